//! Surveys: one question, answered on a scale by several groups, and what the answers come to.

use serde::{Deserialize, Serialize};

use super::{BodyId, Date, FactId, ItemId, Text};

/// Below this many answers a survey is shown with a word of caution: one answer more or less is seen in the mean.
pub const FEW_ANSWERS: u64 = 30;

/// A survey: one question, answered on a scale by several groups.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Survey {
    /// What the file calls it.
    pub id: ItemId,
    /// The question.
    pub question: Text,
    /// When it was asked, or when the answers were published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The scale, lowest first.
    pub scale: Vec<Score>,
    /// Those who answered.
    pub groups: Vec<Respondents>,
    /// The stated number of answers in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers: Option<u32>,
    /// The stated number of answers of each score in all, in the order of the scale.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub answers_by_score: Vec<u32>,
    /// The bodies it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<BodyId>,
    /// The facts it is founded on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

/// A step of a survey's scale.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Score {
    /// Its value.
    pub value: i32,
    /// What it means, where the survey says so.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub name: Text,
}

/// One group of people who answered a survey.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Respondents {
    /// Who they are.
    pub name: Text,
    /// How many gave each score, in the order of the scale.
    pub counts: Vec<u32>,
    /// The stated number of answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers: Option<u32>,
}

/// A number that a survey states, and what its counts give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stated {
    /// What is stated.
    pub of: StatedOf,
    /// The stated number.
    pub stated: u32,
    /// What is counted.
    pub counted: u64,
}

impl Stated {
    /// Whether both are the same.
    #[must_use]
    pub fn adds_up(self) -> bool {
        u64::from(self.stated) == self.counted
    }
}

/// What a survey states a number of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatedOf {
    /// The answers of a group, by its place in the list.
    Group(usize),
    /// All answers.
    All,
    /// All answers of a score, by its place on the scale.
    Score(usize),
}

/// Where on a scale a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// In its lower half.
    Low,
    /// In its middle. A scale with an even number of steps has none.
    Middle,
    /// In its upper half.
    High,
}

impl Side {
    /// All of them, the lowest first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Middle, Self::High];

    /// Where the step at `step`, counted from 0, is on a scale of `steps` steps. The place counts, not the value.
    #[must_use]
    pub fn of(step: usize, steps: usize) -> Self {
        match (2 * step + 1).cmp(&steps) {
            std::cmp::Ordering::Less => Self::Low,
            std::cmp::Ordering::Equal => Self::Middle,
            std::cmp::Ordering::Greater => Self::High,
        }
    }
}

/// How many people chose each step of a scale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// For each step, lowest first, its value and how many chose it.
    pub counts: Vec<(i32, u32)>,
}

impl Tally {
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

    /// The share of the answers that chose a step, 0 to 1; 0 without answers.
    #[must_use]
    pub fn share(&self, step: usize) -> f64 {
        let count = self.counts.get(step).map_or(0.0, |(_, count)| f64::from(*count));
        let answers: f64 = self.counts.iter().map(|(_, count)| f64::from(*count)).sum();
        if answers > 0.0 { count / answers } else { 0.0 }
    }

    /// How many chose a step on this side of the scale.
    #[must_use]
    pub fn on(&self, side: Side) -> u64 {
        let steps = self.counts.len();
        self.counts.iter().enumerate().filter(|(step, _)| Side::of(*step, steps) == side).map(|(_, (_, count))| u64::from(*count)).sum()
    }

    /// The share of the answers on this side of the scale.
    #[must_use]
    pub fn share_on(&self, side: Side) -> f64 {
        (0..self.counts.len()).filter(|step| Side::of(*step, self.counts.len()) == side).map(|step| self.share(step)).sum()
    }
}

impl Survey {
    /// The answers of one group.
    #[must_use]
    pub fn tally(&self, group: &Respondents) -> Tally {
        self.of_counts(group.counts.iter().copied())
    }

    /// The answers of all groups together. Where no group has any counts, those that are stated for all.
    #[must_use]
    pub fn all(&self) -> Tally {
        if self.groups.iter().all(|group| group.counts.is_empty()) {
            return self.of_counts(self.answers_by_score.iter().copied());
        }
        let column =
            |step: usize| self.groups.iter().filter_map(|group| group.counts.get(step)).fold(0_u32, |sum, n| sum.saturating_add(*n));
        self.of_counts((0..self.scale.len()).map(column))
    }

    /// Every number that is stated, with what the groups' counts give: those of the groups, that of all, those of the scores.
    pub fn stated(&self) -> impl Iterator<Item = Stated> + '_ {
        let sum = |counts: &[u32]| counts.iter().map(|count| u64::from(*count)).sum::<u64>();
        let of_group = move |(at, group): (usize, &Respondents)| {
            group.answers.map(|stated| Stated { of: StatedOf::Group(at), stated, counted: sum(&group.counts) })
        };
        let counted = self.groups.iter().map(|group| sum(&group.counts)).sum();
        let all = self.answers.map(|stated| Stated { of: StatedOf::All, stated, counted });
        let of_score = |(at, stated): (usize, &u32)| {
            let counted = self.groups.iter().filter_map(|group| group.counts.get(at)).map(|count| u64::from(*count)).sum();
            Stated { of: StatedOf::Score(at), stated: *stated, counted }
        };
        self.groups.iter().enumerate().filter_map(of_group).chain(all).chain(self.answers_by_score.iter().enumerate().map(of_score))
    }

    /// How far the mean of all moves at most when one who answered chooses another step; 0 without answers.
    #[must_use]
    pub fn one_moves(&self) -> f64 {
        let all = self.all();
        let values = || all.counts.iter().map(|(value, _)| f64::from(*value));
        let answers: f64 = all.counts.iter().map(|(_, count)| f64::from(*count)).sum();
        let range = values().fold(f64::NEG_INFINITY, f64::max) - values().fold(f64::INFINITY, f64::min);
        if answers > 0.0 { range / answers } else { 0.0 }
    }

    /// Whether so few have answered in all that one answer more or less is seen in the mean.
    #[must_use]
    pub fn is_small(&self) -> bool {
        self.all().answers() < FEW_ANSWERS
    }

    /// Each step of the scale with its count; none where the file has no count for it.
    fn of_counts(&self, counts: impl Iterator<Item = u32>) -> Tally {
        let values = self.scale.iter().map(|score| score.value);
        Tally { counts: values.zip(counts.chain(std::iter::repeat(0))).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn survey(steps: i32, groups: &[&[u32]]) -> Survey {
        let scale = (1..=steps).map(|value| Score { value, ..Score::default() }).collect();
        let groups = groups.iter().map(|counts| Respondents { counts: counts.to_vec(), ..Respondents::default() }).collect();
        Survey { scale, groups, ..Survey::default() }
    }

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-9
    }

    #[test]
    fn the_mean_weighs_each_score_with_its_answers() {
        let survey = survey(5, &[&[1, 1, 8, 7, 0], &[0, 2, 4, 3, 1]]);
        let means: Vec<f64> = survey.groups.iter().filter_map(|group| survey.tally(group).mean()).collect();
        assert!(near(means[0], 55.0 / 17.0) && near(means[1], 3.3), "{means:?}");
        assert!(survey.all().mean().is_some_and(|mean| near(mean, 88.0 / 27.0)));
        assert_eq!(survey.all().answers(), 27);
        assert!(survey.is_small());
    }

    #[test]
    fn shares_make_up_the_whole_on_every_scale() {
        for steps in 1..12 {
            let counts: Vec<u32> = (0..12).map(|step| step * 7 % 5 + 1).collect();
            let all = survey(steps, &[&counts, &counts[3..]]).all();
            let shares: f64 = (0..all.counts.len()).map(|step| all.share(step)).sum();
            let sides: f64 = Side::ALL.into_iter().map(|side| all.share_on(side)).sum();
            assert!(near(shares, 1.0) && near(sides, 1.0), "{steps} steps: {shares}, {sides}");
            assert_eq!(Side::ALL.into_iter().map(|side| all.on(side)).sum::<u64>(), all.answers());
        }
    }

    #[test]
    fn only_an_odd_scale_has_a_middle() {
        use Side::{High, Low, Middle};
        let sides = |steps| (0..steps).map(|step| Side::of(step, steps)).collect::<Vec<_>>();
        assert_eq!(sides(5), [Low, Low, Middle, High, High]);
        assert_eq!(sides(4), [Low, Low, High, High]);
        assert_eq!(sides(1), [Middle]);
    }

    #[test]
    fn counts_that_are_missing_are_none_and_counts_beyond_the_scale_are_left_out() {
        let survey = survey(3, &[&[1], &[1, 2, 3, 4]]);
        assert_eq!(survey.all().counts, [(1, 2), (2, 2), (3, 3)]);
        assert_eq!(survey.tally(&survey.groups[0]).counts, [(1, 1), (2, 0), (3, 0)]);
    }

    #[test]
    fn nobody_has_no_mean_and_stated_answers_serve_where_no_group_is_told() {
        assert_eq!(survey(5, &[]).all().mean(), None);
        assert!(near(survey(5, &[]).all().share(0), 0.0));
        let stated = Survey { answers_by_score: vec![0, 0, 1, 0, 1], ..survey(5, &[]) };
        assert!(stated.all().mean().is_some_and(|mean| near(mean, 4.0)));
    }
}
