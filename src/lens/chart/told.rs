//! What cards say of a body below its name.

use super::Request;
use crate::drawing::text::{Setting, wrap};
use crate::model::{Body, Occasion, Standing};
use crate::theme::measure;
use crate::tr;

/// What cards say below their names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Told {
    /// What a body may do, how many sit in it, how often it meets.
    #[default]
    All,
    /// Nothing.
    Name,
}

impl Told {
    /// From the most to the least.
    pub(super) const ALL: [Self; 2] = [Self::All, Self::Name];
}

/// What matters most about a body, in one line: what it may do, how many sit in it, how often it meets; as much of it as
/// a line has room for, and as is to be told.
pub(super) fn detail(request: &Request<'_>, body: &Body, standing: Standing, told: Told, setting: &Setting<'_>) -> Vec<String> {
    let language = request.language;
    let mut parts: Vec<String> = Vec::new();
    if told == Told::Name {
        return parts;
    }
    let counted = body.counted_members().filter(|_| !body.seats.is_empty());
    match (&body.size, counted) {
        // A sum that differs is never left out for want of room: it comes first.
        (Some(size), Some(counted)) if size.members != counted && !size.at_least => {
            parts.push(tr!(language, "chart-members-differ", stated = size.members, counted = counted));
        }
        (size, _) => {
            parts.extend(what_it_may_do(request, standing));
            match size {
                Some(size) if size.at_least => parts.push(tr!(language, "chart-members-at-least", count = size.members)),
                Some(size) => parts.push(tr!(language, "chart-members", count = size.members)),
                None => parts.extend(counted.filter(|count| *count > 1).map(|count| tr!(language, "chart-members", count = count))),
            }
        }
    }
    for meeting in &body.meetings {
        let Some(times) = meeting.times_a_year else { continue };
        match (meeting.occasion, meeting.at_least, meeting.with.is_empty()) {
            (Occasion::Meeting, true, true) => parts.push(tr!(language, "chart-meets-at-least", count = times)),
            (Occasion::Meeting, false, true) => parts.push(tr!(language, "chart-meets", count = times)),
            _ => {}
        }
    }
    let mut line = String::new();
    for part in parts {
        let longer = if line.is_empty() { part } else { format!("{line} · {part}") };
        if !line.is_empty() && measure::width(setting.face, setting.size, &longer) > setting.width {
            break;
        }
        line = longer;
    }
    wrap(&line, setting)
}

fn what_it_may_do(request: &Request<'_>, standing: Standing) -> Option<String> {
    match standing {
        Standing::Decides => Some(tr!(request.language, "chart-decides")),
        Standing::Recommends => Some(tr!(request.language, "chart-recommends")),
        Standing::Advises => Some(tr!(request.language, "chart-advises")),
        Standing::Serves => None,
    }
}
