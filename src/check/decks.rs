//! Decks: what their slides name of the organisation.

use super::views::{knows, unknown, view};
use super::{Finding, Path};
use crate::graph::OrgGraph;
use crate::view::{Appear, Deck, LensId, Named, Slide};

/// Finds what slides name and nothing has; `is_lens` tells the ways of looking that there are. Such a slide still shows the rest.
///
/// # Complexity
/// O(names); each is looked for in its list, bodies at once.
#[must_use]
pub fn decks(graph: &OrgGraph, decks: &[Deck], is_lens: fn(&LensId) -> bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (place, deck) in decks.iter().enumerate() {
        let path = Path::new("decks").at(place).field("slides");
        for (place, slide) in deck.slides.iter().enumerate() {
            let about = if slide.title.is_empty() { &deck.name } else { &slide.title };
            check(graph, slide, &path.at(place), is_lens, |finding| findings.push(Finding { about: about.clone(), ..finding }));
        }
    }
    findings
}

fn check(graph: &OrgGraph, slide: &Slide, path: &Path, is_lens: fn(&LensId) -> bool, mut found: impl FnMut(Finding)) {
    view(graph, &slide.view, &path.field("view"), is_lens, &mut found);
    let mut name = |named: Named<'_>, path: Path| {
        if !knows(graph, named, is_lens) {
            found(unknown(graph, named, path));
        }
    };
    let sees = path.field("sees");
    for (place, body) in slide.sees.iter().enumerate() {
        name(Named::Body(body), sees.at(place));
    }
    let steps = path.field("appear");
    for (place, appear) in slide.appear.iter().enumerate() {
        let inside = steps.at(place).at(0);
        match appear {
            Appear::Bodies(bodies) => bodies.iter().enumerate().for_each(|(place, body)| name(Named::Body(body), inside.at(place))),
            Appear::Choose(chosen) => name(Named::Chosen(chosen), inside),
        }
    }
}
