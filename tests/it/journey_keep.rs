//! A journey out of the program with slides that are in no file: by keyboard alone, in both languages.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use samverkan::app::{Action, Dialog, ThemeChoice};

use crate::hand::{ask, focus, is_named, press, says};
use crate::studio::Shot;

#[test]
fn whoever_leaves_with_a_slide_in_no_file_is_asked_first() {
    for (tag, title, why, save, quit, cancel) in [
        ("sv", "Spara ändringarna?", "Du har ändrat vyer eller bilder", "Spara en kopia …", "Avsluta utan att spara", "Avbryt"),
        ("en", "Save the changes?", "You have changed views or slides", "Save a copy …", "Quit without saving", "Cancel"),
    ] {
        let mut window = Shot::new(tag, ThemeChoice::Light, (1280, 720)).window();
        press(&mut window, Modifiers::COMMAND, Key::D);
        ask(&mut window, Action::NotCopied(None));
        press(&mut window, Modifiers::COMMAND, Key::Q);
        assert!(is_named(&window, Role::Dialog, title) && says(&window, why), "{tag}");
        for name in [save, quit, cancel] {
            assert!(is_named(&window, Role::Button, name), "{name}");
        }
        focus(&mut window, Role::Button, cancel);
        press(&mut window, Modifiers::NONE, Key::Enter);
        assert!(window.state().state.dialog.is_none() && window.state().state.holds_window());
        press(&mut window, Modifiers::COMMAND, Key::Q);
        assert_eq!(window.state().state.dialog, Some(Dialog::Leave));
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert!(window.state().state.dialog.is_none() && window.state().state.holds_window());
        press(&mut window, Modifiers::COMMAND, Key::Q);
        focus(&mut window, Role::Button, quit);
        press(&mut window, Modifiers::NONE, Key::Enter);
        assert!(!window.state().state.holds_window());
    }
}

#[test]
fn a_show_ends_when_its_presenter_is_asked() {
    let mut window = Shot::new("sv", ThemeChoice::Light, (1280, 720)).window();
    press(&mut window, Modifiers::COMMAND, Key::D);
    ask(&mut window, Action::NotCopied(None));
    press(&mut window, Modifiers::NONE, Key::F5);
    assert!(window.state().state.show.is_some());
    press(&mut window, Modifiers::COMMAND, Key::Q);
    assert!(window.state().state.show.is_none() && is_named(&window, Role::Dialog, "Spara ändringarna?"));
}
