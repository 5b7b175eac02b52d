//! Cards that lie together, as one patch: what is left of them when each is smaller than a few pixels.

use std::ops::Range;
use std::sync::Arc;

use egui::Rect;

use crate::drawing::{Card, CardKind, Ink};
use crate::graph::BodyIx;
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
    cards: Range<usize>,
}

/// What a map shows of a card. The cards themselves lie all over the memory, and 20 000 of them are looked at in a frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mini {
    pub(super) rect: Rect,
    pub(super) body: BodyIx,
    /// Its place among the cards.
    pub(super) at: usize,
    pub(super) lane: u8,
    pub(super) strong: bool,
}

/// All cards but open groups, in patches.
#[derive(Debug, Default)]
pub(super) struct Plots {
    pub(super) all: Vec<Plot>,
    cards: Vec<Mini>,
}

impl Plots {
    pub(super) fn cards(&self, plot: &Plot) -> &[Mini] {
        self.cards.get(plot.cards.clone()).unwrap_or_default()
    }
}

/// Whether a card is filled with the strong colour of its lane.
pub(super) fn is_strong(card: &Card) -> bool {
    matches!(card.fill, Ink::Lane(_, Tint::Strong))
}

/// Divides the cards of each home into patches.
///
/// # Complexity
/// O(n log n).
pub(super) fn plots(cards: &[Arc<Card>], homes: &[Option<usize>]) -> Plots {
    let sound = |card: &Card| card.rect.is_finite() && card.kind != CardKind::Frame;
    let mini = |(at, card): (usize, &Arc<Card>)| {
        let home = homes.get(at).copied().flatten();
        sound(card).then(|| (home, Mini { rect: card.rect, body: card.body, at, lane: card.lane, strong: is_strong(card) }))
    };
    let mut minis: Vec<(Option<usize>, Mini)> = cards.iter().enumerate().filter_map(mini).collect();
    minis.sort_by_key(|(home, mini)| (*home, mini.lane, mini.at));
    let mut from = 0;
    let mut next: Vec<Range<usize>> = Vec::new();
    for group in minis.chunk_by(|(home, mini), (other, last)| home == other && mini.lane == last.lane) {
        next.push(from..from + group.len());
        from += group.len();
    }
    next.reverse();
    let mut made = Plots { all: Vec::with_capacity(minis.len() / 4), cards: minis.into_iter().map(|(_, mini)| mini).collect() };
    while let Some(range) = next.pop() {
        let Some(group) = made.cards.get_mut(range.clone()) else { continue };
        let Some(plot) = plot(group, range.clone()) else { continue };
        if group.len() == 1 || group.len() <= MOST && plot.covered >= DENSE {
            made.all.push(plot);
        } else {
            halve(group, plot.rect);
            let middle = range.start + group.len() / 2;
            next.extend([middle..range.end, range.start..middle]);
        }
    }
    made
}

fn plot(group: &[Mini], cards: Range<usize>) -> Option<Plot> {
    let rect = group.iter().fold(Rect::NOTHING, |rect, card| rect.union(card.rect));
    let area = |all: &mut dyn Iterator<Item = &Mini>| all.map(|card| card.rect.area()).sum::<f32>();
    let (all, strong) = (area(&mut group.iter()), area(&mut group.iter().filter(|card| card.strong)));
    let lane = group.first()?.lane;
    Some(Plot { rect, covered: (all / rect.area().max(1.0)).min(1.0), strong: strong / all.max(1.0), lane, cards })
}

/// Puts the half of a group that lies first along its longer side before the other.
fn halve(group: &mut [Mini], rect: Rect) {
    let centre = |card: &Mini| {
        let centre = card.rect.center();
        if rect.width() > rect.height() { (centre.x, centre.y) } else { (centre.y, centre.x) }
    };
    group.select_nth_unstable_by(group.len() / 2, |a, b| {
        let ((a1, a2), (b1, b2)) = (centre(a), centre(b));
        a1.total_cmp(&b1).then(a2.total_cmp(&b2)).then(a.at.cmp(&b.at))
    });
}
