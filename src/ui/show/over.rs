//! What lies over the picture: nothing at all to be seen, or the dot of the laser.

use std::time::Duration;

use egui::accesskit::Live;
use egui::{Align2, CursorIcon, Id, LayerId, Order, Sense, Ui, WidgetInfo, WidgetType};

use crate::app::{Action, Blank, ShowAction, State};
use crate::theme::{BLACK, Ink, Mood, Part, Type, WHITE};
use crate::tr;
use crate::ui::look::Look;

/// The pointer hides when it has rested for so long, in seconds.
const REST: f32 = 3.0;
/// The radius of the dot, and of the halo that sets it off from what it lies over, on the screen that the sizes are meant for.
const DOT: f32 = 11.0;
const HALO: f32 = 16.0;
/// How bright the words after the last slide are on black: read from everywhere, and dazzling nobody.
const CALM: f32 = 0.75;

/// Fills the window with one colour; any key and any click brings the picture back.
pub(super) fn blank_ui(ui: &mut Ui, state: &State, blank: Blank, actions: &mut Vec<Action>) {
    let (colour, words) = match blank {
        Blank::Black => (BLACK, tr!(state.language, "show-is-black")),
        Blank::White => (WHITE, tr!(state.language, "show-is-white")),
    };
    let rect = ui.ctx().content_rect();
    ui.painter().rect_filled(rect, 0.0, colour);
    let response = ui.interact(rect, Id::new("show blank"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    ui.ctx().set_cursor_icon(CursorIcon::None);
    if response.clicked() {
        actions.push(Action::Show(ShowAction::See));
    }
}

/// What is seen after the last step: that there is no other.
pub(super) fn end_ui(ui: &Ui, look: Look, state: &State) {
    let (rect, words) = (ui.ctx().content_rect(), tr!(state.language, "show-is-over"));
    ui.painter().rect_filled(rect, 0.0, BLACK);
    let ink = WHITE.gamma_multiply(CALM);
    let font = look.theme.font(Type::Display, look.scale);
    let galley = ui.painter().layout(words.clone(), font, ink, rect.width() * 0.86);
    let place = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
    ui.painter().galley(place.min, galley, ink);
    let response = ui.interact(place, Id::new("show end"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    ui.ctx().set_cursor_icon(CursorIcon::None);
}

/// The pointer: a dot of light while Control is held, and nothing when it rests.
pub(super) fn pointer_ui(ui: &Ui, look: Look) {
    let (held, at, rested) = ui.input(|input| {
        (input.modifiers.command || input.modifiers.ctrl, input.pointer.hover_pos(), input.pointer.time_since_last_movement())
    });
    let Some(at) = at else { return };
    if held {
        // Above all layers, and nothing that a frame waits for: it is where the pointer is.
        let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::new("laser")));
        painter.circle_filled(at, look.scaled(HALO), look.ink(Ink::Paper).gamma_multiply(0.75));
        painter.circle_filled(at, look.scaled(DOT), look.ink(Ink::Mood(Mood::Error, Part::Fill)));
        ui.ctx().set_cursor_icon(CursorIcon::None);
    } else if rested >= REST {
        ui.ctx().set_cursor_icon(CursorIcon::None);
    } else {
        ui.ctx().request_repaint_after(Duration::from_secs_f32(REST - rested));
    }
}
