//! In which columns the cards of a line stand: in their order, as near to their relatives as there is room.

use crate::layout::at::{at, put};

/// A card as its line sees it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wish {
    /// How many columns it is wide.
    pub(super) span: usize,
    /// Where its middle wants to be, in half columns from the left of the lane.
    pub(super) middle: Option<usize>,
    /// Where it would go if that leaves a choice.
    pub(super) lean: Option<usize>,
}

/// The first column of each card of a line of `columns` columns: order kept, none on another, the sum of distances
/// to the wishes as small as can be. Cards without a wish stand close to the one before. Ties go to the left.
///
/// # Complexity
/// O(cards · columns).
pub(super) fn align(wishes: &[Wish], columns: usize) -> Vec<usize> {
    let total: usize = wishes.iter().map(|wish| wish.span).sum();
    let slack = columns.saturating_sub(total);
    // A card's shift is how many free columns are to the left of it: shifts never fall from left to right.
    let mut before = 0;
    let mut best: Vec<i64> = vec![0; slack + 1];
    let mut choices: Vec<Vec<usize>> = Vec::with_capacity(wishes.len());
    for wish in wishes {
        let mut choice = vec![0; slack + 1];
        let mut least = (i64::MAX, 0);
        let mut next = vec![0; slack + 1];
        for shift in 0..=slack {
            if at(&best, shift) < least.0 {
                least = (at(&best, shift), shift);
            }
            put(&mut choice, shift, least.1);
            put(&mut next, shift, least.0 + cost(wish, before + shift, shift));
        }
        before += wish.span;
        best = next;
        choices.push(choice);
    }
    let mut shift = (0..=slack).min_by_key(|&shift| (at(&best, shift), shift)).unwrap_or(0);
    let mut columns: Vec<usize> = Vec::with_capacity(wishes.len());
    for (wish, choice) in wishes.iter().zip(&choices).rev() {
        before -= wish.span;
        columns.push(before + shift);
        shift = at(choice, shift);
    }
    columns.reverse();
    columns
}

fn cost(wish: &Wish, column: usize, shift: usize) -> i64 {
    let middle = 2 * column + wish.span;
    let far = |wanted: Option<usize>| wanted.map_or(0, |wanted| wanted.abs_diff(middle));
    // Whoever stands over its children is worth more than one that only follows its parent, and a wide card more than a narrow one.
    let weight = if wish.lean.is_some() { 4 * wish.span } else { 1 };
    let cost = if wish.middle.or(wish.lean).is_none() { shift } else { weight * (64 * far(wish.middle) + 16 * far(wish.lean)) };
    i64::try_from(cost).unwrap_or(i64::MAX / 1024)
}
