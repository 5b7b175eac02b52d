//! What stands in place of the chart when there is nothing to draw: how to begin.

use egui::{Ui, UiBuilder, vec2};

use super::look::Look;
use super::widgets::button::{Weight, button_ui};
use crate::app::{Action, State};
use crate::theme::{Ink, Space, Type};
use crate::tr;

/// The width of the text, in points at normal text size.
const WIDTH: f32 = 460.0;

/// Draws how to begin into all of `ui`.
pub(super) fn welcome_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    let room = ui.available_rect_before_wrap();
    let width = (WIDTH * look.scale).min(room.width() - 2.0 * look.pts(Space::Wide));
    let place = egui::Rect::from_center_size(room.center(), vec2(width, room.height() * 0.6));
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        let head = ui.label(look.text(tr!(state.language, "welcome-title"), Type::Heading, Ink::Plain));
        ui.ctx().accesskit_node_builder(head.id, |node| node.set_role(egui::accesskit::Role::Heading));
        ui.add(egui::Label::new(look.text(tr!(state.language, "welcome-text"), Type::Body, Ink::Quiet)).wrap());
        ui.add_space(Space::Close.pts());
        ui.horizontal_wrapped(|ui| {
            if button_ui(ui, look, &tr!(state.language, "command-open"), Weight::Strong).clicked() {
                actions.push(Action::AskOpen);
            }
            if button_ui(ui, look, &tr!(state.language, "command-open-built-in"), Weight::Plain).clicked() {
                actions.push(Action::OpenBuiltIn);
            }
        });
    });
    ui.advance_cursor_after_rect(room);
}
