//! Putting values into a list of a text so that the entries that stay keep their text, and all comments stay.

use std::ops::Range;

use serde::Serialize;

use super::lexer::{Kind, Tokens};
use super::{options, pretty};

/// How new entries are written.
#[derive(Clone, Copy)]
pub(super) struct Form<'a> {
    /// What the line is set in by on which the list begins.
    pub(super) indent: &'a str,
    /// How lines end.
    pub(super) newline: &'a str,
    /// How many brackets are open around an entry, in what counts for the width of its lines.
    pub(super) depth: usize,
}

/// An entry of a list: its text, and the comments and blanks around it.
struct Entry<'a> {
    before: &'a str,
    body: &'a str,
    comma: bool,
    after: String,
}

/// A value as the program writes it; its lines after the first begin with the indent of the list's entries.
pub(super) fn written<T: Serialize>(value: &T, form: Form<'_>) -> String {
    // It is made of texts, numbers, lists and records, and cannot fail to be written.
    let text = options().to_string(value).unwrap_or_default();
    let margin = pretty::INDENT.repeat(form.depth);
    let lines = pretty::lines_at(&text, form.depth);
    let bare: Vec<&str> = lines.iter().map(|line| line.strip_prefix(&margin).unwrap_or(line)).collect();
    bare.join(&format!("{}{}{}", form.newline, form.indent, pretty::INDENT))
}

/// The text of a list that had `old` and is to have `new`. An entry that is equal keeps its text and the comments around it, wherever it
/// moves; one that has changed keeps the comments around it, and what `change` can keep of its text. Comments around one that is gone stay.
/// `None` if the entries of the text are not as many as the values.
///
/// # Complexity
/// O(n) in the length of the text, and O(old · new) comparisons.
pub(super) fn spliced<T: PartialEq + Serialize>(
    list: &str,
    (old, new): (&[T], &[T]),
    form: Form<'_>,
    change: impl Fn(&str, &T, &T) -> Option<String>,
) -> Option<String> {
    let (entries, end) = entries(list)?;
    if entries.len() != old.len() {
        return None;
    }
    let origins = origins(old, new);
    let mut out = Out { text: "[".to_owned(), since: 1, breaks: false, form };
    let mut gone: Vec<(usize, &Entry<'_>)> = entries.iter().enumerate().filter(|(at, _)| !origins.contains(&Some(*at))).collect();
    for (place, (value, origin)) in new.iter().zip(&origins).enumerate() {
        let found = origin.and_then(|at| Some((at, entries.get(at)?, old.get(at)?)));
        let Some((at, entry, was)) = found else {
            out.line(&written(value, form));
            out.solid(",");
            out.breaks = true;
            continue;
        };
        while gone.first().is_some_and(|(before, _)| *before < at) {
            out.comments(gone.remove(0).1);
        }
        out.breaks = false;
        out.trivia(entry.before);
        if value == was {
            out.solid(entry.body);
        } else {
            let is_ours = entry.body == written(was, form);
            let kept = if is_ours { None } else { change(entry.body, was, value) };
            out.solid(&kept.unwrap_or_else(|| written(value, form)));
        }
        if entry.comma || place + 1 < new.len() {
            out.solid(",");
        }
        out.text.push_str(&entry.after);
    }
    for (_, entry) in gone {
        out.comments(entry);
    }
    Some(out.closed(end))
}

/// The list as it is being written.
struct Out<'a> {
    text: String,
    /// Where the last thing ends that is no comment.
    since: usize,
    /// Whether the last entry has lines of its own, so that the end has one too.
    breaks: bool,
    form: Form<'a>,
}

impl Out<'_> {
    fn solid(&mut self, what: &str) {
        self.text.push_str(what);
        self.since = self.text.len();
    }

    fn line(&mut self, what: &str) {
        self.text.extend([self.form.newline, self.form.indent, pretty::INDENT, what]);
    }

    /// Comments and blanks; never on the line of a comment that ends with its line.
    fn trivia(&mut self, what: &str) {
        if !what.trim_start_matches([' ', '\t', '\r']).starts_with('\n')
            && self.text.get(self.since..).is_some_and(|trivia| lines_of(trivia).1)
        {
            self.line("");
        }
        self.text.push_str(what);
    }

    /// What is said around an entry that is gone.
    fn comments(&mut self, entry: &Entry<'_>) {
        for what in [entry.before, &entry.after] {
            if !what.trim().is_empty() {
                self.trivia(what.trim_end());
            }
        }
    }

    fn closed(mut self, end: &str) -> String {
        let is_empty = self.text == "[" && end.trim().is_empty();
        if !is_empty {
            let breaks = self.breaks && !end.contains('\n');
            self.trivia(end);
            if breaks {
                self.text.truncate(self.text.trim_end_matches([' ', '\t']).len());
                self.text.extend([self.form.newline, self.form.indent]);
            }
        }
        self.text + "]"
    }
}

/// Where the first line ends in comments and blanks, and whether their last line does not end but is a comment.
fn lines_of(trivia: &str) -> (Option<usize>, bool) {
    let bytes = trivia.as_bytes();
    let (mut at, mut depth, mut in_line, mut first) = (0_usize, 0_usize, false, None);
    while let Some(byte) = bytes.get(at) {
        let pair = (*byte, bytes.get(at + 1).copied().unwrap_or(0));
        at += 1;
        match pair {
            (b'\n', _) if depth == 0 => {
                in_line = false;
                first = first.or(Some(at - 1));
            }
            _ if in_line => {}
            (b'/', b'/') if depth == 0 => in_line = true,
            (b'/', b'*') => (at, depth) = (at + 1, depth + 1),
            (b'*', b'/') => (at, depth) = (at + 1, depth.saturating_sub(1)),
            _ => {}
        }
    }
    (first, in_line)
}

/// Which old value each new one comes from: an equal one, or the one that stood in its place.
fn origins<T: PartialEq>(old: &[T], new: &[T]) -> Vec<Option<usize>> {
    let mut used = vec![false; old.len()];
    let mut take = |at: Option<usize>| {
        let at = at.filter(|at| used.get(*at) == Some(&false))?;
        used.iter_mut().skip(at).take(1).for_each(|used| *used = true);
        Some(at)
    };
    let equal = |value: &T, from: usize| old.iter().enumerate().skip(from).find(|(_, was)| *was == value).map(|(at, _)| at);
    let mut origins = Vec::with_capacity(new.len());
    for value in new {
        let mut at = equal(value, 0);
        let mut taken = None;
        while let (Some(place), None) = (at, taken) {
            taken = take(Some(place));
            at = equal(value, place + 1);
        }
        origins.push(taken);
    }
    let mut follows = 0;
    for origin in &mut origins {
        *origin = origin.or_else(|| take(Some(follows)));
        follows = origin.map_or(follows, |at| at + 1);
    }
    origins
}

/// The entries of a list, and what stands after the last one.
fn entries(list: &str) -> Option<(Vec<Entry<'_>>, &str)> {
    let part = |range: Range<usize>| list.get(range).unwrap_or_default();
    let mut tokens = Tokens::new(list).peekable();
    let first = tokens.next().filter(|token| token.kind == Kind::Open(b'['))?;
    let (mut entries, mut from) = (Vec::new(), first.end);
    loop {
        let start = tokens.peek()?.start;
        let mut end = start;
        let mut depth = 0_usize;
        // To the comma after the entry, or to the end of the list.
        while let Some(token) = tokens.next_if(|token| depth > 0 || !matches!(token.kind, Kind::Comma | Kind::Close(_))) {
            match token.kind {
                Kind::Open(_) => depth += 1,
                Kind::Close(_) => depth -= 1,
                _ => {}
            }
            end = token.end;
        }
        if end == start {
            return Some((entries, part(from..start)));
        }
        let comma = tokens.next_if(|token| token.kind == Kind::Comma);
        let (between, ends) = comma.map_or((end..end, end), |comma| (end..comma.start, comma.end));
        // What stands behind it on its line is about it, what stands on lines of its own about what follows.
        let gap = part(ends..tokens.peek()?.start);
        let on_line = lines_of(gap).0.map_or(0, |at| at - usize::from(gap.get(..at).is_some_and(|line| line.ends_with('\r'))));
        let after = part(between).to_owned() + gap.get(..on_line).unwrap_or_default();
        entries.push(Entry { before: part(from..start), body: part(start..end), comma: comma.is_some(), after });
        from = ends + on_line;
    }
}

#[cfg(test)]
mod tests;
