//! In which order those below a card stand, so that few links cross.
//!
//! Each card is tried at the places beside it, and farther off while that leads to something better, in a picture of straight lines; only
//! the links that move are counted anew. That is sifting (Matuszewski, Schönfeld and Molitor, 1999), in families instead of rows. It
//! starts from the given order, or from that of rows sorted by where their lines lead, if fewer links cross there. At the end those whose
//! order makes no difference go back to that given. What is untangled already stays as it is, unless that was broken off.

use crate::layout::at::{at, put};

use super::Link;
use super::kin::{Kin, Lists};
use super::straight::{Family, Straight};
use super::sweep::sweep;
use super::unit::Q;

/// How far a card is moved at once among its siblings.
const REACH: usize = 12;
/// After so many steps that lead to nothing better, no more are tried.
const PATIENCE: usize = 2;
/// How often all families are gone through, at most.
const ROUNDS: usize = 24;
/// How much is compared, counted in pairs of links: so much at any rate, and for each card and each link; but no more than the last.
const EFFORT: [usize; 4] = [1_000_000, 500, 20_000, 40_000_000];

/// Sorts the cards below each card, and those on top of each lane; `sizes` and the gap between cards, `across`, are in units.
///
/// # Complexity
/// O((n + links) · (log n + effort)), where the effort is a constant.
pub(super) fn untangle(kin: &mut Kin, lanes: usize, sizes: &[(Q, Q)], across: Q, links: &[Link]) {
    let picture = Straight::new(kin, lanes, sizes, across, links);
    if !picture.links.is_empty() {
        Search::new(picture).run();
    }
}

/// The search for a better order.
struct Search<'a> {
    picture: Straight<'a>,
    /// The place of each card among its siblings, as given.
    given: Vec<usize>,
    /// When each link was moved last, and when each card was tried in vain, beside which one.
    moved: Vec<usize>,
    tried: Vec<(usize, usize)>,
    clock: usize,
    /// How much may still be compared.
    left: usize,
    /// The links that leave the cards that are tried.
    leaving: Vec<usize>,
}

impl<'a> Search<'a> {
    fn new(picture: Straight<'a>) -> Self {
        let count = picture.kin.parent.len();
        let mut given = vec![0; count];
        for family in picture.families() {
            for (place, card) in picture.list(family).iter().enumerate() {
                put(&mut given, *card, place);
            }
        }
        let moved = vec![0; picture.links.len()];
        let [any, card, link, most] = EFFORT;
        let left = (any + card * count + link * moved.len()).min(most);
        Self { picture, given, moved, tried: vec![(0, usize::MAX); count], clock: 1, left, leaving: Vec::new() }
    }

    fn run(mut self) {
        let all = self.left;
        let families = self.picture.families();
        if self.is_untangled(&families) {
            return;
        }
        self.start();
        // Whether all are tried, even where none of the links moved that leave them.
        let mut is_fresh = true;
        for _ in 0..ROUNDS {
            let mut moves: usize = families.iter().map(|family| self.sift(*family)).sum();
            if moves == 0 {
                moves = families.iter().map(|family| self.swap(*family)).sum();
            }
            if moves == 0 && is_fresh || self.left == 0 {
                break;
            }
            is_fresh = moves == 0;
            if is_fresh {
                self.tried.fill((0, usize::MAX));
            }
        }
        if self.left == 0 {
            self.left = all / 8;
            for family in families {
                self.swap(family);
            }
        }
    }

    /// Whether no card moves; else all is as given.
    fn is_untangled(&mut self, families: &[Family]) -> bool {
        let given = self.order();
        if families.iter().all(|family| self.sift(*family) == 0) && families.iter().all(|family| self.swap(*family) == 0) {
            return true;
        }
        self.restore(given);
        false
    }

    /// Sorts all families as their rows are best sorted, unless fewer links cross as they are given.
    fn start(&mut self) {
        // So many links that they are quickly counted: all, or some evenly among them.
        let count = self.picture.links.len();
        let most = (self.left / 8 / (count + self.picture.work())).clamp(1, count);
        let some: Vec<usize> = (0..most).map(|place| place * count / most).collect();
        let (given, crossings) = (self.order(), self.picture.crossings_of(&some));
        let (rows, edges) = self.picture.graph();
        let swept = sweep(&rows, &edges);
        let keys: Vec<f64> = (0..rows.len()).map(|card| at(&swept, self.picture.place(card))).collect();
        self.picture.sort_by(|card| at(&keys, card));
        if self.picture.crossings_of(&some) >= crossings {
            self.restore(given);
        }
    }

    fn order(&self) -> (Lists, Lists) {
        (self.picture.kin.below.clone(), self.picture.kin.roots.clone())
    }

    fn restore(&mut self, (below, roots): (Lists, Lists)) {
        (self.picture.kin.below, self.picture.kin.roots) = (below, roots);
        self.picture.arrange();
        self.tried.fill((0, usize::MAX));
    }

    /// Moves each card of a family to the best place in reach; gives how many moved.
    fn sift(&mut self, family: Family) -> usize {
        let list = self.picture.list(family).to_vec();
        list.into_iter().filter(|card| self.settle(family, *card)).count()
    }

    fn settle(&mut self, family: Family, card: usize) -> bool {
        if self.left == 0 || !self.is_new(card, card) || self.leaving.is_empty() {
            return false;
        }
        let siblings = self.picture.list(family);
        let end = siblings.len() - 1;
        let Some(start) = siblings.iter().position(|other| *other == card) else { return false };
        let right = self.look(family, start, end.min(start + REACH));
        let left = self.look(family, start, start.saturating_sub(REACH));
        let (change, goal) = if left.0 < right.0 { left } else { right };
        if change >= 0 {
            put(&mut self.tried, card, (self.clock, card));
            return false;
        }
        self.shift(family, start, goal);
        self.leave(card, card);
        self.touch();
        true
    }

    /// How the crossings change, and for which place, where the card at `start` moves to the best place on the way to `end`.
    fn look(&mut self, family: Family, start: usize, end: usize) -> (i64, usize) {
        let (mut best, mut change, mut here, mut stale) = ((0, start), 0, start, 0);
        while here != end && stale < PATIENCE {
            let place = if here < end { here + 1 } else { here };
            let list = self.picture.list(family);
            let (first, second) = (at(list, place - 1), at(list, place));
            self.leave(first, second);
            change += self.exchange(family, place);
            here = if here < end { here + 1 } else { here - 1 };
            stale += 1;
            if change < best.0 {
                (best, stale) = ((change, here), 0);
            }
        }
        self.shift(family, here, start);
        best
    }

    fn shift(&mut self, family: Family, from: usize, to: usize) {
        for place in from..to {
            self.picture.exchange(family, place + 1);
        }
        for place in (to..from).rev() {
            self.picture.exchange(family, place + 1);
        }
    }

    /// Lets neighbours change places where that is better, or as good and nearer to what was given; gives how often.
    fn swap(&mut self, family: Family) -> usize {
        let mut moves = 0;
        for place in 1..self.picture.list(family).len() {
            let list = self.picture.list(family);
            let (first, second) = (at(list, place - 1), at(list, place));
            let is_turned = at(&self.given, first) > at(&self.given, second);
            if self.left == 0 || !self.is_new(first, second) || self.leaving.is_empty() && !is_turned {
                continue;
            }
            let change = self.exchange(family, place);
            if change < 0 || change == 0 && is_turned {
                self.touch();
                moves += 1;
            } else {
                self.picture.exchange(family, place);
                put(&mut self.tried, first, (self.clock, second));
            }
        }
        moves
    }

    /// Lets the card at a place and the one before it change places; gives how the crossings change.
    fn exchange(&mut self, family: Family, place: usize) -> i64 {
        let pairs = self.leaving.len() * (self.picture.links.len() + self.picture.work());
        self.left = self.left.saturating_sub(2 * pairs);
        let before = self.picture.crossings_of(&self.leaving);
        self.picture.exchange(family, place);
        let after = self.picture.crossings_of(&self.leaving);
        i64::try_from(after).unwrap_or(i64::MAX) - i64::try_from(before).unwrap_or(i64::MAX)
    }

    /// Whether a link that leaves one of two cards was moved since they were last tried side by side.
    fn is_new(&mut self, card: usize, beside: usize) -> bool {
        self.leave(card, beside);
        let (time, with) = at(&self.tried, card);
        with != beside || self.leaving.iter().any(|link| at(&self.moved, *link) > time)
    }

    /// Finds the links that leave one of two cards.
    fn leave(&mut self, card: usize, beside: usize) {
        self.left = self.left.saturating_sub(self.picture.count(card) + self.picture.count(beside));
        self.leaving.clear();
        self.picture.leaving(card, &mut self.leaving);
        if beside != card {
            self.picture.leaving(beside, &mut self.leaving);
        }
        self.leaving.sort_unstable();
        self.leaving.dedup();
    }

    fn touch(&mut self) {
        self.clock += 1;
        for link in &self.leaving {
            put(&mut self.moved, *link, self.clock);
        }
    }
}
