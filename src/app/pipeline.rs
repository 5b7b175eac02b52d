//! From the state to the picture, each stage made anew only when what it follows from has changed.

use std::sync::Arc;

use super::{Picture, State};
use crate::lens::{self, chart::Plan};
use crate::projection::Projection;
use crate::view::{Shape, View};

/// Brings `state.picture` up to date. A change of selection, filter, camera or legend costs a comparison and no layout.
pub(super) fn refresh(state: &mut State, before: &Shown) {
    let now = Shown::of(state);
    if *before == now {
        return;
    }
    let projection = if before.same_projection(&now) {
        Arc::clone(&state.picture.projection)
    } else {
        Arc::new(Projection::new(&state.document.graph, &state.view))
    };
    let plan = if before.same_words(&now) { Arc::clone(&state.picture.plan) } else { Arc::new(plan(state)) };
    let shape = if state.view.focus.is_some() { plan.with_free_columns() } else { (*plan).clone() };
    let drawing = Arc::new(lens::chart::draw(&request(state, &projection, &shape)));
    state.picture = Picture { projection, drawing, plan };
}

fn request<'a>(state: &'a State, projection: &'a Projection, plan: &'a Plan) -> lens::Request<'a> {
    lens::Request {
        graph: &state.document.graph,
        projection,
        language: &state.language,
        findings: &state.document.findings,
        plan,
        shape: state.view.shape,
        watch: &(),
    }
}

fn plan(state: &State) -> Plan {
    let whole = Projection::new(&state.document.graph, &View::default());
    lens::chart::plan(&request(state, &whole, &Plan::default()))
}

/// All that the picture follows from, to be compared.
#[derive(Clone)]
pub(super) struct Shown {
    document: Arc<super::Document>,
    view: View,
    shape: Shape,
    language: &'static str,
}

impl Shown {
    /// What the picture of `state` follows from.
    pub(super) fn of(state: &State) -> Self {
        let view = &state.view;
        let view =
            View { folded: view.folded.clone(), open_groups: view.open_groups.clone(), focus: view.focus.clone(), ..View::default() };
        Self { document: Arc::clone(&state.document), view, shape: state.view.shape, language: state.language.tag() }
    }

    fn same_words(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.document, &other.document) && self.language == other.language
    }

    fn same_projection(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.document, &other.document) && self.view == other.view
    }
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        self.same_projection(other) && self.shape == other.shape && self.language == other.language
    }
}

/// Makes the first picture of `state`.
pub(super) fn draw_first(state: &mut State) {
    let nothing = Shown { language: "", ..Shown::of(state) };
    state.picture.projection = Arc::new(Projection::new(&state.document.graph, &state.view));
    refresh(state, &nothing);
}
