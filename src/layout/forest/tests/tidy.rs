use super::*;

fn spread(mut input: Input) -> (Input, Placement) {
    input.options.arrangement = Arrangement::Spread;
    let placement = place(&input, &());
    (input, placement)
}

fn below(input: &Input, up: usize) -> impl Iterator<Item = usize> {
    (0..input.cards.len()).filter(move |own| input.cards[*own].parent == Some(up))
}

#[test]
fn trees_of_all_sizes_are_sound() {
    for seed in 0..60 {
        let (input, placement) = spread(forest(seed, 80, 3));
        check(&input, &placement, &format!("forest {seed}"));
        for (card, rect) in input.cards.iter().zip(&placement.cards) {
            let lane = placement.lanes[card.lane];
            assert!(lane.min <= rect.left() && rect.right() <= lane.max, "forest {seed}: {rect:?} is outside {lane:?}");
        }
        assert!(placement.lanes.windows(2).all(|lanes| lanes[0].max < lanes[1].min), "forest {seed}: {:?}", placement.lanes);
    }
}

#[test]
fn lines_below_one_card_never_meet_those_below_another() {
    for seed in 0..20 {
        let (_, placement) = spread(forest(seed, 80, 1));
        let stretches = |trunk: usize| {
            let lines = &placement.trunks[trunk].lines;
            lines.iter().flat_map(|line| line.windows(2)).map(|ends| Rect::from_two_pos(ends[0], ends[1]))
        };
        for (a, b) in (0..placement.trunks.len()).flat_map(|a| (0..a).map(move |b| (a, b))) {
            assert!(!stretches(a).any(|own| stretches(b).any(|other| own.intersects(other))), "forest {seed}: trunks {a} and {b}");
        }
    }
}

#[test]
fn every_card_stands_over_the_middle_of_those_below_it() {
    for seed in 0..40 {
        let (input, placement) = spread(forest(seed, 80, 2));
        for up in 0..input.cards.len() {
            let row: Vec<Rect> = below(&input, up).map(|own| placement.cards[own]).collect();
            let (Some(first), Some(last)) = (row.first(), row.last()) else { continue };
            // Cards of broken sizes stand in the middle of whole units.
            let off = placement.cards[up].center().x - f32::midpoint(first.left(), last.right());
            assert!(off.abs() <= 1.5, "forest {seed}: {up} is off by {off}");
        }
    }
}

#[test]
fn cards_of_whole_units_stand_exactly_over_the_middle() {
    for seed in 0..40 {
        let mut input = forest(seed, 80, 1);
        for card in &mut input.cards {
            card.size = (card.size / 4.0).round() * 4.0;
        }
        let (input, placement) = spread(input);
        for up in 0..input.cards.len() {
            let row: Vec<Rect> = below(&input, up).map(|own| placement.cards[own]).collect();
            let (Some(first), Some(last)) = (row.first(), row.last()) else { continue };
            assert_eq!(placement.cards[up].center().x, f32::midpoint(first.left(), last.right()), "forest {seed}: {up}");
        }
    }
}

#[test]
fn a_mirrored_forest_is_drawn_mirrored() {
    for seed in 0..40 {
        let (input, placement) = spread(forest(seed, 80, 3));
        let last = input.cards.len() - 1;
        let mirrored = |card: &Card| Card { parent: card.parent.map(|up| last - up), lane: 2 - card.lane, ..*card };
        let cards = input.cards.iter().rev().map(mirrored).collect();
        let (_, mirror) = spread(Input { cards, ..input });
        assert_eq!(mirror.size, placement.size, "forest {seed}");
        for (own, other) in placement.cards.iter().zip(mirror.cards.iter().rev()) {
            assert_eq!((own.left(), own.top()), (placement.size.x - other.right(), other.top()), "forest {seed}");
        }
    }
}

#[test]
fn equal_trees_are_drawn_equally() {
    for seed in 0..20 {
        let tree = forest(seed, 40, 1);
        let tree: Vec<Card> =
            tree.cards.iter().enumerate().map(|(own, card)| Card { parent: card.parent.or((own > 0).then_some(0)), ..*card }).collect();
        // Two of them below one card, with a tall one between.
        let mut cards = vec![card([80.0, 20.0], None), card([40.0, 400.0], Some(0))];
        for start in [2, 42] {
            cards.extend(tree.iter().map(|card| Card { parent: Some(card.parent.map_or(0, |up| up + start)), ..*card }));
        }
        let (_, placement) = spread(Input { cards, ..Input::default() });
        let by = placement.cards[42].min - placement.cards[2].min;
        for own in 2..42 {
            assert_eq!(placement.cards[own + 40].min, placement.cards[own].min + by, "tree {seed}, card {own}");
        }
    }
}

#[test]
fn a_tree_reaches_below_a_short_neighbour_but_not_under_its_lines() {
    // 1 and 2 below 0; 1 is short, and 2 has wide ones below it; 3 is tall enough to cut the line over them.
    let sizes = [([40.0, 20.0], None), ([40.0, 20.0], Some(0)), ([40.0, 20.0], Some(0)), ([40.0, 90.0], Some(0))];
    let mut cards: Vec<Card> = sizes.into_iter().map(|(size, up)| card(size, up)).collect();
    cards.extend([card([120.0, 20.0], Some(2)), card([120.0, 20.0], Some(2))]);
    let (input, placement) = spread(Input { cards, ..Input::default() });
    check(&input, &placement, "short and tall");
    assert!(placement.cards[4].left() < placement.cards[1].right(), "the tree of 2 reaches below 1");
    assert!(placement.cards[5].right() < placement.cards[3].left(), "but not below the tall one");
}

#[test]
fn a_chain_of_any_length_is_a_straight_line() {
    let count: usize = 100_000;
    let (_, placement) =
        spread(Input { cards: (0..count).map(|own| card([40.0, 20.0], own.checked_sub(1))).collect(), ..Input::default() });
    assert!(placement.cards.iter().all(|card| card.center().x == 20.0));
    assert!(placement.stems.iter().skip(1).all(|stem| stem.len() == 2));
}

#[test]
fn nothing_and_empty_lanes_have_places() {
    let (_, placement) = spread(Input { lanes: 3, ..Input::default() });
    assert_eq!((placement.lanes.len(), placement.cards.len()), (3, 0));
    let (input, placement) = spread(Input { lanes: 3, cards: vec![Card { lane: 9, ..card([40.0, 20.0], None) }], ..Input::default() });
    check(&input, &placement, "one card in the last of three lanes");
}
