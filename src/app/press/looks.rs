//! How what is on a page looks: what the filter leaves out, what is lit, what is not there yet. The window lights the same cards.

use std::collections::BTreeSet;

use crate::drawing::Looks;
use crate::graph::{BodyIx, OrgGraph};
use crate::lens::Lit;
use crate::projection::{Projection, is_drawn, matches};
use crate::view::View;

/// How what `view` shows looks when `lit` is lit.
///
/// # Complexity
/// O(bodies · log).
pub(super) fn looks(graph: &OrgGraph, projection: &Projection, view: &View, lit: Option<&Lit>) -> Looks {
    let lit_cards = lit.map_or_else(BTreeSet::new, |lit| lit_cards(graph, projection, lit));
    let shown = projection.shown.iter().map(|shown| shown.body);
    let is_dim = |body: &BodyIx| !matches(graph, &view.filter, *body) || (lit.is_some() && !lit_cards.contains(body));
    Looks {
        dim: shown.filter(is_dim).collect(),
        selected: view.selected.as_ref().and_then(|id| graph.find(id)),
        off: graph.organisation().relation_kinds.iter().map(|kind| !kind.quiet && !is_drawn(view, kind)).collect(),
        kinds: graph.organisation().relation_kinds.iter().map(|kind| is_drawn(view, kind)).collect(),
        way: lit.map_or_else(Vec::new, |lit| way_cards(graph, projection, lit)),
        lit: lit_cards,
        ..Looks::default()
    }
}

/// The cards that are lit: for a body that is folded away whatever stands for it, for a group each of its members, for a member the frame it
/// stands in.
#[must_use]
pub fn lit_cards(graph: &OrgGraph, projection: &Projection, lit: &Lit) -> BTreeSet<BodyIx> {
    let mut cards = BTreeSet::new();
    for body in &lit.bodies {
        cards.extend([*body, stand_in(graph, projection, *body)]);
        cards.extend(graph.members(*body).iter().copied().chain(graph.group(*body)));
    }
    cards
}

/// The cards of each step of the way that is lit; empty where there is no way.
#[must_use]
pub fn way_cards(graph: &OrgGraph, projection: &Projection, lit: &Lit) -> Vec<Vec<BodyIx>> {
    let step = |step: &Vec<BodyIx>| {
        let cards: BTreeSet<BodyIx> = step.iter().map(|body| stand_in(graph, projection, *body)).collect();
        cards.into_iter().collect()
    };
    lit.way.iter().map(step).collect()
}

/// The shown body that stands for one.
fn stand_in(graph: &OrgGraph, projection: &Projection, body: BodyIx) -> BodyIx {
    let mut at = body;
    while projection.find(at).is_none()
        && let Some(above) = graph.above(at)
    {
        at = above;
    }
    at
}
