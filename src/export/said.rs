//! What is said of a body, put together for those who write it: tables in one piece, lists in one piece.

use crate::drawing::{Entry, Said};

/// A piece of a section.
#[derive(Debug, PartialEq)]
pub(super) enum Block<'a> {
    /// Sentences, each a paragraph or an entry of a list.
    Words(Vec<&'a str>),
    /// A table: the heads of its columns, if it has them, and its rows.
    Table(Option<&'a [String]>, Vec<&'a [String]>),
    /// Bodies, each with what it is called and a few words more.
    Bodies(Vec<(usize, &'a str, &'a str)>),
    /// What it is founded on: the names of facts.
    Sources(Vec<&'a str>),
}

/// The pieces of a section.
pub(super) fn blocks(said: &[Said]) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    for said in said {
        match (said, blocks.last_mut()) {
            (Said::Words(words), Some(Block::Words(list))) => list.push(words),
            (Said::Words(words), _) => blocks.push(Block::Words(vec![words])),
            (Said::Body(body, name, note), Some(Block::Bodies(list))) => list.push((*body, name, note)),
            // A sentence before bodies is said of them, not of what was said before it.
            (Said::Body(body, name, note), Some(Block::Words(list))) if list.len() > 1 => {
                let title = list.pop().unwrap_or_default();
                blocks.push(Block::Words(vec![title]));
                blocks.push(Block::Bodies(vec![(*body, name, note)]));
            }
            (Said::Body(body, name, note), _) => blocks.push(Block::Bodies(vec![(*body, name, note)])),
            (Said::Source(id), Some(Block::Sources(list))) => list.push(id),
            (Said::Source(id), _) => blocks.push(Block::Sources(vec![id])),
            (Said::Row(row), Some(Block::Table(_, rows))) => rows.push(row),
            (Said::Row(row), _) => blocks.push(Block::Table(None, vec![row])),
            (Said::Head(head), _) => blocks.push(Block::Table(Some(head), Vec::new())),
        }
    }
    blocks
}

/// How many columns a table has.
pub(super) fn columns(head: Option<&[String]>, rows: &[&[String]]) -> usize {
    head.into_iter().chain(rows.iter().copied()).map(<[String]>::len).max().unwrap_or(0)
}

/// What is known of a body in a line: what it is called in short, what it is, on which level, whose, and whether it may decide.
pub(super) fn known(entry: &Entry) -> String {
    let short = if entry.short == entry.name { "" } else { &entry.short };
    let known = [short, &entry.kind, &entry.level, &entry.lane, &entry.standing];
    known.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// How deep each body is told among those that are: one deeper than the nearest above it that is told of. No depth is left out.
pub(super) fn depths(entries: &[Entry]) -> Vec<usize> {
    let mut above: Vec<usize> = Vec::new();
    let depth = |entry: &Entry| {
        while above.last().is_some_and(|above| *above >= entry.depth) {
            above.pop();
        }
        above.push(entry.depth);
        above.len() - 1
    };
    entries.iter().map(depth).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_bodies_are_left_out_no_depth_is() {
        let entry = |depth: usize| Entry { depth, ..Entry::default() };
        let check =
            |told: &[usize], expect: &[usize]| assert_eq!(depths(&told.iter().map(|depth| entry(*depth)).collect::<Vec<_>>()), expect);
        check(&[0, 1, 2, 1, 0], &[0, 1, 2, 1, 0]);
        check(&[3, 3, 5, 4, 9, 0], &[0, 0, 1, 1, 2, 0]);
        check(&[2, 4, 3, 1], &[0, 1, 1, 0]);
        check(&[], &[]);
    }

    #[test]
    fn rows_that_follow_a_head_are_its_table() {
        let (head, row) = (vec!["Who".to_owned()], vec!["A council".to_owned()]);
        let said = [
            Said::Words("a".to_owned()),
            Said::Words("b".to_owned()),
            Said::Head(head.clone()),
            Said::Row(row.clone()),
            Said::Row(row.clone()),
        ];
        assert_eq!(blocks(&said), [Block::Words(vec!["a", "b"]), Block::Table(Some(&head), vec![&row, &row])]);
        assert_eq!(columns(None, &[]), 0);
    }
}
