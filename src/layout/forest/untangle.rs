//! In which order those below a card stand, so that few links cross.
//!
//! Each card is tried at the places beside it, and farther off while that leads to something better, in a picture of straight lines; only
//! the links that move are counted anew. That is sifting (Matuszewski, Schönfeld and Molitor, 1999), in families instead of rows. It
//! starts from the given order, or from that of rows sorted by where their lines lead, if fewer links cross there. At the end those whose
//! order makes no difference go back to that given. So what is untangled already stays as it is.

use crate::layout::at::{at, put};

use super::Link;
use super::kin::Kin;
use super::straight::{Family, Straight};
use super::sweep::sweep;
use super::unit::Q;

/// How far a card is moved at once among its siblings.
const REACH: usize = 12;
/// After so many steps that lead to nothing better, no more are tried.
const PATIENCE: usize = 2;
/// How often all families are gone through, at most.
const ROUNDS: usize = 24;
/// How much is compared, counted in pairs of links: so much for each card and each link, but no more than the last in all.
const EFFORT: (usize, usize, usize) = (1_000, 20_000, 60_000_000);

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
        let left = (EFFORT.0 * count + EFFORT.1 * moved.len()).min(EFFORT.2);
        Self { picture, given, moved, tried: vec![(0, usize::MAX); count], clock: 1, left, leaving: Vec::new() }
    }

    fn run(mut self) {
        let all = self.left;
        self.start();
        let families = self.picture.families();
        for _ in 0..ROUNDS {
            let moves: usize = families.iter().map(|family| self.sift(*family)).sum();
            if moves == 0 || self.left == 0 {
                break;
            }
        }
        self.left += all / 8;
        self.tried.fill((0, usize::MAX));
        for _ in 0..ROUNDS {
            let moves: usize = families.iter().map(|family| self.swap(*family)).sum();
            if moves == 0 || self.left == 0 {
                break;
            }
        }
    }

    /// Sorts all families as their rows are best sorted, unless fewer links cross as they are given.
    fn start(&mut self) {
        // So many links that they are quickly counted: all, or some evenly among them.
        let count = self.picture.links.len();
        let most = (self.left / 8 / (count + self.picture.work())).clamp(1, count);
        let some: Vec<usize> = (0..most).map(|place| place * count / most).collect();
        let given = self.picture.crossings_of(&some);
        let (below, roots) = (self.picture.kin.below.clone(), self.picture.kin.roots.clone());
        let (rows, edges) = self.picture.graph();
        let swept = sweep(&rows, &edges);
        let keys: Vec<f64> = (0..rows.len()).map(|card| at(&swept, self.picture.place(card))).collect();
        self.picture.sort_by(|card| at(&keys, card));
        if self.picture.crossings_of(&some) >= given {
            (self.picture.kin.below, self.picture.kin.roots) = (below, roots);
            self.picture.arrange();
        }
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
        let list = self.picture.list(family);
        let last = list.len() - 1;
        let Some(start) = list.iter().position(|other| *other == card) else { return false };
        let (right, left) = (self.look(family, start, last.min(start + REACH)), self.look(family, start, start.saturating_sub(REACH)));
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
