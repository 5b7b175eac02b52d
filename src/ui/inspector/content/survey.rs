//! Surveys about a body: how many answered, their mean, and how the answers fall on the scale.

use super::{About, Part, Section};
use crate::model::{FactId, Survey};
use crate::tr;

/// Below this many answers a survey is shown with a word of caution: one answer more or less is seen in the mean.
const FEW: u64 = 30;

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
    /// For each step of the scale, lowest first, its value and how many chose it.
    pub counts: Vec<(i32, u32)>,
}

impl Bar {
    /// How many answered.
    #[must_use]
    pub fn answers(&self) -> u64 {
        self.counts.iter().map(|(_, count)| u64::from(*count)).sum()
    }

    /// The mean score; `None` without answers.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        let sum: f64 = self.counts.iter().map(|(value, count)| f64::from(*value) * f64::from(*count)).sum();
        let answers: f64 = self.counts.iter().map(|(_, count)| f64::from(*count)).sum();
        (answers > 0.0).then(|| sum / answers)
    }
}

/// The surveys about the body.
pub(super) fn section(about: &About<'_>) -> Option<Section> {
    let own = about.org.surveys.iter().filter(|survey| survey.bodies.iter().any(|id| about.is_meant(id)));
    Section::new(tr!(about.language, "inspector-survey"), own.map(|survey| Part::Poll(poll(about, survey))).collect())
}

fn poll(about: &About<'_>, survey: &Survey) -> Poll {
    let values: Vec<i32> = survey.scale.iter().map(|score| score.value).collect();
    let named = |name: String, counts: Vec<u32>| bar(about, name, values.iter().copied().zip(counts).collect());
    let mut bars: Vec<Bar> = survey.groups.iter().map(|group| named(about.text(&group.name), group.counts.clone())).collect();
    if bars.len() > 1 {
        let column =
            |step: usize| survey.groups.iter().filter_map(|group| group.counts.get(step)).fold(0_u32, |sum, n| sum.saturating_add(*n));
        bars.push(named(tr!(about.language, "inspector-survey-all"), (0..values.len()).map(column).collect()));
    }
    let end = |score: Option<&crate::model::Score>| {
        score.map_or_else(String::new, |score| format!("{} {}", score.value, about.text(&score.name)).trim_end().to_owned())
    };
    let most = bars.iter().map(Bar::answers).max().unwrap_or(0);
    Poll {
        question: about.text(&survey.question),
        date: survey.date.map_or_else(String::new, |date| date.to_string()),
        bars,
        low: end(survey.scale.first()),
        high: end(survey.scale.last()),
        caution: if most < FEW { tr!(about.language, "inspector-survey-few", count = most) } else { String::new() },
        facts: survey.facts.clone(),
    }
}

fn bar(about: &About<'_>, name: String, counts: Vec<(i32, u32)>) -> Bar {
    let mut bar = Bar { name, summary: String::new(), counts };
    let (answers, language) = (bar.answers(), about.language);
    bar.summary = match bar.mean() {
        Some(mean) => tr!(language, "inspector-survey-summary", count = answers, mean = language.number(mean, 1)),
        None => tr!(language, "inspector-survey-no-answers"),
    };
    bar
}
