//! Saved views: what is on screen gets a name, is found again, and is kept in the organisation's file.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Action, Dialog, Effect, Offer, Origin, Panel, State, Tone};
use crate::data;
use crate::model::Text;
use crate::tr;
use crate::view::{Camera, SavedView, View, with_others};

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
        Action::ViewsKept { path, views } => return kept(state, path, &views),
        Action::ViewsRefused(why) => {
            let (text, tone) = match why {
                Some(why) => (why, Tone::Error),
                None => (tr!(state.language, "views-only-here"), Tone::Note),
            };
            state.tell(text, tone);
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
    if view == state.view {
        return;
    }
    let panel = state.is_open(Panel::Inspector);
    let left = std::mem::replace(&mut state.view, view);
    if state.is_open(Panel::Inspector) != panel {
        state.viewport_window = 0.0; // what it shows is to fit beside its panel, not to stay where something else was
    }
    state.cameras.insert(left.lens.clone(), left.camera);
    state.cameras.remove(&state.view.lens);
    state.history.leave(left);
    (state.spot, state.held) = (None, None);
    (state.hovered, state.hovered_wire) = (None, None);
}

fn save(state: &mut State, name: &str) -> Vec<Effect> {
    let Some(name) = written(name) else { return Vec::new() };
    state.dialog = None;
    let saved = SavedView { name, view: plain(state.view.clone()) };
    let built_in = state.is_built_in();
    edit(state, |views| views.push(saved));
    if built_in { keep_a_copy(state).into_iter().collect() } else { keep(state) }
}

/// A view with a camera in round numbers: someone may read it.
fn plain(mut view: View) -> View {
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
    state.views_are_kept = false;
    state.refresh_palette();
}

/// Has the views written into the file. What is built in has none: they stay until the program closes, and that is said.
fn keep(state: &mut State) -> Vec<Effect> {
    match &state.document.origin {
        Origin::File(path) => {
            let effect = Effect::WriteViews { path: path.clone(), views: Arc::clone(&state.views), known: Arc::clone(&state.known_views) };
            know(state, &Arc::clone(&state.views));
            vec![effect]
        }
        Origin::BuiltIn => {
            let text = tr!(state.language, "views-only-here");
            state.tell(text, Tone::Note);
            Vec::new()
        }
    }
}

/// What ships with the program cannot be changed: a copy of it can.
fn keep_a_copy(state: &mut State) -> Option<Effect> {
    match data::with_views(state.document.places.text(), &state.views) {
        Ok(text) => Some(Effect::AskSaveAs { text: Arc::new(text), views: Arc::clone(&state.views) }),
        Err(error) => {
            let why = error.told(&state.language);
            state.tell(why, Tone::Error);
            None
        }
    }
}

/// The views are on disk. A copy of what was built in is opened, and shows the same.
fn kept(state: &mut State, path: PathBuf, views: &Arc<Vec<SavedView>>) -> Vec<Effect> {
    if state.has_open(&path) {
        state.take_from_others(views);
        state.views_are_kept |= **views == *state.views;
        return Vec::new();
    }
    state.views_are_kept |= **views == *state.views;
    state.copied = Some(path.clone());
    vec![Effect::Read(path)]
}

/// Remembers what the file has or is to have.
fn know(state: &mut State, views: &[SavedView]) {
    let known = &mut state.known_views;
    let new: Vec<_> = views.iter().filter(|saved| !known.contains(saved)).cloned().collect();
    if !new.is_empty() {
        Arc::make_mut(known).extend(new);
    }
}

impl State {
    /// Adds what others have saved among `views`, which are in the file.
    pub(super) fn take_from_others(&mut self, views: &[SavedView]) {
        let all = with_others(&self.views, &self.known_views, views);
        if all != *self.views {
            self.views = Arc::new(all);
            self.refresh_palette();
        }
        know(self, views);
    }

    /// A name for what is on screen: the lens, and what is chosen, focused or selected in it.
    #[must_use]
    pub fn proposed_name(&self) -> String {
        let tag = self.language.tag();
        let lens = tr!(self.language, self.lens().name);
        let focused = self.view.focus.as_ref().map(|focus| &focus.body).or(self.view.selected.as_ref());
        let body = focused.and_then(|id| self.graph().body(id)).map(|body| body.name.in_language(tag).to_owned());
        let about = self.lit.as_ref().map(|lit| lit.about.clone()).or(body);
        let name = about.map_or(lens.clone(), |about| tr!(self.language, "view-proposal", lens = lens.as_str(), about = about));
        let is_new = |name: &String| self.views.iter().all(|saved| saved.name.in_language(tag) != name);
        let numbered = (2..).map(|number: usize| format!("{name} {number}"));
        std::iter::once(name.clone()).chain(numbered).find(is_new).unwrap_or_default()
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
