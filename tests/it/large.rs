//! The invented administration that measurements are made with is what it says it is.

use std::sync::Arc;

use samverkan::app::{Action, Document, Origin, Settings, State, update};
use samverkan::check::{self, Severity, Way};
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
