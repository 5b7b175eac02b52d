//! The annual wheel: rules without dates, rules with some, by keyboard, in every width.

use std::f32::consts::TAU;

use egui::{Key, Modifiers};
use samverkan::app::{Document, ThemeChoice};
use samverkan::drawing::{Drawing, Role, Spot, Target};
use samverkan::view::Chosen;

use crate::hand::{on, press, to_canvas, to_lens, walk_to};
use crate::sheets::{fits, read, sheet, words};
use crate::studio::Shot;

/// Three bodies with dates: one that lacks one of three, one with all, one that has none and a period that is over.
const DATED: &str = r#"(version: 1, name: "Dated", levels: [(id: "l", name: "L")], lanes: [(id: "a", name: "A")], kinds: [(id: "k", name: "K")], bodies: [
    (id: "board", name: "Board", kind: "k", level: "l", lane: "a", meetings: [
        (text: "Meets three times", times_a_year: 3, dates: ["2025-01-01", "2025-07-02", "2024-05-05"]),
        (occasion: Plan, text: "Plans", times_a_year: 1, at_least: true, dates: ["2025-12-31", "2025-04"]),
    ]),
    (id: "team", name: "Team", kind: "k", level: "l", lane: "a", meetings: [
        (occasion: Report, text: "Reported once", times_a_year: 1, period: (to: "2023")),
        (occasion: FollowUp, text: "Follows up", dates: ["2025-02-30", "2025"], with: ["nobody"]),
        (occasion: Report, text: "Never", times_a_year: 0), (text: "Daily", times_a_year: 365, at_least: true),
    ]),
])"#;

fn marks(drawing: &Drawing) -> Vec<&Spot> {
    drawing.spots.iter().filter(|spot| spot.role == Role::ListItem && (spot.rect.width() - spot.rect.height()).abs() < 0.1).collect()
}

/// The angle of a spot round a point, in parts of a turn clockwise from the top.
fn turn(spot: &Spot, centre: emath::Pos2) -> f32 {
    let by = spot.rect.center() - centre;
    (by.x.atan2(-by.y) / TAU).rem_euclid(1.0)
}

/// The middle of the wheel: that of what stands in it.
fn centre(drawing: &Drawing, words: &str) -> emath::Pos2 {
    drawing.spots.iter().find(|spot| spot.name.contains(words)).expect("something stands in the middle").rect.center()
}

#[test]
fn rules_without_dates_stand_evenly_and_name_no_month() {
    let drawing = sheet(Document::built_in(), "year", "sv", 1280.0);
    let said = words(&drawing);
    for words in [
        "Reglerna kräver minst 22 möten, minst 10 återrapporter, 1 plan och 2 uppföljningar om året",
        "Om året. minst 22 möten. minst 10 återrapporter. 1 plan. 2 uppföljningar. Inga datum är kända",
        "A: Möte, minst 4 gånger per år, 5 organ",
        "B: Möte, två gånger per år, 1 organ",
        "C: Återrapport, minst en gång per år, 10 organ",
        "Möte · gäller från 2020",
        "Minst fyra gånger om året",
    ] {
        assert!(said.contains(words), "{words:?} is not said in\n{said}");
    }
    let dump = drawing.dump();
    for month in ["jan", "feb", "apr", "aug", "okt", "dec"] {
        assert!(!dump.contains(&format!("\"{month}\"")), "no date is known, and {month} is named");
    }
    let centre = centre(&drawing, "Inga datum är kända");
    let first: Vec<f32> = marks(&drawing).iter().filter(|spot| spot.name.ends_with(" av 4)")).map(|spot| turn(spot, centre)).collect();
    assert_eq!(first.len(), 4);
    let apart: Vec<f32> = first.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert!(apart.windows(2).all(|pair| (pair[0] - pair[1]).abs() < 1e-3), "{apart:?}");
    assert_eq!(
        marks(&drawing).iter().filter(|spot| spot.name.ends_with(" av 1)") && spot.name.starts_with("C:")).count(),
        1,
        "ten networks with one rule have one mark"
    );
}

#[test]
fn dates_stand_at_their_day_and_what_is_lacking_is_said() {
    let drawing = sheet(read(DATED), "year", "en", 1280.0);
    let said = words(&drawing);
    for words in [
        "2025. 4 with a date",
        "1 of 3 without a date in 2025",
        "Not in force in 2025",
        "how often is not stated",
        "× 365",
        "Dates: 2025-02-30 · 2025",
    ] {
        assert!(said.contains(words) || drawing.dump().contains(words), "{words:?} is not said in\n{said}");
    }
    assert!(drawing.dump().contains("\"Jan\"") && drawing.dump().contains("\"Dec\""), "the months are named");
    let centre = centre(&drawing, "2025. 4 with a date");
    // The year begins a little after the top and ends well before it.
    let (begins, ends) = (0.15 / TAU, 1.0 - 0.78 / TAU);
    for (date, part) in [("2025-01-01:", 0.5 / 365.0), ("2025-07-02:", 182.5 / 365.0), ("2025-12-31:", 364.5 / 365.0)] {
        let mark = marks(&drawing).into_iter().find(|spot| spot.name.starts_with(date)).unwrap_or_else(|| panic!("{date} has no mark"));
        let found = (turn(mark, centre) - begins) / (ends - begins);
        assert!((found - part).abs() < 0.004, "{date} stands at {found}, not at {part}");
        assert!(matches!(mark.target, Some(Target::Choose(Chosen::Meeting(..)))));
    }
    assert!(!marks(&drawing).iter().any(|spot| spot.name.starts_with("2024") || spot.name.starts_with("2025-02-30")));
}

#[test]
fn the_wheel_fits_in_every_room() {
    for width in [560.0, 640.0, 1023.0, 1024.0, 1280.0, 1600.0, 1900.0, 2500.0] {
        for language in ["sv", "en"] {
            fits(&sheet(Document::built_in(), "year", language, width), width);
            fits(&sheet(read(DATED), "year", language, width), width);
        }
    }
}

#[test]
fn many_rules_share_rings() {
    let body = |n: usize| {
        let meeting = format!("(text: \"Rule {n}\", times_a_year: {}, at_least: {})", n % 5, n.is_multiple_of(2));
        format!("(id: \"b{n}\", name: \"Body {n}\", kind: \"k\", level: \"l\", lane: \"a\", meetings: [{meeting}])")
    };
    let bodies: Vec<String> = (0..300).map(body).collect();
    let file = format!(
        "(version: 1, name: \"Many\", levels: [(id: \"l\", name: \"L\")], lanes: [(id: \"a\", name: \"A\")], kinds: [(id: \"k\", name: \"K\")], bodies: [{}])",
        bodies.join(",")
    );
    let drawing = sheet(read(&file), "year", "en", 1280.0);
    let rings: Vec<&str> = drawing.spots.iter().map(|spot| &*spot.name).filter(|name| name.ends_with(", 30 bodies")).collect();
    assert_eq!(rings.len(), 10, "equally often is one ring: {rings:?}");
    assert!(words(&drawing).contains("Rule 299"), "each rule is in the list");
}

#[test]
fn a_file_without_rules_says_so() {
    let said = words(&sheet(read("(version: 1, name: \"Empty\")"), "year", "en", 1280.0));
    assert!(said.contains("The file does not say what has to happen in a year"), "{said}");
}

/// Chooses the rule that ten networks share, lights them on the chart, and comes back.
fn journey(language: &str, ring: &str, entry: &str, show: &str) {
    let mut window = Shot::new(language, ThemeChoice::Light, (1280, 720)).window();
    to_lens(&mut window, "year");
    to_canvas(&mut window);
    walk_to(&mut window, Key::ArrowRight, ring);
    press(&mut window, Modifiers::NONE, Key::Enter);
    let lit = window.state().state.lit.clone().expect("what is chosen is lit");
    assert_eq!(lit.bodies.len(), 11, "ten networks, and the group that they report to");
    assert_eq!(lit.place, Some((3, 5)), "the third of five rules");
    assert!(on(&window).is_some_and(|spot| spot.chosen), "the ring is chosen");
    walk_to(&mut window, Key::ArrowRight, entry);
    assert!(on(&window).is_some_and(|spot| spot.chosen), "and so is its entry in the list");
    walk_to(&mut window, Key::ArrowRight, show);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.state().state.view.lens.is_chart());
    to_canvas(&mut window);
    press(&mut window, Modifiers::NONE, Key::P);
    assert_eq!(window.state().state.lit.as_ref().map(|lit| lit.bodies.len()), Some(2), "the group and the university");
    while window.state().state.view.lens.is_chart() {
        assert!(window.state().state.history.can_go_back());
        press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    }
    assert_eq!(window.state().state.view.lens.as_str(), "year");
}

#[test]
fn an_official_lights_the_networks_that_report_every_year() {
    journey("sv", "C: Återrapport", "C: Återrapporterar", "Visa på kartan");
}

#[test]
fn an_official_lights_the_networks_in_english() {
    journey("en", "C: Report", "C: Reports back", "Show on the chart");
}
