//! Decks at the desk: slides are made from what one sees, put in order, and given titles, notes and steps.
//!
//! Everything is kept in the organisation's file as saved views are. What is typed is there at once and kept when the typing is over
//! ([`DeckAction::Keep`]).

mod show;
mod slides;
mod steps;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use super::keep::keep_or_copy;
use super::{Effect, Offer, State};
use crate::i18n::Language;
use crate::model::{BodyId, Text};
use crate::tr;
use crate::view::{Appear, Deck, Slide};

/// What can be done with decks. Slides and steps are told by their places, counted from 0, in the deck that is worked on.
#[derive(Clone, Debug, PartialEq)]
pub enum DeckAction {
    /// A slide of what is seen, after the one that is worked on.
    Add,
    /// Work on a slide.
    WorkOn(usize),
    /// Show a slide here at the desk.
    Show(usize),
    /// Show a slide as it is at a step.
    ShowStep(usize, usize),
    /// What a slide says, in the language that is spoken.
    Title(usize, String),
    /// What is to be said about it, in the language that is spoken.
    Notes(usize, String),
    /// What was typed is kept in the file.
    Keep,
    /// A slide shows what is seen now; its title, notes and steps stay.
    Update(usize),
    /// The same slide once more, after it.
    Duplicate(usize),
    /// Remove a slide.
    Remove(usize),
    /// Bring back the slide or the deck that was removed last.
    BringBack,
    /// Move a slide to where another one is.
    Move(usize, usize),
    /// A step after this one, or the first.
    AddStep(usize, Option<usize>, Appear),
    /// This body appears in a step too.
    JoinStep(usize, usize, BodyId),
    /// Remove a step.
    RemoveStep(usize, usize),
    /// Move a step to where another one is.
    MoveStep(usize, usize, usize),
    /// How many minutes the deck is planned to take.
    Minutes(Option<u16>),
    /// Another deck, without slides.
    New,
    /// What the deck is called, in the language that is spoken.
    Name(String),
    /// Work on another deck.
    Choose(usize),
    /// Remove the deck.
    RemoveDeck,
}

/// What the work on decks keeps beside them.
#[derive(Clone, Debug, Default)]
pub(super) struct Bench {
    /// What was removed last.
    taken: Option<Taken>,
    /// What is looked at of the slide that was shown last.
    aim: Option<show::Aim>,
    /// Whether the list of slides has been opened since the start.
    pub(super) was_open: bool,
}

/// What was removed, and where it stood.
#[derive(Clone, Debug)]
enum Taken {
    /// The name of its deck: decks may stand in another order when it is brought back. `number` tells apart those of the same name.
    Slide {
        deck: Text,
        number: usize,
        at: usize,
        slide: Box<Slide>,
    },
    Deck {
        at: usize,
        deck: Box<Deck>,
    },
}

pub(super) fn deck(state: &mut State, action: DeckAction) -> Vec<Effect> {
    match action {
        DeckAction::Add => return slides::add(state),
        DeckAction::WorkOn(ix) => state.slide = ix.min(state.slides().len().saturating_sub(1)),
        DeckAction::Show(ix) => show::show(state, ix, 0),
        DeckAction::ShowStep(ix, step) => show::show(state, ix, step),
        DeckAction::Title(ix, title) => slides::write(state, ix, |slide, tag| slide.title = slide.title.with(tag, &title)),
        DeckAction::Notes(ix, notes) => slides::write(state, ix, |slide, tag| slide.notes = slide.notes.with(tag, &notes)),
        DeckAction::Keep if state.is_kept => {}
        DeckAction::Keep => return kept(state),
        DeckAction::Update(ix) => return slides::renew(state, ix),
        DeckAction::Duplicate(ix) => return slides::duplicate(state, ix),
        DeckAction::Remove(ix) => return slides::remove(state, ix),
        DeckAction::BringBack => return bring_back(state),
        DeckAction::Move(from, to) => return slides::shift(state, from, to),
        DeckAction::AddStep(ix, after, appear) => return steps::add(state, ix, after, appear),
        DeckAction::JoinStep(ix, step, body) => return steps::join(state, ix, step, body),
        DeckAction::RemoveStep(ix, step) => return steps::remove(state, ix, step),
        DeckAction::MoveStep(ix, from, to) => return steps::shift(state, ix, from, to),
        DeckAction::Minutes(minutes) => {
            return change(state, |deck| deck.minutes = minutes.filter(|minutes| *minutes > 0));
        }
        DeckAction::New => return new(state),
        DeckAction::Name(name) => {
            let tag = state.language.tag();
            let before = state.deck().map(|deck| deck.name.clone());
            edit(state, |deck| deck.name = deck.name.with(tag, &name));
            state.follow_name(before);
        }
        DeckAction::Choose(ix) if ix < state.decks.len() => (state.deck, state.slide) = (ix, 0),
        DeckAction::Choose(_) => {}
        DeckAction::RemoveDeck => return remove(state),
    }
    Vec::new()
}

/// A deck without slides, with a name that no other has.
fn new(state: &mut State) -> Vec<Effect> {
    let name = free_name(&state.decks);
    Arc::make_mut(&mut state.decks).push(Deck { name, ..Deck::default() });
    (state.deck, state.slide) = (state.decks.len() - 1, 0);
    kept(state)
}

fn free_name(decks: &[Deck]) -> Text {
    let named = |number: usize| in_every_language(|language| tr!(language, "deck-new-name", number = number));
    let is_free = |name: &Text| decks.iter().all(|deck| deck.name != *name);
    (1..=decks.len() + 1).map(named).find(is_free).unwrap_or_default()
}

fn remove(state: &mut State) -> Vec<Effect> {
    let at = state.deck;
    if at >= state.decks.len() {
        return Vec::new();
    }
    let deck = Arc::make_mut(&mut state.decks).remove(at);
    let text = tr!(state.language, "deck-removed", name = deck.name.in_language(state.language.tag()));
    (state.deck, state.slide) = (at.min(state.decks.len().saturating_sub(1)), 0);
    take(state, Taken::Deck { at, deck: Box::new(deck) }, text);
    kept(state)
}

/// What was taken away can be brought back. One at a time: only the last one.
fn take(state: &mut State, taken: Taken, text: String) {
    state.bench.taken = Some(taken);
    state.banners.retain(|banner| banner.offer != Some(Offer::BringBackSlide));
    state.offer(text, Offer::BringBackSlide);
}

fn bring_back(state: &mut State) -> Vec<Effect> {
    state.banners.retain(|banner| banner.offer != Some(Offer::BringBackSlide));
    match state.bench.taken.take() {
        None => return Vec::new(),
        Some(Taken::Deck { at, deck }) => {
            let at = at.min(state.decks.len());
            Arc::make_mut(&mut state.decks).insert(at, *deck);
            (state.deck, state.slide) = (at, 0);
        }
        Some(Taken::Slide { deck: name, number, at, slide }) => {
            let decks = Arc::make_mut(&mut state.decks);
            let is_it = |deck: &Deck| deck.name == name;
            let there = Some(number).filter(|number| decks.get(*number).is_some_and(is_it));
            let place = there.or_else(|| decks.iter().position(is_it)).unwrap_or(decks.len());
            if place == decks.len() {
                decks.push(Deck { name, ..Deck::default() }); // its deck is gone: it comes back in one like it
            }
            let Some(found) = decks.get_mut(place) else { return Vec::new() };
            let at = at.min(found.slides.len());
            found.slides.insert(at, *slide);
            (state.deck, state.slide) = (place, at);
        }
    }
    kept(state)
}

/// Changes the deck that is worked on, and has it kept.
fn change(state: &mut State, change: impl FnOnce(&mut Deck)) -> Vec<Effect> {
    let before = Arc::clone(&state.decks);
    edit(state, change);
    if *before == *state.decks { Vec::new() } else { kept(state) }
}

/// Changes the deck that is worked on; it is kept later.
fn edit(state: &mut State, change: impl FnOnce(&mut Deck)) {
    let at = state.deck;
    if let Some(deck) = Arc::make_mut(&mut state.decks).get_mut(at) {
        change(deck);
        state.is_kept = false;
    }
}

/// Has the decks kept. What is built in asks for a copy, unless that was not wanted before.
fn kept(state: &mut State) -> Vec<Effect> {
    if state.is_built_in() && state.keeping.wants_no_copy {
        state.is_kept = false;
        return Vec::new();
    }
    keep_or_copy(state)
}

/// A text in every language of the interface.
fn in_every_language(say: impl Fn(&Language) -> String) -> Text {
    let said: Vec<(&str, String)> = Language::ALL.into_iter().map(|tag| (tag, say(&Language::for_tag(tag)))).collect();
    let differ = said.windows(2).any(|pair| matches!(pair, [(_, one), (_, other)] if one != other));
    match said.first() {
        Some((_, same)) if !differ => Text::plain(same),
        _ => said.iter().map(|(tag, text)| (*tag, text.as_str())).collect(),
    }
}

impl State {
    /// What was removed is from the deck that is worked on, which was called `before`.
    fn follow_name(&mut self, before: Option<Text>) {
        let now = self.deck().map(|deck| deck.name.clone());
        if let (Some(Taken::Slide { deck, number, .. }), Some(before), Some(now)) = (&mut self.bench.taken, before, now)
            && *deck == before
            && *number == self.deck
        {
            *deck = now;
        }
    }

    /// The slides of the deck that is worked on.
    #[must_use]
    pub fn slides(&self) -> &[Slide] {
        self.deck().map_or(&[], |deck| deck.slides.as_slice())
    }

    /// The slide that is worked on, and its place.
    #[must_use]
    pub fn worked_on(&self) -> Option<(usize, &Slide)> {
        let at = self.slide.min(self.slides().len().checked_sub(1)?);
        self.slides().get(at).map(|slide| (at, slide))
    }

    /// What a slide says; where it says nothing, that.
    #[must_use]
    pub fn title_of(&self, slide: &Slide) -> String {
        match slide.title.in_language(self.language.tag()).trim() {
            "" => tr!(self.language, "slide-no-title"),
            title => title.to_owned(),
        }
    }

    /// What a deck is called; where it has no name, that.
    #[must_use]
    pub fn deck_name(&self, deck: &Deck) -> String {
        match deck.name.in_language(self.language.tag()).trim() {
            "" => tr!(self.language, "deck-no-name"),
            name => name.to_owned(),
        }
    }

    /// Whether a slide or a deck was removed that can be brought back.
    #[must_use]
    pub fn has_removed_slide(&self) -> bool {
        self.bench.taken.is_some()
    }
}
