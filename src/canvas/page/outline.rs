//! Outlines of marks: flattened into straight pieces, and filled whatever their form.

use egui::epaint::{PathShape, PathStroke};
use egui::{Color32, Mesh, Pos2, Shape, Stroke, Vec2};

use crate::drawing::Piece;

/// Curves are made of pieces about this long, in points on screen.
const PIECE: f32 = 2.5;
/// A curve is made of so many pieces at most.
const MOST_PIECES: u8 = 48;

/// A part of an outline, all straight.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Contour {
    pub(super) points: Vec<Pos2>,
    pub(super) closed: bool,
}

/// The outline as `place` puts its points on screen.
pub(super) fn flat(outline: &[Piece], place: impl Fn(Pos2) -> Pos2) -> Vec<Contour> {
    let mut contours: Vec<Contour> = Vec::new();
    let mut open: Vec<Pos2> = Vec::new();
    let mut end = |points: &mut Vec<Pos2>, closed: bool| {
        let mut points = std::mem::take(points);
        points.dedup();
        if closed && points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        if points.len() > 1 {
            contours.push(Contour { points, closed });
        }
    };
    for piece in outline {
        let from = open.last().copied();
        match piece {
            Piece::Move(to) => {
                end(&mut open, false);
                open.push(place(*to));
            }
            Piece::To(to) => open.push(place(*to)),
            Piece::Quad(by, to) => {
                let (by, to) = (place(*by), place(*to));
                let from = from.unwrap_or(by);
                curve(&mut open, [from, from.lerp(by, 2.0 / 3.0), to.lerp(by, 2.0 / 3.0), to]);
            }
            Piece::Cubic(first, second, to) => {
                let (first, second, to) = (place(*first), place(*second), place(*to));
                curve(&mut open, [from.unwrap_or(first), first, second, to]);
            }
            Piece::Close => {
                // What follows without a move begins where this began.
                let start = open.first().copied();
                end(&mut open, true);
                open.extend(start);
            }
        }
    }
    end(&mut open, false);
    contours
}

/// Adds a cubic curve, but for its first point.
fn curve(points: &mut Vec<Pos2>, [from, first, second, to]: [Pos2; 4]) {
    let length = from.distance(first) + first.distance(second) + second.distance(to);
    let wanted = (length / PIECE).ceil();
    let pieces = (2..MOST_PIECES).find(|pieces| f32::from(*pieces) >= wanted).unwrap_or(MOST_PIECES);
    for piece in 1..=pieces {
        let t = f32::from(piece) / f32::from(pieces);
        let (begin, middle, end) = (from.lerp(first, t), first.lerp(second, t), second.lerp(to, t));
        points.push(begin.lerp(middle, t).lerp(middle.lerp(end, t), t));
    }
}

/// Adds the surface of an outline. What lies in two of its contours is a hole.
///
/// # Complexity
/// O(n) where it is convex, else O(n²) for n points.
pub(super) fn fill(shapes: &mut Vec<Shape>, contours: &[Contour], colour: Color32, pixels_per_point: f32) {
    if let [contour] = contours
        && is_convex(&contour.points)
    {
        let points = contour.points.clone();
        shapes.push(PathShape { points, closed: true, fill: colour, stroke: PathStroke::NONE }.into());
        return;
    }
    shapes.push(Shape::mesh(bands(contours, colour)));
    // The edges of a mesh are hard; a thin line along them makes them soft. On a surface that is seen through it would be seen itself.
    if colour.a() == u8::MAX {
        let stroke = Stroke::new(0.5 / pixels_per_point, colour);
        for contour in contours {
            shapes.push(Shape::closed_line(contour.points.clone(), stroke));
        }
    }
}

/// Whether every corner turns the same way, once round.
fn is_convex(points: &[Pos2]) -> bool {
    let ahead = |by: usize| points.iter().cycle().skip(by);
    let mut turned = Vec2::ZERO; // how far to either side
    let mut ups = 0;
    for ((a, b), c) in points.iter().zip(ahead(1)).zip(ahead(2)) {
        let (to, on) = (*b - *a, *c - *b);
        let turn = to.x * on.y - to.y * on.x;
        turned += Vec2::new(turn.max(0.0), (-turn).max(0.0));
        ups += usize::from(to.y < 0.0 && on.y >= 0.0);
    }
    turned.min_elem() <= turned.max_elem() * 1e-3 && ups <= 1
}

/// The surface cut into bands at the height of every point: between two of them its edges are straight and do not meet, but where they cross.
fn bands(contours: &[Contour], colour: Color32) -> Mesh {
    let edges: Vec<(Pos2, Pos2)> = contours
        .iter()
        .flat_map(|contour| contour.points.iter().copied().zip(contour.points.iter().copied().cycle().skip(1)))
        .map(|(a, b)| if a.y <= b.y { (a, b) } else { (b, a) })
        .collect();
    let mut heights: Vec<f32> = edges.iter().flat_map(|(a, b)| [a.y, b.y]).collect();
    heights.sort_by(f32::total_cmp);
    heights.dedup();
    let mut mesh = Mesh::default();
    for band in heights.windows(2) {
        let [top, bottom] = *band else { continue };
        let x = |(a, b): (Pos2, Pos2), y: f32| a.x + (b.x - a.x) * ((y - a.y) / (b.y - a.y));
        let crossing = edges.iter().filter(|(a, b)| a.y <= top && b.y >= bottom && a.y < b.y);
        let mut sides: Vec<(f32, f32)> = crossing.map(|edge| (x(*edge, top), x(*edge, bottom))).collect();
        sides.sort_by(|a, b| (a.0 + a.1).total_cmp(&(b.0 + b.1)));
        for pair in sides.chunks_exact(2) {
            let [left, right] = *pair else { continue };
            let Ok(first) = u32::try_from(mesh.vertices.len()) else { return mesh };
            for (x, y) in [(left.0, top), (right.0, top), (right.1, bottom), (left.1, bottom)] {
                mesh.colored_vertex(Pos2::new(x, y), colour);
            }
            mesh.add_triangle(first, first + 1, first + 2);
            mesh.add_triangle(first, first + 2, first + 3);
        }
    }
    mesh
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(points: &[(f32, f32)]) -> Vec<Piece> {
        let at = |(x, y): (f32, f32)| Pos2::new(x, y);
        let (first, rest) = points.split_first().unwrap();
        let rest = rest.iter().map(|point| Piece::To(at(*point)));
        [Piece::Move(at(*first))].into_iter().chain(rest).chain([Piece::Close]).collect()
    }

    /// The area that is filled.
    fn check_area(pieces: &[Piece], expect: f32) {
        let mesh = bands(&flat(pieces, |pos| pos), Color32::PLACEHOLDER);
        assert!(mesh.is_valid());
        let area: f32 = mesh
            .indices
            .chunks(3)
            .map(|corners| {
                let [a, b, c] = [0, 1, 2].map(|at| mesh.vertices[corners[at] as usize].pos);
                ((b - a).x * (c - a).y - (b - a).y * (c - a).x).abs() / 2.0
            })
            .sum();
        assert!((area - expect).abs() < 0.01 * expect.max(1.0), "{area} is not {expect}");
    }

    #[test]
    fn every_form_is_filled_and_a_form_within_it_is_a_hole() {
        let square = outline(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]);
        check_area(&square, 100.0);
        check_area(&outline(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (5.0, 5.0), (0.0, 10.0)]), 75.0);
        let hole = outline(&[(2.0, 2.0), (4.0, 2.0), (4.0, 4.0), (2.0, 4.0)]);
        check_area(&[square, hole].concat(), 96.0);
        check_area(&[], 0.0);
        check_area(&outline(&[(0.0, 0.0), (9.0, 0.0)]), 0.0);
    }

    #[test]
    fn a_form_with_a_notch_is_not_convex() {
        let points = |corners: &[(f32, f32)]| flat(&outline(corners), |pos| pos).remove(0).points;
        assert!(is_convex(&points(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)])));
        assert!(is_convex(&points(&[(0.0, 10.0), (10.0, 10.0), (10.0, 0.0)])));
        assert!(!is_convex(&points(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (5.0, 5.0), (0.0, 10.0)])));
        // A star turns the same way at every corner, but twice round.
        assert!(!is_convex(&points(&[(0.0, 3.0), (10.0, 3.0), (2.0, 9.0), (5.0, 0.0), (8.0, 9.0)])));
    }

    #[test]
    fn curves_end_where_they_are_said_to_and_are_round() {
        let pieces =
            [Piece::Move(Pos2::new(10.0, 0.0)), Piece::Cubic(Pos2::new(10.0, 5.523), Pos2::new(5.523, 10.0), Pos2::new(0.0, 10.0))];
        let contours = flat(&pieces, |pos| pos);
        let [contour] = &contours[..] else { panic!("one contour") };
        assert!(!contour.closed && contour.points.len() > 5);
        assert_eq!(contour.points.last(), Some(&Pos2::new(0.0, 10.0)));
        assert!(contour.points.iter().all(|pos| (pos.to_vec2().length() - 10.0).abs() < 0.05));
    }
}
