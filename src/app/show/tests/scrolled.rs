//! Sheets that are longer than the screen: what a step chooses is looked at, whichever way one comes to it.

use emath::Rect;

use super::*;
use crate::drawing::Target;
use crate::model::{BodyId, ItemId};
use crate::view::Chosen;

/// An organisation with more rules, duties, phases and ideas than any screen holds; a rule of it holds for two bodies.
fn long() -> Document {
    let many = |of: &dyn Fn(usize) -> String| (0..60).map(of).collect::<Vec<_>>().join(", ");
    let meeting = |at: usize| format!("(occasion: Meeting, text: \"Rule {at}\", times_a_year: {})", at + 1);
    let bodies = many(&|at| {
        let shared = if at < 2 { "(occasion: Plan, text: \"Shared\", times_a_year: 99), " } else { "" };
        format!("(id: \"b{at}\", name: \"Body {at}\", kind: \"k\", level: \"l\", lane: \"n\", meetings: [{shared}{}])", meeting(at))
    });
    let phases = many(&|at| format!("(id: \"p{at}\", name: \"Phase {at}\")"));
    let duties = many(&|at| format!("(id: \"d{at}\", text: \"Duty {at}\", phase: \"p{at}\", parts: [(body: \"b{at}\", share: Decides)])"));
    let ideas = many(&|at| {
        let text = "An idea that takes some words to be told ".repeat(6);
        format!("(id: \"i{at}\", text: \"{text}{at}\", kind: Improvement, bodies: [\"b0\", \"b1\"])")
    });
    let text = format!(
        "(version: 1, levels: [(id: \"l\", name: \"L\")], lanes: [(id: \"n\", name: \"N\")], kinds: [(id: \"k\", name: \"K\")],
        bodies: [{bodies}], strategies: [(id: \"s\", name: \"S\", phases: [{phases}], duties: [{duties}])], ideas: [{ideas}])"
    );
    Document::read(text, Origin::BuiltIn).unwrap()
}

/// A show of one slide with these steps, begun at its first.
fn shown(lens: &str, steps: &[Chosen]) -> State {
    let mut state = State::new(Arc::new(long()), Settings::default(), &["en".to_owned()]);
    let view = View { lens: LensId::from(lens), ..View::default() };
    let before = Slide { title: text("Before"), ..Slide::default() };
    let appear = steps.iter().cloned().map(Appear::Choose).collect();
    let slide = Slide { title: text("Long"), view, appear, ..Slide::default() };
    state.decks = Arc::new(vec![Deck { name: text("Deck"), slides: vec![before, slide], ..Deck::default() }]);
    wish(&mut state, Action::WindowSize(SCREEN));
    act(&mut state, ShowAction::Begin(Begin::First));
    act(&mut state, ShowAction::Next);
    state
}

/// Whether what is chosen is seen from its top to its foot.
fn is_in_sight(state: &State) -> bool {
    let seen = Rect::from_min_max(state.sight().in_drawing(-state.viewport / 2.0), state.sight().in_drawing(state.viewport / 2.0));
    // Nothing is seen where a sign says that there is more.
    let (top, bottom) = (seen.top(), state.picture.drawing.foot(seen).end);
    let chosen = |spot: &&crate::drawing::Spot| spot.chosen && matches!(&spot.target, Some(Target::Choose(_)));
    let last = state.picture.drawing.spots.iter().rfind(chosen);
    last.is_some_and(|spot| spot.rect.top() >= top && spot.rect.bottom() <= bottom)
}

fn is_at_top(state: &State) -> bool {
    state.sight().in_drawing(-state.viewport / 2.0).y.abs() < 1.0
}

#[test]
fn what_a_step_chooses_far_below_is_in_sight_forwards_backwards_and_straight_from_elsewhere() {
    let meeting = |body: &str, at: usize| Chosen::Meeting(BodyId::from(body), at);
    for (lens, far) in [
        ("ideas", Chosen::Idea("i59".into())),
        ("ideas", Chosen::Idea("i51".into())),
        ("responsibility", Chosen::Duty("s".into(), "d22".into())),
        ("responsibility", Chosen::Duty("s".into(), "d58".into())),
        ("responsibility", Chosen::Phase("s".into(), "p57".into())),
        ("year", meeting("b59", 0)),
        // Not the body that the rule is named by.
        ("year", meeting("b1", 0)),
    ] {
        let mut state = shown(lens, std::slice::from_ref(&far));
        assert!(is_at_top(&state), "{far:?}");
        act(&mut state, ShowAction::Next);
        assert!(is_in_sight(&state), "{far:?}, forwards");
        act(&mut state, ShowAction::Previous);
        assert!(is_at_top(&state), "{far:?}, backwards");
        act(&mut state, ShowAction::To(Place { slide: 0, step: 0 }));
        act(&mut state, ShowAction::To(Place { slide: 1, step: 1 }));
        assert!(is_in_sight(&state), "{far:?}, straight");
        act(&mut state, ShowAction::To(Place { slide: 0, step: 0 }));
        act(&mut state, ShowAction::ToEnd);
        assert!(is_in_sight(&state), "{far:?}, at the end");
        wish(&mut state, Action::Pan(Vec2::new(0.0, 4_000.0)));
        act(&mut state, ShowAction::Return);
        assert!(is_in_sight(&state), "{far:?}, after straying");
    }
}

#[test]
fn a_step_to_something_above_scrolls_back_to_it() {
    let idea = |id: &str| Chosen::Idea(ItemId::from(id));
    let mut state = shown("ideas", &[idea("i59"), idea("i0"), idea("i59")]);
    for _ in 0..3 {
        act(&mut state, ShowAction::Next);
        assert!(is_in_sight(&state), "{:?}", at(&state));
    }
    for _ in 0..2 {
        act(&mut state, ShowAction::Previous);
        assert!(is_in_sight(&state), "{:?}", at(&state));
    }
}
