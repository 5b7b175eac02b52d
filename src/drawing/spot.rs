//! Spots: the places of a sheet that mean something. They can be pointed at, reached by keyboard and read aloud.

use std::sync::Arc;

use emath::Rect;

use crate::graph::BodyIx;
use crate::model::FactId;
use crate::view::{Chosen, LensId, MatterAsked, Sort};

/// A place of a sheet that means something.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// Where it is.
    pub rect: Rect,
    /// What it is to a screen reader.
    pub role: Role,
    /// What it is called: all that it says, in words.
    pub name: Arc<str>,
    /// What happens when it is activated; nothing for what is only read.
    pub target: Option<Target>,
    /// The body it is about: it is marked with it, and stepped back with it by the filter.
    pub body: Option<BodyIx>,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// What a spot is to a screen reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A heading.
    Heading,
    /// Words that are read.
    Text,
    /// Something that acts.
    Button,
    /// Something that leads elsewhere.
    Link,
    /// The head of a column: it sorts, or chooses.
    ColumnHeader,
    /// The head of a row.
    RowHeader,
    /// A cell of a table.
    Cell,
    /// A card or an entry of a list.
    ListItem,
    /// A step of a rail.
    Tab,
}

/// What happens when a spot is activated.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// The body is selected: its panel opens.
    Body(BodyIx),
    /// This is chosen; again, and it is chosen no more.
    Choose(Chosen),
    /// The rows are ordered so; again, and they are ordered the other way round; once more, and they stand as in the file.
    Sort(Sort),
    /// The fact is shown.
    Fact(FactId),
    /// This is said of the matter.
    Ask(Box<MatterAsked>),
    /// What is chosen is shown on the chart.
    Chart,
    /// This is chosen and shown on the chart.
    Show(Chosen),
    /// Another lens is shown.
    Lens(LensId),
    /// A finding is shown at its body, by its place in the list of findings; without one, on its line of the file.
    Finding(usize),
    /// A finding is shown on its line of the file, by its place in the list of findings.
    Place(usize),
}
