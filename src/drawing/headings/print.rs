//! The type that headings are set in: sizes, and how far these may shrink.

use std::sync::Arc;

use emath::{Pos2, Vec2};

use super::{Band, Drawing, Ink, Run};
use crate::drawing::text::one_line;
use crate::theme::{Face, Space, Theme, ThemeId, Type, measure};

/// How far the words of headings shrink, all alike, before one of them is shortened.
pub(super) const SHRINK: f32 = 0.8;
/// How far the name of a lane that has still no room shrinks alone.
pub(super) const LEAST_ALONE: f32 = 0.75;
/// The longest notes of rows that room is kept for before an audience, in ems.
const SHORT_NOTE: f32 = 9.0;
/// How large a note is beside its name at most.
const NOTE: f32 = 0.9;

/// The type that headings are set in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Print {
    /// The theme whose sizes they have. That of the projector is for an audience, which cannot point at what it wants to read in full.
    pub theme: ThemeId,
    /// Points of the page for one point of the theme.
    pub scale: f32,
}

impl Print {
    /// What the headings of `drawing` take of a page at the left and at the top.
    ///
    /// # Complexity
    /// O(letters of the rows' names).
    #[must_use]
    pub fn wanted(self, drawing: &Drawing) -> Vec2 {
        let side = if drawing.rows.is_empty() { 0.0 } else { self.widest(&drawing.rows) + self.pads() };
        let head = if drawing.lanes.is_empty() { 0.0 } else { self.lanes().line() + self.pts(Space::Close) };
        Vec2::new(side.ceil(), head.ceil())
    }

    pub(super) fn is_for_audience(self) -> bool {
        self.theme == ThemeId::Projector
    }

    pub(super) fn pts(self, space: Space) -> f32 {
        space.pts() * self.scale
    }

    /// What the rows' headings leave free at the edge of an audience's screen, in points of it.
    pub const EDGE: f32 = 22.0;

    /// The air at both sides of the rows' headings.
    pub(super) fn pads(self) -> f32 {
        let edge = if self.is_for_audience() { Self::EDGE * self.scale } else { self.pts(Space::Tight) };
        self.pts(Space::Close) + edge
    }

    fn letters(self, face: Type, size: Type) -> Letters {
        let theme = Theme::of(self.theme);
        Letters { face: theme.face(face), size: theme.points(size) * self.scale }
    }

    /// The names of lanes.
    pub(super) fn lanes(self) -> Letters {
        self.letters(Type::Strong, Type::Strong)
    }

    /// The names of rows: small, but strong.
    pub(super) fn rows(self) -> Letters {
        self.letters(Type::Strong, Type::Caption)
    }

    fn notes(self) -> Letters {
        self.letters(Type::Caption, Type::Caption)
    }

    /// The note of a lane, beside its name.
    pub(super) fn note_beside(self, name: Letters) -> Letters {
        let size = self.notes().size.min((name.size * NOTE).max(self.least()));
        Letters { size, ..self.notes() }
    }

    /// The note of a row, below its name.
    pub(super) fn note_below(self, name: Letters) -> Letters {
        Letters { size: (name.size * NOTE).max(self.least()), ..self.notes() }
    }

    /// The widest line of the names of rows; before an audience of their notes too, if they are short.
    pub(super) fn widest(self, rows: &[Band]) -> f32 {
        let names = rows.iter().flat_map(|row| &row.name).map(|line| self.rows().width(line));
        let notes = rows.iter().filter(|_| self.is_for_audience()).map(|row| self.notes().width(&row.note));
        names.chain(notes.filter(|width| *width <= SHORT_NOTE * self.notes().size)).fold(0.0, f32::max)
    }

    /// The smallest words: before an audience those of the theme, elsewhere as small as they may [shrink](SHRINK).
    fn least(self) -> f32 {
        if self.is_for_audience() { self.notes().size } else { 0.0 }
    }

    /// The smallest share of its size that something may shrink to without being below the [`least`](Self::least).
    pub(super) fn least_share(self, letters: Letters) -> f32 {
        (self.least() / letters.size).min(1.0)
    }

    /// Letters shrunk with all others of their kind to `share`, but no further than they may.
    pub(super) fn shrunk(self, letters: Letters, share: f32) -> Letters {
        let least = self.least_share(letters);
        let smaller = self.at_share(letters, share.clamp(SHRINK.max(least), 1.0));
        Letters { size: smaller.size.max(least * letters.size), ..smaller }
    }

    /// Letters at a share of their size, in steps of a quarter of a point of the theme: a window keeps the pictures of few sizes.
    pub(super) fn at_share(self, letters: Letters, share: f32) -> Letters {
        let step = 0.25 * self.scale.max(f32::EPSILON);
        let size = if share < 1.0 { (letters.size * share / step).floor() * step } else { letters.size };
        Letters { size, ..letters }
    }
}

/// A face in a size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Letters {
    pub(super) face: Face,
    pub(super) size: f32,
}

impl Letters {
    /// From line to line where these stand close, as those of the typeface do, in ems; and how much of that is above the baseline.
    const LEADING: f32 = 1.21;
    const ASCENT: f32 = 0.968;

    pub(super) fn width(self, text: &str) -> f32 {
        measure::width(self.face, self.size, text)
    }

    /// As much of a text as fits one line; "…" stands for the rest.
    pub(super) fn one_line(self, room: f32, text: &str) -> String {
        one_line(text, self.face, self.size, room)
    }

    /// How high a line is that stands alone.
    pub(super) fn line(self) -> f32 {
        measure::line_height(self.size)
    }

    pub(super) fn leading(self) -> f32 {
        self.size * Self::LEADING
    }

    pub(super) fn ascent(self) -> f32 {
        self.size * Self::ASCENT
    }

    /// How far below the middle of its room the baseline is.
    pub(super) fn below_middle(self) -> f32 {
        self.size * (Self::ASCENT - Self::LEADING / 2.0)
    }

    pub(super) fn run(self, at: Pos2, ink: Ink, text: &str) -> Run {
        Run { at, size: self.size, face: self.face, ink, text: Arc::from(text), width: self.width(text) }
    }
}
