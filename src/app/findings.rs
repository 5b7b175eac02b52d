//! What the checks found in a document, and where it shows on the chart.

use std::collections::BTreeSet;

use crate::check::{self, Finding, Severity};
use crate::graph::{BodyIx, OrgGraph};
use crate::lens;
use crate::projection::Projection;
use crate::view::{Deck, SavedView};

/// What the checks found in a document.
#[derive(Debug, Default)]
pub struct Findings {
    /// All of it, in the order of the checks.
    pub(super) all: Vec<Finding>,
    /// The bodies whose cards have a sign of it.
    signs: BTreeSet<BodyIx>,
}

impl Findings {
    /// Runs every check: half a second for 100 000 bodies.
    pub(super) fn new(graph: &OrgGraph, views: &[SavedView], decks: &[Deck]) -> Self {
        let mut all = check::run(graph.organisation());
        all.extend(check::views(graph, views, lens::is_known));
        all.extend(check::decks(graph, decks, lens::is_known));
        all.sort_by_key(|found| found.severity);
        let open = all.iter().filter(|found| found.severity != Severity::Confirmed);
        let signs = open.filter_map(|found| graph.find(found.body.as_ref()?)).collect();
        Self { all, signs }
    }

    /// Whether any card has a sign.
    pub(super) fn have_signs(&self) -> bool {
        !self.signs.is_empty()
    }

    /// Whether any card of `projection` has a sign.
    pub(super) fn have_signs_in(&self, projection: &Projection) -> bool {
        self.have_signs() && projection.shown.iter().any(|shown| self.signs.contains(&shown.body))
    }
}
