use super::*;

const TURNED: [Direction; 3] = [Direction::Up, Direction::Right, Direction::Left];

fn towards(input: &Input, direction: Direction) -> (Input, Placement) {
    let mut input = input.clone();
    input.options.direction = direction;
    let placement = place(&input, &());
    (input, placement)
}

#[test]
fn forests_can_be_drawn_in_any_direction() {
    for seed in 0..20 {
        let mut input = with_links(forest(seed, 60, 3), seed, 20);
        input.options = Options { head: 40.0, side: 12.0, ..Options::default() };
        for direction in TURNED {
            let (input, placement) = towards(&input, direction);
            check(&input, &placement, &format!("forest {seed} {direction:?}"));
        }
    }
}

#[test]
fn those_below_a_card_stand_where_the_direction_says() {
    let mut input = forest(3, 60, 2);
    input.options.arrangement = Arrangement::Spread;
    for direction in [Direction::Down, Direction::Up, Direction::Right, Direction::Left] {
        let (input, placement) = towards(&input, direction);
        for (own, card) in input.cards.iter().enumerate() {
            let Some(up) = card.parent.map(|up| placement.cards[up]) else { continue };
            let own = placement.cards[own];
            assert!(match direction {
                Direction::Down => own.top() > up.bottom(),
                Direction::Up => own.bottom() < up.top(),
                Direction::Right => own.left() > up.right(),
                Direction::Left => own.right() < up.left(),
            });
        }
    }
}

#[test]
fn headings_stay_at_the_top_and_at_the_left() {
    for direction in TURNED {
        let mut input = forest(5, 40, 3);
        input.options = Options { head: 64.0, side: 24.0, direction, ..Options::default() };
        let placement = place(&input, &());
        assert!(placement.cards.iter().all(|card| card.top() >= 64.0 && card.left() >= 24.0), "{direction:?}");
        let sideways = direction != Direction::Up;
        for (card, rect) in input.cards.iter().zip(&placement.cards) {
            let lane = placement.lanes[card.lane];
            let range = if sideways { rect.y_range() } else { rect.x_range() };
            assert!(lane.min <= range.min && range.max <= lane.max, "{direction:?}: {rect:?} is outside {lane:?}");
        }
    }
}

#[test]
fn a_turned_picture_has_the_proportions_of_the_window() {
    let input = Input { cards: (0..200).map(|own| card([80.0, 30.0], (own > 0).then_some(own / 6))).collect(), ..Input::default() };
    for direction in TURNED {
        let size = towards(&input, direction).1.size;
        assert!((1.2..3.2).contains(&(size.x / size.y)), "{direction:?}: {size:?}");
    }
}

#[test]
fn coordinates_of_a_turned_picture_are_whole_64ths() {
    let mut input = with_links(forest(8, 50, 2), 8, 10);
    input.options = Options { head: 10.3, side: 7.7, pitch: 4.1, ..Options::default() };
    for direction in TURNED {
        let placement = towards(&input, direction).1;
        let whole = |length: f32| (length * 64.0).fract() == 0.0;
        assert!(placement.cards.iter().all(|card| whole(card.left()) && whole(card.top())), "{direction:?}");
        assert!(placement.routes.iter().chain(&placement.stems).flatten().all(|pos| whole(pos.x) && whole(pos.y)), "{direction:?}");
    }
}
