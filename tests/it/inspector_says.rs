//! What the panels of the built-in organisation say, and what they are founded on.

use samverkan::app::Document;
use samverkan::i18n::Language;
use samverkan::model::BodyId;
use samverkan::panel::{Panel, Part};

fn panel(body: &str, language: &str) -> Panel {
    let document = Document::built_in();
    let ix = document.graph.find(&BodyId::from(body)).unwrap();
    Panel::of(&document.graph, document.check(), ix, &Language::for_tag(language)).unwrap()
}

fn check_says(body: &str, language: &str, lines: &[&str]) {
    let said = panel(body, language).to_string();
    for line in lines {
        assert!(said.lines().any(|known| known.trim() == *line), "{line:?} is not in\n{said}");
    }
}

fn check_cites(body: &str, facts: impl IntoIterator<Item = u32>) {
    let cited = panel(body, "sv").cited();
    let missing: Vec<u32> = facts.into_iter().filter(|fact| cited.iter().all(|known| known.as_str() != format!("F{fact}"))).collect();
    assert!(missing.is_empty(), "the panel of {body} does not say where F{missing:?} is");
}

#[test]
fn the_panels_answer_what_they_are_asked_for() {
    check_cites("rsr", (6..=11).chain(13..=19).chain([25, 38]));
    check_cites("kcrd", 30..=44);
    check_cites("rad-kultur", 20..=23);
}

#[test]
fn every_cited_fact_is_listed_once_in_natural_order() {
    let panel = panel("kcrd", "en");
    let sources = panel.sections.last().unwrap();
    let listed = sources.parts.iter().map(|part| match part {
        Part::Source(source) => source.fact.clone(),
        other => panic!("{other} is no source"),
    });
    assert_eq!(listed.collect::<Vec<_>>(), panel.cited());
    assert_eq!(panel.cited().first().map(ToString::to_string), Some("F13".to_owned()));
}

#[test]
fn stated_and_counted_are_compared() {
    check_says("kcrd", "en", &["AddsUp: 16 stated · 16 counted · adds up", "| In all |  | 16 |  |"]);
    check_says(
        "partnerskap",
        "en",
        &["Differs: 20 stated · 19 counted · differs by 1", "| Municipalities (12) | Municipal director | 12 |  |"],
    );
    check_says("rad-kultur", "en", &["AddsUp: at least 13 stated · 13 counted · 13 deputies · adds up"]);
    check_says("rsr", "sv", &["Open: 13 organisationer utser; antalet för var och en anges inte"]);
}

#[test]
fn links_are_told_by_kind_and_direction() {
    check_says("rsr", "en", &["corresponds to:  [F14 F15]", "> Municipal executive boards (12)", "is supported by:  [F13 F31]"]);
    check_says("ks-orebro", "sv", &["motsvarar: genom Kommunstyrelser [F14 F15]", "Örebro kommun utser platser i:"]);
    check_says("ks", "sv", &["== Medlemmar (står för 12)", "> Kommunstyrelsen i Örebro"]);
}

#[test]
fn rules_that_are_alike_are_one_rhythm() {
    let panel = panel("kcrd", "sv");
    let rhythms: Vec<usize> = panel
        .sections
        .iter()
        .flat_map(|section| &section.parts)
        .filter_map(|part| if let Part::Rhythm(rhythm) = part { Some(rhythm.doors.len()) } else { None })
        .collect();
    assert_eq!(rhythms, [0, 1, 10]);
}

#[test]
fn a_survey_tells_how_many_answered_and_their_mean() {
    check_says("rsr", "sv", &["Politiker: n = 17 · medel 3,2 [(1, 1), (2, 1), (3, 8), (4, 7), (5, 0)]"]);
    check_says("rsr", "en", &["All: n = 27 · mean 3.3 [(1, 1), (2, 3), (3, 12), (4, 10), (5, 1)]"]);
}
