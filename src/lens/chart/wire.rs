//! The wires of the chart.

use std::ops::Range;

use emath::Pos2;

use super::sizes::WIRE_CORNER;
use super::{Request, calm};
use crate::drawing::{Ink, Wire};
use crate::layout::levels::{Link, Manner, Placement};
use crate::model::Line;
use crate::projection::ShownWire;
use crate::theme::Tint;

/// What the layout has to join, one link for each shown wire.
pub(super) fn links(request: &Request<'_>) -> Vec<Link> {
    let place = |body: usize| request.projection.shown.binary_search_by_key(&body, |shown| shown.body).unwrap_or(0);
    let link = |wire: &ShownWire| Link { from: place(wire.from), to: place(wire.to), net: wire.kind, manner: manner(request, wire) };
    calm::drawn(request).into_iter().map(link).collect()
}

fn manner(request: &Request<'_>, wire: &ShownWire) -> Manner {
    match request.graph.level(wire.from).cmp(&request.graph.level(wire.to)) {
        std::cmp::Ordering::Less => Manner::Hierarchy,
        std::cmp::Ordering::Equal => Manner::Level,
        std::cmp::Ordering::Greater => Manner::Upward,
    }
}

/// The wires along the ways that the layout found.
pub(super) fn wires(request: &Request<'_>, placement: &Placement) -> Vec<Wire> {
    let routes = calm::drawn(request).into_iter().zip(&placement.routes);
    routes.filter_map(|(shown, route)| wire(request, shown, route.path.clone(), route.own.clone())).collect()
}

/// A wire along `path`, of which it draws the points in `own` itself.
pub(super) fn wire(request: &Request<'_>, wire: &ShownWire, path: Vec<Pos2>, own: Range<usize>) -> Option<Wire> {
    let kind = request.graph.organisation().relation_kinds.get(wire.kind)?;
    let lane = u8::try_from(request.graph.lane_colour(request.graph.lane(wire.from))).unwrap_or(0);
    let stands_back = kind.mutual || kind.line == Line::Thin;
    Some(Wire {
        from: wire.from,
        to: wire.to,
        kind: wire.kind,
        relations: wire.links.iter().map(|link| link.relation).collect(),
        path,
        own,
        corner: WIRE_CORNER,
        look: kind.line,
        end: kind.end,
        ink: if stands_back { Ink::WireQuiet } else { Ink::Lane(lane, Tint::Line) },
    })
}
