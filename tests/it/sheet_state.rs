//! What happens to the state while a sheet is shown: steps back, places that are kept, keys of the chart that rest.

use egui::Vec2;
use samverkan::app::{Action, COMMANDS, Place, State, update};
use samverkan::drawing::Target;
use samverkan::view::{Chosen, LensId};

use crate::app::started;

fn wish(state: &mut State, action: Action) {
    drop(update(state, action));
}

fn on(lens: &str) -> State {
    let mut state = started();
    wish(&mut state, Action::Viewport { size: Vec2::new(1280.0, 600.0), headings: Vec2::ZERO });
    wish(&mut state, Action::SetLens(LensId::from(lens)));
    state
}

/// How far below the top of the canvas a spot is seen.
fn height(state: &State, at: usize) -> f32 {
    let rect = state.picture.drawing.spots[at].rect;
    state.sight().on_canvas(rect.min).y + state.viewport.y / 2.0
}

#[test]
fn one_deed_is_one_step_back() {
    let mut state = on("ideas");
    let before = state.view.clone();
    let idea = state.document.organisation.ideas[0].id.clone();
    wish(&mut state, Action::Touch(Target::Show(Chosen::Idea(idea))));
    assert!(state.view.lens.is_chart() && state.lit.is_some());
    wish(&mut state, Action::Back);
    assert_eq!(state.view, before, "one step back undoes what one touch did");
    wish(&mut state, Action::ShowOnChart("rsr".into()));
    wish(&mut state, Action::Back);
    assert_eq!(state.view, before);
    wish(&mut state, Action::Query("305 832".to_owned()));
    wish(&mut state, Action::PickHit(0));
    assert_eq!(state.view.lens.as_str(), "statistics");
    wish(&mut state, Action::Back);
    assert_eq!(state.view, before);
}

#[test]
fn a_hit_leads_to_the_place_that_says_it() {
    let mut state = on("survey");
    wish(&mut state, Action::Query("Landshövdingen".to_owned()));
    let idea = state.search.hits.iter().position(|hit| matches!(hit.target, samverkan::search::Target::Idea(_)));
    wish(&mut state, Action::PickHit(idea.expect("an idea asks about the governor")));
    assert_eq!(state.view.lens.as_str(), "ideas");
    let spot = state.spot.expect("the keyboard is on it");
    assert!(state.picture.drawing.spots[spot].name.contains("andshövdingen"));
    let seen = height(&state, spot);
    assert!((0.0..600.0).contains(&seen), "it is in sight: {seen}");
}

#[test]
fn keys_of_the_chart_do_nothing_to_it_while_a_sheet_hides_it() {
    let mut state = on("statistics");
    wish(&mut state, Action::Select(Some("rsr".into())));
    let before = state.view.clone();
    for command in COMMANDS.iter().filter(|command| command.place == Place::Chart) {
        let Some(action) = (command.action)(&state) else { continue };
        let told = format!("{:?}: {action:?}", command.words);
        wish(&mut state, action);
        if state.view.lens != before.lens {
            wish(&mut state, Action::Back);
        }
        assert_eq!((&state.view.focus, &state.view.folded), (&before.focus, &before.folded), "{told}");
        assert_eq!((state.view.shape, &state.view.open_groups), (before.shape, &before.open_groups), "{told}");
    }
}

#[test]
fn back_to_another_lens_is_on_none_of_its_spots_until_one_comes_there() {
    let mut state = on("ideas");
    wish(&mut state, Action::SetLens(LensId::from("statistics")));
    wish(&mut state, Action::PointAt(Some(4)));
    wish(&mut state, Action::Back);
    assert_eq!(state.view.lens.as_str(), "ideas");
    assert_eq!(state.spot, None, "what Enter would do is not what was pointed at elsewhere");
}

#[test]
fn a_link_that_opens_a_panel_stays_where_it_was_pointed_at() {
    for lens in ["ideas", "year", "survey"] {
        let mut state = on(lens);
        wish(&mut state, Action::ScrollPage(1));
        let seen = |state: &State, at: usize| (100.0..500.0).contains(&height(state, at));
        let is_link = |state: &State, at: usize| matches!(state.picture.drawing.spots[at].target, Some(Target::Body(_)));
        let Some(at) = (0..state.picture.drawing.spots.len()).find(|at| is_link(&state, *at) && seen(&state, *at)) else { continue };
        let (was, target) = (height(&state, at), state.picture.drawing.spots[at].target.clone().expect("it is a link"));
        wish(&mut state, Action::PointAt(Some(at)));
        wish(&mut state, Action::Touch(target.clone()));
        wish(&mut state, Action::Viewport { size: Vec2::new(900.0, 600.0), headings: Vec2::ZERO });
        let now = state.spot.expect("the keyboard stays on it");
        assert_eq!(state.picture.drawing.spots[now].target, Some(target), "{lens}");
        assert!((height(&state, now) - was).abs() < 2.0, "{lens}: it went from {was} to {}", height(&state, now));
    }
}

#[test]
fn escape_puts_out_only_the_light_that_is_seen() {
    let mut state = on("ideas");
    let idea = state.document.organisation.ideas[0].id.clone();
    wish(&mut state, Action::Choose(Some(Chosen::Idea(idea.clone()))));
    wish(&mut state, Action::SetLens(LensId::from("statistics")));
    wish(&mut state, Action::Select(Some("rsr".into())));
    wish(&mut state, Action::Escape);
    assert_eq!(state.view.selected, None);
    assert_eq!(state.view.asked.chosen, Some(Chosen::Idea(idea)), "it is chosen on another sheet");
}
