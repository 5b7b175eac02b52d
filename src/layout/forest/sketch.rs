//! Where everything is in the whole picture.

use crate::layout::at::{at, put};

use super::measure::Measure;
use super::nest::Nest;
use super::unit::Q;

/// A measure with the corners of all families in the picture.
#[derive(Debug)]
pub(super) struct Sketch<'a> {
    pub(super) nest: &'a Nest,
    pub(super) measure: &'a Measure,
    pub(super) sizes: &'a [(Q, Q)],
    corners: Vec<(Q, Q)>,
}

impl<'a> Sketch<'a> {
    /// # Complexity
    /// O(n).
    pub(super) fn new(nest: &'a Nest, measure: &'a Measure, sizes: &'a [(Q, Q)]) -> Self {
        let mut corners = vec![(0, 0); nest.families.len()];
        for family in 1..nest.families.len() {
            if let Some((around, column)) = nest.around(family) {
                let (x, y) = at(&corners, around);
                let top = at(&measure.columns_top, around) + at(&measure.stand_top, at(&nest.stand_of_family, family));
                put(&mut corners, family, (x + at(&measure.column_left, column), y + top));
            }
        }
        Self { nest, measure, sizes, corners }
    }

    /// The upper left corner of a family.
    pub(super) fn corner(&self, family: usize) -> (Q, Q) {
        at(&self.corners, family)
    }

    /// Left and right of a family.
    pub(super) fn sides(&self, family: usize) -> (Q, Q) {
        let left = self.corner(family).0;
        (left, left + at(&self.measure.family_width, family))
    }

    /// The middle of the channel over the columns of a family, or under the whole.
    pub(super) fn y_over(&self, family: usize) -> Q {
        let corner = if family < self.nest.families.len() { self.corner(family).1 } else { 0 };
        corner + at(&self.measure.over_top, family) + at(&self.measure.over_height, family) / 2
    }

    /// The middle of a channel beside a column.
    pub(super) fn x_beside(&self, channel: usize) -> Q {
        let family = at(&self.measure.family_of_channel, channel);
        self.corner(family).0 + at(&self.measure.beside_left, channel) + at(&self.measure.beside_width, channel) / 2
    }

    /// The top of the columns of a family.
    pub(super) fn columns_top(&self, family: usize) -> Q {
        self.corner(family).1 + at(&self.measure.columns_top, family)
    }

    /// Left and top of the room of a card; that of its own, where it has one in its family's.
    pub(super) fn card(&self, card: usize) -> (Q, Q) {
        if let Some(family) = at(&self.nest.family_of, card) {
            let (x, y) = self.corner(family);
            return (x + at(&self.measure.card_left, family), y);
        }
        let column = at(&self.nest.column_of, card);
        let family = self.nest.columns.get(column).map_or(0, |column| column.family);
        let y = self.columns_top(family) + at(&self.measure.stand_top, at(&self.nest.stand_of, card));
        (self.corner(family).0 + at(&self.measure.column_left, column), y)
    }

    /// The middle of a card.
    pub(super) fn middle(&self, card: usize) -> (Q, Q) {
        let ((x, y), (width, height)) = (self.card(card), at(self.sizes, card));
        (x + width / 2, y + height / 2)
    }
}
