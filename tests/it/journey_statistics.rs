//! A journey through the statistics: sorting a table, choosing a column, reading what proves it; in a file that is wrong as well.

use std::sync::Arc;

use egui::{Key, Modifiers};
use samverkan::app::{Action, Document, Origin, Pane, Settings, State, ThemeChoice, update};
use samverkan::drawing::{Drawing, Role};
use samverkan::view::{Chosen, LensId, Sort};

use crate::hand::{Window, on_name, press, walk_to};
use crate::studio::Shot;

/// The rows of the first table as they stand, by their names.
fn rows(drawing: &Drawing) -> Vec<String> {
    let table = drawing.tables[0].rect;
    let in_table = drawing.spots.iter().filter(|spot| spot.role == Role::ListItem && table.contains_rect(spot.rect));
    in_table.map(|spot| spot.name.split(':').next().unwrap_or_default().to_owned()).collect()
}

/// What to press and what is said, in one language.
struct Words {
    by_population: &'static str,
    largest: &'static str,
    smallest: &'static str,
    density: &'static str,
    first_bar: &'static str,
    proof: &'static str,
    rank: &'static str,
    share: &'static str,
}

fn journey(language: &str, words: &Words) {
    let mut window = Shot { lens: Some("statistics".to_owned()), ..Shot::new(language, ThemeChoice::Light, (1280, 720)) }.window();
    window.state_mut().ask(Action::InPane(Pane::Canvas));
    window.run_steps(3);
    assert_eq!(rows(&window.state().state.picture.drawing)[0], "Blekinge län", "the order of the file");
    walk_to(&mut window, Key::ArrowRight, words.by_population);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(on_name(&window).starts_with(words.largest), "the keyboard stays on the head: {:?}", on_name(&window));
    assert_eq!(rows(&window.state().state.picture.drawing)[..2], ["Stockholms län", "Västra Götalands län"]);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(on_name(&window).starts_with(words.smallest));
    assert_eq!(rows(&window.state().state.picture.drawing)[0], "Gotlands län");
    for told in [words.proof, words.rank, words.share] {
        assert!(window.state().state.picture.drawing.spots.iter().any(|spot| spot.name.replace('\u{a0}', " ") == told), "{told}");
    }
    // Another column as bars; back shows the one before.
    let spots = window.state().state.picture.drawing.spots.clone();
    let chip = spots.iter().position(|spot| spot.role == Role::Button && &*spot.name == words.density).expect("a column to choose");
    window.state_mut().ask(Action::PointAt(Some(chip)));
    window.run_steps(2);
    press(&mut window, Modifiers::NONE, Key::Space);
    assert_eq!(window.state().state.view.asked.chosen, Some(Chosen::Column("counties".into(), "density".into())));
    let says = |window: &Window<'_>, told: &str| {
        window.state().state.picture.drawing.spots.iter().any(|spot| spot.name.replace('\u{a0}', " ") == told)
    };
    assert!(says(&window, words.first_bar), "{}", words.first_bar);
    press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    assert!(!says(&window, words.first_bar));
}

#[test]
fn an_official_sorts_the_counties_and_compares_them() {
    journey(
        "sv",
        &Words {
            by_population: "Ordna efter Folkmängd",
            largest: "Folkmängd, störst först",
            smallest: "Folkmängd, minst först",
            density: "Täthet",
            first_bar: "Plats 1: Stockholms län, 370,2 inv/km²",
            proof: "Folkmängd: 21 rader ger 10 452 326, som angivet",
            rank: "Örebro län: plats 8 av 21 i Folkmängd, störst först",
            share: "Örebro län: 2,9 % av Sverige i Folkmängd",
        },
    );
}

#[test]
fn an_official_does_the_same_in_english() {
    journey(
        "en",
        &Words {
            by_population: "Sort by Population",
            largest: "Population, largest first",
            smallest: "Population, smallest first",
            density: "Density",
            first_bar: "Rank 1: Stockholms län, 370.2 people/km²",
            proof: "Population: 21 rows give 10,452,326, as stated",
            rank: "Örebro län: rank 8 of 21 in Population, largest first",
            share: "Örebro län: 2.9% of Sverige in Population",
        },
    );
}

/// What the statistics of a file say, in English.
fn said(text: &str, sort: Option<&str>) -> (State, Vec<String>) {
    let document = Document::read(text, Origin::BuiltIn).expect("it can be read");
    let mut state = State::new(Arc::new(document), Settings::default(), &["en".to_owned()]);
    let mut view = state.view.clone();
    view.lens = LensId::from("statistics");
    view.asked.sorts.extend(sort.map(|by| (view.lens.clone(), Sort { by: by.to_owned(), descending: true })));
    drop(update(&mut state, Action::SetView(Box::new(view))));
    let said = state.picture.drawing.spots.iter().map(|spot| spot.name.to_string()).collect();
    (state, said)
}

#[test]
fn two_figures_of_the_same_stand_side_by_side_with_their_dates() {
    let (_, said) = said(crate::facts::DATASET, None);
    let pair = "Inhabitants of Örebro county: 305,832 (2021-06), 306,792 (2021-12-31, The counties of Sweden, Örebro län). 960 apart: different dates";
    assert!(said.iter().any(|said| said == pair), "{said:#?}");
}

#[test]
fn a_table_that_is_wrong_says_by_how_much() {
    let wrong = crate::facts::DATASET.replace("[\"Blekinge län\", \"K\", 2931, 158937", "[\"Blekinge län\", \"K\", 2931, 188937");
    let (_, said) = said(&wrong, None);
    let has = |told: &str| assert!(said.iter().any(|said| said == told), "{told} in {said:#?}");
    has("Population: 10,452,326 stated but the rows give 10,482,326, which is 30,000 off");
    has("Density: 21 of 22 are what Population divided by Area gives, to the decimals shown");
    has("Area: 21 rows give 407,311 km², as stated".replace(" km²", "\u{a0}km²").as_str());
}

#[test]
fn nothing_in_a_faulty_table_keeps_it_from_being_drawn() {
    let tables = [
        "(id: \"t\", name: \"T\", date: \"2022\", columns: [], rows: [])",
        "(id: \"t\", name: \"T\", date: \"2022\", columns: [(id: \"a\", name: \"A\")], rows: [[], [1, 2, 3]], totals: [5], marked_row: 9)",
        "(id: \"t\", name: \"\", date: \"2022\", columns: [(id: \"a\"), (id: \"b\", ratio: (\"a\", \"x\")), (id: \"c\", ratio: (\"c\", \"c\"))], rows: [[0, 0, -1], [0, (), 2]], marked_row: 1)",
        "(id: \"t\", name: \"T\", date: \"2022\", columns: [(id: \"a\"), (id: \"b\"), (id: \"c\", ratio: (\"a\", \"b\"))], rows: [[1, 1, 1], [1, 1, 1]], totals: [0, 0, 0], marked_row: 0)",
        "(id: \"t\", name: \"T\", date: \"2022\", columns: [(id: \"n\"), (id: \"a\", adds_up: true)], rows: [[\"x\", -5], [\"y\", 1e15], [\"z\", 1e-15]], totals: [(), 0])",
    ];
    for table in tables {
        for sort in [None, Some("a"), Some("nothing")] {
            let text = format!(
                "(version: 1, tables: [{table}], figures: [(id: \"f\", name: \"F\", value: -0.5, date: \"2022\", owner: \"x\", beside: (\"t\", \"a\")), (id: \"g\", name: \"G\", value: 1, date: \"2022\", beside: (\"x\", \"a\"))])"
            );
            let (state, said) = said(&text, sort);
            assert!(said.iter().any(|said| said.starts_with("F: ")), "{said:?}");
            let size = state.picture.drawing.size;
            assert!(size.x < 4000.0 && size.y < 4000.0, "{size:?} for {table}");
            for item in &state.picture.drawing.items {
                let rect = item.rect();
                assert!(rect.min.x.is_finite() && rect.max.x <= size.x + 1.0 && rect.max.y <= size.y + 1.0, "{item:?} for {table}");
            }
        }
    }
}
