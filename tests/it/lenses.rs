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

#[test]
fn every_sheet_shows_of_an_invented_organisation_what_it_showed() {
    let document = Document::read(SAARISTO, Origin::BuiltIn).expect("the fixture can be read");
    let mut state = state(document, "en");
    for lens in LENSES.iter().filter(|lens| lens.id != LensId::CHART) {
        if let Some(text) = dump(&mut state, lens.id) {
            check(&format!("saaristo-{}-en", lens.id), &text);
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
        assert!(
            drawing.spots.iter().all(|spot| !spot.name.is_empty() && spot.rect.is_positive()),
            "{}: a spot without name or room",
            lens.id
        );
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
