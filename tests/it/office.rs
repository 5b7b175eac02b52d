//! PDF and slides: what office programs open.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use samverkan::app::{Document, Format, Setup, Spread, Steps, Subject, deck_pages, view_pages};
use samverkan::drawing::{Group, Link, Mark, Page};
use samverkan::export::{self, Options, Work};
use samverkan::i18n::Language;
use samverkan::lens::LENSES;
use samverkan::model::Text;
use samverkan::theme::{Theme, ThemeId};
use samverkan::view::View;

use crate::opened::{self, Deck};
use crate::pages::{outline, page_of_each, state};

/// A file of pages of the built-in organisation.
fn write(extension: &str, pages: &[Page], tag: &str, theme: ThemeId) -> Vec<u8> {
    let language = Language::for_tag(tag);
    let outline = outline(&state(Document::built_in(), "chart", tag));
    let (title, theme, options) = ("Samverkan i länet", Theme::of(theme), Options::default());
    let work = Work { pages, outline: &outline, title, language: &language, theme, options, watch: &() };
    (export::find(extension).unwrap().write)(&work).unwrap()
}

/// A page of each lens, in Swedish and in English.
static PAGES: LazyLock<[Vec<Page>; 2]> = LazyLock::new(|| ["sv", "en"].map(|tag| page_of_each(Document::built_in(), tag)));

/// A page of each lens; the first leads to the third and has notes.
fn pages(tag: &str) -> Vec<Page> {
    let mut pages = PAGES[usize::from(tag != "sv")].clone();
    let rect = emath::Rect::from_min_size(emath::Pos2::ZERO, emath::Vec2::splat(90.0));
    let link = |page: usize| Link { rect, page, name: "Dit".to_owned() };
    pages[0].links = vec![link(2), link(999)];
    "Säg å, ä och ö.\n\nOch <så> & vidare.".clone_into(&mut pages[0].notes);
    pages
}

#[test]
fn a_pdf_of_all_lenses_is_whole_and_tagged_and_tells_no_time() {
    for (tag, theme) in [("sv", ThemeId::Light), ("en", ThemeId::Dark)] {
        let pages = pages(tag);
        opened::pdf(&write("pdf", &pages, tag, theme), pages.len(), tag, "all lenses");
    }
}

#[test]
fn the_reader_of_these_tests_sees_what_is_wrong_with_a_pdf() {
    let pages = pages("sv");
    let file = write("pdf", &pages, "sv", ThemeId::Light);
    let reads = |file: Vec<u8>| std::panic::catch_unwind(|| opened::pdf(&file, pages.len(), "sv", "damaged")).is_ok();
    let with = |from: &str, to: &str| {
        assert_eq!(from.len(), to.len());
        let at = file.windows(from.len()).position(|part| part == from.as_bytes()).unwrap_or_else(|| panic!("there is no {from}"));
        [&file[..at], to.as_bytes(), &file[at + from.len()..]].concat()
    };
    assert!(reads(file.clone()));
    assert!(!reads(file[..file.len() - 9].to_vec()));
    let mut tried = 0;
    for (from, to) in [
        ("/Alt(", "/Alf("),
        ("/Alt<", "/Alf<"),
        ("/Tabs/S", "/Tabs/R"),
        ("/DisplayDocTitle true", "/DisplayDocTitle null"),
        ("/FontFile2 ", "/FontFilex "),
        ("/ToUnicode ", "/ToUnicorn "),
        ("endobj", "endobi"),
        ("1 0 obj", "0 0 obj"),
        (" 0 R", " 9 R"),
    ] {
        if file.windows(from.len()).any(|part| part == from.as_bytes()) {
            assert!(!reads(with(from, to)), "{from} may be {to}");
            tried += 1;
        }
    }
    assert!(tried >= 8, "only {tried} of the patterns are in the file");
}

#[test]
fn every_card_is_one_shape_and_every_wire_one_connector_that_is_glued_at_both_ends() {
    let pages = pages("sv");
    let drawing = &pages[0].layers[0].drawing;
    let graph = Document::built_in();
    let deck = Deck::open(&write("pptx", &pages[..1], "sv", ThemeId::Light), "the chart");
    let elements = deck.elements("ppt/slides/slide1.xml");
    let after = |kind: &str| {
        let heads = elements.windows(2).filter(|pair| pair[0].name == kind && pair[1].name == "p:cNvPr");
        heads.map(|pair| pair[1].get("name").to_owned()).collect::<Vec<_>>()
    };
    let shapes = after("p:nvSpPr");
    for card in drawing.cards() {
        let name = graph.graph.organisation().bodies[card.body].name.in_language("sv");
        assert_eq!(shapes.iter().filter(|shape| *shape == name).count(), 1, "{name}");
    }
    // A wire that runs along others all the way is not drawn beside them.
    let marks = pages[0].marks(Theme::of(ThemeId::Light));
    let drawn = marks.iter().filter(|mark| matches!(mark, Mark::Begin(Group::Wire { .. }))).count();
    assert!(drawn > 40 && drawn <= drawing.wires().count());
    assert_eq!(after("p:nvCxnSpPr").len(), drawn);
    let ends =
        |kind: &str| elements.iter().filter(|element| element.name == kind && ["0", "1", "2", "3"].contains(&element.get("idx"))).count();
    assert_eq!([ends("a:stCxn"), ends("a:endCxn")], [drawn; 2]);
    assert!(deck.elements("ppt/slides/slide1.xml").iter().all(|element| !["p:pic", "a:blip"].contains(&element.name.as_str())));
}

#[test]
fn notes_and_links_and_the_theme_are_those_of_the_deck() {
    let pages = pages("sv");
    let deck = Deck::open(&write("pptx", &pages, "sv", ThemeId::Projector), "all lenses");
    assert_eq!(deck.slides().len(), LENSES.len());
    let notes = &deck.parts["ppt/notesSlides/notesSlide1.xml"];
    assert!(notes.contains("<a:t>Säg å, ä och ö.</a:t>") && notes.contains("Och &lt;så> &amp; vidare."), "{notes}");
    assert!(!deck.parts.contains_key("ppt/notesSlides/notesSlide2.xml"));
    let links = deck.elements("ppt/slides/slide1.xml").iter().filter(|element| element.name == "a:hlinkClick").count();
    assert_eq!(links, 1, "one leads nowhere");
    let colours = deck.elements("ppt/theme/theme1.xml");
    let colour = colours.iter().skip_while(|element| element.name != "a:accent1").find(|element| element.name == "a:srgbClr").unwrap();
    let [red, green, blue, _] =
        Theme::of(ThemeId::Projector).ink(samverkan::drawing::Ink::Lane(0, samverkan::theme::Tint::Strong)).to_array();
    assert_eq!(colour.get("val"), format!("{red:02X}{green:02X}{blue:02X}"));
}

#[test]
fn a_deck_in_a_dark_theme_has_a_dark_ground_and_slides_know_their_language() {
    let deck = Deck::open(&write("pptx", &pages("en")[..2], "en", ThemeId::Dark), "in the dark");
    let master = deck.elements("ppt/slideMasters/slideMaster1.xml");
    let map = master.iter().find(|element| element.name == "p:clrMap").unwrap();
    assert_eq!([map.get("bg1"), map.get("tx1")], ["dk1", "lt1"]);
    let runs = deck.elements("ppt/slides/slide1.xml");
    assert!(runs.iter().filter(|element| element.name == "a:rPr").all(|run| run.get("lang") == "en-GB"));
}

#[test]
fn in_the_whole_deck_every_connector_is_glued_at_both_ends_and_every_title_is_on_its_slide() {
    let document = Arc::new(Document::built_in());
    let mut deck = document.decks.first().expect("the built-in organisation has a deck").clone();
    let long = "Så bereds ett ärende som rör alla tretton huvudmän, steg för steg, ".repeat(3).chars().take(150).collect::<String>();
    deck.slides[0].title = Text::plain(&long);
    let pages = deck_pages(&document, &Language::for_tag("sv"), &deck, Steps::Last, &());
    let file = Deck::open(&write("pptx", &pages, "sv", ThemeId::Projector), "the whole deck");
    for (number, page) in pages.iter().enumerate() {
        let elements = file.elements(&format!("ppt/slides/slide{}.xml", number + 1));
        let count = |name: &str| elements.iter().filter(|element| element.name == name).count();
        assert_eq!([count("a:stCxn"), count("a:endCxn")], [count("p:cxnSp"); 2], "slide {}", number + 1);
        let at = elements.iter().position(|element| element.name == "p:ph" && element.get("type") == "title").unwrap();
        let top = elements[at..].iter().find(|element| element.name == "a:off").unwrap().get("y").parse::<i64>().unwrap();
        let letters = elements[at..].iter().find(|element| element.name == "a:rPr").unwrap().get("sz").to_owned();
        assert!((0..600_000).contains(&top), "the title of slide {} is at {top}", number + 1);
        // Half as large as on a screen of 1920 points; smaller before a long one is cut.
        let usual = Theme::of(ThemeId::Projector).points(samverkan::theme::Type::Heading) * 50.0;
        let is_usual = letters == format!("{usual:.0}");
        assert_eq!(is_usual, number > 0, "{letters} for {}", page.title);
        assert!(letters.parse::<u32>().unwrap() >= 900, "{letters} for {}", page.title);
    }
    let first = &file.parts["ppt/slides/slide1.xml"];
    assert!(!first.contains("…</a:t>") && first.contains(&long), "a long title is told whole");
}

/// The built-in organisation as it goes out: pages with a frame around, of a view and of a deck.
#[test]
fn on_every_real_page_each_card_is_a_shape_and_each_wire_that_ends_on_it_a_connector() {
    let document = Arc::new(Document::built_in());
    let language = Language::for_tag("sv");
    let subject = |view: View| Subject { view, name: String::new() };
    let printed = |spread, view: View| {
        let setup = Setup { format: Format::A4, spread, ..Setup::default() };
        view_pages(&document, &language, &subject(view), setup, &())
    };
    let views = document.views.iter().map(|saved| printed(Spread::Fit, saved.view.clone())).collect::<Vec<_>>().concat();
    let all = [
        ("views", views),
        ("the whole", printed(Spread::Fit, View::default())),
        ("tiles", printed(Spread::Tiles, View::default())),
        ("a handout", printed(Spread::Handout, document.first_view())),
        ("a deck", deck_pages(&document, &language, &document.decks[0], Steps::Each, &())),
    ];
    for (what, pages) in all {
        let file = Deck::open(&write("pptx", &pages, "sv", ThemeId::Light), what);
        let mut seen = 0;
        for (page, slide) in pages.iter().zip(file.slides()) {
            let drawn = cards_and_wires(page);
            let elements = file.elements(&slide);
            let connectors = elements.iter().filter(|element| element.name == "p:cxnSp").count();
            assert_eq!((shapes_of_cards(page, &elements), connectors), drawn, "{what}: {slide}, {}", page.title);
            seen += drawn.0.min(drawn.1);
        }
        assert!(seen > 0, "{what} shows no chart");
    }
}

/// How many cards are drawn on a page, and how many wires between two of them: one that goes on beyond the page has no end to be glued.
fn cards_and_wires(page: &Page) -> (usize, usize) {
    let marks = page.marks(Theme::of(ThemeId::Light));
    let card = |mark: &Mark| if let Mark::Begin(Group::Card(body, _)) = mark { Some(*body) } else { None };
    let cards: Vec<usize> = marks.iter().filter_map(card).collect();
    let is_between =
        |mark: &&Mark| matches!(mark, Mark::Begin(Group::Wire { from, to, .. }) if [from, to].iter().all(|end| cards.contains(end)));
    (cards.len(), marks.iter().filter(is_between).count())
}

/// How many shapes of a slide are called as the bodies whose cards are drawn, and say so to those who do not see them.
fn shapes_of_cards(page: &Page, elements: &[opened::Element]) -> usize {
    let document = Document::built_in();
    let bodies = &document.graph.organisation().bodies;
    let marks = page.marks(Theme::of(ThemeId::Light));
    let body = |mark: &Mark| if let Mark::Begin(Group::Card(body, _)) = mark { Some(*body) } else { None };
    let names: BTreeSet<&str> = marks.iter().filter_map(body).map(|body| bodies[body].name.in_language("sv")).collect();
    let heads = elements.windows(2).filter(|pair| pair[0].name == "p:nvSpPr" && pair[1].name == "p:cNvPr").map(|pair| &pair[1]);
    heads.filter(|head| names.contains(head.get("name")) && head.get("descr").starts_with(&format!("{}, ", head.get("name")))).count()
}

#[test]
fn without_pages_there_is_one() {
    opened::pdf(&write("pdf", &[], "sv", ThemeId::Light), 1, "sv", "nothing");
    assert_eq!(Deck::open(&write("pptx", &[], "sv", ThemeId::Light), "nothing").slides().len(), 1);
}
