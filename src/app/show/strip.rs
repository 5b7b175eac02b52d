//! What the audience always sees of where it is: the strip at the top.

use super::super::State;
use crate::deck::Place;
use crate::drawing::text::{Setting, one_line, wrap};
use crate::i18n::Language;
use crate::theme::{Ink, Theme, ThemeId, Type, measure};
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
    /// The language that it is written in (a BCP 47 tag).
    pub language: &'static str,
}

/// A line of the strip.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What it says.
    pub text: String,
    /// How it is set.
    pub kind: Type,
    /// Its colour.
    pub ink: Ink,
    /// How far below the top of the strip it stands, as the places of [`Strip`] are told.
    pub at: f32,
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
    /// The lines of a title that one line does not hold: the path stands on the first, or where there are three of them gives way to them.
    const LINES: [f32; 3] = [24.0, 48.0, 72.0];
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

    /// The path and the title in `width` points of the [`SCREEN`](super::SCREEN) that the sizes are meant for: a title that one line does not
    /// hold is set smaller, and then in two lines or three, for it is never cut while there is room for a line of it.
    ///
    /// # Complexity
    /// O(letters).
    #[must_use]
    pub fn lines(&self, width: f32) -> Vec<Told> {
        let theme = Theme::of(ThemeId::Projector);
        let line = |text: String, kind, ink, at| Told { text, kind, ink, at };
        let path = |at| {
            let told = one_line(&self.path_told(), theme.face(Type::Caption), theme.points(Type::Caption), width);
            line(told, Type::Caption, Ink::Quiet, at)
        };
        let fits = |kind: &Type| measure::width(theme.face(*kind), theme.points(*kind), &self.title) <= width;
        if let Some(kind) = [Type::Heading, Type::Title].into_iter().find(fits) {
            return vec![path(Self::PATH), line(self.title.clone(), kind, Ink::Plain, Self::TITLE)];
        }
        let (face, size) = (theme.face(Type::Strong), theme.points(Type::Strong));
        let mut titles = wrap(&self.title, &Setting { face, size, width, language: self.language, joints: &[] });
        let [first, rest @ ..] = Self::LINES;
        if titles.len() > Self::LINES.len() {
            let last = titles.split_off(rest.len()).join(" ");
            titles.push(one_line(&last, face, size, width));
        }
        let mut lines = Vec::new();
        let mut places = rest.as_slice();
        if titles.len() > rest.len() {
            places = &Self::LINES;
        } else {
            lines.push(path(first));
        }
        lines.extend(titles.into_iter().zip(places).map(|(title, at)| line(title, Type::Strong, Ink::Plain, *at)));
        lines
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
            language: tag,
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

#[cfg(test)]
mod tests {
    use super::*;

    /// What a title of so many words says in a strip, its sizes, and whether the path is there.
    fn told(words: usize) -> (String, Vec<Told>, bool) {
        let title = vec!["samverkansråd"; words].join(" ");
        let strip = Strip { title: title.clone(), path: vec!["Föredrag".to_owned()], language: "sv", ..Strip::default() };
        let (paths, titles): (Vec<Told>, Vec<Told>) = strip.lines(1_600.0).into_iter().partition(|line| line.ink == Ink::Quiet);
        (title, titles, !paths.is_empty())
    }

    #[test]
    fn a_long_title_is_told_whole_in_letters_that_a_room_reads() {
        let theme = Theme::of(ThemeId::Projector);
        for (words, lines, has_path) in [(4, 1, true), (9, 1, true), (14, 2, true), (28, 3, false)] {
            let (title, titles, path) = told(words);
            let said = titles.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
            assert_eq!((said, titles.len(), path), (title, lines, has_path));
            for line in &titles {
                assert!(theme.points(line.kind) >= 18.0);
                assert!(measure::width(theme.face(line.kind), theme.points(line.kind), &line.text) <= 1_600.0);
            }
        }
        let (_, titles, _) = told(200);
        assert!(titles.len() == 3 && titles.iter().filter(|line| line.text.ends_with('…')).count() == 1, "a novel is no title");
    }
}
