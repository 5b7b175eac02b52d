//! The straight runs of all trees: which there are, and on which tracks of their slots they lie.

use super::order::{Span, tracks};
use super::slots::Slots;
use super::tree::{Dir, Tree};
use crate::layout::at::{at, put};

/// A straight stretch of one tree within one slot.
#[derive(Clone, Debug, Default)]
pub(super) struct Run {
    /// The tree it is part of.
    pub(super) tree: usize,
    /// The slot along which it lies.
    pub(super) slot: usize,
    /// Its first and last place along the slot.
    pub(super) from: usize,
    pub(super) to: usize,
    /// The cards into which it goes at either end.
    pub(super) cards: [Option<usize>; 2],
    /// The twigs it consists of, in order.
    pub(super) twigs: Vec<usize>,
    /// Half tracks from the middle of its slot.
    pub(super) track: i64,
}

/// Finds the runs along one axis (0 across, 1 down) of all trees, and tells the twigs.
pub(super) fn find(slots: &Slots, trees: &mut [Tree], roots: &[usize], axis: usize) -> Vec<Run> {
    let (behind, ahead) = if axis == 0 { (Dir::Left, Dir::Right) } else { (Dir::Up, Dir::Down) };
    let mut runs: Vec<Run> = Vec::new();
    for (number, tree) in trees.iter_mut().enumerate() {
        let place = |twig: usize| {
            let (x, y) = slots.place(tree.twigs.get(twig).map_or(0, |twig| twig.cell));
            if axis == 0 { (y, x) } else { (x, y) }
        };
        let sides = |twig: usize| tree.twigs.get(twig).map_or(0, |twig| twig.sides);
        let mut order: Vec<usize> = (0..tree.twigs.len()).filter(|&twig| sides(twig) & (behind.bit() | ahead.bit()) != 0).collect();
        order.sort_unstable_by_key(|&twig| place(twig));
        let first = runs.len();
        for &twig in &order {
            let (slot, along) = place(twig);
            match runs.get_mut(first..).and_then(<[Run]>::last_mut) {
                Some(run)
                    if run.slot == slot
                        && run.to + 1 == along
                        && sides(twig) & behind.bit() != 0
                        && sides(at(&run.twigs, run.twigs.len() - 1)) & ahead.bit() != 0 =>
                {
                    run.to = along;
                    run.twigs.push(twig);
                }
                _ => runs.push(Run { tree: number, slot, from: along, to: along, twigs: vec![twig], ..Run::default() }),
            }
        }
        let root = at(roots, number);
        let ends: Vec<(usize, Dir, usize)> = tree
            .ends
            .iter()
            .map(|end| (end.twig, end.dir, end.card))
            .chain(
                tree.twigs.iter().enumerate().filter(|(_, twig)| twig.prev.is_none()).map(|(index, twig)| (index, twig.dir.back(), root)),
            )
            .collect();
        for (index, run) in runs.iter_mut().enumerate().skip(first) {
            let into = |twig: Option<&usize>, dir: Dir| {
                ends.iter().find(|(last, side, _)| Some(last) == twig && *side == dir).map(|&(_, _, card)| card)
            };
            run.cards = [into(run.twigs.first(), behind), into(run.twigs.last(), ahead)];
            for &twig in &run.twigs {
                if let Some(twig) = tree.twigs.get_mut(twig) {
                    put(&mut twig.runs, axis, index);
                }
            }
        }
    }
    runs
}

/// Puts the runs of each slot on tracks; gives how many tracks each slot needs. `span` tells where a run is along its slot.
pub(super) fn assign(runs: &mut [Run], slots: usize, span: impl Fn(&Run) -> Span) -> Vec<usize> {
    let mut of_slot: Vec<Vec<usize>> = vec![Vec::new(); slots];
    for (index, run) in runs.iter().enumerate() {
        if let Some(list) = of_slot.get_mut(run.slot) {
            list.push(index);
        }
    }
    let mut needs = Vec::with_capacity(slots);
    for list in &of_slot {
        let spans: Vec<Span> = list.iter().filter_map(|&index| runs.get(index)).map(&span).collect();
        let (places, need) = tracks(&spans);
        for (&index, track) in list.iter().zip(places) {
            if let Some(run) = runs.get_mut(index) {
                run.track = track;
            }
        }
        needs.push(need);
    }
    needs
}

/// Where a run across is, in quarter slots: its corners may be anywhere within their slots, its ports at the card's edge.
pub(super) fn roughly(run: &Run, trees: &[Tree]) -> Span {
    let quarter = |slot: usize| i64::try_from(4 * slot).unwrap_or(0);
    let mut span = Span { low: quarter(run.from), high: quarter(run.to) + 3, ..Span::default() };
    if run.cards[0].is_some() {
        span.low -= 1;
    }
    if run.cards[1].is_some() {
        span.high += 1;
    }
    let Some(tree) = trees.get(run.tree) else { return span };
    for (index, twig) in run.twigs.iter().enumerate() {
        let sides = tree.twigs.get(*twig).map_or(0, |twig| twig.sides);
        let slot = (quarter(run.from + index), quarter(run.from + index) + 3);
        if sides & Dir::Up.bit() != 0 {
            span.back.push(slot);
        }
        if sides & Dir::Down.bit() != 0 {
            span.forth.push(slot);
        }
    }
    span
}
