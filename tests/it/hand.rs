//! The hand of a person who works by keyboard alone: keys, text, and everything found by its accessible name.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use samverkan::app::{Action, Pane};
use samverkan::drawing::Spot;
use samverkan::shell::Desk;

/// The window that is worked in.
pub(crate) type Window<'a> = Harness<'a, Desk>;

pub(crate) fn press(window: &mut Window<'_>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(4);
}

pub(crate) fn type_text(window: &mut Window<'_>, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run_steps(4);
}

/// What happens by itself or was tried elsewhere.
pub(crate) fn ask(window: &mut Window<'_>, action: Action) {
    window.state_mut().ask(action);
    window.run_steps(3);
}

/// The body whose panel is open.
pub(crate) fn selected(window: &Window<'_>) -> String {
    window.state().state.view.selected.as_ref().map_or_else(String::new, ToString::to_string)
}

/// The first control of this role whose name begins so.
pub(crate) fn find<'a>(window: &'a Window<'_>, role: Role, start_of_name: &'a str) -> Option<egui_kittest::Node<'a>> {
    let mut found =
        window.root().query_all_by(move |node| node.role() == role && node.label().is_some_and(|label| label.starts_with(start_of_name)));
    found.next()
}

pub(crate) fn is_named(window: &Window<'_>, role: Role, start_of_name: &str) -> bool {
    find(window, role, start_of_name).is_some()
}

/// The control with this name takes the keyboard, as it does for someone who tabs to it or asks a screen reader for it.
pub(crate) fn focus(window: &mut Window<'_>, role: Role, start_of_name: &str) {
    find(window, role, start_of_name).unwrap_or_else(|| panic!("no {role:?} whose name begins with {start_of_name:?}")).focus();
    window.run_steps(3);
}

/// Whether words that begin so stand somewhere.
pub(crate) fn says(window: &Window<'_>, start: &str) -> bool {
    let mut found =
        window.root().query_all_by(|node| node.role() == Role::Label && node.value().is_some_and(|said| said.starts_with(start)));
    found.next().is_some()
}

/// F6 until the keyboard is on the chart or the sheet.
pub(crate) fn to_canvas(window: &mut Window<'_>) {
    for _ in 0..6 {
        press(window, Modifiers::NONE, Key::F6);
        if window.state().state.pane == Pane::Canvas {
            return;
        }
    }
    panic!("F6 never leads to the canvas");
}

/// Ctrl Page Down until this lens is shown.
pub(crate) fn to_lens(window: &mut Window<'_>, lens: &str) {
    for _ in 0..20 {
        if window.state().state.view.lens.as_str() == lens {
            return;
        }
        press(window, Modifiers::COMMAND, Key::PageDown);
    }
    panic!("there is no lens {lens}");
}

/// The spot of the sheet that the keyboard is on.
pub(crate) fn on<'a>(window: &'a Window<'_>) -> Option<&'a Spot> {
    window.state().state.spot()
}

/// What the spot says that the keyboard is on.
pub(crate) fn on_name(window: &Window<'_>) -> String {
    on(window).map_or_else(String::new, |spot| spot.name.to_string())
}

/// Presses a key until the keyboard is on a spot whose name begins so.
pub(crate) fn walk_to(window: &mut Window<'_>, key: Key, start_of_name: &str) {
    for _ in 0..400 {
        if on_name(window).starts_with(start_of_name) {
            return;
        }
        let before = window.state().state.spot;
        press(window, Modifiers::NONE, key);
        assert_ne!(window.state().state.spot, before, "{key:?} leads nowhere from {:?} to {start_of_name:?}", on_name(window));
    }
    panic!("{start_of_name:?} is not reached by {key:?}; the keyboard is on {:?}", on_name(window));
}
