//! The whole: an organisation, the words it is described in, and where all of it comes from.

use serde::{Deserialize, Serialize};

use super::body::is_false;
use super::{
    Body, Date, Document, FactId, Figure, Idea, KindId, LaneId, LevelId, Matter, OwnerId, Period, Relation, RelationKind, RoadCondition,
    RoadRule, SectionId, SourceId, Standing, Strategy, SubjectId, Survey, Table, Text,
};

/// Everything a file says, in flat lists.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Organisation {
    /// Its name.
    pub name: Text,
    /// One sentence about what it is.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub about: Text,
    /// The period that the description holds for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// Where the facts come from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// The facts that statements are founded on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// The levels of responsibility, highest first: the rows of the chart.
    pub levels: Vec<Level>,
    /// The lanes, from left to right: the bands of columns of the chart.
    pub lanes: Vec<Lane>,
    /// The kinds of bodies.
    pub kinds: Vec<BodyKind>,
    /// The kinds of relations.
    pub relation_kinds: Vec<RelationKind>,
    /// The subject areas.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Subject>,
    /// The organisations that bodies belong to and that appoint seats, in the order they are listed in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<Owner>,
    /// The bodies.
    pub bodies: Vec<Body>,
    /// The relations between bodies.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation>,
    /// Documents and agreements.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// Strategies with their duties.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub strategies: Vec<Strategy>,
    /// The questions that decide which road a matter takes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<RoadCondition>,
    /// The rules of the road of a matter.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub road: Vec<RoadRule>,
    /// Matters that someone may raise.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub matters: Vec<Matter>,
    /// Dated figures.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// Dated tables.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<Table>,
    /// Surveys.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub surveys: Vec<Survey>,
    /// Ideas for improvement, agreements and open questions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ideas: Vec<Idea>,
}

/// A document that facts are taken from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Source {
    /// What the file calls it.
    pub id: SourceId,
    /// Its title.
    pub title: Text,
    /// When it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Its sections.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
}

/// A section of a source.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Section {
    /// What the file calls it.
    pub id: SectionId,
    /// Its heading.
    pub title: Text,
}

/// What a statement is founded on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Fact {
    /// What the file calls it, as "F17".
    pub id: FactId,
    /// What it says.
    pub text: Text,
    /// The source it is taken from; `None` for what is common knowledge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    /// The section of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<SectionId>,
    /// The date it holds for, where that is not the date of its source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Whether it is common knowledge rather than from the source.
    #[serde(skip_serializing_if = "is_false")]
    pub common_knowledge: bool,
}

/// A level of responsibility.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Level {
    /// What the file calls it.
    pub id: LevelId,
    /// Its name.
    pub name: Text,
    /// A few words more, shown small.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

/// A lane: whose the bodies are.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Lane {
    /// What the file calls it.
    pub id: LaneId,
    /// Its name.
    pub name: Text,
    /// What one of its principals is called: "The municipality".
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub one: Text,
    /// A few words more, shown small.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// Which of the theme's six lane colours it has, 0 to 5; `None` for its place in the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour: Option<u8>,
}

/// A kind of body.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct BodyKind {
    /// What the file calls it.
    pub id: KindId,
    /// Its name, for one.
    pub name: Text,
    /// Its name, for several.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub plural: Text,
    /// What bodies of this kind may do, unless they say otherwise.
    pub standing: Standing,
    /// The shape of its mark.
    pub icon: Icon,
}

/// The shape of the mark of a kind, so that colour is never alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Icon {
    /// A square standing on its corner.
    Diamond,
    /// A circle.
    #[default]
    Circle,
    /// A square.
    Square,
    /// A hexagon.
    Hexagon,
    /// A triangle.
    Triangle,
    /// A circle within a circle.
    Ring,
}

/// A subject area.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Subject {
    /// What the file calls it.
    pub id: SubjectId,
    /// Its name.
    pub name: Text,
    /// Other words that people use for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Text>,
    /// The facts it is founded on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

/// An organisation that owns bodies and appoints seats.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Owner {
    /// What the file calls it.
    pub id: OwnerId,
    /// Its name.
    pub name: Text,
    /// Two letters or so for its mark.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub short: Text,
    /// Its official code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The lane of its bodies, which also gives its marks their colour.
    pub lane: LaneId,
    /// Whether it is one of the principals of the collaboration.
    #[serde(skip_serializing_if = "is_false")]
    pub principal: bool,
    /// The facts it is founded on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}
