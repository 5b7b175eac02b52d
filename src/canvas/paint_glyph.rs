//! Painting small figures: the marks of kinds and of seats.

use egui::{Color32, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2};

use crate::drawing::GlyphShape;
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
        GlyphShape::Seat => {
            let corner = (figure.radius * 0.3).min(3.0);
            square(shapes, figure, Vec2::splat(figure.radius), corner);
        }
        GlyphShape::Disc => {
            shapes.push(Shape::circle_filled(figure.at, figure.radius, figure.fill));
            shapes.push(Shape::circle_stroke(figure.at, figure.radius, figure.line));
        }
        GlyphShape::Bar => square(shapes, figure, Vec2::new(figure.radius / 4.0, figure.radius), figure.radius / 4.0),
    }
}

fn square(shapes: &mut Vec<Shape>, figure: &Figure, half: Vec2, corner: f32) {
    let rect = Rect::from_center_size(figure.at, half * 2.0);
    shapes.push(Shape::rect_filled(rect, corner, figure.fill));
    if figure.fill == Color32::TRANSPARENT {
        shapes.push(Shape::rect_stroke(rect, corner, figure.line, StrokeKind::Inside));
    }
}

/// The figures look equally large: those with corners reach a little further than the circle.
fn mark(shapes: &mut Vec<Shape>, icon: Icon, figure: &Figure) {
    let Figure { at, radius, fill, line } = *figure;
    let corners = |points: &[(f32, f32)]| -> Vec<Pos2> { points.iter().map(|(x, y)| at + Vec2::new(*x, *y) * radius).collect() };
    let polygon = |points: &[(f32, f32)]| Shape::convex_polygon(corners(points), fill, line);
    match icon {
        Icon::Circle => shapes.push(Shape::circle_filled(at, radius * 0.9, fill)),
        Icon::Ring => {
            shapes.push(Shape::circle_filled(at, radius * 0.95, fill));
            shapes.push(Shape::circle_stroke(at, radius * 0.4, line));
        }
        Icon::Diamond => shapes.push(polygon(&[(0.0, -1.1), (1.1, 0.0), (0.0, 1.1), (-1.1, 0.0)])),
        Icon::Square => shapes.push(polygon(&[(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)])),
        Icon::Triangle => shapes.push(polygon(&[(0.0, -1.0), (1.0, 0.8), (-1.0, 0.8)])),
        // 0.866 is half the square root of 3: a regular hexagon, standing on a corner's neighbour.
        Icon::Hexagon => shapes.push(polygon(&[(-0.5, -0.866), (0.5, -0.866), (1.0, 0.0), (0.5, 0.866), (-0.5, 0.866), (-1.0, 0.0)])),
    }
    if matches!(icon, Icon::Circle | Icon::Ring) {
        shapes.push(Shape::circle_stroke(at, radius * if icon == Icon::Ring { 0.95 } else { 0.9 }, line));
    }
}
