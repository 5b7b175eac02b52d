//! Reading sources: the tokens of a Rust or RON file, and the paths that a Rust file names.

/// A token and the line it stands on, counted from 1. Comments are left out; a string keeps its quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) text: &'a str,
    pub(super) line: usize,
}

impl<'a> Token<'a> {
    pub(super) fn is_word(self) -> bool {
        !self.text.contains(|letter: char| !(letter.is_alphanumeric() || letter == '_'))
            && !self.text.starts_with(|first: char| first.is_numeric())
    }

    /// What stands between the quotes of a string.
    pub(super) fn string(self) -> Option<&'a str> {
        self.text.strip_prefix('"')?.strip_suffix('"')
    }
}

/// A path as `use` or an expression names it, with the groups of `use a::{b, c}` written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Path {
    pub(super) segments: Vec<String>,
    pub(super) line: usize,
    /// How many `mod name { … }` it stands in.
    pub(super) inside: usize,
    /// Whether `as` gives it another name.
    pub(super) is_renamed: bool,
}

pub(super) fn tokens(source: &str) -> Vec<Token<'_>> {
    let (mut tokens, mut rest, mut line) = (Vec::new(), source, 1);
    while let Some(first) = rest.chars().next() {
        let length = length_of_next(rest, first);
        let text = &rest[..length];
        if !(first.is_whitespace() || text.starts_with("//") || text.starts_with("/*")) {
            tokens.push(Token { text, line });
        }
        line += text.matches('\n').count();
        rest = &rest[length..];
    }
    tokens
}

/// The bytes of the token, comment or space that `rest` begins with.
fn length_of_next(rest: &str, first: char) -> usize {
    let up_to = |end: Option<usize>| end.unwrap_or(rest.len());
    if rest.starts_with("//") {
        return up_to(rest.find('\n'));
    }
    if rest.starts_with("/*") {
        return length_of_comment(rest);
    }
    if let Some(length) = length_of_raw_string(rest) {
        return length;
    }
    let quoted = rest.strip_prefix('b').unwrap_or(rest);
    if quoted.starts_with('"') {
        return rest.len() - quoted.len() + length_of_quoted(quoted, '"');
    }
    if first == '\'' {
        let mut next = rest.chars().skip(1);
        let is_letter = next.next() == Some('\\') || next.next() == Some('\'');
        return if is_letter { length_of_quoted(rest, '\'') } else { 1 };
    }
    if first.is_alphanumeric() || first == '_' {
        return up_to(rest.find(|letter: char| !(letter.is_alphanumeric() || letter == '_')));
    }
    if rest.starts_with("::") { 2 } else { first.len_utf8() }
}

fn length_of_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while let Some(two) = rest.as_bytes().get(at..at + 2) {
        match two {
            b"/*" => depth += 1,
            b"*/" if depth == 1 => return at + 2,
            b"*/" => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
    }
    rest.len()
}

fn length_of_raw_string(rest: &str) -> Option<usize> {
    let hashes = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let string = hashes.trim_start_matches('#');
    let close = format!("\"{}", "#".repeat(hashes.len() - string.len()));
    let inner = string.strip_prefix('"')?;
    let end = inner.find(&close).map_or(inner.len(), |at| at + close.len());
    Some(rest.len() - inner.len() + end)
}

fn length_of_quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// Every path in a Rust source, single names among them.
pub(super) fn paths(source: &str) -> Vec<Path> {
    let tokens = tokens(source);
    let (mut found, mut at, mut depth, mut modules) = (Vec::new(), 0, 0, Vec::new());
    while let Some(token) = tokens.get(at) {
        match token.text {
            "{" => depth += 1,
            "}" => {
                depth -= 1;
                modules.retain(|opened| *opened <= depth);
            }
            "mod" if tokens.get(at + 2).is_some_and(|next| next.text == "{") => modules.push(depth + 1),
            _ => {}
        }
        if token.is_word() {
            let mut reader = Reader { tokens: &tokens, inside: modules.len(), found: &mut found };
            at = reader.path(at, &[]);
        } else {
            at += 1;
        }
    }
    found
}

struct Reader<'a> {
    tokens: &'a [Token<'a>],
    inside: usize,
    found: &'a mut Vec<Path>,
}

impl Reader<'_> {
    fn text(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.text)
    }

    /// Reads the path that begins at `at` and continues `before`; returns the place behind it.
    fn path(&mut self, mut at: usize, before: &[String]) -> usize {
        let line = self.tokens[at].line;
        let mut segments = before.to_vec();
        loop {
            match self.text(at) {
                "{" => return self.group(at + 1, &segments),
                word => segments.push(word.to_owned()),
            }
            at += 1;
            let goes_on = self.tokens.get(at + 1).is_some_and(|next| next.is_word() || ["{", "*"].contains(&next.text));
            if self.text(at) != "::" || !goes_on {
                break;
            }
            at += 1;
        }
        let is_renamed = self.text(at) == "as";
        self.found.push(Path { segments, line, inside: self.inside, is_renamed });
        at
    }

    fn group(&mut self, mut at: usize, before: &[String]) -> usize {
        while at < self.tokens.len() && self.text(at) != "}" {
            at = match self.text(at) {
                "as" => at + 2,
                "*" => self.path(at, before),
                _ if self.tokens[at].is_word() => self.path(at, before),
                _ => at + 1,
            };
        }
        at + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, expect: &str) {
        let told: Vec<String> = paths(source).iter().map(|path| format!("{}@{}", path.segments.join("::"), path.line)).collect();
        assert_eq!(told.join(" "), expect, "{source}");
    }

    #[test]
    fn groups_are_written_out_and_lines_counted() {
        check("use crate::{a, b::{self, c as d}};\ncrate::e::f();", "use@1 crate::a@1 crate::b::self@1 crate::b::c@1 crate::e::f@2");
        check("use x::*;\nlet y: Vec::<u8>;", "use@1 x::*@1 let@2 y@2 Vec@2 u8@2");
    }

    #[test]
    fn comments_strings_letters_and_lifetimes_name_nothing() {
        check("// a::b\n/* c /* d */ e */ \"f::g\\\" h\" r#\"i \" j\"# b\"k\" 'l' '\\'' '\"' m::n", "m::n@2");
        check("&'a o<'_>", "a@1 o@1 _@1");
    }

    #[test]
    fn inline_modules_are_counted() {
        let found = paths("a { b } mod c { d { e } mod f { g } h } i");
        let inside = |name: &str| found.iter().find(|path| path.segments == [name]).map(|path| path.inside);
        assert_eq!(["b", "d", "e", "g", "h", "i"].map(inside), [0, 1, 1, 2, 1, 0].map(Some));
    }
}
