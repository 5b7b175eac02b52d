//! The words and the marks of parts in duties.

use crate::check::FindingKind;
use crate::i18n::Language;
use crate::lens::Request;
use crate::lens::badge::{Badge, Coat, Form};
use crate::model::{BodyId, Duty, Icon, Share};
use crate::tr;

/// Every part, the one that weighs most first.
pub(super) const SHARES: [Share; 5] = [Share::Decides, Share::Responsible, Share::CarriesOut, Share::TakesPart, Share::Receives];

/// So many bodies are named in a sentence.
const NAMED: usize = 12;

/// Its name in the language files.
pub(super) fn key(share: Share) -> &'static str {
    match share {
        Share::Decides => "decides",
        Share::Responsible => "responsible",
        Share::CarriesOut => "carries-out",
        Share::TakesPart => "takes-part",
        Share::Receives => "receives",
    }
}

/// The letter in its mark.
pub(super) fn letter(language: &Language, share: Share) -> String {
    tr!(language, "responsibility-letter", share = key(share))
}

/// Those who lead are filled, all others are outlined.
pub(super) fn badge(share: Share, lane: u8, letter: &str) -> Badge<'_> {
    let (form, coat) = match share {
        Share::Decides => (Form::Icon(Icon::Diamond), Coat::Filled(lane)),
        Share::Responsible => (Form::Icon(Icon::Square), Coat::Filled(lane)),
        Share::CarriesOut => (Form::Icon(Icon::Hexagon), Coat::Outlined(lane)),
        Share::TakesPart => (Form::Icon(Icon::Circle), Coat::Outlined(lane)),
        Share::Receives => (Form::Shield, Coat::Outlined(lane)),
    };
    Badge { form, coat, letter }
}

/// Where names are put into what is said once and written many times.
const HERE: &str = "\u{1}";

/// The sentences of all parts, before and after the names.
pub(super) struct Phrases([(String, String); SHARES.len()]);

impl Phrases {
    pub(super) fn new(language: &Language) -> Self {
        Self(SHARES.map(|share| {
            let said = tr!(language, "responsibility-part", share = key(share), bodies = HERE);
            let (before, after) = said.split_once(HERE).unwrap_or((&said, ""));
            (before.to_owned(), after.to_owned())
        }))
    }

    /// Who has which part in a duty: "The council carries out. The partnership takes part".
    pub(super) fn parts(&self, request: &Request<'_>, duty: &Duty) -> String {
        let tag = request.language.tag();
        let mut said = String::new();
        for (share, (before, after)) in SHARES.into_iter().zip(&self.0) {
            let of = duty.parts.iter().filter(|part| part.share == share);
            let name = |id| request.graph.body(id).map(|body| body.name.in_language(tag));
            let bodies: Vec<&str> = of.map(|part| name(&part.body).unwrap_or_else(|| part.body.as_str())).collect();
            if !bodies.is_empty() {
                let gap = if said.is_empty() { "" } else { ". " };
                for text in [gap, before, &list(request.language, &bodies), after] {
                    said.push_str(text);
                }
            }
        }
        said
    }
}

/// Names in a row: "a, b and c"; of very many the first, and how many more there are.
pub(super) fn list(language: &Language, names: &[&str]) -> String {
    let (first, last) = match names {
        [] => return String::new(),
        [only] => return (*only).to_owned(),
        [first @ .., last] if names.len() <= NAMED => (first, (*last).to_owned()),
        all => (all.get(..NAMED).unwrap_or(all), tr!(language, "responsibility-more", count = all.len() - NAMED)),
    };
    tr!(language, "responsibility-and", first = first.join(", "), last = last)
}

/// What is to be known about who leads a duty.
pub(super) fn flag(request: &Request<'_>, flag: &FindingKind) -> String {
    let language = request.language;
    match flag {
        FindingKind::NobodyOnDuty { .. } => tr!(language, "responsibility-nobody"),
        FindingKind::NoLead { .. } => tr!(language, "responsibility-no-lead"),
        FindingKind::SeveralLead { bodies, .. } => {
            let name = |id: &'_ BodyId| {
                request.graph.body(id).map_or_else(|| id.to_string(), |body| body.name.in_language(language.tag()).to_owned())
            };
            let names: Vec<String> = bodies.iter().map(name).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            tr!(language, "responsibility-several", count = bodies.len(), bodies = list(language, &names))
        }
        _ => String::new(),
    }
}
