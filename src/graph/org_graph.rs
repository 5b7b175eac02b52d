//! `OrgGraph`: ids looked up once, so that everything after it works on indexes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use indexmap::IndexMap;
use petgraph::graph::{DiGraph, NodeIndex};

use crate::model::{
    Body, BodyId, BodyKind, KindId, Lane, LaneId, Level, LevelId, Organisation, Owner, OwnerId, Relation, RelationKind, Standing,
};

/// A body's place in [`Organisation::bodies`].
pub type BodyIx = usize;
/// A relation's place in [`Organisation::relations`].
pub type RelationIx = usize;

/// A relation between two bodies that exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// The body that acts.
    pub from: BodyIx,
    /// The body that is acted upon.
    pub to: BodyIx,
    /// The relation.
    pub relation: RelationIx,
    /// Its kind's place in [`Organisation::relation_kinds`].
    pub kind: usize,
}

/// An organisation whose ids have been looked up. What points nowhere is left out here and told by `check`.
#[derive(Debug)]
pub struct OrgGraph {
    organisation: Arc<Organisation>,
    graph: DiGraph<BodyIx, Link>,
    /// Asked by id only, never walked. Four times faster to make than a tree of 100 000 ids.
    by_id: IndexMap<BodyId, BodyIx>,
    kinds: Vec<Option<usize>>,
    levels: Vec<usize>,
    lanes: Vec<usize>,
    parent: Vec<Option<BodyIx>>,
    children: Vec<Vec<BodyIx>>,
    group: Vec<Option<BodyIx>>,
    members: Vec<Vec<BodyIx>>,
    above: Vec<Option<BodyIx>>,
    below: Vec<Vec<BodyIx>>,
    owners: BTreeMap<OwnerId, usize>,
}

fn places<'a, I: Ord + Clone + 'a>(ids: impl Iterator<Item = &'a I>) -> BTreeMap<I, usize> {
    let mut map = BTreeMap::new();
    for (ix, id) in ids.enumerate() {
        map.entry(id.clone()).or_insert(ix); // of two with one id the first is meant; `check` tells
    }
    map
}

/// Gives up every parent that would close a loop: of each loop the link that is met first from the lowest index.
fn without_loops(wanted: &[Option<BodyIx>]) -> Vec<Option<BodyIx>> {
    let mut parent = wanted.to_vec();
    let mut state = vec![0_usize; wanted.len()]; // 0 unseen, else 1 + the walk that saw it
    for start in 0..wanted.len() {
        let mut at = start;
        while let Some(seen) = state.get_mut(at) {
            if *seen != 0 {
                break;
            }
            *seen = start + 1;
            let Some(next) = parent.get(at).copied().flatten() else { break };
            if state.get(next) == Some(&(start + 1)) {
                if let Some(slot) = parent.get_mut(at) {
                    *slot = None;
                }
                break;
            }
            at = next;
        }
    }
    parent
}

fn inverse(up: &[Option<BodyIx>]) -> Vec<Vec<BodyIx>> {
    let mut down = vec![Vec::new(); up.len()];
    for (ix, above) in up.iter().enumerate() {
        if let Some(list) = above.and_then(|above| down.get_mut(above)) {
            list.push(ix);
        }
    }
    down
}

impl OrgGraph {
    /// Looks up every id of `organisation`.
    ///
    /// # Complexity
    /// O((V + E) log V).
    #[must_use]
    pub fn new(organisation: Arc<Organisation>) -> Self {
        let org = &*organisation;
        let mut by_id = IndexMap::with_capacity(org.bodies.len());
        for (ix, body) in org.bodies.iter().enumerate() {
            by_id.entry(body.id.clone()).or_insert(ix); // as in `places`
        }
        let kind_ix: BTreeMap<KindId, usize> = places(org.kinds.iter().map(|kind| &kind.id));
        let level_ix: BTreeMap<LevelId, usize> = places(org.levels.iter().map(|level| &level.id));
        let lane_ix: BTreeMap<LaneId, usize> = places(org.lanes.iter().map(|lane| &lane.id));
        let relation_kind_ix = places(org.relation_kinds.iter().map(|kind| &kind.id));
        let find = |id: &BodyId, own: BodyIx| by_id.get(id).copied().filter(|ix| *ix != own);

        let wanted_parent: Vec<_> =
            org.bodies.iter().enumerate().map(|(ix, body)| body.parents.iter().find_map(|id| find(id, ix))).collect();
        let wanted_group: Vec<_> =
            org.bodies.iter().enumerate().map(|(ix, body)| body.group.as_ref().and_then(|id| find(id, ix))).collect();
        let (parent, group) = (without_loops(&wanted_parent), without_loops(&wanted_group));
        let wanted_above: Vec<_> = group.iter().zip(&parent).map(|(group, parent)| group.or(*parent)).collect();
        let above = without_loops(&wanted_above); // each is free of loops, but together they may close one

        let mut graph = DiGraph::with_capacity(org.bodies.len(), org.relations.len());
        for ix in 0..org.bodies.len() {
            graph.add_node(ix);
        }
        for (relation, written) in org.relations.iter().enumerate() {
            let ends = by_id.get(&written.from).zip(by_id.get(&written.to)).zip(relation_kind_ix.get(&written.kind));
            if let Some(((&from, &to), &kind)) = ends {
                graph.add_edge(NodeIndex::new(from), NodeIndex::new(to), Link { from, to, relation, kind });
            }
        }
        // What names no known level or lane stands in the last: it is seen, and `check` tells.
        let last = |count: usize| count.saturating_sub(1);
        Self {
            kinds: org.bodies.iter().map(|body| kind_ix.get(&body.kind).copied()).collect(),
            levels: org.bodies.iter().map(|body| level_ix.get(&body.level).copied().unwrap_or(last(org.levels.len()))).collect(),
            lanes: org.bodies.iter().map(|body| lane_ix.get(&body.lane).copied().unwrap_or(last(org.lanes.len()))).collect(),
            children: inverse(&parent),
            members: inverse(&group),
            below: inverse(&above),
            above,
            owners: places(org.owners.iter().map(|owner| &owner.id)),
            parent,
            group,
            by_id,
            graph,
            organisation,
        }
    }

    /// The organisation it was made of.
    #[must_use]
    pub fn organisation(&self) -> &Arc<Organisation> {
        &self.organisation
    }

    /// The number of bodies.
    #[must_use]
    pub fn len(&self) -> usize {
        self.organisation.bodies.len()
    }

    /// Whether there is no body.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The place of the body with this id.
    #[must_use]
    pub fn find(&self, id: &BodyId) -> Option<BodyIx> {
        self.by_id.get(id).copied()
    }

    /// The body with this id.
    #[must_use]
    pub fn body(&self, id: &BodyId) -> Option<&Body> {
        self.find(id).and_then(|ix| self.at(ix))
    }

    /// The body at a place.
    #[must_use]
    pub fn at(&self, ix: BodyIx) -> Option<&Body> {
        self.organisation.bodies.get(ix)
    }

    /// The kind of the body at a place, if it names one that exists.
    #[must_use]
    pub fn kind(&self, ix: BodyIx) -> Option<&BodyKind> {
        self.kinds.get(ix).copied().flatten().and_then(|kind| self.organisation.kinds.get(kind))
    }

    /// What the body at a place may do: what it says itself, else what its kind says.
    #[must_use]
    pub fn standing(&self, ix: BodyIx) -> Standing {
        self.at(ix).and_then(|body| body.standing).or_else(|| self.kind(ix).map(|kind| kind.standing)).unwrap_or_default()
    }

    /// The row of the body at a place, counted from the highest level.
    #[must_use]
    pub fn level(&self, ix: BodyIx) -> usize {
        self.levels.get(ix).copied().unwrap_or(0)
    }

    /// The lane of the body at a place, counted from the left.
    #[must_use]
    pub fn lane(&self, ix: BodyIx) -> usize {
        self.lanes.get(ix).copied().unwrap_or(0)
    }

    /// The level of a row.
    #[must_use]
    pub fn level_at(&self, row: usize) -> Option<&Level> {
        self.organisation.levels.get(row)
    }

    /// The lane at a place.
    #[must_use]
    pub fn lane_at(&self, lane: usize) -> Option<&Lane> {
        self.organisation.lanes.get(lane)
    }

    /// The owner with this id, and its place in the list of owners.
    #[must_use]
    pub fn owner(&self, id: &OwnerId) -> Option<(usize, &Owner)> {
        let ix = *self.owners.get(id)?;
        self.organisation.owners.get(ix).map(|owner| (ix, owner))
    }

    /// The lane of an owner, which gives its marks their colour.
    #[must_use]
    pub fn owner_lane(&self, owner: &Owner) -> usize {
        self.organisation.lanes.iter().position(|lane| lane.id == owner.lane).unwrap_or(0)
    }

    /// The theme's lane colour of a lane, 0 to 5.
    #[must_use]
    pub fn lane_colour(&self, lane: usize) -> usize {
        self.lane_at(lane).and_then(|lane| lane.colour).map_or(lane, usize::from) % 6
    }

    /// The parent that gives the body its place in the outline; never closes a loop.
    #[must_use]
    pub fn parent(&self, ix: BodyIx) -> Option<BodyIx> {
        self.parent.get(ix).copied().flatten()
    }

    /// The bodies below a body in the outline, in the order of the file.
    #[must_use]
    pub fn children(&self, ix: BodyIx) -> &[BodyIx] {
        self.children.get(ix).map_or(&[], Vec::as_slice)
    }

    /// The body that stands for a body on the chart.
    #[must_use]
    pub fn group(&self, ix: BodyIx) -> Option<BodyIx> {
        self.group.get(ix).copied().flatten()
    }

    /// The bodies that a body stands for, in the order of the file.
    #[must_use]
    pub fn members(&self, ix: BodyIx) -> &[BodyIx] {
        self.members.get(ix).map_or(&[], Vec::as_slice)
    }

    /// The body directly above in the outline: its group, else its parent. Never closes a loop.
    #[must_use]
    pub fn above(&self, ix: BodyIx) -> Option<BodyIx> {
        self.above.get(ix).copied().flatten()
    }

    /// The bodies directly below in the outline, in the order of the file.
    #[must_use]
    pub fn below(&self, ix: BodyIx) -> &[BodyIx] {
        self.below.get(ix).map_or(&[], Vec::as_slice)
    }

    /// Every link, in the order of the file.
    pub fn links(&self) -> impl Iterator<Item = Link> + '_ {
        self.graph.edge_weights().copied()
    }

    /// The links that touch a body, in the order of the file.
    #[must_use]
    pub fn links_of(&self, ix: BodyIx) -> Vec<Link> {
        let node = NodeIndex::new(ix);
        if node.index() >= self.graph.node_count() {
            return Vec::new();
        }
        let both = [petgraph::Outgoing, petgraph::Incoming].into_iter().flat_map(|way| self.graph.edges_directed(node, way));
        let unique: BTreeSet<(RelationIx, Link)> = both.map(|edge| (edge.weight().relation, *edge.weight())).collect();
        unique.into_iter().map(|(_, link)| link).collect()
    }

    /// What is written of a link.
    #[must_use]
    pub fn relation(&self, link: Link) -> Option<(&Relation, &RelationKind)> {
        self.organisation.relations.get(link.relation).zip(self.organisation.relation_kinds.get(link.kind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loop_of_parents_is_cut_once_and_the_rest_kept() {
        let cut = without_loops(&[Some(1), Some(2), Some(0), Some(2)]);
        assert_eq!(cut.iter().filter(|parent| parent.is_none()).count(), 1);
        assert_eq!(cut[3], Some(2));
    }
}
