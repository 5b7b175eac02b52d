//! The chart as a forest: every body over those below it, for organisations of any size.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use emath::{Rangef, Rect, Vec2};

use super::card::{Content, Wealth};
use super::sizes::{self, Sizes};
use super::told::Told;
use super::{Request, calm, lane_number, rules, wire};
use crate::drawing::{Area, Band, Block, Drawing, Ink, Item, Trunk, Wire};
use crate::graph::BodyIx;
use crate::layout::forest::{self as layout, Input, Placement};
use crate::projection::{Shown, ShownWire};
use crate::theme::Tint;
use crate::view::{Arrangement, Direction};

/// How far the ground of a lane reaches beyond what stands in it.
const LANE_AIR: f32 = 4.0;
/// The width of most cards.
const CARD: f32 = 136.0;
/// With more cards than this each says no more than its name and one line: nobody is near enough to all of them.
const RICH: usize = 3_000;

/// Draws the chart as a forest.
pub(super) fn draw(request: &Request<'_>, arrangement: Arrangement) -> Drawing {
    let shown = &request.projection.shown;
    let sizes = Sizes::by_level(request, CARD);
    let wealth = if shown.len() <= RICH { Wealth::Rich } else { Wealth::Plain };
    let contents: Vec<Content<'_>> = shown.iter().map(|shown| Content::new(request, shown, &sizes, Told::All)).collect();
    let places: BTreeMap<BodyIx, usize> = shown.iter().enumerate().map(|(place, shown)| (shown.body, place)).collect();
    let parents: Vec<Option<usize>> = shown.iter().map(|shown| above(shown).and_then(|above| places.get(&above).copied())).collect();
    let own_lanes = own_lanes(request, &parents);
    let cards = shown.iter().zip(&contents).zip(parents.iter().zip(&own_lanes)).map(|((shown, content), (parent, lane))| layout::Card {
        size: Vec2::new(content.width, content.height),
        parent: *parent,
        lane: *lane,
        level: request.graph.level(shown.body),
    });
    let cards: Vec<layout::Card> = cards.collect();
    let wires = Wires::new(request, &places, &parents);
    let sideways = matches!(request.shape.direction, Direction::Left | Direction::Right);
    let input = Input {
        lanes: request.graph.organisation().lanes.len().max(1),
        cards,
        links: wires.links.clone(),
        stood: stood(request, &families(&parents, &own_lanes)),
        options: options(request, arrangement, &sizes),
    };
    let placement = layout::place(&input, request.watch);
    let lanes = lanes(request, &placement, &own_lanes, &sizes);
    let levels = levels(request, &placement, sideways, &sizes);
    let mut items: Vec<Item> = lanes.iter().map(ground).collect();
    items.extend(rules(if sideways { &[] } else { &levels }));
    items.extend(trunks(request, &placement).map(|trunk| Item::Trunk(Arc::new(trunk))));
    items.extend(lone_stems(request, &placement, &input.cards).map(|trunk| Item::Trunk(Arc::new(trunk))));
    items.extend(wires.drawn(request, &placement).into_iter().map(|wire| Item::Wire(Arc::new(wire))));
    items.extend(contents.iter().zip(&placement.cards).map(|(content, rect)| Item::Card(Arc::new(content.alone(*rect, wealth)))));
    let blocks = blocks(request, &placement, &parents);
    let margin = Some(Vec2::new(input.options.side, input.options.head));
    let (rows, lanes) = if sideways { (lanes, levels) } else { (levels, lanes) };
    Drawing { size: placement.size, margin, rows, lanes, blocks, items, ..Drawing::default() }
}

/// What a body stands below: the open group that it is a member of, or its parent.
fn above(shown: &Shown) -> Option<BodyIx> {
    shown.frame.or(shown.parent)
}

/// A branch that is at least this part of all bodies stands in its own lane; a smaller one stays with the body above it.
const LARGE_BRANCH: usize = 200;

/// The lane that each card stands in: its own where it is on top or a large branch hangs on it, else that of the card above. Its colour
/// tells its own in any case. What counts is the organisation, not how much of it is shown: no card changes lanes while branches fold.
fn own_lanes(request: &Request<'_>, parents: &[Option<usize>]) -> Vec<usize> {
    let graph = request.graph;
    let shown = &request.projection.shown;
    let sizes = graph.branches();
    let least = graph.len() / LARGE_BRANCH;
    let mut order: Vec<(usize, usize)> = depths(parents).into_iter().enumerate().map(|(place, depth)| (depth, place)).collect();
    order.sort_unstable();
    let mut lanes = vec![0; shown.len()];
    for (_, place) in order {
        let Some(body) = shown.get(place).map(|shown| shown.body) else { continue };
        let is_large = sizes.get(body).is_some_and(|size| *size >= least);
        let above = parents.get(place).copied().flatten().filter(|_| !is_large).and_then(|up| lanes.get(up).copied());
        if let Some(lane) = lanes.get_mut(place) {
            *lane = above.unwrap_or_else(|| graph.lane(body));
        }
    }
    lanes
}

/// Where each card stood before. Where much came or went, everything is free to move: what suited fifty bodies would not suit five
/// thousand.
fn stood(request: &Request<'_>, families: &[usize]) -> Vec<Option<usize>> {
    let shown = &request.projection.shown;
    let Some(before) = request.before.filter(|before| !before.blocks.is_empty()) else { return Vec::new() };
    let mut rooms: BTreeMap<BodyIx, Rect> = before.cards().map(|card| (card.body, card.rect)).collect();
    if rooms.len() > 2 * shown.len() || shown.len() > 2 * rooms.len() {
        return Vec::new();
    }
    rooms.extend(before.blocks.iter().map(|block| (block.body, block.rect)));
    let rooms: Vec<Option<Rect>> = shown.iter().map(|shown| rooms.get(&shown.body).copied()).collect();
    layout::stood(&rooms, families, direction(request))
}

/// A number for each family: those below one card in its lane, and those on top of each lane.
fn families(parents: &[Option<usize>], lanes: &[usize]) -> Vec<usize> {
    let family = |(parent, lane): (&Option<usize>, &usize)| match parent.filter(|up| lanes.get(*up) == Some(lane)) {
        Some(up) => up,
        None => parents.len() + lane,
    };
    parents.iter().zip(lanes).map(family).collect()
}

fn direction(request: &Request<'_>) -> layout::Direction {
    match request.shape.direction {
        Direction::Down => layout::Direction::Down,
        Direction::Up => layout::Direction::Up,
        Direction::Right => layout::Direction::Right,
        Direction::Left => layout::Direction::Left,
    }
}

fn options(request: &Request<'_>, arrangement: Arrangement, sizes: &Sizes) -> layout::Options {
    let is_sideways = matches!(request.shape.direction, Direction::Left | Direction::Right);
    let is_spread = arrangement == Arrangement::Spread;
    layout::Options {
        arrangement: match arrangement {
            Arrangement::Spread => layout::Arrangement::Spread,
            _ => layout::Arrangement::Compact,
        },
        direction: direction(request),
        gap: 12.0,
        row_gap: 16.0,
        pitch: 5.0,
        lane_gap: 10.0,
        // Side by side there is a line for every level; folded, the size of cards tells the level.
        rows: if is_spread { layout::Rows::Levels } else { layout::Rows::Free },
        head: if is_spread || !is_sideways { sizes::HEAD } else { 0.0 },
        side: if is_spread || is_sideways { sizes.side } else { 0.0 },
        aspect: sizes::ASPECT,
        ..layout::Options::default()
    }
}

/// The lanes that anything stands in.
fn lanes(request: &Request<'_>, placement: &Placement, own_lanes: &[usize], sizes: &Sizes) -> Vec<Band> {
    let sideways = matches!(request.shape.direction, Direction::Left | Direction::Right);
    let tag = request.language.tag();
    let used: BTreeSet<usize> = own_lanes.iter().copied().collect();
    let lanes = request.graph.organisation().lanes.iter().zip(&placement.lanes).enumerate().filter(|(ix, _)| used.contains(ix));
    let rect = |range: &Rangef| {
        let range = &range.expand(LANE_AIR);
        if sideways { Rect::from_x_y_ranges(0.0..=placement.size.x, *range) } else { Rect::from_x_y_ranges(*range, 0.0..=placement.size.y) }
    };
    let band = |(ix, (lane, range)): (usize, (&crate::model::Lane, &Rangef))| Band {
        rect: rect(range),
        name: if sideways { sizes.heading(lane.name.in_language(tag), tag) } else { vec![lane.name.in_language(tag).into()] },
        note: lane.note.in_language(tag).into(),
        lane: Some(lane_number(request, ix)),
    };
    lanes.map(band).collect()
}

/// The levels, where each has a line.
fn levels(request: &Request<'_>, placement: &Placement, sideways: bool, sizes: &Sizes) -> Vec<Band> {
    let tag = request.language.tag();
    let levels = request.graph.organisation().levels.iter().zip(&placement.rows).filter(|(_, range)| range.span() > 0.0);
    let band = |(level, range): (&crate::model::Level, &Rangef)| Band {
        rect: if sideways {
            Rect::from_x_y_ranges(*range, 0.0..=placement.size.y)
        } else {
            Rect::from_x_y_ranges(0.0..=placement.size.x, *range)
        },
        name: if sideways { vec![level.name.in_language(tag).into()] } else { sizes.heading(level.name.in_language(tag), tag) },
        note: level.note.in_language(tag).into(),
        lane: None,
    };
    levels.map(band).collect()
}

fn ground(band: &Band) -> Item {
    let fill = Ink::Lane(band.lane.unwrap_or(0), Tint::Band);
    Item::Area(Area { rect: band.rect, corner: sizes::LANE_CORNER, fill: Some(fill), border: None })
}

fn trunks<'a>(request: &'a Request<'_>, placement: &'a Placement) -> impl Iterator<Item = Trunk> + 'a {
    placement.trunks.iter().filter_map(|trunk| {
        Some(Trunk {
            body: request.projection.shown.get(trunk.card)?.body,
            rect: trunk.lines.iter().flatten().fold(Rect::NOTHING, |rect, pos| rect.union(Rect::from_min_max(*pos, *pos))),
            lines: trunk.lines.clone(),
            corner: sizes::WIRE_CORNER,
            ink: Ink::WireQuiet,
        })
    })
}

/// The lines to cards that stand apart from the card above them: in another lane, or on a level that is not below it.
fn lone_stems<'a>(request: &'a Request<'_>, placement: &'a Placement, cards: &'a [layout::Card]) -> impl Iterator<Item = Trunk> + 'a {
    let has_rows = !placement.rows.is_empty();
    let apart = cards.iter().enumerate().filter_map(move |(place, card)| {
        let above = cards.get(card.parent?)?;
        (above.lane != card.lane || has_rows && above.level >= card.level).then_some((place, card.parent?))
    });
    apart.filter_map(move |(card, parent)| {
        let path = placement.stems.get(card).filter(|path| path.len() > 1)?;
        Some(Trunk {
            body: request.projection.shown.get(parent)?.body,
            rect: path.iter().fold(Rect::NOTHING, |rect, pos| rect.union(Rect::from_min_max(*pos, *pos))),
            lines: vec![path.clone()],
            corner: sizes::WIRE_CORNER,
            ink: Ink::WireQuiet,
        })
    })
}

/// The rooms of all bodies that have others below them, the outer ones first.
fn blocks(request: &Request<'_>, placement: &Placement, parents: &[Option<usize>]) -> Vec<Block> {
    let shown = &request.projection.shown;
    let mut has_below = vec![false; shown.len()];
    for parent in parents.iter().flatten() {
        has_below.get_mut(*parent).into_iter().for_each(|below| *below = true);
    }
    let depths = depths(parents);
    let all = shown.iter().zip(&placement.rooms).zip(has_below.iter().zip(&depths)).filter(|(_, (has_below, _))| **has_below);
    let mut blocks: Vec<Block> = all
        .map(|((shown, rect), (_, depth))| Block {
            body: shown.body,
            rect: *rect,
            name: request.graph.at(shown.body).map_or("", |body| body.short_name(request.language.tag())).into(),
            lane: lane_number(request, request.graph.lane(shown.body)),
            depth: *depth,
        })
        .collect();
    blocks.sort_by_key(|block| (block.depth, block.body));
    blocks
}

/// How many others each stands below; parents never loop.
fn depths(parents: &[Option<usize>]) -> Vec<usize> {
    let mut depths: Vec<Option<usize>> = vec![None; parents.len()];
    let mut path = Vec::new();
    for start in 0..parents.len() {
        let mut next = Some(start);
        while let Some(at) = next.filter(|at| depths.get(*at) == Some(&None) && path.len() <= parents.len()) {
            path.push(at);
            next = parents.get(at).copied().flatten();
        }
        let mut depth = next.and_then(|at| depths.get(at).copied().flatten()).map_or(0, |depth| depth + 1);
        while let Some(at) = path.pop() {
            if let Some(slot) = depths.get_mut(at) {
                *slot = Some(depth);
            }
            depth += 1;
        }
    }
    depths.into_iter().map(|depth| depth.unwrap_or(0)).collect()
}

/// The wires of the projection: those between a body and the one it stands below follow the trunk, all others have ways of their own.
struct Wires<'a> {
    links: Vec<layout::Link>,
    /// The wires, each with the way that it takes.
    ways: Vec<(&'a ShownWire, Way)>,
}

#[derive(Clone, Copy)]
enum Way {
    /// From a card's parent to the card, or back.
    Stem(usize, Sense),
    /// That of a link.
    Link(usize),
}

#[derive(Clone, Copy, PartialEq)]
enum Sense {
    Downwards,
    Upwards,
}

impl<'a> Wires<'a> {
    fn new(request: &Request<'a>, places: &BTreeMap<BodyIx, usize>, parents: &[Option<usize>]) -> Self {
        let mut wires = Self { links: Vec::new(), ways: Vec::new() };
        // The first relation of a body with the one it stands below follows the trunk; others beside it fan out.
        let mut taken: BTreeSet<usize> = BTreeSet::new();
        for wire in calm::weightiest(request) {
            let place = |body: BodyIx| places.get(&body).copied().unwrap_or(usize::MAX);
            let (from, to) = (place(wire.from), place(wire.to));
            let is_above = |up: usize, down: usize| parents.get(down).copied().flatten() == Some(up);
            let way = if is_above(from, to) && taken.insert(to) {
                Way::Stem(to, Sense::Downwards)
            } else if is_above(to, from) && taken.insert(from) {
                Way::Stem(from, Sense::Upwards)
            } else {
                wires.links.push(layout::Link { from, to });
                Way::Link(wires.links.len() - 1)
            };
            wires.ways.push((wire, way));
        }
        wires
    }

    fn drawn(&self, request: &Request<'_>, placement: &Placement) -> Vec<Wire> {
        let drawn = |(wire, way): &(&ShownWire, Way)| {
            let (path, own) = match way {
                Way::Link(link) => placement.routes.get(*link).map(|path| (path.clone(), 0..path.len()))?,
                Way::Stem(card, sense) => {
                    let mut path = placement.stems.get(*card)?.clone();
                    // The trunk says the rest: only the last stretch is the card's alone.
                    let last = path.len().saturating_sub(2);
                    let own = if *sense == Sense::Upwards { 0..path.len().min(2) } else { last..path.len() };
                    if *sense == Sense::Upwards {
                        path.reverse();
                    }
                    (path, own)
                }
            };
            wire::wire(request, wire, path, own)
        };
        self.ways.iter().filter_map(drawn).collect()
    }
}
