//! Panels, panes, language, theme and text size.

use super::find::find;
use super::{Action, Pane, Panel, Settings, State};
use crate::i18n::Language;

/// The widths a side panel can have, in points at normal text size.
const PANEL_WIDTHS: (f32, f32) = (180.0, 900.0);

pub(super) fn window(state: &mut State, action: Action) {
    match action {
        Action::TogglePanel(panel) => toggle_panel(state, panel),
        Action::PanelWidth(panel, width) => {
            let width = width.clamp(PANEL_WIDTHS.0, PANEL_WIDTHS.1).round();
            match panel {
                Panel::Outline => state.settings.outline_width = width,
                Panel::Deck => state.settings.deck_width = width,
                Panel::Inspector => state.settings.inspector_width = width,
                Panel::Legend | Panel::Minimap => {}
            }
        }
        Action::StepPane(by) => step_pane(state, by),
        Action::ToPane(pane) => state.pane_wanted = Some(pane),
        Action::InPane(pane) => {
            state.pane = pane;
            state.pane_wanted = None;
        }
        Action::SetLanguage(tag) => {
            state.language = Language::for_tag(&tag);
            state.settings.language = Some(tag);
            state.refresh_palette();
            if state.search.open {
                find(state, Action::Query(state.search.query.clone()));
            }
        }
        Action::SetTheme(theme) => state.settings.theme = theme,
        Action::SetTextSize(size) => state.settings.text_size = size.clamp(Settings::TEXT_SIZES.0, Settings::TEXT_SIZES.1),
        Action::StepTextSize(by) => {
            let size = state.settings.text_size.saturating_add_signed(by);
            state.settings.text_size = size.clamp(Settings::TEXT_SIZES.0, Settings::TEXT_SIZES.1);
        }
        Action::ToggleMotion => state.settings.reduced_motion = !state.settings.reduced_motion,
        Action::SystemIsDark(dark) => state.system_is_dark = dark,
        Action::WindowSize(size) => state.window = size,
        _ => {}
    }
}

fn toggle_panel(state: &mut State, panel: Panel) {
    let open = state.is_open(panel);
    match panel {
        // Both stand in the same place.
        Panel::Outline => (state.settings.outline_open, state.settings.deck_open) = (Some(!open), false),
        Panel::Deck => {
            state.settings.deck_open = !open;
            state.bench.was_open = true;
        }
        Panel::Inspector => state.settings.inspector_open = !state.settings.inspector_open,
        Panel::Legend => state.settings.legend_open = !open,
        Panel::Minimap => state.settings.minimap_open = !open,
    }
}

fn step_pane(state: &mut State, by: i32) {
    let all = [Pane::Bar, Pane::Outline, Pane::Canvas, Pane::Inspector];
    let open: Vec<Pane> = all
        .into_iter()
        .filter(|pane| match pane {
            Pane::Outline => state.is_open(Panel::Outline) || state.is_open(Panel::Deck),
            Pane::Inspector => state.is_open(Panel::Inspector),
            Pane::Bar | Pane::Canvas => true,
        })
        .collect();
    let here = open.iter().position(|pane| *pane == state.pane).unwrap_or(0);
    let step = if by < 0 { open.len() - 1 } else { 1 };
    state.pane_wanted = open.get((here + step) % open.len()).copied();
}
