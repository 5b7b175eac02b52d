//! Journeys to what is handed out, by keyboard alone: the dialog for exporting, the file and the word about it, the picture on the clipboard.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use samverkan::app::{
    Action, Dialog, Document, Effect, Format, Offer, Outcome, PressAction, PressGoal, Settings, Spread, State, ThemeChoice, Tone, Which,
    update,
};
use samverkan::export::EXPORTERS;

use crate::hand::{Window, ask, find, focus, is_named, press, says, to_canvas, type_text};
use crate::studio::Shot;

/// What is said in a language.
struct Words {
    tag: &'static str,
    svg: &'static str,
    deck: &'static str,
    paper: &'static str,
    tiles: &'static str,
    save: &'static str,
    palette: &'static str,
    copied: &'static str,
}

const WORDS: [Words; 2] = [
    Words {
        tag: "sv",
        svg: "Format: Vektorbild (SVG)",
        deck: "Innehåll: Bildspelet",
        paper: "Papper: A4",
        tiles: "Sidor: Flera sidor",
        save: "Spara som …",
        palette: "exportera som pdf",
        copied: "Bilden har kopierats",
    },
    Words {
        tag: "en",
        svg: "Format: Vector picture (SVG)",
        deck: "Contents: The deck",
        paper: "Paper: A4",
        tiles: "Pages: Several pages",
        save: "Save as …",
        palette: "export as pdf",
        copied: "The picture was copied",
    },
];

fn window(tag: &str) -> Window<'static> {
    Shot::new(tag, ThemeChoice::Light, (1280, 720)).window()
}

fn choose(window: &mut Window<'_>, name: &str) {
    focus(window, Role::RadioButton, name);
    press(window, Modifiers::NONE, Key::Enter);
}

/// The file that was asked for is chosen in the system's dialog, which is not here.
fn to(window: &mut Window<'_>, path: &Path) {
    ask(window, Action::Press(PressAction::To(path.to_owned())));
    window.run_steps(4);
}

#[test]
fn a_chart_is_exported_as_tiles_by_keyboard_alone() {
    for words in WORDS {
        let folder = tempfile::tempdir().unwrap();
        let mut window = window(words.tag);
        press(&mut window, Modifiers::COMMAND, Key::E);
        assert_eq!(window.state().state.dialog, Some(Dialog::Export));
        choose(&mut window, words.svg);
        choose(&mut window, words.tiles);
        choose(&mut window, words.paper);
        let setup = window.state().state.press.form.setup;
        assert_eq!((setup.spread, setup.format), (Spread::Tiles, Format::A4));
        assert!(is_named(&window, Role::Button, words.save));
        to(&mut window, &folder.path().join("karta.svg"));
        let mut names: Vec<String> =
            fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        assert!(names.len() > 2 && names[0] == "karta-01.svg", "{names:?}");
        let state = &window.state().state;
        assert_eq!(state.dialog, None);
        let banner = state.banners.last().expect("a word about where it went");
        assert!(banner.offer == Some(Offer::Reveal) && banner.text.contains("karta-01.svg"), "{banner:?}");
    }
}

#[test]
fn the_palette_has_every_format_and_the_dialog_offers_the_deck() {
    for words in WORDS {
        let mut window = window(words.tag);
        press(&mut window, Modifiers::COMMAND, Key::K);
        type_text(&mut window, words.palette);
        press(&mut window, Modifiers::NONE, Key::Enter);
        assert_eq!(window.state().state.dialog, Some(Dialog::Export), "{}", words.palette);
        assert_eq!(window.state().state.press.form.ending, "pdf");
        choose(&mut window, words.deck);
        assert_eq!(window.state().state.press.form.which, Which::Deck);
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert_eq!(window.state().state.dialog, None);
    }
}

#[test]
fn what_is_on_screen_is_copied_and_a_quiet_word_says_so() {
    for words in WORDS {
        let mut window = window(words.tag);
        to_canvas(&mut window);
        window.event(egui::Event::Copy); // what a window system makes of Ctrl C
        window.run_steps(6);
        assert_eq!(window.state().state.press.told.as_deref(), Some(words.copied));
        assert!(window.state().state.banners.is_empty());
        press(&mut window, Modifiers::NONE, Key::Num0);
        assert_eq!(window.state().state.press.told, None, "it is said until something else happens");
    }
}

/// How an export in progress is called off, and what is said then.
const CANCELS: [[&str; 5]; 2] = [
    ["sv", "Avbryt", "avbryt exporten", "Innehåll: Bildspelet", "Exporten avbröts. Ingen fil skrevs"],
    ["en", "Cancel", "cancel the export", "Contents: The deck", "The export was cancelled. No file was written"],
];

#[test]
fn an_export_in_progress_is_cancelled_by_escape_or_on_the_strip_or_in_the_palette() {
    for [tag, button, command, deck, said] in CANCELS {
        // What the keys do is the same in both languages, what is found by its name is not.
        for way in if tag == "sv" { ["escape", "strip", "palette"].as_slice() } else { &["strip"] } {
            let folder = tempfile::tempdir().unwrap();
            let mut window = Shot { exporting: true, ..Shot::new(tag, ThemeChoice::Light, (1280, 720)) }.window();
            press(&mut window, Modifiers::COMMAND, Key::E);
            choose(&mut window, deck);
            to(&mut window, &folder.path().join("karta.pdf"));
            let job = Arc::clone(window.state().state.press.running().expect("it is being made"));
            assert!(says(&window, "PDF: "), "how far it has come is told");
            let key = match *way {
                "escape" => Key::Escape,
                "strip" => {
                    focus(&mut window, Role::Button, button);
                    Key::Enter
                }
                _ => {
                    press(&mut window, Modifiers::COMMAND, Key::K);
                    type_text(&mut window, command);
                    Key::Enter
                }
            };
            // The first of many pages are written when it is called off.
            let (making, language) = (Arc::clone(&job), window.state().state.language.clone());
            let maker = std::thread::Builder::new().name("export".to_owned());
            let maker = maker.spawn(move || samverkan::shell::export(&making, &language, drop)).unwrap();
            while job.percent().is_none() {
                std::thread::sleep(Duration::from_millis(1));
            }
            press(&mut window, Modifiers::NONE, key);
            let outcome = maker.join().unwrap();
            assert_eq!((&outcome, fs::read_dir(folder.path()).unwrap().count()), (&Outcome::Stopped, 0), "{way} leaves something behind");
            ask(&mut window, Action::Press(PressAction::Done(job.number, outcome)));
            assert!(window.state().state.press.running().is_none() && window.state().state.banners.is_empty());
            assert!(says(&window, said), "{way}: {:?}", window.state().state.press.told);
        }
    }
}

#[test]
fn who_leaves_the_dialog_exports_nothing() {
    for [tag, button, ..] in CANCELS {
        for by_key in [true, false] {
            let mut window = Shot { exporting: true, ..Shot::new(tag, ThemeChoice::Light, (1280, 720)) }.window();
            press(&mut window, Modifiers::COMMAND, Key::E);
            if by_key {
                press(&mut window, Modifiers::NONE, Key::Escape);
            } else {
                focus(&mut window, Role::Button, button);
                press(&mut window, Modifiers::NONE, Key::Enter);
            }
            let state = &window.state().state;
            assert!(state.dialog.is_none() && state.press.running().is_none() && state.press.told.is_none());
        }
    }
}

#[test]
fn escape_first_undoes_what_narrows_and_then_cancels_what_is_exported() {
    let mut state = state();
    let job = begun(&mut state, PressAction::To("a.svg".into()));
    update(&mut state, Action::Select(Some("rsr".into())));
    update(&mut state, Action::Escape);
    assert!(!job.is_stopped() && state.view.selected.is_none());
    update(&mut state, Action::Escape);
    assert!(job.is_stopped() && state.press.running().is_none());
}

fn state() -> State {
    let mut state = State::new(Arc::new(Document::built_in()), Settings::default(), &["en".to_owned()]);
    update(&mut state, Action::Press(PressAction::Open(Some("svg"))));
    state
}

fn begun(state: &mut State, action: PressAction) -> Arc<samverkan::app::PressJob> {
    let effects = update(state, Action::Press(action));
    effects.into_iter().find_map(|effect| if let Effect::Export(job) = effect { Some(job) } else { None }).expect("a job")
}

#[test]
fn a_cancelled_export_leaves_no_file_and_a_quiet_word() {
    let folder = tempfile::tempdir().unwrap();
    let mut state = state();
    let job = begun(&mut state, PressAction::To(folder.path().join("a.svg")));
    update(&mut state, Action::Press(PressAction::Cancel));
    let outcome = samverkan::shell::export(&job, &state.language, drop);
    assert_eq!(outcome, Outcome::Stopped);
    update(&mut state, Action::Press(PressAction::Done(job.number, outcome)));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    assert!(state.banners.is_empty() && state.press.running().is_none());
    assert_eq!(state.press.told.as_deref(), Some("The export was cancelled. No file was written"));
}

#[test]
fn what_is_written_is_what_was_chosen_when_it_was_asked_where_to() {
    let mut state = state();
    let effects = update(&mut state, Action::Press(PressAction::Ask));
    let [Effect::AskExport { asked, ending: "svg", .. }] = effects.as_slice() else { panic!("{effects:?}") };
    let form = state.press.form.in_format(samverkan::export::find("pdf").unwrap());
    update(&mut state, Action::Press(PressAction::Choose(Box::new(form))));
    let job = begun(&mut state, PressAction::Put(asked.clone(), "a.svg".into()));
    assert_eq!((job.order().exporter.extension, state.dialog), ("svg", None));
}

#[test]
fn that_there_is_no_dialog_is_not_told_behind_one() {
    let mut state = state();
    update(&mut state, Action::Press(PressAction::Unasked("samverkan export".to_owned())));
    assert!(state.dialog.is_none() && state.banners.last().is_some_and(|banner| banner.text == "samverkan export"));
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut state = state();
    let job = begun(&mut state, PressAction::To(folder.path().join("nowhere/a.svg")));
    let outcome = samverkan::shell::export(&job, &state.language, drop);
    update(&mut state, Action::Press(PressAction::Done(job.number, outcome)));
    let banner = state.banners.last().unwrap();
    assert!(banner.tone == Tone::Error && banner.text.contains("nowhere"), "{banner:?}");
}

#[test]
fn whatever_goes_wrong_is_told_in_the_window_with_its_place_and_a_way_out() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("a.svg")).unwrap();
    let locked = folder.path().join("b.svg");
    fs::write(&locked, "old").unwrap();
    let mut permissions = fs::metadata(&locked).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&locked, permissions).unwrap();
    let cases = [
        ("nowhere/a.svg", ["Mappen finns inte", "Skapa den"], ["The folder is not there", "Create it"]),
        ("a.svg", ["En mapp heter redan så", "annat namn"], ["A folder has that name", "another name"]),
        ("b.svg", ["skyddad", "annat namn"], ["protected", "another name"]),
    ];
    for tag in ["sv", "en"] {
        let mut window = window(tag);
        press(&mut window, Modifiers::COMMAND, Key::E);
        choose(&mut window, WORDS[usize::from(tag == "en")].svg);
        for (path, swedish, english) in cases {
            to(&mut window, &folder.path().join(path));
            let banner = window.state().state.banners.last().expect("a word about it");
            assert!(banner.tone == Tone::Error && banner.text.contains(path), "{banner:?}");
            let words = if tag == "sv" { swedish } else { english };
            assert!(words.iter().all(|word| banner.text.contains(word)), "{words:?} in {banner:?}");
        }
    }
    assert_eq!((fs::read_to_string(&locked).unwrap().as_str(), fs::read_dir(folder.path()).unwrap().count()), ("old", 2));
}

#[test]
fn printing_makes_a_pdf_for_the_viewer() {
    let mut state = state();
    let job = begun(&mut state, PressAction::Print);
    assert_eq!((job.goal.clone(), job.order().exporter.extension), (PressGoal::Print, "pdf"));
    assert!(job.run().unwrap()[0].starts_with(b"%PDF"));
    update(&mut state, Action::Press(PressAction::Done(job.number, Outcome::NoViewer("/tmp/x.pdf".into()))));
    assert!(state.banners.last().unwrap().text.contains("/tmp/x.pdf"));
}

#[test]
fn the_dialog_has_every_format() {
    let mut window = window("en");
    press(&mut window, Modifiers::COMMAND, Key::E);
    for exporter in EXPORTERS {
        let name = format!("Format: {}", samverkan::i18n::Language::for_tag("en").say(exporter.name, []));
        assert!(is_named(&window, Role::RadioButton, &name), "{name}");
    }
}

fn done(state: &mut State, job: &samverkan::app::PressJob, outcome: Outcome) -> Vec<Effect> {
    update(state, Action::Press(PressAction::Done(job.number, outcome)))
}

#[test]
fn copying_and_printing_stop_no_export() {
    let folder = tempfile::tempdir().unwrap();
    let mut state = state();
    let file = begun(&mut state, PressAction::To(folder.path().join("a.svg")));
    let copy = begun(&mut state, PressAction::Copy);
    assert!(update(&mut state, Action::Press(PressAction::Print)).is_empty(), "a print waits for its turn");
    assert!(!file.is_stopped() && !copy.is_stopped() && state.press.waiting() == 1);
    assert!(done(&mut state, &copy, Outcome::Copied).is_empty());
    assert_eq!(state.press.running().map(|job| job.number), Some(file.number));
    let outcome = samverkan::shell::export(&file, &state.language, drop);
    let next = done(&mut state, &file, outcome);
    assert!(folder.path().join("a.svg").exists() && state.banners.last().unwrap().text.contains("a.svg"));
    assert!(matches!(next.as_slice(), [Effect::Export(print)] if print.goal == PressGoal::Print), "{next:?}");
    update(&mut state, Action::Press(PressAction::Cancel));
    assert!(state.press.running().is_none());
}

#[test]
fn of_two_copies_only_the_last_one_is_made() {
    let mut state = state();
    let first = begun(&mut state, PressAction::Copy);
    let last = begun(&mut state, PressAction::Copy);
    assert!(first.is_stopped() && !last.is_stopped());
    done(&mut state, &first, Outcome::Stopped);
    assert_eq!(state.press.running().map(|job| job.number), Some(last.number));
}

#[test]
fn whoever_quits_during_an_export_is_told_and_the_file_is_finished_first() {
    for again in [false, true] {
        let mut state = state();
        let job = begun(&mut state, PressAction::To("a.svg".into()));
        assert!(state.holds_window());
        assert!(update(&mut state, Action::Quit).is_empty());
        assert!(state.banners.last().unwrap().text.contains("export is done"));
        let effects = if again { update(&mut state, Action::Quit) } else { done(&mut state, &job, Outcome::Written("a.svg".into(), 1)) };
        assert!(matches!(effects.as_slice(), [Effect::Quit]), "{effects:?}");
        assert!(job.is_stopped() == again && !state.holds_window());
    }
}

#[test]
fn an_export_that_fails_keeps_the_window_open_to_say_so() {
    let mut state = state();
    let job = begun(&mut state, PressAction::To("a.svg".into()));
    update(&mut state, Action::Quit);
    assert!(done(&mut state, &job, Outcome::Failed("disk".to_owned())).is_empty());
    assert_eq!(state.banners.last().unwrap().tone, Tone::Error);
}

#[test]
fn the_dialog_begins_with_what_it_is_for_and_that_is_in_sight_at_any_size() {
    for (size, text) in [((1280, 720), 100), ((1024, 700), 200)] {
        let mut window = Shot { text_size: text, ..Shot::new("sv", ThemeChoice::Light, size) }.window();
        press(&mut window, Modifiers::COMMAND, Key::E);
        window.run_steps(2);
        let save = find(&window, Role::Button, "Spara som").unwrap();
        assert!(save.is_focused(), "at {size:?}");
        assert!(save.rect().max.y < f32::from(size.1) && save.rect().min.y > 0.0, "at {size:?}: {:?}", save.rect());
    }
}
