//! What the audience always sees of where it is: the strip at the top.

use super::super::State;
use crate::deck::Place;
use crate::i18n::Language;
use crate::tr;
use crate::view::{Deck, Slide};

/// Where one is, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strip {
    /// The title of the slide, or the name of what is looked at instead.
    pub title: String,
    /// What that belongs to, the largest first: the deck, or what stands above a body.
    pub path: Vec<String>,
    /// Which slide of how many.
    pub count: String,
    /// The step, counted from 0, and how many steps the slide has.
    pub step: (usize, usize),
}

/// Where its parts stand, on the [`SCREEN`](super::SCREEN) that the sizes are meant for, in points from its top: the same in the window and on
/// pages.
impl Strip {
    /// How far its words are from the edges of the screen.
    pub const SIDE: f32 = 48.0;
    /// The line that the path stands on.
    pub const PATH: f32 = 30.0;
    /// The line that the title stands on, and the number of the slide.
    pub const TITLE: f32 = 66.0;
    /// The radius of the disc of a step, how thick the outline of one is that has not come, and how far one is from the next.
    pub const DISC: f32 = 5.0;
    /// See [`Self::DISC`].
    pub const RING: f32 = 2.0;
    /// See [`Self::DISC`].
    pub const APART: f32 = 18.0;
    /// How far the discs stand above the line.
    pub const RAISED: f32 = 6.5;

    /// The path in one line.
    #[must_use]
    pub fn path_told(&self) -> String {
        self.path.join(" › ")
    }
}

/// How many bodies above one the path names at most: the nearest ones.
const ABOVE: usize = 3;

impl Strip {
    /// What it says at a place of a deck; `None` where the deck has no such place.
    #[must_use]
    pub fn at(language: &Language, deck: &Deck, place: Place) -> Option<Self> {
        let slide = place.slide_in(deck)?;
        let tag = language.tag();
        let name = deck.name.in_language(tag);
        Some(Self {
            title: slide.title.in_language(tag).to_owned(),
            path: Some(name.to_owned()).filter(|name| !name.is_empty()).into_iter().collect(),
            count: tr!(language, "show-place", n = place.slide + 1, of = deck.slides.len()),
            step: (place.step, slide.steps()),
        })
    }

    /// What it says now; `None` where no show goes on.
    #[must_use]
    pub fn of(state: &State) -> Option<Self> {
        let show = state.show.as_ref()?;
        let deck = state.decks.get(show.deck)?;
        let strip = Self::at(&state.language, deck, show.at)?;
        Some(if show.strayed { strip.elsewhere(state, show.at.slide_in(deck)) } else { strip })
    }

    /// The same while something else is looked at.
    fn elsewhere(self, state: &State, slide: Option<&Slide>) -> Self {
        let tag = state.language.tag();
        let view = &state.view;
        let body = view.selected.as_ref().or(view.focus.as_ref().map(|focus| &focus.body)).and_then(|id| state.graph().find(id));
        let is_sheets = state.is_sheet() && slide.is_none_or(|slide| slide.view.lens != view.lens);
        let name = |ix| state.graph().at(ix).map(|body| body.name.in_language(tag).to_owned());
        let short = |ix| state.graph().at(ix).map(|body| body.short_name(tag).to_owned());
        let path = |last: Vec<String>| self.path.iter().cloned().chain(last).collect();
        match body.filter(|_| !is_sheets) {
            Some(ix) => {
                let mut above: Vec<String> = state.graph().ancestors(ix).take(ABOVE).filter_map(short).collect();
                above.reverse();
                Self { title: name(ix).unwrap_or_default(), path: path(above), ..self }
            }
            None if is_sheets => Self { title: tr!(state.language, state.lens().name), path: path(Vec::new()), ..self },
            None => self,
        }
    }
}
