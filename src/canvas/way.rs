//! The way of what is lit, over the chart: from card to card, each with the numbers of its steps.

use std::collections::BTreeMap;

use egui::epaint::CubicBezierShape;
use egui::{Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2};

use super::brush::Brush;
use crate::graph::BodyIx;
use crate::theme::{Ink, Type};

/// How wide the way is, and the halo that sets it off from what it crosses, in points on screen at normal text size.
const WIDTH: f32 = 3.0;
const HALO: f32 = 7.0;
/// How long the head of an arrow is.
const HEAD: f32 = 12.0;
/// The radius of the disc with the number of a step.
const DISC: f32 = 11.0;

/// Paints the way through `steps`, each of them cards; `place` says where a card is on screen.
pub(super) fn paint(painter: &Painter, brush: &Brush, steps: &[Vec<BodyIx>], place: impl Fn(BodyIx) -> Option<Rect>) {
    let scale = brush.text_scale.max(1.0);
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

/// An arrow from one card to another, bent so that it leaves and arrives straight.
fn arrow(shapes: &mut Vec<Shape>, brush: &Brush, from: Rect, to: Rect, scale: f32) {
    let apart = to.center() - from.center();
    // It leaves where there is most room between the two; sideways only where an arrow has room to bend.
    let over = (to.top() - from.bottom()).max(from.top() - to.bottom());
    let beside = (to.left() - from.right()).max(from.left() - to.right());
    let upright = over > beside || over > 0.0 && beside < 3.0 * HEAD * scale;
    let along = if upright { Vec2::new(0.0, apart.y.signum()) } else { Vec2::new(apart.x.signum(), 0.0) };
    // Straight where the two face each other, else from middle to middle.
    let shared = from.intersect(to.with_max_y(from.max.y).with_min_y(from.min.y));
    let facing = (upright && shared.width() > HEAD * scale).then(|| shared.center().x);
    let edge = |rect: Rect, way: Vec2| {
        let middle = Pos2::new(facing.unwrap_or(rect.center().x), rect.center().y);
        middle + way * rect.size() / 2.0
    };
    let (start, tip) = (edge(from, along), edge(to, -along));
    let end = tip - along * HEAD * scale * 0.8;
    let bend = along * ((end - start).dot(along).abs() / 2.0).max(HEAD * scale);
    let points = [start, start + bend, end - bend, end];
    let line = |width: f32, ink: Ink| {
        let stroke = Stroke::new(width * scale, brush.ink(ink));
        Shape::CubicBezier(CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, stroke))
    };
    shapes.push(line(HALO, Ink::Paper));
    shapes.push(line(WIDTH, Ink::Accent));
    let side = Vec2::new(-along.y, along.x) * HEAD * scale * 0.5;
    let base = tip - along * HEAD * scale;
    let head = |grown: f32| {
        vec![tip + along * grown, base + side - (along - side.normalized()) * grown, base - side - (along + side.normalized()) * grown]
    };
    shapes.push(Shape::convex_polygon(head(2.0), brush.ink(Ink::Paper), Stroke::NONE));
    shapes.push(Shape::convex_polygon(head(0.0), brush.ink(Ink::Accent), Stroke::NONE));
}

/// The number of a step at the upper left corner of its card.
fn disc(painter: &Painter, brush: &Brush, card: Rect, number: &str, scale: f32) {
    let font = brush.theme.font(Type::Strong, scale);
    let galley = painter.layout_no_wrap(number.to_owned(), font, brush.ink(Ink::OnAccent));
    let radius = (DISC * scale).max(galley.size().x / 2.0 + 5.0 * scale);
    let at = Pos2::new(card.left() + 2.0 * scale, card.top());
    painter.circle_filled(at, radius + 2.0 * scale, brush.ink(Ink::Paper));
    painter.circle_filled(at, radius, brush.ink(Ink::Accent));
    painter.galley(Align2::CENTER_CENTER.anchor_size(at, galley.size()).min, galley, brush.ink(Ink::OnAccent));
}
