//! The picture as a lattice of slots: columns and channels across, bands and channels down.
//!
//! Across, each lane is channel, column, channel, column, … channel; down, the whole is channel, band, channel, band, …
//! channel. So even places within a lane, and even places down, are channels. A card covers a rectangle of slots that begins
//! and ends with columns and bands; an open group also covers the channels at the sides of its lane.

use std::ops::Range;

use super::Options;
use super::grid::Grid;
use crate::layout::at::{at, put};

/// A rectangle of slots, ends included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) left: usize,
    pub(super) right: usize,
    pub(super) top: usize,
    pub(super) bottom: usize,
}

impl Block {
    pub(super) fn contains(self, x: usize, y: usize) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }
}

/// The lattice, and what covers it.
#[derive(Clone, Debug, Default)]
pub(super) struct Slots {
    /// How many slots there are across.
    pub(super) across: usize,
    /// How many slots there are down.
    pub(super) down: usize,
    /// The slots of each lane.
    pub(super) lanes: Vec<Range<usize>>,
    /// Least width of each slot across.
    pub(super) widths: Vec<f32>,
    /// Least height of each slot down.
    pub(super) heights: Vec<f32>,
    /// Room kept free of wires at both ends of each slot across, for the borders of open groups.
    pub(super) pads_across: Vec<(f32, f32)>,
    /// The same for each slot down, with the titles.
    pub(super) pads_down: Vec<(f32, f32)>,
    /// The slots of each card.
    pub(super) blocks: Vec<Block>,
    /// For each cell, the card that covers it, counted from 1.
    pub(super) cover: Vec<usize>,
    /// For each cell, the open group it is in, counted from 1.
    pub(super) zone: Vec<usize>,
    /// Whether a slot down is a channel between two lines of one row.
    pub(super) inner: Vec<bool>,
    /// Whether a slot across is a column rather than a channel.
    pub(super) columns: Vec<bool>,
}

impl Slots {
    /// # Complexity
    /// O(slots across × slots down).
    pub(super) fn new(grid: &Grid, widths: &[f32], options: &Options) -> Self {
        let mut slots = Self { down: 2 * grid.bands.len() + 1, ..Self::default() };
        for (lane, &columns) in grid.columns.iter().enumerate() {
            let width = widths.get(lane).copied().unwrap_or(options.column);
            let first = slots.widths.len();
            for column in 0..columns {
                slots.widths.push(if column == 0 { options.margin } else { options.gap });
                slots.columns.push(false);
                slots.widths.push(width);
                slots.columns.push(true);
            }
            slots.widths.push(if columns == 0 { width / 2.0 } else { options.margin });
            slots.columns.push(false);
            slots.lanes.push(first..slots.widths.len());
        }
        slots.across = slots.widths.len();
        slots.heights = vec![options.gap; slots.down];
        slots.pads_across = vec![(0.0, 0.0); slots.across];
        slots.pads_down = vec![(0.0, 0.0); slots.down];
        for (band, &height) in grid.bands.iter().enumerate() {
            put(&mut slots.heights, 2 * band + 1, height);
        }
        slots.inner = (0..slots.down).map(|slot| slot % 2 == 0).collect();
        put(&mut slots.inner, 2 * grid.bands.len(), false);
        for row in &grid.rows {
            put(&mut slots.inner, 2 * row.start, false);
            put(&mut slots.heights, 2 * row.start, if row.start == 0 { options.margin } else { options.row_gap });
        }
        put(&mut slots.heights, 2 * grid.bands.len(), options.margin);
        slots.cover(grid, options);
        slots
    }

    fn cover(&mut self, grid: &Grid, options: &Options) {
        self.cover = vec![0; self.across * self.down];
        self.zone = self.cover.clone();
        for (card, cell) in grid.cells.iter().enumerate() {
            let lane = self.lanes.get(cell.lane).cloned().unwrap_or_default();
            let (top, bottom) = (2 * cell.band + 1, 2 * (cell.band + cell.bands.max(1)) - 1);
            let first = lane.start + 2 * cell.column + 1;
            let block = match cell.title {
                None => Block { left: first, right: first + 2 * (cell.span.max(1) - 1), top, bottom },
                Some(_) => Block { left: lane.start, right: lane.end.saturating_sub(1), top, bottom },
            };
            self.blocks.push(block);
            let list = if cell.title.is_some() { &mut self.zone } else { &mut self.cover };
            for y in block.top..=block.bottom {
                for x in block.left..=block.right {
                    put(list, y * self.across + x, card + 1);
                }
            }
            if let Some(title) = cell.title {
                let pad = options.margin;
                let (left, right) = (at(&self.pads_across, block.left), at(&self.pads_across, block.right));
                put(&mut self.pads_across, block.left, (left.0.max(pad), left.1));
                let right = if block.left == block.right { (pad, right.1) } else { right };
                put(&mut self.pads_across, block.right, (right.0, right.1.max(pad)));
                let above = at(&self.pads_down, top - 1);
                put(&mut self.pads_down, top - 1, (above.0, above.1.max(title + pad)));
                let below = at(&self.pads_down, bottom + 1);
                put(&mut self.pads_down, bottom + 1, (below.0.max(pad), below.1));
            }
        }
    }

    /// The number of the cell.
    pub(super) fn cell(&self, x: usize, y: usize) -> usize {
        y * self.across + x
    }

    /// Where the cell is.
    pub(super) fn place(&self, cell: usize) -> (usize, usize) {
        let across = self.across.max(1);
        (cell % across, cell / across)
    }
}
