//! The strip at the top: what one looks at, what that belongs to, which slide of how many, and its steps.

use egui::accesskit::{Live, Role};
use egui::{Frame, Galley, Id, Panel, Pos2, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::app::{Lectern, STRIP, State, Strip};
use crate::theme::{Ink, Type};
use crate::tr;
use crate::ui::look::Look;

/// Draws the strip.
pub(super) fn strip_ui(ui: &mut Ui, look: Look, state: &State) {
    let Some(strip) = Strip::of(state) else { return };
    let panel = Panel::top(Id::new("show strip")).frame(Frame::new().fill(look.ink(Ink::Paper)));
    panel.exact_size(look.scaled(STRIP)).show_separator_line(false).show(ui, |ui| {
        let rect = ui.max_rect().shrink2(vec2(look.scaled(Strip::SIDE), 0.0));
        let left = right_ui(ui, look, state, &strip, rect);
        let width = (left - look.scaled(Strip::SIDE) - rect.left()).max(0.0);
        let mut told = Rect::NOTHING;
        for line in strip.lines(width / look.scale) {
            let galley = look.galley(ui, &line.text, line.kind, line.ink, f32::INFINITY);
            let place = Rect::from_min_size(on(look, rect, &galley, line.at), galley.size());
            ui.painter().galley(place.min, galley, look.ink(line.ink));
            told = told.union(place);
        }
        tell(ui, state, &strip, told);
        ui.advance_cursor_after_rect(ui.max_rect());
    });
}

/// Where a text begins, at the left of `rect`, that stands on a line so far below its top.
fn on(look: Look, rect: Rect, galley: &Galley, line: f32) -> Pos2 {
    let baseline = galley.rows.first().and_then(|row| row.glyphs.first().map(|glyph| row.pos.y + glyph.pos.y)).unwrap_or(0.0);
    pos2(rect.left(), rect.top() + look.scaled(line) - baseline)
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
    let count_at = pos2(rect.right() - count.size().x, on(look, rect, &count, Strip::TITLE).y);
    let middle = rect.top() + look.scaled(Strip::TITLE - Strip::RAISED);
    let mut left = count_at.x;
    ui.painter().galley(count_at, count, look.ink(Ink::Quiet));
    let (step, steps) = strip.step;
    if steps > 1 {
        for at in (0..steps).rev() {
            left -= look.scaled(Strip::APART);
            let centre = pos2(left, middle);
            if at <= step {
                ui.painter().circle_filled(centre, look.scaled(Strip::DISC), look.ink(Ink::Quiet));
            } else {
                let ring = Stroke::new(look.scaled(Strip::RING), look.ink(Ink::Quiet));
                ui.painter().circle_stroke(centre, look.scaled(Strip::DISC - Strip::RING / 2.0), ring);
            }
        }
        left -= look.scaled(Strip::DISC);
    }
    let hint = if !show.number.is_empty() {
        tr!(state.language, "show-jumps", number = show.number.as_str())
    } else if show.presenter == Lectern::WouldCover {
        tr!(state.language, "show-would-cover")
    } else if show.strayed {
        tr!(state.language, "show-comes-back")
    } else {
        String::new()
    };
    let hint_line = quiet(&hint);
    let hint_at = pos2(rect.right() - hint_line.size().x, on(look, rect, &hint_line, Strip::PATH).y);
    if !hint.is_empty() {
        let response = ui.interact(Rect::from_min_size(hint_at, hint_line.size()), Id::new("show hint"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &hint));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    }
    ui.painter().galley(hint_at, hint_line, look.ink(Ink::Quiet));
    left.min(hint_at.x)
}
