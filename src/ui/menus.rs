//! The menus of the top bar. What they offer comes from the table of commands.

use egui::{Popup, PopupCloseBehavior, RectAlign, Response, Ui};

use super::keys::keys_told;
use super::look::Look;
use super::screens_menu;
use super::widgets::Switch;
use super::widgets::icon_button::icon_button_ui;
use super::widgets::menu_item::{MenuItem, measure_menu, want_first_item};
use super::widgets::symbol::Symbol;
use crate::app::{Action, Command, Settings, State, ThemeChoice};
use crate::i18n::{Language, Message};
use crate::theme::{Ink, Space, Type};
use crate::{msg, tr};

/// What follows from the bar having no room for everything: the main menu has it instead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Displaced {
    /// The languages.
    pub languages: Switch,
    /// The size of text and the themes.
    pub look: Switch,
}

/// A menu under `button`, open while the user wants it; the first row takes the keyboard when it opens.
pub(super) fn menu_ui(button: &Response, behavior: PopupCloseBehavior, content: impl FnOnce(&mut Ui)) {
    let width_id = button.id.with("width");
    let shown = Popup::menu(button).align(RectAlign::BOTTOM_END).gap(Space::Tight.pts()).close_behavior(behavior).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        // As wide as its widest row was: rows tell their widths while they are drawn.
        let width = ui.data(|data| data.get_temp::<f32>(width_id)).unwrap_or(0.0);
        ui.set_width(width);
        let widest = measure_menu(&ui.ctx().clone(), || content(ui));
        if (widest - width).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(width_id, widest));
            ui.ctx().request_discard("a menu takes the width of its rows");
        }
    });
    let (open_id, ctx) = (button.id.with("open"), &button.ctx);
    let was_open = ctx.data(|data| data.get_temp::<bool>(open_id)).unwrap_or(false);
    let is_open = Popup::is_id_open(ctx, Popup::default_response_id(button));
    if is_open != was_open {
        ctx.data_mut(|data| data.insert_temp(open_id, is_open));
        if shown.is_some() && is_open {
            want_first_item(ctx);
        } else if ctx.memory(egui::Memory::focused).is_none() {
            button.request_focus();
        }
    }
}

/// Rows for the commands with these names.
pub(super) fn commands_ui(ui: &mut Ui, look: Look, state: &State, names: &[Message], actions: &mut Vec<Action>) {
    let language = &state.language;
    let rows: Vec<_> = names
        .iter()
        .filter_map(|name| Command::called(*name))
        .map(|command| (command, tr!(language, command.words), keys_told(language, command)))
        .collect();
    for (command, label, keys) in &rows {
        let action = (command.action)(state);
        let response = ui.add_enabled_ui(action.is_some(), |ui| MenuItem { label, keys, switch: None }.ui(ui, look)).inner;
        if response.clicked() {
            actions.extend(action);
        }
    }
}

pub(super) fn line_ui(ui: &mut Ui, look: Look) {
    ui.add_space(look.pts(Space::Tight));
    let rect = ui.available_rect_before_wrap();
    ui.painter().hline(rect.x_range(), rect.top(), look.line(Ink::Hairline));
    ui.add_space(look.pts(Space::Tight));
}

/// The main menu: files, panels, help, and what found no room in the bar.
pub(super) fn main_menu_ui(ui: &mut Ui, state: &State, displaced: Displaced, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    commands_ui(ui, look, state, &[msg!("command-open")], actions);
    recent_ui(ui, look, state, actions);
    commands_ui(ui, look, state, &[msg!("command-open-built-in"), msg!("command-reload")], actions);
    line_ui(ui, look);
    commands_ui(ui, look, state, &[msg!("command-slide-add"), msg!("command-present"), msg!("command-present-here")], actions);
    line_ui(ui, look);
    commands_ui(ui, look, state, &[msg!("command-export"), msg!("command-print"), msg!("command-copy")], actions);
    line_ui(ui, look);
    let panels =
        [msg!("command-outline"), msg!("command-deck"), msg!("command-inspector"), msg!("command-legend"), msg!("command-minimap")];
    commands_ui(ui, look, state, &panels, actions);
    line_ui(ui, look);
    screens_menu::rows_ui(ui, look, state, actions);
    if displaced.languages.is_on() {
        languages_ui(ui, look, state, actions);
        line_ui(ui, look);
    }
    if displaced.look.is_on() {
        let sizes = [msg!("command-text-larger"), msg!("command-text-smaller"), msg!("command-text-normal")];
        commands_ui(ui, look, state, &sizes, actions);
        line_ui(ui, look);
        theme_menu_ui(ui, state, actions);
        line_ui(ui, look);
    }
    commands_ui(ui, look, state, &[msg!("command-palette"), msg!("command-findings"), msg!("command-help")], actions);
    line_ui(ui, look);
    commands_ui(ui, look, state, &[msg!("command-quit")], actions);
}

fn recent_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    for path in &state.settings.recent {
        let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
        let label = tr!(state.language, "menu-recent", file = name);
        let item = MenuItem { label: &label, keys: "", switch: None };
        if item.ui(ui, look).on_hover_text(path.display().to_string()).clicked() {
            actions.push(Action::Open(path.clone()));
        }
    }
}

fn languages_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    for tag in Language::ALL {
        let name = Language::for_tag(tag).name();
        let item = MenuItem { label: &name, keys: "", switch: Some(Switch::from(tag == state.language.tag())) };
        if item.ui(ui, look).clicked() {
            actions.push(Action::SetLanguage(tag.to_owned()));
        }
    }
}

/// The themes, and whether things move.
pub(super) fn theme_menu_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let (look, language) = (Look::of(state), &state.language);
    let name = |choice: ThemeChoice| match choice {
        ThemeChoice::System => tr!(language, "theme-system"),
        chosen => tr!(language, "theme-name", theme = chosen.id(state.system_is_dark).tag()),
    };
    let names: Vec<_> = ThemeChoice::ALL.iter().map(|choice| (*choice, name(*choice))).collect();
    let motion = tr!(language, "menu-reduced-motion");
    for (choice, label) in &names {
        let item = MenuItem { label, keys: "", switch: Some(Switch::from(state.settings.theme == *choice)) };
        if item.ui(ui, look).clicked() {
            actions.push(Action::SetTheme(*choice));
        }
    }
    line_ui(ui, look);
    let item = MenuItem { label: &motion, keys: "", switch: Some(Switch::from(state.settings.reduced_motion)) };
    if item.ui(ui, look).clicked() {
        actions.push(Action::ToggleMotion);
    }
}

/// How much one press of a button changes the size of text, in per cent.
const TEXT_STEP: i16 = 10;

/// The size of text: smaller, how large, larger, as usual.
pub(super) fn text_menu_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let (look, language) = (Look::of(state), &state.language);
    let keys = |name: Message| Command::called(name).map(|command| keys_told(language, command));
    ui.horizontal(|ui| {
        let smaller = tr!(language, "command-text-smaller");
        if icon_button_ui(ui, look, Symbol::Minus, &smaller, keys(msg!("command-text-smaller")).as_deref()).clicked() {
            actions.push(Action::StepTextSize(-TEXT_STEP));
        }
        let size = language.percent(f64::from(state.settings.text_size) / 100.0, 0);
        let label = ui.label(look.text(size, Type::Strong, Ink::Plain));
        ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
        let larger = tr!(language, "command-text-larger");
        if icon_button_ui(ui, look, Symbol::Plus, &larger, keys(msg!("command-text-larger")).as_deref()).clicked() {
            actions.push(Action::StepTextSize(TEXT_STEP));
        }
    });
    let (least, most) = Settings::TEXT_SIZES;
    let range = tr!(language, "menu-text-range", least = least, most = most);
    ui.label(look.text(range, Type::Caption, Ink::Quiet));
    line_ui(ui, look);
    commands_ui(ui, look, state, &[msg!("command-text-normal")], actions);
}
