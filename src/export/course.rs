//! How far a document of several pages has come.

use super::{Fault, Watch};

/// A page counts for so many parts.
const PARTS: usize = 100;
/// Whoever waits is asked each time so many things of a page are written.
const ASK: usize = 256;

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
