//! Pictures of any direction turned so that those below a card are below it: so all rules are told once.

use emath::{Pos2, Rect};

use super::super::{Card, Direction, Input, Placement};

/// The input of a picture that has been turned.
pub(super) fn upright_input(input: &Input) -> Input {
    let is_sideways = matches!(input.options.direction, Direction::Right | Direction::Left);
    let turned = |card: &Card| Card { size: if is_sideways { card.size.yx() } else { card.size }, ..*card };
    Input { cards: input.cards.iter().map(turned).collect(), ..input.clone() }
}

/// The picture turned.
pub(super) fn upright(mut placement: Placement, direction: Direction) -> Placement {
    let (is_sideways, is_mirrored) = match direction {
        Direction::Down => return placement,
        Direction::Up => (false, true),
        Direction::Right => (true, false),
        Direction::Left => (true, true),
    };
    if is_sideways {
        placement.size = placement.size.yx();
    }
    let depth = placement.size.y;
    let turned = |pos: Pos2| {
        let pos = if is_sideways { Pos2::new(pos.y, pos.x) } else { pos };
        Pos2::new(pos.x, if is_mirrored { depth - pos.y } else { pos.y })
    };
    for rect in placement.cards.iter_mut().chain(&mut placement.rooms) {
        *rect = Rect::from_two_pos(turned(rect.min), turned(rect.max));
    }
    let lines = placement.trunks.iter_mut().flat_map(|trunk| &mut trunk.lines);
    for pos in lines.chain(&mut placement.stems).chain(&mut placement.routes).flatten() {
        *pos = turned(*pos);
    }
    placement
}
