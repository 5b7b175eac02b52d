//! Where along the sides of cards wires begin and end: those that go to the left on the left, those that go down below.

use crate::layout::at::at;

use super::sketch::Sketch;
use super::unit::{PITCH, Q};
use super::wires::{Channel, Joint, Side, Wires};

/// Gives every port its offset.
///
/// # Complexity
/// O(p log p).
pub(super) fn spread(wires: &mut Wires, sketch: &Sketch<'_>) {
    let ends = wires.roads.iter().enumerate().filter(|(_, road)| !road.is_empty());
    let of_road = |(road, legs): (usize, &std::ops::Range<usize>)| [(2 * road, legs.start), (2 * road + 1, legs.end - 1)];
    let mut order: Vec<(usize, Side, Q, usize)> = ends
        .flat_map(of_road)
        .filter_map(|(port, leg)| {
            let own = wires.ports.get(port)?;
            Some((own.card, own.side, towards(wires, sketch, port, leg), port))
        })
        .collect();
    order.sort_unstable();
    for side in order.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let Some((card, at_side, ..)) = side.first().copied() else { continue };
        let (width, height) = at(sketch.sizes, card);
        let is_across = matches!(at_side, Side::Top | Side::Bottom);
        let (length, middle) = if is_across { (width, sketch.middle(card).0) } else { (height, sketch.middle(card).1) };
        let lower = side.iter().filter(|(_, _, to, _)| *to < middle).count();
        let slots = Slots::new(length);
        for (place, (.., port)) in side.iter().enumerate() {
            if let Some(own) = wires.ports.get_mut(*port) {
                own.step = slots.step(count(place), count(lower), count(side.len()));
            }
        }
    }
}

/// The places for ports on a side: how many steps there are from its middle to either end.
struct Slots {
    low: Q,
    high: Q,
}

impl Slots {
    /// The middle may be half a step off; and the card may end anywhere within the last step, where its room is a little longer.
    fn new(length: Q) -> Self {
        Self { low: (length / 2 - PITCH).max(0) / PITCH, high: (length / 2 - PITCH - PITCH / 2).max(0) / PITCH }
    }

    /// The step of one of `ports` ports, of which `lower` would best be before the middle. The middle is left to the trunk, as long as
    /// there is room for all beside it; beyond that ports share places.
    fn step(&self, place: Q, lower: Q, ports: Q) -> Q {
        if ports > self.low + self.high {
            return place * (self.low + self.high + 1) / ports - self.low;
        }
        let step = place - lower.clamp(ports - self.high, self.low);
        if step >= 0 { step + 1 } else { step }
    }
}

fn count(number: usize) -> Q {
    Q::try_from(number).unwrap_or(0)
}

/// Where a wire goes after its first leg, along the side that it begins at.
fn towards(wires: &Wires, sketch: &Sketch<'_>, port: usize, leg: usize) -> Q {
    let Some(leg) = wires.legs.get(leg) else { return 0 };
    let other = leg.ends.into_iter().find(|end| *end != Joint::Port(port));
    let is_across = matches!(leg.channel, Channel::Over(_));
    match other {
        Some(Joint::Leg(next)) => match wires.legs.get(next).map(|leg| leg.channel) {
            Some(Channel::Over(over)) => sketch.y_over(over),
            Some(Channel::Beside(beside)) => sketch.x_beside(beside),
            _ => Q::MAX / 2,
        },
        Some(Joint::Port(end)) => {
            let card = wires.ports.get(end).map_or(0, |port| port.card);
            let (x, y) = sketch.middle(card);
            if is_across { x } else { y }
        }
        None => 0,
    }
}
