//! The drawing from far: cards, lines and wires as one mesh, made for a zoom and moved with the drawing.
//!
//! Cards become smaller, then join into patches; lines and wires fade. What is seen of each follows from the zoom alone, and
//! the mesh moves by whole pixels: nothing flickers while the drawing moves.

use std::sync::Arc;

use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Vec2};

use super::brush::Brush;
use super::emphasis::{Dim, Emphasis};
use super::paint_mesh::{octagon, soft_rect};
use super::plots::{Mini, Plot, Plots};
use super::vista::{Vista, beyond};
use super::{paint_card, paint_wire};
use crate::drawing::marks::wire::TRUNK;
use crate::drawing::{Card, Drawing};
use crate::theme::{CORNER, HAIRLINE, Ink, ThemeId, Tint};

/// The height of most cards by the size of their names.
const HEIGHT: f32 = 3.2;
/// The heights of cards on screen, in points, between which patches become cards, and lines appear.
const AS_CARDS: (f32, f32) = (3.0, 4.4);
const AS_LINES: (f32, f32) = (4.5, 9.0);
/// Which part is left of what the filter leaves out.
const DIM: f32 = 0.25;
/// No more wires come forward: more would say nothing.
const MOST_FORWARD: usize = 400;
/// The least size of the mark of a card that is selected or hovered, in points on screen.
const LEAST_MARK: f32 = 7.0;

/// The mesh of the last frame, and what it was made for.
#[derive(Debug, Default)]
pub(super) struct Map {
    made_for: Option<Key>,
    /// What the mesh shows, in points of the drawing.
    area: Option<Rect>,
    /// In points on screen, from the origin of the drawing.
    mesh: Mesh,
    /// The mesh in its place, and that place.
    placed: Option<(Vec2, Arc<Mesh>)>,
    /// How often the mesh was made; for tests.
    made: usize,
}

/// All that the mesh follows from, but for the area.
#[derive(Clone, Debug)]
struct Key {
    drawing: Arc<Drawing>,
    dim: Arc<Dim>,
    drawn: Vec<bool>,
    zoom: f32,
    theme: ThemeId,
    pixels_per_point: f32,
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.drawing, &other.drawing)
            && Arc::ptr_eq(&self.dim, &other.dim)
            && (&self.drawn, self.theme) == (&other.drawn, other.theme)
            && (self.zoom, self.pixels_per_point) == (other.zoom, other.pixels_per_point)
    }
}

impl Map {
    /// Paints everything in sight as it is at rest.
    ///
    /// # Complexity
    /// O(1) where nothing changed; O(m) for m cards or patches in sight where the drawing moved; O(m log n) where the zoom changed.
    pub(super) fn paint(&mut self, painter: &Painter, brush: &Brush, vista: &Vista, emphasis: &Emphasis) {
        let key = Key {
            drawing: Arc::clone(vista.drawing()),
            dim: Arc::clone(emphasis.dim()),
            drawn: emphasis.drawn().to_vec(),
            zoom: brush.eye.zoom,
            theme: brush.theme.id(),
            pixels_per_point: brush.pixels_per_point,
        };
        let view = brush.eye.rect_in_drawing(brush.eye.canvas);
        let same = self.made_for.as_ref() == Some(&key);
        if !same || !self.area.is_some_and(|area| area.contains_rect(view)) {
            // While the zoom changes the next frame needs another mesh anyway: no more than what is in sight is made.
            let area = if same { beyond(view) } else { view.expand2(view.size() * 0.01) };
            self.mesh = Sheet::new(brush, vista, emphasis).make(area);
            self.made += 1;
            self.area = Some(area);
            self.made_for = Some(key);
            self.placed = None;
        }
        let snap = |value: f32| (value * brush.pixels_per_point).round() / brush.pixels_per_point;
        let origin = brush.eye.on_screen(Pos2::ZERO);
        let origin = Vec2::new(snap(origin.x), snap(origin.y));
        let placed = self.placed.take().filter(|(at, _)| *at == origin).unwrap_or_else(|| {
            let mut mesh = self.mesh.clone();
            mesh.translate(origin);
            (origin, Arc::new(mesh))
        });
        if !placed.1.is_empty() {
            painter.add(Shape::Mesh(Arc::clone(&placed.1)));
        }
        self.placed = Some(placed);
    }

    /// How often the mesh was made.
    #[cfg(test)]
    pub(super) fn made(&self) -> usize {
        self.made
    }
}

/// Paints what comes forward over the map: the wires and marks of what is selected or hovered.
pub(super) fn forward(painter: &Painter, brush: &Brush, vista: &Vista, emphasis: &Emphasis) {
    let mut shapes = Vec::new();
    let bodies = || emphasis.hovered().into_iter().chain(emphasis.selected());
    let wires = bodies().flat_map(|body| vista.wires_of(body)).chain(emphasis.hovered_wire()).take(MOST_FORWARD);
    for (at, wire) in wires.filter_map(|at| vista.wires().get(at).map(|wire| (at, wire))) {
        let look = emphasis.wire(at, wire);
        if look.is_in_front() {
            paint_wire::wire(&mut shapes, brush, wire, None, look, 1.0);
        }
        for card in [wire.from, wire.to].into_iter().filter_map(|body| vista.card(body)) {
            shapes.push(Shape::rect_filled(mark(brush, card, 3.0), 1.0, brush.ink(Ink::Lane(card.lane, Tint::Line))));
        }
    }
    for card in bodies().chain(emphasis.focused()).filter_map(|body| vista.card(body)) {
        let look = emphasis.card(card.body);
        let rect = mark(brush, card, LEAST_MARK);
        if look.selected || look.hovered {
            shapes.push(Shape::rect_filled(rect, brush.scaled(CORNER, 1.0, 8.0), brush.ink(Ink::Accent)));
        }
        paint_card::rings(&mut shapes, brush, card, rect, look);
    }
    painter.extend(shapes);
}

/// A card on screen, but no smaller than `least`.
fn mark(brush: &Brush, card: &Card, least: f32) -> Rect {
    let rect = brush.eye.rect_on_screen(card.rect);
    Rect::from_center_size(rect.center(), rect.size().max(Vec2::splat(least)))
}

/// 0 up to the first of two numbers, 1 from the second on.
fn ramp(value: f32, (from, to): (f32, f32)) -> f32 {
    let t = ((value - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// A mesh being made.
struct Sheet<'a> {
    brush: &'a Brush,
    vista: &'a Vista,
    emphasis: &'a Emphasis,
    /// The height of most cards on screen.
    height: f32,
    mesh: Mesh,
}

impl<'a> Sheet<'a> {
    fn new(brush: &'a Brush, vista: &'a Vista, emphasis: &'a Emphasis) -> Self {
        Self { height: HEIGHT * vista.name_size() * brush.eye.zoom, brush, vista, emphasis, mesh: Mesh::default() }
    }

    fn make(mut self, area: Rect) -> Mesh {
        let (cards, lines, wires) = (ramp(self.height, AS_CARDS), ramp(self.height, AS_LINES), self.brush.wires);
        if lines > 0.0 {
            for trunk in self.vista.trunks_in(area) {
                let colour = self.brush.ink(trunk.ink).gamma_multiply(TRUNK * lines);
                trunk.lines.iter().for_each(|way| self.way(way, colour));
            }
        }
        if wires > 0.0 && self.height > AS_LINES.0 {
            for (_, wire) in self.vista.wires_in(area) {
                let share = self.emphasis.rest_of(wire);
                let own = wire.path.get(wire.own.clone()).filter(|_| share > 0.0).unwrap_or_default();
                self.way(own, self.brush.ink(wire.ink).gamma_multiply(share * wires));
            }
        }
        let frames: &'a [Arc<Card>] = self.vista.cards();
        for frame in self.vista.frames().iter().filter_map(|at| frames.get(*at)).filter(|card| card.rect.intersects(area)) {
            let soft = self.brush.ink(Ink::Lane(frame.lane, Tint::Soft));
            self.mesh.add_colored_rect(Rect::from_min_max(self.place(frame.rect.min), self.place(frame.rect.max)), soft);
        }
        let plots: &'a Plots = &self.vista.plots;
        for plot in plots.all.iter().filter(|plot| plot.rect.intersects(area)) {
            if cards < 1.0 {
                self.plot(plot, 1.0 - cards);
            }
            if cards > 0.0 {
                plots.cards(plot).iter().for_each(|card| self.card(card, cards));
            }
        }
        self.mesh
    }

    fn place(&self, at: Pos2) -> Pos2 {
        (at.to_vec2() * self.brush.eye.zoom).to_pos2()
    }

    fn snap(&self, value: f32) -> f32 {
        (value * self.brush.pixels_per_point).round() / self.brush.pixels_per_point
    }

    /// A way as lines of one pixel or a point, whichever is more.
    fn way(&mut self, way: &[Pos2], colour: Color32) {
        let width = HAIRLINE.max(1.0 / self.brush.pixels_per_point);
        for run in way.windows(2) {
            let [a, b] = run else { continue };
            let rect = Rect::from_two_pos(self.place(*a), self.place(*b));
            let min = Pos2::new(self.snap(rect.min.x), self.snap(rect.min.y));
            let max = Pos2::new(self.snap(rect.max.x).max(min.x + width), self.snap(rect.max.y).max(min.y + width));
            self.mesh.add_colored_rect(Rect::from_min_max(min, max), colour);
        }
    }

    fn plot(&mut self, plot: &Plot, share: f32) {
        let rect = Rect::from_min_max(self.place(plot.rect.min), self.place(plot.rect.max));
        let strong = self.brush.ink(Ink::Lane(plot.lane, Tint::Strong));
        let colour = self.plain(plot.lane, AS_CARDS.0 * 3.0, AS_CARDS.0).lerp_to_gamma(strong, plot.strong);
        let bright = self.emphasis.bright_share(self.vista.plots.cards(plot).iter().map(|card| card.body), DIM);
        soft_rect(&mut self.mesh, rect, colour.gamma_multiply(plot.covered * share * bright), self.brush.pixels_per_point);
    }

    /// What a card that does not decide looks like as a whole: the smaller it is, the more of it is border.
    fn plain(&self, lane: u8, width: f32, height: f32) -> Color32 {
        let inside = (width - 2.0).max(0.0) * (height - 2.0).max(0.0) / (width * height).max(1.0);
        self.brush.ink(Ink::Lane(lane, Tint::Line)).lerp_to_gamma(self.brush.ink(Ink::Lane(lane, Tint::Soft)), inside)
    }

    fn card(&mut self, card: &Mini, share: f32) {
        let (min, max) = (self.place(card.rect.min), self.place(card.rect.max));
        let min = Pos2::new(self.snap(min.x), self.snap(min.y));
        let rect = Rect::from_min_max(min, Pos2::new(self.snap(max.x).max(min.x + 1.0), self.snap(max.y).max(min.y + 1.0)));
        let share = share * self.emphasis.bright_share(std::iter::once(card.body), DIM);
        let ink = |tint: Tint| self.brush.ink(Ink::Lane(card.lane, tint)).gamma_multiply(share);
        let corner = CORNER * self.brush.eye.zoom * 0.6;
        match (self.height < AS_LINES.1, card.strong) {
            (true, true) => self.mesh.add_colored_rect(rect, ink(Tint::Strong)),
            (true, false) => {
                let colour = self.plain(card.lane, rect.width(), rect.height()).gamma_multiply(share);
                self.mesh.add_colored_rect(rect, colour);
            }
            (false, true) => octagon(&mut self.mesh, rect, corner, ink(Tint::Strong)),
            (false, false) => {
                octagon(&mut self.mesh, rect, corner, ink(Tint::Line));
                octagon(&mut self.mesh, rect.shrink(HAIRLINE), corner, ink(Tint::Soft));
            }
        }
    }
}
