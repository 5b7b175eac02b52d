//! A row of a menu: a check mark where it can be on, what it does, and its keys at the right.

use egui::{Context, Id, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::Switch;
use super::ring::focus_ring_ui;
use super::symbol::Symbol;
use crate::theme::{CORNER_SMALL, Ink, Space, Type};
use crate::ui::look::Look;

/// A row of a menu.
#[derive(Clone, Copy, Debug, Default)]
pub struct MenuItem<'a> {
    /// What it says.
    pub label: &'a str,
    /// Its keys, if it has any.
    pub keys: &'a str,
    /// Whether it is on, for rows that are one of several.
    pub switch: Option<Switch>,
}

impl MenuItem<'_> {
    /// How wide the row wants to be.
    #[must_use]
    pub fn width(&self, ui: &Ui, look: Look) -> f32 {
        let keys = if self.keys.is_empty() { 0.0 } else { look.width(ui, self.keys, Type::Caption) + look.pts(Space::Wide) };
        look.width(ui, self.label, Type::Body) + keys + 2.0 * look.pts(Space::Close) + self.indent(look)
    }

    fn indent(&self, look: Look) -> f32 {
        if self.switch.is_some() { look.pts(Space::Wide) } else { 0.0 }
    }

    /// Draws the row as wide as the menu.
    pub fn ui(self, ui: &mut Ui, look: Look) -> Response {
        self.row_ui(ui, look, ui.is_enabled())
    }

    /// Draws a row that has nothing to show: greyed, yet reached by keyboard and pressed, so that whoever comes to it can be told why.
    pub fn greyed_ui(self, ui: &mut Ui, look: Look) -> Response {
        self.row_ui(ui, look, false)
    }

    fn row_ui(self, ui: &mut Ui, look: Look, can: bool) -> Response {
        let pad = look.pts(Space::Close);
        let wanted = self.width(ui, look);
        ui.ctx().data_mut(|data| {
            let widest = data.get_temp_mut_or_default::<f32>(widest_id());
            *widest = widest.max(wanted);
        });
        let width = ui.available_width().max(wanted);
        let ink = if can { Ink::Plain } else { Ink::Quiet };
        let label = look.galley(ui, self.label, Type::Body, ink, f32::INFINITY);
        let (rect, response) = ui.allocate_exact_size(vec2(width, label.size().y + pad), Sense::click());
        response.widget_info(|| match self.switch {
            Some(switch) => WidgetInfo::selected(WidgetType::RadioButton, can, switch.is_on(), self.label),
            None => WidgetInfo::labeled(WidgetType::Button, can, self.label),
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(if self.switch.is_some() { egui::accesskit::Role::MenuItemRadio } else { egui::accesskit::Role::MenuItem });
            if !self.keys.is_empty() {
                node.set_keyboard_shortcut(self.keys);
            }
        });
        if can && ui.ctx().data_mut(|data| data.remove_temp::<bool>(first_item_id())) == Some(true) {
            response.request_focus();
        }
        if ui.is_rect_visible(rect) {
            if response.hovered() || response.has_focus() {
                ui.painter().rect_filled(rect, CORNER_SMALL, look.ink(Ink::Hover));
            }
            focus_ring_ui(ui, look, &response, CORNER_SMALL);
            let left = rect.left() + pad;
            if self.switch == Some(Switch::On) {
                let line = Stroke::new(look.scaled(1.75), look.ink(Ink::Accent));
                Symbol::Check.paint(ui.painter(), pos2(left + look.scaled(6.0), rect.center().y), look.scaled(5.0), line);
            }
            ui.painter().galley(pos2(left + self.indent(look), rect.center().y - label.size().y / 2.0), label, look.ink(ink));
            let keys = look.galley(ui, self.keys, Type::Caption, Ink::Quiet, f32::INFINITY);
            let at = pos2(rect.right() - pad - keys.size().x, rect.center().y - keys.size().y / 2.0);
            ui.painter().galley(at, keys, look.ink(Ink::Quiet));
        }
        response
    }
}

fn widest_id() -> Id {
    Id::new("widest row of the menu")
}

/// How wide the widest row is of those that `draw` draws.
pub fn measure_menu(ctx: &Context, draw: impl FnOnce()) -> f32 {
    ctx.data_mut(|data| data.insert_temp(widest_id(), 0.0_f32));
    draw();
    ctx.data(|data| data.get_temp(widest_id())).unwrap_or(0.0)
}

fn first_item_id() -> Id {
    Id::new("menu takes the keyboard")
}

/// Lets the next row that is drawn and can be chosen take the keyboard: a menu has just opened.
pub fn want_first_item(ctx: &Context) {
    ctx.data_mut(|data| data.insert_temp(first_item_id(), true));
}
