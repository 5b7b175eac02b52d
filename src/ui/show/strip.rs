//! The strip at the top: what one looks at, what that belongs to, which slide of how many, and its steps.

use std::sync::Arc;

use egui::accesskit::{Live, Role};
use egui::{Frame, Galley, Id, Panel, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::app::{STRIP, State, Strip};
use crate::theme::{Ink, Space, Type};
use crate::tr;
use crate::ui::look::Look;

/// Where the lines of the strip begin, from its top, on the screen that the sizes are meant for.
const LINES: (f32, f32) = (10.0, 35.0);
/// The radius of the disc of a step, and how far one is from the next.
const DISC: f32 = 5.0;
const DISCS: f32 = 18.0;

/// Draws the strip.
pub(super) fn strip_ui(ui: &mut Ui, look: Look, state: &State) {
    let Some(strip) = Strip::of(state) else { return };
    let panel = Panel::top(Id::new("show strip")).frame(Frame::new().fill(look.ink(Ink::Paper)));
    panel.exact_size(look.scaled(STRIP)).show_separator_line(false).show(ui, |ui| {
        let rect = ui.max_rect().shrink2(vec2(look.scaled(Space::Broad.pts()), 0.0));
        let left = right_ui(ui, look, state, &strip, rect);
        let width = (left - look.scaled(Space::Broad.pts()) - rect.left()).max(0.0);
        let path = look.one_line(ui, &strip.path.join(" › "), Type::Caption, Ink::Quiet, width);
        let title = look.one_line(ui, &strip.title, Type::Heading, Ink::Plain, width);
        let line = |galley: &Arc<Galley>, top: f32| Rect::from_min_size(rect.min + vec2(0.0, look.scaled(top)), galley.size());
        let (path_at, title_at) = (line(&path, LINES.0), line(&title, LINES.1));
        ui.painter().galley(path_at.min, path, look.ink(Ink::Quiet));
        ui.painter().galley(title_at.min, title, look.ink(Ink::Plain));
        tell(ui, state, &strip, path_at.union(title_at));
        ui.advance_cursor_after_rect(ui.max_rect());
    });
}

/// Says to a screen reader where one is, whenever that changes.
fn tell(ui: &Ui, state: &State, strip: &Strip, rect: Rect) {
    let response = ui.interact(rect, Id::new("show title"), Sense::hover());
    let (step, steps) = strip.step;
    let steps = if steps > 1 { tr!(state.language, "show-step", n = step + 1, of = steps) } else { String::new() };
    let said: Vec<&str> =
        [strip.title.as_str(), strip.count.as_str(), steps.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    let said = said.join(", ");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_label(said.as_str());
        node.set_description(strip.path.join(", "));
        node.set_live(Live::Polite);
    });
}

/// What stands at the right: which slide of how many, and above it what is typed or how to come back. Gives where it begins.
fn right_ui(ui: &Ui, look: Look, state: &State, strip: &Strip, rect: Rect) -> f32 {
    let Some(show) = &state.show else { return rect.right() };
    let quiet = |text: &str| look.galley(ui, text, Type::Caption, Ink::Quiet, f32::INFINITY);
    let count = quiet(&strip.count);
    let baseline =
        look.scaled(LINES.1) + (look.theme.line_height(Type::Heading) - look.theme.line_height(Type::Caption)) * look.scale * 0.7;
    let count_at = pos2(rect.right() - count.size().x, rect.top() + baseline);
    let middle = count_at.y + count.size().y / 2.0;
    let mut left = count_at.x;
    ui.painter().galley(count_at, count, look.ink(Ink::Quiet));
    let (step, steps) = strip.step;
    if steps > 1 {
        for at in (0..steps).rev() {
            left -= look.scaled(DISCS);
            let centre = pos2(left, middle);
            if at <= step {
                ui.painter().circle_filled(centre, look.scaled(DISC), look.ink(Ink::Quiet));
            } else {
                ui.painter().circle_stroke(centre, look.scaled(DISC - 1.0), Stroke::new(look.scaled(2.0), look.ink(Ink::Quiet)));
            }
        }
        left -= look.scaled(DISC);
    }
    let hint = if !show.number.is_empty() {
        tr!(state.language, "show-jumps", number = show.number.as_str())
    } else if show.strayed {
        tr!(state.language, "show-comes-back")
    } else {
        String::new()
    };
    let hint_line = quiet(&hint);
    let hint_at = pos2(rect.right() - hint_line.size().x, rect.top() + look.scaled(LINES.0));
    if !hint.is_empty() {
        let response = ui.interact(Rect::from_min_size(hint_at, hint_line.size()), Id::new("show hint"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &hint));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    }
    ui.painter().galley(hint_at, hint_line, look.ink(Ink::Quiet));
    left.min(hint_at.x)
}
