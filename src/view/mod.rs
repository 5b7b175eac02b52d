//! What the user chose to see. Small, comparable and serialisable: a saved view and a slide are this and no more.

mod asked;
mod deck;
mod folds;
mod kept;
mod saved;

use std::collections::BTreeSet;

use emath::Pos2;
use serde::{Deserialize, Serialize};

use crate::model::{BodyId, KindId, LaneId, RelationKindId, Standing, SubjectId};

pub use crate::model::Concern;
pub use asked::{Asked, Chosen, LensId, MatterAsked, Sort};
pub use deck::{Appear, Deck, Slide};
pub use folds::Folds;
pub use kept::Kept;
pub use saved::{Named, SavedView};

use asked::is_default;

/// What the user chose to see.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct View {
    /// The way it is looked at.
    #[serde(skip_serializing_if = "is_default")]
    pub lens: LensId,
    /// The bodies whose descendants are folded away.
    #[serde(skip_serializing_if = "is_default")]
    pub folded: Folds,
    /// The groups that are open: their members are shown instead of one card.
    #[serde(skip_serializing_if = "is_default")]
    pub open_groups: BTreeSet<BodyId>,
    /// The relation kinds whose visibility differs from what their kind says.
    #[serde(skip_serializing_if = "is_default")]
    pub toggled_relations: BTreeSet<RelationKindId>,
    /// What is dimmed.
    #[serde(skip_serializing_if = "is_default")]
    pub filter: Filter,
    /// The body whose surroundings alone are shown.
    #[serde(skip_serializing_if = "is_default")]
    pub focus: Option<Focus>,
    /// The body whose panel is shown.
    #[serde(skip_serializing_if = "is_default")]
    pub selected: Option<BodyId>,
    /// How the chart is arranged.
    #[serde(skip_serializing_if = "is_default")]
    pub shape: Shape,
    /// What was asked of the lenses.
    #[serde(skip_serializing_if = "is_default")]
    pub asked: Asked,
    /// What part of the picture is seen, and how large.
    #[serde(skip_serializing_if = "is_default")]
    pub camera: Camera,
}

/// What is to stay bright. An empty set asks nothing of a body; a body has to satisfy every set that is not empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Filter {
    /// Kinds of bodies.
    #[serde(skip_serializing_if = "is_default")]
    pub kinds: BTreeSet<KindId>,
    /// Subject areas.
    #[serde(skip_serializing_if = "is_default")]
    pub subjects: BTreeSet<SubjectId>,
    /// Lanes: whose the bodies are.
    #[serde(skip_serializing_if = "is_default")]
    pub lanes: BTreeSet<LaneId>,
    /// What bodies may do.
    #[serde(skip_serializing_if = "is_default")]
    pub standings: BTreeSet<Standing>,
}

impl Filter {
    /// Whether it asks nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty() && self.subjects.is_empty() && self.lanes.is_empty() && self.standings.is_empty()
    }
}

/// Only the surroundings of one body are shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Focus {
    /// The body.
    pub body: BodyId,
    /// How many relations away the surroundings reach, at least 1.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub steps: u8,
}

fn one() -> u8 {
    1
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde wants it so")]
fn is_one(steps: &u8) -> bool {
    *steps == one()
}

/// How the chart is arranged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Shape {
    /// How the bodies stand to each other.
    #[serde(skip_serializing_if = "is_default")]
    pub arrangement: Arrangement,
    /// Where those below a body stand, if [`Arrangement::has_direction`].
    #[serde(skip_serializing_if = "is_default")]
    pub direction: Direction,
    /// What long links look like.
    #[serde(skip_serializing_if = "is_default")]
    pub links: Links,
}

/// Organisations of up to so many bodies are arranged by levels unless the user wants it otherwise.
const SMALL: usize = 400;

/// How the bodies stand to each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Arrangement {
    /// What suits the number of bodies.
    #[default]
    Auto,
    /// Rows are levels, lanes are owners: one lattice.
    Levels,
    /// A tree, side by side however wide that becomes.
    Spread,
    /// A tree that is folded into the proportions of the window.
    Compact,
}

impl Arrangement {
    /// All of them, in the order they are offered in.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Levels, Self::Spread, Self::Compact];

    /// What is drawn of an organisation of so many bodies. It is the same however much of it is folded away.
    #[must_use]
    pub fn of(self, bodies: usize) -> Self {
        match self {
            Self::Auto if bodies > SMALL => Self::Compact,
            Self::Auto => Self::Levels,
            chosen => chosen,
        }
    }

    /// Whether a direction can be chosen for it: rows that are levels always lead downwards. Asked of what is drawn ([`Self::of`]).
    #[must_use]
    pub fn has_direction(self) -> bool {
        matches!(self, Self::Spread | Self::Compact)
    }
}

/// Where those below a body stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// Below it.
    #[default]
    Down,
    /// Above it.
    Up,
    /// To the right of it.
    Right,
    /// To the left of it.
    Left,
}

impl Direction {
    /// All of them, in the order they are offered in.
    pub const ALL: [Self; 4] = [Self::Down, Self::Up, Self::Right, Self::Left];
}

/// What long links look like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Links {
    /// They are drawn all the way.
    #[default]
    Whole,
    /// They are interrupted: each end names the other.
    Stubs,
}

/// What part of the picture is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Camera {
    /// All of it at the user's text size: as large as fits, or larger where text is to be larger.
    #[default]
    Readable,
    /// All of it, as large as fits.
    Fit,
    /// Freely chosen.
    Free {
        /// The point of the drawing that is in the middle of the canvas, in points of the drawing.
        centre: Pos2,
        /// Points on screen for one point of the drawing.
        zoom: f32,
    },
}
