//! Organisations made up from a seed, tidy or as odd as a file can make them.

use emath::{Vec2, vec2};

use crate::layout::at::len;

use super::super::{Arrangement, Card, Direction, Input, Link, Options, Order, Rows};

/// A small generator of numbers (`SplitMix64`), so that a seed gives the same organisation everywhere.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % sides.max(1) as u64).unwrap()
    }

    fn points(&mut self, least: usize, most: usize) -> f32 {
        len(least + self.roll(most - least + 1))
    }

    fn once_in(&mut self, sides: usize) -> bool {
        self.roll(sides) == 0
    }
}

/// Cards with these parents, all of one size and in one lane.
pub(super) fn of_parents(parents: impl Iterator<Item = Option<usize>>) -> Input {
    let cards = parents.map(|parent| Card { size: vec2(160.0, 52.0), parent, ..Card::default() }).collect();
    Input { lanes: 1, cards, ..Input::default() }
}

/// One below the other.
pub(super) fn chain(count: usize) -> Input {
    of_parents((0..count).map(|card| card.checked_sub(1)))
}

/// All below one.
pub(super) fn star(count: usize) -> Input {
    of_parents((0..count).map(|card| (card > 0).then_some(0)))
}

/// An administration with 2 to 7 below everyone, sizes as names give them.
pub(super) fn administration(seed: u64, count: usize) -> Input {
    let mut dice = Dice(seed);
    let mut parents: Vec<Option<usize>> = vec![None];
    let mut parent = 0;
    while parents.len() < count {
        parents.extend(std::iter::repeat_n(Some(parent), 2 + dice.roll(6)));
        parent += 1;
    }
    parents.truncate(count);
    let mut input = of_parents(parents.into_iter());
    for card in &mut input.cards {
        card.size = vec2(dice.points(110, 260), [40.0, 52.0, 64.0, 76.0][dice.roll(4)]);
    }
    input
}

/// Whatever a file can hold: several lanes, parents above, in other lanes, in loops, that do not exist; links along and across, from a
/// card to itself, twice, to nothing; sizes that are tidy, tiny, huge or no numbers.
pub(super) fn organisation(seed: u64, count: usize) -> Input {
    let mut dice = Dice(seed);
    let lanes = if dice.once_in(2) { 1 } else { 1 + dice.roll(4) };
    let (bushy, sizes, stray) = (1 + dice.roll(12), dice.roll(8), dice.once_in(3));
    let mut cards: Vec<Card> = Vec::new();
    for index in 0..count {
        let near = if bushy > 9 { dice.roll(index) } else { index.saturating_sub(1) / bushy };
        let parent = match dice.roll(40) {
            0 => None,
            1 if stray => Some(dice.roll(count + 3)),
            2 if stray => Some(index),
            3..=6 => Some(dice.roll(index)),
            _ => Some(near),
        };
        let parent = parent.filter(|_| index > 0);
        let lane = match parent.and_then(|parent| cards.get(parent)) {
            Some(parent) if !dice.once_in(12) => parent.lane,
            _ => dice.roll(lanes + usize::from(stray)),
        };
        cards.push(Card { size: size(&mut dice, sizes), parent, lane, level: dice.roll(6) });
    }
    let links = links(&mut dice, &cards);
    let stood = (0..[0, count / 2, count][dice.roll(3)]).map(|_| (!dice.once_in(4)).then(|| dice.roll(4))).collect();
    Input { lanes, cards, links, stood, options: options(&mut dice) }
}

fn size(dice: &mut Dice, sizes: usize) -> Vec2 {
    match sizes {
        0 => vec2(dice.points(1, 12), dice.points(1, 12)),
        1 => vec2(dice.points(1, 30), 52.0),
        2 => vec2(160.0, dice.points(1, 30)),
        3 => vec2([20.0, 60.0, 900.0][dice.roll(3)], [20.0, 50.0, 300.0][dice.roll(3)]),
        4 => {
            let odd = [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, -5.0, 0.0, 33.333, 1.0e-9, 7_777.7];
            vec2(odd[dice.roll(8)], odd[dice.roll(8)])
        }
        5 => vec2(dice.points(0, 800) / 7.0, dice.points(0, 800) / 9.0),
        _ => vec2(dice.points(110, 260), [40.0, 52.0, 64.0, 76.0][dice.roll(4)]),
    }
}

fn links(dice: &mut Dice, cards: &[Card]) -> Vec<Link> {
    let count = cards.len();
    let mut links: Vec<Link> = Vec::new();
    for _ in 0..[0, count / 8, count / 3, count, 2 * count][dice.roll(5)] {
        let from = dice.roll(count);
        let above = |card: usize| cards.get(card).and_then(|card| card.parent).unwrap_or(0);
        let to = match dice.roll(8) {
            0 => from,
            1 => count + dice.roll(3),
            2 => above(from),
            3 => above(above(from)),
            4 => from + 1,
            5 => links.last().map_or(0, |last| last.to),
            _ => dice.roll(count),
        };
        links.push(if dice.once_in(3) { Link { from: to, to: from } } else { Link { from, to } });
        if dice.once_in(12) {
            links.push(links[dice.roll(links.len())]);
        }
    }
    links
}

fn options(dice: &mut Dice) -> Options {
    let arrangement = [Arrangement::Auto, Arrangement::Spread, Arrangement::Compact][dice.roll(3)];
    let direction = [Direction::Down, Direction::Up, Direction::Right, Direction::Left][dice.roll(4)];
    let rows = [Rows::Free, Rows::Free, Rows::Depths, Rows::Levels][dice.roll(4)];
    let order = [Order::Given, Order::Given, Order::Untangled][dice.roll(3)];
    let mut options =
        Options { arrangement, direction, rows, order, head: dice.points(0, 40), side: dice.points(0, 40), ..Options::default() };
    if dice.once_in(3) {
        options.pitch = [3.0, 4.3, 5.0, 8.0][dice.roll(4)];
        options.gap = dice.points(0, 40);
        options.row_gap = dice.points(0, 40);
        options.lane_gap = dice.points(0, 40);
        options.aspect = [0.2, 1.0, 1.6, 9.0][dice.roll(4)];
    }
    if dice.once_in(20) {
        let odd = [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, -100.0, 0.0, 1.0e-9, 33.333];
        let Options { gap, row_gap, pitch, lane_gap, head, side, aspect, .. } = &mut options;
        for value in [gap, row_gap, pitch, lane_gap, head, side, aspect] {
            *value = odd[dice.roll(7)];
        }
    }
    options
}
