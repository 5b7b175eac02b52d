//! The whole window, from the bar at the top to the status line.

use egui::{CentralPanel, Frame, Id, Rect, Ui};

use super::counted::Counted;
use super::deck::{Slides, deck_ui};
use super::look::Look;
use super::outline::{Outline, outline_ui};
use super::panes::{self, Grounds};
use super::show::audience_ui;
use super::side::inspector_panel_ui;
use super::{banners, bar, dialogs, drop, legend, lit_bar, palette, road_form, status, welcome};
use crate::app::{Action, Panel, State};
use crate::canvas::{Canvas, canvas_ui};
use crate::theme::Ink;

/// What the parts of the window keep between frames. None of it is the program's state: it can be thrown away at any time.
#[derive(Debug, Default)]
pub struct Panes {
    /// What the canvas keeps.
    pub canvas: Canvas,
    outline: Outline,
    slides: Slides,
    counted: Counted,
    inspector_dragged: Option<f32>,
    focus_told: Option<Id>,
}

/// Draws the whole window. Nothing of `state` is changed: what the user wishes is added to `actions`.
pub fn root_ui(ui: &mut Ui, state: &State, panes: &mut Panes, actions: &mut Vec<Action>) {
    let size = ui.ctx().content_rect().size();
    if (size - state.window).abs().max_elem() > 0.5 {
        actions.push(Action::WindowSize(size));
    }
    if state.show.is_some() {
        return audience_ui(ui, state, &mut panes.canvas, actions);
    }
    let look = Look::of(state);
    let layer = ui.layer_id();
    panes::give(ui, state, actions);
    let bar = bar::bar_ui(ui, state, actions).rect;
    banners::banners_ui(ui, state, actions);
    panes.counted.refresh(state);
    status::status_ui(ui, state, &panes.counted, actions);
    let empty = state.graph().is_empty();
    // Both stand in the same place.
    let outline = if empty {
        Rect::NOTHING
    } else if state.is_open(Panel::Deck) {
        deck_ui(ui, state, &mut panes.slides, actions)
    } else {
        outline_ui(ui, state, &mut panes.outline, actions)
    };
    let inspector = inspector_panel_ui(ui, state, &mut panes.inspector_dragged, actions);
    let middle = CentralPanel::default().frame(Frame::new().fill(look.ink(Ink::Paper))).show(ui, |ui| {
        if empty {
            welcome::welcome_ui(ui, state, actions);
        } else {
            if !state.is_sheet() {
                lit_bar::lit_bar_ui(ui, state, actions);
                legend::legend_ui(ui, state, &panes.counted, actions);
            }
            road_form::road_form_ui(ui, state, actions);
            canvas_ui(ui, state, &mut panes.canvas, actions);
        }
    });
    let grounds = Grounds { bar, outline, canvas: middle.response.rect, inspector };
    panes::tell(ui, state, &grounds, layer, &mut panes.focus_told, actions);
    dialogs::dialogs_ui(ui, state, actions);
    palette::palette_ui(ui, state, actions);
    drop::drop_ui(ui, state, actions);
}
