//! The application without a window: every wish on the built-in organisation, and what it changes.

use std::sync::Arc;

use emath::Vec2;
use samverkan::app::{Action, Direction, Document, Effect, Settings, State, update};
use samverkan::model::BodyId;
use samverkan::view::Camera;

/// The program as it stands after the start, on a canvas of the usual size.
pub(crate) fn started() -> State {
    let mut state = State::new(Arc::new(Document::built_in()), Settings::default(), &["sv-SE".to_owned()]);
    wish(&mut state, Action::Viewport { size: Vec2::new(1280.0, 600.0), headings: Vec2::new(90.0, 24.0) });
    state
}

fn wish(state: &mut State, action: Action) -> Vec<Effect> {
    update(state, action)
}

fn id(text: &str) -> BodyId {
    BodyId::from(text)
}

fn is_shown(state: &State, body: &str) -> bool {
    let ix = state.graph().find(&id(body)).expect("the body exists");
    state.picture.drawing.cards().any(|card| card.body == ix)
}

fn on_canvas(state: &State, body: &str) -> Vec2 {
    let ix = state.graph().find(&id(body)).expect("the body exists");
    let rect = state.picture.drawing.cards().find(|card| card.body == ix).expect("it is shown").rect;
    state.sight().on_canvas(rect.min)
}

#[test]
fn the_whole_organisation_is_seen_at_the_start_and_groups_are_closed() {
    let state = started();
    assert_eq!(state.view.camera, Camera::Readable);
    assert!(is_shown(&state, "rsr") && is_shown(&state, "ks") && !is_shown(&state, "ks-askersund"));
    let half = state.viewport / 2.0;
    for card in state.picture.drawing.cards() {
        let (min, max) = (state.sight().on_canvas(card.rect.min), state.sight().on_canvas(card.rect.max));
        assert!(min.x >= -half.x && min.y >= -half.y && max.x <= half.x && max.y <= half.y, "card {} is outside", card.body);
    }
}

#[test]
fn a_click_lays_nothing_out_again() {
    let mut state = started();
    let before = Arc::clone(&state.picture.drawing);
    wish(&mut state, Action::Select(Some(id("rsr"))));
    wish(&mut state, Action::Hover(Some(id("kcrd"))));
    wish(&mut state, Action::Zoom { factor: 1.5, at: Vec2::ZERO });
    assert!(Arc::ptr_eq(&before, &state.picture.drawing));
}

#[test]
fn a_folded_branch_is_gone_counted_and_comes_back_where_it_was() {
    let mut state = started();
    let before = state.picture.drawing.dump();
    let place = on_canvas(&state, "kcrd");
    wish(&mut state, Action::ToggleFold(id("kcrd")));
    assert!(!is_shown(&state, "turism") || is_shown(&state, "kcrd"));
    let ix = state.graph().find(&id("kcrd")).expect("KC/RD exists");
    let hidden = state.picture.drawing.cards().find(|card| card.body == ix).map(|card| card.hidden);
    assert_eq!(hidden, Some(state.graph().children(ix).len()));
    assert!((on_canvas(&state, "kcrd") - place).length() < 0.5, "the folded card stays where it is on screen");
    wish(&mut state, Action::ToggleFold(id("kcrd")));
    assert_eq!(state.picture.drawing.dump(), before);
}

#[test]
fn what_stays_keeps_its_column_while_a_branch_folds() {
    let mut state = started();
    let left = |state: &State, body: &str| {
        let ix = state.graph().find(&id(body)).expect("the body exists");
        state.picture.drawing.cards().find(|card| card.body == ix).expect("it is shown").rect.x_range()
    };
    let before = ["rsr", "bro-styrgrupp", "partnerskap", "bro-ledningsgrupp"].map(|body| left(&state, body).center());
    wish(&mut state, Action::ToggleFold(id("rsr")));
    for (body, before) in ["rsr", "bro-styrgrupp", "partnerskap", "bro-ledningsgrupp"].into_iter().zip(before) {
        let now = left(&state, body).center();
        assert!((now - before).abs() < 60.0, "{body} was at {before} and is at {now}");
    }
}

#[test]
fn a_group_opens_into_its_members() {
    let mut state = started();
    wish(&mut state, Action::ToggleBelow(id("ks")));
    assert!(is_shown(&state, "ks-askersund") && is_shown(&state, "ks-orebro") && is_shown(&state, "ks"));
}

#[test]
fn going_to_a_body_opens_what_hides_it() {
    let mut state = started();
    wish(&mut state, Action::ToggleFold(id("rsr")));
    assert!(!is_shown(&state, "rad-kultur"));
    wish(&mut state, Action::GoTo(id("rad-kultur")));
    assert!(is_shown(&state, "rad-kultur"));
    assert_eq!(state.view.selected, Some(id("rad-kultur")));
    wish(&mut state, Action::GoTo(id("facknamnder-nora")));
    assert!(is_shown(&state, "facknamnder-nora"));
}

#[test]
fn escape_undoes_one_narrowing_at_a_time_and_back_returns_each_view() {
    let mut state = started();
    wish(&mut state, Action::Focus(id("rsr")));
    wish(&mut state, Action::ToggleFilter(samverkan::app::FilterItem::Standing(samverkan::model::Standing::Decides)));
    let narrowed = state.view.clone();
    wish(&mut state, Action::Escape);
    assert!(state.view.focus.is_some() && state.view.filter.is_empty(), "the filter came last");
    wish(&mut state, Action::Escape);
    assert!(state.view.focus.is_none() && state.view.selected.is_some());
    wish(&mut state, Action::Escape);
    assert_eq!(state.view.selected, None);
    for _ in 0..3 {
        wish(&mut state, Action::Back);
    }
    assert_eq!(state.view.focus, narrowed.focus);
    assert_eq!(state.view.filter, narrowed.filter);
}

#[test]
fn what_is_out_of_focus_lends_its_relations_to_nobody() {
    let mut state = started();
    wish(&mut state, Action::Focus(id("rad-kultur")));
    let graph = Arc::clone(&state.document.graph);
    let ends = |wire: &samverkan::projection::ShownWire| (wire.from, wire.to);
    let named = |body: &str| graph.find(&id(body)).expect("the body exists");
    let (council, committees) = (named("rsr"), named("facknamnder"));
    let wires: Vec<_> = state.picture.projection.wires.iter().map(ends).collect();
    assert!(wires.contains(&(named("rad-kultur"), committees)), "the council in focus corresponds to the committees");
    assert!(!wires.contains(&(council, committees)), "the other councils do so too, but they are not shown, and RSR does not");
}

#[test]
fn arrows_move_by_sense() {
    let mut state = started();
    let mut step = |direction: Direction, expect: &str| {
        wish(&mut state, Action::Step(direction));
        assert_eq!(state.view.selected.as_ref().map(BodyId::as_str), Some(expect), "{direction:?}");
    };
    step(Direction::Down, "kf"); // nothing was selected: the first card
    step(Direction::Right, "rf");
    step(Direction::Left, "kf");
    step(Direction::Down, "ks");
    step(Direction::Right, "rsr");
    step(Direction::Right, "rs");
    step(Direction::Up, "rf");
}

#[test]
fn a_walk_along_the_chart_is_one_step_back() {
    let mut state = started();
    wish(&mut state, Action::Select(Some(id("rsr"))));
    for _ in 0..5 {
        wish(&mut state, Action::Step(Direction::Down));
    }
    assert_ne!(state.view.selected, Some(id("rsr")));
    wish(&mut state, Action::Back);
    assert_eq!(state.view.selected, Some(id("rsr")));
}

#[test]
fn a_panel_that_opens_moves_nothing_and_one_that_closes_gives_the_whole_back() {
    let mut state = started();
    let headings = state.headings;
    let canvas = |state: &mut State, width: f32| wish(state, Action::Viewport { size: Vec2::new(width, 600.0), headings });
    wish(&mut state, Action::WindowSize(Vec2::new(1280.0, 800.0)));
    canvas(&mut state, 1280.0);
    let from_left = |state: &State| on_canvas(state, "rsr") + state.viewport / 2.0;
    let (place, camera) = (from_left(&state), state.view.camera);
    wish(&mut state, Action::Select(Some(id("rsr"))));
    canvas(&mut state, 940.0);
    assert!((from_left(&state) - place).length() < 0.5, "the card that was clicked stays under the pointer");
    wish(&mut state, Action::Select(None));
    canvas(&mut state, 1280.0);
    assert_eq!(state.view.camera, camera);
}

#[test]
fn a_member_of_a_group_shares_the_relations_of_its_group() {
    let mut state = started();
    wish(&mut state, Action::GoTo(id("facknamnder-orebro")));
    wish(&mut state, Action::Focus(id("facknamnder-orebro")));
    assert!(is_shown(&state, "rad-kultur"), "the committees correspond to the councils, each of them");
}

#[test]
fn a_search_goes_to_what_was_meant() {
    let mut state = started();
    wish(&mut state, Action::OpenSearch);
    wish(&mut state, Action::Query("samverkansrad kultr".to_owned()));
    assert!(!state.search.hits.is_empty());
    wish(&mut state, Action::PickHit(0));
    assert_eq!(state.view.selected, Some(id("rad-kultur")));
    assert!(!state.search.open);
}

#[test]
fn a_hit_that_is_no_body_leads_to_the_lens_that_shows_it_or_tells_what_it_is_founded_on() {
    let mut state = started();
    wish(&mut state, Action::Query("10 452 326".to_owned()));
    let other = state.search.hits.iter().position(|hit| !matches!(hit.target, samverkan::search::Target::Body(_)));
    wish(&mut state, Action::PickHit(other.expect("the population of the country concerns no body")));
    assert_eq!(state.view.lens.as_str(), "statistics");
    wish(&mut state, Action::Query("Bergslagen".to_owned()));
    let fact = state.search.hits.iter().position(|hit| matches!(hit.target, samverkan::search::Target::Fact(_)));
    wish(&mut state, Action::PickHit(fact.expect("a fact says so")));
    assert!(matches!(&state.dialog, Some(samverkan::app::Dialog::Fact(_))), "{:?}", state.dialog);
}

#[test]
fn the_language_changes_at_once_and_is_kept() {
    let mut state = started();
    let effects = wish(&mut state, Action::SetLanguage("en".to_owned()));
    assert!(matches!(effects.as_slice(), [Effect::Keep(settings)] if settings.language.as_deref() == Some("en")));
    assert!(state.picture.drawing.dump().contains("recommends"));
}

#[test]
fn a_file_that_cannot_be_read_leaves_the_last_good_state_and_says_so() {
    let mut state = started();
    let before = Arc::clone(&state.document);
    let error = Document::read("(version: 1, name", samverkan::app::Origin::BuiltIn).expect_err("half a file is no file");
    wish(&mut state, Action::Loaded { path: "broken.ron".into(), outcome: Err(error) });
    assert!(Arc::ptr_eq(&before, &state.document));
    assert!(state.banners.iter().any(|banner| banner.text.contains("broken.ron")), "{:?}", state.banners);
}
