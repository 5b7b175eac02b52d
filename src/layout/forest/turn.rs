//! The other three directions: the layout is always made downwards, and the finished picture is turned.

use std::mem::swap;

use emath::{Pos2, Rangef, Rect, Vec2};

use super::draw::{corner, sane};
use super::unit::Unit;
use super::{Card, Direction, Input, Options, Placement};

/// How a picture whose cards stand below each other becomes one of the wanted direction.
#[derive(Clone, Copy, Debug)]
pub(super) struct Turn {
    /// What was down becomes right.
    is_sideways: bool,
    /// What was last along the direction becomes first.
    is_mirrored: bool,
    /// The room for headings, at the left and at the top of the turned picture.
    corner: Vec2,
    unit: Unit,
}

impl Turn {
    /// `None` where nothing is to be turned.
    pub(super) fn new(options: &Options) -> Option<Self> {
        let (is_sideways, is_mirrored) = match options.direction {
            Direction::Down => return None,
            Direction::Up => (false, true),
            Direction::Right => (true, false),
            Direction::Left => (true, true),
        };
        Some(Self { is_sideways, is_mirrored, corner: corner(options), unit: Unit::new(options.pitch) })
    }

    /// The input of the picture that is to be turned. Sizes are whole 1/64 points in it: only so the mirrored coordinates are.
    pub(super) fn straight(self, input: &Input) -> Input {
        let mut options = Options { direction: Direction::Down, head: 0.0, side: 0.0, ..input.options };
        if self.is_sideways {
            swap(&mut options.gap, &mut options.row_gap);
            options.aspect = 1.0 / options.aspect;
        }
        let turned = |card: &Card| {
            let size = sane(card.size, self.unit);
            Card { size: if self.is_sideways { size.yx() } else { size }, ..*card }
        };
        Input {
            lanes: input.lanes,
            cards: input.cards.iter().map(turned).collect(),
            links: input.links.clone(),
            stood: input.stood.clone(),
            options,
        }
    }

    /// Turns the picture of [`Turn::straight`].
    ///
    /// # Complexity
    /// O(n + points).
    pub(super) fn turned(self, mut placement: Placement, input: &Input) -> Placement {
        let depth = placement.size.y;
        for (rect, card) in placement.cards.iter_mut().zip(&input.cards) {
            *rect = Rect::from_min_size(self.rect(*rect, depth).min, sane(card.size, self.unit));
        }
        for rect in &mut placement.rooms {
            *rect = self.rect(*rect, depth);
        }
        let lines = placement.trunks.iter_mut().flat_map(|trunk| &mut trunk.lines);
        for pos in lines.chain(&mut placement.stems).chain(&mut placement.routes).flatten() {
            *pos = self.pos(*pos, depth);
        }
        let along = if self.is_sideways { self.corner.y } else { self.corner.x };
        for lane in &mut placement.lanes {
            *lane = Rangef::new(lane.min + along, lane.max + along);
        }
        let from = if self.is_sideways { self.corner.x } else { self.corner.y };
        for row in &mut placement.rows {
            let (near, far) = if self.is_mirrored { (depth - row.max, depth - row.min) } else { (row.min, row.max) };
            *row = Rangef::new(from + near, from + far);
        }
        placement.size = self.corner + if self.is_sideways { placement.size.yx() } else { placement.size };
        placement
    }

    fn pos(self, pos: Pos2, depth: f32) -> Pos2 {
        let y = if self.is_mirrored { depth - pos.y } else { pos.y };
        self.corner.to_pos2() + if self.is_sideways { Vec2::new(y, pos.x) } else { Vec2::new(pos.x, y) }
    }

    fn rect(self, rect: Rect, depth: f32) -> Rect {
        Rect::from_two_pos(self.pos(rect.min, depth), self.pos(rect.max, depth))
    }
}
