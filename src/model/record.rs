//! What else a file tells: documents, strategies, the road of a matter, figures, ideas. Tables are in `table`, surveys in `survey`.

use serde::{Deserialize, Serialize};

use super::{
    BodyId, ConditionId, Date, DocumentId, FactId, ItemId, KindId, LaneId, MatterId, OwnerId, Period, PhaseId, StrategyId, SubjectId, Text,
};

/// A document or an agreement.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Document {
    /// What the file calls it.
    pub id: DocumentId,
    /// Its title.
    pub title: Text,
    /// What sort of document it is.
    pub kind: DocumentKind,
    /// What it settles.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub about: Text,
    /// The owners that have agreed to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<OwnerId>,
    /// The bodies it governs or concerns.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<BodyId>,
    /// When it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The facts it is founded on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

/// A sort of document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DocumentKind {
    /// Parties have agreed to it.
    Agreement,
    /// A strategy.
    Strategy,
    /// A plan.
    Plan,
    /// Any other.
    #[default]
    Other,
}

/// A strategy: its phases, and who has which part in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Strategy {
    /// What the file calls it.
    pub id: StrategyId,
    /// Its name.
    pub name: Text,
    /// Its abbreviation.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub short: Text,
    /// What is known of it as a whole.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub about: Text,
    /// The phases it passes through, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phases: Vec<Phase>,
    /// What has to be done.
    pub duties: Vec<Duty>,
    /// The facts it is founded on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

/// A phase of a strategy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Phase {
    /// What the file calls it.
    pub id: PhaseId,
    /// Its name.
    pub name: Text,
}

/// Something that has to be done in a strategy, and by whom.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Duty {
    /// What the file calls it.
    pub id: ItemId,
    /// What has to be done.
    pub text: Text,
    /// The phase it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phase: Option<PhaseId>,
    /// Who has which part in it.
    pub parts: Vec<Part>,
    /// The facts it is founded on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

/// The part of one body in a duty.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Part {
    /// The body.
    pub body: BodyId,
    /// Its part.
    pub share: Share,
    /// The facts it is founded on, where they are not those of the duty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

/// What part a body has in a duty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Share {
    /// Decides.
    Decides,
    /// Is responsible.
    Responsible,
    /// Carries out.
    CarriesOut,
    /// Takes part.
    #[default]
    TakesPart,
    /// Receives what comes of it.
    Receives,
}

/// A question whose answer decides which road a matter takes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RoadCondition {
    /// What the file calls it.
    pub id: ConditionId,
    /// The question: "Is it of strategic importance?"
    pub question: Text,
    /// Whom the matter concerns where the answer is yes: whoever says whom it concerns has answered the question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub concerns: Option<Concern>,
    /// The facts it is founded on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

/// Whom a matter concerns.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Concern {
    /// One principal of this lane alone.
    One(LaneId),
    /// Several principals of this lane, and no others.
    Several(LaneId),
    /// Principals of several lanes.
    All,
}

impl Concern {
    /// The lane whose principals alone it concerns.
    #[must_use]
    pub fn lane(&self) -> Option<&LaneId> {
        match self {
            Self::One(lane) | Self::Several(lane) => Some(lane),
            Self::All => None,
        }
    }
}

/// One step of the road of a matter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RoadRule {
    /// What the file calls it.
    pub id: ItemId,
    /// The rule, in words.
    pub text: Text,
    /// The conditions of which one must hold; the rule always holds where none is named.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<ConditionId>,
    /// Where the matter comes from.
    pub from: Place,
    /// Where it goes next.
    pub to: Place,
    /// What happens there.
    pub stage: Stage,
    /// The facts it is founded on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

/// A place on the road of a matter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Place {
    /// Whoever raises it.
    #[default]
    Anyone,
    /// These bodies.
    Bodies(Vec<BodyId>),
    /// Every body of these kinds.
    Kinds(Vec<KindId>),
}

/// What happens to a matter at a step of its road.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stage {
    /// It is raised.
    #[default]
    Raised,
    /// It is prepared.
    Prepared,
    /// It is considered.
    Considered,
    /// It is decided.
    Decided,
}

/// A matter that someone may raise.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Matter {
    /// What the file calls it.
    pub id: MatterId,
    /// What it is about.
    pub name: Text,
    /// The subject areas it touches.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<SubjectId>,
    /// What holds for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<ConditionId>,
    /// The body it is raised in, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub raised_in: Option<BodyId>,
    /// The facts it is founded on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

/// A number that was true on a date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// What the file calls it.
    pub id: ItemId,
    /// What is counted.
    pub name: Text,
    /// The number.
    pub value: f64,
    /// Its unit: "km²". Empty for a count.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub unit: Text,
    /// How many decimals it is shown with.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub decimals: u8,
    /// When it was true.
    pub date: Date,
    /// The owner it is about, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<OwnerId>,
    /// The table and its column that count the same, where there is one: the figure of the marked row is shown beside this one, each
    /// with its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<(ItemId, ItemId)>,
    /// The facts it is founded on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
pub(super) fn is_zero(number: &u8) -> bool {
    *number == 0
}

/// An idea, an agreement on what to do, or an open question.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Idea {
    /// What the file calls it.
    pub id: ItemId,
    /// What it says.
    pub text: Text,
    /// What sort of idea it is.
    pub kind: IdeaKind,
    /// The bodies it concerns.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<BodyId>,
    /// The facts it is founded on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

/// A sort of idea.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum IdeaKind {
    /// An area in which assignments are given.
    Area,
    /// A question that is agreed to be dealt with.
    Question,
    /// A proposal for improvement.
    #[default]
    Improvement,
}
