//! Where the parts of a sheet are on screen: in their place, or in the band where the heads of a table stay in view.

use egui::{Pos2, Rect, Vec2};

use super::super::brush::Brush;
use super::super::eye::Eye;
use crate::drawing::{Drawing, Spot, Table};
use crate::theme::Space;

/// A spot on screen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed<'a> {
    /// Its place in the drawing's spots.
    pub(super) at: usize,
    pub(super) spot: &'a Spot,
    /// Where it is seen.
    pub(super) rect: Rect,
}

/// A part of a table that stays in view: what of the drawing it shows, and how far from its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Band {
    /// What of the drawing stands in it.
    pub(super) of: Rect,
    /// Where it is seen.
    pub(super) seen: Rect,
    /// How far it is moved on screen.
    pub(super) by: Vec2,
}

/// The air between a band and the edge of the sheet that it stays at.
const AIR: f32 = Space::Close.pts();

impl Band {
    /// What it covers: itself and the air around it.
    pub(super) fn ground(&self) -> Rect {
        let air = |by: f32| if by > 0.0 { AIR } else { 0.0 };
        let (side, top) = (Vec2::new(AIR, 0.0), Vec2::new(0.0, air(self.by.y)));
        Rect::from_min_max(self.seen.min - side - top, self.seen.max + if self.by.x > 0.0 { Vec2::ZERO } else { side })
    }
}

/// The parts of a sheet on screen.
pub(super) struct Places<'a> {
    /// The bands, the lowest first: heads of columns, heads of rows, the corner.
    pub(super) bands: Vec<Band>,
    /// The spots in sight, in reading order.
    pub(super) spots: Vec<Placed<'a>>,
}

impl<'a> Places<'a> {
    /// # Complexity
    /// O(spots).
    pub(super) fn new(drawing: &'a Drawing, brush: &Brush) -> Self {
        let bands: Vec<Band> = drawing.tables.iter().flat_map(|table| bands(table, &brush.eye)).collect();
        let seen = |(at, spot): (usize, &'a Spot)| seen(spot, &bands, &brush.eye).map(|rect| Placed { at, spot, rect });
        let spots = drawing.spots.iter().enumerate().filter_map(seen).collect();
        Self { bands, spots }
    }

    /// The smallest spot at a place on screen.
    pub(super) fn at(&self, pos: Pos2) -> Option<&Placed<'a>> {
        let here = self.spots.iter().filter(|placed| placed.rect.contains(pos));
        here.min_by(|a, b| a.rect.area().total_cmp(&b.rect.area()))
    }
}

/// Whether the middle of something lies in a part of the drawing.
pub(super) fn is_in(rect: Rect, of: Rect) -> bool {
    of.contains(rect.center())
}

/// Where a spot is seen: nowhere where a band covers it.
fn seen(spot: &Spot, bands: &[Band], eye: &Eye) -> Option<Rect> {
    let rect = eye.rect_on_screen(spot.rect);
    let own = bands.iter().enumerate().rfind(|(_, band)| is_in(spot.rect, band.of));
    let (rect, over) = match own {
        Some((at, band)) => (rect.translate(band.by).intersect(band.seen), bands.get(at + 1..).unwrap_or_default()),
        None => (rect.intersect(eye.canvas), bands),
    };
    let covered = over.iter().any(|band| band.ground().contains(rect.center()));
    (rect.is_positive() && !covered).then_some(rect)
}

fn bands(table: &Table, eye: &Eye) -> Vec<Band> {
    let whole = eye.rect_on_screen(table.rect);
    let canvas = eye.canvas;
    let (head, side) = (table.head * eye.zoom, table.side * eye.zoom);
    // As far as the table has been scrolled out, but not beyond its own end.
    let down = (canvas.top() + AIR - whole.top()).clamp(0.0, (whole.height() - head).max(0.0));
    let right = (canvas.left() + AIR - whole.left()).clamp(0.0, (whole.width() - side).max(0.0));
    let corner = table.rect.min + Vec2::new(table.side, table.head);
    let part = |min: Pos2, max: Pos2, by: Vec2| {
        let of = Rect::from_min_max(min, max);
        Band { of, seen: eye.rect_on_screen(of).translate(by).intersect(canvas), by }
    };
    let mut bands = Vec::new();
    if down > 0.0 && table.head > 0.0 {
        bands.push(part(table.rect.min, Pos2::new(table.rect.right(), corner.y), Vec2::new(0.0, down)));
    }
    if right > 0.0 && table.side > 0.0 {
        bands.push(part(table.rect.min, Pos2::new(corner.x, table.rect.bottom()), Vec2::new(right, 0.0)));
    }
    // One band alone has the corner in it.
    if bands.len() == 2 {
        bands.push(part(table.rect.min, corner, Vec2::new(right, down)));
    }
    bands
}
