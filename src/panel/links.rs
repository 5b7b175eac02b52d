//! The bodies that a body has to do with: members, relations, what is above and below, where its owner appoints seats.

use std::collections::{BTreeMap, BTreeSet};

use super::{About, Part, Section, dotted, merge};
use crate::graph::{BodyIx, Link};
use crate::model::{BodyId, FactId, OwnerId};
use crate::tr;

/// A body to go to.
#[derive(Clone, Debug, PartialEq)]
pub struct Door {
    /// Its place.
    pub ix: BodyIx,
    /// Its id.
    pub id: BodyId,
    /// Its name in full.
    pub name: String,
    /// Its short name, for where the full one does not fit; the full one where it has none.
    pub short: String,
    /// How many members it stands for.
    pub members: usize,
    /// A few words more.
    pub note: String,
    /// The facts that this link alone is founded on.
    pub facts: Vec<FactId>,
}

/// Bodies that stand in the same relation to the body.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkGroup {
    /// The relation: "is supported by". Empty where the section's heading says it.
    pub title: String,
    /// What holds for all of them.
    pub note: String,
    /// The facts that all of them are founded on.
    pub facts: Vec<FactId>,
    /// The bodies.
    pub doors: Vec<Door>,
}

impl LinkGroup {
    /// A group; what all doors have in common is said once. `None` without doors.
    pub(super) fn new(title: String, mut doors: Vec<Door>) -> Option<Self> {
        let first = doors.first()?;
        let common = |fact: &&FactId| doors.iter().all(|door| door.facts.contains(fact));
        let facts: Vec<FactId> = first.facts.iter().filter(common).cloned().collect();
        let note = if doors.iter().all(|door| door.note == first.note) { first.note.clone() } else { String::new() };
        for door in &mut doors {
            door.facts.retain(|fact| !facts.contains(fact));
            if !note.is_empty() {
                door.note.clear();
            }
        }
        Some(Self { title, note, facts, doors })
    }
}

impl About<'_> {
    /// The door to the body at a place.
    pub(super) fn door(&self, ix: BodyIx) -> Option<Door> {
        let body = self.graph.at(ix)?;
        let name = self.text(&body.name);
        let short = body.short_name(self.language.tag()).to_owned();
        let members = self.graph.members(ix).len();
        Some(Door { ix, id: body.id.clone(), name, short, members, note: String::new(), facts: Vec::new() })
    }

    /// The doors to the bodies with these ids.
    pub(super) fn doors<'b>(&self, ids: impl IntoIterator<Item = &'b BodyId>) -> Vec<Door> {
        ids.into_iter().filter_map(|id| self.graph.find(id)).filter_map(|ix| self.door(ix)).collect()
    }
}

/// The bodies that a group stands for.
pub(super) fn members(about: &About<'_>) -> Option<Section> {
    let members = about.graph.members(about.ix);
    let doors = members.iter().filter_map(|member| about.door(*member)).collect();
    let title = tr!(about.language, "inspector-members");
    let section = Section::new(title, vec![Part::Links(LinkGroup::new(String::new(), doors)?)])?;
    Some(section.aside(tr!(about.language, "inspector-stands-for", count = members.len())))
}

/// Everything else that the body has to do with.
pub(super) fn section(about: &About<'_>) -> Option<Section> {
    let mut groups = outline(about);
    groups.extend(relations(about));
    groups.extend(appoints(about));
    let count: usize = groups.iter().map(|group| group.doors.len()).sum();
    let section = Section::new(tr!(about.language, "inspector-links"), groups.into_iter().map(Part::Links).collect())?;
    Some(section.aside(about.language.number(count_as_number(count), 0)))
}

#[allow(clippy::cast_precision_loss, reason = "no organisation has 2^53 bodies")]
fn count_as_number(count: usize) -> f64 {
    count as f64
}

/// The group it belongs to, the bodies above and below it, and its memberships.
fn outline(about: &About<'_>) -> Vec<LinkGroup> {
    let (body, graph, language) = (about.body, about.graph, about.language);
    let naming = |named: &BTreeMap<&BodyId, Vec<BodyIx>>| -> Vec<Door> {
        named.get(&body.id).into_iter().flatten().filter_map(|ix| about.door(*ix)).collect()
    };
    let groups = [
        (tr!(language, "inspector-one-of"), graph.group(about.ix).and_then(|group| about.door(group)).into_iter().collect()),
        (tr!(language, "inspector-answers-to"), about.doors(&body.parents)),
        (tr!(language, "inspector-below"), naming(&about.panels.below)),
        (tr!(language, "inspector-member-of"), about.doors(&body.member_of)),
        (tr!(language, "inspector-has-members"), naming(&about.panels.members)),
    ];
    groups.into_iter().filter_map(|(title, doors)| LinkGroup::new(title, doors)).collect()
}

/// From which end a relation is seen.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Out,
    In,
}

/// The relations of the body, of the group that stands for it, and of the members it stands for.
fn relations(about: &About<'_>) -> Vec<LinkGroup> {
    let graph = about.graph;
    let others = graph.group(about.ix).into_iter().chain(graph.members(about.ix).iter().copied());
    let mut found: BTreeMap<(usize, Way), Vec<Door>> = BTreeMap::new();
    for at in std::iter::once(about.ix).chain(others) {
        for link in graph.links_of(at) {
            if let Some((way, door)) = seen_from(about, at, link) {
                let doors = found.entry((link.kind, way)).or_default();
                match doors.iter_mut().find(|known| known.ix == door.ix) {
                    Some(known) => merge(&mut known.facts, &door.facts),
                    None => doors.push(door),
                }
            }
        }
    }
    let title = |kind: usize, way: Way| {
        let kind = about.org.relation_kinds.get(kind)?;
        let name = if way == Way::In && !kind.inverse.is_empty() { &kind.inverse } else { &kind.name };
        Some(about.text(name))
    };
    found.into_iter().filter_map(|((kind, way), doors)| LinkGroup::new(title(kind, way)?, doors)).collect()
}

fn seen_from(about: &About<'_>, at: BodyIx, link: Link) -> Option<(Way, Door)> {
    let (relation, kind) = about.graph.relation(link)?;
    let out = link.from == at;
    let other = if out { link.to } else { link.from };
    let own = |ix: BodyIx| ix == about.ix || about.graph.group(ix) == Some(about.ix) || about.graph.group(about.ix) == Some(ix);
    if own(other) {
        return None;
    }
    let mut door = about.door(other)?;
    let through = match about.graph.at(at) {
        Some(body) if at != about.ix => tr!(about.language, "inspector-through", body = about.text(&body.name)),
        _ => String::new(),
    };
    door.note = dotted([about.text(&relation.note), about.period(relation.period), through]);
    door.facts.clone_from(&relation.facts);
    Some((if out || kind.mutual { Way::Out } else { Way::In }, door))
}

/// Where the owner of the body, or the owners of its members, appoint seats.
fn appoints(about: &About<'_>) -> Option<LinkGroup> {
    let members = about.graph.members(about.ix).iter().filter_map(|ix| about.graph.at(*ix));
    let owners: Vec<&OwnerId> = std::iter::once(about.body).chain(members).filter_map(|body| body.owner.as_ref()).collect();
    let appointed = owners.iter().filter_map(|owner| about.panels.seats.get(*owner)).flatten().filter(|ix| **ix != about.ix);
    let bodies: BTreeSet<BodyIx> = appointed.copied().collect();
    let doors = bodies.into_iter().filter_map(|ix| {
        let body = about.graph.at(ix)?;
        let mut facts = Vec::new();
        let mut seats = body.seats.iter().filter(|seat| owners.contains(&&seat.by)).peekable();
        seats.peek()?;
        seats.for_each(|seat| merge(&mut facts, &seat.facts));
        Some(Door { facts, ..about.door(ix)? })
    });
    let title = match &about.body.owner {
        Some(owner) => tr!(about.language, "inspector-owner-appoints", owner = about.owner_name(owner)),
        None => tr!(about.language, "inspector-owners-appoint"),
    };
    LinkGroup::new(title, doors.collect())
}
