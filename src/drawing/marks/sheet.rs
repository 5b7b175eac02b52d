//! A sheet: its items in their order; those that belong to a spot are one thing with it.

use emath::{Rect, Vec2};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

use super::super::{Glyph, Group, Item, Line, Polygon, Role, Sector, Spot, Stroke};
use super::glyph::{self, Figure};
use super::pen::Pen;
use super::{ground, outline};
use crate::theme::{CORNER_SMALL, HAIRLINE, Ink};

/// How much of what the filter leaves out is covered.
pub const COVER: f32 = 0.72;
/// How far what belongs to a spot may reach beyond it, in points of the drawing.
const SLACK: f32 = 2.0;

type Boxes = RTree<GeomWithData<Rectangle<[f32; 2]>, usize>>;

/// What an item belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owner {
    /// A spot, by its place.
    Spot(usize),
    /// Nothing: words that are read.
    Words,
    /// Nothing: a ground, a rule.
    Ornament,
}

pub(super) fn draw(pen: &mut Pen<'_>) {
    let drawing = &pen.layer.drawing;
    let boxes = boxes(&drawing.spots);
    let mut last = Owner::Words;
    for item in &drawing.items {
        if !pen.sees(item.rect()) {
            continue;
        }
        let now = owner(&boxes, &drawing.spots, item);
        if now != last {
            close(pen, last, &drawing.spots);
            open(pen, now, &drawing.spots);
            last = now;
        }
        paint(pen, item);
    }
    close(pen, last, &drawing.spots);
    spots(pen);
}

fn open(pen: &mut Pen<'_>, owner: Owner, spots: &[Spot]) {
    match owner {
        Owner::Spot(at) => {
            if let Some(spot) = spots.get(at) {
                let rect = pen.layer.rect_on_page(spot.rect);
                pen.begin(Group::Spot { name: spot.name.clone(), body: spot.body, rect });
            }
        }
        Owner::Ornament => pen.begin(Group::Ornament),
        Owner::Words => {}
    }
}

/// Ends what is open. What says on another page what it is, is an ornament here.
fn close(pen: &mut Pen<'_>, owner: Owner, spots: &[Spot]) {
    match owner {
        Owner::Spot(at) if spots.get(at).is_some_and(|spot| !pen.holds(pen.layer.rect_on_page(spot.rect))) => pen.end_unsaid(),
        Owner::Spot(_) | Owner::Ornament => pen.end(),
        Owner::Words => {}
    }
}

fn boxes(spots: &[Spot]) -> Boxes {
    let bounded = spots.iter().enumerate().filter(|(_, spot)| spot.rect.is_finite());
    let boxed = |(at, spot): (usize, &Spot)| {
        let rect = spot.rect.expand(SLACK);
        GeomWithData::new(Rectangle::from_corners([rect.min.x, rect.min.y], [rect.max.x, rect.max.y]), at)
    };
    RTree::bulk_load(bounded.map(boxed).collect())
}

/// The smallest spot that an item lies in.
fn owner(boxes: &Boxes, spots: &[Spot], item: &Item) -> Owner {
    let rect = match item {
        // Letters reach over the line that they stand on, and a turned line lies where it lies.
        Item::Label(label) if label.turn == 0.0 => {
            let at = label.run.at - Vec2::new(0.0, label.run.size * 0.3);
            Rect::from_min_max(at, at + Vec2::new(label.run.width, 0.0))
        }
        Item::Sector(sector) => {
            Rect::from_pos(sector.point(f32::midpoint(sector.from, sector.to), f32::midpoint(sector.inner, sector.outer)))
        }
        item => item.rect(),
    };
    let middle = [rect.center().x, rect.center().y];
    let here = boxes.locate_in_envelope_intersecting(AABB::from_point(middle)).filter_map(|hit| Some((hit.data, spots.get(hit.data)?)));
    let around = here.filter(|(_, spot)| spot.rect.expand(SLACK).contains_rect(rect));
    let smallest = around.min_by(|(at, a), (other, b)| a.rect.area().total_cmp(&b.rect.area()).then(at.cmp(other)));
    match (smallest, item) {
        (Some((at, _)), _) => Owner::Spot(at),
        (None, Item::Label(_)) => Owner::Words,
        (None, _) => Owner::Ornament,
    }
}

fn paint(pen: &mut Pen<'_>, item: &Item) {
    match item {
        Item::Area(area) => ground::surface(pen, area, area.corner * pen.layer.zoom),
        Item::Label(label) => {
            let (at, colour) = (pen.at(label.run.at), pen.ink(label.run.ink));
            pen.run(&label.run, at, label.turn, colour);
        }
        Item::Stroke(stroke) => line(pen, stroke),
        Item::Polygon(polygon) => with_corners(pen, polygon),
        Item::Sector(sector) => ring(pen, sector),
        Item::Glyph(mark) => figure(pen, mark),
        Item::Card(_) | Item::Wire(_) | Item::Trunk(_) => {} // a chart's, never a sheet's
    }
}

fn line(pen: &mut Pen<'_>, stroke: &Stroke) {
    let path: Vec<_> = stroke.path.iter().map(|at| pen.at(*at)).collect();
    let width = (stroke.width * pen.layer.zoom).max(pen.screen(0.75));
    let dashes = stroke.dash.map_or_else(Vec::new, |dash| vec![dash * pen.layer.zoom; 2]);
    let line = Line { colour: pen.ink(stroke.ink), width, dashes };
    pen.shape(outline::open(&path), None, Some(line));
}

fn with_corners(pen: &mut Pen<'_>, polygon: &Polygon) {
    let corners: Vec<_> = polygon.corners.iter().map(|at| pen.at(*at)).collect();
    let (fill, border) = (polygon.fill.map(|ink| pen.ink(ink)), polygon.border.map(|ink| pen.hairline(ink)));
    pen.shape(outline::closed(&corners), fill, border);
}

/// A part of a ring. Without a border the line in the colour of the surface leaves no seam beside its neighbour.
fn ring(pen: &mut Pen<'_>, sector: &Sector) {
    let fill = sector.fill.map(|ink| pen.ink(ink));
    let border = sector.border.map(|ink| pen.hairline(ink)).or_else(|| fill.map(|fill| pen.line(0.5, fill)));
    let outline = outline::sector(sector, pen.layer.zoom, |at| pen.at(at));
    pen.shape(outline, fill, border);
}

fn figure(pen: &mut Pen<'_>, mark: &Glyph) {
    let width = pen.scaled(1.5, 0.75, 3.0);
    let line = mark.line.map(|ink| Line { colour: pen.ink(ink), width, dashes: Vec::new() });
    let (at, fill) = (pen.at(mark.at), mark.fill.map(|ink| pen.ink(ink)));
    glyph::draw(pen, mark.shape, Figure { at, radius: mark.radius * pen.layer.zoom, fill, line });
}

/// What the filter leaves out is covered, what is selected has a ring.
fn spots(pen: &mut Pen<'_>) {
    let looks = pen.looks();
    // On a sheet only the filter makes dim: what is lit shows on the chart.
    let covers = looks.lit.is_empty() && !looks.dim.is_empty();
    let cover = pen.ink(Ink::Paper).gamma_multiply(COVER);
    let ring = CORNER_SMALL + HAIRLINE;
    pen.group(Group::Ornament, |pen| {
        for spot in &pen.layer.drawing.spots {
            let Some(body) = spot.body.filter(|_| pen.sees(spot.rect)) else { continue };
            let rect = pen.layer.rect_on_page(spot.rect);
            if looks.veiled.contains(&body) {
                let paper = pen.ink(Ink::Paper);
                pen.surface(rect, 0.0, Some(paper), None);
            } else if covers && looks.dim.contains(&body) {
                pen.surface(rect, 0.0, Some(cover), None);
            }
            if looks.selected == Some(body) && spot.role != Role::Cell {
                let line = pen.line(1.5, pen.ink(Ink::Accent));
                pen.shape(outline::rect(rect.expand(pen.screen(1.0)), pen.screen(ring)), None, Some(line));
            }
        }
    });
}
