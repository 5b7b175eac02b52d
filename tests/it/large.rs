//! The invented administration that measurements are made with is what it says it is.

use std::collections::BTreeMap;
use std::sync::Arc;

use emath::Vec2;
use samverkan::app::{Action, Document, Effect, Origin, Settings, State, update};
use samverkan::check::{self, Severity, Way};
use samverkan::view::{Links, Shape};
use samverkan::{check::FindingKind, data};

use crate::administration::Administration;

#[test]
fn the_same_wishes_give_the_same_bytes_and_another_seed_others() {
    let wish = Administration::of(300);
    assert_eq!(wish.text(), wish.text());
    assert_ne!(wish.text(), Administration { seed: 2, ..wish }.text());
}

#[test]
fn the_checks_find_nothing_wrong_in_an_administration_of_any_size() {
    for bodies in [1, 2, 3, 60, 1000, 5000] {
        let organisation = data::read(Administration::of(bodies).text()).unwrap().organisation;
        assert_eq!(organisation.bodies.len(), bodies);
        let wrong: Vec<_> = check::run(&organisation).into_iter().filter(|found| found.severity != Severity::Confirmed).collect();
        assert!(wrong.is_empty(), "{bodies}: {wrong:?}");
    }
}

#[test]
fn wanted_loops_are_found_and_nothing_else_is() {
    let organisation = Administration { loops: 3, ..Administration::of(1000) }.organisation();
    let wrong: Vec<_> = check::run(&organisation).into_iter().filter(|found| found.severity != Severity::Confirmed).collect();
    let loops = wrong.iter().filter(|found| matches!(found.kind, FindingKind::Loop { way: Way::Parents, .. })).count();
    assert_eq!((loops, wrong.len()), (3, 3), "{wrong:?}");
}

#[test]
fn an_administration_has_all_that_a_large_file_has() {
    let organisation = Administration::of(5000).organisation();
    let bodies = &organisation.bodies;
    assert_eq!((organisation.levels.len(), organisation.lanes.len()), (6, 6));
    assert_eq!(organisation.relations.len(), 500);
    assert!(organisation.owners.len() > 50);
    for (what, count) in [
        ("groups", bodies.iter().filter(|body| body.group.is_some()).count()),
        ("seats", bodies.iter().filter(|body| !body.seats.is_empty()).count()),
        ("mandates", bodies.iter().filter(|body| !body.mandate.is_empty()).count()),
        ("second parents", bodies.iter().filter(|body| body.parents.len() > 1).count()),
    ] {
        assert!(count > 20, "{what}: {count}");
    }
}

#[test]
fn a_large_file_is_shown_before_it_can_be_searched_and_what_was_typed_is_found_then() {
    let document = Arc::new(Document::read(Administration::of(2500).text(), Origin::File("large.ron".into())).unwrap());
    assert!(document.index().is_none(), "the first picture does not wait for the index");
    let mut state = State::new(Arc::clone(&document), Settings::default(), &["sv".to_owned()]);
    update(&mut state, Action::Query("vattenvård".to_owned()));
    assert!(state.search.waiting && state.search.hits.is_empty());
    document.prepare();
    update(&mut state, Action::Prepared);
    assert!(!state.search.waiting && !state.search.hits.is_empty());
    update(&mut state, Action::ChooseHit(3));
    update(&mut state, Action::Prepared);
    assert_eq!(state.search.chosen, 3, "what is found already stays as it is");
}

/// A large file with three loops, all of it shown.
fn with_loops() -> (Arc<Document>, State) {
    let text = Administration { loops: 3, ..Administration::of(2100) }.text();
    let document = Arc::new(Document::read(text, Origin::File("large.ron".into())).unwrap());
    let mut state = State::new(Arc::clone(&document), Settings::default(), &["sv".to_owned()]);
    update(&mut state, Action::UnfoldAll);
    (document, state)
}

fn signs(state: &State) -> usize {
    state.picture.drawing.cards().filter(|card| card.notice).count()
}

#[test]
fn a_large_file_is_shown_before_it_is_checked_and_the_cards_have_their_signs_then() {
    let (document, mut state) = with_loops();
    assert!(document.findings().is_none() && signs(&state) == 0, "the first picture does not wait for the checks");
    document.check();
    update(&mut state, Action::Checked);
    assert!(signs(&state) >= 3, "{} signs", signs(&state));
    let drawing = Arc::clone(&state.picture.drawing);
    update(&mut state, Action::Checked);
    assert!(Arc::ptr_eq(&drawing, &state.picture.drawing), "nothing is drawn twice");
}

#[test]
fn findings_that_no_card_shows_draw_nothing_anew() {
    let document = Arc::new(Document::read(Administration::of(2100).text(), Origin::File("large.ron".into())).unwrap());
    let mut state = State::new(Arc::clone(&document), Settings::default(), &["sv".to_owned()]);
    let drawing = Arc::clone(&state.picture.drawing);
    document.check();
    update(&mut state, Action::Checked);
    assert!(Arc::ptr_eq(&drawing, &state.picture.drawing));
}

#[test]
fn findings_that_come_while_something_is_drawn_do_not_begin_it_anew_and_their_signs_are_drawn_after_it() {
    let (document, mut state) = with_loops();
    state.at_once = 5;
    let job = |effects: Vec<Effect>| effects.into_iter().find_map(|effect| if let Effect::Draw(job) = effect { Some(job) } else { None });
    let top = document.organisation.bodies.iter().find(|body| body.parents.len() == 1).unwrap().id.clone();
    let first = job(update(&mut state, Action::ToggleFold(top))).unwrap();
    document.check();
    assert!(job(update(&mut state, Action::Checked)).is_none(), "the drawing goes on");
    let second = job(update(&mut state, first.run())).expect("the signs are drawn");
    assert_eq!(signs(&state), 0);
    update(&mut state, second.run());
    assert!(signs(&state) > 0 && state.waiting.is_none());
}

#[test]
fn a_search_that_ends_early_gives_the_first_of_what_a_whole_one_gives() {
    let index = samverkan::search::Index::new(&Administration::of(1500).organisation());
    for query in ["s", "i s", "i s a e", "råd om", "rådet för vatten", "och av för i", "vatten nord"] {
        let whole = index.find(query, "sv", usize::MAX);
        for most in [1, 7, 40] {
            assert!(!whole.is_empty() && index.find(query, "sv", most) == whole[..most.min(whole.len())], "{query}: {most}");
        }
    }
}

fn opened(bodies: usize) -> State {
    let document = Document::read(Administration::of(bodies).text(), Origin::File("administration.ron".into())).unwrap();
    let mut state = State::new(Arc::new(document), Settings::default(), &["sv".to_owned()]);
    update(&mut state, Action::Viewport { size: Vec2::new(1_200.0, 700.0), headings: Vec2::ZERO });
    state
}

#[test]
fn every_shown_body_is_joined_to_the_one_above_it() {
    let state = opened(1_000);
    let picture = &state.picture;
    let rect = |body| picture.drawing.cards().find(|card| card.body == body).unwrap().rect;
    let mut seen = 0;
    for shown in &picture.projection.shown {
        let Some(above) = shown.frame.or(shown.parent) else { continue };
        let own = rect(shown.body).expand(0.1);
        let lines = picture.drawing.trunks().filter(|trunk| trunk.body == above).flat_map(|trunk| &trunk.lines);
        assert!(lines.into_iter().filter_map(|line| line.last()).any(|end| own.contains(*end)), "{} hangs on nothing", shown.body);
        seen += 1;
    }
    assert!(seen > 15, "{seen}");
}

#[test]
fn few_wires_are_drawn_between_bodies_that_stand_for_thousands() {
    let state = opened(3_000);
    let (wires, cards) = (state.picture.drawing.wires().count(), state.picture.drawing.cards().count());
    assert!(state.picture.projection.wires.len() > 2 * wires, "there is something to leave out");
    assert!(wires > 0 && wires <= cards.max(40) + 12, "{wires} wires, {cards} cards");
}

#[test]
fn a_fold_leaves_every_family_in_its_columns() {
    let mut state = opened(1_000);
    let lefts =
        |state: &State| -> BTreeMap<usize, f32> { state.picture.drawing.cards().map(|card| (card.body, card.rect.left())).collect() };
    let shown = &state.picture.projection.shown;
    let folded = shown.iter().find(|shown| shown.hidden > 0).unwrap().body;
    let id = state.graph().at(folded).unwrap().id.clone();
    let before = lefts(&state);
    update(&mut state, Action::ToggleBelow(id.clone()));
    update(&mut state, Action::ToggleBelow(id));
    assert_eq!(before, lefts(&state), "unfolded and folded again, all is where it was");
}

#[test]
fn where_calm_is_wanted_no_wire_leaves_its_lane_and_both_ends_are_named() {
    let mut state = State::new(Arc::new(Document::built_in()), Settings::default(), &["sv".to_owned()]);
    let whole = state.picture.drawing.wires().count();
    update(&mut state, Action::SetShape(Shape { links: Links::Stubs, ..Shape::default() }));
    let graph = state.graph();
    let drawing = &state.picture.drawing;
    assert!(drawing.wires().count() < whole);
    assert!(drawing.wires().all(|wire| graph.lane(wire.from) == graph.lane(wire.to)));
    let told = |body: &str| {
        let card = drawing.cards().find(|card| graph.at(card.body).unwrap().id.as_str() == body).unwrap();
        card.middle.runs.iter().map(|run| run.text.to_string()).collect::<Vec<_>>().join(" ")
    };
    assert!(told("rsr").contains('↔') && told("ks").contains("RSR"), "{} / {}", told("rsr"), told("ks"));
}
