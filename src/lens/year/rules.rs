//! The rules of what must happen in a year. Those that say the same of several bodies are one.

use std::collections::BTreeMap;

use super::calendar;
use crate::graph::{BodyIx, OrgGraph};
use crate::model::{BodyId, Date, FactId, Meeting, Occasion};
use crate::view::Chosen;

/// A rule, for all the bodies that it holds for.
#[derive(Clone, Debug)]
pub(in crate::lens) struct Rule<'a> {
    /// As the file tells it of the first of them.
    pub(in crate::lens) meeting: &'a Meeting,
    /// The bodies, in the order of the file, each with the place of the rule among its own.
    pub(in crate::lens) places: Vec<(BodyIx, &'a BodyId, usize)>,
    /// The facts of all.
    pub(in crate::lens) facts: Vec<FactId>,
}

/// What makes two rules one: everything but the body and the facts.
type Key<'a> = (Occasion, Option<u32>, bool, Vec<(&'a str, &'a str)>, &'a [BodyId], (Option<Date>, Option<Date>), &'a [Date]);

fn key(meeting: &Meeting) -> Key<'_> {
    let period = meeting.period.map_or((None, None), |period| (period.from, period.to));
    let text = meeting.text.entries().collect();
    (meeting.occasion, meeting.times_a_year, meeting.at_least, text, &meeting.with, period, &meeting.dates)
}

/// The rules of an organisation, those that ask for most first.
///
/// # Complexity
/// O(n log n) for n meetings.
pub(in crate::lens) fn rules(graph: &OrgGraph) -> Vec<Rule<'_>> {
    let mut rules: Vec<Rule<'_>> = Vec::new();
    let mut known: BTreeMap<Key<'_>, usize> = BTreeMap::new();
    for (ix, body) in graph.organisation().bodies.iter().enumerate() {
        for (at, meeting) in body.meetings.iter().enumerate() {
            let n = *known.entry(key(meeting)).or_insert(rules.len());
            if n == rules.len() {
                rules.push(Rule { meeting, places: Vec::new(), facts: Vec::new() });
            }
            let Some(rule) = rules.get_mut(n) else { continue };
            rule.places.push((ix, &body.id, at));
            for fact in &meeting.facts {
                if !rule.facts.contains(fact) {
                    rule.facts.push(fact.clone());
                }
            }
        }
    }
    let order = |rule: &Rule<'_>| {
        let meeting = rule.meeting;
        (std::cmp::Reverse(meeting.times_a_year), std::cmp::Reverse(meeting.at_least), meeting.occasion)
    };
    rules.sort_by_key(order);
    for rule in &mut rules {
        // "F9" stands before "F10".
        rule.facts.sort_by(|a, b| (a.as_str().len(), a).cmp(&(b.as_str().len(), b)));
    }
    rules
}

impl Rule<'_> {
    /// How the rule is chosen.
    pub(in crate::lens) fn chosen(&self) -> Option<Chosen> {
        self.places.first().map(|(_, id, at)| Chosen::Meeting((*id).clone(), *at))
    }

    /// Whether it is this that was chosen, be it through another of its bodies.
    pub(in crate::lens) fn is(&self, chosen: &Chosen) -> bool {
        let Chosen::Meeting(body, at) = chosen else { return false };
        self.places.iter().any(|(_, id, place)| *id == body && place == at)
    }

    /// How many occasions a year it asks for in all; `None` where it says no number.
    pub(super) fn total(&self) -> Option<u64> {
        let bodies = u64::try_from(self.places.len()).unwrap_or(u64::MAX);
        self.meeting.times_a_year.map(|times| u64::from(times).saturating_mul(bodies))
    }

    /// Whether it holds in a year, as far as its period tells.
    pub(super) fn holds_in(&self, year: u16) -> bool {
        let period = self.meeting.period.unwrap_or_default();
        period.from.is_none_or(|from| from.year <= year) && period.to.is_none_or(|to| to.year >= year)
    }

    /// The dates that are set in a year.
    pub(super) fn dates_in(&self, year: u16) -> impl Iterator<Item = Date> + '_ {
        self.meeting.dates.iter().copied().filter(move |date| date.year == year)
    }

    /// How many dates the rule asks for in a year that are not set, for each of its bodies.
    pub(super) fn lacking_in(&self, year: u16) -> u32 {
        let set = u32::try_from(self.dates_in(year).count()).unwrap_or(u32::MAX);
        if self.holds_in(year) { self.meeting.times_a_year.unwrap_or(0).saturating_sub(set) } else { 0 }
    }
}

/// The year of the wheel: the one with most dates that exist, the latest of several; `None` where no rule has any.
pub(super) fn year(rules: &[Rule<'_>]) -> Option<u16> {
    let mut years: BTreeMap<u16, usize> = BTreeMap::new();
    for date in rules.iter().flat_map(|rule| &rule.meeting.dates).filter(|date| calendar::place(**date).is_some()) {
        *years.entry(date.year).or_default() += 1;
    }
    years.into_iter().max_by_key(|(year, dates)| (*dates, *year)).map(|(year, _)| year)
}
