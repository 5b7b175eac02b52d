//! Pure geometry of the chart: sizes, rows, lanes and parents in; rectangles and orthogonal ways out; no text, no colour.
//!
//! Two arrangements, each a folder:
//!
//! - [`levels`]: rows are levels, lanes are owners, every card in a cell of one lattice. For what is read at once: some hundreds of cards.
//! - [`forest`]: every card over the cards below it, as a tidy tree or folded into the proportions of a window. For any organisation, up
//!   to hundreds of thousands of cards.
//!
//! Both are deterministic (the same input gives the same bytes), never recurse, and never fail: what is faulty is drawn as it is.

mod at;
pub mod forest;
pub mod levels;
mod order;

use std::fmt::Debug;
use std::ops::Range;

use emath::Pos2;

/// The way of a wire.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Route {
    /// The whole orthogonal way, from the border of one card to that of the other. Empty where nothing is drawn: a link to a card that
    /// does not exist, a link between an open group and a card in it.
    pub path: Vec<Pos2>,
    /// The points of `path` that this route is to draw; the rest is a trunk that another route draws. Two points or more, or empty.
    /// Drawing `path[own]` of every route draws each stretch of a trunk exactly once.
    pub own: Range<usize>,
}

/// A part of the work of a layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Who stands below whom.
    Tree,
    /// In which order those below one stand.
    Order,
    /// Where the cards stand, as far as that is known before the wires.
    Place,
    /// Which way every wire takes.
    Route,
    /// Tracks, and the final coordinates.
    Draw,
}

/// Whoever waits for a layout: hears how far it has come, and may end it.
pub trait Watch: Debug + Sync {
    /// A phase has begun. Whatever is returned after [`Go::Stop`] is worth nothing and to be thrown away.
    fn begins(&self, phase: Phase) -> Go;
}

/// Whether a layout goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    /// It does.
    On,
    /// Nobody waits for it any more.
    Stop,
}

/// Nobody watches: it goes on to the end.
impl Watch for () {
    fn begins(&self, _: Phase) -> Go {
        Go::On
    }
}
