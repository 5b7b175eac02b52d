//! What an answer of the disk does to views and slides: in time, late, of another file, or a failure.

use std::path::Path;
use std::sync::Arc;

use crate::app::{Action, DeckAction, Dialog, Document, Effect, Origin, Settings, State, update};
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
    add(&mut state);
    let late = state.kept();
    let mut state = built_in();
    add(&mut state);
    update(&mut state, Action::NotCopied(None));
    assert!(!reads(&update(&mut state, kept("/a.ron", &late))), "nobody is thrown back");
    update(&mut state, open("/a.ron"));
    update(&mut state, Action::LeaveUnkept);
    assert_eq!(state.decks, document("/a.ron", FILE).decks, "it is no copy of what was open");
    assert_eq!(state.unkept(), None, "and nothing of that is written into it");
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
    update(&mut state, open("/a.ron"));
    update(&mut state, Action::LeaveUnkept);
    let effects = update(&mut state, Action::Copied { path: "/copy.ron".into(), kept: late });
    assert!(!reads(&effects));
    assert_eq!(state.document.origin.path(), Some(Path::new("/a.ron")));
}

#[test]
fn what_could_not_be_written_is_told_whatever_is_open() {
    let mut state = built_in();
    update(&mut state, Action::NotKept { path: "/a.ron".into(), why: "why".to_owned() });
    assert!(state.banners.iter().any(|banner| banner.text.contains("/a.ron: why")));
}

fn quits(effects: &[Effect]) -> bool {
    effects.contains(&Effect::Quit)
}

fn open(path: &str) -> Action {
    Action::Loaded { path: path.into(), outcome: Ok(document(path, FILE)) }
}

fn refused(path: &str) -> Action {
    Action::NotKept { path: path.into(), why: "why".to_owned() }
}

#[test]
fn who_has_changed_nothing_is_asked_nothing() {
    for mut state in [state("/a.ron"), built_in()] {
        assert!(!state.holds_window());
        update(&mut state, open("/b.ron"));
        assert_eq!((state.document.origin.path(), state.dialog.clone()), (Some(Path::new("/b.ron")), None));
        assert!(quits(&update(&mut state, Action::Quit)));
    }
}

#[test]
fn a_slide_that_is_in_no_file_is_not_left_without_a_question() {
    let mut state = built_in();
    add(&mut state);
    update(&mut state, Action::NotCopied(None));
    assert!(state.holds_window(), "the cross of the window asks too");
    assert!(!quits(&update(&mut state, Action::Quit)));
    assert_eq!(state.dialog, Some(Dialog::Leave));
    assert!(!quits(&update(&mut state, Action::Quit)), "and once more");
    update(&mut state, Action::Escape);
    assert_eq!(state.dialog, None);
    update(&mut state, open("/a.ron"));
    assert_eq!((state.dialog.clone(), state.is_built_in(), state.is_quitting()), (Some(Dialog::Leave), true, false));
    let effects = update(&mut state, Action::KeepCopy);
    let Some(Effect::AskSaveAs { kept, .. }) = effects.first() else { panic!("it asks where") };
    update(&mut state, Action::NotCopied(None));
    assert_eq!((state.dialog.clone(), state.is_built_in()), (Some(Dialog::Leave), true), "no file was chosen");
    update(&mut state, Action::KeepCopy);
    let effects = update(&mut state, Action::Copied { path: "/copy.ron".into(), kept: kept.clone() });
    assert!(!reads(&effects), "the copy is not what was wished for");
    assert_eq!((state.dialog.clone(), state.document.origin.path()), (None, Some(Path::new("/a.ron"))));
}

#[test]
fn whoever_wants_to_leaves_without_saving() {
    let mut state = built_in();
    add(&mut state);
    update(&mut state, Action::Quit);
    assert!(quits(&update(&mut state, Action::LeaveUnkept)));
    assert!(!state.holds_window(), "the window closes");
    let mut state = self::state("/a.ron");
    add(&mut state);
    update(&mut state, refused("/a.ron"));
    update(&mut state, Action::Quit);
    update(&mut state, refused("/a.ron"));
    assert!(quits(&update(&mut state, Action::LeaveUnkept)));
    assert_eq!(state.unkept(), None, "and nothing is written behind their back");
}

#[test]
fn what_can_be_written_is_written_first() {
    for (wish, is_done) in [
        (Action::Quit, Box::new(|_: &State, effects: &[Effect]| quits(effects)) as Box<dyn Fn(&State, &[Effect]) -> bool>),
        (open("/b.ron"), Box::new(|state: &State, _: &[Effect]| state.has_open(Path::new("/b.ron")))),
        (Action::OpenBuiltIn, Box::new(|state: &State, _: &[Effect]| state.is_built_in())),
    ] {
        let mut state = state("/a.ron");
        update(&mut state, Action::Deck(DeckAction::Title(0, "Ett".to_owned())));
        let effects = update(&mut state, wish.clone());
        assert!(!is_done(&state, &effects));
        let own = wished(&effects).expect("it is written").clone();
        assert_eq!((own == state.kept(), state.dialog.clone()), (true, None));
        let effects = update(&mut state, kept("/a.ron", &own));
        assert!(is_done(&state, &effects), "{wish:?}");
    }
}

#[test]
fn where_it_cannot_be_written_it_is_asked_and_the_reason_stays_to_be_read() {
    let mut state = state("/a.ron");
    add(&mut state);
    update(&mut state, refused("/a.ron"));
    let told = |state: &State| state.banners.iter().any(|banner| banner.text.contains("why"));
    assert!(told(&state) && state.dialog.is_none());
    update(&mut state, open("/a.ron"));
    assert!(told(&state), "reading the file again does not mend it");
    update(&mut state, open("/b.ron"));
    update(&mut state, refused("/a.ron"));
    assert_eq!((state.dialog.clone(), state.slides().len()), (Some(Dialog::Leave), 3));
    // It could be written after all.
    let own = state.kept();
    update(&mut state, kept("/a.ron", &own));
    assert_eq!((state.dialog.clone(), told(&state)), (None, false));
    assert!(state.has_open(Path::new("/b.ron")));
}

#[test]
fn what_was_read_before_the_last_writing_takes_nothing_back() {
    for at_once in [usize::MAX, 0] {
        let mut state = state("/a.ron");
        state.at_once = at_once;
        update(&mut state, Action::FileChanged("/a.ron".into())); // a slow reading begins
        let early = (at_once == 0).then(|| update(&mut state, open("/a.ron")));
        add(&mut state);
        let own = state.kept();
        update(&mut state, kept("/a.ron", &own));
        let effects = match early {
            // It was read in time, but drawn slowly.
            Some(effects) => {
                let job = effects.into_iter().find_map(|effect| if let Effect::Draw(job) = effect { Some(job) } else { None });
                update(&mut state, job.expect("it is drawn beside the window").run())
            }
            None => update(&mut state, open("/a.ron")),
        };
        assert_eq!(state.slides().len(), 3, "{at_once}");
        assert!(reads(&effects), "it is read once more");
        update(&mut state, open("/a.ron"));
        if at_once > 0 {
            assert_eq!(state.slides().len(), 2, "what is read after that is how it is");
        }
    }
}

fn known(effects: &[Effect]) -> &Kept {
    let known = effects.iter().find_map(|effect| if let Effect::WriteKept { known, .. } = effect { Some(known) } else { None });
    known.expect("it is to be written")
}

#[test]
fn what_is_known_of_the_file_does_not_grow_with_the_changes() {
    let takes = |state: &mut State| {
        let own = state.kept();
        update(state, kept("/a.ron", &own));
    };
    let refuses = |state: &mut State| {
        update(state, refused("/a.ron"));
    };
    for answer in [&takes as &dyn Fn(&mut State), &refuses] {
        let mut state = state("/a.ron");
        for minutes in 1..100 {
            let effects = update(&mut state, Action::Deck(DeckAction::Minutes(Some(minutes))));
            assert_eq!(known(&effects).decks.len(), 1);
            answer(&mut state);
        }
    }
}

#[test]
fn what_is_on_its_way_to_the_file_is_nobody_elses() {
    let mut state = state("/a.ron");
    add(&mut state);
    let first = state.kept();
    update(&mut state, Action::Deck(DeckAction::Remove(1)));
    let effects = add(&mut state);
    assert!(known(&effects).decks.contains(&first.decks[0]), "the first slide may be there by then");
    update(&mut state, kept("/a.ron", &first));
    assert_eq!(state.slides().len(), 3, "the removed one does not come back");
}
