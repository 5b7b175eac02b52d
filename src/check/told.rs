//! What was found, in the user's language.

use super::{Finding, FindingKind, Severity, Thing, Way};
use crate::i18n::Language;
use crate::model::{BodyId, Text};
use crate::tr;

/// How many bodies of a long list are named.
const MOST_NAMED: usize = 6;

impl Finding {
    /// What was found, with the name of the body it is about.
    #[must_use]
    pub fn told(&self, language: &Language) -> String {
        let what = self.kind.told(language);
        match self.about.in_language(language.tag()) {
            "" => what,
            about => tr!(language, "check-about", about = about, what = what),
        }
    }
}

impl FindingKind {
    fn told(&self, language: &Language) -> String {
        let in_language = |text: &Text| text.in_language(language.tag()).to_owned();
        match self {
            Self::UnknownId { thing, id, near: None } => tr!(language, "check-unknown-id", id = id.as_str(), thing = thing.told(language)),
            Self::UnknownId { thing, id, near: Some(near) } => {
                tr!(language, "check-unknown-id-near", id = id.as_str(), thing = thing.told(language), near = near.as_str())
            }
            Self::DoubleId { thing, id } => tr!(language, "check-double-id", id = id.as_str(), thing = thing.told(language)),
            Self::NoId { thing } => tr!(language, "check-no-id", thing = thing.told(language)),
            Self::NoName { thing, id } => tr!(language, "check-no-name", thing = thing.told(language), id = id.as_str()),
            Self::Unplaced { thing } => tr!(language, "check-unplaced", thing = thing.key()),
            Self::Loop { way, bodies } => tr!(language, "check-loop", way = way.key(), bodies = list(bodies, " → ")),
            Self::RelatedToItself { kind } => tr!(language, "check-related-to-itself", kind = kind.as_str()),
            Self::DoubleRelation { kind, from, to } => {
                tr!(language, "check-double-relation", kind = kind.as_str(), from = from.as_str(), to = to.as_str())
            }
            Self::NoSuchDate { date } => tr!(language, "check-no-such-date", date = date.to_string()),
            Self::EndsBeforeItBegins { from, to } => {
                tr!(language, "check-ends-before-it-begins", from = from.to_string(), to = to.to_string())
            }
            Self::NotANumber => tr!(language, "check-not-a-number"),
            Self::NoSuchColour { colour } => tr!(language, "check-no-such-colour", colour = *colour),
            Self::PartTwice { duty } => tr!(language, "check-part-twice", duty = in_language(duty)),
            Self::NobodyOnDuty { duty } => tr!(language, "check-nobody-on-duty", duty = in_language(duty)),
            Self::NoLead { duty } => tr!(language, "check-no-lead", duty = in_language(duty)),
            Self::SeveralLead { duty, bodies } => {
                tr!(language, "check-several-lead", count = bodies.len(), bodies = list(bodies, ", "), duty = in_language(duty))
            }
            Self::NotCited { fact } => tr!(language, "check-not-cited", fact = fact.as_str()),
            Self::SeatsDiffer { .. }
            | Self::SeatsAddUp { .. }
            | Self::RowLength { .. }
            | Self::NoMarkedRow { .. }
            | Self::TotalDiffers { .. }
            | Self::TotalAddsUp { .. }
            | Self::RatioDiffers { .. }
            | Self::RatiosAddUp { .. }
            | Self::ScaleDiffers { .. }
            | Self::AnswersDiffer { .. }
            | Self::AnswersAddUp { .. } => self.sums_told(language),
        }
    }

    /// What the checks of sums found.
    fn sums_told(&self, language: &Language) -> String {
        let in_language = |text: &Text| text.in_language(language.tag()).to_owned();
        match self {
            Self::SeatsDiffer { stated, at_least, counted, remark } => {
                let what = match at_least {
                    true => tr!(language, "check-seats-differ-least", stated = *stated, counted = *counted),
                    false => tr!(language, "check-seats-differ", stated = *stated, counted = *counted),
                };
                if remark.is_empty() { what } else { tr!(language, "check-with-remark", what = what, remark = in_language(remark)) }
            }
            Self::SeatsAddUp { stated, at_least, counted, deputies } => {
                let what = match at_least {
                    true => tr!(language, "check-seats-add-up-least", stated = *stated, counted = *counted),
                    false => tr!(language, "check-seats-add-up", stated = *stated, counted = *counted),
                };
                if *deputies == 0 { what } else { tr!(language, "check-with-deputies", what = what, deputies = *deputies) }
            }
            Self::RowLength { table, cells, columns } => {
                tr!(language, "check-row-length", table = in_language(table), cells = *cells, columns = *columns)
            }
            Self::NoMarkedRow { table, row, rows } => {
                tr!(language, "check-no-marked-row", table = in_language(table), row = *row, last = rows.saturating_sub(1))
            }
            Self::TotalDiffers { column, stated, counted } => {
                tr!(language, "check-total-differs", column = in_language(column), stated = *stated, counted = *counted)
            }
            Self::TotalAddsUp { column, total, rows } => {
                tr!(language, "check-total-adds-up", column = in_language(column), total = *total, rows = *rows)
            }
            Self::RatioDiffers { column, row, stated, counted } => {
                let counted = language.number(*counted, 3);
                tr!(language, "check-ratio-differs", column = in_language(column), row = row.as_str(), stated = *stated, counted = counted)
            }
            Self::RatiosAddUp { column, count } => tr!(language, "check-ratios-add-up", column = in_language(column), count = *count),
            Self::ScaleDiffers { counts, steps } => tr!(language, "check-scale-differs", counts = *counts, steps = *steps),
            Self::AnswersDiffer { stated, counted } => tr!(language, "check-answers-differ", stated = *stated, counted = *counted),
            Self::AnswersAddUp { answers } => tr!(language, "check-answers-add-up", answers = *answers),
            // All others are told by `told`, which has no such arm: a new kind does not compile before it has words.
            _ => String::new(),
        }
    }
}

/// The first bodies of a list.
fn list(bodies: &[BodyId], between: &str) -> String {
    let mut named: Vec<&str> = bodies.iter().take(MOST_NAMED).map(BodyId::as_str).collect();
    if bodies.len() > MOST_NAMED {
        named.push("…");
    }
    named.join(between)
}

impl Severity {
    /// Its name in tests and in dumps.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Notice => "notice",
            Self::Confirmed => "confirmed",
        }
    }

    /// What a finding of this severity is called.
    #[must_use]
    pub fn told(self, language: &Language) -> String {
        tr!(language, "check-severity", severity = self.key())
    }
}

impl Thing {
    /// What such a thing is called.
    #[must_use]
    pub fn told(self, language: &Language) -> String {
        tr!(language, "check-thing", thing = self.key())
    }

    fn key(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Owner => "owner",
            Self::Kind => "kind",
            Self::Level => "level",
            Self::Lane => "lane",
            Self::Subject => "subject",
            Self::RelationKind => "relation-kind",
            Self::Fact => "fact",
            Self::Source => "source",
            Self::Section => "section",
            Self::Document => "document",
            Self::Strategy => "strategy",
            Self::Phase => "phase",
            Self::Duty => "duty",
            Self::Matter => "matter",
            Self::Condition => "condition",
            Self::RoadRule => "road-rule",
            Self::Meeting => "meeting",
            Self::Lens => "lens",
            Self::Figure => "figure",
            Self::Table => "table",
            Self::Column => "column",
            Self::Survey => "survey",
            Self::Idea => "idea",
        }
    }
}

impl Way {
    fn key(self) -> &'static str {
        match self {
            Self::Parents => "parents",
            Self::Group => "group",
            Self::MemberOf => "member-of",
        }
    }
}
