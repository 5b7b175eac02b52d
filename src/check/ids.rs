//! Ids: each given once, none used that nothing has; and facts that nothing is founded on.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexSet;

use super::walk::{Part, Spot, walk};
use super::{Finding, FindingKind, Path, Severity, Thing};
use crate::model::Organisation;

/// How many unknown ids are compared with the known ones, to offer the one that was probably meant.
const MOST_COMPARED: usize = 50;
/// How alike two ids must be for one to be offered, 0 to 1.
const ALIKE: f64 = 0.6;

/// The ids there are. Sections, phases and columns have theirs within one source, strategy or table.
#[derive(Default)]
struct Known<'a> {
    /// In the order of the file; a set that hashes, for 100 000 bodies name one another half a million times.
    ids: BTreeMap<Thing, IndexSet<&'a str>>,
    sections: BTreeSet<(&'a str, &'a str)>,
    phases: BTreeSet<(usize, &'a str)>,
    columns: BTreeSet<(&'a str, &'a str)>,
}

impl<'a> Known<'a> {
    fn of(organisation: &'a Organisation) -> Self {
        let mut known = Self::default();
        walk(organisation, &mut |part, _| {
            if let Part::Id(thing, id) = part
                && !within_another(thing)
            {
                known.ids.entry(thing).or_default().insert(id);
            }
        });
        let sections =
            organisation.sources.iter().flat_map(|source| source.sections.iter().map(|section| (source.id.as_str(), section.id.as_str())));
        known.sections.extend(sections);
        let columns =
            organisation.tables.iter().flat_map(|table| table.columns.iter().map(|column| (table.id.as_str(), column.id.as_str())));
        known.columns.extend(columns);
        for (place, strategy) in organisation.strategies.iter().enumerate() {
            known.phases.extend(strategy.phases.iter().map(|phase| (place, phase.id.as_str())));
        }
        known
    }

    fn has(&self, thing: Thing, id: &str) -> bool {
        self.ids.get(&thing).is_some_and(|ids| ids.contains(id))
    }

    /// Whether a table has a column; a table that is not there is reported as such.
    fn has_column(&self, table: &str, column: &str) -> bool {
        self.columns.contains(&(table, column)) || !self.has(Thing::Table, table)
    }

    /// The known id of a thing that `id` was probably meant to be. O(n).
    fn nearest(&self, thing: Thing, id: &str) -> Option<String> {
        let known = self.ids.get(&thing).into_iter().flatten();
        let known = known.map(|known| (strsim::normalized_damerau_levenshtein(id, known), *known));
        known
            .filter(|(likeness, _)| *likeness >= ALIKE)
            .max_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(b.1)))
            .map(|(_, known)| known.to_owned())
    }
}

/// Whether things of this sort need an id of their own only within what holds them.
fn within_another(thing: Thing) -> bool {
    matches!(thing, Thing::Section | Thing::Phase | Thing::Duty | Thing::Column)
}

/// Finds ids that nothing has.
pub(super) fn unknown(organisation: &Organisation, findings: &mut Vec<Finding>) {
    let known = Known::of(organisation);
    let mut compared = 0;
    walk(organisation, &mut |part, spot| {
        let (thing, id, is_known) = match part {
            Part::Ref(thing, id) => (thing, id, known.has(thing, id)),
            Part::SectionRef(source, id) => (Thing::Section, id, known.sections.contains(&(source, id))),
            Part::ColumnRef(table, id) => (Thing::Column, id, known.has_column(table, id)),
            Part::PhaseRef(strategy, id) => (Thing::Phase, id, known.phases.contains(&(strategy, id))),
            _ => return,
        };
        if is_known {
            return;
        }
        let kind = if id.is_empty() && matches!(thing, Thing::Kind | Thing::Level | Thing::Lane) {
            FindingKind::Unplaced { thing }
        } else {
            compared += 1;
            let near = if compared <= MOST_COMPARED { known.nearest(thing, id) } else { None };
            FindingKind::UnknownId { thing, id: id.to_owned(), near }
        };
        findings.push(error(kind, spot));
    });
}

/// Finds ids that are given twice, or are empty.
pub(super) fn double(organisation: &Organisation, findings: &mut Vec<Finding>) {
    // Ids within another thing are told apart by where that thing stands.
    let mut seen: BTreeMap<(Thing, Option<Path>), IndexSet<&str>> = BTreeMap::new();
    walk(organisation, &mut |part, spot| {
        let Part::Id(thing, id) = part else { return };
        let holder = within_another(thing).then(|| spot.path.before(3));
        if id.is_empty() {
            findings.push(error(FindingKind::NoId { thing }, spot));
        } else if !seen.entry((thing, holder)).or_default().insert(id) {
            findings.push(error(FindingKind::DoubleId { thing, id: id.to_owned() }, spot));
        }
    });
}

/// Finds facts that nothing is founded on.
pub(super) fn not_cited(organisation: &Organisation, findings: &mut Vec<Finding>) {
    let mut cited: IndexSet<&str> = IndexSet::new();
    walk(organisation, &mut |part, _| {
        if let Part::Ref(Thing::Fact, id) = part {
            cited.insert(id);
        }
    });
    for (place, fact) in organisation.facts.iter().enumerate() {
        if !cited.contains(fact.id.as_str()) {
            let kind = FindingKind::NotCited { fact: fact.id.clone() };
            findings.push(Finding::new(Severity::Notice, kind, Path::new("facts").at(place), None));
        }
    }
}

/// An error at a spot.
pub(super) fn error(kind: FindingKind, spot: &Spot) -> Finding {
    Finding::new(Severity::Error, kind, spot.path.clone(), spot.body)
}
