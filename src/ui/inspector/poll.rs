//! Answers to a survey: a bar for each group, from the lowest score to the highest.

use egui::{Color32, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::marks::{beside_ui, text_ui, with_marks_ui};
use super::parts::box_ui;
use crate::app::{Action, State};
use crate::panel::{Bar, Poll};
use crate::theme::{Ink, Mood, Part, Space, Type};
use crate::tr;
use crate::ui::look::Look;

/// The height of a bar, in points at normal text size.
const HEIGHT: f32 = 14.0;
/// The gap between its parts.
const GAP: f32 = 2.0;

pub(super) fn poll_ui(ui: &mut Ui, state: &State, poll: &Poll, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    with_marks_ui(ui, state, &poll.facts, actions, |ui, _| {
        text_ui(ui, look, &poll.question, Type::Strong, Ink::Plain);
        if !poll.date.is_empty() {
            text_ui(ui, look, &poll.date, Type::Caption, Ink::Quiet);
        }
    });
    for bar in &poll.bars {
        bar_ui(ui, state, bar);
    }
    scale_ui(ui, look, poll);
    if !poll.caution.is_empty() {
        ui.add_space(look.pts(Space::Tight));
        box_ui(ui, look, Mood::Notice, |ui| _ = text_ui(ui, look, &poll.caution, Type::Caption, Ink::Mood(Mood::Notice, Part::OnSoft)));
    }
}

/// The colour of a step, as in the lens of surveys. Order and numbers say the same without colour.
fn step_colour(look: Look, step: usize, steps: usize) -> Color32 {
    let [fill, _] = Ink::of_step(step, steps);
    look.ink(fill)
}

#[allow(clippy::cast_precision_loss, reason = "answers are counted in hundreds")]
fn bar_ui(ui: &mut Ui, state: &State, bar: &Bar) {
    let look = Look::of(state);
    let width = ui.available_width();
    let name = (width - look.width(ui, &bar.summary, Type::Caption) - look.pts(Space::Inside)).max(width * 0.3);
    let mut none = Vec::new();
    beside_ui(
        ui,
        name,
        &mut none,
        |ui, _| _ = text_ui(ui, look, &bar.name, Type::Body, Ink::Plain),
        |ui, _| _ = text_ui(ui, look, &bar.summary, Type::Caption, Ink::Quiet),
    );
    let answers = bar.tally.answers();
    if answers == 0 {
        return;
    }
    let numbers = look.theme.line_height(Type::Caption) * look.scale;
    let (rect, response) = ui.allocate_exact_size(vec2(width, look.scaled(HEIGHT) + numbers), Sense::hover());
    let chose = |(score, count): &(i32, u32)| tr!(state.language, "inspector-survey-score", count = *count, score = score.to_string());
    let said = format!("{}: {}", bar.name, bar.tally.counts.iter().map(chose).collect::<Vec<_>>().join(", "));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    let shown = bar.tally.counts.iter().filter(|(_, count)| *count > 0).count();
    let room = width - GAP * shown.saturating_sub(1) as f32;
    let mut left = rect.left();
    for (step, (_, count)) in bar.tally.counts.iter().enumerate().filter(|(_, (_, count))| *count > 0) {
        let share = room * *count as f32 / answers as f32;
        let part = Rect::from_min_size(pos2(left, rect.top()), vec2(share, look.scaled(HEIGHT)));
        ui.painter().rect_filled(part, GAP, step_colour(look, step, bar.tally.counts.len()));
        let number = look.galley(ui, &state.language.number(f64::from(*count), 0), Type::Caption, Ink::Quiet, f32::INFINITY);
        let at = pos2(part.center().x - number.size().x / 2.0, part.bottom());
        ui.painter().galley(at, number, look.ink(Ink::Quiet));
        left += share + GAP;
    }
    response.on_hover_text(said);
}

/// What the ends of the scale mean, with the colours of its steps between them.
fn scale_ui(ui: &mut Ui, look: Look, poll: &Poll) {
    let steps = poll.bars.first().map_or(0, |bar| bar.tally.counts.len());
    let side = look.scaled(10.0);
    let words_ui = |ui: &mut Ui, words: &str| {
        let galley = look.galley(ui, words, Type::Caption, Ink::Quiet, ui.max_rect().width());
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
        ui.painter().galley(rect.min, galley, look.ink(Ink::Quiet));
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(look.pts(Space::Tight), 0.0);
        words_ui(ui, &poll.low);
        for step in 0..steps {
            let (rect, _) = ui.allocate_exact_size(vec2(side, look.theme.line_height(Type::Caption) * look.scale), Sense::hover());
            let square = Rect::from_center_size(rect.center(), vec2(side, side));
            ui.painter().rect_filled(square, GAP, step_colour(look, step, steps));
        }
        words_ui(ui, &poll.high);
    });
}
