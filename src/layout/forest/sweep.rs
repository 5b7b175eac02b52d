//! Rows of cards in an order with short lines between them.
//!
//! Each row is sorted by where the lines of its cards lead, downwards and upwards in turn: twice by the middle of all their ends (the
//! barycentre of Sugiyama, Tagawa and Toda, 1981), twice by the one in the middle (the median of Eades and Wormald, 1994).

use crate::layout::at::{at, put};

use super::kin::Lists;

/// How often all rows are sorted.
const SWEEPS: usize = 24;

/// Where each card stands in its row, from 0 to 1. `rows` has the row of each card; `edges` within a row count for nothing. Cards that
/// nothing tells apart keep the order of their numbers.
///
/// # Complexity
/// O((n + e) log n).
pub(super) fn sweep(rows: &[usize], edges: &[(usize, usize)]) -> Vec<f64> {
    let count = rows.len();
    let edges: Vec<(usize, usize)> = edges.iter().copied().filter(|(a, b)| at(rows, *a) != at(rows, *b)).collect();
    let ends = Lists::new(2 * edges.len(), count, |end| edges.get(end / 2).map(|edge| if end.is_multiple_of(2) { edge.0 } else { edge.1 }));
    let depth = rows.iter().max().map_or(0, |row| row + 1);
    let mut lists = Lists::new(count, depth, |card| Some(at(rows, card)));
    let mut places = vec![0.0; count];
    for row in 0..depth {
        spread(lists.of(row), &mut places);
    }
    let mut best = (length(&edges, &places), places.clone());
    let mut keyed: Vec<(f64, usize)> = Vec::new();
    let mut leads: Vec<f64> = Vec::new();
    for sweep in 0..SWEEPS {
        for row in 0..depth {
            let row = if sweep.is_multiple_of(2) { row } else { depth - 1 - row };
            keyed.clear();
            for &card in lists.of(row) {
                let other =
                    |end: &usize| edges.get(end / 2).map_or(0.0, |edge| at(&places, if end.is_multiple_of(2) { edge.1 } else { edge.0 }));
                leads.clear();
                leads.extend(ends.of(card).iter().map(other));
                let to = if sweep % 4 < 2 { mean(&leads) } else { median(&mut leads) };
                keyed.push((to.unwrap_or_else(|| at(&places, card)), card));
            }
            keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
            for (slot, (_, card)) in lists.of_mut(row).iter_mut().zip(&keyed) {
                *slot = *card;
            }
            spread(lists.of(row), &mut places);
        }
        let length = length(&edges, &places);
        if length < best.0 {
            best = (length, places.clone());
        }
    }
    best.1
}

/// Spreads a row evenly.
fn spread(row: &[usize], places: &mut [f64]) {
    let all = number(row.len());
    for (place, card) in row.iter().enumerate() {
        put(places, *card, (number(place) + 0.5) / all);
    }
}

fn length(edges: &[(usize, usize)], places: &[f64]) -> f64 {
    edges.iter().map(|(a, b)| (at(places, *a) - at(places, *b)).abs()).sum()
}

fn mean(list: &[f64]) -> Option<f64> {
    (!list.is_empty()).then(|| list.iter().sum::<f64>() / number(list.len()))
}

fn median(leads: &mut [f64]) -> Option<f64> {
    leads.sort_unstable_by(f64::total_cmp);
    let after = leads.len() / 2;
    let before = leads.len().checked_sub(1)? / 2;
    Some(f64::midpoint(at(leads, before), at(leads, after)))
}

#[expect(clippy::cast_precision_loss, reason = "there are far fewer than 2^53 cards")]
fn number(count: usize) -> f64 {
    count as f64
}
