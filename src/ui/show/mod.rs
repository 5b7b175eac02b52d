//! The audience's window: the picture, and above it where one is. No bars, no panels, no menus.
//!
//! Everything has the projector's type, as much larger or smaller as the window is than [`SCREEN`](crate::app::SCREEN).

mod keys;
mod over;
mod question;
mod strip;

use egui::{CentralPanel, Frame, Ui};

pub(super) use keys::show_keys;

use super::dialogs;
use super::look::Look;
use crate::app::{Action, ShowAction, State};
use crate::canvas::{Canvas, canvas_ui};
use crate::theme::Ink;

/// Draws what an audience sees of the show that goes on. It may be drawn in any window; `canvas` is that window's own.
pub fn audience_ui(ui: &mut Ui, state: &State, canvas: &mut Canvas, actions: &mut Vec<Action>) {
    let Some(show) = &state.show else { return };
    let screen = ui.ctx().content_rect().size();
    if (screen - show.screen).abs().max_elem() > 0.5 {
        actions.push(Action::Show(ShowAction::Screen(screen)));
    }
    if let Some(blank) = show.blank {
        return over::blank_ui(ui, state, blank, actions);
    }
    let look = Look::of(state);
    if show.ended {
        over::end_ui(ui, look, state);
        question::question_ui(ui, look, state, actions);
        return dialogs::dialogs_ui(ui, state, actions);
    }
    strip::strip_ui(ui, look, state);
    CentralPanel::default().frame(Frame::new().fill(look.ink(Ink::Paper))).show(ui, |ui| {
        canvas_ui(ui, state, canvas, actions);
    });
    question::question_ui(ui, look, state, actions);
    dialogs::dialogs_ui(ui, state, actions);
    over::pointer_ui(ui, look);
}
