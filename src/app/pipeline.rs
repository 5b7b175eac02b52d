//! From the state to the picture, each stage made anew only when what it follows from has changed.
//!
//! What is shown of a few thousand bodies is drawn at once. More is drawn beside the window, as a [`Job`](super::Job): until it comes, the
//! last picture stays, whole and in step with itself.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use emath::Vec2;

use super::opening::{below, opening};
use super::{Document, Picture, State, Waiting};
use crate::drawing::Drawing;
use crate::i18n::Language;
use crate::layout::Watch;
use crate::lens::{self, Reader, chart::Plan};
use crate::projection::Projection;
use crate::view::{Asked, Shape, View};

/// Up to this many bodies are drawn at once.
pub(super) const AT_ONCE: usize = 3_000;

/// Brings `state.picture` up to date, or lets that be done beside the window. A change of selection, filter, camera or legend costs a
/// comparison and no layout.
pub(super) fn refresh(state: &mut State) {
    let mut now = Shown::of(state);
    // Findings that come meanwhile stop no drawing: their signs are drawn afterwards.
    if state.waiting.as_ref().is_some_and(|waiting| waiting.asked.is_same_but_for_signs(&now)) {
        return;
    }
    // The file that is open was read again, and meanwhile another view of it was wished for: that of the new reading is meant.
    let again = state.waiting.as_ref().and_then(Waiting::opens).filter(|document| document.origin == state.document.origin);
    if let Some(document) = again.cloned() {
        let _ = state.show(document); // a file that is open is watched already
        now = Shown::of(state);
        if state.waiting.as_ref().is_some_and(|waiting| waiting.asked.is_same_but_for_signs(&now)) {
            return;
        }
    }
    if let Some(pictured) = &mut state.pictured
        && pictured.is_same_but_for_signs(&now)
        && !now.has_signs_in(&state.picture.projection)
    {
        pictured.signs = now.signs; // no card would look otherwise
    }
    if state.pictured.as_ref() == Some(&now) {
        state.no_longer_wait_for_a_view(&now);
    } else if let Some((shown, picture)) = state.chart.take_if(|(shown, _)| *shown == now) {
        state.no_longer_wait_for_a_view(&now);
        state.put(shown, picture);
    } else if state.pictured.is_none() || now.count(state.at_once) <= state.at_once {
        let (last, picture) = state.last_for(&now);
        let picture = now.draw(last, picture, &());
        state.no_longer_wait_for_a_view(&now);
        state.put(now, picture);
    } else {
        state.wait_for_view(now);
    }
}

impl State {
    /// What was drawn last that has most in common with what is wished for `now`.
    pub(super) fn last_for(&self, now: &Shown) -> (Option<&Shown>, &Picture) {
        match &self.chart {
            Some((shown, picture)) if now.view.lens.is_chart() => (Some(shown), picture),
            _ => (self.pictured.as_ref(), &self.picture),
        }
    }

    /// Shows `picture`. The chart that it takes the place of is kept: one comes back to it.
    pub(super) fn put(&mut self, shown: Shown, picture: Picture) {
        let picture = std::mem::replace(&mut self.picture, picture);
        let was = self.pictured.replace(shown);
        let is_chart = |shown: &Shown| shown.view.lens.is_chart();
        if self.pictured.as_ref().is_some_and(is_chart) {
            self.chart = None;
        } else if let Some(was) = was.filter(is_chart) {
            self.chart = Some((was, picture));
        }
    }
}

/// How the chart of a document is arranged for an audience, in each language it was asked for in. It takes a while to find out, and serves
/// the pictures of every slide, wherever they are made.
#[derive(Debug, Default)]
pub struct Stage(Mutex<BTreeMap<&'static str, Arc<Plan>>>);

impl Stage {
    fn plan(&self, language: &'static str, make: impl FnOnce() -> Plan) -> Arc<Plan> {
        let mut plans = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(plans.entry(language).or_insert_with(|| Arc::new(make())))
    }
}

/// All that the picture follows from, to be compared, and to be drawn.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    pub(super) document: Arc<Document>,
    /// Of the view what decides the picture; the rest is as by default.
    pub(super) view: View,
    pub(super) language: Language,
    /// Whether the cards have signs of what the checks found: not before it is found.
    pub(super) signs: bool,
    /// The room for a sheet; nothing for the chart, which is the same in any room.
    pub(super) room: Vec2,
    /// Who reads it.
    pub(super) reader: Reader,
}

impl Shown {
    /// What the picture of `state` follows from.
    pub(super) fn of(state: &State) -> Self {
        let room = if state.is_sheet() { state.sheet_room() } else { Vec2::ZERO };
        Self { room, reader: state.reader(), ..Self::new(Arc::clone(&state.document), &state.view, state.language.clone()) }
    }

    /// What the picture of `view` follows from.
    pub(super) fn new(document: Arc<Document>, view: &View, language: Language) -> Self {
        let is_chart = view.lens.is_chart();
        let view = View {
            lens: view.lens.clone(),
            asked: if is_chart { Asked::default() } else { view.asked.clone() },
            folded: view.folded.clone(),
            open_groups: view.open_groups.clone(),
            focus: view.focus.clone(),
            shape: view.shape,
            ..View::default()
        };
        let signs = document.findings.get().is_some_and(|findings| !is_chart || findings.have_signs());
        Self { document, view, language, signs, room: Vec2::ZERO, reader: Reader::Desk }
    }

    /// The same for another reader.
    pub(super) fn read_by(self, reader: Reader) -> Self {
        Self { reader, ..self }
    }

    /// Draws it. What `last` has in common with it is taken from its `picture`.
    pub(super) fn draw(&self, last: Option<&Self>, picture: &Picture, watch: &dyn Watch) -> Picture {
        let before = last.filter(|last| last.same_ground(self)).map(|_| &*picture.drawing);
        self.draw_after(last, picture, before, watch)
    }

    fn draw_after(&self, last: Option<&Self>, picture: &Picture, before: Option<&Drawing>, watch: &dyn Watch) -> Picture {
        let graph = &self.document.graph;
        let projection = match last.filter(|last| last.same_projection(self)) {
            Some(_) => Arc::clone(&picture.projection),
            None => Arc::new(Projection::new(graph, &self.view)),
        };
        let plan = match (self.reader, last.filter(|last| last.same_words(self))) {
            (Reader::Audience, _) if !self.view.lens.is_chart() => Arc::default(), // nobody asks for it
            (Reader::Audience, _) => self.document.stage.plan(self.language.tag(), || self.plan(&projection, watch)),
            (Reader::Desk | Reader::Paper, Some(_)) => Arc::clone(&picture.plan),
            (Reader::Desk | Reader::Paper, None) => Arc::new(self.plan(&projection, watch)),
        };
        let free = self.view.focus.as_ref().map(|_| plan.with_free_columns());
        let request = lens::Request { before, ..self.request(&projection, free.as_ref().unwrap_or(&plan), self.view.shape, watch) };
        let drawing = lens::draw(lens::find(&self.view.lens), &request);
        Picture { projection, drawing: Arc::new(drawing), plan }
    }

    /// Draws it alone, as if nothing had been shown before it. `plan` is what all views have in common, if that has been made.
    pub(super) fn draw_alone(&self, plan: Option<&Arc<Plan>>, watch: &dyn Watch) -> Picture {
        let last = plan.map(|_| self);
        let plan = plan.map_or_else(Arc::default, Arc::clone);
        let known = Picture { projection: Arc::new(Projection::new(&self.document.graph, &self.view)), plan, ..Picture::default() };
        self.draw_after(last, &known, None, watch)
    }

    /// What all views have in common: it is made for the view in which the document opens. `projection` is that of this view, which may
    /// be the same.
    fn plan(&self, projection: &Arc<Projection>, watch: &dyn Watch) -> Plan {
        let first = Self::new(Arc::clone(&self.document), &opening(&self.document.graph), self.language.clone()).read_by(self.reader);
        let whole = if self.same_projection(&first) {
            Arc::clone(projection)
        } else {
            Arc::new(Projection::new(&self.document.graph, &first.view))
        };
        lens::chart::plan(&self.request(&whole, &Plan::default(), first.view.shape, watch))
    }

    fn request<'a>(&'a self, projection: &'a Projection, plan: &'a Plan, shape: Shape, watch: &'a dyn Watch) -> lens::Request<'a> {
        let graph = &self.document.graph;
        // What was not there when this was asked for is left out, or a picture might have signs that its `signs` deny.
        let findings = self.document.findings().filter(|_| self.signs).unwrap_or_default();
        let (places, asked, room) = (&self.document.places, &self.view.asked, self.room);
        lens::Request {
            graph,
            projection,
            language: &self.language,
            findings,
            is_checked: self.signs,
            places,
            asked,
            reader: self.reader,
            room,
            plan,
            before: None,
            shape,
            watch,
        }
    }

    /// How many bodies are shown. Counts no further than it takes to see that they are more than `enough`.
    ///
    /// # Complexity
    /// O(V) to find the top, else O(`enough`) and what is below the bodies that are counted.
    pub(super) fn count(&self, enough: usize) -> usize {
        let graph = &self.document.graph;
        if !self.view.lens.is_chart() {
            return graph.len(); // a sheet tells of all of them
        }
        let focus = self.view.focus.as_ref().and_then(|focus| graph.find(&focus.body).map(|ix| (ix, focus.steps)));
        if let Some((ix, steps)) = focus {
            return graph.neighbourhood(ix, steps).len(); // some of them may be folded away
        }
        let mut waiting: Vec<usize> = (0..graph.len()).filter(|ix| graph.above(*ix).is_none()).collect();
        let mut count = waiting.len();
        while count <= enough
            && let Some(ix) = waiting.pop()
        {
            let Some(body) = graph.at(ix) else { continue };
            let before = waiting.len();
            if !self.view.folded.contains(&body.id) {
                waiting.extend(below(graph, ix));
            }
            if self.view.open_groups.contains(&body.id) {
                waiting.extend(graph.members(ix));
            }
            count += waiting.len() - before;
        }
        count
    }

    fn has_signs_in(&self, projection: &Projection) -> bool {
        let is_chart = self.view.lens.is_chart();
        self.document.findings.get().is_some_and(|findings| !is_chart || findings.have_signs_in(projection))
    }

    fn is_same_but_for_signs(&self, other: &Self) -> bool {
        self.same_words(other) && self.view == other.view && self.room == other.room
    }

    fn same_words(&self, other: &Self) -> bool {
        let same_document = Arc::ptr_eq(&self.document, &other.document);
        same_document && self.language.tag() == other.language.tag() && self.reader == other.reader
    }

    /// Whether it shows more or less of the same, in the same shape.
    fn same_ground(&self, other: &Self) -> bool {
        let both_charts = self.view.lens.is_chart() && other.view.lens.is_chart();
        both_charts && self.same_words(other) && self.view.shape == other.view.shape && self.view.focus == other.view.focus
    }

    fn same_projection(&self, other: &Self) -> bool {
        let (one, two) = (&self.view, &other.view);
        let same_view = one.folded == two.folded && one.open_groups == two.open_groups && one.focus == two.focus;
        Arc::ptr_eq(&self.document, &other.document) && same_view
    }
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        self.is_same_but_for_signs(other) && self.signs == other.signs
    }
}
