//! The pen that sheets are drawn with: words in the sizes of the theme, source marks, links, buttons, and the spots that go with them.

use std::collections::BTreeMap;
use std::sync::Arc;

use emath::{Align, Pos2, Rect, Vec2};

use super::{Reader, Request, origin};
use crate::drawing::text::{Setting, wrap};
use crate::drawing::{Area, Drawing, Glyph, Ink, Item, Label, Polygon, Role, Run, Sector, Spot, Stroke, Table, Target};
use crate::graph::BodyIx;
use crate::model::{Fact, FactId, Organisation, Text};
use crate::theme::{CORNER_SMALL, Space, Theme, ThemeId, Tint, Type, measure};
use crate::tr;

/// The narrowest that a sheet is drawn; in less room it is scrolled sideways.
const LEAST_WIDTH: f32 = 560.0;
/// The widest that running text is set.
pub(super) const MEASURE: f32 = 720.0;
/// The room at the edges of a sheet.
pub(super) const MARGIN: f32 = Space::Broad.pts();

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style(pub(super) Type, pub(super) Ink);

pub(super) const CAPTION: Style = Style(Type::Caption, Ink::Quiet);
pub(super) const BODY: Style = Style(Type::Body, Ink::Plain);
pub(super) const QUIET: Style = Style(Type::Body, Ink::Quiet);
pub(super) const STRONG: Style = Style(Type::Strong, Ink::Plain);
pub(super) const TITLE: Style = Style(Type::Title, Ink::Plain);
pub(super) const HEADING: Style = Style(Type::Heading, Ink::Plain);

impl Style {
    /// The height of the letters' em. Every theme but the projector's has the same; that one is drawn larger as a whole.
    pub(super) fn size(self) -> f32 {
        Theme::of(ThemeId::Light).points(self.0)
    }

    /// From one line to the next.
    pub(super) fn line(self) -> f32 {
        measure::line_height(self.size())
    }

    /// How wide a line is.
    pub(super) fn width(self, text: &str) -> f32 {
        measure::width(Theme::of(ThemeId::Light).face(self.0), self.size(), text)
    }

    /// The same words in another colour.
    pub(super) fn ink(self, ink: Ink) -> Self {
        Self(self.0, ink)
    }
}

/// A sheet that is being drawn.
pub(super) struct Sheet<'a> {
    request: &'a Request<'a>,
    drawing: Drawing,
    reach: Vec2,
    /// The names of the source marks so far: the same facts are marked again and again.
    marks: BTreeMap<&'a FactId, Arc<str>>,
    facts: BTreeMap<&'a FactId, &'a Fact>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(request: &'a Request<'a>) -> Self {
        let facts = request.graph.organisation().facts.iter().rev().map(|fact| (&fact.id, fact)).collect();
        let drawing = Drawing { is_sheet: true, ..Drawing::default() };
        Self { request, drawing, reach: Vec2::ZERO, marks: BTreeMap::new(), facts }
    }

    /// Who reads it.
    pub(super) fn reader(&self) -> Reader {
        self.request.reader
    }

    /// The room there is for it.
    pub(super) fn room(&self) -> Vec2 {
        self.request.room
    }

    /// What it is about.
    pub(super) fn organisation(&self) -> &'a Organisation {
        self.request.graph.organisation()
    }

    /// How wide the sheet is to be, margins included.
    pub(super) fn width(&self) -> f32 {
        self.request.room.x.max(LEAST_WIDTH).floor()
    }

    /// How wide its content is to be.
    pub(super) fn inner(&self) -> f32 {
        self.width() - 2.0 * MARGIN
    }

    /// `text` in the language of the sheet.
    pub(super) fn say<'t>(&self, text: &'t Text) -> &'t str {
        text.in_language(self.request.language.tag())
    }

    /// The name of a body in full; its id where it has none.
    pub(super) fn name(&self, body: BodyIx) -> &'a str {
        let Some(body) = self.request.graph.at(body) else { return "" };
        match body.name.in_language(self.request.language.tag()) {
            "" => body.id.as_str(),
            name => name,
        }
    }

    /// Adds something that is drawn, over what is there.
    pub(super) fn push(&mut self, item: Item) {
        self.reach = self.reach.max(item.rect().max.to_vec2());
        self.drawing.items.push(item);
    }

    pub(super) fn area(&mut self, rect: Rect, corner: f32, fill: Option<Ink>, border: Option<Ink>) {
        self.push(Item::Area(Area { rect, corner, fill, border }));
    }

    /// A surface behind a row, which may reach into the margin: the sheet does not grow for it.
    pub(super) fn ground(&mut self, rect: Rect, fill: Ink) {
        self.drawing.items.push(Item::Area(Area { rect, corner: 0.0, fill: Some(fill), border: None }));
    }

    /// A thin level line.
    pub(super) fn rule(&mut self, left: f32, right: f32, y: f32) {
        let rect = Rect::from_min_max(Pos2::new(left, y), Pos2::new(right, y));
        self.area(rect, 0.0, None, Some(Ink::Hairline));
    }

    pub(super) fn stroke(&mut self, path: Vec<Pos2>, width: f32, ink: Ink, dash: Option<f32>) {
        self.push(Item::Stroke(Stroke { path, width, ink, dash }));
    }

    pub(super) fn polygon(&mut self, corners: Vec<Pos2>, fill: Option<Ink>, border: Option<Ink>) {
        self.push(Item::Polygon(Polygon { corners, fill, border }));
    }

    pub(super) fn sector(&mut self, sector: Sector) {
        self.push(Item::Sector(sector));
    }

    pub(super) fn glyph(&mut self, glyph: Glyph) {
        self.push(Item::Glyph(glyph));
    }

    /// Adds what is read or pointed at. What has no words, as what is nameless in a faulty file, is neither.
    pub(super) fn spot(&mut self, mut spot: Spot) {
        if spot.name.is_empty() {
            return;
        }
        spot.rect.max = spot.rect.max.max(spot.rect.min + Vec2::splat(1.0));
        self.reach = self.reach.max(spot.rect.max.to_vec2());
        self.drawing.spots.push(spot);
    }

    /// The heads of a table's columns and rows stay in view.
    pub(super) fn table(&mut self, table: Table) {
        self.drawing.tables.push(table);
    }

    /// One line of words, its upper left corner at `at`. Gives its size.
    pub(super) fn line(&mut self, at: Pos2, style: Style, text: &str) -> Vec2 {
        let run = run(Pos2::new(at.x, at.y + base(style)), style, text);
        let size = Vec2::new(run.width, style.line());
        if !text.is_empty() {
            self.push(Item::Label(Label { run, turn: 0.0 }));
        }
        size
    }

    /// One line of words in a cell: in the middle of its height, at its left, middle or right.
    pub(super) fn line_in(&mut self, cell: Rect, align: Align, style: Style, text: &str) {
        let room = cell.width() - style.width(text);
        let x = match align {
            Align::Min => cell.left(),
            Align::Center => cell.left() + room / 2.0,
            Align::Max => cell.left() + room,
        };
        self.line(Pos2::new(snap(x), snap(cell.center().y - style.line() / 2.0)), style, text);
    }

    /// One line of words turned about the left end of its baseline at `at`, in radians clockwise.
    pub(super) fn turned(&mut self, at: Pos2, turn: f32, style: Style, text: &str) {
        self.push(Item::Label(Label { run: run(at, style, text), turn }));
    }

    /// Running text, broken into lines of `width`, its upper left corner at `at`. Gives its height.
    pub(super) fn para(&mut self, at: Pos2, width: f32, style: Style, text: &str) -> f32 {
        let lines = self.lines(width, style, text);
        self.set(at, style, &lines)
    }

    /// Running text that has been broken into lines. Gives its height.
    pub(super) fn set(&mut self, at: Pos2, style: Style, lines: &[String]) -> f32 {
        for (line, n) in lines.iter().zip(0_u16..) {
            self.line(at + Vec2::new(0.0, f32::from(n) * style.line()), style, line);
        }
        height(lines, style)
    }

    /// The lines of running text.
    pub(super) fn lines(&self, width: f32, style: Style, text: &str) -> Vec<String> {
        let face = Theme::of(ThemeId::Light).face(style.0);
        wrap(text, &Setting { face, size: style.size(), width, language: self.request.language.tag(), joints: &[] })
    }

    /// How high running text is.
    pub(super) fn para_height(&self, width: f32, style: Style, text: &str) -> f32 {
        height(&self.lines(width, style, text), style)
    }

    /// Words that act when they are pressed; nothing where it is only looked at. Gives their size.
    pub(super) fn press(&mut self, at: Pos2, style: Style, words: &str, target: Target) -> Vec2 {
        if self.is_shown() {
            return Vec2::ZERO;
        }
        let size = self.line(at, style, words);
        let rect = Rect::from_min_size(at, size);
        self.spot(Spot { rect, role: Role::Button, name: words.into(), target: Some(target), body: None, chosen: false });
        size
    }

    /// The title of the sheet and what it tells, from the top. Gives where the rest begins.
    pub(super) fn head(&mut self, title: &str, lead: &str) -> f32 {
        let at = Pos2::new(MARGIN, Space::Wide.pts());
        let mut y = at.y;
        if !title.is_empty() {
            let height = self.para(at, self.inner(), self.title_style(), title);
            self.heading_spot(Rect::from_min_size(at, Vec2::new(self.inner(), height)), title);
            y += height + Space::Tight.pts();
        }
        if !lead.is_empty() {
            let width = self.inner().min(MEASURE);
            let height = self.para(Pos2::new(MARGIN, y), width, QUIET, lead);
            self.text_spot(Rect::from_min_size(Pos2::new(MARGIN, y), Vec2::new(width, height)), lead);
            y += height;
        }
        if y > at.y { y + Space::Wide.pts() } else { y }
    }

    /// A heading within the sheet, with its spot. Gives its height.
    pub(super) fn heading(&mut self, at: Pos2, style: Style, text: &str) -> f32 {
        let lines = self.lines((self.width() - MARGIN - at.x).max(MARGIN), style, text);
        let wide = lines.iter().map(|line| style.width(line)).fold(0.0, f32::max);
        let size = Vec2::new(wide, self.set(at, style, &lines));
        self.heading_spot(Rect::from_min_size(at, size), text);
        size.y
    }

    pub(super) fn heading_spot(&mut self, rect: Rect, text: &str) {
        self.spot(Spot { rect, role: Role::Heading, name: text.into(), target: None, body: None, chosen: false });
    }

    /// Words that are read.
    pub(super) fn text_spot(&mut self, rect: Rect, text: &str) {
        self.spot(Spot { rect, role: Role::Text, name: text.into(), target: None, body: None, chosen: false });
    }

    /// What the mark of a fact is called: the fact, and where it comes from.
    fn mark_name(&mut self, id: &FactId) -> Arc<str> {
        let known = self.facts.get(id).copied();
        if let Some(name) = known.and_then(|fact| self.marks.get(&fact.id)) {
            return Arc::clone(name);
        }
        let origin = origin::of(self.request.graph.organisation(), self.request.language, known);
        let name: Arc<str> = tr!(self.request.language, "fact-mark-name", fact = id.as_str(), origin = origin).into();
        if let Some(fact) = known {
            self.marks.insert(&fact.id, Arc::clone(&name));
        }
        name
    }

    /// The marks of facts, side by side, in the middle of a line of height `line`; none for an audience, which cannot ask them. Gives how
    /// wide they are.
    pub(super) fn facts(&mut self, at: Pos2, line: f32, facts: &[FactId]) -> f32 {
        if self.reader() == Reader::Audience {
            return 0.0;
        }
        let mut x = at.x;
        for fact in facts {
            let width = facts_width(std::slice::from_ref(fact)) - Space::Tight.pts();
            let rect = Rect::from_min_size(Pos2::new(x, snap(at.y + (line - MARK) / 2.0)), Vec2::new(width, MARK));
            self.area(rect, CORNER_SMALL, Some(Ink::Sunken), None);
            self.line_in(rect, Align::Center, CAPTION, fact.as_str());
            let name = self.mark_name(fact);
            let target = Some(Target::Fact(fact.clone()));
            self.spot(Spot { rect, role: Role::Link, name, target, body: None, chosen: false });
            x += width + Space::Tight.pts();
        }
        x - at.x
    }

    /// The name of a body, which leads to its panel. Gives its size.
    pub(super) fn body_link(&mut self, at: Pos2, width: f32, style: Style, body: BodyIx) -> Vec2 {
        let lines = self.lines(width, style, self.name(body));
        self.set_link(at, style, body, &lines)
    }

    /// The same of a name that has been broken into lines.
    pub(super) fn set_link(&mut self, at: Pos2, style: Style, body: BodyIx, lines: &[String]) -> Vec2 {
        let wide = lines.iter().map(|line| style.width(line)).fold(0.0, f32::max);
        let size = Vec2::new(wide, self.set(at, style, lines));
        let rect = Rect::from_min_size(at, size).expand2(Vec2::new(2.0, 0.0));
        let name = self.name(body).into();
        self.spot(Spot { rect, role: Role::Link, name, target: Some(Target::Body(body)), body: Some(body), chosen: false });
        size
    }

    /// The lane colour of a body.
    pub(super) fn lane_ink(&self, body: BodyIx, tint: Tint) -> Ink {
        lane_ink(self.request, self.request.graph.lane(body), tint)
    }

    /// The sheet, as large as what is on it.
    pub(super) fn finish(mut self) -> Drawing {
        let reach = self.reach.x + MARGIN - 0.25; // words at the right edge are moved to the nearest quarter of a point
        self.drawing.size = Vec2::new(self.width().max(reach), self.reach.y + self.air()).ceil();
        self.drawing
    }
}

/// The height of a source mark.
const MARK: f32 = 18.0;

/// How wide the marks of facts are, the gap after the last one included.
pub(super) fn facts_width(facts: &[FactId]) -> f32 {
    facts.iter().map(|fact| (CAPTION.width(fact.as_str()) + 2.0 * Space::Tight.pts()).ceil() + Space::Tight.pts()).sum()
}

/// The colour of a lane, counted as in the organisation's list.
pub(super) fn lane_ink(request: &Request<'_>, lane: usize, tint: Tint) -> Ink {
    Ink::Lane(u8::try_from(request.graph.lane_colour(lane)).unwrap_or(0), tint)
}

fn run(at: Pos2, style: Style, text: &str) -> Run {
    let face = Theme::of(ThemeId::Light).face(style.0);
    Run { at, size: style.size(), face, ink: style.1, text: Arc::from(text), width: style.width(text) }
}

/// From the top of a line to its baseline.
fn base(style: Style) -> f32 {
    snap((style.line() - style.size()) / 2.0 + 0.8 * style.size())
}

/// How high lines are.
pub(super) fn height(lines: &[String], style: Style) -> f32 {
    f32::from(u16::try_from(lines.len()).unwrap_or(u16::MAX)) * style.line()
}

/// On whole quarters of a point: the same on every machine.
pub(super) fn snap(value: f32) -> f32 {
    (value * 4.0).round() / 4.0
}
