//! Every lens as text: what it shows of the organisation that ships with the program, and of an invented one of another country.
//!
//! `UPDATE_DUMPS=1 cargo test --test it lenses::` accepts what is drawn now.

use std::path::PathBuf;
use std::sync::Arc;

use samverkan::app::{Action, Document, Origin, Settings, State, update};
use samverkan::lens::LENSES;
use samverkan::view::{LensId, MatterAsked};

const SAARISTO: &str = include_str!("../fixtures/saaristo.ron");

/// The state with a document open, in a language.
fn state(document: Document, language: &str) -> State {
    State::new(Arc::new(document), Settings::default(), &[language.to_owned()])
}

/// What a lens shows, as text; `None` where it has nothing to show.
fn dump(state: &mut State, lens: &str) -> Option<String> {
    let lens = LENSES.iter().find(|known| known.id == lens)?;
    if (lens.lacks)(&state.document.organisation).is_some() {
        return None;
    }
    update(state, Action::SetLens(LensId::from(lens.id)));
    Some(state.picture.drawing.dump())
}

fn check(name: &str, text: &str) {
    let path = PathBuf::from("tests/dumps").join(format!("{name}.txt"));
    if std::env::var_os("UPDATE_DUMPS").is_some() {
        std::fs::create_dir_all("tests/dumps").expect("the folder can be made");
        std::fs::write(&path, text).expect("the dump can be written");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    let first = golden.lines().zip(text.lines()).enumerate().find(|(_, (golden, now))| golden != now);
    assert!(golden == text, "{name} is drawn otherwise, first in {first:?}; UPDATE_DUMPS=1 accepts it");
}

#[test]
fn every_sheet_shows_of_the_built_in_organisation_what_it_showed() {
    for language in ["sv", "en"] {
        let mut state = state(Document::built_in(), language);
        for lens in LENSES.iter().filter(|lens| lens.id != LensId::CHART) {
            let text = dump(&mut state, lens.id).expect("the built-in organisation has something for every lens");
            check(&format!("orebro-{}-{language}", lens.id), &text);
        }
    }
}

/// The lenses that have nothing to show of an organisation.
fn lacking(state: &State) -> Vec<&'static str> {
    LENSES.iter().filter(|lens| (lens.lacks)(&state.document.organisation).is_some()).map(|lens| lens.id).collect()
}

#[test]
fn every_sheet_shows_of_an_invented_organisation_what_it_showed() {
    for language in ["sv", "en"] {
        let document = Document::read(SAARISTO, Origin::BuiltIn).expect("the fixture can be read");
        let mut state = state(document, language);
        assert_eq!(lacking(&state), ["survey"], "all else is there to be shown");
        for lens in LENSES.iter().filter(|lens| lens.id != LensId::CHART) {
            if let Some(text) = dump(&mut state, lens.id) {
                check(&format!("saaristo-{}-{language}", lens.id), &text);
            }
        }
    }
}

#[test]
fn the_same_sheet_is_drawn_twice_the_same_and_within_its_room() {
    let mut state = state(Document::built_in(), "sv");
    for lens in LENSES.iter().filter(|lens| lens.id != LensId::CHART) {
        let first = dump(&mut state, lens.id);
        update(&mut state, Action::SetLens(LensId::default()));
        assert_eq!(dump(&mut state, lens.id), first, "{}", lens.id);
        let drawing = &state.picture.drawing;
        for item in &drawing.items {
            let rect = item.rect();
            let fits = rect.min.x >= -1.0 && rect.min.y >= -1.0 && rect.max.x <= drawing.size.x + 1.0 && rect.max.y <= drawing.size.y + 1.0;
            assert!(fits, "{}: {item:?} reaches out of {:?}", lens.id, drawing.size);
        }
        has_spots_with_name_and_room(&state, lens.id);
    }
}

fn has_spots_with_name_and_room(state: &State, what: &str) {
    for spot in &state.picture.drawing.spots {
        assert!(!spot.name.is_empty() && spot.rect.is_positive() && spot.rect.is_finite(), "{what}: {spot:?} has no name or no room");
    }
}

/// A file in which nothing has a name: whatever words `fields` give are gone.
fn nameless(text: &str) -> String {
    let mut text = text.replace("\\u{ad}", "").replace("\\u{a0}", " "); // their brackets are no ends
    for field in ["name", "short", "plural", "text", "title", "question", "about", "note", "unit"] {
        for (open, close) in [('{', '}'), ('"', '"')] {
            let start = format!("{field}: {open}");
            let mut parts = text.split(&start);
            let mut blank = parts.next().unwrap_or_default().to_owned();
            for part in parts {
                let end = part.char_indices().find(|(at, char)| *char == close && !part[..*at].ends_with('\\'));
                let rest = end.map_or("", |(at, _)| &part[at + 1..]);
                blank.extend([field, ": \"\"", rest]);
            }
            text = blank;
        }
    }
    text
}

#[test]
fn a_faulty_file_has_spots_with_name_and_room_too() {
    for (name, text) in [("orebro", crate::facts::DATASET), ("saaristo", SAARISTO)] {
        let nowhere = text.replace("(id: \"", "(id: \"x-");
        for (fault, text) in [("nameless", nameless(text)), ("pointing nowhere", nowhere.clone()), ("both", nameless(&nowhere))] {
            let document = Document::read(text, Origin::BuiltIn).unwrap_or_else(|error| panic!("{name}, {fault}: {error:?}"));
            let mut state = state(document, "en");
            for width in [560.0, 1280.0] {
                update(&mut state, Action::Viewport { size: egui::vec2(width, 600.0), headings: egui::Vec2::ZERO });
                for lens in LENSES.iter().filter(|lens| lens.id != LensId::CHART) {
                    update(&mut state, Action::SetLens(LensId::from(lens.id)));
                    has_spots_with_name_and_room(&state, &format!("{name}, {fault}, {}", lens.id));
                }
                update(&mut state, Action::SetLens(LensId::from("road")));
                update(&mut state, Action::Ask(Box::new(MatterAsked { text: "bredband boats".to_owned(), ..MatterAsked::default() })));
                has_spots_with_name_and_room(&state, &format!("{name}, {fault}, a road"));
            }
        }
    }
}

#[test]
fn the_road_of_a_matter_is_drawn_as_it_was_and_within_every_room() {
    let matters =
        [("orebro", "sv", "kulturplanen"), ("orebro", "en", "school results"), ("orebro", "sv", "bredband"), ("saaristo", "en", "boats")];
    for (file, language, text) in matters {
        let document =
            if file == "orebro" { Document::built_in() } else { Document::read(SAARISTO, Origin::BuiltIn).expect("it can be read") };
        let mut state = state(document, language);
        update(&mut state, Action::SetLens(LensId::from("road")));
        update(&mut state, Action::Ask(Box::new(MatterAsked { text: text.to_owned(), ..MatterAsked::default() })));
        check(&format!("{file}-road-{}-{language}", text.replace(' ', "-")), &state.picture.drawing.dump());
        for width in [560.0, 700.0, 1024.0, 1920.0] {
            update(&mut state, Action::Viewport { size: egui::vec2(width, 600.0), headings: egui::Vec2::ZERO });
            let drawing = &state.picture.drawing;
            assert!(drawing.size.x <= width + 0.5, "{text} is {} wide in {width}", drawing.size.x);
            for item in &drawing.items {
                let rect = item.rect();
                assert!(
                    rect.min.x >= 0.0 && rect.max.x <= width && rect.max.y <= drawing.size.y,
                    "{text}: {item:?} reaches out of {width}"
                );
            }
        }
    }
}
