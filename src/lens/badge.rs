//! Badges: small marks told apart by their shape and their letter, whatever their colour.

use std::sync::Arc;

use emath::{Pos2, Rect, Vec2};

use super::Reader;
use super::sheet::{BODY, CAPTION, MARGIN, MEASURE, QUIET, Sheet, snap};
use crate::drawing::{Glyph, GlyphShape, Ink, Item, Label, Polygon, Run, Typeface};
use crate::model::Icon;
use crate::theme::{Space, Tint, measure};

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

/// In a lower room what is asked for comes before what marks mean, and heads are kept low.
pub(super) const LOW: f32 = 420.0;

/// What a badge means: an entry of a legend.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) form: Form,
    pub(super) coat: Coat,
    pub(super) letter: String,
    pub(super) text: String,
    /// The same, as it is read aloud.
    pub(super) said: String,
}

/// The height of a line of a legend.
pub(super) const LINE: f32 = 2.0 * RADIUS + Space::Tight.pts();

impl Entry {
    fn badge(&self) -> Badge<'_> {
        Badge { form: self.form, coat: self.coat, letter: &self.letter }
    }

    /// How wide its mark is.
    pub(super) fn mark(&self) -> f32 {
        self.badge().width()
    }

    /// How wide its mark and its words are.
    pub(super) fn width(&self) -> f32 {
        self.badge().width() + Space::Close.pts() + BODY.width(&self.text)
    }
}

impl Sheet<'_> {
    /// A legend at the right of the title of the sheet, if there is room beside it and what the sheet tells below it.
    pub(super) fn legend_by_title(&mut self, title: &str, lead: &str, entries: &[Entry]) -> bool {
        let style = if title.is_empty() { QUIET } else { self.title_style() };
        let told = self.lines(self.inner().min(MEASURE), QUIET, lead);
        // A title that is higher than the legend keeps it off the lead.
        let clears = !title.is_empty() && style.line() + Space::Tight.pts() >= f32::midpoint(style.line(), LINE);
        let told = told.iter().filter(|_| !clears).map(|line| QUIET.width(line)).fold(0.0, f32::max);
        let beside = style.width(title).max(told);
        let wide: f32 = entries.iter().map(|entry| entry.width() + Space::Wide.pts()).sum::<f32>() - Space::Wide.pts();
        let left = self.width() - MARGIN - wide;
        let fits = left >= MARGIN + beside + Space::Vast.pts();
        if fits {
            self.legend(Pos2::new(snap(left), snap(Space::Wide.pts() + (style.line() - LINE) / 2.0)), entries);
        }
        fits
    }

    /// A legend from `at`, in as many lines as it needs. Gives where it ends.
    pub(super) fn legend(&mut self, from: Pos2, entries: &[Entry]) -> f32 {
        let mut at = from;
        for entry in entries {
            let (badge, width) = (entry.badge(), entry.width());
            if at.x > from.x && at.x + width > self.width() - MARGIN + 0.5 {
                at = Pos2::new(from.x, at.y + LINE);
            }
            self.badge(at + Vec2::new(badge.width() / 2.0 + 1.0, LINE / 2.0), &badge);
            self.line(at + Vec2::new(badge.width() + Space::Close.pts(), (LINE - BODY.line()) / 2.0), BODY, &entry.text);
            self.text_spot(Rect::from_min_size(at, Vec2::new(width, LINE)), &entry.said);
            at.x += width + Space::Wide.pts();
        }
        at.y + LINE
    }

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
        let size = if self.reader() == Reader::Audience { size.max(CAPTION.size()) } else { size };
        let width = measure::width(face, size, letter);
        let at = Pos2::new(snap(at.x - width / 2.0), snap(at.y + 0.36 * size));
        self.push(Item::Label(Label { run: Run { at, size, face, ink, text: Arc::from(letter), width }, turn: 0.0 }));
    }
}
