//! The pen that pages are written with: words in the sizes of the theme, rules, marks, and the spots that go with them.

use std::sync::Arc;

use emath::{Pos2, Rect, Vec2};

use crate::drawing::text::{Setting, one_line, wrap};
use crate::drawing::{Area, Drawing, Glyph, GlyphShape, Ink, Item, Label, Layer, Looks, Role, Run, Size, Spot, Stroke, Target};
use crate::graph::BodyIx;
use crate::theme::{Theme, ThemeId, Type, measure};

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    /// What they are.
    pub(super) kind: Type,
    /// Their colour.
    pub(super) ink: Ink,
    /// Their size: points of the drawing for one point of the theme.
    pub(super) scale: f32,
}

impl Style {
    pub(super) const fn new(kind: Type, ink: Ink) -> Self {
        Self { kind, ink, scale: 1.0 }
    }

    pub(super) const fn scaled(self, scale: f32) -> Self {
        Self { scale, ..self }
    }

    pub(super) fn size(self) -> f32 {
        Theme::of(ThemeId::Light).points(self.kind) * self.scale
    }

    fn face(self) -> crate::drawing::Typeface {
        Theme::of(ThemeId::Light).face(self.kind)
    }

    /// From one line to the next.
    pub(super) fn line(self) -> f32 {
        measure::line_height(self.size())
    }

    /// From the top of a line to the top of its letters' em.
    pub(super) fn lead(self) -> f32 {
        (self.line() - self.size()) / 2.0
    }

    pub(super) fn width(self, text: &str) -> f32 {
        measure::width(self.face(), self.size(), text)
    }

    /// The lines of running text.
    pub(super) fn lines(self, width: f32, language: &str, text: &str) -> Vec<String> {
        wrap(text, &Setting { face: self.face(), size: self.size(), width, language, joints: &[] })
    }

    /// As much of a text as fits one line; "…" stands for the rest.
    pub(super) fn one_line(self, width: f32, text: &str) -> String {
        one_line(text, self.face(), self.size(), width)
    }
}

/// Something that is being written.
#[derive(Debug, Default)]
pub(super) struct Pen {
    pub(super) drawing: Drawing,
}

impl Pen {
    pub(super) fn new() -> Self {
        Self { drawing: Drawing { is_sheet: true, ..Drawing::default() } }
    }

    pub(super) fn push(&mut self, item: Item) {
        self.drawing.items.push(item);
    }

    /// One line of words, its upper left corner at `at`. Gives how wide it is.
    pub(super) fn line(&mut self, at: Pos2, style: Style, text: &str) -> f32 {
        let size = style.size();
        let base = snap(at.y + (style.line() - size) / 2.0 + 0.8 * size);
        let width = style.width(text);
        if !text.is_empty() {
            let run = Run { at: Pos2::new(snap(at.x), base), size, face: style.face(), ink: style.ink, text: Arc::from(text), width };
            self.push(Item::Label(Label { run, turn: 0.0 }));
        }
        width
    }

    /// One line of words that ends at `at`.
    pub(super) fn line_to(&mut self, at: Pos2, style: Style, text: &str) {
        self.line(at - Vec2::new(style.width(text), 0.0), style, text);
    }

    /// Running text, its upper left corner at `at`. Gives its height.
    pub(super) fn para(&mut self, at: Pos2, width: f32, style: Style, language: &str, text: &str) -> f32 {
        let mut height = 0.0;
        for line in style.lines(width, language, text) {
            self.line(at + Vec2::new(0.0, height), style, &line);
            height += style.line();
        }
        height
    }

    /// A thin level line.
    pub(super) fn rule(&mut self, left: f32, right: f32, y: f32) {
        self.push(Item::Area(Area {
            rect: Rect::from_min_max(Pos2::new(left, y), Pos2::new(right, y)),
            corner: 0.0,
            fill: None,
            border: Some(Ink::Hairline),
        }));
    }

    pub(super) fn area(&mut self, rect: Rect, corner: f32, fill: Option<Ink>, border: Option<Ink>) {
        self.push(Item::Area(Area { rect, corner, fill, border }));
    }

    pub(super) fn stroke(&mut self, path: Vec<Pos2>, width: f32, ink: Ink) {
        self.push(Item::Stroke(Stroke { path, width, ink, dash: None }));
    }

    pub(super) fn glyph(&mut self, at: Pos2, radius: f32, shape: GlyphShape, fill: Option<Ink>, line: Option<Ink>) {
        self.push(Item::Glyph(Glyph { at, radius, shape, fill, line }));
    }

    /// What is read there.
    pub(super) fn text_spot(&mut self, rect: Rect, role: Role, name: &str) {
        self.spot(Spot { rect, role, name: name.into(), target: None, body: None, chosen: false });
    }

    /// What leads to a body.
    pub(super) fn link_spot(&mut self, rect: Rect, name: &str, body: BodyIx) {
        self.spot(Spot { rect, role: Role::Link, name: name.into(), target: Some(Target::Body(body)), body: Some(body), chosen: false });
    }

    fn spot(&mut self, spot: Spot) {
        if !spot.name.is_empty() {
            self.drawing.spots.push(spot);
        }
    }

    /// What was written, as it is on the page: its points are those of the page.
    pub(super) fn on_page(mut self, size: Vec2) -> Layer {
        self.drawing.size = size;
        layer(Arc::new(self.drawing), Pos2::ZERO, 1.0, Rect::from_min_size(Pos2::ZERO, size))
    }
}

/// A drawing on a page, without looks of its own.
pub(super) fn layer(drawing: Arc<Drawing>, at: Pos2, zoom: f32, clip: Rect) -> Layer {
    Layer { drawing, looks: Arc::new(Looks::default()), face: Size::Middle, at, zoom, clip }
}

/// On whole quarters of a point: the same on every machine.
pub(super) fn snap(value: f32) -> f32 {
    (value * 4.0).round() / 4.0
}
