//! What a choice in a lens lights on the chart.

use super::year;
use crate::graph::{BodyIx, OrgGraph};
use crate::i18n::Language;
use crate::model::{Body, BodyId, Duty, ItemId, OwnerId, PhaseId, Stage, Strategy, StrategyId, Text};
use crate::road::{self, Step};
use crate::tr;
use crate::view::{Asked, Chosen};

/// What is lit on the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lit {
    /// The bodies, sorted.
    pub bodies: Vec<BodyIx>,
    /// What they have in common, in a sentence.
    pub about: String,
    /// The lens it was chosen in.
    pub lens: &'static str,
    /// Which of how many it is, counted from 1, where it is one of a row.
    pub place: Option<(usize, usize)>,
    /// The one before it in that row.
    pub before: Option<Chosen>,
    /// The one after it.
    pub after: Option<Chosen>,
    /// Of a road, the bodies of each step that has been walked, in order; empty for anything else.
    pub way: Vec<Vec<BodyIx>>,
}

/// What `asked` lights; `None` where nothing is chosen, or nothing that has bodies.
///
/// # Complexity
/// O(seats) for an owner, otherwise O(the list that the choice is from).
#[must_use]
pub fn lit(graph: &OrgGraph, language: &Language, asked: &Asked) -> Option<Lit> {
    let from = Lamp { graph, tag: language.tag() };
    let lit = match asked.chosen.as_ref()? {
        Chosen::Owner(owner) => from.owner(owner),
        Chosen::Duty(strategy, duty) => from.duty(strategy, duty),
        Chosen::Phase(strategy, phase) => from.phase(strategy, phase),
        Chosen::Meeting(body, at) => from.meeting(body, *at),
        Chosen::Idea(idea) => from.idea(idea),
        Chosen::Survey(survey) => from.survey(survey),
        Chosen::Road => road(graph, language, asked, None),
        Chosen::Step(step) => road(graph, language, asked, Some(*step)),
        Chosen::Column(..) => None,
    };
    lit.filter(|lit| !lit.bodies.is_empty())
}

/// The road of the matter that is asked about, or as much of it as leads to a step: what has been walked stays lit.
fn road(graph: &OrgGraph, language: &Language, asked: &Asked, step: Option<usize>) -> Option<Lit> {
    let steps = road::ask(graph, language, &asked.matter).road.steps;
    let last = steps.len().checked_sub(1)?;
    let at = step.unwrap_or(last);
    let here = steps.get(at)?;
    let rule = here.rules.first().and_then(|rule| graph.organisation().road.get(*rule));
    let matter = asked.matter.text.trim();
    let about = match (step, rule) {
        (Some(_), Some(rule)) => rule.text.in_language(language.tag()).to_owned(),
        (Some(_), None) => step_name(graph, language, at, here),
        (None, _) if matter.is_empty() => tr!(language, "road-whole"),
        (None, _) => tr!(language, "road-of", matter = matter),
    };
    let way: Vec<Vec<BodyIx>> = steps.iter().take(at + 1).map(|step| step.bodies.clone()).collect();
    let all: Vec<usize> = (0..steps.len()).collect();
    let lit = in_row(lit_in("road", about, way.iter().flatten().copied().collect()), &all, at, |at| Chosen::Step(*at));
    Some(match step {
        // The whole road is all that has been walked; what comes next is to walk it again.
        None => Lit { way, after: Some(Chosen::Step(0)), ..lit },
        Some(_) => Lit { way, before: lit.before.or(Some(Chosen::Road)), ..lit },
    })
}

/// What a step is called: what happens there, or how the matter comes there where no rule says it.
pub(super) fn step_name(graph: &OrgGraph, language: &Language, place: usize, step: &Step) -> String {
    let kind = step.under.and_then(|(_, link)| graph.relation(link?)).map(|(_, kind)| kind.name.in_language(language.tag()));
    match (step.under, kind) {
        (_, Some(name)) => name.chars().take(1).flat_map(char::to_uppercase).chain(name.chars().skip(1)).collect(),
        (Some(_), None) => tr!(language, "road-under"),
        (None, _) if place == 0 && step.rules.is_empty() => tr!(language, "road-begins"),
        (None, _) => stage_name(language, step.stage),
    }
}

/// What happens at a step.
fn stage_name(language: &Language, stage: Stage) -> String {
    let stage = match stage {
        Stage::Raised => "raised",
        Stage::Prepared => "prepared",
        Stage::Considered => "considered",
        Stage::Decided => "decided",
    };
    tr!(language, "road-stage", stage = stage)
}

fn lit_in(lens: &'static str, about: String, mut bodies: Vec<BodyIx>) -> Lit {
    bodies.sort_unstable();
    bodies.dedup();
    Lit { bodies, about, lens, place: None, before: None, after: None, way: Vec::new() }
}

/// The lens that something is chosen in.
#[must_use]
pub fn chosen_in(chosen: &Chosen) -> &'static str {
    match chosen {
        Chosen::Road | Chosen::Step(_) => "road",
        Chosen::Owner(_) => "representation",
        Chosen::Duty(..) | Chosen::Phase(..) => "responsibility",
        Chosen::Meeting(..) => "year",
        Chosen::Idea(_) => "ideas",
        Chosen::Column(..) => "statistics",
        Chosen::Survey(_) => "survey",
    }
}

struct Lamp<'a> {
    graph: &'a OrgGraph,
    tag: &'static str,
}

impl Lamp<'_> {
    fn lit<'b>(&self, lens: &'static str, about: String, bodies: impl Iterator<Item = &'b BodyId>) -> Lit {
        lit_in(lens, about, bodies.filter_map(|id| self.graph.find(id)).collect())
    }

    fn text(&self, text: &Text) -> String {
        text.in_language(self.tag).to_owned()
    }

    fn owner(&self, id: &OwnerId) -> Option<Lit> {
        let (_, owner) = self.graph.owner(id)?;
        let has_seat = |body: &&Body| body.seats.iter().any(|seat| seat.by == *id);
        let bodies = self.graph.organisation().bodies.iter().filter(has_seat).map(|body| &body.id);
        Some(self.lit("representation", self.text(&owner.name), bodies))
    }

    fn strategy(&self, id: &StrategyId) -> Option<&Strategy> {
        self.graph.organisation().strategies.iter().find(|strategy| strategy.id == *id)
    }

    fn duty(&self, strategy: &StrategyId, id: &ItemId) -> Option<Lit> {
        let of = self.strategy(strategy)?;
        let at = of.duties.iter().position(|duty| duty.id == *id)?;
        let duty = of.duties.get(at)?;
        let chosen = |duty: &Duty| Chosen::Duty(strategy.clone(), duty.id.clone());
        let lit = self.lit("responsibility", self.text(&duty.text), duty.parts.iter().map(|part| &part.body));
        Some(in_row(lit, &of.duties, at, chosen))
    }

    fn phase(&self, strategy: &StrategyId, id: &PhaseId) -> Option<Lit> {
        let of = self.strategy(strategy)?;
        let at = of.phases.iter().position(|phase| phase.id == *id)?;
        let phase = of.phases.get(at)?;
        let duties = of.duties.iter().filter(|duty| duty.phase.as_ref() == Some(id));
        let bodies = duties.flat_map(|duty| duty.parts.iter().map(|part| &part.body));
        let lit = self.lit("responsibility", self.text(&phase.name), bodies);
        Some(in_row(lit, &of.phases, at, |phase| Chosen::Phase(strategy.clone(), phase.id.clone())))
    }

    fn meeting(&self, id: &BodyId, at: usize) -> Option<Lit> {
        let (rules, chosen) = (year::rules(self.graph), Chosen::Meeting(id.clone(), at));
        let at = rules.iter().position(|rule| rule.is(&chosen))?;
        let rule = rules.get(at)?;
        let bodies = rule.places.iter().map(|(_, id, _)| *id).chain(&rule.meeting.with);
        let lit = self.lit(year::ID, self.text(&rule.meeting.text), bodies);
        let choice = |rule: &year::Rule<'_>| rule.chosen().unwrap_or_else(|| chosen.clone());
        Some(in_row(lit, &rules, at, choice))
    }

    fn idea(&self, id: &ItemId) -> Option<Lit> {
        let ideas = &self.graph.organisation().ideas;
        let at = ideas.iter().position(|idea| idea.id == *id)?;
        let idea = ideas.get(at)?;
        let lit = self.lit("ideas", self.text(&idea.text), idea.bodies.iter());
        Some(in_row(lit, ideas, at, |idea| Chosen::Idea(idea.id.clone())))
    }

    fn survey(&self, id: &ItemId) -> Option<Lit> {
        let survey = self.graph.organisation().surveys.iter().find(|survey| survey.id == *id)?;
        Some(self.lit("survey", self.text(&survey.question), survey.bodies.iter()))
    }
}

/// `lit` as the one at `at` of a row.
fn in_row<T>(lit: Lit, row: &[T], at: usize, chosen: impl Fn(&T) -> Chosen) -> Lit {
    let before = at.checked_sub(1).and_then(|at| row.get(at)).map(&chosen);
    let after = row.get(at + 1).map(&chosen);
    Lit { place: Some((at + 1, row.len())), before, after, ..lit }
}
