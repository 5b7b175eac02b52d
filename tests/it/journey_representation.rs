//! The lens of representation: its numbers, its orders, its sizes, and a journey by keyboard.

use std::sync::Arc;

use egui::{Key, Modifiers, Vec2};
use samverkan::app::{Action, Document, Settings, State, ThemeChoice, update};
use samverkan::drawing::{Drawing, Role, Target};
use samverkan::view::{Chosen, LensId, Sort};

use crate::county::County;
use crate::hand::{press, to_canvas, to_lens, walk_to};
use crate::sheets::{read, sheet, words};
use crate::studio::Shot;

const SAARISTO: &str = include_str!("../fixtures/saaristo.ron");

fn open(document: Document, language: &str) -> State {
    let mut state = State::new(Arc::new(document), Settings::default(), &[language.to_owned()]);
    update(&mut state, Action::Viewport { size: Vec2::new(1280.0, 640.0), headings: Vec2::ZERO });
    update(&mut state, Action::SetLens(LensId::from("representation")));
    state
}

/// The names of all spots of a role, each up to its colon.
fn heads(drawing: &Drawing, role: Role) -> Vec<&str> {
    let of_role = drawing.spots.iter().filter(|spot| spot.role == role);
    of_role.map(|spot| spot.name.split_once(": ").map_or(&*spot.name, |(head, _)| head)).collect()
}

/// The bodies of the rows.
fn rows(state: &State) -> Vec<&str> {
    let mut rows = heads(&state.picture.drawing, Role::RowHeader);
    rows.truncate(rows.iter().position(|row| *row == "Ledamöter" || *row == "Members").unwrap_or(rows.len()));
    rows
}

fn sort(state: &mut State, by: &str) {
    update(state, Action::Touch(Target::Sort(Sort { by: by.to_owned(), descending: true })));
}

#[test]
fn sums_stand_against_what_is_stated_and_the_gap_is_explained() {
    let said = words(&sheet(Document::built_in(), "representation", "sv", 1280.0));
    for words in [
        "11 organ har platser, som utses av 18 organisationer. 3 anger antalet ledamöter. Ett stämmer inte",
        "Samverkansråd kultur: 13 ledamöter, 13 ersättare, angivet antal minst 13",
        "Kommundirektörs-/Regiondirektörsgruppen: 16 ledamöter, angivet antal 16",
        "Kommundirektörs-/Regiondirektörsgruppen: det räknade antalet stämmer med det angivna",
        "Kommundirektörs-/Regiondirektörsgruppen, Örebro kommun: 2 ledamöter",
        "Kommundirektörs-/Regiondirektörsgruppen, Region Örebro län: 2 ledamöter, 1 sekreterare",
        "Partnerskapet för regional utveckling: 20 angivet, 19 räknat: en plats saknas. Räknat med en var blir det 19. Med två från Örebro \
         kommun, som i KC/RD (F30), blir det 20; det säger källan inte.",
        "Regionala samverkansrådet, Nora kommun: ledamöter, antalet anges inte",
        "Region Örebro län: 9 ledamöter och fler vars antal inte anges i 11 organ",
        "Länsstyrelsen Örebro län: 2 ledamöter i 2 organ",
        // 13 + 16 + 19 + 4 chairs: as many as the columns make up.
        "Alla organ: 52 ledamöter och fler vars antal inte anges",
    ] {
        assert!(said.contains(words), "not said: {words}\n{said}");
    }
    let columns = 12 * 3 + 1 + 9 + 2 + 4;
    assert_eq!(columns, 52, "twelve municipalities, Örebro's second, the Region, the county board, four others");
}

#[test]
fn rows_and_columns_are_ordered_and_come_back_to_the_order_of_the_file() {
    let mut state = open(Document::built_in(), "sv");
    let as_in_the_file: Vec<String> = rows(&state).into_iter().map(str::to_owned).collect();
    assert_eq!(as_in_the_file.len(), 11);
    sort(&mut state, "total");
    assert_eq!(rows(&state)[..2], ["Partnerskapet för regional utveckling", "Kommundirektörs-/Regiondirektörsgruppen"]);
    sort(&mut state, "total");
    assert_eq!(rows(&state)[10], "Partnerskapet för regional utveckling");
    sort(&mut state, "total");
    assert_eq!(rows(&state), as_in_the_file);
    sort(&mut state, "name");
    assert_eq!(rows(&state)[0], "Samverkansråd social välfärd samt vård och omsorg");
    sort(&mut state, "owner orebro");
    assert_eq!(rows(&state)[0], "Kommundirektörs-/Regiondirektörsgruppen");
    sort(&mut state, "owners");
    assert_eq!(rows(&state), as_in_the_file, "only the columns are in another order");
    let columns = heads(&state.picture.drawing, Role::ColumnHeader);
    let first = columns.iter().position(|column| *column == "Region Örebro län");
    let principals = columns.iter().position(|column| column.ends_with("kommun"));
    assert!(first < principals, "{columns:?}");
    let others = columns.iter().position(|column| column.starts_with("Länsstyrelsen"));
    let last = columns.iter().rposition(|column| column.ends_with("kommun"));
    assert!(last < others, "principals stay before others: {columns:?}");
}

#[test]
fn three_hundred_bodies_and_two_hundred_owners_stand_in_a_table_whose_heads_stay() {
    let mut document = Document::built_in();
    document.organisation = Arc::new(County::LARGE.organisation());
    let text = samverkan::data::write(&document.organisation);
    let state = open(read(&text), "en");
    let drawing = &state.picture.drawing;
    assert_eq!(heads(drawing, Role::RowHeader).len(), 300 + 3);
    assert_eq!(drawing.spots.iter().filter(|spot| spot.role == Role::Cell && spot.body.is_some()).count(), 300 * 20);
    let table = drawing.tables.first().expect("it is a table");
    assert!(table.side > 150.0 && table.head > 100.0 && table.rect.width() > 200.0 * 26.0, "{table:?}");
}

#[test]
fn of_very_many_bodies_it_is_told_how_many_are_not_shown() {
    let large = County { bodies: 1_500, owners: 13, seats: 3 };
    let text = samverkan::data::write(&large.organisation());
    let state = open(read(&text), "en");
    assert_eq!(heads(&state.picture.drawing, Role::RowHeader).len(), 1_000 + 3);
    let said = words(&state.picture.drawing);
    assert!(said.contains("1,500 bodies have seats, appointed by 13 organisations"), "the numbers are those of the whole");
    assert!(said.contains("\n500 more bodies are not shown"));
}

/// A file with these owners and bodies.
fn file(bodies: &str) -> String {
    format!(
        r#"(version: 1, name: "x", levels: [(id: "l", name: "L")], lanes: [(id: "b", name: "B")], kinds: [(id: "k", name: "K")],
        owners: [(id: "a", name: "Alby", short: "A", lane: "b", principal: true), (id: "o", name: "Oby", lane: "b", principal: true)],
        bodies: [{bodies}])"#
    )
}

#[test]
fn the_members_of_a_group_stand_in_one_row_until_the_group_is_opened() {
    let member = |ix: usize| {
        format!(
            r#"(id: "m{ix}", name: "Board {ix}", kind: "k", level: "l", lane: "b", group: "g", seats: [(by: "a", ordinary: 2)], size: (members: 2)),"#
        )
    };
    let text = file(&format!(r#"(id: "g", name: "Boards", kind: "k", level: "l", lane: "b"), {}{}{}"#, member(1), member(2), member(3)));
    let mut state = open(read(&text), "en");
    assert_eq!(rows(&state), ["Boards"]);
    assert!(words(&state.picture.drawing).contains("Boards: 6 members, stated number 6"));
    update(&mut state, Action::ToggleBelow("g".into()));
    assert_eq!(rows(&state), ["Board 1", "Board 2", "Board 3"]);
}

#[test]
fn a_faulty_file_is_drawn_and_says_what_is_too_much() {
    let text = file(
        r#"(id: "s", name: "Surplus", kind: "k", level: "l", lane: "b", seats: [(by: "a", ordinary: 3), (by: "a", ordinary: 0)], size: (members: 2)),
        (id: "u", name: "", kind: "x", level: "x", lane: "x", seats: [(by: "nobody", ordinary: 1), (by: "o", role: Chair, deputies: 7)]),
        (id: "h", name: "Huge", kind: "k", level: "l", lane: "b", seats: [(by: "a", ordinary: 4294967295), (by: "o", ordinary: 4294967295)], size: (members: 0))"#,
    );
    for language in ["sv", "en"] {
        let mut state = open(read(&text), language);
        update(&mut state, Action::Choose(Some(Chosen::Owner("a".into()))));
        update(&mut state, Action::Choose(Some(Chosen::Owner("nobody".into()))));
    }
    let said = words(&sheet(read(&text), "representation", "en", 560.0));
    assert!(said.contains("Surplus: 2 stated, 3 counted: one seat too many. The file does not explain why"), "{said}");
    assert!(said.contains(": chair, the number is not stated, 7 deputies"), "{said}");
}

#[test]
fn a_file_without_seats_says_why_it_has_no_such_lens() {
    let said = words(&sheet(read(&file(r#"(id: "s", name: "S", kind: "k", level: "l", lane: "b")"#)), "representation", "sv", 1280.0));
    assert!(said.contains("Filen säger inte vilka som sitter i organen"), "{said}");
}

#[test]
fn an_invented_organisation_shows_chairs_deputies_and_guests() {
    let mut state = open(read(SAARISTO), "en");
    update(&mut state, Action::Choose(Some(Chosen::Owner("iso".into()))));
    let said = words(&state.picture.drawing);
    for words in [
        "Island assembly, Great island: 1 chair, 3 members, 2 deputies",
        "Island assembly, Ferry company: 1 co-opted",
        "Island assembly: 1 chair; 3 members, 2 deputies. Appointed by Great island",
        "5 members, 2 deputies in 2 bodies",
        "Secretaries and those who are co-opted are not counted as members",
    ] {
        assert!(said.contains(words), "not said: {words}\n{said}");
    }
}

fn journey(language: &str, owner: &str, seat: &str, show: &str) {
    let mut window = Shot::new(language, ThemeChoice::Light, (1280, 720)).window();
    to_lens(&mut window, "representation");
    to_canvas(&mut window);
    walk_to(&mut window, Key::ArrowRight, owner);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().state.view.asked.chosen, Some(Chosen::Owner("orebro".into())));
    let drawing = Arc::clone(&window.state().state.picture.drawing);
    assert!(drawing.spots.iter().any(|spot| spot.role == Role::ListItem && &*spot.name == seat), "{}", words(&drawing));
    // From the end of the sheet back through the seats to the button.
    press(&mut window, Modifiers::NONE, Key::End);
    walk_to(&mut window, Key::ArrowLeft, seat);
    walk_to(&mut window, Key::ArrowLeft, show);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.state().state.view.lens.is_chart());
    assert_eq!(window.state().state.lit.as_ref().map(|lit| lit.bodies.len()), Some(11));
    to_canvas(&mut window);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.state().state.lit.is_none());
    // Back to the sheet as it was; Enter on the head of the column lets go.
    while window.state().state.view.lens.is_chart() {
        press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    }
    assert_eq!(window.state().state.view.asked.chosen, Some(Chosen::Owner("orebro".into())));
    to_canvas(&mut window);
    walk_to(&mut window, Key::ArrowRight, owner);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().state.view.asked.chosen, None);
}

#[test]
fn an_official_reads_the_seats_of_a_municipality_by_keyboard_in_swedish() {
    let seat = "Kommundirektörs-/Regiondirektörsgruppen: Kommundirektör · 2 ledamöter. Utses av Örebro kommun";
    journey("sv", "Örebro kommun: ", seat, "Visa på kartan");
}

#[test]
fn an_official_reads_the_seats_of_a_municipality_by_keyboard_in_english() {
    let seat = "Directors' group of the municipalities and the Region: Municipal director · 2 members. Appointed by Örebro municipality";
    journey("en", "Örebro municipality: ", seat, "Show on the chart");
}
