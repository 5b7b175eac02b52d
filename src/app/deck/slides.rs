//! Slides: one from what is seen, another order, another title.

use emath::Rect;

use super::super::views::plain;
use super::super::{Effect, Panel, State, Tone};
use super::{Taken, change, edit, in_every_language, kept, new, take};
use crate::lens;
use crate::model::{BodyId, Text};
use crate::tr;
use crate::view::{Camera, Deck, Slide, View};

/// A slide of what is seen, after the one that is worked on. The first time its list opens, so that one sees where it came to.
pub(super) fn add(state: &mut State) -> Vec<Effect> {
    if state.graph().is_empty() {
        return Vec::new();
    }
    if state.deck().is_none() {
        new(state); // its effects are those of the slide: what is kept then has both
    }
    let (view, sees) = seen(state);
    let slide = Slide { title: proposed_title(state), view, sees, ..Slide::default() };
    let at = state.worked_on().map_or(0, |(at, _)| at + 1);
    edit(state, |deck| deck.slides.insert(at, slide));
    state.slide = at;
    if !state.is_open(Panel::Deck) {
        if state.bench.was_open {
            let title = state.worked_on().map(|(_, slide)| state.title_of(slide)).unwrap_or_default();
            let text = tr!(state.language, "slide-added", title = title, number = at + 1);
            state.tell(text, Tone::Note);
        } else {
            state.settings.deck_open = true;
            state.bench.was_open = true;
        }
    }
    kept(state)
}

/// What is seen, as a slide keeps it: where only a part of a chart is seen, the bodies in that part.
fn seen(state: &State) -> (View, Vec<BodyId>) {
    let view = plain(state.view.clone());
    let is_part = matches!(view.camera, Camera::Free { .. }) && !state.is_sheet();
    let sees = if is_part { in_sight(state) } else { Vec::new() };
    (view, sees)
}

/// The bodies whose cards are in sight, in the order of the drawing.
fn in_sight(state: &State) -> Vec<BodyId> {
    let sight = state.sight();
    let (canvas, headings) = (state.viewport / 2.0, state.headings);
    let room = Rect::from_min_max(sight.in_drawing(headings - canvas), sight.in_drawing(canvas));
    let cards = state.picture.drawing.cards().filter(|card| room.contains(card.rect.center()));
    cards.filter_map(|card| state.graph().at(card.body)).map(|body| body.id.clone()).collect()
}

/// A title for what is seen: what is chosen, focused or selected in it, else the lens. In every language where that can be said.
fn proposed_title(state: &State) -> Text {
    let is_large = state.graph().len() > state.at_once;
    in_every_language(|language| {
        let other = || lens::lit(state.graph(), language, &state.view.asked).map(|lit| lit.about);
        let known = state.lit.as_ref().map(|lit| lit.about.clone());
        let lit = if is_large || language.tag() == state.language.tag() { known } else { other() };
        state.name_in(language, lit)
    })
}

/// Another title, or other notes, in the language that is spoken.
pub(super) fn write(state: &mut State, ix: usize, change: impl FnOnce(&mut Slide, &str)) {
    let tag = state.language.tag();
    edit(state, |deck| {
        if let Some(slide) = deck.slides.get_mut(ix) {
            change(slide, tag);
        }
    });
}

/// A slide shows what is seen now.
pub(super) fn renew(state: &mut State, ix: usize) -> Vec<Effect> {
    let (view, sees) = seen(state);
    change(state, |deck| {
        if let Some(slide) = deck.slides.get_mut(ix) {
            (slide.view, slide.sees) = (view, sees);
        }
    })
}

pub(super) fn duplicate(state: &mut State, ix: usize) -> Vec<Effect> {
    let Some(slide) = state.slides().get(ix).cloned() else { return Vec::new() };
    state.slide = ix + 1;
    change(state, |deck| deck.slides.insert(ix + 1, slide))
}

pub(super) fn remove(state: &mut State, ix: usize) -> Vec<Effect> {
    let Some(slide) = state.slides().get(ix).cloned() else { return Vec::new() };
    let text = tr!(state.language, "slide-removed", title = state.title_of(&slide));
    let deck = state.deck().map(|deck| deck.name.clone()).unwrap_or_default();
    take(state, Taken::Slide { deck, number: state.deck, at: ix, slide: Box::new(slide) }, text);
    let effects = change(state, |deck| {
        deck.slides.remove(ix);
    });
    if state.slide > ix || state.slide >= state.slides().len() {
        state.slide = state.slide.saturating_sub(1);
    }
    effects
}

/// Moves a slide to where another one is; whichever is worked on stays that.
pub(super) fn shift(state: &mut State, from: usize, to: usize) -> Vec<Effect> {
    let count = state.slides().len();
    if from >= count || to >= count || from == to {
        return Vec::new();
    }
    let worked_on = state.slide;
    let effects = change(state, |deck| {
        let slide = deck.slides.remove(from);
        deck.slides.insert(to, slide);
    });
    state.slide = moved(worked_on, from, to);
    effects
}

/// Where what stood at `at` stands after one was moved.
pub(super) fn moved(at: usize, from: usize, to: usize) -> usize {
    match at {
        _ if at == from => to,
        _ if from < at && at <= to => at - 1,
        _ if to <= at && at < from => at + 1,
        _ => at,
    }
}

impl State {
    /// Works on the same slide as `before`, or on the nearest one where that is gone: another file is open, or it has changed.
    pub(in super::super) fn keep_to_decks(&mut self, before: &[Deck], same: bool) {
        if same {
            self.follow_slides(before);
        } else {
            (self.deck, self.slide, self.bench.taken) = (0, 0, None);
        }
        self.deck = self.deck.min(self.decks.len().saturating_sub(1));
        self.slide = self.slide.min(self.slides().len().saturating_sub(1));
    }
}
