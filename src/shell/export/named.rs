//! What is named on the command line: by its name in any language, or by its number, counted from 1. A name that is not known is answered
//! with those that are.

use crate::app::Format;
use crate::i18n::Language;
use crate::lens::LENSES;
use crate::model::Text;
use crate::theme::ThemeId;
use crate::tr;
use crate::view::{Deck, LensId, SavedView};

/// The place of what `wanted` names among things with these names.
fn find(wanted: &str, names: &[Vec<String>]) -> Option<usize> {
    let wanted = wanted.trim().to_lowercase();
    let found = names.iter().position(|names| names.iter().any(|name| name.to_lowercase() == wanted));
    let number = wanted.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).filter(|at| *at < names.len());
    found.or(number)
}

fn names_of(text: &Text) -> Vec<String> {
    Language::ALL.iter().map(|tag| text.in_language(tag).to_owned()).filter(|name| !name.is_empty()).collect()
}

/// "1 Overview, 2 The council": what there is, as it can be named.
fn listed(language: &Language, names: impl IntoIterator<Item = String>) -> String {
    let numbered = names.into_iter().zip(1..).map(|(name, number)| format!("{number} {name}").trim_end().to_owned());
    let all = numbered.collect::<Vec<_>>().join(", ");
    if all.is_empty() { tr!(language, "export-nothing") } else { all }
}

pub(super) fn view<'a>(language: &Language, wanted: &str, views: &'a [SavedView]) -> Result<&'a SavedView, String> {
    let names: Vec<_> = views.iter().map(|saved| names_of(&saved.name)).collect();
    let known = || listed(language, views.iter().map(|saved| saved.name.in_language(language.tag()).to_owned()));
    let found = find(wanted, &names).and_then(|at| views.get(at));
    found.ok_or_else(|| tr!(language, "export-no-view", name = wanted, known = known()))
}

/// Without a name, the only one.
pub(super) fn deck<'a>(language: &Language, wanted: &str, decks: &'a [Deck]) -> Result<&'a Deck, String> {
    if let (true, [only]) = (wanted.is_empty(), decks) {
        return Ok(only);
    }
    if decks.is_empty() {
        return Err(tr!(language, "export-no-decks"));
    }
    let names: Vec<_> = decks.iter().map(|deck| names_of(&deck.name)).collect();
    let known = || listed(language, decks.iter().map(|deck| deck.name.in_language(language.tag()).to_owned()));
    if wanted.is_empty() {
        return Err(tr!(language, "export-which-deck", known = known()));
    }
    let found = find(wanted, &names).and_then(|at| decks.get(at));
    found.ok_or_else(|| tr!(language, "export-no-such-deck", name = wanted, known = known()))
}

pub(super) fn lens(language: &Language, wanted: &str) -> Result<LensId, String> {
    let spoken: Vec<Language> = Language::ALL.iter().map(|tag| Language::for_tag(tag)).collect();
    let names = |lens: &crate::lens::Lens| {
        let told = spoken.iter().map(|language| tr!(language, lens.name));
        std::iter::once(lens.id.to_owned()).chain(told).collect::<Vec<_>>()
    };
    let all: Vec<_> = LENSES.iter().map(names).collect();
    let known = || listed(language, LENSES.iter().map(|lens| lens.id.to_owned()));
    let found = find(wanted, &all).and_then(|at| LENSES.get(at));
    found.map(|lens| LensId::from(lens.id)).ok_or_else(|| tr!(language, "export-no-lens", name = wanted, known = known()))
}

pub(super) fn theme(language: &Language, wanted: &str) -> Result<ThemeId, String> {
    let known = || ThemeId::ALL.map(ThemeId::tag).join(", ");
    ThemeId::for_tag(&wanted.to_lowercase()).ok_or_else(|| tr!(language, "export-no-theme", name = wanted, known = known()))
}

pub(super) fn format(language: &Language, wanted: &str) -> Result<Format, String> {
    let known = || Format::ALL.map(Format::tag).join(", ");
    Format::for_tag(wanted).ok_or_else(|| tr!(language, "export-no-paper", name = wanted, known = known()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_in_any_language_and_any_case_or_by_number() {
        let names = [vec!["Översikt".to_owned(), "Overview".to_owned()], vec!["2020".to_owned()]];
        assert_eq!(find("översikt", &names), Some(0));
        assert_eq!(find("OVERVIEW", &names), Some(0));
        assert_eq!(find("2020", &names), Some(1));
        assert_eq!(find("2", &names), Some(1));
        assert_eq!([find("0", &names), find("3", &names), find("", &names)], [None; 3]);
    }
}
