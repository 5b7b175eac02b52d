//! What was asked of the lenses: a matter, a duty, an owner, an order of rows. Part of the view, so that a saved view asks it again.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize};

use crate::model::{BodyId, Concern, ConditionId, ItemId, OwnerId, PhaseId, StrategyId, SubjectId};

/// The name of a lens, as in `lens::LENSES`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct LensId(Arc<str>);

impl LensId {
    /// The lens that shows what there is: the one that a view shows unless it says otherwise.
    pub const CHART: &'static str = "chart";
    /// The lens of what the checks found.
    pub const FINDINGS: &'static str = "findings";

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is the chart.
    #[must_use]
    pub fn is_chart(&self) -> bool {
        self.as_str() == Self::CHART
    }
}

impl Default for LensId {
    fn default() -> Self {
        Self::from(Self::CHART)
    }
}

impl From<&str> for LensId {
    fn from(name: &str) -> Self {
        Self(Arc::from(name))
    }
}

impl<'de> Deserialize<'de> for LensId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|name| Self::from(name.as_str()))
    }
}

/// What was asked of the lenses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Asked {
    /// The matter whose road is looked for.
    #[serde(skip_serializing_if = "is_default")]
    pub matter: MatterAsked,
    /// What is chosen: its bodies are lit on the chart.
    #[serde(skip_serializing_if = "is_default")]
    pub chosen: Option<Chosen>,
    /// By lens, the order of its rows where it is not that of the file.
    #[serde(skip_serializing_if = "is_default")]
    pub sorts: BTreeMap<LensId, Sort>,
}

pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// What is said of a matter. What nobody has said is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MatterAsked {
    /// What it is about, in the user's words.
    #[serde(skip_serializing_if = "is_default")]
    pub text: String,
    /// The subject area it is said to be in.
    #[serde(skip_serializing_if = "is_default")]
    pub subject: Option<SubjectId>,
    /// The conditions of the road's rules that are said to hold, or not to hold.
    #[serde(skip_serializing_if = "is_default")]
    pub answers: BTreeMap<ConditionId, bool>,
    /// Whom it concerns.
    #[serde(skip_serializing_if = "is_default")]
    pub concerns: Option<Concern>,
    /// The forum that was chosen instead of the one that fits best.
    #[serde(skip_serializing_if = "is_default")]
    pub forum: Option<BodyId>,
}

/// What can be chosen in a lens, to be lit on the chart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Chosen {
    /// The whole road of the matter that is asked about.
    Road,
    /// A step of that road, counted from 0.
    Step(usize),
    /// An owner: the bodies it appoints seats in.
    Owner(OwnerId),
    /// A duty of a strategy: the bodies that have a part in it.
    Duty(StrategyId, ItemId),
    /// A phase of a strategy: the bodies that have a part in its duties.
    Phase(StrategyId, PhaseId),
    /// Something that has to happen in a year: the meeting of a body, by its place in the file.
    Meeting(BodyId, usize),
    /// An idea, a question or an area: the bodies it concerns.
    Idea(ItemId),
    /// A column of a table.
    Column(ItemId, ItemId),
    /// A survey: the bodies it is about.
    Survey(ItemId),
}

/// An order of rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sort {
    /// What the rows are ordered by: a name that the lens gave.
    pub by: String,
    /// Whether the largest comes first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub descending: bool,
}
