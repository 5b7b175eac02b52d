//! The outlines that everything is made of, as pieces.

use emath::{Pos2, Rect, Vec2};

use super::super::{Piece, Sector};

/// How far the control points of a quarter of a circle lie from its ends, as a part of the radius: 4 (√2 − 1) / 3.
const QUARTER: f32 = 0.552_285;

/// An outline through `points`, which ends where it began.
#[must_use]
pub fn closed(points: &[Pos2]) -> Vec<Piece> {
    let mut pieces = open(points);
    pieces.push(Piece::Close);
    pieces
}

/// A line through `points`.
#[must_use]
pub fn open(points: &[Pos2]) -> Vec<Piece> {
    points.iter().enumerate().map(|(ix, at)| if ix == 0 { Piece::Move(*at) } else { Piece::To(*at) }).collect()
}

/// A rectangle, its corners rounded by at most `radius`.
#[must_use]
pub fn rect(rect: Rect, radius: f32) -> Vec<Piece> {
    let radius = radius.min(rect.width() / 2.0).min(rect.height() / 2.0).max(0.0);
    if radius <= 0.0 {
        return closed(&[rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()]);
    }
    let (across, down) = (Vec2::new(radius, 0.0), Vec2::new(0.0, radius));
    let corners = [
        (rect.right_top(), -across, down),
        (rect.right_bottom(), -down, -across),
        (rect.left_bottom(), across, -down),
        (rect.left_top(), down, across),
    ];
    let mut pieces = vec![Piece::Move(rect.left_top() + across)];
    for (corner, before, after) in corners {
        let bend = |reach: Vec2| corner + reach * (1.0 - QUARTER);
        pieces.push(Piece::To(corner + before));
        pieces.push(Piece::Cubic(bend(before), bend(after), corner + after));
    }
    pieces.push(Piece::Close);
    pieces
}

/// A circle.
#[must_use]
pub fn circle(centre: Pos2, radius: f32) -> Vec<Piece> {
    let at = |x: f32, y: f32| centre + Vec2::new(x, y) * radius;
    let k = QUARTER;
    vec![
        Piece::Move(at(0.0, -1.0)),
        Piece::Cubic(at(k, -1.0), at(1.0, -k), at(1.0, 0.0)),
        Piece::Cubic(at(1.0, k), at(k, 1.0), at(0.0, 1.0)),
        Piece::Cubic(at(-k, 1.0), at(-1.0, k), at(-1.0, 0.0)),
        Piece::Cubic(at(-1.0, -k), at(-k, -1.0), at(0.0, -1.0)),
        Piece::Close,
    ]
}

/// A way with every corner rounded by at most `radius`, and by no more than half of the runs that meet there.
#[must_use]
pub fn rounded(way: &[Pos2], radius: f32) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(way.len() * 2);
    pieces.extend(way.first().map(|at| Piece::Move(*at)));
    for corner in way.windows(3) {
        let [before, at, after] = corner else { continue };
        let (to, from) = (*before - *at, *after - *at);
        let reach = radius.min(to.length() / 2.0).min(from.length() / 2.0);
        pieces.push(Piece::To(*at + to.normalized() * reach));
        // A quadratic curve is a quarter of a circle to the eye at this size, and needs no trigonometry.
        pieces.push(Piece::Quad(*at, *at + from.normalized() * reach));
    }
    pieces.extend(way.last().filter(|_| way.len() > 1).map(|at| Piece::To(*at)));
    pieces
}

/// A part of a ring, as large as `place` makes it; `zoom` says how much larger that is.
pub(super) fn sector(sector: &Sector, zoom: f32, place: impl Fn(Pos2) -> Pos2) -> Vec<Piece> {
    let reach = (sector.to - sector.from).max(0.0);
    let steps = arcs(reach);
    let at = |angle: f32, radius: f32| place(sector.point(angle, radius));
    let mut pieces = vec![Piece::Move(at(sector.from, sector.outer))];
    arc(&mut pieces, sector.outer * zoom, (sector.from, sector.to), steps, |angle| at(angle, sector.outer));
    if sector.inner > 0.0 {
        pieces.push(Piece::To(at(sector.to, sector.inner)));
        arc(&mut pieces, sector.inner * zoom, (sector.to, sector.from), steps, |angle| at(angle, sector.inner));
    } else {
        pieces.push(Piece::To(place(sector.centre)));
    }
    pieces.push(Piece::Close);
    pieces
}

/// In how many curves an arc is drawn: a curve bends by an eighth of a circle at most.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 64")]
fn arcs(reach: f32) -> u8 {
    (reach / std::f32::consts::FRAC_PI_4).ceil().clamp(1.0, 64.0) as u8
}

/// An arc from one angle to another.
fn arc(pieces: &mut Vec<Piece>, radius: f32, (from, to): (f32, f32), steps: u8, at: impl Fn(f32) -> Pos2) {
    let step = (to - from) / f32::from(steps);
    let reach = 4.0 / 3.0 * (step / 4.0).tan() * radius;
    // The direction in which the circle runs on at an angle that is counted from the top.
    let along = |angle: f32| Vec2::new(angle.cos(), angle.sin()) * reach;
    for ix in 0..steps {
        let (start, end) = (from + step * f32::from(ix), from + step * f32::from(ix + 1));
        pieces.push(Piece::Cubic(at(start) + along(start), at(end) - along(end), at(end)));
    }
}

/// What surrounds an outline.
#[must_use]
pub fn bounds(pieces: &[Piece]) -> Rect {
    let mut bounds = Rect::NOTHING;
    for piece in pieces {
        match *piece {
            Piece::Move(at) | Piece::To(at) => bounds.extend_with(at),
            Piece::Quad(a, b) => [a, b].into_iter().for_each(|at| bounds.extend_with(at)),
            Piece::Cubic(a, b, c) => [a, b, c].into_iter().for_each(|at| bounds.extend_with(at)),
            Piece::Close => {}
        }
    }
    bounds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rounded_way_starts_and_ends_where_it_did_and_never_leaves_the_corner() {
        let way = [Pos2::ZERO, Pos2::new(100.0, 0.0), Pos2::new(100.0, 50.0)];
        let pieces = rounded(&way, 8.0);
        assert_eq!((pieces.first(), pieces.last()), (Some(&Piece::Move(way[0])), Some(&Piece::To(way[2]))));
        assert_eq!(pieces[1..3], [Piece::To(Pos2::new(92.0, 0.0)), Piece::Quad(way[1], Pos2::new(100.0, 8.0))]);
    }

    #[test]
    fn a_rectangle_is_rounded_by_no_more_than_half_of_it() {
        let outline = rect(Rect::from_min_size(Pos2::ZERO, Vec2::new(4.0, 40.0)), 12.0);
        assert_eq!(outline[0], Piece::Move(Pos2::new(2.0, 0.0)));
        assert_eq!(bounds(&outline), Rect::from_min_size(Pos2::ZERO, Vec2::new(4.0, 40.0)));
    }

    #[test]
    fn the_curves_of_a_sector_lie_on_its_rings() {
        let ring = Sector { centre: Pos2::new(5.0, 5.0), inner: 10.0, outer: 20.0, from: 0.3, to: 2.9, fill: None, border: None };
        for piece in sector(&ring, 1.0, |at| at) {
            let (Piece::Move(at) | Piece::To(at) | Piece::Cubic(_, _, at)) = piece else { continue };
            let radius = at.distance(ring.centre);
            assert!((radius - 10.0).abs() < 1e-3 || (radius - 20.0).abs() < 1e-3, "{radius}");
        }
    }
}
