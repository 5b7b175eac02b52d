//! Keys: from what is pressed to a command, and from a command to the words for its keys.

use egui::text_selection::LabelSelectionState;
use egui::{Context, Event, Modifiers, Popup};

use super::show::show_keys;
use crate::app::{Action, COMMANDS, Command, Held, Key, Place, Shortcut, State};
use crate::i18n::Language;
use crate::{msg, tr};

/// Turns the keys pressed in this frame into actions and takes them from the frame's input.
///
/// Keys of the chart count only while the keyboard is on the chart and nothing lies over it; while text is being typed, only keys
/// that no text needs count at all.
pub fn shortcuts(ctx: &Context, state: &State, actions: &mut Vec<Action>) {
    if state.show.is_some() {
        return show_keys(ctx, state, actions);
    }
    let typing = ctx.text_edit_focused();
    let menu_open = Popup::is_any_open(ctx);
    let selected = ctx.plugin_opt::<LabelSelectionState>().is_some_and(|labels| labels.lock().has_selection());
    let covered = menu_open || state.dialog.is_some() || state.search.open || state.palette.is_some();
    ctx.input_mut(|input| {
        input.events.retain(|event| {
            let (key, modifiers) = match event {
                Event::Key { key, pressed: true, modifiers, .. } => (*key, *modifiers),
                // What the window system makes of Ctrl C. Text that is selected comes first.
                Event::Copy if !selected => (egui::Key::C, Modifiers::COMMAND),
                _ => return true,
            };
            let Some((command, shortcut)) = find(key, modifiers) else { return true };
            let counts = match command.place {
                Place::Chart => !typing && !covered && command.counts_in(state.pane),
                Place::Show => false,
                // A menu closes itself by Escape; nothing else of the window is to change under it.
                Place::Anywhere if menu_open => false,
                // The palette lies over everything: only what closes it counts.
                Place::Anywhere if state.palette.is_some() => [msg!("command-palette"), msg!("command-escape")].contains(&command.words),
                Place::Anywhere => !typing || is_no_text(shortcut),
            };
            let action = if counts { (command.action)(state) } else { None };
            let taken = action.is_some();
            actions.extend(action);
            !taken
        });
    });
}

/// The command that a pressed key gives. Modifiers have to be those of the command exactly, so that Shift F6 is never F6; only
/// for signs Shift does not matter, for one layout has "+" with it and another without.
fn find(key: egui::Key, held: Modifiers) -> Option<(&'static Command, Shortcut)> {
    let of = |command: &'static Command| command.keys.iter().map(move |shortcut| (command, *shortcut));
    COMMANDS.iter().flat_map(of).find(|(_, shortcut)| is_pressed(*shortcut, key, held))
}

/// Whether `shortcut` is what is pressed.
pub(super) fn is_pressed(shortcut: Shortcut, key: egui::Key, held: Modifiers) -> bool {
    let is_sign = matches!(shortcut.key, Key::Char(sign) if !sign.is_alphanumeric());
    egui_key(shortcut.key) == Some(key)
        && (shortcut.ctrl == Held::Down) == (held.command || held.ctrl)
        && (shortcut.alt == Held::Down) == held.alt
        && (is_sign || (shortcut.shift == Held::Down) == held.shift)
}

/// Whether a key is of no use for typing and editing text.
fn is_no_text(shortcut: Shortcut) -> bool {
    let named = matches!(shortcut.key, Key::F(_) | Key::Escape);
    named || shortcut.ctrl == Held::Down && matches!(shortcut.key, Key::Char(_) | Key::PageUp | Key::PageDown)
}

pub(super) fn egui_key(key: Key) -> Option<egui::Key> {
    match key {
        Key::Char(sign) => egui::Key::from_name(sign.to_uppercase().to_string().as_str()),
        Key::F(number) => egui::Key::from_name(&format!("F{number}")),
        Key::Enter => Some(egui::Key::Enter),
        Key::Space => Some(egui::Key::Space),
        Key::Escape => Some(egui::Key::Escape),
        Key::Backspace => Some(egui::Key::Backspace),
        Key::Up => Some(egui::Key::ArrowUp),
        Key::Down => Some(egui::Key::ArrowDown),
        Key::Left => Some(egui::Key::ArrowLeft),
        Key::Right => Some(egui::Key::ArrowRight),
        Key::Home => Some(egui::Key::Home),
        Key::End => Some(egui::Key::End),
        Key::PageUp => Some(egui::Key::PageUp),
        Key::PageDown => Some(egui::Key::PageDown),
    }
}

/// The first keys of a command in words: "Ctrl F"; empty if it has none.
#[must_use]
pub(super) fn keys_told(language: &Language, command: &Command) -> String {
    command.keys.first().map_or_else(String::new, |shortcut| told(language, *shortcut))
}

/// A key with its modifiers in words.
#[must_use]
pub(super) fn told(language: &Language, shortcut: Shortcut) -> String {
    let mut parts = Vec::new();
    if shortcut.ctrl == Held::Down {
        parts.push(tr!(language, "key-ctrl"));
    }
    if shortcut.alt == Held::Down {
        parts.push(tr!(language, "key-alt"));
    }
    if shortcut.shift == Held::Down {
        parts.push(tr!(language, "key-shift"));
    }
    parts.push(match shortcut.key {
        Key::Char('-') => "−".to_owned(),
        Key::Char(sign) => sign.to_string(),
        Key::F(number) => format!("F{number}"),
        Key::Enter => tr!(language, "key-enter"),
        Key::Space => tr!(language, "key-space"),
        Key::Escape => tr!(language, "key-escape"),
        Key::Backspace => tr!(language, "key-backspace"),
        Key::Up => "↑".to_owned(),
        Key::Down => "↓".to_owned(),
        Key::Left => "←".to_owned(),
        Key::Right => "→".to_owned(),
        Key::Home => tr!(language, "key-home"),
        Key::End => tr!(language, "key-end"),
        Key::PageUp => tr!(language, "key-page-up"),
        Key::PageDown => tr!(language, "key-page-down"),
    });
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(key: egui::Key, held: Modifiers, expect: Option<&str>) {
        assert_eq!(find(key, held).map(|(command, _)| command.words.id()), expect, "{held:?} {key:?}");
    }

    #[test]
    fn a_key_gives_the_command_with_exactly_its_modifiers() {
        check(egui::Key::F6, Modifiers::NONE, Some("command-next-pane"));
        check(egui::Key::F6, Modifiers::SHIFT, Some("command-previous-pane"));
        check(egui::Key::F, Modifiers::COMMAND, Some("command-search"));
        check(egui::Key::F, Modifiers::COMMAND | Modifiers::SHIFT, Some("command-clear-filter"));
        check(egui::Key::ArrowLeft, Modifiers::ALT, Some("command-back"));
        check(egui::Key::ArrowLeft, Modifiers::NONE, Some("command-left"));
        check(egui::Key::F, Modifiers::NONE, None);
    }

    #[test]
    fn plus_zooms_on_every_keyboard() {
        check(egui::Key::Plus, Modifiers::NONE, Some("command-zoom-in"));
        check(egui::Key::Plus, Modifiers::SHIFT, Some("command-zoom-in"));
        check(egui::Key::Equals, Modifiers::NONE, Some("command-zoom-in"));
        check(egui::Key::Plus, Modifiers::COMMAND, Some("command-text-larger"));
        check(egui::Key::Plus, Modifiers::COMMAND | Modifiers::SHIFT, Some("command-text-larger"));
    }

    #[test]
    fn every_key_of_a_command_is_a_key() {
        for command in COMMANDS {
            for shortcut in command.keys {
                assert!(egui_key(shortcut.key).is_some(), "{:?} of {}", shortcut.key, command.words.id());
            }
        }
    }
}
