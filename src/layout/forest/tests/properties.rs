//! What holds for every organisation.

use std::ops::Range;

use emath::vec2;

use super::super::kin::Kin;
use super::super::{Arrangement, Card, Input, Link, Options, Placement, place};
use super::faults::faults;
use super::organisations::{Dice, administration, chain, of_parents, organisation, star};

/// The faults of the placement of an organisation; of a small one that has the same kind if there are any.
fn smallest(mut input: Input) -> Option<(Input, Vec<String>)> {
    let kind = |fault: &String| fault.split(':').next().unwrap_or_default().to_owned();
    let wrong = |input: &Input| faults(input, &place(input, &()));
    let mut known = wrong(&input);
    let first = kind(known.first()?);
    // A large one would take hours.
    let mut is_smaller = input.cards.len() + input.links.len() <= 400;
    while is_smaller {
        is_smaller = false;
        for smaller in links_less(&input).into_iter().chain(cards_less(&input)) {
            let found = wrong(&smaller);
            if found.iter().any(|fault| kind(fault) == first) {
                (input, known, is_smaller) = (smaller, found, true);
                break;
            }
        }
    }
    known.retain(|fault| kind(fault) == first);
    Some((input, known))
}

fn links_less(input: &Input) -> Vec<Input> {
    let without = |link: usize| {
        let mut less = input.clone();
        less.links.remove(link);
        less
    };
    (0..input.links.len()).map(without).collect()
}

fn cards_less(input: &Input) -> Vec<Input> {
    let without = |gone: usize| {
        let mut less = input.clone();
        let up = less.cards.remove(gone).parent.filter(|up| *up != gone);
        let moved = |card: usize| if card > gone && card < input.cards.len() { card - 1 } else { card };
        for card in &mut less.cards {
            card.parent = if card.parent == Some(gone) { up } else { card.parent }.map(moved);
        }
        less.links.retain(|link| link.from != gone && link.to != gone);
        less.links = less.links.iter().map(|link| Link { from: moved(link.from), to: moved(link.to) }).collect();
        less
    };
    (0..input.cards.len()).map(without).collect()
}

fn check(name: &str, input: Input) {
    if let Some((input, faults)) = smallest(input) {
        let told = if input.cards.len() <= 100 { format!("{input:?}") } else { "large".to_owned() };
        panic!("{name}: {:#?}\n{told}", &faults[..faults.len().min(3)]);
    }
}

/// Tries many organisations of `least` to `most` cards.
fn check_many(seeds: Range<u64>, least: usize, most: usize) {
    for seed in seeds {
        let count = least + Dice(seed).roll(most - least + 1);
        check(&format!("seed {seed}"), organisation(seed, count));
    }
}

const ARRANGEMENTS: [Arrangement; 3] = [Arrangement::Auto, Arrangement::Spread, Arrangement::Compact];

fn check_arranged(name: &str, input: &Input) {
    for arrangement in ARRANGEMENTS {
        check(&format!("{name} {arrangement:?}"), Input { options: Options { arrangement, ..input.options }, ..input.clone() });
    }
}

#[test]
fn small_organisations_of_every_kind_follow_the_rules() {
    check_many(0..4_000, 0, 12);
}

#[test]
fn organisations_of_every_kind_follow_the_rules() {
    check_many(10_000..10_250, 10, 80);
    check_many(20_000..20_010, 100, 300);
}

#[test]
fn a_large_tangle_follows_the_rules() {
    check_many(30_000..30_001, 1_500, 3_000);
}

#[test]
fn no_cards_and_one_card_are_placed() {
    check_arranged("none", &Input::default());
    check_arranged("lanes only", &Input { lanes: 4, ..Input::default() });
    check_arranged("one", &chain(1));
}

#[test]
fn a_chain_of_thousands_is_placed() {
    check_arranged("chain", &chain(3_000));
    check("long chain", chain(20_000));
}

#[test]
fn hundreds_below_one_are_placed() {
    check_arranged("star", &star(501));
    check_arranged("forest", &of_parents((0..400).map(|card| (card % 4 > 0).then_some(card - card % 4))));
    // Two hubs side by side below one.
    check_arranged("hubs", &of_parents((0..700).map(|card| (card > 0).then(|| if card < 3 { 0 } else { 1 + card % 2 }))));
}

#[test]
fn a_hub_of_links_is_drawn() {
    let mut input = star(60);
    input.links = (1..60).flat_map(|card| [Link { from: 7, to: card }, Link { from: card, to: 0 }]).collect();
    check_arranged("links", &input);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for seed in 0..100 {
        let input = organisation(seed, 30);
        assert_eq!(format!("{:?}", place(&input, &())), format!("{:?}", place(&input, &())), "seed {seed}");
    }
}

/// Work and picture grow with cards and with links times depth, whatever the input: counted in points, not in seconds.
#[test]
fn a_way_has_few_points() {
    for seed in 0..200 {
        let input = organisation(seed, 60);
        let kin = Kin::new(&input.cards, input.lanes);
        let depth = |card: usize| std::iter::successors(Some(card), |card| kin.parent[*card]).count();
        let deepest = (0..input.cards.len()).map(depth).max().unwrap_or(0);
        let placement = place(&input, &());
        let points = placement.routes.iter().map(Vec::len).max().unwrap_or(0);
        assert!(points <= 4 * deepest + 8, "seed {seed}: {points} points at a depth of {deepest}");
        let drawn: usize = placement.trunks.iter().flat_map(|trunk| &trunk.lines).map(Vec::len).sum();
        assert!(drawn <= 6 * input.cards.len(), "seed {seed}: {drawn} points for {} cards", input.cards.len());
    }
}

#[test]
fn large_trees_have_the_proportions_of_a_window() {
    for (seed, count, arrangement) in
        [(1, 1_000, Arrangement::Auto), (2, 1_000, Arrangement::Compact), (3, 1_000, Arrangement::Auto), (4, 10_000, Arrangement::Auto)]
    {
        let mut input = administration(seed, count);
        input.options.arrangement = arrangement;
        let placement = place(&input, &());
        assert!(proportions(&placement) <= 3.0, "{count}: {:?}", placement.size);
        assert!(filled(&placement) >= 0.4, "{count}: {} filled", filled(&placement));
        assert_eq!(faults(&input, &placement), Vec::<String>::new());
    }
}

fn proportions(placement: &Placement) -> f32 {
    (placement.size.x / placement.size.y).max(placement.size.y / placement.size.x)
}

fn filled(placement: &Placement) -> f32 {
    placement.cards.iter().map(emath::Rect::area).sum::<f32>() / (placement.size.x * placement.size.y)
}

/// Cards of these sizes, all but the first below it.
fn family(sizes: &[(f32, f32)]) -> Input {
    let card =
        |(index, size): (usize, &(f32, f32))| Card { size: vec2(size.0, size.1), parent: (index > 0).then_some(0), ..Card::default() };
    Input { lanes: 1, cards: sizes.iter().enumerate().map(card).collect(), ..Input::default() }
}

#[test]
fn numbers_that_are_none_leave_the_corner_where_it_is() {
    let options = Options { side: f32::NAN, head: f32::INFINITY, ..Options::default() };
    check_arranged("corner", &Input { options, ..family(&[(80.0, 40.0), (80.0, 40.0)]) });
}

#[test]
fn cards_smaller_than_their_wires_are_drawn_larger() {
    check_arranged("tiny", &family(&[(1.0, 1.0), (0.0, f32::NAN), (2.0, 4.1), (33.3, 0.5)]));
}

#[test]
fn cards_of_any_size_are_drawn() {
    check_arranged("huge", &family(&[(f32::MAX, 40.0), (80.0, 1.0e9), (99_999.9, 40.0)]));
}

#[test]
fn a_wide_card_stands_over_the_middle_of_narrow_ones() {
    // In one column, beside a line that needs room on the left only.
    let mut input = family(&[(400.0, 40.0), (60.0, 40.0), (60.0, 40.0), (60.0, 40.0)]);
    input.stood = vec![Some(0); 4];
    input.options.arrangement = Arrangement::Compact;
    let placement = place(&input, &());
    assert_eq!(placement.cards[1].left().to_bits(), placement.cards[3].left().to_bits());
    let off = placement.cards[1].center().x - placement.cards[0].center().x;
    assert!(off.abs() <= 2.5, "{off}");
}

#[test]
fn a_side_with_room_for_all_its_wires_has_a_place_for_each() {
    // All links go to the right; half of the places on the side of the first card are to the left of its middle.
    let mut input = family(&[(52.0, 40.0); 11]);
    input.options.arrangement = Arrangement::Spread;
    input.links = (2..11).map(|to| Link { from: 1, to }).collect();
    check("one side", input);
}

#[test]
fn a_way_has_points_only_where_it_bends() {
    let mut input = chain(4);
    input.options.arrangement = Arrangement::Compact;
    let placement = place(&input, &());
    assert!(placement.stems[1..].iter().all(|stem| stem.len() == 2), "{:?}", placement.stems);
}
