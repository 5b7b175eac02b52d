//! Words with the marks of their sources at the right, or below where there is little room.

use egui::text::LayoutJob;
use egui::{Align, Label, Layout, Response, Ui, vec2};

use crate::app::{Action, State};
use crate::model::FactId;
use crate::theme::{Ink, Space, Type};
use crate::ui::look::Look;
use crate::ui::widgets::fact_mark::fact_marks_ui;

/// Words need this much room beside their marks, in points at normal text size.
const LEAST_WORDS: f32 = 150.0;
/// So many marks stand side by side.
const MARKS_ABREAST: usize = 2;

/// A text in as many lines as it takes.
pub(super) fn text_ui(ui: &mut Ui, look: Look, text: &str, kind: Type, ink: Ink) -> Response {
    let mut job = LayoutJob::default();
    job.append(text, 0.0, look.format(kind, ink));
    ui.add(Label::new(job).wrap())
}

/// The width of the widest lines of marks.
fn marks_width(ui: &Ui, look: Look, facts: &[FactId]) -> f32 {
    let mark = |fact: &FactId| (look.width(ui, fact.as_str(), Type::Caption) + 2.0 * look.pts(Space::Tight)).max(look.pts(Space::Wide));
    let lines = facts.chunks(MARKS_ABREAST).map(|line| line.iter().map(mark).sum::<f32>());
    lines.fold(0.0, f32::max).ceil()
}

/// Marks in lines of two.
fn marks_ui(ui: &mut Ui, state: &State, facts: &[FactId], actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
    ui.spacing_mut().interact_size.y = 0.0;
    for line in facts.chunks(MARKS_ABREAST) {
        let room = ui.available_width() - marks_width(ui, Look::of(state), line);
        ui.horizontal(|ui| {
            ui.add_space(room.max(0.0).floor());
            fact_marks_ui(ui, state, line, actions);
        });
    }
}

/// Draws `content` with the marks of `facts` at its right, or below it where there is little room.
pub(super) fn with_marks_ui(
    ui: &mut Ui,
    state: &State,
    facts: &[FactId],
    actions: &mut Vec<Action>,
    content: impl FnOnce(&mut Ui, &mut Vec<Action>),
) {
    if facts.is_empty() {
        content(ui, actions);
        return;
    }
    let look = Look::of(state);
    let (width, marks) = (ui.available_width(), marks_width(ui, look, facts));
    let words = width - marks - look.pts(Space::Close);
    if words >= look.scaled(LEAST_WORDS) {
        beside_ui(ui, words, actions, content, |ui, actions| marks_ui(ui, state, facts, actions));
    } else {
        content(ui, actions);
        flowing_marks_ui(ui, state, facts, actions);
    }
}

/// Marks in lines, each line as full as it can be.
pub(super) fn flowing_marks_ui(ui: &mut Ui, state: &State, facts: &[FactId], actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        ui.spacing_mut().interact_size.y = 0.0;
        fact_marks_ui(ui, state, facts, actions);
    });
}

/// Draws `left` in a column of `width` points and `right` in what is left of the line.
pub(super) fn beside_ui(
    ui: &mut Ui,
    width: f32,
    actions: &mut Vec<Action>,
    left: impl FnOnce(&mut Ui, &mut Vec<Action>),
    right: impl FnOnce(&mut Ui, &mut Vec<Action>),
) {
    let interact_size = ui.spacing().interact_size;
    ui.spacing_mut().interact_size.y = 0.0;
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            left(ui, actions);
        });
        let rest = ui.available_width();
        ui.allocate_ui_with_layout(vec2(rest, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(rest);
            right(ui, actions);
        });
    });
    ui.spacing_mut().interact_size = interact_size;
}
