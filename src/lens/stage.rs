//! What sheets have in common where they are only looked at: before an audience each tells its story on one screen, and leaves out what only
//! helps at a desk.

use super::Reader;
use super::sheet::{Sheet, Style, TITLE};
use crate::drawing::Ink;
use crate::model::FactId;
use crate::theme::{Space, Type};

/// The air below a sheet before an audience, where it need not be told from what comes below it.
const AIR: f32 = Space::Wide.pts();

impl Sheet<'_> {
    /// Whether a room full of people looks at it.
    pub(super) fn is_staged(&self) -> bool {
        self.reader() == Reader::Audience
    }

    /// How far down an audience sees of it without scrolling, the air below excluded.
    pub(super) fn foot(&self) -> f32 {
        self.room().y - AIR
    }

    /// Whether it is only looked at, by a room full of people or on paper: nothing can be pressed.
    pub(super) fn is_shown(&self) -> bool {
        self.reader() != Reader::Desk
    }

    /// What helps whoever sits before the window; nothing where it is only looked at.
    pub(super) fn hint(&self, words: String) -> String {
        if self.is_shown() { String::new() } else { words }
    }

    /// How high a line with the marks of these facts is: an audience has none.
    pub(super) fn facts_line(&self, facts: &[FactId], height: f32) -> f32 {
        if facts.is_empty() || self.is_staged() { 0.0 } else { height }
    }

    /// A text without the names of facts in brackets, before an audience, which has no list of them.
    pub(super) fn without_marks(&self, text: String) -> String {
        if !self.is_staged() || !text.contains('(') {
            return text;
        }
        let facts = &self.organisation().facts;
        facts.iter().fold(text, |text, fact| text.replace(&format!(" ({})", fact.id), ""))
    }

    /// What the sheet is called, for its head: nothing before an audience, whose slide has a title of its own.
    pub(super) fn called(&self, title: String) -> String {
        if self.is_staged() { String::new() } else { title }
    }

    /// How its title is set.
    pub(super) fn title_style(&self) -> Style {
        if self.is_staged() { TITLE } else { Style(Type::Display, Ink::Plain) }
    }

    /// The air below what is on it.
    pub(super) fn air(&self) -> f32 {
        if self.is_staged() { AIR } else { Space::Vast.pts() }
    }
}
