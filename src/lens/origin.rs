//! Where statements come from.

use crate::i18n::Language;
use crate::model::{Fact, FactId, Organisation};
use crate::tr;

/// Where a fact comes from, in a few words: section, source and date, or that it is common knowledge.
///
/// # Complexity
/// O(facts).
#[must_use]
pub fn origin(organisation: &Organisation, language: &Language, fact: &FactId) -> String {
    of(organisation, language, organisation.facts.iter().find(|known| known.id == *fact))
}

/// The same of a fact that has been looked up, or was not found.
///
/// # Complexity
/// O(sources and their sections).
pub(super) fn of(organisation: &Organisation, language: &Language, fact: Option<&Fact>) -> String {
    let tag = language.tag();
    let Some(fact) = fact else { return tr!(language, "fact-unknown") };
    let source = organisation.sources.iter().find(|source| Some(&source.id) == fact.source.as_ref());
    let section = source.zip(fact.section.as_ref()).and_then(|(source, id)| source.sections.iter().find(|section| section.id == *id));
    let mut parts = Vec::new();
    if fact.common_knowledge {
        parts.push(tr!(language, "fact-common-knowledge"));
    }
    match (section, source) {
        (Some(section), _) => parts.push(format!("{} {}", section.id, section.title.in_language(tag))),
        (None, Some(source)) => parts.push(source.title.in_language(tag).to_owned()),
        (None, None) => {}
    }
    parts.extend(fact.date.or(source.and_then(|source| source.date)).map(|date| date.to_string()));
    parts.join(" · ")
}
