//! A journey through the lens of ideas, and through what all sheets have in common: tabs, arrows, the light on the chart, back and out.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use samverkan::app::{Action, Pane, ThemeChoice};
use samverkan::drawing::Target;
use samverkan::view::{Camera, Chosen, LensId};

use crate::hand::{ask, is_named, on, press, to_canvas, to_lens, walk_to};
use crate::studio::Shot;

fn journey(language: &str, idea: &str, show: &str, tab: &str, back: &str) {
    let mut window = Shot::new(language, ThemeChoice::Light, (1280, 720)).window();
    to_lens(&mut window, "ideas");
    assert!(is_named(&window, Role::Tab, tab));
    ask(&mut window, Action::InPane(Pane::Bar));
    to_canvas(&mut window);
    walk_to(&mut window, Key::ArrowRight, idea);
    press(&mut window, Modifiers::NONE, Key::Enter);
    let chosen = window.state().state.view.asked.chosen.clone();
    assert!(matches!(chosen, Some(Chosen::Idea(_))), "{chosen:?}");
    let lit = window.state().state.lit.clone().expect("its bodies are lit");
    assert_eq!(lit.bodies.len(), 6, "the five councils and the directors' group");
    // Enter on "show on the chart" goes there; N lights the next idea, P the one before.
    walk_to(&mut window, Key::ArrowRight, show);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.state().state.view.lens.is_chart());
    assert!(is_named(&window, Role::Button, back));
    to_canvas(&mut window);
    press(&mut window, Modifiers::NONE, Key::P);
    assert_ne!(window.state().state.view.asked.chosen, chosen);
    press(&mut window, Modifiers::NONE, Key::N);
    assert_eq!(window.state().state.view.asked.chosen, chosen);
    // Escape puts out the light and nothing else; back is back on the sheet, with the same card chosen.
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.state().state.lit.is_none());
    assert!(window.state().state.view.lens.is_chart());
    while window.state().state.view.lens.is_chart() {
        assert!(window.state().state.history.can_go_back());
        press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    }
    assert_eq!(window.state().state.view.asked.chosen, chosen);
    assert!(window.state().state.picture.drawing.spots.iter().any(|spot| spot.chosen));
}

#[test]
fn an_official_lights_an_idea_on_the_chart_by_keyboard_in_swedish() {
    journey("sv", "Större kommunalt ansvar", "Visa på kartan", "Idéer", "Till Idéer");
}

#[test]
fn an_official_lights_an_idea_on_the_chart_by_keyboard_in_english() {
    journey("en", "Greater municipal responsibility", "Show on the chart", "Ideas", "To Ideas");
}

#[test]
fn a_lens_is_found_as_it_was_left() {
    let mut window = Shot::new("sv", ThemeChoice::Light, (1280, 720)).window();
    ask(&mut window, Action::Zoom { factor: 1.5, at: egui::Vec2::ZERO });
    let near = window.state().state.view.camera;
    ask(&mut window, Action::SetLens(LensId::from("ideas")));
    assert_eq!(window.state().state.view.camera, Camera::Readable);
    ask(&mut window, Action::ScrollPage(1));
    let scrolled = window.state().state.view.camera;
    assert_ne!(scrolled, Camera::Readable);
    ask(&mut window, Action::SetLens(LensId::default()));
    assert_eq!(window.state().state.view.camera, near);
    ask(&mut window, Action::SetLens(LensId::from("ideas")));
    assert_eq!(window.state().state.view.camera, scrolled);
}

#[test]
fn a_body_that_is_found_is_shown_on_the_sheet_or_on_the_chart() {
    let mut window = Shot::new("sv", ThemeChoice::Light, (1280, 720)).window();
    ask(&mut window, Action::SetLens(LensId::from("ideas")));
    ask(&mut window, Action::GoTo("kcrd".into()));
    assert_eq!(window.state().state.view.lens.as_str(), "ideas", "its name stands on the sheet");
    let spot = on(&window).cloned().expect("the keyboard is on it");
    assert!(matches!(spot.target, Some(Target::Body(_))), "{spot:?}");
    let state = &window.state().state;
    let stands = |ix: usize| state.picture.drawing.spots.iter().any(|spot| spot.body == Some(ix));
    let other =
        (0..state.graph().len()).find(|ix| !stands(*ix)).and_then(|ix| state.graph().at(ix)).expect("not all stand there").id.clone();
    ask(&mut window, Action::GoTo(other.clone()));
    assert!(window.state().state.view.lens.is_chart(), "it is shown where it stands");
    assert_eq!(window.state().state.view.selected, Some(other));
}
