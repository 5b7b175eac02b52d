//! A fact mark: a small quiet "F17" that tells where a statement comes from.

use egui::{Response, Sense, Ui, WidgetInfo, WidgetType, vec2};

use super::ring::focus_ring_ui;
use crate::app::{Action, State};
use crate::lens;
use crate::model::FactId;
use crate::theme::{CORNER_SMALL, Ink, Space, Type};
use crate::tr;
use crate::ui::look::Look;

/// Draws a mark for each of `facts`; a click asks for the fact. Lay them out with `horizontal_wrapped`, or let them follow a text.
pub fn fact_marks_ui(ui: &mut Ui, state: &State, facts: &[FactId], actions: &mut Vec<Action>) {
    for fact in facts {
        if fact_mark_ui(ui, state, fact).clicked() {
            actions.push(Action::ShowFact(fact.clone()));
        }
    }
}

/// Draws the mark of one fact.
pub fn fact_mark_ui(ui: &mut Ui, state: &State, fact: &FactId) -> Response {
    let look = Look::of(state);
    let galley = look.galley(ui, fact.as_str(), Type::Caption, Ink::Quiet, f32::INFINITY);
    let pad = look.pts(Space::Tight);
    let size = vec2(galley.size().x + 2.0 * pad, galley.size().y + pad).max(vec2(look.pts(Space::Wide), 0.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let origin = origin_of(state, fact);
    response.widget_info(|| {
        let name = tr!(state.language, "fact-mark-name", fact = fact.as_str(), origin = origin.as_str());
        WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), name)
    });
    if ui.is_rect_visible(rect) {
        let live = response.hovered() || response.has_focus();
        if live {
            ui.painter().rect_filled(rect, CORNER_SMALL, look.ink(Ink::Hover));
        }
        focus_ring_ui(ui, look, &response, CORNER_SMALL);
        let ink = look.ink(if live { Ink::Accent } else { Ink::Quiet });
        ui.painter().galley_with_override_text_color(rect.center() - galley.size() / 2.0, galley, ink);
    }
    response.on_hover_text(format!("{fact} · {origin}"))
}

/// Where a fact comes from, in a few words: section, source and date, or that it is common knowledge.
#[must_use]
pub fn origin_of(state: &State, fact: &FactId) -> String {
    lens::origin(&state.document.organisation, &state.language, fact)
}
