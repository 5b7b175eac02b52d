//! What is seen of a drawing, and where on screen.

use std::collections::BTreeMap;
use std::sync::Arc;

use emath::{Pos2, Rect};

use crate::drawing::{Area, Band, Block, Card, Drawing, Trunk, Wire};
use crate::graph::BodyIx;

/// Where everything is on screen, and how much of it is seen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// The cards, by their bodies.
    pub cards: BTreeMap<BodyIx, Place>,
    /// The rooms of cards and all that stands below them, by their bodies.
    pub blocks: BTreeMap<BodyIx, Seen>,
    /// The bands of lanes and rows.
    pub headings: BTreeMap<Heading, Seen>,
    /// The plain surfaces.
    pub grounds: BTreeMap<Ground, Seen>,
    /// How much is seen of the lines from a card to those below it; they stay in their places.
    pub trunks: BTreeMap<(BodyIx, usize), f32>,
    /// The wires.
    pub wires: BTreeMap<Tie, Path>,
    /// How much is seen of it as a sheet: nothing of a chart.
    pub sheet: f32,
}

/// A place on screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seen {
    /// Where it is.
    pub rect: Rect,
    /// How much of it is seen, from 0 to 1.
    pub alpha: f32,
}

/// The place of a card.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Where it is.
    pub seen: Seen,
    /// The lane that it stands in, if there are lanes.
    pub lane: Option<Heading>,
}

impl Place {
    /// Whether it stands in the same lane there as here, as far as there are lanes.
    pub(super) fn stays_in_lane(&self, there: &Self) -> bool {
        self.lane.is_none() || there.lane.is_none() || self.lane == there.lane
    }
}

/// The way of a wire on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// Its points.
    pub points: Vec<Pos2>,
    /// How much of it is seen, from 0 to 1.
    pub alpha: f32,
}

impl Path {
    /// Whether it has the same runs across and down: between two such ways all runs stay across and down.
    #[must_use]
    pub fn bends_like(&self, other: &Self) -> bool {
        let across = |run: &[Pos2]| matches!(run, [a, b] if (a.y - b.y).abs() < (a.x - b.x).abs());
        let runs = self.points.windows(2).zip(other.points.windows(2));
        self.points.len() == other.points.len() && runs.into_iter().all(|(a, b)| across(a) == across(b))
    }
}

/// A lane or a row: its colour and its name, and which of those alike. A row has no colour.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Heading {
    lane: Option<u8>,
    name: Vec<Arc<str>>,
    nth: usize,
}

/// A plain surface: that of a lane, the line above a row, or any other by its place among them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// The ground of a lane.
    Lane(Heading),
    /// The line above a row.
    Row(Heading),
    /// Any other.
    Other(usize),
}

/// A wire: its ends, its kind, and which of those alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tie {
    from: BodyIx,
    to: BodyIx,
    kind: usize,
    nth: usize,
}

/// Where a drawing lies on screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Where its upper left corner is.
    pub at: Pos2,
    /// Points on screen for one point of the drawing.
    pub zoom: f32,
}

impl View {
    fn pos(self, pos: Pos2) -> Pos2 {
        self.at + pos.to_vec2() * self.zoom
    }

    fn seen(self, rect: Rect, alpha: f32) -> Seen {
        Seen { rect: Rect::from_min_max(self.pos(rect.min), self.pos(rect.max)), alpha }
    }
}

impl Picture {
    /// A whole drawing that lies so on screen. So much is seen of each body, from 0 to 1: less than all while its step has not come.
    ///
    /// # Complexity
    /// O(n log n) for all that is drawn.
    #[must_use]
    pub fn new(drawing: &Drawing, view: View, seen: impl Fn(BodyIx) -> f32) -> Self {
        Self::of(drawing, view, drawing.cards(), drawing.wires(), seen)
    }

    /// The same with these of its cards and wires.
    pub fn of<'a>(
        drawing: &Drawing,
        view: View,
        cards: impl Iterator<Item = &'a Arc<Card>>,
        wires: impl Iterator<Item = &'a Arc<Wire>>,
        seen: impl Fn(BodyIx) -> f32,
    ) -> Self {
        if drawing.is_sheet {
            return Self { sheet: 1.0, ..Self::default() };
        }
        let lanes = headings(&drawing.lanes);
        let bands = lanes.iter().cloned().zip(&drawing.lanes).chain(headings(&drawing.rows).into_iter().zip(&drawing.rows));
        let lane = |card: &Card| lanes.iter().zip(&drawing.lanes).find(|(_, band)| band.rect.contains(card.rect.center()));
        let place = |card: &Arc<Card>| {
            let lane = lane(card).map(|(lane, _)| lane.clone());
            (card.body, Place { seen: view.seen(card.rect, seen(card.body)), lane })
        };
        let path =
            |wire: &Wire| Path { points: wire.path.iter().map(|pos| view.pos(*pos)).collect(), alpha: seen(wire.from).min(seen(wire.to)) };
        Self {
            cards: cards.map(place).collect(),
            blocks: drawing.blocks.iter().map(|block: &Block| (block.body, view.seen(block.rect, seen(block.body)))).collect(),
            headings: bands.map(|(key, band)| (key, view.seen(band.rect, 1.0))).collect(),
            grounds: grounds(drawing).map(|(key, area)| (key, view.seen(area.rect, 1.0))).collect(),
            trunks: nth(drawing.trunks().map(|trunk: &Arc<Trunk>| trunk.body))
                .zip(drawing.trunks())
                .map(|(key, trunk)| (key, seen(trunk.body)))
                .collect(),
            wires: ties(wires).map(|(tie, wire)| (tie, path(wire))).collect(),
            sheet: 0.0,
        }
    }
}

/// The plain surfaces of a drawing, each with what it is.
pub fn grounds(drawing: &Drawing) -> impl Iterator<Item = (Ground, &Area)> {
    let (lanes, rows) = (headings(&drawing.lanes), headings(&drawing.rows));
    let areas = drawing.items.iter().filter_map(|item| if let crate::drawing::Item::Area(area) = item { Some(area) } else { None });
    areas.enumerate().map(move |(at, area)| {
        let of_lane = lanes.iter().zip(&drawing.lanes).find(|(_, band)| band.rect == area.rect);
        let above_row = || {
            rows.iter()
                .zip(&drawing.rows)
                .find(|(_, band)| area.rect.height() <= 0.0 && (band.rect.top() - area.rect.top()).abs() < f32::EPSILON)
        };
        let key = match (of_lane, above_row()) {
            (Some((lane, _)), _) => Ground::Lane(lane.clone()),
            (None, Some((row, _))) => Ground::Row(row.clone()),
            (None, None) => Ground::Other(at),
        };
        (key, area)
    })
}

/// Wires, each with its ends.
pub fn ties<'a>(wires: impl Iterator<Item = &'a Arc<Wire>>) -> impl Iterator<Item = (Tie, &'a Arc<Wire>)> {
    let mut alike: BTreeMap<(BodyIx, BodyIx, usize), usize> = BTreeMap::new();
    wires.map(move |wire| {
        let count = alike.entry((wire.from, wire.to, wire.kind)).or_default();
        let tie = Tie { from: wire.from, to: wire.to, kind: wire.kind, nth: *count };
        *count += 1;
        (tie, wire)
    })
}

/// What bands are known by.
#[must_use]
pub fn headings(bands: &[Band]) -> Vec<Heading> {
    let mut alike: BTreeMap<(Option<u8>, &[Arc<str>]), usize> = BTreeMap::new();
    let heading = |band| {
        let Band { lane, name, .. }: &Band = band;
        (*lane, name)
    };
    let mut found = Vec::with_capacity(bands.len());
    for (lane, name) in bands.iter().map(heading) {
        let count = alike.entry((lane, name.as_slice())).or_default();
        found.push(Heading { lane, name: name.clone(), nth: *count });
        *count += 1;
    }
    found
}

/// Each with which of those alike it is.
fn nth(all: impl Iterator<Item = BodyIx>) -> impl Iterator<Item = (BodyIx, usize)> {
    let mut alike: BTreeMap<BodyIx, usize> = BTreeMap::new();
    all.map(move |body| {
        let count = alike.entry(body).or_default();
        *count += 1;
        (body, *count - 1)
    })
}
