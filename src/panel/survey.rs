//! Surveys about a body: how many answered, their mean, and how the answers fall on the scale.

use super::{About, Part, Section};
use crate::model::{FactId, Survey, Tally};
use crate::tr;

/// The answers to a survey.
#[derive(Clone, Debug, PartialEq)]
pub struct Poll {
    /// The question.
    pub question: String,
    /// When it was asked.
    pub date: String,
    /// A bar for each group, the one for all last.
    pub bars: Vec<Bar>,
    /// What the lowest score means.
    pub low: String,
    /// What the highest score means.
    pub high: String,
    /// A word of caution where few have answered.
    pub caution: String,
    /// The facts it is founded on.
    pub facts: Vec<FactId>,
}

/// The answers of one group.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Who answered.
    pub name: String,
    /// How many and their mean: "n = 17 · mean 3.2".
    pub summary: String,
    /// The answers, by the steps of the scale.
    pub tally: Tally,
}

/// The surveys about the body.
pub(super) fn section(about: &About<'_>) -> Option<Section> {
    let own = about.org.surveys.iter().filter(|survey| survey.bodies.iter().any(|id| about.is_meant(id)));
    Section::new(tr!(about.language, "inspector-survey"), own.map(|survey| Part::Poll(poll(about, survey))).collect())
}

fn poll(about: &About<'_>, survey: &Survey) -> Poll {
    let mut bars: Vec<Bar> = survey.groups.iter().map(|group| bar(about, about.text(&group.name), survey.tally(group))).collect();
    if bars.len() > 1 {
        bars.push(bar(about, tr!(about.language, "inspector-survey-all"), survey.all()));
    }
    let end = |score: Option<&crate::model::Score>| {
        score.map_or_else(String::new, |score| format!("{} {}", score.value, about.text(&score.name)).trim_end().to_owned())
    };
    let answers = survey.all().answers();
    Poll {
        question: about.text(&survey.question),
        date: survey.date.map_or_else(String::new, |date| date.to_string()),
        bars,
        low: end(survey.scale.first()),
        high: end(survey.scale.last()),
        caution: if survey.is_small() {
            tr!(about.language, "inspector-survey-few", count = answers, by = about.language.number(survey.one_moves(), 2))
        } else {
            String::new()
        },
        facts: survey.facts.clone(),
    }
}

fn bar(about: &About<'_>, name: String, tally: Tally) -> Bar {
    let language = about.language;
    let summary = match tally.mean() {
        Some(mean) => tr!(language, "inspector-survey-summary", count = tally.answers(), mean = language.number(mean, 1)),
        None => tr!(language, "inspector-survey-no-answers"),
    };
    Bar { name, summary, tally }
}
