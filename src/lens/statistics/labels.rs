//! Placing names beside points so that nothing lies over anything else.

use emath::{Rect, Vec2};

/// Something that has a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Named {
    /// What must not be covered.
    pub(super) rect: Rect,
    /// The size of its name.
    pub(super) size: Vec2,
    /// Whether its name must be there: it may stand further off.
    pub(super) must: bool,
}

/// How far a name stands from its point.
pub(super) const GAP: f32 = 3.0;
/// How far off a name stands that must be there.
const FURTHER: [f32; 6] = [GAP, 14.0, 26.0, 40.0, 60.0, 90.0];
/// How many names are tried; beyond that a diagram is full.
const MOST: usize = 60;

/// Where the names of points stand, in the order of the points: beside, above, below or across a corner of each, the first of these places
/// where it lies in `room` and over nothing that is `taken`, no other point and no other name; `None` where there is none. The first points
/// come first.
///
/// # Complexity
/// O(points), for no more than so many names are tried.
pub(super) fn place(points: &[Named], taken: &[Rect], room: Rect) -> Vec<Option<Rect>> {
    let mut placed: Vec<Option<Rect>> = Vec::with_capacity(points.len());
    for (at, point) in points.iter().enumerate() {
        let free = |rect: &Rect| {
            let others = points.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, other)| other.rect);
            let others = others.chain(taken.iter().copied()).chain(placed.iter().flatten().copied());
            room.contains_rect(*rect) && !others.into_iter().any(|other| overlap(other, *rect))
        };
        let distances = if point.must { &FURTHER[..] } else { &[GAP][..] };
        let found = if at < MOST { distances.iter().flat_map(|gap| places(*point, *gap)).find(free) } else { None };
        placed.push(found);
    }
    placed
}

/// The places that a name can stand at, the best first.
fn places(point: Named, gap: f32) -> [Rect; 8] {
    let (of, size) = (point.rect, point.size);
    let (right, left) = (of.right() + gap, of.left() - gap - size.x);
    let (above, below) = (of.top() - size.y - (gap - GAP), of.bottom() + gap - GAP);
    let (centre, middle) = (of.center().x - size.x / 2.0, of.center().y - size.y / 2.0);
    // Across a corner a name comes nearer, for a disc has none.
    let round = 0.3 * of.width() / 2.0;
    [
        (right, middle),
        (left, middle),
        (centre, above),
        (centre, below),
        (right - round, above + round),
        (right - round, below - round),
        (left + round, above + round),
        (left + round, below - round),
    ]
    .map(|(x, y)| Rect::from_min_size(emath::Pos2::new(x, y), size))
}

fn overlap(a: Rect, b: Rect) -> bool {
    a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom()
}

#[cfg(test)]
mod tests {
    use super::*;
    use emath::Pos2;

    fn point(x: f32, y: f32) -> Named {
        Named { rect: Rect::from_center_size(Pos2::new(x, y), Vec2::splat(12.0)), size: Vec2::new(60.0, 16.0), must: false }
    }

    #[test]
    fn names_lie_over_nothing_and_within_their_room() {
        let room = Rect::from_min_size(Pos2::ZERO, Vec2::new(400.0, 300.0));
        // A crowd that is the same every time.
        let points: Vec<Named> = (0_u16..40).map(|n| point(f32::from(n * 137 % 400), f32::from(n * 53 % 300))).collect();
        let line = Rect::from_min_max(Pos2::new(0.0, 150.0), Pos2::new(400.0, 151.0));
        let placed = place(&points, &[line], room);
        assert_eq!(placed.len(), points.len());
        assert_eq!(placed, place(&points, &[line], room), "the same every time");
        let names: Vec<(usize, Rect)> = placed.iter().enumerate().filter_map(|(at, rect)| rect.map(|rect| (at, rect))).collect();
        assert!(names.len() > 5, "{}", names.len());
        for (at, name) in &names {
            assert!(room.contains_rect(*name) && !overlap(line, *name));
            assert!(points.iter().enumerate().all(|(other, point)| other == *at || !overlap(point.rect, *name)));
            assert!(names.iter().all(|(other, rect)| other == at || !overlap(*rect, *name)));
        }
    }

    #[test]
    fn the_first_has_the_best_place() {
        let room = Rect::from_min_size(Pos2::ZERO, Vec2::new(400.0, 300.0));
        let placed = place(&[point(100.0, 100.0), point(130.0, 100.0)], &[], room);
        let first = placed.first().copied().flatten().unwrap_or(Rect::NOTHING);
        assert!(first.right() < 100.0, "there is no room at its right: {first:?}");
        assert_eq!(place(&[], &[], room), []);
    }

    #[test]
    fn a_name_that_must_be_there_stands_further_off_in_a_crowd() {
        let room = Rect::from_min_size(Pos2::ZERO, Vec2::new(400.0, 300.0));
        let around = (0_u8..9).map(|n| point(180.0 + f32::from(n % 3) * 20.0, 130.0 + f32::from(n / 3) * 20.0));
        let mut crowd: Vec<Named> = [point(200.0, 150.0)].into_iter().chain(around).collect();
        assert_eq!(place(&crowd, &[], room).first(), Some(&None));
        crowd[0].must = true;
        assert!(place(&crowd, &[], room).first().is_some_and(Option::is_some));
    }
}
