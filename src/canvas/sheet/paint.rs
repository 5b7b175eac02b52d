//! Painting a sheet: its items, the bands of its tables over them, and what is hovered, selected and in the keyboard's hands.

use egui::epaint::{PathStroke, TextShape};
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2};

use super::super::brush::{Brush, lay_out};
use super::super::eye::{Eye, crisp};
use super::super::paint_glyph::{Figure, glyph};
use super::place::{Places, is_in};
use crate::app::State;
use crate::drawing::marks::{ground::RULE, sheet::COVER};
use crate::drawing::{Area, Drawing, Glyph, Item, Label, Polygon, Role, Sector};
use crate::projection::matches;
use crate::theme::{CORNER_SMALL, FOCUS, HAIRLINE, Ink};

/// How long a piece of a curve is at most, in points on screen.
const PIECE: f32 = 4.0;

/// Paints everything that is in sight.
pub(super) fn sheet(painter: &Painter, brush: &Brush, drawing: &Drawing, places: &Places<'_>) {
    let mut shapes = Vec::new();
    for item in &drawing.items {
        if brush.eye.rect_on_screen(item.rect()).expand(2.0).intersects(brush.eye.canvas) {
            paint(&mut shapes, painter, brush, item);
        }
    }
    painter.extend(shapes);
    for band in &places.bands {
        let eye = Eye { origin: brush.eye.origin + band.by, ..brush.eye };
        let moved = Brush { eye, ..brush.clone() };
        let ground = band.ground();
        let mut shapes = vec![Shape::rect_filled(ground, 0.0, brush.ink(Ink::Paper))];
        for item in drawing.items.iter().filter(|item| is_in(item.rect(), band.of)) {
            if eye.rect_on_screen(item.rect()).expand(2.0).intersects(band.seen) {
                paint(&mut shapes, painter, &moved, item);
            }
        }
        // One line towards what passes under it.
        let line = brush.theme.line(Ink::Hairline);
        if band.by.y > 0.0 {
            shapes.push(Shape::hline(ground.x_range(), ground.bottom(), line));
        }
        if band.by.x > 0.0 {
            shapes.push(Shape::vline(ground.right(), ground.y_range(), line));
        }
        painter.with_clip_rect(ground.expand(1.0).intersect(painter.clip_rect())).extend(shapes);
    }
}

/// Paints a sign over all of a sheet.
pub(super) fn sign(painter: &Painter, brush: &Brush, item: &Item) {
    let mut shapes = Vec::new();
    paint(&mut shapes, painter, brush, item);
    painter.extend(shapes);
}

fn paint(shapes: &mut Vec<Shape>, painter: &Painter, brush: &Brush, item: &Item) {
    match item {
        Item::Area(area) => surface(shapes, brush, area),
        Item::Label(label) => words(shapes, painter, brush, label),
        Item::Stroke(line) => {
            let path: Vec<Pos2> = line.path.iter().map(|at| brush.eye.on_screen(*at)).collect();
            let stroke = Stroke::new((line.width * brush.eye.zoom).max(0.75), brush.ink(line.ink));
            match line.dash {
                Some(dash) => shapes.extend(Shape::dashed_line(&path, stroke, dash * brush.eye.zoom, dash * brush.eye.zoom)),
                None => shapes.push(Shape::line(path, stroke)),
            }
        }
        Item::Polygon(polygon) => surface_with_corners(shapes, brush, polygon),
        Item::Sector(sector) => ring(shapes, brush, sector),
        Item::Glyph(mark) => figure(shapes, brush, mark),
        Item::Card(_) | Item::Wire(_) | Item::Trunk(_) => {} // a chart's, never a sheet's
    }
}

fn border(brush: &Brush, ink: Option<Ink>) -> Stroke {
    ink.map_or(Stroke::NONE, |ink| Stroke::new(HAIRLINE, brush.ink(ink)))
}

fn fill(brush: &Brush, ink: Option<Ink>) -> Color32 {
    ink.map_or(Color32::TRANSPARENT, |ink| brush.ink(ink))
}

fn surface(shapes: &mut Vec<Shape>, brush: &Brush, area: &Area) {
    let rect = crisp(brush.eye.rect_on_screen(area.rect), brush.pixels_per_point);
    if area.rect.height() <= 0.0 || area.rect.width() <= 0.0 {
        let rule = border(brush, area.border);
        let half = Vec2::splat(0.5 / brush.pixels_per_point);
        shapes.push(Shape::line_segment([rect.min + half, rect.max + half], Stroke::new(rule.width, rule.color.gamma_multiply(RULE))));
        return;
    }
    let corner = (area.corner * brush.eye.zoom).min(rect.height() / 2.0);
    shapes.push(Shape::rect_filled(rect, corner, fill(brush, area.fill)));
    if area.border.is_some() {
        shapes.push(Shape::rect_stroke(rect, corner, border(brush, area.border), StrokeKind::Inside));
    }
}

fn words(shapes: &mut Vec<Shape>, painter: &Painter, brush: &Brush, label: &Label) {
    let Some(galley) = lay_out(&label.run, brush, painter) else { return };
    let baseline = galley.rows.first().and_then(|row| row.glyphs.first().map(|glyph| row.pos.y + glyph.pos.y)).unwrap_or(0.0);
    let up = Vec2::angled(label.turn - std::f32::consts::FRAC_PI_2);
    let at = brush.eye.on_screen(label.run.at) + up * baseline;
    shapes.push(Shape::Text(TextShape::new(at, galley, brush.ink(label.run.ink)).with_angle(label.turn)));
}

fn surface_with_corners(shapes: &mut Vec<Shape>, brush: &Brush, polygon: &Polygon) {
    let corners = polygon.corners.iter().map(|at| brush.eye.on_screen(*at)).collect();
    shapes.push(Shape::convex_polygon(corners, fill(brush, polygon.fill), PathStroke::from(border(brush, polygon.border))));
}

fn figure(shapes: &mut Vec<Shape>, brush: &Brush, mark: &Glyph) {
    let figure = Figure {
        at: brush.eye.on_screen(mark.at),
        radius: mark.radius * brush.eye.zoom,
        fill: fill(brush, mark.fill),
        line: mark.line.map_or(Stroke::NONE, |ink| Stroke::new(brush.scaled(1.5, 0.75, 3.0), brush.ink(ink))),
    };
    glyph(shapes, mark.shape, &figure);
}

/// A part of a ring: convex pieces side by side, and its outline over them.
fn ring(shapes: &mut Vec<Shape>, brush: &Brush, sector: &Sector) {
    let at = |angle: f32, radius: f32| brush.eye.on_screen(sector.point(angle, radius));
    let reach = (sector.to - sector.from).max(0.0);
    let pieces = pieces(reach * sector.outer * brush.eye.zoom);
    let angle = |piece: u16| sector.from + reach * f32::from(piece) / f32::from(pieces);
    let colour = fill(brush, sector.fill);
    let mut mesh = egui::Mesh::default();
    let mut edge = |piece: u16| {
        mesh.colored_vertex(at(angle(piece), sector.inner), colour);
        mesh.colored_vertex(at(angle(piece), sector.outer), colour);
    };
    (0..=pieces).for_each(&mut edge);
    for piece in 0..u32::from(pieces) {
        let first = piece * 2;
        mesh.add_triangle(first, first + 1, first + 2);
        mesh.add_triangle(first + 1, first + 3, first + 2);
    }
    shapes.push(Shape::mesh(mesh));
    // The outline in the colour of the surface softens its edge, where it has no border.
    let line = if sector.border.is_some() { border(brush, sector.border) } else { Stroke::new(0.5, colour) };
    let outer = (0..=pieces).map(|piece| at(angle(piece), sector.outer));
    let inner = (0..=pieces).rev().map(|piece| at(angle(piece), sector.inner));
    shapes.push(Shape::closed_line(outer.chain(inner).collect(), line));
}

/// In how many straight pieces a curve of so many points is drawn.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 512")]
fn pieces(length: f32) -> u16 {
    (length / PIECE).ceil().clamp(1.0, 512.0) as u16
}

/// What decides how spots look.
pub(super) struct Looks<'a> {
    pub(super) state: &'a State,
    pub(super) over: Option<usize>,
    pub(super) focused: Option<usize>,
}

/// What comes forward and what steps back.
pub(super) fn spots(painter: &Painter, brush: &Brush, places: &Places<'_>, looks: &Looks<'_>) {
    let state = looks.state;
    let selected = state.view.selected.as_ref().and_then(|id| state.graph().find(id));
    let hovered = state.hovered.as_ref().and_then(|id| state.graph().find(id));
    let is = |body: Option<usize>, other: Option<usize>| body.is_some() && body == other;
    let mut shapes = Vec::new();
    for placed in &places.spots {
        let spot = placed.spot;
        if spot.body.is_some_and(|body| !matches(state.graph(), &state.view.filter, body)) {
            shapes.push(Shape::rect_filled(placed.rect, 0.0, brush.ink(Ink::Paper).gamma_multiply(COVER)));
        }
        let ring = placed.rect.expand(1.0);
        let outline = |width: f32, ink: Ink| Shape::rect_stroke(ring, CORNER_SMALL, Stroke::new(width, brush.ink(ink)), StrokeKind::Middle);
        if is(spot.body, selected) && spot.role != Role::Cell {
            shapes.push(outline(1.5, Ink::Accent));
        } else if looks.over == Some(placed.at) && spot.target.is_some() || is(spot.body, hovered) && looks.over.is_none() {
            shapes.push(outline(HAIRLINE, Ink::Accent));
        }
        if looks.focused == Some(placed.at) {
            shapes.push(focus(ring, brush));
        }
    }
    painter.extend(shapes);
}

fn focus(rect: Rect, brush: &Brush) -> Shape {
    Shape::rect_stroke(rect.expand(1.0), CORNER_SMALL, Stroke::new(FOCUS, brush.ink(Ink::Focus)), StrokeKind::Middle)
}
