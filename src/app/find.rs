//! The search box.

use std::sync::Arc;

use super::narrow::{as_one, change_view, go_to};
use super::sheet::set_lens;
use super::{Action, Dialog, Pane, Search, State};
use crate::lens;
use crate::model::{FactId, Organisation};
use crate::search::Target;
use crate::view::{Asked, Chosen, LensId, MatterAsked};

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
        Action::Prepared if state.palette.is_some() => state.refresh_palette(),
        Action::Prepared if state.search.waiting => find(state, Action::Query(state.search.query.clone())),
        Action::Query(query) => {
            let index = state.document.index();
            let mut hits = index.map_or_else(Vec::new, |index| index.find(&query, state.language.tag(), HITS));
            if state.show.is_some() {
                hits.sort_by_key(|hit| !hit.is_own); // a room asks in the language that is spoken in it
            }
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
                Some(other) => go_to_other(state, other),
            }
            state.answer();
        }
        _ => {}
    }
}

/// Goes to the lens that shows a target other than a body. What no lens shows is told by what it is founded on.
fn go_to_other(state: &mut State, target: Target) {
    let document = Arc::clone(&state.document);
    let org = &document.organisation;
    let shown = in_lens(org, target, &state.view.asked, state.language.tag()).filter(|(lens, _)| {
        let lens = lens::find(&LensId::from(*lens));
        lens.id != LensId::CHART && (lens.lacks)(org).is_none()
    });
    match shown {
        Some((lens, asked)) => {
            as_one(state, |state| {
                change_view(state, |view| view.asked = asked);
                set_lens(state, &LensId::from(lens));
            });
            state.sought = words_of(org, target, state.language.tag()).filter(|words| !words.is_empty());
        }
        None => state.dialog = founded_on(org, target).map(Dialog::Fact),
    }
}

/// The lens that shows a target, and what is asked of it then.
fn in_lens(org: &Organisation, target: Target, asked: &Asked, tag: &str) -> Option<(&'static str, Asked)> {
    let choose = |chosen: Chosen| Asked { chosen: Some(chosen), ..asked.clone() };
    Some(match target {
        Target::Owner(ix) => ("representation", choose(Chosen::Owner(org.owners.get(ix)?.id.clone()))),
        Target::Idea(ix) => ("ideas", choose(Chosen::Idea(org.ideas.get(ix)?.id.clone()))),
        Target::Survey(ix) => ("survey", choose(Chosen::Survey(org.surveys.get(ix)?.id.clone()))),
        Target::Matter(ix) => {
            let matter = org.matters.get(ix)?;
            let text = matter.name.in_language(tag).to_owned();
            let answers = matter.conditions.iter().map(|condition| (condition.clone(), true)).collect();
            ("road", Asked { matter: MatterAsked { text, answers, ..MatterAsked::default() }, ..asked.clone() })
        }
        Target::Rule(_) | Target::Condition(_) => ("road", asked.clone()),
        Target::Strategy(_) => ("responsibility", asked.clone()),
        Target::Figure(_) | Target::Table(_) => ("statistics", asked.clone()),
        Target::Document(_) => ("ideas", asked.clone()),
        Target::Body(_) | Target::Fact(_) | Target::Source(_) => return None,
    })
}

/// What the spot of a target says, among other things.
fn words_of(org: &Organisation, target: Target, tag: &str) -> Option<String> {
    let text = match target {
        Target::Document(ix) => &org.documents.get(ix)?.title,
        Target::Strategy(ix) => &org.strategies.get(ix)?.name,
        Target::Idea(ix) => &org.ideas.get(ix)?.text,
        Target::Survey(ix) => &org.surveys.get(ix)?.question,
        Target::Figure(ix) => &org.figures.get(ix)?.name,
        Target::Table(ix) => &org.tables.get(ix)?.name,
        Target::Owner(ix) => &org.owners.get(ix)?.name,
        _ => return None,
    };
    Some(text.in_language(tag).to_owned())
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
