//! The charts on pages as a graph: which bodies have cards, and which wires run between them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use emath::Rect;

use super::Work;
use super::names::Names;
use crate::drawing::{Card, Wire};

/// What a graph format writes.
pub(super) struct Chart<'a> {
    /// The names of bodies.
    pub(super) names: Names<'a>,
    /// The cards, each body once, in the order they are drawn in; each with its place in its drawing.
    pub(super) cards: Vec<(&'a Arc<Card>, Rect)>,
    /// The wires between them that are drawn, each once.
    pub(super) wires: Vec<&'a Arc<Wire>>,
}

impl<'a> Chart<'a> {
    /// The cards and wires of every chart on the pages; what is not there yet is not in it.
    pub(super) fn new(work: &'a Work<'a>) -> Self {
        let layers = || work.pages.iter().flat_map(|page| &page.layers);
        let mut seen = BTreeSet::new();
        let mut cards = Vec::new();
        for layer in layers() {
            let there = layer.drawing.cards().filter(|card| !layer.looks.veiled.contains(&card.body));
            cards.extend(there.filter(|card| seen.insert(card.body)).map(|card| (card, card.rect)));
        }
        let mut wires: BTreeMap<(usize, usize, usize), &Arc<Wire>> = BTreeMap::new();
        for layer in layers() {
            let drawn = layer.drawing.wires().filter(|wire| layer.looks.draws(wire.kind));
            for wire in drawn.filter(|wire| seen.contains(&wire.from) && seen.contains(&wire.to)) {
                wires.entry((wire.from, wire.to, wire.kind)).or_insert(wire);
            }
        }
        Self { names: Names::new(work.outline), cards, wires: wires.into_values().collect() }
    }

    /// What a card says: the name of its body, or where the outline lacks it, the words on it.
    pub(super) fn label(&self, card: &Card) -> String {
        let name = self.names.name(card.body);
        if name.is_empty() { card.middle.runs.iter().map(|run| &*run.text).collect::<Vec<_>>().join(" ") } else { name.to_owned() }
    }
}
