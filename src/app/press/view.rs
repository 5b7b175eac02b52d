//! A view on pages.

use std::sync::Arc;

use emath::{Pos2, Rect, Vec2};

use super::frame::{self, Frame, SCALE, Told};
use super::headings::headings;
use super::legend;
use super::looks::looks;
use super::paper::{FOOT, Format, MARGIN, Setup, Sheet, Spread, Turn};
use super::{handout, sheet, tiles};
use crate::app::pipeline::Shown;
use crate::app::{Document, Picture, Room, sight};
use crate::drawing::{Drawing, Layer, Looks, Page, Placed, Print, Size};
use crate::graph::BodyIx;
use crate::i18n::Language;
use crate::layout::{Go, Phase, Watch};
use crate::lens::{self, Lit, Reader};
use crate::theme::ThemeId;
use crate::tr;
use crate::view::{Camera, View};

/// Names on cards smaller than this on paper, in points, are smudges: from there on cards are seen from far.
const LEAST_NAME: f32 = 3.5;
/// The height of names on cards, in points of the drawing.
pub(super) const NAME: f32 = 14.0;
/// Points of paper for one point of a sheet: its words are as large as the frame's.
const SHEET: f32 = SCALE;
/// A page that is as large as what is on it has at least this many points to a side.
const LEAST_PAGE: f32 = 200.0;

/// A view to be put on pages.
#[derive(Clone, Debug)]
pub struct Subject {
    /// What it shows.
    pub view: View,
    /// What it is called; empty for what has no name.
    pub name: String,
}

/// The pages of a view. Ends early, with pages that are worth nothing, when nobody waits for them any more.
///
/// # Complexity
/// That of the lens, and of what is said of every body in a handout.
#[must_use]
pub fn view_pages(document: &Arc<Document>, language: &Language, subject: &Subject, setup: Setup, watch: &dyn Watch) -> Vec<Page> {
    let view = document.can_show(subject.view.clone());
    let lit = lens::lit(&document.graph, language, &view.asked);
    let told = told(document, language, subject, &view, lit.as_ref());
    let job = Printing { document, language, view: &view, lit: lit.as_ref(), told: &told, setup, watch };
    let mut pages = match setup.spread {
        Spread::Handout => handout::pages(&job),
        Spread::Tiles if view.lens.is_chart() => tiles::pages(&job),
        _ => job.pages(),
    };
    frame::number(&mut pages, &told, language);
    pages
}

/// What a page says of a view.
fn told(document: &Document, language: &Language, subject: &Subject, view: &View, lit: Option<&Lit>) -> Told {
    let lens = tr!(language, lens::find(&view.lens).name);
    let organisation = document.organisation.name.in_language(language.tag()).to_owned();
    let focus = view.focus.as_ref().and_then(|focus| document.graph.body(&focus.body));
    let focus = focus.map(|body| tr!(language, "press-focus", name = body.name.in_language(language.tag())));
    let title = [&subject.name, &organisation, &lens].into_iter().find(|name| !name.is_empty()).cloned().unwrap_or_default();
    let lit = lit.map(|lit| lit.about.clone()).filter(|_| view.lens.is_chart());
    let under = [Some(organisation), focus, lit].into_iter().flatten().filter(|words| !words.is_empty() && *words != title);
    let under = under.collect::<Vec<_>>().join(" · ");
    let sheet = if subject.name.is_empty() { lens } else { subject.name.clone() };
    Told::new(document, language, [title, sheet, under])
}

/// A drawing and how it looks.
type Drawn = (Arc<Drawing>, Arc<Looks>);

/// All that is needed to print a view.
#[derive(Clone, Copy, Debug)]
pub(super) struct Printing<'a> {
    pub(super) document: &'a Arc<Document>,
    pub(super) language: &'a Language,
    pub(super) view: &'a View,
    pub(super) lit: Option<&'a Lit>,
    pub(super) told: &'a Told,
    pub(super) setup: Setup,
    pub(super) watch: &'a dyn Watch,
}

impl Printing<'_> {
    /// Whether nobody waits for it any more.
    pub(super) fn is_stopped(&self) -> bool {
        self.watch.begins(Phase::Draw) == Go::Stop
    }

    /// Draws the view in so much room.
    pub(super) fn draw(&self, room: Vec2) -> (Arc<Drawing>, Arc<Looks>) {
        let room = if self.view.lens.is_chart() { Vec2::ZERO } else { room };
        let shown = Shown { room, ..Shown::new(Arc::clone(self.document), self.view, self.language.clone()) };
        let picture = shown.read_by(Reader::Paper).draw(None, &Picture::default(), self.watch);
        let view = View { selected: None, ..self.view.clone() };
        let looks = looks(&self.document.graph, &picture.projection, &view, self.lit);
        (picture.drawing, Arc::new(looks))
    }

    /// The view on one page, or for a sheet on as many as it is high.
    pub(super) fn pages(&self) -> Vec<Page> {
        if self.view.lens.is_chart() { vec![self.chart()] } else { self.sheet() }
    }

    fn chart(&self) -> Page {
        let (drawing, looks) = self.draw(Vec2::ZERO);
        let entries = legend::entries(&self.document.graph, self.language, &drawing, &looks);
        let frame = Frame { told: self.told, legend: &entries };
        let sheet = self.best(|sheet| fitted(&drawing, frame.room(sheet)).1, || Self::own(&drawing, &frame));
        let room = frame.room(sheet);
        let mut layers = vec![frame.layer(sheet)];
        layers.extend(on_page(&drawing, &looks, room));
        self.page(sheet, layers)
    }

    /// The page of the chosen format on which most is seen.
    fn best(&self, zoom: impl Fn(Sheet) -> f32, own: impl Fn() -> Sheet) -> Sheet {
        if self.setup.format == Format::Own {
            return own();
        }
        let ways = self.setup.turn.ways(self.setup.format).iter().map(|turn| Sheet::new(self.setup.format, *turn));
        let best = ways.reduce(|best, other| if zoom(other) > zoom(best) * 1.001 { other } else { best });
        best.unwrap_or_else(|| Sheet::new(self.setup.format, Turn::Landscape))
    }

    /// A page that is as large as a chart at full size.
    fn own(drawing: &Drawing, frame: &Frame<'_>) -> Sheet {
        let print = Print { theme: ThemeId::Light, scale: SCALE };
        let size = drawing.size.max(print.wanted(drawing) + Vec2::splat(LEAST_PAGE)) + Vec2::splat(2.0 * AIR);
        let edges = 2.0 * MARGIN;
        let heads = frame.head(size.x) + frame.key(size.x);
        Sheet { size: (size + Vec2::new(edges, edges + FOOT + heads)).ceil() }
    }

    fn sheet(&self) -> Vec<Page> {
        let width = |sheet: Sheet| sheet.content().width() / SHEET;
        let drawn = |sheet: Sheet| self.draw(Vec2::new(width(sheet), sheet.content().height() / SHEET));
        let own = || Sheet { size: Vec2::new(1024.0 * SHEET + 2.0 * MARGIN, f32::MAX) };
        let ways = self.setup.turn.ways(self.setup.format);
        // Sheets are read from the top as a page is: upright, unless they are too wide for it.
        let mut best: Option<(f32, Sheet, Drawn)> = None;
        for turn in ways.iter().rev() {
            let sheet = if self.setup.format == Format::Own { own() } else { Sheet::new(self.setup.format, *turn) };
            let (drawing, looks) = drawn(sheet);
            let zoom = (sheet.content().width() / drawing.size.x.max(1.0)).min(SHEET);
            if best.as_ref().is_none_or(|(best, ..)| zoom > best * 1.05) {
                best = Some((zoom, sheet, (drawing, looks)));
            }
        }
        let Some((zoom, mut sheet, (drawing, looks))) = best else { return Vec::new() };
        if self.setup.format == Format::Own {
            sheet.size.x = (drawing.size.x * zoom + 2.0 * MARGIN).ceil();
            sheet.size.y = (drawing.size.y * zoom + 2.0 * MARGIN + FOOT).ceil();
        }
        let room = sheet.content();
        let redraw = |at: f32| {
            if at < zoom { self.draw(Vec2::new(room.width(), room.height()) / at) } else { (Arc::clone(&drawing), Arc::clone(&looks)) }
        };
        let is_usual = zoom >= SHEET && self.setup.format != Format::Own;
        let (zoom, (drawing, looks)) =
            if is_usual { sheet::thrifty(zoom, room.height(), redraw, |drawn| (&drawn.0, &[])) } else { (zoom, redraw(zoom)) };
        let parts = sheet::parts((&drawing, &[]), room.height() / zoom);
        let page = |part: &sheet::Part| self.page(sheet, sheet::layers(&drawing, &looks, part, room, zoom));
        parts.iter().map(page).map(|page| Page { title: self.told.sheet.clone(), ..page }).collect()
    }

    pub(super) fn page(&self, sheet: Sheet, layers: Vec<Layer>) -> Page {
        let title = if self.told.title.is_empty() { self.told.foot.clone() } else { self.told.title.clone() };
        Page { size: sheet.size, title, layers, ..Page::default() }
    }
}

/// How much of the air above a chart that is lower than its room goes below it.
const LIFT: f32 = 0.6;
/// Room left around a chart that fits, in points.
const AIR: f32 = 8.0;

/// Where the upper left corner of a chart is in the room it has on a page, and how large it is, so that all of it is seen as large as can be.
pub(super) fn fitted(drawing: &Drawing, room: Rect) -> (Pos2, f32) {
    let headings = Print { theme: ThemeId::Light, scale: SCALE }.wanted(drawing);
    let canvas = Room { canvas: room.size(), headings, drawing: drawing.size, kept: drawing.kept(), ..Room::default() };
    let sight = sight(Camera::Fit, canvas, 1.0);
    let at = room.center() + sight.on_canvas(Pos2::ZERO);
    // The more air below than above the better it hangs together with its title.
    let lift = ((at.y - room.top()).max(0.0) * LIFT).min((at.y - room.top() - AIR).max(0.0));
    (at - Vec2::new(0.0, lift), sight.zoom)
}

/// A chart with its headings in the room it has on a page.
pub(super) fn on_page(drawing: &Arc<Drawing>, looks: &Arc<Looks>, room: Rect) -> Vec<Layer> {
    let (at, zoom) = fitted(drawing, room);
    let chart = Layer { drawing: Arc::clone(drawing), looks: Arc::clone(looks), face: face(zoom), at, zoom, clip: room };
    let print = Print { theme: ThemeId::Light, scale: SCALE };
    let over = headings(&Placed { drawing, at, zoom, canvas: room, print }, room);
    std::iter::once(chart).chain(over).collect()
}

/// The face that cards show at a size.
pub(super) fn face(zoom: f32) -> Size {
    if zoom * NAME < LEAST_NAME { Size::Far } else { Size::Middle }
}

/// The places of bodies on a page: their cards, and what on a sheet is about them.
pub(super) fn places(page: &Page) -> Vec<(BodyIx, Rect, String)> {
    let mut places = Vec::new();
    for layer in &page.layers {
        let cards = layer.drawing.cards().map(|card| (card.body, card.rect, String::new()));
        let spots = layer.drawing.spots.iter().filter_map(|spot| spot.body.map(|body| (body, spot.rect, spot.name.to_string())));
        for (body, rect, name) in cards.chain(spots) {
            let rect = layer.rect_on_page(rect).intersect(layer.clip);
            if rect.is_positive() {
                places.push((body, rect, name));
            }
        }
    }
    places
}
