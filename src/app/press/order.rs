//! An order: what is to be written, in which format, on which paper. It has all it needs and can be made anywhere.

use std::sync::Arc;

use super::outline::{Length, outline_of, told_of};
use super::slide::places;
use super::{Format, Setup, Spread, Steps, Subject, deck_pages, slide_page, view_pages};
use crate::app::Document;
use crate::deck::Place;
use crate::drawing::{Outline, Page};
use crate::export::{self, Exporter, Fault, Holds, Options, Part, Work};
use crate::i18n::Language;
use crate::layout;
use crate::theme::{Theme, ThemeId};
use crate::view::Deck;

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

/// What an order made.
#[derive(Debug)]
pub struct Made {
    /// The files, in order.
    pub files: Vec<Vec<u8>>,
    /// How many pages are in them, if there are any.
    pub pages: usize,
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
    pub fn make(&self, watch: &impl Waits) -> Result<Made, Fault> {
        self.document.check();
        let says_all = self.exporter.holds.says_all();
        let length = if says_all { Length::Full } else { Length::Brief };
        let of = match &self.what {
            Shows::View(subject) if says_all => told_of(&self.document.graph, &subject.view),
            _ => None,
        };
        let outline = outline_of(&self.document, &self.language, of.as_ref(), length, watch);
        let pages = self.pages(watch);
        if layout::Watch::begins(watch, layout::Phase::Draw) == layout::Go::Stop {
            return Err(Fault::Stopped);
        }
        let files = if self.exporter.holds == Holds::Page {
            let part = |at: usize| Part::new(watch, at, pages.len());
            let files = pages.iter().enumerate();
            files.map(|(at, page)| self.write(std::slice::from_ref(page), &outline, &part(at))).collect::<Result<_, _>>()?
        } else {
            vec![self.write(&pages, &outline, watch)?]
        };
        Ok(Made { files, pages: pages.len() })
    }

    /// What the first page looks like, and how many pages there will be: of a handout the view without the bodies.
    #[must_use]
    pub fn preview(&self, watch: &dyn layout::Watch) -> Option<(Page, usize)> {
        let pages = match &self.what {
            Shows::Deck(deck, steps) => {
                let page = slide_page(&self.document, &self.language, deck, Place::default(), watch)?;
                return Some((page, places(deck, *steps).count()));
            }
            Shows::View(subject) => {
                let spread = if self.setup.spread == Spread::Handout { Spread::Fit } else { self.setup.spread };
                view_pages(&self.document, &self.language, subject, Setup { spread, ..self.setup }, watch)
            }
        };
        let count = pages.len();
        pages.into_iter().next().map(|page| (page, count))
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
                let setup = Setup { format: Format::Own, ..Setup::default() };
                view_pages(&self.document, &self.language, subject, setup, watch)
            }
            (Shows::View(subject), _) => view_pages(&self.document, &self.language, subject, self.setup, watch),
        }
    }
}

impl Shows {
    /// Whether a format can hold it: words and graphs are of bodies, not of slides, and a graph is that of the chart.
    #[must_use]
    pub fn fits(&self, exporter: &Exporter) -> bool {
        match (self, exporter.holds) {
            (Self::View(subject), Holds::Graph) => subject.view.lens.is_chart(),
            (Self::View(_), _) => true,
            (Self::Deck(..), holds) => holds.has_pages(),
        }
    }
}
