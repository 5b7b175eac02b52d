//! Cards: surface and border, text and marks, chips, rings.

use egui::Color32;
use emath::{Pos2, Rect, Vec2};

use super::super::{Card, CardKind, GlyphShape, Line, Size};
use super::glyph::{self, Figure};
use super::outline;
use super::pen::Pen;
use crate::theme::{CORNER, FOCUS, Face, HAIRLINE, Ink, Space, Tint, measure};

/// From the border of a card to the ring of the selection, in points on screen.
pub const RING_GAP: f32 = 2.0;
/// Which part of the outlines, marks and text is left of a card that the filter leaves out.
pub const DIM: f32 = 0.45;
/// Which part is at least left of its surface.
pub const DIM_SURFACE: f32 = 0.6;
/// Cards lower than this on screen have no room for chips, and below the second for nothing but what they hide.
const LEAST_CARD: f32 = 16.0;
const ROOMY_CARD: f32 = 28.0;

/// A card's colours on a page.
pub(super) struct Coat<'a> {
    card: &'a Card,
    /// Where it is on the page.
    rect: Rect,
    dim: bool,
    selected: bool,
}

impl<'a> Coat<'a> {
    pub(super) fn new(pen: &Pen<'_>, card: &'a Card) -> Self {
        let looks = pen.looks();
        let (dim, selected) = (looks.dim.contains(&card.body), looks.selected == Some(card.body));
        Self { card, rect: pen.layer.rect_on_page(card.rect), dim, selected }
    }

    /// Draws all of the card but what [`sheets`](Self::sheets) draws.
    pub(super) fn draw(&self, pen: &mut Pen<'_>) {
        self.surface(pen);
        self.ring(pen);
        self.face(pen);
        self.chips(pen);
    }

    /// Which share of lines and marks is seen.
    fn share(&self) -> f32 {
        if self.dim { DIM } else { 1.0 }
    }

    /// A colour. What stands back exchanges its strong colours for soft ones, so that its text stays readable.
    fn colour(&self, pen: &Pen<'_>, ink: Ink) -> Color32 {
        let ink = match (self.dim, ink) {
            // On the soft ground of a frame the marks of a body that decides have the colour of its lane's lines.
            (_, Ink::Lane(lane, Tint::OnStrong)) if self.card.kind == CardKind::Frame => Ink::Lane(lane, Tint::Line),
            (false, ink) => ink,
            (_, Ink::Lane(lane, Tint::Strong)) => Ink::Lane(lane, Tint::Soft),
            (_, Ink::Lane(lane, Tint::OnStrong)) => Ink::Lane(lane, Tint::Line),
            (_, Ink::Plain) => Ink::Quiet,
            (_, ink) => ink,
        };
        pen.ink(ink)
    }

    fn line(&self, pen: &Pen<'_>, ink: Ink) -> Color32 {
        self.colour(pen, ink).gamma_multiply(self.share())
    }

    fn is_filled(&self) -> bool {
        matches!(self.card.fill, Ink::Lane(_, Tint::Strong))
    }

    fn corner(pen: &Pen<'_>) -> f32 {
        pen.scaled(CORNER, 2.0, 14.0)
    }

    /// The border: of a card that decides in its own colour, which on a soft surface is that of the lane's lines.
    fn border(&self, pen: &Pen<'_>) -> Line {
        let ink = match (self.dim, self.card.border) {
            (true, Ink::Lane(lane, _)) => Ink::Lane(lane, Tint::Line),
            (_, ink) => ink,
        };
        let coloured = !self.is_filled() && pen.layer.face == Size::Far;
        let ink = if coloured { Ink::Lane(self.card.lane, Tint::Line) } else { ink };
        pen.line(HAIRLINE, pen.ink(ink).gamma_multiply(self.share()))
    }

    fn surface(&self, pen: &mut Pen<'_>) {
        let ink = match self.card.fill {
            Ink::Raised if self.selected => Ink::Selection,
            // From far every card is a block in its lane's colour.
            Ink::Raised if pen.layer.face == Size::Far => Ink::Lane(self.card.lane, Tint::Soft),
            fill => fill,
        };
        let fill = self.colour(pen, ink).gamma_multiply(self.share().max(DIM_SURFACE));
        let border = self.border(pen);
        pen.surface(self.rect, Self::corner(pen), Some(fill), Some(border));
        if !self.is_filled() && self.card.kind != CardKind::Frame && pen.layer.face != Size::Far {
            let (width, inset) = (pen.scaled(2.75, 2.0, 5.0), pen.scaled(2.25, 2.0, 5.0));
            let low = Pos2::new(self.rect.min.x + inset + width, self.rect.max.y - inset * 2.5);
            let bar = Rect::from_min_max(self.rect.min + Vec2::new(inset, inset * 2.5), low);
            let colour = self.line(pen, Ink::Lane(self.card.lane, Tint::Line));
            if bar.is_positive() {
                pen.surface(bar, width / 2.0, Some(colour), None);
            }
        }
    }

    /// The two sheets behind a card that stands for several.
    pub(super) fn sheets(&self, pen: &mut Pen<'_>) {
        let step = pen.scaled(3.0, 1.5, 5.0);
        let fill = pen.ink(Ink::Lane(self.card.lane, Tint::Soft));
        for sheet in [2.0, 1.0] {
            let line = pen.line(HAIRLINE, self.line(pen, Ink::Lane(self.card.lane, Tint::Line)));
            pen.surface(self.rect.translate(Vec2::splat(step * sheet)), Self::corner(pen), Some(fill), Some(line));
        }
    }

    fn ring(&self, pen: &mut Pen<'_>) {
        if self.selected {
            let out = pen.screen(RING_GAP + FOCUS / 2.0);
            let line = pen.line(FOCUS, pen.ink(Ink::Accent));
            pen.shape(outline::rect(self.rect.expand(out), Self::corner(pen) + out), None, Some(line));
        }
    }

    fn face(&self, pen: &mut Pen<'_>) {
        let place = |pen: &Pen<'_>, pos: Pos2| self.rect.min + (pos - self.card.rect.min) * pen.layer.zoom;
        let face = self.card.face(pen.layer.face);
        for figure in &face.glyphs {
            let radius = figure.radius * pen.layer.zoom;
            if radius < pen.screen(0.75) {
                continue;
            }
            let width = pen.scaled(1.25, HAIRLINE, 2.0);
            // The outline of a small hollow seat is one pixel.
            let thin = figure.shape == GlyphShape::Seat && radius < pen.screen(4.5);
            let width = if thin { pen.screen(HAIRLINE) } else { width };
            let line = figure.line.map(|ink| Line { colour: self.line(pen, ink), width, dashes: Vec::new() });
            let fill = figure.fill.map(|ink| self.line(pen, ink));
            glyph::draw(pen, figure.shape, Figure { at: place(pen, figure.at), radius, fill, line });
        }
        for run in &face.runs {
            let colour = self.line(pen, run.ink);
            pen.run(run, place(pen, run.at), 0.0, colour);
        }
    }

    /// What it says of what is folded away below it and of how many members it stands for. What only a click needs is not there.
    fn chips(&self, pen: &mut Pen<'_>) {
        let height = self.rect.height() / pen.unit;
        let said = pen.looks().chips.get(&self.card.body);
        let edge = pen.scaled(14.0, 8.0, 24.0);
        let corner = self.rect.right_bottom() - Vec2::new(edge, 0.0);
        if self.card.hidden > 0 && height >= LEAST_CARD {
            let text = said.cloned().unwrap_or_else(|| format!("+{}", self.card.hidden));
            let at = if self.card.kind == CardKind::Single { corner } else { self.rect.center_bottom() };
            let line = Ink::Lane(self.card.lane, Tint::Line);
            self.chip(pen, &text, at, [Ink::Raised, line, line]);
        }
        if let CardKind::Stack(members) = self.card.kind
            && height >= ROOMY_CARD
        {
            let text = said.filter(|_| self.card.hidden == 0).cloned().unwrap_or_else(|| members.to_string());
            let [fill, words] = [Tint::Strong, Tint::OnStrong].map(|tint| Ink::Lane(self.card.lane, tint));
            self.chip(pen, &text, corner, [fill, words, Ink::Raised]);
        }
    }

    fn chip(&self, pen: &mut Pen<'_>, text: &str, at: Pos2, [fill, words, border]: [Ink; 3]) {
        let size = match pen.looks().letters {
            Some(least) => pen.scaled(14.0, least, 24.0),
            None => pen.scaled(10.5, 8.5, 16.0),
        };
        let height = size + pen.screen(Space::Tight.pts());
        let width = (measure::width(Face::SemiBold, size, text) + pen.screen(Space::Close.pts())).max(height);
        let rect = Rect::from_center_size(at, Vec2::new(width, height));
        let plain = |ink: Ink| pen.ink(ink).gamma_multiply(self.share());
        let (fill, words, border) = (plain(fill), plain(words), plain(border));
        let line = pen.line(HAIRLINE, border);
        // The border lies around it.
        let half = line.width / 2.0;
        pen.shape(outline::rect(rect.expand(half), height), Some(fill), Some(line));
        pen.centred(text, rect.center(), (Face::SemiBold, size), words);
    }
}
