//! The search box.

use super::narrow::go_to;
use super::{Action, Dialog, Pane, Search, State};
use crate::search::Target;

/// How many hits the search shows.
const HITS: usize = 40;

pub(super) fn find(state: &mut State, action: Action) {
    match action {
        Action::OpenSearch => {
            state.search.open = true;
            state.pane_wanted = None;
        }
        Action::CloseSearch => close_search(state),
        Action::Query(query) => {
            let hits = state.document.index.find(&query, state.language.tag(), HITS);
            state.search = Search { open: true, query, hits, chosen: 0 };
        }
        Action::ChooseHit(by) => {
            let last = state.search.hits.len().saturating_sub(1);
            let by = isize::try_from(by).unwrap_or(0);
            state.search.chosen = state.search.chosen.saturating_add_signed(by).min(last);
        }
        Action::PickHit(ix) => {
            let target = state.search.hits.get(ix).map(|hit| hit.target);
            close_search(state);
            let body = match target {
                Some(Target::Body(body)) => state.document.organisation.bodies.get(body).map(|body| body.id.clone()),
                Some(Target::Fact(fact)) => {
                    state.dialog = state.document.organisation.facts.get(fact).map(|fact| Dialog::Fact(fact.id.clone()));
                    None
                }
                _ => None,
            };
            if let Some(body) = body {
                go_to(state, &body);
            }
        }
        _ => {}
    }
}

pub(super) fn close_search(state: &mut State) {
    state.search = Search::default();
    state.pane_wanted = Some(Pane::Canvas);
}
