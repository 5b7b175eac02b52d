//! The ways of the links, as channels that follow on each other, before tracks and coordinates are known.

use super::kin::Lists;
use super::nest::Nest;
use super::unit::{HIGH_SIDE, LOW_SIDE, PITCH, Q, nearest};

/// A channel: over a row, or beside an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Channel {
    Over(usize),
    Beside(usize),
}

/// The side of a card at which a wire begins or ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    #[default]
    Top,
    Bottom,
    Left,
    Right,
}

/// Where a wire begins or ends.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Port {
    pub(super) card: usize,
    pub(super) side: Side,
    /// How many steps from the middle of the side.
    pub(super) step: Q,
}

impl Port {
    /// Where it is along its side, which begins at `start` and is `length` long.
    pub(super) fn place(self, start: Q, length: Q) -> Q {
        let class = if matches!(self.side, Side::Top | Side::Left) { LOW_SIDE } else { HIGH_SIDE };
        nearest(start + length / 2, class) + self.step * PITCH
    }
}

/// A stretch along one channel.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leg {
    pub(super) channel: Channel,
    /// What it comes from and goes to.
    pub(super) ends: [Joint; 2],
}

/// What an end of a leg joins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    Port(usize),
    Leg(usize),
}

/// The way of one link: its first leg and the one after its last. Its ports are 2 × its number, and the next; none if it has no way.
pub(super) type Road = std::ops::Range<usize>;

/// All ways.
#[derive(Clone, Debug, Default)]
pub(super) struct Wires {
    pub(super) roads: Vec<Road>,
    pub(super) ports: Vec<Port>,
    pub(super) legs: Vec<Leg>,
    /// The legs in each channel over a row, and in each beside an item.
    pub(super) over: Lists,
    pub(super) beside: Lists,
}

impl Wires {
    /// None at all.
    pub(super) fn none(nest: &Nest) -> Self {
        let mut wires = Self::default();
        wires.sort(nest);
        wires
    }

    /// Adds the way of the next link.
    pub(super) fn push(&mut self, ports: [(usize, Side); 2], channels: &[Channel]) {
        let first = self.legs.len();
        let first_port = self.ports.len();
        for (place, channel) in channels.iter().enumerate() {
            let before = if place == 0 { Joint::Port(first_port) } else { Joint::Leg(first + place - 1) };
            let after = if place + 1 == channels.len() { Joint::Port(first_port + 1) } else { Joint::Leg(first + place + 1) };
            self.legs.push(Leg { channel: *channel, ends: [before, after] });
        }
        self.ports.extend(ports.map(|(card, side)| Port { card, side, step: 0 }));
        self.roads.push(first..self.legs.len());
    }

    /// Sorts the legs into their channels.
    pub(super) fn sort(&mut self, nest: &Nest) {
        let legs = &self.legs;
        let in_channel = |across: bool| {
            move |leg: usize| match legs.get(leg)?.channel {
                Channel::Over(channel) if across => Some(channel),
                Channel::Beside(channel) if !across => Some(channel),
                _ => None,
            }
        };
        self.over = Lists::new(legs.len(), nest.channels_over(), in_channel(true));
        self.beside = Lists::new(legs.len(), nest.channels_beside(), in_channel(false));
    }
}
