//! The search for one way through the slots: the cheapest from a growing tree to a card.
//!
//! In the manner of A* (Hart, Nilsson, Raphael 1968), over cells and axes. A way costs its length, its bends, what it
//! crosses, how close it keeps to others, and ports at sides where nobody would expect them.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

use super::Manner;
use super::bundle::Bundle;
use super::grid::{Cell, Grid};
use super::slots::{Block, Slots};
use super::tree::{Dir, Tree};
use crate::layout::at::{at, points};

// Costs are in points of way: a bend is worth a detour of 28 points, a crossing one of 40.
const BEND: u32 = 28;
const JOIN: u32 = 8;
pub(super) const CROSS: u32 = 40;
const BESIDE: u32 = 1;
/// A wire along a band, through empty cells, is no place for anything but links between equals.
const BAND: u32 = 12;
/// Each slot outside the lane, for wires whose cards are all in it.
const ABROAD: u32 = 16;
/// Between the lines of one row; between rows is better.
const INNER: u32 = 14;
/// A second trunk from the same card, where one could do.
const SECOND_TRUNK: u32 = 300;
/// A trunk from another side, for links between equals.
const OTHER_SIDE: u32 = 40;
/// Through an open group that it has nothing to do with, or through its title.
const FOREIGN: u32 = 4_000;
/// How many slots around its cards a wire is first looked for; only if there is no way, everywhere.
pub(super) const NEAR: usize = 12;

/// What is known of a state (a cell, and the axis along which it was reached).
#[derive(Clone, Copy, Default)]
pub(super) struct Seen {
    /// The search it was seen in; what other searches saw does not count.
    pub(super) search: u32,
    pub(super) cost: u32,
    /// The state before; none where the search began.
    pub(super) prev: Option<usize>,
    pub(super) dir: Dir,
    pub(super) closed: bool,
}

/// A cell as the search sees it, all in one place.
#[derive(Clone, Copy, Default)]
pub(super) struct Spot {
    pub(super) x: u32,
    pub(super) y: u32,
    /// The card that covers it and the open group it is in, counted from 1.
    pub(super) cover: usize,
    pub(super) zone: usize,
    /// Half its width and half its height.
    pub(super) halves: [u32; 2],
    /// What it costs to pass along it, besides its length, for all and for those that are no links between equals.
    pub(super) inner: u32,
    pub(super) band: u32,
    /// How many bundles pass it along each axis, twice.
    pub(super) passed: [u32; 2],
    /// The twig of the growing tree in it, counted from 1.
    pub(super) grown: usize,
}

/// Where a search goes, and what it may pass on the way.
pub(super) struct Goal<'a> {
    pub(super) bundle: &'a Bundle,
    pub(super) card: usize,
    /// From the middle of its first slot to that of its last, less half a slot, across and down.
    pub(super) across: (u32, u32),
    pub(super) down: (u32, u32),
    /// Where to look: around the goal and the root.
    pub(super) window: Block,
    /// The slots of the lane in which all cards of the bundle are.
    pub(super) home: Option<Range<usize>>,
}

pub(super) struct Router<'a> {
    pub(super) grid: &'a Grid,
    pub(super) slots: &'a Slots,
    /// Middles of the slots, across and down.
    pub(super) middles: [Vec<u32>; 2],
    pub(super) spots: Vec<Spot>,
    /// How much the distance to the goal counts, in quarters: more than 4 quarters is faster and less exact.
    pub(super) haste: u32,
    /// What a crossing costs: where hundreds of wires cross, ways round them help nobody.
    pub(super) cross: u32,
    /// Where the growing tree has reached cards: the cell, and the step from there.
    pub(super) reached: Vec<(usize, Dir)>,
    pub(super) seen: Vec<Seen>,
    pub(super) search: u32,
    pub(super) waiting: BinaryHeap<Reverse<(u32, u32, usize)>>,
}

impl<'a> Router<'a> {
    pub(super) fn new(grid: &'a Grid, slots: &'a Slots) -> Self {
        let measure = |sizes: &[f32]| {
            let halves: Vec<u32> = sizes.iter().map(|size| points(size / 2.0).max(4)).collect();
            let mut middles = Vec::with_capacity(halves.len());
            let mut edge = 0;
            for half in &halves {
                middles.push(edge + half);
                edge += 2 * half;
            }
            (middles, halves)
        };
        let (across, down) = (measure(&slots.widths), measure(&slots.heights));
        let cells = slots.across * slots.down;
        Self {
            grid,
            slots,
            middles: [across.0, down.0],
            spots: (0..cells).map(|cell| spot(slots, cell, &across.1, &down.1)).collect(),
            haste: 4,
            cross: CROSS,
            reached: Vec::new(),
            seen: vec![Seen::default(); 2 * cells + 1],
            search: 0,
            waiting: BinaryHeap::new(),
        }
    }

    /// Starts a search from all of the tree, and from the sides of the root card unless only its tree will do.
    pub(super) fn begin(&mut self, goal: &Goal, tree: &Tree, tree_only: bool) {
        self.search += 1;
        self.waiting.clear();
        for twig in &tree.twigs {
            for axis in 0..2 {
                self.offer(goal, 2 * twig.cell + axis, JOIN, None, twig.dir);
            }
        }
        if tree_only && !tree.twigs.is_empty() {
            return;
        }
        let taken = |dir: Dir| tree.twigs.iter().any(|twig| twig.prev.is_none() && twig.dir == dir);
        let is_level = goal.bundle.manner == Manner::Level;
        let second = |dir: Dir| match (tree.twigs.is_empty(), is_level && !taken(dir)) {
            (true, _) => 0,
            (false, true) => OTHER_SIDE,
            (false, false) => SECOND_TRUNK,
        };
        let root = goal.bundle.root;
        let block = at(&self.slots.blocks, root);
        for (x, y, dir) in ports(block) {
            if x >= self.slots.across || y >= self.slots.down {
                continue;
            }
            let cell = self.slots.cell(x, y);
            let spot = at(&self.spots, cell);
            if spot.grown == 0 && spot.cover == 0 {
                let cost = second(dir) + self.port(goal.bundle, root, dir, if dir.axis() == 0 { y } else { x }) + half(&spot, dir.axis());
                self.offer(goal, 2 * cell + dir.axis(), cost, None, dir);
            }
        }
    }

    fn offer(&mut self, goal: &Goal, state: usize, cost: u32, prev: Option<usize>, dir: Dir) {
        let search = self.search;
        let ahead = self.ahead(goal, state / 2);
        let Some(seen) = self.seen.get_mut(state) else { return };
        if seen.search == search && (seen.closed || seen.cost <= cost) {
            return;
        }
        *seen = Seen { search, cost, prev, dir, closed: false };
        self.waiting.push(Reverse((cost + ahead * self.haste / 4, cost, state)));
    }

    /// The distance to the goal that no way can undercut.
    fn ahead(&self, goal: &Goal, cell: usize) -> u32 {
        let Some(spot) = self.spots.get(cell) else { return 0 };
        let [across, down] = &self.middles;
        let beyond = |middle: u32, (low, high): (u32, u32)| low.saturating_sub(middle).max(middle.saturating_sub(high));
        beyond(at(across, spot.x as usize), goal.across) + beyond(at(down, spot.y as usize), goal.down)
    }

    /// Searches until the goal is reached; gives the state that reaches it.
    pub(super) fn find(&mut self, goal: &Goal) -> Option<usize> {
        let reached = 2 * self.slots.across * self.slots.down;
        while let Some(Reverse((_, cost, state))) = self.waiting.pop() {
            let seen = self.seen.get_mut(state)?;
            if seen.closed || seen.cost != cost {
                continue;
            }
            seen.closed = true;
            let back = seen.dir.back();
            if state == reached {
                return Some(state);
            }
            let (cell, axis) = (state / 2, state % 2);
            let here = at(&self.spots, cell);
            let (x, y) = (here.x as usize, here.y as usize);
            for dir in Dir::ALL.into_iter().filter(|dir| *dir != back) {
                let next = match dir {
                    Dir::Left if x > 0 => cell - 1,
                    Dir::Right if x + 1 < self.slots.across => cell + 1,
                    Dir::Up if y > 0 => cell - self.slots.across,
                    Dir::Down if y + 1 < self.slots.down => cell + self.slots.across,
                    _ => continue,
                };
                let mut cost = cost + half(&here, dir.axis());
                let there = at(&self.spots, next);
                if !goal.window.contains(there.x as usize, there.y as usize) {
                    continue;
                }
                if dir.axis() != axis {
                    cost += BEND;
                }
                // Where the tree ends at the border of an open group it does not also pass it.
                if self.reached.contains(&(cell, dir)) {
                    continue;
                }
                if is_goal(goal, &here, &there) {
                    let slot = if dir.axis() == 0 { y } else { x };
                    cost += self.port(goal.bundle, goal.card, dir.back(), slot);
                    self.offer(goal, reached, cost, Some(state), dir);
                } else if let Some(step) = self.step(goal, &here, &there, dir) {
                    self.offer(goal, 2 * next + dir.axis(), cost + step, Some(state), dir);
                }
            }
        }
        None
    }

    /// What it costs to enter `there`; none if that cannot be.
    fn step(&self, goal: &Goal, here: &Spot, there: &Spot, dir: Dir) -> Option<u32> {
        if there.cover > 0 || there.grown > 0 {
            return None;
        }
        let [across, down] = there.passed;
        let mut cost = if dir.axis() == 0 {
            there.halves[0] + self.cross * down / 2 + BESIDE * across
        } else {
            there.halves[1] + self.cross * across / 2 + BESIDE * down
        };
        if dir.axis() == 0 {
            cost += there.inner + if goal.bundle.manner == Manner::Level { 0 } else { there.band };
        }
        if goal.home.as_ref().is_some_and(|home| !home.contains(&(there.x as usize))) {
            cost += ABROAD;
        }
        if there.zone > 0 && !self.belongs(goal.bundle, there.zone - 1) {
            cost += FOREIGN;
        }
        let through_title = here.zone != there.zone && (dir == Dir::Down && there.zone > 0 || dir == Dir::Up && here.zone > 0);
        Some(if through_title { cost + FOREIGN } else { cost })
    }

    fn belongs(&self, bundle: &Bundle, frame: usize) -> bool {
        let inside = |&card: &usize| at(&self.grid.cells, card).frame == Some(frame);
        inside(&bundle.root) || bundle.leaves.iter().any(inside) || bundle.peers.iter().any(inside)
    }

    /// What it costs to enter a card from a side where nobody would expect it: nothing where one does.
    fn wrong_side(&self, bundle: &Bundle, card: usize, side: Dir) -> u32 {
        let own = at(&self.slots.blocks, card);
        let others =
            if card == bundle.root || bundle.peers.contains(&card) { bundle.leaves.as_slice() } else { std::slice::from_ref(&bundle.root) };
        let (mut above, mut below, mut beside) = (0, 0, 0);
        let row = |card: usize| at::<Cell>(&self.grid.cells, card).row;
        for &other in others {
            let block = at(&self.slots.blocks, other);
            if row(other) == row(card) && (block.right < own.left || block.left > own.right) {
                beside += 1;
            } else if block.bottom < own.top {
                above += 1;
            } else {
                below += 1;
            }
        }
        let level = bundle.manner == Manner::Level || beside > above + below;
        // Many equals hang on a bus above them; two or three are joined side to side.
        let place = |card: usize| (at::<Cell>(&self.grid.cells, card).row, at::<Cell>(&self.grid.cells, card).lane);
        let hangs = bundle.leaves.contains(&card) && bundle.leaves.iter().filter(|&&leaf| place(leaf) == place(card)).count() > 2;
        match (level, side) {
            (_, Dir::Left | Dir::Right) if hangs && (bundle.manner == Manner::Level || !level) => 400,
            (true, Dir::Up) if !hangs => 16,
            (true, Dir::Down) => 24,
            (false, Dir::Left | Dir::Right) => 160,
            (false, Dir::Up) if below > above => 240,
            (false, Dir::Down) if above >= below => 240,
            (true, Dir::Left | Dir::Right | Dir::Up) | (false, Dir::Up | Dir::Down) => 0,
        }
    }

    /// What a port costs: at the side where one expects it nothing, elsewhere and off the middle more.
    fn port(&self, bundle: &Bundle, card: usize, side: Dir, slot: usize) -> u32 {
        let own = at(&self.slots.blocks, card);
        let axis = 1 - side.axis();
        let list = self.middles.get(axis);
        let middle = |slot: usize| list.map_or(0, |list| at(list, slot));
        let (low, high) = if axis == 0 { (own.left, own.right) } else { (own.top, own.bottom) };
        let off = middle(slot).abs_diff(u32::midpoint(middle(low), middle(high)));
        // A trunk leaves from the middle; a single wire may as well run straight.
        let is_trunk = (card == bundle.root || bundle.peers.contains(&card)) && bundle.leaves.len() > 1 && side.axis() == 1;
        self.wrong_side(bundle, card, side) + if is_trunk { 4 * off } else { off / 3 }
    }
}

/// The slots around two cards.
pub(super) fn window(a: Block, b: Block, around: usize) -> Block {
    Block {
        left: a.left.min(b.left).saturating_sub(around),
        right: a.right.max(b.right).saturating_add(around),
        top: a.top.min(b.top).saturating_sub(around),
        bottom: a.bottom.max(b.bottom).saturating_add(around),
    }
}

pub(super) fn half(spot: &Spot, axis: usize) -> u32 {
    let [across, down] = spot.halves;
    if axis == 0 { across } else { down }
}

fn is_goal(goal: &Goal, here: &Spot, there: &Spot) -> bool {
    let card = goal.card + 1;
    there.cover == card || (there.zone == card && here.zone != card && there.grown == 0)
}

fn spot(slots: &Slots, cell: usize, across: &[u32], down: &[u32]) -> Spot {
    let (x, y) = slots.place(cell);
    let place = |slot: usize| u32::try_from(slot).unwrap_or(0);
    Spot {
        x: place(x),
        y: place(y),
        cover: at(&slots.cover, cell),
        zone: at(&slots.zone, cell),
        halves: [at(across, x), at(down, y)],
        inner: if at(&slots.inner, y) { INNER } else { 0 },
        band: if y % 2 == 1 && at(&slots.columns, x) { BAND } else { 0 },
        ..Spot::default()
    }
}

/// The cells around a card from which a wire may enter it, each with the step away from the card.
fn ports(block: Block) -> impl Iterator<Item = (usize, usize, Dir)> {
    let Block { left, right, top, bottom } = block;
    let above = (left..=right).filter(move |_| top > 0).map(move |x| (x, top.wrapping_sub(1), Dir::Up));
    let below = (left..=right).map(move |x| (x, bottom + 1, Dir::Down));
    let before = (top..=bottom).filter(move |_| left > 0).map(move |y| (left.wrapping_sub(1), y, Dir::Left));
    let after = (top..=bottom).map(move |y| (right + 1, y, Dir::Right));
    above.chain(below).chain(before).chain(after)
}
