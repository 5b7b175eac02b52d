//! What is said of a body, put together for those who write it: tables in one piece, lists in one piece.

use crate::drawing::Said;

/// A piece of a section.
#[derive(Debug, PartialEq)]
pub(super) enum Block<'a> {
    /// Sentences, each a paragraph or an entry of a list.
    Words(Vec<&'a str>),
    /// A table: the heads of its columns, if it has them, and its rows.
    Table(Option<&'a [String]>, Vec<&'a [String]>),
    /// Bodies, each with what it is called and a few words more.
    Bodies(Vec<(usize, &'a str, &'a str)>),
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

/// What is known of a body in a line: what it is, on which level, whose.
pub(super) fn known(entry: &crate::drawing::Entry) -> String {
    let known = [&entry.kind, &entry.level, &entry.lane];
    known.into_iter().map(String::as_str).filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

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
