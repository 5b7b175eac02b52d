//! Which bodies are folded: a set that is cheap to copy, for every step back keeps one.

use std::collections::BTreeSet;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::BodyId;

/// A set of bodies. Copies share it until one of them changes: in a large organisation it names tens of thousands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BTreeSet<BodyId>", into = "BTreeSet<BodyId>")]
pub struct Folds(Arc<BTreeSet<BodyId>>);

impl From<BTreeSet<BodyId>> for Folds {
    fn from(bodies: BTreeSet<BodyId>) -> Self {
        Self(Arc::new(bodies))
    }
}

impl From<Folds> for BTreeSet<BodyId> {
    fn from(folds: Folds) -> Self {
        Arc::unwrap_or_clone(folds.0)
    }
}

impl FromIterator<BodyId> for Folds {
    fn from_iter<I: IntoIterator<Item = BodyId>>(bodies: I) -> Self {
        Self::from(bodies.into_iter().collect::<BTreeSet<_>>())
    }
}

impl Deref for Folds {
    type Target = BTreeSet<BodyId>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl DerefMut for Folds {
    fn deref_mut(&mut self) -> &mut Self::Target {
        Arc::make_mut(&mut self.0)
    }
}
