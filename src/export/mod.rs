//! What goes out of the program. An exporter is one file here and one line in [`EXPORTERS`].
//!
//! Exporters see pages and the outline, nothing else: what is on screen is what comes out. Same pages, same bytes.

mod chart;
mod course;
mod dot;
mod graphml;
mod html;
mod lines;
mod markdown;
mod names;
mod pdf;
mod png;
mod pptx;
mod said;
mod svg;
mod xml;

use std::fmt::Debug;

use crate::drawing::{Outline, Page};
use crate::i18n::{Language, Message};
use crate::theme::Theme;

pub use course::Part;
pub use png::pixels;

/// A format that can be written.
#[derive(Clone, Copy, Debug)]
pub struct Exporter {
    /// The end of the names of its files, and its name on the command line.
    pub extension: &'static str,
    /// What it is called.
    pub name: Message,
    /// What a file of it can hold.
    pub holds: Holds,
    /// What may be chosen of it.
    pub offers: &'static [Choice],
    /// Writes a file.
    ///
    /// # Errors
    /// [`Fault`] if nobody waits for it any more, or it cannot be done.
    pub write: fn(&Work<'_>) -> Result<Vec<u8>, Fault>,
}

/// What a file of a format can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// One page: several pages are several files.
    Page,
    /// Any number of pages.
    Pages,
    /// Any number of pages, which are slides.
    Slides,
    /// Any number of pages, and after them all that is said of bodies.
    Report,
    /// Bodies and what is said of them: no picture.
    Words,
    /// Cards and wires as a graph: of charts only.
    Graph,
}

impl Holds {
    /// Whether pages are in it.
    #[must_use]
    pub const fn has_pages(self) -> bool {
        matches!(self, Self::Page) || self.has_many_pages()
    }

    /// Whether more than one page can be in one file.
    #[must_use]
    pub const fn has_many_pages(self) -> bool {
        matches!(self, Self::Pages | Self::Slides | Self::Report)
    }

    /// Whether all that is said of bodies is in it. Of all that can be said of ten thousand a picture says nothing.
    #[must_use]
    pub const fn says_all(self) -> bool {
        matches!(self, Self::Words | Self::Report)
    }
}

/// What may be chosen of a format: see [`Options`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// How many pixels there are to the point.
    Scale,
    /// Whether there is a ground.
    Ground,
}

/// Every format, in the order they are offered in.
pub const EXPORTERS: &[Exporter] = &[pdf::PDF, pptx::PPTX, svg::SVG, png::PNG, html::HTML, markdown::MARKDOWN, dot::DOT, graphml::GRAPHML];

/// The format whose files end so.
#[must_use]
pub fn find(extension: &str) -> Option<&'static Exporter> {
    EXPORTERS.iter().find(|exporter| exporter.extension.eq_ignore_ascii_case(extension))
}

/// What is to be written.
#[derive(Clone, Copy, Debug)]
pub struct Work<'a> {
    /// The pages, in order. For a format that holds one page, exactly one.
    pub pages: &'a [Page],
    /// The bodies, in words.
    pub outline: &'a Outline,
    /// What the whole is called.
    pub title: &'a str,
    /// The language of its words.
    pub language: &'a Language,
    /// The theme that it is drawn in.
    pub theme: &'a Theme,
    /// What may be chosen.
    pub options: Options,
    /// Whoever waits for it.
    pub watch: &'a dyn Watch,
}

/// What may be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    /// Pixels for one point of the page.
    pub scale: f32,
    /// Whether there is no ground under what is drawn.
    pub transparent: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { scale: 2.0, transparent: false }
    }
}

/// Whoever waits for a file: hears how far it has come, and may end it.
pub trait Watch: Debug + Sync {
    /// So many of so many parts are done. Whether it is to go on.
    fn goes_on(&self, done: usize, of: usize) -> bool;
}

/// Nobody watches: it goes on to the end.
impl Watch for () {
    fn goes_on(&self, _: usize, _: usize) -> bool {
        true
    }
}

/// Why there is no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nobody waits for it any more.
    Stopped,
    /// So many pixels are more than a picture can have.
    TooLarge {
        /// Its width.
        width: u64,
        /// Its height.
        height: u64,
    },
    /// Something that should not happen: what the library that writes the format says.
    Other(String),
}
