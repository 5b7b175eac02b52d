//! Painting wires: the way on screen with its rounded corners, the look of the line, the mark at its end.

use egui::{Pos2, Rect, Shape, Stroke};

use super::brush::Brush;
use super::emphasis::WireLook;
use super::paint_mesh::dashed;
use crate::drawing::marks::outline::rounded;
use crate::drawing::marks::wire::{self, AT_REST, CHOSEN, DIM, EndMark, HALF_DOUBLE, TRUNK, beside, dashes, forward};
use crate::drawing::{LineLook, Piece, Trunk, Wire, WireEnd};
use crate::theme::HAIRLINE;

/// How near the pointer has to come to a wire, in points on screen.
pub(super) const REACH: f32 = 5.0;

/// The width of a wire that the pointer brings forward, in points on screen.
const FORWARD: f32 = 1.75;
/// How much is left of what steps back.
const BACK: f32 = 0.3;
/// How many pieces a corner is made of.
const CORNER_PIECES: u8 = 4;

/// Paints a wire, or while it glides its way on screen. Beside others it draws only its own part of a shared trunk; in front of them all of
/// its way.
pub(super) fn wire(shapes: &mut Vec<Shape>, brush: &Brush, wire: &Wire, gliding: Option<&[Pos2]>, look: WireLook, alpha: f32) {
    let own = if look.is_in_front() { 0..wire.path.len() } else { wire.own.clone() };
    let Some(part) = gliding.unwrap_or(&wire.path).get(own.clone()).filter(|part| part.len() > 1) else { return };
    let (width, share) = match look {
        WireLook::Hidden => return,
        WireLook::Dim => (AT_REST, DIM),
        WireLook::Back => (AT_REST, BACK),
        WireLook::Rest => (AT_REST, 1.0),
        WireLook::Chosen => (CHOSEN, 1.0),
        WireLook::Forward => (FORWARD, 1.0),
    };
    let share = if look.is_in_front() { share } else { share * brush.wires };
    if share <= 0.0 {
        return;
    }
    let thin = wire.look == LineLook::Thin && !look.is_in_front();
    let width = if thin { HAIRLINE } else { width };
    let ink = if look.is_in_front() { forward(wire.ink) } else { wire.ink };
    let colour = brush.ink(ink).gamma_multiply(share * alpha);
    let mut way = match gliding {
        Some(_) => on_grid(part.iter().copied(), brush, wire.look),
        None => on_screen(part, brush, wire.look),
    };
    if way.len() < 2 {
        return;
    }
    let mark = if own.end == wire.path.len() { end_mark(&mut way, wire.end, Stroke::new(width, colour), brush) } else { None };
    let rounded = round_corners(&way, brush.scaled(wire.corner, 2.0, 12.0));
    line(shapes, rounded, wire.look, Stroke::new(width, colour), brush.pixels_per_point);
    shapes.extend(mark);
}

/// Paints the lines from a card to those below it.
pub(super) fn trunk(shapes: &mut Vec<Shape>, brush: &Brush, trunk: &Trunk, alpha: f32) {
    let stroke = Stroke::new(HAIRLINE, brush.ink(trunk.ink).gamma_multiply(TRUNK * alpha));
    for path in &trunk.lines {
        let way = on_screen(path, brush, LineLook::Thin);
        if way.len() > 1 && Rect::from_points(&way).expand(1.0).intersects(brush.reach) {
            shapes.push(Shape::line(round_corners(&way, brush.scaled(trunk.corner, 1.0, 12.0)), stroke));
        }
    }
}

/// The way on screen, as [`on_grid`].
fn on_screen(path: &[Pos2], brush: &Brush, look: LineLook) -> Vec<Pos2> {
    on_grid(path.iter().map(|pos| brush.eye.on_screen(*pos)), brush, look)
}

/// A way with every run on the grid of pixels so that it is crisp; points that fall together are one.
fn on_grid(path: impl ExactSizeIterator<Item = Pos2>, brush: &Brush, look: LineLook) -> Vec<Pos2> {
    let scale = brush.pixels_per_point;
    // A line of about one pixel is crisp on the middle of a pixel; the two of a double line are where its middle is on an edge.
    let half = if look == LineLook::Double { 0.0 } else { 0.5 };
    let snap = |value: f32| ((value * scale - half).round() + half) / scale;
    let mut way: Vec<Pos2> = Vec::with_capacity(path.len());
    for at in path {
        let at = Pos2::new(snap(at.x), snap(at.y));
        if way.last() != Some(&at) {
            way.push(at);
        }
    }
    way
}

fn line(shapes: &mut Vec<Shape>, way: Vec<Pos2>, look: LineLook, stroke: Stroke, pixels_per_point: f32) {
    match look {
        LineLook::Dashed | LineLook::Dotted | LineLook::DashDot => dashed(shapes, &way, stroke, dashes(look), pixels_per_point),
        LineLook::Solid | LineLook::Thin => shapes.push(Shape::line(way, stroke)),
        LineLook::Double => {
            let thin = Stroke::new(stroke.width.min(AT_REST), stroke.color);
            shapes.push(Shape::line(beside(&way, HALF_DOUBLE), thin));
            shapes.push(Shape::line(beside(&way, -HALF_DOUBLE), thin));
        }
    }
}

/// The way with every corner rounded by at most `radius`, as points.
fn round_corners(way: &[Pos2], radius: f32) -> Vec<Pos2> {
    let mut points = Vec::with_capacity(way.len() * 4);
    for piece in rounded(way, radius) {
        match (piece, points.last().copied()) {
            (Piece::Move(at) | Piece::To(at), _) => points.push(at),
            (Piece::Quad(at, end), Some(start)) => {
                for piece in 1..CORNER_PIECES {
                    let t = f32::from(piece) / f32::from(CORNER_PIECES);
                    points.push(start.lerp(at, t).lerp(at.lerp(end, t), t));
                }
                points.push(end);
            }
            _ => {}
        }
    }
    points
}

/// The mark at the end; the line is shortened where the mark covers it.
fn end_mark(way: &mut [Pos2], end: WireEnd, stroke: Stroke, brush: &Brush) -> Option<Shape> {
    let fill = stroke.color;
    Some(match wire::end_mark(way, end, brush.scaled(7.0, 4.0, 9.0))? {
        EndMark::Lines(points) => Shape::line(points, stroke),
        EndMark::Across(points) => Shape::line_segment(points, Stroke::new(stroke.width.max(CHOSEN), fill)),
        EndMark::Surface(corners) => Shape::convex_polygon(corners, fill, Stroke::NONE),
        EndMark::Disc(at, radius) => Shape::circle_filled(at, radius, fill),
    })
}

/// The distance from a point to the nearest point of a way.
pub(super) fn distance(way: &[Pos2], point: Pos2) -> f32 {
    let to_run = |run: &[Pos2]| {
        let [a, b] = run else { return f32::INFINITY };
        let along = *b - *a;
        let t = ((point - *a).dot(along) / along.length_sq().max(f32::EPSILON)).clamp(0.0, 1.0);
        (*a + along * t).distance(point)
    };
    way.windows(2).map(to_run).fold(f32::INFINITY, f32::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bent() -> Vec<Pos2> {
        vec![Pos2::new(0.0, 0.0), Pos2::new(100.0, 0.0), Pos2::new(100.0, 50.0)]
    }

    #[test]
    fn a_rounded_way_starts_and_ends_where_it_did_and_never_leaves_the_corner() {
        let rounded = round_corners(&bent(), 8.0);
        assert_eq!((rounded.first(), rounded.last()), (bent().first(), bent().last()));
        assert!(rounded.iter().all(|at| at.x <= 100.0 && at.y >= 0.0));
        assert!(!rounded.contains(&Pos2::new(100.0, 0.0)));
    }

    #[test]
    fn short_runs_are_rounded_by_no_more_than_half_of_them() {
        let rounded = round_corners(&[Pos2::ZERO, Pos2::new(4.0, 0.0), Pos2::new(4.0, 40.0)], 12.0);
        assert_eq!(rounded[1], Pos2::new(2.0, 0.0));
    }

    #[test]
    fn the_distance_to_a_way_is_to_its_nearest_run() {
        assert!((distance(&bent(), Pos2::new(50.0, 3.0)) - 3.0).abs() < 1e-4);
        assert!((distance(&bent(), Pos2::new(100.0, 60.0)) - 10.0).abs() < 1e-4);
        assert!(distance(&[], Pos2::ZERO).is_infinite());
    }
}
