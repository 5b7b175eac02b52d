//! The strip above the chart that says what is lit on it: what was chosen in a lens, and the way on, back and out.

use egui::accesskit::{Live, Role};
use egui::{Frame, Id, Layout, Margin, Panel, Rect, Sense, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::bar::{command_button_ui, i8_of};
use super::look::Look;
use super::widgets::button::{Weight, button_ui, button_width};
use super::widgets::icon_button::{icon_button_side, icon_button_ui};
use super::widgets::symbol::Symbol;
use crate::app::{Action, Lit, State};
use crate::lens;
use crate::theme::{Ink, Space, Type};
use crate::view::LensId;
use crate::{msg, tr};

/// Draws the strip while something is lit.
pub(super) fn lit_bar_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(lit) = state.lit.as_deref().filter(|_| !state.is_sheet()) else { return };
    let look = Look::of(state);
    let (side, gap) = (icon_button_side(look), look.pts(Space::Close));
    let back = tr!(state.language, "lit-back", lens = tr!(state.language, lens::find(&LensId::from(lit.lens)).name));
    let steps = if lit.place.is_some() { 2.0 * (side + gap) } else { 0.0 };
    let controls = steps + button_width(ui, look, &back, Weight::Quiet) + gap + side;
    let margin = look.pts(Space::Inside);
    let room = ui.available_width() - 2.0 * margin;
    // Beside the words where both have room, else below them.
    let beside = room >= 2.0 * controls;
    let text = look.galley(ui, &said(state, lit), Type::Body, Ink::Plain, if beside { room - controls - margin } else { room });
    let line = side.max(look.pts(Space::Wide));
    let height = if beside { text.size().y.max(line) } else { text.size().y + gap + line };
    let frame = Frame::new().fill(look.ink(Ink::Selection)).inner_margin(Margin::symmetric(i8_of(margin), i8_of(Space::Tight.pts())));
    let panel = Panel::top(Id::new("lit")).frame(frame).exact_size(height + 2.0 * Space::Tight.pts()).show_separator_line(false);
    panel.show(ui, |ui| {
        let rect = ui.max_rect();
        let words = if beside { rect } else { Rect::from_min_size(rect.min, vec2(rect.width(), text.size().y)) };
        let response = ui.interact(words, Id::new("lit words"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, said(state, lit)));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Status);
            node.set_live(Live::Polite);
        });
        ui.painter().galley(pos2(words.left(), words.center().y - text.size().y / 2.0), text, look.ink(Ink::Plain));
        let place = Rect::from_min_max(pos2(rect.right() - controls, rect.bottom() - line), rect.max);
        let place = if beside { Rect::from_center_size(pos2(place.center().x, rect.center().y), place.size()) } else { place };
        let layout = Layout::left_to_right(egui::Align::Center);
        ui.scope_builder(UiBuilder::new().max_rect(place).layout(layout), |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(gap, 0.0);
            controls_ui(ui, look, state, lit, &back, actions);
        });
        ui.advance_cursor_after_rect(rect);
    });
}

fn controls_ui(ui: &mut Ui, look: Look, state: &State, lit: &Lit, back: &str, actions: &mut Vec<Action>) {
    if lit.place.is_some() {
        command_button_ui(ui, look, state, Symbol::Back, msg!("command-lit-before"), actions);
        command_button_ui(ui, look, state, Symbol::Forward, msg!("command-lit-after"), actions);
    }
    if button_ui(ui, look, back, Weight::Quiet).clicked() {
        actions.push(Action::SetLens(LensId::from(lit.lens)));
    }
    if icon_button_ui(ui, look, Symbol::Close, &tr!(state.language, "lit-close"), Some("Esc")).clicked() {
        actions.push(Action::Choose(None));
    }
}

/// What is lit, in a sentence: what it is, which of how many, and how many bodies.
fn said(state: &State, lit: &Lit) -> String {
    let bodies = tr!(state.language, "lit-bodies", count = lit.bodies.len());
    match lit.place {
        Some((at, of)) => tr!(state.language, "lit-step", at = at, of = of, about = lit.about.as_str(), bodies = bodies),
        None => tr!(state.language, "lit-all", about = lit.about.as_str(), bodies = bodies),
    }
}
