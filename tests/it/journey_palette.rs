//! Journeys through the command palette, by keyboard alone.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samverkan::app::{Pane, Panel, ThemeChoice};

use crate::hand::{Window, press, type_text};
use crate::studio::Shot;

/// Opens the palette and types.
fn ask(window: &mut Window<'_>, text: &str) {
    press(window, Modifiers::COMMAND, Key::K);
    if !text.is_empty() {
        type_text(window, text);
    }
}

fn window(tag: &str) -> Window<'static> {
    Shot::new(tag, ThemeChoice::Light, (1280, 720)).window()
}

/// The options that a screen reader hears of, the chosen one marked.
fn options(window: &Window<'_>) -> Vec<String> {
    let all = window.root().query_all_by(|node| node.role() == Role::ListBoxOption);
    all.map(|node| {
        let chosen = if node.accesskit_node().is_selected() == Some(true) { "> " } else { "" };
        format!("{chosen}{}", node.accesskit_node().label().unwrap_or_default())
    })
    .collect()
}

fn first(window: &Window<'_>) -> String {
    options(window).first().cloned().unwrap_or_default()
}

fn is_open(window: &Window<'_>) -> bool {
    window.state().state.palette.is_some()
}

#[test]
fn commands_are_found_in_both_languages_and_told_in_the_users_own() {
    for (tag, typed, expect) in [
        ("sv", "zoom in", "> Förstora"),
        ("sv", "fold all", "> Fäll ihop allt"),
        ("sv", "fall ihop allt", "> Fäll ihop allt"),
        ("sv", "storre text", "> Större text"),
        ("en", "större", "> Larger text"),
        ("en", "laguage", "> Change language"),
        ("en", "samverkansråd kultur", "> Collaboration council for culture"),
    ] {
        let mut window = window(tag);
        ask(&mut window, typed);
        assert_eq!(first(&window), expect, "{typed} in {tag}: {:?}", options(&window));
    }
}

#[test]
fn a_command_runs_on_the_pane_that_had_the_keyboard_which_gets_it_back() {
    for tag in ["sv", "en"] {
        let mut window = window(tag);
        ask(&mut window, "outline");
        press(&mut window, Modifiers::NONE, Key::Enter);
        assert!(!is_open(&window) && window.state().state.is_open(Panel::Outline), "the outline opens");
        // Where the keyboard was in the outline, there it is again when the palette closes.
        press(&mut window, Modifiers::SHIFT, Key::F6);
        assert_eq!(window.state().state.pane, Pane::Outline);
        let focused = window.ctx.memory(egui::Memory::focused);
        ask(&mut window, "x");
        assert_ne!(window.ctx.memory(egui::Memory::focused), focused, "the palette has the keyboard");
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert!(!is_open(&window));
        assert_eq!(window.ctx.memory(egui::Memory::focused), focused);
        assert_eq!(window.state().state.pane, Pane::Outline);
    }
}

#[test]
fn the_arrows_pages_and_ends_move_the_choice_and_enter_goes_to_a_body() {
    let mut window = window("sv");
    ask(&mut window, "");
    let all = options(&window);
    assert!(all.len() > 6 && all[0].starts_with("> "), "{all:?}");
    press(&mut window, Modifiers::NONE, Key::End);
    let last = window.state().state.palette.as_ref().map(|palette| (palette.chosen + 1, palette.entries.len()));
    assert!(last.is_some_and(|(chosen, all)| chosen == all));
    press(&mut window, Modifiers::NONE, Key::PageUp);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    let chosen = window.state().state.palette.as_ref().map(|palette| palette.chosen);
    assert_eq!(chosen, Some(all.len() - 1 - 8 + 1));
    press(&mut window, Modifiers::NONE, Key::Home);
    assert_eq!(window.state().state.palette.as_ref().map(|palette| palette.chosen), Some(0));
    window.event(egui::Event::Text("samverkansråd kultur".to_owned()));
    window.run_steps(4);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().state.view.selected.as_ref().map(ToString::to_string).as_deref(), Some("rad-kultur"));
    assert!(!is_open(&window));
}

#[test]
fn what_was_used_lately_comes_first() {
    let mut window = window("en");
    ask(&mut window, "larger text");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().state.settings.text_size, 110);
    ask(&mut window, "");
    assert_eq!(first(&window), "> Larger text");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().state.settings.text_size, 120);
}

#[test]
fn a_lens_that_has_nothing_to_show_is_listed_with_the_reason_and_does_nothing() {
    let file = tempfile::Builder::new().suffix(".ron").tempfile().expect("there is room for a file");
    std::fs::write(file.path(), "(version: 1, bodies: [(id: \"a\", name: \"A\")])").expect("it can be written");
    let mut window = Shot { file: Some(file.path().to_owned()), ..Shot::new("en", ThemeChoice::Light, (1280, 720)) }.window();
    ask(&mut window, "ideas");
    let palette = window.state().state.palette.as_ref().expect("it is open");
    let entry = palette.entries.first().expect("the lens is found");
    assert!(entry.words.starts_with("Show: Ideas") && entry.action.is_none() && !entry.note.is_empty(), "{entry:?}");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(is_open(&window) && window.state().state.view.lens.is_chart());
}

#[test]
fn the_palette_is_a_search_field_with_a_list_whose_active_option_is_told() {
    let mut window = window("en");
    ask(&mut window, "council");
    let field =
        window.root().query_all_by(|node| node.role() == Role::SearchInput && node.label().is_some_and(|name| name == "Command palette"));
    assert_eq!(field.count(), 1);
    assert!(window.root().query_all_by(|node| node.role() == Role::ListBox).next().is_some());
    // While it is open, keys of the window change nothing under it.
    press(&mut window, Modifiers::COMMAND, Key::B);
    assert!(!window.state().state.is_open(Panel::Outline));
    press(&mut window, Modifiers::COMMAND, Key::K);
    assert!(!is_open(&window));
}
