//! Goes through everything that an organisation says, so that each check looks only at what it is about.

use super::{Path, Step, Thing};
use crate::model::{
    Body, BodyId, Cell, Concern, ConditionId, Date, Document, Fact, FactId, Figure, Idea, Meeting, Organisation, OwnerId, Period, Place,
    Relation, RoadRule, Statement, Strategy, SubjectId, Survey, Table, Text,
};

/// Something that is said.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part<'a> {
    /// A thing has this id.
    Id(Thing, &'a str),
    /// Something points to the thing with this id.
    Ref(Thing, &'a str),
    /// Something points to a section of a source.
    SectionRef(&'a str, &'a str),
    /// Something points to a phase of a strategy (its place in the list).
    PhaseRef(usize, &'a str),
    /// Something points to a column of a table.
    ColumnRef(&'a str, &'a str),
    /// The thing with this id is called so.
    Name(Thing, &'a str, &'a Text),
    Date(Date),
    Period(&'a Period),
    Number(f64),
}

/// Where it is said.
#[derive(Debug, Default)]
pub(super) struct Spot<'a> {
    pub(super) path: Path,
    pub(super) body: Option<&'a BodyId>,
}

/// Calls `visit` for every part of `organisation`, in the order of the model. O(n).
pub(super) fn walk<'a>(organisation: &'a Organisation, visit: &mut dyn FnMut(Part<'a>, &Spot<'a>)) {
    let mut walk = Walk { spot: Spot::default(), visit };
    walk.words(organisation);
    walk.each("bodies", &organisation.bodies, Walk::body);
    walk.each("relations", &organisation.relations, Walk::relation);
    walk.each("documents", &organisation.documents, Walk::document);
    for (place, strategy) in organisation.strategies.iter().enumerate() {
        walk.within(Step::Field("strategies".into()), |walk| walk.within(Step::Place(place), |walk| walk.strategy(place, strategy)));
    }
    walk.each("conditions", &organisation.conditions, |walk, condition| {
        walk.thing(Thing::Condition, condition.id.as_str(), "question", &condition.question);
        walk.one("concerns", condition.concerns.as_ref().and_then(Concern::lane).map(|id| Part::Ref(Thing::Lane, id.as_str())));
        walk.facts(&condition.facts);
    });
    walk.each("road", &organisation.road, Walk::road_rule);
    walk.each("matters", &organisation.matters, |walk, matter| {
        walk.thing(Thing::Matter, matter.id.as_str(), "name", &matter.name);
        walk.refs("subjects", Thing::Subject, matter.subjects.iter().map(SubjectId::as_str));
        walk.refs("conditions", Thing::Condition, matter.conditions.iter().map(ConditionId::as_str));
        walk.one("raised_in", matter.raised_in.as_ref().map(|id| Part::Ref(Thing::Body, id.as_str())));
        walk.facts(&matter.facts);
    });
    walk.each("figures", &organisation.figures, Walk::figure);
    walk.each("tables", &organisation.tables, Walk::table);
    walk.each("surveys", &organisation.surveys, Walk::survey);
    walk.each("ideas", &organisation.ideas, Walk::idea);
}

struct Walk<'a, 'v> {
    spot: Spot<'a>,
    visit: &'v mut dyn FnMut(Part<'a>, &Spot<'a>),
}

impl<'a> Walk<'a, '_> {
    fn within(&mut self, step: Step, see: impl FnOnce(&mut Self)) {
        self.spot.path.push(step);
        see(self);
        self.spot.path.pop();
    }

    fn each<T>(&mut self, field: &'static str, items: &'a [T], mut see: impl FnMut(&mut Self, &'a T)) {
        self.within(Step::Field(field.into()), |walk| {
            for (place, item) in items.iter().enumerate() {
                walk.within(Step::Place(place), |walk| see(walk, item));
            }
        });
    }

    fn one(&mut self, field: &'static str, part: impl IntoIterator<Item = Part<'a>>) {
        for part in part {
            self.within(Step::Field(field.into()), |walk| (walk.visit)(part, &walk.spot));
        }
    }

    fn refs(&mut self, field: &'static str, thing: Thing, ids: impl Iterator<Item = &'a str>) {
        for (place, id) in ids.enumerate() {
            self.within(Step::Field(field.into()), |walk| {
                walk.within(Step::Place(place), |walk| (walk.visit)(Part::Ref(thing, id), &walk.spot));
            });
        }
    }

    fn facts(&mut self, facts: &'a [FactId]) {
        self.refs("facts", Thing::Fact, facts.iter().map(FactId::as_str));
    }

    fn bodies(&mut self, field: &'static str, bodies: &'a [BodyId]) {
        self.refs(field, Thing::Body, bodies.iter().map(BodyId::as_str));
    }

    fn thing(&mut self, thing: Thing, id: &'a str, field: &'static str, name: &'a Text) {
        self.one("id", [Part::Id(thing, id)]);
        self.one(field, [Part::Name(thing, id, name)]);
    }

    fn period(&mut self, period: Option<&'a Period>) {
        let Some(period) = period else { return };
        self.one("period", [Part::Period(period)]);
        self.within(Step::Field("period".into()), |walk| {
            walk.one("from", period.from.map(Part::Date));
            walk.one("to", period.to.map(Part::Date));
        });
    }

    fn words(&mut self, organisation: &'a Organisation) {
        self.period(organisation.period.as_ref());
        self.each("sources", &organisation.sources, |walk, source| {
            walk.thing(Thing::Source, source.id.as_str(), "title", &source.title);
            walk.one("date", source.date.map(Part::Date));
            walk.each("sections", &source.sections, |walk, section| {
                walk.thing(Thing::Section, section.id.as_str(), "title", &section.title);
            });
        });
        self.each("facts", &organisation.facts, Self::fact);
        self.each("levels", &organisation.levels, |walk, level| walk.thing(Thing::Level, level.id.as_str(), "name", &level.name));
        self.each("lanes", &organisation.lanes, |walk, lane| walk.thing(Thing::Lane, lane.id.as_str(), "name", &lane.name));
        self.each("kinds", &organisation.kinds, |walk, kind| walk.thing(Thing::Kind, kind.id.as_str(), "name", &kind.name));
        self.each("relation_kinds", &organisation.relation_kinds, |walk, kind| {
            walk.thing(Thing::RelationKind, kind.id.as_str(), "name", &kind.name);
        });
        self.each("subjects", &organisation.subjects, |walk, subject| {
            walk.thing(Thing::Subject, subject.id.as_str(), "name", &subject.name);
            walk.facts(&subject.facts);
        });
        self.each("owners", &organisation.owners, |walk, owner| {
            walk.thing(Thing::Owner, owner.id.as_str(), "name", &owner.name);
            walk.one("lane", [Part::Ref(Thing::Lane, owner.lane.as_str())]);
            walk.facts(&owner.facts);
        });
    }

    fn fact(&mut self, fact: &'a Fact) {
        self.thing(Thing::Fact, fact.id.as_str(), "text", &fact.text);
        self.one("source", fact.source.as_ref().map(|id| Part::Ref(Thing::Source, id.as_str())));
        let source = fact.source.as_ref().map_or("", |source| source.as_str());
        self.one("section", fact.section.as_ref().map(|id| Part::SectionRef(source, id.as_str())));
        self.one("date", fact.date.map(Part::Date));
    }

    fn body(&mut self, body: &'a Body) {
        self.spot.body = Some(&body.id);
        self.thing(Thing::Body, body.id.as_str(), "name", &body.name);
        self.one("kind", [Part::Ref(Thing::Kind, body.kind.as_str())]);
        self.one("level", [Part::Ref(Thing::Level, body.level.as_str())]);
        self.one("lane", [Part::Ref(Thing::Lane, body.lane.as_str())]);
        self.one("owner", body.owner.as_ref().map(|id| Part::Ref(Thing::Owner, id.as_str())));
        self.bodies("parents", &body.parents);
        self.one("group", body.group.as_ref().map(|id| Part::Ref(Thing::Body, id.as_str())));
        self.bodies("member_of", &body.member_of);
        self.refs("subjects", Thing::Subject, body.subjects.iter().map(SubjectId::as_str));
        self.period(body.period.as_ref());
        self.each("mandate", &body.mandate, Self::statement);
        self.each("seats", &body.seats, |walk, seat| {
            walk.one("by", [Part::Ref(Thing::Owner, seat.by.as_str())]);
            walk.facts(&seat.facts);
        });
        if let Some(size) = &body.size {
            self.within(Step::Field("size".into()), |walk| walk.facts(&size.facts));
        }
        self.each("meetings", &body.meetings, Self::meeting);
        self.each("notes", &body.notes, Self::statement);
        self.facts(&body.facts);
        self.spot.body = None;
    }

    fn statement(&mut self, statement: &'a Statement) {
        self.facts(&statement.facts);
    }

    fn meeting(&mut self, meeting: &'a Meeting) {
        self.bodies("with", &meeting.with);
        self.period(meeting.period.as_ref());
        for (place, date) in meeting.dates.iter().enumerate() {
            self.within(Step::Field("dates".into()), |walk| {
                walk.within(Step::Place(place), |walk| (walk.visit)(Part::Date(*date), &walk.spot));
            });
        }
        self.facts(&meeting.facts);
    }

    fn relation(&mut self, relation: &'a Relation) {
        self.spot.body = Some(&relation.from);
        self.one("kind", [Part::Ref(Thing::RelationKind, relation.kind.as_str())]);
        self.one("from", [Part::Ref(Thing::Body, relation.from.as_str())]);
        self.one("to", [Part::Ref(Thing::Body, relation.to.as_str())]);
        self.period(relation.period.as_ref());
        self.facts(&relation.facts);
        self.spot.body = None;
    }

    fn document(&mut self, document: &'a Document) {
        self.thing(Thing::Document, document.id.as_str(), "title", &document.title);
        self.refs("parties", Thing::Owner, document.parties.iter().map(OwnerId::as_str));
        self.bodies("bodies", &document.bodies);
        self.period(document.period.as_ref());
        self.facts(&document.facts);
    }

    fn strategy(&mut self, place: usize, strategy: &'a Strategy) {
        self.thing(Thing::Strategy, strategy.id.as_str(), "name", &strategy.name);
        self.each("phases", &strategy.phases, |walk, phase| walk.thing(Thing::Phase, phase.id.as_str(), "name", &phase.name));
        self.each("duties", &strategy.duties, |walk, duty| {
            walk.thing(Thing::Duty, duty.id.as_str(), "text", &duty.text);
            walk.one("phase", duty.phase.as_ref().map(|id| Part::PhaseRef(place, id.as_str())));
            walk.each("parts", &duty.parts, |walk, part| {
                walk.one("body", [Part::Ref(Thing::Body, part.body.as_str())]);
                walk.facts(&part.facts);
            });
            walk.facts(&duty.facts);
        });
        self.facts(&strategy.facts);
    }

    fn road_rule(&mut self, rule: &'a RoadRule) {
        self.thing(Thing::RoadRule, rule.id.as_str(), "text", &rule.text);
        self.refs("when", Thing::Condition, rule.when.iter().map(ConditionId::as_str));
        self.place("from", &rule.from);
        self.place("to", &rule.to);
        self.facts(&rule.facts);
    }

    /// The contents of `Bodies([…])` and `Kinds([…])` stand at place 0 of the variant.
    fn place(&mut self, field: &'static str, place: &'a Place) {
        let ids: Vec<Part<'a>> = match place {
            Place::Anyone => return,
            Place::Bodies(bodies) => bodies.iter().map(|id| Part::Ref(Thing::Body, id.as_str())).collect(),
            Place::Kinds(kinds) => kinds.iter().map(|id| Part::Ref(Thing::Kind, id.as_str())).collect(),
        };
        self.within(Step::Field(field.into()), |walk| {
            walk.within(Step::Place(0), |walk| {
                for (place, part) in ids.into_iter().enumerate() {
                    walk.within(Step::Place(place), |walk| (walk.visit)(part, &walk.spot));
                }
            });
        });
    }

    fn figure(&mut self, figure: &'a Figure) {
        self.thing(Thing::Figure, figure.id.as_str(), "name", &figure.name);
        self.one("value", [Part::Number(figure.value)]);
        self.one("date", [Part::Date(figure.date)]);
        self.one("owner", figure.owner.as_ref().map(|id| Part::Ref(Thing::Owner, id.as_str())));
        if let Some((table, column)) = &figure.beside {
            self.within(Step::Field("beside".into()), |walk| {
                let parts = [Part::Ref(Thing::Table, table.as_str()), Part::ColumnRef(table.as_str(), column.as_str())];
                for (place, part) in parts.into_iter().enumerate() {
                    walk.within(Step::Place(place), |walk| (walk.visit)(part, &walk.spot));
                }
            });
        }
        self.facts(&figure.facts);
    }

    fn table(&mut self, table: &'a Table) {
        self.thing(Thing::Table, table.id.as_str(), "name", &table.name);
        self.one("date", [Part::Date(table.date)]);
        self.each("columns", &table.columns, |walk, column| walk.thing(Thing::Column, column.id.as_str(), "name", &column.name));
        self.each("rows", &table.rows, |walk, row| {
            for (place, cell) in row.iter().enumerate() {
                walk.within(Step::Place(place), |walk| walk.cell(cell));
            }
        });
        self.each("totals", &table.totals, Self::cell);
        self.facts(&table.facts);
    }

    fn cell(&mut self, cell: &'a Cell) {
        if let Cell::Number(number) = cell {
            (self.visit)(Part::Number(*number), &self.spot);
        }
    }

    fn survey(&mut self, survey: &'a Survey) {
        self.thing(Thing::Survey, survey.id.as_str(), "question", &survey.question);
        self.one("date", survey.date.map(Part::Date));
        self.bodies("bodies", &survey.bodies);
        self.facts(&survey.facts);
    }

    fn idea(&mut self, idea: &'a Idea) {
        self.thing(Thing::Idea, idea.id.as_str(), "text", &idea.text);
        self.bodies("bodies", &idea.bodies);
        self.facts(&idea.facts);
    }
}
