//! Why a text is not a file of ours: where, what was expected, and what was probably meant.

use std::fmt;

use super::Position;

/// A text could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// Where reading stopped.
    pub at: Position,
    /// Why.
    pub kind: ReadErrorKind,
    /// A fault elsewhere in the text that may be the cause.
    pub cause: Option<Bracket>,
}

/// Why a text could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadErrorKind {
    /// The bytes are not UTF-8.
    NotUtf8,
    /// There is nothing in it.
    Empty,
    /// It does not begin with `(version: 1,`.
    NoVersion,
    /// It is written for another version of the program.
    OtherVersion {
        /// The version it names.
        found: String,
    },
    /// A record has no such field.
    UnknownField {
        /// The name that was written.
        found: String,
        /// The name that was probably meant.
        near: Option<&'static str>,
        /// The names there are.
        known: &'static [&'static str],
    },
    /// There is no such choice.
    UnknownChoice {
        /// The word that was written.
        found: String,
        /// The word that was probably meant.
        near: Option<&'static str>,
        /// The words there are.
        known: &'static [&'static str],
    },
    /// A record lacks a field that it needs.
    MissingField {
        /// Its name.
        field: &'static str,
    },
    /// A record has a field twice.
    DoubleField {
        /// Its name.
        field: &'static str,
    },
    /// Something else was expected.
    Expected {
        /// What was expected.
        wanted: Wanted,
        /// What stands there; empty at the end of the file.
        found: String,
    },
    /// A date is not written as one.
    NotADate {
        /// What was written.
        found: String,
    },
    /// A number is too large, too small, or not a number at all.
    NotANumber {
        /// What was written.
        found: String,
    },
    /// A text has no closing quote.
    OpenText,
    /// A comment has no end.
    OpenComment,
    /// A text has a backslash followed by something that it does not know.
    BadEscape,
    /// Brackets stand in each other too deep.
    TooDeep,
    /// Anything else.
    Other {
        /// What the reader says.
        message: String,
    },
}

/// What a text should have at some place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wanted {
    /// A record: `(`.
    Record,
    /// The end of a record: `)`.
    RecordEnd,
    /// A list: `[`.
    List,
    /// The end of a list: `]`.
    ListEnd,
    /// A map: `{`.
    Map,
    /// The end of a map: `}`.
    MapEnd,
    /// A comma, or the end of what the comma would carry on.
    Comma,
    /// A colon.
    Colon,
    /// The name of a field.
    FieldName,
    /// A text in quotes.
    Quoted,
    /// A text, or a text for each language.
    Text,
    /// `true` or `false`.
    Truth,
    /// A number.
    Number,
    /// A whole number.
    WholeNumber,
    /// A cell of a table.
    Cell,
    /// A word out of a list of choices.
    Choice,
    /// Nothing more.
    End,
    /// A value of any sort.
    Value,
}

/// A bracket that has no partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bracket {
    /// The bracket.
    pub bracket: char,
    /// Where it stands.
    pub at: Position,
    /// What is wrong with it.
    pub fault: BracketFault,
}

/// What is wrong with a bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BracketFault {
    /// It is opened and not closed.
    NotClosed,
    /// It closes what was not opened.
    NotOpened,
}

impl Wanted {
    fn as_str(self) -> &'static str {
        match self {
            Self::Record => "a record: (…)",
            Self::RecordEnd => "`)`",
            Self::List => "a list: […]",
            Self::ListEnd => "`]`",
            Self::Map => "a map: {…}",
            Self::MapEnd => "`}`",
            Self::Comma => "a comma",
            Self::Colon => "a colon",
            Self::FieldName => "the name of a field",
            Self::Quoted => "a text: \"…\"",
            Self::Text => "a text: \"…\" or {\"sv\": \"…\", \"en\": \"…\"}",
            Self::Truth => "true or false",
            Self::Number => "a number",
            Self::WholeNumber => "a whole number",
            Self::Cell => "a cell: 12, \"Gävle\", [\"Malmö\", \"Lund\"] or ()",
            Self::Choice => "one of the words for this field",
            Self::End => "the end of the file",
            Self::Value => "a value",
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.at, self.kind)?;
        match self.cause {
            None => Ok(()),
            Some(Bracket { bracket, at, fault: BracketFault::NotClosed }) => write!(f, " (the `{bracket}` at {at} is not closed)"),
            Some(Bracket { bracket, at, fault: BracketFault::NotOpened }) => write!(f, " (the `{bracket}` at {at} closes nothing)"),
        }
    }
}

impl fmt::Display for ReadErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = |f: &mut fmt::Formatter<'_>, found: &str, near: Option<&str>, known: &[&str], what: &str| {
            write!(f, "no {what} is called `{found}`")?;
            match near {
                Some(near) => write!(f, "; did you mean `{near}`?"),
                None => write!(f, "; there are {}", known.join(", ")),
            }
        };
        match self {
            Self::NotUtf8 => f.write_str("not UTF-8"),
            Self::Empty => f.write_str("the file is empty"),
            Self::NoVersion => f.write_str("expected the file to begin with `(version: 1,`"),
            Self::OtherVersion { found } => write!(f, "version {found} of the format is not known; this program reads {}", super::VERSION),
            Self::UnknownField { found, near, known: names } => known(f, found, *near, names, "field"),
            Self::UnknownChoice { found, near, known: names } => known(f, found, *near, names, "choice"),
            Self::MissingField { field } => write!(f, "the field `{field}` is missing"),
            Self::DoubleField { field } => write!(f, "the field `{field}` is given twice"),
            Self::Expected { wanted, found } if found.is_empty() => write!(f, "expected {}, but the file ends", wanted.as_str()),
            Self::Expected { wanted, found } => write!(f, "expected {}, found `{found}`", wanted.as_str()),
            Self::NotADate { found } => write!(f, "{found} is not a date; expected \"2022\", \"2021-06\" or \"2021-12-31\""),
            Self::NotANumber { found } => write!(f, "`{found}` is not a number that can be used here"),
            Self::OpenText => f.write_str("the text that begins here has no closing quote"),
            Self::OpenComment => f.write_str("the comment that begins here has no end"),
            Self::BadEscape => f.write_str("a backslash is followed by something unknown"),
            Self::TooDeep => f.write_str("brackets stand too deep in each other"),
            Self::Other { message } => f.write_str(message),
        }
    }
}

impl std::error::Error for ReadError {}
