//! Cards of equal depth or level on one line, across all lanes.
//!
//! Rows and the gaps over them follow each other down the picture. Everything is in one of them: a card in the row of its level, the
//! channel over the columns of a family in the gap under the row of its card. How high gaps become is known only when all channels are
//! measured. Until then places down are told as in a picture of endlessly high rows and gaps ([`Ranks::far_row`]): what is over what is
//! the same in both, and nothing else decides on which track a wire runs. Then all is moved to where it belongs ([`Measure::stretch`]).

use std::borrow::Cow;

use crate::layout::at::{at, put, raise};

use super::kin::{Kin, without_loops};
use super::measure::{Given, Measure};
use super::unit::Q;
use super::{Arrangement, Card, Input, Rows};

/// Higher than any row or gap.
const FAR: Q = 1 << 32;

/// In which row each card stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranks {
    of: Vec<usize>,
    /// How high each row is.
    heights: Vec<Q>,
}

/// The cards, those that are not above their child having been given up as parents where rows are levels.
pub(super) fn standing(input: &Input) -> Cow<'_, [Card]> {
    let cards = &input.cards;
    if (input.options.arrangement, input.options.rows) != (Arrangement::Spread, Rows::Levels) {
        return Cow::Borrowed(cards);
    }
    let is_above = |card: &Card| card.parent.and_then(|up| cards.get(up)).is_some_and(|up| up.level < card.level);
    let own = |card: &Card| Card { parent: card.parent.filter(|_| is_above(card)), ..*card };
    Cow::Owned(cards.iter().map(own).collect())
}

impl Ranks {
    /// `None` where everyone stands below its parent.
    ///
    /// # Complexity
    /// O(n log n).
    pub(super) fn new(input: &Input, kin: &Kin, sizes: &[(Q, Q)]) -> Option<Self> {
        if input.options.arrangement != Arrangement::Spread {
            return None;
        }
        let of = match input.options.rows {
            Rows::Free => return None,
            Rows::Depths => depths(input, kin),
            Rows::Levels => {
                // Levels that no card has get no row.
                let mut levels: Vec<usize> = input.cards.iter().map(|card| card.level).collect();
                levels.sort_unstable();
                levels.dedup();
                input.cards.iter().map(|card| levels.partition_point(|level| *level < card.level)).collect()
            }
        };
        let mut heights = vec![0; of.iter().max().map_or(0, |last| last + 1)];
        for (row, (_, height)) in of.iter().zip(sizes) {
            raise(&mut heights, *row, *height);
        }
        Some(Self { of, heights })
    }

    pub(super) fn of(&self, card: usize) -> usize {
        at(&self.of, card)
    }

    /// Top and bottom of each row, under gaps of these heights.
    pub(super) fn lines(&self, gaps: &[Q]) -> Vec<(Q, Q)> {
        let mut bottom = 0;
        let line = |(row, height): (usize, &Q)| {
            let top = bottom + at(gaps, row);
            bottom = top + height;
            (top, bottom)
        };
        self.heights.iter().enumerate().map(line).collect()
    }

    /// The heights of the gaps, where there is nothing in them but room for trunks.
    pub(super) fn gaps(&self, over: Q) -> Vec<Q> {
        (0..self.heights.len()).map(|gap| if gap == 0 { 0 } else { over }).collect()
    }

    /// The top of a row, and of the gap over a row, in a picture of endlessly high rows and gaps.
    fn far_row(row: usize) -> Q {
        Self::far_gap(row) + FAR
    }

    fn far_gap(gap: usize) -> Q {
        Q::try_from(gap).unwrap_or(0) * 2 * FAR
    }
}

impl Measure {
    /// The top of a card: from the top of the columns that it stands in, or in the picture of endlessly high rows.
    pub(super) fn top_of(&self, given: &Given<'_>, card: usize) -> Q {
        given.ranks.map_or_else(|| at(&self.stand_top, at(&given.nest.stand_of, card)), |ranks| Ranks::far_row(ranks.of(card)))
    }

    /// Where a leg over the columns of a family inside another runs: from the top of the columns of that, or in the picture of
    /// endlessly high rows.
    pub(super) fn leg_over(&self, given: &Given<'_>, leg: usize, family: usize) -> Q {
        let place = at(&self.leg, leg);
        match given.ranks {
            None => place + at(&self.stand_top, at(&given.nest.stand_of_family, family)),
            Some(ranks) => Ranks::far_gap(gap_over(given, ranks, family)) + place - at(&self.over_top, family),
        }
    }

    /// Moves all cards and channels down to their rows and gaps, once all channels are measured.
    ///
    /// # Complexity
    /// O(n + legs).
    pub(super) fn stretch(&mut self, given: &Given<'_>, ranks: &Ranks) {
        let nest = given.nest;
        let families = nest.families.len();
        let mut gaps = ranks.gaps(given.gaps.over);
        for family in 1..families {
            raise(&mut gaps, gap_over(given, ranks, family), at(&self.over_height, family));
        }
        self.rows = ranks.lines(&gaps);
        let top_of_row = |row: usize| self.rows.get(row).map_or(0, |(top, _)| *top);
        let bottom_over = |gap: usize| if gap == 0 { 0 } else { self.rows.get(gap - 1).map_or(0, |(_, bottom)| *bottom) };
        let mut moves = vec![0; families + 1];
        for (family, own) in nest.families.iter().enumerate().skip(1) {
            let top = own.card.map_or(0, |card| top_of_row(ranks.of(card)));
            let gap = gap_over(given, ranks, family);
            put(&mut moves, family, bottom_over(gap) - top - at(&self.over_top, family));
            let columns_top = top_of_row(gap);
            put(&mut self.columns_top, family, columns_top - top);
            for stand in nest.columns_of(family).flat_map(|column| nest.stands_of(column)) {
                let card = nest.stands.get(stand).and_then(|stand| stand.card);
                put(&mut self.stand_top, stand, card.map_or(0, |card| top_of_row(ranks.of(card)) - columns_top));
            }
        }
        let bottom = bottom_over(self.rows.len());
        put(&mut moves, families, bottom - at(&self.over_top, families));
        for (channel, by) in moves.into_iter().enumerate() {
            self.over_top.get_mut(channel).into_iter().for_each(|top| *top += by);
            self.bus.get_mut(channel).into_iter().for_each(|bus| *bus += by);
            for leg in given.wires.over.of(channel) {
                self.leg.get_mut(*leg).into_iter().for_each(|place| *place += by);
            }
        }
        self.fit_rooms(given);
        put(&mut self.family_height, 0, bottom + at(&self.over_height, families));
    }

    /// Makes every room as high as what stands in it.
    fn fit_rooms(&mut self, given: &Given<'_>) {
        let nest = given.nest;
        for (family, own) in nest.families.iter().enumerate().skip(1).rev() {
            let mut height = own.card.map_or(0, |card| at(given.sizes, card).1);
            for stand in nest.columns_of(family).flat_map(|column| nest.stands_of(column)) {
                let Some(own) = nest.stands.get(stand) else { continue };
                let below = own.family.map(|family| at(&self.family_height, family));
                let below = below.unwrap_or_else(|| own.card.map_or(0, |card| at(given.sizes, card).1));
                height = height.max(at(&self.columns_top, family) + at(&self.stand_top, stand) + below);
            }
            put(&mut self.family_height, family, height);
        }
    }
}

/// How far each card is from the top. One whose parent is in another lane is as far as if it stood below it.
fn depths(input: &Input, kin: &Kin) -> Vec<usize> {
    let count = input.cards.len();
    let mut depths = vec![0; count];
    let mut tops: Vec<usize> = (0..count).collect();
    for &card in &kin.order {
        if let Some(up) = at(&kin.parent, card) {
            let (depth, top) = (at(&depths, up) + 1, at(&tops, up));
            put(&mut depths, card, depth);
            put(&mut tops, card, top);
        }
    }
    // Trees hang on each other from lane to lane, and may do so in loops.
    let hangs = |(card, own): (usize, &Card)| {
        let up = own.parent.filter(|up| *up < count && at(&kin.parent, card).is_none() && at(&kin.lane, *up) != at(&kin.lane, card))?;
        Some(at(&tops, up))
    };
    let mut hangs = without_loops(input.cards.iter().enumerate().map(hangs).collect());
    let mut starts = vec![0; count];
    let mut waiting = Vec::new();
    for top in 0..count {
        let mut here = top;
        while let Some(up) = at(&hangs, here) {
            waiting.push(here);
            here = up;
        }
        while let Some(card) = waiting.pop() {
            let up = input.cards.get(card).and_then(|card| card.parent).unwrap_or_default();
            let start = at(&starts, at(&tops, up)) + at(&depths, up) + 1;
            put(&mut starts, card, start);
            put(&mut hangs, card, None); // known
        }
    }
    tops.iter().zip(&depths).map(|(top, depth)| at(&starts, *top) + depth).collect()
}

/// The gap that the channel over the columns of a family is in.
fn gap_over(given: &Given<'_>, ranks: &Ranks, family: usize) -> usize {
    let card = given.nest.families.get(family).and_then(|own| own.card);
    card.map_or(0, |card| ranks.of(card) + 1)
}
