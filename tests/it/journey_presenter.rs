//! A journey of whoever presents: at the lectern with a clicker and the keyboard, while the audience sees the other window.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samverkan::app::{Action, Blank, Screen, Screens, ShowAction, ThemeChoice};
use samverkan::deck::Place;
use samverkan::model::Text;
use samverkan::ui::presenter::{Clock, Wish};
use samverkan::view::{Appear, Deck, Slide};

use crate::hand::{Window, ask, is_named, press, says};
use crate::lectern::Lectern;
use crate::picture::check_picture;
use crate::studio::Shot;

/// What stands on the lectern, and what the audience sees.
struct Hall {
    audience: Window<'static>,
    lectern: Harness<'static, Lectern>,
}

impl Hall {
    /// A show that has just begun, on the second of two screens.
    fn open(lang: &str) -> Self {
        let mut audience = Shot::new(lang, ThemeChoice::System, (1280, 720)).window();
        let screen = |name: &str, index, x| Screen { name: name.to_owned(), index, at: (x, 0), size: (1920, 1080) };
        ask(&mut audience, Action::Screens(Screens::new(vec![screen("desk", 0, 0), screen("hall", 1, 1920)], Some(0))));
        press(&mut audience, Modifiers::NONE, Key::F5);
        assert!(audience.state().state.has_presenter(), "there is a screen for it");
        let lectern = Lectern::of(&audience.state().state).window((1280, 720), 1.0);
        Self { audience, lectern }
    }

    /// Carries out what was wished for at the lectern.
    fn carry(&mut self) {
        self.lectern.run_steps(2);
        for wish in std::mem::take(&mut self.lectern.state_mut().wishes) {
            match wish {
                Wish::Act(action) => self.audience.state_mut().ask(action),
                Wish::Key(event) => self.audience.event(event),
                Wish::Restart => self.lectern.state_mut().clock.elapsed = 0,
            }
        }
        self.audience.run_steps(4);
        if self.audience.state().state.show.is_some() {
            self.lectern.state_mut().follow(self.audience.state());
        }
        self.lectern.run_steps(3);
    }

    fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.lectern.key_press_modifiers(modifiers, key);
        self.carry();
    }

    /// A letter: the key, and what it writes.
    fn letter(&mut self, key: Key, sign: &str) {
        self.lectern.key_press(key);
        self.lectern.event(Event::Text(sign.to_owned()));
        self.carry();
    }

    fn click(&mut self, name: &str) {
        self.lectern.get_by_label(name).click();
        self.carry();
    }

    fn at(&self) -> (usize, usize) {
        let Place { slide, step } = self.audience.state().state.show.as_ref().expect("a show goes on").at;
        (slide, step)
    }

    fn says(&self, words: &str) -> bool {
        let is = |said: Option<String>| said.is_some_and(|said| said.contains(words));
        self.lectern.root().query_all_by(|node| is(node.label()) || is(node.value())).next().is_some()
    }

    /// What is chosen of what was found for a question.
    fn chosen(&self) -> Option<String> {
        let found = self.lectern.root().query_all_by(|node| node.role() == Role::ListBoxOption && node.is_selected() == Some(true)).next();
        found.and_then(|node| node.accesskit_node().label())
    }

    fn blank(&self) -> Option<Blank> {
        self.audience.state().state.show.as_ref().and_then(|show| show.blank)
    }
}

#[test]
fn whoever_presents_steps_on_with_a_clicker_and_knows_what_comes_next() {
    for (lang, words) in [("sv", ["Visas nu: ", "Nästa", "Föregående", "av 13"]), ("en", ["Shown now: ", "Next", "Previous", "of 13"])] {
        let [now, next, previous, of] = words;
        let mut hall = Hall::open(lang);
        let titles: Vec<String> =
            hall.audience.state().state.decks[0].slides.iter().map(|slide| slide.title.in_language(lang).to_owned()).collect();
        assert_eq!(hall.at(), (0, 0));
        assert!(hall.says(&format!("{now}{}", titles[0])) && hall.says(&titles[1]) && hall.says(&format!("1 {of}")), "{lang}");
        hall.press(Key::PageDown);
        assert_eq!(hall.at(), (1, 0));
        assert!(hall.says(&format!("{now}{}", titles[1])), "{lang}");
        assert!(hall.says(if lang == "sv" { "Nästa: steg 2 av 3" } else { "Next: step 2 of 3" }));
        hall.click(next);
        hall.click(previous);
        hall.press(Key::PageUp);
        assert_eq!(hall.at(), (0, 0), "{lang}");
        // A button that has the keyboard keeps Enter and Space to itself; the clicker goes on all the same.
        hall.lectern.get_by_role_and_label(Role::Button, previous).focus();
        hall.press(Key::PageDown);
        assert_eq!(hall.at(), (1, 0), "{lang}");
        hall.press(Key::End);
        assert!(hall.says(if lang == "sv" { "Det här är den sista bilden" } else { "This is the last slide" }));
        hall.press(Key::Escape);
        assert!(hall.audience.state().state.show.is_none());
    }
}

#[test]
fn at_the_lectern_notes_grow_the_screen_goes_black_and_screens_change() {
    let mut hall = Hall::open("sv");
    let size = |hall: &Hall| hall.audience.state().state.settings.notes_size;
    hall.press_with(Modifiers::COMMAND, Key::Plus);
    hall.click("Större anteckningar");
    assert_eq!(size(&hall), 140);
    hall.press_with(Modifiers::COMMAND, Key::Minus);
    assert_eq!((size(&hall), hall.at()), (120, (0, 0)));
    hall.letter(Key::B, "b");
    assert_eq!(hall.blank(), Some(Blank::Black));
    assert!(hall.says("Publiken ser en svart skärm"));
    hall.click("Visa bilden igen");
    assert_eq!(hall.blank(), None);
    hall.click("Vit");
    assert!(hall.blank() == Some(Blank::White) && hall.says("Publiken ser en vit skärm"));
    hall.press(Key::PageDown);
    assert_eq!((hall.blank(), hall.at()), (None, (0, 0)), "any key brings the picture back");
    let hall_screen = |hall: &Hall| hall.audience.state().state.settings.audience_screen.clone();
    hall.press(Key::F7);
    assert_eq!(hall_screen(&hall).as_deref(), Some("desk"));
    hall.click("Byt skärmar");
    assert_eq!(hall_screen(&hall).as_deref(), Some("hall"));
    hall.click("Visa på …");
    hall.click("desk, 1920 × 1080");
    assert_eq!(hall_screen(&hall).as_deref(), Some("desk"));
    hall.press(Key::F6);
    assert!(!hall.audience.state().state.has_presenter(), "the window is closed");
    press(&mut hall.audience, Modifiers::NONE, Key::F6);
    assert!(hall.audience.state().state.has_presenter(), "and opened again from the other one");
}

#[test]
fn a_question_can_be_typed_at_the_lectern_and_the_audience_sees_it() {
    let mut hall = Hall::open("sv");
    hall.press(Key::PageDown);
    for (key, sign) in [(Key::K, "k"), (Key::U, "u"), (Key::L, "l")] {
        hall.letter(key, sign);
    }
    assert_eq!(hall.audience.state().state.search.query, "kul");
    assert!(hall.says("Publiken ser frågan: ”kul”"));
    let hits = hall.audience.state().state.search.hits.len();
    let first = hall.chosen();
    assert!(hits > 1 && first.as_deref().is_some_and(|name| is_named(&hall.audience, Role::ListBoxOption, name)), "{first:?}");
    hall.press(Key::ArrowDown);
    assert_ne!(hall.chosen(), first, "what is chosen is seen at the lectern too");
    for _ in 2..hits {
        hall.press(Key::ArrowDown);
    }
    assert!(hall.chosen().is_some(), "down to the last one");
    for _ in 1..hits {
        hall.press(Key::ArrowUp);
    }
    assert_eq!(hall.chosen(), first);
    hall.press(Key::Enter);
    assert!(hall.says("Publiken ser ett svar på en fråga"));
    hall.press(Key::Backspace);
    assert_eq!(hall.at(), (1, 0));
    assert!(!hall.says("Publiken ser"), "the very step again");
}

/// Whether a text stands whole in a window.
fn stands_whole(shapes: &[egui::epaint::ClippedShape], words: &str) -> bool {
    let text = |shape: &egui::epaint::ClippedShape| match &shape.shape {
        egui::Shape::Text(text) => Some((text.galley.clone(), text.visual_bounding_rect(), shape.clip_rect)),
        _ => None,
    };
    let mut found = shapes.iter().filter_map(text).filter(|(galley, ..)| galley.text() == words).peekable();
    found.peek().is_some() && found.all(|(galley, rect, clip)| !galley.elided && clip.expand(1.0).contains_rect(rect))
}

#[test]
fn at_the_lectern_every_slide_has_a_name_and_a_long_one_is_whole_in_letters_of_any_size() {
    for (size, text_size) in [((1280, 720), 100), ((1280, 720), 200), ((1920, 1080), 200), ((900, 600), 100)] {
        let mut audience = Shot { text_size, ..Shot::new("sv", ThemeChoice::System, (1280, 720)) }.window();
        let long =
            "Så samverkar nämnder, styrelser, bolag och kommunalförbund om det som rör fler än en av dem, och så följs det upp år för år";
        let slide = |title: &str| Slide { title: Text::plain(title), ..Slide::default() };
        let slides = vec![slide("Ett"), slide(long), slide(""), slide("Sist")];
        audience.state_mut().state.decks = std::sync::Arc::new(vec![Deck { slides, ..Deck::default() }]);
        press(&mut audience, Modifiers::NONE, Key::F5);
        for expect in [["Ett", long], [long, "Bild utan rubrik"], ["Bild utan rubrik", "Sist"]] {
            let window = Lectern::bare(&audience.state().state).window(size, 1.0);
            for name in expect {
                assert!(stands_whole(&window.output().shapes, name), "{name} in {size:?} at {text_size} %");
            }
            press(&mut audience, Modifiers::NONE, Key::PageDown);
        }
    }
}

#[test]
fn time_that_is_up_is_said_in_words_and_begins_anew_when_asked() {
    let mut hall = Hall::open("sv");
    let minutes = hall.audience.state().state.decks[0].minutes.expect("a time is planned");
    let time = |hall: &mut Hall, elapsed| {
        hall.lectern.state_mut().clock = Clock { hour: 9, minute: 5, elapsed };
        hall.lectern.run_steps(2);
    };
    time(&mut hall, 60);
    assert!(hall.says("Klockan: 09:05") && hall.says(&format!("Kvar: {}:00", minutes - 1)));
    time(&mut hall, u64::from(minutes) * 60 + 130);
    assert!(hall.says("Över tiden: 2:10") && !hall.says("Kvar:"));
    let restart = hall.lectern.root().query_all_by(|node| node.label().is_some_and(|label| label.contains("Börja om tidtagningen"))).next();
    restart.expect("the time is a button").click();
    hall.carry();
    assert!(hall.says(&format!("Kvar: {minutes}:00")));
}

#[test]
fn with_one_screen_the_window_comes_only_when_it_is_asked_for() {
    let mut window = Shot::new("sv", ThemeChoice::Light, (1280, 720)).window();
    press(&mut window, Modifiers::NONE, Key::F5);
    assert!(!window.state().state.has_presenter());
    press(&mut window, Modifiers::NONE, Key::F7);
    assert_eq!(window.state().state.settings.audience_screen, None, "there is nothing to change with");
    for _ in 0..2 {
        press(&mut window, Modifiers::NONE, Key::F6);
        assert!(
            !window.state().state.has_presenter() && says(&window, "Talarvyn skulle skymma bilden"),
            "it would lie over the picture, and that is said first"
        );
        press(&mut window, Modifiers::NONE, Key::PageDown);
        assert!(!says(&window, "Talarvyn skulle skymma bilden"), "whoever goes on does not want it");
    }
    press(&mut window, Modifiers::NONE, Key::F6);
    press(&mut window, Modifiers::NONE, Key::F6);
    assert!(window.state().state.has_presenter());
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::NONE, Key::F5);
    assert!(!window.state().state.has_presenter(), "the next show begins as the first");
}

/// The window where slides are no more than their titles: what they show is looked at elsewhere, and changes.
#[test]
fn the_window_of_whoever_presents_looks_as_it_was_drawn() {
    let mut audience = Shot::new("sv", ThemeChoice::System, (1280, 720)).window();
    let slide = |title: &str, notes: &str, steps: usize| Slide {
        title: Text::plain(title),
        notes: Text::plain(notes),
        appear: vec![Appear::Bodies(Vec::new()); steps - 1],
        ..Slide::default()
    };
    let notes = "Börja med en fråga till rummet: vem beslutar?\n\nVänta på svaret, och visa sedan raderna en i taget.";
    let slides = vec![slide("Så samverkar vi", notes, 3), slide("Vart går ett ärende?", "", 1)];
    audience.state_mut().state.decks = std::sync::Arc::new(vec![Deck { minutes: Some(20), slides, ..Deck::default() }]);
    let screen = |name: &str, index, x| Screen { name: name.to_owned(), index, at: (x, 0), size: (1920, 1080) };
    ask(&mut audience, Action::Screens(Screens::new(vec![screen("desk", 0, 0), screen("hall", 1, 1920)], Some(0))));
    press(&mut audience, Modifiers::NONE, Key::F5);
    press(&mut audience, Modifiers::NONE, Key::PageDown);
    ask(&mut audience, Action::Show(ShowAction::Blank(Blank::Black)));
    let mut window = Lectern::bare(&audience.state().state).window((1280, 720), 1.0);
    check_picture("presenter-sv-dark", &window.render().expect("our rasteriser draws everything"));
}
