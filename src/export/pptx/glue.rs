//! Connectors: a way with right angles as one of the preset elbows, which the slide program routes anew as soon as an end is moved.
//!
//! The presets (ECMA-376 part 1, `presetShapeDefinitions.xml`) begin at the upper left corner of their box, to the right, and end at the lower
//! right one: `bentConnector2` goes right and down, `bentConnector3` right, down, right, and so on. Where the runs lie between the corners
//! is told by adjustments in hundred thousandths of the width and height. What goes elsewhere is mirrored, and turned by a quarter if it
//! begins upright.

use super::fit::{Area, Emu, of_whole, whole};

/// A preset in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Elbow {
    pub(super) preset: &'static str,
    /// The box before it is mirrored and turned about its middle.
    pub(super) area: Area,
    pub(super) turned: bool,
    pub(super) mirrored_across: bool,
    pub(super) mirrored_down: bool,
    /// The adjustments, in order.
    pub(super) adjust: Vec<i64>,
}

/// A box is at least as wide and high as this where a run lies outside it: adjustments are parts of it.
const LEAST: Emu = 12_700;

type At = (Emu, Emu);

/// The preset that is most like a way. Ways of up to five runs are drawn as they are; of longer ones, the first, the longest of those between
/// and the last run stay where they are.
///
/// # Complexity
/// O(points).
pub(super) fn elbow(way: &[At]) -> Option<Elbow> {
    let way = corners(way);
    let (from, to) = (*way.first()?, *way.last()?);
    let upright = way.get(1).is_some_and(|at| at.0 == from.0 && at.1 != from.1);
    let runs = way.len().saturating_sub(1);
    // Along the first run, and across it.
    let turn = |at: At| if upright { (at.1, -at.0) } else { at };
    let (start, end) = (turn(from), turn(to));
    let (mirrored_across, mirrored_down) = (end.0 < start.0, end.1 < start.1);
    let local = |at: &At| {
        let at = turn(*at);
        let part = |value: Emu, from: Emu, mirrored: bool| if mirrored { from - value } else { value - from };
        (part(at.0, start.0, mirrored_across), part(at.1, start.1, mirrored_down))
    };
    let points: Vec<At> = way.iter().map(local).collect();
    let (width, height) = points.last().copied()?;
    let is_straight = runs <= 1;
    let bends = if is_straight { Vec::new() } else { bends(&points) };
    let preset = match (is_straight, bends.len()) {
        (true, _) => "straightConnector1",
        (false, 0) => "bentConnector2",
        (false, 1) => "bentConnector3",
        (false, 2) => "bentConnector4",
        (false, _) => "bentConnector5",
    };
    // A box without width cannot tell how far beside it a run lies.
    let least = |length: Emu| if bends.is_empty() { length } else { length.max(LEAST) };
    let (width, height) = (least(width), least(height));
    let part = |(ix, bend): (usize, &Emu)| {
        let whole_length = if ix == 1 { height } else { width };
        whole(of_whole(*bend) * 100_000.0 / of_whole(whole_length.max(1)))
    };
    let adjust = bends.iter().enumerate().map(part).collect();
    Some(Elbow { preset, area: boxed(from, to, (width, height), upright), turned: upright, mirrored_across, mirrored_down, adjust })
}

/// The box of a preset of so great a width and height, between two ends.
fn boxed(from: At, to: At, (width, height): (Emu, Emu), upright: bool) -> Area {
    let middle = (from.0.midpoint(to.0), from.1.midpoint(to.1));
    if !upright {
        // Exact where nothing was widened.
        let (x, y) = (from.0.min(to.0), from.1.min(to.1));
        let wider = (width - (from.0 - to.0).abs(), height - (from.1 - to.1).abs());
        return Area { x: x - wider.0 / 2, y: y - wider.1 / 2, width, height };
    }
    Area { x: middle.0 - width / 2, y: middle.1 - height / 2, width, height }
}

/// Where the runs between the first and the last lie: across, down, across, as the presets want them.
fn bends(points: &[At]) -> Vec<Emu> {
    let inner: Vec<Emu> = points
        .windows(2)
        .enumerate()
        .skip(1)
        .filter_map(|(ix, run)| match run {
            [a, _] => Some(if ix % 2 == 1 { a.0 } else { a.1 }),
            _ => None,
        })
        .collect();
    let runs = points.len().saturating_sub(1);
    // The last run lies where the end does.
    let inner: Vec<Emu> = inner.into_iter().take(runs.saturating_sub(2)).collect();
    if inner.len() <= 3 {
        return inner;
    }
    let length = |ix: usize| match (points.get(ix), points.get(ix + 1)) {
        (Some(a), Some(b)) => (a.0 - b.0).abs() + (a.1 - b.1).abs(),
        _ => 0,
    };
    // Of the runs along the first one, the longest that is neither first nor last.
    let last = if runs % 2 == 1 { runs - 1 } else { runs };
    let longest = (2..last).step_by(2).max_by_key(|ix| (length(*ix), std::cmp::Reverse(*ix)));
    let across = longest.and_then(|ix| points.get(ix)).map_or(0, |at| at.1);
    let first = inner.first().copied().unwrap_or(0);
    if runs % 2 == 1 { vec![first, across, inner.last().copied().unwrap_or(0)] } else { vec![first, across] }
}

/// The ends of a way and the points at which it turns; runs that are not level or upright are made of a level and an upright one.
fn corners(way: &[At]) -> Vec<At> {
    let mut corners: Vec<At> = Vec::with_capacity(way.len());
    for at in way {
        if let Some(before) = corners.last().copied()
            && before.0 != at.0
            && before.1 != at.1
            && way.len() > 2
        {
            corners.push((at.0, before.1));
        }
        corners.push(*at);
    }
    corners.dedup();
    let turns = |ix: usize| match (ix.checked_sub(1).and_then(|ix| corners.get(ix)), corners.get(ix), corners.get(ix + 1)) {
        (Some(a), Some(b), Some(c)) => !(a.0 == b.0 && b.0 == c.0 || a.1 == b.1 && b.1 == c.1),
        _ => true,
    };
    (0..corners.len()).filter(|ix| turns(*ix)).filter_map(|ix| corners.get(ix).copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The points of the preset, as ECMA-376 defines it, where the slide program puts them.
    fn drawn(elbow: &Elbow) -> Vec<At> {
        let Area { width, height, .. } = elbow.area;
        let across = |ix: usize| width * elbow.adjust[ix] / 100_000;
        let down = |ix: usize| height * elbow.adjust[ix] / 100_000;
        let end = (width, height);
        let points = match elbow.preset {
            "straightConnector1" => vec![(0, 0), end],
            "bentConnector2" => vec![(0, 0), (width, 0), end],
            "bentConnector3" => vec![(0, 0), (across(0), 0), (across(0), height), end],
            "bentConnector4" => vec![(0, 0), (across(0), 0), (across(0), down(1)), (width, down(1)), end],
            _ => vec![(0, 0), (across(0), 0), (across(0), down(1)), (across(2), down(1)), (across(2), height), end],
        };
        let place = |(x, y): At| {
            let x = if elbow.mirrored_across { width - x } else { x } - width / 2;
            let y = if elbow.mirrored_down { height - y } else { y } - height / 2;
            let (x, y) = if elbow.turned { (-y, x) } else { (x, y) };
            (elbow.area.x + width / 2 + x, elbow.area.y + height / 2 + y)
        };
        points.into_iter().map(place).collect()
    }

    fn check(way: &[At], preset: &str) {
        let scaled: Vec<At> = way.iter().map(|at| (at.0 * 10_000, at.1 * 10_000)).collect();
        let elbow = elbow(&scaled).unwrap();
        assert_eq!(elbow.preset, preset, "{way:?}");
        let drawn = drawn(&elbow);
        assert_eq!(drawn.len(), scaled.len(), "{way:?}");
        for (is, wanted) in drawn.iter().zip(&scaled) {
            // Half a point, where a box without width was widened.
            assert!((is.0 - wanted.0).abs() <= 6_400 && (is.1 - wanted.1).abs() <= 6_400, "{way:?}: {drawn:?}");
        }
    }

    #[test]
    fn a_way_of_up_to_five_runs_is_drawn_as_it_is_in_all_directions() {
        let ways: [(&str, &[At]); 7] = [
            ("straightConnector1", &[(0, 0), (40, 0)]),
            ("bentConnector2", &[(0, 0), (40, 0), (40, 30)]),
            ("bentConnector3", &[(0, 0), (10, 0), (10, 30), (40, 30)]),
            ("bentConnector3", &[(0, 0), (60, 0), (60, 30), (40, 30)]),
            ("bentConnector3", &[(0, 0), (20, 0), (20, 30), (0, 30)]),
            ("bentConnector4", &[(0, 0), (10, 0), (10, 50), (40, 50), (40, 30)]),
            ("bentConnector5", &[(0, 0), (10, 0), (10, 50), (60, 50), (60, 30), (40, 30)]),
        ];
        for (preset, way) in ways {
            for (x, y) in [(1, 1), (-1, 1), (1, -1), (-1, -1)] {
                let level: Vec<At> = way.iter().map(|at| (at.0 * x, at.1 * y)).collect();
                check(&level, preset);
                let upright: Vec<At> = level.iter().map(|at| (at.1, at.0)).collect();
                check(&upright, preset);
                let back: Vec<At> = level.iter().rev().copied().collect();
                check(&back, preset);
            }
        }
    }

    #[test]
    fn a_longer_way_begins_and_ends_as_it_did_and_keeps_its_longest_run() {
        let way = [(0, 0), (10, 0), (10, 20), (90, 20), (90, 30), (100, 30), (100, 50), (120, 50)];
        let scaled: Vec<At> = way.iter().map(|at| (at.0 * 10_000, at.1 * 10_000)).collect();
        let elbow = elbow(&scaled).unwrap();
        let drawn: Vec<At> = drawn(&elbow).iter().map(|at| ((at.0 + 5_000) / 10_000, (at.1 + 5_000) / 10_000)).collect();
        assert_eq!(drawn, [(0, 0), (10, 0), (10, 20), (100, 20), (100, 50), (120, 50)]);
    }

    #[test]
    fn points_on_a_run_and_points_twice_are_no_corners() {
        assert_eq!(corners(&[(0, 0), (5, 0), (5, 0), (9, 0), (9, 4)]), [(0, 0), (9, 0), (9, 4)]);
        assert!(elbow(&[]).is_none());
        assert_eq!(elbow(&[(3, 3)]).map(|elbow| elbow.preset), Some("straightConnector1"));
    }
}
