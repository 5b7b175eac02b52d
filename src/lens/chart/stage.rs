//! The chart before an audience: what is on it can be read from the back of a room, even where the whole is seen at once.
//!
//! Large letters win over many words. Each lane has cards as wide as suits it, things stand a little closer than at a desk, and what the cards
//! say below their names is left out as far as there is no room for it. Names are never shortened: if nothing helps, as in a large
//! organisation that is shown whole, all is smaller than it should be, and as large as any arrangement allows.

use std::collections::BTreeMap;

use emath::Vec2;

use super::sizes::NAME;
use super::told::Told;
use super::{Attempt, Plan, Request};
use crate::layout::levels::{Options, Placement};

/// The canvas of an audience's screen, in points, less the air at its edges: what the whole chart is arranged for.
pub(super) const ROOM: Vec2 = Vec2::new(1886.0, 966.0);
/// The smallest letters that an audience can read, in points on its screen.
const LEAST: f32 = 18.0;
/// What stays this much too small stays so whatever is tried.
const HOPELESS: f32 = 0.75;
/// The least room between two columns.
pub(super) const GAP: f32 = 9.0;
/// The widths of cards that are tried first, for all lanes alike, and the proportions that the layout is asked for with each.
const WIDTHS: [f32; 4] = [108.0, 124.0, 138.0, 154.0];
const ASPECTS: [f32; 3] = [1.4, 1.8, 2.3];
/// What it costs that letters are too small, by how much larger they should be.
const TOO_SMALL: f32 = 40.0;
/// What it costs to divide a name inside a word, as a share of the screen.
const DIVIDED: f32 = 0.03;
/// What a lane costs that is too narrow for its heading.
const SMALL_HEADING: f32 = 0.5;
/// How large a chart may be without its wires, by how large it may be with them, as long as that is not known; and how much less when it is.
const WITHOUT_WIRES: f32 = 0.96;
const NEARLY: f32 = 0.004;
/// How many ways to share columns among the lanes are looked at closer.
const WAYS: usize = 3;
/// By how much the columns of a lane are made wider and narrower, and between which limits.
const STEPS: [f32; 5] = [28.0, 16.0, 8.0, 4.0, 2.0];
const LIMITS: (f32, f32) = (92.0, 200.0);
/// How many cards are placed in all while the best arrangement is looked for.
const PATIENCE: usize = 12_000;

/// The same sizes, closer together.
pub(super) fn closer(options: Options) -> Options {
    Options { row_gap: 10.0, pitch: 4.0, margin: 6.0, head: 26.0, ..options }
}

/// How large the whole of a chart can be shown, headings and all.
fn scale(placement: &Placement) -> f32 {
    (ROOM / placement.size.max(Vec2::splat(1.0))).min_elem()
}

/// Whether what is shown so large can be read.
fn is_legible(scale: f32) -> bool {
    scale * NAME >= LEAST
}

/// Whether what is shown so large cannot be read whatever is tried.
fn is_hopeless(scale: f32) -> bool {
    scale * NAME < LEAST * HOPELESS
}

/// What a chart costs, without its wires: most as long as it cannot be read, then for every name that is divided inside a word, and for
/// the room it takes: what fills the screen in both directions is largest on it.
fn cost(attempt: &Attempt<'_>, search: &Search<'_>) -> f32 {
    let share = attempt.placement.size / ROOM;
    let too_small = (LEAST / (scale(&attempt.placement) * NAME) - search.without_wires).max(0.0);
    let lanes = attempt.placement.lanes.iter().zip(attempt.bands.of_lanes(&attempt.sizes.lanes));
    let small = lanes.filter(|(lane, least)| lane.span() < *least).map(|_| SMALL_HEADING).sum::<f32>();
    let divided = search.divided * f32::from(u16::try_from(divisions(attempt)).unwrap_or(u16::MAX));
    TOO_SMALL * too_small + small + divided + 0.05 * (share.x + share.y) + 0.4 * share.max_elem()
}

/// How often a name is divided inside a word.
fn divisions(attempt: &Attempt<'_>) -> usize {
    attempt.contents.iter().map(super::card::Content::divisions).sum()
}

/// The plan that says most of what can be read, or else the one that can be shown largest.
///
/// # Complexity
/// That of `layout::levels::place`, a few dozen times, and without wires a few hundred times; fewer for many cards.
pub(super) fn plan(request: &Request<'_>) -> Plan {
    let mut largest = Found::default();
    for divided in [DIVIDED, 0.0] {
        let found = Told::ALL.map(|told| Search { request, told, without_wires: WITHOUT_WIRES, divided, patience: PATIENCE }.best());
        // Rather less below the names than names that are divided inside words.
        if let Some(best) = found.iter().filter(|found| is_legible(found.scale)).min_by_key(|found| found.divisions) {
            return best.plan.clone();
        }
        largest = found.into_iter().fold(largest, |largest, found| if found.scale > largest.scale { found } else { largest });
        if is_hopeless(largest.scale) {
            break;
        }
    }
    largest.plan
}

/// A plan, how large all can be shown with it, and how often a name is divided inside a word.
#[derive(Clone, Debug, Default)]
struct Found {
    plan: Plan,
    scale: f32,
    divisions: usize,
}

/// What is shown of a document as `common` has it for all of its views, with as many words as can be read. Where `common` leaves the columns
/// free, all of it is.
pub(super) fn attempt<'a>(request: &Request<'a>, common: &Plan) -> Attempt<'a> {
    if common.columns.is_empty() {
        return Attempt::new(request, &plan(request));
    }
    let mut attempt = Attempt::new(request, common);
    for told in Told::ALL.into_iter().filter(|told| *told > common.told) {
        if is_legible(scale(&attempt.placement)) {
            break;
        }
        attempt = Attempt::new(request, &Plan { told, ..common.clone() });
    }
    attempt
}

/// How much wider the columns of a lane get, and those of another one that makes room for them.
type Move = ((usize, f32), Option<(usize, f32)>);

/// What is tried with lanes of so many columns: each narrower and wider by `step`, and then each wider for another that gets as much narrower.
fn moves(columns: &[usize], step: f32) -> Vec<Move> {
    let drawn = || columns.iter().copied().enumerate().filter(|(_, count)| *count > 0);
    let share = |one: usize, other: usize| f32::from(u16::try_from(one).unwrap_or(1)) / f32::from(u16::try_from(other).unwrap_or(1));
    let alone = drawn().flat_map(|(lane, _)| [((lane, -step), None), ((lane, step), None)]);
    let for_another = |(lane, count): (usize, usize)| {
        let others = drawn().filter(move |(other, _)| *other != lane);
        others.map(move |(other, its)| ((lane, step), Some((other, -step * share(count, its)))))
    };
    alone.chain(drawn().flat_map(for_another)).collect()
}

/// Looks for the plan with which a chart can be shown largest.
struct Search<'a> {
    request: &'a Request<'a>,
    told: Told,
    /// What it costs to divide a name inside a word.
    divided: f32,
    /// How large the chart may be without its wires, by how large it may be with them.
    without_wires: f32,
    /// How many cards may still be placed.
    patience: usize,
}

impl<'a> Search<'a> {
    /// The best plan, and how large all can be shown with it.
    fn best(&mut self) -> Found {
        let mut largest = Found::default();
        let mut ways: Vec<(Plan, f32)> = self.ways().into_iter().map(|plan| (plan, WITHOUT_WIRES)).collect();
        let mut best: Option<(f32, Found)> = None;
        // Once more with what the wires are known to take.
        for _ in 0..2 {
            for (plan, without_wires) in &mut ways {
                (self.patience, self.without_wires) = (PATIENCE, *without_wires);
                let sketched = self.refine(plan);
                let attempt = Attempt::new(self.request, plan);
                let scale = scale(&attempt.placement);
                *without_wires = scale / sketched - NEARLY;
                let cost = cost(&attempt, self);
                let is_best = is_legible(scale) && best.as_ref().is_none_or(|(least, _)| cost < *least);
                if is_best || scale > largest.scale {
                    let found = Found { divisions: divisions(&attempt), plan: attempt.settled(self.request, plan.clone()), scale };
                    best = if is_best { Some((cost, found.clone())) } else { best };
                    largest = if scale > largest.scale { found } else { largest };
                }
                if is_hopeless(scale) {
                    return largest;
                }
            }
        }
        best.map_or(largest, |(_, best)| best)
    }

    /// The chart without its wires.
    fn sketch(&mut self, plan: &Plan) -> Attempt<'a> {
        self.patience = self.patience.saturating_sub(self.request.projection.shown.len());
        Attempt::with(self.request, plan, Vec::new())
    }

    /// Ways to share columns among the lanes, the most promising first.
    fn ways(&mut self) -> Vec<Plan> {
        let mut ways: BTreeMap<Vec<usize>, (f32, Plan)> = BTreeMap::new();
        for card_width in WIDTHS {
            for aspect in ASPECTS {
                if self.patience == 0 && !ways.is_empty() {
                    break;
                }
                let plan = Plan { card_width, aspect, told: self.told, ..Plan::default() };
                let sketch = self.sketch(&plan);
                let (cost, columns) = (cost(&sketch, self), sketch.columns(self.request));
                if ways.get(&columns).is_none_or(|known| cost < known.0) {
                    ways.insert(columns.clone(), (cost, Plan { widths: sketch.sizes.columns, columns, ..plan }));
                }
            }
        }
        let mut ways: Vec<(f32, Plan)> = ways.into_values().collect();
        ways.sort_by(|a, b| a.0.total_cmp(&b.0));
        ways.into_iter().take(WAYS).map(|(_, plan)| plan).collect()
    }

    /// Makes the columns of one lane after the other wider or narrower, as long as that helps.
    /// Tells how large the chart can be shown then.
    fn refine(&mut self, plan: &mut Plan) -> f32 {
        let sketch = self.sketch(plan);
        let (mut least, mut largest) = (cost(&sketch, self), scale(&sketch.placement));
        for step in STEPS {
            let moves = moves(&plan.columns, step);
            let mut unchanged = 0;
            for (one, other) in moves.iter().cycle() {
                if unchanged >= moves.len() || self.patience == 0 {
                    break;
                }
                unchanged += 1;
                let mut tried = plan.clone();
                for (lane, by) in std::iter::once(one).chain(other) {
                    if let Some(width) = tried.widths.get_mut(*lane) {
                        *width = (*width + by).clamp(LIMITS.0, LIMITS.1);
                    }
                }
                let sketch = self.sketch(&tried);
                let cost = cost(&sketch, self);
                if cost < least - 1e-4 {
                    (least, largest, *plan) = (cost, scale(&sketch.placement), tried);
                    unchanged = 0;
                }
            }
        }
        largest
    }
}
