//! What was changed in views and slides is in no file: whoever leaves it is asked.

use egui::{Ui, vec2};

use super::begin_at;
use crate::app::{Action, State};
use crate::theme::{Ink, Space, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::widgets::button::{Weight, button_ui};

/// Asks whether to save first, to go on without, or to stay.
pub(super) fn leave_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let (look, language) = (Look::of(state), &state.language);
    let file = state.document.origin.path().map(|path| path.display().to_string());
    let what = match (file, state.refused()) {
        (None, _) => tr!(language, "leave-built-in"),
        (Some(file), Some(why)) => tr!(language, "leave-refused", file = file, why = why),
        (Some(file), None) => tr!(language, "leave-writing", file = file),
    };
    for (text, ink) in [(what, Ink::Plain), (tr!(language, "leave-about"), Ink::Quiet)] {
        ui.add(egui::Label::new(look.text(text, Type::Body, ink)).wrap());
        ui.add_space(Space::Close.pts());
    }
    ui.add_space(Space::Close.pts());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(look.pts(Space::Close), look.pts(Space::Tight));
        let save = button_ui(ui, look, &tr!(language, "leave-save"), Weight::Strong);
        begin_at(ui, &save);
        if save.clicked() {
            actions.push(Action::KeepCopy);
        }
        let without = if state.is_quitting() { tr!(language, "leave-quit") } else { tr!(language, "leave-open") };
        if button_ui(ui, look, &without, Weight::Plain).clicked() {
            actions.push(Action::LeaveUnkept);
        }
        if button_ui(ui, look, &tr!(language, "view-cancel"), Weight::Plain).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}
