//! Saved views: what they name of the organisation.

use super::{Finding, FindingKind, Path, Severity, Thing};
use crate::graph::OrgGraph;
use crate::model::Organisation;
use crate::view::{Chosen, LensId, Named, SavedView, View};

/// Finds what saved views name and nothing has; `is_lens` tells the ways of looking that there are. Such a view still shows the rest.
///
/// # Complexity
/// O(names); each is looked for in its list, bodies at once.
#[must_use]
pub fn views(graph: &OrgGraph, views: &[SavedView], is_lens: fn(&LensId) -> bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (place, saved) in views.iter().enumerate() {
        let path = Path::new("views").at(place).field("view");
        view(graph, &saved.view, &path, is_lens, |finding| findings.push(Finding { about: saved.name.clone(), ..finding }));
    }
    findings
}

/// Finds what the view that stands at `path` names and nothing has.
pub(super) fn view(graph: &OrgGraph, view: &View, path: &Path, is_lens: fn(&LensId) -> bool, mut found: impl FnMut(Finding)) {
    view.clone().forget_unknown(|field, named| {
        let known = knows(graph, named, is_lens);
        if !known {
            found(unknown(graph, named, field.split('/').fold(path.clone(), |path, field| path.field(field))));
        }
        known
    });
}

/// What stands at `path` names something that nothing has.
pub(super) fn unknown(graph: &OrgGraph, named: Named<'_>, path: Path) -> Finding {
    let (thing, id) = thing(graph, named);
    Finding::new(Severity::Notice, FindingKind::UnknownId { thing, id, near: None }, path, None)
}

/// Whether an organisation has what a view names, or the program, as `is_lens` tells.
///
/// # Complexity
/// O(log V) for a body, otherwise O(the list it is in).
#[must_use]
pub fn knows(graph: &OrgGraph, named: Named<'_>, is_lens: fn(&LensId) -> bool) -> bool {
    let org = graph.organisation();
    match named {
        Named::Lens(id) => is_lens(id),
        Named::Body(id) => graph.find(id).is_some(),
        Named::Kind(id) => org.kinds.iter().any(|kind| kind.id == *id),
        Named::Subject(id) => org.subjects.iter().any(|subject| subject.id == *id),
        Named::Lane(id) => org.lanes.iter().any(|lane| lane.id == *id),
        Named::RelationKind(id) => org.relation_kinds.iter().any(|kind| kind.id == *id),
        Named::Owner(id) => org.owners.iter().any(|owner| owner.id == *id),
        Named::Condition(id) => org.conditions.iter().any(|condition| condition.id == *id),
        Named::Chosen(Chosen::Meeting(body, at)) => {
            graph.find(body).and_then(|body| graph.at(body)).is_some_and(|body| *at < body.meetings.len())
        }
        Named::Chosen(chosen) => is_there(org, chosen),
    }
}

fn is_there(org: &Organisation, chosen: &Chosen) -> bool {
    let mut strategies = org.strategies.iter();
    match chosen {
        Chosen::Road | Chosen::Step(_) | Chosen::Meeting(..) => true,
        Chosen::Owner(id) => org.owners.iter().any(|owner| owner.id == *id),
        Chosen::Duty(of, id) => strategies.any(|strategy| strategy.id == *of && strategy.duties.iter().any(|duty| duty.id == *id)),
        Chosen::Phase(of, id) => strategies.any(|strategy| strategy.id == *of && strategy.phases.iter().any(|phase| phase.id == *id)),
        // Ideas, questions and areas are told apart by their kind alone.
        Chosen::Idea(id) => org.ideas.iter().any(|idea| idea.id == *id),
        Chosen::Column(of, id) => org.tables.iter().any(|table| table.id == *of && table.columns.iter().any(|column| column.id == *id)),
        Chosen::Survey(id) => org.surveys.iter().any(|survey| survey.id == *id),
    }
}

fn thing(graph: &OrgGraph, named: Named<'_>) -> (Thing, String) {
    match named {
        Named::Lens(id) => (Thing::Lens, id.as_str().to_owned()),
        Named::Chosen(Chosen::Meeting(id, at)) if graph.find(id).is_some() => (Thing::Meeting, format!("{id} {at}")),
        Named::Body(id) | Named::Chosen(Chosen::Meeting(id, _)) => (Thing::Body, id.to_string()),
        Named::Kind(id) => (Thing::Kind, id.to_string()),
        Named::Subject(id) => (Thing::Subject, id.to_string()),
        Named::Lane(id) => (Thing::Lane, id.to_string()),
        Named::RelationKind(id) => (Thing::RelationKind, id.to_string()),
        Named::Owner(id) | Named::Chosen(Chosen::Owner(id)) => (Thing::Owner, id.to_string()),
        Named::Condition(id) => (Thing::Condition, id.to_string()),
        Named::Chosen(Chosen::Road | Chosen::Step(_)) => (Thing::Matter, String::new()), // nothing that can be missing
        Named::Chosen(Chosen::Duty(_, id)) => (Thing::Duty, id.to_string()),
        Named::Chosen(Chosen::Phase(_, id)) => (Thing::Phase, id.to_string()),
        Named::Chosen(Chosen::Idea(id)) => (Thing::Idea, id.to_string()),
        Named::Chosen(Chosen::Column(_, id)) => (Thing::Column, id.to_string()),
        Named::Chosen(Chosen::Survey(id)) => (Thing::Survey, id.to_string()),
    }
}
