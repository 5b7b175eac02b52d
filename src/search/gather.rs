//! Gathering: every text of an organisation, once, with the targets that it says something of.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexSet;

use crate::model::{
    Body, BodyId, Cell, Duty, FactId, Idea, Matter, Organisation, OwnerId, Place, Relation, RelationKind, RoadRule, Strategy, Survey, Text,
};

use super::{Field, Target};

/// That a text says something of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Use {
    /// The text's place in [`Gathered::texts`].
    pub(super) text: u32,
    /// The target's place in [`Gathered::targets`].
    pub(super) target: u32,
    /// What it says of it.
    pub(super) field: Field,
}

/// The texts of an organisation and whose they are.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// Distinct texts, in the order they were met.
    pub(super) texts: IndexSet<Text>,
    /// The bodies in the order of the file, then what else there is.
    pub(super) targets: Vec<Target>,
    /// By text, then by target, then by field; each once.
    pub(super) uses: Vec<Use>,
}

/// Gathers the texts of an organisation.
///
/// # Complexity
/// O(U log U) for U uses: the texts of facts, kinds, owners and the like are used by many bodies.
pub(super) fn gather(organisation: &Organisation) -> Gathered {
    let mut gatherer = Gatherer::new(organisation);
    organisation.bodies.iter().zip(0..).for_each(|(body, target)| gatherer.body(body, target));
    organisation.relations.iter().for_each(|relation| gatherer.relation(relation));
    gatherer.documents();
    organisation.strategies.iter().enumerate().for_each(|(ix, strategy)| gatherer.strategy(strategy, ix));
    organisation.ideas.iter().enumerate().for_each(|(ix, idea)| gatherer.idea(idea, ix));
    organisation.matters.iter().enumerate().for_each(|(ix, matter)| gatherer.matter(matter, ix));
    organisation.road.iter().enumerate().for_each(|(ix, rule)| gatherer.rule(rule, ix));
    organisation.surveys.iter().enumerate().for_each(|(ix, survey)| gatherer.survey(survey, ix));
    gatherer.figures();
    gatherer.tables();
    gatherer.conditions_and_sources();
    gatherer.owners_and_facts();
    gatherer.done()
}

/// The texts of `parts`, side by side, in every language that any of them is written in.
fn joined(parts: &[&Text], between: &str) -> Text {
    let tags: Vec<&str> = parts.iter().flat_map(|part| part.entries()).map(|(tag, _)| tag).filter(|tag| !tag.is_empty()).collect();
    let in_language = |tag: &str| {
        let written: Vec<&str> = parts.iter().map(|part| part.in_language(tag)).filter(|text| !text.trim().is_empty()).collect();
        written.join(between)
    };
    let mut seen = BTreeSet::new();
    let languages = tags.iter().filter(|tag| seen.insert(**tag));
    let entries: Vec<(&str, String)> = languages.map(|tag| (*tag, in_language(tag))).collect();
    if entries.is_empty() {
        return Text::plain(&in_language(""));
    }
    entries.iter().map(|(tag, text)| (*tag, text.as_str())).collect()
}

/// Places by id; of two with one id the first is meant, as everywhere.
fn places<'a, I: Ord + 'a>(ids: impl Iterator<Item = &'a I>) -> BTreeMap<&'a I, usize> {
    let mut map = BTreeMap::new();
    for (ix, id) in ids.enumerate() {
        map.entry(id).or_insert(ix);
    }
    map
}

fn names(cell: &Cell) -> &[String] {
    match cell {
        Cell::Empty | Cell::Number(_) => &[],
        Cell::Name(name) => std::slice::from_ref(name),
        Cell::Names(names) => names,
    }
}

struct Gatherer<'a> {
    organisation: &'a Organisation,
    bodies: BTreeMap<&'a BodyId, usize>,
    owners: BTreeMap<&'a OwnerId, usize>,
    facts: BTreeMap<&'a FactId, usize>,
    kinds: BTreeMap<&'a str, &'a RelationKind>,
    known_owners: BTreeSet<usize>,
    cited: BTreeSet<usize>,
    gathered: Gathered,
}

impl<'a> Gatherer<'a> {
    fn new(organisation: &'a Organisation) -> Self {
        let mut kinds = BTreeMap::new();
        for kind in &organisation.relation_kinds {
            kinds.entry(kind.id.as_str()).or_insert(kind);
        }
        Self {
            bodies: places(organisation.bodies.iter().map(|body| &body.id)),
            owners: places(organisation.owners.iter().map(|owner| &owner.id)),
            facts: places(organisation.facts.iter().map(|fact| &fact.id)),
            gathered: Gathered { targets: (0..organisation.bodies.len()).map(Target::Body).collect(), ..Gathered::default() },
            known_owners: BTreeSet::new(),
            cited: BTreeSet::new(),
            kinds,
            organisation,
        }
    }

    fn done(mut self) -> Gathered {
        self.gathered.uses.sort_unstable();
        self.gathered.uses.dedup();
        self.gathered
    }

    /// Says `text` of every one of `targets`.
    fn say(&mut self, targets: &[u32], field: Field, text: &Text) {
        if targets.is_empty() || text.is_empty() {
            return;
        }
        let place = match self.gathered.texts.get_index_of(text) {
            Some(place) => place,
            None => self.gathered.texts.insert_full(text.clone()).0,
        };
        let place = u32::try_from(place).unwrap_or(u32::MAX);
        self.gathered.uses.extend(targets.iter().map(|target| Use { text: place, target: *target, field }));
    }

    /// The places of bodies that exist, in the order of the file.
    fn targets<'b>(&self, ids: impl IntoIterator<Item = &'b BodyId>) -> Vec<u32> {
        let found: BTreeSet<u32> = ids.into_iter().filter_map(|id| u32::try_from(*self.bodies.get(id)?).ok()).collect();
        found.into_iter().collect()
    }

    /// `bodies`, or where there are none a target of its own, and what the text is then.
    fn or_itself(&mut self, bodies: Vec<u32>, field: Field, itself: Target) -> (Vec<u32>, Field) {
        if !bodies.is_empty() {
            return (bodies, field);
        }
        let place = u32::try_from(self.gathered.targets.len()).unwrap_or(u32::MAX);
        self.gathered.targets.push(itself);
        (vec![place], Field::Name)
    }

    fn cite(&mut self, targets: &[u32], facts: &[FactId]) {
        let about_bodies = targets.iter().any(|target| (*target as usize) < self.organisation.bodies.len());
        for id in facts {
            let Some((ix, fact)) = self.facts.get(id).and_then(|ix| Some((*ix, self.organisation.facts.get(*ix)?))) else { continue };
            if about_bodies {
                self.cited.insert(ix);
            }
            self.say(targets, Field::Fact, &joined(&[&Text::plain(id.as_str()), &fact.text], " · "));
        }
    }

    fn owner(&mut self, target: u32, id: &OwnerId, field: Field) {
        let Some((ix, owner)) = self.owners.get(id).and_then(|ix| Some((*ix, self.organisation.owners.get(*ix)?))) else { return };
        self.known_owners.insert(ix);
        self.say(&[target], field, &owner.name);
        self.say(&[target], field, &owner.short);
        if let Some(code) = &owner.code {
            self.say(&[target], field, &joined(&[&owner.name, &Text::plain(code)], " · "));
        }
    }

    fn body(&mut self, body: &'a Body, target: u32) {
        let (organisation, own) = (self.organisation, &[target]);
        self.say(own, Field::Name, &body.name);
        self.say(own, Field::Short, &body.short);
        if let Some(kind) = organisation.kinds.iter().find(|kind| kind.id == body.kind) {
            self.say(own, Field::Kind, &kind.name);
            self.say(own, Field::Kind, &kind.plural);
        }
        for subject in organisation.subjects.iter().filter(|subject| body.subjects.contains(&subject.id)) {
            self.say(own, Field::Subject, &subject.name);
            subject.words.iter().for_each(|word| self.say(own, Field::Subject, word));
        }
        if let Some(owner) = &body.owner {
            self.owner(target, owner, Field::Owner);
        }
        if let Some(level) = organisation.levels.iter().find(|level| level.id == body.level) {
            self.say(own, Field::Level, &level.name);
            self.say(own, Field::Level, &level.note);
        }
        if let Some(lane) = organisation.lanes.iter().find(|lane| lane.id == body.lane) {
            self.say(own, Field::Lane, &lane.name);
            self.say(own, Field::Lane, &lane.note);
        }
        for (field, statements) in [(Field::Mandate, &body.mandate), (Field::Note, &body.notes)] {
            for statement in statements {
                self.say(own, field, &statement.text);
                self.cite(own, &statement.facts);
            }
        }
        self.seats_and_meetings(body, target);
        for other in body.member_of.iter().filter_map(|id| organisation.bodies.get(*self.bodies.get(id)?)).collect::<Vec<_>>() {
            self.say(own, Field::Relation, &other.name);
        }
        self.cite(own, &body.facts);
    }

    fn seats_and_meetings(&mut self, body: &Body, target: u32) {
        let own = &[target];
        for seat in &body.seats {
            self.say(own, Field::Seat, &seat.post);
            self.owner(target, &seat.by, Field::Seat);
            self.cite(own, &seat.facts);
        }
        if let Some(size) = &body.size {
            self.say(own, Field::Seat, &size.remark);
            self.cite(own, &size.facts);
        }
        for meeting in &body.meetings {
            self.say(own, Field::Meeting, &meeting.text);
            self.cite(own, &meeting.facts);
        }
    }

    fn relation(&mut self, relation: &Relation) {
        let at = |id: &BodyId| self.bodies.get(id).and_then(|ix| Some((u32::try_from(*ix).ok()?, self.organisation.bodies.get(*ix)?)));
        let Some(((from, acting), (to, acted_upon))) = at(&relation.from).zip(at(&relation.to)) else { return };
        let none = Text::default();
        let (name, inverse) = self.kinds.get(relation.kind.as_str()).map_or((&none, &none), |kind| {
            let mutual = kind.mutual || kind.inverse.is_empty();
            (&kind.name, if mutual { &kind.name } else { &kind.inverse })
        });
        self.say(&[from], Field::Relation, &joined(&[name, &acted_upon.name], " "));
        self.say(&[to], Field::Relation, &joined(&[inverse, &acting.name], " "));
        self.say(&[from, to], Field::Relation, &relation.note);
        self.cite(&[from, to], &relation.facts);
    }

    fn documents(&mut self) {
        let organisation = self.organisation;
        for (ix, document) in organisation.documents.iter().enumerate() {
            let bodies = self.targets(&document.bodies);
            let (targets, field) = self.or_itself(bodies, Field::Document, Target::Document(ix));
            self.say(&targets, field, &document.title);
            let more = if field == Field::Name { Field::Content } else { field };
            self.say(&targets, more, &document.about);
            for id in &document.parties {
                if let Some(owner) = self.owners.get(id).and_then(|ix| organisation.owners.get(*ix)) {
                    self.say(&targets, more, &joined(&[&document.title, &owner.name], " · "));
                }
            }
            self.cite(&targets, &document.facts);
        }
    }

    fn strategy(&mut self, strategy: &Strategy, ix: usize) {
        let parts = |duty: &'a Duty| duty.parts.iter().map(|part| &part.body);
        let organisation = self.organisation;
        let duties: &'a [Duty] = organisation.strategies.get(ix).map_or(&[], |strategy| &strategy.duties);
        let bodies = self.targets(duties.iter().flat_map(parts));
        let (targets, field) = self.or_itself(bodies, Field::Strategy, Target::Strategy(ix));
        let more = if field == Field::Name { Field::Content } else { field };
        self.say(&targets, field, &strategy.name);
        self.say(&targets, if field == Field::Name { Field::Short } else { field }, &strategy.short);
        self.say(&targets, more, &strategy.about);
        strategy.phases.iter().for_each(|phase| self.say(&targets, more, &phase.name));
        self.cite(&targets, &strategy.facts);
        for duty in duties {
            let with_part = self.targets(parts(duty));
            let concerned = if with_part.is_empty() { &targets } else { &with_part };
            self.say(concerned, more, &duty.text);
            self.cite(concerned, &duty.facts);
            for part in &duty.parts {
                let target = self.targets([&part.body]);
                self.cite(&target, &part.facts);
            }
        }
    }

    fn idea(&mut self, idea: &Idea, ix: usize) {
        let bodies = self.targets(&idea.bodies);
        let (targets, field) = self.or_itself(bodies, Field::Idea, Target::Idea(ix));
        self.say(&targets, field, &idea.text);
        self.cite(&targets, &idea.facts);
    }

    fn matter(&mut self, matter: &Matter, ix: usize) {
        let bodies = self.targets(&matter.raised_in);
        let (targets, field) = self.or_itself(bodies, Field::Matter, Target::Matter(ix));
        self.say(&targets, field, &matter.name);
        self.cite(&targets, &matter.facts);
    }

    fn rule(&mut self, rule: &RoadRule, ix: usize) {
        let organisation = self.organisation;
        let mut named: Vec<&BodyId> = Vec::new();
        for place in [&rule.from, &rule.to] {
            match place {
                Place::Anyone => {}
                Place::Bodies(ids) => named.extend(ids),
                Place::Kinds(kinds) => {
                    named.extend(organisation.bodies.iter().filter(|body| kinds.contains(&body.kind)).map(|body| &body.id));
                }
            }
        }
        let bodies = self.targets(named);
        let (targets, field) = self.or_itself(bodies, Field::Rule, Target::Rule(ix));
        self.say(&targets, field, &rule.text);
        self.cite(&targets, &rule.facts);
    }

    fn survey(&mut self, survey: &Survey, ix: usize) {
        let bodies = self.targets(&survey.bodies);
        let (targets, field) = self.or_itself(bodies, Field::Survey, Target::Survey(ix));
        let more = if field == Field::Name { Field::Content } else { field };
        self.say(&targets, field, &survey.question);
        let words = survey.groups.iter().map(|group| &group.name).chain(survey.scale.iter().map(|score| &score.name));
        words.for_each(|word| self.say(&targets, more, word));
        self.cite(&targets, &survey.facts);
    }

    fn figures(&mut self) {
        let organisation = self.organisation;
        for (ix, figure) in organisation.figures.iter().enumerate() {
            let (targets, field) = self.or_itself(Vec::new(), Field::Name, Target::Figure(ix));
            self.say(&targets, field, &figure.name);
            if let Some(owner) = figure.owner.as_ref().and_then(|id| organisation.owners.get(*self.owners.get(id)?)) {
                self.say(&targets, Field::Content, &joined(&[&figure.name, &owner.name], " · "));
            }
            self.cite(&targets, &figure.facts);
        }
    }

    fn tables(&mut self) {
        let organisation = self.organisation;
        for (ix, table) in organisation.tables.iter().enumerate() {
            let (targets, field) = self.or_itself(Vec::new(), Field::Name, Target::Table(ix));
            self.say(&targets, field, &table.name);
            table.columns.iter().for_each(|column| self.say(&targets, Field::Content, &column.name));
            for cell in table.rows.iter().flatten() {
                for name in names(cell) {
                    self.say(&targets, Field::Content, &Text::plain(name));
                }
            }
            self.cite(&targets, &table.facts);
        }
    }

    fn conditions_and_sources(&mut self) {
        let organisation = self.organisation;
        for (ix, condition) in organisation.conditions.iter().enumerate() {
            let (targets, field) = self.or_itself(Vec::new(), Field::Name, Target::Condition(ix));
            self.say(&targets, field, &condition.question);
            self.cite(&targets, &condition.facts);
        }
        for (ix, source) in organisation.sources.iter().enumerate() {
            let (targets, field) = self.or_itself(Vec::new(), Field::Name, Target::Source(ix));
            self.say(&targets, field, &source.title);
            for section in &source.sections {
                self.say(&targets, Field::Content, &joined(&[&Text::plain(section.id.as_str()), &section.title], " · "));
            }
        }
    }

    fn owners_and_facts(&mut self) {
        let organisation = self.organisation;
        for (ix, owner) in organisation.owners.iter().enumerate().filter(|(ix, _)| !self.known_owners.contains(ix)).collect::<Vec<_>>() {
            let (targets, field) = self.or_itself(Vec::new(), Field::Name, Target::Owner(ix));
            self.say(&targets, field, &owner.name);
            self.say(&targets, Field::Short, &owner.short);
            if let Some(code) = &owner.code {
                self.say(&targets, Field::Content, &Text::plain(code));
            }
            self.cite(&targets, &owner.facts);
        }
        for (ix, fact) in organisation.facts.iter().enumerate().filter(|(ix, _)| !self.cited.contains(ix)).collect::<Vec<_>>() {
            let (targets, _) = self.or_itself(Vec::new(), Field::Fact, Target::Fact(ix));
            self.say(&targets, Field::Fact, &joined(&[&Text::plain(fact.id.as_str()), &fact.text], " · "));
        }
    }
}
