//! Painting wires: the way on screen with its rounded corners, the look of the line, the mark at its end.

use egui::{Color32, Pos2, Rect, Shape, Stroke, Vec2};

use super::brush::Brush;
use super::emphasis::WireLook;
use super::paint_mesh::dashed;
use crate::drawing::{LineLook, Trunk, Wire, WireEnd};
use crate::theme::{HAIRLINE, Ink, Tint};

/// How near the pointer has to come to a wire, in points on screen.
pub(super) const REACH: f32 = 5.0;

/// Widths of lines, in points on screen.
const AT_REST: f32 = 1.25;
const CHOSEN: f32 = 1.5;
const FORWARD: f32 = 1.75;
/// How much is seen of the lines from a card to those below it: they are quieter than any wire.
pub(super) const TRUNK: f32 = 0.6;
/// How much is left of what steps back.
const BACK: f32 = 0.3;
const DIM: f32 = 0.2;
/// Dashes and gaps, in points on screen.
const DASHED: [(f32, f32); 1] = [(6.0, 4.0)];
const DOTTED: [(f32, f32); 1] = [(1.5, 3.0)];
const DASH_DOT: [(f32, f32); 2] = [(7.0, 3.5), (1.5, 3.5)];
/// From the middle of a double line to each of its lines.
const HALF_DOUBLE: f32 = 1.5;
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
    let mark = if own.end == wire.path.len() { end_mark(&mut way, wire.end, Stroke::new(width, colour), brush) } else { Vec::new() };
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

/// The ink of a wire that comes forward.
fn forward(ink: Ink) -> Ink {
    match ink {
        Ink::WireQuiet => Ink::WireStrong,
        Ink::Lane(lane, _) => Ink::Lane(lane, Tint::Line),
        other => other,
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
        LineLook::Dashed => dashed(shapes, &way, stroke, &DASHED, pixels_per_point),
        LineLook::Dotted => dashed(shapes, &way, stroke, &DOTTED, pixels_per_point),
        LineLook::DashDot => dashed(shapes, &way, stroke, &DASH_DOT, pixels_per_point),
        LineLook::Solid | LineLook::Thin => shapes.push(Shape::line(way, stroke)),
        LineLook::Double => {
            let thin = Stroke::new(stroke.width.min(AT_REST), stroke.color);
            shapes.push(Shape::line(beside(&way, HALF_DOUBLE), thin));
            shapes.push(Shape::line(beside(&way, -HALF_DOUBLE), thin));
        }
    }
}

/// The way with every corner rounded by at most `radius`.
fn round_corners(way: &[Pos2], radius: f32) -> Vec<Pos2> {
    let mut rounded = Vec::with_capacity(way.len() * 4);
    rounded.extend(way.first());
    for corner in way.windows(3) {
        let [before, at, after] = corner else { continue };
        let (to, from) = (*before - *at, *after - *at);
        let reach = radius.min(to.length() / 2.0).min(from.length() / 2.0);
        let (start, end) = (*at + to.normalized() * reach, *at + from.normalized() * reach);
        rounded.push(start);
        // A quadratic curve is a quarter of a circle to the eye at this size, and needs no trigonometry.
        for piece in 1..CORNER_PIECES {
            let t = f32::from(piece) / f32::from(CORNER_PIECES);
            rounded.push(start.lerp(*at, t).lerp(at.lerp(end, t), t));
        }
        rounded.push(end);
    }
    rounded.extend(way.last());
    rounded
}

/// A line that runs along `way` at a distance; at each point it keeps the distance from both runs that meet there.
fn beside(way: &[Pos2], distance: f32) -> Vec<Pos2> {
    let normal = |a: Option<&Pos2>, b: Option<&Pos2>| match (a, b) {
        (Some(a), Some(b)) => (*b - *a).normalized().rot90(),
        _ => Vec2::ZERO,
    };
    let shift = |(ix, at): (usize, &Pos2)| {
        let before = normal(ix.checked_sub(1).and_then(|before| way.get(before)), Some(at));
        let after = normal(Some(at), way.get(ix + 1));
        let along = if before == Vec2::ZERO || after == Vec2::ZERO { 1.0 } else { 1.0 + before.dot(after).max(-0.5) };
        *at + (before + after) * (distance / along)
    };
    way.iter().enumerate().map(shift).collect()
}

/// The mark at the end; the line is shortened where the mark covers it.
fn end_mark(way: &mut [Pos2], end: WireEnd, stroke: Stroke, brush: &Brush) -> Vec<Shape> {
    let [.., before, tip] = way else { return Vec::new() };
    let along = (*tip - *before).normalized();
    let across = along.rot90();
    let size = brush.scaled(7.0, 4.0, 9.0).min((*tip - *before).length());
    let at = |back: f32, aside: f32| *tip - along * (size * back) + across * (size * aside);
    let fill = stroke.color;
    match end {
        WireEnd::Plain => Vec::new(),
        WireEnd::Arrow => vec![Shape::line(vec![at(1.0, 0.55), *tip, at(1.0, -0.55)], stroke)],
        WireEnd::FilledArrow => {
            let head = vec![*tip, at(1.0, 0.5), at(1.0, -0.5)];
            *tip = at(1.0, 0.0);
            vec![polygon(head, fill)]
        }
        WireEnd::Dot => {
            let dot = Shape::circle_filled(at(0.4, 0.0), size * 0.4, fill);
            *tip = at(0.8, 0.0);
            vec![dot]
        }
        WireEnd::Diamond => {
            let diamond = vec![*tip, at(0.5, 0.4), at(1.0, 0.0), at(0.5, -0.4)];
            *tip = at(1.0, 0.0);
            vec![polygon(diamond, fill)]
        }
        WireEnd::Bar => vec![Shape::line_segment([at(0.35, 0.55), at(0.35, -0.55)], Stroke::new(stroke.width.max(CHOSEN), fill))],
    }
}

fn polygon(points: Vec<Pos2>, fill: Color32) -> Shape {
    Shape::convex_polygon(points, fill, Stroke::NONE)
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
    fn the_two_lines_of_a_double_wire_keep_their_distance_round_a_corner() {
        for aside in beside(&bent(), 2.0).iter().chain(&beside(&bent(), -2.0)) {
            let [a, b, c] = bent()[..] else { unreachable!() };
            let to_line =
                distance(&[a - Vec2::X * 9.0, b + Vec2::X * 9.0], *aside).min(distance(&[b - Vec2::Y * 9.0, c + Vec2::Y * 9.0], *aside));
            assert!((to_line - 2.0).abs() < 0.01, "{aside:?} {to_line}");
        }
    }

    #[test]
    fn the_distance_to_a_way_is_to_its_nearest_run() {
        assert!((distance(&bent(), Pos2::new(50.0, 3.0)) - 3.0).abs() < 1e-4);
        assert!((distance(&bent(), Pos2::new(100.0, 60.0)) - 10.0).abs() < 1e-4);
        assert!(distance(&[], Pos2::ZERO).is_infinite());
    }
}
