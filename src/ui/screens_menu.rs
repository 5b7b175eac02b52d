//! The menu of screens: on which of them shows are seen.

use egui::{PopupCloseBehavior, Response, Ui};

use super::look::Look;
use super::menus::{line_ui, menu_ui};
use super::widgets::Switch;
use super::widgets::menu_item::MenuItem;
use crate::app::{Action, State};
use crate::theme::{Ink, Space, Type};
use crate::tr;

/// The screens of `state`: what each is called on screen, its name, and whether it is the audience's.
pub(super) fn told(state: &State) -> Vec<(String, String, bool)> {
    let audience = state.places().map(|places| places.audience);
    let told = state.screens.all.iter().enumerate().map(|(place, screen)| {
        let size = format!("{} × {}", screen.size.0, screen.size.1);
        (tr!(state.language, "screen-named", name = screen.name.as_str(), size = size), screen.name.clone(), audience == Some(place))
    });
    told.collect()
}

/// The menu under `button` while it is open; what is chosen in it is given to `chosen`.
pub(super) fn screens_ui(button: &Response, look: Look, screens: &[(String, String, bool)], mut chosen: impl FnMut(Action)) {
    menu_ui(button, PopupCloseBehavior::CloseOnClick, |ui| list_ui(ui, look, screens, &mut chosen));
}

/// The rows of the main menu for it, where there is more than one screen.
pub(super) fn rows_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    let screens = told(state);
    if screens.len() > 1 {
        ui.horizontal(|ui| {
            ui.add_space(look.pts(Space::Close));
            ui.label(look.text(tr!(state.language, "screen-shown-on"), Type::Caption, Ink::Quiet));
        });
        list_ui(ui, look, &screens, &mut |action| actions.push(action));
        line_ui(ui, look);
    }
}

fn list_ui(ui: &mut Ui, look: Look, screens: &[(String, String, bool)], chosen: &mut dyn FnMut(Action)) {
    for (label, name, is_audience) in screens {
        let item = MenuItem { label, keys: "", switch: Some(Switch::from(*is_audience)) };
        if item.ui(ui, look).clicked() {
            chosen(Action::AudienceOn(name.clone()));
        }
    }
}
