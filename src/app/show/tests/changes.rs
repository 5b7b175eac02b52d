//! Slides that come and go in the file while it is shown.

use super::*;

#[test]
fn the_audience_keeps_its_slide_when_others_come_and_go_before_it() {
    for (title, change) in [
        ("Två", Box::new(|decks: &mut Vec<Deck>| decks[0].slides.insert(0, Slide::default())) as Box<dyn Fn(&mut Vec<Deck>)>),
        ("Två", Box::new(|decks: &mut Vec<Deck>| drop(decks[0].slides.remove(0)))),
        ("Två", Box::new(|decks: &mut Vec<Deck>| decks.insert(0, Deck { name: text("Ny"), ..Deck::default() }))),
        ("Tre", Box::new(|decks: &mut Vec<Deck>| drop(decks[0].slides.remove(1)))),
    ] {
        let mut state = started();
        state.slide = 1;
        act(&mut state, ShowAction::Begin(Begin::Here));
        let changed = read_again(&state, change);
        open(&mut state, changed);
        assert_eq!(Strip::of(&state).unwrap().title, title);
        act(&mut state, ShowAction::End);
        let worked_on = state.worked_on().map(|(_, slide)| slide.title.clone());
        assert_eq!(worked_on, Some(text(title)), "at the desk too");
    }
}

#[test]
fn slides_that_others_write_meanwhile_move_neither_the_show_nor_the_work() {
    let mut state = started();
    let mut document = Document::built_in();
    document.origin = Origin::File("x.ron".into());
    document.decks = Arc::clone(&state.decks);
    open(&mut state, Arc::new(document));
    state.slide = 2;
    act(&mut state, ShowAction::Begin(Begin::Here));
    act(&mut state, ShowAction::Previous);
    let shown = (Strip::of(&state).unwrap().title, state.view.clone());
    let mut there = state.kept();
    Arc::make_mut(&mut there.decks)[0].slides.insert(1, Slide { title: text("Deras"), ..Slide::default() });
    wish(&mut state, Action::Kept { path: "x.ron".into(), kept: there });
    assert_eq!(state.decks[0].slides.len(), 4);
    assert_eq!((Strip::of(&state).unwrap().title, state.view.clone()), shown);
    assert_eq!((state.slide, at(&state)), (3, (2, 0)));
}
