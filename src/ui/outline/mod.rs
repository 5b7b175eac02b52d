//! The outline: the chart's twin as a tree, with the filters below it.

mod filters;
mod rows;
mod tree;

use egui::{Frame, Id, Layout, Margin, Panel as SidePanel, Rect, ScrollArea, Ui};

use super::bar::i8_of;
use super::keys::keys_told;
use super::look::Look;
use super::widgets::icon_button::icon_button_ui;
use super::widgets::splitter::{Moved, splitter_ui};
use super::widgets::symbol::Symbol;
use crate::app::{Action, Command, Panel, State};
use crate::theme::{Ink, Space, Type};
use crate::{msg, tr};

pub(super) use filters::standing_name;
pub(super) use tree::tree_id;

/// What the outline keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Outline {
    rows: rows::Rows,
    tree: tree::Memory,
    /// The width while the handle is dragged.
    dragged: Option<f32>,
    filters: filters::Memory,
}

/// The largest part of the window that the outline takes, alone and beside the panel of a body.
const LARGEST_SHARE: f32 = 0.45;
const LARGEST_SHARE_OF_TWO: f32 = 0.28;
/// The largest part of the outline that the filters take; they scroll.
const LARGEST_FILTERS: f32 = 0.45;

/// Draws the outline at the left of `ui`, or the rail that opens it; returns the ground it covers.
pub(super) fn outline_ui(ui: &mut Ui, state: &State, outline: &mut Outline, actions: &mut Vec<Action>) -> Rect {
    if state.is_open(Panel::Outline) { open_ui(ui, state, outline, actions) } else { rail_ui(ui, state, actions) }
}

fn rail_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) -> Rect {
    let look = Look::of(state);
    let side = super::widgets::icon_button::icon_button_side(look) + Space::Close.pts();
    let frame = Frame::new().fill(look.ink(Ink::Paper)).inner_margin(Margin::same(4));
    let panel = SidePanel::left(Id::new("outline rail")).frame(frame).exact_size(side).resizable(false).show_separator_line(false);
    let shown = panel.show(ui, |ui| {
        let keys = Command::called(msg!("command-outline")).map(|command| keys_told(&state.language, command));
        if icon_button_ui(ui, look, Symbol::Outline, &tr!(state.language, "outline-open"), keys.as_deref()).clicked() {
            actions.push(Action::TogglePanel(Panel::Outline));
        }
    });
    let rect = shown.response.rect;
    ui.painter().vline(rect.right(), rect.y_range(), look.line(Ink::Hairline));
    rect
}

fn open_ui(ui: &mut Ui, state: &State, outline: &mut Outline, actions: &mut Vec<Action>) -> Rect {
    let look = Look::of(state);
    let scale = state.settings.text_scale().max(1.0);
    let share = if state.is_open(Panel::Inspector) { LARGEST_SHARE_OF_TWO } else { LARGEST_SHARE };
    let most = ui.ctx().content_rect().width() * share;
    let width = outline.dragged.unwrap_or(state.settings.outline_width * scale).min(most);
    let frame =
        Frame::new().fill(look.ink(Ink::Paper)).inner_margin(Margin::symmetric(i8_of(Space::Close.pts()), i8_of(Space::Close.pts())));
    let panel = SidePanel::left(Id::new("outline")).frame(frame).exact_size(width).resizable(false).show_separator_line(false);
    let shown = panel.show(ui, |ui| {
        head_ui(ui, look, state, actions);
        let filters = filters::height(ui, look, state, &mut outline.filters);
        let room = ui.available_rect_before_wrap();
        let filters = filters.min(room.height() * LARGEST_FILTERS);
        let split = room.bottom() - filters;
        let tree = Rect::from_min_max(room.min, egui::pos2(room.right(), split));
        ui.scope_builder(egui::UiBuilder::new().max_rect(tree), |ui| {
            outline.rows.refresh(state);
            tree::tree_ui(ui, look, state, &outline.rows, &mut outline.tree, actions);
        });
        let below = Rect::from_min_max(egui::pos2(room.left(), split), room.max);
        ui.scope_builder(egui::UiBuilder::new().max_rect(below), |ui| {
            ui.painter().hline(below.x_range(), below.top(), look.line(Ink::Hairline));
            ScrollArea::vertical().id_salt("filters").auto_shrink(false).show(ui, |ui| {
                filters::filters_ui(ui, look, state, &mut outline.filters, actions);
            });
        });
        ui.advance_cursor_after_rect(room);
    });
    let rect = shown.response.rect;
    match splitter_ui(ui, look, rect, rect.right(), &tr!(state.language, "outline-width")) {
        Some(Moved::By(by)) => outline.dragged = Some(width + by),
        Some(Moved::Done(by)) => {
            outline.dragged = None;
            actions.push(Action::PanelWidth(Panel::Outline, (width + by) / scale));
        }
        None => {}
    }
    rect
}

fn head_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.add_space(look.pts(Space::Tight));
        let title = ui.label(look.text(tr!(state.language, "outline-title"), Type::Strong, Ink::Plain));
        ui.ctx().accesskit_node_builder(title.id, |node| node.set_role(egui::accesskit::Role::Heading));
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            let keys = Command::called(msg!("command-outline")).map(|command| keys_told(&state.language, command));
            if icon_button_ui(ui, look, Symbol::Close, &tr!(state.language, "outline-close"), keys.as_deref()).clicked() {
                actions.push(Action::TogglePanel(Panel::Outline));
            }
        });
    });
}
