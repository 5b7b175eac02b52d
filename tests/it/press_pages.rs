//! Pages of views and decks: nothing is lost on them, nothing is cut, and each can be read alone.

use std::collections::BTreeSet;
use std::sync::Arc;

use emath::Rect;
use samverkan::app::{Document, Format, Setup, Spread, Steps, Subject, Turn, deck_pages, outline, view_pages};
use samverkan::drawing::{Item, Page, Role};
use samverkan::i18n::Language;
use samverkan::lens::LENSES;
use samverkan::view::{LensId, View};

fn pages(lens: &str, language: &str, setup: Setup) -> Vec<Page> {
    let document = Arc::new(Document::built_in());
    let view = View { lens: LensId::from(lens), ..document.first_view() };
    view_pages(&document, &Language::for_tag(language), &Subject { view, name: String::new() }, setup, &())
}

/// The words on a page, and where each line of them is.
fn lines(page: &Page) -> Vec<(String, Rect, Rect)> {
    let mut lines = Vec::new();
    for layer in &page.layers {
        for item in &layer.drawing.items {
            if let Item::Label(label) = item {
                lines.push((label.run.text.to_string(), layer.rect_on_page(label.rect()), layer.clip));
            }
        }
    }
    lines
}

#[test]
fn a_chart_fits_its_page_whole() {
    for format in [Format::A4, Format::A3, Format::Wide, Format::Own] {
        let pages = pages("chart", "sv", Setup { format, ..Setup::default() });
        assert_eq!(pages.len(), 1, "{format:?}");
        let paper = Rect::from_min_size(emath::Pos2::ZERO, pages[0].size);
        let cards: Vec<Rect> = pages[0]
            .layers
            .iter()
            .flat_map(|layer| layer.drawing.cards().map(|card| layer.rect_on_page(card.rect).intersect(layer.clip)))
            .collect();
        let whole = pages[0].layers.iter().flat_map(|layer| layer.drawing.cards().map(|card| layer.rect_on_page(card.rect)));
        assert!(cards.len() > 20, "{format:?} shows {} cards", cards.len());
        for (seen, card) in cards.iter().zip(whole) {
            assert!(paper.contains_rect(card) && (seen.area() - card.area()).abs() < 0.5, "{format:?} cuts a card at {card:?}");
        }
    }
}

#[test]
fn every_page_of_every_tab_says_what_it_is_of_and_which_of_how_many() {
    for lens in LENSES {
        for language in ["sv", "en"] {
            let pages = pages(lens.id, language, Setup::default());
            for (at, page) in pages.iter().enumerate() {
                let words: Vec<String> = lines(page).into_iter().map(|(words, ..)| words).collect();
                let count =
                    if language == "sv" { format!("{} ({})", at + 1, pages.len()) } else { format!("{} of {}", at + 1, pages.len()) };
                assert!(words.contains(&count), "no {count:?} on page {at} of {} in {language}", lens.id);
                assert!(!page.title.is_empty(), "{} has no title", lens.id);
            }
        }
    }
}

#[test]
fn no_line_of_a_sheet_is_cut_by_the_end_of_a_page_and_none_is_lost() {
    for lens in LENSES.iter().filter(|lens| !LensId::from(lens.id).is_chart()) {
        let pages = pages(lens.id, "sv", Setup { turn: Turn::Portrait, ..Setup::default() });
        let all: BTreeSet<String> = lines(&pages[0]).into_iter().map(|(words, ..)| words).collect();
        let mut seen = BTreeSet::new();
        for page in &pages {
            for (words, rect, clip) in lines(page) {
                let inside = rect.intersect(clip);
                // Letters reach a little less far than what surrounds a line.
                let share = if inside.is_positive() { inside.height() / rect.height() } else { 0.0 };
                assert!(!(0.35..=0.75).contains(&share), "{words:?} of {} is cut: {share}", lens.id);
                if share > 0.75 {
                    seen.insert(words);
                }
            }
        }
        let lost: Vec<_> = all.iter().filter(|words| !seen.contains(*words) && !words.contains('(')).collect();
        assert!(lost.is_empty(), "{} loses {lost:?}", lens.id);
    }
}

#[test]
fn the_road_of_no_matter_tells_on_paper_where_each_subject_goes() {
    let document = Document::built_in();
    let spots: BTreeSet<String> = pages("road", "sv", Setup::default())
        .iter()
        .flat_map(|page| &page.layers)
        .flat_map(|layer| &layer.drawing.spots)
        .map(|spot| spot.name.to_string())
        .collect();
    for subject in &document.organisation.subjects {
        assert!(spots.contains(subject.name.in_language("sv")), "{:?} is not told of", subject.name);
    }
}

#[test]
fn a_page_that_goes_on_says_at_its_foot_with_what() {
    let pages = pages("chart", "sv", Setup { spread: Spread::Handout, ..Setup::default() });
    let on = |page: &Page| lines(page).iter().any(|(words, ..)| words.starts_with(&format!("{} · ", page.title)));
    let bodies: Vec<&Page> = pages.iter().filter(|page| page.title.starts_with("Samverkansråd")).collect();
    assert!(bodies.len() > 4, "{} pages", bodies.len());
    assert!(bodies.into_iter().all(on));
}

#[test]
fn nothing_on_paper_asks_to_be_pressed() {
    for lens in LENSES.iter().filter(|lens| !LensId::from(lens.id).is_chart()) {
        for page in pages(lens.id, "sv", Setup::default()) {
            for spot in page.layers.iter().flat_map(|layer| &layer.drawing.spots) {
                assert!(spot.role != Role::Button, "{} has a button {:?}", lens.id, spot.name);
            }
        }
    }
}

#[test]
fn the_headings_of_lanes_have_air_above_them() {
    let page = pages("chart", "sv", Setup::default()).remove(0);
    let chart = page.layers.iter().find(|layer| !layer.drawing.lanes.is_empty()).unwrap();
    let lines = lines(&page);
    for lane in &chart.drawing.lanes {
        let rect = chart.rect_on_page(lane.rect);
        let name = lane.name.join(" ");
        let cards = chart.drawing.cards().map(|card| chart.rect_on_page(card.rect).top()).fold(f32::INFINITY, f32::min);
        let words = lines.iter().find(|(words, line, _)| *words == name && rect.contains(line.center())).map(|(_, line, _)| *line).unwrap();
        let (above, below) = (words.top() - rect.top(), cards - words.bottom());
        assert!(above >= 0.0 && (above - below).abs() < 6.0, "{name}: {above} above, {below} below");
    }
}

#[test]
fn tiles_show_every_card_in_readable_letters_and_the_overview_leads_to_them() {
    let pages = pages("chart", "en", Setup { spread: Spread::Tiles, ..Setup::default() });
    assert!(pages.len() > 2, "{} pages", pages.len());
    let (overview, tiles) = pages.split_first().unwrap();
    let led: BTreeSet<usize> = overview.links.iter().map(|link| link.page).collect();
    assert_eq!(led, (1..pages.len()).collect());
    let mut seen = BTreeSet::new();
    let mut all = BTreeSet::new();
    for page in tiles {
        for layer in &page.layers {
            for card in layer.drawing.cards() {
                all.insert(card.body);
                if layer.rect_on_page(card.rect).intersect(layer.clip).area() > 1.0 {
                    seen.insert(card.body);
                }
            }
        }
    }
    assert_eq!(seen, all, "no tile shows some cards");
}

#[test]
fn a_handout_tells_of_every_body_and_its_contents_and_cards_lead_there() {
    let document = Document::built_in();
    let pages = pages("chart", "sv", Setup { spread: Spread::Handout, ..Setup::default() });
    let names: Vec<String> = document.organisation.bodies.iter().map(|body| body.name.in_language("sv").to_owned()).collect();
    let says = |page: &Page, name: &str| {
        page.title == name || page.layers.iter().flat_map(|layer| &layer.drawing.spots).any(|spot| &*spot.name == name)
    };
    for name in &names {
        assert!(pages.iter().any(|page| names.contains(&page.title) && says(page, name)), "{name} has no page");
    }
    assert!(pages.len() < 90, "what is said of all municipalities alike is said once: {} pages", pages.len());
    let led: BTreeSet<&str> = pages[0].links.iter().map(|link| link.name.as_str()).collect();
    assert!(led.len() > 30, "the contents lead to {} bodies", led.len());
    for link in pages.iter().flat_map(|page| &page.links) {
        assert!(link.page < pages.len() && !link.name.is_empty());
        assert!(says(&pages[link.page], &link.name) || !names.contains(&link.name), "{} leads to {}", link.name, pages[link.page].title);
    }
}

#[test]
fn a_deck_has_a_page_for_each_step_or_for_each_slide() {
    let document = Arc::new(Document::built_in());
    let deck = document.decks.first().expect("the built-in organisation has a deck");
    let count = |steps| deck_pages(&document, &Language::for_tag("sv"), deck, steps, &()).len();
    assert_eq!(count(Steps::Last), deck.slides.len());
    assert_eq!(count(Steps::Each), deck.slides.iter().map(samverkan::view::Slide::steps).sum::<usize>());
}

#[test]
fn the_outline_has_every_body_once_and_each_after_what_it_is_below() {
    let document = Document::built_in();
    let outline = outline(&document, &Language::for_tag("en"), &());
    let bodies: BTreeSet<_> = outline.entries.iter().map(|entry| entry.body).collect();
    assert_eq!((bodies.len(), outline.entries.len()), (document.graph.len(), document.graph.len()));
    for pair in outline.entries.windows(2) {
        assert!(pair[1].depth <= pair[0].depth + 1, "{} is set in too far", pair[1].name);
    }
}
