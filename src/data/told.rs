//! What is wrong with a text, in the user's language.

use super::VERSION;
use super::error::{Bracket, BracketFault, ReadError, ReadErrorKind, Wanted};
use crate::i18n::Language;
use crate::tr;

impl ReadError {
    /// Where the text goes wrong, what was expected and what to do about it.
    #[must_use]
    pub fn told(&self, language: &Language) -> String {
        let what = self.kind.told(language);
        let what = match self.cause {
            None => what,
            Some(Bracket { bracket, at, fault }) => {
                let (bracket, line, column) = (bracket.to_string(), at.line.to_string(), at.column.to_string());
                match fault {
                    BracketFault::NotClosed => {
                        tr!(language, "read-cause-not-closed", what = what, bracket = bracket, line = line, column = column)
                    }
                    BracketFault::NotOpened => {
                        tr!(language, "read-cause-not-opened", what = what, bracket = bracket, line = line, column = column)
                    }
                }
            }
        };
        tr!(language, "read-place", line = self.at.line.to_string(), column = self.at.column.to_string(), what = what)
    }
}

impl ReadErrorKind {
    fn told(&self, language: &Language) -> String {
        match self {
            Self::NotUtf8 => tr!(language, "read-not-utf8"),
            Self::Empty => tr!(language, "read-empty"),
            Self::NoVersion => tr!(language, "read-no-version"),
            Self::OtherVersion { found } => tr!(language, "read-other-version", found = found.as_str(), known = VERSION.to_string()),
            Self::UnknownField { found, near, known } => match near {
                Some(near) => tr!(language, "read-unknown-field-near", found = found.as_str(), near = *near),
                None => tr!(language, "read-unknown-field", found = found.as_str(), known = known.join(", ")),
            },
            Self::UnknownChoice { found, near, known } => match near {
                Some(near) => tr!(language, "read-unknown-choice-near", found = found.as_str(), near = *near),
                None => tr!(language, "read-unknown-choice", found = found.as_str(), known = known.join(", ")),
            },
            Self::MissingField { field } => tr!(language, "read-missing-field", field = *field),
            Self::DoubleField { field } => tr!(language, "read-double-field", field = *field),
            Self::Expected { wanted, found } => {
                let wanted = tr!(language, "wanted", wanted = wanted.key());
                if found.is_empty() {
                    tr!(language, "read-expected-end", wanted = wanted)
                } else {
                    tr!(language, "read-expected", wanted = wanted, found = found.as_str())
                }
            }
            Self::NotADate { found } => tr!(language, "read-not-a-date", found = found.as_str()),
            Self::NotANumber { found } => tr!(language, "read-not-a-number", found = found.as_str()),
            Self::OpenText => tr!(language, "read-open-text"),
            Self::OpenComment => tr!(language, "read-open-comment"),
            Self::BadEscape => tr!(language, "read-bad-escape"),
            Self::TooDeep => tr!(language, "read-too-deep"),
            Self::Other { message } => tr!(language, "read-other", message = message.as_str()),
        }
    }
}

impl Wanted {
    /// Its name in the language files.
    fn key(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::RecordEnd => "record-end",
            Self::List => "list",
            Self::ListEnd => "list-end",
            Self::Map => "map",
            Self::MapEnd => "map-end",
            Self::Comma => "comma",
            Self::Colon => "colon",
            Self::FieldName => "field-name",
            Self::Quoted => "quoted",
            Self::Text => "text",
            Self::Truth => "truth",
            Self::Number => "number",
            Self::WholeNumber => "whole-number",
            Self::Cell => "cell",
            Self::Choice => "choice",
            Self::End => "end",
            Self::Value => "value",
        }
    }
}
