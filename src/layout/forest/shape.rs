//! Which shapes the room of a family can have, and how its children stand in each.
//!
//! Children stand in columns, in their order: down the first, then down the next, as text in a newspaper. From the bottom up every family
//! gets a few shapes, none of which is both wider and higher than another (after Stockmeyer, "Optimal orientations of cells in slicing
//! floorplan designs", 1983): for each of some heights the narrowest columns that are no higher, where every child takes the lowest shape
//! that its column is wide enough for. The whole takes the shape that suits its proportions, and from the top down everyone takes the one
//! that was counted on.

use crate::layout::at::at;

use super::columns::{Children, ENDLESS, Stack};
use super::kin::Kin;
use super::unit::{PITCH, Q};

/// How hard to look for good shapes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Effort {
    /// The most shapes that a family keeps.
    shapes: usize,
    /// The most widths of columns that are tried.
    widths: usize,
    /// Heights are tried from the lowest to the highest in steps of this part.
    step: Q,
}

/// For what is looked at as a whole.
const FULL: Effort = Effort { shapes: 32, widths: 40, step: 16 };
/// For more cards than anyone reads: a few per cent more of empty ground, for a fifth of the time.
const QUICK: Effort = Effort { shapes: 10, widths: 12, step: 5 };
/// From so many cards on it is enough to be quick.
const MANY: usize = 20_000;
/// How many shapes a lane keeps, and the step: there are few lanes.
const LANES: (usize, Q) = (48, 12);

/// The gaps between cards, in units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gaps {
    /// Between two columns: room for a wire.
    pub(super) across: Q,
    /// Over the columns: room for the trunk.
    pub(super) over: Q,
    /// Between two cards of a column.
    pub(super) within: Q,
    /// Between a room and what is over or under it in its column.
    pub(super) between: Q,
    /// Whether columns may hold more than one child.
    pub(super) folds: bool,
}

/// A shape of a room, and how high the columns are that make it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shape {
    pub(super) width: Q,
    pub(super) height: Q,
    pub(super) goal: Q,
}

/// The shapes of all families.
#[derive(Debug)]
pub(super) struct Shapes<'a> {
    kin: &'a Kin,
    sizes: &'a [(Q, Q)],
    gaps: Gaps,
    /// The column that each card stood in before; empty where all are free.
    stood: &'a [Option<usize>],
    effort: Effort,
    /// All shapes, the lowest of each family first.
    all: Vec<Shape>,
    /// For each card with children its part of `all`.
    of: Vec<(usize, usize)>,
}

impl<'a> Shapes<'a> {
    /// # Complexity
    /// O(n) for families of usual size; O(k log² k) for one of k children: O(k log k) for each height that is tried.
    pub(super) fn new(kin: &'a Kin, sizes: &'a [(Q, Q)], gaps: Gaps, stood: &'a [Option<usize>]) -> Self {
        let effort = if sizes.len() < MANY { FULL } else { QUICK };
        let mut shapes = Self { kin, sizes, gaps, stood, effort, all: Vec::with_capacity(sizes.len()), of: vec![(0, 0); sizes.len()] };
        for &card in kin.order.iter().rev().filter(|card| !kin.is_leaf(**card)) {
            let (width, height) = at(sizes, card);
            let first = shapes.all.len();
            for mut shape in shapes.choices(kin.below.of(card), effort.shapes, effort.step) {
                shape.width = shape.width.max(width);
                shape.height += height;
                shapes.all.push(shape);
            }
            if let Some(range) = shapes.of.get_mut(card) {
                *range = (first, shapes.all.len());
            }
        }
        shapes
    }

    /// The shapes of a card with children.
    fn of(&self, card: usize) -> &[Shape] {
        let (first, last) = at(&self.of, card);
        self.all.get(first..last).unwrap_or(&[])
    }

    /// The shapes of a lane with these cards on top.
    pub(super) fn of_lane(&self, roots: &[usize]) -> Vec<Shape> {
        self.choices(roots, LANES.0, LANES.1)
    }

    /// The shape of a card in a column of this width.
    pub(super) fn taken(&self, card: usize, width: Q) -> Shape {
        let shapes = self.of(card);
        let (own, height) = at(self.sizes, card);
        let leaf = Shape { width: own, height, goal: 0 };
        shapes.iter().find(|shape| shape.width <= width).or(shapes.last()).copied().unwrap_or(leaf)
    }

    /// The columns that the children of a family stand in, where it has this goal.
    pub(super) fn stacks(&self, list: &[usize], goal: Q) -> Vec<Stack> {
        if !self.gaps.folds {
            return (0..list.len()).map(|place| Stack { places: place..place + 1, width: ENDLESS, height: 0 }).collect();
        }
        self.kept(list).unwrap_or_else(|| self.children(list).columns(goal))
    }

    /// The columns of a family that had some before.
    fn kept(&self, list: &[usize]) -> Option<Vec<Stack>> {
        list.iter().find(|card| at(self.stood, **card).is_some())?;
        let mut stacks: Vec<Stack> = Vec::new();
        let mut before = None;
        for (place, &card) in list.iter().enumerate() {
            let own = self.taken(card, ENDLESS);
            let stood = at(self.stood, card).or(before);
            match stacks.last_mut().filter(|_| stood == before) {
                Some(stack) => {
                    stack.height += self.gap(list, place - 1) + own.height;
                    stack.width = stack.width.max(own.width);
                    stack.places.end = place + 1;
                }
                None => stacks.push(Stack { places: place..place + 1, width: own.width, height: own.height }),
            }
            before = stood;
        }
        Some(stacks)
    }

    /// The shapes that `list` can take, without the card above; the lowest first.
    fn choices(&self, list: &[usize], most: usize, step: Q) -> Vec<Shape> {
        if list.is_empty() {
            return vec![Shape { width: 0, height: self.gaps.over, goal: 0 }];
        }
        if !self.gaps.folds {
            let own = || list.iter().map(|card| self.taken(*card, ENDLESS));
            let width: Q = own().map(|shape| shape.width + self.gaps.across).sum();
            let height = own().map(|shape| shape.height).max().unwrap_or(0);
            return vec![Shape { width: width - self.gaps.across, height: self.gaps.over + height, goal: 0 }];
        }
        if let Some(stacks) = self.kept(list) {
            return vec![self.sum(&stacks, 0)];
        }
        let children = self.children(list);
        let lowest = children.highest();
        let highest: Q =
            list.iter().map(|card| self.of(*card).last().map_or(at(self.sizes, *card).1, |shape| shape.height) + self.gaps.between).sum();
        let mut found = Vec::new();
        let mut goal = lowest;
        while goal < highest * 5 / 4 {
            found.push(self.sum(&children.columns(goal), goal));
            if children.has_no_choice() {
                break;
            }
            goal += (goal / step).max(PITCH);
        }
        if self.stood.is_empty() { thin_out(found, most) } else { nearest_to_a_card(found) }
    }

    /// All columns side by side.
    fn sum(&self, stacks: &[Stack], goal: Q) -> Shape {
        let width: Q = stacks.iter().map(|stack| stack.width + self.gaps.across).sum();
        // A column of one hangs from above, and at the left edge needs no room for a line beside it.
        let edge = if stacks.first().is_some_and(|stack| stack.places.len() == 1) { self.gaps.across } else { 0 };
        let height = stacks.iter().map(|stack| stack.height).max().unwrap_or(0);
        Shape { width: width - edge, height: self.gaps.over + height, goal }
    }

    fn children(&self, list: &[usize]) -> Children {
        let own = |card: &usize| at(self.sizes, *card).0;
        let mut widths: Vec<Q> = list.iter().flat_map(|card| self.of(*card)).map(|shape| shape.width).collect();
        widths.extend(list.iter().filter(|card| self.kin.is_leaf(**card)).map(own));
        widths.sort_unstable();
        widths.dedup();
        let widths = evenly(&widths, self.effort.widths);
        let gaps = (0..list.len()).map(|place| if place + 1 < list.len() { self.gap(list, place) } else { 0 }).collect();
        let mut heights = Vec::with_capacity(list.len() * widths.len());
        for &card in list {
            let leaf = self.kin.is_leaf(card).then(|| at(self.sizes, card));
            let shapes = self.of(card);
            heights.extend(widths.iter().map(|&width| match leaf {
                Some((own, height)) if own <= width => height,
                Some(_) => ENDLESS,
                None => shapes.iter().find(|shape| shape.width <= width).map_or(ENDLESS, |shape| shape.height),
            }));
        }
        let count = widths.len();
        Children::new(self.gaps.across, widths, gaps, |child, width| at(&heights, child * count + width))
    }

    /// Between a child and the next below it.
    fn gap(&self, list: &[usize], upper: usize) -> Q {
        let is_leaf = |place: usize| self.kin.is_leaf(at(list, place));
        if is_leaf(upper) && is_leaf(upper + 1) { self.gaps.within } else { self.gaps.between }
    }
}

/// Leaves out what is both wider and higher than another, and what is far from any window's proportions; of the rest the smallest of
/// every few that are nearly as wide, about `most` in all; the lowest first.
fn thin_out(mut shapes: Vec<Shape>, most: usize) -> Vec<Shape> {
    shapes.sort_unstable_by_key(|shape| (shape.height, shape.width, shape.goal));
    let mut best: Vec<Shape> = Vec::new();
    for shape in shapes {
        if best.last().is_none_or(|last| shape.width < last.width) {
            best.push(shape);
        }
    }
    let is_usual = |shape: &Shape| shape.width <= 12 * shape.height && shape.height <= 12 * shape.width;
    let usual: Vec<Shape> = best.iter().copied().filter(is_usual).collect();
    let list = if usual.is_empty() { best } else { usual };
    let mut kept: Vec<Shape> = Vec::new();
    let mut widest = 0;
    for shape in list {
        match kept.last_mut() {
            Some(similar) if shape.width * 24 > widest * 23 => {
                if shape.width * shape.height < similar.width * similar.height {
                    *similar = shape;
                }
            }
            _ => {
                kept.push(shape);
                widest = shape.width;
            }
        }
    }
    evenly(&kept, most)
}

/// The one shape of a family that is new among others that keep theirs: it takes little room, and no more across than down.
fn nearest_to_a_card(shapes: Vec<Shape>) -> Vec<Shape> {
    shapes.into_iter().min_by_key(|shape| (shape.width.max(shape.height), shape.width)).into_iter().collect()
}

/// About `most` of a list, evenly, with the first and the last.
fn evenly<T: Copy + Default>(list: &[T], most: usize) -> Vec<T> {
    if list.len() <= most {
        return list.to_vec();
    }
    (0..most).map(|place| at(list, place * (list.len() - 1) / (most - 1))).collect()
}
