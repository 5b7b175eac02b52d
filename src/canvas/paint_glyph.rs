//! Painting small figures: the marks of kinds and of seats.

use egui::{Color32, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2};

use crate::drawing::GlyphShape;
use crate::drawing::marks::glyph::{CIRCLE, IN_RING, RING, corners, upright};
use crate::model::Icon;

/// A figure on screen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figure {
    /// Its middle.
    pub(super) at: Pos2,
    /// Half its height.
    pub(super) radius: f32,
    /// Its surface; transparent for none.
    pub(super) fill: Color32,
    /// Its outline.
    pub(super) line: Stroke,
}

/// Paints a figure.
pub(super) fn glyph(shapes: &mut Vec<Shape>, shape: GlyphShape, figure: &Figure) {
    match shape {
        GlyphShape::Icon(icon) => mark(shapes, icon, figure),
        GlyphShape::Seat | GlyphShape::Bar => {
            let (half, corner) = upright(shape, figure.radius, 3.0);
            square(shapes, figure, half, corner);
        }
        GlyphShape::Disc => {
            shapes.push(Shape::circle_filled(figure.at, figure.radius, figure.fill));
            shapes.push(Shape::circle_stroke(figure.at, figure.radius, figure.line));
        }
    }
}

fn square(shapes: &mut Vec<Shape>, figure: &Figure, half: Vec2, corner: f32) {
    let rect = Rect::from_center_size(figure.at, half * 2.0);
    shapes.push(Shape::rect_filled(rect, corner, figure.fill));
    if figure.fill == Color32::TRANSPARENT {
        shapes.push(Shape::rect_stroke(rect, corner, figure.line, StrokeKind::Inside));
    }
}

fn mark(shapes: &mut Vec<Shape>, icon: Icon, figure: &Figure) {
    let Figure { at, radius, fill, line } = *figure;
    let mut circle = |share: f32, fill: Color32| {
        shapes.push(Shape::circle_filled(at, radius * share, fill));
        shapes.push(Shape::circle_stroke(at, radius * share, line));
    };
    match icon {
        Icon::Circle => circle(CIRCLE, fill),
        Icon::Ring => {
            circle(RING, fill);
            circle(IN_RING, Color32::TRANSPARENT);
        }
        Icon::Diamond | Icon::Square | Icon::Triangle | Icon::Hexagon => {
            let points = corners(icon).iter().map(|(x, y)| at + Vec2::new(*x, *y) * radius).collect();
            shapes.push(Shape::convex_polygon(points, fill, line));
        }
    }
}
