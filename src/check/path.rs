//! Where in a file something stands: the fields and places in lists that lead to it.

use std::borrow::Cow;
use std::fmt;

/// The way from the whole to one of its parts, written `bodies/3/seats/2/ordinary`. List places count from 0.
///
/// The contents of a variant are numbered too: the second kind of `to: Kinds(["a", "b"])` is `to/0/1`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path(Vec<Step>);

/// One step of a [`Path`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// To the element of a list, counted from 0.
    Place(usize),
    /// To a field of a record, or an entry of a map.
    Field(Cow<'static, str>),
}

impl Path {
    /// The path to a field of the whole.
    #[must_use]
    pub fn new(field: &'static str) -> Self {
        Self(vec![Step::Field(Cow::Borrowed(field))])
    }

    /// The path to an element of the list this path leads to.
    #[must_use]
    pub fn at(&self, place: usize) -> Self {
        self.then(Step::Place(place))
    }

    /// The path to a field of the record this path leads to.
    #[must_use]
    pub fn field(&self, field: &'static str) -> Self {
        self.then(Step::Field(Cow::Borrowed(field)))
    }

    /// The steps, from the whole inwards.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    pub(super) fn push(&mut self, step: Step) {
        self.0.push(step);
    }

    pub(super) fn pop(&mut self) {
        self.0.pop();
    }

    /// The path without its last `steps`.
    pub(super) fn before(&self, steps: usize) -> Self {
        let length = self.0.len().saturating_sub(steps);
        Self(self.0.iter().take(length).cloned().collect())
    }

    fn then(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }
}

impl From<&str> for Path {
    fn from(text: &str) -> Self {
        let step = |part: &str| part.parse().map_or_else(|_| Step::Field(Cow::Owned(part.to_owned())), Step::Place);
        Self(text.split('/').filter(|part| !part.is_empty()).map(step).collect())
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, step) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("/")?;
            }
            match step {
                Step::Place(place) => write!(f, "{place}")?,
                Step::Field(field) => f.write_str(field)?,
            }
        }
        Ok(())
    }
}
