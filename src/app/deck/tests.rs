use std::sync::Arc;

use super::*;
use crate::app::{Action, Document, Origin, Panel, Settings, update};
use crate::view::{Camera, Chosen};

const FILE: &str = r#"(
    version: 1,
    owners: [(id: "o", name: {"sv": "Staden", "en": "The city"})],
    bodies: [
        (id: "a", name: {"sv": "Rådet", "en": "The council"}, seats: [(by: "o", ordinary: 1)]),
        (id: "b", name: "Nämnden", parents: ["a"]),
        (id: "c", name: "Teamet", parents: ["a"]),
    ],
    decks: [(name: "Dragning", slides: [(title: "1"), (title: "2"), (title: "3")])],
)"#;

fn state_of(text: &str) -> State {
    let origin = Origin::File("/talk.ron".into());
    let document = Document::read(text, origin).expect("it is a file");
    let mut state = State::new(Arc::new(document), Settings::default(), &["sv".to_owned()]);
    act(&mut state, Action::Viewport { size: emath::Vec2::new(900.0, 600.0), headings: emath::Vec2::ZERO });
    state
}

fn state() -> State {
    state_of(FILE)
}

fn act(state: &mut State, action: Action) -> Vec<Effect> {
    update(state, action)
}

fn do_it(state: &mut State, action: DeckAction) -> Vec<Effect> {
    act(state, Action::Deck(action))
}

fn titles(state: &State) -> String {
    let titles = state.slides().iter().map(|slide| slide.title.in_language(state.language.tag()));
    titles.collect::<Vec<_>>().join(" | ")
}

fn is_kept(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::WriteKept { .. }))
}

#[test]
fn a_slide_of_what_is_seen_comes_after_the_one_that_is_worked_on() {
    let mut state = state();
    do_it(&mut state, DeckAction::WorkOn(0));
    act(&mut state, Action::Focus("a".into()));
    let effects = do_it(&mut state, DeckAction::Add);
    assert!(is_kept(&effects));
    assert_eq!((titles(&state).as_str(), state.slide), ("1 | Organisation: Rådet | 2 | 3", 1));
    let slide = state.slides()[1].clone();
    assert_eq!(slide.title.in_language("en"), "Organisation: The council", "both languages where both are known");
    assert_eq!((slide.view.focus.is_some(), slide.sees.is_empty()), (true, true));
    assert!(state.is_open(Panel::Deck), "the first time one sees where it came to");
    act(&mut state, Action::TogglePanel(Panel::Deck));
    do_it(&mut state, DeckAction::Add);
    assert!(!state.is_open(Panel::Deck) && state.banners.len() == 1, "later it is said");
}

#[test]
fn where_a_part_of_a_chart_is_seen_its_bodies_are() {
    let mut state = state();
    let card = state.picture.drawing.cards().find(|card| card.body == 1).expect("it has a card").rect;
    let camera = Camera::Free { centre: card.center(), zoom: 900.0 / card.width() };
    let view = crate::view::View { camera, ..state.view.clone() };
    act(&mut state, Action::SetView(Box::new(view)));
    do_it(&mut state, DeckAction::Add);
    assert_eq!(state.slides()[1].sees, ["b".into()]);
}

#[test]
fn slides_move_and_whichever_is_worked_on_stays_that() {
    let mut state = state();
    do_it(&mut state, DeckAction::WorkOn(1));
    do_it(&mut state, DeckAction::Move(0, 2));
    assert_eq!((titles(&state).as_str(), state.slide), ("2 | 3 | 1", 0));
    do_it(&mut state, DeckAction::Move(0, 1));
    assert_eq!((titles(&state).as_str(), state.slide), ("3 | 2 | 1", 1));
    assert!(!is_kept(&do_it(&mut state, DeckAction::Move(0, 9))), "there is no such place");
    do_it(&mut state, DeckAction::Duplicate(0));
    assert_eq!((titles(&state).as_str(), state.slide), ("3 | 3 | 2 | 1", 1));
}

#[test]
fn what_is_removed_can_be_brought_back_once() {
    let mut state = state();
    do_it(&mut state, DeckAction::WorkOn(2));
    do_it(&mut state, DeckAction::Remove(1));
    assert_eq!((titles(&state).as_str(), state.slide), ("1 | 3", 1));
    do_it(&mut state, DeckAction::Remove(1));
    assert_eq!((titles(&state).as_str(), state.slide, state.banners.len()), ("1", 0, 1));
    do_it(&mut state, DeckAction::BringBack);
    do_it(&mut state, DeckAction::BringBack);
    assert_eq!((titles(&state).as_str(), state.slide, state.banners.len()), ("1 | 3", 1, 0));
    do_it(&mut state, DeckAction::RemoveDeck);
    assert!(state.decks.is_empty() && state.worked_on().is_none());
    do_it(&mut state, DeckAction::BringBack);
    assert_eq!(titles(&state), "1 | 3");
}

#[test]
fn what_is_typed_is_there_at_once_and_kept_when_the_field_is_left() {
    let mut state = state();
    assert!(!is_kept(&do_it(&mut state, DeckAction::Title(0, "Ett".into()))));
    do_it(&mut state, DeckAction::Notes(0, "Så är det".into()));
    do_it(&mut state, DeckAction::Name("Möte".into()));
    assert_eq!(titles(&state), "Ett | 2 | 3");
    assert!(is_kept(&do_it(&mut state, DeckAction::Keep)));
    assert!(is_kept(&do_it(&mut state, DeckAction::Minutes(Some(10)))));
    assert_eq!(state.deck().map(|deck| (deck.minutes, deck.name.in_language("en"))), Some((Some(10), "Möte")));
    do_it(&mut state, DeckAction::Minutes(Some(0)));
    assert_eq!(state.deck().and_then(|deck| deck.minutes), None);
}

#[test]
fn a_slide_is_one_step_back_and_takes_what_is_seen_later() {
    let mut state = state();
    act(&mut state, Action::Focus("a".into()));
    let focused = state.view.clone();
    do_it(&mut state, DeckAction::Show(2));
    assert_eq!((state.view.focus.is_none(), state.slide), (true, 2));
    act(&mut state, Action::Back);
    assert_eq!(state.view, focused);
    do_it(&mut state, DeckAction::Update(2));
    assert_eq!((state.slides()[2].view.clone(), titles(&state).as_str()), (focused, "1 | 2 | 3"));
}

/// The camera sees this card whole, and nobody sees more of it than a wall needs.
fn is_in_sight(state: &State, body: usize) -> bool {
    let card = state.picture.drawing.cards().find(|card| card.body == body).expect("it has a card").rect;
    let (sight, half) = (state.sight(), state.viewport / 2.0);
    emath::Rect::from_min_max(sight.in_drawing(-half), sight.in_drawing(half)).contains_rect(card)
}

#[test]
fn what_a_slide_sees_stays_in_sight_when_a_panel_opens_until_someone_looks_elsewhere() {
    let mut state = state_of(&FILE.replace("(title: \"2\")", "(title: \"2\", view: (selected: \"a\"), sees: [\"b\", \"c\"])"));
    let viewport = |width| Action::Viewport { size: emath::Vec2::new(width, 600.0), headings: emath::Vec2::ZERO };
    do_it(&mut state, DeckAction::Show(1));
    let wide = state.sight().zoom;
    act(&mut state, viewport(400.0));
    assert!(is_in_sight(&state, 1) && is_in_sight(&state, 2) && state.sight().zoom < wide);
    act(&mut state, Action::Pan(emath::Vec2::new(-30.0, 0.0)));
    let narrow = state.sight().zoom;
    act(&mut state, viewport(900.0));
    assert!((state.sight().zoom - narrow).abs() < 0.001, "whoever looks elsewhere goes on looking there");
}

#[test]
fn steps_come_from_what_is_selected_and_chosen() {
    let mut state = state();
    assert_eq!(state.possible_steps(&state.slides()[0]), []);
    act(&mut state, Action::Select(Some("b".into())));
    act(&mut state, Action::Choose(Some(Chosen::Owner("o".into()))));
    let possible = state.possible_steps(&state.slides()[0]);
    let told: Vec<String> = possible.iter().map(|appear| state.step_told(&state.slides()[0], appear)).collect();
    assert_eq!(told, ["Visa: Nämnden", "Lys upp: Staden"]);
    for appear in possible {
        do_it(&mut state, DeckAction::AddStep(0, None, appear));
    }
    do_it(&mut state, DeckAction::JoinStep(0, 0, "c".into()));
    do_it(&mut state, DeckAction::JoinStep(0, 0, "b".into()));
    do_it(&mut state, DeckAction::MoveStep(0, 0, 1));
    let told: Vec<String> = state.slides()[0].appear.iter().map(|appear| state.step_told(&state.slides()[0], appear)).collect();
    assert_eq!(told, ["Lys upp: Staden", "Visa: Nämnden, Teamet"]);
    assert_eq!(state.possible_steps(&state.slides()[0]), [], "nothing appears twice");
    do_it(&mut state, DeckAction::RemoveStep(0, 0));
    assert_eq!(state.slides()[0].steps(), 2);
}

#[test]
fn the_first_slide_of_a_file_makes_a_deck_and_names_are_free() {
    let mut state = state_of("(version: 1, bodies: [(id: \"a\", name: \"A\")])");
    do_it(&mut state, DeckAction::Add);
    do_it(&mut state, DeckAction::New);
    let names: Vec<String> = state.decks.iter().map(|deck| state.deck_name(deck)).collect();
    assert_eq!(names, ["Bildspel", "Bildspel 2"]);
    assert_eq!((state.deck, state.slides().len()), (1, 0));
    do_it(&mut state, DeckAction::Choose(0));
    do_it(&mut state, DeckAction::Choose(7));
    assert_eq!((state.deck, titles(&state).as_str()), (0, "Organisation"));
}

#[test]
fn nothing_happens_to_what_is_not_there() {
    for text in [FILE, "(version: 1)"] {
        let mut state = state_of(text);
        let before = Arc::clone(&state.decks);
        let body = || BodyId::from("a");
        for action in [
            DeckAction::Show(9),
            DeckAction::ShowStep(9, 9),
            DeckAction::Title(9, "x".into()),
            DeckAction::Update(9),
            DeckAction::Duplicate(9),
            DeckAction::Remove(9),
            DeckAction::BringBack,
            DeckAction::Move(9, 0),
            DeckAction::AddStep(9, Some(9), Appear::Bodies(vec![body()])),
            DeckAction::JoinStep(0, 9, body()),
            DeckAction::RemoveStep(0, 9),
            DeckAction::MoveStep(0, 9, 0),
        ] {
            let told = format!("{action:?}");
            do_it(&mut state, action);
            assert_eq!(state.decks, before, "{told}");
        }
        do_it(&mut state, DeckAction::WorkOn(9));
        assert!(state.slide <= 2);
    }
}

#[test]
fn what_is_built_in_asks_once_for_a_copy() {
    let mut state = State::new(Arc::new(Document::built_in()), Settings::default(), &["sv".to_owned()]);
    let asks = |effects: Vec<Effect>| effects.iter().any(|effect| matches!(effect, Effect::AskSaveAs { .. }));
    assert!(asks(do_it(&mut state, DeckAction::Add)));
    act(&mut state, Action::NotCopied(None));
    assert!(!asks(do_it(&mut state, DeckAction::Duplicate(0))));
    assert_eq!(state.slides().len(), 15, "they stay until the program closes");
    assert!(asks(act(&mut state, Action::KeepCopy)), "and can be kept later");
}

#[test]
fn what_was_removed_comes_back_to_its_own_deck_wherever_that_stands_by_now() {
    let others = FILE.replace("decks: [", "decks: [(name: \"Ny\", slides: [(title: \"x\")]), ").replace("(title: \"2\"), ", "");
    let removed = || {
        let mut state = state();
        do_it(&mut state, DeckAction::Remove(1));
        let own = state.kept();
        act(&mut state, Action::Kept { path: "/talk.ron".into(), kept: own });
        state
    };
    let read_again = |state: &mut State, text: &str| {
        let document = Document::read(text, Origin::File("/talk.ron".into())).expect("it is a file");
        act(state, Action::Reload);
        act(state, Action::Loaded { path: "/talk.ron".into(), outcome: Ok(Arc::new(document)) });
    };
    let mut state = removed();
    read_again(&mut state, &others);
    do_it(&mut state, DeckAction::BringBack);
    assert_eq!((titles(&state).as_str(), state.deck, state.decks[0].slides.len()), ("1 | 2 | 3", 1, 1));
    // Its deck has got another name here.
    let mut state = removed();
    do_it(&mut state, DeckAction::Name("Möte".into()));
    do_it(&mut state, DeckAction::BringBack);
    assert_eq!((titles(&state).as_str(), state.decks.len()), ("1 | 2 | 3", 1));
    // Its deck is gone.
    let mut state = removed();
    read_again(&mut state, "(version: 1, bodies: [(id: \"a\", name: \"A\")], decks: [(name: \"Ny\")])");
    do_it(&mut state, DeckAction::BringBack);
    assert_eq!((titles(&state).as_str(), state.deck, state.decks[0].slides.len()), ("2", 1, 0));
}
