//! Small figures: the marks of kinds and of seats.

use egui::Color32;
use emath::{Pos2, Rect, Vec2};

use super::super::{GlyphShape, Line};
use super::outline;
use super::pen::Pen;
use crate::model::Icon;

/// The radius of a circle that looks as large as the figures with corners, as a part of theirs; that of a ring; and of the circle in it.
pub const CIRCLE: f32 = 0.9;
/// See [`CIRCLE`].
pub const RING: f32 = 0.95;
/// See [`CIRCLE`].
pub const IN_RING: f32 = 0.4;

/// A figure on a page.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    pub(super) at: Pos2,
    /// Half its height.
    pub(super) radius: f32,
    pub(super) fill: Option<Color32>,
    pub(super) line: Option<Line>,
}

/// Where the corners of a mark are from its middle, for a radius of 1; none for what is round. The figures look equally large: those with
/// corners reach a little further than a circle.
#[must_use]
pub const fn corners(icon: Icon) -> &'static [(f32, f32)] {
    match icon {
        Icon::Circle | Icon::Ring => &[],
        Icon::Diamond => &[(0.0, -1.1), (1.1, 0.0), (0.0, 1.1), (-1.1, 0.0)],
        Icon::Square => &[(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)],
        Icon::Triangle => &[(0.0, -1.0), (1.0, 0.8), (-1.0, 0.8)],
        // 0.866 is half the square root of 3: a regular hexagon, standing on a corner's neighbour.
        Icon::Hexagon => &[(-0.5, -0.866), (0.5, -0.866), (1.0, 0.0), (0.5, 0.866), (-0.5, 0.866), (-1.0, 0.0)],
    }
}

/// Half the size of the mark of a seat and of a bar, and the radius of their corners, for a radius; `most` is the largest corner.
#[must_use]
pub fn upright(shape: GlyphShape, radius: f32, most: f32) -> (Vec2, f32) {
    if shape == GlyphShape::Bar { (Vec2::new(radius / 4.0, radius), radius / 4.0) } else { (Vec2::splat(radius), (radius * 0.3).min(most)) }
}

/// Draws a figure.
pub(super) fn draw(pen: &mut Pen<'_>, shape: GlyphShape, figure: Figure) {
    let Figure { at, radius, fill, line } = figure;
    match shape {
        GlyphShape::Icon(icon) => mark(pen, icon, Figure { at, radius, fill, line }),
        GlyphShape::Disc => pen.shape(outline::circle(at, radius), fill, line),
        GlyphShape::Seat | GlyphShape::Bar => {
            let (half, corner) = upright(shape, radius, pen.screen(3.0));
            let line = line.filter(|_| fill.is_none());
            pen.surface(Rect::from_center_size(at, half * 2.0), corner, fill, line);
        }
    }
}

fn mark(pen: &mut Pen<'_>, icon: Icon, figure: Figure) {
    let Figure { at, radius, fill, line } = figure;
    match icon {
        Icon::Circle => pen.shape(outline::circle(at, radius * CIRCLE), fill, line),
        Icon::Ring => {
            pen.shape(outline::circle(at, radius * RING), fill, line.clone());
            pen.shape(outline::circle(at, radius * IN_RING), None, line);
        }
        Icon::Diamond | Icon::Square | Icon::Triangle | Icon::Hexagon => {
            let points: Vec<Pos2> = corners(icon).iter().map(|(x, y)| at + Vec2::new(*x, *y) * radius).collect();
            pen.shape(outline::closed(&points), fill, line);
        }
    }
}
