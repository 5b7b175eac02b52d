//! A chart: grounds and frames, wires, cards, what lies over them.

use std::collections::BTreeMap;
use std::sync::Arc;

use emath::Rect;

use super::super::{Card, CardKind, Group, Wire};
use super::card::Coat;
use super::pen::Pen;
use super::wire::{self, WireLook};
use super::{ground, way};

pub(super) fn draw(pen: &mut Pen<'_>) {
    let drawing = &pen.layer.drawing;
    let looks = pen.looks();
    let there = |card: &&Arc<Card>| !looks.veiled.contains(&card.body);
    let cards: Vec<&Arc<Card>> = drawing.cards().filter(there).filter(|card| pen.shows(card.rect)).collect();
    let veiled: Vec<Rect> = drawing.cards().filter(|card| !there(card)).map(|card| card.rect).collect();
    pen.group(Group::Ornament, ground::areas);
    under(pen, &cards);
    pen.group(Group::Ornament, |pen| {
        for trunk in drawing.trunks().filter(|trunk| !looks.veiled.contains(&trunk.body)) {
            if pen.sees(trunk.rect) {
                wire::trunk(pen, trunk, &veiled);
            }
        }
    });
    ground::labels(pen);
    wires(pen);
    for card in cards.iter().filter(|card| card.kind != CardKind::Frame) {
        body(pen, card);
    }
    if !looks.way.is_empty() {
        let place: BTreeMap<usize, Rect> =
            drawing.cards().filter(there).map(|card| (card.body, pen.layer.rect_on_page(card.rect))).collect();
        pen.group(Group::Way, |pen| way::draw(pen, &place));
    }
}

/// What of cards lies under the wires: open groups, and the sheets behind closed ones. Frames lie in larger frames: those first.
fn under(pen: &mut Pen<'_>, cards: &[&Arc<Card>]) {
    let mut cards: Vec<&Arc<Card>> = cards.iter().copied().filter(|card| card.kind != CardKind::Single).collect();
    cards.sort_by(|a, b| b.rect.area().total_cmp(&a.rect.area()));
    for card in cards {
        if card.kind == CardKind::Frame {
            body(pen, card);
        } else {
            pen.group(Group::Ornament, |pen| Coat::new(pen, card).sheets(pen));
        }
    }
}

fn body(pen: &mut Pen<'_>, card: &Card) {
    let coat = Coat::new(pen, card);
    pen.group(Group::Card(card.body, pen.layer.rect_on_page(card.rect)), |pen| coat.draw(pen));
}

/// The wires, those in front last.
fn wires(pen: &mut Pen<'_>) {
    let looks: Vec<(WireLook, &Arc<Wire>)> = pen.layer.drawing.wires().map(|wire| (wire::look(pen, wire), wire)).collect();
    let (front, rest): (Vec<_>, Vec<_>) = looks.into_iter().partition(|(look, _)| *look == WireLook::Chosen);
    for (look, wire) in rest.into_iter().chain(front).filter(|(look, _)| *look != WireLook::Hidden) {
        wire::draw(pen, wire, look);
    }
}
