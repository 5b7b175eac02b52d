//! What is shown: the graph as a view folds, opens, focuses and dims it.

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::{BodyIx, Link, OrgGraph};
use crate::model::{BodyId, RelationKind};
use crate::view::{Filter, View};

/// What is shown of an organisation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Projection {
    /// The bodies that have a card or, for an open group, a frame; in the order of the file.
    pub shown: Vec<Shown>,
    /// The wires between them.
    pub wires: Vec<ShownWire>,
}

/// A body that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The body.
    pub body: BodyIx,
    /// How many bodies are folded away below it.
    pub hidden: usize,
    /// How it stands for its members.
    pub group: GroupState,
    /// The shown body that is above it in the outline.
    pub parent: Option<BodyIx>,
    /// The open group it stands in.
    pub frame: Option<BodyIx>,
}

/// Whether a body stands for others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GroupState {
    /// It stands for itself.
    #[default]
    Single,
    /// It stands for this many members on one card.
    Closed(usize),
    /// Its members are shown in a frame.
    Open,
}

/// Relations of one kind between two shown bodies, in one direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownWire {
    /// The kind's place in the organisation's list.
    pub kind: usize,
    /// The shown body at the acting end.
    pub from: BodyIx,
    /// The shown body at the other end.
    pub to: BodyIx,
    /// The relations that it stands for; more than one where folding brought them together.
    pub links: Vec<Link>,
}

impl Projection {
    /// Projects `graph` through `view`. Filters dim and do not hide: see [`matches()`].
    ///
    /// # Complexity
    /// O((V + E) log V).
    #[must_use]
    pub fn new(graph: &OrgGraph, view: &View) -> Self {
        let sight = InSight::new(graph, view);
        let mut hidden = vec![0_usize; graph.len()];
        for ix in (0..graph.len()).filter(|ix| !sight.unfolded(*ix) && graph.group(*ix).is_none()) {
            if let Some(at) = sight.stand_in(ix)
                && is(&sight.folds, at)
                && let Some(count) = hidden.get_mut(at)
            {
                *count += 1;
            }
        }
        let visible = (0..graph.len()).filter(|ix| is(&sight.visible, *ix));
        let shown = visible.map(|body| Shown {
            body,
            hidden: hidden.get(body).copied().unwrap_or(0),
            group: group_state(graph, view, body),
            parent: graph.parent(body).and_then(|parent| sight.stand_in(parent)).filter(|parent| *parent != body),
            frame: graph.group(body).filter(|group| is(&sight.visible, *group)),
        });
        Self { shown: shown.collect(), wires: wires(graph, &sight) }
    }

    /// The shown body with this place.
    #[must_use]
    pub fn find(&self, body: BodyIx) -> Option<&Shown> {
        self.shown.binary_search_by_key(&body, |shown| shown.body).ok().and_then(|at| self.shown.get(at))
    }
}

fn group_state(graph: &OrgGraph, view: &View, ix: BodyIx) -> GroupState {
    match (graph.members(ix).len(), graph.at(ix)) {
        (0, _) | (_, None) => GroupState::Single,
        (_, Some(body)) if view.open_groups.contains(&body.id) => GroupState::Open,
        (members, _) => GroupState::Closed(members),
    }
}

fn focus_set(graph: &OrgGraph, view: &View) -> Option<BTreeSet<BodyIx>> {
    let focus = view.focus.as_ref()?;
    let ix = graph.find(&focus.body)?;
    Some(graph.neighbourhood(ix, focus.steps.max(1)).into_keys().collect())
}

/// A mark for each body, from the ids of those that have it: ids are compared once, and not for every body and every wire.
fn marks<'a>(graph: &OrgGraph, ids: impl Iterator<Item = &'a BodyId>) -> Vec<bool> {
    let mut marks = vec![false; graph.len()];
    for ix in ids.filter_map(|id| graph.find(id)) {
        mark(&mut marks, ix);
    }
    marks
}

fn mark(marks: &mut [bool], ix: BodyIx) {
    if let Some(mark) = marks.get_mut(ix) {
        *mark = true;
    }
}

fn is(marks: &[bool], ix: BodyIx) -> bool {
    marks.get(ix).copied().unwrap_or(false)
}

/// What can be seen, and what stands for the rest.
struct InSight {
    /// The bodies that are folded.
    folds: Vec<bool>,
    /// For each body itself, if nothing above it is folded or closed; else the nearest above of which that is true.
    nearest: Vec<BodyIx>,
    /// The unfolded bodies that are in the focus, or all of them where there is none.
    visible: Vec<bool>,
}

impl InSight {
    fn new(graph: &OrgGraph, view: &View) -> Self {
        let folds = marks(graph, view.folded.iter());
        let nearest = nearest(graph, &folds, &marks(graph, view.open_groups.iter()));
        let mut sight = Self { folds, nearest, visible: vec![false; graph.len()] };
        match focus_set(graph, view) {
            None => sight.visible = (0..graph.len()).map(|ix| sight.unfolded(ix)).collect(),
            Some(focus) => {
                for ix in focus {
                    let Some(ix) = sight.nearest_unfolded(ix) else { continue };
                    mark(&mut sight.visible, ix);
                    // The frame that it stands in.
                    graph.group(ix).into_iter().for_each(|group| mark(&mut sight.visible, group));
                }
            }
        }
        sight
    }

    fn unfolded(&self, ix: BodyIx) -> bool {
        self.nearest.get(ix) == Some(&ix)
    }

    fn nearest_unfolded(&self, ix: BodyIx) -> Option<BodyIx> {
        self.nearest.get(ix).copied()
    }

    /// What stands for a body: itself, or the body that it is folded away under. Nothing stands for what is out of focus:
    /// its relations are not those of whoever is above it.
    fn stand_in(&self, ix: BodyIx) -> Option<BodyIx> {
        self.nearest_unfolded(ix).filter(|at| is(&self.visible, *at))
    }
}

/// For each body the nearest that nothing folds away, itself or one above it. Top down, each body asks only the one above it:
/// O(V) however deep a chain is.
fn nearest(graph: &OrgGraph, folds: &[bool], open: &[bool]) -> Vec<BodyIx> {
    let mut seen: Vec<Option<BodyIx>> = vec![None; graph.len()];
    let mut path = Vec::new();
    for start in 0..graph.len() {
        path.push(start);
        while let Some(&at) = path.last() {
            let above = graph.above(at).map(|above| (above, seen.get(above).copied().flatten()));
            let value = match above {
                None => at,
                Some((above, None)) => {
                    path.push(above);
                    continue;
                }
                Some((above, Some(stands))) => {
                    let through = if graph.group(at) == Some(above) { is(open, above) } else { !is(folds, above) };
                    if stands == above && through { at } else { stands }
                }
            };
            if let Some(slot) = seen.get_mut(at) {
                *slot = Some(value);
            }
            path.pop();
        }
    }
    seen.into_iter().enumerate().map(|(ix, stands)| stands.unwrap_or(ix)).collect()
}

fn wires(graph: &OrgGraph, sight: &InSight) -> Vec<ShownWire> {
    let mut wires: BTreeMap<(usize, BodyIx, BodyIx), Vec<Link>> = BTreeMap::new();
    for link in graph.links() {
        let ends = sight.stand_in(link.from).zip(sight.stand_in(link.to));
        if let Some((from, to)) = ends
            && (from != to || link.from == link.to)
        {
            wires.entry((link.kind, from, to)).or_default().push(link);
        }
    }
    wires.into_iter().map(|((kind, from, to), links)| ShownWire { kind, from, to, links }).collect()
}

/// Whether `filter` leaves the body at `ix` bright. A group is bright if any of its members is.
#[must_use]
pub fn matches(graph: &OrgGraph, filter: &Filter, ix: BodyIx) -> bool {
    let one = |ix: BodyIx| {
        let Some(body) = graph.at(ix) else { return false };
        (filter.kinds.is_empty() || filter.kinds.contains(&body.kind))
            && (filter.subjects.is_empty() || body.subjects.iter().any(|subject| filter.subjects.contains(subject)))
            && (filter.lanes.is_empty() || filter.lanes.contains(&body.lane))
            && (filter.standings.is_empty() || filter.standings.contains(&graph.standing(ix)))
    };
    filter.is_empty() || one(ix) || graph.members(ix).iter().any(|member| one(*member))
}

/// Whether the wires of a kind are drawn: what its kind says, turned round if the user toggled it.
#[must_use]
pub fn is_drawn(view: &View, kind: &RelationKind) -> bool {
    kind.quiet == view.toggled_relations.contains(&kind.id)
}
