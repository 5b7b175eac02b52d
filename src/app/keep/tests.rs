use std::path::Path;
use std::sync::Arc;

use crate::app::{Action, DeckAction, Document, Effect, Origin, Settings, State, update};
use crate::view::Kept;

const FILE: &str = r#"(
    version: 1,
    bodies: [(id: "a", name: "Rådet")],
    decks: [(name: "Dragning", slides: [(title: "1"), (title: "2")])],
)"#;

fn document(path: &str, text: &str) -> Arc<Document> {
    Arc::new(Document::read(text, Origin::File(path.into())).expect("it is a file"))
}

fn state_of(document: Arc<Document>) -> State {
    State::new(document, Settings::default(), &["sv".to_owned()])
}

/// A state with this file open.
fn state(path: &str) -> State {
    state_of(document(path, FILE))
}

fn built_in() -> State {
    state_of(Arc::new(Document::built_in()))
}

fn add(state: &mut State) -> Vec<Effect> {
    update(state, Action::Deck(DeckAction::Add))
}

/// What is asked to be written into the file.
fn wished(effects: &[Effect]) -> Option<&Kept> {
    effects.iter().find_map(|effect| match effect {
        Effect::WriteKept { kept, .. } => Some(kept),
        _ => None,
    })
}

fn kept(path: &str, kept: &Kept) -> Action {
    Action::Kept { path: path.into(), kept: kept.clone() }
}

fn reads(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::Read(_)))
}

#[test]
fn a_late_answer_of_a_file_leaves_the_one_that_is_open_alone() {
    let mut state = state("/a.ron");
    let effects = add(&mut state);
    let late = wished(&effects).expect("the slide is to be kept").clone();
    update(&mut state, Action::OpenBuiltIn);
    add(&mut state);
    update(&mut state, Action::NotCopied(None));
    assert!(!reads(&update(&mut state, kept("/a.ron", &late))), "nobody is thrown back");
    let decks = Arc::clone(&state.decks);
    let loaded = Action::Loaded { path: "/a.ron".into(), outcome: Ok(document("/a.ron", FILE)) };
    update(&mut state, loaded);
    assert_ne!(state.decks, decks, "it is no copy of what is open");
    assert_eq!(state.decks, document("/a.ron", FILE).decks);
    assert_eq!(state.unkept(), None, "and nothing of what was open is written into it");
}

#[test]
fn what_another_file_has_says_nothing_of_what_is_open() {
    let mut state = state("/a.ron");
    add(&mut state);
    let own = state.kept();
    update(&mut state, kept("/b.ron", &own));
    assert!(state.unkept().is_some());
    update(&mut state, kept("/a.ron", &own));
    assert_eq!(state.unkept(), None);
}

#[test]
fn a_copy_that_was_asked_for_elsewhere_is_not_opened() {
    let mut state = built_in();
    add(&mut state);
    let late = state.kept();
    update(&mut state, Action::Loaded { path: "/a.ron".into(), outcome: Ok(document("/a.ron", FILE)) });
    let effects = update(&mut state, Action::Copied { path: "/copy.ron".into(), kept: late });
    assert!(!reads(&effects));
    assert_eq!(state.document.origin.path(), Some(Path::new("/a.ron")));
}

#[test]
fn what_could_not_be_written_is_told_whatever_is_open() {
    let mut state = built_in();
    update(&mut state, Action::NotKept { path: "/a.ron".into(), why: "why".to_owned() });
    assert!(state.banners.iter().any(|banner| banner.text == "why"));
}
