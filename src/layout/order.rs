//! Puts the runs of one slot in an order with few crossings, and on tracks.

use super::at::{at, put};

/// A run within a slot: an interval along the slot, with stubs that leave it to one side or the other. Units are of the
/// caller's choice, as long as they are the same for all.
#[derive(Clone, Debug, Default)]
pub(in crate::layout) struct Span {
    /// The interval, ends included.
    pub(in crate::layout) low: i64,
    pub(in crate::layout) high: i64,
    /// Stubs to the side of the lower tracks (up, or left), each as an interval of where it may be.
    pub(in crate::layout) back: Vec<(i64, i64)>,
    /// Stubs to the other side.
    pub(in crate::layout) forth: Vec<(i64, i64)>,
}

impl Span {
    fn meets(&self, other: &Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }
}

/// The track of each run, in half tracks from the middle of the slot, and how many tracks the slot needs.
///
/// Each run lies on the first track that the runs before it leave free, and also on the last one that the runs after it
/// leave free (the left-edge idea of Hashimoto and Stevens, from both sides); halfway between the two is symmetric, centred,
/// and keeps every two runs that meet at least one track apart.
///
/// # Complexity
/// O(n²) for n runs, times a few rounds.
pub(in crate::layout) fn tracks(spans: &[Span]) -> (Vec<i64>, usize) {
    let order = order(spans);
    let first = depth(spans, order.iter().copied());
    let last = depth(spans, order.iter().rev().copied());
    let most = first.iter().zip(&last).map(|(first, last)| first + last + 1).max().unwrap_or(0);
    let half = |index: usize| whole(at(&first, index)) - whole(at(&last, index));
    ((0..spans.len()).map(half).collect(), most)
}

/// The same with whole tracks, counted from the first.
pub(in crate::layout) fn whole_tracks(spans: &[Span]) -> (Vec<usize>, usize) {
    if let [_] = spans {
        return (vec![0], 1);
    }
    let (halves, most) = tracks(spans);
    let track = |half: i64| usize::try_from((half + whole(most) - 1).div_euclid(2)).unwrap_or(0);
    (halves.into_iter().map(track).collect(), most)
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(0)
}

/// For each run, how many tracks the runs before it need where they meet it.
fn depth(spans: &[Span], order: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut depths = vec![0; spans.len()];
    let mut before: Vec<(&Span, usize)> = Vec::with_capacity(spans.len());
    for index in order {
        let Some(span) = spans.get(index) else { continue };
        let depth = before.iter().filter(|(other, _)| other.meets(span)).map(|(_, depth)| depth + 1).max().unwrap_or(0);
        put(&mut depths, index, depth);
        before.push((span, depth));
    }
    depths
}

/// Crossings if `upper` lies on a lower track than `lower`, twice: stubs at the very end of the other count half.
fn crossings(upper: &Span, lower: &Span) -> i64 {
    let count = |stubs: &[(i64, i64)], over: &Span| -> i64 {
        let one = |&(low, high): &(i64, i64)| {
            if high < over.low || low > over.high {
                0
            } else if low > over.low && high < over.high {
                2
            } else {
                1
            }
        };
        stubs.iter().map(one).sum()
    };
    count(&upper.forth, lower) + count(&lower.back, upper)
}

/// An order with few crossings: by where the stubs go, then each run where it crosses least, again and again.
fn order(spans: &[Span]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..spans.len()).collect();
    let tendency = |span: &Span| whole(span.forth.len()) - whole(span.back.len());
    order.sort_by_key(|&index| spans.get(index).map(|span| (tendency(span), span.low, index)));
    // A slot with hundreds of runs is a tangle in any order; looking for the best would take longer than it is worth.
    let rounds = match order.len() {
        0..=200 => 6,
        201..=1_500 => 1,
        _ => 0,
    };
    for _ in 0..rounds {
        let mut better = false;
        for place in 0..order.len() {
            better |= sift(spans, &mut order, place);
        }
        if !better {
            break;
        }
    }
    order
}

/// Moves the run at `place` to where it crosses least; says whether that is elsewhere.
fn sift(spans: &[Span], order: &mut [usize], place: usize) -> bool {
    let gain = |a: usize, b: usize| match (spans.get(a), spans.get(b)) {
        (Some(a), Some(b)) if a.meets(b) => crossings(b, a) - crossings(a, b),
        _ => 0,
    };
    let own = at(order, place);
    let (mut best, mut best_place) = (0, place);
    let mut sum = 0;
    for (index, &other) in order.iter().enumerate().take(place).rev() {
        sum += gain(other, own);
        if sum < best {
            (best, best_place) = (sum, index);
        }
    }
    sum = 0;
    for (index, &other) in order.iter().enumerate().skip(place + 1) {
        sum += gain(own, other);
        if sum < best {
            (best, best_place) = (sum, index);
        }
    }
    let moved = match best_place.cmp(&place) {
        std::cmp::Ordering::Less => order.get_mut(best_place..=place).map(|part| part.rotate_right(1)),
        std::cmp::Ordering::Greater => order.get_mut(place..=best_place).map(|part| part.rotate_left(1)),
        std::cmp::Ordering::Equal => None,
    };
    moved.is_some()
}
