//! What is handed out as text: it says all that the panels say, and leads where it says. Web pages are next door.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Options as Signs, Parser, Tag, TagEnd};
use samverkan::app::{Document, Origin};
use samverkan::drawing::{Entry, Outline, Said, Section};
use samverkan::export::find;
use samverkan::i18n::Language;

use crate::exports::{Told, hostile};

/// The chart of the built-in organisation, with all that its panels say.
pub(crate) fn told(tag: &str) -> Told {
    let document = Document::built_in();
    let outline = samverkan::app::outline(&document, &Language::for_tag(tag), &());
    Told { outline, ..Told::new(document, "chart", tag) }
}

pub(crate) fn text(told: &Told, extension: &str) -> String {
    String::from_utf8(told.write(find(extension).unwrap())).unwrap()
}

/// A text as a reader has it: what is between its words is a space, and what cannot be seen is not there.
pub(crate) fn seen(text: &str) -> String {
    let words: String =
        text.chars().map(|letter| if letter.is_whitespace() { ' ' } else { letter }).filter(|letter| !letter.is_control()).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How deep each body is told of.
pub(crate) fn depths(outline: &Outline) -> Vec<usize> {
    let mut above: Vec<usize> = Vec::new();
    let depth = |entry: &Entry| {
        above.retain(|above| *above < entry.depth);
        above.push(entry.depth);
        above.len() - 1
    };
    outline.entries.iter().map(depth).collect()
}

/// Everything that is said under a heading.
pub(crate) fn says(section: &Section) -> Vec<String> {
    let said = |said: &Said| match said {
        Said::Words(words) => vec![words.clone()],
        Said::Head(cells) | Said::Row(cells) => cells.clone(),
        Said::Body(_, name, note) => vec![name.clone(), note.clone()],
        Said::Source(id) => vec![id.clone()],
    };
    section.said.iter().flat_map(said).chain([section.title.clone()]).map(|words| seen(&words)).filter(|words| !words.is_empty()).collect()
}

/// A heading of Markdown, and what stands under it up to the next one.
#[derive(Debug, Default)]
pub(crate) struct Part {
    pub(crate) depth: usize,
    heading: String,
    said: String,
    /// Where it leads to, and by which words.
    links: Vec<(String, String)>,
}

/// Reads Markdown with what usual programs know besides: whatever is no heading, paragraph, list, table, bold word or link is a sign that
/// slipped through.
pub(crate) fn read(markdown: &str) -> Vec<Part> {
    let signs = Signs::ENABLE_TABLES | Signs::ENABLE_STRIKETHROUGH | Signs::ENABLE_FOOTNOTES | Signs::ENABLE_MATH | Signs::ENABLE_TASKLISTS;
    let mut parts: Vec<Part> = Vec::new();
    let (mut in_heading, mut link) = (false, None);
    for event in Parser::new_ext(markdown, signs) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                in_heading = true;
                parts.push(Part { depth: level as usize, ..Part::default() });
            }
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Start(Tag::Link { dest_url, .. }) => link = Some((dest_url.to_string(), String::new())),
            Event::End(TagEnd::Link) => parts.last_mut().unwrap().links.extend(link.take()),
            Event::Text(text) => {
                let part = parts.last_mut().expect("it begins with a heading");
                let place = if in_heading { &mut part.heading } else { &mut part.said };
                place.push_str(&text);
                if let Some((_, words)) = &mut link {
                    words.push_str(&text);
                }
            }
            Event::Start(
                Tag::Paragraph
                | Tag::List(None)
                | Tag::Item
                | Tag::Strong
                | Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell,
            )
            | Event::End(TagEnd::Strong | TagEnd::TableHead | TagEnd::TableRow | TagEnd::List(_) | TagEnd::Table) => {}
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell) => parts.last_mut().unwrap().said.push('\n'),
            other => panic!("{other:?} after {:?}", parts.last().map(|part| &part.heading)),
        }
    }
    parts
}

/// The names that programs give headings, so that links find them.
fn anchors(parts: &[Part]) -> BTreeMap<String, usize> {
    let mut given: BTreeMap<String, usize> = BTreeMap::new();
    let mut anchors = BTreeMap::new();
    for (at, part) in parts.iter().enumerate() {
        let letters = part.heading.to_lowercase().replace(' ', "-");
        let plain: String = letters.chars().filter(|letter| letter.is_alphanumeric() || "-_".contains(*letter)).collect();
        let mut anchor = plain.clone();
        while given.contains_key(&anchor) {
            *given.get_mut(&plain).unwrap() += 1;
            anchor = format!("{plain}-{}", given[&plain]);
        }
        given.insert(anchor.clone(), 0);
        anchors.insert(anchor, at);
    }
    anchors
}

#[test]
fn text_says_all_that_the_panels_say_under_headings_as_deep_as_the_bodies() {
    for (tag, sources) in [("sv", "Källor"), ("en", "Sources")] {
        let told = told(tag);
        let parts = read(&text(&told, "md"));
        let [first, bodies @ .., last] = parts.as_slice() else { panic!("{} headings", parts.len()) };
        assert_eq!((first.depth, &first.heading, last.depth, &*last.heading), (1, &told.outline.name, 2, sources));
        assert_eq!(bodies.len(), told.outline.entries.len(), "each body has a heading");
        for ((part, entry), depth) in bodies.iter().zip(&told.outline.entries).zip(depths(&told.outline)) {
            assert_eq!((part.depth, &part.heading), ((depth + 2).min(6), &entry.name));
            let said = seen(&part.said);
            let known = [&entry.kind, &entry.level, &entry.lane, &entry.standing].map(|known| seen(known));
            for words in entry.sections.iter().filter(|section| !section.said.is_empty()).flat_map(says).chain(known) {
                assert!(said.contains(&words), "of {} it is not said that {words:?}", entry.name);
            }
        }
        for source in &told.outline.sources {
            assert!([&source.id, &source.text, &source.origin].iter().all(|words| seen(&last.said).contains(&seen(words))), "{source:?}");
        }
        assert!(told.outline.sources.len() > 20, "the built-in organisation is founded on facts");
    }
}

#[test]
fn no_table_has_a_column_that_says_nothing() {
    let mut tables = 0;
    for section in told("sv").outline.entries.iter().flat_map(|entry| &entry.sections) {
        let rows: Vec<&Vec<String>> =
            section.said.iter().filter_map(|said| if let Said::Row(row) = said { Some(row) } else { None }).collect();
        for said in &section.said {
            let Said::Head(head) = said else { continue };
            tables += 1;
            for (column, name) in head.iter().enumerate() {
                assert!(rows.iter().any(|row| !["", "–"].contains(&&*row[column])), "{name} in {section:?}");
            }
        }
    }
    assert!(tables > 3, "{tables} tables");
}

#[test]
fn every_name_in_text_leads_to_the_heading_of_its_body() {
    for tag in Language::ALL {
        let told = told(tag);
        let parts = read(&text(&told, "md"));
        let anchors = anchors(&parts);
        let mut links = 0;
        for (part, entry) in parts[1..].iter().zip(&told.outline.entries) {
            let bodies: Vec<usize> = entry
                .sections
                .iter()
                .flat_map(|section| &section.said)
                .filter_map(|said| if let Said::Body(body, ..) = said { Some(*body) } else { None })
                .collect();
            assert_eq!(part.links.len(), bodies.len(), "{}", entry.name);
            for ((to, words), body) in part.links.iter().zip(bodies) {
                let at = anchors[to.strip_prefix('#').unwrap()];
                assert_eq!(parts[at].heading, told.outline.entry(body).unwrap().name, "{words} leads elsewhere");
                links += 1;
            }
        }
        assert!(links > 200, "{links} links in {tag}");
    }
}

#[test]
fn whatever_a_body_is_called_it_is_called_so_in_text() {
    let names = [
        "*viktigt*",
        "_a_",
        "[a](b)",
        "a|b",
        "<b>a</b>",
        "a\nb\r\nc",
        "# a #",
        "1. a",
        "2) a",
        "- a",
        "+ a",
        "a\\",
        "`a`",
        "~~a~~",
        "&amp;",
        "$a$ $b$",
        "![a](b)",
        "    a",
        "---",
        "===",
        "> a",
        "[^1]",
        "[ ] a",
        "http://a.se/_b_",
        "<a@b.se>",
        "a  b",
        "**",
        "Åäö – ”råd”",
    ];
    for name in names.into_iter().map(str::to_owned).chain(hostile()) {
        let mut told = Told::new(
            Document::read("(version: 1, name: \"x\", bodies: [(id: \"a\", name: \"A\")])", Origin::BuiltIn).unwrap(),
            "chart",
            "en",
        );
        let words = || Section { title: name.clone(), said: vec![Said::Words(name.clone())] };
        let table = Section { title: "T".to_owned(), said: vec![Said::Head(vec![name.clone(); 2]), Said::Row(vec![name.clone()])] };
        let doors = Section {
            title: "D".to_owned(),
            said: vec![Said::Body(0, name.clone(), name.clone()), Said::Body(99, name.clone(), String::new())],
        };
        told.outline.name.clone_from(&name);
        told.outline.entries[0] =
            Entry { name: name.clone(), short: name.clone(), sections: vec![words(), table, doors], ..told.outline.entries[0].clone() };
        let parts = read(&text(&told, "md"));
        let (clean, body) = (seen(&name), &parts[1]);
        let expect = if clean.is_empty() { "–" } else { &*clean };
        assert_eq!((parts[0].depth, seen(&body.heading), parts.len()), (1, expect.to_owned(), 3), "{name:?}");
        let count = seen(&body.said).matches(&clean).count();
        assert!(clean.is_empty() || count >= 8, "{name:?} is said {count} times in {:?}", body.said);
    }
}
