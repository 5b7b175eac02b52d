//! Stepping, straying and coming back: everything about a show but its window.

mod changes;
mod scrolled;

use std::sync::Arc;

use super::*;
use crate::app::{Action, Document, LoadError, Origin, Settings, State, update};
use crate::model::Text;
use crate::view::{Appear, Camera, LensId, Slide, View};

/// What is built in, in a window, with slides of two, one and one steps: a chart with a body still to come, another chart, a sheet.
fn started() -> State {
    let mut state = State::new(Arc::new(Document::built_in()), Settings::default(), &["sv".to_owned()]);
    let slide = |title: &str, view: View| Slide { title: text(title), view, ..Slide::default() };
    let sheet = View { lens: LensId::from("survey"), ..View::default() };
    let slides = vec![
        Slide { appear: vec![Appear::Bodies(vec!["rsr".into()])], ..slide("Ett", View::default()) },
        Slide { sees: vec!["rsr".into(), "kcrd".into()], ..slide("Två", View::default()) },
        slide("Tre", sheet),
    ];
    state.decks = Arc::new(vec![Deck { name: text("Föredrag"), slides, ..Deck::default() }]);
    wish(&mut state, Action::WindowSize(SCREEN));
    wish(&mut state, Action::Viewport { size: Vec2::new(1600.0, 900.0), headings: Vec2::new(90.0, 30.0) });
    state
}

fn text(text: &str) -> Text {
    Text::plain(text)
}

fn wish(state: &mut State, action: Action) {
    let _ = update(state, action);
}

fn act(state: &mut State, action: ShowAction) {
    wish(state, Action::Show(action));
    if state.show.is_some() {
        // The window does that in its next frame.
        wish(state, Action::Viewport { size: SCREEN - Vec2::new(0.0, STRIP), headings: Vec2::new(120.0, 40.0) });
    }
}

fn begun() -> State {
    let mut state = started();
    act(&mut state, ShowAction::Begin(Begin::First));
    state
}

fn at(state: &State) -> (usize, usize) {
    state.show.as_ref().map_or((99, 99), |show| (show.at.slide, show.at.step))
}

/// All that is seen.
fn seen(state: &State) -> String {
    let place = (&state.spot, &state.pane, &state.viewport, &state.headings, &state.search, &state.dialog);
    format!("{:?} {place:?} {:?} {:?}", state.view, state.settings, state.theme_id())
}

/// All that an official would miss.
fn had(state: &State) -> String {
    format!("{} {:?} {:?}", seen(state), state.history, state.cameras)
}

#[test]
fn a_show_ends_in_exactly_what_was_there_before_it() {
    let mut state = started();
    wish(&mut state, Action::SetLens(LensId::from("ideas")));
    wish(&mut state, Action::PointAt(Some(2)));
    wish(&mut state, Action::SetLens(LensId::default()));
    wish(&mut state, Action::Select(Some("kcrd".into())));
    wish(&mut state, Action::Zoom { factor: 1.4, at: Vec2::new(40.0, -20.0) });
    let before = (had(&state), Arc::clone(&state.picture.drawing));
    act(&mut state, ShowAction::Begin(Begin::First));
    for action in [ShowAction::Next, ShowAction::Next, ShowAction::Next, ShowAction::Blank(Blank::White), ShowAction::Spotlight] {
        act(&mut state, action);
    }
    wish(&mut state, Action::GoTo("rad-kultur".into()));
    wish(&mut state, Action::Focus("rad-kultur".into()));
    wish(&mut state, Action::Pan(Vec2::splat(20.0)));
    assert_ne!(had(&state), before.0);
    act(&mut state, ShowAction::End);
    assert_eq!(had(&state), before.0);
    assert!(Arc::ptr_eq(&state.picture.drawing, &before.1), "nobody waits for the picture that was there");
    // The window tells again how large its canvas is, and nothing moves by it.
    let (size, headings) = (state.viewport, state.headings);
    wish(&mut state, Action::Viewport { size, headings });
    assert_eq!(had(&state), before.0);
}

#[test]
fn a_window_that_filled_a_screen_is_left_as_it_was_however_long_that_takes() {
    let mut state = started();
    let canvas = |state: &mut State, window: Vec2, bars: f32| {
        wish(state, Action::WindowSize(window));
        wish(state, Action::Viewport { size: window - Vec2::new(0.0, bars), headings: Vec2::ZERO });
    };
    canvas(&mut state, Vec2::new(1280.0, 800.0), 90.0);
    wish(&mut state, Action::SetLens(LensId::from("ideas")));
    wish(&mut state, Action::ScrollPage(1));
    let before = had(&state);
    let large = Vec2::new(3840.0, 2160.0);
    for acts in [false, true] {
        wish(&mut state, Action::Show(ShowAction::Begin(Begin::First)));
        canvas(&mut state, large, 84.0);
        act(&mut state, ShowAction::Next);
        wish(&mut state, Action::Show(ShowAction::End));
        canvas(&mut state, large, 90.0);
        if acts {
            wish(&mut state, Action::SetLens(LensId::from("survey")));
        }
        canvas(&mut state, Vec2::new(1280.0, 800.0), 90.0);
        assert_eq!(had(&state) == before, !acts, "{}", had(&state));
    }
}

#[test]
fn a_show_begins_where_it_is_asked_to() {
    let mut state = started();
    state.slide = 1;
    act(&mut state, ShowAction::Begin(Begin::Here));
    assert_eq!(at(&state), (1, 0));
    act(&mut state, ShowAction::Begin(Begin::First));
    assert_eq!(at(&state), (0, 0), "F5 in a show begins anew");
    act(&mut state, ShowAction::End);
    state.slide = 77;
    act(&mut state, ShowAction::Begin(Begin::Here));
    assert_eq!(at(&state), (2, 0), "a slide that is gone is the nearest one");
}

#[test]
fn whoever_strays_comes_back_to_the_very_step() {
    let mut state = begun();
    act(&mut state, ShowAction::Next);
    assert_eq!(at(&state), (0, 1));
    let step = seen(&state);
    for back in [ShowAction::Return, ShowAction::Previous] {
        wish(&mut state, Action::OpenSearch);
        wish(&mut state, Action::Query("kultur".to_owned()));
        wish(&mut state, Action::PickHit(0));
        wish(&mut state, Action::Zoom { factor: 2.0, at: Vec2::ZERO });
        assert!(state.show.as_ref().unwrap().strayed);
        act(&mut state, back);
        assert_eq!((at(&state), state.show.as_ref().unwrap().strayed), ((0, 1), false));
        assert_eq!(seen(&state), step);
    }
    wish(&mut state, Action::Select(Some("kcrd".into())));
    act(&mut state, ShowAction::Next);
    assert_eq!(at(&state), (1, 0), "stepping on goes on from the slide one came from");
}

#[test]
fn an_answer_that_is_on_the_slide_already_is_an_answer_all_the_same() {
    let mut state = begun();
    for _ in 0..2 {
        act(&mut state, ShowAction::Next);
    }
    let ask = |state: &mut State| {
        wish(state, Action::Query("samverkansrådet".to_owned()));
        wish(state, Action::PickHit(0));
    };
    ask(&mut state);
    let there = state.view.clone();
    act(&mut state, ShowAction::Return);
    state.view = there;
    ask(&mut state);
    assert!(state.show.as_ref().unwrap().strayed, "or Backspace would leave the slide");
}

#[test]
fn what_only_another_language_says_comes_after_what_is_said_in_the_one_that_is_spoken() {
    for (tag, query) in [("sv", "nam"), ("sv", "muni"), ("en", "rad"), ("en", "namn")] {
        let mut state = started();
        wish(&mut state, Action::SetLanguage(tag.to_owned()));
        act(&mut state, ShowAction::Begin(Begin::First));
        wish(&mut state, Action::Query(query.to_owned()));
        let own: Vec<bool> = state.search.hits.iter().map(|hit| hit.is_own).collect();
        assert!(!own.is_empty() && own.is_sorted_by(|a, b| a >= b), "{query}: {own:?}");
        for hit in state.search.hits.iter().filter(|hit| hit.is_own) {
            let crate::search::Target::Body(body) = hit.target else { continue };
            let name = &state.document.organisation.bodies[body].name;
            let other = if tag == "sv" { "en" } else { "sv" };
            assert!(hit.text != name.in_language(other) || hit.text == name.in_language(tag), "{}", hit.text);
        }
    }
}

#[test]
fn an_answer_is_neither_pale_nor_too_far_away_to_be_read() {
    let mut state = begun();
    state.view.filter.kinds.insert("regional-council".into());
    wish(&mut state, Action::Query("chefsgrupp kultur".to_owned()));
    wish(&mut state, Action::PickHit(0));
    assert!(state.view.filter.is_empty() && state.sight().zoom >= 1.5, "{:?}", state.view);
}

#[test]
fn a_body_is_not_there_before_its_step_and_whoever_asks_for_it_sees_it() {
    let mut state = begun();
    let rsr = state.graph().find(&"rsr".into()).unwrap();
    assert!(state.veils(rsr));
    act(&mut state, ShowAction::Next);
    assert!(!state.veils(rsr));
    act(&mut state, ShowAction::Previous);
    assert!(state.veils(rsr));
    wish(&mut state, Action::Query("regionala samverkansrådet".to_owned()));
    wish(&mut state, Action::PickHit(0));
    assert_eq!(state.view.selected, Some("rsr".into()));
    assert!(!state.veils(rsr));
    act(&mut state, ShowAction::Return);
    assert!(state.veils(rsr));
}

#[test]
fn a_slide_sees_its_bodies_as_large_as_fits_whatever_the_screen() {
    let mut state = begun();
    for _ in 0..2 {
        act(&mut state, ShowAction::Next);
    }
    let zoom = |state: &State| state.sight().zoom;
    let large = zoom(&state);
    assert!(matches!(state.view.camera, Camera::Free { .. }) && large > 1.5, "{large}");
    act(&mut state, ShowAction::Screen(SCREEN / 2.0));
    let half = (SCREEN - Vec2::new(0.0, STRIP)) / 2.0;
    wish(&mut state, Action::Viewport { size: half, headings: Vec2::new(60.0, 20.0) });
    assert!((zoom(&state) * 2.0 - large).abs() < 0.01, "half the screen, half the size");
}

#[test]
fn digits_lead_to_a_slide_and_too_large_a_number_to_the_last() {
    let mut state = begun();
    let mut jump = |digits: &str| {
        digits.chars().for_each(|digit| act(&mut state, ShowAction::Digit(digit)));
        act(&mut state, ShowAction::Jump);
        (at(&state).0, state.show.as_ref().unwrap().number.clone())
    };
    assert_eq!(jump("3"), (2, String::new()));
    assert_eq!(jump("01"), (0, String::new()));
    assert_eq!(jump("999999"), (2, String::new()));
    assert_eq!(jump("0"), (0, String::new()));
    assert_eq!(jump(""), (0, String::new()));
}

#[test]
fn the_ends_of_a_deck_are_ends() {
    let mut state = begun();
    act(&mut state, ShowAction::Previous);
    assert_eq!(at(&state), (0, 0));
    act(&mut state, ShowAction::ToEnd);
    let last = at(&state);
    act(&mut state, ShowAction::Next);
    assert_eq!((at(&state), last), ((2, 0), (2, 0)));
    wish(&mut state, Action::SetLens(LensId::default()));
    act(&mut state, ShowAction::Next);
    assert_eq!(state.view.lens, LensId::from("survey"), "from elsewhere even the last slide is somewhere to go");
}

/// Another reading of the same, with what `change` makes of its decks.
fn read_again(state: &State, change: impl FnOnce(&mut Vec<Deck>)) -> Arc<Document> {
    let mut document = Document::built_in();
    let mut decks = (*state.decks).clone();
    change(&mut decks);
    document.decks = Arc::new(decks);
    Arc::new(document)
}

fn open(state: &mut State, document: Arc<Document>) {
    wish(state, Action::Loaded { path: "x.ron".into(), outcome: Ok(document) });
}

#[test]
fn a_file_that_changes_keeps_its_place_and_one_without_the_deck_ends_the_show() {
    let mut state = started();
    let before = state.view.clone();
    act(&mut state, ShowAction::Begin(Begin::First));
    act(&mut state, ShowAction::ToEnd);
    let shorter = read_again(&state, |decks| decks[0].slides.truncate(2));
    open(&mut state, shorter);
    assert_eq!(at(&state), (1, 0));
    assert!(state.banners.is_empty());
    let none = read_again(&state, Vec::clear);
    open(&mut state, none);
    assert!(state.show.is_none());
    assert_eq!((state.view.clone(), state.banners.len()), (before, 1));
}

#[test]
fn a_broken_file_changes_nothing_before_the_audience() {
    let mut state = begun();
    act(&mut state, ShowAction::Next);
    let shown = (at(&state), state.view.clone());
    let outcome = Err(LoadError::Disk("trasig".to_owned()));
    wish(&mut state, Action::Loaded { path: "x.ron".into(), outcome });
    assert_eq!((at(&state), state.view.clone()), shown);
    act(&mut state, ShowAction::End);
    assert_eq!(state.banners.len(), 1, "it is told afterwards");
}

#[test]
fn another_file_ends_the_show() {
    let mut state = begun();
    let mut other = Document::built_in();
    other.origin = Origin::File("annan.ron".into());
    open(&mut state, Arc::new(other));
    assert!(state.show.is_none());
}

#[test]
fn a_slide_of_bodies_that_are_gone_is_shown_all_the_same() {
    let mut state = started();
    let gone =
        |id: &str| View { selected: Some(id.into()), focus: Some(crate::view::Focus { body: id.into(), steps: 1 }), ..View::default() };
    let slide = Slide {
        view: gone("nowhere"),
        sees: vec!["nobody".into()],
        appear: vec![Appear::Bodies(vec!["nothing".into()]), Appear::Choose(crate::view::Chosen::Idea("none".into()))],
        ..Slide::default()
    };
    state.decks = Arc::new(vec![Deck { slides: vec![slide], ..Deck::default() }]);
    act(&mut state, ShowAction::Begin(Begin::First));
    for step in 0..3 {
        assert_eq!(at(&state), (0, step));
        assert!(state.picture.drawing.cards().count() > 20, "the whole is shown instead");
        act(&mut state, ShowAction::Next);
    }
}

#[test]
fn without_slides_a_show_says_how_to_begin() {
    for decks in [Vec::new(), vec![Deck::default()]] {
        let mut state = started();
        state.decks = Arc::new(decks);
        act(&mut state, ShowAction::Begin(Begin::First));
        assert!(state.show.is_none());
        assert!(state.banners[0].text.contains("Ctrl D"), "{}", state.banners[0].text);
    }
}

#[test]
fn a_slide_that_is_drawn_beside_the_window_keeps_the_last_picture_until_it_comes() {
    let mut state = begun();
    state.at_once = 0;
    let last = (Arc::clone(&state.picture.drawing), state.sight());
    let effects = update(&mut state, Action::Show(ShowAction::ToEnd));
    assert!(Arc::ptr_eq(&state.picture.drawing, &last.0));
    assert_eq!(state.sight(), last.1);
    let Some(crate::app::Effect::Draw(job)) = effects.into_iter().next() else { panic!("it is drawn beside the window") };
    wish(&mut state, job.run());
    assert!(state.picture.drawing.is_sheet && !state.show.as_ref().unwrap().strayed);
    assert!((state.sight().zoom - SHEETS).abs() < 0.01, "and is as large as sheets are for an audience");
}

#[test]
fn the_strip_says_where_one_is_and_where_one_has_strayed_to() {
    let mut state = begun();
    let strip = Strip::of(&state).unwrap();
    assert_eq!((strip.title.as_str(), strip.count.as_str(), strip.step), ("Ett", "1 av 3", (0, 2)));
    assert_eq!(strip.path, ["Föredrag"]);
    wish(&mut state, Action::Select(Some("rad-kultur".into())));
    let strip = Strip::of(&state).unwrap();
    assert_eq!((strip.title.as_str(), strip.path.len() > 1), ("Samverkansråd kultur", true));
    wish(&mut state, Action::SetLens(LensId::from("ideas")));
    assert_eq!(Strip::of(&state).unwrap().title, tr!(state.language, state.lens().name));
}
