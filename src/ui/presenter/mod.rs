//! The window of whoever presents: what the audience sees, what comes next, the notes and the time.
//!
//! It is drawn from a copy of what it needs of the state, and its pages are made elsewhere, so that it is painted quickly: the audience's window
//! is painted by the same thread. What is wished for in it comes back as [`Wish`]es.

mod foot;
mod head;
mod notes;
mod question;
mod slides;
mod stand;

pub use stand::Presenter;

use egui::{Event, Key, Rect, Ui, UiBuilder};

use super::shelf::Shelf;
use crate::app::Action;
use crate::theme::{FOCUS, Ink, Space};

/// What time it is, and how long the show has gone on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// The hour of the day.
    pub hour: u8,
    /// The minute of the hour.
    pub minute: u8,
    /// Seconds since the show began.
    pub elapsed: u64,
}

/// What the window keeps between frames.
#[derive(Debug, Default)]
pub struct Board {
    /// The slides as they are painted.
    pub shelf: Shelf,
}

/// What is wished for in the window.
#[derive(Clone, Debug)]
pub enum Wish {
    /// Something that the program does.
    Act(Action),
    /// A key that means what it means in the audience's window.
    Key(Event),
    /// The time of the show begins anew.
    Restart,
}

/// How much one press of a button changes the size of notes, in per cent.
const NOTES_STEP: i16 = 20;
/// The part of the width that the slides have.
const SLIDES: f32 = 0.57;

/// Draws the whole window. What is wished for in it is added to `wishes`.
pub fn presenter_ui(ui: &mut Ui, presenter: &Presenter, clock: Clock, board: &mut Board, wishes: &mut Vec<Wish>) {
    let presenter = &presenter.on(ui.max_rect().size());
    let look = presenter.look;
    ui.set_style(look.theme.style(look.scale));
    let scroll = keys(ui, wishes);
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, 0.0, look.ink(Ink::Paper));
    let pad = look.pts(Space::Apart);
    let foot = foot::Foot::new(ui, presenter, whole.width() - 2.0 * pad);
    let head_bottom = whole.top() + head::height(look);
    let foot_top = whole.bottom() - foot.height() - 2.0 * pad;
    part(ui, Rect::from_min_max(whole.min, egui::pos2(whole.right(), head_bottom)), |ui| {
        head::head_ui(ui, presenter, clock, wishes);
    });
    let body = Rect::from_min_max(egui::pos2(whole.left() + pad, head_bottom + pad), egui::pos2(whole.right() - pad, foot_top));
    let middle = body.left() + (body.width() * SLIDES).round();
    part(ui, body.with_max_x(middle), |ui| slides::slides_ui(ui, presenter, board, wishes));
    part(ui, body.with_min_x(middle + look.pts(Space::Wide)), |ui| notes::notes_ui(ui, presenter, scroll, wishes));
    let foot_rect = Rect::from_min_max(egui::pos2(body.left(), foot_top + pad), egui::pos2(body.right(), whole.bottom() - pad));
    part(ui, foot_rect, |ui| foot.ui(ui, presenter, wishes));
}

/// A part of the window.
fn part(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui)) {
    if rect.is_positive() {
        ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
            // Rings reach a little beyond what they surround.
            ui.set_clip_rect(rect.expand(2.0 * FOCUS).intersect(ui.clip_rect()));
            content(ui);
        });
    }
}

/// Takes the keys of this frame: those of the notes are heard here, all others mean what they mean before the audience. Comes back with how
/// far the notes are to be scrolled, in lines.
fn keys(ui: &Ui, wishes: &mut Vec<Wish>) -> f32 {
    let focused = ui.memory(egui::Memory::focused);
    let mut scroll = 0.0;
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key { key, pressed, modifiers, .. } => {
                let size = notes_step(*key).filter(|_| modifiers.command && !modifiers.alt);
                let lines = scroll_step(*key).filter(|_| modifiers.alt && !modifiers.command);
                let own = *key == Key::Tab || (focused.is_some() && matches!(key, Key::Enter | Key::Space));
                match (size, lines) {
                    _ if own => return true,
                    (Some(by), _) if *pressed => wishes.push(Wish::Act(Action::StepNotes(by))),
                    (_, Some(lines)) if *pressed => scroll += lines,
                    (Some(_), _) | (_, Some(_)) => {}
                    _ => wishes.push(Wish::Key(event.clone())),
                }
                false
            }
            // A space that presses a button is no space of a question.
            Event::Text(text) if !(focused.is_some() && text == " ") => {
                wishes.push(Wish::Key(event.clone()));
                false
            }
            _ => true,
        });
    });
    if let (Some(id), true) = (focused, wishes.iter().any(|wish| matches!(wish, Wish::Key(_)))) {
        ui.memory_mut(|memory| memory.surrender_focus(id));
    }
    scroll
}

fn notes_step(key: Key) -> Option<i16> {
    match key {
        Key::Plus | Key::Equals => Some(NOTES_STEP),
        Key::Minus => Some(-NOTES_STEP),
        _ => None,
    }
}

fn scroll_step(key: Key) -> Option<f32> {
    match key {
        Key::ArrowDown => Some(3.0),
        Key::ArrowUp => Some(-3.0),
        _ => None,
    }
}

/// From one line of notes to the next, as a multiple of their size: more than elsewhere, for they are read at a glance.
const NOTES_LINE: f32 = 1.45;

/// The size of notes and from one of their lines to the next, in points.
fn notes_size(presenter: &Presenter) -> (f32, f32) {
    let usual = presenter.look.theme.points(crate::theme::Type::Heading) * presenter.reading;
    let size = usual * f32::from(presenter.notes_size) / 100.0;
    (size, (size * NOTES_LINE).round())
}
