//! An order: what is to be written, in which format, on which paper. It has all it needs and can be made anywhere.

use std::sync::Arc;

use super::outline::{Length, outline_of};
use super::{Format, Setup, Spread, Steps, Subject, deck_pages, slide_page, view_pages};
use crate::app::Document;
use crate::deck::Place;
use crate::drawing::{Outline, Page};
use crate::export::{self, Exporter, Fault, Holds, Options, Work};
use crate::i18n::Language;
use crate::layout;
use crate::theme::{Theme, ThemeId};
use crate::view::{Deck, LensId, View};

/// What is to be written.
#[derive(Clone, Debug)]
pub struct Order {
    /// What it is taken from.
    pub document: Arc<Document>,
    /// The language of its words.
    pub language: Language,
    /// The theme that it is drawn in.
    pub theme: ThemeId,
    /// What is shown.
    pub what: Shows,
    /// The paper.
    pub setup: Setup,
    /// The format.
    pub exporter: &'static Exporter,
    /// What may be chosen of it.
    pub options: Options,
}

/// What is shown.
#[derive(Clone, Debug)]
pub enum Shows {
    /// A view.
    View(Box<Subject>),
    /// The slides of a deck.
    Deck(Arc<Deck>, Steps),
}

/// Whoever waits for an order.
pub trait Waits: layout::Watch + export::Watch {}
impl<W: layout::Watch + export::Watch> Waits for W {}

impl Order {
    /// What the whole is called.
    #[must_use]
    pub fn title(&self) -> String {
        let tag = self.language.tag();
        let organisation = self.document.organisation.name.in_language(tag);
        let name = match &self.what {
            Shows::View(subject) => subject.name.as_str(),
            Shows::Deck(deck, _) => deck.name.in_language(tag),
        };
        if name.is_empty() { organisation.to_owned() } else { name.to_owned() }
    }

    /// The files, in order: one, or for a format that holds one page as many as there are pages.
    ///
    /// # Errors
    /// [`Fault`] if nobody waits for them any more, or the format cannot hold them.
    ///
    /// # Complexity
    /// That of the pages, and of what is said of every body.
    pub fn make(&self, watch: &impl Waits) -> Result<Vec<Vec<u8>>, Fault> {
        self.document.check();
        // Of all that can be said of ten thousand bodies a picture says nothing.
        let says_all = self.exporter.holds == Holds::Words || self.exporter.extension == "html";
        let length = if says_all { Length::Full } else { Length::Brief };
        let outline = outline_of(&self.document, &self.language, length, watch);
        let pages = self.pages(watch);
        if layout::Watch::begins(watch, layout::Phase::Draw) == layout::Go::Stop {
            return Err(Fault::Stopped);
        }
        match self.exporter.holds {
            Holds::Page => pages.iter().map(|page| self.write(std::slice::from_ref(page), &outline, watch)).collect(),
            Holds::Pages | Holds::Words | Holds::Graph => Ok(vec![self.write(&pages, &outline, watch)?]),
        }
    }

    /// What the first pages look like, in small: of a handout the view without the bodies, of a deck its first slide.
    #[must_use]
    pub fn preview(&self, watch: &dyn layout::Watch) -> Option<Page> {
        let pages = match &self.what {
            Shows::Deck(deck, _) => return slide_page(&self.document, &self.language, deck, Place::default(), watch),
            Shows::View(subject) => {
                let spread = if self.setup.spread == Spread::Handout { Spread::Fit } else { self.setup.spread };
                view_pages(&self.document, &self.language, subject, Setup { spread, ..self.setup }, watch)
            }
        };
        pages.into_iter().next()
    }

    /// One page alone, without what is said of bodies.
    pub(super) fn write_page(&self, page: &Page, watch: &impl export::Watch) -> Result<Vec<u8>, Fault> {
        self.write(std::slice::from_ref(page), &Outline { language: self.language.tag(), ..Outline::default() }, watch)
    }

    fn write(&self, pages: &[Page], outline: &Outline, watch: &impl export::Watch) -> Result<Vec<u8>, Fault> {
        let title = self.title();
        (self.exporter.write)(&Work {
            pages,
            outline,
            title: &title,
            language: &self.language,
            theme: Theme::of(self.theme),
            options: self.options,
            watch,
        })
    }

    /// The pages. A format without pictures gets none, one for graphs that of a chart.
    fn pages(&self, watch: &impl layout::Watch) -> Vec<Page> {
        match (&self.what, self.exporter.holds) {
            (_, Holds::Words) => Vec::new(),
            (Shows::Deck(deck, steps), _) => deck_pages(&self.document, &self.language, deck, *steps, watch),
            (Shows::View(subject), Holds::Graph) => {
                let view = View { lens: LensId::default(), ..subject.view.clone() };
                let subject = Subject { view, name: subject.name.clone() };
                let setup = Setup { format: Format::Own, ..Setup::default() };
                view_pages(&self.document, &self.language, &subject, setup, watch)
            }
            (Shows::View(subject), _) => view_pages(&self.document, &self.language, subject, self.setup, watch),
        }
    }
}

impl Shows {
    /// Whether a format can hold it: words and graphs are of bodies, not of slides.
    #[must_use]
    pub fn fits(&self, exporter: &Exporter) -> bool {
        matches!(self, Self::View(_)) || matches!(exporter.holds, Holds::Page | Holds::Pages)
    }
}
