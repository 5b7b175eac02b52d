//! What the program keeps in the organisation's file, saved views and decks: that it gets there, and that others' work stays.

#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::leave::Leaving;
use super::{Document, Effect, Origin, State, Tone};
use crate::data;
use crate::i18n::Language;
use crate::tr;
use crate::view::Kept;

/// How views and decks get into the file.
#[derive(Debug, Default)]
pub(super) struct Keeping {
    /// How often the file that is open has taken views and decks.
    pub(super) writes: u64,
    /// How often it had when it was last asked to be read: what is read then may be older than what was written since.
    pub(super) read_since: u64,
    /// What it was to have since, the first first: another view or deck in it is someone else's.
    pub(super) pending: VecDeque<Kept>,
    /// What waits until views and decks are in a file.
    pub(super) leaving: Option<Leaving>,
    /// Why the file did not take them when they were last written.
    pub(super) refused: Option<String>,
    /// Views and decks that the user does not want in a file.
    pub(super) given_up: Option<Kept>,
    /// Whether the user is asked where to keep a copy of what is open.
    pub(super) asked_copy: bool,
    /// A copy of what is open, which is to be opened in its place.
    pub(super) copied: Option<PathBuf>,
    /// Whether a copy of what is built in was offered to be kept, and not wanted.
    pub(super) wants_no_copy: bool,
}

/// Has views and decks written into the file. What is built in has none: they stay until the program closes, and that is said.
pub(super) fn keep(state: &mut State) -> Vec<Effect> {
    state.is_kept = false;
    match &state.document.origin {
        Origin::File(path) => {
            let kept = state.kept();
            let effect = Effect::WriteKept { path: path.clone(), kept: kept.clone(), known: state.all_known() };
            state.keeping.pending.push_back(kept);
            vec![effect]
        }
        Origin::BuiltIn => {
            let text = tr!(state.language, "kept-only-here");
            state.tell(text, Tone::Note);
            Vec::new()
        }
    }
}

/// The same, but for what is built in: that cannot be changed, and a copy of it can.
pub(super) fn keep_or_copy(state: &mut State) -> Vec<Effect> {
    if !state.is_built_in() {
        return keep(state);
    }
    ask_for_copy(state)
}

/// Asks where to keep a copy of what is open, with all that was changed in it.
pub(super) fn ask_for_copy(state: &mut State) -> Vec<Effect> {
    state.is_kept = false;
    match data::with_kept(state.document.places.text(), &state.kept()) {
        Ok(text) => {
            state.keeping.asked_copy = true;
            vec![Effect::AskSaveAs { text: Arc::new(text), kept: state.kept() }]
        }
        Err(error) => {
            let why = error.told(&state.language);
            state.tell(why, Tone::Error);
            Vec::new()
        }
    }
}

/// Views and decks are in the file, which may not be the one that is open any more.
pub(super) fn written(state: &mut State, path: &Path, kept: &Kept) -> Vec<Effect> {
    if !state.has_open(path) {
        return Vec::new();
    }
    state.keeping.writes += 1;
    state.take_from_others(kept);
    state.keeping.pending.pop_front();
    state.is_kept |= *kept == state.kept();
    let refusal = state.refusal();
    state.banners.retain(|banner| Some(&banner.text) != refusal.as_ref());
    state.keeping.refused = None;
    state.go_on()
}

/// They are not, and why.
pub(super) fn not_written(state: &mut State, path: &Path, why: &str) {
    let told = not_kept(path, why, &state.language);
    state.tell(told, Tone::Error);
    if state.has_open(path) {
        state.keeping.pending.pop_front();
        state.keeping.refused = Some(why.to_owned());
        state.cannot_write();
    }
}

fn not_kept(path: &Path, why: &str, language: &Language) -> String {
    tr!(language, "not-kept", file = path.display().to_string(), why = why)
}

/// A copy of what is open, as long as that is what was asked for, is opened and shows the same. One of what was open before stays where it
/// was put.
pub(super) fn copied(state: &mut State, path: PathBuf, kept: &Kept) -> Vec<Effect> {
    if !std::mem::take(&mut state.keeping.asked_copy) {
        return Vec::new();
    }
    state.is_kept |= *kept == state.kept();
    if state.keeping.leaving.is_some() {
        return state.go_on(); // what was wished for, not the copy
    }
    state.keeping.copied = Some(path.clone());
    vec![Effect::Read(path)]
}

/// There is none: why, or because the user wants no copy.
pub(super) fn not_copied(state: &mut State, why: Option<String>) {
    let (text, tone) = match why {
        Some(why) => (why, Tone::Error),
        None => (tr!(state.language, "kept-only-here"), Tone::Note),
    };
    state.keeping.wants_no_copy |= std::mem::take(&mut state.keeping.asked_copy) && state.is_built_in();
    if tone == Tone::Error || state.keeping.leaving.is_none() {
        state.tell(text, tone); // whoever leaves is still asked
    }
}

impl State {
    /// What is to be done before the program ends, if something is not in the file yet.
    #[must_use]
    pub fn unkept(&self) -> Option<Effect> {
        let path = self.document.origin.path().filter(|_| self.is_unkept())?.to_owned();
        Some(Effect::WriteKept { path, kept: self.kept(), known: self.all_known() })
    }

    /// All views and decks that the file may have without anybody else: what it had, and whatever is on its way there. Each answer takes
    /// one away, so that it does not grow with the changes.
    fn all_known(&self) -> Kept {
        let mut known = self.known.clone();
        self.keeping.pending.iter().for_each(|kept| known.learn(kept));
        known
    }

    /// What is said as long as the file has not taken what was changed.
    pub(super) fn refusal(&self) -> Option<String> {
        let path = self.document.origin.path()?;
        self.keeping.refused.as_ref().map(|why| not_kept(path, why, &self.language))
    }

    /// What is to be in the file.
    #[must_use]
    pub fn kept(&self) -> Kept {
        Kept { views: Arc::clone(&self.views), decks: Arc::clone(&self.decks) }
    }

    /// Views and decks are those of the file. If it did not take those that are here they stay, with what others have put in it.
    pub(super) fn take_kept(&mut self, document: &Document, same: bool) {
        let there = Kept { views: Arc::clone(&document.views), decks: Arc::clone(&document.decks) };
        if !same || self.is_kept {
            (self.views, self.decks) = (Arc::clone(&there.views), Arc::clone(&there.decks));
            self.removed = self.removed.take().filter(|_| same);
        } else {
            self.take_from_others(&there);
        }
        if !same {
            self.keeping.pending.clear();
        }
        self.is_kept = self.kept() == there;
        self.known = there;
    }

    /// Adds what others have put into the file, which has `there`.
    fn take_from_others(&mut self, there: &Kept) {
        let all = self.kept().with_others(&self.all_known(), there);
        if all != self.kept() {
            let before = std::mem::replace(&mut self.decks, all.decks);
            self.views = all.views;
            self.follow_slides(&before);
            self.refresh_palette();
        }
        self.known = there.clone();
    }
}
