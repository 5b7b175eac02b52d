//! The head of the panel: name, what the body may do, where it belongs, and what can be done with it here.

use egui::{Sense, StrokeKind, Ui, WidgetInfo, WidgetType, vec2};

use super::heading::title_ui;
use super::marks::{beside_ui, text_ui, with_marks_ui};
use crate::app::{Action, FilterItem, Pane, State};
use crate::model::Standing;
use crate::panel::{Below, Head, standing_words};
use crate::theme::{HAIRLINE, Ink, Space, Tint, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::widgets::Switch;
use crate::ui::widgets::button::{Weight, button_ui};
use crate::ui::widgets::chip::Chip;
use crate::ui::widgets::icon::{Mark, RADIUS};
use crate::ui::widgets::icon_button::{icon_button_side, icon_button_ui};
use crate::ui::widgets::symbol::Symbol;

pub(super) fn head_ui(ui: &mut Ui, state: &State, head: &Head, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    let words = ui.available_width() - icon_button_side(look) - look.pts(Space::Close);
    beside_ui(
        ui,
        words,
        actions,
        |ui, _| title_ui(ui, look, &head.name),
        |ui, actions| {
            if icon_button_ui(ui, look, Symbol::Close, &tr!(state.language, "inspector-close"), None).clicked() {
                actions.push(Action::Select(None));
            }
        },
    );
    with_marks_ui(ui, state, &head.facts, actions, |ui, _| _ = text_ui(ui, look, &head.kind, Type::Body, Ink::Quiet));
    ui.add_space(look.pts(Space::Tight));
    standing_ui(ui, state, head);
    with_marks_ui(ui, state, &head.standing_facts, actions, |ui, _| _ = text_ui(ui, look, &head.standing_means, Type::Body, Ink::Plain));
    ui.add_space(look.pts(Space::Tight));
    for (what, value) in &head.place {
        place_ui(ui, look, what, value);
    }
    subjects_ui(ui, state, head, actions);
    ui.add_space(look.pts(Space::Tight));
    ui.horizontal_wrapped(|ui| buttons_ui(ui, state, head, actions));
}

/// What the body may do: its mark and a word, in the colour of its lane; filled where it decides.
fn standing_ui(ui: &mut Ui, state: &State, head: &Head) {
    let (look, mark) = (Look::of(state), Mark::of(state.graph(), head.ix));
    let words = standing_words(&state.language, head.standing);
    let lane = match mark.ink {
        Ink::Lane(lane, _) => lane,
        _ => 0,
    };
    let filled = head.standing == Standing::Decides;
    let (ground, ink) = if filled {
        (Ink::Lane(lane, Tint::Strong), Ink::Lane(lane, Tint::OnStrong))
    } else {
        (Ink::Lane(lane, Tint::Soft), Ink::Lane(lane, Tint::Line))
    };
    let (pad, gap, radius) = (vec2(look.scaled(10.0), look.scaled(4.0)), look.scaled(6.0), look.scaled(RADIUS));
    let beside = 2.0 * pad.x + 2.0 * radius + gap;
    let galley = look.galley(ui, &words, Type::Strong, ink, ui.available_width() - beside);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(beside, 2.0 * pad.y), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    let corner = 0.5 * look.theme.line_height(Type::Strong) * look.scale + pad.y;
    ui.painter().rect(
        rect,
        corner,
        look.ink(ground),
        egui::Stroke::new(1.5 * HAIRLINE, look.ink(Ink::Lane(lane, Tint::Line))),
        StrokeKind::Inside,
    );
    let at = egui::pos2(rect.left() + pad.x + radius, rect.top() + corner);
    Mark { ink, ..mark }.paint(ui.painter(), look, at, radius);
    ui.painter().galley(rect.min + vec2(beside - pad.x, pad.y), galley, look.ink(ink));
}

/// "Level   Executive boards"
fn place_ui(ui: &mut Ui, look: Look, what: &str, value: &str) {
    let width = ui.available_width();
    let column = (0.34 * width).max(look.scaled(84.0)).min(width / 2.0);
    let mut none = Vec::new();
    beside_ui(
        ui,
        column,
        &mut none,
        |ui, _| _ = text_ui(ui, look, what, Type::Caption, Ink::Quiet),
        |ui, _| _ = text_ui(ui, look, value, Type::Caption, Ink::Plain),
    );
}

fn subjects_ui(ui: &mut Ui, state: &State, head: &Head, actions: &mut Vec<Action>) {
    if head.subjects.is_empty() {
        return;
    }
    let look = Look::of(state);
    ui.add_space(look.pts(Space::Tight));
    ui.horizontal_wrapped(|ui| {
        for (id, name) in &head.subjects {
            let switch = Switch::from(state.view.filter.subjects.contains(id));
            let said = tr!(state.language, "inspector-filter-subject", subject = name.as_str());
            let chip = Chip::new(name).name(said.as_str());
            let chip = if switch.is_on() { chip.switch(switch) } else { chip };
            if chip.ui(ui, look).on_hover_text(said).clicked() {
                actions.push(Action::ToggleFilter(FilterItem::Subject(id.clone())));
            }
        }
    });
}

fn buttons_ui(ui: &mut Ui, state: &State, head: &Head, actions: &mut Vec<Action>) {
    let (look, language) = (Look::of(state), &state.language);
    let focused = state.view.focus.as_ref().is_some_and(|focus| focus.body == head.id);
    let response = if focused {
        button_ui(ui, look, &tr!(language, "inspector-unfocus"), Weight::Plain)
    } else {
        let name = tr!(language, "inspector-focus-name", body = head.name.as_str());
        button_ui(ui, look, &tr!(language, "inspector-focus"), Weight::Strong).on_hover_text(format!("{name} (Enter)"))
    };
    if state.pane_wanted == Some(Pane::Inspector) {
        response.request_focus();
    }
    if response.clicked() {
        actions.push(if focused { Action::Unfocus } else { Action::Focus(head.id.clone()) });
    }
    let open = state.view.open_groups.contains(&head.id);
    let folded = state.view.folded.contains(&head.id);
    let label = match head.below {
        Below::Nothing => return enclosing_group_ui(ui, state, head, actions),
        Below::Members(_) if open => tr!(language, "inspector-close-group"),
        Below::Members(count) => tr!(language, "inspector-open-group", count = count),
        Below::Bodies(count) if folded => tr!(language, "inspector-unfold", count = count),
        Below::Bodies(count) => tr!(language, "inspector-fold", count = count),
    };
    if button_ui(ui, look, &label, Weight::Plain).clicked() {
        actions.push(Action::ToggleBelow(head.id.clone()));
    }
}

/// A member of an open group can close it.
fn enclosing_group_ui(ui: &mut Ui, state: &State, head: &Head, actions: &mut Vec<Action>) {
    let group = state.graph().group(head.ix).and_then(|group| state.graph().at(group));
    let Some(group) = group.filter(|group| state.view.open_groups.contains(&group.id)) else { return };
    if button_ui(ui, Look::of(state), &tr!(state.language, "inspector-close-group"), Weight::Plain).clicked() {
        actions.push(Action::ToggleGroup(group.id.clone()));
    }
}
