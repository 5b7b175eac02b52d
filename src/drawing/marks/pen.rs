//! What a layer is drawn with: where things are on the page, how wide lines are, in which colours.

use std::sync::Arc;

use egui::Color32;
use emath::{Pos2, Rect, Rot2};

use super::super::{Group, Ink, Layer, Line, Looks, Mark, Piece, Run, Shape, Words};
use super::outline;
use crate::theme::{Face, HAIRLINE, Theme};

/// How much beyond what is seen is drawn, in points of the screen: borders, chips and rings reach beyond their cards.
const BEYOND: f32 = 16.0;
/// How far letters reach above their line and below it, as parts of their size.
const ABOVE: f32 = 0.73;
/// See [`ABOVE`].
const BELOW: f32 = 0.2;
/// Text below this is a smudge and left out, in points of the screen.
const LEAST_TEXT: f32 = 2.5;

/// What a layer is drawn with.
pub(super) struct Pen<'a> {
    pub(super) theme: &'a Theme,
    pub(super) layer: &'a Layer,
    /// Points of the page for one point of the screen it is the picture of.
    pub(super) unit: f32,
    /// The part of the page that is drawn.
    reach: Rect,
    marks: &'a mut Vec<Mark>,
}

impl<'a> Pen<'a> {
    pub(super) fn new(theme: &'a Theme, layer: &'a Layer, marks: &'a mut Vec<Mark>) -> Self {
        let unit = layer.looks.pen.filter(|pen| *pen > 0.0).unwrap_or(layer.zoom);
        Self { theme, layer, unit, reach: layer.clip.expand(BEYOND * unit), marks }
    }

    pub(super) fn looks(&self) -> &'a Looks {
        &self.layer.looks
    }

    /// Whether something of the drawing is seen.
    pub(super) fn sees(&self, rect: Rect) -> bool {
        self.sees_on_page(self.layer.rect_on_page(rect))
    }

    pub(super) fn sees_on_page(&self, rect: Rect) -> bool {
        rect.intersects(self.reach)
    }

    /// Whether something of what is there is seen, not only of what reaches beyond it.
    pub(super) fn shows(&self, rect: Rect) -> bool {
        let clip = self.layer.clip;
        let rect = self.layer.rect_on_page(rect);
        rect.min.x < clip.max.x && rect.max.x > clip.min.x && rect.min.y < clip.max.y && rect.max.y > clip.min.y
    }

    /// Whether the middle of something is seen. Of what is cut by the edge between two pages only one of them shows it.
    pub(super) fn holds(&self, rect: Rect) -> bool {
        let clip = self.layer.clip;
        (clip.min.y..clip.max.y).contains(&rect.center().y) && rect.min.x <= clip.max.x && rect.max.x >= clip.min.x
    }

    /// Whether a line of text is seen: what is searched and copied is what is read. A line of a sheet that the edge of a page goes through is
    /// whole on one page, and not on the other one.
    fn reads(&self, words: &Words) -> bool {
        let clip = self.layer.clip;
        let letters = Rect::from_min_max(Pos2::new(0.0, -ABOVE * words.size), Pos2::new(words.width, BELOW * words.size));
        let letters = letters.rotate_bb(Rot2::from_angle(words.turn)).translate(words.at.to_vec2());
        if self.layer.drawing.is_sheet { self.holds(letters) } else { letters.intersects(clip) }
    }

    pub(super) fn ink(&self, ink: Ink) -> Color32 {
        self.theme.ink(ink)
    }

    pub(super) fn at(&self, pos: Pos2) -> Pos2 {
        self.layer.on_page(pos)
    }

    /// A measure of the screen, in points of the page.
    pub(super) fn screen(&self, points: f32) -> f32 {
        points * self.unit
    }

    /// A measure that follows the drawing within limits, which are points of the screen; in points of the page.
    pub(super) fn scaled(&self, points: f32, least: f32, most: f32) -> f32 {
        (points * self.layer.zoom).clamp(least * self.unit, most * self.unit)
    }

    /// An unbroken line of so many points of the screen.
    pub(super) fn line(&self, width: f32, colour: Color32) -> Line {
        Line { colour, width: self.screen(width), dashes: Vec::new() }
    }

    pub(super) fn hairline(&self, ink: Ink) -> Line {
        self.line(HAIRLINE, self.ink(ink))
    }

    /// Draws what `draw` draws as one thing.
    pub(super) fn group(&mut self, group: Group, draw: impl FnOnce(&mut Self)) {
        self.begin(group);
        draw(self);
        self.end();
    }

    pub(super) fn begin(&mut self, group: Group) {
        self.marks.push(Mark::Begin(group));
    }

    /// What began last is an ornament if nothing is written in it.
    pub(super) fn end_unsaid(&mut self) {
        let begun = self.marks.iter().rposition(|mark| matches!(mark, Mark::Begin(_)));
        let inner = begun.and_then(|at| self.marks.get(at + 1..)).unwrap_or_default();
        let is_said = inner.iter().any(|mark| matches!(mark, Mark::Words(_)));
        if let Some(Mark::Begin(group)) = begun.and_then(|at| self.marks.get_mut(at)).filter(|_| !is_said) {
            *group = Group::Ornament;
        }
        self.end();
    }

    /// Ends what began last; a thing of which nothing is drawn is not there.
    pub(super) fn end(&mut self) {
        if matches!(self.marks.last(), Some(Mark::Begin(_))) {
            self.marks.pop();
        } else {
            self.marks.push(Mark::End);
        }
    }

    pub(super) fn shape(&mut self, outline: Vec<Piece>, fill: Option<Color32>, line: Option<Line>) {
        let fill = fill.filter(|fill| fill.a() > 0);
        let line = line.filter(|line| line.colour.a() > 0 && line.width > 0.0);
        if fill.is_some() || line.is_some() {
            self.marks.push(Mark::Shape(Shape { outline, fill, line }));
        }
    }

    /// A surface, its border within it.
    pub(super) fn surface(&mut self, rect: Rect, corner: f32, fill: Option<Color32>, border: Option<Line>) {
        let half = border.as_ref().map_or(0.0, |line| line.width / 2.0).min(rect.width() / 2.0).min(rect.height() / 2.0);
        self.shape(outline::rect(rect.shrink(half), (corner - half).max(0.0)), fill, border);
    }

    /// A line of text of the drawing.
    pub(super) fn run(&mut self, run: &Run, at: Pos2, turn: f32, colour: Color32) {
        let (size, width) = (run.size * self.layer.zoom, run.width * self.layer.zoom);
        if size >= self.screen(LEAST_TEXT) {
            self.words(Words { at, size, width, face: run.face, colour, turn, text: Arc::clone(&run.text) });
        }
    }

    pub(super) fn words(&mut self, words: Words) {
        if !words.text.is_empty() && words.colour.a() > 0 && self.reads(&words) {
            self.marks.push(Mark::Words(words));
        }
    }

    /// A line of text of the page in the middle of `middle`.
    pub(super) fn centred(&mut self, text: &str, middle: Pos2, (face, size): (Face, f32), colour: Color32) {
        let width = crate::theme::measure::width(face, size, text);
        let at = Pos2::new(middle.x - width / 2.0, middle.y + size * HALF_CAPITAL);
        self.words(Words { at, size, width, face, colour, turn: 0.0, text: Arc::from(text) });
    }
}

/// From the middle of a line to its baseline, as a part of its size: half the height of the digits.
const HALF_CAPITAL: f32 = 0.364;
