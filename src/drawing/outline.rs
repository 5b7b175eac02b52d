//! The outline: the bodies of an organisation and what is said of each, in words. For those who read instead of look, and for formats that
//! are read by programs.

use crate::graph::BodyIx;

/// The bodies of an organisation, in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// What the organisation is called.
    pub name: String,
    /// A few words about it: the period it holds for, how many bodies it has.
    pub line: String,
    /// The language it is in: a tag.
    pub language: &'static str,
    /// The bodies, each before those below it.
    pub entries: Vec<Entry>,
    /// What the kinds of relations are called, in the order of the organisation.
    pub kinds: Vec<String>,
    /// What is said is founded on: each once, in the order of the organisation.
    pub sources: Vec<Source>,
}

/// A fact that something is founded on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// The name of it in the file, by which [`Said::Source`] names it.
    pub id: String,
    /// What it says.
    pub text: String,
    /// Where it is from.
    pub origin: String,
}

/// A body, in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// The body.
    pub body: BodyIx,
    /// The name of it in the file: unlike its place it stays the same when the file changes.
    pub id: String,
    /// How many bodies are above it.
    pub depth: usize,
    /// What it is called.
    pub name: String,
    /// What it is called in short.
    pub short: String,
    /// What kind of body it is.
    pub kind: String,
    /// The level it is on.
    pub level: String,
    /// Whose it is.
    pub lane: String,
    /// Whether it may decide, in words.
    pub standing: String,
    /// What is known about it, in the order it is read.
    pub sections: Vec<Section>,
}

/// A part of what is said of a body, with a heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// What it says.
    pub said: Vec<Said>,
}

/// One thing that is said.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// A sentence or a few words.
    Words(String),
    /// The heads of the columns of the rows that follow, cell by cell.
    Head(Vec<String>),
    /// A row of a table, cell by cell.
    Row(Vec<String>),
    /// A body, what it is called here, and a few words more.
    Body(BodyIx, String, String),
    /// One of the [`Outline::sources`], by its id.
    Source(String),
}

impl Outline {
    /// The entry of a body.
    ///
    /// # Complexity
    /// O(entries).
    #[must_use]
    pub fn entry(&self, body: BodyIx) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.body == body)
    }
}
