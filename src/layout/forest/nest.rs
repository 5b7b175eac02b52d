//! Families in columns in families: who stands in which column, and in whose room.
//!
//! Over the columns of a family runs a channel with the number of the family. Beside its columns there is one before the first, one
//! between each two and one after the last; these count through all families, one more than columns in each.

use std::collections::VecDeque;
use std::ops::Range;

use crate::layout::at::{at, put};

use super::kin::Kin;
use super::shape::{Shape, Shapes};
use super::unit::Q;

/// The cards below one card, in columns; or the cards on top of a lane; or the lanes side by side.
#[derive(Clone, Debug, Default)]
pub(super) struct Family {
    /// The card above them; none for a lane and for the whole.
    pub(super) card: Option<usize>,
    /// The column that it stands in; none for the whole.
    pub(super) column: Option<usize>,
    pub(super) columns: Range<usize>,
    /// How many families it is in.
    pub(super) depth: usize,
    /// At which remainder the wires in the channel over its columns run: see `unit`.
    pub(super) remainder: Q,
}

/// What stands below each other.
#[derive(Clone, Debug, Default)]
pub(super) struct Column {
    pub(super) family: usize,
    /// Its places in `stands`; those of a column are one behind the other.
    pub(super) stands: Range<usize>,
}

/// What stands at a place of a column.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stand {
    /// The card; none for a lane.
    pub(super) card: Option<usize>,
    /// The family below it.
    pub(super) family: Option<usize>,
}

/// All of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Nest {
    /// Each after the one it is in; the first is the whole, whose columns are the lanes.
    pub(super) families: Vec<Family>,
    pub(super) columns: Vec<Column>,
    pub(super) stands: Vec<Stand>,
    /// For each card its place in `stands`, and the column of that.
    pub(super) stand_of: Vec<usize>,
    pub(super) column_of: Vec<usize>,
    /// For each card the family below it.
    pub(super) family_of: Vec<Option<usize>>,
    /// For each family its place in `stands`.
    pub(super) stand_of_family: Vec<usize>,
    /// How many lanes there are: families 1 to this.
    pub(super) lanes: usize,
}

impl Nest {
    /// Builds the whole in the chosen shapes: `lanes` has one for each lane.
    ///
    /// # Complexity
    /// O(n).
    pub(super) fn new(kin: &Kin, shapes: &Shapes<'_>, lanes: &[Shape]) -> Self {
        let count = kin.parent.len();
        let mut nest = Self {
            stand_of: vec![0; count],
            column_of: vec![0; count],
            family_of: vec![None; count],
            lanes: lanes.len(),
            ..Self::default()
        };
        nest.family(Family { columns: 0..lanes.len(), ..Family::default() }, 0);
        // Families are filled in the order of their numbers, so that the numbers of columns and channels follow them.
        let mut waiting: VecDeque<(&[usize], Shape)> = VecDeque::new();
        for (lane, shape) in lanes.iter().enumerate() {
            let family = nest.family(Family { column: Some(lane), depth: 1, remainder: remainder(lane), ..Family::default() }, lane);
            nest.stands.push(Stand { card: None, family: Some(family) });
            nest.columns.push(Column { family: 0, stands: lane..lane + 1 });
            waiting.push_back((kin.roots.of(lane), *shape));
        }
        let mut family = 0;
        while let Some((list, shape)) = waiting.pop_front() {
            family += 1;
            for (card, shape) in nest.fill(kin, shapes, (family, list, shape)) {
                waiting.push_back((kin.below.of(card), shape));
            }
        }
        nest
    }

    fn family(&mut self, family: Family, stand: usize) -> usize {
        self.families.push(family);
        self.stand_of_family.push(stand);
        self.families.len() - 1
    }

    /// Puts the cards of a list in the columns of their family; gives those that have families of their own, with their shapes.
    fn fill(&mut self, kin: &Kin, shapes: &Shapes<'_>, (family, list, shape): (usize, &[usize], Shape)) -> Vec<(usize, Shape)> {
        let depth = self.families.get(family).map_or(0, |own| own.depth) + 1;
        let first = self.columns.len();
        let mut rooms = Vec::new();
        for stack in shapes.stacks(list, shape.goal) {
            let (column, start) = (self.columns.len(), self.stands.len());
            for &card in list.get(stack.places).unwrap_or_default() {
                let stand = self.stands.len();
                put(&mut self.stand_of, card, stand);
                put(&mut self.column_of, card, column);
                let below = (!kin.is_leaf(card)).then(|| {
                    rooms.push((card, shapes.taken(card, stack.width)));
                    let remainder = remainder(column - first);
                    self.family(Family { card: Some(card), column: Some(column), columns: 0..0, depth, remainder }, stand)
                });
                put(&mut self.family_of, card, below);
                self.stands.push(Stand { card: Some(card), family: below });
            }
            self.columns.push(Column { family, stands: start..self.stands.len() });
        }
        if let Some(own) = self.families.get_mut(family) {
            own.columns = first..self.columns.len();
        }
        rooms
    }

    /// The number of channels over columns; the last of them runs under the whole.
    pub(super) fn channels_over(&self) -> usize {
        self.families.len() + 1
    }

    /// The number of channels beside columns.
    pub(super) fn channels_beside(&self) -> usize {
        self.columns.len() + self.families.len()
    }

    /// The channel before a column; the one after it has the next number.
    pub(super) fn before(&self, column: usize) -> usize {
        column + self.columns.get(column).map_or(0, |column| column.family)
    }

    pub(super) fn columns_of(&self, family: usize) -> Range<usize> {
        self.families.get(family).map_or(0..0, |own| own.columns.clone())
    }

    pub(super) fn stands_of(&self, column: usize) -> Range<usize> {
        self.columns.get(column).map_or(0..0, |own| own.stands.clone())
    }

    /// The family around a family, and the column there.
    pub(super) fn around(&self, family: usize) -> Option<(usize, usize)> {
        let column = self.families.get(family)?.column?;
        Some((self.columns.get(column)?.family, column))
    }

    /// Whether nothing is folded.
    pub(super) fn is_spread(&self) -> bool {
        self.columns.iter().all(|column| column.stands.len() == 1)
    }

    /// Whether a column is one card or room that hangs from above, and not a stack along a line.
    pub(super) fn hangs(&self, column: usize) -> bool {
        self.stands_of(column).len() == 1
    }
}

/// Wires that come to a channel from two sides have different remainders: those over neighbours take turns.
fn remainder(column: usize) -> Q {
    if column.is_multiple_of(2) { 0 } else { 2 }
}

/// Chooses the shape of every lane so that all side by side come nearest to the wanted proportions, `aspect` in width by height.
pub(super) fn choose(lanes: &[Vec<Shape>], gap: Q, aspect: f64) -> Vec<Shape> {
    let mut heights: Vec<Q> = lanes.iter().flatten().map(|shape| shape.height).collect();
    heights.sort_unstable();
    heights.dedup();
    let pick = |height: Q| -> Vec<Shape> {
        let narrowest = |shapes: &Vec<Shape>| {
            let fits = shapes.iter().rposition(|shape| shape.height <= height).unwrap_or(0);
            at(shapes, fits)
        };
        lanes.iter().map(narrowest).collect()
    };
    let need = |shapes: &[Shape]| {
        let width: Q = shapes.iter().map(|shape| shape.width + gap).sum();
        need((width, shapes.iter().map(|shape| shape.height).max().unwrap_or(0)), aspect)
    };
    let best = heights.into_iter().map(pick).min_by(|a, b| need(a).total_cmp(&need(b)));
    best.unwrap_or_else(|| vec![Shape::default(); lanes.len()])
}

/// How much of a window of the wanted proportions it takes to show something of this size, and how much of that stays empty.
#[expect(clippy::cast_precision_loss, reason = "pictures are far smaller than 2^53 units")]
pub(super) fn need((width, height): (Q, Q), aspect: f64) -> f64 {
    let high = (width as f64 / aspect).max(height as f64);
    high * high * aspect + width as f64 * height as f64
}
