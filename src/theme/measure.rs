//! How wide a text is: the advances of the built-in fonts, the same on every machine and without a window.
//!
//! Kerning is left out. It draws pairs of letters closer, so that what is measured here is a little wider than what is drawn
//! (at most five hundredths, see the tests): a text that fits by this measure fits on screen.

use std::sync::LazyLock;

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use super::Face;

/// The widths of one font, in font units.
struct Advances {
    units_per_em: f32,
    /// Of the characters that Latin text is made of, by code.
    common: Vec<f32>,
    /// Of a character that the font lacks.
    missing: f32,
    font: Option<FontRef<'static>>,
}

/// The characters whose widths are kept: Basic Latin to Latin Extended-B.
const COMMON: u32 = 0x250;

static ADVANCES: LazyLock<[Advances; 4]> = LazyLock::new(|| Face::ALL.map(Advances::of));

impl Advances {
    fn of(face: Face) -> Self {
        // The four files are part of the program; a test measures with each.
        let font = FontRef::new(face.file()).ok();
        let units_per_em = font.as_ref().map_or(1.0, |font| f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em));
        let mut advances = Self { units_per_em, common: Vec::new(), missing: 0.0, font };
        advances.missing = advances.look_up('\u{fffd}').unwrap_or(units_per_em);
        advances.common = (0..COMMON)
            .map(|code| char::from_u32(code).and_then(|character| advances.look_up(character)).unwrap_or(advances.missing))
            .collect();
        advances
    }

    fn look_up(&self, character: char) -> Option<f32> {
        let font = self.font.as_ref()?;
        let glyph = font.charmap().map(character)?;
        font.glyph_metrics(Size::unscaled(), LocationRef::default()).advance_width(glyph)
    }

    fn of_character(&self, character: char) -> f32 {
        if character.is_control() {
            return 0.0;
        }
        let kept = usize::try_from(u32::from(character)).ok().and_then(|code| self.common.get(code)).copied();
        kept.unwrap_or_else(|| self.look_up(character).unwrap_or(self.missing))
    }
}

/// The width of one line of `text` at `size_pts`, in points, rounded up to 1/64.
///
/// # Complexity
/// O(characters); no lookup in the font for Latin text.
#[must_use]
pub fn width(face: Face, size_pts: f32, text: &str) -> f32 {
    width_of_units(face, size_pts, units(face, text))
}

/// The width of one line of `text` in units of its font. Whole units add up exactly, in any order: the widths of parts make up that of
/// the whole.
///
/// # Complexity
/// As of [`width`].
#[must_use]
pub fn units(face: Face, text: &str) -> f32 {
    let advances = advances(face);
    text.chars().map(|character| advances.of_character(character)).sum()
}

/// [`units`] at `size_pts`, in points, rounded up to 1/64.
#[must_use]
pub fn width_of_units(face: Face, size_pts: f32, units: f32) -> f32 {
    (units * size_pts / advances(face).units_per_em * 64.0).ceil() / 64.0
}

fn advances(face: Face) -> &'static Advances {
    let [regular, medium, semi_bold, bold] = &*ADVANCES;
    match face {
        Face::Regular => regular,
        Face::Medium => medium,
        Face::SemiBold => semi_bold,
        Face::Bold => bold,
    }
}

/// From one line of text to the next, in points: 1.35 times the size, on whole quarters of a point.
#[must_use]
pub fn line_height(size_pts: f32) -> f32 {
    (size_pts * LINE_HEIGHT * 4.0).round() / 4.0
}

/// Line height by size; the theme files say the same, and a test holds them to it.
const LINE_HEIGHT: f32 = 1.35;
