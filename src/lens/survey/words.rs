//! What the answers to a survey say, in sentences. Only what follows from the numbers is said, and no more than they carry.

use super::Poll;
use crate::model::{Side, Tally};
use crate::tr;

/// The sentences, the most important first; none without answers.
pub(super) fn sentences(poll: &Poll<'_>) -> Vec<String> {
    let sentences = [sides(poll), mean(poll), difference(poll), single_answer(poll)];
    sentences.into_iter().flatten().collect()
}

/// Those of them that bars and means do not show: what is said to a room.
pub(super) fn spoken(poll: &Poll<'_>) -> Vec<String> {
    [sides(poll), single_answer(poll)].into_iter().flatten().collect()
}

/// How many are above and below the middle of the scale.
fn sides(poll: &Poll<'_>) -> Option<String> {
    let (language, all) = (poll.language, &poll.all);
    if poll.survey.scale.len() < 2 {
        return None;
    }
    let [low, middle, high] = Side::ALL.map(|side| (all.on(side), language.percent(all.share_on(side), 1), steps(poll, side)));
    Some(if middle.2.is_empty() {
        tr!(
            language,
            "survey-sides",
            answers = all.answers(),
            high = high.0,
            high_share = high.1,
            high_steps = high.2,
            low = low.0,
            low_share = low.1,
            low_steps = low.2
        )
    } else {
        tr!(
            language,
            "survey-sides-middle",
            answers = all.answers(),
            high = high.0,
            high_share = high.1,
            high_steps = high.2,
            low = low.0,
            low_share = low.1,
            low_steps = low.2,
            middle = middle.0,
            middle_share = middle.1,
            middle_steps = middle.2
        )
    })
}

/// The steps of a side by their values: "4 or 5", "6–10".
pub(super) fn steps(poll: &Poll<'_>, side: Side) -> String {
    let count = poll.survey.scale.len();
    let of_side: Vec<String> = (0..count).filter(|step| Side::of(*step, count) == side).map(|step| poll.value(step)).collect();
    match of_side.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [first, last] => tr!(poll.language, "survey-steps-two", first = first.clone(), last = last.clone()),
        [first, .., last] => tr!(poll.language, "survey-steps-many", first = first.clone(), last = last.clone()),
    }
}

fn mean(poll: &Poll<'_>) -> Option<String> {
    let (language, last) = (poll.language, poll.survey.scale.len().checked_sub(1)?);
    let mean = language.number(poll.all.mean()?, 1);
    Some(tr!(language, "survey-mean", mean = mean, low = poll.step(0), high = poll.step(last)))
}

/// The groups with the lowest and the highest mean, and these.
fn extremes<'a>(poll: &'a Poll<'_>) -> Option<[(&'a str, &'a Tally, f64); 2]> {
    let groups = poll.rows.iter().filter(|row| !row.is_all);
    let means: Vec<(&str, &Tally, f64)> = groups.filter_map(|row| Some((&*row.name, &row.tally, row.tally.mean()?))).collect();
    let by_mean = |a: &&(&str, &Tally, f64), b: &&(&str, &Tally, f64)| a.2.total_cmp(&b.2);
    let (low, high) = (means.iter().min_by(by_mean)?, means.iter().max_by(by_mean)?);
    (means.len() > 1).then_some([*low, *high])
}

/// How the groups differ.
fn difference(poll: &Poll<'_>) -> Option<String> {
    let [low, high] = extremes(poll)?;
    let [low_mean, high_mean] = [low, high].map(|group| poll.language.number(group.2, 1));
    Some(if low_mean == high_mean {
        tr!(poll.language, "survey-means-same", mean = low_mean)
    } else {
        tr!(poll.language, "survey-means-differ", highest = high.0, high_mean = high_mean, lowest = low.0, low_mean = low_mean)
    })
}

/// That the groups differ by less than one answer can move the mean of the smaller one.
fn single_answer(poll: &Poll<'_>) -> Option<String> {
    let [low, high] = extremes(poll)?;
    let values = poll.survey.scale.iter().map(|score| f64::from(score.value));
    let range = values.clone().fold(f64::NEG_INFINITY, f64::max) - values.fold(f64::INFINITY, f64::min);
    let fewest = u32::try_from(low.1.answers().min(high.1.answers())).unwrap_or(u32::MAX);
    let apart = high.2 - low.2;
    let seen = poll.language.number(low.2, 1) != poll.language.number(high.2, 1);
    (seen && apart < range / f64::from(fewest.max(1))).then(|| tr!(poll.language, "survey-means-near"))
}
