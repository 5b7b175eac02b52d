//! Organisations made up from a seed, tidy or as odd as a file can make them.

use super::super::{Card, Input, Link, Manner, Options, Shape};

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
}

/// A tidy large organisation: every body has a parent in the row above in its lane, and every second one a link to a body
/// that is not far.
pub(super) fn administration(seed: u64, count: usize) -> Input {
    let mut dice = Dice(seed);
    let (rows, lanes) = (6, 5);
    let mut of_lane: Vec<Vec<Vec<usize>>> = vec![vec![Vec::new(); rows]; lanes];
    let mut cards: Vec<Card> = Vec::new();
    let mut links = Vec::new();
    for index in 0..count {
        let lane = index * lanes / count.max(1);
        // Most bodies are far down, in the order of their parents.
        let row = (0..rows).find(|&row| of_lane[lane][row].len() < 1 << (2 * row).min(7)).unwrap_or(rows - 1);
        let siblings = of_lane[lane][row].len();
        let parent = row.checked_sub(1).and_then(|above| of_lane[lane][above].get(siblings / 4).or(of_lane[lane][above].last())).copied();
        of_lane[lane][row].push(index);
        cards.push(Card { row, lane, span: 1, height: 58.0, parent, frame: None, shape: Shape::Card });
        links.extend(parent.map(|parent| Link { from: parent, to: index, net: 0, manner: Manner::Hierarchy }));
        if index % 2 == 0 && index > 0 {
            links.push(Link { from: index, to: index - 1 - dice.roll(index.min(12)), net: 1 + dice.roll(3), manner: Manner::Upward });
        }
    }
    Input { rows, lanes, cards, links, columns: Vec::new(), counts: Vec::new(), stood: Vec::new(), options: Options::default() }
}

/// An organisation of `count` cards: several lanes and rows, parents above, open groups, links along and across, now and
/// then one from a card to itself, one twice, a parent that loops, a row that does not exist.
pub(super) fn organisation(seed: u64, count: usize) -> Input {
    let mut dice = Dice(seed);
    let (rows, lanes) = (1 + dice.roll(6), 1 + dice.roll(5));
    let mut cards: Vec<Card> = Vec::new();
    for index in 0..count {
        let (row, lane) = (dice.roll(rows + 1), dice.roll(lanes));
        let near = (0..index).rev().find(|&at| cards[at].lane == lane && cards[at].row < row);
        let is_frame = dice.roll(25) == 0;
        let frame = (0..index).rev().take(8).find(|&at| matches!(cards[at].shape, Shape::Frame { .. }));
        if let Some(frame) = frame.filter(|_| !is_frame && dice.roll(3) > 0) {
            cards.push(Card { frame: Some(frame), parent: Some(dice.roll(count + 2)), span: 1, ..cards[frame].clone() });
            cards[index].shape = Shape::Card;
            continue;
        }
        let parent = if dice.roll(10) == 0 { Some(dice.roll(count)) } else { near };
        let shape = if is_frame { Shape::Frame { title: 18.0 } } else { Shape::Card };
        let span = 1 + usize::from(dice.roll(9) == 0);
        let height = [50.0, 58.0, 74.0, 90.0][dice.roll(4)];
        cards.push(Card { row, lane, span, height, parent, frame: None, shape });
    }
    let mut links = Vec::new();
    for (child, card) in cards.iter().enumerate() {
        if let Some(parent) = card.parent {
            links.push(Link { from: parent, to: child, net: 0, manner: Manner::Hierarchy });
        }
    }
    for _ in 0..count {
        let (from, to) = (dice.roll(count), dice.roll(count));
        let manner = [Manner::Upward, Manner::Level, Manner::Hierarchy][dice.roll(3)];
        links.push(Link { from, to, net: 1 + dice.roll(6), manner });
        if dice.roll(12) == 0 {
            links.push(links[dice.roll(links.len())].clone());
        }
    }
    Input { rows, lanes, cards, links, columns: Vec::new(), counts: Vec::new(), stood: Vec::new(), options: Options::default() }
}
