//! The menu for the arrangement of the chart: how bodies stand to each other, which way a tree grows, and what long links look like.

use egui::accesskit::Role;
use egui::{Ui, vec2};

use super::look::Look;
use super::menus::line_ui;
use super::widgets::Switch;
use super::widgets::icon_button::icon_toggle_ui;
use super::widgets::menu_item::MenuItem;
use super::widgets::symbol::Symbol;
use crate::app::{Action, Command, State};
use crate::i18n::Message;
use crate::theme::{Ink, Space, Type};
use crate::{msg, tr};

/// Draws the menu. It stays open, so that one sees what each choice does.
pub(super) fn layout_menu_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    let arrangements =
        [msg!("command-arrange-auto"), msg!("command-arrange-levels"), msg!("command-arrange-spread"), msg!("command-arrange-compact")];
    choices_ui(ui, look, state, &arrangements, actions);
    line_ui(ui, look);
    directions_ui(ui, look, state, actions);
    line_ui(ui, look);
    choices_ui(ui, look, state, &[msg!("command-links-whole"), msg!("command-links-stubs")], actions);
}

/// A command, what it does now, and whether that is so already.
fn choice(state: &State, words: Message) -> Option<(Option<Action>, Switch)> {
    let action = (Command::called(words)?.action)(state);
    let chosen = matches!(action, Some(Action::SetShape(shape)) if shape == state.view.shape);
    Some((action, Switch::from(chosen)))
}

fn choices_ui(ui: &mut Ui, look: Look, state: &State, names: &[Message], actions: &mut Vec<Action>) {
    for name in names {
        let Some((action, switch)) = choice(state, *name) else { continue };
        let label = tr!(state.language, *name);
        if (MenuItem { label: &label, keys: "", switch: Some(switch) }).ui(ui, look).clicked() {
            actions.extend(action);
        }
    }
}

/// The four directions side by side; where none can be chosen, why.
fn directions_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    let directions = [
        (msg!("command-direction-down"), Symbol::Downwards),
        (msg!("command-direction-up"), Symbol::Upwards),
        (msg!("command-direction-right"), Symbol::Forward),
        (msg!("command-direction-left"), Symbol::Back),
    ];
    let can_turn = state.view.shape.arrangement.of(state.graph().len()).has_direction();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing = vec2(look.pts(Space::Tight), 0.0);
        ui.add_space(look.pts(Space::Close));
        for (name, symbol) in directions {
            let Some((action, switch)) = choice(state, name) else { continue };
            let label = tr!(state.language, name);
            let button = ui.add_enabled_ui(action.is_some(), |ui| icon_toggle_ui(ui, look, symbol, &label, switch)).inner;
            ui.ctx().accesskit_node_builder(button.id, |node| node.set_role(Role::MenuItemRadio));
            if button.clicked() {
                actions.extend(action);
            }
        }
    });
    if !can_turn {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(look.pts(Space::Close));
            let why = look.text(tr!(state.language, "menu-no-direction"), Type::Caption, Ink::Quiet);
            ui.add(egui::Label::new(why).wrap());
        });
    }
}
