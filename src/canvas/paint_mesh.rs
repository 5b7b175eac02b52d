//! Many small straight things as one mesh: dashes, marks of seats. Each as a shape of its own would cost egui half of a frame.

use egui::{Color32, Mesh, Pos2, Rect, Shape, Stroke, Vec2};

/// What is shorter is nothing: rounding leaves such ends, in points on screen.
const SPECK: f32 = 1.0 / 64.0;

/// Adds `way` in dashes and gaps, which follow on each other round the corners.
///
/// # Complexity
/// O(points + dashes).
pub(super) fn dashed(shapes: &mut Vec<Shape>, way: &[Pos2], stroke: Stroke, pattern: &[(f32, f32)], pixels_per_point: f32) {
    let mut mesh = Mesh::default();
    let mut pattern = pattern.iter().copied().cycle();
    let (mut dash, mut gap) = pattern.next().unwrap_or((f32::INFINITY, 0.0));
    for run in way.windows(2) {
        let [from, to] = run else { continue };
        let length = from.distance(*to);
        let along = (*to - *from).normalized();
        let mut at = 0.0;
        while at < length - SPECK {
            if dash <= SPECK && gap <= SPECK {
                (dash, gap) = pattern.next().unwrap_or((f32::INFINITY, 0.0));
            }
            let inked = dash > SPECK;
            let left = if inked { &mut dash } else { &mut gap };
            let end = (at + left.max(SPECK)).min(length);
            *left -= end - at;
            if inked {
                piece(&mut mesh, *from + along * at, *from + along * end, stroke, pixels_per_point);
            }
            at = end;
        }
    }
    shapes.push(Shape::mesh(mesh));
}

/// A straight piece of a line, its sides soft over one pixel as egui's own lines are.
fn piece(mesh: &mut Mesh, from: Pos2, to: Pos2, stroke: Stroke, pixels_per_point: f32) {
    let Ok(first) = u32::try_from(mesh.vertices.len()) else { return };
    let feather = 0.5 / pixels_per_point;
    let aside = (to - from).normalized().rot90();
    let (inner, outer) = ((stroke.width / 2.0 - feather).max(0.0), stroke.width / 2.0 + feather);
    for end in [from, to] {
        for (distance, colour) in
            [(outer, Color32::TRANSPARENT), (inner, stroke.color), (-inner, stroke.color), (-outer, Color32::TRANSPARENT)]
        {
            mesh.colored_vertex(end + aside * distance, colour);
        }
    }
    for strip in 0..3 {
        let [a, b, c, d] = [0, 1, 4, 5].map(|corner| first + strip + corner);
        mesh.add_triangle(a, b, c);
        mesh.add_triangle(b, c, d);
    }
}

/// Adds a small square of half side `radius`, its edges on whole pixels: filled, or hollow where `fill` is transparent.
pub(super) fn square(mesh: &mut Mesh, at: Pos2, radius: f32, fill: Color32, line: Color32, pixels_per_point: f32) {
    let pixel = 1.0 / pixels_per_point;
    let snap = |value: f32| (value * pixels_per_point).round() * pixel;
    let side = snap(2.0 * radius).max(2.0 * pixel);
    let rect = Rect::from_min_size(Pos2::new(snap(at.x - radius), snap(at.y - radius)), Vec2::splat(side));
    if fill != Color32::TRANSPARENT {
        mesh.add_colored_rect(rect, fill);
        return;
    }
    let inside = rect.shrink(pixel);
    for edge in [
        Rect::from_min_max(rect.left_top(), Pos2::new(rect.right(), inside.top())),
        Rect::from_min_max(Pos2::new(rect.left(), inside.bottom()), rect.right_bottom()),
        Rect::from_min_max(Pos2::new(rect.left(), inside.top()), inside.left_bottom()),
        Rect::from_min_max(inside.right_top(), Pos2::new(rect.right(), inside.bottom())),
    ] {
        mesh.add_colored_rect(edge, line);
    }
}

/// Adds a surface whose edges are soft over one pixel: it looks the same wherever between two pixels it lies.
pub(super) fn soft_rect(mesh: &mut Mesh, rect: Rect, fill: Color32, pixels_per_point: f32) {
    let Ok(first) = u32::try_from(mesh.vertices.len()) else { return };
    let feather = 0.5 / pixels_per_point;
    // What is thinner than a pixel is as much paler.
    let thin = |length: f32| (length / (2.0 * feather)).min(1.0);
    let fill = fill.gamma_multiply(thin(rect.width()) * thin(rect.height()));
    let inner = rect.shrink2(Vec2::new(feather.min(rect.width() / 2.0), feather.min(rect.height() / 2.0)));
    for (rect, colour) in [(rect.expand(feather), Color32::TRANSPARENT), (inner, fill)] {
        for corner in [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()] {
            mesh.colored_vertex(corner, colour);
        }
    }
    for (a, b) in [(0, 1), (1, 2), (2, 3), (3, 0)] {
        mesh.add_triangle(first + a, first + b, first + 4 + a);
        mesh.add_triangle(first + b, first + 4 + b, first + 4 + a);
    }
    mesh.add_triangle(first + 4, first + 5, first + 6);
    mesh.add_triangle(first + 4, first + 6, first + 7);
}

/// Adds a surface with its corners cut, which at a few pixels looks as if they were round.
pub(super) fn octagon(mesh: &mut Mesh, rect: Rect, corner: f32, fill: Color32) {
    let Ok(first) = u32::try_from(mesh.vertices.len()) else { return };
    let corner = corner.min(rect.width() / 2.0).min(rect.height() / 2.0).max(0.0);
    let (across, down) = (Vec2::new(corner, 0.0), Vec2::new(0.0, corner));
    for at in [
        rect.left_top() + across,
        rect.right_top() - across,
        rect.right_top() + down,
        rect.right_bottom() - down,
        rect.right_bottom() - across,
        rect.left_bottom() + across,
        rect.left_bottom() - down,
        rect.left_top() + down,
    ] {
        mesh.colored_vertex(at, fill);
    }
    for at in 1..7 {
        mesh.add_triangle(first, first + at, first + at + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lengths of the dashes' pieces along a way, rounded.
    fn check(way: &[Pos2], expect: &[f32]) {
        let mut shapes = Vec::new();
        dashed(&mut shapes, way, Stroke::new(2.0, Color32::PLACEHOLDER), &[(6.0, 4.0)], 1.0);
        let [Shape::Mesh(mesh)] = &shapes[..] else { panic!("one mesh") };
        let found: Vec<f32> = mesh.vertices.chunks(8).map(|piece| piece[1].pos.distance(piece[5].pos).round()).collect();
        assert_eq!(found, expect);
        assert!(mesh.is_valid());
    }

    #[test]
    fn dashes_and_gaps_take_turns_and_go_on_round_a_corner() {
        check(&[Pos2::ZERO, Pos2::new(22.0, 0.0)], &[6.0, 6.0, 2.0]);
        check(&[Pos2::ZERO, Pos2::new(3.0, 0.0), Pos2::new(3.0, 10.0)], &[3.0, 3.0, 3.0]);
        check(&[], &[]);
    }

    #[test]
    fn a_hollow_square_covers_its_edge_once() {
        let mut mesh = Mesh::default();
        square(&mut mesh, Pos2::new(10.0, 10.0), 3.0, Color32::TRANSPARENT, Color32::PLACEHOLDER, 1.0);
        let area: f32 = mesh
            .vertices
            .chunks(4)
            .map(|corners| Rect::from_points(&corners.iter().map(|vertex| vertex.pos).collect::<Vec<_>>()).area())
            .sum();
        assert!((area - 20.0).abs() < 1e-3, "{area}");
    }
}
