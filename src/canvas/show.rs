//! The graph on the canvas: `GraphView` with our camera, our positions and our looks; its events come back as actions.

use std::sync::Arc;

use egui::{Pos2, Response, Sense, Ui, Vec2};
use egui_graphs::{
    DisplayEdge, DisplayNode, GraphChange, GraphView, Layout, LayoutState, MetadataFrame, SettingsInteraction, SettingsNavigation,
};
use petgraph::EdgeType;
use petgraph::graph::IndexType;
use serde::{Deserialize, Serialize};

use super::brush::Brush;
use super::edge;
use super::emphasis::{Emphasis, Look, WireLook};
use super::node;
use super::paint_card;
use super::paint_room;
use super::paint_wire::{REACH, distance};
use super::rooms::Fades;
use super::tween::Tween;
use super::vista::Vista;
use crate::graph::BodyIx;

/// The name under which `egui_graphs` keeps its camera.
const NAME: &str = "canvas";

/// Where more cards than this glide, their letters have the size they are to have from the beginning.
const RESIZED: usize = 200;

/// The graph view with a layout that leaves everything where the drawing put it.
type View = GraphView<AsDrawn, AsDrawn>;

/// A layout that does nothing.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct AsDrawn;

impl LayoutState for AsDrawn {}

impl Layout<Self> for AsDrawn {
    fn from_state(state: Self) -> impl Layout<Self> {
        state
    }

    fn next<N, E, Ty, Ix, Dn, De>(&mut self, _: &mut egui_graphs::Graph<N, E, Ty, Ix, Dn, De>, _: &Ui)
    where
        N: Clone,
        E: Clone,
        Ty: EdgeType,
        Ix: IndexType,
        Dn: DisplayNode<N, E, Ty, Ix>,
        De: DisplayEdge<N, E, Ty, Ix, Dn>,
    {
    }

    fn state(&self) -> Self {
        Self
    }
}

/// What the pointer did to the graph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Events {
    pub(super) clicked: Option<BodyIx>,
    pub(super) double_clicked: Option<BodyIx>,
    pub(super) wire_clicked: bool,
    pub(super) hovered: Option<BodyIx>,
}

/// Gives every card and wire its look and place in this frame.
pub(super) fn dress(vista: &mut Vista, brush: &Arc<Brush>, emphasis: &Emphasis, tween: &Tween, now: f64) {
    let middle = brush.eye.canvas.center().to_vec2();
    let front = emphasis.brings_forward();
    let resizes = tween.changes_drawing() && vista.seen_cards().count() <= RESIZED;
    for (node, at) in vista.nodes() {
        let Some(card) = vista.cards().get(at).cloned() else { continue };
        let (rect, alpha) = tween.card(card.body, brush.eye.rect_on_screen(card.rect), middle, now);
        let look = Look { alpha: alpha * emphasis.seen(card.body), ..emphasis.card(card.body) };
        if let Some(node) = vista.graph.node_mut(node) {
            node.set_location(brush.eye.in_drawing(rect.center()));
            // What `egui_graphs` calls selected it paints in front of all others: the cards too, where wires are to come
            // forward, or these would run over their chips.
            node.set_selected(front);
            let is_as_is = !resizes || (rect.width() - card.rect.width() * brush.eye.zoom).abs() < 0.5;
            let brush = if is_as_is { Arc::clone(brush) } else { Arc::new(paint_card::at_size(brush, &card, rect)) };
            node.display_mut().show(node::Shown { brush, rect, look });
        }
    }
    for (edge, at) in vista.edges() {
        let (Some(wire), Some(tie)) = (vista.wires().get(at), vista.tie(at)) else { continue };
        let (gliding, alpha) = tween.wire(tie, middle, now).unwrap_or((None, 1.0));
        let look = emphasis.wire(at, wire);
        let alpha = alpha * emphasis.seen(wire.from).min(emphasis.seen(wire.to));
        if let Some(edge) = vista.graph.edge_mut(edge) {
            edge.set_selected(look.is_in_front());
            edge.display_mut().show(edge::Shown { brush: Arc::clone(brush), look, alpha, gliding });
        }
    }
}

/// Shows the graph. `last_corner` is the upper left corner of the canvas when the graph was shown last.
pub(super) fn graph(ui: &mut Ui, vista: &mut Vista, brush: &Brush, last_corner: Option<Pos2>) -> (Response, Events) {
    let corner = brush.eye.canvas.min;
    // `egui_graphs` moves its camera when its corner has moved; the camera set here takes that back.
    let moved = last_corner.map_or(Vec2::ZERO, |last| corner - last);
    let mut camera = MetadataFrame::new(Some(NAME.to_owned()));
    camera.zoom = brush.eye.zoom;
    camera.pan = brush.eye.on_screen(Pos2::ZERO) - corner - moved;
    camera.save(ui);
    let interaction = SettingsInteraction::new().with_hover_enabled(true).with_node_clicking_enabled(true).with_edge_clicking_enabled(true);
    let navigation = SettingsNavigation::new().with_fit_to_screen_enabled(false).with_zoom_and_pan_enabled(false);
    let view = View::new().with_id(Some(NAME.to_owned())).with_interactions(&interaction).with_navigations(&navigation);
    let shown = view.show(ui, &mut vista.graph);
    let mut events = Events::default();
    let body = |node| vista.graph.node(node).map(|node| node.payload().body);
    for change in shown.changes {
        match change {
            GraphChange::NodeClicked { node } => events.clicked = body(node),
            GraphChange::NodeDoubleClicked { node } => events.double_clicked = body(node),
            GraphChange::EdgeClicked { .. } => events.wire_clicked = true,
            _ => {}
        }
    }
    events.hovered = vista.graph.hovered_node().and_then(body).filter(|_| shown.response.hovered());
    (shown.response, events)
}

/// The same without the graph, which `egui_graphs` would be too slow for: rooms, and R-trees, know what the pointer is over.
pub(super) fn pointer(ui: &mut Ui, vista: &Vista, fades: &Fades, brush: &Brush, emphasis: &Emphasis) -> (Response, Events) {
    let response = space(ui);
    let over = response.hover_pos().and_then(|pos| over(vista, fades, brush, pos));
    let on_wire = |pos| wire_at(vista, brush, emphasis, pos).is_some();
    let events = Events {
        clicked: over.filter(|_| response.clicked() && !response.double_clicked()),
        double_clicked: over.filter(|_| response.double_clicked()),
        wire_clicked: over.is_none() && response.clicked() && response.interact_pointer_pos().is_some_and(on_wire),
        hovered: over,
    };
    (response, events)
}

/// What a map shows at a place on screen: the room there, unless cards can be told apart and the room has opened.
fn over(vista: &Vista, fades: &Fades, brush: &Brush, pointer: Pos2) -> Option<BodyIx> {
    let pos = brush.eye.in_drawing(pointer);
    let room = || vista.rooms.at(pos, paint_room::from(brush), fades).map(|room| room.block.body);
    let card = || vista.card_at(pos).map(|card| card.body);
    room().or_else(card)
}

/// The space of the graph without the graph, with the same sense: the pointer finds it while the canvas sleeps.
pub(super) fn space(ui: &mut Ui) -> Response {
    ui.allocate_response(ui.available_size(), Sense::click_and_drag())
}

/// The wire under the pointer: its place in the drawing's wires.
pub(super) fn wire_at(vista: &Vista, brush: &Brush, emphasis: &Emphasis, pointer: Pos2) -> Option<usize> {
    let pos = brush.eye.in_drawing(pointer);
    let seen = vista.seen_wires().filter(|(at, wire)| emphasis.wire(*at, wire) != WireLook::Hidden);
    let near = seen.map(|(at, wire)| (at, distance(&wire.path, pos) * brush.eye.zoom)).filter(|(_, apart)| *apart <= REACH);
    near.min_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(at, _)| at)
}
