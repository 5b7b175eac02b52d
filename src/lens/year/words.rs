//! What the rules come to, in words.

use super::rules::Rule;
use crate::i18n::Language;
use crate::model::{Occasion, Period};
use crate::tr;

/// Every kind of occasion, in the order in which they are told.
pub(super) const OCCASIONS: [Occasion; 4] = [Occasion::Meeting, Occasion::Report, Occasion::Plan, Occasion::FollowUp];

/// What happens, in a word.
pub(super) fn occasion(language: &Language, occasion: Occasion) -> String {
    let key = match occasion {
        Occasion::Meeting => "meeting",
        Occasion::Report => "report",
        Occasion::Plan => "plan",
        Occasion::FollowUp => "follow-up",
    };
    tr!(language, "inspector-occasion", occasion = key)
}

/// How often, in words.
pub(super) fn how_often(language: &Language, times: Option<u32>, at_least: bool) -> String {
    match (times, at_least) {
        (None, _) => tr!(language, "inspector-times-not-stated"),
        (Some(times), true) => tr!(language, "inspector-times-at-least", count = times),
        (Some(times), false) => tr!(language, "inspector-times", count = times),
    }
}

/// Since or until when.
pub(super) fn period(language: &Language, period: Option<Period>) -> String {
    match period.map_or((None, None), |period| (period.from, period.to)) {
        (None, None) => String::new(),
        (Some(from), None) => tr!(language, "year-from", date = from.to_string()),
        (None, Some(to)) => tr!(language, "inspector-until", date = to.to_string()),
        (Some(from), Some(to)) => format!("{from}–{to}"),
    }
}

/// What the rules ask for in a year of each kind, in words. There is no sum: several occasions may fall on the same meeting.
pub(super) fn kinds(language: &Language, rules: &[Rule<'_>]) -> Vec<String> {
    let of = |occasion: Occasion| {
        let own = || rules.iter().filter(|rule| rule.meeting.occasion == occasion && rule.total().is_some());
        let count = own().filter_map(Rule::total).fold(0, u64::saturating_add);
        let counted = counted(language, occasion, count);
        let more = own().any(|rule| rule.meeting.at_least);
        (count > 0).then(|| if more { tr!(language, "year-kind-at-least", kind = counted) } else { counted })
    };
    OCCASIONS.into_iter().filter_map(of).collect()
}

/// What the rules ask for in a year, in a sentence.
pub(super) fn summary(language: &Language, kinds: &[String]) -> String {
    if kinds.is_empty() {
        return tr!(language, "year-no-numbers");
    }
    tr!(language, "year-summary", kinds = listed(language, kinds))
}

fn counted(language: &Language, occasion: Occasion, count: u64) -> String {
    match occasion {
        Occasion::Meeting => tr!(language, "year-meetings", count = count),
        Occasion::Report => tr!(language, "year-reports", count = count),
        Occasion::Plan => tr!(language, "year-plans", count = count),
        Occasion::FollowUp => tr!(language, "year-follow-ups", count = count),
    }
}

/// "a, b and c".
fn listed(language: &Language, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [before @ .., last] => tr!(language, "year-and", before = before.join(", "), last = last.clone()),
    }
}
