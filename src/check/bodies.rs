//! Bodies: ways that lead back, relations that cannot be, seats that do not add up.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::{Finding, FindingKind, Path, Severity, Way};
use crate::model::{Body, BodyId, Organisation};

/// Finds bodies that lead back to themselves by their parents, their group or what they are members of.
pub(super) fn loops(organisation: &Organisation, findings: &mut Vec<Finding>) {
    // The first body of an id counts; a second one is reported as double.
    let mut places: IndexMap<&BodyId, usize> = IndexMap::new();
    for (place, body) in organisation.bodies.iter().enumerate() {
        places.entry(&body.id).or_insert(place);
    }
    let mut look = |way: Way, field: &'static str, of: fn(&Body) -> &[BodyId]| {
        if organisation.bodies.iter().all(|body| of(body).is_empty()) {
            return;
        }
        let next = |body: &Body| of(body).iter().filter_map(|id| places.get(id).copied()).collect();
        let next: Vec<Vec<usize>> = organisation.bodies.iter().map(next).collect();
        for found in find_loops(&next) {
            let bodies: Vec<BodyId> =
                found.iter().filter_map(|&place| organisation.bodies.get(place)).map(|body| body.id.clone()).collect();
            let Some(&first) = found.first() else { continue };
            let body = bodies.first().cloned();
            let path = Path::new("bodies").at(first).field(field);
            findings.push(Finding::new(Severity::Error, FindingKind::Loop { way, bodies }, path, body.as_ref()));
        }
    };
    look(Way::Parents, "parents", |body| &body.parents);
    look(Way::Group, "group", |body| body.group.as_slice());
    look(Way::MemberOf, "member_of", |body| &body.member_of);
}

/// Loops in a directed graph that share no node, at least one in each part that loops; each begins at its lowest node.
///
/// Depth first with a stack of its own, since a chain of 100 000 is legal. O(V + E).
fn find_loops(next: &[Vec<usize>]) -> Vec<Vec<usize>> {
    /// How deep on the stack a node is, if it is.
    const UNSEEN: usize = usize::MAX;
    const DONE: usize = usize::MAX - 1;
    let mut depth = vec![UNSEEN; next.len()];
    let mut loops = Vec::new();
    for root in 0..next.len() {
        if depth.get(root) != Some(&UNSEEN) {
            continue;
        }
        let mut stack: Vec<(usize, usize)> = Vec::new();
        // The stretches of the stack, deepest last, that are in a loop that has been found.
        let mut taken: Vec<(usize, usize)> = Vec::new();
        let mut enter = Some(root);
        loop {
            if let Some(node) = enter.take() {
                if let Some(depth) = depth.get_mut(node) {
                    *depth = stack.len();
                }
                stack.push((node, 0));
            }
            let Some((node, edge)) = stack.last_mut() else { break };
            let Some(&target) = next.get(*node).and_then(|next| next.get(*edge)) else {
                if let Some(depth) = depth.get_mut(*node) {
                    *depth = DONE;
                }
                stack.pop();
                if taken.last().is_some_and(|(first, _)| *first >= stack.len()) {
                    taken.pop();
                } else if let Some((_, last)) = taken.last_mut() {
                    *last = (*last).min(stack.len().saturating_sub(1));
                }
                continue;
            };
            *edge += 1;
            match depth.get(target).copied() {
                Some(UNSEEN) => enter = Some(target),
                None | Some(DONE) => {}
                Some(start) => {
                    if taken.last().is_none_or(|(_, last)| *last < start) {
                        taken.push((start, stack.len() - 1));
                        loops.push(stack.iter().skip(start).map(|(node, _)| *node).collect::<Vec<_>>());
                    }
                }
            }
        }
    }
    for found in &mut loops {
        let lowest = found.iter().enumerate().min_by_key(|(_, node)| **node).map_or(0, |(at, _)| at);
        found.rotate_left(lowest);
    }
    loops
}

/// Finds relations of a body with itself, and relations that are given twice.
pub(super) fn relations(organisation: &Organisation, findings: &mut Vec<Finding>) {
    let mutual: BTreeSet<_> = organisation.relation_kinds.iter().filter(|kind| kind.mutual).map(|kind| &kind.id).collect();
    let mut seen = BTreeSet::new();
    for (place, relation) in organisation.relations.iter().enumerate() {
        let (mut from, mut to) = (&relation.from, &relation.to);
        if mutual.contains(&relation.kind) && to < from {
            std::mem::swap(&mut from, &mut to);
        }
        // A relation may come back: the same one in two periods is two.
        let period = relation.period.map(|period| (period.from, period.to));
        let kind = if from == to {
            FindingKind::RelatedToItself { kind: relation.kind.clone() }
        } else if !seen.insert((&relation.kind, from, to, period)) {
            FindingKind::DoubleRelation { kind: relation.kind.clone(), from: relation.from.clone(), to: relation.to.clone() }
        } else {
            continue;
        };
        let path = Path::new("relations").at(place);
        findings.push(Finding::new(Severity::Error, kind, path, Some(&relation.from)));
    }
}

/// Compares the stated number of members with the seats.
///
/// A difference that the file itself remarks upon is a notice: then it is the source that does not add up.
pub(super) fn seats(organisation: &Organisation, findings: &mut Vec<Finding>) {
    for (place, body) in organisation.bodies.iter().enumerate() {
        let Some(kind) = members(body) else { continue };
        let severity = match &kind {
            FindingKind::SeatsDiffer { remark, .. } if remark.is_empty() => Severity::Error,
            FindingKind::SeatsDiffer { .. } => Severity::Notice,
            _ => Severity::Confirmed,
        };
        let path = Path::new("bodies").at(place).field("size");
        findings.push(Finding::new(severity, kind, path, Some(&body.id)));
    }
}

/// Whether the seats of a body make up its stated number of members: [`FindingKind::SeatsAddUp`] or [`FindingKind::SeatsDiffer`].
/// `None` where no number is stated, or where it cannot be counted.
#[must_use]
pub fn members(body: &Body) -> Option<FindingKind> {
    let size = body.size.as_ref().filter(|_| !body.seats.is_empty())?;
    let (stated, at_least, counted) = (size.members, size.at_least, body.counted_members()?);
    let adds_up = if at_least { counted >= stated } else { counted == stated };
    Some(if adds_up {
        FindingKind::SeatsAddUp { stated, at_least, counted, deputies: body.counted_deputies() }
    } else {
        FindingKind::SeatsDiffer { stated, at_least, counted, remark: size.remark.clone() }
    })
}
