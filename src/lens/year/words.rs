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

/// What all rules ask for in a year, as one number; and whether more may happen.
pub(super) fn total(rules: &[Rule<'_>]) -> (u64, bool) {
    let total = rules.iter().filter_map(Rule::total).fold(0, u64::saturating_add);
    (total, rules.iter().any(|rule| rule.meeting.at_least && rule.total().is_some()))
}

/// What the rules ask for in a year: in all, and of each kind.
pub(super) fn summary(language: &Language, rules: &[Rule<'_>]) -> String {
    let of = |occasion: Occasion| {
        let own = rules.iter().filter(|rule| rule.meeting.occasion == occasion);
        own.filter_map(Rule::total).fold(0, u64::saturating_add)
    };
    let kinds = OCCASIONS.into_iter().filter(|occasion| of(*occasion) > 0).map(|occasion| counted(language, occasion, of(occasion)));
    let kinds = listed(language, &kinds.collect::<Vec<_>>());
    match total(rules) {
        (0, _) => tr!(language, "year-no-numbers"),
        (count, true) => tr!(language, "year-summary-at-least", count = count, kinds = kinds),
        (count, false) => tr!(language, "year-summary", count = count, kinds = kinds),
    }
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
