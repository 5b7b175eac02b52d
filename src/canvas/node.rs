//! A card as a node of `egui_graphs`.

use std::sync::Arc;

use egui::{Pos2, Rect, Shape, Vec2};
use egui_graphs::{DisplayNode, DrawContext, NodeProps};
use petgraph::Directed;
use petgraph::stable_graph::DefaultIx;

use super::brush::{Brush, Texts};
use super::emphasis::{Look, Stand};
use super::paint_card;
use crate::drawing::{Card, Wire};

/// A card as a node: what it is, and how it is shown in this frame.
#[derive(Clone, Debug)]
pub(super) struct CardNode {
    card: Arc<Card>,
    texts: Option<Arc<Texts>>,
    shown: Option<Shown>,
}

/// How it is shown in this frame.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    pub(super) brush: Arc<Brush>,
    /// Where it is on screen.
    pub(super) rect: Rect,
    pub(super) look: Look,
}

impl CardNode {
    pub(super) fn show(&mut self, shown: Shown) {
        self.shown = Some(shown);
    }

    /// Where it is now, in points of the drawing.
    fn rect(&self) -> Rect {
        self.shown.as_ref().map_or(self.card.rect, |shown| shown.brush.eye.rect_in_drawing(shown.rect))
    }
}

impl From<NodeProps<Arc<Card>>> for CardNode {
    fn from(props: NodeProps<Arc<Card>>) -> Self {
        Self { card: props.payload, texts: None, shown: None }
    }
}

impl DisplayNode<Arc<Card>, Arc<Wire>, Directed, DefaultIx> for CardNode {
    fn closest_boundary_point(&self, dir: Vec2) -> Pos2 {
        let rect = self.rect();
        let half = rect.size() / 2.0;
        let reach = (half.x / dir.x.abs()).min(half.y / dir.y.abs());
        rect.center() + if reach.is_finite() { dir * reach } else { Vec2::ZERO }
    }

    fn shapes(&mut self, ctx: &DrawContext) -> Vec<Shape> {
        let mut shapes = Vec::new();
        let Some(Shown { brush, rect, look }) = &self.shown else { return shapes };
        if rect.expand(paint_card::OVERHANG).intersects(brush.reach) && look.alpha > 0.0 {
            let texts = Texts::of(self.card.face(brush.size), brush, ctx.painter, self.texts.as_ref());
            paint_card::card(&mut shapes, ctx.painter, brush, &self.card, *rect, *look, &texts);
            self.texts = Some(texts);
        }
        shapes
    }

    fn update(&mut self, _: &NodeProps<Arc<Card>>) {}

    fn is_inside(&self, pos: Pos2) -> bool {
        self.rect().contains(pos)
    }
}

impl Look {
    /// At rest: not selected, not hovered.
    pub(super) const fn at_rest(alpha: f32) -> Self {
        Self { stand: Stand::Plain, selected: false, focused: false, hovered: false, alpha }
    }
}
