//! Finds each bundle's tree through the slots: terminal by terminal, the cheapest way to what is there already.
//!
//! A search in the manner of A* over cells and axes; a way costs its length, its bends, what it crosses, how close it keeps
//! to others, and ports at sides where nobody would expect it. After all have their way, each is taken up once more: now it
//! knows what it crosses.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

use super::Manner;
use super::at::{at, points, put};
use super::bundle::Bundle;
use super::grid::{Cell, Grid};
use super::slots::{Block, Slots};
use super::tree::{Dir, End, Tree, Twig};

const BEND: u32 = 28;
const JOIN: u32 = 8;
const CROSS: u32 = 40;
const BESIDE: u32 = 3;
/// A wire along a band, through empty cells, is no place for anything but links between equals.
const BAND: u32 = 12;
/// Each slot outside the lane, for wires whose cards are all in it.
const ABROAD: u32 = 16;
/// Between the lines of one row; between rows is better.
const INNER: u32 = 3;
/// A second trunk from the same card, where one could do.
const SECOND_TRUNK: u32 = 300;
/// Through an open group that it has nothing to do with, or through its title.
const FOREIGN: u32 = 4_000;
/// With more bundles than this the second round is left out.
const MOST_TWICE: usize = 300;

/// Routes all bundles; the trees are in their order.
///
/// # Complexity
/// O(ends · S log S) for S slots at worst; a search sees only the slots near its way.
pub(super) fn route(grid: &Grid, slots: &Slots, bundles: &[Bundle]) -> Vec<Tree> {
    let mut router = Router::new(grid, slots);
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

/// What is known of a state (a cell, and the axis along which it was reached).
#[derive(Clone, Copy, Default)]
struct Seen {
    /// The search it was seen in; what other searches saw does not count.
    search: u32,
    cost: u32,
    /// The state before; none where the search began.
    prev: Option<usize>,
    dir: Dir,
    closed: bool,
}

/// Where a search goes, and what it may pass on the way.
struct Goal<'a> {
    bundle: &'a Bundle,
    card: usize,
    block: Block,
    /// The slots of the lane in which all cards of the bundle are.
    home: Option<Range<usize>>,
}

struct Router<'a> {
    grid: &'a Grid,
    slots: &'a Slots,
    /// Middles and halves of the slots, across and down.
    middles: [Vec<u32>; 2],
    halves: [Vec<u32>; 2],
    /// How many bundles pass each cell along each axis.
    passed: [Vec<u16>; 2],
    /// The twig of the growing tree in each cell, counted from 1.
    grown: Vec<usize>,
    /// Where the growing tree has reached cards: the cell, and the step from there.
    reached: Vec<(usize, Dir)>,
    seen: Vec<Seen>,
    search: u32,
    waiting: BinaryHeap<Reverse<(u32, u32, usize)>>,
}

impl<'a> Router<'a> {
    fn new(grid: &'a Grid, slots: &'a Slots) -> Self {
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
            halves: [across.1, down.1],
            passed: [vec![0; cells], vec![0; cells]],
            grown: vec![0; cells],
            reached: Vec::new(),
            seen: vec![Seen::default(); 2 * cells + 1],
            search: 0,
            waiting: BinaryHeap::new(),
        }
    }

    /// Grows the tree of a bundle, the near cards first, and counts it.
    fn tree(&mut self, bundle: &Bundle) -> Tree {
        let mut tree = Tree::default();
        self.reached.clear();
        let root = at(&self.slots.blocks, bundle.root);
        let mut goals: Vec<usize> = bundle.leaves.clone();
        goals.sort_by_key(|&card| (self.apart(root, at(&self.slots.blocks, card)), card));
        for card in goals.into_iter().chain(bundle.peers.iter().copied()) {
            let goal = Goal { bundle, card, block: at(&self.slots.blocks, card), home: self.home(bundle) };
            let peers_left = bundle.peers.contains(&card);
            self.begin(&goal, &tree, peers_left);
            if let Some(last) = self.find(&goal) {
                self.grow(&mut tree, &goal, last);
            }
        }
        for twig in &tree.twigs {
            put(&mut self.grown, twig.cell, 0);
        }
        self.count(&tree, Count::More);
        tree
    }

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

    /// Starts a search from all of the tree, and from the sides of the root card unless only its tree will do.
    fn begin(&mut self, goal: &Goal, tree: &Tree, tree_only: bool) {
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
        let second = if tree.twigs.is_empty() { 0 } else { SECOND_TRUNK };
        let root = goal.bundle.root;
        let block = at(&self.slots.blocks, root);
        for (x, y, dir) in ports(block) {
            if x >= self.slots.across || y >= self.slots.down {
                continue;
            }
            let cell = self.slots.cell(x, y);
            if at(&self.grown, cell) == 0 && self.slots.card_at(cell).is_none() {
                let cost = second + self.port(goal.bundle, root, dir, if dir.axis() == 0 { y } else { x }) + self.half(cell, dir.axis());
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
        self.waiting.push(Reverse((cost + ahead, cost, state)));
    }

    /// The distance to the goal that no way can undercut.
    fn ahead(&self, goal: &Goal, cell: usize) -> u32 {
        let (x, y) = self.slots.place(cell);
        let [across, down] = &self.middles;
        let beyond = |list: &[u32], slot: usize, low: usize, high: usize| {
            at(list, low).saturating_sub(at(list, slot)).max(at(list, slot).saturating_sub(at(list, high)))
        };
        let halves = self.halves.first().map_or(0, |list| at(list, goal.block.left)) + self.halves.last().map_or(0, |list| at(list, goal.block.top));
        if y >= self.slots.down {
            return 0;
        }
        let distance = beyond(across, x, goal.block.left, goal.block.right) + beyond(down, y, goal.block.top, goal.block.bottom);
        distance.saturating_sub(halves)
    }

    /// Searches until the goal is reached; gives the state that reaches it.
    fn find(&mut self, goal: &Goal) -> Option<usize> {
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
            let (x, y) = self.slots.place(cell);
            for dir in Dir::ALL.into_iter().filter(|dir| *dir != back) {
                let next = match dir {
                    Dir::Left if x > 0 => cell - 1,
                    Dir::Right if x + 1 < self.slots.across => cell + 1,
                    Dir::Up if y > 0 => cell - self.slots.across,
                    Dir::Down if y + 1 < self.slots.down => cell + self.slots.across,
                    _ => continue,
                };
                let mut cost = cost + self.half(cell, dir.axis());
                if dir.axis() != axis {
                    cost += BEND;
                }
                // Where the tree ends at the border of an open group it does not also pass it.
                if self.reached.contains(&(cell, dir)) {
                    continue;
                }
                if self.is_goal(goal, cell, next) {
                    let slot = if dir.axis() == 0 { y } else { x };
                    cost += self.port(goal.bundle, goal.card, dir.back(), slot);
                    self.offer(goal, reached, cost, Some(state), dir);
                } else if let Some(step) = self.step(goal, cell, next, dir) {
                    self.offer(goal, 2 * next + dir.axis(), cost + step, Some(state), dir);
                }
            }
        }
        None
    }

    fn is_goal(&self, goal: &Goal, cell: usize, next: usize) -> bool {
        let inside = |cell: usize| at(&self.slots.zone, cell) == goal.card + 1;
        self.slots.card_at(next) == Some(goal.card) || (inside(next) && !inside(cell) && at(&self.grown, next) == 0)
    }

    /// What it costs to enter `next`; none if that cannot be.
    fn step(&self, goal: &Goal, cell: usize, next: usize, dir: Dir) -> Option<u32> {
        if self.slots.card_at(next).is_some() || at(&self.grown, next) > 0 {
            return None;
        }
        let axis = dir.axis();
        let passed = |axis: usize| self.passed.get(axis).map_or(0, |list| u32::from(at(list, next)));
        let mut cost = self.half(next, axis) + CROSS * passed(1 - axis) + BESIDE * passed(axis);
        let (x, y) = self.slots.place(next);
        if axis == 0 && y % 2 == 1 && at(&self.slots.columns, x) && goal.bundle.manner != Manner::Level {
            cost += BAND;
        }
        if goal.home.as_ref().is_some_and(|home| !home.contains(&x)) {
            cost += ABROAD;
        }
        if axis == 0 && at(&self.slots.inner, y) {
            cost += INNER;
        }
        let (here, there) = (at(&self.slots.zone, cell), at(&self.slots.zone, next));
        if there > 0 && !self.belongs(goal.bundle, there - 1) {
            cost += FOREIGN;
        }
        let through_title = here != there && (dir == Dir::Down && there > 0 || dir == Dir::Up && here > 0);
        Some(if through_title { cost + FOREIGN } else { cost })
    }

    fn belongs(&self, bundle: &Bundle, frame: usize) -> bool {
        let inside = |&card: &usize| at(&self.grid.cells, card).frame == Some(frame);
        inside(&bundle.root) || bundle.leaves.iter().any(inside) || bundle.peers.iter().any(inside)
    }

    fn half(&self, cell: usize, axis: usize) -> u32 {
        let (x, y) = self.slots.place(cell);
        self.halves.get(axis).map_or(0, |list| at(list, if axis == 0 { x } else { y }))
    }

    /// What a port costs: at the side where one expects it nothing, elsewhere and off the middle more.
    fn port(&self, bundle: &Bundle, card: usize, side: Dir, slot: usize) -> u32 {
        let own = at(&self.slots.blocks, card);
        let others = if card == bundle.root || bundle.peers.contains(&card) { bundle.leaves.as_slice() } else { std::slice::from_ref(&bundle.root) };
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
        let hangs = bundle.manner == Manner::Level && bundle.leaves.len() > 2 && bundle.leaves.contains(&card);
        let wrong = match (level, side) {
            (true, Dir::Left | Dir::Right) if hangs => 260,
            (true, Dir::Up) if hangs => 0,
            (true, Dir::Left | Dir::Right) => 0,
            (true, Dir::Up) => 16,
            (true, Dir::Down) => 24,
            (false, Dir::Left | Dir::Right) => 160,
            (false, Dir::Up) => if below > above { 240 } else { 0 },
            (false, Dir::Down) => if above >= below { 240 } else { 0 },
        };
        let axis = 1 - side.axis();
        let list = self.middles.get(axis);
        let middle = |slot: usize| list.map_or(0, |list| at(list, slot));
        let (low, high) = if axis == 0 { (own.left, own.right) } else { (own.top, own.bottom) };
        let off = middle(slot).abs_diff(u32::midpoint(middle(low), middle(high)));
        let many = if others.len() > 1 && side.axis() == 1 { 4 * off } else { off / 3 };
        wrong + many
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
            let known = at(&self.grown, cell);
            if known > 0 {
                prev = Some(known - 1);
                continue;
            }
            if let Some(twig) = prev.and_then(|prev| tree.twigs.get_mut(prev)) {
                twig.sides |= dir.bit();
            }
            tree.twigs.push(Twig { cell, prev, dir, sides: dir.back().bit(), runs: [0; 2] });
            prev = Some(tree.twigs.len() - 1);
            put(&mut self.grown, cell, tree.twigs.len());
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
            for (list, bits) in self.passed.iter_mut().zip([3, 12]) {
                if twig.sides & bits != 0 {
                    let now = at(list, twig.cell);
                    put(list, twig.cell, match count {
                        Count::More => now.saturating_add(1),
                        Count::Less => now.saturating_sub(1),
                    });
                }
            }
        }
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

