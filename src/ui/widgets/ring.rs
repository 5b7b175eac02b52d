//! The ring around what has the keyboard.

use egui::{Response, StrokeKind, Ui};

use crate::theme::FOCUS;
use crate::ui::look::Look;

/// Paints the ring around `response` while it has the keyboard. `corner` is the radius of the thing's own corners.
pub fn focus_ring_ui(ui: &Ui, look: Look, response: &Response, corner: f32) {
    if response.has_focus() {
        ui.painter().rect_stroke(response.rect.expand(FOCUS / 2.0), corner + FOCUS / 2.0, look.ring(), StrokeKind::Middle);
    }
}
