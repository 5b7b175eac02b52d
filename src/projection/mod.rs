//! What is shown: the graph as a view folds, opens, focuses and dims it.

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::{BodyIx, Link, OrgGraph};
use crate::model::RelationKind;
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
        let mut hidden: BTreeMap<BodyIx, usize> = BTreeMap::new();
        for ix in (0..graph.len()).filter(|ix| !sight.unfolded(*ix) && graph.group(*ix).is_none()) {
            if let Some(at) = sight.stand_in(ix)
                && graph.at(at).is_some_and(|body| view.folded.contains(&body.id))
            {
                *hidden.entry(at).or_default() += 1;
            }
        }
        let shown = sight.visible.iter().map(|&body| Shown {
            body,
            hidden: hidden.get(&body).copied().unwrap_or(0),
            group: group_state(graph, view, body),
            parent: graph.parent(body).and_then(|parent| sight.stand_in(parent)).filter(|parent| *parent != body),
            frame: graph.group(body).filter(|group| sight.visible.contains(group)),
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

/// What can be seen, and what stands for the rest.
struct InSight<'a> {
    graph: &'a OrgGraph,
    /// For each body, whether nothing above it is folded or closed.
    unfolded: Vec<bool>,
    /// The unfolded bodies that are in the focus, or all of them where there is none.
    visible: BTreeSet<BodyIx>,
}

impl<'a> InSight<'a> {
    fn new(graph: &'a OrgGraph, view: &View) -> Self {
        let mut sight = Self { graph, unfolded: unfolded(graph, view), visible: BTreeSet::new() };
        sight.visible = match focus_set(graph, view) {
            None => (0..graph.len()).filter(|ix| sight.unfolded(*ix)).collect(),
            Some(focus) => {
                let mut visible: BTreeSet<BodyIx> = focus.iter().filter_map(|ix| sight.nearest_unfolded(*ix)).collect();
                let frames: Vec<BodyIx> = visible.iter().filter_map(|ix| graph.group(*ix)).collect();
                visible.extend(frames);
                visible
            }
        };
        sight
    }

    fn unfolded(&self, ix: BodyIx) -> bool {
        self.unfolded.get(ix).copied().unwrap_or(false)
    }

    fn nearest_unfolded(&self, ix: BodyIx) -> Option<BodyIx> {
        if self.unfolded(ix) { Some(ix) } else { self.graph.ancestors(ix).find(|at| self.unfolded(*at)) }
    }

    /// What stands for a body: itself, or the body that it is folded away under. Nothing stands for what is out of focus:
    /// its relations are not those of whoever is above it.
    fn stand_in(&self, ix: BodyIx) -> Option<BodyIx> {
        self.nearest_unfolded(ix).filter(|at| self.visible.contains(at))
    }
}

/// For each body, whether nothing above it is folded or closed. Top down, each body asks only the one above it: O(V) however
/// deep a chain is.
fn unfolded(graph: &OrgGraph, view: &View) -> Vec<bool> {
    let folds = |ix: BodyIx| graph.at(ix).is_some_and(|body| view.folded.contains(&body.id));
    let open = |ix: BodyIx| group_state(graph, view, ix) == GroupState::Open;
    let mut seen: Vec<Option<bool>> = vec![None; graph.len()];
    for start in 0..graph.len() {
        let mut path = vec![start];
        while let Some(&at) = path.last() {
            let known = graph.above(at).map(|above| (above, seen.get(above).copied().flatten()));
            let value = match known {
                None => true,
                Some((above, None)) => {
                    path.push(above);
                    continue;
                }
                Some((above, Some(shown))) => {
                    let through = if graph.group(at) == Some(above) { open(above) } else { !folds(above) };
                    shown && through
                }
            };
            if let Some(slot) = seen.get_mut(at) {
                *slot = Some(value);
            }
            path.pop();
        }
    }
    seen.into_iter().map(|shown| shown == Some(true)).collect()
}

fn wires(graph: &OrgGraph, sight: &InSight<'_>) -> Vec<ShownWire> {
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
