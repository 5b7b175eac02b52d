use super::faults::faults;
use super::organisations;
use super::*;

fn in_rows(input: &Input, rows: Rows, direction: Direction) -> (Input, Placement) {
    let mut input = input.clone();
    input.options = Options { arrangement: Arrangement::Spread, rows, direction, head: 40.0, side: 16.0, ..Options::default() };
    let placement = place(&input, &());
    (input, placement)
}

/// Links between large cards of three lanes, so that every wire has a place of its own.
fn organisation(seed: u64) -> Input {
    let mut input = with_links(forest(seed, 50, 3), seed, 14);
    let mut number = numbers(seed + 1_000);
    for card in &mut input.cards {
        card.size = Vec2::new([160.0, 240.0][number(2)], [120.0, 160.0, 200.0][number(3)]);
    }
    // Some stand below a card of another lane.
    for own in 1..input.cards.len() {
        if input.cards[own].parent.is_none() && number(2) == 0 {
            input.cards[own].parent = Some(number(own));
        }
    }
    input
}

fn check_rows(placement: &Placement, row_of: impl Fn(usize) -> usize, case: &str) {
    assert!(placement.rows.windows(2).all(|rows| rows[0].max < rows[1].min), "{case}: {:?}", placement.rows);
    for (own, rect) in placement.cards.iter().enumerate() {
        let row = placement.rows[row_of(own)];
        assert!(rect.top() == row.min && rect.bottom() <= row.max, "{case}: {own} at {rect:?} is not in its row {row:?}");
    }
}

#[test]
fn equal_levels_stand_on_one_line_across_all_lanes() {
    for seed in 0..40 {
        for input in [forest(seed, 80, 3), organisation(seed)] {
            let case = format!("levels of {seed}");
            let (input, placement) = in_rows(&input, Rows::Levels, Direction::Down);
            check(&input, &placement, &case);
            let mut levels: Vec<usize> = input.cards.iter().map(|card| card.level).collect();
            levels.sort_unstable();
            levels.dedup();
            assert_eq!(placement.rows.len(), levels.len(), "{case}");
            check_rows(&placement, |own| levels.binary_search(&input.cards[own].level).unwrap(), &case);
        }
    }
}

#[test]
fn equal_depths_stand_on_one_line_across_all_lanes() {
    for seed in 0..40 {
        for input in [forest(seed, 80, 3), organisation(seed)] {
            let case = format!("depths of {seed}");
            let (input, placement) = in_rows(&input, Rows::Depths, Direction::Down);
            check(&input, &placement, &case);
            let depth = |own: usize| std::iter::successors(Some(own), |own| input.cards[*own].parent).count() - 1;
            check_rows(&placement, depth, &case);
        }
    }
}

#[test]
fn no_wire_lies_on_another() {
    for seed in 0..60 {
        for rows in [Rows::Free, Rows::Depths, Rows::Levels] {
            let (input, placement) = in_rows(&organisation(seed), rows, Direction::Down);
            check_apart(&input, &placement, &format!("{rows:?} of {seed}"));
        }
    }
}

#[test]
fn organisations_of_every_kind_follow_the_rules_in_rows() {
    for seed in 0..600 {
        let mut input = organisations::organisation(seed, 2 + usize::try_from(seed % 60).unwrap());
        (input.options.arrangement, input.options.rows) = (Arrangement::Spread, Rows::Depths);
        assert_eq!(faults(&input, &place(&input, &())), Vec::<String>::new(), "depths of {seed}");
        input.options.rows = Rows::Levels;
        let parents: Vec<Option<usize>> = input.cards.iter().map(|card| card.parent).collect();
        // A parent that is given up is a link to the rules.
        for (own, up) in parents.into_iter().enumerate().filter_map(|(own, up)| Some((own, up?))) {
            let is_given_up = input.cards.get(up).is_none_or(|up| up.level >= input.cards[own].level);
            if is_given_up {
                input.cards[own].parent = None;
                input.links.push(Link { from: up, to: own });
            }
        }
        assert_eq!(faults(&input, &place(&input, &())), Vec::<String>::new(), "levels of {seed}");
    }
}

#[test]
fn a_parent_that_is_not_above_its_child_is_given_up() {
    let level = |level: usize, parent| Card { level, ..card([80.0, 40.0], parent) };
    let cards = vec![level(2, None), level(1, Some(0)), level(2, Some(0)), level(5, Some(0))];
    let (input, placement) = in_rows(&Input { cards, ..Input::default() }, Rows::Levels, Direction::Down);
    check(&input, &placement, "upside down");
    assert_eq!(placement.trunks.len(), 1);
    assert!(placement.stems[1..].iter().all(|stem| !stem.is_empty()), "all are drawn as what they are");
    assert_eq!(placement.rows.len(), 3, "levels that no card has need no row");
}

#[test]
fn parents_in_loops_from_lane_to_lane_have_depths() {
    let cards = vec![
        Card { lane: 0, ..card([80.0, 40.0], Some(3)) },
        Card { lane: 0, ..card([80.0, 40.0], Some(0)) },
        Card { lane: 1, ..card([80.0, 40.0], Some(1)) },
        Card { lane: 1, ..card([80.0, 40.0], Some(2)) },
        Card { lane: 1, ..card([80.0, 40.0], Some(4)) },
        Card { lane: 0, ..card([80.0, 40.0], Some(77)) },
    ];
    let (input, placement) = in_rows(&Input { lanes: 2, cards, ..Input::default() }, Rows::Depths, Direction::Down);
    check(&input, &placement, "loops");
    assert_eq!(placement.rows.len(), 4);
}

#[test]
fn rows_are_turned_with_the_picture() {
    for seed in 0..10 {
        for direction in [Direction::Up, Direction::Right, Direction::Left] {
            let (input, placement) = in_rows(&organisation(seed), Rows::Levels, direction);
            check(&input, &placement, &format!("{direction:?} of {seed}"));
            for rect in &placement.cards {
                let range = if direction == Direction::Up { rect.y_range() } else { rect.x_range() };
                assert!(placement.rows.iter().any(|row| row.min <= range.min && range.max <= row.max), "{direction:?} of {seed}: {rect:?}");
            }
        }
    }
}

#[test]
fn folded_pictures_have_no_rows() {
    let mut input = organisation(4);
    input.options.rows = Rows::Levels;
    assert!(place(&input, &()).rows.is_empty());
}
