//! Which channels a link takes: outwards from both its ends to the family that holds both, and there from one to the other.
//!
//! Around a card there are three channels: over its column if it is the first there, before it and after it. From those, ways lead to
//! the three around the family that the card is in, and so on outwards; to each the cheapest is kept. That is O(depth) for a link, and
//! within a few per cent of the shortest way through all channels, for which a search would look at thousands.

use crate::layout::at::at;

use super::Link;
use super::nest::Nest;
use super::sketch::Sketch;
use super::unit::Q;
use super::wires::{Channel, Side, Wires};

/// A bend is worth a detour of so many units.
const BEND: Q = 40;
/// Over columns a wire crosses the lines to them: so many quarters of its length there are added.
const BUSY: Q = 2;

/// The best way known to a channel.
#[derive(Clone, Copy, Debug)]
struct Spot {
    channel: Channel,
    cost: Q,
    /// Where along the channel.
    at: Q,
    step: usize,
}

/// The best ways to the channels around a card or a family: over its column (or under it, where the column is a lane), before, after.
type Around = [Option<Spot>; 3];

const OVER: usize = 0;
const BEFORE: usize = 1;
const AFTER: usize = 2;

/// A channel on a way, with the one before it; the first has the side of the card that the way begins at.
#[derive(Clone, Copy, Debug)]
struct Step {
    channel: Channel,
    before: Option<usize>,
    side: Side,
}

/// Finds ways.
pub(super) struct Roads<'a> {
    sketch: &'a Sketch<'a>,
    nest: &'a Nest,
    steps: Vec<Step>,
    channels: Vec<Channel>,
}

/// An end of a link on its way outwards.
#[derive(Clone, Copy)]
struct Front {
    around: Around,
    /// The family in whose columns it has arrived.
    family: usize,
}

impl<'a> Roads<'a> {
    pub(super) fn new(sketch: &'a Sketch<'a>) -> Self {
        Self { sketch, nest: sketch.nest, steps: Vec::new(), channels: Vec::new() }
    }

    /// The ways of all links between `cards` cards; links of a card with itself, and to cards that do not exist, have none.
    ///
    /// # Complexity
    /// O(links · depth).
    pub(super) fn all(mut self, cards: usize, links: &[Link]) -> Wires {
        let mut wires = Wires::default();
        for link in links {
            let known = link.from != link.to && link.from < cards && link.to < cards;
            match known.then(|| self.find(link.from, link.to)).flatten() {
                Some(sides) => wires.push([(link.from, sides[0]), (link.to, sides[1])], &self.channels),
                None => wires.push([(link.from, Side::Top), (link.to, Side::Top)], &[]),
            }
        }
        wires.sort(self.nest);
        wires
    }

    /// Finds the way from one card to another: its channels are left in `self.channels`, the sides it begins and ends at come back.
    fn find(&mut self, from: usize, to: usize) -> Option<[Side; 2]> {
        self.steps.clear();
        let (mut a, mut b) = (self.start(from)?, self.start(to)?);
        while a.family != b.family {
            let (depth_a, depth_b) = (self.depth(a.family), self.depth(b.family));
            // Where one stands over the other, the way begins under its card.
            if depth_b >= depth_a && self.card_over(b.family) == Some(from) {
                a = self.start_below(from, b.family);
                break;
            }
            if depth_a >= depth_b && self.card_over(a.family) == Some(to) {
                b = self.start_below(to, a.family);
                break;
            }
            if depth_a >= depth_b {
                a = self.outwards(&a)?;
            }
            if depth_b >= depth_a {
                b = self.outwards(&b)?;
            }
        }
        self.join(&a, &b)
    }

    fn card_over(&self, family: usize) -> Option<usize> {
        self.nest.families.get(family)?.card
    }

    fn depth(&self, family: usize) -> usize {
        self.nest.families.get(family).map_or(0, |family| family.depth)
    }

    /// The channels around a card.
    fn start(&mut self, card: usize) -> Option<Front> {
        let column = at(&self.nest.column_of, card);
        let family = self.nest.columns.get(column)?.family;
        let (x, y) = self.sketch.middle(card);
        let mut around = [None; 3];
        if self.nest.stands_of(column).start == at(&self.nest.stand_of, card) {
            let up = (self.sketch.y_over(family) - y).abs();
            self.reach(&mut around, OVER, Spot { channel: Channel::Over(family), cost: up, at: x, step: usize::MAX }, Side::Top);
        }
        let before = self.nest.before(column);
        for (place, beside, side) in [(BEFORE, before, Side::Left), (AFTER, before + 1, Side::Right)] {
            let across = (self.sketch.x_beside(beside) - x).abs();
            self.reach(&mut around, place, Spot { channel: Channel::Beside(beside), cost: across, at: y, step: usize::MAX }, side);
        }
        self.relax(column, &mut around);
        Some(Front { around, family })
    }

    /// The channel under a card that stands over a family.
    fn start_below(&mut self, card: usize, family: usize) -> Front {
        let mut around = [None; 3];
        let x = self.sketch.middle(card).0;
        self.reach(&mut around, OVER, Spot { channel: Channel::Over(family), cost: 0, at: x, step: usize::MAX }, Side::Bottom);
        Front { around, family }
    }

    /// Keeps a way if it is the cheapest to its channel. `spot.step` is the step before, if there is one.
    fn reach(&mut self, around: &mut Around, place: usize, spot: Spot, side: Side) {
        let Some(known) = around.get_mut(place) else { return };
        if known.is_none_or(|known| spot.cost < known.cost) {
            let before = Some(spot.step).filter(|step| *step != usize::MAX);
            self.steps.push(Step { channel: spot.channel, before, side });
            *known = Some(Spot { step: self.steps.len() - 1, ..spot });
        }
    }

    /// From each of the channels around a column to those that meet it.
    fn relax(&mut self, column: usize, around: &mut Around) {
        let family = self.nest.columns.get(column).map_or(0, |column| column.family);
        // The headings of lanes are over them: ways from lane to lane go between them or under them.
        let over = if family == 0 { self.nest.families.len() } else { family };
        let y = self.sketch.y_over(over);
        let before = self.nest.before(column);
        for (place, beside) in [(BEFORE, before), (AFTER, before + 1)] {
            let x = self.sketch.x_beside(beside);
            if let Some(spot) = at(around, place) {
                let cost = spot.cost + BEND + (spot.at - y).abs();
                self.reach(around, OVER, Spot { channel: Channel::Over(over), cost, at: x, step: spot.step }, Side::Top);
            }
        }
        for (place, beside) in [(BEFORE, before), (AFTER, before + 1)] {
            let x = self.sketch.x_beside(beside);
            if let Some(spot) = at(around, OVER) {
                let cost = spot.cost + BEND + along_over(spot.at - x);
                self.reach(around, place, Spot { channel: Channel::Beside(beside), cost, at: y, step: spot.step }, Side::Top);
            }
        }
    }

    /// From the channels around a card or family to those around the family that it is in. `None` at the whole.
    fn outwards(&mut self, front: &Front) -> Option<Front> {
        let (family, column) = self.nest.around(front.family)?;
        let mut around: Around = [None; 3];
        let (left, right) = self.sketch.sides(front.family);
        let before = self.nest.before(column);
        let y = self.sketch.y_over(front.family);
        let spot = at(&front.around, OVER)?;
        for (place, beside, edge) in [(BEFORE, before, left), (AFTER, before + 1, right)] {
            let way = along_over(spot.at - edge) + (self.sketch.x_beside(beside) - edge).abs();
            let next = Spot { channel: Channel::Beside(beside), cost: spot.cost + BEND + way, at: y, step: spot.step };
            self.reach(&mut around, place, next, Side::Top);
        }
        self.relax(column, &mut around);
        Some(Front { around, family })
    }

    /// From one end to the other, along the channel that is cheapest of those that both have reached.
    fn join(&mut self, a: &Front, b: &Front) -> Option<[Side; 2]> {
        let mut best: Option<(Q, usize, usize)> = None;
        for (from, to) in a.around.iter().flatten().flat_map(|from| b.around.iter().flatten().map(move |to| (from, to))) {
            if from.channel != to.channel {
                continue;
            }
            let way = if matches!(from.channel, Channel::Over(_)) { along_over(from.at - to.at) } else { (from.at - to.at).abs() };
            let cost = from.cost + to.cost + way;
            if best.is_none_or(|best| cost < best.0) {
                best = Some((cost, from.step, to.step));
            }
        }
        let (_, first, last) = best?;
        let from = self.write(first);
        self.channels.reverse();
        // The channel in which the two meet is the last of both.
        self.channels.pop();
        let channels = std::mem::take(&mut self.channels);
        let to = self.write(last);
        self.channels.splice(0..0, channels);
        Some([from, to])
    }

    /// Writes the channels of a way, the last first; gives the side that it begins at.
    fn write(&mut self, last: usize) -> Side {
        self.channels.clear();
        let mut side = Side::Top;
        let mut step = Some(last);
        while let Some(own) = step.and_then(|step| self.steps.get(step)) {
            self.channels.push(own.channel);
            side = own.side;
            step = own.before;
        }
        side
    }
}

/// What a way along the channel over columns costs.
fn along_over(length: Q) -> Q {
    length.abs() + length.abs() * BUSY / 4
}
