//! Points, meetings and records: words with their sources.

use egui::{Sense, Stroke, Ui, Vec2, pos2, vec2};

use super::doors::doors_ui;
use super::marks::{text_ui, with_marks_ui};
use crate::app::{Action, State};
use crate::panel::{Record, Rhythm, Said};
use crate::theme::{Ink, Space, Type};
use crate::tr;
use crate::ui::look::Look;

/// How large the dot of a point is, in points at normal text size.
const DOT: f32 = 2.25;
/// Half the height of the ring of a meeting.
const RING: f32 = 6.5;
/// The width of its line.
const RING_LINE: f32 = 1.75;
/// More rings than this would be counted by nobody.
const MOST_RINGS: u32 = 12;

/// A point of a list.
pub(super) fn point_ui(ui: &mut Ui, state: &State, said: &Said, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    let indent = look.scaled(14.0);
    let middle = look.theme.line_height(if said.label.is_empty() { Type::Body } else { Type::Caption }) * look.scale / 2.0;
    let at = ui.next_widget_position() + vec2(look.scaled(DOT) + 1.0, 0.0);
    let top = ui.cursor().top();
    ui.painter().circle_filled(pos2(at.x, top + middle), look.scaled(DOT), look.ink(Ink::Accent));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(indent);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = vec2(look.pts(Space::Close), 0.0);
            with_marks_ui(ui, state, &said.facts, actions, |ui, _| {
                if !said.label.is_empty() {
                    text_ui(ui, look, &said.label, Type::Caption, Ink::Quiet);
                }
                text_ui(ui, look, &said.text, Type::Body, Ink::Plain);
                if !said.note.is_empty() {
                    text_ui(ui, look, &said.note, Type::Caption, Ink::Quiet);
                }
            });
        });
    });
}

/// Something that happens a number of times a year: a ring for each time.
pub(super) fn rhythm_ui(ui: &mut Ui, state: &State, rhythm: &Rhythm, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    with_marks_ui(ui, state, &rhythm.facts, actions, |ui, actions| {
        if let Some(times) = rhythm.times.filter(|times| (1..=MOST_RINGS).contains(times)) {
            rings_ui(ui, look, times);
        }
        text_ui(ui, look, &rhythm.how_often, Type::Caption, Ink::Quiet);
        text_ui(ui, look, &rhythm.text, Type::Body, Ink::Plain);
        if !rhythm.dates.is_empty() {
            text_ui(ui, look, &rhythm.dates, Type::Caption, Ink::Plain);
        }
        if !rhythm.doors.is_empty() {
            doors_ui(ui, state, &rhythm.doors, &tr!(state.language, "inspector-together"), actions);
        }
    });
    ui.add_space(look.pts(Space::Close));
}

/// Decoration only: the words beside the rings say the same.
fn rings_ui(ui: &mut Ui, look: Look, times: u32) {
    let (radius, line) = (look.scaled(RING), look.scaled(RING_LINE));
    let step = 2.0 * radius + look.scaled(Space::Close.pts());
    #[allow(clippy::cast_precision_loss, reason = "at most twelve")]
    let width = times as f32 * step;
    let (rect, _) = ui.allocate_exact_size(vec2(width, 2.0 * radius + 2.0 * line), Sense::hover());
    let mut at = rect.left_center() + vec2(radius + line / 2.0, 0.0);
    for _ in 0..times {
        ui.painter().circle_stroke(at, radius, Stroke::new(line, look.ink(Ink::Accent)));
        at.x += step;
    }
}

/// Something with a title and a few words about it.
pub(super) fn record_ui(ui: &mut Ui, state: &State, record: &Record, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        with_marks_ui(ui, state, &record.facts, actions, |ui, _| {
            if !record.label.is_empty() {
                text_ui(ui, look, &record.label, Type::Caption, Ink::Quiet);
            }
            text_ui(ui, look, &record.title, Type::Strong, Ink::Plain);
            for line in &record.lines {
                text_ui(ui, look, line, Type::Caption, Ink::Quiet);
            }
        });
    });
    ui.add_space(look.pts(Space::Tight));
}

/// A text in a soft box with a sign before it.
pub(super) fn box_ui(ui: &mut Ui, look: Look, mood: crate::theme::Mood, content: impl FnOnce(&mut Ui)) {
    use crate::theme::{CORNER_SMALL, Part};
    let ground = look.ink(Ink::Mood(mood, Part::Soft));
    egui::Frame::new().fill(ground).corner_radius(CORNER_SMALL).inner_margin(egui::Margin::same(8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui);
    });
}

/// A sign as high as a line of text, as a part of a row. The words beside it say the same.
pub(super) fn sign_ui(ui: &mut Ui, look: Look, symbol: crate::ui::widgets::symbol::Symbol, ink: Ink) {
    let radius = look.scaled(RING);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(2.0 * radius, look.theme.line_height(Type::Body) * look.scale), Sense::hover());
    symbol.paint(ui.painter(), rect.center(), radius, Stroke::new(look.scaled(RING_LINE), look.ink(ink)));
}
