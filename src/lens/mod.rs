//! Ways of looking at an organisation. A lens is one file (or folder) here and one line in [`LENSES`].

pub mod chart;

use crate::check::Finding;
use crate::drawing::Drawing;
use crate::graph::OrgGraph;
use crate::i18n::{Language, Message};
use crate::layout;
use crate::msg;
use crate::projection::Projection;
use crate::view::Shape;

/// A way of looking at an organisation.
#[derive(Clone, Copy, Debug)]
pub struct Lens {
    /// What it is called, in views that are saved.
    pub id: &'static str,
    /// What its tab says.
    pub name: Message,
    /// Draws what it shows.
    pub draw: fn(&Request<'_>) -> Drawing,
}

/// Every lens, in the order of the tabs. The first is shown at the start.
pub const LENSES: &[Lens] = &[Lens { id: "chart", name: msg!("lens-chart"), draw: chart::draw }];

/// What a lens is asked to draw.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The organisation.
    pub graph: &'a OrgGraph,
    /// What is shown of it.
    pub projection: &'a Projection,
    /// The language its words are in.
    pub language: &'a Language,
    /// What does not add up in it.
    pub findings: &'a [Finding],
    /// The plan of the chart. It holds for every view of a document, so that folding moves as little as can be.
    pub plan: &'a chart::Plan,
    /// What was drawn before of the same organisation in the same shape: what need not move stays where it is.
    pub before: Option<&'a Drawing>,
    /// How it is to be arranged.
    pub shape: Shape,
    /// Whoever waits for the drawing. It is worth nothing once they have said stop.
    pub watch: &'a dyn layout::Watch,
}
