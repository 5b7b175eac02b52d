//! A graph in JSON, and its drawing in JSON.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt::{self, Display, Formatter};

use emath::Vec2;
use serde::{Deserialize, Serialize, Serializer};

use crate::i18n::Language;
use crate::layout::forest::{Card, Input, Link, Options, Placement, parents};
use crate::tr;
use emath::Pos2;

/// The largest width and height: beyond that, sums of some thousands of them are no longer exact to a point.
const MOST: f32 = 100_000.0;

/// The kind of an edge to the one and only parent.
const CERTAIN: &str = "tree";

/// A graph that is sound: ids are different, edges go to nodes, sizes can be drawn.
#[derive(Debug)]
pub(super) struct Graph {
    nodes: Vec<Node>,
    /// The ends of each edge as places in `nodes`.
    edges: Vec<(usize, usize)>,
    /// For each edge whether it is certain to come from the parent.
    certain: Vec<bool>,
}

/// Why a graph cannot be drawn.
#[derive(Debug, PartialEq)]
pub(super) enum Fault {
    /// It is no JSON, or JSON of another shape.
    Json { line: usize, column: usize, why: String },
    /// Two nodes have this id.
    Twice(String),
    /// The edge with this number, counted from 1, goes to an id that no node has.
    Nowhere { number: usize, id: String },
    /// The node with this id has no size that can be drawn.
    Size(String),
}

impl Fault {
    /// What happened, for the user.
    pub(super) fn told(&self, language: &Language) -> String {
        match self {
            Self::Json { why, .. } => tr!(language, "layout-not-json", why = why.as_str()),
            Self::Twice(id) => tr!(language, "layout-twice", id = id.as_str()),
            Self::Nowhere { number, id } => tr!(language, "layout-nowhere", number = number.to_string(), id = id.as_str()),
            Self::Size(id) => tr!(language, "layout-size", id = id.as_str(), most = MOST.to_string()),
        }
    }
}

impl From<serde_json::Error> for Fault {
    fn from(error: serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        let why = error.to_string();
        let at = format!(" at line {line} column {column}");
        Self::Json { line, column, why: why.strip_suffix(&at).unwrap_or(&why).to_owned() }
    }
}

#[derive(Debug, Deserialize)]
struct Written<'a> {
    nodes: Vec<Node>,
    #[serde(default)]
    edges: Vec<(Id, Id)>,
    #[serde(default, borrow)]
    kinds: Vec<Cow<'a, str>>,
}

#[derive(Debug, Deserialize)]
struct Node {
    id: Id,
    w: f32,
    h: f32,
    #[serde(default)]
    lane: Option<String>,
    #[serde(default)]
    depth: Option<usize>,
}

/// Numbers and texts serve as ids.
#[derive(Clone, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(untagged, expecting = "an id is a whole number or a text")]
enum Id {
    Number(i64),
    Text(String),
}

impl Display for Id {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(out),
            Self::Text(text) => text.fmt(out),
        }
    }
}

impl Graph {
    /// Reads a graph.
    ///
    /// # Errors
    /// The first [`Fault`] in it.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let Written { nodes, edges, kinds } = serde_json::from_slice(bytes)?;
        let mut places = BTreeMap::new();
        for (place, node) in nodes.iter().enumerate() {
            let drawable = |size: f32| (0.0..=MOST).contains(&size); // NaN is nowhere
            if !drawable(node.w) || !drawable(node.h) {
                return Err(Fault::Size(node.id.to_string()));
            }
            match places.entry(&node.id) {
                Entry::Vacant(entry) => entry.insert(place),
                Entry::Occupied(_) => return Err(Fault::Twice(node.id.to_string())),
            };
        }
        let mut ends = Vec::with_capacity(edges.len());
        for ((from, to), number) in edges.iter().zip(1..) {
            let find = |id: &Id| places.get(id).copied().ok_or_else(|| Fault::Nowhere { number, id: id.to_string() });
            ends.push((find(from)?, find(to)?));
        }
        let certain = kinds.iter().map(|kind| kind == CERTAIN).collect();
        drop(places);
        Ok(Self { nodes, edges: ends, certain })
    }

    /// What is to be placed, as far as it is known without thinking; [`Graph::stand`] adds the rest.
    pub(super) fn input(&self, with_lanes: bool, options: Options) -> Input {
        let mut lanes = BTreeMap::new();
        let mut lane_of = |node: &Node| {
            let next = lanes.len();
            if with_lanes { *lanes.entry(node.lane.clone().unwrap_or_default()).or_insert(next) } else { 0 }
        };
        let card = |node: &Node| Card {
            size: Vec2::new(node.w, node.h),
            parent: None,
            lane: lane_of(node),
            level: node.depth.unwrap_or_default(),
        };
        let cards = self.nodes.iter().map(card).collect();
        Input { lanes: lanes.len().max(1), cards, links: Vec::with_capacity(self.edges.len()), stood: Vec::new(), options }
    }

    /// Chooses who stands below whom; the other edges become links. This is part of what a layout has to do.
    pub(super) fn stand(&self, input: &mut Input) {
        let parents = parents(self.nodes.len(), &self.edges, &self.certain);
        input.links.extend(Lines::new(&parents, &self.edges).filter_map(|line| match line {
            Line::Stem(_) => None,
            Line::Link(from, to) => Some(Link { from, to }),
        }));
        for (card, parent) in input.cards.iter_mut().zip(parents) {
            card.parent = parent;
        }
    }

    /// The drawing, with every edge of the graph in its order.
    pub(super) fn drawn<'a>(&'a self, placement: &'a Placement) -> Drawn<'a> {
        let standing = self.nodes.iter().zip(&placement.cards);
        let nodes =
            standing.map(|(node, card)| DrawnNode { id: &node.id, x: card.min.x, y: card.min.y, w: card.width(), h: card.height() });
        let parents = parents(self.nodes.len(), &self.edges, &self.certain);
        let mut routes = placement.routes.iter();
        let edges = Lines::new(&parents, &self.edges).zip(&self.edges).filter_map(|(line, (from, to))| {
            let route = match line {
                Line::Stem(card) => placement.stems.get(card),
                Line::Link(..) => routes.next(),
            };
            let points = route.filter(|route| from != to && !route.is_empty()).map(|route| Points(route));
            Some(DrawnEdge { from: &self.nodes.get(*from)?.id, to: &self.nodes.get(*to)?.id, points })
        });
        Drawn { nodes: nodes.collect(), edges: edges.collect() }
    }
}

/// What an edge became.
#[derive(Clone, Copy, Debug)]
enum Line {
    /// The way from its parent to this card.
    Stem(usize),
    /// A link.
    Link(usize, usize),
}

/// What each edge became, in order: the first from a parent to its child is its stem.
struct Lines<'a> {
    parents: &'a [Option<usize>],
    edges: std::slice::Iter<'a, (usize, usize)>,
    has_stem: Vec<bool>,
}

impl<'a> Lines<'a> {
    fn new(parents: &'a [Option<usize>], edges: &'a [(usize, usize)]) -> Self {
        Self { parents, edges: edges.iter(), has_stem: vec![false; parents.len()] }
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let (from, to) = *self.edges.next()?;
        match self.has_stem.get_mut(to) {
            Some(has_stem) if !*has_stem && self.parents.get(to) == Some(&Some(from)) => {
                *has_stem = true;
                Some(Line::Stem(to))
            }
            _ => Some(Line::Link(from, to)),
        }
    }
}

/// A drawing as it is written.
#[derive(Debug, Serialize)]
pub(super) struct Drawn<'a> {
    nodes: Vec<DrawnNode<'a>>,
    edges: Vec<DrawnEdge<'a>>,
}

/// A card: its upper left corner and its size.
#[derive(Debug, Serialize)]
struct DrawnNode<'a> {
    id: &'a Id,
    x: f32,
    y: f32,
    w: f32,
    h: f32,
}

/// A wire; without points where nothing is drawn.
#[derive(Debug, Serialize)]
struct DrawnEdge<'a> {
    from: &'a Id,
    to: &'a Id,
    #[serde(skip_serializing_if = "Option::is_none")]
    points: Option<Points<'a>>,
}

/// The whole way of a route.
#[derive(Debug)]
struct Points<'a>(&'a [Pos2]);

impl Serialize for Points<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_seq(self.0.iter().map(|point| [point.x, point.y]))
    }
}
