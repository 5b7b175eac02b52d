//! The theme on the window: set when it or the size of text changes, and only then.

use egui::{Context, ThemePreference};

use crate::app::{State, ThemeChoice};
use crate::theme::{Theme, ThemeId, fonts};

/// What the window wears.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Worn {
    id: ThemeId,
    choice: ThemeChoice,
    /// How large text is, as a factor.
    text_scale: f32,
}

/// Makes `ctx` ready: our fonts, and no keys or zoom of its own.
pub(super) fn prepare(ctx: &Context) {
    ctx.set_fonts(fonts());
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
}

/// Dresses the window as `state` asks, if it does not wear that already.
pub(super) fn wear(ctx: &Context, state: &State, worn: &mut Option<Worn>) {
    let wanted = Worn { id: state.theme_id(), choice: state.settings.theme, text_scale: state.text_scale() };
    if *worn == Some(wanted) {
        return;
    }
    let theme = Theme::of(wanted.id);
    let style = theme.style(wanted.text_scale);
    ctx.set_style_of(egui::Theme::Light, style.clone());
    ctx.set_style_of(egui::Theme::Dark, style);
    // The frame around the window follows; with `System` it stays the system's, so that a change there is still heard.
    ctx.set_theme(match (wanted.choice, theme.is_dark()) {
        (ThemeChoice::System, _) => ThemePreference::System,
        (_, true) => ThemePreference::Dark,
        (_, false) => ThemePreference::Light,
    });
    *worn = Some(wanted);
}
