//! Whole units: a quarter of the distance between parallel wires. Everything is placed in them, so that sums are exact.
//!
//! The quarters also keep wires apart that come from opposite sides of a channel: what enters it from one side does so at other
//! remainders by [`PITCH`] than what enters from the other side, so no two ever lie on one line.

use emath::Vec2;

/// A length or a place, in units.
pub(super) type Q = i64;
/// The distance between parallel wires: sizes of cards, channels and rooms are multiples of it.
pub(super) const PITCH: Q = 4;
/// Where ports are on the side of a card that looks towards higher coordinates, and on the side that looks towards lower ones.
pub(super) const HIGH_SIDE: Q = 3;
pub(super) const LOW_SIDE: Q = 1;

/// From points to units and back.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    points: f64,
}

impl Unit {
    /// A unit for wires that are `pitch` points apart, rounded so that units are whole multiples of 1/64 point.
    pub(super) fn new(pitch: f32) -> Self {
        let pitch = if pitch.is_finite() { f64::from(pitch).clamp(1.0, 1_000.0) } else { 5.0 };
        Self { points: (pitch * 16.0).round() / 64.0 }
    }

    /// The least multiple of [`PITCH`] that is at least `points`.
    #[expect(clippy::cast_possible_truncation, reason = "clamped to what fits")]
    pub(super) fn up(self, points: f32) -> Q {
        let points = if points.is_finite() { f64::from(points).clamp(0.0, 100_000.0) } else { 0.0 };
        (points / (4.0 * self.points)).ceil() as Q * PITCH
    }

    /// In points.
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "pictures are far smaller than 2^53 units")]
    pub(super) fn points(self, units: Q) -> f32 {
        (units as f64 * self.points) as f32
    }

    /// A size in points, of something that covers these units or less.
    pub(super) fn size(self, size: Vec2) -> (Q, Q) {
        (self.up(size.x).max(PITCH), self.up(size.y).max(PITCH))
    }
}

/// The multiple of [`PITCH`] plus `class` that is nearest to `at`.
pub(super) fn nearest(at: Q, class: Q) -> Q {
    (at - class + PITCH / 2).div_euclid(PITCH) * PITCH + class
}
