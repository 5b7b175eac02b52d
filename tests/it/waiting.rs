//! Large organisations without a window: what is drawn beside it, what happens meanwhile, and what is folded at the start.

use std::sync::Arc;

use emath::Vec2;
use samverkan::app::{Action, Document, Effect, Job, Origin, Settings, State, update};
use samverkan::model::BodyId;
use samverkan::view::{Arrangement, Direction, Shape};

use crate::app::started;

fn id(text: &str) -> BodyId {
    BodyId::from(text)
}

/// Up to so many bodies are drawn at once from now on.
fn limited(mut state: State, at_once: usize) -> State {
    state.at_once = at_once;
    state
}

/// The built-in organisation, as if it were a large one: everything is drawn beside the window.
fn large() -> State {
    limited(started(), 5)
}

fn jobs(effects: Vec<Effect>) -> Vec<Arc<Job>> {
    effects.into_iter().filter_map(|effect| if let Effect::Draw(job) = effect { Some(job) } else { None }).collect()
}

/// The drawing that `action` asks for.
fn job(state: &mut State, action: Action) -> Arc<Job> {
    let told = format!("{action:?}");
    let mut jobs = jobs(update(state, action));
    assert_eq!(jobs.len(), 1, "{told} asks for one drawing");
    jobs.remove(0)
}

fn on_canvas(state: &State, body: &str) -> Vec2 {
    let ix = state.graph().find(&id(body)).expect("the body exists");
    let rect = state.picture.drawing.cards().find(|card| card.body == ix).expect("it is shown").rect;
    state.sight().on_canvas(rect.min)
}

#[test]
fn the_last_picture_stays_until_the_drawing_comes_and_the_folded_card_stays_then() {
    let mut state = large();
    let (before, camera) = (Arc::clone(&state.picture.drawing), state.view.camera);
    let job = job(&mut state, Action::ToggleFold(id("kcrd")));
    assert!(Arc::ptr_eq(&before, &state.picture.drawing) && state.view.camera == camera);
    update(&mut state, Action::Select(Some(id("rsr"))));
    update(&mut state, Action::Pan(Vec2::new(10.0, 5.0)));
    let place = on_canvas(&state, "kcrd");
    update(&mut state, job.run());
    assert!(!Arc::ptr_eq(&before, &state.picture.drawing) && state.waiting.is_none());
    assert!((on_canvas(&state, "kcrd") - place).length() < 0.5, "the card stays where it was when its picture came");
    assert_eq!(state.view.selected, Some(id("rsr")), "what was selected meanwhile holds");
    assert!(jobs(update(&mut state, Action::Hover(None))).is_empty(), "nothing is drawn twice");
}

#[test]
fn a_newer_wish_takes_the_place_of_the_older_one() {
    let mut state = large();
    let first = job(&mut state, Action::ToggleFold(id("kcrd")));
    let second = job(&mut state, Action::ToggleBelow(id("ks")));
    let before = Arc::clone(&state.picture.drawing);
    assert!(matches!(first.run(), Action::Drawn { picture: None, .. }), "it was told to stop");
    update(&mut state, first.run());
    assert!(Arc::ptr_eq(&before, &state.picture.drawing) && state.waiting.is_some());
    update(&mut state, second.run());
    let shown = |body: &str| state.picture.projection.find(state.graph().find(&id(body)).expect("it exists")).is_some();
    assert!(shown("ks-askersund") && !shown("turism"), "both wishes hold");
}

#[test]
fn a_wish_that_is_taken_back_is_not_waited_for_and_its_drawing_is_thrown_away() {
    let mut state = large();
    let before = Arc::clone(&state.picture.drawing);
    let job = job(&mut state, Action::ToggleFold(id("kcrd")));
    let done = job.run();
    update(&mut state, Action::Back);
    assert!(state.waiting.is_none());
    update(&mut state, done);
    assert!(Arc::ptr_eq(&before, &state.picture.drawing));
}

#[test]
fn cancelling_returns_to_the_view_that_is_shown() {
    for cancel in [Action::CancelDrawing, Action::Escape] {
        let mut state = large();
        update(&mut state, Action::Select(Some(id("rsr"))));
        let (view, history) = (state.view.clone(), state.history.clone());
        let job = job(&mut state, Action::FoldAll);
        update(&mut state, cancel);
        assert_eq!((&state.view, &state.history), (&view, &history));
        assert!(state.waiting.is_none() && matches!(job.run(), Action::Drawn { picture: None, .. }));
        update(&mut state, Action::Escape);
        assert_eq!(state.view.selected, None, "the next Escape undoes what was before");
    }
}

#[test]
fn a_drawing_that_fails_leaves_what_is_shown() {
    let mut state = large();
    let view = state.view.clone();
    let job = job(&mut state, Action::FoldAll);
    update(&mut state, job.failed());
    assert!(state.waiting.is_none() && state.view == view);
}

#[test]
fn a_language_that_changed_while_drawing_is_drawn_next() {
    let mut state = large();
    let first = job(&mut state, Action::ToggleFold(id("kcrd")));
    let second = job(&mut state, Action::SetLanguage("en".to_owned()));
    update(&mut state, first.run());
    update(&mut state, second.run());
    assert!(state.picture.drawing.dump().contains("recommends"));
    let third = job(&mut state, Action::SetLanguage("sv".to_owned()));
    update(&mut state, Action::CancelDrawing);
    update(&mut state, third.run());
    assert!(state.waiting.is_none() && state.picture.drawing.dump().contains("recommends"), "the picture keeps its language");
}

/// An organisation of `sizes.len()` levels: below each body of a level stand so many of the next.
pub(crate) fn grown(sizes: &[usize]) -> String {
    let mut bodies = vec![r#"(id: "b", name: "b", kind: "k", level: "l", lane: "a")"#.to_owned()];
    let mut level = vec!["b".to_owned()];
    for size in sizes {
        let below = |above: &String| (0..*size).map(move |ix| (above.clone(), format!("{above}-{ix}"))).collect::<Vec<_>>();
        let next: Vec<(String, String)> = level.iter().flat_map(below).collect();
        for (above, id) in &next {
            bodies.push(format!(r#"(id: "{id}", name: "{id}", kind: "k", level: "l", lane: "a", parents: ["{above}"])"#));
        }
        level = next.into_iter().map(|(_, id)| id).collect();
    }
    let bodies = bodies.join(",\n");
    format!(
        r#"(version: 1, name: "Stort", levels: [(id: "l", name: "l")], lanes: [(id: "a", name: "a")], owners: [],
        kinds: [(id: "k", name: "k")], relation_kinds: [], bodies: [{bodies}], relations: [])"#
    )
}

fn read(sizes: &[usize], path: &str) -> Arc<Document> {
    Arc::new(Document::read(grown(sizes), Origin::File(path.into())).expect("it can be read"))
}

fn opened(sizes: &[usize]) -> State {
    State::new(read(sizes, "large.ron"), Settings::default(), &["sv".to_owned()])
}

#[test]
fn a_large_organisation_opens_folded_to_whole_levels_that_fit() {
    let check = |sizes: &[usize], expect: usize| {
        let state = opened(sizes);
        assert_eq!(state.picture.projection.shown.len(), expect, "{sizes:?}");
        assert_eq!(state.is_folded_to_fit(), expect < state.graph().len(), "{sizes:?}");
    };
    check(&[7, 7], 57); // small: all of it
    check(&[7, 7, 7], 400);
    check(&[8, 8, 8], 73); // 585 in all: the last level has no room
    check(&[5, 10, 10], 56);
    check(&[450], 451); // nothing can be folded but all of it
    check(&[1, 450, 1], 452);
}

#[test]
fn what_is_unfolded_after_the_opening_comes_a_level_at_a_time() {
    let mut state = opened(&[3, 9, 9, 3]);
    assert_eq!(state.picture.projection.shown.len(), 31);
    update(&mut state, Action::ToggleFold(id("b-0-0")));
    assert_eq!(state.picture.projection.shown.len(), 40);
    assert!(!state.is_folded_to_fit());
    update(&mut state, Action::Back);
    assert!(state.is_folded_to_fit());
}

#[test]
fn a_large_file_is_open_once_it_is_drawn() {
    let mut state = limited(started(), 50);
    let before = Arc::clone(&state.document);
    let document = read(&[8, 8, 8], "large.ron");
    let loaded = |document: &Arc<Document>| Action::Loaded { path: "large.ron".into(), outcome: Ok(Arc::clone(document)) };
    let job = job(&mut state, loaded(&document));
    assert!(Arc::ptr_eq(&state.document, &before) && state.settings.recent.is_empty());
    assert!(state.waiting.as_ref().is_some_and(|waiting| waiting.file().is_some() && waiting.phase().is_none()));
    let drawn = job.run();
    assert!(state.waiting.as_ref().is_some_and(|waiting| waiting.bodies() == 73), "it says how many it draws");
    update(&mut state, Action::Select(Some(id("rsr"))));
    let effects = update(&mut state, drawn);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Watch(Some(path)) if path.ends_with("large.ron"))));
    assert!(Arc::ptr_eq(&state.document, &document) && state.is_folded_to_fit() && state.view.selected.is_none());
    assert_eq!(state.picture.projection.shown.len(), 73);
}

#[test]
fn the_opening_of_a_large_file_can_be_cancelled() {
    let mut state = limited(started(), 50);
    let before = Arc::clone(&state.document);
    let job = job(&mut state, Action::Loaded { path: "large.ron".into(), outcome: Ok(read(&[8, 8, 8], "large.ron")) });
    update(&mut state, Action::Escape);
    update(&mut state, job.run());
    assert!(Arc::ptr_eq(&state.document, &before) && state.waiting.is_none());
}

#[test]
fn a_file_that_is_read_again_keeps_what_the_user_unfolded() {
    let mut state = opened(&[8, 8, 8]);
    let again = |state: &mut State, sizes: &[usize]| {
        update(state, Action::Loaded { path: "large.ron".into(), outcome: Ok(read(sizes, "large.ron")) });
    };
    again(&mut state, &[8, 8, 9]);
    assert!(state.is_folded_to_fit(), "an untouched view is folded to what fits of the new file");
    update(&mut state, Action::ToggleFold(id("b-0-0")));
    again(&mut state, &[8, 8, 8, 1]);
    assert!(!state.view.folded.contains(&id("b-0-0")) && state.view.folded.contains(&id("b-0-1")));
    assert!(state.view.folded.contains(&id("b-0-0-0")), "what is new and large stays folded");
    assert_eq!(state.picture.projection.shown.len(), 73 + 8);
}

#[test]
fn a_file_that_changes_while_it_is_drawn_again_is_drawn_in_the_view_wished_for_last() {
    let mut state = limited(opened(&[8, 8, 8]), 50);
    let document = read(&[8, 8, 9], "large.ron");
    let first = job(&mut state, Action::Loaded { path: "large.ron".into(), outcome: Ok(Arc::clone(&document)) });
    let second = job(&mut state, Action::ToggleFold(id("b-0-0")));
    update(&mut state, first.run());
    assert!(!Arc::ptr_eq(&state.document, &document));
    update(&mut state, second.run());
    assert!(Arc::ptr_eq(&state.document, &document));
    assert_eq!(state.picture.projection.shown.len(), 73 + 9);
}

#[test]
fn another_shape_keeps_the_selected_card_in_its_place_and_back_undoes_it() {
    let mut state = started();
    update(&mut state, Action::Select(Some(id("kcrd"))));
    let place = on_canvas(&state, "kcrd");
    let shape = Shape { arrangement: Arrangement::Compact, direction: Direction::Right, ..Shape::default() };
    update(&mut state, Action::SetShape(shape));
    assert_eq!(state.view.shape, shape);
    assert_eq!(state.view.selected, Some(id("kcrd")));
    assert!((on_canvas(&state, "kcrd") - place).length() < 0.5);
    update(&mut state, Action::Back);
    assert_eq!(state.view.shape, Shape::default());
}

#[test]
fn a_direction_can_be_chosen_only_where_there_is_one() {
    let mut state = started();
    let turn = samverkan::app::Command::called(samverkan::msg!("command-direction-next")).expect("there is such a command");
    for arrangement in Arrangement::ALL {
        update(&mut state, Action::SetShape(Shape { arrangement, ..Shape::default() }));
        assert_eq!((turn.action)(&state).is_some(), arrangement.has_direction(), "{arrangement:?}");
    }
}
