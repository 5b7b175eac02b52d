//! What an audience sees can be read from the back of a room: no letters below 18 points on a screen of 1920 × 1080, every name whole, and
//! every sheet of the deck on one screen.

use std::sync::Arc;

use emath::Rect;
use samverkan::app::{Document, Origin, SCREEN, Steps, deck_pages};
use samverkan::drawing::{Card, Layer, Mark, Page, Spot, Target};
use samverkan::i18n::Language;
use samverkan::lens::LENSES;
use samverkan::theme::{Theme, ThemeId};
use samverkan::view::{Appear, Deck, LensId, Slide, View};

use crate::administration::Administration;

/// The smallest letters, in points on the screen of the audience; a rounding of a hundredth is forgiven.
const LEAST: f32 = 17.99;

/// Points on the screen for one point of the page.
fn scale(page: &Page) -> f32 {
    SCREEN.x / page.size.x
}

fn smallest(page: &Page) -> f32 {
    page.smallest_text(Theme::of(ThemeId::Projector)).unwrap_or(f32::INFINITY) * scale(page)
}

/// What is written in the smallest letters.
fn told(page: &Page) -> String {
    let theme = Theme::of(ThemeId::Projector);
    let words = page.marks(theme).into_iter().filter_map(|mark| if let Mark::Words(words) = mark { Some(words) } else { None });
    let small = words.filter(|words| words.size * scale(page) < LEAST);
    let mut small: Vec<String> = small.map(|words| format!("{:.1} {}", words.size * scale(page), words.text)).collect();
    small.sort();
    small.dedup();
    small.truncate(24);
    small.join("\n  ")
}

fn check(page: &Page, what: &str) {
    assert!(smallest(page) >= LEAST, "{what}: {} points is too small:\n  {}", smallest(page), told(page));
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// The name of every card stands on it in full, within its borders.
fn check_names(document: &Document, page: &Page, tag: &'static str, what: &str) {
    let cards = page.layers.iter().flat_map(|layer| layer.drawing.cards());
    for card in cards {
        let body = document.graph.at(card.body).expect("a card stands for a body");
        let said: String = card.middle.runs.iter().map(|run| letters(&run.text)).collect();
        let whole = [body.name.in_language(tag), body.short_name(tag)].iter().any(|name| said.starts_with(&letters(name)));
        assert!(whole, "{what}: {} says {said}", body.id.as_str());
        check_inside(card, what);
    }
}

fn check_inside(card: &Arc<Card>, what: &str) {
    for run in &card.middle.runs {
        let fits = run.at.x >= card.rect.left() && run.at.x + run.width <= card.rect.right() + 0.5 && run.at.y <= card.rect.bottom();
        assert!(fits, "{what}: “{}” stands in its card", run.text);
    }
}

#[test]
fn every_step_of_the_built_in_decks_can_be_read_from_afar() {
    let document = Arc::new(Document::built_in());
    for lang in ["sv", "en"] {
        let language = Language::for_tag(lang);
        for deck in document.decks.iter() {
            for (at, page) in deck_pages(&document, &language, deck, Steps::Each, &()).iter().enumerate() {
                let what = format!("page {at} in {lang}, {}", page.title);
                check(page, &what);
                check_names(&document, page, language.tag(), &what);
            }
        }
    }
}

/// The sheet of a slide, below its strip; a chart is none.
fn sheet(page: &Page) -> Option<&Layer> {
    page.layers.get(1).filter(|layer| layer.drawing.is_sheet)
}

/// All of a sheet is on its page: nothing lies below what is seen, or is cut at an edge of it.
fn check_whole(page: &Page, what: &str) {
    if let Some(layer) = sheet(page) {
        let on_page =
            |rect: Rect| Rect::from_min_max(layer.at + rect.min.to_vec2() * layer.zoom, layer.at + rect.max.to_vec2() * layer.zoom);
        for item in &layer.drawing.items {
            let rect = on_page(item.rect());
            assert!(layer.clip.expand(0.5).contains_rect(rect), "{what}: {item:?} at {rect:?} is not in {:?}", layer.clip);
        }
    }
}

/// What a step chooses is seen, and seen to be chosen.
fn check_chosen(page: &Page, slide: &Slide, step: usize, what: &str) {
    let Some(Appear::Choose(of)) = step.checked_sub(1).and_then(|step| slide.appear.get(step)) else { return };
    if let Some(layer) = sheet(page) {
        let is_it = |spot: &&Spot| spot.chosen && matches!(&spot.target, Some(Target::Choose(_)));
        let spots: Vec<&Spot> = layer.drawing.spots.iter().filter(is_it).collect();
        assert!(!spots.is_empty(), "{what}: {of:?} is nowhere");
        for spot in spots {
            let foot = layer.at.y + spot.rect.bottom() * layer.zoom;
            assert!(
                foot <= layer.clip.bottom() + 0.5 && layer.at.y + spot.rect.top() * layer.zoom >= layer.clip.top() - 0.5,
                "{what}: {of:?}"
            );
        }
    }
}

#[test]
fn every_sheet_of_the_built_in_decks_is_seen_whole_on_one_screen_and_each_choice_is_in_sight() {
    let document = Arc::new(Document::built_in());
    for lang in ["sv", "en"] {
        let language = Language::for_tag(lang);
        for deck in document.decks.iter() {
            let places = deck.slides.iter().flat_map(|slide| (0..slide.steps()).map(move |step| (slide, step)));
            let pages = deck_pages(&document, &language, deck, Steps::Each, &());
            assert_eq!(places.clone().count(), pages.len());
            for ((slide, step), page) in places.zip(&pages) {
                let what = format!("step {step} of {} in {lang}", page.title);
                check_whole(page, &what);
                check_chosen(page, slide, step, &what);
            }
        }
    }
}

#[test]
fn the_whole_chart_and_every_sheet_can_be_read_from_afar() {
    let document = Arc::new(Document::built_in());
    let slide = |lens: &str| Slide { view: View { lens: LensId::from(lens), ..View::default() }, ..Slide::default() };
    let deck = Deck { slides: LENSES.iter().map(|lens| slide(lens.id)).collect(), ..Deck::default() };
    let mut small = Vec::new();
    for lang in ["sv", "en"] {
        let language = Language::for_tag(lang);
        for (lens, page) in LENSES.iter().zip(deck_pages(&document, &language, &deck, Steps::Each, &())) {
            if smallest(&page) < LEAST {
                small.push(format!("{} in {lang}: {}", lens.id, told(&page)));
            }
            check_names(&document, &page, language.tag(), lens.id);
        }
    }
    assert!(small.is_empty(), "too small:\n{}", small.join("\n"));
}

#[test]
fn what_cannot_fit_is_as_large_as_can_be_and_no_name_is_cut() {
    let document = Arc::new(Document::read(Administration::of(120).text(), Origin::BuiltIn).expect("the file can be understood"));
    let language = Language::for_tag("sv");
    let deck = Deck { slides: vec![Slide::default()], ..Deck::default() };
    let pages = deck_pages(&document, &language, &deck, Steps::Each, &());
    check_names(&document, &pages[0], language.tag(), "an invented administration");
    assert!(smallest(&pages[0]) > 4.0, "{}", smallest(&pages[0]));
}
