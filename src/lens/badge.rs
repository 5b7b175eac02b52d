//! Badges: small marks told apart by their shape and their letter, whatever their colour.

use std::sync::Arc;

use emath::{Pos2, Vec2};

use super::sheet::{Sheet, snap};
use crate::drawing::{Glyph, GlyphShape, Ink, Item, Label, Polygon, Run, Typeface};
use crate::model::Icon;
use crate::theme::{Tint, measure};

/// Half the height of a badge.
pub(super) const RADIUS: f32 = 10.0;

/// The form of a badge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Form {
    /// That of a mark of a kind.
    Icon(Icon),
    /// A small circle, without room for a letter.
    Dot,
    /// A board with a point at its foot.
    Shield,
}

/// How a badge is coloured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Coat {
    /// Filled with the strong colour of a lane.
    Filled(u8),
    /// Outlined in the colour of a lane.
    Outlined(u8),
    /// Steps back.
    Dimmed,
}

/// A small mark with a letter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Badge<'a> {
    pub(super) form: Form,
    pub(super) coat: Coat,
    /// A letter or a small number; may be empty.
    pub(super) letter: &'a str,
}

impl Badge<'_> {
    /// Surface, outline and letter.
    fn inks(&self) -> (Ink, Ink, Ink) {
        match self.coat {
            Coat::Filled(lane) => (Ink::Lane(lane, Tint::Strong), Ink::Lane(lane, Tint::Strong), Ink::Lane(lane, Tint::OnStrong)),
            Coat::Outlined(lane) => (Ink::Raised, Ink::Lane(lane, Tint::Line), Ink::Lane(lane, Tint::Line)),
            Coat::Dimmed => (Ink::Raised, Ink::Hairline, Ink::Quiet),
        }
    }

    /// How wide it is. A number of three digits stands in no larger badge, but is written smaller.
    pub(super) fn width(&self) -> f32 {
        if self.form == Form::Dot { RADIUS } else { 2.0 * RADIUS }
    }
}

impl Sheet<'_> {
    /// A badge, its middle at `at`.
    pub(super) fn badge(&mut self, at: Pos2, badge: &Badge<'_>) {
        let (fill, line, ink) = badge.inks();
        let mut glyph = |icon: Icon, radius: f32| {
            self.glyph(Glyph { at, radius, shape: GlyphShape::Icon(icon), fill: Some(fill), line: Some(line) });
        };
        match badge.form {
            Form::Icon(icon @ Icon::Circle) => glyph(icon, RADIUS * 1.05),
            Form::Icon(icon) => glyph(icon, RADIUS),
            Form::Dot => glyph(Icon::Circle, RADIUS * 0.5),
            Form::Shield => {
                let corner = |x: f32, y: f32| at + Vec2::new(x, y) * RADIUS;
                let corners = vec![corner(-0.85, -0.9), corner(0.85, -0.9), corner(0.85, 0.35), corner(0.0, 1.05), corner(-0.85, 0.35)];
                self.push(Item::Polygon(Polygon { corners, fill: Some(fill), border: Some(line) }));
            }
        }
        if !badge.letter.is_empty() {
            self.letter(at, badge.letter, ink);
        }
    }

    fn letter(&mut self, at: Pos2, letter: &str, ink: Ink) {
        let face = Typeface::SemiBold;
        let size = match letter.chars().count() {
            0..=2 => 1.15 * RADIUS,
            _ => 0.8 * RADIUS,
        };
        let width = measure::width(face, size, letter);
        let at = Pos2::new(snap(at.x - width / 2.0), snap(at.y + 0.36 * size));
        self.push(Item::Label(Label { run: Run { at, size, face, ink, text: Arc::from(letter), width }, turn: 0.0 }));
    }
}
