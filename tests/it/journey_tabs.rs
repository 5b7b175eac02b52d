//! A lens that has nothing to show is reached by keyboard, and says why.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton};
use egui_kittest::kittest::NodeT as _;
use samverkan::app::{Dialog, Pane, ThemeChoice};
use samverkan::view::LensId;

use crate::hand::{Window, ask, find, focus, press};
use crate::sheets::words;
use crate::studio::Shot;

/// A window with an organisation that has no survey.
fn window(tag: &str, size: (u16, u16), text_size: u16) -> Window<'static> {
    let file = Some("tests/fixtures/saaristo.ron".into());
    Shot { text_size, file, ..Shot::new(tag, ThemeChoice::Light, size) }.window()
}

/// Goes to the control, hears why it has nothing to show, and presses it: a sheet says the same.
fn press_greyed(window: &mut Window<'_>, role: Role, name: &str, why: &str) {
    let node = find(window, role, name).unwrap_or_else(|| panic!("no {role:?} {name}"));
    assert!(node.accesskit_node().is_disabled(), "{name}");
    assert!(node.accesskit_node().description().is_some_and(|said| said.contains(why)), "{name}");
    focus(window, role, name);
    press(window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().state.view.lens, LensId::from("survey"));
    let said = words(&window.state().state.picture.drawing);
    assert!(said.contains(why), "{said}");
}

const WORDS: [(&str, &str, &str); 2] = [("sv", "Enkät", "Filen har ingen enkät"), ("en", "Survey", "The file has no survey")];

#[test]
fn a_greyed_tab_takes_the_keyboard_and_says_why() {
    for (tag, name, why) in WORDS {
        let mut window = window(tag, (1920, 1080), 100);
        press_greyed(&mut window, Role::Tab, name, why);
        // Nobody is stuck there.
        ask(&mut window, samverkan::app::Action::ToPane(Pane::Canvas));
        press(&mut window, Modifiers::COMMAND, Key::PageDown);
        assert_eq!(window.state().state.view.lens, LensId::from("ideas"));
    }
}

#[test]
fn a_greyed_row_of_the_menu_of_tabs_takes_the_keyboard_and_says_why() {
    for (tag, name, why) in WORDS {
        let mut window = window(tag, (1280, 720), 200);
        assert!(find(&window, Role::Tab, name).is_none(), "the tabs are in a menu");
        focus(&mut window, Role::Tab, "Organisation");
        press(&mut window, Modifiers::NONE, Key::Enter);
        press_greyed(&mut window, Role::MenuItemRadio, name, why);
    }
}

#[test]
fn after_a_click_on_a_tab_the_first_key_counts() {
    for (tag, names) in [("sv", ["Ansvar", "Enkät", "Idéer"]), ("en", ["Responsibility", "Survey", "Ideas"])] {
        for name in names {
            let mut window = Shot::new(tag, ThemeChoice::Light, (1920, 1080)).window();
            let at = find(&window, Role::Tab, name).unwrap_or_else(|| panic!("no tab {name}")).rect().center();
            window.event(Event::PointerMoved(at));
            window.run_steps(2);
            for pressed in [true, false] {
                window.event(Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE });
                window.run_steps(2);
            }
            press(&mut window, Modifiers::COMMAND, Key::E);
            assert_eq!(window.state().state.dialog, Some(Dialog::Export), "{name}");
        }
    }
}
