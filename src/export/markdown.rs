//! The outline as Markdown: for those who read instead of look, and for whatever else is written in text.

use std::fmt::Write as _;

use super::said::{Block, blocks, columns, known};
use super::{Exporter, Fault, Holds, Work};
use crate::drawing::Entry;
use crate::msg;

/// The format.
pub(super) const MARKDOWN: Exporter = Exporter { extension: "md", name: msg!("export-format-md"), holds: Holds::Words, write };

/// Whoever waits is asked each time so many bodies are written.
const ASK: usize = 64;
/// Markdown knows so many depths of headings.
const DEEPEST: usize = 6;

fn write(work: &Work<'_>) -> Result<Vec<u8>, Fault> {
    let outline = work.outline;
    let mut out = String::new();
    let title = if outline.name.is_empty() { work.title } else { &outline.name };
    heading(&mut out, 1, title);
    para(&mut out, &outline.line);
    for (at, entry) in outline.entries.iter().enumerate() {
        if at.is_multiple_of(ASK) && !work.watch.goes_on(at, outline.entries.len()) {
            return Err(Fault::Stopped);
        }
        body(&mut out, entry);
    }
    Ok(out.into_bytes())
}

fn body(out: &mut String, entry: &Entry) {
    let depth = entry.depth.saturating_add(2).min(DEEPEST);
    heading(out, depth, &entry.name);
    let short = if entry.short == entry.name { "" } else { &entry.short };
    para(out, &[short, &known(entry), &entry.standing].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · "));
    for section in entry.sections.iter().filter(|section| !section.said.is_empty()) {
        // The heading of a section is a bold line: one deeper than the body would be as deep as the bodies below it.
        if !section.title.trim().is_empty() {
            line(out, &["**", &escaped(&section.title), "**"].concat());
            out.push('\n');
        }
        for block in blocks(&section.said) {
            write_block(out, &block);
        }
    }
}

fn write_block(out: &mut String, block: &Block<'_>) {
    match block {
        Block::Words(list) if list.len() == 1 => line(out, &escaped(&list.concat())),
        Block::Words(list) => {
            for words in list {
                line(out, &format!("- {}", escaped(words)));
            }
        }
        Block::Bodies(list) => {
            for (_, name, note) in list {
                let note = if note.is_empty() { String::new() } else { format!(" – {}", escaped(note)) };
                line(out, &format!("- {}{note}", escaped(name)));
            }
        }
        Block::Table(head, rows) => {
            let columns = columns(*head, rows);
            let row = |cells: &[String]| {
                let cells = (0..columns).map(|ix| escaped(cells.get(ix).map_or("", String::as_str)));
                format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
            };
            // A table of Markdown has a head, be it without words.
            line(out, &row(head.unwrap_or_default()));
            line(out, &format!("|{}", " --- |".repeat(columns)));
            for cells in rows {
                line(out, &row(cells));
            }
        }
    }
    out.push('\n');
}

fn heading(out: &mut String, depth: usize, text: &str) {
    let _ = writeln!(out, "{} {}\n", "#".repeat(depth), escaped(text)); // writing to a string cannot fail
}

fn para(out: &mut String, text: &str) {
    if !text.trim().is_empty() {
        line(out, &escaped(text));
        out.push('\n');
    }
}

fn line(out: &mut String, text: &str) {
    out.push_str(text.trim_end());
    out.push('\n');
}

/// A text in one line, in which nothing is taken for a sign of Markdown.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, letter) in text.chars().enumerate() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&' | '~' => out.extend(['\\', letter]),
            '#' | '+' | '-' | '=' if at == 0 => out.extend(['\\', letter]),
            // "1. " would begin a list.
            '.' | ')' if at > 0 && out.chars().all(|before| before.is_ascii_digit()) => out.extend(['\\', letter]),
            letter if letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}') => out.push(' '),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_taken_for_a_sign_of_markdown() {
        let check = |text: &str, expect: &str| assert_eq!(escaped(text), expect);
        check("Råd för skola", "Råd för skola");
        check("# 1", "\\# 1");
        check("1. Ett", "1\\. Ett");
        check("a|b\n<c>", "a\\|b \\<c\\>");
        check("*_\u{7}", "\\*\\_");
    }

    #[test]
    fn a_table_without_heads_has_empty_ones() {
        let mut out = String::new();
        let row = ["a".to_owned(), "b".to_owned()];
        write_block(&mut out, &Block::Table(None, vec![&row, &row[..1]]));
        assert_eq!(out, "|  |  |\n| --- | --- |\n| a | b |\n| a |  |\n\n");
    }
}
