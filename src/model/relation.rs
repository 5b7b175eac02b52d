//! Relations between bodies, and the look of their kinds.

use serde::{Deserialize, Serialize};

use super::body::is_false;
use super::{BodyId, FactId, Period, RelationKindId, Text};

/// One body is related to another. A relation with a group holds for each of its members.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Relation {
    /// Its kind.
    pub kind: RelationKindId,
    /// The body that acts.
    pub from: BodyId,
    /// The body that is acted upon.
    pub to: BodyId,
    /// A few words more.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// When it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The facts it is founded on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

/// A kind of relation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RelationKind {
    /// What the file calls it.
    pub id: RelationKindId,
    /// What `from` does to `to`: "sets up".
    pub name: Text,
    /// The same seen from `to`: "is set up by". Empty for a kind that reads the same from both ends.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub inverse: Text,
    /// Whether it reads the same from both ends.
    #[serde(skip_serializing_if = "is_false")]
    pub mutual: bool,
    /// Whether the chart leaves its wires out until the legend or a selected body asks for them.
    #[serde(skip_serializing_if = "is_false")]
    pub quiet: bool,
    /// Whether it tells which officials support a body: `from` is the support of `to`.
    #[serde(skip_serializing_if = "is_false")]
    pub support: bool,
    /// How its wires look.
    pub line: Line,
    /// How its wires end.
    pub end: End,
}

/// How a wire is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Line {
    /// An unbroken line.
    #[default]
    Solid,
    /// Long dashes.
    Dashed,
    /// Dots.
    Dotted,
    /// Dash and dot in turn.
    DashDot,
    /// Two thin lines side by side.
    Double,
    /// One thin, quiet line.
    Thin,
}

/// How a wire ends at the body that is acted upon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum End {
    /// With nothing.
    #[default]
    Plain,
    /// With an open arrow head.
    Arrow,
    /// With a filled arrow head.
    FilledArrow,
    /// With a dot.
    Dot,
    /// With a small diamond.
    Diamond,
    /// With a bar across.
    Bar,
}
