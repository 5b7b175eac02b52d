//! The facts that the panel is founded on, and what the checks found about the body.

use super::{About, Part, Section};
use crate::check::Severity;
use crate::model::FactId;
use crate::tr;

/// A fact that something in the panel is founded on.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The fact.
    pub fact: FactId,
    /// What it says.
    pub text: String,
    /// Section, source and date, or that it is common knowledge.
    pub origin: String,
}

/// What a check found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// How much it matters.
    pub severity: Severity,
    /// What it is.
    pub text: String,
}

/// Every fact of `cited`, with what it says and where it comes from.
pub(super) fn section(about: &About<'_>, cited: &[FactId]) -> Option<Section> {
    let parts: Vec<Part> = cited.iter().map(|fact| Part::Source(source(about, fact))).collect();
    let count = parts.len();
    let section = Section::new(tr!(about.language, "inspector-sources"), parts)?;
    Some(section.aside(tr!(about.language, "inspector-source-count", count = count)))
}

fn source(about: &About<'_>, id: &FactId) -> Source {
    let fact = about.org.facts.iter().find(|fact| fact.id == *id);
    let Some(fact) = fact else {
        return Source { fact: id.clone(), text: String::new(), origin: tr!(about.language, "inspector-source-unknown") };
    };
    let source = about.org.sources.iter().find(|source| Some(&source.id) == fact.source.as_ref());
    let sections = source.map_or(&[][..], |source| source.sections.as_slice());
    let section = sections.iter().find(|section| Some(&section.id) == fact.section.as_ref());
    let place = match (section, source) {
        (Some(section), _) => format!("{} {}", section.id, about.text(&section.title)),
        (None, Some(source)) => about.text(&source.title),
        (None, None) => String::new(),
    };
    let common = if fact.common_knowledge { tr!(about.language, "inspector-common-knowledge") } else { String::new() };
    let date = fact.date.or(source.and_then(|source| source.date)).map_or_else(String::new, |date| date.to_string());
    Source { fact: id.clone(), text: about.text(&fact.text), origin: super::dotted([common, place, date]) }
}

/// What the checks found about the body.
pub(super) fn findings(about: &About<'_>) -> Option<Section> {
    let own = about.panels.findings.get(&about.body.id).into_iter().flatten();
    let parts = own.map(|finding| Part::Found(Found { severity: finding.severity, text: finding.told(about.language) }));
    Section::new(tr!(about.language, "inspector-findings"), parts.collect())
}
