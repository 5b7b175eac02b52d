//! From what the RON reader says to what a person can use: the place, what was expected, what was probably meant.

use ron::error::{Error, SpannedError};

use super::error::{Bracket, BracketFault, ReadError, ReadErrorKind, Wanted};
use super::form;
use super::lexer::{Kind, Token, Tokens};
use super::{Places, Position, VERSION};

/// How alike two names must be for one to be offered for the other, 0 to 1.
const ALIKE: f64 = 0.75;

/// Looks at the beginning of a file, before it is read, so that a newer one is not taken for a faulty one.
pub(super) fn check_version(places: &Places) -> Result<(), ReadError> {
    let text = places.text();
    let mut tokens = Tokens::new(text).peekable();
    if tokens.peek().is_none() {
        return Err(error_at(places, 0, ReadErrorKind::Empty));
    }
    // `#![enable(…)]` may come first.
    if text.trim_start().starts_with("#!") {
        tokens.by_ref().find(|token| token.kind == Kind::Close(b']'));
    }
    let first = tokens.peek().map_or(text.len(), |token| token.start);
    // The name of the record may stand before it.
    let _ = tokens.next_if(|token| token.kind == Kind::Word);
    if tokens.next().is_none_or(|token| token.kind != Kind::Open(b'(')) {
        return Err(expected(places, Wanted::Record, first));
    }
    let (name, colon, value) = (tokens.next(), tokens.next(), tokens.next());
    let start = name.map_or(text.len(), |token| token.start);
    if name.map(|token| slice(text, token)) != Some("version") {
        return Err(error_at(places, start, ReadErrorKind::NoVersion));
    }
    if colon.is_none_or(|token| token.kind != Kind::Colon) {
        return Err(expected(places, Wanted::Colon, colon.map_or(text.len(), |token| token.start)));
    }
    let at = value.map_or(text.len(), |token| token.start);
    match value.map(|token| slice(text, token).parse::<u32>()) {
        Some(Ok(VERSION)) => Ok(()),
        Some(Ok(found)) => Err(error_at(places, at, ReadErrorKind::OtherVersion { found: found.to_string() })),
        _ => Err(expected(places, Wanted::WholeNumber, at)),
    }
}

/// The error that a number which is no number causes.
pub(super) fn not_a_number(places: &Places, offset: usize) -> ReadError {
    error_at(places, offset, ReadErrorKind::NotANumber { found: word_at(places, offset) })
}

/// Tells what the RON reader's error means.
pub(super) fn explain(places: &Places, error: SpannedError) -> ReadError {
    // The reader stopped at `end`; `taken` is the last token it had begun, `value_due` tells that it was a colon.
    let end = places.offset(Position { line: error.span.end.line, column: error.span.end.col });
    if let Some((offset, kind)) = unfinished(places)
        && offset <= end
    {
        return error_at(places, offset, kind);
    }
    let taken = last_token_before(places, end);
    let value_due = taken.is_none_or(|token| token.kind == Kind::Colon);
    let cut = taken.filter(|token| token.end > end).map(|token| token.start);
    let taken = taken.map_or(end, |token| token.start);
    let (offset, kind) = match error.code {
        Error::NoSuchStructField { expected, found, outer } => {
            let known = if outer.as_deref() == Some(form::RECORD) { form::fields(expected) } else { expected };
            (taken, ReadErrorKind::UnknownField { near: nearest(&found, known), found, known })
        }
        Error::NoSuchEnumVariant { expected, found, .. } => {
            (taken, ReadErrorKind::UnknownChoice { near: nearest(&found, expected), found, known: expected })
        }
        Error::MissingStructField { field, .. } => (end, ReadErrorKind::MissingField { field }),
        Error::DuplicateStructField { field, .. } => (taken, ReadErrorKind::DoubleField { field }),
        Error::InvalidEscape(_) => (taken, ReadErrorKind::BadEscape),
        Error::ExceededRecursionLimit => (taken, ReadErrorKind::TooDeep),
        Error::IntegerOutOfBounds | Error::UnderscoreAtBeginning | Error::FloatUnderscore | Error::InvalidIntegerDigit { .. } => {
            (taken, ReadErrorKind::NotANumber { found: word_at(places, taken) })
        }
        Error::Message(message) if message.contains("is not a date") => (taken, ReadErrorKind::NotADate { found: word_at(places, taken) }),
        Error::InvalidValueForType { expected, .. } => match wanted_from(&expected) {
            Some(wanted) => (taken, ReadErrorKind::Expected { wanted, found: word_at(places, taken) }),
            None => (taken, ReadErrorKind::Other { message: format!("expected {expected}") }),
        },
        Error::ExpectedDifferentStructName { .. } => {
            (taken, ReadErrorKind::Expected { wanted: Wanted::Record, found: word_at(places, taken) })
        }
        code => {
            // Where the reader stopped within a token, "1.5" for a whole number, the token is what is wrong.
            let (offset, wanted) = match (wanted(&code), cut) {
                (Some(Wanted::Comma), Some(start)) => (start, Some(Wanted::WholeNumber)),
                (Some(Wanted::FieldName), _) if value_due => (end, Some(Wanted::Choice)),
                (wanted, cut) => (cut.unwrap_or(end), wanted),
            };
            match wanted {
                Some(wanted) => (offset, ReadErrorKind::Expected { wanted, found: word_at(places, offset) }),
                None => (offset, ReadErrorKind::Other { message: code.to_string() }),
            }
        }
    };
    let mut error = error_at(places, offset, kind);
    error.cause = lone_bracket(places);
    error
}

fn wanted(code: &Error) -> Option<Wanted> {
    Some(match code {
        Error::ExpectedArray => Wanted::List,
        Error::ExpectedArrayEnd => Wanted::ListEnd,
        Error::ExpectedBoolean => Wanted::Truth,
        Error::ExpectedComma => Wanted::Comma,
        Error::ExpectedMapColon => Wanted::Colon,
        Error::ExpectedFloat => Wanted::Number,
        Error::ExpectedInteger => Wanted::WholeNumber,
        Error::ExpectedMap => Wanted::Map,
        Error::ExpectedMapEnd => Wanted::MapEnd,
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedDifferentStructName { .. } => Wanted::Record,
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => Wanted::RecordEnd,
        Error::ExpectedString | Error::ExpectedStringEnd | Error::ExpectedChar | Error::ExpectedByteLiteral | Error::ExpectedByteString => {
            Wanted::Quoted
        }
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => Wanted::FieldName,
        Error::TrailingCharacters => Wanted::End,
        Error::Eof | Error::UnexpectedChar(_) | Error::ExpectedUnit | Error::ExpectedOption => Wanted::Value,
        _ => return None,
    })
}

/// What serde's words for an expected type stand for.
fn wanted_from(expected: &str) -> Option<Wanted> {
    let starts = |start: &str| expected.starts_with(start);
    Some(match expected {
        _ if starts("a text") => Wanted::Text,
        _ if starts("a cell") => Wanted::Cell,
        _ if starts("a string") || starts("a borrowed string") => Wanted::Quoted,
        _ if starts("a sequence") || starts("an array") || starts("a tuple") => Wanted::List,
        _ if starts("a map") => Wanted::Map,
        _ if starts("struct") || starts("a record") => Wanted::Record,
        _ if starts("enum") || starts("variant") => Wanted::Choice,
        _ if starts("a boolean") => Wanted::Truth,
        "f32" | "f64" => Wanted::Number,
        "u8" | "u32" | "usize" | "i32" => Wanted::WholeNumber,
        _ => return None,
    })
}

/// A text or comment that never ends: where it begins before the reader stopped, what the reader says is beside the point.
fn unfinished(places: &Places) -> Option<(usize, ReadErrorKind)> {
    Tokens::new(places.text()).find_map(|token| match token.kind {
        Kind::OpenText => Some((token.start, ReadErrorKind::OpenText)),
        Kind::OpenComment => Some((token.start, ReadErrorKind::OpenComment)),
        _ => None,
    })
}

/// The first bracket that closes nothing or is closed by another kind, or the innermost that is never closed.
fn lone_bracket(places: &Places) -> Option<Bracket> {
    let mut open: Vec<(u8, usize)> = Vec::new();
    let bracket = |byte: u8, at: usize, fault| Some(Bracket { bracket: char::from(byte), at: places.position(at), fault });
    for token in Tokens::new(places.text()) {
        match token.kind {
            Kind::Open(byte) => open.push((byte, token.start)),
            Kind::Close(byte) => match open.pop() {
                Some((opened, _)) if partner(opened) == byte => {}
                Some((opened, at)) => return bracket(opened, at, BracketFault::NotClosed),
                None => return bracket(byte, token.start, BracketFault::NotOpened),
            },
            _ => {}
        }
    }
    open.pop().and_then(|(byte, at)| bracket(byte, at, BracketFault::NotClosed))
}

fn partner(open: u8) -> u8 {
    match open {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}

/// The known name that `found` was probably meant to be.
fn nearest(found: &str, known: &'static [&'static str]) -> Option<&'static str> {
    let found = found.to_lowercase();
    let likeness =
        |name: &str| strsim::normalized_damerau_levenshtein(&found, &name.to_lowercase()).max(strsim::jaro_winkler(&found, name) - 0.1);
    let best = known.iter().map(|name| (likeness(name), *name)).max_by(|a, b| a.0.total_cmp(&b.0));
    best.filter(|(likeness, _)| *likeness >= ALIKE).map(|(_, name)| name)
}

/// The last token that begins before `end`. The text is read from its start: only so is it known what is within quotes.
fn last_token_before(places: &Places, end: usize) -> Option<Token> {
    Tokens::new(places.text()).take_while(|token| token.start < end).last()
}

/// What stands at `offset`, shortened; empty at the end of the file.
fn word_at(places: &Places, offset: usize) -> String {
    let text = places.text();
    let Some(token) = Tokens::from(text, offset).next() else { return String::new() };
    let whole = slice(text, token).lines().next().unwrap_or("");
    let short: String = whole.chars().take(40).collect();
    if short.len() < whole.len() { short + "…" } else { short }
}

fn slice(text: &str, token: Token) -> &str {
    text.get(token.start..token.end).unwrap_or("")
}

fn expected(places: &Places, wanted: Wanted, offset: usize) -> ReadError {
    error_at(places, offset, ReadErrorKind::Expected { wanted, found: word_at(places, offset) })
}

fn error_at(places: &Places, offset: usize, kind: ReadErrorKind) -> ReadError {
    ReadError { at: places.position(offset), kind, cause: None }
}
