//! Finds each bundle's tree through the slots: card by card, the cheapest way to what is there already.
//!
//! After all have their way, each is taken up once more: now it knows what it crosses.

use std::ops::Range;

use super::bundle::Bundle;
use super::grid::Grid;
use super::search::{CROSS, Goal, NEAR, Router, half, window};
use super::slots::{Block, Slots};
use super::tree::{End, Tree, Twig};
use crate::layout::at::at;

/// With more bundles than this the second round is left out.
const MOST_TWICE: usize = 300;

/// Routes all bundles; the trees are in their order.
///
/// # Complexity
/// O(ends · S log S) for S slots at worst; a search sees only the slots near its way.
pub(super) fn route(grid: &Grid, slots: &Slots, bundles: &[Bundle]) -> Vec<Tree> {
    let mut router = Router::new(grid, slots);
    (router.haste, router.cross) = match bundles.len() {
        0..=60 => (4, CROSS),
        61..=MOST_TWICE => (6, CROSS / 2),
        _ => (8, CROSS / 5),
    };
    let mut trees: Vec<Tree> = bundles.iter().map(|bundle| router.tree(bundle)).collect();
    if bundles.len() <= MOST_TWICE {
        for (bundle, tree) in bundles.iter().zip(&mut trees) {
            router.count(tree, Count::Less);
            *tree = router.tree(bundle);
        }
    }
    trees
}

#[derive(Clone, Copy)]
enum Count {
    More,
    Less,
}

impl Router<'_> {
    /// Grows the tree of a bundle, the near cards first, and counts it.
    fn tree(&mut self, bundle: &Bundle) -> Tree {
        let mut tree = Tree::default();
        self.reached.clear();
        let root = at(&self.slots.blocks, bundle.root);
        let mut goals: Vec<usize> = bundle.leaves.clone();
        goals.sort_by_key(|&card| (self.apart(root, at(&self.slots.blocks, card)), card));
        for card in goals.into_iter().chain(bundle.peers.iter().copied()) {
            let block = at(&self.slots.blocks, card);
            let edges = |axis: usize, low: usize, high: usize| {
                let half = |slot: usize| half(&at(&self.spots, if axis == 0 { slot } else { slot * self.slots.across }), axis);
                let middle = |slot: usize| self.middles.get(axis).map_or(0, |list| at(list, slot));
                (middle(low).saturating_sub(half(low)), middle(high) + half(high))
            };
            let (across, down) = (edges(0, block.left, block.right), edges(1, block.top, block.bottom));
            let peers_left = bundle.peers.contains(&card);
            for around in [NEAR, usize::MAX] {
                let window = window(root, block, around);
                let goal = Goal { bundle, card, across, down, window, home: self.home(bundle) };
                self.begin(&goal, &tree, peers_left);
                if let Some(last) = self.find(&goal) {
                    self.grow(&mut tree, &goal, last);
                    break;
                }
            }
        }
        for twig in &tree.twigs {
            if let Some(spot) = self.spots.get_mut(twig.cell) {
                spot.grown = 0;
            }
        }
        self.count(&tree, Count::More);
        tree
    }

    /// The slots of the lane in which all cards of a bundle are.
    fn home(&self, bundle: &Bundle) -> Option<Range<usize>> {
        let lane = |card: usize| at(&self.grid.cells, card).lane;
        let own = lane(bundle.root);
        let is_home = bundle.leaves.iter().chain(&bundle.peers).all(|&card| lane(card) == own);
        self.slots.lanes.get(own).filter(|_| is_home).cloned()
    }

    fn apart(&self, a: Block, b: Block) -> u32 {
        let middle = |axis: usize, slot: usize| self.middles.get(axis).map_or(0, |list| at(list, slot));
        let across = middle(0, usize::midpoint(a.left, a.right)).abs_diff(middle(0, usize::midpoint(b.left, b.right)));
        across + middle(1, a.top).abs_diff(middle(1, b.top))
    }

    /// Adds the way that was found to the tree.
    fn grow(&mut self, tree: &mut Tree, goal: &Goal, reached: usize) {
        let end = at(&self.seen, reached);
        let mut steps = Vec::new();
        let mut state = end.prev;
        while let Some(now) = state {
            let seen = at(&self.seen, now);
            steps.push((now / 2, seen.dir));
            state = seen.prev;
        }
        let mut prev: Option<usize> = None;
        for (cell, dir) in steps.into_iter().rev() {
            let known = at(&self.spots, cell).grown;
            if known > 0 {
                prev = Some(known - 1);
                continue;
            }
            if let Some(twig) = prev.and_then(|prev| tree.twigs.get_mut(prev)) {
                twig.sides |= dir.bit();
            }
            tree.twigs.push(Twig { cell, prev, dir, sides: dir.back().bit(), runs: [0; 2] });
            prev = Some(tree.twigs.len() - 1);
            if let Some(spot) = self.spots.get_mut(cell) {
                spot.grown = tree.twigs.len();
            }
        }
        let Some(twig) = prev else { return };
        if let Some(last) = tree.twigs.get_mut(twig) {
            last.sides |= end.dir.bit();
        }
        self.reached.extend(tree.twigs.get(twig).map(|twig| (twig.cell, end.dir)));
        tree.ends.push(End { card: goal.card, twig, dir: end.dir });
    }

    fn count(&mut self, tree: &Tree, count: Count) {
        for twig in &tree.twigs {
            let Some(spot) = self.spots.get_mut(twig.cell) else { continue };
            for (passed, bits) in spot.passed.iter_mut().zip([0b0011, 0b1100]) {
                // A wire that turns off here may be passed on its free side: it counts half.
                let weight = (twig.sides & bits).count_ones();
                *passed = match count {
                    Count::More => passed.saturating_add(weight),
                    Count::Less => passed.saturating_sub(weight),
                };
            }
        }
    }
}
