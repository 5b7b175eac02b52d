//! Journeys through decks, by keyboard and by pointer: what is seen becomes slides, which are put in order, described and kept in the file.

use std::fs;
use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::Queryable as _;
use samverkan::app::{Panel, ThemeChoice};
use samverkan::data;
use samverkan::view::{Appear, Deck};

use crate::hand::{Window, find, focus, is_named, press, type_text};
use crate::studio::Shot;

/// A file with comments, and ends of lines as on Windows.
const FILE: &str = "// Vår fil\r\n(\r\n  version: 1, /* först */\r\n  name: \"Dalen\",\r\n  kinds: [(id: \"k\", name: \"Nämnd\")],\r\n  bodies: [\r\n    \
    (id: \"a\", name: {\"sv\": \"Rådet\", \"en\": \"The council\"}, kind: \"k\"), // överst\r\n    (id: \"b\", name: \"Parknämnden\", \
    kind: \"k\", parents: [\"a\"]),\r\n  ],\r\n  ideas: [(id: \"i\", text: \"Mer grönt\", kind: Improvement, bodies: [\"b\"])],\r\n) // slut";

/// What is said in a language.
struct Words {
    tag: &'static str,
    title: &'static str,
    chart: &'static str,
    ideas: &'static str,
    notes: &'static str,
    steps: &'static str,
    new_step: &'static str,
    bring_back: &'static str,
    slides: &'static str,
}

const WORDS: [Words; 2] = [
    Words {
        tag: "sv",
        title: "Rubrik",
        chart: "Organisation: Rådet",
        ideas: "Idéer: Rådet",
        notes: "Anteckningar",
        steps: "Steg i bilden",
        new_step: "Nytt steg: Visa: Parknämnden",
        bring_back: "Ta tillbaka",
        slides: "Bilderna i ",
    },
    Words {
        tag: "en",
        title: "Title",
        chart: "Organisation: The council",
        ideas: "Ideas: The council",
        notes: "Notes",
        steps: "Steps of the slide",
        new_step: "New step: Show: Parknämnden",
        bring_back: "Bring back",
        slides: "The slides of ",
    },
];

fn key(window: &mut Window<'_>, key: Key) {
    press(window, Modifiers::NONE, key);
}

fn opened(folder: &Path, tag: &str) -> (PathBuf, Window<'static>) {
    let path = folder.join("dalen.ron");
    fs::write(&path, FILE).unwrap();
    let shot = Shot { file: Some(path.clone()), ..Shot::new(tag, ThemeChoice::Light, (1280, 720)) };
    (path, shot.window())
}

/// The deck that the file keeps.
fn deck(path: &Path) -> Deck {
    data::read(fs::read_to_string(path).unwrap()).unwrap().decks.into_iter().next().unwrap_or_default()
}

fn titles(path: &Path, tag: &str) -> Vec<String> {
    deck(path).slides.iter().map(|slide| slide.title.in_language(tag).to_owned()).collect()
}

/// A slide of the council's surroundings, then one of the ideas; the list has the keyboard.
fn two_slides(path: &Path, window: &mut Window<'_>, words: &Words) {
    press(window, Modifiers::COMMAND, Key::K);
    type_text(window, if words.tag == "sv" { "Rådet" } else { "The council" });
    key(window, Key::Enter);
    key(window, Key::Enter);
    press(window, Modifiers::COMMAND, Key::D);
    assert!(window.state().state.is_open(Panel::Deck), "one sees where the first slide came to");
    press(window, Modifiers::COMMAND, Key::K);
    type_text(window, words.ideas.split(':').next().unwrap());
    key(window, Key::Enter);
    press(window, Modifiers::COMMAND, Key::D);
    assert_eq!(titles(path, words.tag), [words.chart, words.ideas]);
    focus(window, Role::ListBox, words.slides);
}

#[test]
fn slides_are_made_named_and_put_in_order_by_keys_and_kept_in_the_file() {
    for words in WORDS {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut window) = opened(folder.path(), words.tag);
        two_slides(&path, &mut window, &words);
        // The file is the same all around the slides.
        let text = fs::read_to_string(&path).unwrap();
        let (head, rest) = text.split_once("  decks: [").unwrap();
        assert!(FILE.starts_with(head) && FILE.ends_with(rest.rsplit_once("  ],\r\n").unwrap().1), "{text}");
        // F2, another title, Enter.
        key(&mut window, Key::F2);
        type_text(&mut window, "Vad vi vill");
        key(&mut window, Key::Enter);
        assert_eq!(titles(&path, words.tag), [words.chart, "Vad vi vill"]);
        // Alt and an arrow move it; both languages of the other title have stayed.
        focus(&mut window, Role::ListBox, words.slides);
        press(&mut window, Modifiers::ALT, Key::ArrowUp);
        assert_eq!(titles(&path, words.tag), ["Vad vi vill", words.chart]);
        assert_eq!([titles(&path, "sv")[1].as_str(), &titles(&path, "en")[1]], ["Organisation: Rådet", "Organisation: The council"]);
        assert_eq!(window.state().state.slide, 0, "it is still the one that is worked on");
        // Enter shows what the next one shows.
        key(&mut window, Key::ArrowDown);
        key(&mut window, Key::Enter);
        assert!(window.state().state.view.focus.is_some());
        // Delete removes it, and it can be brought back.
        key(&mut window, Key::Delete);
        assert_eq!(titles(&path, words.tag), ["Vad vi vill"]);
        focus(&mut window, Role::Button, words.bring_back);
        key(&mut window, Key::Enter);
        assert_eq!(titles(&path, words.tag), ["Vad vi vill", words.chart]);
    }
}

#[test]
fn notes_and_steps_are_written_and_read_again() {
    for words in WORDS {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut window) = opened(folder.path(), words.tag);
        two_slides(&path, &mut window, &words);
        key(&mut window, Key::Home);
        key(&mut window, Key::Enter);
        focus(&mut window, Role::MultilineTextInput, words.notes);
        type_text(&mut window, "Rådet bereder.");
        key(&mut window, Key::Enter);
        type_text(&mut window, "Det beslutar inte.");
        assert_eq!(window.state().state.slides()[0].notes.in_language(words.tag), "Rådet bereder.\nDet beslutar inte.");
        press(&mut window, Modifiers::COMMAND, Key::Enter);
        assert_eq!(deck(&path).slides[0].notes.in_language(words.tag), "Rådet bereder.\nDet beslutar inte.");
        // What is selected appears in a step; what is chosen in another.
        window.state_mut().ask(samverkan::app::Action::Select(Some("b".into())));
        window.run_steps(4);
        focus(&mut window, Role::Button, words.new_step);
        key(&mut window, Key::Enter);
        assert_eq!(deck(&path).slides[0].appear, [Appear::Bodies(vec!["b".into()])]);
        assert!(!is_named(&window, Role::Button, words.new_step), "a body appears once");
        window.state_mut().ask(samverkan::app::Action::Choose(Some(samverkan::view::Chosen::Idea("i".into()))));
        window.run_steps(4);
        focus(&mut window, Role::Button, words.new_step.split(": ").next().unwrap());
        key(&mut window, Key::Enter);
        focus(&mut window, Role::ListBox, words.steps);
        press(&mut window, Modifiers::ALT, Key::ArrowUp);
        assert!(matches!(deck(&path).slides[0].appear.as_slice(), [Appear::Choose(_), Appear::Bodies(_)]));
        key(&mut window, Key::Delete);
        assert_eq!(deck(&path).slides[0].appear.len(), 1);
    }
}

/// Where a row of the list is.
fn middle(window: &Window<'_>, start: &str) -> Pos2 {
    find(window, Role::ListBoxOption, start).unwrap_or_else(|| panic!("no row {start}")).rect().center()
}

fn button(window: &mut Window<'_>, pos: Pos2, pressed: bool) {
    window.event(Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE });
    window.run_steps(2);
}

#[test]
fn a_slide_is_dragged_to_another_place_and_shown_by_a_click() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut window) = opened(folder.path(), "sv");
    two_slides(&path, &mut window, &WORDS[0]);
    let (first, second) = (middle(&window, "1: "), middle(&window, "2: "));
    window.event(Event::PointerMoved(first));
    button(&mut window, first, true);
    for way in [0.3, 0.7, 1.2] {
        window.event(Event::PointerMoved(first + (second - first) * way));
        window.run_steps(2);
    }
    button(&mut window, first + (second - first) * 1.2, false);
    assert_eq!(titles(&path, "sv"), ["Idéer: Rådet", "Organisation: Rådet"]);
    let first = middle(&window, "1: ");
    button(&mut window, first, true);
    button(&mut window, first, false);
    assert_eq!(window.state().state.view.lens.as_str(), "ideas");
    let now = window.root().query_all_by(|node| node.role() == Role::ListBoxOption && node.is_selected() == Some(true)).count();
    assert_eq!(now, 1, "one is worked on");
}

#[test]
fn a_click_on_the_slide_that_is_worked_on_gives_the_list_the_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut window) = opened(folder.path(), "sv");
    two_slides(&path, &mut window, &WORDS[0]);
    for _ in 0..2 {
        let second = middle(&window, "2: ");
        button(&mut window, second, true);
        window.event(Event::PointerButton { pos: second, button: PointerButton::Primary, pressed: false, modifiers: Modifiers::NONE });
        window.run_steps(1);
        let viewport = &window.output().viewport_output[&egui::ViewportId::ROOT];
        assert_eq!(viewport.repaint_delay, std::time::Duration::ZERO, "the ring is seen at once");
        window.run_steps(1);
        press(&mut window, Modifiers::NONE, Key::ArrowUp);
        assert_eq!(window.state().state.slide, 0);
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
        assert_eq!(window.state().state.slide, 1);
    }
}

/// The pointer comes, presses and lets go, one frame after the other.
fn click(window: &mut Window<'_>, pos: Pos2) {
    window.event(Event::PointerMoved(pos));
    window.run_steps(2);
    button(window, pos, true);
    button(window, pos, false);
}

#[test]
fn a_click_on_a_slide_after_a_field_gives_the_list_the_keyboard() {
    for words in WORDS {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut window) = opened(folder.path(), words.tag);
        two_slides(&path, &mut window, &words);
        for by_key in [true, false] {
            focus(&mut window, Role::ListBox, words.slides);
            key(&mut window, Key::End);
            if by_key {
                key(&mut window, Key::F2);
                key(&mut window, Key::Escape);
            } else {
                let title = find(&window, Role::TextInput, words.title).unwrap_or_else(|| panic!("no {}", words.title)).rect().center();
                click(&mut window, title);
                assert!(window.ctx.text_edit_focused());
            }
            let first = middle(&window, "1: ");
            click(&mut window, first);
            assert_eq!(window.state().state.slide, 0);
            key(&mut window, Key::ArrowDown);
            assert_eq!(window.state().state.slide, 1, "{} {by_key}", words.tag);
        }
    }
}

#[test]
fn a_file_without_slides_says_how_to_begin_and_the_panel_gives_way_to_the_outline() {
    for (tag, hint) in [("sv", "Inga bilder än"), ("en", "No slides yet")] {
        let folder = tempfile::tempdir().unwrap();
        let (_, mut window) = opened(folder.path(), tag);
        press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::D);
        assert!(crate::hand::says(&window, hint));
        press(&mut window, Modifiers::COMMAND, Key::B);
        let state = &window.state().state;
        assert!(state.is_open(Panel::Outline) && !state.is_open(Panel::Deck));
    }
}
