//! What comes forward and what steps back: selection, hover, filter and legend, made ready for painting.

use std::collections::BTreeSet;

use super::vista::Vista;
use crate::app::State;
use crate::drawing::Wire;
use crate::graph::BodyIx;
use crate::projection::{is_drawn, matches};

/// How far back something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stand {
    /// As it is at rest.
    Plain,
    /// Behind what the pointer is over.
    Back,
    /// Left out by the filter.
    Dim,
}

/// How a card is shown in this frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Look {
    pub(super) stand: Stand,
    pub(super) selected: bool,
    pub(super) focused: bool,
    pub(super) hovered: bool,
    /// 0 while it appears or has vanished, 1 otherwise.
    pub(super) alpha: f32,
}

/// How a wire is shown in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum WireLook {
    /// Not at all.
    Hidden,
    /// Left out by the filter.
    Dim,
    /// Behind those that come forward.
    Back,
    /// As at rest.
    Rest,
    /// It belongs to what is selected.
    Chosen,
    /// It is what the pointer is over, or belongs to it.
    Forward,
}

impl WireLook {
    /// Whether it is drawn in front of the others, all the way.
    pub(super) fn is_in_front(self) -> bool {
        matches!(self, Self::Chosen | Self::Forward)
    }
}

/// What comes forward and what steps back in this frame.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Emphasis {
    selected: Option<BodyIx>,
    hovered: Option<BodyIx>,
    hovered_wire: Option<usize>,
    /// The group of what is hovered, or else selected: its wires are those of each member.
    group: Option<BodyIx>,
    focused: Option<BodyIx>,
    /// The body that is hovered and those it has wires to.
    near: BTreeSet<BodyIx>,
    dim: BTreeSet<BodyIx>,
    drawn: Vec<bool>,
    /// The kinds that the user has switched off: not even a body that is pointed at brings those back.
    off: Vec<bool>,
}

impl Emphasis {
    pub(super) fn new(state: &State, vista: &Vista, focused: Option<BodyIx>) -> Self {
        let graph = state.graph();
        let find = |id| graph.find(id).filter(|ix| vista.card(*ix).is_some());
        let hovered = state.hovered.as_ref().and_then(find);
        // What holds for a group holds for each of its members.
        let hovered_group = hovered.and_then(|ix| graph.group(ix));
        let selected = state.view.selected.as_ref().and_then(find);
        let mut near: BTreeSet<BodyIx> = hovered.into_iter().chain(hovered_group).collect();
        for wire in vista.wires() {
            for ix in hovered.into_iter().chain(hovered_group) {
                match ix {
                    ix if wire.from == ix => near.insert(wire.to),
                    ix if wire.to == ix => near.insert(wire.from),
                    _ => false,
                };
            }
        }
        let kinds = &graph.organisation().relation_kinds;
        let filter = &state.view.filter;
        let dim = if filter.is_empty() {
            BTreeSet::new()
        } else {
            vista.cards().iter().map(|card| card.body).filter(|ix| !matches(graph, filter, *ix)).collect()
        };
        Self {
            selected,
            group: hovered.or(selected).and_then(|ix| graph.group(ix)),
            hovered,
            hovered_wire: state.hovered_wire,
            focused,
            near,
            dim,
            drawn: kinds.iter().map(|kind| is_drawn(&state.view, kind)).collect(),
            off: kinds.iter().map(|kind| !kind.quiet && !is_drawn(&state.view, kind)).collect(),
        }
    }

    /// Whether any wires come forward.
    pub(super) fn brings_forward(&self) -> bool {
        self.selected.is_some() || self.hovered.is_some() || self.hovered_wire.is_some()
    }

    pub(super) fn hovered(&self) -> Option<BodyIx> {
        self.hovered
    }

    pub(super) fn hovered_wire(&self) -> Option<usize> {
        self.hovered_wire
    }

    pub(super) fn card(&self, body: BodyIx) -> Look {
        let stand = match self.hovered {
            _ if self.dim.contains(&body) => Stand::Dim,
            Some(_) if !self.near.contains(&body) => Stand::Back,
            _ => Stand::Plain,
        };
        let is = |other: Option<BodyIx>| other == Some(body);
        Look { stand, selected: is(self.selected), focused: is(self.focused), hovered: is(self.hovered), alpha: 1.0 }
    }

    pub(super) fn wire(&self, ix: usize, wire: &Wire) -> WireLook {
        let touches = |body: BodyIx| wire.from == body || wire.to == body;
        let of = |body: Option<BodyIx>| body.is_some() && body.into_iter().chain(self.group).any(touches);
        let drawn = self.drawn.get(wire.kind).copied().unwrap_or(true);
        let dim = self.dim.contains(&wire.from) || self.dim.contains(&wire.to);
        if self.off.get(wire.kind).copied().unwrap_or(false) {
            WireLook::Hidden
        } else if of(self.hovered) || self.hovered_wire == Some(ix) {
            WireLook::Forward
        } else if of(self.selected) && self.hovered.is_none() {
            WireLook::Chosen
        } else if !drawn {
            WireLook::Hidden
        } else if dim {
            WireLook::Dim
        } else if self.hovered.is_some() {
            WireLook::Back
        } else {
            WireLook::Rest
        }
    }
}
