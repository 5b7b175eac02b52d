//! Orders of families.

use super::super::kin::Kin;
use super::super::untangle::untangle;
use super::super::{Card, Link, parents};
use super::{card, forest, numbers, with_links};

/// The cards from the left, each before those below it, after their families have been untangled.
fn untangled(cards: &[Card], links: &[Link]) -> Kin {
    let mut kin = Kin::new(cards, 2);
    untangle(&mut kin, 2, &vec![(80, 20); cards.len()], 8, links);
    kin
}

fn check(up: &[Option<usize>], links: &[(usize, usize)], order: &[usize]) {
    let cards: Vec<Card> = up.iter().map(|up| card([80.0, 20.0], *up)).collect();
    let links: Vec<Link> = links.iter().map(|(from, to)| Link { from: *from, to: *to }).collect();
    assert_eq!(untangled(&cards, &links).order, order);
}

/// The cards with every family in the order of this forest.
fn sorted(cards: &[Card], kin: &Kin) -> (Vec<Card>, Vec<usize>) {
    let mut place = vec![0; cards.len()];
    for (new, old) in kin.order.iter().enumerate() {
        place[*old] = new;
    }
    let moved = |old: &usize| Card { parent: cards[*old].parent.map(|up| place[up]), ..cards[*old] };
    (kin.order.iter().map(moved).collect(), place)
}

#[test]
fn families_that_are_linked_come_to_stand_side_by_side() {
    // Of 1, 2 and 3 below 0, the first and the last are linked below.
    let up = [None, Some(0), Some(0), Some(0), Some(1), Some(2), Some(2), Some(2), Some(3)];
    check(&up, &[(1, 8)], &[0, 2, 5, 6, 7, 1, 4, 3, 8]);
}

#[test]
fn an_order_without_crossings_is_left_alone() {
    let up = [None, Some(0), Some(0), Some(0), Some(1), Some(2), Some(3)];
    check(&up, &[(1, 5), (2, 6)], &[0, 1, 4, 2, 5, 3, 6]);
}

#[test]
fn nothing_moves_without_links() {
    let input = forest(3, 200, 2);
    let given = Kin::new(&input.cards, 2);
    assert_eq!(untangled(&input.cards, &[]).order, given.order);
    let lines: Vec<Link> = (0..200).filter_map(|to| Some(Link { from: input.cards[to].parent?, to })).collect();
    assert_eq!(untangled(&input.cards, &lines).order, given.order, "links along the lines of the tree cross nothing");
}

#[test]
fn what_is_untangled_stays_as_it_is() {
    for seed in 1..20 {
        let input = with_links(forest(seed, 60, 2), seed + 50, 6);
        let first = untangled(&input.cards, &input.links);
        let (cards, place) = sorted(&input.cards, &first);
        let links: Vec<Link> = input.links.iter().map(|link| Link { from: place[link.from], to: place[link.to] }).collect();
        let again = untangled(&cards, &links);
        assert!(again.order.iter().copied().eq(0..60), "seed {seed}: {:?}", again.order);
    }
}

#[test]
fn every_card_keeps_its_place_in_the_tree() {
    for seed in 1..20 {
        let input = with_links(forest(seed, 150, 2), seed, 80);
        let (given, own) = (Kin::new(&input.cards, 2), untangled(&input.cards, &input.links));
        assert_eq!(given.parent, own.parent);
        for up in 0..150 {
            let mut below = own.below.of(up).to_vec();
            below.sort_unstable();
            assert_eq!(below, given.below.of(up), "seed {seed}, below {up}");
        }
    }
}

#[test]
fn a_link_that_names_no_card_counts_for_nothing() {
    check(&[None, Some(0), Some(0)], &[(1, 9), (9, 2), (2, 2)], &[0, 1, 2]);
    check(&[], &[(0, 1)], &[]);
}

#[test]
fn a_certain_parent_wins() {
    let edges = [(0, 3), (1, 3), (2, 3)];
    assert_eq!(parents(4, &edges, &[false, true, true])[3], Some(1));
    assert_eq!(parents(4, &[(0, 1), (1, 2), (0, 2)], &[true])[2], Some(0), "else the one that is nearest the top");
}

#[test]
fn where_no_parent_is_certain_the_nearest_one_is_taken() {
    // Three on top, each with two below; one that also belongs to the first stands among those of the last.
    let edges = [(0, 3), (0, 4), (1, 5), (1, 6), (2, 7), (0, 8), (2, 8), (7, 9), (8, 9), (8, 10), (7, 10)];
    let parent = parents(11, &edges, &[]);
    assert_eq!(parent[8], Some(2));
    assert_eq!(parent[..8], [None, None, None, Some(0), Some(0), Some(1), Some(1), Some(2)]);
}

#[test]
fn parents_never_close_a_loop() {
    for seed in 1..30 {
        let mut number = numbers(seed);
        let edges: Vec<(usize, usize)> = (0..120).map(|_| (number(42), number(42))).collect();
        let parent = parents(40, &edges, &[]);
        for start in 0..40 {
            let way = std::iter::successors(Some(start), |card| parent[*card]);
            assert!(way.take(41).count() <= 40, "seed {seed}: {start} stands below itself");
        }
    }
}
