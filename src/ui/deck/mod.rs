//! The panel of slides: the deck that is worked on, in the place of the outline.

mod editor;
mod field;
mod head;
mod list;
mod steps;

use egui::{Frame, Id, Margin, Panel as SidePanel, Rect, ScrollArea, Ui, UiBuilder, pos2};

use super::bar::i8_of;
use super::look::Look;
use super::shelf::Shelf;
use super::widgets::splitter::{Moved, splitter_ui};
use crate::app::{Action, Panel, State};
use crate::theme::{Ink, Space};
use crate::tr;

pub(super) use list::list_id;

/// What the panel keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Slides {
    shelf: Shelf,
    list: list::Memory,
    /// The step that the keyboard is on, of the slide that is worked on.
    step: Option<usize>,
    /// The width while the handle is dragged.
    dragged: Option<f32>,
}

/// The largest part of the window that the panel takes, alone and beside the panel of a body.
const LARGEST_SHARE: f32 = 0.45;
const LARGEST_SHARE_OF_TWO: f32 = 0.32;
/// The part of the panel that the slide that is worked on takes: its title, notes and steps scroll.
const EDITOR: f32 = 0.42;

/// Draws the panel at the left of `ui`; returns the ground it covers.
pub(super) fn deck_ui(ui: &mut Ui, state: &State, slides: &mut Slides, actions: &mut Vec<Action>) -> Rect {
    let look = Look::of(state);
    let scale = state.settings.text_scale().max(1.0);
    let share = if state.is_open(Panel::Inspector) { LARGEST_SHARE_OF_TWO } else { LARGEST_SHARE };
    let most = ui.ctx().content_rect().width() * share;
    let width = slides.dragged.unwrap_or(state.settings.deck_width * scale).min(most);
    let pad = i8_of(Space::Close.pts());
    let frame = Frame::new().fill(look.ink(Ink::Paper)).inner_margin(Margin::same(pad));
    let panel = SidePanel::left(Id::new("slides")).frame(frame).exact_size(width).resizable(false).show_separator_line(false);
    let rect = panel.show(ui, |ui| content_ui(ui, look, state, slides, actions)).response.rect;
    match splitter_ui(ui, look, rect, rect.right(), &tr!(state.language, "deck-width")) {
        Some(Moved::By(by)) => slides.dragged = Some(width + by),
        Some(Moved::Done(by)) => {
            slides.dragged = None;
            actions.push(Action::PanelWidth(Panel::Deck, (width + by) / scale));
        }
        None => {}
    }
    rect
}

fn content_ui(ui: &mut Ui, look: Look, state: &State, slides: &mut Slides, actions: &mut Vec<Action>) {
    head::head_ui(ui, look, state, actions);
    let room = ui.available_rect_before_wrap();
    let Some(worked_on) = state.worked_on() else {
        return head::empty_ui(ui, look, state);
    };
    let split = room.bottom() - room.height() * EDITOR;
    part_ui(ui, Rect::from_min_max(room.min, pos2(room.right(), split)), |ui| {
        list::list_ui(ui, look, state, slides, actions);
    });
    let below = Rect::from_min_max(pos2(room.left(), split), room.max);
    ui.painter().hline(below.x_range(), below.top(), look.line(Ink::Hairline));
    part_ui(ui, below.with_min_y(split + 1.0), |ui| {
        ScrollArea::vertical().id_salt("slide").auto_shrink(false).show(ui, |ui| {
            editor::editor_ui(ui, look, state, worked_on, &mut slides.step, actions);
        });
    });
    ui.advance_cursor_after_rect(room);
}

fn part_ui(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        content(ui);
    });
}
