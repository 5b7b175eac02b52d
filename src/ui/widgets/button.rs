//! A button that says what it does.

use egui::{Response, Sense, StrokeKind, Ui, WidgetInfo, WidgetType, vec2};

use super::ring::focus_ring_ui;
use crate::theme::{CORNER_SMALL, Ink, Space, Type};
use crate::ui::look::Look;

/// How much a button wants to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// What one most likely wants to do here.
    Strong,
    /// A button among others.
    Plain,
    /// Words that can be followed, without an outline.
    Quiet,
}

/// How wide a button that says `label` is.
#[must_use]
pub fn button_width(ui: &Ui, look: Look, label: &str, weight: Weight) -> f32 {
    look.width(ui, label, kind_of(weight)) + 2.0 * pad_of(look, weight)
}

fn kind_of(weight: Weight) -> Type {
    if weight == Weight::Quiet { Type::Caption } else { Type::Body }
}

fn pad_of(look: Look, weight: Weight) -> f32 {
    look.pts(if weight == Weight::Quiet { Space::Tight } else { Space::Inside })
}

/// Draws a button that says `label`.
pub fn button_ui(ui: &mut Ui, look: Look, label: &str, weight: Weight) -> Response {
    let ink = match weight {
        Weight::Strong => Ink::OnAccent,
        Weight::Plain => Ink::Plain,
        Weight::Quiet => Ink::Accent,
    };
    let pad = vec2(pad_of(look, weight), look.pts(Space::Tight));
    let galley = look.galley(ui, label, kind_of(weight), ink, ui.max_rect().width() - 2.0 * pad.x);
    let size = (galley.size() + 2.0 * pad).max(vec2(0.0, look.pts(Space::Wide)));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), label));
    if ui.is_rect_visible(rect) {
        let (fill, border) = match (weight, response.hovered()) {
            (Weight::Strong, _) => (Some(Ink::Accent), Some(Ink::Accent)),
            (Weight::Plain, false) => (Some(Ink::Raised), Some(Ink::Hairline)),
            (Weight::Plain, true) => (Some(Ink::Hover), Some(Ink::Accent)),
            (Weight::Quiet, true) => (Some(Ink::Hover), None),
            (Weight::Quiet, false) => (None, None),
        };
        if let Some(fill) = fill {
            ui.painter().rect_filled(rect, CORNER_SMALL, look.ink(fill));
        }
        if let Some(border) = border {
            ui.painter().rect_stroke(rect, CORNER_SMALL, look.line(border), StrokeKind::Inside);
        }
        focus_ring_ui(ui, look, &response, CORNER_SMALL);
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, look.ink(ink));
    }
    response
}
