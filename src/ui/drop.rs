//! Files that are dragged onto the window.

use egui::{Align2, Id, LayerId, Order, Stroke, StrokeKind, Ui};

use super::look::Look;
use crate::app::{Action, State};
use crate::theme::{CORNER, FOCUS, Ink, Space, Type};
use crate::tr;

/// Says what happens while a file is held over the window, and opens it when it is dropped.
pub(super) fn drop_ui(ui: &Ui, state: &State, actions: &mut Vec<Action>) {
    let dropped = ui.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
    actions.extend(dropped.map(Action::Open));
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let look = Look::of(state);
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Foreground, Id::new("drop")));
    let rect = ui.ctx().content_rect().shrink(Space::Apart.pts());
    let veil = look.ink(Ink::Paper).gamma_multiply(0.9);
    painter.rect(rect, CORNER, veil, Stroke::new(FOCUS, look.ink(Ink::Accent)), StrokeKind::Inside);
    let text = tr!(state.language, "drop-to-open");
    painter.text(rect.center(), Align2::CENTER_CENTER, text, look.font(Type::Heading), look.ink(Ink::Plain));
}
