//! Journeys through saved views, by keyboard alone: what is on screen gets a name, is found again, and is kept in the file.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use samverkan::app::{Action, Dialog, Document, Effect, Origin, Settings, State, ThemeChoice, Tone, update};
use samverkan::data;
use samverkan::view::{LensId, View};

use crate::hand::{Window, ask, focus, press, type_text};
use crate::studio::Shot;

/// A file with comments everywhere, and ends of lines as on Windows.
const FILE: &str = "// Vår fil\r\n(\r\n  version: 1, /* först */\r\n  name: \"Dalen\",\r\n  kinds: [(id: \"k\", name: \"Nämnd\")],\r\n  bodies: [\r\n    \
    (id: \"a\", name: \"Rådet\", kind: \"k\"), // överst\r\n    (id: \"b\", name: \"Parknämnden\", kind: \"k\", parents: [\"a\"]),\r\n    \
    (id: \"c\", name: \"Vägnämnden\", kind: \"k\", parents: [\"a\"]),\r\n  ],\r\n  ideas: [(id: \"i\", text: \"Mer grönt\", kind: Idea)],\r\n) // slut";

fn enter(window: &mut Window<'_>) {
    press(window, Modifiers::NONE, Key::Enter);
}

/// Gives a command from the palette.
fn command(window: &mut Window<'_>, words: &str) {
    press(window, Modifiers::COMMAND, Key::K);
    type_text(window, words);
    enter(window);
}

fn view(window: &Window<'_>) -> View {
    window.state().state.view.clone()
}

fn names(path: &Path) -> Vec<String> {
    let file = data::read(fs::read_to_string(path).unwrap()).unwrap();
    file.views.iter().map(|saved| saved.name.in_language("sv").to_owned()).collect()
}

fn opened(folder: &Path, tag: &str) -> (std::path::PathBuf, Window<'static>) {
    let path = folder.join("dalen.ron");
    fs::write(&path, FILE.replace("kind: Idea", "kind: Improvement")).unwrap();
    let shot = Shot { file: Some(path.clone()), ..Shot::new(tag, ThemeChoice::Light, (1280, 720)) };
    (path, shot.window())
}

/// What is said in a language: commands as one may type them, and buttons as they are called.
struct Words {
    tag: &'static str,
    save: &'static str,
    manage: &'static str,
    rename: &'static str,
    remove: &'static str,
    up: &'static str,
    bring_back: &'static str,
    menu: &'static str,
}

const WORDS: [Words; 2] = [
    Words {
        tag: "sv",
        save: "spara vyn",
        manage: "ordna vyer",
        rename: "Byt namn …",
        remove: "Ta bort",
        up: "Flytta upp",
        bring_back: "Ta tillbaka",
        menu: "Sparade vyer",
    },
    Words {
        tag: "en",
        save: "save this view",
        manage: "order views",
        rename: "Rename …",
        remove: "Remove",
        up: "Move up",
        bring_back: "Bring back",
        menu: "Saved views",
    },
];

/// Focuses a committee, and saves that by its shortcut under another name than the one proposed.
fn save_a_focus(path: &Path, window: &mut Window<'_>) -> View {
    let before = fs::read_to_string(path).unwrap();
    command(window, "Parknämnden");
    enter(window);
    let focused = view(window);
    assert_eq!(focused.focus.as_ref().map(|focus| focus.body.to_string()).as_deref(), Some("b"));
    press(window, Modifiers::COMMAND, Key::S);
    assert_eq!(window.state().state.dialog, Some(Dialog::SaveView));
    assert!(window.state().state.draft.ends_with(": Parknämnden"), "{}", window.state().state.draft);
    type_text(window, "Parker & \"grönt\"");
    enter(window);
    assert_eq!(names(path), ["Parker & \"grönt\""]);
    // The file is the same all around it.
    let after = fs::read_to_string(path).unwrap();
    let (head, rest) = after.split_once("  views: [").unwrap();
    assert!(before.starts_with(head) && before.ends_with(rest.split_once("],\r\n").unwrap().1), "{after}");
    assert_eq!(view(window), focused, "the view stays when the file is read again");
    assert!(window.state().state.history.can_go_back(), "and so does the way back");
    focused
}

#[test]
fn what_is_on_screen_is_saved_and_found_again_from_the_palette_and_the_menu() {
    for words in WORDS {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut window) = opened(folder.path(), words.tag);
        let focused = save_a_focus(&path, &mut window);
        // Another lens, saved under the proposed name; then show the first again: one step.
        window.state_mut().ask(Action::SetLens(LensId::from("ideas")));
        window.run_steps(4);
        command(&mut window, words.save);
        enter(&mut window);
        assert_eq!(names(&path).len(), 2);
        let ideas = view(&window);
        command(&mut window, "gront parker");
        assert_eq!(View { camera: focused.camera, ..view(&window) }, focused);
        press(&mut window, Modifiers::ALT, Key::ArrowLeft);
        assert_eq!(view(&window), ideas);
        // The menu in the bar lists them too.
        focus(&mut window, Role::Button, words.menu);
        enter(&mut window);
        focus(&mut window, Role::MenuItem, "Parker & \"grönt\"");
        enter(&mut window);
        assert!(view(&window).focus.is_some());
    }
}

#[test]
fn a_saved_view_is_renamed_moved_removed_and_brought_back() {
    for words in WORDS {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut window) = opened(folder.path(), words.tag);
        save_a_focus(&path, &mut window);
        press(&mut window, Modifiers::COMMAND, Key::S);
        enter(&mut window);
        let second = names(&path)[1].clone();
        command(&mut window, words.manage);
        focus(&mut window, Role::Button, &format!("{}: Parker & \"grönt\"", words.rename));
        enter(&mut window);
        type_text(&mut window, "Grönt");
        enter(&mut window);
        assert_eq!(window.state().state.dialog, Some(Dialog::Views));
        focus(&mut window, Role::Button, &format!("{}: {second}", words.up));
        enter(&mut window);
        assert_eq!(names(&path), [second.as_str(), "Grönt"]);
        focus(&mut window, Role::Button, &format!("{}: {second}", words.remove));
        enter(&mut window);
        assert_eq!(names(&path), ["Grönt"]);
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert!(window.state().state.banners.iter().any(|banner| banner.tone == Tone::Note && banner.text.contains(&second)));
        if words.tag == "sv" {
            focus(&mut window, Role::Button, words.bring_back);
            enter(&mut window);
        } else {
            command(&mut window, words.bring_back);
        }
        assert_eq!(names(&path), [second.as_str(), "Grönt"]);
        assert!(window.state().state.banners.is_empty());
    }
}

#[test]
fn a_file_that_is_write_protected_gives_a_message_and_loses_nothing() {
    for (tag, told) in [("sv", "kunde inte sparas"), ("en", "could not be saved")] {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut window) = opened(folder.path(), tag);
        let before = fs::read(&path).unwrap();
        let protect = |readonly: bool| {
            let mut permissions = fs::metadata(&path).unwrap().permissions();
            permissions.set_readonly(readonly);
            fs::set_permissions(&path, permissions).unwrap();
        };
        protect(true);
        let mut said = Vec::new();
        for name in ["Ett", "Two"] {
            press(&mut window, Modifiers::COMMAND, Key::S);
            type_text(&mut window, name);
            window.key_press(Key::Enter);
            for _ in 0..5 {
                window.step();
                said.extend(window.state().state.banners.iter().map(|banner| banner.text.clone()));
            }
        }
        assert_eq!(fs::read(&path).unwrap(), before);
        assert!(said.iter().any(|text| text.contains(told) && text.contains("dalen.ron")), "{said:?}");
        assert_eq!(window.state().state.views.len(), 2, "they are still here, though the file was read again");
        press(&mut window, Modifiers::COMMAND, Key::K);
        type_text(&mut window, "two");
        assert_eq!(window.state().state.palette.as_ref().map(|palette| palette.entries[0].words.as_str()), Some("Two"));
        press(&mut window, Modifiers::NONE, Key::Escape);
        // Once the file may be written, all of them are kept.
        protect(false);
        press(&mut window, Modifiers::COMMAND, Key::S);
        type_text(&mut window, "Tre");
        enter(&mut window);
        assert_eq!(names(&path), ["Ett", "Two", "Tre"]);
    }
}

fn built_in() -> State {
    State::new(Arc::new(Document::built_in()), Settings::default(), &["sv".to_owned()])
}

#[test]
fn what_is_built_in_gets_a_copy_that_opens_with_the_same_view() {
    let mut state = built_in();
    let shipped = state.views.len();
    assert!(shipped >= 3, "some views come with it");
    update(&mut state, Action::Focus("rsr".into()));
    let focused = state.view.clone();
    let effects = update(&mut state, Action::SaveView("Runt rådet".to_owned()));
    let Some(Effect::AskSaveAs { text, kept }) = effects.into_iter().find(|effect| matches!(effect, Effect::AskSaveAs { .. })) else {
        panic!("it asks where to keep a copy");
    };
    let original = fs::read_to_string("assets/data/orebro.ron").unwrap();
    let head = original.split_once("    views: [").unwrap().0;
    assert!(text.starts_with(head), "the copy is the original, but for the views");
    // Whoever does not want a copy keeps the view until the program closes.
    update(&mut state, Action::NotCopied(None));
    assert_eq!((state.views.len(), state.banners.len()), (shipped + 1, 1));
    // Whoever does sees the copy instead, and the same of it.
    let path = std::path::PathBuf::from("/copy.ron");
    update(&mut state, Action::KeepCopy);
    let effects = update(&mut state, Action::Copied { path: path.clone(), kept });
    assert!(effects.contains(&Effect::Read(path.clone())));
    let document = Document::read(text.as_str(), Origin::File(path.clone())).unwrap();
    update(&mut state, Action::Loaded { path: path.clone(), outcome: Ok(Arc::new(document)) });
    assert_eq!((state.document.origin.path(), state.views.len()), (Some(path.as_path()), shipped + 1));
    assert_eq!(state.view, focused);
}

#[test]
fn every_view_that_comes_with_the_program_shows_something_of_its_own() {
    let mut state = built_in();
    let mut seen = vec![state.view.clone()];
    for ix in 0..state.views.len() {
        update(&mut state, Action::ShowView(ix));
        assert!(!seen.contains(&state.view), "view {ix} shows what another does");
        seen.push(state.view.clone());
        for tag in ["sv", "en"] {
            assert!(state.views[ix].name.entries().any(|(language, _)| language == tag), "view {ix} has no name in {tag}");
        }
    }
    assert!(state.document.findings().is_some_and(|found| found.iter().all(|finding| !finding.path.to_string().starts_with("views"))));
}

#[test]
fn a_view_that_names_what_is_gone_still_opens() {
    let text = "(version: 1, bodies: [(id: \"a\", name: \"A\")], views: [(name: \"V\", view: (lens: \"none\", focus: (body: \"gone\"), selected: \"a\"))])";
    let document = Document::read(text, Origin::BuiltIn).unwrap();
    let mut state = State::new(Arc::new(document), Settings::default(), &["en".to_owned()]);
    update(&mut state, Action::ShowView(0));
    assert_eq!(state.view, View { selected: Some("a".into()), ..View::default() });
    update(&mut state, Action::ShowView(7));
    update(&mut state, Action::RenameView(7, Box::default(), "x".to_owned()));
    update(&mut state, Action::RemoveView(7));
    update(&mut state, Action::MoveView(0, -1));
    update(&mut state, Action::SaveView("  ".to_owned()));
    assert_eq!(state.views.len(), 1);
}

/// A state with a file open.
fn state_of(text: &str) -> State {
    State::new(Arc::new(document(text)), Settings::default(), &["en".to_owned()])
}

fn document(text: &str) -> Document {
    Document::read(text, Origin::File("/dalen.ron".into())).unwrap()
}

/// The file was changed by someone else, and is read again.
fn read_again(state: &mut State, text: &str) {
    update(state, Action::Loaded { path: "/dalen.ron".into(), outcome: Ok(Arc::new(document(text))) });
}

fn names_of(state: &State) -> Vec<String> {
    state.views.iter().map(|saved| state.name_of(saved)).collect()
}

const TWO: &str = "(version: 1, bodies: [(id: \"a\", name: \"A\")], views: [(name: \"One\"), (name: \"Two\", view: (selected: \"a\"))])";

#[test]
fn the_view_that_is_renamed_is_the_one_that_was_meant_though_the_file_changes_meanwhile() {
    let mut state = state_of(TWO);
    let two = Box::new(state.views[1].clone());
    update(&mut state, Action::OpenDialog(Dialog::RenameView(1, two.clone())));
    read_again(&mut state, &TWO.replace("views: [", "views: [(name: \"Three\"), "));
    assert!(matches!(state.dialog, Some(Dialog::RenameView(..))));
    update(&mut state, Action::RenameView(1, two.clone(), "Zwei".to_owned()));
    assert_eq!(names_of(&state), ["Three", "One", "Zwei"]);
    // Of one that is gone nothing is asked any more, and no other takes its place.
    let mut state = state_of(TWO);
    update(&mut state, Action::OpenDialog(Dialog::RenameView(1, two.clone())));
    read_again(&mut state, &TWO.replace("Two", "Drei"));
    assert_eq!(state.dialog, None);
    update(&mut state, Action::RenameView(1, two, "Zwei".to_owned()));
    assert_eq!(names_of(&state), ["One", "Drei"]);
}

#[test]
fn what_someone_else_saves_in_the_file_meanwhile_is_not_lost() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut window) = opened(folder.path(), "sv");
    save_a_focus(&path, &mut window);
    let first = names(&path)[0].clone();
    // The program has not heard of it yet when the next view is saved.
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("views: [", "views: [(name: \"Deras\", view: (selected: \"c\")), ")).unwrap();
    press(&mut window, Modifiers::COMMAND, Key::S);
    type_text(&mut window, "Vår");
    enter(&mut window);
    assert_eq!(names(&path), [first.as_str(), "Vår", "Deras"]);
    assert_eq!(names_of(&window.state().state), names(&path));
    // Once it has, theirs is removed like any other.
    ask(&mut window, Action::RemoveView(2));
    assert_eq!(names(&path), [first.as_str(), "Vår"]);
}

#[test]
fn views_that_the_file_did_not_take_stay_beside_those_of_others_and_what_was_removed_stays_so() {
    let mut state = state_of(TWO);
    let effects = update(&mut state, Action::RemoveView(0));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::WriteKept { known, .. } if known.views.len() == 2)));
    update(&mut state, Action::NotKept { path: "/dalen.ron".into(), why: "why".to_owned() });
    read_again(&mut state, &TWO.replace("views: [", "views: [(name: \"Three\"), "));
    assert_eq!(names_of(&state), ["Two", "Three"]);
    read_again(&mut state, TWO);
    assert_eq!(names_of(&state), ["Two", "Three"]);
}
