//! Where in the text of a file each of its parts stands.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use super::lexer::{Kind, Token, Tokens};
use crate::check::{Path, Step};

/// A place in a text, as editors count: lines and columns from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Maps paths of an organisation to places in the text it was read from.
///
/// Nothing is worked out before the first question; then the lists of the file are indexed once (O(n)), and each
/// further question costs no more than the element it is about.
#[derive(Clone, Debug, Default)]
pub struct Places {
    text: Arc<String>,
    index: OnceLock<Index>,
}

/// Where a value begins, and where each element of it does.
type Elements = (usize, Vec<usize>);

#[derive(Clone, Debug, Default)]
struct Index {
    /// The byte each line begins with.
    lines: Vec<usize>,
    /// The fields of the whole.
    fields: BTreeMap<Box<str>, Elements>,
}

impl Places {
    pub(super) fn new(text: String) -> Self {
        Self { text: Arc::new(text), index: OnceLock::new() }
    }

    /// Where the part that `path` leads to begins; where the file has no such part, that of the nearest part around it.
    #[must_use]
    pub fn find(&self, path: &Path) -> Position {
        self.position(self.find_offset(path, |offset, step| self.child(offset, step)))
    }

    /// Where the parts that many paths lead to begin, as [`Self::find`] tells it. What several lead through is gone through once: O(n) in the
    /// length of that.
    #[must_use]
    pub fn find_each<'p>(&self, paths: impl IntoIterator<Item = &'p Path>) -> Vec<Position> {
        let mut known: BTreeMap<usize, Vec<(Option<&str>, usize)>> = BTreeMap::new();
        let mut child = |offset: usize, step: &Step| {
            let children = known.entry(offset).or_insert_with(|| self.children(offset));
            match step {
                Step::Place(place) => children.get(*place).filter(|(key, _)| key.is_none()).map(|(_, start)| *start),
                Step::Field(wanted) => children.iter().find(|(key, _)| *key == Some(&**wanted)).map(|(_, start)| *start),
            }
        };
        paths.into_iter().map(|path| self.position(self.find_offset(path, &mut child))).collect()
    }

    /// The lines of the text around `line`, up to `reach` of them before it and after it, each with its number. O(n) in their length.
    pub fn around(&self, line: usize, reach: usize) -> impl Iterator<Item = (usize, &str)> {
        let first = line.saturating_sub(reach).max(1);
        let starts = &self.index().lines;
        let lines = (first..=line.saturating_add(reach)).map_while(|number| {
            let start = *starts.get(number - 1)?;
            let end = starts.get(number).copied().unwrap_or(self.text.len());
            Some((number, self.text.get(start..end)?.trim_end_matches(['\n', '\r'])))
        });
        // What follows the last newline is no line where nothing stands there.
        lines.filter(|(number, text)| *number < starts.len() || !text.is_empty())
    }

    /// The position of byte `offset` of the text.
    pub(super) fn position(&self, offset: usize) -> Position {
        let lines = &self.index().lines;
        let line = lines.partition_point(|&start| start <= offset).max(1);
        let start = lines.get(line - 1).copied().unwrap_or(0);
        let before = self.text.as_bytes().get(start..offset).unwrap_or_default();
        // Bytes that continue a character do not count.
        Position { line, column: 1 + before.iter().filter(|&&byte| byte & 0xc0 != 0x80).count() }
    }

    /// The byte of the text at `position`.
    pub(super) fn offset(&self, position: Position) -> usize {
        let start = self.index().lines.get(position.line.saturating_sub(1)).copied().unwrap_or(self.text.len());
        let rest = self.text.get(start..).unwrap_or("");
        start + rest.char_indices().nth(position.column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    fn find_offset(&self, path: &Path, mut child: impl FnMut(usize, &Step) -> Option<usize>) -> usize {
        let mut steps = path.steps();
        let [Step::Field(field), rest @ ..] = steps else { return 0 };
        let Some((start, elements)) = self.index().fields.get(&**field) else { return 0 };
        let mut offset = *start;
        steps = rest;
        if let [Step::Place(place), rest @ ..] = steps
            && let Some(element) = elements.get(*place)
        {
            offset = *element;
            steps = rest;
        }
        for step in steps {
            let Some(next) = child(offset, step) else { break };
            offset = next;
        }
        offset
    }

    /// Where the child that `step` leads to begins, within the value that begins at `offset`.
    fn child(&self, offset: usize, step: &Step) -> Option<usize> {
        let mut found = None;
        walk(&self.text, offset, 1, |_, place, key, start| {
            let hit = match step {
                Step::Place(wanted) => place == *wanted && key.is_none(),
                Step::Field(wanted) => key == Some(&**wanted),
            };
            if hit {
                found = Some(start);
            }
            hit
        });
        found
    }

    /// The children of the value that begins at `offset`, each with its key where it has one.
    fn children(&self, offset: usize) -> Vec<(Option<&str>, usize)> {
        let mut children = Vec::new();
        walk(&self.text, offset, 1, |_, _, key, start| {
            children.push((key, start));
            false
        });
        children
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let newlines = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
            let mut index = Index { lines: [0].into_iter().chain(newlines).collect(), fields: BTreeMap::new() };
            let mut field: Option<(Box<str>, Elements)> = None;
            walk(&self.text, 0, 2, |depth, _, key, start| {
                if depth == 1 {
                    index.fields.extend(field.take());
                    field = key.map(|key| (key.into(), (start, Vec::new())));
                } else if let Some((_, (_, elements))) = &mut field {
                    elements.push(start);
                }
                false
            });
            index.fields.extend(field);
            index
        })
    }
}

/// Visits the children of the value at `offset` and theirs, `depth` levels down: `visit(depth, place, key, start)`, until it says true.
fn walk<'t>(text: &'t str, offset: usize, depth: usize, mut visit: impl FnMut(usize, usize, Option<&'t str>, usize) -> bool) {
    let mut tokens = Tokens::from(text, offset).peekable();
    // For each open bracket: how many children have begun, and whether one is under way.
    let mut open: Vec<(usize, bool)> = Vec::new();
    let mut skipped = 0_usize;
    while let Some(token) = tokens.next() {
        if skipped > 0 {
            match token.kind {
                Kind::Open(_) => skipped += 1,
                Kind::Close(_) => skipped -= 1,
                _ => {}
            }
            continue;
        }
        match token.kind {
            Kind::Close(_) => {
                open.pop();
                if open.is_empty() {
                    return;
                }
                continue;
            }
            Kind::Comma => {
                match open.last_mut() {
                    Some(last) => *last = (last.0 + 1, false),
                    None => return,
                }
                continue;
            }
            _ => {}
        }
        let level = open.len();
        if let Some((place, begun)) = open.last_mut()
            && !*begun
        {
            *begun = true;
            let keyed = matches!(token.kind, Kind::Word | Kind::Quoted) && tokens.peek().is_some_and(|next| next.kind == Kind::Colon);
            let key = keyed.then(|| key(text, token));
            if keyed {
                tokens.next();
                let Some(value) = tokens.peek() else { return };
                if visit(level, *place, key, value.start) {
                    return;
                }
                continue;
            }
            if visit(level, *place, None, token.start) {
                return;
            }
        }
        if matches!(token.kind, Kind::Open(_)) {
            if level >= depth {
                skipped = 1;
            } else {
                open.push((0, false));
            }
        }
    }
}

fn key(text: &str, token: Token) -> &str {
    text.get(token.start..token.end).unwrap_or("").trim_matches('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "// first\n(\n  version: 1, /* ( */ name: \"å\", bodies: [\n    (id: \"a\"), Body(\n id: \"b\", seats: [(by: \"x\"), (by: {\"sv\": \"y\"})], to: Kinds([\"k\", \"l\"]))\n  ],\n)";

    fn check(path: &str, expect: &str) {
        let places = Places::new(TEXT.to_owned());
        let position = places.find(&Path::from(path));
        assert_eq!(position.to_string(), expect, "{path}");
        assert_eq!(places.position(places.offset(position)), position, "{path} and back");
        assert_eq!(places.find_each([&Path::from(path), &Path::from(path)]), [position; 2], "{path} among others");
    }

    #[test]
    fn a_path_leads_to_line_and_column() {
        check("version", "3:12");
        check("name", "3:29");
        check("bodies", "3:42");
        check("bodies/0/id", "4:10");
        check("bodies/1/id", "5:6");
        check("bodies/1/seats/1/by/sv", "5:42");
        check("bodies/1/to/0/1", "5:66");
    }

    #[test]
    fn the_lines_around_a_place_are_those_of_the_text() {
        let places = Places::new("a\r\nb\n\nd å\n".to_owned());
        let around = |line, reach| places.around(line, reach).map(|(number, text)| format!("{number}{text}")).collect::<Vec<_>>().join("|");
        assert_eq!(around(1, 1), "1a|2b");
        assert_eq!(around(3, 1), "2b|3|4d å");
        assert_eq!(around(4, 9), "1a|2b|3|4d å");
        assert_eq!(around(9, 1), "");
        assert_eq!(Places::new(String::new()).around(1, 3).count(), 0);
    }

    #[test]
    fn what_the_file_leaves_out_is_shown_at_what_is_around_it() {
        check("bodies/0/name", "4:5");
        check("bodies/7", "3:42");
        check("lanes/0", "1:1");
    }
}
