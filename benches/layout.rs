//! How long it takes to place organisations: trees, and graphs with links across, wires included.
#![allow(clippy::indexing_slicing, reason = "a measurement that panics is a measurement that fails")]

use std::ops::Range;

use divan::{Bencher, black_box};
use emath::Vec2;
use samverkan::layout::forest::{Arrangement, Card, Input, Link, Options, Order, Rows, parents, place, stood};

fn main() {
    divan::main();
}

/// Numbers that look random and are the same each time (`SplitMix64`: Steele, Lea, Flood 2014).
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % sides as u64).unwrap_or_default()
    }

    /// How many stand below one: 2 to 12, most often about 5.
    fn span(&mut self) -> usize {
        (2 + self.throw(6) + self.throw(6)).min(12)
    }

    /// One to four lines of 8 to 28 letters, at 7 points a letter and 16 a line.
    fn size(&mut self) -> Vec2 {
        let lines = [1, 1, 1, 2, 2, 2, 2, 3, 3, 4][self.throw(10)];
        let letters = (0..lines).map(|_| 8 + self.throw(21)).max().unwrap_or_default();
        let points = |number: usize| f32::from(u16::try_from(number).unwrap_or_default());
        Vec2::new(points(letters * 7 + 20), points(lines * 16 + 14))
    }
}

/// An organisation as a file has it: who is above whom, and which of these are certain.
struct Organisation {
    sizes: Vec<Vec2>,
    depths: Vec<usize>,
    lanes: Vec<usize>,
    edges: Vec<(usize, usize)>,
    certain: Vec<bool>,
}

/// A tree, and as many further superiors as `across` per cent of the bodies, two thirds of them near cousins of the parent: the model
/// that the comparison with other programs uses (`docs/benchmarks.md`).
fn organisation(count: usize, across: usize) -> Organisation {
    let mut dice = Dice(1);
    let (mut above, mut depths, mut lanes, mut below) = (vec![0], vec![0], vec![0], vec![Range::default()]);
    let mut open = vec![0];
    let mut next = 0;
    while above.len() < count {
        if dice.throw(10) > 5 {
            let other = next + dice.throw(open.len() - next);
            open.swap(next, other);
        }
        let parent = open[next];
        next += 1;
        let first = above.len();
        below[parent] = first..count.min(first + dice.span());
        for body in below[parent].clone() {
            open.push(body);
            above.push(parent);
            depths.push(depths[parent] + 1);
            lanes.push(if dice.throw(100) < 85 { lanes[parent] } else { dice.throw(4) });
            below.push(Range::default());
        }
    }
    let mut edges: Vec<(usize, usize)> = (1..count).map(|body| (above[body], body)).collect();
    let mut wanted = count * across / 100;
    while wanted > 0 {
        let body = dice.throw(count);
        let superior = if dice.throw(3) > 0 { cousin(&mut dice, body, &above, &below) } else { dice.throw(count) };
        if depths[superior] < depths[body] && superior != above[body] {
            edges.push((superior, body));
            wanted -= 1;
        }
    }
    let certain = (0..edges.len()).map(|edge| edge + 1 < count).collect();
    Organisation { sizes: (0..count).map(|_| dice.size()).collect(), depths, lanes, edges, certain }
}

/// One to three steps up from the parent of `body`, and as many down again.
fn cousin(dice: &mut Dice, body: usize, above: &[usize], below: &[Range<usize>]) -> usize {
    let steps = 1 + dice.throw(3);
    let mut at = (0..=steps).fold(body, |at, _| above[at]);
    for _ in 0..steps {
        if !below[at].is_empty() {
            at = below[at].start + dice.throw(below[at].len());
        }
    }
    at
}

fn input(organisation: &Organisation, options: Options) -> Input {
    let count = organisation.sizes.len();
    let parents = parents(count, &organisation.edges, &organisation.certain);
    let card = |ix: usize| Card {
        size: organisation.sizes[ix],
        parent: parents[ix],
        lane: organisation.lanes[ix],
        level: organisation.depths[ix],
    };
    let links = organisation.edges.iter().filter(|(above, below)| parents[*below] != Some(*above));
    Input {
        lanes: if options.rows == Rows::Levels { 4 } else { 1 },
        cards: (0..count).map(card).collect(),
        links: links.map(|&(from, to)| Link { from, to }).collect(),
        stood: Vec::new(),
        options,
    }
}

/// The same organisation with a branch of about a twentieth of it folded; all others keep their columns.
fn folded(input: &Input) -> Input {
    let before = place(input, &());
    let count = input.cards.len();
    let mut sizes = vec![1_usize; count];
    for ix in (0..count).rev() {
        if let Some(parent) = input.cards[ix].parent {
            sizes[parent] += sizes[ix]; // a parent stands before its children
        }
    }
    let branch = (0..count).min_by_key(|ix| sizes[*ix].abs_diff(count / 20)).unwrap_or_default();
    let mut places = vec![None; count];
    let mut hidden = vec![false; count];
    let (mut cards, mut rooms) = (Vec::new(), Vec::new());
    for (ix, card) in input.cards.iter().enumerate() {
        hidden[ix] = card.parent.is_some_and(|parent| parent == branch || hidden[parent]);
        if !hidden[ix] {
            places[ix] = Some(cards.len());
            rooms.push(Some(before.rooms[ix]));
            cards.push(Card { parent: card.parent.and_then(|parent| places[parent]), ..*card });
        }
    }
    let links = input.links.iter().filter_map(|link| Some(Link { from: places[link.from]?, to: places[link.to]? })).collect();
    let families: Vec<usize> = cards.iter().map(|card: &Card| card.parent.unwrap_or(count)).collect();
    let stood = stood(&rooms, &families, input.options.direction);
    Input { cards, links, stood, ..input.clone() }
}

fn with(arrangement: Arrangement, order: Order) -> Options {
    Options { arrangement, order, ..Options::default() }
}

/// Choosing the parents and placing, as `samverkan layout` times it.
fn bench(bencher: Bencher, count: usize, across: usize, options: Options) {
    let organisation = organisation(count, across);
    let input = input(&organisation, options);
    bencher.bench_local(|| (parents(count, black_box(&organisation.edges), &organisation.certain), place(black_box(&input), &())));
}

#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 20)]
fn tree_spread(bencher: Bencher, count: usize) {
    bench(bencher, count, 0, with(Arrangement::Spread, Order::Given));
}

#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 20)]
fn tree_compact(bencher: Bencher, count: usize) {
    bench(bencher, count, 0, with(Arrangement::Compact, Order::Given));
}

#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 10)]
fn links_spread(bencher: Bencher, count: usize) {
    bench(bencher, count, 10, with(Arrangement::Spread, Order::Given));
}

#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 10)]
fn links_spread_untangled(bencher: Bencher, count: usize) {
    bench(bencher, count, 10, with(Arrangement::Spread, Order::Untangled));
}

#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 10)]
fn links_compact(bencher: Bencher, count: usize) {
    bench(bencher, count, 10, with(Arrangement::Compact, Order::Given));
}

/// So many children below one parent: what putting them in columns costs.
#[divan::bench(args = [100, 1_000, 10_000], sample_count = 10)]
fn one_family_compact(bencher: Bencher, count: usize) {
    let mut dice = Dice(1);
    let family = Organisation {
        sizes: (0..=count).map(|_| dice.size()).collect(),
        depths: (0..=count).map(|body| usize::from(body > 0)).collect(),
        lanes: vec![0; count + 1],
        edges: (1..=count).map(|body| (0, body)).collect(),
        certain: vec![true; count],
    };
    let input = input(&family, with(Arrangement::Compact, Order::Given));
    bencher.bench_local(|| place(black_box(&input), &()));
}

/// Levels on lines across four lanes.
#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 10)]
fn links_in_levels_and_lanes(bencher: Bencher, count: usize) {
    bench(bencher, count, 10, Options { rows: Rows::Levels, ..with(Arrangement::Spread, Order::Given) });
}

/// A branch of 500 bodies folds: what has to be placed before it shows.
#[divan::bench(args = [Arrangement::Spread, Arrangement::Compact], sample_count = 20)]
fn relayout_after_a_fold_at_10_000(bencher: Bencher, arrangement: Arrangement) {
    let input = folded(&input(&organisation(10_000, 10), with(arrangement, Order::Given)));
    bencher.bench_local(|| place(black_box(&input), &()));
}
