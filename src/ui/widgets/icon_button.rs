//! A button that shows a sign alone; its name is told to screen readers and in a tooltip.

use egui::{Response, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

use super::Switch;
use super::ring::focus_ring_ui;
use super::symbol::Symbol;
use crate::theme::{CORNER_SMALL, Ink};
use crate::ui::look::Look;

/// The side of a button with a sign, in points at normal text size.
const SIDE: f32 = 28.0;
/// Half the height of the sign.
const SIGN: f32 = 6.5;
/// The width of its lines.
const LINE: f32 = 1.5;

/// How wide and high a button with a sign is.
#[must_use]
pub fn icon_button_side(look: Look) -> f32 {
    SIDE * look.scale.max(1.0)
}

/// Draws a button called `name`, with its keys in the tooltip if it has any.
pub fn icon_button_ui(ui: &mut Ui, look: Look, symbol: Symbol, name: &str, keys: Option<&str>) -> Response {
    button_ui(ui, look, symbol, name, keys, None)
}

/// Draws a button called `name` that can be on, for instance while its menu is open.
pub fn icon_toggle_ui(ui: &mut Ui, look: Look, symbol: Symbol, name: &str, switch: Switch) -> Response {
    button_ui(ui, look, symbol, name, None, Some(switch))
}

fn button_ui(ui: &mut Ui, look: Look, symbol: Symbol, name: &str, keys: Option<&str>, switch: Option<Switch>) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(icon_button_side(look)), Sense::click());
    response.widget_info(|| match switch {
        Some(switch) => WidgetInfo::selected(WidgetType::Button, ui.is_enabled(), switch.is_on(), name),
        None => WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), name),
    });
    if ui.is_rect_visible(rect) {
        let ground = if response.is_pointer_button_down_on() {
            Some(Ink::Pressed)
        } else if switch == Some(Switch::On) {
            Some(Ink::Selection)
        } else if response.hovered() {
            Some(Ink::Hover)
        } else {
            None
        };
        if let Some(ground) = ground {
            ui.painter().rect_filled(rect, CORNER_SMALL, look.ink(ground));
        }
        focus_ring_ui(ui, look, &response, CORNER_SMALL);
        symbol.paint(ui.painter(), rect.center(), look.scaled(SIGN), Stroke::new(look.scaled(LINE).max(LINE), look.ink(Ink::Plain)));
    }
    match keys {
        Some(keys) => response.on_hover_text(format!("{name} ({keys})")),
        None => response.on_hover_text(name),
    }
}
