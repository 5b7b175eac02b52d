//! What can be seen of a drawing: as the graph that `egui_graphs` shows, or from far as what a map is made of.
//!
//! `egui_graphs` visits every node and edge several times a frame, so it is given only what is in sight: an R-tree knows
//! that. The graph is made anew only when the drawing changes or the camera leaves the ground that was asked for.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Pos2, Rect};
use petgraph::Directed;
use petgraph::stable_graph::{DefaultIx, EdgeIndex, NodeIndex};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

use super::edge::WireEdge;
use super::node::CardNode;
use super::plots::{Plots, plots};
use super::rooms::Rooms;
use crate::deck::tween::{self, Ground, Tie};
use crate::drawing::{Area, Card, CardKind, Drawing, Item, Label, Trunk, Wire};
use crate::graph::BodyIx;

/// The graph of what can be seen.
pub(super) type Graph = egui_graphs::Graph<Arc<Card>, Arc<Wire>, Directed, DefaultIx, CardNode, WireEdge>;

type Boxes = RTree<GeomWithData<Rectangle<[f32; 2]>, usize>>;

/// From so many cards in sight on they are painted as a map.
pub(super) const MANY: usize = 2000;
/// Rooms that take a smaller share of the drawing are not on the small map.
const SPECK: f32 = 1.0 / 500.0;
/// How far beyond the canvas is asked for, as a part of its size: panning that far costs nothing.
const BEYOND: f32 = 0.25;
/// A wire is long that reaches farther, in points of the drawing.
const LONG: f32 = 1500.0;
/// The size of names where no card has one.
const USUAL_NAME: f32 = 13.0;
/// Names of this size on screen, in points, are the smallest that cards show; from farther, rooms have theirs.
const READ: f32 = 7.5;
/// The zoom grows by this share while the words on cards appear.
const WORDS: f32 = 0.1;
/// The zooms, by that from which on cards are read, between which the wires of a large organisation appear.
const WIRES: (f32, f32) = (0.6, 1.8);

/// A drawing, and what can be seen of it.
#[derive(Debug, Default)]
pub(super) struct Vista {
    drawing: Arc<Drawing>,
    cards: Vec<Arc<Card>>,
    wires: Vec<Arc<Wire>>,
    trunks: Vec<Arc<Trunk>>,
    areas: Vec<Area>,
    /// What each of these is.
    grounds: Vec<Ground>,
    /// The ends of each of the wires.
    ties: Vec<Tie>,
    labels: Vec<Label>,
    pub(super) rooms: Rooms,
    pub(super) plots: Plots,
    /// The places of open groups among the cards.
    frames: Vec<usize>,
    /// Bodies, each with the place of its card; sorted.
    card_of: Vec<(BodyIx, usize)>,
    /// Bodies, each with the place of a wire that ends at it; sorted.
    wires_of: Vec<(BodyIx, usize)>,
    first: Option<usize>,
    /// Of patches of cards: some 15 000 instead of 100 000.
    plot_boxes: Boxes,
    /// Of the runs of wires, each with the place of its wire: what surrounds a long wire says little.
    wire_boxes: Boxes,
    trunk_boxes: Boxes,
    /// The large rooms, outer before inner, each with its lane: what the small map shows of very many cards.
    landmarks: Vec<(Rect, u8)>,
    /// The zoom from which on cards are read.
    read: f32,
    /// How many cards there are on a square point where they lie close.
    density: f32,
    /// The ground that was asked for last.
    asked: Option<Rect>,
    seen: Seen,
    pub(super) graph: Graph,
    nodes: Vec<(NodeIndex, usize)>,
    edges: Vec<(EdgeIndex, usize)>,
}

/// Places in the lists of cards, wires and trunks.
#[derive(Debug, Default, PartialEq)]
struct Seen {
    cards: Vec<usize>,
    wires: Vec<usize>,
    trunks: Vec<usize>,
}

impl Vista {
    pub(super) fn new(drawing: &Arc<Drawing>) -> Self {
        let cards: Vec<_> = drawing.cards().cloned().collect();
        let wires: Vec<_> = drawing.wires().cloned().collect();
        let trunks: Vec<_> = drawing.trunks().cloned().collect();
        let read = READ / name_size(&cards);
        let (rooms, homes) = Rooms::new(drawing, read);
        let plots = plots(&cards, &homes);
        let mut card_of: Vec<_> = cards.iter().enumerate().map(|(at, card)| (card.body, at)).collect();
        card_of.sort_unstable();
        let mut wires_of: Vec<_> = wires.iter().enumerate().flat_map(|(at, wire)| [(wire.from, at), (wire.to, at)]).collect();
        wires_of.sort_unstable();
        wires_of.dedup();
        let place = |card: &Arc<Card>| card.rect.min;
        let earlier = |a: Pos2, b: Pos2| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x));
        Self {
            drawing: Arc::clone(drawing),
            first: cards.iter().enumerate().min_by(|(_, a), (_, b)| earlier(place(a), place(b))).map(|(at, _)| at),
            plot_boxes: boxes(plots.all.iter().enumerate().map(|(at, plot)| (at, plot.rect))),
            frames: (0..cards.len()).filter(|at| cards.get(*at).is_some_and(|card| card.kind == CardKind::Frame)).collect(),
            wire_boxes: boxes(wires.iter().enumerate().flat_map(|(at, wire)| reaches(&wire.path).map(move |run| (at, run)))),
            trunk_boxes: boxes(trunks.iter().enumerate().map(|(at, trunk)| (at, trunk.rect))),
            grounds: tween::grounds(drawing).map(|(key, _)| key).collect(),
            ties: tween::ties(wires.iter()).map(|(tie, _)| tie).collect(),
            areas: drawing.items.iter().filter_map(|item| if let Item::Area(area) = item { Some(area.clone()) } else { None }).collect(),
            labels: drawing
                .items
                .iter()
                .filter_map(|item| if let Item::Label(label) = item { Some(label.clone()) } else { None })
                .collect(),
            density: density(&plots),
            landmarks: if cards.len() > MANY { landmarks(drawing) } else { Vec::new() },
            card_of,
            wires_of,
            cards,
            wires,
            trunks,
            rooms,
            plots,
            read,
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

    pub(super) fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// What each of the areas is.
    pub(super) fn grounds(&self) -> &[Ground] {
        &self.grounds
    }

    /// The ends of a wire, by its place in the drawing's wires.
    pub(super) fn tie(&self, at: usize) -> Option<&Tie> {
        self.ties.get(at)
    }

    pub(super) fn labels(&self) -> &[Label] {
        &self.labels
    }

    pub(super) fn landmarks(&self) -> &[(Rect, u8)] {
        &self.landmarks
    }

    pub(super) fn card(&self, body: BodyIx) -> Option<&Arc<Card>> {
        self.cards.get(self.place(body)?)
    }

    /// The first card in reading order.
    pub(super) fn first_card(&self) -> Option<&Arc<Card>> {
        self.cards.get(self.first?)
    }

    /// The top of the topmost card, in points of the drawing.
    pub(super) fn top_of_cards(&self) -> f32 {
        self.first_card().map_or(0.0, |card| card.rect.top())
    }

    /// The place of a body's card among the cards: of several the last.
    pub(super) fn place(&self, body: BodyIx) -> Option<usize> {
        let end = self.card_of.partition_point(|(other, _)| *other <= body);
        self.card_of.get(end.checked_sub(1)?).filter(|(other, _)| *other == body).map(|(_, at)| *at)
    }

    /// The places of the wires that end at a body.
    pub(super) fn wires_of(&self, body: BodyIx) -> impl Iterator<Item = usize> {
        let start = self.wires_of.partition_point(|(other, _)| *other < body);
        self.wires_of.get(start..).unwrap_or_default().iter().take_while(move |(other, _)| *other == body).map(|(_, at)| *at)
    }

    /// The cards that can be seen, in the order of the drawing.
    pub(super) fn seen_cards(&self) -> impl Iterator<Item = (usize, &Arc<Card>)> {
        self.seen.cards.iter().filter_map(|at| self.cards.get(*at).map(|card| (*at, card)))
    }

    /// The wires that can be seen, each with its place in the drawing's wires.
    pub(super) fn seen_wires(&self) -> impl Iterator<Item = (usize, &Arc<Wire>)> {
        self.seen.wires.iter().filter_map(|at| self.wires.get(*at).map(|wire| (*at, wire)))
    }

    /// The lines from cards to those below them that can be seen.
    pub(super) fn seen_trunks(&self) -> impl Iterator<Item = &Arc<Trunk>> {
        self.seen.trunks.iter().filter_map(|at| self.trunks.get(*at))
    }

    /// The places of the cards that touch `area`, in their order.
    fn cards_in(&self, area: Rect) -> Vec<usize> {
        let plots = found(&self.plot_boxes, area).into_iter().filter_map(|at| self.plots.all.get(at));
        let inside = plots.flat_map(|plot| self.plots.cards(plot)).filter(|card| card.rect.intersects(area)).map(|card| card.at);
        let frames = self.frames.iter().copied().filter(|at| self.cards.get(*at).is_some_and(|card| card.rect.intersects(area)));
        let mut cards: Vec<usize> = inside.chain(frames).collect();
        cards.sort_unstable();
        cards
    }

    /// The places of open groups among the cards.
    pub(super) fn frames(&self) -> &[usize] {
        &self.frames
    }

    pub(super) fn wires_in(&self, area: Rect) -> impl Iterator<Item = (usize, &Arc<Wire>)> {
        found(&self.wire_boxes, area).into_iter().filter_map(|at| self.wires.get(at).map(|wire| (at, wire)))
    }

    pub(super) fn trunks_in(&self, area: Rect) -> impl Iterator<Item = &Arc<Trunk>> {
        found(&self.trunk_boxes, area).into_iter().filter_map(|at| self.trunks.get(at))
    }

    pub(super) fn nodes(&self) -> impl Iterator<Item = (NodeIndex, usize)> + use<> {
        self.nodes.clone().into_iter()
    }

    pub(super) fn edges(&self) -> impl Iterator<Item = (EdgeIndex, usize)> + use<> {
        self.edges.clone().into_iter()
    }

    /// The topmost card at a point of the drawing.
    pub(super) fn card_at(&self, pos: Pos2) -> Option<&Arc<Card>> {
        let hits = self.cards_in(Rect::from_min_max(pos, pos)).into_iter().filter_map(|at| self.cards.get(at));
        hits.min_by(|a, b| a.rect.area().total_cmp(&b.rect.area()).then(a.body.cmp(&b.body)))
    }

    /// The height of most names, in points of the drawing.
    pub(super) fn name_size(&self) -> f32 {
        name_size(&self.cards)
    }

    /// How much is seen of the words on cards at a zoom: they fade in where the last rooms have closed.
    pub(super) fn words(&self, zoom: f32) -> f32 {
        if self.rooms.is_empty() { 1.0 } else { ((zoom / self.read - 1.0) / WORDS).clamp(0.0, 1.0) }
    }

    /// Whether anything is left of rooms at a zoom.
    pub(super) fn has_rooms_at(&self, zoom: f32) -> bool {
        !self.rooms.is_empty() && self.words(zoom) < 1.0
    }

    /// How much is seen of the wires at rest.
    pub(super) fn quiet(&self, zoom: f32) -> f32 {
        if self.rooms.is_empty() { 1.0 } else { ((zoom / self.read - WIRES.0) / (WIRES.1 - WIRES.0)).clamp(0.0, 1.0) }
    }

    /// The zoom below which the drawing is a map on a canvas of so many square points: cards cannot be read, or are too many. It
    /// depends on nothing else, so that moving the drawing never changes how it looks. 0 for a drawing that never is one.
    pub(super) fn map_below(&self, canvas: f32) -> f32 {
        let many = if self.cards.len() > MANY { (self.density * canvas / number(MANY)).sqrt() } else { 0.0 };
        if self.rooms.is_empty() { many } else { many.max(self.read) }
    }

    /// The ground that was asked for last, in points of the drawing.
    pub(super) fn ground(&self) -> Option<Rect> {
        self.asked
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
        let asked = beyond(area);
        self.asked = Some(asked);
        let mut cards = self.cards_in(asked);
        cards.extend(also.filter_map(|body| self.place(body)));
        cards.sort_unstable();
        cards.dedup();
        let seen = Seen { cards, wires: found(&self.wire_boxes, asked), trunks: found(&self.trunk_boxes, asked) };
        if seen != self.seen || (self.nodes.is_empty() && !seen.cards.is_empty()) {
            self.seen = seen;
            self.build();
        }
    }

    /// Sees nothing as a graph: it is a map now.
    pub(super) fn look_away(&mut self) {
        if self.asked.take().is_some() {
            self.seen = Seen::default();
            self.build();
        }
    }

    /// Makes the graph. A pointer finds the first node that it is in: so what lies on top comes first, small frames before large.
    fn build(&mut self) {
        self.graph = Graph::new();
        self.nodes.clear();
        self.edges.clear();
        let ends = self.seen_wires().flat_map(|(_, wire)| [wire.from, wire.to]).filter_map(|body| self.place(body));
        let mut all: Vec<usize> = self.seen.cards.iter().copied().chain(ends).collect();
        all.sort_unstable();
        all.dedup();
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

/// What is asked for where `area` is in sight.
pub(super) fn beyond(area: Rect) -> Rect {
    area.expand2(area.size() * BEYOND)
}

/// The rooms that are more than specks on a map the size of a stamp.
fn landmarks(drawing: &Drawing) -> Vec<(Rect, u8)> {
    let least = drawing.size.x * drawing.size.y * SPECK;
    let large = drawing.blocks.iter().filter(|block| block.rect.is_finite() && block.rect.area() >= least);
    large.map(|block| (block.rect, block.lane)).take(MANY).collect()
}

fn name_size(cards: &[Arc<Card>]) -> f32 {
    let names = cards.iter().filter(|card| card.kind != CardKind::Frame).filter_map(|card| card.middle.runs.first());
    names.map(|run| run.size).find(|size| *size > 0.0).unwrap_or(USUAL_NAME)
}

fn number(count: usize) -> f32 {
    u16::try_from(count).map_or_else(|_| u16::try_from(count / 1024).map_or(f32::MAX, |k| 1024.0 * f32::from(k)), f32::from)
}

/// What surrounds a wire, or each of its runs where it is long: what surrounds a long one says little.
fn reaches(path: &[Pos2]) -> impl Iterator<Item = Rect> {
    let whole = Rect::from_points(path);
    let short = whole.size().max_elem() <= LONG;
    let run = |run: &[Pos2]| if let [a, b] = run { Some(Rect::from_two_pos(*a, *b)) } else { None };
    (short && !path.is_empty()).then_some(whole).into_iter().chain(path.windows(2).filter(move |_| !short).filter_map(run))
}

fn density(plots: &Plots) -> f32 {
    let cards = plots.all.iter().map(|plot| plots.cards(plot).len()).sum();
    number(cards) / plots.all.iter().map(|plot| plot.rect.area()).sum::<f32>().max(1.0)
}

/// The places of what touches `area`, in their order.
fn found(boxes: &Boxes, area: Rect) -> Vec<usize> {
    let envelope = AABB::from_corners([area.min.x, area.min.y], [area.max.x, area.max.y]);
    let mut found: Vec<usize> = boxes.locate_in_envelope_intersecting(envelope).map(|hit| hit.data).collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn boxes(rects: impl Iterator<Item = (usize, Rect)>) -> Boxes {
    let bounded = rects.filter(|(_, rect)| rect.is_finite());
    let boxed =
        |(at, rect): (usize, Rect)| GeomWithData::new(Rectangle::from_corners([rect.min.x, rect.min.y], [rect.max.x, rect.max.y]), at);
    RTree::bulk_load(bounded.map(boxed).collect())
}
