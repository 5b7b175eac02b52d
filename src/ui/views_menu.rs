//! The menu of saved views: those there are, and what can be done with them.

use egui::{PopupCloseBehavior, Ui};

use super::look::Look;
use super::menus::{commands_ui, line_ui, menu_ui};
use super::widgets::icon_button::icon_button_ui;
use super::widgets::menu_item::MenuItem;
use super::widgets::symbol::Symbol;
use crate::app::{Action, State};
use crate::theme::{Ink, Space, Type};
use crate::{msg, tr};

/// Draws the button, and the menu under it while it is open.
pub(super) fn views_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    let button = icon_button_ui(ui, look, Symbol::Bookmark, &tr!(state.language, "views-menu"), None);
    menu_ui(&button, PopupCloseBehavior::CloseOnClick, |ui| {
        for (ix, saved) in state.views.iter().enumerate() {
            let item = MenuItem { label: &state.name_of(saved), keys: "", switch: None };
            if item.ui(ui, look).clicked() {
                actions.push(Action::ShowView(ix));
            }
        }
        if state.views.is_empty() {
            ui.horizontal(|ui| {
                ui.add_space(look.pts(Space::Close));
                ui.label(look.text(tr!(state.language, "views-none"), Type::Caption, Ink::Quiet));
            });
        }
        line_ui(ui, look);
        commands_ui(ui, look, state, &[msg!("command-view-save"), msg!("command-views")], actions);
        if state.has_removed_view() {
            commands_ui(ui, look, state, &[msg!("command-view-bring-back")], actions);
        }
    });
}
