//! Names of things: one type per kind of thing, so that a lane is never taken for a level.
//!
//! Ids are the strings of the file. A faulty file may name what is not there; such a file still loads
//! (see `check`), so an id promises nothing about what it points to.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as it is written in the file.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(Arc::from(text))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// A body: a council, a board, a group, a network, an office.
    BodyId
);
id!(
    /// An owner: the organisation that a body belongs to and that appoints seats.
    OwnerId
);
id!(
    /// A kind of body.
    KindId
);
id!(
    /// A level of responsibility: a row of the chart.
    LevelId
);
id!(
    /// A lane: whose the bodies are; a band of columns of the chart.
    LaneId
);
id!(
    /// A subject area.
    SubjectId
);
id!(
    /// A kind of relation.
    RelationKindId
);
id!(
    /// A fact: what a statement is founded on, as "F17".
    FactId
);
id!(
    /// A source: the document that facts are taken from.
    SourceId
);
id!(
    /// A section of a source, as "S7".
    SectionId
);
id!(
    /// A document or an agreement.
    DocumentId
);
id!(
    /// A strategy.
    StrategyId
);
id!(
    /// A phase of a strategy.
    PhaseId
);
id!(
    /// A matter that someone may raise.
    MatterId
);
id!(
    /// A condition of the road rules ("is it strategic?").
    ConditionId
);
id!(
    /// A figure, a table, a survey, an idea or a duty: things that are shown but never linked by others.
    ItemId
);
