//! A question from the floor: what was typed, and what was found, large enough for a room.

use egui::accesskit::{Live, Role};
use egui::{Align2, Frame, Id, Margin, Order, ScrollArea, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::super::look::Look;
use super::super::search_box::hit_ui;
use crate::app::{Action, State};
use crate::theme::{CORNER, HAIRLINE, Ink, Space, Type};
use crate::tr;

/// The width of the list, on the screen that the sizes are meant for, and the part of the window that it takes at most.
const WIDTH: f32 = 1180.0;
const SHARE: f32 = 0.86;
/// How far below the top of the window it hangs, as a part of the window, and how high the hits are at most.
const TOP: f32 = 0.13;
const HEIGHT: f32 = 0.56;
/// How much larger the hits are than text: the back of the room reads them.
const LARGER: f32 = 1.25;

/// The id of what is typed, for those who listen.
pub(super) fn field_id() -> Id {
    Id::new("show question")
}

/// Draws the question that is being asked, if one is.
pub(super) fn question_ui(ui: &Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    if !state.has_question() {
        return;
    }
    let window = ui.ctx().content_rect();
    ui.painter().rect_filled(window, 0.0, look.ink(Ink::Shadow));
    let width = look.scaled(WIDTH).min(window.width() * SHARE);
    let area = egui::Area::new(Id::new("show question list")).order(Order::Foreground).interactable(true);
    let area = area.pivot(Align2::CENTER_TOP).fixed_pos(pos2(window.center().x, window.top() + window.height() * TOP));
    area.default_size(vec2(width, window.height())).show(ui.ctx(), |ui| {
        let pad = super::super::bar::i8_of(look.scaled(Space::Wide.pts()));
        let frame = Frame::new().fill(look.ink(Ink::Raised)).corner_radius(CORNER * look.scale.max(1.0)).inner_margin(Margin::same(pad));
        frame.stroke(egui::Stroke::new(HAIRLINE, look.ink(Ink::Hairline))).show(ui, |ui| {
            ui.set_width(width - 2.0 * f32::from(pad));
            ui.spacing_mut().item_spacing.y = 0.0;
            typed_ui(ui, look, state);
            ui.add_space(look.scaled(Space::Inside.pts()));
            found_ui(ui, Look { scale: look.scale * LARGER, ..look }, state, window.height() * HEIGHT, actions);
        });
    });
}

/// What was typed, with a bar where the next letter will be.
fn typed_ui(ui: &mut Ui, look: Look, state: &State) {
    let query = &state.search.query;
    let hint = tr!(state.language, "show-question-hint");
    let words = look.galley(ui, query, Type::Display, Ink::Plain, ui.available_width());
    let size = vec2(ui.available_width(), words.size().y.max(look.theme.line_height(Type::Display) * look.scale));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, field_id(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, &hint));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::SearchInput);
        node.set_label(hint.as_str());
        node.set_value(query.as_str());
    });
    let end = words.pos_from_cursor(words.end()).translate(rect.min.to_vec2());
    let bar = egui::Rect::from_min_size(end.min + vec2(look.scaled(3.0), 0.0), vec2(look.scaled(3.0), end.height()));
    if query.is_empty() {
        let hint = look.one_line(ui, &hint, Type::Display, Ink::Quiet, rect.width() - look.scaled(18.0));
        ui.painter().galley(rect.min + vec2(look.scaled(18.0), 0.0), hint, look.ink(Ink::Quiet));
    }
    ui.painter().galley(rect.min, words, look.ink(Ink::Plain));
    ui.painter().rect_filled(bar, 0.0, look.ink(Ink::Accent));
}

fn found_ui(ui: &mut Ui, look: Look, state: &State, height: f32, actions: &mut Vec<Action>) {
    let (search, language) = (&state.search, &state.language);
    if search.hits.is_empty() {
        let words = if search.query.trim().is_empty() {
            tr!(language, "show-question-start")
        } else if search.waiting {
            tr!(language, "search-waiting")
        } else {
            tr!(language, "search-nothing", words = search.query.trim())
        };
        let label = ui.label(look.text(words, Type::Body, Ink::Quiet));
        ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
        return;
    }
    let list = ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]).show(ui, |ui| {
        for (ix, hit) in search.hits.iter().enumerate() {
            hit_ui(ui, look, state, (field_id(), ix, hit), actions);
        }
    });
    ui.ctx().accesskit_node_builder(list.id, |node| {
        node.set_role(Role::ListBox);
        node.set_label(tr!(language, "search-hits", count = search.hits.len()));
    });
}
