//! Properties of placements, on small forests by hand and on some made up from numbers.

#![expect(clippy::float_cmp, reason = "coordinates are whole 1/64 points and compare exactly")]

mod faults;
mod organisations;
mod properties;
mod rows;
mod tidy;
mod turn;
mod untangle;
mod upright;

use emath::{Pos2, Rect, Vec2};

use super::{Arrangement, Card, Direction, Input, Link, Options, Placement, Rows, place};

fn card(size: [f32; 2], parent: Option<usize>) -> Card {
    Card { size: Vec2::from(size), parent, ..Card::default() }
}

/// A chain of numbers that look random.
fn numbers(seed: u64) -> impl FnMut(usize) -> usize {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).max(1);
    move |below| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap_or(0) % below.max(1)
    }
}

/// Cards of many sizes, each below an earlier one.
fn forest(seed: u64, count: usize, lanes: usize) -> Input {
    let mut number = numbers(seed);
    let mut cards: Vec<Card> = Vec::new();
    for own in 0..count {
        let size = [[40.0, 80.0, 120.0, 33.5][number(4)], [20.0, 28.0, 60.0, 17.25][number(4)]];
        let parent = (own > 0 && number(12) > 0).then(|| number(own));
        let lane = parent.map_or_else(|| number(lanes), |up| cards[up].lane);
        let level = parent.map_or(0, |up| cards[up].level + 1 + number(2));
        cards.push(Card { lane, level, ..card(size, parent) });
    }
    Input { lanes, cards, ..Input::default() }
}

/// Adds links between cards that are far apart in the list.
fn with_links(mut input: Input, seed: u64, links: usize) -> Input {
    let mut number = numbers(seed);
    let count = input.cards.len();
    input.links = (0..links).map(|_| Link { from: number(count), to: number(count) }).collect();
    input
}

/// Everything that holds of any placement: sizes as given, nothing over anything else, lines with right angles from border to border.
fn check(input: &Input, placement: &Placement, case: &str) {
    let cards = &placement.cards;
    assert_eq!(cards.len(), input.cards.len(), "{case}");
    let whole = Rect::from_min_size(Pos2::ZERO, placement.size);
    for (own, (rect, card)) in cards.iter().zip(&input.cards).enumerate() {
        assert_eq!(rect.size(), card.size, "{case}: size of {own}");
        assert!(whole.contains_rect(*rect), "{case}: {own} at {rect:?} is outside {whole:?}");
        assert!(placement.rooms[own].contains_rect(*rect), "{case}: {own} at {rect:?} is outside its room {:?}", placement.rooms[own]);
        for (other, second) in cards.iter().enumerate().skip(own + 1) {
            assert!(!rect.shrink(0.1).intersects(*second), "{case}: {own} at {rect:?} and {other} at {second:?}");
        }
    }
    let lines = placement.trunks.iter().flat_map(|trunk| &trunk.lines);
    for line in lines.chain(&placement.stems).chain(&placement.routes) {
        for ends in line.windows(2) {
            assert!(ends[0].x == ends[1].x || ends[0].y == ends[1].y, "{case}: {line:?} is aslant");
            let stretch = Rect::from_two_pos(ends[0], ends[1]);
            let cut = cards.iter().position(|card| card.shrink(0.1).intersects(stretch));
            assert_eq!(cut, None, "{case}: {line:?} runs through a card");
            assert!(whole.contains_rect(stretch), "{case}: {line:?} is outside");
        }
    }
    for (own, stem) in placement.stems.iter().enumerate() {
        let (Some(first), Some(last)) = (stem.first(), stem.last()) else { continue };
        let up = input.cards[own].parent.map_or(Rect::NOTHING, |up| cards[up]);
        assert!(is_at_border(up, *first) && is_at_border(cards[own], *last), "{case}: {stem:?} of {own}");
    }
}

fn is_at_border(rect: Rect, pos: Pos2) -> bool {
    rect.expand(0.01).contains(pos) && !rect.shrink(0.01).contains(pos)
}

/// Nothing lies on anything else for any length: neither two ways, nor a way and the lines below a card.
fn check_apart(input: &Input, placement: &Placement, case: &str) {
    let trunks = placement.trunks.iter().map(|trunk| trunk.lines.clone());
    let is_apart =
        |own: &usize| !input.cards[*own].parent.is_some_and(|up| placement.trunks.iter().any(|trunk| holds(trunk, up, *own, placement)));
    let stems = (0..input.cards.len()).filter(is_apart).map(|own| vec![placement.stems[own].clone()]);
    let ways: Vec<Vec<Vec<Pos2>>> = trunks.chain(stems).chain(placement.routes.iter().map(|route| vec![route.clone()])).collect();
    let stretches = |way: usize| ways[way].iter().flat_map(|line| line.windows(2)).map(|ends| Rect::from_two_pos(ends[0], ends[1]));
    for (a, b) in (0..ways.len()).flat_map(|a| (0..a).map(move |b| (a, b))) {
        for (own, other) in stretches(a).flat_map(|own| stretches(b).map(move |other| (own, other))) {
            let both = own.intersect(other);
            let is_shared = both.width() >= 0.0 && both.height() >= 0.0 && both.width() + both.height() > 0.0;
            assert!(!is_shared, "{case}: {:?} lies on {:?} at {both:?}", ways[a], ways[b]);
        }
    }
}

/// Whether the way to a card is along a trunk.
fn holds(trunk: &super::Trunk, up: usize, own: usize, placement: &Placement) -> bool {
    trunk.card == up && trunk.lines.iter().any(|line| line.last() == placement.stems[own].last())
}
