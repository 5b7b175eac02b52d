//! Finding by words: every text of an organisation, in every language, with typing errors forgiven.
//!
//! An [`Index`] is made once for an organisation and asked at every keystroke. Four files: `fold` makes words of texts,
//! `gather` collects the texts and says whose they are, `vocabulary` finds the words that a typed word may mean, and `index`
//! ranks what they stand in.

pub(crate) mod fold;
mod gather;
mod index;
mod names;
#[cfg(test)]
mod tests;
mod vocabulary;

use std::ops::Range;

pub use index::Index;
pub use names::{Found, Names};

/// Where a hit leads: a body where there is one, else the thing itself. Each number is a place in the organisation's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// In [`Organisation::bodies`](crate::model::Organisation::bodies).
    Body(usize),
    /// A document that concerns no body.
    Document(usize),
    /// A strategy in which no body has a part.
    Strategy(usize),
    /// An idea that concerns no body.
    Idea(usize),
    /// A matter that is raised in no known body.
    Matter(usize),
    /// A rule of the road that names no body.
    Rule(usize),
    /// A question that decides which road a matter takes.
    Condition(usize),
    /// A survey about no body.
    Survey(usize),
    /// A dated figure.
    Figure(usize),
    /// A dated table.
    Table(usize),
    /// An owner that neither owns a body nor appoints to one.
    Owner(usize),
    /// A fact that nothing said of a body is founded on.
    Fact(usize),
    /// A source of facts.
    Source(usize),
}

/// What the text that matched says of the target, in the order of weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Its name, title or question.
    Name,
    /// Its short name.
    Short,
    /// Its kind.
    Kind,
    /// A subject area it works in, or a word for one.
    Subject,
    /// Whose it is.
    Owner,
    /// Its level of responsibility.
    Level,
    /// Its lane.
    Lane,
    /// A point of its mandate.
    Mandate,
    /// What else is known about it.
    Note,
    /// Who sits in it, or who appoints.
    Seat,
    /// What has to happen, and how often.
    Meeting,
    /// What it has to do with another body.
    Relation,
    /// A document that concerns it.
    Document,
    /// A strategy or a duty in which it has a part.
    Strategy,
    /// An idea that concerns it.
    Idea,
    /// A matter that is raised in it.
    Matter,
    /// A rule of the road of a matter.
    Rule,
    /// A survey about it.
    Survey,
    /// A fact that something said of it is founded on.
    Fact,
    /// What else a thing that is no body says.
    Content,
}

impl Field {
    /// All of them.
    pub const ALL: [Self; 20] = [
        Self::Name,
        Self::Short,
        Self::Kind,
        Self::Subject,
        Self::Owner,
        Self::Level,
        Self::Lane,
        Self::Mandate,
        Self::Note,
        Self::Seat,
        Self::Meeting,
        Self::Relation,
        Self::Document,
        Self::Strategy,
        Self::Idea,
        Self::Matter,
        Self::Rule,
        Self::Survey,
        Self::Fact,
        Self::Content,
    ];

    /// How much a match in it counts for: names before what a body is, that before its mandate, what it is part of, and facts.
    const fn weight(self) -> u32 {
        match self {
            Self::Name | Self::Short => 500,
            Self::Kind | Self::Subject | Self::Owner | Self::Level | Self::Lane => 400,
            Self::Mandate | Self::Note => 300,
            Self::Fact => 100,
            _ => 200,
        }
    }
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where it leads.
    pub target: Target,
    /// What the text says of the target.
    pub field: Field,
    /// The text that matched: in the user's language if that one matched as well as any.
    pub text: String,
    /// Whether that is what the user's language says, or another.
    pub is_own: bool,
    /// The bytes of `text` that matched: on boundaries of characters, in order, apart from each other.
    pub ranges: Vec<Range<usize>>,
    /// How good it is; comparable within one search only.
    pub score: u32,
}
