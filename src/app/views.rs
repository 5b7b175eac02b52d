//! Saved views: what is on screen gets a name and is found again.

use std::sync::Arc;

use super::keep::{keep, keep_or_copy};
use super::{Action, Dialog, Effect, Offer, Panel, State};
use crate::i18n::Language;
use crate::model::Text;
use crate::tr;
use crate::view::{Camera, SavedView, View};

pub(super) fn views(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Draft(text) => state.draft = text,
        Action::ShowView(ix) => show(state, ix),
        Action::SaveView(name) => return save(state, &name),
        Action::RenameView(ix, saved, name) => return rename(state, ix, &saved, &name),
        Action::RemoveView(ix) => return remove(state, ix),
        Action::BringBackView => {
            let Some((ix, saved)) = state.removed.take() else { return Vec::new() };
            state.banners.retain(|banner| banner.offer != Some(Offer::BringBackView));
            return change(state, |views| views.insert(ix.min(views.len()), saved));
        }
        Action::MoveView(ix, by) => {
            let to = ix.checked_add_signed(by).filter(|to| ix.max(*to) < state.views.len());
            return to.map_or_else(Vec::new, |to| change(state, |views| views.swap(ix, to)));
        }
        _ => {}
    }
    Vec::new()
}

/// A name as it was typed: it holds in every language. `None` where nothing was typed.
fn written(name: &str) -> Option<Text> {
    let name = name.trim();
    (!name.is_empty()).then(|| Text::plain(name))
}

/// Another name for a saved view, wherever it stands by now.
fn rename(state: &mut State, ix: usize, saved: &SavedView, name: &str) -> Vec<Effect> {
    let Some(name) = written(name) else { return Vec::new() };
    let Some(ix) = state.place_of(ix, saved) else { return Vec::new() };
    state.dialog = Some(Dialog::Views);
    change(state, |views| {
        if let Some(saved) = views.get_mut(ix) {
            saved.name = name;
        }
    })
}

/// A saved view is one step, whatever differs in it.
fn show(state: &mut State, ix: usize) {
    let Some(saved) = state.views.get(ix) else { return };
    let view = state.document.can_show(saved.view.clone());
    if view != state.view {
        state.show_view(view);
    }
}

fn save(state: &mut State, name: &str) -> Vec<Effect> {
    let Some(name) = written(name) else { return Vec::new() };
    state.dialog = None;
    let saved = SavedView { name, view: plain(state.view.clone()) };
    edit(state, |views| views.push(saved));
    keep_or_copy(state)
}

/// A view with a camera in round numbers: someone may read it.
pub(super) fn plain(mut view: View) -> View {
    if let Camera::Free { centre, zoom } = view.camera {
        view.camera = Camera::Free { centre: centre.round(), zoom: (zoom * 1000.0).round().max(1.0) / 1000.0 };
    }
    view
}

fn remove(state: &mut State, ix: usize) -> Vec<Effect> {
    let Some(saved) = state.views.get(ix).cloned() else { return Vec::new() };
    let text = tr!(state.language, "view-removed", name = saved.name.in_language(state.language.tag()));
    state.removed = Some((ix, saved));
    // One at a time: only the last one can be brought back.
    state.banners.retain(|banner| banner.offer != Some(Offer::BringBackView));
    state.offer(text, Offer::BringBackView);
    change(state, |views| {
        views.remove(ix);
    })
}

/// Changes the views, and has them kept.
fn change(state: &mut State, change: impl FnOnce(&mut Vec<SavedView>)) -> Vec<Effect> {
    edit(state, change);
    keep(state)
}

fn edit(state: &mut State, change: impl FnOnce(&mut Vec<SavedView>)) {
    change(Arc::make_mut(&mut state.views));
    state.refresh_palette();
}

impl State {
    /// Shows a view that was kept. It is one step, whatever differs in it.
    pub(super) fn show_view(&mut self, view: View) {
        let panel = self.is_open(Panel::Inspector);
        let left = std::mem::replace(&mut self.view, view);
        if self.is_open(Panel::Inspector) != panel {
            self.viewport_window = 0.0; // what it shows is to fit beside its panel, not to stay where something else was
        }
        self.cameras.insert(left.lens.clone(), left.camera);
        self.cameras.remove(&self.view.lens);
        self.history.leave(left);
        (self.spot, self.held) = (None, None);
        (self.hovered, self.hovered_wire) = (None, None);
    }

    /// A name for what is on screen: the lens, and what is chosen, focused or selected in it.
    #[must_use]
    pub fn proposed_name(&self) -> String {
        let tag = self.language.tag();
        let name = self.name_in(&self.language, self.lit.as_ref().map(|lit| lit.about.clone()));
        let is_new = |name: &String| self.views.iter().all(|saved| saved.name.in_language(tag) != name);
        let numbered = (2..).map(|number: usize| format!("{name} {number}"));
        std::iter::once(name.clone()).chain(numbered).find(is_new).unwrap_or_default()
    }

    /// What is on screen, in a language: the lens, and what is `lit`, focused or selected in it.
    pub(super) fn name_in(&self, language: &Language, lit: Option<String>) -> String {
        let lens = tr!(language, self.lens().name);
        let focused = self.view.focus.as_ref().map(|focus| &focus.body).or(self.view.selected.as_ref());
        let body = focused.and_then(|id| self.graph().body(id)).map(|body| body.name.in_language(language.tag()).to_owned());
        lit.or(body).map_or(lens.clone(), |about| tr!(language, "view-proposal", lens = lens.as_str(), about = about))
    }

    /// Whether a view was removed that can be brought back.
    #[must_use]
    pub fn has_removed_view(&self) -> bool {
        self.removed.is_some()
    }

    /// Where a saved view stands that stood at `ix`: there, unless the list has changed; nowhere if it is gone.
    #[must_use]
    pub(super) fn place_of(&self, ix: usize, saved: &SavedView) -> Option<usize> {
        let is_there = self.views.get(ix) == Some(saved);
        if is_there { Some(ix) } else { self.views.iter().position(|other| other == saved) }
    }

    /// What a saved view is called.
    #[must_use]
    pub fn name_of(&self, saved: &SavedView) -> String {
        match saved.name.in_language(self.language.tag()) {
            "" => tr!(self.language, "view-no-name"),
            name => name.to_owned(),
        }
    }
}
