//! Moving through the chart by sense: up a level, along the row, into the group.

use emath::Rect;

use super::{Direction, End, State};
use crate::graph::BodyIx;
use crate::model::BodyId;

/// The body that a step from the selection leads to; the first card where nothing is selected.
pub(super) fn step(state: &State, direction: Direction) -> Option<BodyId> {
    let cards = cards(state);
    let selected = state.view.selected.as_ref().and_then(|id| state.graph().find(id));
    let Some(here) = selected.and_then(|ix| cards.iter().find(|card| card.body == ix)) else {
        return id_of(state, in_reading_order(&cards).first()?.body);
    };
    let others = cards.iter().filter(|card| card.body != here.body);
    let best = match direction {
        Direction::Left | Direction::Right => {
            let along = others.filter(|card| is_beside(here, card, direction));
            along.min_by(|a, b| sideways(here, a).total_cmp(&sideways(here, b)))
        }
        Direction::Up | Direction::Down => {
            let near: Vec<_> = others.filter(|card| is_over(here, card, direction)).collect();
            // Into an open group and out of it first; then along a line of parent and child; then whatever is nearest.
            let kin = near.iter().copied().filter(|card| is_kin(state, here.body, card.body));
            let nearest = |a: &&Spot, b: &&Spot| upright(here, a).total_cmp(&upright(here, b));
            kin.min_by(nearest).or_else(|| near.iter().copied().min_by(nearest))
        }
    };
    id_of(state, best?.body)
}

/// The first or the last card in reading order.
pub(super) fn end(state: &State, end: End) -> Option<BodyId> {
    let cards = cards(state);
    let order = in_reading_order(&cards);
    let card = match end {
        End::First => order.first(),
        End::Last => order.last(),
    };
    id_of(state, card?.body)
}

struct Spot {
    body: BodyIx,
    rect: Rect,
    row: usize,
    frame: Option<BodyIx>,
}

fn cards(state: &State) -> Vec<Spot> {
    let projection = &state.picture.projection;
    let spot = |card: &std::sync::Arc<crate::drawing::Card>| Spot {
        body: card.body,
        rect: card.rect,
        row: state.graph().level(card.body),
        frame: projection.find(card.body).and_then(|shown| shown.frame),
    };
    state.picture.drawing.cards().filter(|card| !state.veils(card.body)).map(spot).collect()
}

fn in_reading_order(cards: &[Spot]) -> Vec<&Spot> {
    let mut order: Vec<_> = cards.iter().collect();
    order.sort_by(|a, b| a.rect.top().total_cmp(&b.rect.top()).then(a.rect.left().total_cmp(&b.rect.left())));
    order
}

fn id_of(state: &State, ix: BodyIx) -> Option<BodyId> {
    state.graph().at(ix).map(|body| body.id.clone())
}

/// Beside, on the same level: overlapping in height counts as the same line, and a line within the level is left last.
fn is_beside(here: &Spot, card: &Spot, direction: Direction) -> bool {
    let on_the_side = match direction {
        Direction::Left => card.rect.right() <= here.rect.left(),
        _ => card.rect.left() >= here.rect.right(),
    };
    card.row == here.row && on_the_side && here.frame != Some(card.body) && card.frame != Some(here.body)
}

fn sideways(here: &Spot, card: &Spot) -> f32 {
    let across = (card.rect.center().x - here.rect.center().x).abs();
    let off_line = (card.rect.top().max(here.rect.top()) - card.rect.bottom().min(here.rect.bottom())).max(0.0);
    across + 8.0 * off_line
}

fn is_over(here: &Spot, card: &Spot, direction: Direction) -> bool {
    match direction {
        Direction::Up => here.frame == Some(card.body) || card.rect.bottom() <= here.rect.top(),
        _ => card.frame == Some(here.body) || card.rect.top() >= here.rect.bottom(),
    }
}

fn upright(here: &Spot, card: &Spot) -> f32 {
    let apart = (card.rect.left().max(here.rect.left()) - card.rect.right().min(here.rect.right())).max(0.0);
    let centres = (card.rect.center().x - here.rect.center().x).abs();
    let distance = (card.rect.center().y - here.rect.center().y).abs();
    distance + 2.0 * apart + centres / 4.0
}

fn is_kin(state: &State, a: BodyIx, b: BodyIx) -> bool {
    let graph = state.graph();
    graph.above(a) == Some(b) || graph.above(b) == Some(a)
}
