//! From a tidy forest to points.

use emath::{Pos2, Rangef, Rect, Vec2};

use crate::layout::at::{at, put};
use crate::layout::forest::draw::sane;
use crate::layout::forest::kin::Kin;
use crate::layout::forest::unit::{Q, Unit};
use crate::layout::forest::{Input, Placement, Trunk};

use super::{Spot, Tidy};

/// What the picture of a tidy forest is drawn from.
pub(in crate::layout::forest) struct Plan<'a> {
    pub(in crate::layout::forest) input: &'a Input,
    pub(in crate::layout::forest) kin: &'a Kin,
    pub(in crate::layout::forest) tidy: &'a Tidy,
    /// How far below the bottom of a card the line over those below it runs.
    pub(in crate::layout::forest) bus: Q,
    pub(in crate::layout::forest) unit: Unit,
    /// The corner of the whole in the picture.
    pub(in crate::layout::forest) corner: Vec2,
}

impl Plan<'_> {
    /// # Complexity
    /// O(n).
    pub(in crate::layout::forest) fn draw(&self) -> Placement {
        let spots = self.tidy.spots.iter().zip(&self.input.cards);
        let cards: Vec<Rect> = spots.map(|(spot, card)| self.card(*spot, sane(card.size, self.unit))).collect();
        let mut rooms = cards.clone();
        for &card in self.kin.order.iter().rev() {
            let own = rooms.get(card).copied();
            let up = at(&self.kin.parent, card).and_then(|up| rooms.get_mut(up));
            if let (Some(own), Some(up)) = (own, up) {
                *up = up.union(own);
            }
        }
        let mut stems = vec![Vec::new(); cards.len()];
        let trunks = (0..cards.len()).filter(|card| !self.kin.is_leaf(*card)).map(|card| self.trunk(card, &cards, &mut stems)).collect();
        let lanes = &self.tidy.lanes;
        let width = lanes.last().map_or(0, |(_, right)| *right);
        Placement {
            size: self.corner + Vec2::new(self.unit.points(width), self.unit.points(self.tidy.height)),
            lanes: self.ranges(self.corner.x, lanes),
            rows: self.ranges(self.corner.y, &self.tidy.rows),
            rooms,
            trunks,
            stems,
            routes: vec![Vec::new(); self.input.links.len()],
            cards,
        }
    }

    fn ranges(&self, from: f32, ends: &[(Q, Q)]) -> Vec<Rangef> {
        ends.iter().map(|(start, end)| Rangef::new(from + self.unit.points(*start), from + self.unit.points(*end))).collect()
    }

    /// A card in the middle of its room across, at the top of it down.
    fn card(&self, spot: Spot, size: Vec2) -> Rect {
        let air = ((self.unit.points(spot.width) - size.x) * 32.0).floor() / 64.0;
        Rect::from_min_size(self.pos(spot.left, spot.top) + Vec2::new(air, 0.0), size)
    }

    fn pos(&self, x: Q, y: Q) -> Pos2 {
        self.corner.to_pos2() + Vec2::new(self.unit.points(x), self.unit.points(y))
    }

    /// The lines below a card, and the ways along them to each card there.
    fn trunk(&self, card: usize, cards: &[Rect], stems: &mut [Vec<Pos2>]) -> Trunk {
        let list = self.kin.below.of(card);
        let from = self.joint(card, card);
        let start = Pos2::new(from.x, cards.get(card).map_or(0.0, Rect::bottom));
        let mut lines = Vec::with_capacity(list.len());
        for (place, &below) in list.iter().enumerate() {
            let joint = self.joint(below, card);
            let end = Pos2::new(joint.x, cards.get(below).map_or(0.0, Rect::top));
            let is_straight = self.middle(below) == self.middle(card);
            let stem = if is_straight { vec![start, end] } else { vec![start, from, joint, end] };
            // The outermost on either side draw the line over all; the others only their own way from it.
            let line = match (place == 0, place + 1 == list.len()) {
                (true, _) => stem.clone(),
                (false, true) => vec![from, joint, end],
                (false, false) => vec![joint, end],
            };
            lines.push(line);
            put(stems, below, stem);
        }
        Trunk { card, lines }
    }

    /// Where the way to a card leaves the line below the card `over` it.
    fn joint(&self, card: usize, over: usize) -> Pos2 {
        self.pos(self.middle(card), at(&self.tidy.spots, over).bottom + self.bus)
    }

    /// The middle of a card, across.
    fn middle(&self, card: usize) -> Q {
        let spot = at(&self.tidy.spots, card);
        spot.left + spot.width / 2
    }
}
