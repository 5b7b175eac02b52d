//! The outline as Markdown: for those who read instead of look, and for whatever else is written in text.

use std::collections::BTreeMap;

use super::said::{Block, blocks, columns, depths, known};
use super::{Exporter, Fault, Holds, Work};
use crate::drawing::{Entry, Source};
use crate::{msg, tr};

/// The format.
pub(super) const MARKDOWN: Exporter = Exporter { extension: "md", name: msg!("export-format-md"), holds: Holds::Words, offers: &[], write };

/// Whoever waits is asked each time so many bodies are written.
const ASK: usize = 64;
/// Markdown knows so many depths of headings.
const DEEPEST: usize = 6;

fn write(work: &Work<'_>) -> Result<Vec<u8>, Fault> {
    let outline = work.outline;
    let title = if outline.name.is_empty() { work.title } else { &outline.name };
    let mut slugs = Slugs::default();
    slugs.next(title);
    let places = outline.entries.iter().map(|entry| (entry.body, slugs.next(&entry.name))).collect();
    let mut text = Text { out: String::new(), places };
    text.heading(1, title);
    text.para(&outline.line);
    for (at, (entry, depth)) in outline.entries.iter().zip(depths(&outline.entries)).enumerate() {
        if at.is_multiple_of(ASK) && !work.watch.goes_on(at, outline.entries.len()) {
            return Err(Fault::Stopped);
        }
        text.body(entry, depth);
    }
    if !outline.sources.is_empty() {
        text.heading(2, &tr!(work.language, "export-sources"));
        for Source { id, text: fact, origin } in &outline.sources {
            let origin = if origin.is_empty() { String::new() } else { format!(" ({})", escaped(origin)) };
            text.line(&format!("- **{}** {}{origin}", escaped(id), escaped(fact)));
        }
    }
    Ok(text.out.into_bytes())
}

/// The names by which programs that show Markdown find headings: small letters and digits with hyphens, and a number where one is there
/// already.
#[derive(Debug, Default)]
struct Slugs {
    given: BTreeMap<String, usize>,
}

impl Slugs {
    /// The name of the next heading.
    fn next(&mut self, heading: &str) -> String {
        let letters = one_line(heading).to_lowercase();
        let plain = letters.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_' | ' '));
        let plain: String = plain.map(|letter| if letter == ' ' { '-' } else { letter }).collect();
        let mut slug = plain.clone();
        while self.given.contains_key(&slug) {
            let count = self.given.entry(plain.clone()).or_default();
            *count += 1;
            slug = format!("{plain}-{count}");
        }
        self.given.insert(slug.clone(), 0);
        slug
    }
}

/// Markdown that is being written.
struct Text {
    out: String,
    /// The heading of each body that is told of.
    places: BTreeMap<usize, String>,
}

impl Text {
    fn body(&mut self, entry: &Entry, depth: usize) {
        self.heading((depth + 2).min(DEEPEST), &entry.name);
        self.para(&known(entry));
        for section in entry.sections.iter().filter(|section| !section.said.is_empty()) {
            // The heading of a section is a bold line: one deeper than the body would be as deep as the bodies below it.
            let title = escaped(&section.title);
            if !title.is_empty() {
                self.line(&["**", &title, "**"].concat());
                self.out.push('\n');
            }
            for block in blocks(&section.said) {
                self.block(&block);
            }
        }
    }

    fn block(&mut self, block: &Block<'_>) {
        match block {
            Block::Words(list) if list.len() == 1 => self.line(&escaped(&list.concat())),
            Block::Words(list) => {
                for words in list {
                    self.line(&format!("- {}", escaped(words)));
                }
            }
            Block::Bodies(list) => {
                for (body, name, note) in list {
                    let note = if note.is_empty() { String::new() } else { format!(" – {}", escaped(note)) };
                    self.line(&format!("- {}{note}", self.link(*body, name)));
                }
            }
            Block::Sources(list) => self.line(&list.iter().map(|id| escaped(id)).collect::<Vec<_>>().join(", ")),
            Block::Table(head, rows) => {
                let columns = columns(*head, rows);
                let row = |cells: &[String]| {
                    let cells = (0..columns).map(|ix| escaped(cells.get(ix).map_or("", String::as_str)));
                    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
                };
                // A table of Markdown has a head, be it without words.
                self.line(&row(head.unwrap_or_default()));
                self.line(&format!("|{}", " --- |".repeat(columns)));
                for cells in rows {
                    self.line(&row(cells));
                }
            }
        }
        self.out.push('\n');
    }

    /// A name that leads to what is said of its body, if anything is.
    fn link(&self, body: usize, name: &str) -> String {
        let name = escaped(name);
        match self.places.get(&body) {
            Some(place) if !place.is_empty() && !name.is_empty() => format!("[{name}](#{place})"),
            _ => name,
        }
    }

    fn heading(&mut self, depth: usize, text: &str) {
        let text = escaped(text);
        self.line(&format!("{} {}", "#".repeat(depth), if text.is_empty() { "–" } else { &text }));
        self.out.push('\n');
    }

    fn para(&mut self, text: &str) {
        let text = escaped(text);
        if !text.is_empty() {
            self.line(&text);
            self.out.push('\n');
        }
    }

    fn line(&mut self, text: &str) {
        self.out.push_str(text.trim_end_matches(' '));
        self.out.push('\n');
    }
}

/// A text in one line: what is between its words is one space, and what cannot be seen is not there.
fn one_line(text: &str) -> String {
    let spaces = |letter: char| letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}');
    let words = text.split(spaces).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").chars().filter(|letter| !letter.is_control()).collect()
}

/// A text in one line, in which nothing is taken for a sign of Markdown.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, letter) in one_line(text).trim().chars().enumerate() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&' | '~' | '#' | '$' => out.extend(['\\', letter]),
            '+' | '-' | '=' if at == 0 => out.extend(['\\', letter]),
            // "1. " would begin a list.
            '.' | ')' if at > 0 && out.chars().all(|before| before.is_ascii_digit()) => out.extend(['\\', letter]),
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
        check(" C #\r\n", "C \\#");
        check("1. Ett", "1\\. Ett");
        check("a|b\n<c>", "a\\|b \\<c\\>");
        check("*_\u{7}", "\\*\\_");
    }

    #[test]
    fn a_table_without_heads_has_empty_ones() {
        let mut text = Text { out: String::new(), places: BTreeMap::new() };
        let row = ["a".to_owned(), "b".to_owned()];
        text.block(&Block::Table(None, vec![&row, &row[..1]]));
        assert_eq!(text.out, "|  |  |\n| --- | --- |\n| a | b |\n| a |  |\n\n");
    }

    #[test]
    fn headings_are_found_by_the_names_that_programs_give_them() {
        let mut slugs = Slugs::default();
        let named = ["A/B", "Råd för  skola", "ab", "råd för skola", "råd för skola-1", "?", "A/B"].map(|heading| slugs.next(heading));
        assert_eq!(named, ["ab", "råd-för-skola", "ab-1", "råd-för-skola-1", "råd-för-skola-1-1", "", "ab-2"]);
    }
}
