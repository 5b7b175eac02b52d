//! Duties in strategies: each done by somebody, led by one, with no body on it twice.

use std::collections::BTreeSet;

use super::{Finding, FindingKind, Path, Severity};
use crate::model::{BodyId, Duty, Organisation, Share};

/// Finds duties that nobody does, that several do and none leads, or that several lead; and bodies with two parts in one.
pub(super) fn duties(organisation: &Organisation, findings: &mut Vec<Finding>) {
    for (s, strategy) in organisation.strategies.iter().enumerate() {
        for (d, duty) in strategy.duties.iter().enumerate() {
            check_duty(duty, &Path::new("strategies").at(s).field("duties").at(d), findings);
        }
    }
}

fn check_duty(duty: &Duty, path: &Path, findings: &mut Vec<Finding>) {
    let name = || duty.text.clone();
    let mut seen = BTreeSet::new();
    for (place, part) in duty.parts.iter().enumerate() {
        if !seen.insert(&part.body) {
            let path = path.field("parts").at(place);
            let kind = FindingKind::PartTwice { duty: name() };
            findings.push(Finding::new(Severity::Error, kind, path, Some(&part.body)));
        }
    }
    if let Some(kind) = lead(duty) {
        findings.push(Finding::new(Severity::Notice, kind, path.clone(), None));
    }
}

/// What is to be known about who leads a duty; `None` where all is well.
#[must_use]
pub fn lead(duty: &Duty) -> Option<FindingKind> {
    let with = |wanted: &[Share]| -> Vec<BodyId> {
        duty.parts.iter().filter(|part| wanted.contains(&part.share)).map(|part| part.body.clone()).collect()
    };
    if duty.parts.is_empty() {
        return Some(FindingKind::NobodyOnDuty { duty: duty.text.clone() });
    }
    let leads = with(&[Share::Decides, Share::Responsible]);
    if leads.len() > 1 {
        return Some(FindingKind::SeveralLead { duty: duty.text.clone(), bodies: leads });
    }
    // One who takes part alone leads it; those who only receive need no lead.
    let carries = !leads.is_empty() || !with(&[Share::CarriesOut]).is_empty();
    (!carries && with(&[Share::TakesPart]).len() > 1).then(|| FindingKind::NoLead { duty: duty.text.clone() })
}
