//! The list of slides. It is one stop of the Tab key; arrows move in it, with Alt they move the slide, and the pointer drags it.

use egui::accesskit::Role;
use egui::{
    EventFilter, Id, Key, Modifiers, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use super::Slides;
use super::editor::title_id;
use crate::app::{Action, DeckAction, SCREEN, State};
use crate::deck::Place;
use crate::theme::{CORNER_SMALL, Ink, Space, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::shelf::Leaf;
use crate::view::Slide;

/// The width of a slide in small, in points at normal text size, and the largest part of the list that it takes.
const SMALL: f32 = 112.0;
const LARGEST_SMALL: f32 = 0.38;

/// What the list keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// The slide that was last scrolled to, and how many there were.
    scrolled_to: Option<(usize, usize)>,
    /// The slide that is dragged, and where it would be let go.
    dragged: Option<(usize, usize)>,
}

/// The id of the list, for whoever wants to give it the keyboard.
pub(in crate::ui) fn list_id() -> Id {
    Id::new("list of slides")
}

/// Draws the list into all of `ui`.
pub(super) fn list_ui(ui: &mut Ui, look: Look, state: &State, slides: &mut Slides, actions: &mut Vec<Action>) {
    let Some((at, _)) = state.worked_on() else { return };
    let rect = ui.available_rect_before_wrap();
    let list = ui.interact(rect, list_id(), Sense::FOCUSABLE);
    ui.ctx().accesskit_node_builder(list.id, |node| {
        node.set_role(Role::ListBox);
        node.set_label(tr!(state.language, "deck-list", name = state.deck().map(|deck| state.deck_name(deck)).unwrap_or_default()));
        node.set_description(tr!(state.language, "slide-keys"));
    });
    if list.has_focus() {
        let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(list.id, arrows));
        keys(ui, state, at, actions);
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().id_salt("slides").auto_shrink(false).show(ui, |ui| {
        let mut rows = Vec::with_capacity(state.slides().len());
        for (ix, slide) in state.slides().iter().enumerate() {
            let row = row_ui(ui, look, state, slides, (ix, slide, ix == at), list.has_focus());
            touched(&row, ix, &list, actions);
            rows.push(row);
        }
        drag(ui, look, &rows, &mut slides.list, actions);
        let now = Some((at, rows.len()));
        if let Some(row) = rows.get(at).filter(|_| slides.list.scrolled_to != now) {
            row.scroll_to_me(None);
            slides.list.scrolled_to = now;
        }
    });
}

/// What a click on a row asks for: once to work on it and see it.
fn touched(row: &Response, ix: usize, list: &Response, actions: &mut Vec<Action>) {
    if row.clicked() {
        take_keyboard(list);
        actions.push(Action::Deck(DeckAction::Show(ix)));
    }
}

/// Gives a list the keyboard. Only a list that had it for a frame keeps the arrows: that frame has to come, though nothing else changes.
pub(super) fn take_keyboard(list: &Response) {
    list.request_focus();
    list.ctx.request_repaint();
}

/// The keys of the list.
fn keys(ui: &Ui, state: &State, at: usize, actions: &mut Vec<Action>) {
    let last = state.slides().len().saturating_sub(1);
    let deeds = [
        (Modifiers::ALT, Key::ArrowUp, at.checked_sub(1).map(|to| DeckAction::Move(at, to))),
        (Modifiers::ALT, Key::ArrowDown, (at < last).then_some(DeckAction::Move(at, at + 1))),
        (Modifiers::NONE, Key::ArrowUp, Some(DeckAction::WorkOn(at.saturating_sub(1)))),
        (Modifiers::NONE, Key::ArrowDown, Some(DeckAction::WorkOn((at + 1).min(last)))),
        (Modifiers::NONE, Key::Home, Some(DeckAction::WorkOn(0))),
        (Modifiers::NONE, Key::End, Some(DeckAction::WorkOn(last))),
        (Modifiers::NONE, Key::Enter, Some(DeckAction::Show(at))),
        (Modifiers::NONE, Key::Space, Some(DeckAction::Show(at))),
        (Modifiers::NONE, Key::Delete, Some(DeckAction::Remove(at))),
    ];
    for (modifiers, key, deed) in deeds {
        if ui.input_mut(|input| input.consume_key(modifiers, key)) {
            actions.extend(deed.map(Action::Deck));
        }
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F2)) {
        ui.memory_mut(|memory| memory.request_focus(title_id()));
    }
}

/// Draws a slide of the list: its number, itself in small, its title and how many steps it has.
fn row_ui(ui: &mut Ui, look: Look, state: &State, slides: &mut Slides, row: (usize, &Slide, bool), has_keyboard: bool) -> Response {
    let (ix, slide, is_worked_on) = row;
    let language = &state.language;
    let pad = look.pts(Space::Tight);
    let width = ui.available_width();
    let number = look.galley(ui, &(ix + 1).to_string(), Type::Caption, Ink::Quiet, f32::INFINITY);
    let left = look.width(ui, "00", Type::Caption) + 2.0 * pad;
    let small = look.scaled(SMALL).min(width * LARGEST_SMALL);
    let small = vec2(small, (small * SCREEN.y / SCREEN.x).round());
    let words_left = left + small.x + 2.0 * pad;
    let (title, count) = (state.title_of(slide), slide.steps());
    let words = look.galley(ui, &title, Type::Caption, Ink::Plain, (width - words_left - pad).max(1.0));
    let steps = if count > 1 { tr!(language, "slide-steps", count = count) } else { String::new() };
    let steps_words = look.one_line(ui, &steps, Type::Caption, Ink::Quiet, (width - words_left - pad).max(1.0));
    let below = if count > 1 { steps_words.size().y } else { 0.0 };
    let height = small.y.max(words.size().y + below) + 2.0 * pad;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height.ceil()), Sense::hover());
    let response = ui.interact(rect, list_id().with(ix), Sense::click_and_drag().difference(Sense::FOCUSABLE));
    tell(ui, state, &response, row, (&title, &steps));
    if ui.is_rect_visible(rect) {
        if is_worked_on || response.hovered() {
            ui.painter().rect_filled(rect, CORNER_SMALL, look.ink(if is_worked_on { Ink::Selection } else { Ink::Hover }));
        }
        if is_worked_on {
            let bar = Rect::from_min_size(rect.min, vec2(look.scaled(3.0), rect.height()));
            ui.painter().rect_filled(bar, 0.0, look.ink(Ink::Accent));
            if has_keyboard {
                ui.painter().rect_stroke(rect.shrink(1.0), CORNER_SMALL, look.ring(), StrokeKind::Inside);
            }
        }
        let top = rect.top() + pad;
        ui.painter().galley(pos2(rect.left() + left - pad - number.size().x, top), number, look.ink(Ink::Quiet));
        let room = Rect::from_min_size(pos2(rect.left() + left, top), small);
        // A slide is known by all that is on it: before its first step it may be nearly empty.
        let place = state.decks.get(state.deck).and_then(|deck| Place::at_end_of(deck, ix)).unwrap_or(Place::of(ix));
        let painted = slides.shelf.thumbnail(ui, state, &Leaf::of(state, state.deck, place), room);
        ui.painter().rect_stroke(painted, 0.0, look.line(Ink::Hairline), StrokeKind::Outside);
        let words_height = words.size().y;
        ui.painter().galley(pos2(rect.left() + words_left, top), words, look.ink(Ink::Plain));
        ui.painter().galley(pos2(rect.left() + words_left, top + words_height), steps_words, look.ink(Ink::Quiet));
    }
    response
}

fn tell(ui: &Ui, state: &State, response: &Response, row: (usize, &Slide, bool), (title, steps): (&str, &str)) {
    let (ix, _, is_worked_on) = row;
    let name = tr!(state.language, "slide-named", number = ix + 1, title = title);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::ListBoxOption);
        node.set_label(name.as_str());
        node.set_description(steps);
        node.set_selected(is_worked_on);
        node.set_position_in_set(ix + 1);
        node.set_size_of_set(state.slides().len());
    });
    if is_worked_on {
        let active = response.id.accesskit_id();
        ui.ctx().accesskit_node_builder(list_id(), |node| node.set_active_descendant(active));
    }
}

/// Drags slides: a line shows where the one that is dragged would stand.
fn drag(ui: &Ui, look: Look, rows: &[Response], memory: &mut Memory, actions: &mut Vec<Action>) {
    if let Some(from) = rows.iter().position(Response::drag_started) {
        memory.dragged = Some((from, from));
    }
    let Some((from, to)) = &mut memory.dragged else { return };
    let Some(held) = rows.get(*from) else {
        memory.dragged = None;
        return;
    };
    if let Some(at) = ui.input(|input| input.pointer.interact_pos()) {
        // Before the first row whose middle is below the pointer; those after the dragged one move up by one.
        let before = rows.iter().position(|row| at.y < row.rect.center().y).unwrap_or(rows.len());
        *to = if before > *from { before - 1 } else { before };
        let line = rows.get(before).map_or_else(|| rows.last().map_or(at.y, |row| row.rect.bottom()), |row| row.rect.top());
        ui.painter().hline(held.rect.x_range(), line, Stroke::new(look.scaled(2.0), look.ink(Ink::Accent)));
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    }
    if held.drag_stopped() {
        if from != to {
            actions.push(Action::Deck(DeckAction::Move(*from, *to)));
        }
        memory.dragged = None;
    }
}
