//! The way: from a forum along the rules of the file to those who decide.

use std::collections::BTreeSet;

use super::{By, Holds, Known, Power, Principal, Road, Step, Support, Way};
use crate::graph::{BodyIx, OrgGraph};
use crate::model::{Body, Concern, ConditionId, FactId, Place, RoadRule, Stage, Standing};
use crate::view::MatterAsked;

/// No road is longer; what goes on and on is a fault of the file.
const MOST_STEPS: usize = 64;

/// What is known of each condition: said, or following from whom the matter concerns, or from what the file says of its matter.
pub(super) fn known(graph: &OrgGraph, asked: &MatterAsked, matter: Option<usize>) -> Vec<Known> {
    let organisation = graph.organisation();
    let of_matter = matter.and_then(|at| organisation.matters.get(at));
    let conditions = organisation.conditions.iter().map(|condition| {
        let concern = condition.concerns.as_ref().zip(asked.concerns.as_ref()).map(|(wanted, said)| wanted == said);
        let in_file = of_matter.filter(|matter| matter.conditions.contains(&condition.id));
        let (holds, by) = match (asked.answers.get(&condition.id), concern, in_file.and(matter)) {
            (Some(said), _, _) => (Some(*said), By::Asked),
            (None, Some(follows), _) => (Some(follows), By::Concern),
            (None, None, Some(matter)) => (Some(true), By::Matter(matter)),
            (None, None, None) => (None, By::Asked),
        };
        Known { holds, by, matters: false }
    });
    conditions.collect()
}

/// Whether a rule applies as far as its conditions go: one of them has to hold.
pub(super) fn applies(graph: &OrgGraph, known: &[Known], rule: &RoadRule) -> Option<bool> {
    let holds = |id: &ConditionId| places_of(graph, id).and_then(|at| known.get(at)).and_then(|known| known.holds);
    if rule.when.is_empty() || rule.when.iter().any(|id| holds(id) == Some(true)) {
        return Some(true);
    }
    rule.when.iter().all(|id| holds(id) == Some(false)).then_some(false)
}

fn places_of(graph: &OrgGraph, id: &ConditionId) -> Option<usize> {
    graph.organisation().conditions.iter().position(|condition| condition.id == *id)
}

/// Whether a body is at a place that is not anyone's.
pub(super) fn is_at(place: &Place, body: &Body) -> bool {
    match place {
        Place::Anyone => false,
        Place::Bodies(ids) => ids.contains(&body.id),
        Place::Kinds(kinds) => kinds.contains(&body.kind),
    }
}

/// The bodies at a place, in the order of the file; a group stands for its members.
pub(super) fn bodies_at(graph: &OrgGraph, place: &Place) -> Vec<BodyIx> {
    let all: BTreeSet<BodyIx> = match place {
        Place::Anyone => BTreeSet::new(),
        Place::Bodies(ids) => ids.iter().filter_map(|id| graph.find(id)).collect(),
        Place::Kinds(_) => {
            let bodies = graph.organisation().bodies.iter().enumerate();
            bodies.filter(|(_, body)| is_at(place, body)).map(|(ix, _)| ix).collect()
        }
    };
    all.iter().copied().filter(|ix| graph.group(*ix).is_none_or(|group| !all.contains(&group))).collect()
}

/// The bodies that some road passes on its way to those who decide.
pub(super) fn on_road(graph: &OrgGraph) -> BTreeSet<BodyIx> {
    let places = graph.organisation().road.iter().flat_map(|rule| [&rule.from, &rule.to]);
    places.flat_map(|place| bodies_at(graph, place)).filter(|ix| graph.standing(*ix) != Standing::Decides).collect()
}

/// The road from `forum`. Marks the conditions that it depends on.
pub(super) fn follow(graph: &OrgGraph, known: &mut [Known], forum: BodyIx, concerns: Option<&Concern>) -> Road {
    let mut walk = Walk { graph, known, concerns, road: Road::default() };
    walk.begin(forum);
    let mut next = 0;
    while next < walk.road.steps.len() {
        walk.go_on(next);
        next += 1;
    }
    let mut road = walk.road;
    in_order(&mut road);
    road.principals = principals(graph, &road, concerns);
    road
}

struct Walk<'a, 'k> {
    graph: &'a OrgGraph,
    known: &'k mut [Known],
    concerns: Option<&'a Concern>,
    road: Road,
}

impl<'a> Walk<'a, '_> {
    fn rules(&self) -> impl Iterator<Item = (usize, &'a RoadRule)> + use<'a> {
        self.graph.organisation().road.iter().enumerate()
    }

    /// The first step: by the rule that opens the forum to anyone, else by the one that leads there from those who decide.
    fn begin(&mut self, forum: BodyIx) {
        let Some(body) = self.graph.at(forum) else { return };
        let open: Vec<(usize, &RoadRule)> = self.rules().filter(|(_, rule)| is_at(&rule.to, body)).collect();
        let holds = |rule: &RoadRule| applies(self.graph, self.known, rule);
        let for_anyone = |rule: &RoadRule| matches!(rule.from, Place::Anyone);
        let of_deciders = |rule: &RoadRule| {
            let from = bodies_at(self.graph, &rule.from);
            !from.is_empty() && from.iter().all(|ix| self.graph.standing(*ix) == Standing::Decides)
        };
        let find = |wanted: &dyn Fn(&RoadRule) -> bool| open.iter().find(|(_, rule)| wanted(rule));
        let rule = find(&|rule| for_anyone(rule) && !rule.when.is_empty() && holds(rule) == Some(true))
            .or_else(|| find(&|rule| for_anyone(rule) && rule.when.is_empty()))
            .or_else(|| find(&|rule| of_deciders(rule) && holds(rule) == Some(true)))
            .or_else(|| find(&|rule| for_anyone(rule) && holds(rule).is_none()))
            .copied();
        let stage = rule.map_or(Stage::Raised, |(_, rule)| rule.stage);
        let rules: Vec<usize> = rule.map(|(at, _)| at).into_iter().collect();
        for (_, rule) in open.iter().filter(|(_, rule)| for_anyone(rule)) {
            self.depend_on(rule);
        }
        self.step(stage, vec![forum], rules, true);
    }

    fn depend_on(&mut self, rule: &RoadRule) {
        for at in rule.when.iter().filter_map(|id| places_of(self.graph, id)).collect::<Vec<_>>() {
            self.known.get_mut(at).into_iter().for_each(|known| known.matters = true);
        }
    }

    fn step(&mut self, stage: Stage, bodies: Vec<BodyIx>, rules: Vec<usize>, sure: bool) -> usize {
        let support = bodies.iter().flat_map(|body| support(self.graph, *body)).collect();
        self.road.steps.push(Step { stage, bodies, rules, under: None, sure, column: 0, support });
        self.road.steps.len() - 1
    }

    /// The ways on from a step: where a rule with a condition that holds and one without start there, the one with the condition applies.
    fn go_on(&mut self, at: usize) {
        let Some(step) = self.road.steps.get(at).filter(|step| step.stage != Stage::Decided) else { return };
        let here: Vec<&Body> = step.bodies.iter().filter_map(|ix| self.graph.at(*ix)).collect();
        let sure = step.sure;
        let starts = |rule: &RoadRule| here.iter().any(|body| is_at(&rule.from, body));
        let rules: Vec<(usize, &RoadRule)> = self.rules().filter(|(_, rule)| starts(rule)).collect();
        for (_, rule) in &rules {
            self.depend_on(rule);
        }
        let with = |wanted: Option<bool>, known: &[Known]| -> Vec<(usize, &RoadRule)> {
            rules.iter().copied().filter(|(_, rule)| !rule.when.is_empty() && applies(self.graph, known, rule) == wanted).collect()
        };
        let without: Vec<(usize, &RoadRule)> = rules.iter().copied().filter(|(_, rule)| rule.when.is_empty()).collect();
        if rules.is_empty() && at == 0 {
            self.go_up();
        }
        let (holding, open) = (with(Some(true), self.known), with(None, self.known));
        let ways = match (holding.is_empty(), open.is_empty()) {
            (false, _) => vec![(holding, Holds::Surely)],
            (true, false) => vec![(open, Holds::If), (without, Holds::Otherwise)],
            (true, true) => vec![(without, Holds::Surely)],
        };
        for (rules, holds) in ways {
            for (rule_at, rule) in rules {
                self.lead(at, rule_at, rule, holds, sure);
            }
        }
    }

    /// From a body that no rule mentions to the nearest one above it that is on a road, along their relation if there is one.
    fn go_up(&mut self) {
        let Some(from) = self.road.steps.first().and_then(|step| step.bodies.first()).copied() else { return };
        let on_road = on_road(self.graph);
        let Some(above) = self.graph.ancestors(from).find(|above| on_road.contains(above)).filter(|_| !on_road.contains(&from)) else {
            return;
        };
        let link = self.graph.links_of(from).into_iter().find(|link| link.from == from && link.to == above);
        let to = self.step(Stage::Prepared, vec![above], Vec::new(), true);
        self.road.steps.get_mut(to).into_iter().for_each(|step| step.under = Some((from, link)));
        self.road.ways.push(Way { from: 0, to, rule: None, holds: Holds::Surely });
    }

    /// One way on, to a step that is there already if it is the same; never back.
    fn lead(&mut self, from: usize, rule_at: usize, rule: &RoadRule, holds: Holds, sure: bool) {
        let bodies = self.concerned(rule, bodies_at(self.graph, &rule.to));
        if bodies.is_empty() {
            return;
        }
        let same = self.road.steps.iter().position(|step| step.stage == rule.stage && step.bodies == bodies);
        let to = match same {
            Some(to) if to == from || reaches(&self.road.ways, to, from) => return,
            Some(to) => to,
            None if self.road.steps.len() >= MOST_STEPS => return,
            None if self.road.steps.iter().any(|step| step.bodies == bodies) => return,
            None => self.step(rule.stage, bodies, Vec::new(), false),
        };
        if let Some(step) = self.road.steps.get_mut(to) {
            if !step.rules.contains(&rule_at) {
                step.rules.push(rule_at);
            }
            // Whatever way it takes, it comes to a decision.
            step.sure |= sure && holds == Holds::Surely || rule.stage == Stage::Decided;
        }
        self.road.ways.push(Way { from, to, rule: Some(rule_at), holds });
    }

    /// Of those who decide, the ones that the matter concerns.
    fn concerned(&self, rule: &RoadRule, bodies: Vec<BodyIx>) -> Vec<BodyIx> {
        let Some(lane) = self.concerns.and_then(Concern::lane).filter(|_| rule.stage == Stage::Decided) else { return bodies };
        let of_lane: Vec<BodyIx> = bodies.iter().copied().filter(|ix| self.graph.at(*ix).is_some_and(|body| body.lane == *lane)).collect();
        if of_lane.is_empty() { bodies } else { of_lane }
    }
}

/// Whether one comes from a step to another.
fn reaches(ways: &[Way], from: usize, to: usize) -> bool {
    let mut seen = BTreeSet::from([from]);
    let mut queue = vec![from];
    while let Some(at) = queue.pop() {
        if at == to {
            return true;
        }
        queue.extend(ways.iter().filter(|way| way.from == at).map(|way| way.to).filter(|next| seen.insert(*next)));
    }
    false
}

/// Puts the steps in the order of their columns: each stands after all that lead to it.
fn in_order(road: &mut Road) {
    let mut columns = vec![0_usize; road.steps.len()];
    for _ in 0..road.steps.len() {
        for way in &road.ways {
            let least = columns.get(way.from).map_or(0, |column| column + 1);
            columns.get_mut(way.to).into_iter().for_each(|column| *column = (*column).max(least));
        }
    }
    for (step, column) in road.steps.iter_mut().zip(&columns) {
        step.column = *column;
    }
    let mut order: Vec<usize> = (0..road.steps.len()).collect();
    order.sort_by_key(|at| columns.get(*at).copied().unwrap_or(0));
    let place = |at: usize| order.iter().position(|old| *old == at).unwrap_or(at);
    for way in &mut road.ways {
        (way.from, way.to) = (place(way.from), place(way.to));
    }
    let mut steps: Vec<Step> = std::mem::take(&mut road.steps);
    steps.sort_by_key(|step| step.column);
    road.steps = steps;
}

/// The officials that support a body, or the group it is in.
fn support(graph: &OrgGraph, body: BodyIx) -> Vec<Support> {
    let of = |one: BodyIx| graph.links_of(one).into_iter().filter(move |link| link.to == one);
    let links = of(body).chain(graph.group(body).into_iter().flat_map(of));
    let told = links.filter_map(|link| graph.relation(link).filter(|(_, kind)| kind.support).map(|(relation, _)| (link, relation)));
    told.map(|(link, relation)| Support { body: link.from, of: body, facts: relation.facts.clone() }).collect()
}

/// Whose bodies decide in the end: every principal, with its bodies at the steps where it is decided.
fn principals(graph: &OrgGraph, road: &Road, concerns: Option<&Concern>) -> Vec<Principal> {
    let organisation = graph.organisation();
    let at_end = road.steps.iter().filter(|step| step.stage == Stage::Decided).flat_map(|step| step.bodies.iter().copied());
    let deciders: BTreeSet<BodyIx> = at_end.flat_map(|body| std::iter::once(body).chain(graph.members(body).iter().copied())).collect();
    let all: Vec<(BodyIx, &Body)> = deciders.iter().filter_map(|ix| Some((*ix, graph.at(*ix)?))).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let principals = organisation.owners.iter().enumerate().filter(|(_, owner)| owner.principal);
    let principals = principals.map(|(at, owner)| {
        let own = |body: &Body| body.owner.as_ref() == Some(&owner.id);
        // A body that belongs to nobody alone decides for those who sit in it.
        let shared = |body: &Body| body.owner.is_none() && body.seats.iter().any(|seat| seat.by == owner.id);
        let bodies = all.iter().filter(|(_, body)| own(body) || shared(body)).map(|(ix, _)| *ix).collect();
        let concerned = concerns.and_then(Concern::lane).is_none_or(|lane| *lane == owner.lane);
        Principal { owner: at, bodies, concerned }
    });
    principals.collect()
}

/// Who may decide on this road, and who only recommends; on any road where there is none.
pub(super) fn power(graph: &OrgGraph, road: &Road) -> Power {
    let rules = &graph.organisation().road;
    let mut on_road: Vec<BodyIx> = road.steps.iter().flat_map(|step| step.bodies.iter().copied()).collect();
    let mut used: Vec<usize> = road.ways.iter().filter_map(|way| way.rule).collect();
    if road.steps.is_empty() {
        on_road = rules.iter().flat_map(|rule| [&rule.from, &rule.to]).flat_map(|place| bodies_at(graph, place)).collect();
        used = (0..rules.len()).collect();
    }
    on_road.sort_unstable();
    on_road.dedup();
    used.sort_unstable();
    let at_end = |rule: &&RoadRule| rule.stage == Stage::Decided;
    let deciding: Vec<&RoadRule> = used.into_iter().filter_map(|at| rules.get(at)).filter(at_end).collect();
    let mut facts: Vec<FactId> = Vec::new();
    for fact in deciding.iter().flat_map(|rule| &rule.facts) {
        if !facts.contains(fact) {
            facts.push(fact.clone());
        }
    }
    let of = |wanted: &[Standing]| on_road.iter().copied().filter(|ix| wanted.contains(&graph.standing(*ix))).collect::<Vec<_>>();
    // Boards and committees may decide too, but no road ends there unless a rule says so.
    let ends = |ix: &BodyIx| graph.at(*ix).is_some_and(|body| deciding.iter().any(|rule| is_at(&rule.to, body)));
    let decides = of(&[Standing::Decides]).into_iter().filter(ends).collect();
    Power { decides, recommends: of(&[Standing::Recommends, Standing::Advises]), facts }
}
