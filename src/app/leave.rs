//! Leaving what is open, for good or for something else: what was changed in views and slides is written first, and where it cannot be
//! written the user is asked.

use std::sync::Arc;

use super::keep::keep;
use super::{Dialog, Document, Effect, ShowAction, State};
use crate::view::Kept;

/// What waits until views and slides are safe.
#[derive(Clone, Debug)]
pub(super) struct Leaving {
    goal: Goal,
    /// Whether the user is asked; else they are being written.
    asks: bool,
}

/// What was wished for.
#[derive(Clone, Debug)]
enum Goal {
    Quit,
    Open(Arc<Document>),
}

/// Goes on, whatever becomes of what is not in the file.
pub(super) fn leave_unkept(state: &mut State) -> Vec<Effect> {
    state.keeping.given_up = Some(state.kept());
    state.go_on()
}

impl State {
    /// Whether nothing is lost if what is open is left.
    fn can_leave(&self) -> bool {
        let is_as_shipped = || self.is_built_in() && self.views == self.document.views && self.decks == self.document.decks;
        self.is_kept || self.keeping.given_up.as_ref() == Some(&self.kept()) || is_as_shipped()
    }

    /// Whether something is lost if the program ends now.
    #[must_use]
    pub fn is_unkept(&self) -> bool {
        !self.can_leave()
    }

    /// What comes before the program may end; `None` if it may.
    pub(super) fn before_quitting(&mut self) -> Option<Vec<Effect>> {
        self.hold(Goal::Quit)
    }

    /// What comes before `document` may take the place of what is open; `None` if it may.
    pub(super) fn before_opening(&mut self, document: &Arc<Document>) -> Option<Vec<Effect>> {
        if self.is_same(document) { None } else { self.hold(Goal::Open(Arc::clone(document))) }
    }

    /// Writes what can be written. Who wishes for it again while that goes on is asked, so that a disk that never answers holds nobody.
    fn hold(&mut self, goal: Goal) -> Option<Vec<Effect>> {
        if self.can_leave() {
            return None;
        }
        let is_again = self.keeping.leaving.replace(Leaving { goal, asks: false }).is_some();
        if self.is_built_in() || is_again {
            self.ask_to_leave();
            return Some(Vec::new());
        }
        Some(keep(self))
    }

    /// Asks, where the writing that was waited for has failed.
    pub(super) fn cannot_write(&mut self) {
        if self.keeping.leaving.is_some() {
            self.ask_to_leave();
        }
    }

    fn ask_to_leave(&mut self) {
        if self.show.is_some() {
            super::show::show(self, ShowAction::End); // an audience is asked nothing
        }
        self.close_palette();
        self.dialog = Some(Dialog::Leave);
        if let Some(leaving) = &mut self.keeping.leaving {
            leaving.asks = true;
        }
    }

    /// Does what waited until nothing could be lost, if something did.
    pub(super) fn go_on(&mut self) -> Vec<Effect> {
        if !self.can_leave() {
            return Vec::new();
        }
        let Some(leaving) = self.keeping.leaving.take() else { return Vec::new() };
        self.dialog = self.dialog.take().filter(|dialog| *dialog != Dialog::Leave);
        match leaving.goal {
            Goal::Quit => self.quit(),
            Goal::Open(document) => self.show(document),
        }
    }

    /// Whoever closes the question stays.
    pub(super) fn stay_if_wished(&mut self) {
        if self.dialog != Some(Dialog::Leave) {
            self.keeping.leaving = self.keeping.leaving.take().filter(|leaving| !leaving.asks);
        }
    }

    /// Whether what waits is that the program ends; else something else is opened.
    #[must_use]
    pub fn is_quitting(&self) -> bool {
        self.keeping.leaving.as_ref().is_none_or(|leaving| matches!(leaving.goal, Goal::Quit))
    }

    /// Why the file did not take views and slides when they were last written.
    #[must_use]
    pub fn refused(&self) -> Option<&str> {
        self.keeping.refused.as_deref()
    }

    /// What is no longer there to be lost once something else is open.
    pub(super) fn forget_leaving(&mut self) {
        (self.keeping.leaving, self.keeping.given_up, self.keeping.refused) = (None, None::<Kept>, None);
    }
}
