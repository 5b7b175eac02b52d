//! The program on a desk without a disk: the state, the panels and one frame of both.
//!
//! The window, the tests and the pictures all run this, so that what is tested is what is shipped.

use egui::{Context, Ui};

use super::wear::{self, Worn};
use crate::app::{Action, Effect, State, update};
use crate::ui;

/// The state with its panels, and the wishes between two frames.
pub struct Desk {
    /// Everything the program knows.
    pub state: State,
    panes: ui::Panes,
    actions: Vec<Action>,
    worn: Option<Worn>,
}

impl Desk {
    /// A desk with `state` on it.
    #[must_use]
    pub fn new(state: State) -> Self {
        Self { state, panes: ui::Panes::default(), actions: Vec::new(), worn: None }
    }

    /// Makes `ctx` ready for the first frame: our fonts, and no keys of its own.
    pub fn prepare(ctx: &Context) {
        wear::prepare(ctx);
    }

    /// Dresses the window before its first frame: a style that comes with it makes the fonts anew right after.
    pub(super) fn dress(&mut self, ctx: &Context) {
        wear::wear(ctx, &self.state, &mut self.worn);
    }

    /// Asks for something; it happens at the beginning of the next frame.
    pub fn ask(&mut self, action: Action) {
        self.actions.push(action);
    }

    /// Everything that comes before drawing: hears the keys, carries out what was asked for, and dresses the window.
    /// What is left to be done in the world comes back.
    pub fn logic(&mut self, ctx: &Context) -> Vec<Effect> {
        let size = ctx.content_rect().size().round();
        if size != self.state.window {
            self.ask(Action::WindowSize(size));
        }
        ui::shortcuts(ctx, &self.state, &mut self.actions);
        let actions = std::mem::take(&mut self.actions);
        let effects = actions.into_iter().flat_map(|action| update(&mut self.state, action)).collect();
        wear::wear(ctx, &self.state, &mut self.worn);
        effects
    }

    /// Draws the window. What is wished for in it is carried out at the beginning of the next frame.
    pub fn ui(&mut self, ui: &mut Ui) {
        ui::root_ui(ui, &self.state, &mut self.panes, &mut self.actions);
        if !self.actions.is_empty() {
            ui.ctx().request_repaint();
        }
    }
}
