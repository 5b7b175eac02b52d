//! The rows of the outline: the tree laid flat as it is folded now, made anew only when the document or the folds change.

use std::sync::{Arc, Weak};

use crate::app::{Document, State};
use crate::graph::{BodyIx, OrgGraph};
use crate::projection::Projection;
use crate::view::View;

/// A row of the outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// What it stands for.
    pub(super) of: RowOf,
    /// How deep it is: 0 for lanes.
    pub(super) depth: usize,
    /// Whether something is below it, and whether that is shown.
    pub(super) below: Below,
    /// How many bodies it hides.
    pub(super) hidden: usize,
    /// Its place among its equals, counted from 0, and their number.
    pub(super) place: (usize, usize),
}

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowOf {
    /// A lane: a heading.
    Lane(usize),
    /// A body.
    Body(BodyIx),
}

/// What is below a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Below {
    /// Nothing.
    Nothing,
    /// Something that is hidden.
    Folded,
    /// Something that is shown.
    Open,
}

/// The rows of the outline and what they were made from.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// The rows, from the top.
    pub(super) all: Vec<Row>,
    /// The row of each body that has one, by the body's place.
    row_of: Vec<Option<usize>>,
    /// Not kept alive: the outline may be closed while another document comes.
    document: Weak<Document>,
    /// How many bodies there are in and below each body.
    weights: Vec<usize>,
    /// Folds change it, so it stands for them: comparing two addresses is cheaper than two sets.
    projection: Weak<Projection>,
}

impl Rows {
    /// Brings the rows up to date. O(1) where nothing changed, else O(rows), or O(bodies) for a new document.
    pub(super) fn refresh(&mut self, state: &State) {
        if !self.document.ptr_eq(&Arc::downgrade(&state.document)) {
            self.document = Arc::downgrade(&state.document);
            self.weights = weights(state.graph());
            self.projection = Weak::new();
        }
        if !self.projection.ptr_eq(&Arc::downgrade(&state.picture.projection)) {
            self.projection = Arc::downgrade(&state.picture.projection);
            self.all = rows(state.graph(), &state.view, &self.weights);
            self.row_of = vec![None; state.graph().len()];
            for (at, row) in self.all.iter().enumerate() {
                if let RowOf::Body(body) = row.of
                    && let Some(slot) = self.row_of.get_mut(body)
                {
                    *slot = Some(at);
                }
            }
        }
    }

    /// The row of a body, or of the nearest body above it that has one.
    pub(super) fn standing_for(&self, graph: &OrgGraph, body: BodyIx) -> Option<usize> {
        let own = |body: BodyIx| self.row_of.get(body).copied().flatten();
        own(body).or_else(|| graph.ancestors(body).find_map(own))
    }

    /// The body of a row.
    pub(super) fn body(&self, row: usize) -> Option<BodyIx> {
        match self.all.get(row)?.of {
            RowOf::Body(body) => Some(body),
            RowOf::Lane(_) => None,
        }
    }

    /// The nearest row of a body after `row`, or before it where `step` is negative.
    pub(super) fn next_body(&self, row: usize, step: isize) -> Option<usize> {
        std::iter::successors(row.checked_add_signed(step), |at| at.checked_add_signed(step))
            .take_while(|at| *at < self.all.len())
            .find(|at| self.body(*at).is_some())
    }
}

/// The bodies in and below each body, without recursion: chains may be 100 000 long.
fn weights(graph: &OrgGraph) -> Vec<usize> {
    let mut order: Vec<BodyIx> = (0..graph.len()).filter(|ix| graph.above(*ix).is_none()).collect();
    let mut at = 0;
    while let Some(body) = order.get(at).copied() {
        order.extend(graph.below(body));
        at += 1;
    }
    let mut weights = vec![1; graph.len()];
    for body in order.into_iter().rev() {
        let below: usize = graph.below(body).iter().filter_map(|ix| weights.get(*ix)).sum();
        if let Some(weight) = weights.get_mut(body) {
            *weight += below;
        }
    }
    weights
}

fn rows(graph: &OrgGraph, view: &View, weights: &[usize]) -> Vec<Row> {
    let mut tops: Vec<Vec<BodyIx>> = vec![Vec::new(); graph.organisation().lanes.len().max(1)];
    for body in (0..graph.len()).filter(|ix| graph.above(*ix).is_none()) {
        if let Some(lane) = tops.get_mut(graph.lane(body)) {
            lane.push(body);
        }
    }
    let lanes = tops.iter().filter(|bodies| !bodies.is_empty()).count();
    let mut rows = Vec::new();
    let in_use = tops.iter().enumerate().filter(|(_, bodies)| !bodies.is_empty());
    for (lane_place, (lane, bodies)) in in_use.enumerate() {
        rows.push(Row { of: RowOf::Lane(lane), depth: 0, below: Below::Open, hidden: 0, place: (lane_place, lanes) });
        // What is still to be set, the next one last: a body, its depth, its place among its equals.
        let mut waiting: Vec<(BodyIx, usize, (usize, usize))> = equals(bodies, 1);
        while let Some((body, depth, place)) = waiting.pop() {
            let (shown, hidden): (Vec<BodyIx>, Vec<BodyIx>) =
                graph.below(body).iter().partition(|below| is_shown(graph, view, body, **below));
            let below = match (shown.is_empty(), hidden.is_empty()) {
                (true, true) => Below::Nothing,
                (true, false) => Below::Folded,
                (false, _) => Below::Open,
            };
            let hidden = hidden.iter().filter_map(|ix| weights.get(*ix)).sum();
            rows.push(Row { of: RowOf::Body(body), depth, below, hidden, place });
            waiting.extend(equals(&shown, depth + 1));
        }
    }
    rows
}

fn equals(bodies: &[BodyIx], depth: usize) -> Vec<(BodyIx, usize, (usize, usize))> {
    bodies.iter().enumerate().rev().map(|(place, body)| (*body, depth, (place, bodies.len()))).collect()
}

/// Members show through an open group, anything else through a body that is not folded, as on the chart.
fn is_shown(graph: &OrgGraph, view: &View, body: BodyIx, below: BodyIx) -> bool {
    let Some(id) = graph.at(body).map(|body| &body.id) else { return false };
    if graph.group(below) == Some(body) { view.open_groups.contains(id) } else { !view.folded.contains(id) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Body, BodyId, Organisation};

    /// "b<a" is a body b below a; "m@g" a member m of group g.
    fn graph(bodies: &str) -> OrgGraph {
        let body = |written: &str| {
            let (id, parent, group) = match (written.split_once('<'), written.split_once('@')) {
                (Some((id, above)), _) => (id, Some(above), None),
                (None, Some((id, group))) => (id, None, Some(group)),
                (None, None) => (written, None, None),
            };
            Body {
                id: BodyId::from(id),
                parents: parent.map(BodyId::from).into_iter().collect(),
                group: group.map(BodyId::from),
                ..Body::default()
            }
        };
        OrgGraph::new(Arc::new(Organisation { bodies: bodies.split_whitespace().map(body).collect(), ..Organisation::default() }))
    }

    fn check(bodies: &str, folded: &str, open: &str, expect: &str) {
        let graph = graph(bodies);
        let ids = |text: &str| text.split_whitespace().map(BodyId::from).collect::<std::collections::BTreeSet<_>>();
        let view = View { folded: ids(folded).into(), open_groups: ids(open), ..View::default() };
        let told = |row: &Row| {
            let RowOf::Body(body) = row.of else { return String::new() };
            let hidden = if row.hidden > 0 { format!("+{}", row.hidden) } else { String::new() };
            format!("{}{}{hidden}", "-".repeat(row.depth - 1), graph.at(body).map_or("", |body| body.id.as_str()))
        };
        let all: Vec<String> = rows(&graph, &view, &weights(&graph)).iter().map(told).filter(|row| !row.is_empty()).collect();
        assert_eq!(all.join(" "), expect);
    }

    #[test]
    fn the_rows_are_the_tree_as_it_is_folded() {
        check("a b<a c<b d<a e", "", "", "a -b --c -d e");
        check("a b<a c<b d<a e", "b", "", "a -b+1 -d e");
        check("a b<a c<b d<a e", "a", "", "a+3 e");
    }

    #[test]
    fn a_group_shows_its_members_when_it_is_open() {
        check("g m@g n@g", "", "", "g+2");
        check("g m@g n@g", "", "g", "g -m -n");
        check("g m@g k<g", "", "", "g+1 -k");
    }

    #[test]
    fn a_chain_of_100_000_bodies_is_laid_flat() {
        let bodies = |ix: usize| Body {
            id: BodyId::from(format!("{ix}").as_str()),
            parents: ix.checked_sub(1).map(|above| BodyId::from(format!("{above}").as_str())).into_iter().collect(),
            ..Body::default()
        };
        let graph = OrgGraph::new(Arc::new(Organisation { bodies: (0..100_000).map(bodies).collect(), ..Organisation::default() }));
        let weights = weights(&graph);
        assert_eq!(weights[0], 100_000);
        assert_eq!(rows(&graph, &View::default(), &weights).len(), 100_001);
    }
}
