//! The spotlight: all lies in the dark but the body that the pointer is over, what it is joined to and their wires; or, where there is no
//! body, a circle around the pointer.

use std::sync::Arc;

use egui::{Painter, Pos2, Rect, Shape, Stroke};

use super::brush::{Brush, Texts};
use super::emphasis::{Emphasis, Look, WireLook};
use super::vista::Vista;
use super::{paint_card, paint_wire};
use crate::drawing::{Card, CardKind};
use crate::graph::BodyIx;
use crate::theme::{BLACK, Theme, ThemeId};

/// How dark the dark is.
const DARK: f32 = 0.62;
/// The radius of the circle, on the screen that the sizes are meant for, in points.
const RADIUS: f32 = 190.0;

/// Darkens `canvas` but for what `emphasis` has forward; `place` says where a card is on screen.
pub(super) fn on_body(painter: &Painter, brush: &Brush, vista: &Vista, emphasis: &Emphasis, place: impl Fn(BodyIx) -> Option<Rect>) {
    let mut shapes = vec![Shape::rect_filled(brush.eye.canvas, 0.0, BLACK.gamma_multiply(DARK))];
    let cards: Vec<(&Arc<Card>, Rect)> = emphasis.near().iter().filter_map(|body| Some((vista.card(*body)?, place(*body)?))).collect();
    for (card, rect) in &cards {
        if card.kind != CardKind::Single {
            paint_card::under(&mut shapes, brush, card, *rect, Look::at_rest(1.0));
        }
    }
    // Wires that run through the dark are as light as those of a dark theme.
    let light = Brush { theme: Theme::of(ThemeId::Dark), ..brush.clone() };
    for (_, wire) in vista.seen_wires().filter(|(at, wire)| emphasis.wire(*at, wire) == WireLook::Forward) {
        paint_wire::wire(&mut shapes, &light, wire, None, WireLook::Forward, 1.0);
    }
    for (card, rect) in &cards {
        let texts = Texts::of(card.face(brush.size), brush, painter, None);
        let look = Look { hovered: emphasis.hovered() == Some(card.body), ..Look::at_rest(1.0) };
        paint_card::card(&mut shapes, painter, brush, card, *rect, look, &texts);
    }
    painter.extend(shapes);
}

/// Darkens `canvas` but for a circle around the pointer; all of it where there is no pointer.
pub(super) fn on_pointer(painter: &Painter, canvas: Rect, at: Option<Pos2>, scale: f32) {
    let dark = BLACK.gamma_multiply(DARK);
    let shape = at.map_or_else(
        || Shape::rect_filled(canvas, 0.0, dark),
        |at| {
            // A ring around the circle, so wide that it covers the canvas wherever the pointer is.
            let (radius, width) = (RADIUS * scale, canvas.size().length());
            Shape::circle_stroke(at, radius, Stroke::new(width, dark))
        },
    );
    painter.with_clip_rect(canvas).add(shape);
}
