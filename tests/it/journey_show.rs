//! A journey through a show: a whole deck by the keys of a clicker, with a question from the floor in the middle.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use samverkan::app::{Blank, ThemeChoice};
use samverkan::deck::Place;
use samverkan::model::BodyId;
use samverkan::theme::ThemeId;
use samverkan::view::View;

use crate::hand::{Window, find, is_named, press, says, to_canvas, type_text};
use crate::studio::Shot;

fn at(window: &Window<'_>) -> Place {
    window.state().state.show.as_ref().expect("the show goes on").at
}

fn view(window: &Window<'_>) -> View {
    window.state().state.view.clone()
}

fn click(window: &mut Window<'_>) {
    press(window, Modifiers::NONE, Key::PageDown);
}

/// All that an official would miss if it were not as before.
fn kept(window: &Window<'_>) -> String {
    let state = &window.state().state;
    let place = (&state.spot, &state.pane, &state.viewport, &state.headings, &state.window, &state.dialog);
    format!("{:?} {:?} {:?} {place:?} {:?}", state.view, state.history, state.settings, state.theme_id())
}

/// The words of a journey, in a language.
struct Words {
    lang: &'static str,
    /// What someone asks about, and the name of what is found.
    asks: (&'static str, &'static str),
    /// How one is told to come back.
    back: &'static str,
    of: &'static str,
}

const SWEDISH: Words = Words { lang: "sv", asks: ("folkhäl", "Samverkansråd folkhälsa"), back: "Backsteg eller Esc", of: "av" };
const ENGLISH: Words =
    Words { lang: "en", asks: ("public hea", "Collaboration council for public health"), back: "Backspace or Esc", of: "of" };

#[test]
fn a_presenter_shows_the_whole_deck_is_asked_a_question_and_lands_where_the_show_began() {
    for words in [SWEDISH, ENGLISH] {
        let mut window = Shot::new(words.lang, ThemeChoice::Dark, (1280, 720)).window();
        // An official is somewhere in the chart, with a panel open.
        to_canvas(&mut window);
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
        press(&mut window, Modifiers::NONE, Key::ArrowRight);
        type_plus(&mut window);
        let before = kept(&window);
        press(&mut window, Modifiers::NONE, Key::F5);
        assert_eq!((at(&window), window.state().state.theme_id()), (Place::default(), ThemeId::Projector));
        let deck = window.state().state.deck().expect("there is a deck").clone();
        let steps: usize = deck.slides.iter().map(samverkan::view::Slide::steps).sum();
        let mut seen = vec![at(&window)];
        for step in 1..steps {
            if step == steps / 2 {
                ask(&mut window, &words);
                blank(&mut window);
            }
            click(&mut window);
            seen.push(at(&window));
            let title = deck.slides[at(&window).slide].title.in_language(words.lang);
            let said = format!("{title}, {} {} {}", at(&window).slide + 1, words.of, deck.slides.len());
            assert!(is_named(&window, Role::Heading, &said), "a screen reader is told {said:?}");
        }
        assert!(seen.is_sorted_by(|a, b| a < b) && seen.last().is_some_and(|last| last.slide + 1 == deck.slides.len()), "{seen:?}");
        let over = if words.lang == "sv" { "Slut på visningen" } else { "End of the show" };
        for _ in 0..2 {
            click(&mut window);
            assert_eq!(at(&window), *seen.last().unwrap(), "after the last step there is no other");
            assert!(says(&window, over) && !is_named(&window, Role::Heading, ""), "and that is said on a screen without a picture");
        }
        press(&mut window, Modifiers::NONE, Key::PageUp);
        assert_eq!(at(&window), *seen.last().unwrap(), "one step back is the last one");
        assert!(!says(&window, over));
        for place in seen.iter().rev().skip(1) {
            press(&mut window, Modifiers::NONE, Key::PageUp);
            assert_eq!(at(&window), *place);
        }
        jump(&mut window, deck.slides.len());
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert!(window.state().state.show.is_none());
        assert_eq!(kept(&window), before);
    }
}

fn type_plus(window: &mut Window<'_>) {
    press(window, Modifiers::NONE, Key::Plus);
}

/// Someone asks. Three letters, Enter, a look around, and Backspace is back at the very step.
fn ask(window: &mut Window<'_>, words: &Words) {
    let (place, step) = (at(window), view(window));
    type_text(window, words.asks.0);
    let said = find(window, Role::SearchInput, "").and_then(|field| field.value());
    assert_eq!(said.as_deref(), Some(words.asks.0));
    assert!(is_named(window, Role::ListBoxOption, words.asks.1));
    press(window, Modifiers::NONE, Key::Enter);
    assert_eq!(view(window).selected, Some(BodyId::from("rad-folkhalsa")));
    assert!(is_named(window, Role::Heading, words.asks.1), "the strip says where one is");
    assert!(says(window, words.back), "and how to come back");
    assert!(window.state().state.lens().id == "chart");
    // Only what is around it, one to the side, and nearer.
    press(window, Modifiers::COMMAND, Key::Enter);
    assert!(view(window).focus.is_some());
    press(window, Modifiers::COMMAND, Key::ArrowUp);
    type_text(window, "+");
    press(window, Modifiers::NONE, Key::Backspace);
    assert_eq!((at(window), view(window)), (place, step.clone()));
    assert!(!says(window, words.back));
    // A letter that is typed by mistake is taken back, and nothing has happened.
    type_text(window, "x");
    press(window, Modifiers::NONE, Key::Backspace);
    press(window, Modifiers::NONE, Key::Backspace);
    assert_eq!((at(window), view(window), window.state().state.has_question()), (place, step, false));
}

/// The screen goes black, and any key brings it back and does nothing else.
fn blank(window: &mut Window<'_>) {
    let (place, blank) = (at(window), |window: &Window<'_>| window.state().state.show.as_ref().unwrap().blank);
    for (sign, expect, back) in [("b", Blank::Black, Key::PageDown), (".", Blank::Black, Key::Escape), ("w", Blank::White, Key::Enter)] {
        type_text(window, sign);
        assert_eq!(blank(window), Some(expect));
        press(window, Modifiers::NONE, back);
        assert_eq!((blank(window), at(window)), (None, place));
    }
}

/// Digits and Enter lead to a slide; without Enter they are forgotten.
fn jump(window: &mut Window<'_>, slides: usize) {
    type_text(window, &slides.to_string());
    press(window, Modifiers::NONE, Key::Enter);
    assert_eq!(at(window), Place::of(slides - 1));
    type_text(window, "1");
    press(window, Modifiers::NONE, Key::Escape);
    assert_eq!(at(window), Place::of(slides - 1));
    type_text(window, "2");
    press(window, Modifiers::NONE, Key::Backspace);
    press(window, Modifiers::NONE, Key::Home);
    assert_eq!(at(window), Place::default());
}

#[test]
fn letters_act_or_ask_and_after_a_slash_all_of_them_ask() {
    let mut window = Shot::new("sv", ThemeChoice::Light, (1280, 720)).window();
    press(&mut window, Modifiers::NONE, Key::F5);
    let query = |window: &Window<'_>| window.state().state.search.query.clone();
    type_text(&mut window, "n");
    assert_ne!(at(&window), Place::default(), "N steps on");
    type_text(&mut window, "p");
    assert_eq!(at(&window), Place::default(), "P steps back");
    window.run_steps(12); // three seconds: what follows is another word
    type_text(&mut window, "ko");
    type_text(&mut window, "n b1");
    assert_eq!(query(&window), "kon b1", "in a question every sign is a letter");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!window.state().state.has_question() && window.state().state.show.is_some());
    type_text(&mut window, "/");
    type_text(&mut window, "nora");
    assert_eq!(query(&window), "nora");
    press(&mut window, Modifiers::NONE, Key::PageDown);
    assert!(!window.state().state.has_question(), "a clicker steps on whatever is being typed");
    press(&mut window, Modifiers::COMMAND, Key::F);
    assert!(window.state().state.has_question());
}

#[test]
fn a_question_may_begin_with_a_letter_that_acts_and_what_that_did_is_taken_back() {
    for (lang, asked) in [("sv", ["nämnd", "primär", "bro", "wad"]), ("en", ["network", "public", "board", "work"])] {
        let mut window = Shot::new(lang, ThemeChoice::Light, (1280, 720)).window();
        press(&mut window, Modifiers::NONE, Key::F5);
        let show = |window: &Window<'_>| window.state().state.show.clone().expect("the show goes on");
        let last = window.state().state.deck().expect("there is a deck").slides.len();
        for place in [Key::PageDown, Key::End] {
            press(&mut window, Modifiers::NONE, place);
            let before = (at(&window), view(&window));
            for word in asked {
                for at_once in [true, false] {
                    if at_once {
                        type_text(&mut window, word);
                    } else {
                        word.chars().for_each(|letter| type_text(&mut window, &letter.to_string()));
                    }
                    assert_eq!(window.state().state.search.query, word);
                    let (blank, ended) = (show(&window).blank, show(&window).ended);
                    assert_eq!(((at(&window), view(&window)), blank, ended), (before.clone(), None, false), "{word}");
                    press(&mut window, Modifiers::NONE, Key::Escape);
                    assert!(!window.state().state.has_question() && window.state().state.show.is_some());
                }
            }
        }
        // At the last slide N alone ends it, and again is no question.
        type_text(&mut window, "n");
        type_text(&mut window, "n");
        assert_eq!((at(&window).slide + 1, show(&window).ended, window.state().state.has_question()), (last, true, false));
        // Whoever has done something since, or has waited, asks something else.
        press(&mut window, Modifiers::NONE, Key::PageUp);
        type_text(&mut window, "k");
        assert_eq!((window.state().state.search.query.as_str(), at(&window).slide + 1), ("k", last));
        press(&mut window, Modifiers::NONE, Key::Escape);
        type_text(&mut window, "p");
        let back = at(&window);
        window.run_steps(12); // three seconds
        type_text(&mut window, "k");
        assert_eq!((window.state().state.search.query.as_str(), at(&window)), ("k", back));
    }
}

#[test]
fn any_letter_brings_a_dark_screen_back_and_with_others_it_asks() {
    let mut window = Shot::new("sv", ThemeChoice::Light, (1280, 720)).window();
    press(&mut window, Modifiers::NONE, Key::F5);
    for dark in [".", ",", "b", "w"] {
        let first = at(&window);
        type_text(&mut window, dark);
        window.run_steps(12);
        for (typed, expect) in [("k", ""), ("u", "ku"), ("l", "kul")] {
            type_text(&mut window, typed);
            let state = &window.state().state;
            assert_eq!((state.search.query.as_str(), state.show.as_ref().unwrap().blank), (expect, None));
        }
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert_eq!(at(&window), first);
    }
}

#[test]
fn escape_undoes_one_thing_at_a_time() {
    let mut window = Shot::new("sv", ThemeChoice::Light, (1280, 720)).window();
    press(&mut window, Modifiers::NONE, Key::F5);
    click(&mut window);
    let slide = (at(&window), view(&window));
    type_text(&mut window, "kultur");
    press(&mut window, Modifiers::NONE, Key::Enter);
    type_text(&mut window, "skola");
    let strays = |window: &Window<'_>| window.state().state.show.as_ref().map(|show| show.strayed);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!((window.state().state.has_question(), strays(&window)), (false, Some(true)));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!((strays(&window), (at(&window), view(&window))), (Some(false), slide));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(strays(&window), None);
}

#[test]
fn a_show_begins_by_the_button_in_the_bar_and_shows_nothing_but_the_slide() {
    let mut window = Shot::new("en", ThemeChoice::Light, (1920, 1080)).window();
    find(&window, Role::Button, "Present").expect("it is in the bar").click();
    window.run_steps(4);
    assert!(window.state().state.show.is_some());
    for role in [Role::Tab, Role::SearchInput, Role::Splitter] {
        assert!(!is_named(&window, role, ""), "{role:?}");
    }
    for name in ["Menu", "Fit", "Legend", "Outline"] {
        assert!(!is_named(&window, Role::Button, name), "{name}");
    }
}

#[test]
fn a_show_at_rest_asks_for_no_frame() {
    let mut window = Shot::new("sv", ThemeChoice::Light, (1280, 720)).window();
    press(&mut window, Modifiers::NONE, Key::F5);
    for _ in 0..3 {
        window.run_steps(8);
        let viewport = &window.output().viewport_output[&egui::ViewportId::ROOT];
        assert!(viewport.repaint_delay > std::time::Duration::from_secs(1), "the next frame is asked for in {:?}", viewport.repaint_delay);
        press(&mut window, Modifiers::NONE, Key::PageDown);
    }
}

#[test]
fn the_pointer_is_a_dot_of_light_while_control_is_held_a_spotlight_by_its_key_and_hides_when_it_rests() {
    let mut window = Shot::new("sv", ThemeChoice::Light, (1280, 720)).window();
    press(&mut window, Modifiers::NONE, Key::F5);
    let cursor = |window: &Window<'_>| window.output().platform_output.cursor_icon;
    // Beside the middle, for the harness paints a pointer of its own there.
    let at = egui::pos2(640.0, 400.0);
    let picture = |window: &mut Window<'_>| window.render().expect("our rasteriser draws everything");
    window.hover_at(at);
    window.run_steps(2);
    assert_ne!(cursor(&window), egui::CursorIcon::None);
    let before = picture(&mut window);
    window.event(egui::Event::ModifiersChanged(Modifiers::COMMAND));
    window.run_steps(2);
    let lit = picture(&mut window);
    assert_ne!(lit.get_pixel(636, 397), before.get_pixel(636, 397));
    assert_eq!(lit.get_pixel(100, 600), before.get_pixel(100, 600), "nothing else changes");
    window.event(egui::Event::ModifiersChanged(Modifiers::NONE));
    press(&mut window, Modifiers::COMMAND, Key::L);
    let dark = picture(&mut window);
    assert_eq!(dark.get_pixel(636, 397), before.get_pixel(636, 397), "the pointer is in the light");
    let brightness = |picture: &image::RgbaImage| u32::from(picture.get_pixel(100, 600)[1]);
    assert!(brightness(&dark) * 2 < brightness(&before), "and what is far from it in the dark");
    window.run_steps(16); // four seconds
    assert_eq!(cursor(&window), egui::CursorIcon::None);
}

#[test]
fn every_key_that_clickers_and_slide_programs_have_does_what_it_does_there() {
    let mut window = Shot::new("sv", ThemeChoice::Light, (1280, 720)).window();
    press(&mut window, Modifiers::NONE, Key::F5);
    let deck = window.state().state.deck().expect("there is a deck").clone();
    let second = Place::default().next(&deck).expect("there is more than one step");
    for (on, back) in [
        (Key::PageDown, Key::PageUp),
        (Key::ArrowRight, Key::ArrowLeft),
        (Key::ArrowDown, Key::ArrowUp),
        (Key::Enter, Key::Backspace),
        (Key::Space, Key::PageUp),
    ] {
        press(&mut window, Modifiers::NONE, on);
        assert_eq!(at(&window), second, "{on:?} steps on");
        press(&mut window, Modifiers::NONE, back);
        assert_eq!(at(&window), Place::default(), "{back:?} steps back");
    }
    press(&mut window, Modifiers::NONE, Key::End);
    assert_eq!(at(&window).slide + 1, deck.slides.len());
    press(&mut window, Modifiers::NONE, Key::F5);
    assert_eq!(at(&window), Place::default(), "F5 begins at the first slide again");
    // The one button of a clicker that begins and ends: F5 and Escape in turn.
    for goes_on in [false, true, false] {
        press(&mut window, Modifiers::NONE, if goes_on { Key::F5 } else { Key::Escape });
        assert_eq!(window.state().state.show.is_some(), goes_on);
    }
    press(&mut window, Modifiers::NONE, Key::F5);
    press(&mut window, Modifiers::NONE, Key::F1);
    assert!(window.state().state.dialog.is_some(), "the keys are told in the show");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.state().state.dialog.is_none() && window.state().state.show.is_some());
}

#[test]
fn whoever_explores_by_hand_is_back_at_the_very_step_by_one_key() {
    for back in [Key::Backspace, Key::Escape] {
        let mut window = Shot::new("sv", ThemeChoice::Light, (1280, 720)).window();
        press(&mut window, Modifiers::NONE, Key::F5);
        click(&mut window);
        click(&mut window);
        let step = (at(&window), view(&window));
        // Nearer, drawn aside by the pointer, to a body, only what is around it, and what is below it folded.
        let (from, to) = (egui::pos2(640.0, 690.0), egui::pos2(520.0, 560.0));
        type_text(&mut window, "+");
        window.drag_at(from);
        window.run_steps(2);
        window.hover_at(to);
        window.run_steps(2);
        window.drop_at(to);
        window.run_steps(2);
        press(&mut window, Modifiers::COMMAND, Key::ArrowDown);
        press(&mut window, Modifiers::COMMAND, Key::Enter);
        press(&mut window, Modifiers::COMMAND, Key::Space);
        assert!(view(&window).focus.is_some() && says(&window, SWEDISH.back));
        press(&mut window, Modifiers::NONE, back);
        window.run_steps(8);
        assert_eq!((at(&window), view(&window)), step, "{back:?}");
        assert!(window.state().state.show.as_ref().is_some_and(|show| !show.strayed) && !says(&window, SWEDISH.back));
    }
}
