//! What sorts of findings are called, and why each matters.

use super::FindingKind;
use crate::i18n::Language;
use crate::tr;

impl FindingKind {
    /// What findings of this sort have in common.
    #[must_use]
    pub fn sort(&self, language: &Language) -> String {
        tr!(language, "check-sort", sort = self.key())
    }

    /// Why it matters: one sentence.
    #[must_use]
    pub fn why(&self, language: &Language) -> String {
        tr!(language, "check-why", sort = self.key())
    }

    /// The name of its sort: findings of one sort have the same.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::UnknownId { .. } => "unknown-id",
            Self::DoubleId { .. } => "double-id",
            Self::NoId { .. } => "no-id",
            Self::NoName { .. } => "no-name",
            Self::Unplaced { .. } => "unplaced",
            Self::Loop { .. } => "loop",
            Self::RelatedToItself { .. } => "related-to-itself",
            Self::DoubleRelation { .. } => "double-relation",
            Self::SeatsDiffer { .. } => "seats-differ",
            Self::SeatsAddUp { .. } => "seats-add-up",
            Self::RowLength { .. } => "row-length",
            Self::NoMarkedRow { .. } => "no-marked-row",
            Self::TotalDiffers { .. } => "total-differs",
            Self::TotalAddsUp { .. } => "total-adds-up",
            Self::RatioDiffers { .. } => "ratio-differs",
            Self::RatiosAddUp { .. } => "ratios-add-up",
            Self::ScaleDiffers { .. } => "scale-differs",
            Self::AnswersDiffer { .. } => "answers-differ",
            Self::AnswersAddUp { .. } => "answers-add-up",
            Self::NoSuchDate { .. } => "no-such-date",
            Self::EndsBeforeItBegins { .. } => "ends-before-it-begins",
            Self::NotANumber => "not-a-number",
            Self::NoSuchColour { .. } => "no-such-colour",
            Self::PartTwice { .. } => "part-twice",
            Self::NobodyOnDuty { .. } => "nobody-on-duty",
            Self::NoLead { .. } => "no-lead",
            Self::SeveralLead { .. } => "several-lead",
            Self::NotCited { .. } => "not-cited",
        }
    }
}
