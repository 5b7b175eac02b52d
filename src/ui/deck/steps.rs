//! The steps of the slide that is worked on: what appears, one thing after the other.

use egui::accesskit::Role;
use egui::{EventFilter, Id, Key, Modifiers, Response, Sense, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::app::{Action, DeckAction, State};
use crate::theme::{CORNER_SMALL, Ink, Space, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::widgets::button::{Weight, button_ui};
use crate::view::{Appear, Slide};

fn steps_id() -> Id {
    Id::new("steps of the slide")
}

/// Draws the steps, and what can be added to them. `chosen` is the one that the keyboard is on.
pub(super) fn steps_ui(
    ui: &mut Ui,
    look: Look,
    state: &State,
    (at, slide): (usize, &Slide),
    chosen: &mut Option<usize>,
    actions: &mut Vec<Action>,
) {
    let language = &state.language;
    *chosen = chosen.filter(|step| *step < slide.appear.len());
    if slide.appear.is_empty() {
        ui.add(egui::Label::new(look.text(tr!(language, "steps-none"), Type::Caption, Ink::Quiet)).wrap());
    } else {
        rows_ui(ui, look, state, (at, slide), chosen, actions);
    }
    let possible = state.possible_steps(slide);
    if possible.is_empty() {
        ui.add(egui::Label::new(look.text(tr!(language, "steps-hint"), Type::Caption, Ink::Quiet)).wrap());
    }
    for appear in possible {
        let words = tr!(language, "step-add", step = state.step_told(slide, &appear));
        if button_ui(ui, look, &words, Weight::Plain).clicked() {
            actions.push(Action::Deck(DeckAction::AddStep(at, *chosen, appear.clone())));
            *chosen = Some(chosen.map_or(slide.appear.len(), |step| step + 1));
        }
        let joined = chosen.and_then(|step| slide.appear.get(step).map(|there| (step, there)));
        if let (Appear::Bodies(bodies), Some((step, Appear::Bodies(_)))) = (&appear, joined) {
            let Some(body) = bodies.first() else { continue };
            let name = state.graph().body(body).map_or_else(|| body.to_string(), |body| body.short_name(language.tag()).to_owned());
            let words = tr!(language, "step-join", name = name, number = step + 1);
            if button_ui(ui, look, &words, Weight::Plain).clicked() {
                actions.push(Action::Deck(DeckAction::JoinStep(at, step, body.clone())));
            }
        }
    }
}

fn rows_ui(ui: &mut Ui, look: Look, state: &State, (at, slide): (usize, &Slide), chosen: &mut Option<usize>, actions: &mut Vec<Action>) {
    let id = steps_id();
    let has_keyboard = ui.memory(|memory| memory.has_focus(id));
    let top = ui.cursor().min;
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut clicked = None;
    for (step, appear) in slide.appear.iter().enumerate() {
        let words = tr!(state.language, "step-named", number = step + 1, step = state.step_told(slide, appear));
        let is_chosen = *chosen == Some(step);
        let row = row_ui(ui, look, (step, slide.appear.len()), &words, is_chosen);
        if is_chosen {
            if has_keyboard {
                ui.painter().rect_stroke(row.rect.shrink(1.0), CORNER_SMALL, look.ring(), StrokeKind::Inside);
            }
            let active = row.id.accesskit_id();
            ui.ctx().accesskit_node_builder(id, |node| node.set_active_descendant(active));
        }
        if row.clicked() {
            clicked = Some(step);
        }
    }
    let rect = egui::Rect::from_min_max(top, pos2(ui.max_rect().right(), ui.cursor().top()));
    let list = ui.interact(rect, id, Sense::FOCUSABLE);
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::ListBox);
        node.set_label(tr!(state.language, "steps-list"));
    });
    if let Some(step) = clicked {
        *chosen = Some(step);
        super::list::take_keyboard(&list);
        actions.push(Action::Deck(DeckAction::ShowStep(at, step + 1)));
    }
    if list.gained_focus() && chosen.is_none() {
        *chosen = Some(0);
    }
    if list.has_focus() {
        let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        keys(ui, (at, slide), chosen, actions);
    }
    if let Some(step) = *chosen {
        ui.add_space(look.pts(Space::Tight));
        if button_ui(ui, look, &tr!(state.language, "step-remove"), Weight::Quiet).clicked() {
            actions.push(Action::Deck(DeckAction::RemoveStep(at, step)));
        }
    }
    ui.spacing_mut().item_spacing.y = look.pts(Space::Tight);
    ui.add_space(look.pts(Space::Tight));
}

fn row_ui(ui: &mut Ui, look: Look, (step, of): (usize, usize), words: &str, is_chosen: bool) -> Response {
    let pad = look.pts(Space::Tight);
    let galley = look.galley(ui, words, Type::Caption, Ink::Plain, ui.available_width() - 2.0 * pad);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y + 2.0 * pad), Sense::hover());
    let response = ui.interact(rect, steps_id().with(step), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, words));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::ListBoxOption);
        node.set_label(words);
        node.set_selected(is_chosen);
        node.set_position_in_set(step + 1);
        node.set_size_of_set(of);
    });
    if is_chosen || response.hovered() {
        ui.painter().rect_filled(rect, CORNER_SMALL, look.ink(if is_chosen { Ink::Selection } else { Ink::Hover }));
    }
    ui.painter().galley(rect.min + vec2(pad, pad), galley, look.ink(Ink::Plain));
    response
}

/// The keys of the list: arrows move in it, with Alt they move the step.
fn keys(ui: &Ui, (at, slide): (usize, &Slide), chosen: &mut Option<usize>, actions: &mut Vec<Action>) {
    let last = slide.appear.len().saturating_sub(1);
    let Some(step) = *chosen else { return };
    let (up, down) = (step.saturating_sub(1), (step + 1).min(last));
    let keys = [
        (Modifiers::ALT, Key::ArrowUp, up, Some(DeckAction::MoveStep(at, step, up))),
        (Modifiers::ALT, Key::ArrowDown, down, Some(DeckAction::MoveStep(at, step, down))),
        (Modifiers::NONE, Key::ArrowUp, up, None),
        (Modifiers::NONE, Key::ArrowDown, down, None),
        (Modifiers::NONE, Key::Home, 0, None),
        (Modifiers::NONE, Key::End, last, None),
        (Modifiers::NONE, Key::Enter, step, Some(DeckAction::ShowStep(at, step + 1))),
        (Modifiers::NONE, Key::Delete, step, Some(DeckAction::RemoveStep(at, step))),
    ];
    for (modifiers, key, to, deed) in keys {
        if ui.input_mut(|input| input.consume_key(modifiers, key)) {
            *chosen = Some(to);
            actions.extend(deed.map(Action::Deck));
        }
    }
}
