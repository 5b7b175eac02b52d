//! Wires: the way with its rounded corners, the look of the line, the mark at its end.

use emath::{Pos2, Rect, Vec2};

use super::super::{Group, Ink, Line, LineLook, Piece, Trunk, Wire, WireEnd};
use super::outline;
use super::pen::Pen;
use crate::theme::{HAIRLINE, Tint};

/// The width of a wire at rest, in points on screen.
pub const AT_REST: f32 = 1.25;
/// The width of a wire of what is selected or lit.
pub const CHOSEN: f32 = 1.5;
/// How much is left of a wire that the filter leaves out.
pub const DIM: f32 = 0.2;
/// How much is seen of the lines from a card to those below it: they are quieter than any wire.
pub const TRUNK: f32 = 0.6;
/// From the middle of a double line to each of its lines.
pub const HALF_DOUBLE: f32 = 1.5;

/// Dashes and the gaps after them, in points on screen; none for an unbroken line.
#[must_use]
pub const fn dashes(look: LineLook) -> &'static [(f32, f32)] {
    match look {
        LineLook::Dashed => &[(6.0, 4.0)],
        LineLook::Dotted => &[(1.5, 3.0)],
        LineLook::DashDot => &[(7.0, 3.5), (1.5, 3.5)],
        LineLook::Solid | LineLook::Thin | LineLook::Double => &[],
    }
}

/// The ink of a wire that comes forward.
#[must_use]
pub const fn forward(ink: Ink) -> Ink {
    match ink {
        Ink::WireQuiet => Ink::WireStrong,
        Ink::Lane(lane, _) => Ink::Lane(lane, Tint::Line),
        other => other,
    }
}

/// A line that runs along `way` at a distance; at each point it keeps the distance from both runs that meet there.
#[must_use]
pub fn beside(way: &[Pos2], distance: f32) -> Vec<Pos2> {
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

/// The mark at the end of a wire.
#[derive(Clone, Debug, PartialEq)]
pub enum EndMark {
    /// Lines through points, as wide as the wire.
    Lines(Vec<Pos2>),
    /// A line across the wire, never thinner than [`CHOSEN`].
    Across([Pos2; 2]),
    /// A surface with these corners.
    Surface(Vec<Pos2>),
    /// A disc: its middle and its radius.
    Disc(Pos2, f32),
}

/// The mark at the end of a way, at most as large as `most`; the way is shortened where the mark covers it.
#[must_use]
pub fn end_mark(way: &mut [Pos2], end: WireEnd, most: f32) -> Option<EndMark> {
    let [.., before, tip] = way else { return None };
    let along = (*tip - *before).normalized();
    let across = along.rot90();
    let size = most.min((*tip - *before).length());
    let point = *tip;
    let at = |back: f32, aside: f32| point - along * (size * back) + across * (size * aside);
    match end {
        WireEnd::Plain => None,
        WireEnd::Arrow => Some(EndMark::Lines(vec![at(1.0, 0.55), point, at(1.0, -0.55)])),
        WireEnd::FilledArrow => {
            *tip = at(1.0, 0.0);
            Some(EndMark::Surface(vec![point, at(1.0, 0.5), at(1.0, -0.5)]))
        }
        WireEnd::Dot => {
            *tip = at(0.8, 0.0);
            Some(EndMark::Disc(at(0.4, 0.0), size * 0.4))
        }
        WireEnd::Diamond => {
            *tip = at(1.0, 0.0);
            Some(EndMark::Surface(vec![point, at(0.5, 0.4), at(1.0, 0.0), at(0.5, -0.4)]))
        }
        WireEnd::Bar => Some(EndMark::Across([at(0.35, 0.55), at(0.35, -0.55)])),
    }
}

/// How a wire looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum WireLook {
    Hidden,
    Dim,
    Rest,
    /// It belongs to what is selected or lit: it is drawn in front of the others, all the way.
    Chosen,
}

pub(super) fn look(pen: &Pen<'_>, wire: &Wire) -> WireLook {
    let looks = pen.looks();
    let ends = [wire.from, wire.to];
    if looks.is_off(wire.kind) || ends.iter().any(|body| looks.veiled.contains(body)) {
        WireLook::Hidden
    } else if looks.selected.is_some_and(|body| ends.contains(&body)) {
        WireLook::Chosen
    } else if !looks.draws(wire.kind) || !looks.way.is_empty() {
        WireLook::Hidden // the way is drawn instead: other lines would be taken for it
    } else if ends.iter().all(|body| looks.lit.contains(body)) {
        WireLook::Chosen
    } else if ends.iter().any(|body| looks.dim.contains(body)) {
        WireLook::Dim
    } else {
        WireLook::Rest
    }
}

/// Draws a wire. Beside others it draws only its own part of a shared trunk; in front of them all of its way.
pub(super) fn draw(pen: &mut Pen<'_>, wire: &Wire, look: WireLook) {
    let chosen = look == WireLook::Chosen;
    // The wire that draws the trunk for all may be one that is not there yet.
    let whole = chosen || !pen.looks().veiled.is_empty();
    let own = if whole { 0..wire.path.len() } else { wire.own.clone() };
    let Some(part) = wire.path.get(own.clone()).filter(|part| part.len() > 1) else { return };
    let mut way = on_page(pen, part);
    if way.len() < 2 || !is_seen(pen, &way) {
        return;
    }
    let share = if look == WireLook::Dim { DIM } else { 1.0 };
    let width = match wire.look {
        _ if chosen => CHOSEN,
        LineLook::Thin => HAIRLINE,
        _ => AT_REST,
    };
    let colour = pen.ink(if chosen { forward(wire.ink) } else { wire.ink }).gamma_multiply(share);
    let line = pen.line(width, colour);
    let size = pen.scaled(7.0, 4.0, 9.0);
    let mark = if own.end == wire.path.len() { end_mark(&mut way, wire.end, size) } else { None };
    let rounded = |way: &[Pos2]| outline::rounded(way, pen.scaled(wire.corner, 2.0, 12.0));
    let lines: Vec<Vec<Piece>> = if wire.look == LineLook::Double {
        let apart = pen.screen(HALF_DOUBLE);
        [apart, -apart].iter().map(|apart| rounded(&beside(&way, *apart))).collect()
    } else {
        vec![rounded(&way)]
    };
    let width = if wire.look == LineLook::Double { width.min(AT_REST) } else { width };
    let dashes: Vec<f32> = dashes(wire.look).iter().flat_map(|(dash, gap)| [pen.screen(*dash), pen.screen(*gap)]).collect();
    pen.group(Group::Wire { kind: wire.kind, from: wire.from, to: wire.to }, |pen| {
        for outline in lines {
            let line = Line { dashes: dashes.clone(), ..pen.line(width, colour) };
            pen.shape(outline, None, Some(line));
        }
        match mark {
            None => {}
            Some(EndMark::Lines(points)) => pen.shape(outline::open(&points), None, Some(line)),
            Some(EndMark::Across(points)) => {
                let line = pen.line(CHOSEN.max(width), colour);
                pen.shape(outline::open(&points), None, Some(line));
            }
            Some(EndMark::Surface(points)) => pen.shape(outline::closed(&points), Some(colour), None),
            Some(EndMark::Disc(at, radius)) => pen.shape(outline::circle(at, radius), Some(colour), None),
        }
    });
}

/// Draws the lines from a card to those below it, but for those to what is not there.
pub(super) fn trunk(pen: &mut Pen<'_>, trunk: &Trunk, veiled: &[Rect]) {
    let colour = pen.ink(trunk.ink).gamma_multiply(TRUNK);
    for path in &trunk.lines {
        let ends = |rect: &Rect| path.first().into_iter().chain(path.last()).any(|end| rect.expand(1.0).contains(*end));
        let way = on_page(pen, path);
        if way.len() > 1 && is_seen(pen, &way) && !veiled.iter().any(ends) {
            let corner = pen.scaled(trunk.corner, 1.0, 12.0);
            let line = pen.line(HAIRLINE, colour);
            pen.shape(outline::rounded(&way, corner), None, Some(line));
        }
    }
}

/// Whether a run of a way is seen: what surrounds all of it says little.
fn is_seen(pen: &Pen<'_>, way: &[Pos2]) -> bool {
    way.windows(2).any(|run| matches!(run, [a, b] if pen.sees_on_page(Rect::from_two_pos(*a, *b))))
}

/// The way on the page; points that fall together are one.
fn on_page(pen: &Pen<'_>, path: &[Pos2]) -> Vec<Pos2> {
    let mut way: Vec<Pos2> = path.iter().map(|at| pen.at(*at)).collect();
    way.dedup();
    way
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bent() -> Vec<Pos2> {
        vec![Pos2::new(0.0, 0.0), Pos2::new(100.0, 0.0), Pos2::new(100.0, 50.0)]
    }

    #[test]
    fn the_two_lines_of_a_double_wire_keep_their_distance_round_a_corner() {
        assert_eq!(beside(&bent(), -2.0), [Pos2::new(0.0, 2.0), Pos2::new(98.0, 2.0), Pos2::new(98.0, 50.0)]);
        assert_eq!(beside(&bent(), 2.0), [Pos2::new(0.0, -2.0), Pos2::new(102.0, -2.0), Pos2::new(102.0, 50.0)]);
    }

    #[test]
    fn a_mark_is_no_longer_than_the_last_run_and_the_line_ends_where_it_begins() {
        let mut way = bent();
        let mark = end_mark(&mut way, WireEnd::FilledArrow, 80.0);
        assert_eq!(way.last(), Some(&Pos2::new(100.0, 0.0)));
        assert!(matches!(mark, Some(EndMark::Surface(corners)) if corners[0] == Pos2::new(100.0, 50.0)));
        assert_eq!(end_mark(&mut [], WireEnd::Dot, 8.0), None);
    }
}
