//! The forums: which bodies fit a matter, and why.

use std::collections::{BTreeMap, BTreeSet};

use super::way::{applies, bodies_at, on_road};
use super::words::{Fit, Pair, Parts, SAME, Words};
use super::{Answer, Forum, Near, Reason, Why};
use crate::graph::{BodyIx, OrgGraph};
use crate::i18n::Language;
use crate::model::{Body, FactId, Organisation, Place, Stage, Standing, Subject, Text};
use crate::tr;
use crate::view::MatterAsked;

/// How many forums are worth to be named.
const MOST: usize = 5;
/// How many bodies that only work with the matter.
const MOST_NEAR: usize = 3;
/// How many reasons are given for a body.
const MOST_REASONS: usize = 3;
/// What a subject counts for that was picked from the list, against 100 for a word that is the same.
const PICKED: u32 = 12_000;

/// What part of its score is left of a body that serves.
const SERVES: u32 = 3;

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    pub(super) asked: bool,
    pub(super) forums: Vec<Forum>,
    pub(super) near: Vec<Near>,
    /// The file's matter that is asked about, by its place.
    pub(super) matter: Option<usize>,
}

/// The bodies that fit what is asked, in the language of the interface; where none does, in the other languages of the file.
pub(super) fn find(graph: &OrgGraph, language: &Language, asked: &MatterAsked) -> Found {
    let mut found = Found { asked: !asked.text.trim().is_empty() || asked.subject.is_some(), ..Found::default() };
    if !found.asked {
        return found;
    }
    let own = language.tag();
    let others = languages(graph.organisation()).into_iter().filter(|tag| *tag != own);
    for tag in std::iter::once(own).chain(others) {
        let little = tr!(Language::for_tag(tag), "road-little-words");
        let mut words = Words::new(&asked.text, tag, &little);
        tell_apart(graph, &mut words, tag);
        let search = Search { graph, tag, shown_in: own, words, asked };
        search.find(&mut found);
        found.matter = search.matter();
        if !found.forums.is_empty() || !found.near.is_empty() {
            break;
        }
    }
    found
}

/// The matter of the file that is asked about by its whole name, in the language of the interface or another of the file.
pub(super) fn matter(graph: &OrgGraph, language: &Language, asked: &MatterAsked) -> Option<usize> {
    if asked.text.trim().is_empty() {
        return None;
    }
    let own = language.tag();
    let others = languages(graph.organisation()).into_iter().filter(|tag| *tag != own);
    std::iter::once(own).chain(others).find_map(|tag| {
        let words = Words::new(&asked.text, tag, &tr!(Language::for_tag(tag), "road-little-words"));
        graph.organisation().matters.iter().position(|matter| words.contain(matter.name.in_language(tag)))
    })
}

/// The languages of a file, as its subjects and bodies are named in them.
fn languages(organisation: &Organisation) -> BTreeSet<&str> {
    let names = organisation.subjects.iter().map(|subject| &subject.name).chain(organisation.bodies.iter().take(1).map(|body| &body.name));
    names.flat_map(Text::entries).map(|(tag, _)| tag).filter(|tag| !tag.is_empty()).collect()
}

/// The words that the file says of every matter tell nothing of this one: whose it is, on which level, what all its rules speak of.
fn tell_apart(graph: &OrgGraph, words: &mut Words, tag: &str) {
    let organisation = graph.organisation();
    let rows = organisation.levels.iter().flat_map(|level| [&level.name, &level.note]);
    let lanes = organisation.lanes.iter().flat_map(|lane| [&lane.name, &lane.note]);
    let kinds = organisation.kinds.iter().flat_map(|kind| [&kind.name, &kind.plural]);
    let owners = organisation.owners.iter().map(|owner| &owner.name);
    let questions = organisation.conditions.iter().map(|condition| &condition.question);
    let rules = organisation.road.iter().map(|rule| &rule.text);
    let whole = [&organisation.name, &organisation.about];
    for text in whole.into_iter().chain(rows).chain(lanes).chain(kinds).chain(owners).chain(questions).chain(rules) {
        words.tell_nothing(text.in_language(tag));
    }
    let subjects = organisation.subjects.iter().flat_map(|subject| std::iter::once(&subject.name).chain(&subject.words));
    for text in subjects.chain(organisation.bodies.iter().map(|body| &body.short)) {
        words.tell(text.in_language(tag));
    }
}

/// A search in one language.
struct Search<'a> {
    graph: &'a OrgGraph,
    tag: &'a str,
    shown_in: &'a str,
    words: Words,
    asked: &'a MatterAsked,
}

/// Something said of a body that fits.
struct Match<'a> {
    why: Why,
    text: &'a Text,
    facts: &'a [FactId],
    /// By word asked for, what it counts.
    counts: Vec<u32>,
    /// What it counts beside its words.
    beside: u32,
    /// The words that meet in it; nothing where it was picked.
    pair: Option<Pair>,
}

impl<'a> Search<'a> {
    fn find(&self, found: &mut Found) {
        let organisation = self.graph.organisation();
        let on_road = on_road(self.graph);
        let subjects = self.subjects(organisation);
        let bodies = organisation.bodies.iter().enumerate().filter(|(ix, _)| self.graph.group(*ix).is_none());
        let fitting: Vec<(BodyIx, Vec<Match<'_>>)> =
            bodies.map(|(ix, body)| (ix, self.matches(body, &subjects))).filter(|(_, matches)| !matches.is_empty()).collect();
        let (on, off): (Vec<_>, Vec<_>) = fitting.into_iter().partition(|(ix, _)| on_road.contains(ix));
        found.forums = self.ranked(&on).into_iter().take(MOST).collect();
        let near = self.ranked(&off).into_iter().take(MOST_NEAR);
        let above = |body: BodyIx| self.graph.ancestors(body).find(|above| on_road.contains(above));
        found.near =
            near.map(|forum| Near { body: forum.body, above: above(forum.body), sure: forum.sure, reasons: forum.reasons }).collect();
    }

    /// The subjects that fit, each with what it counts.
    fn subjects(&self, organisation: &'a Organisation) -> BTreeMap<&'a str, Match<'a>> {
        let fitting = organisation.subjects.iter().filter_map(|subject| Some((subject.id.as_str(), self.subject(subject)?)));
        fitting.collect()
    }

    fn subject(&self, subject: &'a Subject) -> Option<Match<'a>> {
        let (mut counts, mut pair): (Vec<u32>, Option<(u32, Pair)>) = (Vec::new(), None);
        let named = self.count(&subject.name, Why::Subject);
        // Of other words for it, those of several words count whole: "physical activity" is not found by "physical".
        let others = subject.words.iter().filter_map(|text| self.count_if(text, Why::Subject, |whole| whole));
        for (more, met) in named.into_iter().chain(others) {
            let worth = more.iter().copied().max().unwrap_or(0);
            add(&mut counts, &more);
            if pair.as_ref().is_none_or(|(best, _)| worth > *best) {
                pair = Some((worth, met));
            }
        }
        let beside = if self.asked.subject.as_ref() == Some(&subject.id) { PICKED } else { 0 };
        let pair = pair.filter(|_| beside == 0).map(|(_, pair)| pair);
        let of = Match { why: Why::Subject, text: &subject.name, facts: &subject.facts, counts, beside, pair };
        (beside > 0 || !of.counts.is_empty()).then_some(of)
    }

    /// By word asked for, what a text counts, and the words that meet; `None` where it fits none.
    fn count(&self, text: &Text, why: Why) -> Option<(Vec<u32>, Pair)> {
        self.count_if(text, why, |_| true)
    }

    fn count_if(&self, text: &Text, why: Why, counts: impl Fn(bool) -> bool) -> Option<(Vec<u32>, Pair)> {
        let parts = if why == Why::Mandate { Parts::First } else { Parts::Both };
        let hit = self.words.fit(text.in_language(self.tag), parts).filter(|hit| counts(hit.whole))?;
        Some((hit.fits.into_iter().map(|fit: Fit| fit * weight(why)).collect(), hit.pair))
    }

    fn matches(&self, body: &'a Body, subjects: &BTreeMap<&'a str, Match<'a>>) -> Vec<Match<'a>> {
        let mut all = Vec::new();
        let mut say = |why: Why, text: &'a Text, facts: &'a [FactId]| {
            if let Some((counts, pair)) = self.count(text, why) {
                all.push(Match { why, text, facts, counts, beside: 0, pair: Some(pair) });
            }
        };
        for point in &body.mandate {
            say(Why::Mandate, &point.text, &point.facts);
        }
        for matter in self.graph.organisation().matters.iter().filter(|matter| matter.raised_in.as_ref() == Some(&body.id)) {
            say(Why::Matter, &matter.name, &matter.facts);
        }
        say(Why::Name, &body.name, &body.facts);
        say(Why::Name, &body.short, &body.facts);
        let of_subjects = body.subjects.iter().filter_map(|id| subjects.get(id.as_str()));
        all.extend(of_subjects.map(|of| Match { counts: of.counts.clone(), pair: of.pair.clone(), ..*of }));
        all
    }

    /// The bodies in the order of how well they fit. A word counts the less the more bodies it fits.
    fn ranked(&self, fitting: &[(BodyIx, Vec<Match<'_>>)]) -> Vec<Forum> {
        let best = |matches: &[Match<'_>]| {
            let mut best = vec![0; self.words.len()];
            for one in matches {
                add(&mut best, &one.counts);
            }
            best
        };
        let mut spread = vec![0_u32; self.words.len()];
        for (_, matches) in fitting {
            for (spread, count) in spread.iter_mut().zip(best(matches)) {
                *spread += u32::from(count > 0);
            }
        }
        let worth = |counts: &[u32]| counts.iter().zip(&spread).map(|(count, spread)| count / (*spread).max(1)).sum::<u32>();
        let mut ranked: Vec<Forum> = fitting
            .iter()
            .map(|(body, matches)| {
                let beside = matches.iter().map(|one| one.beside).max().unwrap_or(0);
                // A body in which politicians prepare and recommend comes before officials that serve, unless these fit far better.
                let serves = self.graph.standing(*body) == Standing::Serves;
                let score = (worth(&best(matches)) + beside) / if serves { SERVES } else { 1 };
                Forum { body: *body, score, sure: self.is_sure(matches), reasons: self.reasons(matches, worth) }
            })
            .collect();
        ranked.sort_by_key(|forum| std::cmp::Reverse(forum.score));
        ranked
    }

    /// Whether it was picked, or more than half of what was asked is said of it in the same words. A part of a word may mean something else.
    fn is_sure(&self, matches: &[Match<'_>]) -> bool {
        let said = |place: usize| matches.iter().any(|one| one.counts.get(place).is_some_and(|count| *count >= SAME * weight(one.why)));
        let same = (0..self.words.len()).filter(|place| said(*place)).count();
        matches.iter().any(|one| one.beside > 0) || 2 * same > self.words.telling()
    }

    fn reasons(&self, matches: &[Match<'_>], worth: impl Fn(&[u32]) -> u32) -> Vec<Reason> {
        let mut order: Vec<&Match<'_>> = matches.iter().collect();
        order.sort_by_key(|one| (std::cmp::Reverse(worth(&one.counts) + one.beside), one.why));
        let mut reasons: Vec<Reason> = Vec::new();
        for one in order {
            let text = one.text.in_language(self.shown_in);
            if !reasons.iter().any(|known| known.text == text) {
                reasons.push(Reason { why: one.why, text: text.to_owned(), facts: one.facts.to_vec(), pair: one.pair.clone() });
            }
        }
        reasons.truncate(MOST_REASONS);
        reasons
    }

    /// The matter of the file that is asked about by its whole name.
    fn matter(&self) -> Option<usize> {
        let matters = &self.graph.organisation().matters;
        matters.iter().position(|matter| self.words.contain(matter.name.in_language(self.tag)))
    }
}

/// How much it says that this fits.
fn weight(why: Why) -> u32 {
    match why {
        Why::Matter => 60,
        Why::Name | Why::Subject => 50,
        Why::Mandate => 40,
        Why::Rule => 1,
    }
}

/// The larger of two counts of each word.
fn add(counts: &mut Vec<u32>, more: &[u32]) {
    if counts.len() < more.len() {
        counts.resize(more.len(), 0);
    }
    for (count, more) in counts.iter_mut().zip(more) {
        *count = (*count).max(*more);
    }
}

/// Adds the forums that a rule whose condition holds opens to anyone, behind those that fit by what they do.
pub(super) fn open_by_rule(graph: &OrgGraph, language: &Language, answer: &mut Answer) {
    for rule in graph.organisation().road.iter().filter(|rule| matches!(rule.from, Place::Anyone) && !rule.when.is_empty()) {
        if applies(graph, &answer.known, rule) != Some(true) {
            continue;
        }
        answer.asked = true;
        let reason =
            || Reason { why: Why::Rule, text: rule.text.in_language(language.tag()).to_owned(), facts: rule.facts.clone(), pair: None };
        let mut room = MOST.saturating_sub(answer.forums.len());
        for body in bodies_at(graph, &rule.to) {
            if let Some(forum) = answer.forums.iter_mut().find(|forum| forum.body == body) {
                forum.reasons.push(reason());
            } else if room > 0 {
                room -= 1;
                answer.forums.push(Forum { body, reasons: vec![reason()], score: 0, sure: false });
            }
        }
    }
}

/// Whom one can ask where no forum fits: the forums that the matters of others go on to, else the only forum; and their support.
pub(super) fn advisers(graph: &OrgGraph) -> Vec<BodyIx> {
    let rules = &graph.organisation().road;
    let is_forum = |ix: &BodyIx| matches!(graph.standing(*ix), Standing::Recommends | Standing::Advises);
    let forums = |place: &Place| bodies_at(graph, place).into_iter().filter(is_forum).collect::<Vec<_>>();
    let through = rules.iter().filter(|rule| rule.stage != Stage::Raised && !forums(&rule.from).is_empty());
    let mut found: BTreeSet<BodyIx> = through.flat_map(|rule| forums(&rule.to)).collect();
    if found.is_empty() {
        let open: BTreeSet<BodyIx> = rules.iter().filter(|rule| rule.stage == Stage::Raised).flat_map(|rule| forums(&rule.to)).collect();
        found = if open.len() == 1 { open } else { BTreeSet::new() };
    }
    let mut all: Vec<BodyIx> = found.iter().copied().collect();
    for link in found.iter().flat_map(|body| graph.links_of(*body).into_iter().filter(move |link| link.to == *body)) {
        if graph.relation(link).is_some_and(|(_, kind)| kind.support) && !all.contains(&link.from) {
            all.push(link.from);
        }
    }
    all
}
