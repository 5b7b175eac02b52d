//! Painting cards: surface and border, text and marks, chips, rings.

use egui::epaint::RectShape;
use egui::{Color32, CornerRadius, FontId, Mesh, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2};

use super::brush::{Brush, Texts, centred, on_baseline};
use super::chips::{Chip, ChipKind, chips};
use super::emphasis::{Look, Stand};
use super::eye::{Eye, crisp};
use super::paint_glyph::{Figure, glyph};
use super::paint_mesh::square;
use crate::drawing::marks::card::{DIM, DIM_SURFACE, RING_GAP};
use crate::drawing::{Card, CardKind, GlyphShape, Size};
use crate::theme::{CORNER, FOCUS, Face, HAIRLINE, Ink, Mood, Part, Tint};

/// How far chips and rings reach beyond a card, in points on screen.
pub(super) const OVERHANG: f32 = 16.0;
/// From the border of a card to the ring of the keyboard where it is selected too, in points on screen.
const FOCUS_GAP: f32 = 5.0;
/// Marks of seats have round corners from this radius on, in points on screen.
const ROUNDED_SEAT: f32 = 4.5;

/// The brush for a card at `rect` on screen: while it glides it may have another size than the camera gives it.
pub(super) fn at_size(brush: &Brush, card: &Card, rect: Rect) -> Brush {
    let zoom = (rect.size() / card.rect.size().max(Vec2::splat(1.0))).min_elem();
    Brush { eye: Eye { zoom, ..brush.eye }, ..brush.clone() }
}

/// Paints a card at `rect` on screen, but for what [`under`] paints.
pub(super) fn card(shapes: &mut Vec<Shape>, painter: &Painter, brush: &Brush, card: &Card, rect: Rect, look: Look, texts: &Texts) {
    let rect = crisp(rect, brush.pixels_per_point);
    let coat = Coat { brush, card, look };
    if card.kind != CardKind::Frame {
        coat.surface(shapes, rect);
    }
    coat.rings(shapes, rect);
    coat.face(shapes, rect, texts);
    for chip in chips(card, rect, look, brush) {
        coat.chip(shapes, painter, &chip);
    }
}

/// Paints what of a card lies under the wires: the ground of an open group, the sheets behind a closed one.
pub(super) fn under(shapes: &mut Vec<Shape>, brush: &Brush, card: &Card, rect: Rect, look: Look) {
    let rect = crisp(rect, brush.pixels_per_point);
    let coat = Coat { brush, card, look };
    match card.kind {
        CardKind::Frame => coat.surface(shapes, rect),
        CardKind::Stack(_) => coat.sheets(shapes, rect),
        CardKind::Single => {}
    }
}

/// Paints the rings of a card alone.
pub(super) fn rings(shapes: &mut Vec<Shape>, brush: &Brush, card: &Card, rect: Rect, look: Look) {
    Coat { brush, card, look }.rings(shapes, rect);
}

/// A card's colours in this frame.
struct Coat<'a> {
    brush: &'a Brush,
    card: &'a Card,
    look: Look,
}

impl Coat<'_> {
    /// Which share of lines and marks is seen.
    fn share(&self) -> f32 {
        self.look.alpha * if self.look.stand == Stand::Dim { DIM } else { 1.0 }
    }

    /// A colour. What stands back exchanges its strong colours for soft ones, so that its text stays readable.
    fn colour(&self, ink: Ink) -> Color32 {
        let ink = match (self.look.stand, ink) {
            // On the soft ground of a frame the marks of a body that decides have the colour of its lane's lines.
            (_, Ink::Lane(lane, Tint::OnStrong)) if self.card.kind == CardKind::Frame => Ink::Lane(lane, Tint::Line),
            (Stand::Plain, ink) => ink,
            (_, Ink::Lane(lane, Tint::Strong)) => Ink::Lane(lane, Tint::Soft),
            (_, Ink::Lane(lane, Tint::OnStrong)) => Ink::Lane(lane, Tint::Line),
            (_, Ink::Plain) => Ink::Quiet,
            (_, ink) => ink,
        };
        self.brush.ink(ink)
    }

    fn line(&self, ink: Ink) -> Color32 {
        self.colour(ink).gamma_multiply(self.share())
    }

    fn surface_colour(&self) -> Color32 {
        let ink = match self.card.fill {
            Ink::Raised if self.look.selected => Ink::Selection,
            // From far every card is a block in its lane's colour.
            Ink::Raised if self.brush.size == Size::Far => Ink::Lane(self.card.lane, Tint::Soft),
            fill => fill,
        };
        self.colour(ink).gamma_multiply(self.share().max(DIM_SURFACE * self.look.alpha))
    }

    fn is_filled(&self) -> bool {
        matches!(self.card.fill, Ink::Lane(_, Tint::Strong))
    }

    fn corner(&self) -> CornerRadius {
        CornerRadius::from(self.brush.scaled(CORNER, 2.0, 14.0))
    }

    /// The border: of a card that decides in its own colour, which on a soft surface is that of the lane's lines.
    fn border(&self) -> Stroke {
        let ink = match (self.look.stand, self.card.border) {
            (Stand::Back | Stand::Dim, Ink::Lane(lane, _)) => Ink::Lane(lane, Tint::Line),
            (_, ink) => ink,
        };
        let coloured = !self.is_filled() && (self.look.hovered || self.brush.size == Size::Far);
        let ink = if coloured { Ink::Lane(self.card.lane, Tint::Line) } else { ink };
        let share = if self.look.stand == Stand::Back { 0.5 } else { 1.0 };
        Stroke::new(HAIRLINE, self.brush.ink(ink).gamma_multiply(self.share() * share))
    }

    fn surface(&self, shapes: &mut Vec<Shape>, rect: Rect) {
        shapes.push(RectShape::new(rect, self.corner(), self.surface_colour(), self.border(), StrokeKind::Inside).into());
        if !self.is_filled() && self.card.kind != CardKind::Frame && self.brush.size != Size::Far {
            let width = self.brush.scaled(2.75, 2.0, 5.0);
            let inset = self.brush.scaled(2.25, 2.0, 5.0);
            let bar = Rect::from_min_max(
                rect.min + Vec2::new(inset, inset * 2.5),
                Pos2::new(rect.min.x + inset + width, rect.max.y - inset * 2.5),
            );
            shapes.push(Shape::rect_filled(
                crisp(bar, self.brush.pixels_per_point),
                width / 2.0,
                self.line(Ink::Lane(self.card.lane, Tint::Line)),
            ));
        }
    }

    /// The two sheets behind a card that stands for several.
    fn sheets(&self, shapes: &mut Vec<Shape>, rect: Rect) {
        let step = self.brush.scaled(3.0, 1.5, 5.0);
        let line = Stroke::new(HAIRLINE, self.line(Ink::Lane(self.card.lane, Tint::Line)));
        let fill = self.brush.ink(Ink::Lane(self.card.lane, Tint::Soft)).gamma_multiply(self.look.alpha);
        for sheet in [2.0, 1.0] {
            let rect = crisp(rect.translate(Vec2::splat(step * sheet)), self.brush.pixels_per_point);
            shapes.push(RectShape::new(rect, self.corner(), fill, line, StrokeKind::Inside).into());
        }
    }

    fn rings(&self, shapes: &mut Vec<Shape>, rect: Rect) {
        let mut ring = |gap: f32, ink: Ink| {
            let corner = self.brush.scaled(CORNER, 2.0, 14.0) + gap;
            let stroke = Stroke::new(FOCUS, self.brush.ink(ink).gamma_multiply(self.look.alpha));
            shapes.push(Shape::rect_stroke(rect.expand(gap), corner, stroke, StrokeKind::Outside));
        };
        if self.look.selected {
            ring(RING_GAP, Ink::Accent);
        }
        if self.look.focused {
            ring(if self.look.selected { FOCUS_GAP } else { RING_GAP }, Ink::Focus);
        }
    }

    fn face(&self, shapes: &mut Vec<Shape>, rect: Rect, texts: &Texts) {
        let zoom = self.brush.eye.zoom;
        let place = |pos: Pos2| rect.min + (pos - self.card.rect.min) * zoom;
        let face = self.card.face(self.brush.size);
        let mut seats = Mesh::default();
        for figure in &face.glyphs {
            let radius = figure.radius * zoom;
            if radius < 0.75 {
                continue;
            }
            let line = figure.line.map_or(Stroke::NONE, |ink| Stroke::new(self.brush.scaled(1.25, HAIRLINE, 2.0), self.line(ink)));
            let fill = figure.fill.map_or(Color32::TRANSPARENT, |ink| self.line(ink));
            if figure.shape == GlyphShape::Seat && radius < ROUNDED_SEAT {
                square(&mut seats, place(figure.at), radius, fill, line.color, self.brush.pixels_per_point);
            } else {
                glyph(shapes, figure.shape, &Figure { at: place(figure.at), radius, fill, line });
            }
        }
        if !seats.is_empty() {
            shapes.push(Shape::mesh(seats));
        }
        for (ix, run) in face.runs.iter().enumerate().filter(|_| self.brush.words > 0.0) {
            if let Some(galley) = texts.get(ix) {
                shapes.push(on_baseline(galley, place(run.at), self.line(run.ink).gamma_multiply(self.brush.words)));
            }
        }
    }

    fn chip(&self, shapes: &mut Vec<Shape>, painter: &Painter, chip: &Chip) {
        let lane = self.card.lane;
        let (fill, text, border) = match chip.kind {
            ChipKind::Notice => (Ink::Mood(Mood::Notice, Part::Fill), Ink::Mood(Mood::Notice, Part::OnFill), Ink::Raised),
            ChipKind::Open(_) => (Ink::Lane(lane, Tint::Strong), Ink::Lane(lane, Tint::OnStrong), Ink::Raised),
            ChipKind::Unfold(_) | ChipKind::Fold | ChipKind::Close => {
                (Ink::Raised, Ink::Lane(lane, Tint::Line), Ink::Lane(lane, Tint::Line))
            }
        };
        let rect = crisp(chip.rect, self.brush.pixels_per_point);
        let corner = rect.height() / 2.0;
        let plain = |ink: Ink| self.brush.ink(ink).gamma_multiply(self.share());
        shapes.push(Shape::rect_filled(rect, corner, plain(fill)));
        shapes.push(Shape::rect_stroke(rect, corner, Stroke::new(HAIRLINE, plain(border)), StrokeKind::Outside));
        let font = FontId::new(chip.size, Face::SemiBold.family());
        let galley = painter.layout_no_wrap(chip.text.clone(), font, Color32::PLACEHOLDER);
        shapes.push(centred(&galley, rect, plain(text)));
    }
}
