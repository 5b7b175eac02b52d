//! Who stands below whom: one parent each, in one lane, without loops.

use crate::layout::at::{at, put};

use super::Card;

/// A list for each of many numbers, one behind the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    items: Vec<usize>,
    starts: Vec<usize>,
}

impl Lists {
    /// The numbers that `key` gives each of `0..count` to, in their order.
    pub(super) fn new(count: usize, lists: usize, key: impl Fn(usize) -> Option<usize>) -> Self {
        let mut starts = vec![0_usize; lists + 1];
        for list in (0..count).filter_map(&key) {
            if let Some(start) = starts.get_mut(list + 1) {
                *start += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut items = vec![0; sum];
        for (item, list) in (0..count).filter_map(|item| Some((item, key(item)?))) {
            if let Some(place) = next.get_mut(list) {
                put(&mut items, *place, item);
                *place += 1;
            }
        }
        Self { items, starts }
    }

    pub(super) fn of(&self, list: usize) -> &[usize] {
        self.items.get(at(&self.starts, list)..at(&self.starts, list + 1)).unwrap_or(&[])
    }

    pub(super) fn of_mut(&mut self, list: usize) -> &mut [usize] {
        let range = at(&self.starts, list)..at(&self.starts, list + 1);
        self.items.get_mut(range).unwrap_or(&mut [])
    }
}

/// The forest: in each lane the cards that stand on top, and below each card those that stand below it.
#[derive(Clone, Debug, Default)]
pub(super) struct Kin {
    /// The card above each, in the same lane.
    pub(super) parent: Vec<Option<usize>>,
    /// The lane of each card.
    pub(super) lane: Vec<usize>,
    /// The cards below each.
    pub(super) below: Lists,
    /// The cards on top of each lane.
    pub(super) roots: Lists,
    /// All cards, each before those below it.
    pub(super) order: Vec<usize>,
}

impl Kin {
    /// # Complexity
    /// O(n).
    pub(super) fn new(cards: &[Card], lanes: usize) -> Self {
        let lanes = lanes.max(1);
        let count = cards.len();
        let lane: Vec<usize> = cards.iter().map(|card| card.lane.min(lanes - 1)).collect();
        let wanted = |(ix, card): (usize, &Card)| card.parent.filter(|up| *up < count && *up != ix && at(&lane, *up) == at(&lane, ix));
        let parent = without_loops(cards.iter().enumerate().map(wanted).collect());
        let below = Lists::new(count, count, |ix| at(&parent, ix));
        let roots = Lists::new(count, lanes, |ix| if at(&parent, ix).is_none() { Some(at(&lane, ix)) } else { None });
        let mut kin = Self { parent, lane, below, roots, order: Vec::with_capacity(count) };
        kin.put_in_order(lanes);
        kin
    }

    /// Lists the cards anew after their lists have been sorted.
    pub(super) fn put_in_order(&mut self, lanes: usize) {
        self.order.clear();
        let mut waiting: Vec<usize> = (0..lanes).rev().flat_map(|lane| self.roots.of(lane).iter().rev().copied()).collect();
        while let Some(card) = waiting.pop() {
            self.order.push(card);
            waiting.extend(self.below.of(card).iter().rev());
        }
    }

    /// The cards whose parent is in another lane, or was given up because it would close a loop: each with it.
    pub(super) fn apart(&self, cards: &[Card]) -> Vec<(usize, usize)> {
        let lost = |(card, own): (usize, &Card)| {
            own.parent.filter(|up| *up < cards.len() && at(&self.parent, card).is_none()).map(|up| (up, card))
        };
        cards.iter().enumerate().filter_map(lost).collect()
    }

    pub(super) fn is_leaf(&self, card: usize) -> bool {
        self.below.of(card).is_empty()
    }
}

/// Gives up every parent that would close a loop: of each loop the one that is met last from its lowest card.
pub(super) fn without_loops(mut parent: Vec<Option<usize>>) -> Vec<Option<usize>> {
    let mut walk = vec![0_usize; parent.len()]; // 0 unseen, else 1 + the walk that saw it
    for start in 0..parent.len() {
        let mut here = start;
        while at(&walk, here) == 0 {
            put(&mut walk, here, start + 1);
            let Some(next) = at(&parent, here) else { break };
            if at(&walk, next) == start + 1 {
                put(&mut parent, here, None);
                break;
            }
            here = next;
        }
    }
    parent
}
