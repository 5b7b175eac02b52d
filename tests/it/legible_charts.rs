//! On every step of a deck that shows a chart: cards are whole, names are whole, and nothing lies over anything that is read.

use std::collections::BTreeMap;
use std::sync::Arc;

use emath::{Pos2, Rect, Vec2};
use samverkan::app::{Document, Steps, Strip, deck_pages};
use samverkan::deck::Place;
use samverkan::drawing::{Card, Drawing, Group, Item, Layer, Mark, Page, Words};
use samverkan::graph::BodyIx;
use samverkan::i18n::Language;
use samverkan::theme::{Theme, ThemeId};

/// A rounding is forgiven, in points of the page.
const CLOSE: f32 = 0.4;
/// Letters reach so far above and below their baseline, in ems: capitals, and the tails of letters.
const ABOVE: f32 = 0.73;
const BELOW: f32 = 0.2;

/// What is wrong on a page.
struct Faults<'a> {
    document: &'a Document,
    tag: &'static str,
    page: &'a Page,
    layer: &'a Layer,
    marks: Vec<Mark>,
    all: Vec<String>,
}

fn faults(document: &Document, tag: &'static str, page: &Page, told: &Strip) -> Vec<String> {
    let Some(layer) = page.layers.iter().find(|layer| !layer.drawing.is_sheet && layer.drawing.cards().next().is_some()) else {
        return Vec::new();
    };
    let marks = page.marks(Theme::of(ThemeId::Projector));
    let mut faults = Faults { document, tag, page, layer, marks, all: Vec::new() };
    faults.cards();
    faults.chips();
    faults.steps();
    faults.heads();
    faults.strip(told);
    faults.all
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

fn box_of(words: &Words) -> Rect {
    let above = words.at - Vec2::new(0.0, ABOVE * words.size);
    Rect::from_min_size(above, Vec2::new(words.width, (ABOVE + BELOW) * words.size))
}

impl Faults<'_> {
    fn shown(&self) -> impl Iterator<Item = &Arc<Card>> {
        self.layer.drawing.cards().filter(|card| !self.layer.looks.veiled.contains(&card.body))
    }

    fn name(&self, body: BodyIx) -> &str {
        self.document.graph.at(body).map_or("", |body| body.name.in_language(self.tag))
    }

    /// Every card that is shown lies wholly in the picture, and its full name stands on it.
    fn cards(&mut self) {
        let mut found = Vec::new();
        for card in self.shown() {
            let (rect, name) = (self.layer.rect_on_page(card.rect), self.name(card.body));
            if !self.layer.clip.expand(CLOSE).contains_rect(rect) {
                found.push(format!("{name} is cut: {rect:?} in {:?}", self.layer.clip));
            }
            let said: String = card.middle.runs.iter().map(|run| letters(&run.text)).collect();
            if !said.starts_with(&letters(name)) {
                found.push(format!("{name} is called {said}"));
            }
        }
        self.all.extend(found);
    }

    /// Where words and icons of a card are on the page, each with what it is.
    fn read_on(&self, card: &Card) -> Vec<(Rect, String)> {
        let words = card.middle.runs.iter().map(|run| {
            let above = run.at - Vec2::new(0.0, ABOVE * run.size);
            (Rect::from_min_size(above, Vec2::new(run.width, (ABOVE + BELOW) * run.size)), run.text.to_string())
        });
        let icons = card.middle.glyphs.iter().map(|glyph| {
            (Rect::from_center_size(glyph.at, Vec2::splat(2.0 * glyph.radius)), format!("a mark of {}", self.name(card.body)))
        });
        words.chain(icons).map(|(rect, what)| (self.layer.rect_on_page(rect), what)).collect()
    }

    /// The words of each card that do not stand on its face: those of its chips.
    fn chips(&mut self) {
        let cards: BTreeMap<BodyIx, &Arc<Card>> = self.layer.drawing.cards().map(|card| (card.body, card)).collect();
        let (mut inside, mut found) = (Vec::new(), Vec::new());
        for mark in &self.marks {
            match mark {
                Mark::Begin(Group::Card(body, _)) => inside.push(cards.get(body)),
                Mark::Begin(_) => inside.push(None),
                Mark::End => drop(inside.pop()),
                Mark::Words(words) => {
                    let Some(Some(card)) = inside.last() else { continue };
                    if card.middle.runs.iter().any(|run| run.text == words.text) {
                        continue;
                    }
                    let chip = box_of(words).expand(1.0);
                    let hit = self.shown().flat_map(|card| self.read_on(card)).find(|(rect, _)| rect.shrink(CLOSE).intersects(chip));
                    found.extend(hit.map(|(_, what)| format!("{} lies over {what}", words.text)));
                }
                Mark::Shape(_) => {}
            }
        }
        self.all.extend(found);
    }

    /// The discs with the numbers of steps.
    fn steps(&mut self) {
        let heads = self.heads_on_page();
        let (mut is_way, mut found) = (0_usize, Vec::new());
        for mark in &self.marks {
            match mark {
                Mark::Begin(Group::Way) => is_way = 1,
                Mark::Begin(_) if is_way > 0 => is_way += 1,
                Mark::End => is_way = is_way.saturating_sub(1),
                Mark::Words(words) if is_way > 0 => {
                    let centre = box_of(words).center();
                    let near = |rect: &Rect| rect.distance_to_pos(centre) < 11.0 / 2.0 - CLOSE;
                    let cards = self.shown().flat_map(|card| self.read_on(card));
                    let hit = cards.chain(heads.iter().cloned()).find(|(rect, _)| near(rect));
                    found.extend(hit.map(|(_, what)| format!("the number {} lies over {what}", words.text)));
                }
                _ => {}
            }
        }
        self.all.extend(found);
    }

    /// The words of all layers above the chart.
    fn heads_on_page(&self) -> Vec<(Rect, String)> {
        let over = self.page.layers.iter().skip_while(|layer| !std::ptr::eq(*layer, self.layer)).skip(1);
        let labels = |layer: &Layer| -> Vec<(Rect, String)> {
            let label = |item: &Item| match item {
                Item::Label(label) => Some(label.run.clone()),
                _ => None,
            };
            let place = |run: samverkan::drawing::Run| {
                let above = run.at - Vec2::new(0.0, ABOVE * run.size);
                let rect = Rect::from_min_size(above, Vec2::new(run.width, (ABOVE + BELOW) * run.size));
                (layer.rect_on_page(rect), run.text.to_string())
            };
            layer.drawing.items.iter().filter_map(label).map(place).collect()
        };
        over.flat_map(labels).collect()
    }

    /// Each lane and each row in which something is shown has its name, whole and in the picture.
    fn heads(&mut self) {
        let heads = self.heads_on_page();
        let screen = Rect::from_min_size(Pos2::ZERO, self.page.size);
        let said = letters(&heads.iter().map(|(_, text)| text.as_str()).collect::<String>());
        let Drawing { lanes, rows, .. } = &*self.layer.drawing;
        let mut found = Vec::new();
        for band in lanes.iter().chain(rows) {
            let name = letters(&band.name.concat());
            let has_cards = self.shown().any(|card| band.rect.contains(card.rect.center()));
            if has_cards && !said.contains(&name) {
                found.push(format!("the heading {name} is not whole"));
            }
        }
        found.extend(heads.iter().filter(|(rect, _)| !screen.contains_rect(*rect)).map(|(_, text)| format!("{text} leaves the page")));
        self.all.extend(found);
    }

    fn strip(&mut self, told: &Strip) {
        let texts: Vec<&str> =
            self.marks.iter().filter_map(|mark| if let Mark::Words(words) = mark { Some(&*words.text) } else { None }).collect();
        let missing = [told.title.clone(), told.path_told()].into_iter().filter(|line| !texts.contains(&line.as_str()));
        self.all.extend(missing.map(|line| format!("the strip does not say {line}")));
        self.all.extend(texts.iter().filter(|text| text.ends_with('…')).map(|text| format!("{text} is shortened")));
    }
}

/// Every page of the built-in decks, with what is to stand in its strip.
fn each(check: impl Fn(&Document, &'static str, &Page, &Strip)) {
    let document = Arc::new(Document::built_in());
    for lang in ["sv", "en"] {
        let language = Language::for_tag(lang);
        for deck in document.decks.iter() {
            let places = std::iter::successors(Place::default().within(deck), |place| place.next(deck));
            for (page, place) in deck_pages(&document, &language, deck, Steps::Each, &()).iter().zip(places) {
                check(&document, language.tag(), page, &Strip::at(&language, deck, place).expect("the deck has the place"));
            }
        }
    }
}

#[test]
fn on_every_chart_of_the_built_in_decks_all_is_whole_and_nothing_lies_over_what_is_read() {
    each(|document, tag, page, told| {
        let faults = faults(document, tag, page, told);
        assert!(faults.is_empty(), "{} in {tag}, step {:?}:\n{}", page.title, told.step, faults.join("\n"));
    });
}

/// Changes the chart of a page.
fn broken(page: &Page, change: impl Fn(&mut Layer)) -> Option<Page> {
    let mut page = page.clone();
    let layer = page.layers.iter_mut().find(|layer| !layer.drawing.is_sheet && layer.drawing.cards().next().is_some())?;
    change(layer);
    Some(page)
}

fn with_cards(layer: &mut Layer, change: impl Fn(&mut Card)) {
    let drawing = Arc::make_mut(&mut layer.drawing);
    for item in &mut drawing.items {
        if let Item::Card(card) = item {
            change(Arc::make_mut(card));
        }
    }
}

#[test]
fn what_is_cut_shortened_or_covered_is_found() {
    each(|document, tag, page, told| {
        let check = |change: &dyn Fn(&mut Layer), expect: &str| {
            let Some(page) = broken(page, change) else { return };
            let found = faults(document, tag, &page, told);
            assert!(found.iter().any(|fault| fault.contains(expect)), "{expect} in {}: {found:?}", page.title);
        };
        let through = |layer: &mut Layer| {
            let seen = layer.drawing.cards().find(|card| !layer.looks.veiled.contains(&card.body)).map(|card| card.rect);
            layer.clip.max = seen.map_or(layer.clip.max, |rect| layer.rect_on_page(rect).center());
        };
        check(&through, "is cut");
        check(&|layer| with_cards(layer, |card| Arc::make_mut(&mut card.middle).runs.truncate(0)), "is called");
        let low = |card: &mut Card| {
            card.hidden = 7;
            let corner = card.rect.right_bottom() - Vec2::new(30.0, 0.0);
            Arc::make_mut(&mut card.middle).runs.iter_mut().for_each(|run| run.at = corner);
        };
        check(&|layer| with_cards(layer, low), "lies over");
        let untold = Strip { title: "Något annat".to_owned(), ..told.clone() };
        if broken(page, |_| ()).is_some() {
            assert!(faults(document, tag, page, &untold).iter().any(|fault| fault.contains("the strip")));
            let headless = Page { layers: page.layers.iter().take(2).cloned().collect(), ..page.clone() };
            assert!(faults(document, tag, &headless, told).iter().any(|fault| fault.contains("is not whole")));
        }
    });
}
