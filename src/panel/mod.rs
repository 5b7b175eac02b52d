//! What is said of a body, apart from how it is painted: the panel beside the chart, and its page on paper.
//!
//! Invariant: whatever is said carries the facts it is founded on, and the last section lists each of them once. Where all parts
//! of a section are founded on the same facts, the section carries them instead, so that they are marked once.

mod composition;
mod dump;
mod head;
mod links;
mod records;
mod said;
mod sources;
mod survey;

pub use composition::{Composition, Mark, NOT_STATED, Row, SeatGroup, SeatMark, SeatPlace, Verdict};
pub use head::{Below, Head, standing_words};
pub use links::{Door, LinkGroup};
pub use said::{Record, Rhythm, Said};
pub use sources::{Found, Source};
pub use survey::{Bar, Poll};

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Finding;
use crate::graph::{BodyIx, OrgGraph};
use crate::i18n::Language;
use crate::model::{Body, BodyId, FactId, Organisation, OwnerId, Period, Text};
use crate::tr;

/// Everything that the panel of a body says.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// What the body is.
    pub head: Head,
    /// What is known about it, in the order it is read.
    pub sections: Vec<Section>,
}

/// A part of the panel with a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// A few words after the heading, such as a count.
    pub aside: String,
    /// The facts that all its parts are founded on.
    pub facts: Vec<FactId>,
    /// What it says; never empty.
    pub parts: Vec<Part>,
}

/// One thing that a section says.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A point of a list.
    Point(Said),
    /// Who sits in the body.
    Seats(Composition),
    /// Bodies to go to.
    Links(LinkGroup),
    /// Something that happens a number of times a year.
    Rhythm(Rhythm),
    /// Something with a title and a few words about it.
    Record(Record),
    /// The answers to a survey.
    Poll(Poll),
    /// What a check found.
    Found(Found),
    /// A fact that something above is founded on.
    Source(Source),
}

impl Part {
    /// The facts that the part as a whole is founded on.
    #[must_use]
    pub fn facts(&self) -> &[FactId] {
        match self {
            Self::Point(said) => &said.facts,
            Self::Seats(composition) => &composition.facts,
            Self::Links(group) => &group.facts,
            Self::Rhythm(rhythm) => &rhythm.facts,
            Self::Record(record) => &record.facts,
            Self::Poll(poll) => &poll.facts,
            Self::Found(_) | Self::Source(_) => &[],
        }
    }

    fn facts_mut(&mut self) -> Option<&mut Vec<FactId>> {
        match self {
            Self::Point(said) => Some(&mut said.facts),
            Self::Seats(composition) => Some(&mut composition.facts),
            Self::Links(group) => Some(&mut group.facts),
            Self::Rhythm(rhythm) => Some(&mut rhythm.facts),
            Self::Record(record) => Some(&mut record.facts),
            Self::Poll(poll) => Some(&mut poll.facts),
            Self::Found(_) | Self::Source(_) => None,
        }
    }

    fn cited(&self) -> Vec<&FactId> {
        let deeper: Vec<&FactId> = match self {
            Self::Seats(composition) => composition.rows.iter().flat_map(Row::cited).collect(),
            Self::Links(group) => group.doors.iter().flat_map(|door| &door.facts).collect(),
            _ => Vec::new(),
        };
        self.facts().iter().chain(deeper).collect()
    }
}

impl Section {
    /// A section of `parts`, or none if there is nothing to say. What all are founded on is said once.
    fn new(title: String, mut parts: Vec<Part>) -> Option<Self> {
        let first = parts.first()?.facts().to_vec();
        let same = parts.iter().all(|part| part.facts() == first);
        let facts = if same { first } else { Vec::new() };
        if same {
            parts.iter_mut().filter_map(Part::facts_mut).for_each(Vec::clear);
        }
        Some(Self { title, aside: String::new(), facts, parts })
    }

    fn aside(mut self, aside: String) -> Self {
        self.aside = aside;
        self
    }
}

/// What the panels of an organisation have in common: who names whom, looked up once for as many panels as are asked for.
#[derive(Debug)]
pub struct Panels<'a> {
    graph: &'a OrgGraph,
    language: &'a Language,
    /// The bodies that name a body as standing above them.
    below: BTreeMap<&'a BodyId, Vec<BodyIx>>,
    /// The bodies that say they are members of a body.
    members: BTreeMap<&'a BodyId, Vec<BodyIx>>,
    /// The bodies that meet with a body.
    meets: BTreeMap<&'a BodyId, Vec<BodyIx>>,
    /// The bodies in which an owner appoints seats.
    seats: BTreeMap<&'a OwnerId, Vec<BodyIx>>,
    /// What was found about a body.
    findings: BTreeMap<&'a BodyId, Vec<&'a Finding>>,
}

impl<'a> Panels<'a> {
    /// What the panels of an organisation have in common.
    ///
    /// # Complexity
    /// O(n log n) in the size of the organisation.
    #[must_use]
    pub fn new(graph: &'a OrgGraph, findings: &'a [Finding], language: &'a Language) -> Self {
        let mut panels = Self {
            graph,
            language,
            below: BTreeMap::new(),
            members: BTreeMap::new(),
            meets: BTreeMap::new(),
            seats: BTreeMap::new(),
            findings: BTreeMap::new(),
        };
        for (ix, body) in graph.organisation().bodies.iter().enumerate() {
            body.parents.iter().for_each(|above| note(&mut panels.below, above, ix));
            body.member_of.iter().for_each(|group| note(&mut panels.members, group, ix));
            body.meetings.iter().flat_map(|meeting| &meeting.with).for_each(|other| note(&mut panels.meets, other, ix));
            body.seats.iter().for_each(|seat| note(&mut panels.seats, &seat.by, ix));
        }
        for finding in findings {
            if let Some(body) = &finding.body {
                panels.findings.entry(body).or_default().push(finding);
            }
        }
        panels
    }

    /// What the panel of the body at `ix` says; `None` if there is no such body.
    ///
    /// # Complexity
    /// O(what it says, and the records of the organisation that are not bodies).
    #[must_use]
    pub fn of(&self, ix: BodyIx) -> Option<Panel> {
        let (org, graph, language) = (self.graph.organisation(), self.graph, self.language);
        let about = About { org, graph, language, panels: self, ix, body: graph.at(ix)? };
        let said =
            [said::mandate(&about), composition::section(&about), links::members(&about), links::section(&about), said::meetings(&about)];
        let told = [
            said::road(&about),
            records::documents(&about),
            records::matters(&about),
            survey::section(&about),
            records::figures(&about),
            said::notes(&about),
            sources::findings(&about),
        ];
        let sections = said.into_iter().flatten().chain(said::duties(&about)).chain(told.into_iter().flatten()).collect();
        let mut panel = Panel { head: Head::of(&about), sections };
        let sources = sources::section(&about, &panel.cited());
        panel.sections.extend(sources);
        Some(panel)
    }
}

/// Notes a body under a name, once.
fn note<'a, K: Ord>(named: &mut BTreeMap<&'a K, Vec<BodyIx>>, name: &'a K, ix: BodyIx) {
    let all = named.entry(name).or_default();
    if all.last() != Some(&ix) {
        all.push(ix);
    }
}

impl Panel {
    /// What the panel of the body at `ix` says in `language`; `None` if there is no such body. Whoever asks for many asks [`Panels`].
    ///
    /// # Complexity
    /// O(n log n) in the size of the organisation: the panel is kept until the document, the body or the language changes.
    #[must_use]
    pub fn of(graph: &OrgGraph, findings: &[Finding], ix: BodyIx, language: &Language) -> Option<Self> {
        Panels::new(graph, findings, language).of(ix)
    }

    /// Every fact that something in the panel is founded on, in natural order.
    #[must_use]
    pub fn cited(&self) -> Vec<FactId> {
        let parts = self.sections.iter().flat_map(|section| section.facts.iter().chain(section.parts.iter().flat_map(Part::cited)));
        let all: BTreeSet<&FactId> = self.head.facts.iter().chain(&self.head.standing_facts).chain(parts).collect();
        let mut cited: Vec<FactId> = all.into_iter().cloned().collect();
        cited.sort_by_key(|fact| natural(fact.as_str()));
        cited
    }
}

/// What ids of facts are ordered by, F2 before F10: the letters, then the number, then the whole.
#[must_use]
pub fn natural(id: &str) -> (String, u64, String) {
    let digits = id.find(|letter: char| letter.is_ascii_digit()).unwrap_or(id.len());
    let (letters, rest) = id.split_at(digits);
    let number = rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap_or(0);
    (letters.to_owned(), number, id.to_owned())
}

/// The body that is asked about, and where to look.
struct About<'a> {
    org: &'a Organisation,
    graph: &'a OrgGraph,
    language: &'a Language,
    panels: &'a Panels<'a>,
    ix: BodyIx,
    body: &'a Body,
}

impl About<'_> {
    fn text(&self, text: &Text) -> String {
        text.in_language(self.language.tag()).to_owned()
    }

    fn owner_name(&self, id: &OwnerId) -> String {
        self.graph.owner(id).map_or_else(|| id.to_string(), |(_, owner)| self.text(&owner.name))
    }

    /// "2019–2022", "since 2020", "until 2022"; empty for a period without ends.
    fn period(&self, period: Option<Period>) -> String {
        match period.map_or((None, None), |period| (period.from, period.to)) {
            (None, None) => String::new(),
            (Some(from), None) => tr!(self.language, "inspector-since", date = from.to_string()),
            (None, Some(to)) => tr!(self.language, "inspector-until", date = to.to_string()),
            (Some(from), Some(to)) if from == to => from.to_string(),
            (Some(from), Some(to)) => format!("{from}–{to}"),
        }
    }

    /// The body itself and the group that stands for it.
    fn is_meant(&self, id: &crate::model::BodyId) -> bool {
        *id == self.body.id || self.graph.group(self.ix).and_then(|group| self.graph.at(group)).is_some_and(|group| group.id == *id)
    }
}

/// Joins what is not empty with a middle dot.
fn dotted<const N: usize>(parts: [String; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Adds the facts of `more` that are not there yet, in their order.
fn merge(facts: &mut Vec<FactId>, more: &[FactId]) {
    for fact in more {
        if !facts.contains(fact) {
            facts.push(fact.clone());
        }
    }
}
