//! Names of things: one type per kind of thing, so that a lane is never taken for a level.
//!
//! Ids are the strings of the file. A faulty file may name what is not there; such a file still loads
//! (see `check`), so an id promises nothing about what it points to.

use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize};

/// How many of the texts that were met last are kept for being met again.
const KEPT: usize = 4096;

thread_local! {
    static MET: RefCell<Vec<Option<Arc<str>>>> = RefCell::new(vec![None; KEPT]);
}

/// `text`, in one place of memory for all who say the same one after the other. A file of 100 000 bodies names its kinds, levels,
/// lanes and owners half a million times: with this and texts that share their languages, reading keeps 48 MB less.
fn shared(text: &str) -> Arc<str> {
    // FNV-1a (Fowler, Noll, Vo 1991): the texts are short, and nothing but speed depends on it.
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let place = usize::try_from((hash ^ (hash >> 32)) % KEPT as u64).unwrap_or(0);
    MET.with_borrow_mut(|met| match met.get_mut(place) {
        Some(Some(known)) if **known == *text => Arc::clone(known),
        Some(slot) => Arc::clone(slot.insert(Arc::from(text))),
        None => Arc::from(text),
    })
}

/// A short text of a file that is likely to come again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Name(pub(super) Arc<str>);

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self(shared(text))
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(NameVisitor)
    }
}

struct NameVisitor;

impl Visitor<'_> for NameVisitor {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E>(self, text: &str) -> Result<Name, E> {
        Ok(Name::from(text))
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as it is written in the file.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Name::deserialize(deserializer).map(|name| Self(name.0))
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
