//! Calm instead of completeness: long wires are broken off, and the cards at their ends name who is at the other one.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Request;
use crate::graph::BodyIx;
use crate::projection::ShownWire;
use crate::view::Links;

/// More names than this on one card are counted, not told.
const NAMED: usize = 4;

/// The wires that are drawn.
pub(super) fn drawn<'a>(request: &Request<'a>) -> Vec<&'a ShownWire> {
    request.projection.wires.iter().filter(|wire| !is_broken_off(request, wire)).collect()
}

/// Up to so many wires are all drawn; of more, so many that stand for what is folded away.
const ALL: usize = 40;
const HEAVY: usize = 12;

/// The wires that are drawn where bodies stand for thousands that are folded away below them: those of the shown bodies themselves, at
/// most one to a body, and the few that stand for most. More would hide the bodies; they come to light as branches unfold.
pub(super) fn weightiest<'a>(request: &Request<'a>) -> Vec<&'a ShownWire> {
    let wires = drawn(request);
    if wires.len() <= ALL {
        return wires;
    }
    let is_own = |wire: &ShownWire| wire.links.iter().any(|link| link.from == wire.from && link.to == wire.to);
    let mut ranked: Vec<(usize, &ShownWire)> = wires.into_iter().enumerate().collect();
    let kinds = &request.graph.organisation().relation_kinds;
    // A kind that is not drawn at rest takes no place from those that are.
    let is_seen = |wire: &ShownWire| kinds.get(wire.kind).is_some_and(|kind| !kind.quiet);
    ranked.sort_by_key(|(place, wire)| (Reverse((is_own(wire), is_seen(wire), wire.links.len())), *place));
    let own = ranked.iter().filter(|(_, wire)| is_own(wire)).count().min(request.projection.shown.len().max(ALL));
    ranked.truncate(own + HEAVY);
    ranked.sort_by_key(|(place, _)| *place);
    ranked.into_iter().map(|(_, wire)| wire).collect()
}

/// What each card says in place of the wires that are broken off at it: "→" to whom it acts, "←" who acts on it.
pub(super) fn stubs(request: &Request<'_>) -> BTreeMap<BodyIx, Vec<String>> {
    let mut stubs: BTreeMap<BodyIx, Vec<String>> = BTreeMap::new();
    if request.shape.links == Links::Whole {
        return stubs;
    }
    let kinds = &request.graph.organisation().relation_kinds;
    for wire in request.projection.wires.iter().filter(|wire| is_broken_off(request, wire)) {
        let Some(kind) = kinds.get(wire.kind).filter(|kind| !kind.quiet) else { continue };
        let ends = [(wire.from, wire.to, if kind.mutual { "↔" } else { "→" }), (wire.to, wire.from, if kind.mutual { "↔" } else { "←" })];
        for (at, other, sign) in ends {
            let Some(other) = request.graph.at(other) else { continue };
            let told = format!("{sign}\u{a0}{}", other.short_name(request.language.tag()));
            let list = stubs.entry(at).or_default();
            if !list.contains(&told) {
                list.push(told);
            }
        }
    }
    for list in stubs.values_mut().filter(|list| list.len() > NAMED) {
        let more = list.len() - (NAMED - 1);
        list.truncate(NAMED - 1);
        list.push(format!("+{more}"));
    }
    stubs
}

/// Long is what leads into another lane, or past a level, and not from a body to one right above it.
fn is_broken_off(request: &Request<'_>, wire: &ShownWire) -> bool {
    if request.shape.links == Links::Whole {
        return false;
    }
    let graph = request.graph;
    let is_above = |up: BodyIx, down: BodyIx| request.projection.find(down).is_some_and(|shown| shown.frame.or(shown.parent) == Some(up));
    let is_far = graph.lane(wire.from) != graph.lane(wire.to) || graph.level(wire.from).abs_diff(graph.level(wire.to)) > 1;
    is_far && !is_above(wire.from, wire.to) && !is_above(wire.to, wire.from)
}
