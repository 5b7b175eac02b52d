//! Every card over the cards below it: a tidy tree, or one that is folded into the proportions of a window.
//!
//! Topology first, coordinates after, as in [`levels`](super::levels); everything is counted in whole units (`unit`), so that sums are
//! exact. The picture is always made downwards; `turn` turns it.
//!
//! 1. `parents` chooses one parent for every card where the caller has several; `kin` cuts loops and parts the lanes; `rows` says which
//!    level a card stands on, where levels have lines.
//! 2. `untangle` (with `sweep` and `straight`) orders the cards below each so that few links cross, if that is wanted.
//! 3. Without links, and side by side, `tidy` places the cards by their outlines, and that is all.
//! 4. `shape` finds which shapes the room of every family can have; `nest` takes those that suit the whole: families in columns in
//!    families, with a channel over the columns of each and one beside every column.
//! 5. `road` finds the channels that each link takes, `ports` where it leaves its cards.
//! 6. `measure` gives the wires of every channel their tracks, and everything its size, from the inside outwards; `sketch` tells where
//!    that puts everything, `draw` says so in points.
//!
//! Invariants (held on thousands of organisations by `tests`): no two cards overlap; no wire enters a card; no two wires lie on each other,
//! except those that end at one full side of one card; siblings keep their order; the same input gives the same bytes.

mod columns;
mod draw;
mod kin;
mod measure;
mod nest;
mod parents;
mod ports;
mod road;
mod rows;
mod shape;
mod sketch;
mod straight;
mod sweep;
#[cfg(test)]
mod tests;
mod tidy;
mod turn;
mod unit;
mod untangle;
mod wires;

use std::collections::BTreeMap;

use emath::{Pos2, Rangef, Rect, Vec2};

use super::at::put;
use super::{Go, Phase, Watch};
use draw::Plan;
use kin::Kin;
use measure::{Given, Measure};
use nest::Nest;
use road::Roads;
use rows::Ranks;
use shape::{Gaps, Shape, Shapes};
use sketch::Sketch;
use tidy::{Air, Tidy};
use turn::Turn;
use unit::{PITCH, Q, Unit};
use wires::Wires;

pub use parents::parents;

/// What is to be placed. Cards and links name each other by their place in these lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input {
    /// How many lanes there are, from the left; each is a band of columns of its own. 0 counts as 1.
    pub lanes: usize,
    /// The cards, in reading order.
    pub cards: Vec<Card>,
    /// The links that are not from a card to its parent.
    pub links: Vec<Link>,
    /// For each card the column that it stood in before, counted within its family: where one of a family has one, the family keeps its
    /// columns, and a card without one stands below the one before it. Empty where everything is free to move.
    pub stood: Vec<Option<usize>>,
    /// Sizes, gaps and choices.
    pub options: Options,
}

/// A card to be placed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Card {
    /// Its width and height; drawn as two times the distance between parallel wires where it is less.
    pub size: Vec2,
    /// The card it stands below. Loops are cut; see [`parents`].
    pub parent: Option<usize>,
    /// Its lane, beyond the last counts as the last. A card whose parent is in another lane stands at the top of its own.
    pub lane: usize,
    /// Its level, counted from the highest, for [`Rows::Levels`].
    pub level: usize,
}

/// A link that is not from a card to its parent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// The card it starts at.
    pub from: usize,
    /// The card it ends at.
    pub to: usize,
}

/// How those below a card are arranged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrangement {
    /// Side by side where that suits the proportions, folded otherwise.
    #[default]
    Auto,
    /// Side by side, however wide that becomes.
    Spread,
    /// Folded into lines and columns, so that the whole has the wanted proportions.
    Compact,
}

/// Where those below a card stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// Below it.
    #[default]
    Down,
    /// Above it.
    Up,
    /// To the right of it.
    Right,
    /// To the left of it.
    Left,
}

/// What decides how deep a card stands in [`Arrangement::Spread`]; elsewhere it is [`Rows::Free`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    /// The card above it.
    #[default]
    Free,
    /// Its distance from the top: equal distances on one line.
    Depths,
    /// Its level: equal levels on one line across all lanes. A parent whose level is not above its child's is given up; that it is the
    /// parent is drawn like a link.
    Levels,
}

/// In which order those below a card stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As given.
    #[default]
    Given,
    /// So that few links cross; as given where that makes no difference.
    Untangled,
}

/// Sizes and gaps in points, and choices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    /// How those below a card are arranged.
    pub arrangement: Arrangement,
    /// Where those below a card stand.
    pub direction: Direction,
    /// What decides how deep a card stands.
    pub rows: Rows,
    /// In which order those below a card stand.
    pub order: Order,
    /// Smallest gap between cards side by side.
    pub gap: f32,
    /// Smallest gap between cards below each other.
    pub row_gap: f32,
    /// Distance between parallel wires.
    pub pitch: f32,
    /// Gap between lanes.
    pub lane_gap: f32,
    /// Height kept free at the top, for the headings of the lanes.
    pub head: f32,
    /// Width kept free at the left.
    pub side: f32,
    /// The width by height to aim for.
    pub aspect: f32,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            arrangement: Arrangement::Auto,
            direction: Direction::Down,
            rows: Rows::Free,
            order: Order::Given,
            gap: 8.0,
            row_gap: 8.0,
            pitch: 4.0,
            lane_gap: 8.0,
            head: 0.0,
            side: 0.0,
            aspect: 2.0,
        }
    }
}

/// Where everything goes. Coordinates are multiples of 1/64 point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placement {
    /// The whole, with the room for headings; it starts at the origin.
    pub size: Vec2,
    /// One for each card of the input.
    pub cards: Vec<Rect>,
    /// Left and right of each lane (top and bottom where the direction is sideways).
    pub lanes: Vec<Rangef>,
    /// Top and bottom of each row, from the highest (left and right where the direction is sideways): one for each depth, or for each
    /// level that a card has. Empty where rows are free.
    pub rows: Vec<Rangef>,
    /// For each card the room of the card and all that stands below it. Rooms are nested; two that are not nested do not overlap
    /// where the arrangement is compact. Where nothing is folded nor linked, trees reach over and under each other, and so do rooms.
    pub rooms: Vec<Rect>,
    /// The lines from each card to those below it.
    pub trunks: Vec<Trunk>,
    /// For each card its whole way from the one above; empty where there is none.
    pub stems: Vec<Vec<Pos2>>,
    /// For each link of the input its way, from the border of one card to that of the other; empty where there is none.
    pub routes: Vec<Vec<Pos2>>,
}

/// The lines from a card to those below it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trunk {
    /// The card above.
    pub card: usize,
    /// The lines, with right angles; no stretch is in two of them.
    pub lines: Vec<Vec<Pos2>>,
}

/// The column that each card stood in, counted within its family, for [`Input::stood`]: `rooms` are those of the cards in a placement of
/// before ([`Placement::rooms`]), as far as they were there; `families` has one number for all cards that stand directly below one card, or on top
/// of one lane. Cards of one column begin at one side and stand below each other.
///
/// # Complexity
/// O(n log n).
#[must_use]
pub fn stood(rooms: &[Option<Rect>], families: &[usize], direction: Direction) -> Vec<Option<usize>> {
    let side = |room: &Rect| match direction {
        Direction::Down => (room.left(), room.top()),
        Direction::Up => (room.left(), -room.bottom()),
        Direction::Right => (room.top(), room.left()),
        Direction::Left => (room.top(), -room.right()),
    };
    let mut last: BTreeMap<usize, ((f32, f32), usize)> = BTreeMap::new();
    let column = |(room, family): (&Option<Rect>, &usize)| {
        let here = side(room.as_ref()?);
        let column = match last.get(family) {
            Some((above, column)) if (above.0 - here.0).abs() < 0.5 && above.1 < here.1 => *column,
            Some((_, column)) => column + 1,
            None => 0,
        };
        last.insert(*family, (here, column));
        Some(column)
    };
    rooms.iter().zip(families).map(column).collect()
}

/// Places cards and routes links.
///
/// Never fails: lanes out of range are clamped, parents that loop or stand in another lane are given up, a link from a card to itself or
/// to no card gets an empty route. If `watch` ends it, an empty placement comes back.
///
/// # Complexity
/// O(n + links · depth), apart from ordering the wires of one channel: O(k²) for k wires in it.
#[must_use]
pub fn place(input: &Input, watch: &dyn Watch) -> Placement {
    let placed = match Turn::new(&input.options) {
        None => nested(input, watch),
        Some(turn) => nested(&turn.straight(input), watch).map(|placement| turn.turned(placement, input)),
    };
    placed.unwrap_or_default()
}

fn nested(input: &Input, watch: &dyn Watch) -> Option<Placement> {
    begins(watch, Phase::Tree)?;
    let options = &input.options;
    let unit = Unit::new(options.pitch);
    let mut kin = Kin::new(&rows::standing(input), input.lanes);
    let apart = kin.apart(&input.cards);
    let links: Vec<Link> = input.links.iter().copied().chain(apart.iter().map(|(from, to)| Link { from: *from, to: *to })).collect();
    let sizes: Vec<(Q, Q)> = input.cards.iter().map(|card| unit.size(draw::sane(card.size, unit))).collect();
    begins(watch, Phase::Order)?;
    if options.order == Order::Untangled {
        untangle::untangle(&mut kin, input.lanes, &sizes, unit.up(options.gap).max(2 * PITCH), &links);
    }
    let ranks = Ranks::new(input, &kin, &sizes);
    begins(watch, Phase::Place)?;
    let gaps = gaps(options, unit);
    let air = Air { across: gaps.across, over: gaps.over, lanes: unit.up(options.lane_gap).max(2 * PITCH), ranks: ranks.as_ref() };
    let is_bare = links.iter().all(|link| is_void(*link, input.cards.len()));
    if is_bare && !gaps.folds {
        return trees(input, &kin, &sizes, air, watch);
    }
    let shapes = Shapes::new(&kin, &sizes, gaps, &input.stood);
    let lanes: Vec<Vec<Shape>> = (0..input.lanes.max(1)).map(|lane| shapes.of_lane(kin.roots.of(lane))).collect();
    let aspect = f64::from(options.aspect).clamp(0.1, 10.0);
    let in_shape = |aspect: f64| Nest::new(&kin, &shapes, &nest::choose(&lanes, gaps.across, aspect));
    let mut nest = in_shape(aspect);
    if is_bare && options.arrangement == Arrangement::Auto && nest.is_spread() {
        return trees(input, &kin, &sizes, air, watch);
    }
    let ground = Ground { sizes: &sizes, gaps, ranks: ranks.as_ref(), links: &links };
    let mut routed = ground.routed(&nest, watch)?;
    // Wires need room that the shapes do not know of: where that has spoilt the proportions, others are chosen once.
    let off = routed.1.aspect() / aspect;
    if gaps.folds && !is_bare && input.stood.is_empty() && sizes.len() <= SMALL && !(0.9..1.12).contains(&off) {
        let second = in_shape((aspect / off).clamp(0.05, 20.0));
        let again = ground.routed(&second, watch)?;
        if nest::need(again.1.size(), aspect) < nest::need(routed.1.size(), aspect) {
            (nest, routed) = (second, again);
        }
    }
    begins(watch, Phase::Draw)?;
    let (wires, measure) = &routed;
    let given = Given { nest: &nest, sizes: &sizes, gaps, wires, ranks: ranks.as_ref() };
    let sketch = Sketch::new(&nest, measure, &sizes);
    let mut placement = Plan { cards: &input.cards, given: &given, sketch: &sketch, unit, corner: draw::corner(options) }.draw();
    for ((_, card), way) in apart.into_iter().zip(placement.routes.split_off(input.links.len())) {
        put(&mut placement.stems, card, way);
    }
    Some(placement)
}

/// Up to so many cards it is worth while to try again for better proportions.
const SMALL: usize = 5_000;

fn gaps(options: &Options, unit: Unit) -> Gaps {
    let within = unit.up(options.gap / 2.0).max(PITCH);
    Gaps {
        across: unit.up(options.gap).max(2 * PITCH),
        over: unit.up(options.row_gap).max(2 * PITCH),
        within,
        between: within + PITCH,
        folds: options.arrangement != Arrangement::Spread,
    }
}

/// What is the same however the families fold.
struct Ground<'a> {
    sizes: &'a [(Q, Q)],
    gaps: Gaps,
    ranks: Option<&'a Ranks>,
    links: &'a [Link],
}

impl Ground<'_> {
    /// Finds the ways of all links through a nest, and the sizes that it has with them.
    fn routed(&self, nest: &Nest, watch: &dyn Watch) -> Option<(Wires, Measure)> {
        let given = |wires| Given { nest, sizes: self.sizes, gaps: self.gaps, wires, ranks: self.ranks };
        let bare = Wires::none(nest);
        let rough = Measure::new(&given(&bare));
        begins(watch, Phase::Route)?;
        if self.links.is_empty() {
            return Some((bare, rough));
        }
        let sketch = Sketch::new(nest, &rough, self.sizes);
        let mut wires = Roads::new(&sketch).all(self.sizes.len(), self.links);
        ports::spread(&mut wires, &sketch);
        let measure = Measure::new(&given(&wires));
        Some((wires, measure))
    }
}

/// Places what has no links: all side by side, as near as their outlines allow.
fn trees(input: &Input, kin: &Kin, sizes: &[(Q, Q)], air: Air<'_>, watch: &dyn Watch) -> Option<Placement> {
    let unit = Unit::new(input.options.pitch);
    let tidy = Tidy::new(kin, input.lanes.max(1), sizes, air);
    begins(watch, Phase::Draw)?;
    Some(tidy::Plan { input, kin, tidy: &tidy, bus: air.over / 2, unit, corner: draw::corner(&input.options) }.draw())
}

/// Whether nothing is drawn for a link.
fn is_void(link: Link, cards: usize) -> bool {
    link.from == link.to || link.from >= cards || link.to >= cards
}

fn begins(watch: &dyn Watch, phase: Phase) -> Option<()> {
    (watch.begins(phase) == Go::On).then_some(())
}
