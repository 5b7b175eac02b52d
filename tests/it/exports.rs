//! What goes out: every exporter writes every lens, in every language and theme, well-formed, the same bytes twice, whatever names the file
//! has. Whoever adds an exporter adds how its files are read to [`is_well_formed`].

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use emath::Vec2;
use quick_xml::events::Event;
use samverkan::app::{Document, Origin};
use samverkan::drawing::{Entry, Looks, Outline, Page, Said, Section};
use samverkan::export::{EXPORTERS, Exporter, Fault, Holds, Options, Watch, Work, find, pixels};
use samverkan::i18n::Language;
use samverkan::lens::LENSES;
use samverkan::theme::{Theme, ThemeId};

use crate::pages::{outline, page, state};

const SAARISTO: &str = include_str!("../fixtures/saaristo.ron");

/// What tests write.
pub(crate) struct Told {
    pub(crate) pages: Vec<Page>,
    pub(crate) outline: Outline,
    pub(crate) language: Language,
    pub(crate) theme: &'static Theme,
    pub(crate) options: Options,
}

impl Told {
    pub(crate) fn new(document: Document, lens: &str, language: &str) -> Self {
        let state = state(document, lens, language);
        let pages = vec![page(&state.picture.drawing, Looks::default())];
        let theme = Theme::of(ThemeId::Light);
        // Large pictures are rendered small: here nobody looks at them.
        let options = Options { scale: 0.3, transparent: false };
        Self { pages, outline: outline(&state), language: Language::for_tag(language), theme, options }
    }

    fn work<'a>(&'a self, watch: &'a dyn Watch) -> Work<'a> {
        let Self { pages, outline, language, theme, options } = self;
        Work { pages, outline, title: "Karta <&\">", language, theme, options: *options, watch }
    }

    pub(crate) fn write(&self, exporter: &Exporter) -> Vec<u8> {
        (exporter.write)(&self.work(&())).unwrap_or_else(|fault| panic!("{}: {fault:?}", exporter.extension))
    }

    /// The file of every format, each read.
    fn check(&self, what: &str) {
        for exporter in EXPORTERS {
            let file = self.write(exporter);
            is_well_formed(exporter, &file, self, what);
        }
    }
}

/// Reads a file as those do whom it is for.
pub(crate) fn is_well_formed(exporter: &Exporter, file: &[u8], told: &Told, what: &str) {
    let what = format!("{} of {what}", exporter.extension);
    match exporter.extension {
        "svg" => {
            xml(file, &what);
            let tree =
                resvg::usvg::Tree::from_data(file, &resvg::usvg::Options::default()).unwrap_or_else(|error| panic!("{what}: {error}"));
            let size = told.pages.first().map_or(Vec2::ZERO, |page| page.size).max(Vec2::splat(0.01)) * 4.0 / 3.0;
            assert!((tree.size().width() - size.x).abs() < 0.1, "{what}: {:?} is not {size:?}", tree.size());
        }
        "html" | "graphml" => xml(file, &what),
        "png" => {
            let picture =
                image::load_from_memory_with_format(file, image::ImageFormat::Png).unwrap_or_else(|error| panic!("{what}: {error}"));
            assert_eq!([picture.width(), picture.height()], pixels(&told.pages[0], told.options.scale).unwrap(), "{what}");
        }
        "dot" => dot(&text(file, &what), &what),
        "md" => assert!(text(file, &what).starts_with("# "), "{what}"),
        "pdf" => crate::opened::pdf(file, told.pages.len().max(1), told.language.tag(), &what),
        "pptx" => assert_eq!(crate::opened::Deck::open(file, &what).slides().len(), told.pages.len().max(1)),
        _ => assert!(!file.is_empty(), "{what} says nothing"),
    }
}

fn text(file: &[u8], what: &str) -> String {
    let text = String::from_utf8(file.to_vec()).unwrap_or_else(|error| panic!("{what}: {error}"));
    let strange = text.chars().find(|letter| letter.is_control() && !matches!(letter, '\n' | '\t'));
    assert_eq!(strange, None, "{what}");
    text
}

/// Every element has its end, every attribute its value, every sign of the format is escaped, and no name is given twice.
fn xml(file: &[u8], what: &str) {
    let text = text(file, what);
    let mut reader = quick_xml::Reader::from_str(&text);
    reader.config_mut().check_end_names = true;
    let mut ids = std::collections::BTreeSet::new();
    let mut asked = Vec::new();
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{what}: {error} at {}", reader.error_position())) {
            Event::Eof => break,
            Event::Start(start) | Event::Empty(start) => {
                for attribute in start.attributes() {
                    let attribute = attribute.unwrap_or_else(|error| panic!("{what}: {error}"));
                    let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).unwrap().into_owned();
                    match attribute.key.as_ref() {
                        b"id" => assert!(ids.insert(value.clone()), "{what} has two of {value}"),
                        b"href" => asked.push(value),
                        _ => {}
                    }
                }
            }
            Event::Text(text) => assert!(text.xml10_content().is_ok(), "{what}"),
            _ => {}
        }
    }
    for href in asked {
        let target = href.strip_prefix('#').unwrap_or_else(|| panic!("{what} leads to {href}"));
        assert!(ids.contains(target), "{what} leads to {href}, which is not there");
    }
}

/// Every quotation mark has its end, every bracket too, and there is one statement on a line.
fn dot(text: &str, what: &str) {
    let (mut open, mut quoted, mut escaped) = (Vec::new(), false, false);
    for letter in text.chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '\n' => assert!(!quoted, "{what}: a name goes over its line"),
            '{' | '[' if !quoted => open.push(letter),
            '}' | ']' if !quoted => assert_eq!(open.pop(), Some(if letter == '}' { '{' } else { '[' }), "{what}"),
            _ => {}
        }
    }
    assert!(open.is_empty() && !quoted && text.starts_with("digraph "), "{what}");
}

#[test]
fn every_exporter_writes_every_lens_in_every_language_well_formed() {
    for language in Language::ALL {
        for lens in LENSES {
            let document = Document::read(SAARISTO, Origin::BuiltIn).unwrap();
            Told::new(document, lens.id, language).check(&format!("{} in {language}", lens.id));
        }
    }
}

/// Names that no file should have, and some has.
pub(crate) fn hostile() -> Vec<String> {
    let names = [
        "",
        " ",
        "<&\"'>",
        "]]>",
        "<script>alert(1)</script>",
        "שלום עולם",
        "👩‍👩‍👧 familj",
        "a\u{0}b\u{1b}[0m\u{7f}\u{fffe}",
        "\"; }\n\\",
        "\\",
    ];
    names.into_iter().map(str::to_owned).chain([String::from("Å").repeat(5_000), "ett namn \n\t".repeat(400)]).collect()
}

#[test]
fn no_name_breaks_an_exporter() {
    for name in hostile() {
        let mut organisation = Document::read(SAARISTO, Origin::BuiltIn).unwrap().organisation.as_ref().clone();
        let text = samverkan::model::Text::plain(&name);
        for body in &mut organisation.bodies {
            (body.name, body.short) = (text.clone(), text.clone());
        }
        organisation.relation_kinds.iter_mut().for_each(|kind| kind.name = text.clone());
        let mut told = Told::new(Document::read(samverkan::data::write(&organisation), Origin::BuiltIn).unwrap(), "chart", "en");
        for entry in &mut told.outline.entries {
            (entry.id, entry.kind) = (name.clone(), name.clone());
            let rows = vec![Said::Head(vec![name.clone()]), Said::Row(Vec::new()), Said::Row(vec![name.clone(); 3])];
            let bodies = vec![Said::Body(usize::MAX, name.clone(), name.clone()), Said::Words(name.clone())];
            entry.sections.extend([Section { title: name.clone(), said: rows }, Section { title: String::new(), said: bodies }]);
        }
        told.pages[0].title = name.clone();
        told.pages[0].notes = name.clone();
        told.check(&format!("{:?}", name.chars().take(12).collect::<String>()));
        let html = String::from_utf8(told.write(find("html").unwrap())).unwrap();
        assert!(!html.contains("<script"), "a name has become a script");
    }
}

#[test]
fn nothing_at_all_can_be_written_too() {
    let empty = |pages: Vec<Page>| Told {
        pages,
        outline: Outline { entries: vec![Entry::default()], ..Outline::default() },
        language: Language::for_tag("sv"),
        theme: Theme::of(ThemeId::Dark),
        options: Options::default(),
    };
    empty(vec![Page::default()]).check("a page without size");
    let none = empty(Vec::new());
    for exporter in EXPORTERS.iter().filter(|exporter| exporter.holds != Holds::Page) {
        let written = (exporter.write)(&none.work(&()));
        assert!(written.is_ok(), "{} of no page: {written:?}", exporter.extension);
    }
}

#[test]
fn a_page_can_be_written_on_no_ground() {
    let mut told = Told::new(Document::built_in(), "chart", "sv");
    told.options = Options { scale: 0.25, transparent: true };
    let file = told.write(find("PNG").unwrap());
    let picture = image::load_from_memory(&file).unwrap().into_rgba8();
    assert_eq!(picture.get_pixel(0, 0).0[3], 0, "the corner lets through what is under it");
    assert!(picture.pixels().any(|pixel| pixel.0[3] == 255), "cards do not");
    assert!(
        image::load_from_memory(&Told { options: Options { transparent: false, ..told.options }, ..told }.write(find("png").unwrap()))
            .unwrap()
            .color()
            .channel_count()
            == 3
    );
}

#[test]
fn a_picture_that_nobody_could_open_is_refused() {
    let told = Told { options: Options { scale: 1e6, transparent: false }, ..Told::new(Document::built_in(), "chart", "sv") };
    let fault = (find("png").unwrap().write)(&told.work(&()));
    assert!(matches!(fault, Err(Fault::TooLarge { width, height }) if width > 1_000_000 && height > 1_000_000), "{fault:?}");
}

/// Says stop when it has been asked so often.
#[derive(Debug)]
struct Impatient {
    asked: AtomicUsize,
    most: usize,
}

impl Watch for Impatient {
    fn goes_on(&self, done: usize, of: usize) -> bool {
        assert!(done <= of, "{done} of {of}");
        self.asked.fetch_add(1, Ordering::Relaxed) < self.most
    }
}

#[test]
fn whoever_no_longer_waits_is_heard() {
    let told = Told::new(Document::built_in(), "chart", "sv");
    for exporter in EXPORTERS {
        for most in [0, 1] {
            let watch = Impatient { asked: AtomicUsize::new(0), most };
            let written = (exporter.write)(&told.work(&watch));
            let asked = watch.asked.load(Ordering::Relaxed);
            // What is made in one go asks once, before.
            let is_small = matches!(exporter.extension, "dot" | "graphml" | "png");
            assert!(
                asked == most + 1 && written == Err(Fault::Stopped) || most == 1 && is_small && asked == 1 && written.is_ok(),
                "{} asked {asked} times: {:?}",
                exporter.extension,
                written.err()
            );
        }
    }
}

#[test]
fn whoever_waits_for_a_single_page_is_asked_while_it_is_written_and_before_it_is_put_together() {
    let told = Told::new(Document::built_in(), "chart", "sv");
    for extension in ["pdf", "pptx"] {
        let all = Impatient { asked: AtomicUsize::new(0), most: usize::MAX };
        (find(extension).unwrap().write)(&told.work(&all)).unwrap();
        let asked = all.asked.into_inner();
        assert!(asked > 2, "{extension} asks {asked} times");
        for most in 0..asked {
            let watch = Impatient { asked: AtomicUsize::new(0), most };
            assert_eq!((find(extension).unwrap().write)(&told.work(&watch)), Err(Fault::Stopped), "{extension} at {most}");
        }
    }
}

/// Remembers how far it was said to be.
#[derive(Debug, Default)]
struct Course(std::sync::Mutex<Vec<f64>>);

impl Watch for Course {
    fn goes_on(&self, done: usize, of: usize) -> bool {
        assert!(done <= of && of > 0, "{done} of {of}");
        #[allow(clippy::cast_precision_loss, reason = "small numbers")]
        self.0.lock().unwrap().push(done as f64 / of as f64);
        true
    }
}

#[test]
fn what_is_told_of_how_far_it_has_come_never_goes_back() {
    let mut told = Told::new(Document::built_in(), "chart", "sv");
    told.pages = vec![told.pages[0].clone(); 3];
    for exporter in EXPORTERS {
        let course = Course::default();
        (exporter.write)(&told.work(&course)).unwrap();
        let course = course.0.into_inner().unwrap();
        assert!(course.windows(2).all(|pair| pair[0] <= pair[1]), "{}: {course:?}", exporter.extension);
    }
}

#[test]
fn the_chart_says_in_every_format_what_it_shows() {
    let told = Told::new(Document::built_in(), "chart", "sv");
    let drawing = Arc::clone(&told.pages[0].layers[0].drawing);
    let (cards, wires) = (drawing.cards().count(), drawing.wires().count());
    let file = |extension: &str| String::from_utf8(told.write(find(extension).unwrap())).unwrap();
    let count = |text: &str, part: &str| text.matches(part).count();
    let (svg, dot, graphml) = (file("svg"), file("dot"), file("graphml"));
    assert_eq!(count(&svg, "class=\"body\""), cards);
    assert!(svg.contains("<title>Samverkansråd kultur</title>") && svg.contains("<text "));
    assert_eq!((count(&dot, ", width="), count(&dot, "arrowhead=")), (cards, wires));
    assert_eq!((count(&graphml, "<node "), count(&graphml, "<edge ")), (cards, wires));
    let (html, md) = (file("html"), file("md"));
    assert_eq!(count(&html, "<article "), told.outline.entries.len());
    assert_eq!(count(&html, "<a href=\"#p1-body-"), cards, "every card is found from what is said of it");
    assert!(md.contains("Samverkansråd kultur"));
}

#[test]
fn a_web_page_says_once_what_is_said_of_several_steps() {
    let mut told = Told::new(Document::read(SAARISTO, Origin::BuiltIn).unwrap(), "chart", "sv");
    let page = Page { title: "A slide".to_owned(), notes: "What to say".to_owned(), ..told.pages[0].clone() };
    let other = Page { title: "Another".to_owned(), notes: String::new(), ..page.clone() };
    told.pages = vec![page.clone(), page, other];
    let html = String::from_utf8(told.write(find("html").unwrap())).unwrap();
    let count = |part: &str| html.matches(part).count();
    assert_eq!((count("<figure>"), count("<h2>A slide</h2>"), count("href=\"#page-")), (3, 1, 2));
    assert_eq!(count("What to say"), 0, "notes are for whoever presents alone");
    xml(html.as_bytes(), "html of three pages");
}

#[test]
fn bodies_that_are_called_as_parts_of_a_web_page_are_found_all_the_same() {
    let names = ["contents", "bodies", "page-1", "a", "p1-body-a", "b-a", "a-2"];
    let mut told = Told::new(Document::built_in(), "chart", "sv");
    let drawn: Vec<usize> = told.pages[0].layers[0].drawing.cards().map(|card| card.body).collect();
    let pictured = told.outline.entries.iter_mut().filter(|entry| drawn.contains(&entry.body));
    for (entry, name) in pictured.zip(names) {
        name.clone_into(&mut entry.id);
    }
    // The second page shows the same bodies once more.
    told.pages.push(told.pages[0].clone());
    let layer = told.pages[0].layers[0].clone();
    told.pages[0].layers.push(layer);
    let html = String::from_utf8(told.write(find("html").unwrap())).unwrap();
    xml(html.as_bytes(), "html of odd names");
    for name in names {
        let said = format!("<article id=\"b-{name}\">");
        let at = html.find(&said).unwrap_or_else(|| panic!("{said} is not there"));
        let (_, said) = html[at..].split_once("<a href=\"#p1-body-").unwrap();
        let (card, _) = said.split_once('"').unwrap();
        let (_, card) = html.split_once(&format!("<g id=\"p1-body-{card}\"")).unwrap();
        let (title, _) = card.split_once("</title>").unwrap();
        let (_, title) = title.rsplit_once("<title>").unwrap();
        let entry = told.outline.entries.iter().find(|entry| entry.id == name).unwrap();
        assert_eq!(title, entry.name, "{name} leads to the card of another");
    }
}

#[test]
fn every_format_has_a_name_in_every_language_and_is_found_by_the_end_of_its_files() {
    let mut seen = std::collections::BTreeSet::new();
    for exporter in EXPORTERS {
        assert!(seen.insert(exporter.extension), "two of {}", exporter.extension);
        assert_eq!(find(&exporter.extension.to_uppercase()).map(|found| found.extension), Some(exporter.extension));
        for language in Language::ALL {
            let language = Language::for_tag(language);
            assert!(!samverkan::tr!(language, exporter.name).is_empty());
        }
    }
}
