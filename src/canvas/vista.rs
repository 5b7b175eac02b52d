//! What can be seen of a drawing, as the graph that `egui_graphs` shows.
//!
//! `egui_graphs` visits every node and edge several times a frame, so it is given only what is in sight: an R-tree knows
//! that. The graph is made anew only when the drawing changes or the camera leaves the ground that was asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use egui::{Pos2, Rect};
use petgraph::Directed;
use petgraph::stable_graph::{DefaultIx, EdgeIndex, NodeIndex};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

use super::edge::WireEdge;
use super::node::CardNode;
use crate::drawing::{Card, CardKind, Drawing, Wire};
use crate::graph::BodyIx;

/// The graph of what can be seen.
pub(super) type Graph = egui_graphs::Graph<Arc<Card>, Arc<Wire>, Directed, DefaultIx, CardNode, WireEdge>;

type Boxes = RTree<GeomWithData<Rectangle<[f32; 2]>, usize>>;

/// How far beyond the canvas is asked for, as a part of its size: panning that far costs nothing.
const BEYOND: f32 = 0.25;
/// The size of names where no card has one.
const USUAL_NAME: f32 = 13.0;

/// A drawing, and what can be seen of it.
#[derive(Debug, Default)]
pub(super) struct Vista {
    drawing: Arc<Drawing>,
    cards: Vec<Arc<Card>>,
    wires: Vec<Arc<Wire>>,
    card_of: BTreeMap<BodyIx, usize>,
    card_boxes: Boxes,
    wire_boxes: Boxes,
    /// The ground that was asked for last.
    asked: Option<Rect>,
    seen: Seen,
    pub(super) graph: Graph,
    nodes: Vec<(NodeIndex, usize)>,
    edges: Vec<(EdgeIndex, usize)>,
}

/// Places in the lists of cards and wires.
#[derive(Debug, Default, PartialEq)]
struct Seen {
    cards: Vec<usize>,
    wires: Vec<usize>,
}

impl Vista {
    pub(super) fn new(drawing: &Arc<Drawing>) -> Self {
        let cards: Vec<_> = drawing.cards().cloned().collect();
        let wires: Vec<_> = drawing.wires().cloned().collect();
        Self {
            drawing: Arc::clone(drawing),
            card_of: cards.iter().enumerate().map(|(at, card)| (card.body, at)).collect(),
            card_boxes: boxes(cards.iter().map(|card| card.rect)),
            wire_boxes: boxes(wires.iter().map(|wire| Rect::from_points(&wire.path))),
            cards,
            wires,
            ..Self::default()
        }
    }

    pub(super) fn drawing(&self) -> &Arc<Drawing> {
        &self.drawing
    }

    pub(super) fn cards(&self) -> &[Arc<Card>] {
        &self.cards
    }

    pub(super) fn wires(&self) -> &[Arc<Wire>] {
        &self.wires
    }

    pub(super) fn card(&self, body: BodyIx) -> Option<&Arc<Card>> {
        self.cards.get(*self.card_of.get(&body)?)
    }

    /// The first card in reading order.
    pub(super) fn first_card(&self) -> Option<&Arc<Card>> {
        self.cards.iter().min_by(|a, b| a.rect.top().total_cmp(&b.rect.top()).then(a.rect.left().total_cmp(&b.rect.left())))
    }

    /// The top of the topmost card, in points of the drawing.
    pub(super) fn top_of_cards(&self) -> f32 {
        self.first_card().map_or(0.0, |card| card.rect.top())
    }

    /// The place of a body's card among the cards.
    pub(super) fn place(&self, body: BodyIx) -> Option<usize> {
        self.card_of.get(&body).copied()
    }

    /// The cards that can be seen, in the order of the drawing.
    pub(super) fn seen_cards(&self) -> impl Iterator<Item = (usize, &Arc<Card>)> {
        self.seen.cards.iter().filter_map(|at| self.cards.get(*at).map(|card| (*at, card)))
    }

    /// The wires that can be seen, each with its place in the drawing's wires.
    pub(super) fn seen_wires(&self) -> impl Iterator<Item = (usize, &Arc<Wire>)> {
        self.seen.wires.iter().filter_map(|at| self.wires.get(*at).map(|wire| (*at, wire)))
    }

    pub(super) fn nodes(&self) -> impl Iterator<Item = (NodeIndex, usize)> + use<> {
        self.nodes.clone().into_iter()
    }

    pub(super) fn edges(&self) -> impl Iterator<Item = (EdgeIndex, usize)> + use<> {
        self.edges.clone().into_iter()
    }

    /// The topmost card at a point of the drawing.
    pub(super) fn card_at(&self, pos: Pos2) -> Option<&Arc<Card>> {
        let point = AABB::from_point([pos.x, pos.y]);
        let hits = self.card_boxes.locate_in_envelope_intersecting(point).filter_map(|hit| self.cards.get(hit.data));
        hits.min_by(|a, b| a.rect.area().total_cmp(&b.rect.area()).then(a.body.cmp(&b.body)))
    }

    /// The height of most names, in points of the drawing.
    pub(super) fn name_size(&self) -> f32 {
        let names = self.cards.iter().filter(|card| card.kind != CardKind::Frame).filter_map(|card| card.middle.runs.first());
        names.map(|run| run.size).next().unwrap_or(USUAL_NAME)
    }

    /// Forgets what was asked for, so that the next [`look`](Self::look) asks again.
    pub(super) fn forget(&mut self) {
        self.asked = None;
    }

    /// Brings what can be seen up to date. `area` is in sight, in points of the drawing; `also` are bodies whose cards are on
    /// their way through it. Does nothing while the camera stays on the ground that was asked for last.
    ///
    /// # Complexity
    /// O(log n + m log m) for m cards and wires in sight.
    pub(super) fn look(&mut self, area: Rect, also: impl Iterator<Item = BodyIx>) {
        if self.asked.is_some_and(|asked| asked.contains_rect(area) && asked.width() <= 3.0 * area.width()) {
            return;
        }
        let asked = area.expand2(area.size() * BEYOND);
        self.asked = Some(asked);
        let envelope = AABB::from_corners([asked.min.x, asked.min.y], [asked.max.x, asked.max.y]);
        let found = |boxes: &Boxes| -> BTreeSet<usize> { boxes.locate_in_envelope_intersecting(envelope).map(|hit| hit.data).collect() };
        let mut cards = found(&self.card_boxes);
        cards.extend(also.filter_map(|body| self.place(body)));
        let seen = Seen { cards: cards.into_iter().collect(), wires: found(&self.wire_boxes).into_iter().collect() };
        if seen != self.seen || (self.nodes.is_empty() && !seen.cards.is_empty()) {
            self.seen = seen;
            self.build();
        }
    }

    /// Makes the graph. A pointer finds the first node that it is in: so what lies on top comes first, small frames before large.
    fn build(&mut self) {
        self.graph = Graph::new();
        self.nodes.clear();
        self.edges.clear();
        let ends = self.seen_wires().flat_map(|(_, wire)| [wire.from, wire.to]).filter_map(|body| self.place(body));
        let all: BTreeSet<usize> = self.seen.cards.iter().copied().chain(ends).collect();
        let mut order: Vec<(usize, &Arc<Card>)> = all.into_iter().filter_map(|at| self.cards.get(at).map(|card| (at, card))).collect();
        let area = |card: &Card| if card.kind == CardKind::Frame { card.rect.area() } else { 0.0 };
        order.sort_by(|(at, a), (other, b)| area(a).total_cmp(&area(b)).then(at.cmp(other)));
        let mut node_of: BTreeMap<BodyIx, NodeIndex> = BTreeMap::new();
        for (at, card) in order {
            let node = self.graph.add_node_custom(Arc::clone(card), |node| node.set_location(card.rect.center()));
            node_of.insert(card.body, node);
            self.nodes.push((node, at));
        }
        for at in &self.seen.wires {
            let Some(wire) = self.wires.get(*at) else { continue };
            if let Some((from, to)) = node_of.get(&wire.from).zip(node_of.get(&wire.to)) {
                let edge = self.graph.add_edge_custom(*from, *to, Arc::clone(wire), |_| {});
                self.edges.push((edge, *at));
            }
        }
    }
}

fn boxes(rects: impl Iterator<Item = Rect>) -> Boxes {
    let bounded = rects.enumerate().filter(|(_, rect)| rect.is_finite());
    let boxed =
        |(at, rect): (usize, Rect)| GeomWithData::new(Rectangle::from_corners([rect.min.x, rect.min.y], [rect.max.x, rect.max.y]), at);
    RTree::bulk_load(bounded.map(boxed).collect())
}
