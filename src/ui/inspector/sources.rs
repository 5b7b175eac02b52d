//! The facts that the panel is founded on, each a button; and what the checks found.

use egui::text::LayoutJob;
use egui::{Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::marks::text_ui;
use super::parts::sign_ui;
use crate::app::{Action, State};
use crate::check::Severity;
use crate::panel::{Found, Source};
use crate::theme::{CORNER_SMALL, Ink, Mood, Part, Space, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::widgets::ring::focus_ring_ui;
use crate::ui::widgets::symbol::Symbol;

/// So many lines of a fact are shown; a click shows all.
const LINES: usize = 2;

/// A fact: its number, its first lines, where it comes from.
pub(super) fn source_ui(ui: &mut Ui, state: &State, source: &Source, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    let pad = vec2(look.pts(Space::Close), look.pts(Space::Tight));
    let width = ui.available_width() + 2.0 * pad.x;
    let number = look.galley(ui, source.fact.as_str(), Type::Strong, Ink::Accent, f32::INFINITY);
    let column = number.size().x.max(look.scaled(30.0)) + look.pts(Space::Close);
    let room = (width - column - 2.0 * pad.x).max(look.scaled(60.0));
    let mut job = LayoutJob::default();
    job.append(&source.text, 0.0, look.format(Type::Body, Ink::Plain));
    job.wrap = egui::text::TextWrapping { max_width: room, max_rows: LINES, break_anywhere: false, ..Default::default() };
    let text = ui.painter().layout_job(job);
    let origin = look.galley(ui, &source.origin, Type::Caption, Ink::Quiet, room);
    let height = text.size().y + origin.size().y + 2.0 * pad.y;
    let (_, place) = ui.allocate_space(vec2(width - 2.0 * pad.x, height));
    let rect = place.expand2(vec2(pad.x, 0.0));
    let response = ui.interact(rect, ui.id().with(source.fact.as_str()), Sense::click());
    let name = tr!(state.language, "inspector-show-fact", fact = source.fact.as_str(), text = source.text.as_str());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), &name));
    if ui.is_rect_visible(rect) {
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, CORNER_SMALL, look.ink(Ink::Hover));
        }
        focus_ring_ui(ui, look, &response, CORNER_SMALL);
        let at = pos2(rect.left() + pad.x + column, rect.top() + pad.y);
        ui.painter().galley(rect.min + pad, number, look.ink(Ink::Accent));
        let below = vec2(0.0, text.size().y);
        ui.painter().galley(at, text, look.ink(Ink::Plain));
        ui.painter().galley(at + below, origin, look.ink(Ink::Quiet));
    }
    if response.clicked() {
        actions.push(Action::ShowFact(source.fact.clone()));
    }
}

/// What a check found, with a sign of how much it matters.
pub(super) fn found_ui(ui: &mut Ui, state: &State, found: &Found) {
    let look = Look::of(state);
    let (symbol, mood, key) = match found.severity {
        Severity::Error => (Symbol::Error, Mood::Error, "error"),
        Severity::Notice => (Symbol::Notice, Mood::Notice, "notice"),
        Severity::Confirmed => (Symbol::Ok, Mood::Ok, "confirmed"),
    };
    ui.horizontal_top(|ui| {
        sign_ui(ui, look, symbol, Ink::Mood(mood, Part::Fill));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            text_ui(ui, look, &tr!(state.language, "inspector-found", severity = key), Type::Caption, Ink::Mood(mood, Part::OnSoft));
            text_ui(ui, look, &found.text, Type::Body, Ink::Plain);
        });
    });
}
