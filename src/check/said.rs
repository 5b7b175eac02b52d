//! What single parts say: names that are empty, days that the calendar lacks, numbers that are none.

use super::ids::error;
use super::walk::{Part, walk};
use super::{Finding, FindingKind, Path, Severity};
use crate::model::Organisation;

/// How many lane colours a theme has.
const COLOURS: u8 = 6;

/// Finds things without a name.
pub(super) fn names(organisation: &Organisation, findings: &mut Vec<Finding>) {
    walk(organisation, &mut |part, spot| {
        if let Part::Name(thing, id, name) = part
            && name.is_empty()
        {
            findings.push(error(FindingKind::NoName { thing, id: id.to_owned() }, spot));
        }
    });
}

/// Finds days that the calendar lacks, and periods that end before they begin.
pub(super) fn dates(organisation: &Organisation, findings: &mut Vec<Finding>) {
    walk(organisation, &mut |part, spot| match part {
        Part::Date(date) if !date.exists() => findings.push(error(FindingKind::NoSuchDate { date }, spot)),
        Part::Period(period) => {
            if let (Some(from), Some(to)) = (period.from, period.to)
                && to.is_before(from)
            {
                findings.push(error(FindingKind::EndsBeforeItBegins { from, to }, spot));
            }
        }
        _ => {}
    });
}

/// Finds numbers that are infinite or none, and colours that no theme has.
pub(super) fn numbers(organisation: &Organisation, findings: &mut Vec<Finding>) {
    walk(organisation, &mut |part, spot| {
        if let Part::Number(number) = part
            && !number.is_finite()
        {
            findings.push(error(FindingKind::NotANumber, spot));
        }
    });
    for (place, lane) in organisation.lanes.iter().enumerate() {
        if let Some(colour) = lane.colour.filter(|colour| *colour >= COLOURS) {
            let path = Path::new("lanes").at(place).field("colour");
            findings.push(Finding::new(Severity::Error, FindingKind::NoSuchColour { colour }, path, None));
        }
    }
}
