//! The languages of the interface: its words, its numbers and its order of the alphabet.
//!
//! The words are Fluent files, `assets/i18n/<language>/<subject>.ftl`; the code asks for them with [`tr!`](crate::tr) and names
//! them with [`msg!`](crate::msg). A test (`tests/it/words.rs`) reads the sources and the files and proves that every message
//! asked for exists in every language with the same variables, and that none is left over. So a missing message is a fault of
//! the program, found before it ships; at run time its id is shown.

mod files;
mod language;
mod message;
mod number;

#[cfg(test)]
mod tests;

pub use fluent_bundle::FluentValue as Value;
pub use language::Language;
pub use message::Message;
