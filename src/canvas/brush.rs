//! What everything is painted with in one frame: theme, camera, distance; and the texts, laid out once for a size.

use std::sync::Arc;

use egui::epaint::TextShape;
use egui::{Color32, FontId, Galley, Painter, Pos2, Rect, Shape};

use super::eye::Eye;
use crate::drawing::{Face, Run, Size};
use crate::i18n::Language;
use crate::theme::{Ink, Theme, ThemeId};

/// Text below this is a smudge and left out, in points on screen.
const LEAST_TEXT: f32 = 2.5;

/// What everything is painted with in one frame.
#[derive(Clone, Debug)]
pub(super) struct Brush {
    pub(super) theme: &'static Theme,
    pub(super) eye: Eye,
    /// What is painted, on screen: the canvas, or more where it will be moved.
    pub(super) reach: Rect,
    /// The face that cards show.
    pub(super) size: Size,
    pub(super) pixels_per_point: f32,
    /// The user's text size as a factor, for what does not follow the camera.
    pub(super) text_scale: f32,
    /// How much is seen of the words on cards: they fade in where rooms have had theirs.
    pub(super) words: f32,
    /// How much is seen of the wires at rest: those of a large organisation are many, and from far they say little.
    pub(super) wires: f32,
    /// The language that numbers are told in.
    pub(super) language: Language,
    /// Grows when the fonts forget their letters; texts laid out before are then of no use.
    pub(super) atlas: u64,
}

impl Brush {
    /// A count in digits as the language groups them.
    pub(super) fn count(&self, count: usize) -> String {
        match u32::try_from(count) {
            Ok(large) if large >= 1_000 => self.language.number(f64::from(large), 0),
            _ => count.to_string(),
        }
    }

    /// Whether an audience looks at it.
    pub(super) fn is_stage(&self) -> bool {
        std::ptr::eq(self.theme, Theme::of(ThemeId::Projector))
    }

    pub(super) fn ink(&self, ink: Ink) -> Color32 {
        self.theme.ink(ink)
    }

    /// The size of text on screen for a size in the drawing: in steps, so that the letters of a few sizes serve every zoom,
    /// and rounded down, so that a text that fits its card in the drawing fits it on screen.
    pub(super) fn text_size(&self, size_in_drawing: f32) -> f32 {
        (size_in_drawing * self.eye.zoom * 4.0).floor() / 4.0
    }

    /// A measure that follows the camera within limits, in points on screen.
    pub(super) fn scaled(&self, points: f32, least: f32, most: f32) -> f32 {
        (points * self.eye.zoom).clamp(least, most)
    }
}

/// The texts of a face, laid out for one size.
#[derive(Clone, Debug)]
pub(super) struct Texts {
    key: Key,
    galleys: Vec<Option<Arc<Galley>>>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Key {
    atlas: u64,
    size: Size,
    zoom: f32,
}

impl Texts {
    fn key(brush: &Brush) -> Key {
        Key { atlas: brush.atlas, size: brush.size, zoom: brush.eye.zoom }
    }

    /// The texts of `face`: those of the last frame if they still serve.
    pub(super) fn of(face: &Face, brush: &Brush, painter: &Painter, last: Option<&Arc<Self>>) -> Arc<Self> {
        let key = Self::key(brush);
        if let Some(last) = last.filter(|last| last.key == key) {
            return Arc::clone(last);
        }
        Arc::new(Self { key, galleys: face.runs.iter().map(|run| lay_out(run, brush, painter)).collect() })
    }

    pub(super) fn get(&self, ix: usize) -> Option<&Arc<Galley>> {
        self.galleys.get(ix)?.as_ref()
    }
}

/// One line of the drawing at the size it has on screen; `None` if that is too small to be seen.
pub(super) fn lay_out(run: &Run, brush: &Brush, painter: &Painter) -> Option<Arc<Galley>> {
    let size = brush.text_size(run.size);
    if size < LEAST_TEXT {
        return None;
    }
    let font = FontId::new(size, run.face.family());
    Some(painter.layout_no_wrap(run.text.to_string(), font, Color32::PLACEHOLDER))
}

/// `galley` with the left end of its first baseline at `at`.
pub(super) fn on_baseline(galley: &Arc<Galley>, at: Pos2, colour: Color32) -> Shape {
    let baseline = galley.rows.first().and_then(|row| row.glyphs.first().map(|glyph| row.pos.y + glyph.pos.y)).unwrap_or(0.0);
    Shape::Text(TextShape::new(Pos2::new(at.x, at.y - baseline), Arc::clone(galley), colour))
}

/// `galley` in the middle of `rect`.
pub(super) fn centred(galley: &Arc<Galley>, rect: Rect, colour: Color32) -> Shape {
    Shape::Text(TextShape::new(rect.center() - galley.size() / 2.0, Arc::clone(galley), colour))
}

/// Tells when the fonts have forgotten their letters: the atlas is made anew when it is nearly full and when the way text is
/// drawn changes. The fonts are then others, which is told by where the list of them stands: it is never changed, and the new one is
/// made while the old one is still there. A text that is asked for in every frame would tell too, but not where there is a second
/// window: egui forgets a text that the last window to be painted did not ask for.
#[derive(Debug, Default)]
pub(super) struct Atlas {
    /// Where the list of fonts stands.
    fonts: usize,
    /// The size of the texture of letters: when it grows, their places in it change.
    size: [usize; 2],
    epoch: u64,
}

impl Atlas {
    pub(super) fn epoch(&mut self, ctx: &egui::Context) -> u64 {
        let (fonts, size) = ctx.fonts(|fonts| {
            let families = fonts.definitions().families.values().next();
            (families.map_or(0, |names| names.as_ptr().addr()), fonts.font_image_size())
        });
        if (fonts, size) != (self.fonts, self.size) {
            self.epoch += 1;
            (self.fonts, self.size) = (fonts, size);
        }
        self.epoch
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::ThemeId;

    #[test]
    fn text_is_never_larger_on_screen_than_in_the_drawing_and_has_few_sizes() {
        let canvas = Rect::from_min_size(Pos2::ZERO, egui::Vec2::splat(100.0));
        let mut sizes = std::collections::BTreeSet::new();
        for step in 0..1000_u16 {
            let zoom = 0.5 + f32::from(step) / 1000.0;
            let eye = Eye { canvas, origin: egui::Vec2::ZERO, zoom };
            let theme = Theme::of(ThemeId::Light);
            let brush = Brush {
                language: Language::for_tag("en"),
                theme,
                eye,
                reach: canvas,
                size: Size::Middle,
                pixels_per_point: 1.0,
                text_scale: 1.0,
                words: 1.0,
                wires: 1.0,
                atlas: 0,
            };
            let size = brush.text_size(13.0);
            assert!(size <= 13.0 * zoom);
            sizes.insert(size.to_bits());
        }
        assert!(sizes.len() <= 53, "{}", sizes.len());
    }
}
