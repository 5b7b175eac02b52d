//! The search box.

use super::narrow::go_to;
use super::{Action, Dialog, Pane, Search, State};
use crate::model::{FactId, Organisation};
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
        // What was typed meanwhile is looked for now.
        Action::Prepared if state.search.waiting => find(state, Action::Query(state.search.query.clone())),
        Action::Query(query) => {
            let index = state.document.index();
            let hits = index.map_or_else(Vec::new, |index| index.find(&query, state.language.tag(), HITS));
            state.search = Search { open: true, query, hits, waiting: index.is_none(), chosen: 0 };
        }
        Action::ChooseHit(by) => {
            let last = state.search.hits.len().saturating_sub(1);
            let by = isize::try_from(by).unwrap_or(0);
            state.search.chosen = state.search.chosen.saturating_add_signed(by).min(last);
        }
        Action::PickHit(ix) => {
            let target = state.search.hits.get(ix).map(|hit| hit.target);
            close_search(state);
            match target {
                None => {}
                Some(Target::Body(body)) => {
                    if let Some(body) = state.document.organisation.bodies.get(body).map(|body| body.id.clone()) {
                        go_to(state, &body);
                    }
                }
                // What concerns no body is told by what it is founded on.
                Some(other) => state.dialog = founded_on(&state.document.organisation, other).map(Dialog::Fact),
            }
        }
        _ => {}
    }
}

/// The first fact that a target other than a body is founded on.
fn founded_on(organisation: &Organisation, target: Target) -> Option<FactId> {
    let org = organisation;
    let facts = match target {
        Target::Body(ix) => &org.bodies.get(ix)?.facts,
        Target::Document(ix) => &org.documents.get(ix)?.facts,
        Target::Strategy(ix) => &org.strategies.get(ix)?.facts,
        Target::Idea(ix) => &org.ideas.get(ix)?.facts,
        Target::Matter(ix) => &org.matters.get(ix)?.facts,
        Target::Rule(ix) => &org.road.get(ix)?.facts,
        Target::Condition(ix) => &org.conditions.get(ix)?.facts,
        Target::Survey(ix) => &org.surveys.get(ix)?.facts,
        Target::Figure(ix) => &org.figures.get(ix)?.facts,
        Target::Table(ix) => &org.tables.get(ix)?.facts,
        Target::Owner(ix) => &org.owners.get(ix)?.facts,
        Target::Fact(ix) => return org.facts.get(ix).map(|fact| fact.id.clone()),
        Target::Source(ix) => {
            let source = &org.sources.get(ix)?.id;
            return org.facts.iter().find(|fact| fact.source.as_ref() == Some(source)).map(|fact| fact.id.clone());
        }
    };
    facts.first().cloned()
}

pub(super) fn close_search(state: &mut State) {
    state.search = Search::default();
    state.pane_wanted = Some(Pane::Canvas);
}
