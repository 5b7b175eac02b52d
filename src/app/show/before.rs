//! What was there before a show began, and is there again after it: the very view, its picture, and where one was in it.

use std::collections::BTreeMap;
use std::sync::Arc;

use emath::Vec2;

use super::super::pipeline::Shown;
use super::super::{Dialog, Document, History, Pane, Picture, Search, State, Tone};
use super::Show;
use crate::tr;
use crate::view::{Camera, Deck, LensId, View};

/// What was there before a show began.
#[derive(Clone, Debug)]
pub(super) struct Before {
    view: View,
    history: History,
    cameras: BTreeMap<LensId, Camera>,
    spot: Option<usize>,
    walked: Option<crate::model::BodyId>,
    held: Option<(Camera, Camera)>,
    pane: Pane,
    search: Search,
    dialog: Option<Dialog>,
    /// The canvas and its headings, and the width of the window when it was so large.
    canvas: (Vec2, Vec2, f32),
    /// The size of the window.
    window: Vec2,
    /// The pictures: nobody waits for one that was there before.
    pictured: Option<Shown>,
    picture: Picture,
    chart: Option<(Shown, Picture)>,
}

impl Before {
    /// Takes what there is; a drawing that is waited for is of no use any more, unless it opens a file.
    pub(super) fn take(state: &mut State) -> Self {
        if state.waiting.as_ref().is_some_and(|waiting| waiting.opens().is_none()) {
            state.give_up();
        }
        let mut before = Self {
            view: state.view.clone(),
            history: state.history.clone(),
            cameras: state.cameras.clone(),
            spot: state.spot.take(),
            walked: state.walked.take(),
            held: state.held.take(),
            pane: state.pane,
            search: std::mem::take(&mut state.search),
            dialog: state.dialog.take(),
            canvas: (state.viewport, state.headings, state.viewport_window),
            window: state.window,
            pictured: state.pictured.clone(),
            picture: state.picture.clone(),
            chart: state.chart.clone(),
        };
        // A show that begins while the window still leaves the last one began where that did.
        if let Some(last) = state.returning.take() {
            (before.view.camera, before.held, before.window) = (last.camera, last.held, last.window);
            (before.canvas.0, before.canvas.2) = (last.canvas, last.window.x);
        }
        before
    }

    pub(super) fn give_back(self, state: &mut State) {
        let returning = Returning { window: self.window, canvas: self.canvas.0, camera: self.view.camera, held: self.held };
        state.returning = (state.window != self.window).then_some(returning);
        if state.waiting.as_ref().is_some_and(|waiting| waiting.opens().is_none()) {
            state.give_up();
        }
        (state.view, state.history, state.cameras) = (self.view, self.history, self.cameras);
        (state.spot, state.walked, state.held) = (self.spot, self.walked, self.held);
        (state.pane, state.pane_wanted) = (self.pane, Some(self.pane));
        (state.search, state.dialog) = (self.search, self.dialog);
        (state.viewport, state.headings, state.viewport_window) = self.canvas;
        (state.pictured, state.picture, state.chart) = (self.pictured, self.picture, self.chart);
        (state.hovered, state.hovered_wire, state.sought) = (None, None, None);
    }
}

/// A window that still has the size of a show, and what is seen in it once it is as large as before: on the way there the camera follows what
/// the window does.
#[derive(Clone, Debug)]
pub(in super::super) struct Returning {
    window: Vec2,
    canvas: Vec2,
    camera: Camera,
    held: Option<(Camera, Camera)>,
}

impl State {
    /// The canvas has its size; if that is what it was before a show, all is seen as it was then.
    pub(in super::super) fn has_returned(&mut self) {
        let (window, canvas) = (self.window, self.viewport);
        if let Some(before) = self.returning.take_if(|before| before.window == window && before.canvas == canvas) {
            (self.view.camera, self.held, self.was_resized) = (before.camera, before.held, false);
        }
    }
}

/// A show that is interrupted while another reading of its file is opened.
pub(in super::super) struct Paused {
    show: Box<Show>,
    deck: Option<Deck>,
    /// How many decks there were.
    decks: usize,
    view: View,
    pictured: Option<Shown>,
    picture: Picture,
}

impl State {
    /// Interrupts the show: until it is resumed, all is as it was before it.
    pub(in super::super) fn pause_show(&mut self) -> Option<Paused> {
        let show = self.show.take()?;
        let (view, pictured, picture) = (self.view.clone(), self.pictured.clone(), self.picture.clone());
        let deck = self.decks.get(show.deck).cloned();
        show.before.clone().give_back(self);
        Some(Paused { show, deck, decks: self.decks.len(), view, pictured, picture })
    }

    /// Goes on with a show in what is open now, at the nearest place. One whose deck is gone ends, and says so.
    pub(in super::super) fn resume_show(&mut self, paused: Option<Paused>, document: &Arc<Document>, same: bool) {
        let Some(Paused { mut show, deck, decks, view, pictured, picture }) = paused else { return };
        let by_name = |deck: &Deck| self.decks.iter().position(|other| other.name == deck.name);
        let renamed = (decks == self.decks.len()).then_some(show.deck);
        let found = deck.as_ref().filter(|_| same).and_then(|deck| by_name(deck).or(renamed));
        let place = found.and_then(|at| show.at.within(self.decks.get(at)?).map(|place| (at, place)));
        let Some((at, place)) = place else {
            return self.tell(tr!(self.language, "show-broken-off"), Tone::Note);
        };
        show.before = Before::take(self);
        (show.deck, show.at) = (at, place);
        let (strayed, ended) = (show.strayed, show.ended);
        self.show = Some(show);
        self.take_slide();
        if strayed {
            self.stray_to(document.can_show(view));
        } else if let (Some(show), Some(deck)) = (&mut self.show, self.decks.get(at)) {
            show.ended = ended && place.next(deck).is_none();
        }
        (self.pictured, self.picture) = (pictured, picture);
    }
}
