//! What is handed out to be read: text and web pages say all that the panels say, in an order that can be walked, and lead where they say.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, Options as Signs, Parser, Tag, TagEnd};
use quick_xml::events::Event as Xml;
use samverkan::app::{Document, Origin};
use samverkan::drawing::{Entry, Outline, Said, Section};
use samverkan::export::find;
use samverkan::i18n::Language;
use samverkan::theme::{Theme, ThemeId};

use crate::exports::{Told, hostile};

/// The chart of the built-in organisation, with all that its panels say.
fn told(tag: &str) -> Told {
    let document = Document::built_in();
    let outline = samverkan::app::outline(&document, &Language::for_tag(tag), &());
    Told { outline, ..Told::new(document, "chart", tag) }
}

fn text(told: &Told, extension: &str) -> String {
    String::from_utf8(told.write(find(extension).unwrap())).unwrap()
}

/// A text as a reader has it: what is between its words is a space, and what cannot be seen is not there.
fn seen(text: &str) -> String {
    let words: String =
        text.chars().map(|letter| if letter.is_whitespace() { ' ' } else { letter }).filter(|letter| !letter.is_control()).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How deep each body is told of.
fn depths(outline: &Outline) -> Vec<usize> {
    let mut above: Vec<usize> = Vec::new();
    let depth = |entry: &Entry| {
        above.retain(|above| *above < entry.depth);
        above.push(entry.depth);
        above.len() - 1
    };
    outline.entries.iter().map(depth).collect()
}

/// Everything that is said under a heading.
fn says(section: &Section) -> Vec<String> {
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
struct Part {
    depth: usize,
    heading: String,
    said: String,
    /// Where it leads to, and by which words.
    links: Vec<(String, String)>,
}

/// Reads Markdown with what usual programs know besides: whatever is no heading, paragraph, list, table, bold word or link is a sign that
/// slipped through.
fn read(markdown: &str) -> Vec<Part> {
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

/// An element of a page: its name, its attributes, and the words in it.
#[derive(Debug)]
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    words: String,
    /// The elements that it is in, the outermost first.
    within: Vec<usize>,
}

impl Element {
    fn get(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }
}

/// Reads a web page, which is XML too.
fn elements(html: &str) -> Vec<Element> {
    let mut reader = quick_xml::Reader::from_str(html);
    let (mut all, mut open): (Vec<Element>, Vec<usize>) = (Vec::new(), Vec::new());
    loop {
        let event = reader.read_event().unwrap();
        if let Xml::Start(start) | Xml::Empty(start) = &event {
            let attributes = start.attributes().map(Result::unwrap).map(|attribute| {
                let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).unwrap().into_owned();
                (String::from_utf8(attribute.key.as_ref().to_vec()).unwrap(), value)
            });
            let name = String::from_utf8(start.name().as_ref().to_vec()).unwrap();
            all.push(Element { name, attributes: attributes.collect(), words: String::new(), within: open.clone() });
        }
        match event {
            Xml::Start(_) => open.push(all.len() - 1),
            Xml::End(_) => drop(open.pop()),
            Xml::Text(text) => {
                for at in &open {
                    all[*at].words.push_str(&text.xml10_content().unwrap());
                }
            }
            Xml::GeneralRef(sign) => {
                let sign = match &*sign.decode().unwrap() {
                    "lt" => "<",
                    "gt" => ">",
                    "amp" => "&",
                    other => panic!("&{other};"),
                };
                for at in &open {
                    all[*at].words.push_str(sign);
                }
            }
            Xml::Eof => return all,
            _ => {}
        }
    }
}

fn level(element: &Element) -> Option<usize> {
    element.name.strip_prefix('h').and_then(|level| level.parse().ok())
}

#[test]
fn a_web_page_can_be_walked_by_its_headings_and_its_landmarks() {
    for tag in Language::ALL {
        let told = told(tag);
        let all = elements(&text(&told, "html"));
        let of = |name: &str| all.iter().filter(|element| element.name == name).collect::<Vec<_>>();
        assert_eq!(of("html")[0].get("lang"), tag);
        assert_eq!(["h1", "header", "main"].map(|name| of(name).len()), [1; 3]);
        assert_eq!(of("h1")[0].words, of("title")[0].words);
        assert!(of("nav").iter().chain(&of("section")).all(|landmark| !landmark.get("aria-label").is_empty()));
        let skip = of("a")[0];
        let target = all.iter().find(|element| format!("#{}", element.get("id")) == skip.get("href")).unwrap();
        assert_eq!((skip.get("class"), target.get("tabindex")), ("skip", "-1"), "the first key leads past the picture");
        let levels: Vec<usize> = all.iter().filter_map(level).collect();
        assert!(levels[0] == 1 && levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "a depth is left out: {levels:?}");
        // The lists of the contents are as deep as the headings.
        let contents = all.iter().position(|element| element.get("id") == "contents").unwrap();
        let listed: Vec<(usize, &str)> = of("a")
            .into_iter()
            .filter(|link| link.within.contains(&contents))
            .map(|link| (link.within.iter().filter(|at| all[**at].name == "ul").count() - 1, &*link.words))
            .collect();
        let expect: Vec<(usize, &str)> =
            depths(&told.outline).into_iter().zip(told.outline.entries.iter().map(|entry| &*entry.name)).collect();
        assert_eq!(listed, expect);
    }
}

#[test]
fn a_web_page_says_all_that_the_panels_say_and_every_card_leads_to_its_body() {
    for tag in Language::ALL {
        let told = told(tag);
        let all = elements(&text(&told, "html"));
        let mut ids: BTreeMap<&str, &Element> = BTreeMap::new();
        for element in all.iter().filter(|element| !element.get("id").is_empty()) {
            assert!(ids.insert(element.get("id"), element).is_none(), "{} is there twice", element.get("id"));
        }
        for entry in &told.outline.entries {
            let article = ids[&*format!("b-{}", entry.id)];
            assert_eq!(article.name, "article");
            let said = seen(&article.words);
            for words in entry.sections.iter().filter(|section| !section.said.is_empty()).flat_map(says).chain([seen(&entry.name)]) {
                assert!(said.contains(&words), "of {} it is not said that {words:?}", entry.name);
            }
        }
        let cards: BTreeSet<usize> = told.pages[0].layers[0].drawing.cards().map(|card| card.body).collect();
        let mut led = BTreeSet::new();
        for link in all.iter().filter(|element| element.name == "a") {
            let to = ids[link.get("href").strip_prefix('#').unwrap()];
            if let Some(body) = link.attributes.get("aria-label") {
                let entry = told.outline.entries.iter().find(|entry| to.get("id") == format!("b-{}", entry.id)).unwrap();
                assert_eq!(*body, entry.name);
                led.insert(entry.body);
            }
        }
        assert_eq!(led, cards);
        // A picture and each body in it have a name, and what is known of a body is said of its card.
        let title_of = |at: usize| all.get(at + 1).filter(|title| title.name == "title").map_or("", |title| &*title.words);
        for (at, element) in all.iter().enumerate() {
            if element.name == "svg" || ["body", "wire"].contains(&element.get("class")) {
                assert!(!title_of(at).is_empty(), "{element:?} has no name");
            }
            assert!(element.get("class") != "body" || all[at + 2].name == "desc", "{element:?}");
        }
    }
}

#[test]
fn where_a_view_tells_of_some_bodies_no_depth_of_heading_is_left_out() {
    let mut told = told("sv");
    told.outline.entries.retain(|entry| entry.depth % 2 == 1);
    let levels: Vec<usize> = elements(&text(&told, "html")).iter().filter_map(level).collect();
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    let depths: Vec<usize> = read(&text(&told, "md")).iter().map(|part| part.depth).collect();
    assert!(depths.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{depths:?}");
}

/// How much lighter one colour is than another (WCAG 2.2).
fn contrast(a: &str, b: &str) -> f64 {
    let light = |colour: &str| {
        let part = |at: usize| f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        let linear = |part: f64| if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
        0.2126 * linear(part(1)) + 0.7152 * linear(part(3)) + 0.0722 * linear(part(5)) + 0.05
    };
    (light(a) / light(b)).max(light(b) / light(a))
}

#[test]
fn a_web_page_can_be_read_in_every_theme_by_day_by_night_and_on_paper_and_needs_nothing_else() {
    let mut told = told("sv");
    for id in ThemeId::ALL {
        told.theme = Theme::of(id);
        let html = text(&told, "html");
        let (_, style) = html.split_once("<style>").unwrap();
        let (style, _) = style.split_once("</style>").unwrap();
        let roots: Vec<BTreeMap<&str, &str>> = style
            .split(":root {")
            .skip(1)
            .map(|root| {
                root.split('}').next().unwrap().split(';').filter_map(|ink| ink.trim().strip_prefix("--")?.split_once(": ")).collect()
            })
            .collect();
        assert_eq!(roots.len(), 3, "by day, by night, on paper");
        for (inks, ink) in roots.iter().flat_map(|inks| ["ink", "quiet", "accent"].map(|ink| (inks, ink))) {
            for ground in ["paper", "ground"] {
                let full = |colour: &str| {
                    if colour.len() == 4 { colour.chars().flat_map(|sign| [sign, sign]).skip(1).collect() } else { colour.to_owned() }
                };
                let found = contrast(&full(inks[ink]), &full(inks[ground]));
                assert!(found >= 4.5, "{ink} on {ground} in {id:?}: {found:.2}");
            }
        }
        for foreign in ["<script", "@import", "url(http", "src=", "<link", "http-equiv"] {
            assert!(!html.contains(foreign), "{foreign}");
        }
    }
}
