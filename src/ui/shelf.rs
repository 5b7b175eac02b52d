//! The shelf: slides as pages, kept to be painted in small. A picture is made once, and again when the slide shows something else; the strip
//! above it, with its title and number, is another page, and soon made.

use std::sync::Arc;

use egui::{Align2, Painter, Rect, Ui};

use crate::app::{Document, State, Strip, slide_picture, slide_strip};
use crate::canvas::PagePaint;
use crate::deck::Place;
use crate::i18n::Language;
use crate::layout::Watch;
use crate::theme::{Ink, Theme, ThemeId, Type};
use crate::view::{Deck, Slide};

/// So many pictures, and so many strips, are kept; then those that were put there first make room.
const PAGES: usize = 120;

/// A step of a slide, and all that its picture follows from.
#[derive(Clone, Debug)]
pub struct Leaf {
    document: Arc<Document>,
    language: Language,
    decks: Arc<Vec<Deck>>,
    deck: usize,
    place: Place,
    /// Whether it was known what the checks found: some lenses show that.
    checked: bool,
}

impl Leaf {
    /// What `state` has at a place of one of its decks.
    #[must_use]
    pub fn of(state: &State, deck: usize, place: Place) -> Self {
        let (document, decks) = (Arc::clone(&state.document), Arc::clone(&state.decks));
        let checked = document.findings().is_some();
        Self { document, language: state.language.clone(), decks, deck, place, checked }
    }

    /// The slide, if it is still there.
    #[must_use]
    pub fn slide(&self) -> Option<&Slide> {
        self.place.slide_in(self.decks.get(self.deck)?)
    }

    /// Where in the deck it is.
    #[must_use]
    pub fn place(&self) -> Place {
        self.place
    }

    /// What the slide is called.
    #[must_use]
    pub fn title(&self) -> &str {
        self.slide().map_or("", |slide| slide.title.in_language(self.language.tag()))
    }

    /// What stands in its strip.
    fn strip(&self) -> Option<Strip> {
        Strip::at(&self.language, self.decks.get(self.deck)?, self.place)
    }

    /// The picture, ready to be painted; `None` where the deck has no such place.
    ///
    /// # Complexity
    /// That of the lens it shows.
    #[must_use]
    pub fn paint(&self, watch: &dyn Watch) -> Option<PagePaint> {
        let page = slide_picture(&self.document, &self.language, self.decks.get(self.deck)?, self.place, watch)?;
        Some(PagePaint::new(&page))
    }

    /// Whether the picture of one is that of the other, whatever they are called and wherever in the deck they are.
    fn is_like(&self, other: &Self) -> bool {
        let same_slide = Arc::ptr_eq(&self.decks, &other.decks) && (self.deck, self.place.slide) == (other.deck, other.place.slide);
        let show_same = || match (self.slide(), other.slide()) {
            (Some(one), Some(two)) => (&one.view, &one.sees, &one.appear) == (&two.view, &two.sees, &two.appear),
            (one, two) => one.is_none() && two.is_none(),
        };
        Arc::ptr_eq(&self.document, &other.document)
            && (self.language.tag(), self.place.step, self.checked) == (other.language.tag(), other.place.step, other.checked)
            && (same_slide || show_same())
    }

    /// Whether both look the same.
    pub(super) fn is(&self, other: &Self) -> bool {
        let same_deck = || Arc::ptr_eq(&self.decks, &other.decks) && self.deck == other.deck;
        self.place == other.place && self.is_like(other) && (same_deck() || self.strip() == other.strip())
    }
}

/// Pages that are kept.
#[derive(Debug, Default)]
pub struct Shelf {
    kept: Vec<(Leaf, Option<PagePaint>)>,
    /// The strips, and the language they are written in.
    strips: Vec<(Strip, &'static str, PagePaint)>,
    /// The frame in which one was made last.
    made_in: Option<u64>,
}

impl Shelf {
    /// Whether the page of `leaf` is not there.
    #[must_use]
    pub fn lacks(&self, leaf: &Leaf) -> bool {
        !self.kept.iter().any(|(kept, _)| kept.is_like(leaf))
    }

    /// Keeps the page of `leaf`; nothing where there is none.
    pub fn put(&mut self, leaf: &Leaf, page: Option<PagePaint>) {
        self.kept.retain(|(kept, _)| Arc::ptr_eq(&kept.document, &leaf.document) && !kept.is_like(leaf));
        if self.kept.len() >= PAGES {
            self.kept.remove(0);
        }
        self.kept.push((leaf.clone(), page));
    }

    /// Paints the page of `leaf` in `room`, as large as fits, or its title as long as there is no page. Comes back with where it is.
    pub fn paint(&mut self, painter: &Painter, leaf: &Leaf, room: Rect) -> Rect {
        let pixels = painter.ctx().pixels_per_point();
        match self.kept.iter_mut().find(|(kept, _)| kept.is_like(leaf)) {
            Some((_, Some(page))) => {
                let rect = page.fit(room, pixels);
                page.paint(painter, rect);
                self.strip(painter, leaf, rect);
                rect
            }
            _ => bare(painter, leaf.title(), crate::canvas::fit(crate::app::SCREEN, room, pixels)),
        }
    }

    /// Paints the strip of `leaf` over its picture in `rect`.
    fn strip(&mut self, painter: &Painter, leaf: &Leaf, rect: Rect) {
        let Some(told) = leaf.strip() else { return };
        let tag = leaf.language.tag();
        if let Some((_, _, strip)) = self.strips.iter_mut().find(|(kept, language, _)| (kept, *language) == (&told, tag)) {
            return strip.paint_over(painter, rect);
        }
        let mut strip = PagePaint::new(&slide_strip(&told));
        strip.paint_over(painter, rect);
        if self.strips.len() >= PAGES {
            self.strips.remove(0);
        }
        self.strips.push((told, tag, strip));
    }

    /// Paints a slide of `state` in small. Its page is made here if that is quick, one in a frame; of a large organisation only the title
    /// is seen.
    pub fn thumbnail(&mut self, ui: &Ui, state: &State, leaf: &Leaf, room: Rect) -> Rect {
        if ui.is_rect_visible(room) && state.graph().len() <= state.at_once && self.lacks(leaf) {
            let frame = ui.ctx().cumulative_frame_nr();
            if self.made_in == Some(frame) {
                ui.ctx().request_repaint();
            } else {
                self.made_in = Some(frame);
                self.put(leaf, leaf.paint(&()));
            }
        }
        self.paint(ui.painter(), leaf, room)
    }
}

/// A slide of which there is no picture: its title.
fn bare(painter: &Painter, title: &str, rect: Rect) -> Rect {
    let theme = Theme::of(ThemeId::Projector);
    painter.rect_filled(rect, 0.0, theme.ink(Ink::Paper));
    let scale = rect.width() / crate::app::SCREEN.x;
    let font = theme.font(Type::Poster, scale.max(0.2));
    let galley = painter.layout(title.to_owned(), font, theme.ink(Ink::Plain), rect.width() * 0.86);
    let at = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
    painter.with_clip_rect(rect.intersect(painter.clip_rect())).galley(at.min, galley, theme.ink(Ink::Plain));
    rect
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Settings;
    use crate::model::Text;
    use crate::view::{Appear, View};

    /// A state with a deck of slides with these titles, each of two steps. What stands before a colon is what the slide shows.
    fn state(titles: &[&str]) -> State {
        let mut state = State::new(Arc::new(Document::built_in()), Settings::default(), &["sv".to_owned()]);
        let slide = |title: &&str| {
            let shown = title.split(':').next().unwrap_or_default();
            let view = View { selected: Some(shown.into()), ..View::default() };
            Slide { title: Text::plain(title), view, appear: vec![Appear::Bodies(Vec::new())], ..Slide::default() }
        };
        state.decks = Arc::new(vec![Deck { slides: titles.iter().map(slide).collect(), ..Deck::default() }]);
        state
    }

    fn leaf(state: &State, slide: usize, step: usize) -> Leaf {
        Leaf::of(state, 0, Place { slide, step })
    }

    #[test]
    fn a_picture_serves_until_its_slide_shows_something_else() {
        let mut state = state(&["one", "two"]);
        let mut shelf = Shelf::default();
        shelf.put(&leaf(&state, 0, 0), None);
        assert!(!shelf.lacks(&leaf(&state, 0, 0)));
        assert!(shelf.lacks(&leaf(&state, 0, 1)) && shelf.lacks(&leaf(&state, 1, 0)));
        let same = |titles: &[&str], slide: usize| Leaf { decks: self::state(titles).decks, ..leaf(&state, slide, 0) };
        assert!(!shelf.lacks(&same(&["one", "other"], 0)), "another slide has changed");
        assert!(shelf.lacks(&same(&["uno", "two"], 0)), "it has changed itself");
        for (titles, slide, what) in [(&["one: renamed", "two"][..], 0, "title"), (&["one"], 0, "number"), (&["two", "one"], 1, "place")] {
            let other = same(titles, slide);
            assert!(!shelf.lacks(&other) && !other.is(&leaf(&state, 0, 0)), "its {what} stands above the picture");
        }
        state.language = Language::for_tag("en");
        assert!(shelf.lacks(&leaf(&state, 0, 0)));
    }

    #[test]
    fn the_shelf_keeps_pictures_of_one_document_and_not_too_many() {
        let titles: Vec<String> = (0..90).map(|number| number.to_string()).collect();
        let state = state(&titles.iter().map(String::as_str).collect::<Vec<_>>());
        let mut shelf = Shelf::default();
        for slide in 0..90 {
            for step in 0..2 {
                shelf.put(&leaf(&state, slide, step), None);
            }
        }
        assert_eq!(shelf.kept.len(), PAGES);
        assert!(shelf.lacks(&leaf(&state, 0, 0)) && !shelf.lacks(&leaf(&state, 89, 1)));
        shelf.put(&leaf(&self::state(&["one"]), 0, 0), None);
        assert_eq!(shelf.kept.len(), 1, "pictures of what is no longer open are of no use");
    }

    #[test]
    fn a_place_that_no_deck_has_is_nothing_and_no_fault() {
        let state = state(&[]);
        let leaf = leaf(&state, 7, 7);
        assert!(leaf.slide().is_none() && leaf.title().is_empty() && leaf.paint(&()).is_none());
    }
}
