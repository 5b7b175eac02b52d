//! The narrowest columns that children can stand in, in their order and no higher than asked for, and of those the most even.
//!
//! How wide the columns are decides first, the sum of the squares of their heights second. Fewer children never need wider columns, so that
//! at each width the column that begins earliest is the best one, and those as good are its neighbours. Which of these is the most even
//! moves on with the end of the column (it is a matter of squares of differences), so that the middle one of many ends says for all before
//! it and after it where to look (after Galil and Park, "Dynamic programming with convexity, concavity and sparsity", 1992).

use std::ops::Range;

use crate::layout::at::at;

use super::unit::{PITCH, Q};

/// Higher than anything: what is too wide for a column.
pub(super) const ENDLESS: Q = Q::MAX >> 20;

/// Children below each other: their places in the list of children, and how wide they may be.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Stack {
    pub(super) places: Range<usize>,
    pub(super) width: Q,
    pub(super) height: Q,
}

/// The children of a family, made ready for being put in columns.
#[derive(Debug)]
pub(super) struct Children {
    count: usize,
    /// Between two columns.
    across: Q,
    /// The widths that columns may have, in order.
    widths: Vec<Q>,
    /// The gap between each child and the one below it.
    gaps: Vec<Q>,
    /// For each width, for each child and the end: how high all before it are, with the gaps below them; what is too wide counts nothing.
    sums: Vec<Q>,
    /// For each width, for each child whether it is too wide.
    too_wide: Vec<bool>,
}

/// The last of the best columns of the first so many children.
#[derive(Clone, Copy, Debug, Default)]
struct Last {
    /// Where it begins, and which width it has.
    start: usize,
    width: usize,
    /// The sum of the squares of the heights of all columns.
    evenness: Q,
}

/// Where a column of some width ends, and where it may begin.
#[derive(Debug)]
struct Row {
    width: usize,
    end: usize,
    starts: Range<usize>,
}

/// Of so few ends each may look at all beginnings for itself.
const FEW: usize = 8;

impl Children {
    /// Children of these heights at each of the widths, [`ENDLESS`] where they are too wide for it. Heights and gaps are multiples of
    /// [`PITCH`].
    pub(super) fn new(across: Q, widths: Vec<Q>, gaps: Vec<Q>, height: impl Fn(usize, usize) -> Q) -> Self {
        let count = gaps.len();
        let mut sums = Vec::with_capacity(widths.len() * (count + 1));
        let mut too_wide = Vec::with_capacity(widths.len() * count);
        for width in 0..widths.len() {
            let mut sum = 0;
            for (child, gap) in gaps.iter().enumerate() {
                let height = height(child, width);
                sums.push(sum);
                too_wide.push(height >= ENDLESS);
                sum += if height < ENDLESS { height } else { 0 } + gap;
            }
            sums.push(sum);
        }
        Self { count, across, widths, gaps, sums, too_wide }
    }

    /// Which of the widths is the greatest.
    fn widest(&self) -> usize {
        self.widths.len().saturating_sub(1)
    }

    /// The height that the highest child has in the widest column.
    pub(super) fn highest(&self) -> Q {
        (0..self.count).map(|child| self.height(child..child + 1, self.widest())).max().unwrap_or(PITCH)
    }

    /// Whether there is one child and one width.
    pub(super) fn has_no_choice(&self) -> bool {
        self.count == 1 && self.widths.len() == 1
    }

    /// How high a column is.
    fn height(&self, places: Range<usize>, width: usize) -> Q {
        let row = width * (self.count + 1);
        at(&self.sums, row + places.end) - at(&self.sums, row + places.start) - at(&self.gaps, places.end.saturating_sub(1))
    }

    /// The columns.
    ///
    /// # Complexity
    /// O(k · w + k log k) for k children and w widths, if columns of few widths are equally good.
    pub(super) fn columns(&self, goal: Q) -> Vec<Stack> {
        let begins = self.begins(goal);
        let totals = self.totals(&begins);
        let last = self.most_even(&begins, &totals);
        let mut stacks = Vec::new();
        let mut end = self.count;
        while let Some(Last { start, width, .. }) = last.get(end).filter(|_| end > 0) {
            stacks.push(Stack { places: *start..end, width: at(&self.widths, *width), height: self.height(*start..end, *width) });
            end = *start;
        }
        stacks.reverse();
        stacks
    }

    /// For each number of children and each width where the highest column begins that they can end; at their end where none can.
    fn begins(&self, goal: Q) -> Vec<usize> {
        let mut begins = vec![0; self.widths.len()];
        let mut all = begins.clone();
        for end in 1..=self.count {
            for (width, begin) in begins.iter_mut().enumerate() {
                if at(&self.too_wide, width * self.count + end - 1) {
                    *begin = end;
                }
                while *begin < end && self.height(*begin..end, width) > goal {
                    *begin += 1;
                }
            }
            all.extend_from_slice(&begins);
        }
        all
    }

    /// For each number of children how wide their columns are.
    fn totals(&self, begins: &[usize]) -> Vec<Q> {
        let mut totals = Vec::with_capacity(self.count + 1);
        for (end, begins) in begins.chunks(self.widths.len().max(1)).enumerate() {
            let fits = begins.iter().zip(&self.widths).filter(|(begin, _)| **begin < end);
            let total = fits.map(|(begin, width)| at(&totals, *begin) + width + self.across).min();
            // A child that is too high for any column has one of its own.
            let alone = || at(&totals, end.saturating_sub(1)) + at(&self.widths, self.widest()) + self.across;
            totals.push(if end == 0 { 0 } else { total.unwrap_or_else(alone) });
        }
        totals
    }

    /// For each number of children the last of their columns. Those that end where the columns are equally wide are found together: the
    /// columns before them are narrower, and known.
    fn most_even(&self, begins: &[usize], totals: &[Q]) -> Vec<Last> {
        let alike = alike(totals);
        let mut last = vec![Last::default(); totals.len()];
        let mut rows: Vec<Row> = Vec::new();
        let mut first = 1;
        while first < totals.len() {
            let next = at(&alike, first);
            for (end, begins) in begins.chunks(self.widths.len().max(1)).enumerate().take(next).skip(first) {
                let mut stop = end;
                for (width, (&begin, wide)) in begins.iter().zip(&self.widths).enumerate() {
                    if begin < stop {
                        if at(totals, begin) + wide + self.across == at(totals, end) {
                            rows.push(Row { width, end, starts: begin..stop.min(at(&alike, begin)) });
                        }
                        stop = begin;
                    }
                }
                if stop == end {
                    self.put(&mut last, end, end - 1, self.widest());
                }
            }
            if next - first > FEW {
                rows.sort_by_key(|row| row.width);
            }
            for rows in rows.chunk_by(|row, next| row.width == next.width) {
                self.settle(rows, &mut last);
            }
            rows.clear();
            first = next;
        }
        last
    }

    /// Of all columns of a width that may end at these ends, the most even; of those that are equally even the shortest.
    fn settle(&self, rows: &[Row], last: &mut [Last]) {
        if let [row] = rows {
            self.settle_one(row, 0..self.count, last);
            return;
        }
        let mut waiting = vec![(rows, 0..self.count)];
        while let Some((rows, among)) = waiting.pop() {
            let (before, after) = rows.split_at(rows.len() / 2);
            let Some((row, after)) = after.split_first() else { continue };
            let Some(best) = self.settle_one(row, among.clone(), last) else { continue };
            waiting.push((before, among.start..best + 1));
            waiting.push((after, best..among.end));
        }
    }

    fn settle_one(&self, row: &Row, among: Range<usize>, last: &mut [Last]) -> Option<usize> {
        let starts = row.starts.start.max(among.start)..row.starts.end.min(among.end);
        let best = starts.rev().min_by_key(|start| self.evenness(last, row.end, *start, row.width))?;
        self.put(last, row.end, best, row.width);
        Some(best)
    }

    fn evenness(&self, last: &[Last], end: usize, start: usize, width: usize) -> Q {
        let height = self.height(start..end, width) / PITCH;
        at(last, start).evenness + height * height
    }

    /// Remembers a column, if none is known that ends here and is as even: those that are narrower come first.
    fn put(&self, last: &mut [Last], end: usize, start: usize, width: usize) {
        let evenness = self.evenness(last, end, start, width);
        if let Some(known) = last.get_mut(end)
            && (known.evenness == 0 || evenness < known.evenness)
        {
            *known = Last { start, width, evenness };
        }
    }
}

/// For each number of children the first greater one whose columns are wider.
fn alike(totals: &[Q]) -> Vec<usize> {
    let mut alike = vec![totals.len(); totals.len()];
    let mut wider = totals.len();
    for (children, slot) in alike.iter_mut().enumerate().rev() {
        if at(totals, children + 1) != at(totals, children) {
            wider = children + 1;
        }
        *slot = wider;
    }
    alike
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random (`SplitMix64`).
    struct Dice(u64);

    impl Dice {
        fn throw(&mut self, sides: i64) -> Q {
            self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            i64::try_from((mixed ^ (mixed >> 31)) % sides.unsigned_abs()).unwrap()
        }
    }

    /// Tries every column.
    fn tried(children: &Children, heights: &[Vec<Q>], goal: Q) -> Vec<Stack> {
        let mut best = vec![(0, 0, Stack::default())];
        for end in 1..=children.count {
            let mut chosen: Option<(Q, Q, Stack)> = None;
            for start in (0..end).rev() {
                let sum = |width: usize| -> Q {
                    let gaps: Q = children.gaps[start..end - 1].iter().sum();
                    gaps + heights[start..end].iter().map(|heights| heights[width]).sum::<Q>()
                };
                let fits = (0..children.widths.len()).find(|width| sum(*width) <= goal);
                let Some(width) = fits.or_else(|| (start + 1 == end).then(|| children.widest())) else { break };
                let height = sum(width);
                let total = best[start].0 + children.widths[width] + children.across;
                let evenness = best[start].1 + height / PITCH * (height / PITCH);
                if chosen.as_ref().is_none_or(|known| (total, evenness) < (known.0, known.1)) {
                    chosen = Some((total, evenness, Stack { places: start..end, width: children.widths[width], height }));
                }
            }
            best.push(chosen.unwrap());
        }
        let mut stacks = Vec::new();
        let mut end = children.count;
        while end > 0 {
            let stack = best[end].2.clone();
            end = stack.places.start;
            stacks.push(stack);
        }
        stacks.reverse();
        stacks
    }

    #[test]
    fn the_columns_are_those_that_trying_them_all_finds() {
        let mut dice = Dice(5);
        for case in 0..3_000 {
            let (count, kinds) = (1 + dice.throw(14), 1 + dice.throw(4));
            let widths: Vec<Q> = (1..=kinds).map(|width| width * PITCH * (1 + case % 3)).collect();
            // Wider columns are never higher, and the widest takes every child.
            let child = |dice: &mut Dice| {
                let mut heights = vec![PITCH * (1 + dice.throw(if case % 2 == 0 { 2 } else { 6 }))];
                for _ in 1..kinds {
                    let narrower = heights[0] + PITCH * dice.throw(3);
                    heights.insert(0, if dice.throw(4) == 0 || heights[0] >= ENDLESS { ENDLESS } else { narrower });
                }
                heights
            };
            let heights: Vec<Vec<Q>> = (0..count).map(|_| child(&mut dice)).collect();
            let gaps: Vec<Q> = (0..count).map(|_| PITCH * (1 + dice.throw(2))).collect();
            let children = Children::new(2 * PITCH, widths, gaps, |child, width| heights[child][width]);
            for goal in 1..30 {
                let goal = goal * PITCH;
                assert_eq!(children.columns(goal), tried(&children, &heights, goal), "{heights:?} no higher than {goal}");
            }
        }
    }

    #[test]
    fn a_family_of_ten_thousand_is_soon_put_in_columns() {
        let heights = |child: usize| PITCH * Q::try_from(5 + child % 3).unwrap();
        let children = Children::new(2 * PITCH, vec![40, 80], vec![PITCH; 10_000], |child, _| heights(child));
        for columns in [2, 10, 100] {
            let goal = 10_000 * 7 * PITCH / columns;
            let stacks = children.columns(goal);
            assert!(stacks.iter().all(|stack| stack.height <= goal && stack.width == 40));
            let (low, high) = (stacks.iter().map(|stack| stack.height).min(), stacks.iter().map(|stack| stack.height).max());
            assert!(high.unwrap() - low.unwrap() <= 8 * PITCH, "they are as even as can be: {low:?} to {high:?}");
        }
    }
}
