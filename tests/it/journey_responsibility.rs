//! The lens of responsibility: its numbers, its flags, its phases, and a journey by keyboard.

use std::sync::Arc;

use egui::{Key, Modifiers};
use samverkan::app::{Action, Document, ThemeChoice};
use samverkan::drawing::Role;
use samverkan::view::Chosen;

use crate::hand::{ask, press, to_canvas, to_lens, walk_to};
use crate::sheets::{fits, read, sheet, words};
use crate::studio::Shot;

const SAARISTO: &str = include_str!("../fixtures/saaristo.ron");

#[test]
fn every_duty_says_who_has_which_part() {
    let said = words(&sheet(Document::built_in(), "responsibility", "sv", 1280.0));
    for words in [
        "9 uppgifter fördelas på 6 organ. För 5 av dem anges vem som beslutar eller ansvarar, för 4 anges det inte. Välj",
        "Partnerskapet för regional utveckling deltar. Ingen ansvarig anges",
        "Beslutar om strategin. Regionfullmäktige beslutar",
        "Tar emot den årliga uppföljningen. Regionala samverkansrådet och Partnerskapet för regional utveckling mottar",
        "Regionala samverkansrådet genomför. Partnerskapet för regional utveckling deltar",
        "Genomföra: 5 uppgifter, som Regionfullmäktige, Kommundirektörs-/Regiondirektörsgruppen, Styrgrupp för genomförande av RUSen och \
         RUS-teamet har del i",
        "RUS-teamet: del i 2 uppgifter",
    ] {
        assert!(said.contains(words), "not said: {words}\n{said}");
    }
}

#[test]
fn it_fits_in_every_room() {
    for width in [700.0, 923.0, 1024.0, 1280.0, 1600.0, 1900.0, 2500.0] {
        for language in ["sv", "en"] {
            fits(&sheet(Document::built_in(), "responsibility", language, width), width);
        }
    }
}

/// A file with two strategies, the first with these duties.
fn file(duties: &str) -> String {
    let body = |id: &str| format!(r#"(id: "{id}", name: "The {id}", kind: "k", level: "l", lane: "b")"#);
    format!(
        r#"(version: 1, name: "x", levels: [(id: "l", name: "L")], lanes: [(id: "b", name: "B")], kinds: [(id: "k", name: "K")],
        bodies: [{}, {}],
        strategies: [(id: "s", name: "First", phases: [(id: "one", name: "One"), (id: "two", name: "Two")], duties: [{duties}]),
            (id: "t", name: "Second", duties: [(id: "x", text: "Alone", parts: [(body: "board", share: TakesPart)])])])"#,
        body("board"),
        body("council"),
    )
}

#[test]
fn a_duty_without_a_lead_and_one_with_two_are_flagged_in_words() {
    let text = file(
        r#"(id: "two", text: "Led by two", phase: "two", parts: [(body: "board", share: Decides), (body: "council", share: Responsible)]),
        (id: "none", text: "Led by none", phase: "one", parts: [(body: "board", share: TakesPart), (body: "council", share: TakesPart)]),
        (id: "nobody", text: "Done by none", parts: []),
        (id: "lost", text: "", phase: "nowhere", parts: [(body: "gone", share: CarriesOut)])"#,
    );
    let drawing = sheet(read(&text), "responsibility", "en", 1280.0);
    let said = words(&drawing);
    for words in [
        "5 duties are shared by 2 bodies. For 1 of them it is stated who decides or is responsible, for 4 it is not. 3 duties are flagged",
        "Led by two. Decides: The board. Is responsible: The council. 2 lead the same duty: The board and The council",
        "Led by none. Takes part: The board and The council. Several take part but none leads",
        "Done by none. Nobody has the duty",
        "lost. Carries out: gone",
        "\nSecond\n",
        "Without a phase",
    ] {
        assert!(said.contains(words), "not said: {words}\n{said}");
    }
    assert_eq!(drawing.tables.len(), 2, "one for each strategy");
    // The phases stand in their order, whatever that of the duties.
    assert!(said.find("Led by none") < said.find("Led by two"));
}

#[test]
fn a_file_without_duties_says_why_it_has_no_such_lens() {
    let said = words(&sheet(read(r#"(version: 1, name: "x")"#), "responsibility", "sv", 1280.0));
    assert!(said.contains("Filen har ingen strategi med uppgifter"), "{said}");
}

fn journey(language: &str, duty: &str, sentence: &str, phase: &str, show: &str) {
    let mut window = Shot::new(language, ThemeChoice::Light, (1280, 720)).window();
    to_lens(&mut window, "responsibility");
    to_canvas(&mut window);
    // The rail first: a phase is chosen, and the next one.
    walk_to(&mut window, Key::ArrowRight, phase);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().state.view.asked.chosen, Some(Chosen::Phase("rus".into(), "decide".into())));
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().state.view.asked.chosen, Some(Chosen::Phase("rus".into(), "implement".into())));
    assert_eq!(window.state().state.lit.as_ref().map(|lit| lit.bodies.len()), Some(4));
    // Then a duty: who does what is said below it, and shown on the chart.
    walk_to(&mut window, Key::ArrowRight, duty);
    press(&mut window, Modifiers::NONE, Key::Enter);
    let chosen = Some(Chosen::Duty("rus".into(), "uppfoljning".into()));
    assert_eq!(window.state().state.view.asked.chosen, chosen);
    let drawing = Arc::clone(&window.state().state.picture.drawing);
    assert!(drawing.spots.iter().any(|spot| spot.role == Role::Text && &*spot.name == sentence), "{}", words(&drawing));
    walk_to(&mut window, Key::ArrowRight, show);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.state().state.view.lens.is_chart());
    assert_eq!(window.state().state.lit.as_ref().map(|lit| lit.bodies.len()), Some(2));
    to_canvas(&mut window);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.state().state.lit.is_none());
    while window.state().state.view.lens.is_chart() {
        press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    }
    assert_eq!(window.state().state.view.asked.chosen, chosen);
}

#[test]
fn an_official_follows_the_strategy_by_keyboard_in_swedish() {
    let sentence = "Regionala samverkansrådet och Partnerskapet för regional utveckling mottar";
    journey("sv", "Tar emot den årliga uppföljningen", sentence, "Besluta: ", "Visa på kartan");
}

#[test]
fn an_official_follows_the_strategy_by_keyboard_in_english() {
    let sentence = "Receives: Regional collaboration council and Partnership for regional development";
    journey("en", "Receives the yearly follow-up", sentence, "Decide: ", "Show on the chart");
}

#[test]
fn an_invented_strategy_is_shown_with_its_phases() {
    let file = tempfile::Builder::new().suffix(".ron").tempfile().expect("there is room for a file");
    std::fs::write(file.path(), SAARISTO).expect("it can be written");
    let mut window = Shot { file: Some(file.path().to_owned()), ..Shot::new("en", ThemeChoice::Light, (1280, 720)) }.window();
    to_lens(&mut window, "responsibility");
    to_canvas(&mut window);
    ask(&mut window, Action::Choose(Some(Chosen::Phase("talvi".into(), "syksy".into()))));
    let said = words(&window.state().state.picture.drawing);
    assert!(said.contains("Autumn: 0 duties"), "{said}");
    walk_to(&mut window, Key::ArrowRight, "Opens the fairway. Decides: Island assembly. Carries out: Ice group");
}
