//! A made-up county in which many owners have seats in many bodies, with something to show in every lens. The same each time.
#![allow(dead_code, reason = "tests and benches each use a part of it")]

use samverkan::model::{
    Body, BodyKind, Cell, Column, Date, Duty, Fact, Idea, Lane, Level, Meeting, Organisation, Owner, Part, Phase, Place, Respondents,
    RoadRule, Role, Score, Seat, Share, Size, Stage, Statement, Strategy, Subject, Survey, Table, Text,
};

/// How large it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct County {
    pub(crate) bodies: usize,
    pub(crate) owners: usize,
    /// How many owners have a seat in each body.
    pub(crate) seats: usize,
}

impl County {
    /// What every lens is to draw in less than 5 ms.
    pub(crate) const LARGE: Self = Self { bodies: 300, owners: 200, seats: 20 };

    pub(crate) fn organisation(self) -> Organisation {
        let text = |what: &str, ix: usize| Text::plain(&format!("{what} {ix}"));
        let facts = (0..20).map(|ix| Fact { id: id("f", ix).as_str().into(), text: text("The fact", ix), ..Fact::default() });
        let owner = |ix: usize| Owner {
            id: id("o", ix).as_str().into(),
            name: text("The municipality of", ix),
            short: Text::plain(&format!("{}", ix % 100)),
            lane: id("lane", ix % 4).as_str().into(),
            principal: ix % 5 != 4,
            ..Owner::default()
        };
        Organisation {
            name: Text::plain("A county"),
            facts: facts.collect(),
            levels: (0..5).map(|ix| Level { id: id("level", ix).as_str().into(), name: text("Level", ix), ..Level::default() }).collect(),
            lanes: (0..4).map(|ix| Lane { id: id("lane", ix).as_str().into(), name: text("Lane", ix), ..Lane::default() }).collect(),
            kinds: vec![BodyKind { id: "kind".into(), name: Text::plain("Council"), ..BodyKind::default() }],
            subjects: (0..20)
                .map(|ix| Subject { id: id("s", ix).as_str().into(), name: text("Subject", ix), ..Subject::default() })
                .collect(),
            owners: (0..self.owners).map(owner).collect(),
            bodies: (0..self.bodies).map(|ix| self.body(ix)).collect(),
            strategies: vec![self.strategy()],
            road: self.road(),
            tables: vec![table()],
            surveys: vec![survey()],
            ideas: (0..self.bodies).map(|ix| self.idea(ix)).collect(),
            ..Organisation::default()
        }
    }

    fn body(self, ix: usize) -> Body {
        let seat = |nth: usize| Seat {
            by: id("o", (ix * 7 + nth) % self.owners.max(1)).as_str().into(),
            role: [Role::Chair, Role::ViceChair, Role::Member, Role::Member][nth.min(3)],
            ordinary: (!(ix + nth).is_multiple_of(9)).then_some(1),
            deputies: Some(1),
            facts: vec![id("f", ix % 20).as_str().into()],
            ..Seat::default()
        };
        Body {
            id: id("b", ix).as_str().into(),
            name: Text::plain(&format!("The council for matter {ix} of the county and its municipalities")),
            kind: "kind".into(),
            level: id("level", ix * 5 / self.bodies.max(1)).as_str().into(),
            lane: id("lane", ix % 4).as_str().into(),
            parents: (ix > 0).then(|| id("b", (ix - 1) / 5).as_str().into()).into_iter().collect(),
            subjects: vec![id("s", ix % 20).as_str().into()],
            mandate: vec![Statement { text: Text::plain(&format!("Prepares matter {ix} and recommends")), facts: vec!["f1".into()] }],
            seats: (0..self.seats).map(seat).collect(),
            size: Some(Size { members: u32::try_from(self.seats).unwrap_or_default(), ..Size::default() }),
            meetings: vec![Meeting { text: Text::plain("Meets four times a year"), times_a_year: Some(4), ..Meeting::default() }],
            ..Body::default()
        }
    }

    fn strategy(self) -> Strategy {
        let shares = [Share::Decides, Share::Responsible, Share::CarriesOut, Share::TakesPart, Share::Receives];
        let part = |duty: usize, nth: usize| Part {
            body: id("b", (duty * 3 + nth) % self.bodies.max(1)).as_str().into(),
            share: shares[nth % 5],
            ..Part::default()
        };
        let duty = |ix: usize| Duty {
            id: id("d", ix).as_str().into(),
            text: Text::plain(&format!("Sees to matter {ix} of the strategy in the whole county")),
            phase: Some(id("p", ix % 4).as_str().into()),
            parts: (0..8).map(|nth| part(ix, nth)).collect(),
            facts: vec![id("f", ix % 20).as_str().into()],
        };
        let phase = |ix: usize| Phase { id: id("p", ix).as_str().into(), name: Text::plain(&format!("Phase {ix}")) };
        Strategy {
            id: "strategy".into(),
            name: Text::plain("The strategy"),
            phases: (0..4).map(phase).collect(),
            duties: (0..self.bodies).map(duty).collect(),
            ..Strategy::default()
        }
    }

    fn road(self) -> Vec<RoadRule> {
        let bodies = |range: std::ops::Range<usize>| Place::Bodies(range.map(|ix| id("b", ix).as_str().into()).collect());
        let rule = |name: &str, from: Place, to: Place, stage: Stage| RoadRule {
            id: name.into(),
            text: Text::plain(&format!("A matter is {name}")),
            from,
            to,
            stage,
            ..RoadRule::default()
        };
        let split = self.bodies / 5;
        vec![
            rule("raised", Place::Anyone, bodies(split..self.bodies), Stage::Raised),
            rule("prepared", bodies(split..self.bodies), bodies(1..split.max(1)), Stage::Prepared),
            rule("decided", bodies(1..split.max(1)), bodies(0..1), Stage::Decided),
        ]
    }

    fn idea(self, ix: usize) -> Idea {
        let body = |nth: usize| id("b", (ix + nth) % self.bodies.max(1)).as_str().into();
        let text = Text::plain(&format!("A closer tie between matter {ix} and what is decided"));
        Idea { id: id("i", ix).as_str().into(), text, bodies: (0..3).map(body).collect(), ..Idea::default() }
    }
}

fn id(of: &str, ix: usize) -> String {
    format!("{of}{ix}")
}

fn table() -> Table {
    let number = |ix: u32, by: u32| Cell::Number(f64::from(100 + (ix * by) % 997));
    let column = |id: &str| Column { id: id.into(), name: Text::plain(id), ..Column::default() };
    Table {
        id: "table".into(),
        name: Text::plain("The counties"),
        date: Date { year: 2021, month: None, day: None },
        columns: ["county", "area", "population", "municipalities"].map(column).to_vec(),
        rows: (0..300).map(|ix| vec![Cell::Name(format!("County {ix}")), number(ix, 31), number(ix, 77), number(ix, 13)]).collect(),
        totals: Vec::new(),
        marked_row: Some(3),
        facts: Vec::new(),
    }
}

fn survey() -> Survey {
    let score = |value: i32| Score { value, ..Score::default() };
    let group =
        |ix: u32| Respondents { name: Text::plain(&format!("Group {ix}")), counts: (1..=5).map(|n| n * ix % 7).collect(), answers: None };
    Survey {
        id: "survey".into(),
        question: Text::plain("How well does it work?"),
        scale: (1..=5).map(score).collect(),
        groups: (1..=6).map(group).collect(),
        ..Survey::default()
    }
}
