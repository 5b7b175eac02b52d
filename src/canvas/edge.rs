//! A wire as an edge of `egui_graphs`.

use std::sync::Arc;

use egui::{Pos2, Shape};
use egui_graphs::{DisplayEdge, DrawContext, EdgeProps, Node};
use petgraph::Directed;
use petgraph::stable_graph::DefaultIx;

use super::brush::Brush;
use super::emphasis::WireLook;
use super::node::CardNode;
use super::paint_wire;
use crate::drawing::{Card, Wire};

/// A wire as an edge: what it is, and how it is shown in this frame.
#[derive(Clone, Debug)]
pub(super) struct WireEdge {
    wire: Arc<Wire>,
    shown: Option<Shown>,
}

/// How it is shown in this frame.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    pub(super) brush: Arc<Brush>,
    pub(super) look: WireLook,
    pub(super) alpha: f32,
    /// Its way on screen, while it glides.
    pub(super) gliding: Option<Vec<Pos2>>,
}

type End = Node<Arc<Card>, Arc<Wire>, Directed, DefaultIx, CardNode>;

impl WireEdge {
    pub(super) fn show(&mut self, shown: Shown) {
        self.shown = Some(shown);
    }
}

impl From<EdgeProps<Arc<Wire>>> for WireEdge {
    fn from(props: EdgeProps<Arc<Wire>>) -> Self {
        Self { wire: props.payload, shown: None }
    }
}

impl DisplayEdge<Arc<Card>, Arc<Wire>, Directed, DefaultIx, CardNode> for WireEdge {
    fn shapes(&mut self, _: &End, _: &End, _: &DrawContext) -> Vec<Shape> {
        let mut shapes = Vec::new();
        if let Some(Shown { brush, look, alpha, gliding }) = &self.shown {
            paint_wire::wire(&mut shapes, brush, &self.wire, gliding.as_deref(), *look, *alpha);
        }
        shapes
    }

    fn update(&mut self, _: &EdgeProps<Arc<Wire>>) {}

    fn is_inside(&self, _: &End, _: &End, pos: Pos2) -> bool {
        let Some(Shown { brush, look, .. }) = &self.shown else { return false };
        *look != WireLook::Hidden && paint_wire::distance(&self.wire.path, pos) * brush.eye.zoom <= paint_wire::REACH
    }
}
