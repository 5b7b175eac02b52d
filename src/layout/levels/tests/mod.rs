//! Properties of placements, on a county by hand and on organisations made up from seeds.

#![expect(clippy::float_cmp, clippy::cast_possible_truncation, reason = "coordinates are whole 1/64 points and compare exactly")]

mod county;
mod organisations;
mod properties;

use super::{Card, Input, Link, Manner, Options, Placement, Shape, place};
use county::{COUNCIL, DIRECTORS, county};
use organisations::{Dice, administration, organisation};
use properties::check;

fn card(row: usize, lane: usize, parent: Option<usize>) -> Card {
    Card { row, lane, span: 1, height: 50.0, parent, frame: None, shape: Shape::Card }
}

fn bends(placement: &Placement, link: usize) -> usize {
    placement.routes[link].path.windows(3).filter(|corner| corner[0].x != corner[2].x && corner[0].y != corner[2].y).count()
}

#[test]
fn the_county_is_placed_and_routed() {
    for nets in [0..0, 0..6, 0..12] {
        let input = county(nets.clone());
        check(&input, &place(&input), &format!("county, nets {nets:?}"));
    }
}

#[test]
fn the_county_has_the_proportions_of_a_window() {
    for nets in [0..6, 0..12] {
        let size = place(&county(nets)).size;
        assert!((1.6..2.4).contains(&(size.x / size.y)), "{size:?}");
    }
}

#[test]
fn hubs_stand_over_the_middle_of_their_children() {
    let placement = place(&county(0..6));
    let middle = |cards: std::ops::Range<usize>| {
        let (first, last) = (placement.cards[cards.start], placement.cards[cards.end - 1]);
        f32::midpoint(first.left(), last.right())
    };
    assert!((placement.cards[COUNCIL].center().x - middle(5..9)).abs() < 8.0, "over the four councils");
    assert!((placement.cards[DIRECTORS].center().x - placement.cards[COUNCIL].center().x).abs() < 0.1, "the directors below the council");
    for (child, parent) in [(12, 5), (13, 6), (14, 7), (15, 8), (16, 9)] {
        assert!((placement.cards[child].center().x - placement.cards[parent].center().x).abs() < 0.1, "{child} under {parent}");
    }
}

#[test]
fn ten_networks_stand_in_two_lines_of_five() {
    let placement = place(&county(0..6));
    let top = |card: usize| placement.cards[card].top();
    assert!((12..17).all(|card| top(card) == top(12)) && (17..22).all(|card| top(card) == top(17)) && top(17) > top(12));
}

#[test]
fn equal_levels_stand_on_one_line() {
    let placement = place(&county(0..6));
    for line in [[0, 22, 22], [1, 4, 23], [2, 5, 24], [3, 11, 25]] {
        let tops = line.map(|card| placement.cards[card].top());
        assert!(tops.iter().all(|top| *top == tops[0]), "{line:?} {tops:?}");
    }
}

#[test]
fn what_corresponds_on_one_level_is_joined_straight() {
    let input = county(0..6);
    let placement = place(&input);
    for (index, link) in input.links.iter().enumerate().filter(|(_, link)| link.manner == Manner::Level && link.from == COUNCIL) {
        assert_eq!(bends(&placement, index), 0, "{link:?}");
    }
}

#[test]
fn made_up_organisations_are_placed_and_routed() {
    for seed in 0..240 {
        let count = [1, 4, 9, 20, 34, 60][usize::try_from(seed % 6).unwrap()];
        let input = organisation(seed, count);
        check(&input, &place(&input), &format!("seed {seed}, {count} cards"));
    }
}

#[test]
fn a_larger_organisation_is_placed_and_routed() {
    for (input, name) in [(organisation(7, 250), "250 odd cards"), (administration(7, 300), "300 tidy cards")] {
        check(&input, &place(&input), name);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for seed in 0..12 {
        let input = organisation(seed, 40);
        assert_eq!(format!("{:?}", place(&input)), format!("{:?}", place(&input.clone())), "seed {seed}");
    }
}

#[test]
fn coordinates_are_whole_parts_of_a_point() {
    let placement = place(&organisation(3, 40));
    let points =
        placement.routes.iter().flat_map(|route| &route.path).copied().chain(placement.cards.iter().flat_map(|card| [card.min, card.max]));
    for point in points {
        assert!((point.x * 64.0).fract() == 0.0 && (point.y * 64.0).fract() == 0.0, "{point:?}");
    }
}

#[test]
fn removing_cards_keeps_the_order_of_the_rest() {
    for seed in 0..12 {
        let mut input = organisation(seed, 30);
        let mut dice = Dice(seed + 1_000);
        let gone: Vec<usize> = (0..6).map(|_| dice.roll(30)).collect();
        let keep: Vec<usize> = (0..30).filter(|card| !gone.contains(card)).collect();
        let new = |card: usize| keep.iter().position(|kept| *kept == card);
        input.links = Vec::new();
        input.cards = keep.iter().map(|&card| input.cards[card].clone()).collect();
        for card in &mut input.cards {
            (card.parent, card.frame) = (card.parent.and_then(new), card.frame.and_then(new));
        }
        check(&input, &place(&input), &format!("seed {seed} folded"));
    }
}

#[test]
fn an_open_group_surrounds_its_members_in_a_block() {
    let mut cards = vec![Card { shape: Shape::Frame { title: 20.0 }, ..card(0, 0, None) }];
    cards.extend((0..12).map(|_| Card { frame: Some(0), ..card(0, 0, None) }));
    cards.extend([card(0, 1, None), card(1, 0, None), card(1, 1, Some(13))]);
    let link = |from: usize, to: usize, manner: Manner| Link { from, to, net: 0, manner };
    let mut links: Vec<Link> = (1..13).map(|member| link(13, member, Manner::Level)).collect();
    links.extend([link(13, 0, Manner::Level), link(14, 15, Manner::Level)]);
    let input =
        Input { rows: 2, lanes: 2, cards, links, columns: Vec::new(), counts: Vec::new(), stood: Vec::new(), options: Options::default() };
    let placement = place(&input);
    check(&input, &placement, "open group");
    let columns: std::collections::BTreeSet<i32> = placement.cards[1..13].iter().map(|card| card.left().round() as i32).collect();
    assert!((2..=6).contains(&columns.len()), "the lane gets more columns: {columns:?}");
}

#[test]
fn nothing_is_still_a_picture() {
    let placement = place(&Input::default());
    assert!(placement.size.x > 0.0 && placement.size.y > 0.0 && placement.rows.len() == 1 && placement.lanes.len() == 1);
    let empty = place(&Input { rows: 3, lanes: 4, ..Input::default() });
    assert!(empty.rows.iter().chain(&empty.lanes).all(|range| range.span() > 4.0), "empty rows and lanes are visible: {empty:?}");
}

#[test]
fn faulty_input_is_placed_all_the_same() {
    let mut input = county(0..12);
    for card in &mut input.cards {
        (card.parent, card.frame) = (Some(3), Some(5));
        card.height = if card.row == 0 { f32::NAN } else { f32::INFINITY };
        (card.row, card.lane, card.span) = (card.row * 1_000, card.lane * 77, card.span * 999);
    }
    input.links.push(Link { from: 0, to: 4_000, net: 9, manner: Manner::Level });
    input.links.extend((0..5).map(|_| Link { from: 3, to: 3, net: 1, manner: Manner::Level }));
    input.options = Options { column: f32::NAN, gap: -3.0, aspect: 0.0, ..Options::default() };
    let placement = place(&input);
    assert!(placement.size.x.is_finite() && placement.size.y.is_finite());
    assert!(placement.cards.iter().all(emath::Rect::is_finite));
}

#[test]
fn parallel_links_fan_out() {
    let cards = vec![card(0, 0, None), card(1, 0, Some(0))];
    let links = (0..4).map(|_| Link { from: 0, to: 1, net: 0, manner: Manner::Hierarchy }).collect();
    let input =
        Input { rows: 2, lanes: 1, cards, links, columns: Vec::new(), counts: Vec::new(), stood: Vec::new(), options: Options::default() };
    let placement = place(&input);
    check(&input, &placement, "four between two");
    assert!(placement.routes.iter().all(|route| route.own == (0..route.path.len())), "each is drawn in full");
}
