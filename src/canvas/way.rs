//! The way of what is lit, over the chart: from card to card, each with the numbers of its steps.

use std::collections::BTreeMap;

use egui::epaint::CubicBezierShape;
use egui::{Align2, Color32, Painter, Rect, Shape, Stroke};

use super::brush::Brush;
use crate::drawing::marks::way::{Arrow, DISC, HALO, HEAD, WIDTH, disc_at};
use crate::graph::BodyIx;
use crate::theme::{Ink, Type};

/// Paints the way through `steps`, each of them cards; `place` says where a card is on screen.
pub(super) fn paint(painter: &Painter, brush: &Brush, steps: &[Vec<BodyIx>], place: impl Fn(BodyIx) -> Option<Rect>) {
    // At a desk it never gets thinner than usual; before an audience it is as large as all else.
    let scale = if brush.is_stage() { brush.text_scale } else { brush.text_scale.max(1.0) };
    let placed: Vec<Vec<(BodyIx, Rect)>> =
        steps.iter().map(|step| step.iter().filter_map(|body| place(*body).map(|rect| (*body, rect))).collect()).collect();
    let mut shapes = Vec::new();
    for pair in placed.windows(2) {
        let [from, to] = pair else { continue };
        for (body, rect) in from {
            // A matter that stays where it is goes nowhere.
            for (_, next) in to.iter().filter(|(next, _)| next != body) {
                arrow(&mut shapes, brush, *rect, *next, scale);
            }
        }
    }
    painter.extend(shapes);
    let mut numbers: BTreeMap<BodyIx, (Rect, Vec<String>)> = BTreeMap::new();
    for (step, n) in placed.iter().zip(1_usize..) {
        for (body, rect) in step {
            numbers.entry(*body).or_insert((*rect, Vec::new())).1.push(n.to_string());
        }
    }
    for (rect, steps) in numbers.into_values() {
        disc(painter, brush, rect, &steps.join("·"), scale);
    }
}

/// An arrow from one card to another.
fn arrow(shapes: &mut Vec<Shape>, brush: &Brush, from: Rect, to: Rect, scale: f32) {
    let arrow = Arrow::new(from, to, HEAD * scale);
    let line = |width: f32, ink: Ink| {
        let stroke = Stroke::new(width * scale, brush.ink(ink));
        Shape::CubicBezier(CubicBezierShape::from_points_stroke(arrow.line, false, Color32::TRANSPARENT, stroke))
    };
    shapes.push(line(HALO, Ink::Paper));
    shapes.push(line(WIDTH, Ink::Accent));
    let head = |grown: f32, ink: Ink| Shape::convex_polygon(arrow.head(grown).to_vec(), brush.ink(ink), Stroke::NONE);
    shapes.push(head(2.0, Ink::Paper));
    shapes.push(head(0.0, Ink::Accent));
}

/// The number of a step at the upper left corner of its card.
fn disc(painter: &Painter, brush: &Brush, card: Rect, number: &str, scale: f32) {
    let font = brush.theme.font(Type::Strong, scale);
    let galley = painter.layout_no_wrap(number.to_owned(), font, brush.ink(Ink::OnAccent));
    let radius = (DISC * scale).max(galley.size().x / 2.0 + 5.0 * scale);
    let at = disc_at(card, scale);
    painter.circle_filled(at, radius + 2.0 * scale, brush.ink(Ink::Paper));
    painter.circle_filled(at, radius, brush.ink(Ink::Accent));
    painter.galley(Align2::CENTER_CENTER.anchor_size(at, galley.size()).min, galley, brush.ink(Ink::OnAccent));
}
