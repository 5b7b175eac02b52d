//! One of many is in the tab order: the card or the spot that the keyboard is on, or would come to.

use egui::{EventFilter, Id, Ui};

use crate::app::{Action, Pane, State};

/// The one that is in the tab order, and whether it has the keyboard.
#[derive(Debug, Default)]
pub(super) struct Roving {
    at: Option<(usize, Id)>,
    /// Whether it had the keyboard in the last frame.
    had_focus: bool,
    /// Whether it is to have it in the next one.
    wanted: bool,
}

impl Roving {
    /// The one that shows the ring of the keyboard.
    pub(super) fn focused(&self) -> Option<usize> {
        self.at.filter(|_| self.had_focus).map(|(at, _)| at)
    }

    /// Asks for the keyboard: the canvas was clicked.
    pub(super) fn want(&mut self) {
        self.wanted = true;
    }

    /// `at` is in the tab order now. The keyboard moves to it where it was on the last one.
    pub(super) fn take(&mut self, ui: &Ui, state: &State, at: usize, id: Id) {
        let moved = self.at.is_some_and(|(_, last)| last != id && (self.had_focus || ui.memory(|memory| memory.has_focus(last))));
        if moved || self.wanted || state.pane_wanted == Some(Pane::Canvas) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        self.wanted = false;
        self.at = Some((at, id));
    }

    /// Keeps the arrows and Escape for the canvas while it has the keyboard, and tells when it gets it. Gives the one that has it.
    pub(super) fn follow(&mut self, ui: &Ui, state: &State, actions: &mut Vec<Action>) -> Option<usize> {
        let on = self.at.filter(|(_, id)| ui.memory(|memory| memory.has_focus(*id)));
        if let Some((_, id)) = on {
            let filter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
            if state.pane != Pane::Canvas || state.pane_wanted == Some(Pane::Canvas) {
                actions.push(Action::InPane(Pane::Canvas));
            }
        }
        if on.is_some() != self.had_focus && self.at.is_some() {
            ui.ctx().request_repaint();
        }
        self.had_focus = on.is_some();
        on.map(|(at, _)| at)
    }
}
