//! What a check found, and where.

use super::Path;
use crate::model::{BodyId, Date, FactId, RelationKindId, Text};

/// Something that a check found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// What it is.
    pub kind: FindingKind,
    /// Where in the file it is.
    pub path: Path,
    /// The body it is about, where it is about one.
    pub body: Option<BodyId>,
    /// The name of that body, or of the saved view that it is about; empty where it is about none.
    pub about: Text,
}

impl Finding {
    /// A finding; `run` adds the name of the body.
    pub(super) fn new(severity: Severity, kind: FindingKind, path: Path, body: Option<&BodyId>) -> Self {
        Self { severity, kind, path, body: body.cloned(), about: Text::default() }
    }
}

/// How much a finding matters; the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file contradicts itself, or names what is not there.
    Error,
    /// Something to know about.
    Notice,
    /// Something that was counted and adds up.
    Confirmed,
}

/// What a finding is.
#[derive(Clone, Debug, PartialEq)]
pub enum FindingKind {
    /// An id is used that nothing has.
    UnknownId {
        /// What it should be the id of.
        thing: Thing,
        /// The id.
        id: String,
        /// An id that was probably meant.
        near: Option<String>,
    },
    /// Two things of one sort have the same id.
    DoubleId {
        /// Their sort.
        thing: Thing,
        /// The id.
        id: String,
    },
    /// A thing has no id.
    NoId {
        /// Its sort.
        thing: Thing,
    },
    /// A thing has no name.
    NoName {
        /// Its sort.
        thing: Thing,
        /// Its id.
        id: String,
    },
    /// A body does not say its kind, level or lane.
    Unplaced {
        /// What it does not say.
        thing: Thing,
    },
    /// Bodies lead back to themselves.
    Loop {
        /// By which way.
        way: Way,
        /// The bodies, each leading to the next and the last to the first.
        bodies: Vec<BodyId>,
    },
    /// A relation leads from a body to itself.
    RelatedToItself {
        /// The kind of the relation.
        kind: RelationKindId,
    },
    /// The same relation is given twice.
    DoubleRelation {
        /// Its kind.
        kind: RelationKindId,
        /// The body that acts.
        from: BodyId,
        /// The body that is acted upon.
        to: BodyId,
    },
    /// The seats of a body do not make up its stated number of members.
    SeatsDiffer {
        /// The stated number.
        stated: u32,
        /// Whether it is a least number.
        at_least: bool,
        /// The counted number.
        counted: u32,
        /// What may explain it.
        remark: Text,
    },
    /// The seats of a body make up its stated number of members.
    SeatsAddUp {
        /// The stated number.
        stated: u32,
        /// Whether it is a least number.
        at_least: bool,
        /// The counted number.
        counted: u32,
        /// The counted deputies.
        deputies: u32,
    },
    /// A row of a table has not as many cells as there are columns.
    RowLength {
        /// The table.
        table: Text,
        /// Its cells.
        cells: usize,
        /// The columns.
        columns: usize,
    },
    /// The row that a table marks is not there.
    NoMarkedRow {
        /// The table.
        table: Text,
        /// The row, counted from 0.
        row: usize,
        /// How many rows there are.
        rows: usize,
    },
    /// The rows of a column do not make up its stated total.
    TotalDiffers {
        /// The column.
        column: Text,
        /// The stated total.
        stated: f64,
        /// The counted one.
        counted: f64,
    },
    /// The rows of a column make up its stated total.
    TotalAddsUp {
        /// The column.
        column: Text,
        /// The total.
        total: f64,
        /// How many rows there are.
        rows: usize,
    },
    /// A number is not the ratio that it is to be.
    RatioDiffers {
        /// The column.
        column: Text,
        /// The row's first cell.
        row: String,
        /// The stated ratio.
        stated: f64,
        /// The counted one.
        counted: f64,
    },
    /// Every number of a column is the ratio that it is to be.
    RatiosAddUp {
        /// The column.
        column: Text,
        /// How many were counted.
        count: usize,
    },
    /// A group in a survey has not one count for each step of the scale.
    ScaleDiffers {
        /// The counts.
        counts: usize,
        /// The steps of the scale.
        steps: usize,
    },
    /// The answers of a survey do not make up the stated number.
    AnswersDiffer {
        /// The stated number.
        stated: u32,
        /// The counted one.
        counted: u64,
    },
    /// All that a survey states adds up.
    AnswersAddUp {
        /// How many answers there are in all.
        answers: u64,
    },
    /// The calendar has no such day.
    NoSuchDate {
        /// The date.
        date: Date,
    },
    /// A period ends before it begins.
    EndsBeforeItBegins {
        /// When it begins.
        from: Date,
        /// When it ends.
        to: Date,
    },
    /// A number is infinite, or none.
    NotANumber,
    /// A colour is named that the themes do not have.
    NoSuchColour {
        /// The colour.
        colour: u8,
    },
    /// A body has two parts in one duty.
    PartTwice {
        /// The duty.
        duty: Text,
    },
    /// Nobody has a part in a duty.
    NobodyOnDuty {
        /// The duty.
        duty: Text,
    },
    /// Several take part in a duty, and none of them leads.
    NoLead {
        /// The duty.
        duty: Text,
    },
    /// Several lead one duty.
    SeveralLead {
        /// The duty.
        duty: Text,
        /// Who leads it.
        bodies: Vec<BodyId>,
    },
    /// Nothing is founded on a fact.
    NotCited {
        /// The fact.
        fact: FactId,
    },
}

/// A sort of thing that has an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// A body.
    Body,
    /// An owner.
    Owner,
    /// A kind of body.
    Kind,
    /// A level.
    Level,
    /// A lane.
    Lane,
    /// A subject area.
    Subject,
    /// A kind of relation.
    RelationKind,
    /// A fact.
    Fact,
    /// A source.
    Source,
    /// A section of a source.
    Section,
    /// A document.
    Document,
    /// A strategy.
    Strategy,
    /// A phase of a strategy.
    Phase,
    /// A duty in a strategy.
    Duty,
    /// A matter.
    Matter,
    /// A condition of the road.
    Condition,
    /// A rule of the road.
    RoadRule,
    /// A figure.
    Figure,
    /// A table.
    Table,
    /// A column of a table.
    Column,
    /// A survey.
    Survey,
    /// An idea.
    Idea,
    /// Something that has to happen in a year, by its body and its place there.
    Meeting,
    /// A way of looking.
    Lens,
}

/// A way by which bodies lead to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// `parents`.
    Parents,
    /// `group`.
    Group,
    /// `member_of`.
    MemberOf,
}
