//! The lens of surveys: by keyboard, in every width, and where a file is faulty or has none.

use egui::{Key, Modifiers};
use samverkan::app::{Document, ThemeChoice};
use samverkan::drawing::Item;

use crate::hand::{press, to_canvas, to_lens, walk_to};
use crate::sheets::{fits, read, sheet, words};
use crate::studio::Shot;

#[test]
fn the_survey_fits_in_every_room() {
    for width in [560.0, 640.0, 923.0, 924.0, 1024.0, 1280.0, 1600.0, 1900.0, 2500.0] {
        for language in ["sv", "en"] {
            fits(&sheet(Document::built_in(), "survey", language, width), width);
        }
    }
}

#[test]
fn every_number_of_the_survey_is_said() {
    let said = words(&sheet(Document::built_in(), "survey", "sv", 1280.0));
    for words in [
        "11 av 27 svarade 4 eller 5 (40,7\u{a0}%), 4 svarade 1 eller 2 (14,8\u{a0}%) och 12 svarade 3, skalans mitt (44,4\u{a0}%)",
        "Medelvärdet är 3,3 på en skala från 1 Inte så bra till 5 Mycket bra",
        "Högst medelvärde har gruppen Tjänstepersoner (3,3), lägst gruppen Politiker (3,2)",
        "Skillnaden mellan grupperna är mindre än vad ett enda svar kan flytta medelvärdet",
        "Få har svarat (n = 27)",
        "Politiker, 3: 8 svar, 47,1\u{a0}%",
        "Tjänstepersoner: 10 svar, medelvärde 3,3. 1 Inte så bra: 0 svar, 0,0\u{a0}%; 2: 2 svar, 20,0\u{a0}%",
        "Summorna i filen stämmer med svaren (27)",
        "Andelarna är avrundade",
    ] {
        assert!(said.contains(words), "{words:?} is not said in\n{said}");
    }
}

#[test]
fn a_faulty_survey_is_drawn_and_what_is_wrong_is_said() {
    let survey = r#"(version: 1, name: "Test", surveys: [
        (id: "a", question: "Even?", scale: [(value: 1), (value: 2), (value: 3), (value: 4)], answers: 9, answers_by_score: [1, 1, 1, 1, 5],
         groups: [(name: "A", counts: [40, 1]), (name: "B", counts: [1, 2, 3, 4, 5], answers: 3), (name: "", counts: [])], bodies: ["gone"]),
        (id: "b", question: "No scale?"), (id: "c", scale: [(value: 0)], groups: [(name: "C", counts: [3])]),
        (id: "d", question: "Nobody?", scale: [(value: 1), (value: 5)], groups: [(name: "D", counts: [0, 0])]),
    ])"#;
    for width in [560.0, 1280.0] {
        let drawing = sheet(read(survey), "survey", "en", width);
        let said = words(&drawing);
        for words in [
            "7 of 51 answered 3 or 4 (13.7%) and 44 answered 1 or 2 (86.3%)",
            "All: the file says 9, but there are",
            "B: the file says 3, but there are 15 answers",
            "The group with the highest mean is B (3.0), the one with the lowest A (1.0)",
            "Nobody has answered",
        ] {
            assert!(said.contains(words), "{words:?} is not said in\n{said}");
        }
        assert!(!said.contains("less than a single answer"), "the groups differ by more than that");
        assert!(drawing.items.iter().any(|item| matches!(item, Item::Polygon(_))), "the means are marked");
    }
}

#[test]
fn an_organisation_without_surveys_says_so() {
    let said = words(&sheet(read(include_str!("../fixtures/saaristo.ron")), "survey", "en", 1280.0));
    assert!(said.contains("The file has no survey"), "{said}");
}

/// To the lens, over its bars and its table by arrows, and to the bodies on the chart.
fn journey(language: &str, row: &str, cell: &str, show: &str) {
    let mut window = Shot::new(language, ThemeChoice::Light, (1280, 720)).window();
    to_lens(&mut window, "survey");
    to_canvas(&mut window);
    walk_to(&mut window, Key::ArrowRight, show);
    walk_to(&mut window, Key::ArrowRight, row);
    walk_to(&mut window, Key::ArrowRight, cell);
    walk_to(&mut window, Key::ArrowLeft, show);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.state().state.view.lens.is_chart());
    assert_eq!(window.state().state.lit.as_ref().map(|lit| lit.bodies.len()), Some(5), "the bodies that it is about are lit");
    while window.state().state.view.lens.is_chart() {
        assert!(window.state().state.history.can_go_back());
        press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    }
    assert_eq!(window.state().state.view.lens.as_str(), "survey");
}

#[test]
fn an_official_reads_the_survey_and_sees_whom_it_is_about() {
    journey("sv", "Politiker: 17 svar", "Tjänstepersoner, 5 Mycket bra: 1 svar", "Visa på kartan");
}

#[test]
fn an_official_reads_the_survey_in_english() {
    journey("en", "Politicians: 17 answers", "Officials, 5 Very good: 1 answer", "Show on the chart");
}
