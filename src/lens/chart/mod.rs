//! The chart: what is there, on which level, and whose. Rows are levels of responsibility, lanes are owners.
//!
//! Measure, place, draw: [`card`] says what stands on a card and how high that makes it, `layout` says where it is,
//! [`wire`] and this file turn places into items.

mod calm;
mod card;
mod forest;
mod seats;
mod sizes;
mod stage;
mod told;
mod wire;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use emath::{Pos2, Rect, Vec2};

use super::{Reader, Request};
use crate::drawing::{Area, Band, CardKind, Drawing, Ink, Item};
use crate::graph::BodyIx;
use crate::layout::levels::{self as layout, Placement};
use crate::layout::{Go, Phase};
use crate::projection::{GroupState, Shown};
use crate::theme::Tint;
use crate::view::Arrangement;
use sizes::{ASPECT, ASPECTS, COLUMNS, Sizes};
use told::Told;

/// Draws the chart.
///
/// # Complexity
/// That of `layout::levels::place`.
#[must_use]
pub fn draw(request: &Request<'_>) -> Drawing {
    if request.projection.shown.is_empty() || request.watch.begins(Phase::Tree) == Go::Stop {
        return Drawing::default();
    }
    match request.shape.arrangement.of(request.graph.len()) {
        Arrangement::Auto | Arrangement::Levels => {
            let plan = if request.plan.card_width > 0.0 { request.plan } else { &Plan::usual() };
            let attempt = match request.reader {
                Reader::Desk | Reader::Paper => Attempt::new(request, plan),
                Reader::Audience => stage::attempt(request, plan),
            };
            attempt.into_drawing(request)
        }
        forest => forest::draw(request, forest),
    }
}

/// What all views of a document have in common.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The width of a card, in points of the drawing.
    card_width: f32,
    /// The width of the columns of each lane; empty where `card_width` tells it.
    widths: Vec<f32>,
    /// The proportions that the layout is asked for.
    aspect: f32,
    /// How many columns each lane has; empty where the layout may choose.
    columns: Vec<usize>,
    /// The column that each body stands in while nothing is folded or opened.
    stands: BTreeMap<BodyIx, usize>,
    /// What cards say below their names.
    told: Told,
}

impl Plan {
    /// What does for large organisations, which are looked at in parts.
    fn usual() -> Self {
        Self { card_width: COLUMNS[3], aspect: ASPECT, ..Self::default() }
    }

    /// The same cards in as many columns as suit what is shown: for a focus, which shows something else than the whole.
    #[must_use]
    pub fn with_free_columns(&self) -> Self {
        Self { columns: Vec::new(), stands: BTreeMap::new(), ..self.clone() }
    }
}

/// The plan with which `request` can be shown largest in a window of the usual proportions. To be asked with nothing
/// folded, opened or focused; `request.plan` is not heeded.
///
/// # Complexity
/// That of [`draw`], a small number of times.
#[must_use]
pub fn plan(request: &Request<'_>) -> Plan {
    if Arrangement::Auto.of(request.graph.len()) != Arrangement::Levels {
        return Plan::default();
    }
    if request.reader == Reader::Audience {
        return stage::plan(request);
    }
    let many = request.projection.shown.len() > MANY;
    let (widths, aspects): (&[f32], &[f32]) = if many { (COLUMNS.get(..1).unwrap_or_default(), &[ASPECT]) } else { (&COLUMNS, &ASPECTS) };
    let choices = widths.iter().flat_map(|card_width| aspects.iter().map(|aspect| (*card_width, *aspect)));
    let attempts = choices.map(|(card_width, aspect)| {
        let plan = Plan { card_width, aspect, ..Plan::default() };
        let attempt = Attempt::new(request, &plan);
        (attempt.scale(), attempt.settled(request, plan))
    });
    attempts.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, plan)| plan).unwrap_or_default()
}

/// Beyond this many bodies one width has to do: nobody reads them all at once anyway.
const MANY: usize = 400;

/// One way to lay the chart out.
struct Attempt<'a> {
    sizes: Sizes,
    contents: Vec<card::Content<'a>>,
    placement: Placement,
    bands: Bands,
}

/// The levels and lanes that are drawn, in the order of the organisation's lists.
#[derive(Clone, Debug, Default)]
struct Bands {
    rows: Vec<usize>,
    lanes: Vec<usize>,
}

impl Bands {
    /// All of them; before an audience those in which something stands: an empty one says nothing, and takes room from what does.
    fn new(request: &Request<'_>) -> Self {
        let (levels, lanes) = (request.graph.organisation().levels.len().max(1), request.graph.organisation().lanes.len().max(1));
        let shown = || request.projection.shown.iter().map(|shown| shown.body);
        if request.reader != Reader::Audience || request.projection.shown.is_empty() {
            return Self { rows: (0..levels).collect(), lanes: (0..lanes).collect() };
        }
        let used = |at: BTreeSet<usize>| at.into_iter().collect();
        Self {
            rows: used(shown().map(|body| request.graph.level(body).min(levels - 1)).collect()),
            lanes: used(shown().map(|body| request.graph.lane(body).min(lanes - 1)).collect()),
        }
    }

    /// What is said of each lane, of those that are drawn.
    fn of_lanes<T: Copy>(&self, all: &[T]) -> Vec<T> {
        self.lanes.iter().filter_map(|lane| all.get(*lane).copied()).collect()
    }

    /// Where a level and a lane come among those that are drawn.
    fn place(&self, row: usize, lane: usize) -> (usize, usize) {
        let place = |all: &[usize], at: usize| all.partition_point(|other| *other < at);
        (place(&self.rows, row), place(&self.lanes, lane))
    }
}

impl<'a> Attempt<'a> {
    fn new(request: &Request<'a>, plan: &Plan) -> Self {
        Self::with(request, plan, wire::links(request))
    }

    /// With other wires than are shown: without any it is made much sooner, and nearly as large.
    fn with(request: &Request<'a>, plan: &Plan, links: Vec<layout::Link>) -> Self {
        let sizes = Sizes::new(request, plan);
        let contents: Vec<_> = request.projection.shown.iter().map(|shown| card::Content::new(request, shown, &sizes, plan.told)).collect();
        let bands = Bands::new(request);
        let input = layout::Input {
            rows: bands.rows.len(),
            lanes: bands.lanes.len(),
            cards: request.projection.shown.iter().zip(&contents).map(|(shown, content)| spec(request, &bands, shown, content)).collect(),
            links,
            columns: bands.of_lanes(&sizes.columns),
            counts: bands.of_lanes(&plan.columns),
            stood: request.projection.shown.iter().map(|shown| plan.stands.get(&shown.body).copied()).collect(),
            options: sizes.options(request.reader, plan.aspect),
        };
        Self { placement: layout::place(&input), contents, sizes, bands }
    }

    /// How large it can be shown in a window of the usual proportions, headings apart.
    fn scale(&self) -> f32 {
        let shown = (self.placement.size - Vec2::new(self.sizes.side, sizes::HEAD)).max(Vec2::splat(1.0));
        (ASPECT / shown.x).min(1.0 / shown.y)
    }

    /// `plan` with what this attempt has chosen.
    fn settled(self, request: &Request<'_>, plan: Plan) -> Plan {
        let shown = request.projection.shown.iter().map(|shown| shown.body);
        let stands = shown.zip(self.placement.columns.iter().copied()).collect();
        Plan { columns: self.columns(request), stands, ..plan }
    }

    /// How many columns each lane of the organisation has, none where it is not drawn.
    fn columns(&self, request: &Request<'_>) -> Vec<usize> {
        let mut columns = vec![0; request.graph.organisation().lanes.len().max(1)];
        for (lane, count) in self.bands.lanes.iter().zip(&self.placement.counts) {
            if let Some(column) = columns.get_mut(*lane) {
                *column = *count;
            }
        }
        columns
    }

    fn into_drawing(self, request: &Request<'_>) -> Drawing {
        let rows = self.rows(request);
        let lanes = self.lanes(request);
        let ground = lanes.iter().map(|band| {
            let lane = band.lane.unwrap_or(0);
            Item::Area(Area { rect: band.rect, corner: sizes::LANE_CORNER, fill: Some(Ink::Lane(lane, Tint::Band)), border: None })
        });
        let mut items: Vec<Item> = ground.chain(rules(&rows)).collect();
        let cards = self.contents.iter().zip(&self.placement.cards).map(|(content, rect)| content.card(*rect));
        let (frames, cards): (Vec<_>, Vec<_>) = cards.partition(|card| card.kind == CardKind::Frame);
        items.extend(frames.into_iter().map(|card| Item::Card(Arc::new(card))));
        items.extend(wire::wires(request, &self.placement).into_iter().map(|wire| Item::Wire(Arc::new(wire))));
        items.extend(cards.into_iter().map(|card| Item::Card(Arc::new(card))));
        Drawing { size: self.placement.size, rows, lanes, items, ..Drawing::default() }
    }

    fn rows(&self, request: &Request<'_>) -> Vec<Band> {
        let tag = request.language.tag();
        let levels = self.bands.rows.iter().filter_map(|row| request.graph.organisation().levels.get(*row)).zip(&self.placement.rows);
        let band = |(level, range): (&crate::model::Level, &emath::Rangef)| Band {
            rect: Rect::from_x_y_ranges(0.0..=self.placement.size.x, *range),
            name: self.sizes.heading(level.name.in_language(tag), tag),
            note: level.note.in_language(tag).into(),
            lane: None,
        };
        levels.map(band).collect()
    }

    fn lanes(&self, request: &Request<'_>) -> Vec<Band> {
        let tag = request.language.tag();
        let lane = |lane: &usize| request.graph.organisation().lanes.get(*lane).map(|found| (*lane, found));
        let lanes = self.bands.lanes.iter().filter_map(lane).zip(&self.placement.lanes);
        let band = |((ix, lane), range): ((usize, &crate::model::Lane), &emath::Rangef)| Band {
            rect: Rect::from_x_y_ranges(*range, 0.0..=self.placement.size.y),
            name: vec![lane.name.in_language(tag).into()],
            note: lane.note.in_language(tag).into(),
            lane: Some(lane_number(request, ix)),
        };
        lanes.map(band).collect()
    }
}

/// The lines between rows.
fn rules(rows: &[Band]) -> impl Iterator<Item = Item> + '_ {
    rows.iter().skip(1).map(|band| {
        let top = Rect::from_min_max(band.rect.left_top(), Pos2::new(band.rect.right(), band.rect.top()));
        Item::Area(Area { rect: top, corner: 0.0, fill: None, border: Some(Ink::Hairline) })
    })
}

fn lane_number(request: &Request<'_>, lane: usize) -> u8 {
    u8::try_from(request.graph.lane_colour(lane)).unwrap_or(0)
}

fn spec(request: &Request<'_>, bands: &Bands, shown: &Shown, content: &card::Content<'_>) -> layout::Card {
    let place = |body: Option<usize>| body.and_then(|body| request.projection.shown.binary_search_by_key(&body, |shown| shown.body).ok());
    let (row, lane) = bands.place(request.graph.level(shown.body), request.graph.lane(shown.body));
    layout::Card {
        row,
        lane,
        span: content.span,
        height: content.height,
        parent: place(shown.parent),
        frame: place(shown.frame),
        shape: match shown.group {
            GroupState::Open => layout::Shape::Frame { title: content.height },
            GroupState::Single | GroupState::Closed(_) => layout::Shape::Card,
        },
    }
}
