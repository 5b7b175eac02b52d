//! How what is on a page looks: what the filter leaves out, what is lit, what is not there yet.

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
    let lit_cards: std::collections::BTreeSet<BodyIx> = lit.map_or_else(Default::default, |lit| {
        let also = |body: &BodyIx| graph.members(*body).iter().copied().chain(graph.group(*body)).collect::<Vec<_>>();
        lit.bodies.iter().flat_map(|body| [vec![*body, stand_in(graph, projection, *body)], also(body)].concat()).collect()
    });
    let shown = projection.shown.iter().map(|shown| shown.body);
    let is_dim = |body: &BodyIx| !matches(graph, &view.filter, *body) || (lit.is_some() && !lit_cards.contains(body));
    let step = |step: &Vec<BodyIx>| {
        let mut cards: Vec<BodyIx> = step.iter().map(|body| stand_in(graph, projection, *body)).collect();
        cards.sort_unstable();
        cards.dedup();
        cards
    };
    Looks {
        dim: shown.filter(is_dim).collect(),
        selected: view.selected.as_ref().and_then(|id| graph.find(id)),
        off: graph.organisation().relation_kinds.iter().map(|kind| !kind.quiet && !is_drawn(view, kind)).collect(),
        kinds: graph.organisation().relation_kinds.iter().map(|kind| is_drawn(view, kind)).collect(),
        way: lit.map_or_else(Vec::new, |lit| lit.way.iter().map(step).collect()),
        lit: lit_cards,
        ..Looks::default()
    }
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
