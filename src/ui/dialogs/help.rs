//! Help: every key, from the table of commands, and the ways of the mouse.

use egui::Ui;

use crate::app::{COMMANDS, Command, Place, SHOW, State};
use crate::i18n::Message;
use crate::theme::{Ink, Space, Type};
use crate::ui::keys::told;
use crate::ui::look::Look;
use crate::{msg, tr};

/// The ways of the mouse: what is done, and what comes of it.
const MOUSE: &[(Message, Message)] = &[
    (msg!("mouse-click"), msg!("mouse-click-does")),
    (msg!("mouse-double"), msg!("mouse-double-does")),
    (msg!("mouse-hidden"), msg!("mouse-hidden-does")),
    (msg!("mouse-hover"), msg!("mouse-hover-does")),
    (msg!("mouse-drag"), msg!("mouse-drag-does")),
    (msg!("mouse-wheel"), msg!("mouse-wheel-does")),
    (msg!("mouse-drop"), msg!("mouse-drop-does")),
];

/// What is done in a show by other means than a key of its own.
const IN_SHOW: &[(Message, Message)] = &[
    (msg!("show-digits"), msg!("show-digits-do")),
    (msg!("show-letters"), msg!("show-letters-do")),
    (msg!("show-laser"), msg!("show-laser-does")),
];

/// Draws the help.
pub(super) fn help_ui(ui: &mut Ui, state: &State) {
    let look = Look::of(state);
    ui.label(look.text(tr!(state.language, "help-intro"), Type::Body, Ink::Quiet));
    if state.show.is_some() {
        show_ui(ui, look, state);
        return;
    }
    for (heading, place) in [(msg!("help-anywhere"), Place::Anywhere), (msg!("help-chart"), Place::Chart)] {
        heading_ui(ui, look, &tr!(state.language, heading));
        commands_ui(ui, look, state, COMMANDS.iter().filter(|command| command.place == place));
    }
    show_ui(ui, look, state);
    heading_ui(ui, look, &tr!(state.language, "help-mouse"));
    for (way, does) in MOUSE {
        row_ui(ui, look, &tr!(state.language, *way), &tr!(state.language, *does));
    }
}

/// The keys of a show.
fn show_ui(ui: &mut Ui, look: Look, state: &State) {
    heading_ui(ui, look, &tr!(state.language, "help-show"));
    commands_ui(ui, look, state, SHOW.iter());
    for (way, does) in IN_SHOW {
        row_ui(ui, look, &tr!(state.language, *way), &tr!(state.language, *does));
    }
}

fn commands_ui(ui: &mut Ui, look: Look, state: &State, commands: impl Iterator<Item = &'static Command>) {
    for command in commands.filter(|command| !command.keys.is_empty()) {
        let keys: Vec<String> = command.keys.iter().map(|key| told(&state.language, *key)).collect();
        row_ui(ui, look, &keys.join(&tr!(state.language, "help-or")), &tr!(state.language, command.words));
    }
}

fn heading_ui(ui: &mut Ui, look: Look, heading: &str) {
    ui.add_space(look.pts(Space::Inside));
    let label = ui.label(look.text(heading, Type::Title, Ink::Plain));
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_role(egui::accesskit::Role::Heading));
}

/// The part of a row that the keys have.
const KEYS: f32 = 0.36;

fn row_ui(ui: &mut Ui, look: Look, keys: &str, does: &str) {
    let width = ui.available_width();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = look.pts(Space::Close);
        let column = width * KEYS;
        ui.allocate_ui(egui::vec2(column, 0.0), |ui| {
            ui.set_min_width(column);
            ui.add(egui::Label::new(look.text(keys, Type::Body, Ink::Quiet)).wrap());
        });
        ui.add(egui::Label::new(look.text(does, Type::Body, Ink::Plain)).wrap());
    });
}
