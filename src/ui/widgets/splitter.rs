//! The handle between a side panel and the rest: dragging or the arrow keys change the panel's width.

use egui::{CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Sense, Ui, WidgetInfo, WidgetType};

use crate::theme::{FOCUS, HAIRLINE, Ink, Space};
use crate::ui::look::Look;

/// How far from the line the handle can be taken, in points.
const REACH: f32 = 4.0;

/// What was done to a handle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Moved {
    /// It is being dragged: how far it has moved in this frame, to the right.
    By(f32),
    /// It has been let go after this last movement.
    Done(f32),
}

/// Draws the line at `x` along `rect`, and the handle on it.
#[must_use]
pub fn splitter_ui(ui: &Ui, look: Look, rect: Rect, x: f32, name: &str) -> Option<Moved> {
    let id = Id::new(("splitter", name));
    let handle = Rect::from_x_y_ranges(x - REACH..=x + REACH, rect.y_range());
    let response = ui.interact(handle, id, Sense::drag() | Sense::FOCUSABLE);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ResizeHandle, ui.is_enabled(), name));
    let (width, ink) = match (response.has_focus(), response.hovered() || response.dragged()) {
        (true, _) => (FOCUS, Ink::Focus),
        (false, true) => (FOCUS, Ink::Accent),
        (false, false) => (HAIRLINE, Ink::Hairline),
    };
    ui.painter().vline(x, rect.y_range(), egui::Stroke::new(width, look.ink(ink)));
    if response.hovered() || response.dragged() {
        ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
    }
    if response.drag_stopped() {
        return Some(Moved::Done(response.drag_delta().x));
    }
    if response.dragged() {
        return Some(Moved::By(response.drag_delta().x));
    }
    if !response.has_focus() {
        return None;
    }
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, EventFilter { horizontal_arrows: true, ..EventFilter::default() }));
    let step = Space::Apart.pts();
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowLeft) {
        Some(Moved::Done(-step))
    } else if pressed(Key::ArrowRight) {
        Some(Moved::Done(step))
    } else {
        None
    }
}
