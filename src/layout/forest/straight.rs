//! A picture of straight lines, in which crossings are counted before anything is placed.
//!
//! Cards stand side by side on the row of their depth, each in the middle of what stands below it. The lines of the tree never cross each
//! other; from a row to the next they keep their order, so how many of them a link crosses there is the difference of two ranks, found by
//! bisection. Links are counted against each other one by one, those between the same two rows at once.

use std::ops::Range;

use crate::layout::at::{at, put};

use super::Link;
use super::kin::{Kin, Lists};
use super::unit::Q;

/// What counting a link against the tree costs on each row, in pairs of links.
const ROW: usize = 16;

/// A family: the cards on top of a lane, or below a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Lane(usize),
    Below(usize),
}

/// The line of a link, from its upper end.
#[derive(Clone, Copy, Debug, Default)]
struct Line {
    from: f64,
    /// How far it goes to the right on its way to the next row.
    slope: f64,
}

/// Links that go from one row to one other.
#[derive(Clone, Debug, Default)]
struct Bundle {
    top: usize,
    bottom: usize,
    links: Range<usize>,
}

/// The picture.
pub(super) struct Straight<'a> {
    pub(super) kin: &'a mut Kin,
    lanes: usize,
    across: f64,
    /// The row of each card, how wide it is with all that stands below it, how many cards these are, and its middle.
    rows: Vec<usize>,
    widths: Vec<f64>,
    counts: Vec<usize>,
    x: Vec<f64>,
    /// The place of each card in `kin.order`, and in the lists of all rows one behind the other.
    places: Vec<usize>,
    in_rows: Vec<usize>,
    /// Where the list of each row starts; in them, the middle of each card and of the one above it.
    starts: Vec<usize>,
    own_x: Vec<f64>,
    up_x: Vec<f64>,
    /// The upper and the lower end of each link, in the order of `bundles`; its line; and for each card the links that end there.
    pub(super) links: Vec<(usize, usize)>,
    lines: Vec<Line>,
    bundles: Vec<Bundle>,
    ends: Lists,
}

impl<'a> Straight<'a> {
    /// The picture of all `links` that are not lines of the tree.
    ///
    /// # Complexity
    /// O(n + links · log links).
    pub(super) fn new(kin: &'a mut Kin, lanes: usize, sizes: &[(Q, Q)], across: Q, links: &[Link]) -> Self {
        let count = kin.parent.len();
        let mut rows = vec![0_usize; count];
        for &card in &kin.order {
            let row = at(&kin.parent, card).map_or(0, |up| at(&rows, up) + 1);
            put(&mut rows, card, row);
        }
        let known = |link: &&Link| link.from != link.to && link.from < count && link.to < count;
        let downwards = |link: &Link| if at(&rows, link.from) <= at(&rows, link.to) { (link.from, link.to) } else { (link.to, link.from) };
        let is_link = |(upper, lower): &(usize, usize)| at(&kin.parent, *lower) != Some(*upper);
        let mut links: Vec<(usize, usize)> = links.iter().filter(known).map(downwards).filter(is_link).collect();
        let span = |(upper, lower): &(usize, usize)| (at(&rows, *upper), at(&rows, *lower));
        links.sort_by_key(span);
        let mut bundles: Vec<Bundle> = Vec::new();
        for own in links.chunk_by(|a, b| span(a) == span(b)) {
            let (top, bottom) = own.first().map(span).unwrap_or_default();
            let first = bundles.last().map_or(0, |last| last.links.end);
            bundles.push(Bundle { top, bottom, links: first..first + own.len() });
        }
        let end = |end: usize| links.get(end / 2).map(|link| if end.is_multiple_of(2) { link.0 } else { link.1 });
        let ends = Lists::new(2 * links.len(), count, end);
        let (widths, counts) = measured(kin, sizes, across);
        let starts = starts(&rows);
        let none = vec![0.0; count];
        let (x, own_x, up_x) = (none.clone(), none.clone(), none);
        let (places, in_rows) = (vec![0; count], vec![0; count]);
        let across = whole(across);
        let mut picture = Self {
            kin,
            lanes,
            across,
            rows,
            widths,
            counts,
            x,
            places,
            in_rows,
            starts,
            own_x,
            up_x,
            lines: vec![Line::default(); links.len()],
            links,
            bundles,
            ends,
        };
        picture.arrange();
        picture
    }

    /// All families, the upper ones first.
    pub(super) fn families(&self) -> Vec<Family> {
        let lanes = (0..self.lanes.max(1)).map(Family::Lane);
        let cards = self.kin.order.iter().copied().filter(|card| self.kin.below.of(*card).len() > 1).map(Family::Below);
        lanes.chain(cards).collect()
    }

    pub(super) fn list(&self, family: Family) -> &[usize] {
        match family {
            Family::Lane(lane) => self.kin.roots.of(lane),
            Family::Below(card) => self.kin.below.of(card),
        }
    }

    /// Sorts every family by a key of its cards, and finds anew where everything is.
    pub(super) fn sort_by(&mut self, key: impl Fn(usize) -> f64) {
        let order = |a: &usize, b: &usize| key(*a).total_cmp(&key(*b));
        for family in self.families() {
            match family {
                Family::Lane(lane) => self.kin.roots.of_mut(lane).sort_by(order),
                Family::Below(card) => self.kin.below.of_mut(card).sort_by(order),
            }
        }
        self.arrange();
    }

    /// All lines: of the tree and of the links; cards by their place in `kin.order`. And the row of each.
    pub(super) fn graph(&self) -> (Vec<usize>, Vec<(usize, usize)>) {
        let place = |card: usize| at(&self.places, card);
        let links = self.links.iter().map(|(upper, lower)| (place(*upper), place(*lower)));
        let tree = self.kin.order.iter().filter_map(|card| Some((place(at(&self.kin.parent, *card)?), place(*card))));
        (self.kin.order.iter().map(|card| at(&self.rows, *card)).collect(), tree.chain(links).collect())
    }

    pub(super) fn place(&self, card: usize) -> usize {
        at(&self.places, card)
    }

    /// How many cards stand at and below a card.
    pub(super) fn count(&self, card: usize) -> usize {
        at(&self.counts, card)
    }

    /// What counting a link against the tree costs, in pairs of links.
    pub(super) fn work(&self) -> usize {
        ROW * self.starts.len()
    }

    /// Finds where everything is.
    pub(super) fn arrange(&mut self) {
        self.kin.put_in_order(self.lanes.max(1));
        let mut left = vec![0.0; self.x.len()];
        let mut end = 0.0;
        for place in 0..self.kin.order.len() {
            let card = at(&self.kin.order, place);
            let next = at(&self.kin.parent, card).and_then(|up| left.get_mut(up)).unwrap_or(&mut end);
            let (start, width) = (*next, at(&self.widths, card));
            *next += width + self.across;
            put(&mut left, card, start);
            put(&mut self.x, card, start + width / 2.0);
        }
        let mut free = self.starts.clone();
        self.list_rows(0..self.kin.order.len(), &mut free);
        for link in 0..self.links.len() {
            self.lay(link);
        }
    }

    /// Lists the cards of a part of `kin.order` in their rows, each at the next free place.
    fn list_rows(&mut self, part: Range<usize>, free: &mut [usize]) {
        for place in part {
            let card = at(&self.kin.order, place);
            put(&mut self.places, card, place);
            let Some(next) = free.get_mut(at(&self.rows, card)) else { continue };
            put(&mut self.in_rows, card, *next);
            put(&mut self.own_x, *next, at(&self.x, card));
            put(&mut self.up_x, *next, at(&self.kin.parent, card).map_or(0.0, |up| at(&self.x, up)));
            *next += 1;
        }
    }

    fn lay(&mut self, link: usize) {
        let Some((upper, lower)) = self.links.get(link).copied() else { return };
        let from = at(&self.x, upper);
        let rows = number(at(&self.rows, lower) - at(&self.rows, upper)).max(1.0);
        put(&mut self.lines, link, Line { from, slope: (at(&self.x, lower) - from) / rows });
    }

    /// Lets the card at a place of a family change places with the one before it.
    pub(super) fn exchange(&mut self, family: Family, place: usize) {
        let (first, second) = (at(self.list(family), place - 1), at(self.list(family), place));
        match family {
            Family::Lane(lane) => self.kin.roots.of_mut(lane).swap(place - 1, place),
            Family::Below(card) => self.kin.below.of_mut(card).swap(place - 1, place),
        }
        let (start, count) = (at(&self.places, first), at(&self.counts, first));
        let part = start..start + count + at(&self.counts, second);
        let Some(cards) = self.kin.order.get_mut(part.clone()) else { return };
        let mut free = vec![usize::MAX; self.starts.len()];
        let (right, left) = (at(&self.widths, second) + self.across, at(&self.widths, first) + self.across);
        for (index, card) in cards.iter().enumerate() {
            if let Some(x) = self.x.get_mut(*card) {
                *x += if index < count { right } else { -left };
            }
            if let Some(least) = free.get_mut(at(&self.rows, *card)) {
                *least = at(&self.in_rows, *card).min(*least);
            }
        }
        cards.rotate_left(count);
        self.list_rows(part.clone(), &mut free);
        for place in part {
            for end in 0..self.ends.of(at(&self.kin.order, place)).len() {
                self.lay(at(self.ends.of(at(&self.kin.order, place)), end) / 2);
            }
        }
    }

    /// Adds the links that have one end at or below a card, and the other elsewhere.
    pub(super) fn leaving(&self, card: usize, found: &mut Vec<usize>) {
        let start = at(&self.places, card);
        let part = start..start + at(&self.counts, card);
        for card in self.kin.order.get(part.clone()).unwrap_or_default() {
            for &end in self.ends.of(*card) {
                let (upper, lower) = at(&self.links, end / 2);
                if !part.contains(&at(&self.places, if end.is_multiple_of(2) { lower } else { upper })) {
                    found.push(end / 2);
                }
            }
        }
    }

    /// The crossings of some links, with each other and with all else.
    ///
    /// # Complexity
    /// O(some · (links + rows · log n)).
    pub(super) fn crossings_of(&self, some: &[usize]) -> usize {
        let all: usize = some.iter().map(|link| self.with_tree(*link) + self.with_links(*link, 0)).sum();
        let after = |place: usize| some.get(place + 1..).unwrap_or_default();
        let twice: usize =
            some.iter().enumerate().map(|(place, link)| after(place).iter().filter(|b| self.cross(*link, **b)).count()).sum();
        all.saturating_sub(twice)
    }

    fn span(&self, link: usize) -> (usize, usize) {
        let (upper, lower) = at(&self.links, link);
        (at(&self.rows, upper), at(&self.rows, lower))
    }

    /// How many lines of the tree a link crosses; one within a row is taken to run over the cards between its ends.
    fn with_tree(&self, link: usize) -> usize {
        let ((upper, lower), (top, bottom)) = (at(&self.links, link), self.span(link));
        if top == bottom {
            return at(&self.in_rows, upper).abs_diff(at(&self.in_rows, lower)).saturating_sub(1);
        }
        let own = at(&self.lines, link);
        let mut sum = 0;
        let mut from = own.from;
        for row in top + 1..=bottom {
            let part = at(&self.starts, row)..at(&self.starts, row + 1);
            let (up, down) = (self.up_x.get(part.clone()).unwrap_or_default(), self.own_x.get(part).unwrap_or_default());
            let to = if row == bottom { at(&self.x, lower) } else { own.at(row - top) };
            // Lines from the very card that the link starts at, or to the one it ends at, do not count.
            let (before, until) = (up.partition_point(|x| *x < from), up.partition_point(|x| *x <= from));
            let (first, last) = (down.partition_point(|x| *x < to), down.partition_point(|x| *x <= to));
            sum += before.saturating_sub(last) + first.saturating_sub(until);
            from = to;
        }
        sum
    }

    /// How many links of those with this number and above a link crosses.
    fn with_links(&self, link: usize, first: usize) -> usize {
        let ((top, bottom), way) = (self.span(link), at(&self.lines, link));
        let mut sum = 0;
        for bundle in self.bundles.iter().filter(|bundle| bundle.links.end > first) {
            let (high, low) = (top.max(bundle.top), bottom.min(bundle.bottom));
            if high < low {
                let (start, end) = (way.at(high - top), way.at(low - top));
                let (from, to) = (number(high - bundle.top), number(low - bundle.top));
                let others = self.lines.get(bundle.links.start.max(first)..bundle.links.end).unwrap_or_default();
                sum += others.iter().filter(|b| change_sides(start - (b.from + b.slope * from), end - (b.from + b.slope * to))).count();
            }
        }
        sum
    }

    fn cross(&self, a: usize, b: usize) -> bool {
        let ((top_a, bottom_a), (top_b, bottom_b)) = (self.span(a), self.span(b));
        let (high, low) = (top_a.max(top_b), bottom_a.min(bottom_b));
        let (a, b) = (at(&self.lines, a), at(&self.lines, b));
        high < low && change_sides(a.at(high - top_a) - b.at(high - top_b), a.at(low - top_a) - b.at(low - top_b))
    }
}

impl Line {
    fn at(self, row: usize) -> f64 {
        self.from + self.slope * number(row)
    }
}

/// Whether a line is on one side of another at its start and on the other side at its end. What is nearer than a unit meets there.
fn change_sides(start: f64, end: f64) -> bool {
    start * end < -0.5
}

/// How wide each card is with all that stands below it, and how many cards these are.
fn measured(kin: &Kin, sizes: &[(Q, Q)], across: Q) -> (Vec<f64>, Vec<usize>) {
    let count = kin.parent.len();
    let mut below = vec![-across; count];
    let mut widths = vec![0.0; count];
    let mut counts = vec![1; count];
    for &card in kin.order.iter().rev() {
        let width = at(&below, card).max(at(sizes, card).0);
        put(&mut widths, card, whole(width));
        let own = at(&counts, card);
        let Some(up) = at(&kin.parent, card) else { continue };
        if let (Some(sum), Some(all)) = (below.get_mut(up), counts.get_mut(up)) {
            *sum += width + across;
            *all += own;
        }
    }
    (widths, counts)
}

/// Where the list of each row starts, and where the last ends.
fn starts(rows: &[usize]) -> Vec<usize> {
    let mut starts = vec![0; rows.iter().max().map_or(0, |last| last + 1) + 1];
    for &row in rows {
        if let Some(start) = starts.get_mut(row + 1) {
            *start += 1;
        }
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    starts
}

#[expect(clippy::cast_precision_loss, reason = "pictures are far smaller than 2^53 units")]
fn whole(length: Q) -> f64 {
    length as f64
}

#[expect(clippy::cast_precision_loss, reason = "there are far fewer than 2^53 rows")]
fn number(count: usize) -> f64 {
    count as f64
}
