//! The rings of the wheel: a rule each, or as many rules as it takes to keep them readable.

use super::rules::Rule;
use crate::graph::BodyIx;
use crate::model::{Date, Occasion};

/// The most rings that can be told apart.
const MOST: usize = 10;

/// A ring of the wheel.
#[derive(Debug)]
pub(super) struct Ring<'a> {
    /// The rules that it shows.
    pub(super) rules: Vec<&'a Rule<'a>>,
    /// The letter that stands on it and in the list.
    pub(super) letter: char,
    /// What happens.
    pub(super) occasion: Occasion,
    /// How many times a year, where all its rules say the same.
    pub(super) times: Option<u32>,
    /// Whether more may happen.
    pub(super) at_least: bool,
}

/// What an open mark says: how many occasions have no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lacking(pub(super) u32);

/// The rings for `rules`, and for each rule the ring that it is on. A ring is a rule while there are few enough of them; otherwise those that
/// happen equally often are one ring, or even all of a kind.
///
/// # Complexity
/// O(rules).
pub(super) fn rings<'a>(rules: &'a [Rule<'a>]) -> (Vec<Ring<'a>>, Vec<usize>) {
    type Same = fn(&Rule<'_>, &Rule<'_>) -> bool;
    let ways: [Same; 3] = [|_, _| false, |a, b| key(a) == key(b), |a, b| a.meeting.occasion == b.meeting.occasion];
    let mut found = (Vec::new(), Vec::new());
    for same in ways {
        found = gather(rules, same);
        if found.0.len() <= MOST {
            break;
        }
    }
    found
}

fn key(rule: &Rule<'_>) -> (Option<u32>, bool, Occasion) {
    (rule.meeting.times_a_year, rule.meeting.at_least, rule.meeting.occasion)
}

/// Puts each rule on the ring of an equal one. Rings beyond the most that are drawn are not compared with: that way is not taken anyway.
fn gather<'a>(rules: &'a [Rule<'a>], same: fn(&Rule<'_>, &Rule<'_>) -> bool) -> (Vec<Ring<'a>>, Vec<usize>) {
    let mut rings: Vec<Ring<'a>> = Vec::new();
    let mut of = Vec::with_capacity(rules.len());
    for rule in rules {
        let known = rings.iter().take(MOST).position(|ring| ring.rules.first().is_some_and(|first| same(first, rule)));
        of.push(known.unwrap_or(rings.len()));
        match known.and_then(|at| rings.get_mut(at)) {
            Some(ring) => {
                ring.times = ring.times.filter(|times| rule.meeting.times_a_year == Some(*times));
                ring.at_least |= rule.meeting.at_least;
                ring.rules.push(rule);
            }
            None => rings.push(Ring {
                rules: vec![rule],
                letter: ('A'..='Z').nth(rings.len()).unwrap_or('+'),
                occasion: rule.meeting.occasion,
                times: rule.meeting.times_a_year,
                at_least: rule.meeting.at_least,
            }),
        }
    }
    (rings, of)
}

impl Ring<'_> {
    /// How many bodies it is about.
    pub(super) fn bodies(&self) -> usize {
        self.rules.iter().flat_map(|rule| rule.places.iter().map(|(ix, ..)| *ix)).collect::<std::collections::BTreeSet<_>>().len()
    }

    /// The body it is about, where that is one.
    pub(super) fn only_body(&self) -> Option<BodyIx> {
        let mut bodies = self.rules.iter().flat_map(|rule| rule.places.iter().map(|(ix, ..)| *ix));
        let first = bodies.next()?;
        bodies.all(|body| body == first).then_some(first)
    }

    /// The dates that are set in a year, in order, each with its rule.
    pub(super) fn dates_in(&self, year: u16) -> Vec<(Date, &Rule<'_>)> {
        let mut dates: Vec<(Date, &Rule<'_>)> =
            self.rules.iter().flat_map(|rule| rule.dates_in(year).map(move |date| (date, *rule))).collect();
        dates.sort_by_key(|(date, _)| *date);
        dates
    }

    /// How many occasions have no day in a year, and at least have to happen: those without a date, and those whose date is no day.
    pub(super) fn lacking_in(&self, year: u16) -> Lacking {
        let lacking = self.rules.iter().map(|rule| rule.lacking_in(year)).fold(0, u32::saturating_add);
        let nowhere = self.dates_in(year).iter().filter(|(date, _)| super::calendar::place(*date).is_none()).count();
        Lacking(lacking.saturating_add(u32::try_from(nowhere).unwrap_or(u32::MAX)))
    }
}

/// Where in the year each of `times` equal marks on a ring stands, 0 to 1, evenly: nothing is said of days. Each ring begins elsewhere, so that
/// marks of several rings do not stand in a line that would read as a day.
pub(super) fn evenly(ring: usize, times: u32) -> impl Iterator<Item = f32> {
    let ring = f32::from(u16::try_from(ring % 16).unwrap_or(0));
    let first = 0.15 + 0.7 * (0.5 + GOLDEN * ring).fract();
    #[allow(clippy::cast_precision_loss, reason = "marks on a ring are few")]
    (0..times).map(move |n| (n as f32 + first) / times as f32)
}

/// The golden section: its multiples spread most evenly.
const GOLDEN: f32 = 0.618_034;
