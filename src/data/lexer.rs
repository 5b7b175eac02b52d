//! The tokens of a RON text, for telling where things stand. Reading the values is left to `ron`.
//!
//! It never fails: what it does not know becomes [`Kind::Other`], and a text that is not closed ends with the file.

/// A token: bytes `start..end` of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `(`, `[` or `{`.
    Open(u8),
    /// `)`, `]` or `}`.
    Close(u8),
    Comma,
    Colon,
    /// A name or a number.
    Word,
    /// A text or a character, with its quotes.
    Quoted,
    /// A text that is not closed before the file ends.
    OpenText,
    /// A comment that is not closed before the file ends.
    OpenComment,
    Other,
}

/// The tokens of `text` from byte `at` on, comments and blanks left out.
#[derive(Clone, Debug)]
pub(super) struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self::from(text, 0)
    }

    pub(super) fn from(text: &'a str, at: usize) -> Self {
        Self { bytes: text.as_bytes(), at }
    }

    fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn skip_while(&mut self, wanted: impl Fn(u8) -> bool) {
        self.at += self.rest().iter().take_while(|&&byte| wanted(byte)).count();
    }

    /// Passes blanks and comments; gives the start of a comment that is not closed.
    fn skip_blanks(&mut self) -> Option<usize> {
        loop {
            self.skip_while(|byte| byte.is_ascii_whitespace() || byte == 0x0b);
            match (self.peek(0), self.peek(1)) {
                (b'/', b'/') => self.skip_while(|byte| byte != b'\n'),
                (b'/', b'*') => {
                    let start = self.at;
                    if !self.skip_block_comment() {
                        return Some(start);
                    }
                }
                _ => return None,
            }
        }
    }

    fn skip_block_comment(&mut self) -> bool {
        let mut depth = 0_usize;
        while self.at < self.bytes.len() {
            match (self.peek(0), self.peek(1)) {
                (b'/', b'*') => {
                    depth += 1;
                    self.at += 2;
                }
                (b'*', b'/') => {
                    depth -= 1;
                    self.at += 2;
                    if depth == 0 {
                        return true;
                    }
                }
                _ => self.at += 1,
            }
        }
        false
    }

    /// Passes a text that begins with a quote here.
    fn skip_text(&mut self) -> Kind {
        self.at += 1;
        while self.at < self.bytes.len() {
            match self.peek(0) {
                b'"' => {
                    self.at += 1;
                    return Kind::Quoted;
                }
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at = self.bytes.len();
        Kind::OpenText
    }

    /// Passes `r"…"` or `r##"…"##`, the first hash or quote being `ahead` of here.
    fn skip_raw_text(&mut self, ahead: usize) -> Kind {
        self.at += ahead;
        let before = self.at;
        self.skip_while(|byte| byte == b'#');
        let hashes = self.at - before;
        self.at += 1;
        while self.at < self.bytes.len() {
            let closes = self.peek(0) == b'"' && (1..=hashes).all(|i| self.peek(i) == b'#');
            self.at += 1;
            if closes {
                self.at += hashes;
                return Kind::Quoted;
            }
        }
        self.at = self.bytes.len();
        Kind::OpenText
    }

    /// How far ahead the hashes or the quote of a raw text stand, if one begins here.
    fn raw_text(&self) -> Option<usize> {
        let ahead = match (self.peek(0), self.peek(1)) {
            (b'r', _) => 1,
            (b'b', b'r') => 2,
            _ => return None,
        };
        let mut after = self.rest().iter().skip(ahead).skip_while(|&&byte| byte == b'#');
        (after.next() == Some(&b'"')).then_some(ahead)
    }

    fn skip_character(&mut self) -> Kind {
        let length = if self.peek(1) == b'\\' { 3 } else { 2 };
        let close = self.rest().iter().skip(length).take(10).position(|&byte| byte == b'\'');
        // A lone quote is no character: step over it alone, so that what follows still counts.
        self.at += close.map_or(1, |at| at + length + 1);
        if close.is_some() { Kind::Quoted } else { Kind::Other }
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'+' | b'-' | b'#') || byte >= 0x80
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        if let Some(start) = self.skip_blanks() {
            return Some(Token { kind: Kind::OpenComment, start, end: self.at });
        }
        let start = self.at;
        let byte = *self.bytes.get(start)?;
        let kind = match byte {
            b'(' | b'[' | b'{' => Kind::Open(byte),
            b')' | b']' | b'}' => Kind::Close(byte),
            b',' => Kind::Comma,
            b':' => Kind::Colon,
            b'"' => self.skip_text(),
            b'\'' => self.skip_character(),
            _ => match self.raw_text() {
                Some(ahead) => self.skip_raw_text(ahead),
                None if byte == b'b' && self.peek(1) == b'"' => {
                    self.at += 1;
                    self.skip_text()
                }
                None if byte != b'#' && is_word(byte) => {
                    self.skip_while(is_word);
                    Kind::Word
                }
                None => Kind::Other,
            },
        };
        self.at = self.at.max(start + 1).min(self.bytes.len());
        Some(Token { kind, start, end: self.at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        let tokens: Vec<&str> = Tokens::new(text).map(|token| &text[token.start..token.end]).collect();
        assert_eq!(tokens, expect, "in {text}");
    }

    #[test]
    fn brackets_in_texts_and_comments_are_no_brackets() {
        check("(a: \"( \\\" [\", // {\n b: /* ( /* [ */ */ -1.5)", &["(", "a", ":", "\"( \\\" [\"", ",", "b", ":", "-1.5", ")"]);
        check("r#\"a \" ( \"# r\"\\\" x", &["r#\"a \" ( \"#", "r\"\\\"", "x"]);
        check("['(', b\"]\"]", &["[", "'('", ",", "b\"]\"", "]"]);
    }

    #[test]
    fn what_is_not_closed_ends_with_the_file() {
        for (text, kind) in [("\"å", Kind::OpenText), ("r#\"\"", Kind::OpenText), ("/* /* */", Kind::OpenComment), ("\"\\", Kind::OpenText)]
        {
            assert_eq!(Tokens::new(text).last().map(|token| (token.kind, token.end)), Some((kind, text.len())), "{text}");
        }
    }
}
