//! Trees as narrow as their outlines allow, where nothing but trees is to be drawn.
//!
//! After van der Ploeg, "Drawing non-layered tidy trees in linear time" (2014): from the bottom up, the trees below a card are pushed
//! together until their outlines touch, and an outline is a chain through the cards on it. Two things differ. Trees that have room to
//! spare between others stand halfway between as far left and as far right as they could, so that a mirrored forest is drawn mirrored.
//! And every card reserves the ground from the card above it down to its own bottom: there the lines between the two run.

mod draw;

use crate::layout::at::{at, put};

use super::kin::Kin;
use super::rows::Ranks;
use super::unit::Q;

pub(super) use draw::Plan;

/// No card.
const NONE: usize = usize::MAX;
const LEFT: usize = 0;
const RIGHT: usize = 1;

/// Where a card stands, and how the outline of its tree goes on below it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spot {
    /// Its left; until all are known, from the left of the card above.
    pub(super) left: Q,
    pub(super) width: Q,
    pub(super) top: Q,
    /// Where the ground for the lines to those below it begins.
    pub(super) bottom: Q,
    /// The bottom of all below it.
    pub(super) lowest: Q,
    sides: [Side; 2],
}

/// The outline of a tree on one side, from the card at its top.
#[derive(Clone, Copy, Debug)]
struct Side {
    /// The card on the outline below this one, and how much further right its edge is.
    next: usize,
    step: Q,
    /// The lowest card on the outline, and how much further right its edge is.
    last: usize,
    reach: Q,
}

impl Default for Side {
    fn default() -> Self {
        Self { next: NONE, step: 0, last: NONE, reach: 0 }
    }
}

/// A forest, drawn.
#[derive(Debug)]
pub(super) struct Tidy {
    pub(super) spots: Vec<Spot>,
    /// Left and right of each lane.
    pub(super) lanes: Vec<(Q, Q)>,
    /// Top and bottom of each row, where there are rows.
    pub(super) rows: Vec<(Q, Q)>,
    pub(super) height: Q,
    across: Q,
}

/// The gaps that a tidy forest needs, and the rows that its cards stand in, if there are any.
#[derive(Clone, Copy, Debug)]
pub(super) struct Air<'a> {
    /// Between two cards side by side.
    pub(super) across: Q,
    /// Between a card and those below it.
    pub(super) over: Q,
    /// Between two lanes.
    pub(super) lanes: Q,
    pub(super) ranks: Option<&'a Ranks>,
}

/// What is needed for one family after the other: nothing is allocated for each.
#[derive(Debug, Default)]
struct Bench {
    /// The far outline of what is packed so far, the highest stretch last: a card, and where its far edge is.
    pieces: Vec<(usize, Q)>,
    /// Where the trees stand when all are as far as possible to the left, and to the right.
    places: [Vec<Q>; 2],
    /// For both sides the trees that go further down than all before them: their place in the list, where their outline comes to the
    /// open, and how much further its edge is there.
    longer: [Vec<(usize, usize, Q)>; 2],
}

impl Tidy {
    /// Widths are even.
    ///
    /// # Complexity
    /// O(n).
    pub(super) fn new(kin: &Kin, lanes: usize, sizes: &[(Q, Q)], air: Air<'_>) -> Self {
        let mut spots = vec![Spot::default(); sizes.len()];
        let rows = air.ranks.map_or_else(Vec::new, |ranks| ranks.lines(&ranks.gaps(air.over)));
        for &card in &kin.order {
            let (width, height) = at(sizes, card);
            let (top, bottom) = if let Some(ranks) = air.ranks {
                at(&rows, ranks.of(card))
            } else {
                let top = at(&kin.parent, card).map_or(0, |up| at(&spots, up).bottom + air.over);
                (top, top + height)
            };
            let outline = [Side { last: card, ..Side::default() }; 2];
            put(&mut spots, card, Spot { left: 0, width, top, bottom, lowest: bottom, sides: outline });
        }
        let height = spots.iter().map(|spot| spot.lowest).max().unwrap_or(0);
        let mut tidy = Self { spots, rows, lanes: Vec::with_capacity(lanes), height, across: air.across };
        let mut bench = Bench::default();
        for &card in kin.order.iter().rev().filter(|card| !kin.is_leaf(**card)) {
            let list = kin.below.of(card);
            let width = tidy.family(&mut bench, list);
            tidy.stand_over(&bench, card, list, width);
        }
        for lane in 0..lanes {
            tidy.family(&mut bench, kin.roots.of(lane));
        }
        for &card in &kin.order {
            let up = kin.parent.get(card).copied().flatten().map_or(0, |up| tidy.spot(up).left);
            tidy.spots.get_mut(card).into_iter().for_each(|spot| spot.left += up);
        }
        tidy.put_lanes_side_by_side(kin, lanes, air.lanes);
        tidy
    }

    fn spot(&self, card: usize) -> Spot {
        at(&self.spots, card)
    }

    fn side(&self, card: usize, side: usize) -> Side {
        at(&self.spot(card).sides, side)
    }

    /// Puts the trees of a list side by side, the first at 0; gives the width from the left of the first to the right of the last.
    fn family(&mut self, bench: &mut Bench, trees: &[usize]) -> Q {
        let (Some(first), Some(last)) = (trees.first(), trees.last()) else { return 0 };
        if trees.len() == 1 {
            bench.longer.iter_mut().for_each(Vec::clear);
            return self.spot(*first).width;
        }
        self.pack(bench, trees, LEFT);
        self.pack(bench, trees, RIGHT);
        let [lefts, rights] = &bench.places;
        let width = at(lefts, trees.len() - 1) + self.spot(*last).width;
        for (place, card) in trees.iter().enumerate() {
            let Some(spot) = self.spots.get_mut(*card) else { continue };
            let right_most = width - at(rights, trees.len() - 1 - place) - spot.width;
            // Both are even, so this is exact.
            spot.left = i64::midpoint(at(lefts, place), right_most);
        }
        width
    }

    /// Packs the trees of a list as near as they may to its first (or last, where they face right). All is told as it looks from there,
    /// as in a mirror where they face right.
    fn pack(&self, bench: &mut Bench, list: &[usize], face: usize) {
        let sign = if face == LEFT { 1 } else { -1 };
        let (Some(places), Some(longer)) = (bench.places.get_mut(face), bench.longer.get_mut(face)) else { return };
        let pieces = &mut bench.pieces;
        places.clear();
        longer.clear();
        pieces.clear();
        for place in 0..list.len() {
            let tree = at(list, if face == LEFT { place } else { list.len() - 1 - place });
            // Down the outline of this tree and that of those before it, until one of them ends.
            let (mut own, mut edge, mut need) = (tree, 0, 0);
            while let Some((card, far)) = pieces.last_mut() {
                need = need.max(*far + self.across - edge);
                let (theirs, ours) = (self.spot(*card), self.spot(own));
                if ours.bottom <= theirs.bottom {
                    let side = at(&ours.sides, face);
                    own = side.next;
                    edge += sign * side.step;
                }
                if theirs.bottom <= ours.bottom {
                    let side = at(&theirs.sides, 1 - face);
                    if side.next == NONE {
                        pieces.pop();
                    } else {
                        *card = side.next;
                        *far += sign * side.step;
                    }
                }
                if own == NONE {
                    break;
                }
            }
            need += need % 2;
            if place > 0 && own != NONE {
                longer.push((if face == LEFT { place } else { list.len() - 1 - place }, own, sign * edge));
            }
            places.push(need);
            pieces.push((tree, need + self.spot(tree).width));
        }
    }

    /// Puts a card over the middle of those below it, and makes their outlines those of its tree.
    fn stand_over(&mut self, bench: &Bench, card: usize, list: &[usize], width: Q) {
        let own = self.spot(card);
        let shift = (width - own.width) / 2;
        let mut lowest = own.bottom;
        for below in list {
            if let Some(spot) = self.spots.get_mut(*below) {
                spot.left -= shift;
                lowest = lowest.max(spot.lowest);
            }
        }
        if let Some(spot) = self.spots.get_mut(card) {
            spot.lowest = lowest;
        }
        for (side, outermost) in [(LEFT, list.first()), (RIGHT, list.last())] {
            let Some(&outermost) = outermost else { continue };
            let edge = |spot: Spot| spot.left + if side == LEFT { 0 } else { spot.width - own.width };
            let step = edge(self.spot(outermost));
            let below = self.side(outermost, side);
            let mut outline = Side { next: outermost, step, last: below.last, reach: step + below.reach };
            for &(place, next, further) in bench.longer.get(side).into_iter().flatten() {
                let tree = at(list, place);
                let start = edge(self.spot(tree));
                if let Some(last) = self.spots.get_mut(outline.last).and_then(|spot| spot.sides.get_mut(side)) {
                    (last.next, last.step) = (next, start + further - outline.reach);
                }
                let below = self.side(tree, side);
                (outline.last, outline.reach) = (below.last, start + below.reach);
            }
            if let Some(slot) = self.spots.get_mut(card).and_then(|spot| spot.sides.get_mut(side)) {
                *slot = outline;
            }
        }
    }

    fn put_lanes_side_by_side(&mut self, kin: &Kin, lanes: usize, gap: Q) {
        let mut ends = vec![(Q::MAX, Q::MIN); lanes];
        for (spot, lane) in self.spots.iter().zip(&kin.lane) {
            if let Some(ends) = ends.get_mut(*lane) {
                *ends = (ends.0.min(spot.left), ends.1.max(spot.left + spot.width));
            }
        }
        let mut left = 0;
        for ends in &mut ends {
            let width = (ends.1.saturating_sub(ends.0)).max(0);
            self.lanes.push((left, left + width));
            *ends = (left - if width > 0 { ends.0 } else { 0 }, 0);
            left += width + gap;
        }
        for (spot, lane) in self.spots.iter_mut().zip(&kin.lane) {
            spot.left += at(&ends, *lane).0;
        }
    }
}
