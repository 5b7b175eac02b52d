//! What is handed out as web pages: they say all that the panels say, in an order that can be walked, lead where they say, and can be read.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::events::Event as Xml;
use samverkan::i18n::Language;
use samverkan::theme::{Theme, ThemeId};

use crate::export_words::{depths, read, says, seen, text, told};

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
