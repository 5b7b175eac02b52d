//! How far a document of several pages has come, or one of several documents.

use super::{Fault, Watch};

/// A page counts for so many parts.
const PARTS: usize = 100;
/// Whoever waits is asked each time so many things of a page are written.
const ASK: usize = 256;

/// Whoever waits for several files or parts, as the one hears of it who writes one of them: so that what is told never goes back.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    watch: &'a dyn Watch,
    at: usize,
    of: usize,
}

impl<'a> Part<'a> {
    /// The part `at`, counted from 0, of `of` that are about as large.
    #[must_use]
    pub fn new(watch: &'a dyn Watch, at: usize, of: usize) -> Self {
        Self { watch, at, of }
    }
}

impl Watch for Part<'_> {
    fn goes_on(&self, done: usize, of: usize) -> bool {
        self.watch.goes_on(self.at * PARTS + PARTS * done.min(of) / of.max(1), self.of * PARTS)
    }
}

/// A page among those that are written, and whoever waits for them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Course<'a> {
    watch: &'a dyn Watch,
    page: usize,
    pages: usize,
}

impl<'a> Course<'a> {
    pub(super) fn new(watch: &'a dyn Watch, pages: usize) -> Self {
        Self { watch, page: 0, pages }
    }

    /// A page begins, counted from 0.
    pub(super) fn page(self, page: usize) -> Self {
        Self { page, ..self }
    }

    /// So many of so many things of the page are written.
    ///
    /// # Errors
    /// [`Fault::Stopped`] if nobody waits any more.
    pub(super) fn written(self, things: usize, of: usize) -> Result<(), Fault> {
        if !things.is_multiple_of(ASK) {
            return Ok(());
        }
        self.tell(self.page * PARTS + PARTS * things.min(of) / of.max(1))
    }

    /// All pages are written: what is left is to put them together.
    ///
    /// # Errors
    /// [`Fault::Stopped`] if nobody waits any more.
    pub(super) fn all_written(self) -> Result<(), Fault> {
        self.tell(self.pages * PARTS)
    }

    fn tell(self, done: usize) -> Result<(), Fault> {
        if self.watch.goes_on(done, self.pages * PARTS) { Ok(()) } else { Err(Fault::Stopped) }
    }
}
