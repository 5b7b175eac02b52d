//! A short piece of a wire as the chart draws it: its line and the mark at its end.

use egui::{Painter, Pos2, Rect, Shape, Stroke, Vec2, vec2};

use crate::model::{End, Line};
use crate::ui::look::Look;

/// How long and high a sample is, in points at normal text size.
pub const SIZE: Vec2 = vec2(36.0, 12.0);

const WIDTH: f32 = 1.5;
const THIN: f32 = 1.0;
/// From the middle of a double line to each of its lines.
const HALF_DOUBLE: f32 = 1.75;
/// The length of the mark at the end.
const MARK: f32 = 7.0;
const DASHED: ([f32; 1], [f32; 1]) = ([6.0], [4.0]);
const DOTTED: ([f32; 1], [f32; 1]) = ([1.5], [3.0]);
const DASH_DOT: ([f32; 2], [f32; 2]) = ([7.0, 1.5], [3.5, 3.5]);

/// Paints a sample through the middle of `rect`.
pub fn paint_wire_sample(painter: &Painter, look: Look, rect: Rect, line: Line, end: End, colour: egui::Color32) {
    let width = if line == Line::Thin { THIN } else { WIDTH } * look.scale.max(1.0);
    let stroke = Stroke::new(width, colour);
    let tip = rect.right_center();
    let mark = MARK * look.scale;
    let at = |back: f32, aside: f32| tip + vec2(-back, aside) * mark;
    let (stop, shapes) = match end {
        End::Plain => (tip, Vec::new()),
        End::Arrow => (tip, vec![Shape::line(vec![at(1.0, 0.55), tip, at(1.0, -0.55)], stroke)]),
        End::FilledArrow => (at(1.0, 0.0), vec![Shape::convex_polygon(vec![tip, at(1.0, 0.5), at(1.0, -0.5)], colour, Stroke::NONE)]),
        End::Dot => (at(0.8, 0.0), vec![Shape::circle_filled(at(0.4, 0.0), 0.4 * mark, colour)]),
        End::Diamond => {
            let corners = vec![tip, at(0.5, 0.4), at(1.0, 0.0), at(0.5, -0.4)];
            (at(1.0, 0.0), vec![Shape::convex_polygon(corners, colour, Stroke::NONE)])
        }
        End::Bar => (tip, vec![Shape::line_segment([at(0.35, 0.55), at(0.35, -0.55)], stroke)]),
    };
    paint_line(painter, [rect.left_center(), stop], line, stroke);
    painter.extend(shapes);
}

fn paint_line(painter: &Painter, way: [Pos2; 2], line: Line, stroke: Stroke) {
    let dashes = |(dashes, gaps): (&[f32], &[f32])| {
        painter.extend(Shape::dashed_line_with_offset(&way, stroke, dashes, gaps, 0.0));
    };
    match line {
        Line::Solid | Line::Thin => _ = painter.line_segment(way, stroke),
        Line::Dashed => dashes((&DASHED.0, &DASHED.1)),
        Line::Dotted => dashes((&DOTTED.0, &DOTTED.1)),
        Line::DashDot => dashes((&DASH_DOT.0, &DASH_DOT.1)),
        Line::Double => {
            for aside in [-HALF_DOUBLE, HALF_DOUBLE] {
                painter.line_segment(way.map(|at| at + vec2(0.0, aside)), Stroke::new(THIN, stroke.color));
            }
        }
    }
}
