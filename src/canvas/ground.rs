//! Painting what lies under wires and cards: lanes, rules, frames of open groups, labels; and what is fading away.

use egui::{Color32, Painter, Rect, Shape, Stroke, StrokeKind};

use super::brush::{Brush, Texts, lay_out, on_baseline};
use super::emphasis::{Emphasis, Look, WireLook};
use super::eye::crisp;
use super::tween::Tween;
use super::vista::Vista;
use super::{paint_card, paint_wire};
use crate::drawing::marks::ground::RULE;
use crate::drawing::{Area, CardKind};
use crate::theme::HAIRLINE;

/// Paints everything that lies under the wires.
pub(super) fn paint(painter: &Painter, brush: &Brush, vista: &Vista, emphasis: &Emphasis, tween: &Tween, now: f64) {
    let mut shapes = Vec::new();
    let middle = brush.eye.canvas.center().to_vec2();
    for (area, rect, alpha) in tween.old_grounds(middle, now) {
        surface(&mut shapes, brush, area, rect, alpha);
    }
    for (area, key) in vista.areas().iter().zip(vista.grounds()) {
        let (rect, alpha) = tween.ground(key, brush.eye.rect_on_screen(area.rect), middle, now);
        surface(&mut shapes, brush, area, rect, alpha);
    }
    // Frames lie in larger frames: those first.
    let mut cards: Vec<_> = vista.seen_cards().filter(|(_, card)| card.kind != CardKind::Single).collect();
    cards.sort_by(|(at, a), (other, b)| b.rect.area().total_cmp(&a.rect.area()).then(at.cmp(other)));
    for (_, card) in cards {
        let (rect, alpha) = tween.card(card.body, brush.eye.rect_on_screen(card.rect), middle, now);
        let alpha = alpha * emphasis.seen(card.body);
        paint_card::under(&mut shapes, brush, card, rect, Look { alpha, ..emphasis.card(card.body) });
    }
    let alpha = tween.trunks(now);
    for trunk in vista.seen_trunks() {
        paint_wire::trunk(&mut shapes, brush, trunk, alpha * emphasis.seen(trunk.body));
    }
    labels(&mut shapes, painter, brush, vista);
    vanishing(&mut shapes, painter, brush, emphasis, tween, now);
    painter.extend(shapes);
}

fn surface(shapes: &mut Vec<Shape>, brush: &Brush, area: &Area, rect: Rect, alpha: f32) {
    if !rect.expand(HAIRLINE).intersects(brush.reach) {
        return;
    }
    let rect = crisp(rect, brush.pixels_per_point);
    let line = area.border.map_or(Stroke::NONE, |ink| Stroke::new(HAIRLINE, brush.ink(ink).gamma_multiply(alpha)));
    if rect.height() <= 0.0 || rect.width() <= 0.0 {
        // A rule: quieter than the border of a card, because it runs across everything.
        let rule = Stroke::new(HAIRLINE, line.color.gamma_multiply(RULE));
        let half = 0.5 / brush.pixels_per_point;
        shapes.push(Shape::line_segment([rect.min + egui::Vec2::splat(half), rect.max + egui::Vec2::splat(half)], rule));
        return;
    }
    let corner = brush.scaled(area.corner, 0.0, 16.0);
    shapes.push(Shape::rect_filled(rect, corner, area.fill.map_or(Color32::TRANSPARENT, |ink| brush.ink(ink).gamma_multiply(alpha))));
    if line != Stroke::NONE {
        shapes.push(Shape::rect_stroke(rect, corner, line, StrokeKind::Inside));
    }
}

fn labels(shapes: &mut Vec<Shape>, painter: &Painter, brush: &Brush, vista: &Vista) {
    for label in vista.labels() {
        let at = brush.eye.on_screen(label.run.at);
        let line =
            Rect::from_min_max(at, at + egui::Vec2::new(label.run.width, 0.0) * brush.eye.zoom).expand(label.run.size * brush.eye.zoom);
        if line.intersects(brush.reach)
            && let Some(galley) = lay_out(&label.run, brush, painter)
        {
            shapes.push(on_baseline(&galley, at, brush.ink(label.run.ink)));
        }
    }
}

/// What the drawing no longer has fades where it was.
fn vanishing(shapes: &mut Vec<Shape>, painter: &Painter, brush: &Brush, emphasis: &Emphasis, tween: &Tween, now: f64) {
    let Some((wires, left, eye)) = tween.old_wires(now) else { return };
    let was = Brush { eye, ..brush.clone() };
    for wire in wires.filter(|wire| emphasis.wire(usize::MAX, wire) != WireLook::Hidden) {
        paint_wire::wire(shapes, &was, wire, None, WireLook::Rest, left);
    }
    for (card, rect, alpha) in tween.gone(brush.eye.canvas.center().to_vec2(), now) {
        if !rect.intersects(brush.reach) || alpha <= 0.0 {
            continue;
        }
        let look = Look::at_rest(alpha * emphasis.seen(card.body));
        let brush = &paint_card::at_size(brush, card, rect);
        paint_card::under(shapes, brush, card, rect, look);
        let texts = Texts::of(card.face(brush.size), brush, painter, None);
        paint_card::card(shapes, painter, brush, card, rect, look, &texts);
    }
}
