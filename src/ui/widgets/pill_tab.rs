//! A tab as a pill: one of several, the chosen one on the ground of what is selected.

use egui::{Response, Sense, Ui, WidgetInfo, WidgetType, vec2};

use super::Switch;
use super::ring::focus_ring_ui;
use crate::theme::{Ink, Space, Type};
use crate::ui::look::Look;

/// How wide a tab that says `label` is.
#[must_use]
pub fn pill_tab_width(ui: &Ui, look: Look, label: &str) -> f32 {
    look.width(ui, label, Type::Strong) + 2.0 * look.pts(Space::Inside)
}

/// Draws a tab that says `label`.
pub fn pill_tab_ui(ui: &mut Ui, look: Look, label: &str, chosen: Switch) -> Response {
    tab_ui(ui, look, label, chosen, ui.is_enabled())
}

/// Draws a tab that has nothing to show: greyed, yet reached by keyboard and pressed, so that whoever comes to it can be told why.
pub fn greyed_tab_ui(ui: &mut Ui, look: Look, label: &str, chosen: Switch) -> Response {
    tab_ui(ui, look, label, chosen, false)
}

fn tab_ui(ui: &mut Ui, look: Look, label: &str, chosen: Switch, can: bool) -> Response {
    let (kind, ink) = match (chosen, can) {
        (Switch::On, _) => (Type::Strong, Ink::Accent),
        (Switch::Off, true) => (Type::Body, Ink::Plain),
        (Switch::Off, false) => (Type::Body, Ink::Quiet),
    };
    let galley = look.galley(ui, label, kind, ink, f32::INFINITY);
    let size = vec2(pill_tab_width(ui, look, label), galley.size().y + look.pts(Space::Close));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, can, chosen.is_on(), label));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Tab);
        node.set_selected(chosen.is_on());
    });
    if ui.is_rect_visible(rect) {
        let ground = match (chosen, response.hovered()) {
            (Switch::On, _) => Some(Ink::Selection),
            (Switch::Off, true) => Some(Ink::Hover),
            (Switch::Off, false) => None,
        };
        if let Some(ground) = ground {
            ui.painter().rect_filled(rect, rect.height() / 2.0, look.ink(ground));
        }
        focus_ring_ui(ui, look, &response, rect.height() / 2.0);
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, look.ink(ink));
    }
    response
}
