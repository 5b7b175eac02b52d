//! A slide as a page: what the audience sees of it, on the screen that the sizes of the projector's theme are meant for.

use std::sync::Arc;

use emath::{Pos2, Rect, Vec2};

use super::headings::headings as headings_of;
use super::looks::looks;
use super::strip::strip;
use crate::app::pipeline::Shown;
use crate::app::show::{cut_off, slide_frame};
use crate::app::{Air, Document, Picture, Room, SCREEN, SHEETS, STRIP, Strip};
use crate::deck::Place;
use crate::drawing::{Drawing, Layer, Looks, Page, Placed, Print, Size};
use crate::i18n::Language;
use crate::layout::{Go, Phase, Watch};
use crate::lens::{self, Reader};
use crate::theme::{Theme, ThemeId, Type};
use crate::view::{Deck, View};

/// Points of paper for one point of the audience's screen: a slide is 13⅓ inches wide, as slides are.
pub(super) const PAPER: f32 = 0.5;
/// Which steps of a slide have a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Steps {
    /// Each of them.
    #[default]
    Each,
    /// The last one, in which everything has appeared.
    Last,
}

/// The pages of a deck, in its order. Ends early when nobody waits for them any more.
///
/// # Complexity
/// That of the lenses it shows.
#[must_use]
pub fn deck_pages(document: &Arc<Document>, language: &Language, deck: &Deck, steps: Steps, watch: &dyn Watch) -> Vec<Page> {
    let mut pages = Vec::new();
    let mut slides = Slides::default();
    for place in places(deck, steps) {
        if watch.begins(Phase::Draw) == Go::Stop {
            break;
        }
        pages.extend(slides.page(document, language, deck, place, watch));
    }
    pages
}

/// The places of a deck that have a page, in its order.
pub(super) fn places(deck: &Deck, steps: Steps) -> impl Iterator<Item = Place> + '_ {
    let all = std::iter::successors(Place::default().within(deck), |place| place.next(deck));
    all.filter(move |place| steps == Steps::Each || Place::at_end_of(deck, place.slide) == Some(*place))
}

/// What the audience sees at a place of a deck; `None` where the deck has no such place.
///
/// # Complexity
/// That of the lens it shows.
#[must_use]
pub fn slide_page(document: &Arc<Document>, language: &Language, deck: &Deck, place: Place, watch: &dyn Watch) -> Option<Page> {
    Slides::default().page(document, language, deck, place, watch)
}

/// The same without the strip at its top: whatever the slide is called and whichever of how many it is, that looks the same.
///
/// # Complexity
/// That of the lens it shows.
#[must_use]
pub fn slide_picture(document: &Arc<Document>, language: &Language, deck: &Deck, place: Place, watch: &dyn Watch) -> Option<Page> {
    let page = slide_page(document, language, deck, place, watch)?;
    Some(Page { layers: page.layers.into_iter().skip(1).collect(), ..page })
}

/// The strip alone, as a page of the same size.
///
/// # Complexity
/// O(letters).
#[must_use]
pub fn slide_strip(told: &Strip) -> Page {
    let layers = vec![strip(told)];
    Page { size: SCREEN * PAPER, title: told.title.clone(), notes: String::new(), layers, links: Vec::new() }
}

/// What slides of a document have in common: their plan, and the picture of the last one, which its next step may share.
#[derive(Debug, Default)]
struct Slides {
    last: Option<(Shown, Picture)>,
}

impl Slides {
    fn picture(&mut self, shown: Shown, watch: &dyn Watch) -> Picture {
        let same = self.last.take_if(|(last, _)| *last == shown).map(|(_, picture)| picture);
        let plan = self.last.as_ref().map(|(_, picture)| &picture.plan);
        let picture = same.unwrap_or_else(|| shown.draw_alone(plan, watch));
        self.last = Some((shown, picture.clone()));
        picture
    }

    fn page(&mut self, document: &Arc<Document>, language: &Language, deck: &Deck, place: Place, watch: &dyn Watch) -> Option<Page> {
        let slide = place.slide_in(deck)?;
        let tag = language.tag();
        let title = slide.title.in_language(tag).to_owned();
        let view = document.can_show(slide.view_at(place.step));
        let shown = Shown { room: (SCREEN - Vec2::new(0.0, STRIP)) / SHEETS, ..Shown::new(Arc::clone(document), &view, language.clone()) };
        let picture = self.picture(shown.read_by(Reader::Audience), watch);
        let sees = slide.sees.iter().filter_map(|id| document.graph.find(id)).collect::<Vec<_>>();
        let mut looks = looks(&document.graph, &picture.projection, &view, lens::lit(&document.graph, language, &view.asked).as_ref());
        looks.pen = Some(PAPER);
        looks.letters = Some(Theme::of(ThemeId::Projector).points(Type::Caption));
        looks.veiled = slide.veiled_at(place.step).filter_map(|id| document.graph.find(id)).collect();
        let content = layers(&picture.drawing, looks, &View { camera: slide.view.camera, ..view }, &sees);
        let told = Strip::at(language, deck, place)?;
        let title = if title.is_empty() { told.count.clone() } else { title };
        let layers = std::iter::once(strip(&told)).chain(content).collect();
        Some(Page { size: SCREEN * PAPER, title, notes: slide.notes.in_language(tag).to_owned(), layers, links: Vec::new() })
    }
}

/// What the slide shows, below the strip, with its headings.
fn layers(drawing: &Arc<Drawing>, mut looks: Looks, view: &View, sees: &[usize]) -> Vec<Layer> {
    let canvas = SCREEN - Vec2::new(0.0, STRIP);
    let headings = Print { theme: ThemeId::Projector, scale: 1.0 }.wanted(drawing);
    let room = Room { canvas, headings, drawing: drawing.size, kept: drawing.kept(), is_sheet: drawing.is_sheet, air: Air::AUDIENCE };
    let framed = slide_frame(drawing, sees, view.camera, view.asked.chosen.as_ref(), room);
    if !sees.is_empty() {
        looks.veiled.extend(cut_off(drawing, sees, framed, room));
    }
    let sight = framed.sight;
    let mut on_screen = Rect::from_min_size(Pos2::new(0.0, STRIP), canvas);
    let at = on_screen.center() + sight.on_canvas(Pos2::ZERO);
    let mut more = None;
    if drawing.is_sheet {
        let foot = drawing.foot(Rect::from_min_max(sight.in_drawing(-canvas / 2.0), sight.in_drawing(canvas / 2.0)));
        on_screen.max.y = at.y + foot.end * sight.zoom;
        more = foot.more;
    }
    let whole = Rect::from_min_size((Pos2::new(0.0, STRIP).to_vec2() * PAPER).to_pos2(), canvas * PAPER);
    let clip = Rect::from_min_max((on_screen.min.to_vec2() * PAPER).to_pos2(), (on_screen.max.to_vec2() * PAPER).to_pos2());
    let (at, zoom) = ((at.to_vec2() * PAPER).to_pos2(), sight.zoom * PAPER);
    let print = Print { theme: ThemeId::Projector, scale: PAPER };
    let over = headings_of(&Placed { drawing, at, zoom, canvas: clip, print }, clip);
    let mut content = Layer { drawing: Arc::clone(drawing), looks: Arc::new(looks), face: Size::Middle, at, zoom, clip };
    content.clip = clip.intersect(content.rect_on_page(framed.part));
    // A sign that there is more below stands under what is seen.
    let sign = more.map(|sign| {
        let drawing = Drawing { size: drawing.size, is_sheet: true, items: vec![sign], ..Drawing::default() };
        let looks = Arc::new(Looks { pen: Some(PAPER), ..Looks::default() });
        Layer { drawing: Arc::new(drawing), looks, face: Size::Middle, at, zoom, clip: whole }
    });
    std::iter::once(content).chain(over).chain(sign).collect()
}
