//! Shapes of diagrams: lines, polygons, sectors of rings.

use emath::{Pos2, Rect, Vec2};

use super::Ink;

/// A line through points.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// The points.
    pub path: Vec<Pos2>,
    /// How wide it is.
    pub width: f32,
    /// Its colour.
    pub ink: Ink,
    /// How long its dashes and the gaps between them are; `None` for an unbroken line.
    pub dash: Option<f32>,
}

/// A convex surface with straight sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Polygon {
    /// Its corners, all the way round.
    pub corners: Vec<Pos2>,
    /// Its surface, if it has one.
    pub fill: Option<Ink>,
    /// Its border, if it has one.
    pub border: Option<Ink>,
}

/// A part of a ring.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sector {
    /// The middle of the ring.
    pub centre: Pos2,
    /// The radius of its inner edge; 0 for a slice of a disc.
    pub inner: f32,
    /// The radius of its outer edge.
    pub outer: f32,
    /// Where it begins, in radians clockwise from the top.
    pub from: f32,
    /// Where it ends, likewise, beyond `from`.
    pub to: f32,
    /// Its surface, if it has one.
    pub fill: Option<Ink>,
    /// Its border, if it has one.
    pub border: Option<Ink>,
}

impl Stroke {
    /// What surrounds it.
    #[must_use]
    pub fn rect(&self) -> Rect {
        Rect::from_points(&self.path).expand(self.width / 2.0)
    }
}

impl Sector {
    /// The point of the ring at an angle (in radians clockwise from the top) and a radius.
    #[must_use]
    pub fn point(&self, angle: f32, radius: f32) -> Pos2 {
        on_circle(self.centre, angle, radius)
    }

    /// What surrounds the whole ring.
    #[must_use]
    pub fn rect(&self) -> Rect {
        Rect::from_center_size(self.centre, Vec2::splat(2.0 * self.outer))
    }
}

/// The point of a circle at an angle, in radians clockwise from the top.
#[must_use]
pub fn on_circle(centre: Pos2, angle: f32, radius: f32) -> Pos2 {
    centre + Vec2::new(angle.sin(), -angle.cos()) * radius
}
