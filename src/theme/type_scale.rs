//! The kinds of text.

use serde::{Deserialize, Serialize};

use super::Face;

/// What a text is, from which follow its size and weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Type {
    /// Notes, marks, status.
    Caption,
    /// Running text.
    Body,
    /// Running text that stands out: the name on a card, a button.
    Strong,
    /// The heading of a section.
    Title,
    /// The heading of a panel.
    Heading,
    /// The name of what the window shows.
    Display,
    /// One statement for the whole room.
    Poster,
}

impl Type {
    /// Every kind, from small to large.
    pub const ALL: [Self; 7] = [Self::Caption, Self::Body, Self::Strong, Self::Title, Self::Heading, Self::Display, Self::Poster];
}

/// The scale of a theme file.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sizes {
    caption: Size,
    body: Size,
    strong: Size,
    title: Size,
    heading: Size,
    display: Size,
    poster: Size,
}

/// One step of the scale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Size {
    pub(super) points: f32,
    pub(super) face: Face,
}

impl Sizes {
    pub(super) const fn of(&self, kind: Type) -> Size {
        match kind {
            Type::Caption => self.caption,
            Type::Body => self.body,
            Type::Strong => self.strong,
            Type::Title => self.title,
            Type::Heading => self.heading,
            Type::Display => self.display,
            Type::Poster => self.poster,
        }
    }
}
