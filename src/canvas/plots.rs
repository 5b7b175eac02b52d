//! Cards that lie together, as one patch: what is left of them when each is smaller than a few pixels.

use std::sync::Arc;

use egui::Rect;

use crate::drawing::{Card, CardKind, Ink};
use crate::theme::Tint;

/// A patch stands for no more cards.
const MOST: usize = 16;
/// A patch that its cards cover less of than this is divided.
const DENSE: f32 = 0.5;

/// Some cards that lie together.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Plot {
    pub(super) rect: Rect,
    /// The share of it that cards cover.
    pub(super) covered: f32,
    /// The share of that which belongs to bodies that decide.
    pub(super) strong: f32,
    pub(super) lane: u8,
    /// Their places among the cards.
    pub(super) cards: Vec<usize>,
}

/// Whether a card is filled with the strong colour of its lane.
pub(super) fn is_strong(card: &Card) -> bool {
    matches!(card.fill, Ink::Lane(_, Tint::Strong))
}

/// Divides the cards of each home into patches.
///
/// # Complexity
/// O(n log n).
pub(super) fn plots(cards: &[Arc<Card>], homes: &[Option<usize>]) -> Vec<Plot> {
    let sound = |at: &usize| cards.get(*at).is_some_and(|card| card.rect.is_finite() && card.kind != CardKind::Frame);
    let mut order: Vec<usize> = (0..cards.len()).filter(sound).collect();
    let home = |at: usize| (homes.get(at).copied().flatten(), cards.get(at).map_or(0, |card| card.lane));
    order.sort_by_key(|at| home(*at));
    let mut plots = Vec::with_capacity(order.len() / 4);
    let mut next: Vec<Vec<usize>> = order.chunk_by(|a, b| home(*a) == home(*b)).map(<[usize]>::to_vec).collect();
    next.reverse();
    while let Some(group) = next.pop() {
        let Some(plot) = plot(cards, &group) else { continue };
        if group.len() == 1 || group.len() <= MOST && plot.covered >= DENSE {
            plots.push(plot);
        } else {
            let (first, second) = halves(cards, group, plot.rect);
            next.extend([second, first]);
        }
    }
    plots
}

fn plot(cards: &[Arc<Card>], group: &[usize]) -> Option<Plot> {
    let found = || group.iter().filter_map(|at| cards.get(*at));
    let rect = found().fold(Rect::NOTHING, |rect, card| rect.union(card.rect));
    let area = |card: &Arc<Card>| card.rect.area();
    let (all, strong): (f32, f32) =
        found().fold((0.0, 0.0), |(all, strong), card| (all + area(card), strong + if is_strong(card) { area(card) } else { 0.0 }));
    let lane = found().next()?.lane;
    Some(Plot { rect, covered: (all / rect.area()).min(1.0), strong: strong / all.max(1.0), lane, cards: group.to_vec() })
}

/// Cuts a group across its longer side.
fn halves(cards: &[Arc<Card>], mut group: Vec<usize>, rect: Rect) -> (Vec<usize>, Vec<usize>) {
    let centre = |at: usize| {
        let centre = cards.get(at).map_or(rect.center(), |card| card.rect.center());
        if rect.width() > rect.height() { (centre.x, centre.y) } else { (centre.y, centre.x) }
    };
    let middle = group.len() / 2;
    group.select_nth_unstable_by(middle, |a, b| {
        let ((a1, a2), (b1, b2)) = (centre(*a), centre(*b));
        a1.total_cmp(&b1).then(a2.total_cmp(&b2)).then(a.cmp(b))
    });
    let second = group.split_off(middle);
    (group, second)
}
