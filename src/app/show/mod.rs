//! The show: the slides of a deck, one after the other, before an audience.
//!
//! A slide is a view. While a show goes on, `State.view` is what the slide says; whoever looks elsewhere meanwhile [strays](Show::strayed),
//! and comes back to the very step. What was there before the show is kept with it, and is there again when it ends.

mod aim;
mod before;
mod frame;
mod keys;
mod letter;
mod strip;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use emath::{Rect, Vec2};

pub use keys::{SHOW, Typed};
pub use strip::Strip;

pub(super) use aim::{Deed, slide_frame};
pub(super) use before::{Returning, found};
pub(super) use frame::cut_off;

use self::aim::Aimed;
use self::before::Before;
use self::letter::Letter;
use super::{Dialog, Pane, Search, State, Tone};
use crate::deck::Place;
use crate::graph::BodyIx;
use crate::lens::Reader;
use crate::tr;
use crate::view::Deck;

/// The screen of an audience, in points: what the sizes of the projector's theme are meant for. On any other screen all is as much larger
/// or smaller as that screen is.
pub const SCREEN: Vec2 = Vec2::new(1920.0, 1080.0);
/// The height of the strip at the top of it that says where one is.
pub const STRIP: f32 = 84.0;
/// How much larger than at a desk sheets are drawn for an audience: their smallest letters become those of the projector's theme.
pub const SHEETS: f32 = 1.5;
/// No deck has slides with longer numbers than this.
const DIGITS: usize = 4;

/// The show, while it goes on.
#[derive(Clone, Debug)]
pub struct Show {
    /// The deck that is shown: its place among the decks.
    pub deck: usize,
    /// Where one is in it.
    pub at: Place,
    /// Whether nothing is seen.
    pub blank: Option<Blank>,
    /// Whether something else is looked at than the slide: an answer to a question, or what someone touched.
    pub strayed: bool,
    /// Whether the last step is passed: the audience is told that this was all.
    pub ended: bool,
    /// The number that is being typed, in digits: the slide to go to. Empty while none is.
    pub number: String,
    /// Whether all but what the pointer is over lies in the dark.
    pub spotlight: bool,
    /// What whoever presents has said about a window of their own.
    pub presenter: Lectern,
    /// The size of the audience's window, in points.
    pub screen: Vec2,
    /// The bodies that are not there: their step has not come. Sorted.
    pub veiled: Arc<Vec<BodyIx>>,
    /// The part of the drawing that is looked at: what lies beside it is paper.
    pub part: Rect,
    /// What the camera was set for last.
    aimed: Option<Aimed>,
    /// The letter that did something last, as long as it may become the beginning of a question.
    letter: Option<Box<Letter>>,
    before: Before,
}

/// What whoever presents has said about a window of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lectern {
    /// Nothing: there is one where there is a second screen.
    #[default]
    WhereItFits,
    /// It was asked for where it would lie over the picture: asked for again, it opens.
    WouldCover,
    /// It is open.
    Open,
    /// It is closed.
    Closed,
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
    /// It begins; one that goes on begins anew.
    Begin(Begin),
    /// It ends, and all is as before.
    End,
    /// The next step, and after the last one the end. From elsewhere it goes on from the slide one came from.
    Next,
    /// The step before; from elsewhere back to the slide, and from the end to the last step.
    Previous,
    /// Another place of the deck.
    To(Place),
    /// The last step of the last slide.
    ToEnd,
    /// Back to the very step, from elsewhere.
    Return,
    /// Nothing is seen; again, and all is seen.
    Blank(Blank),
    /// All is seen again.
    See,
    /// A letter alone: what it stands for.
    Letter(char),
    /// Another one follows it: both begin a question, and what the first one did is taken back.
    Ask(char),
    /// A digit of the number of a slide.
    Digit(char),
    /// The last digit is taken back.
    Rub,
    /// The slide with the number that was typed.
    Jump,
    /// The number is forgotten.
    Forget,
    /// All but what the pointer is over lies in the dark, or in the light again.
    Spotlight,
    /// The audience's window has this size now, in points.
    Screen(Vec2),
}

pub(super) fn show(state: &mut State, action: ShowAction) {
    let deck = state.show.as_ref().and_then(|show| state.decks.get(show.deck)).cloned();
    match (&mut state.show, deck, action) {
        (None, _, ShowAction::Begin(begin)) => state.begin(begin),
        (None, ..) => {}
        (Some(_), _, ShowAction::End) => state.end(),
        (Some(_), None, _) => state.break_off(),
        (Some(_), _, ShowAction::Letter(sign)) => state.act_by_letter(sign),
        (Some(_), _, ShowAction::Ask(sign)) => state.ask_by_letters(sign),
        (Some(show), Some(deck), action) => {
            if let Some(place) = show.go(&deck, action) {
                show.at = place;
                state.take_slide();
            }
        }
    }
}

impl Show {
    /// Does what does not lead to another place; gives the place that `action` leads to.
    fn go(&mut self, deck: &Deck, action: ShowAction) -> Option<Place> {
        let last = || Place::at_end_of(deck, deck.slides.len().checked_sub(1)?);
        match action {
            ShowAction::Begin(_) => Some(Place::default()),
            ShowAction::Next if self.ended => None,
            ShowAction::Next => {
                let next = self.at.next(deck).or(self.strayed.then_some(self.at));
                self.ended = next.is_none();
                next
            }
            ShowAction::Previous if self.strayed || self.ended => Some(self.at),
            ShowAction::Previous => self.at.previous(deck),
            ShowAction::Return => Some(self.at),
            ShowAction::To(place) => place.within(deck),
            ShowAction::ToEnd => last(),
            ShowAction::Jump => {
                let number: Option<usize> = std::mem::take(&mut self.number).parse().ok();
                number.and_then(|number| Place::of(number.saturating_sub(1)).within(deck).map(|place| Place::of(place.slide)))
            }
            other => {
                self.look_otherwise(&other);
                None
            }
        }
    }

    /// What is seen of the place, and what is typed over it.
    fn look_otherwise(&mut self, action: &ShowAction) {
        match *action {
            ShowAction::Blank(blank) => self.blank = (self.blank != Some(blank)).then_some(blank),
            ShowAction::See => self.blank = None,
            ShowAction::Digit(digit) if digit.is_ascii_digit() && self.number.len() < DIGITS => self.number.push(digit),
            ShowAction::Rub => {
                self.number.pop();
            }
            ShowAction::Forget => self.number.clear(),
            ShowAction::Spotlight => self.spotlight = !self.spotlight,
            ShowAction::Screen(screen) => self.screen = screen,
            _ => {}
        }
    }

    /// How much larger everything is than on the [`SCREEN`] that the sizes are meant for.
    #[must_use]
    pub fn scale(&self) -> f32 {
        (self.screen / SCREEN).min_elem().max(LEAST)
    }

    /// Whether the step of a body has not come.
    #[must_use]
    pub fn veils(&self, body: BodyIx) -> bool {
        self.veiled.binary_search(&body).is_ok()
    }
}

/// Even in a window without any size there are letters.
const LEAST: f32 = 0.1;

impl State {
    /// Who reads what is drawn.
    #[must_use]
    pub fn reader(&self) -> Reader {
        if self.show.is_some() { Reader::Audience } else { Reader::Desk }
    }

    /// How large text is, and all that belongs to it, as a factor: as the user wants it, or in a show as its screen is.
    #[must_use]
    pub fn text_scale(&self) -> f32 {
        self.show.as_ref().map_or_else(|| self.settings.text_scale(), |show| show.scale())
    }

    /// How large sheets are drawn, in points on screen for one point of the drawing.
    #[must_use]
    pub fn sheet_scale(&self) -> f32 {
        self.show.as_ref().map_or_else(|| self.settings.text_scale(), |show| show.scale() * SHEETS)
    }

    /// The deck that is worked on and shown.
    #[must_use]
    pub fn deck(&self) -> Option<&Deck> {
        self.decks.get(self.deck)
    }

    /// Whether a question is being asked in the show.
    #[must_use]
    pub fn has_question(&self) -> bool {
        self.show.is_some() && self.search.open
    }

    /// Whether the step of a body has not come in the show that goes on.
    #[must_use]
    pub fn veils(&self, body: BodyIx) -> bool {
        self.show.as_ref().is_some_and(|show| show.veils(body))
    }

    fn begin(&mut self, begin: Begin) {
        let first = match begin {
            Begin::First => Place::default(),
            Begin::Here => Place::of(self.slide),
        };
        let Some(at) = self.deck().and_then(|deck| first.within(deck)) else {
            return self.tell(tr!(self.language, "show-no-slides"), Tone::Note);
        };
        self.close_palette();
        let before = Before::take(self);
        self.show = Some(Box::new(Show {
            deck: self.deck,
            at: Place::of(at.slide),
            blank: None,
            strayed: false,
            ended: false,
            number: String::new(),
            spotlight: false,
            presenter: Lectern::default(),
            screen: self.window,
            veiled: Arc::default(),
            part: Rect::EVERYTHING,
            aimed: None,
            letter: None,
            before,
        }));
        self.pane_wanted = Some(Pane::Canvas);
        self.take_slide();
    }

    fn end(&mut self) {
        if let Some(show) = self.show.take() {
            show.before.give_back(self);
        }
    }

    /// Ends a show that has nothing to show any more, and says why.
    fn break_off(&mut self) {
        self.end();
        self.tell(tr!(self.language, "show-broken-off"), Tone::Note);
    }

    /// The decks are others than `before`: the slide that is worked on and the one that is shown are the same ones still, wherever they are.
    pub(super) fn follow_slides(&mut self, before: &[Deck]) {
        if let Some((deck, at)) = found(before, &self.decks, self.deck, Place::of(self.slide)) {
            (self.deck, self.slide) = (deck, at.slide);
        }
        let Some(show) = &mut self.show else { return };
        let was = before.get(show.deck).and_then(|deck| show.at.slide_in(deck)).cloned();
        let Some((deck, at)) = found(before, &self.decks, show.deck, show.at) else { return }; // the next step says that it is gone
        (show.deck, show.at) = (deck, at);
        if self.decks.get(deck).and_then(|deck| at.slide_in(deck)) != was.as_ref() && !show.strayed {
            self.take_slide();
        }
    }

    /// Shows what the show is at, and nothing over it.
    fn take_slide(&mut self) {
        let Some(show) = &mut self.show else { return };
        let Some(slide) = self.decks.get(show.deck).and_then(|deck| show.at.slide_in(deck)) else { return };
        (show.strayed, show.ended, show.aimed) = (false, false, None);
        show.number.clear();
        self.view = self.document.can_show(slide.view_at(show.at.step));
        (self.spot, self.held, self.walked, self.sought) = (None, None, None, None);
        self.search = Search::default();
        self.dialog = self.dialog.take().filter(|dialog| *dialog == Dialog::Help);
    }
}
