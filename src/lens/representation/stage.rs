//! The matrix before an audience: as many rows as one screen holds, those that tell most.

use emath::Pos2;

use super::View;
use super::plan::{LETTERS, Plan};
use super::rows::heights;
use super::seats::Matrix;
use crate::lens::badge::{Entry, LINE, RADIUS};
use crate::lens::sheet::{MARGIN, Sheet};
use crate::theme::Space;

/// So many rows are shown on any screen.
const LEAST: usize = 3;

/// The rows that are shown before an audience.
///
/// # Complexity
/// O(r log r) for r rows.
pub(super) fn fitting(sheet: &Sheet<'_>, view: &View<'_>, entries: &[Entry]) -> Vec<bool> {
    let plan = Plan::new(sheet, view);
    let (heights, more) = heights(sheet, view, &plan);
    let room = sheet.foot() - top(&plan, entries) - plan.head;
    if heights.iter().sum::<f32>() <= room {
        return vec![true; heights.len()];
    }
    let stated: Vec<bool> = view.matrix.rows.iter().map(|row| row.stated.is_some()).collect();
    choose(&stated, &heights, room - more)
}

/// Whether what the marks mean has room where the heads of rows and columns meet, which is empty but for what they are.
fn is_in_corner(plan: &Plan, entries: &[Entry]) -> bool {
    let height = f32::from(u8::try_from(entries.len()).unwrap_or(u8::MAX)) * LINE;
    let wide = entries.iter().map(Entry::width).fold(0.0, f32::max);
    height <= plan.head - LETTERS && wide <= plan.side - Space::Inside.pts()
}

/// Where the table begins.
fn top(plan: &Plan, entries: &[Entry]) -> f32 {
    let over = if is_in_corner(plan, entries) { 0.0 } else { LINE };
    Space::Wide.pts() + over
}

/// Draws what the marks mean. Gives where the table begins.
pub(super) fn legend(sheet: &mut Sheet<'_>, plan: &Plan, entries: &[Entry]) -> f32 {
    let mut at = Pos2::new(MARGIN, Space::Wide.pts());
    if !is_in_corner(plan, entries) {
        return sheet.legend(at, entries);
    }
    for entry in entries {
        // The words stand below each other, however narrow their mark is.
        at.x = MARGIN + 2.0 * RADIUS - entry.mark();
        at.y = sheet.legend(at, std::slice::from_ref(entry));
    }
    top(plan, entries)
}

/// Those of which a number is `stated` come first, then they come in their order.
fn choose(stated: &[bool], heights: &[f32], room: f32) -> Vec<bool> {
    let mut order: Vec<usize> = (0..stated.len()).collect();
    order.sort_by_key(|at| stated.get(*at) == Some(&false));
    let (mut used, mut kept) = (0.0, vec![false; stated.len()]);
    for (at, nth) in order.into_iter().zip(0..) {
        used += heights.get(at).copied().unwrap_or_default();
        if used > room && nth >= LEAST {
            break;
        }
        kept.get_mut(at).into_iter().for_each(|kept| *kept = true);
    }
    kept
}

impl Matrix<'_> {
    /// Shows only these of its rows.
    pub(super) fn keep(&mut self, kept: &[bool]) {
        let all = self.rows.len();
        let mut kept = kept.iter();
        self.rows.retain(|_| kept.next().copied().unwrap_or(true));
        self.more_bodies += all - self.rows.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_with_a_stated_number_come_first_and_the_others_in_their_order() {
        let stated = [false, true, false, false, true];
        assert_eq!(choose(&stated, &[10.0; 5], 40.0), [true, true, true, false, true]);
        assert_eq!(choose(&stated, &[10.0; 5], 0.0), [true, true, false, false, true], "three are shown on any screen");
        assert_eq!(choose(&stated, &[10.0; 5], 50.0), [true; 5]);
        assert!(choose(&[], &[], 40.0).is_empty());
    }
}
