//! What comes forward and what steps back: selection, hover, filter and legend, made ready for painting.

use std::sync::Arc;

use super::veil::Veil;
use super::vista::Vista;
use crate::app::{Document, Lit, State, lit_cards, way_cards};
use crate::drawing::Wire;
use crate::graph::BodyIx;
use crate::projection::{Projection, is_drawn, matches};
use crate::view::Filter;

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

/// Which bodies the filter leaves out, and which what is lit leaves dark. Kept from frame to frame: asking each of 100 000 bodies takes
/// longer than a frame may.
#[derive(Debug, Default)]
pub(super) struct Dim {
    asked: Option<DimAsked>,
    /// By body; empty where nothing is left out.
    bodies: Vec<bool>,
    /// By body, whether it is lit; empty where nothing is.
    lit: Vec<bool>,
    /// The cards of each step of the way that is lit; empty where there is no way.
    way: Vec<Vec<BodyIx>>,
}

/// What decides who is dim.
#[derive(Debug)]
struct DimAsked {
    document: Arc<Document>,
    filter: Filter,
    lit: Option<Arc<Lit>>,
    /// What is shown stands for what is not.
    projection: Arc<Projection>,
}

impl DimAsked {
    fn holds(&self, state: &State) -> bool {
        let same_lit = match (&self.lit, &state.lit) {
            (None, None) => true,
            (Some(was), Some(now)) => Arc::ptr_eq(was, now) && Arc::ptr_eq(&self.projection, &state.picture.projection),
            _ => false,
        };
        same_lit && Arc::ptr_eq(&self.document, &state.document) && self.filter == state.view.filter
    }
}

impl Dim {
    /// The same again if it still holds, or a new one.
    pub(super) fn of(state: &State, last: &Arc<Self>) -> Arc<Self> {
        if last.asked.as_ref().is_some_and(|asked| asked.holds(state)) {
            return Arc::clone(last);
        }
        let (graph, filter) = (state.graph(), &state.view.filter);
        let projection = &state.picture.projection;
        let lit = state.lit.as_deref().map_or_else(Vec::new, |lit| {
            let cards = lit_cards(graph, projection, lit);
            (0..graph.len()).map(|ix| cards.contains(&ix)).collect()
        });
        let dark = |ix: BodyIx| lit.get(ix) == Some(&false) || !matches(graph, filter, ix);
        let bodies = if filter.is_empty() && lit.is_empty() { Vec::new() } else { (0..graph.len()).map(dark).collect() };
        let asked = DimAsked {
            document: Arc::clone(&state.document),
            filter: filter.clone(),
            lit: state.lit.clone(),
            projection: Arc::clone(&state.picture.projection),
        };
        let way = state.lit.as_deref().map_or_else(Vec::new, |lit| way_cards(graph, projection, lit));
        Arc::new(Self { asked: Some(asked), bodies, lit, way })
    }

    /// Whether a wire joins two bodies that are lit.
    fn joins_lit(&self, wire: &Wire) -> bool {
        let lit = |body: BodyIx| self.lit.get(body).copied().unwrap_or(false);
        lit(wire.from) && lit(wire.to)
    }

    fn contains(&self, body: BodyIx) -> bool {
        self.bodies.get(body).copied().unwrap_or(false)
    }
}

/// What comes forward and what steps back in this frame.
#[derive(Clone, Debug, Default)]
pub(super) struct Emphasis {
    selected: Option<BodyIx>,
    hovered: Option<BodyIx>,
    hovered_wire: Option<usize>,
    /// The group of what is hovered, or else selected: its wires are those of each member.
    group: Option<BodyIx>,
    focused: Option<BodyIx>,
    /// The body that is hovered and those it has wires to, sorted.
    near: Vec<BodyIx>,
    dim: Arc<Dim>,
    drawn: Vec<bool>,
    /// The kinds that the user has switched off: not even a body that is pointed at brings those back.
    off: Vec<bool>,
    veil: Veil,
}

impl Emphasis {
    pub(super) fn new(state: &State, vista: &Vista, dim: Arc<Dim>, focused: Option<BodyIx>) -> Self {
        let graph = state.graph();
        let find = |id| graph.find(id).filter(|ix| vista.card(*ix).is_some());
        // What the pointer happens to rest on is no business of an audience's, unless it is a spotlight.
        let points = state.show.as_ref().is_none_or(|show| show.spotlight);
        let hovered = state.hovered.as_ref().filter(|_| points).and_then(find).filter(|ix| !state.veils(*ix));
        // What holds for a group holds for each of its members.
        let hovered_group = hovered.and_then(|ix| graph.group(ix));
        let selected = state.view.selected.as_ref().and_then(find);
        let mut near: Vec<BodyIx> = Vec::new();
        for ix in hovered.into_iter().chain(hovered_group) {
            near.push(ix);
            near.extend(vista.wires_of(ix).filter_map(|at| vista.wires().get(at)).flat_map(|wire| [wire.from, wire.to]));
        }
        near.retain(|ix| !state.veils(*ix));
        near.sort_unstable();
        near.dedup();
        let kinds = &graph.organisation().relation_kinds;
        Self {
            selected,
            group: hovered.or(selected).and_then(|ix| graph.group(ix)),
            hovered,
            hovered_wire: state.hovered_wire.filter(|_| points),
            focused: focused.filter(|_| state.show.is_none()),
            near,
            dim,
            drawn: kinds.iter().map(|kind| is_drawn(&state.view, kind)).collect(),
            off: kinds.iter().map(|kind| !kind.quiet && !is_drawn(&state.view, kind)).collect(),
            veil: Veil::default(),
        }
    }

    /// The same behind a veil.
    pub(super) fn behind(self, veil: &Veil) -> Self {
        Self { veil: veil.clone(), ..self }
    }

    /// How much is seen of a body whose step has come or not, from 0 to 1.
    pub(super) fn seen(&self, body: BodyIx) -> f32 {
        self.veil.seen(body)
    }

    /// The body that is hovered and those it has wires to.
    pub(super) fn near(&self) -> &[BodyIx] {
        &self.near
    }

    /// Whether any wires come forward.
    pub(super) fn brings_forward(&self) -> bool {
        self.selected.is_some() || self.hovered.is_some() || self.hovered_wire.is_some()
    }

    pub(super) fn hovered(&self) -> Option<BodyIx> {
        self.hovered
    }

    pub(super) fn selected(&self) -> Option<BodyIx> {
        self.selected
    }

    pub(super) fn focused(&self) -> Option<BodyIx> {
        self.focused
    }

    /// The cards of each step of the way that is lit.
    pub(super) fn way(&self) -> &[Vec<BodyIx>] {
        &self.dim.way
    }

    pub(super) fn dim(&self) -> &Arc<Dim> {
        &self.dim
    }

    /// By kind of relation, whether its wires are drawn at rest.
    pub(super) fn drawn(&self) -> &[bool] {
        &self.drawn
    }

    /// How much is seen of a wire at rest, from 0 to 1.
    pub(super) fn rest_of(&self, wire: &Wire) -> f32 {
        let dim = self.dim.contains(wire.from) || self.dim.contains(wire.to);
        match self.drawn.get(wire.kind) {
            Some(false) => 0.0,
            _ if dim => 0.2,
            _ => 1.0,
        }
    }

    /// How bright some bodies are together, each 1 or, if the filter leaves it out, `dim`.
    pub(super) fn bright_share(&self, bodies: impl Iterator<Item = BodyIx>, dim: f32) -> f32 {
        if self.dim.bodies.is_empty() {
            return 1.0;
        }
        let (mut sum, mut count) = (0.0, 0.0);
        for body in bodies {
            sum += if self.dim.contains(body) { dim } else { 1.0 };
            count += 1.0;
        }
        if count > 0.0 { sum / count } else { 1.0 }
    }

    pub(super) fn hovered_wire(&self) -> Option<usize> {
        self.hovered_wire
    }

    pub(super) fn card(&self, body: BodyIx) -> Look {
        let stand = match self.hovered {
            _ if self.dim.contains(body) => Stand::Dim,
            Some(_) if self.near.binary_search(&body).is_err() => Stand::Back,
            _ => Stand::Plain,
        };
        let is = |other: Option<BodyIx>| other == Some(body);
        Look { stand, selected: is(self.selected), focused: is(self.focused), hovered: is(self.hovered), alpha: 1.0 }
    }

    pub(super) fn wire(&self, ix: usize, wire: &Wire) -> WireLook {
        let touches = |body: BodyIx| wire.from == body || wire.to == body;
        let of = |body: Option<BodyIx>| body.is_some() && body.into_iter().chain(self.group).any(touches);
        let drawn = self.drawn.get(wire.kind).copied().unwrap_or(true);
        let dim = self.dim.contains(wire.from) || self.dim.contains(wire.to);
        let veiled = self.seen(wire.from).min(self.seen(wire.to)) <= 0.0;
        if veiled || self.off.get(wire.kind).copied().unwrap_or(false) {
            WireLook::Hidden
        } else if of(self.hovered) || self.hovered_wire == Some(ix) {
            WireLook::Forward
        } else if of(self.selected) && self.hovered.is_none() {
            WireLook::Chosen
        } else if !drawn || !self.dim.way.is_empty() {
            WireLook::Hidden // the way is drawn instead: other lines would be taken for it
        } else if self.dim.joins_lit(wire) && self.hovered.is_none() {
            WireLook::Chosen
        } else if dim {
            WireLook::Dim
        } else if self.hovered.is_some() {
            WireLook::Back
        } else {
            WireLook::Rest
        }
    }
}
