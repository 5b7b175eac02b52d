//! The theme at the user's text size: what widgets ask for colours, fonts and distances.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Color32, FontId, Galley, RichText, Stroke, TextFormat, Ui};

use crate::app::State;
use crate::theme::{FOCUS, Ink, Space, Theme, Type};

/// The theme at the user's text size.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// The theme that is worn.
    pub theme: &'static Theme,
    /// The user's text size as a factor: 1.0 is 100 %.
    pub scale: f32,
}

impl Look {
    /// The look that `state` asks for.
    #[must_use]
    pub fn of(state: &State) -> Self {
        Self { theme: Theme::of(state.theme_id()), scale: state.text_scale() }
    }

    /// The colour of a role.
    #[must_use]
    pub fn ink(self, ink: Ink) -> Color32 {
        self.theme.ink(ink)
    }

    /// A line of the usual width.
    #[must_use]
    pub fn line(self, ink: Ink) -> Stroke {
        self.theme.line(ink)
    }

    /// The ring around what has the keyboard.
    #[must_use]
    pub fn ring(self) -> Stroke {
        Stroke::new(FOCUS, self.ink(Ink::Focus))
    }

    /// The font for a kind of text.
    #[must_use]
    pub fn font(self, kind: Type) -> FontId {
        self.theme.font(kind, self.scale)
    }

    /// A distance in points; it grows with the text and never shrinks below the grid.
    #[must_use]
    pub fn pts(self, space: Space) -> f32 {
        space.pts() * self.scale.max(1.0)
    }

    /// Points that belong to text, such as the size of a mark beside it.
    #[must_use]
    pub fn scaled(self, pts: f32) -> f32 {
        pts * self.scale
    }

    /// A text for egui's own labels.
    #[must_use]
    pub fn text(self, text: impl Into<String>, kind: Type, ink: Ink) -> RichText {
        RichText::new(text).font(self.font(kind)).color(self.ink(ink))
    }

    /// How a run of text looks, for texts in several inks.
    #[must_use]
    pub fn format(self, kind: Type, ink: Ink) -> TextFormat {
        TextFormat { line_height: Some(self.theme.line_height(kind) * self.scale), ..TextFormat::simple(self.font(kind), self.ink(ink)) }
    }

    /// A text set in lines of at most `width` points, broken between words.
    #[must_use]
    pub fn galley(self, ui: &Ui, text: &str, kind: Type, ink: Ink, width: f32) -> Arc<Galley> {
        let mut job = LayoutJob::default();
        job.append(text, 0.0, self.format(kind, ink));
        job.wrap.max_width = width;
        ui.painter().layout_job(job)
    }

    /// A text on one line, cut with "…" where `width` points do not hold it.
    #[must_use]
    pub fn one_line(self, ui: &Ui, text: &str, kind: Type, ink: Ink, width: f32) -> Arc<Galley> {
        let mut job = LayoutJob::default();
        job.append(text, 0.0, self.format(kind, ink));
        job.wrap = egui::text::TextWrapping::truncate_at_width(width);
        ui.painter().layout_job(job)
    }

    /// How wide a text is on one line.
    #[must_use]
    pub fn width(self, ui: &Ui, text: &str, kind: Type) -> f32 {
        self.galley(ui, text, kind, Ink::Plain, f32::INFINITY).size().x
    }
}
