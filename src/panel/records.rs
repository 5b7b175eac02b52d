//! Documents, matters, ideas and figures that concern a body.

use super::{About, Part, Record, Section, dotted};
use crate::model::{Document, DocumentKind, Idea, IdeaKind, Matter};
use crate::tr;

/// The documents and agreements that govern or concern the body.
pub(super) fn documents(about: &About<'_>) -> Option<Section> {
    let own = about.org.documents.iter().filter(|document| document.bodies.iter().any(|id| about.is_meant(id)));
    let parts = own.map(|document| {
        let lines = [about.text(&document.about), parties(about, document)];
        Part::Record(Record {
            label: dotted([document_kind(about, document), about.period(document.period)]),
            title: about.text(&document.title),
            lines: lines.into_iter().filter(|line| !line.is_empty()).collect(),
            facts: document.facts.clone(),
        })
    });
    Section::new(tr!(about.language, "inspector-documents"), parts.collect())
}

fn document_kind(about: &About<'_>, document: &Document) -> String {
    let key = match document.kind {
        DocumentKind::Agreement => "agreement",
        DocumentKind::Strategy => "strategy",
        DocumentKind::Plan => "plan",
        DocumentKind::Other => "other",
    };
    tr!(about.language, "inspector-document-kind", kind = key)
}

/// The parties by name, or in a word where they are all principals there are.
fn parties(about: &About<'_>, document: &Document) -> String {
    if document.parties.is_empty() {
        return String::new();
    }
    let mut principals = about.org.owners.iter().filter(|owner| owner.principal).peekable();
    let count = document.parties.len();
    let all = principals.peek().is_some() && principals.all(|owner| document.parties.contains(&owner.id));
    if all && count == about.org.owners.iter().filter(|owner| owner.principal).count() {
        return tr!(about.language, "inspector-all-principals", count = count);
    }
    let names: Vec<String> = document.parties.iter().map(|owner| about.owner_name(owner)).collect();
    tr!(about.language, "inspector-parties", count = count, names = names.join(", "))
}

/// The matters, areas, questions and proposals that concern the body.
pub(super) fn matters(about: &About<'_>) -> Option<Section> {
    let matters = about.org.matters.iter().filter_map(|matter| matter_part(about, matter));
    let of_kind = |kind: IdeaKind| about.org.ideas.iter().filter(move |idea| idea.kind == kind);
    let ideas = [IdeaKind::Area, IdeaKind::Question, IdeaKind::Improvement].into_iter().flat_map(of_kind);
    let own = ideas.filter(|idea| idea.bodies.iter().any(|id| about.is_meant(id)));
    let parts = matters.chain(own.map(|idea| idea_part(about, idea))).collect();
    Section::new(tr!(about.language, "inspector-matters"), parts)
}

fn matter_part(about: &About<'_>, matter: &Matter) -> Option<Part> {
    let raised_here = matter.raised_in.as_ref().is_some_and(|body| about.is_meant(body));
    let same_subject = matter.subjects.iter().any(|subject| about.body.subjects.contains(subject));
    let how = match (raised_here, same_subject) {
        (true, _) => "raised",
        (false, true) => "subject",
        (false, false) => return None,
    };
    let label = tr!(about.language, "inspector-matter", how = how);
    Some(Part::Record(Record { label, title: about.text(&matter.name), lines: Vec::new(), facts: matter.facts.clone() }))
}

fn idea_part(about: &About<'_>, idea: &Idea) -> Part {
    let key = match idea.kind {
        IdeaKind::Area => "area",
        IdeaKind::Question => "question",
        IdeaKind::Improvement => "improvement",
    };
    let label = tr!(about.language, "inspector-idea-kind", kind = key);
    Part::Record(Record { label, title: about.text(&idea.text), lines: Vec::new(), facts: idea.facts.clone() })
}

/// The dated figures of the body's owner.
pub(super) fn figures(about: &About<'_>) -> Option<Section> {
    let owner = about.body.owner.as_ref()?;
    let own = about.org.figures.iter().filter(|figure| figure.owner.as_ref() == Some(owner));
    let parts = own.map(|figure| {
        let number = about.language.number(figure.value, figure.decimals);
        let title = [number, about.text(&figure.unit)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\u{a0}");
        let lines = vec![dotted([about.text(&figure.name), figure.date.to_string()])];
        Part::Record(Record { label: String::new(), title, lines, facts: figure.facts.clone() })
    });
    Section::new(tr!(about.language, "inspector-figures", owner = about.owner_name(owner)), parts.collect())
}
