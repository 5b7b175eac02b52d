//! What it costs to write a chart: of 1 000 cards to each format, of 10 000 to marks and to SVG. Each is to take less than 2 s. And what a
//! whole order costs, drawing included: the deck of the built-in organisation, and its handout with a page for each body.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark is no library")]

#[path = "../tests/support/many.rs"]
mod many;
#[path = "../tests/support/pages.rs"]
mod pages;

use std::sync::{Arc, LazyLock};

use divan::{Bencher, black_box};
use samverkan::app::{Document, Format, Order, Settings, Setup, Shows, Spread, Steps, Subject};
use samverkan::drawing::{Looks, Outline, Page};
use samverkan::export::{EXPORTERS, Options, Work, find};
use samverkan::i18n::Language;
use samverkan::theme::{Theme, ThemeId};

/// A page with a chart of so many cards, and its bodies in words.
fn chart(cards: usize) -> (Page, Outline) {
    let state = many::state(cards, Settings::default());
    (pages::page(&state.picture.drawing, Looks::default()), pages::outline(&state))
}

static THOUSAND: LazyLock<(Page, Outline)> = LazyLock::new(|| chart(1_000));
static TEN_THOUSAND: LazyLock<(Page, Outline)> = LazyLock::new(|| chart(10_000));

/// How many pixels wide pictures are made.
const WIDE: f32 = 4_000.0;

fn main() {
    LazyLock::force(&THOUSAND);
    LazyLock::force(&TEN_THOUSAND);
    divan::main();
}

fn write(bencher: Bencher<'_, '_>, extension: &str, (page, outline): &(Page, Outline)) {
    let exporter = find(extension).unwrap();
    let (language, theme) = (Language::for_tag("sv"), Theme::of(ThemeId::Light));
    let options = Options { scale: WIDE / page.size.x, transparent: false };
    let pages = std::slice::from_ref(page);
    let work = Work { pages, outline, title: "A chart", language: &language, theme, options, watch: &() };
    bencher.bench_local(|| (exporter.write)(black_box(&work)).unwrap());
}

#[divan::bench(args = EXPORTERS.iter().map(|exporter| exporter.extension), sample_count = 5, sample_size = 1)]
fn a_thousand_cards(bencher: Bencher<'_, '_>, extension: &str) {
    write(bencher, extension, &THOUSAND);
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn ten_thousand_cards_to_svg(bencher: Bencher<'_, '_>) {
    write(bencher, "svg", &TEN_THOUSAND);
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn ten_thousand_cards_to_marks(bencher: Bencher<'_, '_>) {
    let (page, _) = &*TEN_THOUSAND;
    bencher.bench_local(|| page.marks(black_box(Theme::of(ThemeId::Light))));
}

/// A whole order of the built-in organisation, drawn anew each time.
fn order(bencher: Bencher<'_, '_>, extension: &str, what: impl Fn(&Document) -> Shows, spread: Spread) {
    let exporter = find(extension).unwrap();
    let document = Arc::new(Document::built_in());
    let what = what(&document);
    let setup = Setup { format: Format::usual(exporter), spread, ..Setup::default() };
    let (language, options) = (Language::for_tag("sv"), Options::default());
    let order = Order { document, language, theme: ThemeId::Light, what, setup, exporter, options };
    bencher.bench_local(|| black_box(&order).make(&()).unwrap());
}

#[divan::bench(args = ["pdf", "pptx", "html", "svg", "png"], sample_count = 5, sample_size = 1)]
fn the_deck_step_by_step(bencher: Bencher<'_, '_>, extension: &str) {
    order(bencher, extension, |document| Shows::Deck(Arc::new(document.decks[0].clone()), Steps::Each), Spread::Fit);
}

#[divan::bench(args = ["pdf", "pptx"], sample_count = 5, sample_size = 1)]
fn a_handout_of_all_bodies(bencher: Bencher<'_, '_>, extension: &str) {
    let view = |document: &Document| Shows::View(Box::new(Subject { view: document.first_view(), name: String::new() }));
    order(bencher, extension, view, Spread::Handout);
}
