//! The press: from a view or a deck to the pages that exporters write.

mod looks;
mod slide;

pub use slide::slide_page;
