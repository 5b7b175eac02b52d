//! The panel at the right: its ground, its width and its handle. What stands in it is the inspector's own.

use egui::{Frame, Id, Panel as SidePanel, Rect, Ui};

use super::inspector::inspector_ui;
use super::look::Look;
use super::widgets::splitter::{Moved, splitter_ui};
use crate::app::{Action, Panel, State};
use crate::theme::Ink;
use crate::tr;

/// The largest part of the window that the panel takes, alone and beside the outline.
const LARGEST_SHARE: f32 = 0.5;
const LARGEST_SHARE_OF_TWO: f32 = 0.4;

/// Draws the panel of the selected body, where one is selected; returns the ground it covers.
pub(super) fn inspector_panel_ui(ui: &mut Ui, state: &State, dragged: &mut Option<f32>, actions: &mut Vec<Action>) -> Rect {
    if !state.is_open(Panel::Inspector) {
        return Rect::NOTHING;
    }
    let look = Look::of(state);
    let scale = look.scale.max(1.0);
    let share = if state.is_open(Panel::Outline) || state.is_open(Panel::Deck) { LARGEST_SHARE_OF_TWO } else { LARGEST_SHARE };
    let most = ui.ctx().content_rect().width() * share;
    let width = dragged.unwrap_or(state.settings.inspector_width * scale).min(most);
    let frame = Frame::new().fill(look.ink(Ink::Raised));
    let panel = SidePanel::right(Id::new("inspector")).frame(frame).exact_size(width).resizable(false).show_separator_line(false);
    let rect = panel.show(ui, |ui| inspector_ui(ui, state, actions)).response.rect;
    match splitter_ui(ui, look, rect, rect.left(), &tr!(state.language, "inspector-width")) {
        Some(Moved::By(by)) => *dragged = Some(width - by),
        Some(Moved::Done(by)) => {
            *dragged = None;
            actions.push(Action::PanelWidth(Panel::Inspector, (width - by) / scale));
        }
        None => {}
    }
    rect
}
