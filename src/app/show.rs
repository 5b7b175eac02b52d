//! The show: the slides of a deck, one after the other, before an audience.

use emath::{Pos2, Rect, Vec2};

use super::{History, Room, State, ZOOM_LIMITS};
use crate::deck::Place;
use crate::drawing::Drawing;
use crate::lens::Reader;
use crate::view::{Camera, Deck, View};

/// The screen of an audience, in points: what the sizes of the projector's theme are meant for. On any other screen all is as much larger
/// or smaller as that screen is.
pub const SCREEN: Vec2 = Vec2::new(1920.0, 1080.0);
/// The height of the strip at the top of it that says where one is.
pub const STRIP: f32 = 84.0;

/// The show, while it goes on.
#[derive(Clone, Debug)]
pub struct Show {
    /// The deck that is shown: its place among the decks.
    pub deck: usize,
    /// Where one is in it.
    pub at: Place,
    /// Whether nothing is seen.
    pub blank: Option<Blank>,
    /// Whether whoever presents wants a window; without a word there is one where there is a second screen.
    pub presenter: Option<bool>,
    /// What was there before the show began, and is there again after it.
    before: Before,
}

/// What was there before the show began.
#[derive(Clone, Debug)]
struct Before {
    view: View,
    history: History,
}

/// A screen on which nothing is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// It is black.
    Black,
    /// It is white.
    White,
}

/// Where a show begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// With the first slide.
    First,
    /// With the slide that is worked on.
    Here,
}

/// What can happen in a show.
#[derive(Clone, Debug, PartialEq)]
pub enum ShowAction {
    /// It begins.
    Begin(Begin),
    /// It ends, and all is as before.
    End,
    /// The next step.
    Next,
    /// The step before.
    Previous,
    /// Another place of the deck.
    To(Place),
    /// Nothing is seen; again, and all is seen.
    Blank(Blank),
}

pub(super) fn show(state: &mut State, action: ShowAction) {
    let Some(show) = &mut state.show else {
        if let ShowAction::Begin(begin) = action {
            state.begin(begin);
        }
        return;
    };
    let Some(deck) = state.decks.get(show.deck) else { return state.end() };
    let to = match action {
        ShowAction::End => return state.end(),
        ShowAction::Next => show.at.next(deck),
        ShowAction::Previous => show.at.previous(deck),
        ShowAction::To(place) => place.within(deck),
        ShowAction::Blank(blank) => {
            show.blank = (show.blank != Some(blank)).then_some(blank);
            None
        }
        ShowAction::Begin(_) => None,
    };
    if let Some(place) = to {
        show.at = place;
        state.take_slide();
    }
}

impl State {
    /// Who reads what is drawn.
    #[must_use]
    pub fn reader(&self) -> Reader {
        if self.show.is_some() { Reader::Audience } else { Reader::Desk }
    }

    /// The deck that is worked on and shown.
    #[must_use]
    pub fn deck(&self) -> Option<&Deck> {
        self.decks.get(self.deck)
    }

    fn begin(&mut self, _: Begin) {
        if self.deck().is_none_or(|deck| deck.slides.is_empty()) {
            return;
        }
        let before = Before { view: self.view.clone(), history: self.history.clone() };
        self.show = Some(Box::new(Show { deck: self.deck, at: Place::default(), blank: None, presenter: None, before }));
        self.take_slide();
    }

    fn end(&mut self) {
        if let Some(show) = self.show.take() {
            (self.view, self.history) = (show.before.view, show.before.history);
        }
    }

    /// Shows what the show is at.
    fn take_slide(&mut self) {
        let Some(show) = &self.show else { return };
        let Some(slide) = self.decks.get(show.deck).and_then(|deck| show.at.slide_in(deck)) else { return };
        self.view = self.document.can_show(slide.view_at(show.at.step));
    }
}

/// The camera that sees the cards of `bodies` as large as fits in `room`; `camera` where none of them has a card.
pub(super) fn camera_on(drawing: &Drawing, cards: &[Rect], room: Room, camera: Camera) -> Camera {
    let Some(seen) = cards.iter().copied().reduce(Rect::union).filter(|_| !drawing.is_sheet) else { return camera };
    let free = (room.canvas - room.headings).max(Vec2::splat(1.0)) * 0.94;
    let zoom = (free / seen.size().max(Vec2::splat(1.0))).min_elem().clamp(ZOOM_LIMITS.0, LARGEST);
    let centre: Pos2 = seen.center() - room.headings / 2.0 / zoom;
    Camera::Free { centre, zoom }
}

/// Cards are shown no larger than this: three of them need not fill a wall.
const LARGEST: f32 = 3.0;
