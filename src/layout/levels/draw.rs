//! From slots and tracks to coordinates.

use std::ops::Range;

use emath::{Pos2, Rangef, Rect, pos2, vec2};

use super::bundle::Bundle;
use super::grid::Grid;
use super::order::Span;
use super::slots::Slots;
use super::tracks::{Run, assign, find, roughly};
use super::tree::{Dir, Tree, Twig, Way};
use super::{Input, Options, Placement, Route};
use crate::layout::at::{at, len, put, raise, snap, snap_up};

/// A card fills its band up to so many times its own height.
const FILLS: f32 = 2.0;

/// One axis of the picture in coordinates.
#[derive(Clone, Debug, Default)]
struct Scale {
    /// Beginning and end of each slot.
    slots: Vec<(f32, f32)>,
    /// Where the middle track of each slot is.
    middles: Vec<f32>,
    /// Distance between the tracks of each slot.
    pitches: Vec<f32>,
}

impl Scale {
    fn new(start: f32, sizes: &[f32], pads: &[(f32, f32)], gaps: impl Fn(usize) -> f32) -> Self {
        let mut scale = Self::default();
        let mut edge = snap(start);
        for (index, &size) in sizes.iter().enumerate() {
            edge += snap(gaps(index));
            let pad = at(pads, index);
            let (before, after) = (snap_up(pad.0), snap_up(pad.1));
            let size = snap_up(size);
            scale.slots.push((edge, edge + before + size + after));
            scale.middles.push(snap(edge + before + size / 2.0));
            edge += before + size + after;
        }
        scale
    }

    fn low(&self, slot: usize) -> f32 {
        at(&self.slots, slot).0
    }

    fn high(&self, slot: usize) -> f32 {
        at(&self.slots, slot).1
    }

    fn end(&self) -> f32 {
        self.slots.last().map_or(0.0, |slot| slot.1)
    }

    fn track(&self, run: &Run) -> f32 {
        snap(at(&self.middles, run.slot) + offset(run.track, at(&self.pitches, run.slot)))
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of tracks are small")]
fn offset(half_tracks: i64, pitch: f32) -> f32 {
    half_tracks as f32 * pitch / 2.0
}

/// A coordinate as a whole number of 1/64 points.
#[expect(clippy::cast_possible_truncation, reason = "coordinates are far below 2^31")]
fn exact(value: f32) -> i64 {
    (value * 64.0).round() as i64
}

/// Everything the routes are drawn from.
struct Canvas<'a> {
    options: &'a Options,
    slots: &'a Slots,
    across: Vec<Run>,
    down: Vec<Run>,
    xs: Scale,
    ys: Scale,
    cards: Vec<Rect>,
}

/// Turns the grid and the trees of the bundles into a placement.
pub(super) fn draw(input: &Input, options: &Options, grid: &Grid, slots: &Slots, bundles: &[Bundle], mut trees: Vec<Tree>) -> Placement {
    let roots: Vec<usize> = bundles.iter().map(|bundle| bundle.root).collect();
    let mut across = find(slots, &mut trees, &roots, 0);
    let mut down = find(slots, &mut trees, &roots, 1);
    let needs = assign(&mut across, slots.down, |run| roughly(run, &trees));
    let room = |need: usize, edges: f32| if need == 0 { 0.0 } else { (len(need - 1) + edges) * options.pitch };
    // Two pitches keep wires one pitch away from the cards at either side of a channel.
    let heights: Vec<f32> = slots.heights.iter().zip(&needs).map(|(height, &need)| height.max(room(need, 2.0))).collect();
    let mut ys = Scale::new(options.head, &heights, &slots.pads_down, |_| 0.0);
    ys.pitches = pitches(&heights, &needs, options.pitch, |slot| slot % 2 == 1);
    let spread = spread(&across, slots, &ys, options);
    let mut canvas = Canvas { options, slots, across, down: Vec::new(), xs: Scale::default(), ys, cards: Vec::new() };
    canvas.stand(grid, &spread);
    let needs = assign(&mut down, slots.across, |run| canvas.exactly(run, &trees));
    let edges = |slot: usize| if at(&slots.columns, slot) { 6.0 } else { 2.0 };
    let mut widths: Vec<f32> =
        slots.widths.iter().zip(&needs).enumerate().map(|(slot, (width, &need))| width.max(room(need, edges(slot)))).collect();
    even(&mut widths, slots, options);
    let starts: Vec<usize> = slots.lanes.iter().skip(1).map(|lane| lane.start).collect();
    canvas.xs =
        Scale::new(
            options.side,
            &widths,
            &slots.pads_across,
            |slot| if starts.binary_search(&slot).is_ok() { options.lane_gap } else { 0.0 },
        );
    canvas.xs.pitches = pitches(&widths, &needs, options.pitch, |slot| at(&slots.columns, slot));
    canvas.down = down;
    canvas.spread_out(grid);
    let mut routes = vec![Route::default(); input.links.len()];
    for (bundle, tree) in bundles.iter().zip(&trees) {
        canvas.routes(input, bundle, tree, &mut routes);
    }
    super::loops::draw(input, &canvas.cards, options.pitch, &mut routes);
    let lanes = slots.lanes.iter().map(|lane| Rangef::new(canvas.xs.low(lane.start), canvas.xs.high(lane.end.saturating_sub(1)))).collect();
    let size = vec2(canvas.xs.end(), canvas.ys.end());
    Placement {
        size,
        rows: canvas.rows(grid),
        lanes,
        counts: grid.columns.clone(),
        columns: grid.cells.iter().map(|cell| cell.column).collect(),
        cards: canvas.cards,
        routes,
    }
}

/// Makes the channels of a lane equally wide, so that its cards stand in an even grid; and its two edges.
///
/// A channel that is much fuller than the others is left out: it would only widen them all.
fn even(widths: &mut [f32], slots: &Slots, options: &Options) {
    let most = 2.5 * options.gap;
    for lane in &slots.lanes {
        let (first, last) = (lane.start, lane.end.saturating_sub(1));
        let inner = (first + 1..last).filter(|&slot| !at(&slots.columns, slot));
        let widest =
            |list: &mut dyn Iterator<Item = usize>, widths: &[f32]| list.map(|slot| at(widths, slot)).fold(0.0, f32::max).min(most);
        let wide = widest(&mut inner.clone(), widths);
        inner.for_each(|slot| raise(widths, slot, wide));
        let wide = widest(&mut [first, last].into_iter(), widths);
        raise(widths, first, wide);
        raise(widths, last, wide);
    }
}

/// The distance between tracks: where there is room, wires spread a little in a channel, and ports more along a card.
fn pitches(sizes: &[f32], needs: &[usize], pitch: f32, is_beside_cards: impl Fn(usize) -> bool) -> Vec<f32> {
    let one = |(slot, (&size, &need)): (usize, (&f32, &usize))| {
        let (room, most) = if is_beside_cards(slot) {
            ((size - 4.0 * pitch) / len(need.max(2) - 1), 2.0 * pitch)
        } else {
            (size / len(need + 1), 1.4 * pitch)
        };
        snap(room.min(most)).max(pitch)
    };
    sizes.iter().zip(needs).enumerate().map(one).collect()
}

/// How far from the middle of a band ports are, so that cards are high enough to hold them.
fn spread(across: &[Run], slots: &Slots, ys: &Scale, options: &Options) -> Vec<f32> {
    let mut spread = vec![0.0_f32; slots.blocks.len()];
    for run in across {
        for card in run.cards.into_iter().flatten() {
            raise(&mut spread, card, 2.0 * ((ys.track(run) - at(&ys.middles, run.slot)).abs() + options.pitch));
        }
    }
    spread
}

impl Canvas<'_> {
    /// Tops and bottoms of the cards.
    fn stand(&mut self, grid: &Grid, spread: &[f32]) {
        for (card, (cell, block)) in grid.cells.iter().zip(&self.slots.blocks).enumerate() {
            let (mut top, mut bottom) = (self.ys.low(block.top), self.ys.high(block.bottom));
            if let Some(title) = cell.title {
                let pad = self.options.margin / 2.0;
                (top, bottom) = (snap(top - title - pad), snap(bottom + pad));
            } else if cell.bands <= 1 {
                // Equal levels look equal: cards fill their band, unless that would make a small one huge.
                let least = cell.height.max(at(spread, card));
                let height = if least * FILLS < bottom - top { least } else { bottom - top };
                top = snap(top + (bottom - top - height) / 2.0);
                bottom = snap_up(top + height).min(bottom);
            }
            self.cards.push(Rect::from_x_y_ranges(0.0..=0.0, top..=bottom));
        }
    }

    /// Lefts and rights of the cards.
    fn spread_out(&mut self, grid: &Grid) {
        for ((cell, block), rect) in grid.cells.iter().zip(&self.slots.blocks).zip(&mut self.cards) {
            let pad = if cell.title.is_some() { snap(self.options.margin / 2.0) } else { 0.0 };
            rect.min.x = self.xs.low(block.left) + pad;
            rect.max.x = self.xs.high(block.right) - pad;
        }
    }

    /// Where a run down is, in 1/64 points; its ends keep one pitch from those of others in the same track.
    fn exactly(&self, run: &Run, trees: &[Tree]) -> Span {
        let mut span = Span { low: i64::MAX, high: i64::MIN, ..Span::default() };
        let Some(tree) = trees.get(run.tree) else { return span };
        for &twig in &run.twigs {
            let twig = at(&tree.twigs, twig);
            let Some(level) = self.across.get(at(&twig.runs, 0)).filter(|_| twig.sides & 0b0011 != 0) else { continue };
            let y = exact(self.ys.track(level));
            (span.low, span.high) = (span.low.min(y), span.high.max(y));
            if twig.sides & Dir::Left.bit() != 0 {
                span.back.push((y, y));
            }
            if twig.sides & Dir::Right.bit() != 0 {
                span.forth.push((y, y));
            }
        }
        let card = |card: Option<usize>| card.and_then(|card| self.cards.get(card));
        let pad = exact(self.options.pitch) / 2 - 1;
        if let Some(rect) = card(run.cards[0]) {
            span.low = exact(rect.bottom()) + pad;
        }
        if let Some(rect) = card(run.cards[1]) {
            span.high = exact(rect.top()) - pad;
        }
        (span.low, span.high) = (span.low.min(span.high) - pad, span.high.max(span.low) + pad);
        span
    }

    /// The rows follow on each other; the border between two lies between the wires of their channel.
    fn rows(&self, grid: &Grid) -> Vec<Rangef> {
        let mut rows = Vec::with_capacity(grid.rows.len());
        let mut top = snap(self.options.head);
        for (index, row) in grid.rows.iter().enumerate() {
            let bottom = if index + 1 == grid.rows.len() { self.ys.end() } else { self.border(2 * row.end) };
            rows.push(Rangef::new(top, bottom));
            top = bottom;
        }
        rows
    }

    fn border(&self, slot: usize) -> f32 {
        let pad = at(&self.slots.pads_down, slot);
        let (low, high) = (self.ys.low(slot) + pad.0, self.ys.high(slot) - pad.1);
        let mut taken: Vec<f32> = self.across.iter().filter(|run| run.slot == slot).map(|run| self.ys.track(run)).collect();
        taken.extend([low, high]);
        taken.sort_by(f32::total_cmp);
        let middle = f32::midpoint(low, high);
        let free = taken.windows(2).filter_map(|pair| {
            let (a, b) = (at(pair, 0), at(pair, 1));
            (b - a >= self.options.pitch / 2.0).then_some(f32::midpoint(a, b))
        });
        snap(free.min_by(|a, b| (a - middle).abs().total_cmp(&(b - middle).abs())).unwrap_or(middle))
    }

    /// The routes of one bundle. What a link before has drawn, the next does not draw again.
    fn routes(&self, input: &Input, bundle: &Bundle, tree: &Tree, routes: &mut [Route]) {
        // Drawn are: the step into a twig from the one before it (or from the root), and the ends.
        let mut drawn = vec![false; tree.twigs.len()];
        let mut ended = Vec::new();
        for &index in &bundle.links {
            let Some(link) = input.links.get(index) else { continue };
            let Some(way) = tree.way(bundle.root, link.from, link.to) else { continue };
            // The steps of the way, each as the twig at its far end from the root; None stands for a card that is not the root.
            let mut fresh: Vec<bool> = Vec::with_capacity(way.twigs.len() + 1);
            let mut step = |twig: Option<usize>, card: usize| match twig {
                Some(twig) => {
                    let is_fresh = !at(&drawn, twig);
                    put(&mut drawn, twig, true);
                    is_fresh
                }
                None if ended.contains(&card) => false,
                None => {
                    ended.push(card);
                    true
                }
            };
            let prev = |twig: usize| at(&tree.twigs, twig).prev;
            let first = way.twigs.first().copied();
            fresh.push(step(first.filter(|_| link.from == bundle.root), link.from));
            for pair in way.twigs.windows(2) {
                let (a, b) = (at(pair, 0), at(pair, 1));
                fresh.push(step(Some(if prev(b) == Some(a) { b } else { a }), 0));
            }
            fresh.push(step(way.twigs.last().copied().filter(|_| link.to == bundle.root), link.to));
            let start = fresh.iter().position(|fresh| *fresh).unwrap_or(fresh.len());
            let end = fresh.iter().rposition(|fresh| *fresh).map_or(start, |last| last + 1);
            put(routes, index, self.route(tree, &way, (link.from, link.to), start..end));
        }
    }

    /// The way in coordinates. `own` counts its steps: step 0 leads from the card to the first twig.
    fn route(&self, tree: &Tree, way: &Way, (from, to): (usize, usize), own: Range<usize>) -> Route {
        let mut path: Vec<Pos2> = Vec::new();
        let mut points = Vec::new();
        let steps = way.twigs.len() + 1;
        let mut came = way.start.back();
        for node in 0..=steps {
            let twig = way.twigs.get(node.wrapping_sub(1)).map(|&twig| at(&tree.twigs, twig));
            let next = way.twigs.get(node).map(|&twig| at(&tree.twigs, twig));
            let goes = if node + 1 >= steps { way.end } else { next.map_or(way.end, |next| self.dir(twig, next, came)) };
            let is_turn = node == 0 || node == steps || goes.axis() != came.axis();
            if is_turn || node == own.start || node == own.end {
                let point = match (node, twig) {
                    (0, _) => self.port(from, way.start, way.twigs.first().map(|&twig| at(&tree.twigs, twig))),
                    (_, Some(twig)) if node < steps => self.corner(twig),
                    _ => self.port(to, way.end, way.twigs.last().map(|&twig| at(&tree.twigs, twig))),
                };
                points.push((node, path.len()));
                path.push(point);
            }
            if node > 0 {
                came = goes;
            }
        }
        let find = |node: usize| points.iter().find(|(at, _)| *at == node).map(|&(_, place)| place);
        let own = match (find(own.start), find(own.end)) {
            (Some(start), Some(end)) if end > start => start..end + 1,
            _ => 0..0,
        };
        Route { path, own }
    }

    /// The step from one twig to the next.
    fn dir(&self, twig: Option<Twig>, next: Twig, came: Dir) -> Dir {
        let Some(twig) = twig else { return came };
        let ((x, y), (to_x, to_y)) = (self.slots.place(twig.cell), self.slots.place(next.cell));
        match (to_x.cmp(&x), to_y.cmp(&y)) {
            (std::cmp::Ordering::Less, _) => Dir::Left,
            (std::cmp::Ordering::Greater, _) => Dir::Right,
            (_, std::cmp::Ordering::Less) => Dir::Up,
            _ => Dir::Down,
        }
    }

    /// Where the runs through a twig meet; on a straight stretch without a junction, a point of it.
    fn corner(&self, twig: Twig) -> Pos2 {
        let (x, y) = self.slots.place(twig.cell);
        let down = self.down.get(at(&twig.runs, 1)).filter(|_| twig.sides & 0b1100 != 0);
        let across = self.across.get(at(&twig.runs, 0)).filter(|_| twig.sides & 0b0011 != 0);
        pos2(
            down.map_or(at(&self.xs.middles, x), |run| self.xs.track(run)),
            across.map_or(at(&self.ys.middles, y), |run| self.ys.track(run)),
        )
    }

    /// Where a wire enters a card; `into` is the step from the twig into it.
    fn port(&self, card: usize, into: Dir, twig: Option<Twig>) -> Pos2 {
        let rect = self.cards.get(card).copied().unwrap_or(Rect::ZERO);
        let at = twig.map_or(rect.center(), |twig| self.corner(twig));
        match into {
            Dir::Left => pos2(rect.right(), at.y),
            Dir::Right => pos2(rect.left(), at.y),
            Dir::Up => pos2(at.x, rect.bottom()),
            Dir::Down => pos2(at.x, rect.top()),
        }
    }
}
