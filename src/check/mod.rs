//! What does not add up, what is missing, what loops; and what was counted and does add up.
//!
//! A file with faulty content still loads: the checks tell what is wrong and where. A check is a function and a line in [`CHECKS`].

mod bodies;
mod decks;
mod duties;
mod figures;
mod finding;
mod ids;
mod path;
mod said;
mod told;
mod views;
mod walk;
mod why;

pub use bodies::members;
pub use decks::decks;
pub use duties::lead;
pub use figures::{Quotient, Sum};
pub use finding::{Finding, FindingKind, Severity, Thing, Way};
pub use path::{Path, Step};
pub use views::{knows, views};

use indexmap::IndexMap;

use crate::model::{BodyId, Organisation, Text};

/// A check: looks at an organisation and adds what it finds.
pub struct Check {
    /// What it looks at, for developers.
    pub name: &'static str,
    /// Looks, in O(n log n) at most: a file may have 100 000 bodies.
    pub run: fn(&Organisation, &mut Vec<Finding>),
}

/// Every check.
pub const CHECKS: &[Check] = &[
    Check { name: "ids that nothing has", run: ids::unknown },
    Check { name: "ids that are given twice", run: ids::double },
    Check { name: "facts that nothing is founded on", run: ids::not_cited },
    Check { name: "names", run: said::names },
    Check { name: "dates and periods", run: said::dates },
    Check { name: "numbers", run: said::numbers },
    Check { name: "loops", run: bodies::loops },
    Check { name: "relations", run: bodies::relations },
    Check { name: "seats against stated sizes", run: bodies::seats },
    Check { name: "sums and ratios of tables", run: figures::tables },
    Check { name: "sums of surveys", run: figures::surveys },
    Check { name: "duties", run: duties::duties },
];

/// Runs every check. The worst findings come first, then by place in the file's fields.
///
/// # Complexity
/// O(n log n) in the size of the organisation.
#[must_use]
pub fn run(organisation: &Organisation) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in CHECKS {
        (check.run)(organisation, &mut findings);
    }
    name_bodies(organisation, &mut findings);
    findings.sort_by(|a, b| (a.severity, &a.path).cmp(&(b.severity, &b.path)));
    findings
}

/// Tells the findings the names of their bodies, in O(n).
fn name_bodies(organisation: &Organisation, findings: &mut [Finding]) {
    if findings.is_empty() {
        return;
    }
    let names: IndexMap<&BodyId, &Text> = organisation.bodies.iter().map(|body| (&body.id, &body.name)).collect();
    for finding in findings {
        finding.about = finding.body.as_ref().and_then(|id| names.get(id)).map_or_else(Text::default, |name| (*name).clone());
    }
}
