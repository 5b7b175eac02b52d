//! Putting marks on a page: outlines, lines, words in the built-in fonts.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect as PdfRect, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::text::{Font, TextDirection};

use egui::Color32;
use emath::Rect;
use skrifa::{FontRef, MetadataProvider};

use crate::drawing::{Line, Piece, Shape, Typeface, Words};

/// What draws: it knows the fonts.
pub(super) struct Pen {
    fonts: Vec<(Typeface, Font, FontRef<'static>)>,
}

impl Pen {
    /// A pen; `None` if a font cannot be read, which does not happen: they are part of the program.
    pub(super) fn new() -> Option<Self> {
        let font = |face: Typeface| Some((face, Font::new(face.file().into(), 0)?, FontRef::new(face.file()).ok()?));
        let fonts = Typeface::ALL.into_iter().map(font).collect::<Option<Vec<_>>>()?;
        Some(Self { fonts })
    }

    /// Draws an outline. One that is nowhere, or of no colour, leaves nothing.
    pub(super) fn shape(surface: &mut Surface<'_>, shape: &Shape) {
        let fill = shape.fill.and_then(fill);
        let stroke = shape.line.as_ref().and_then(stroke);
        let Some(path) = path(&shape.outline).filter(|_| fill.is_some() || stroke.is_some()) else { return };
        surface.set_fill(fill);
        surface.set_stroke(stroke);
        surface.draw_path(&path);
    }

    /// Writes a line of text, `text` being what of its words the font has; see [`Self::writable`].
    pub(super) fn words(&self, surface: &mut Surface<'_>, words: &Words, text: &str) {
        let Some((_, font, _)) = self.fonts.iter().find(|(face, ..)| *face == words.face) else { return };
        let Some(fill) = fill(words.colour) else { return };
        let sound = words.at.is_finite() && words.turn.is_finite() && words.size.is_finite() && words.size > 0.0;
        if !sound || text.is_empty() {
            return;
        }
        surface.set_fill(Some(fill));
        surface.set_stroke(None);
        let turned = words.turn != 0.0;
        if turned {
            surface.push_transform(&Transform::from_rotate_at(words.turn.to_degrees(), words.at.x, words.at.y));
        }
        surface.draw_text(Point::from_xy(words.at.x, words.at.y), font.clone(), words.size, text, false, TextDirection::LeftToRight);
        if turned {
            surface.pop();
        }
    }

    /// The text with what the font has no letter for replaced: a page with a letter that is not there would be no accessible one.
    pub(super) fn writable(&self, face: Typeface, text: &str) -> String {
        let Some((.., font)) = self.fonts.iter().find(|(other, ..)| *other == face) else { return String::new() };
        let map = font.charmap();
        let has = |letter: char| map.map(letter).is_some_and(|glyph| glyph.to_u32() != 0);
        let instead = if has('\u{fffd}') { '\u{fffd}' } else { '?' };
        let written = |letter: char| match letter {
            letter if letter.is_control() || matches!(letter, '\u{feff}' | '\u{fffe}' | '\u{ad}') => None,
            letter if has(letter) => Some(letter),
            letter if letter.is_whitespace() => Some(' '),
            _ => Some(instead),
        };
        text.chars().filter_map(written).collect()
    }
}

/// Draws what follows in this part of the page only, until `pop`. Whether there is such a part.
pub(super) fn push_clip(surface: &mut Surface<'_>, rect: Rect) -> bool {
    let Some(rect) = rectangle(rect) else { return false };
    let mut outline = PathBuilder::new();
    outline.push_rect(rect);
    let Some(path) = outline.finish() else { return false };
    surface.push_clip_path(&path, &FillRule::NonZero);
    true
}

/// A rectangle as the format knows it; `None` for one that is nowhere.
pub(super) fn rectangle(rect: Rect) -> Option<PdfRect> {
    if rect.is_finite() { PdfRect::from_ltrb(rect.left(), rect.top(), rect.right(), rect.bottom()) } else { None }
}

fn path(outline: &[Piece]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for piece in outline {
        match *piece {
            Piece::Move(to) => path.move_to(to.x, to.y),
            Piece::To(to) => path.line_to(to.x, to.y),
            Piece::Quad(by, to) => path.quad_to(by.x, by.y, to.x, to.y),
            Piece::Cubic(by, then, to) => path.cubic_to(by.x, by.y, then.x, then.y, to.x, to.y),
            Piece::Close => path.close(),
        }
    }
    path.finish()
}

/// A colour and how much of it is seen; `None` for nothing.
fn colour(colour: Color32) -> Option<(rgb::Color, NormalizedF32)> {
    let [red, green, blue, alpha] = colour.to_srgba_unmultiplied();
    let opacity = NormalizedF32::new(f32::from(alpha) / 255.0).filter(|_| alpha > 0)?;
    Some((rgb::Color::new(red, green, blue), opacity))
}

fn fill(of: Color32) -> Option<Fill> {
    let (paint, opacity) = colour(of)?;
    Some(Fill { paint: paint.into(), opacity, rule: FillRule::NonZero })
}

fn stroke(line: &Line) -> Option<Stroke> {
    let (paint, opacity) = colour(line.colour)?;
    let sound = line.width.is_finite() && line.width > 0.0;
    let dashes = !line.dashes.is_empty() && line.dashes.iter().all(|length| length.is_finite() && *length >= 0.0);
    let dash = dashes.then(|| StrokeDash { array: line.dashes.clone(), offset: 0.0 });
    sound.then(|| Stroke {
        paint: paint.into(),
        width: line.width,
        opacity,
        line_cap: LineCap::Butt,
        line_join: LineJoin::Round,
        dash,
        ..Stroke::default()
    })
}
