//! What holds for every placement.

use emath::{Pos2, Rect};

use super::super::{Card, Input, Placement, Shape};

/// One stretch of a route between two of its points.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    link: usize,
    a: Pos2,
    b: Pos2,
}

impl Stretch {
    fn rect(&self) -> Rect {
        Rect::from_two_pos(self.a, self.b)
    }

    fn is_level(&self) -> bool {
        (self.a.y - self.b.y).abs() < 0.001
    }
}

/// Checks everything, and says what is wrong with which input.
pub(super) fn check(input: &Input, placement: &Placement, name: &str) {
    assert_eq!(placement.cards.len(), input.cards.len(), "{name}");
    assert_eq!(placement.routes.len(), input.links.len(), "{name}");
    cards_stand_apart(input, placement, name);
    cards_keep_to_their_rows_and_lanes(input, placement, name);
    cards_are_read_in_order(input, placement, name);
    routes_join_their_cards(input, placement, name);
    wires_keep_off_cards(input, placement, name);
    wires_keep_apart(input, placement, name);
    trunks_are_drawn(placement, name);
}

fn place_of(input: &Input, card: &Card) -> (usize, usize) {
    (card.row.min(input.rows.max(1) - 1), card.lane.min(input.lanes.max(1) - 1))
}

fn is_open(card: &Card) -> bool {
    matches!(card.shape, Shape::Frame { .. })
}

fn stands_in(input: &Input, card: usize) -> Option<usize> {
    let own = &input.cards[card];
    let frame = own.frame.filter(|_| !is_open(own))?;
    let other = input.cards.get(frame)?;
    (is_open(other) && place_of(input, other) == place_of(input, own)).then_some(frame)
}

fn cards_stand_apart(input: &Input, placement: &Placement, name: &str) {
    for (a, first) in placement.cards.iter().enumerate() {
        assert!(first.width() > 0.0 && first.height() > 0.0, "{name}: card {a} has no size: {first:?}");
        for (b, second) in placement.cards.iter().enumerate() {
            if stands_in(input, b) == Some(a) {
                assert!(first.contains_rect(*second), "{name}: {b} is not within its group {a}");
            } else if a < b && stands_in(input, a) != Some(b) {
                let shared = first.intersect(*second);
                assert!(shared.width() <= 0.0 || shared.height() <= 0.0, "{name}: cards {a} and {b} overlap: {first:?} {second:?}");
            }
        }
    }
}

fn cards_keep_to_their_rows_and_lanes(input: &Input, placement: &Placement, name: &str) {
    for (index, (card, rect)) in input.cards.iter().zip(&placement.cards).enumerate() {
        let (row, lane) = place_of(input, card);
        let (row, lane) = (placement.rows[row], placement.lanes[lane]);
        assert!(row.min <= rect.top() && rect.bottom() <= row.max, "{name}: card {index} leaves its row: {rect:?} {row:?}");
        assert!(lane.min <= rect.left() && rect.right() <= lane.max, "{name}: card {index} leaves its lane: {rect:?} {lane:?}");
        assert!(is_open(card) || rect.height() >= card.height, "{name}: card {index} is too low");
    }
    assert!(placement.rows.windows(2).all(|pair| pair[0].max == pair[1].min), "{name}: rows do not follow on each other");
    assert!(placement.lanes.windows(2).all(|pair| pair[0].max < pair[1].min), "{name}: lanes overlap");
}

/// In each row of a lane, cards that stand in the same group or in none are read in the order of the input.
fn cards_are_read_in_order(input: &Input, placement: &Placement, name: &str) {
    for a in 0..input.cards.len() {
        for b in a + 1..input.cards.len() {
            let same = place_of(input, &input.cards[a]) == place_of(input, &input.cards[b]) && stands_in(input, a) == stands_in(input, b);
            let (first, second) = (placement.cards[a], placement.cards[b]);
            let before = first.bottom() <= second.top() || (first.right() <= second.left() && second.bottom() > first.top());
            assert!(!same || before, "{name}: {b} stands before {a}");
        }
    }
}

fn on_border(rect: Rect, point: Pos2) -> bool {
    rect.contains(point) && !rect.shrink(0.01).contains(point)
}

fn routes_join_their_cards(input: &Input, placement: &Placement, name: &str) {
    for (index, (link, route)) in input.links.iter().zip(&placement.routes).enumerate() {
        let is_nowhere = link.from >= input.cards.len() || link.to >= input.cards.len();
        if is_nowhere || stands_in(input, link.from) == Some(link.to) || stands_in(input, link.to) == Some(link.from) {
            assert!(route.path.is_empty(), "{name}: link {index} has nowhere to go but a way");
            continue;
        }
        let (Some(first), Some(last)) = (route.path.first(), route.path.last()) else { panic!("{name}: link {index} {link:?} has no way") };
        assert!(on_border(placement.cards[link.from], *first), "{name}: link {index} does not start at {}: {route:?}", link.from);
        assert!(on_border(placement.cards[link.to], *last), "{name}: link {index} does not end at {}: {route:?}", link.to);
        assert!(route.own.is_empty() || route.own.len() > 1, "{name}: link {index} draws a point");
        assert!(route.path.get(route.own.clone()).is_some(), "{name}: link {index} draws more than its way");
        for pair in route.path.windows(2) {
            assert!(pair[0].x == pair[1].x || pair[0].y == pair[1].y, "{name}: link {index} runs aslant: {:?}", route.path);
        }
    }
}

fn wires_keep_off_cards(input: &Input, placement: &Placement, name: &str) {
    for (index, route) in placement.routes.iter().enumerate() {
        for pair in route.path.windows(2) {
            let wire = Rect::from_two_pos(pair[0], pair[1]);
            for (card, rect) in placement.cards.iter().enumerate() {
                let inner = rect.shrink(0.1);
                let hits = wire.left() < inner.right()
                    && wire.right() > inner.left()
                    && wire.top() < inner.bottom()
                    && wire.bottom() > inner.top();
                assert!(
                    is_open(&input.cards[card]) || !hits,
                    "{name}: link {index} {:?} runs through card {card} {rect:?}: {:?}",
                    input.links[index],
                    route.path
                );
            }
        }
    }
}

fn drawn(placement: &Placement) -> Vec<Stretch> {
    let mut list = Vec::new();
    for (link, route) in placement.routes.iter().enumerate() {
        list.extend(route.path[route.own.clone()].windows(2).map(|pair| Stretch { link, a: pair[0], b: pair[1] }));
    }
    list
}

/// No stretch is drawn on another, and parallel wires of different links keep their distance.
fn wires_keep_apart(input: &Input, placement: &Placement, name: &str) {
    let list = drawn(placement);
    let is_loop = |stretch: &Stretch| input.links[stretch.link].from == input.links[stretch.link].to;
    for (index, first) in list.iter().enumerate() {
        for second in list.iter().skip(index + 1).filter(|second| second.link != first.link && second.is_level() == first.is_level()) {
            let (a, b) = (first.rect(), second.rect());
            let (apart, along) = if first.is_level() {
                ((a.top() - b.top()).abs(), a.right().min(b.right()) - a.left().max(b.left()))
            } else {
                ((a.left() - b.left()).abs(), a.bottom().min(b.bottom()) - a.top().max(b.top()))
            };
            let least = if is_loop(first) || is_loop(second) { 0.1 } else { input.options.pitch - 0.1 };
            let what = || format!("{:?} {:?}", input.links[first.link], input.links[second.link]);
            assert!(along < 0.1 || apart >= least, "{name}: wires {apart} apart: {} {first:?} {second:?}", what());
        }
    }
}

/// What a route does not draw itself, others draw.
fn trunks_are_drawn(placement: &Placement, name: &str) {
    let list = drawn(placement);
    for (index, route) in placement.routes.iter().enumerate() {
        for pair in route.path.windows(2) {
            for part in [0.1, 0.37, 0.5, 0.71, 0.9] {
                let point = pair[0] + (pair[1] - pair[0]) * part;
                assert!(
                    list.iter().any(|stretch| stretch.rect().expand(0.02).contains(point)),
                    "{name}: link {index} has a gap at {point:?}"
                );
            }
        }
    }
}
