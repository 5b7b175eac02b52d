//! From units to points: cards, rooms, trunks, and the ways of links.

use emath::{Pos2, Rangef, Rect, Vec2};

use crate::layout::at::{at, snap_up};

use super::measure::Given;
use super::sketch::Sketch;
use super::unit::{PITCH, Q, Unit};
use super::wires::{Channel, Side};
use super::{Card, Options, Placement, Trunk};

/// What the picture is drawn from.
pub(super) struct Plan<'a> {
    pub(super) cards: &'a [Card],
    pub(super) given: &'a Given<'a>,
    pub(super) sketch: &'a Sketch<'a>,
    pub(super) unit: Unit,
    /// The corner of the whole in the picture.
    pub(super) corner: Vec2,
}

impl Plan<'_> {
    /// # Complexity
    /// O(n + points).
    pub(super) fn draw(&self) -> Placement {
        let measure = self.sketch.measure;
        let cards: Vec<Rect> = (0..self.cards.len()).map(|card| self.card(card)).collect();
        let rooms = (0..self.cards.len()).map(|card| self.room(card, &cards)).collect();
        let lanes = (1..=self.sketch.nest.lanes).map(|lane| {
            let (left, right) = self.sketch.sides(lane);
            Rangef::new(self.x(left), self.x(right))
        });
        let (trunks, stems) = self.trunks(&cards);
        let routes = (0..self.given.wires.roads.len()).map(|link| self.route(link, &cards)).collect();
        let size = Vec2::new(self.unit.points(at(&measure.family_width, 0)), self.unit.points(at(&measure.family_height, 0)));
        let rows = measure.rows.iter().map(|(top, bottom)| Rangef::new(self.y(*top), self.y(*bottom))).collect();
        Placement { size: self.corner + size, lanes: lanes.collect(), rows, rooms, trunks, stems, routes, cards }
    }

    fn x(&self, x: Q) -> f32 {
        self.corner.x + self.unit.points(x)
    }

    fn y(&self, y: Q) -> f32 {
        self.corner.y + self.unit.points(y)
    }

    fn pos(&self, x: Q, y: Q) -> Pos2 {
        Pos2::new(self.x(x), self.y(y))
    }

    /// A card in the middle of its room across, at the top of it down.
    fn card(&self, card: usize) -> Rect {
        let (x, y) = self.sketch.card(card);
        let size = self.cards.get(card).map_or(Vec2::ZERO, |card| sane(card.size, self.unit));
        let room = self.unit.points(at(self.given.sizes, card).0);
        let hangs = at(&self.sketch.nest.family_of, card).is_some() || self.sketch.nest.hangs(at(&self.sketch.nest.column_of, card));
        let air = if hangs { ((room - size.x) * 32.0).floor() / 64.0 } else { 0.0 };
        Rect::from_min_size(self.pos(x, y) + Vec2::new(air, 0.0), size)
    }

    fn room(&self, card: usize, cards: &[Rect]) -> Rect {
        let own = cards.get(card).copied().unwrap_or(Rect::ZERO);
        let Some(family) = at(&self.sketch.nest.family_of, card) else { return own };
        let (x, y) = self.sketch.corner(family);
        let (width, height) = (at(&self.sketch.measure.family_width, family), at(&self.sketch.measure.family_height, family));
        Rect::from_min_max(self.pos(x, y), self.pos(x + width, y + height))
    }

    /// The way of a link, from the border of a card to that of the other.
    fn route(&self, link: usize, cards: &[Rect]) -> Vec<Pos2> {
        let wires = self.given.wires;
        let Some(road) = wires.roads.get(link).filter(|road| !road.is_empty()) else { return Vec::new() };
        let mut path: Vec<Pos2> = Vec::with_capacity(road.len() + 3);
        let first = self.port(2 * link, cards);
        let mut here = first;
        add(&mut path, first);
        for leg in road.clone() {
            here = self.onto(leg, here);
            add(&mut path, here);
        }
        let last = self.port(2 * link + 1, cards);
        here = match wires.legs.get(road.end - 1).map(|leg| leg.channel) {
            Some(Channel::Over(_)) => Pos2::new(last.x, here.y),
            _ => Pos2::new(here.x, last.y),
        };
        add(&mut path, here);
        add(&mut path, last);
        path
    }

    /// Straight from `here` onto the line of a leg.
    fn onto(&self, leg: usize, here: Pos2) -> Pos2 {
        let Some(own) = self.given.wires.legs.get(leg) else { return here };
        let place = at(&self.sketch.measure.leg, leg);
        match own.channel {
            Channel::Over(over) => {
                let top = if over < self.sketch.nest.families.len() { self.sketch.corner(over).1 } else { 0 };
                Pos2::new(here.x, self.y(top + place))
            }
            Channel::Beside(beside) => {
                let family = at(&self.sketch.measure.family_of_channel, beside);
                Pos2::new(self.x(self.sketch.corner(family).0 + place), here.y)
            }
        }
    }

    /// Where a wire leaves a card.
    fn port(&self, port: usize, cards: &[Rect]) -> Pos2 {
        let port = self.given.wires.ports.get(port).copied().unwrap_or_default();
        let (x, y) = self.sketch.card(port.card);
        let rect = cards.get(port.card).copied().unwrap_or(Rect::ZERO);
        let (width, height) = at(self.given.sizes, port.card);
        let across = || self.x(port.place(x, width)).clamp(rect.left(), rect.right());
        let down = || self.y(port.place(y, height)).clamp(rect.top(), rect.bottom());
        match port.side {
            Side::Top => Pos2::new(across(), rect.top()),
            Side::Bottom => Pos2::new(across(), rect.bottom()),
            Side::Left => Pos2::new(rect.left(), down()),
            Side::Right => Pos2::new(rect.right(), down()),
        }
    }

    /// The lines below every card, each stretch once; and for each card its whole way from the one above.
    fn trunks(&self, cards: &[Rect]) -> (Vec<Trunk>, Vec<Vec<Pos2>>) {
        let mut stems = vec![Vec::new(); cards.len()];
        let mut trunks = Vec::new();
        for (family, own) in self.sketch.nest.families.iter().enumerate() {
            let Some(card) = own.card else { continue };
            let mut trunk = Trunk { card, lines: Vec::new() };
            self.trunk(family, card, cards, &mut trunk, &mut stems);
            trunks.push(trunk);
        }
        (trunks, stems)
    }

    fn trunk(&self, family: usize, card: usize, cards: &[Rect], trunk: &mut Trunk, stems: &mut [Vec<Pos2>]) {
        let (measure, (left, top)) = (self.sketch.measure, self.sketch.corner(family));
        let bottom = cards.get(card).map_or(0.0, Rect::bottom);
        let start = Pos2::new(self.x(left + at(&measure.trunk, family)), bottom);
        let from = Pos2::new(start.x, self.y(top + at(&measure.bus, family)));
        let branches = self.branches(family, cards);
        let last = branches.len().saturating_sub(1);
        let mut tail = Some(start);
        for (place, branch) in branches.iter().enumerate() {
            let joint = Pos2::new(branch.x, from.y);
            for (card, rest) in &branch.ends {
                if let Some(slot) = stems.get_mut(*card) {
                    [start, from, joint].into_iter().chain(rest.iter().copied()).for_each(|pos| add(slot, pos));
                }
            }
            // The outermost on either side draw the line over the columns; the others only their own way from it.
            let is_outer = place == 0 && branch.x <= from.x || place == last && branch.x >= from.x;
            let before = if is_outer { tail.take().into_iter().chain([from]).collect() } else { Vec::new() };
            let mut ends = branch.ends.iter().rev();
            let own = ends.next().map_or(&[][..], |(_, rest)| rest.as_slice());
            let mut line: Vec<Pos2> = before;
            line.push(joint);
            line.extend(own);
            line.dedup();
            trunk.lines.push(line);
            // The other cards of a column hang on the line to its last.
            trunk.lines.extend(ends.map(|(_, rest)| rest.clone()));
        }
        trunk.lines.retain(|line| line.len() > 1);
    }

    /// What hangs on the trunk over the columns of a family, from the left.
    fn branches(&self, family: usize, cards: &[Rect]) -> Vec<Branch> {
        let nest = self.sketch.nest;
        let (left, top) = (self.sketch.corner(family).0, self.sketch.columns_top(family));
        let rect = |card: Option<usize>| card.and_then(|card| cards.get(card)).copied().unwrap_or(Rect::ZERO);
        let mut branches: Vec<Branch> = Vec::new();
        for column in nest.columns_of(family) {
            let Some(x) = self.sketch.measure.branch(self.given, column).map(|x| self.x(left + x)) else { continue };
            let hangs = nest.hangs(column);
            let end = |stand: usize| {
                let card = nest.stands.get(stand).and_then(|stand| stand.card)?;
                let y = self.y(top + self.sketch.measure.stub(self.given, stand));
                let way = if hangs {
                    vec![Pos2::new(x, rect(Some(card)).top())]
                } else {
                    vec![Pos2::new(x, y), Pos2::new(rect(Some(card)).left(), y)]
                };
                Some((card, way))
            };
            branches.push(Branch { x, ends: nest.stands_of(column).filter_map(end).collect() });
        }
        branches
    }
}

/// What hangs on the trunk at one place.
struct Branch {
    x: f32,
    /// The cards, each with the way to it from the trunk.
    ends: Vec<(usize, Vec<Pos2>)>,
}

/// Goes on to `pos`, without a point where the way does not bend.
fn add(way: &mut Vec<Pos2>, pos: Pos2) {
    let heading = |from: Pos2, to: Pos2| (from.x.total_cmp(&to.x), from.y.total_cmp(&to.y));
    match way.as_mut_slice() {
        [.., last] if *last == pos => {}
        [.., before, last] if heading(*before, *last) == heading(*last, pos) => *last = pos,
        _ => way.push(pos),
    }
}

/// A size that can be drawn: wide and high enough for the line from above and one wire beside it.
pub(super) fn sane(size: Vec2, unit: Unit) -> Vec2 {
    let least = unit.points(2 * PITCH);
    let length = |length: f32| if length.is_finite() { snap_up(length.clamp(least, 100_000.0_f32.max(least))) } else { least };
    Vec2::new(length(size.x), length(size.y))
}

/// The corner of the whole: room for headings that can be kept free.
pub(super) fn corner(options: &Options) -> Vec2 {
    let length = |length: f32| if length.is_finite() { snap_up(length.clamp(0.0, 100_000.0)) } else { 0.0 };
    Vec2::new(length(options.side), length(options.head))
}
