//! A journey through the program as a person takes it: by keyboard alone, finding everything by its accessible name.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use samverkan::app::{Pane, ThemeChoice};
use samverkan::view::{Arrangement, Direction, Links, Shape};

use crate::hand::{Window, find, focus, is_named, press, says, selected, type_text};
use crate::studio::Shot;

#[test]
fn an_official_finds_the_council_follows_it_folds_focuses_goes_back_and_changes_language() {
    let mut window = Shot::new("sv", ThemeChoice::Light, (1280, 720)).window();
    // Where is culture dealt with?
    press(&mut window, Modifiers::COMMAND, Key::F);
    type_text(&mut window, "kultur");
    assert!(!window.state().state.search.hits.is_empty());
    while hit(&window) != "rad-kultur" {
        let before = window.state().state.search.chosen;
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
        assert_ne!(window.state().state.search.chosen, before, "the council for culture is not among the hits");
    }
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(selected(&window), "rad-kultur");
    // Its panel is open, and leads to the committees it corresponds to.
    assert!(is_named(&window, Role::Heading, "Samverkansråd kultur"), "the panel of the council is open");
    focus(&mut window, Role::Button, "Gå till Facknämnder");
    assert_eq!(window.state().state.pane, Pane::Inspector, "the keyboard is in the panel");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(selected(&window), "facknamnder");
    // On the chart the group opens into its twelve members and closes again.
    while window.state().state.pane != Pane::Canvas {
        press(&mut window, Modifiers::NONE, Key::F6);
    }
    press(&mut window, Modifiers::NONE, Key::Space);
    assert!(is_named(&window, Role::TreeItem, "Facknämnderna i Askersund"), "the group is open");
    press(&mut window, Modifiers::NONE, Key::Space);
    assert!(!is_named(&window, Role::TreeItem, "Facknämnderna i Askersund"), "the group is closed");
    // Only what is around it, and back again.
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.state().state.view.focus.is_some());
    press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    assert!(window.state().state.view.focus.is_none());
    // Back to the council it came from.
    while selected(&window) != "rad-kultur" {
        assert!(window.state().state.history.can_go_back());
        press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    }
    // The same in English, at once.
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    assert!(is_named(&window, Role::Heading, "Collaboration council for culture"));
    assert_eq!(selected(&window), "rad-kultur");
}

fn hit(window: &Window<'_>) -> String {
    let state = &window.state().state;
    let target = state.search.hits.get(state.search.chosen).map(|hit| hit.target);
    match target {
        Some(samverkan::search::Target::Body(body)) => state.document.organisation.bodies[body].id.to_string(),
        _ => String::new(),
    }
}

#[test]
fn a_window_at_rest_asks_for_no_frame() {
    let mut window = Shot::new("sv", ThemeChoice::Light, (1280, 720)).window();
    window.run_steps(8);
    window.step();
    let viewport = &window.output().viewport_output[&egui::ViewportId::ROOT];
    assert!(viewport.repaint_delay > std::time::Duration::from_secs(1), "the next frame is asked for in {:?}", viewport.repaint_delay);
}

#[test]
fn a_double_click_shows_what_is_around_the_card_that_was_hit_first() {
    let mut window = Shot::new("sv", ThemeChoice::Light, (1280, 720)).window();
    let place = |window: &Window<'_>| {
        find(window, Role::TreeItem, "Partnerskapet för regional utveckling").expect("it is on the chart").rect().center()
    };
    let at = place(&window);
    window.hover_at(at);
    window.step();
    for _ in 0..2 {
        // Both in one frame, and a frame is a quarter of a second: still a double click.
        for pressed in [true, false] {
            let event = egui::Event::PointerButton { pos: at, button: egui::PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
            window.input_mut().events.push(event);
        }
        window.step();
    }
    window.run_steps(4);
    let focus = window.state().state.view.focus.clone();
    assert_eq!(focus.map(|focus| focus.body.to_string()).as_deref(), Some("partnerskap"));
}

#[test]
fn an_official_turns_the_chart_into_a_tree_by_keys_and_goes_back() {
    let mut window = Shot::new("sv", ThemeChoice::Light, (1280, 720)).window();
    let shape = |window: &Window<'_>| window.state().state.view.shape;
    press(&mut window, Modifiers::NONE, Key::D);
    assert_eq!(shape(&window), Shape::default(), "what is arranged by the number of bodies has no direction of its own");
    for _ in 0..2 {
        press(&mut window, Modifiers::NONE, Key::A);
    }
    press(&mut window, Modifiers::NONE, Key::D);
    press(&mut window, Modifiers::NONE, Key::L);
    assert_eq!(shape(&window), Shape { arrangement: Arrangement::Spread, direction: Direction::Up, links: Links::Stubs });
    // The menu says the same, and is worked by keys.
    focus(&mut window, Role::Button, "Kartans ordning");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let chosen = |window: &Window<'_>, name: &str| {
        let item = find(window, Role::MenuItemRadio, name).unwrap_or_else(|| panic!("no choice {name:?}"));
        item.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    };
    assert!(chosen(&window, "Ordna som ett träd") && chosen(&window, "Trädet växer uppåt") && chosen(&window, "Avbryt långa kopplingar"));
    assert!(!chosen(&window, "Ordna i nivåer") && !chosen(&window, "Trädet växer nedåt"));
    focus(&mut window, Role::MenuItemRadio, "Ordna i nivåer");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(shape(&window).arrangement, Arrangement::Levels);
    press(&mut window, Modifiers::NONE, Key::Escape);
    for _ in 0..5 {
        press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    }
    assert_eq!(shape(&window), Shape::default());
}

#[test]
fn a_drawing_that_takes_long_says_so_and_is_cancelled_by_its_button_or_by_escape() {
    let mut window = Shot { waiting: true, ..Shot::new("en", ThemeChoice::Light, (1280, 720)) }.window();
    for cancel in [Key::Enter, Key::Escape] {
        press(&mut window, Modifiers::NONE, Key::E);
        assert!(says(&window, "Preparing the picture"), "it says what it does");
        assert!(!window.state().state.view.folded.is_empty());
        if cancel == Key::Enter {
            focus(&mut window, Role::Button, "Cancel");
        }
        press(&mut window, Modifiers::NONE, cancel);
        assert!(!is_named(&window, Role::Button, "Cancel"));
        assert!(window.state().state.view.folded.is_empty());
        window.state_mut().ask(samverkan::app::Action::InPane(Pane::Canvas));
        window.run_steps(2);
    }
}

#[test]
fn a_large_organisation_says_that_it_is_folded_and_unfolds_all() {
    let file = tempfile::Builder::new().suffix(".ron").tempfile().expect("there is room for a file");
    std::fs::write(file.path(), crate::waiting::grown(&[6, 10, 8])).expect("it can be written");
    let mut window = Shot { file: Some(file.path().to_owned()), ..Shot::new("en", ThemeChoice::Light, (1280, 720)) }.window();
    assert!(says(&window, "67 of 547 bodies shown, folded to what fits"));
    focus(&mut window, Role::Button, "Unfold all");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(says(&window, "547 of 547 bodies"));
    assert!(!is_named(&window, Role::Button, "Unfold all"));
}
