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
pub(super) const ROOM: Vec2 = Vec2::new(1904.0, 980.0);
/// The smallest letters that an audience can read, in points on its screen.
const LEAST: f32 = 18.0;
/// What stays this much too small stays so whatever is tried.
const HOPELESS: f32 = 0.75;
/// The least room between two columns.
pub(super) const GAP: f32 = 9.0;
/// The widths of cards that are tried first, for all lanes alike, and the proportions that the layout is asked for with each.
const WIDTHS: [f32; 4] = [108.0, 124.0, 138.0, 154.0];
const ASPECTS: [f32; 3] = [1.4, 1.8, 2.3];
/// What a card costs whose name is divided inside a word, as a share of the screen.
const DIVIDED: f32 = 0.008;
/// What a lane costs that is too narrow for its heading.
const SMALL_HEADING: f32 = 0.05;
/// How large a chart may be without its wires, by how large it may be with them, as long as that is not known; and how much less when it is.
const WITHOUT_WIRES: f32 = 0.96;
const NEARLY: f32 = 0.004;
/// How many ways to share columns among the lanes are looked at closer.
const WAYS: usize = 3;
/// By how much the columns of a lane are made wider and narrower, and between which limits.
const STEPS: [f32; 5] = [28.0, 16.0, 8.0, 4.0, 2.0];
const LIMITS: (f32, f32) = (92.0, 200.0);
/// How many cards are placed in all while the best arrangement is looked for.
const PATIENCE: usize = 5_000;

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

/// What a chart costs, without its wires: most as long as it cannot be read, then for every name that is divided inside a word, and a little for
/// the room it takes.
fn cost(attempt: &Attempt<'_>, search: &Search<'_>) -> f32 {
    let share = attempt.placement.size / ROOM;
    let too_small = (LEAST / (scale(&attempt.placement) * NAME) - search.without_wires).max(0.0);
    let lanes = attempt.placement.lanes.iter().zip(attempt.bands.of_lanes(&attempt.sizes.lanes));
    let small = lanes.filter(|(lane, least)| lane.span() < *least).map(|_| SMALL_HEADING).sum::<f32>();
    let divided = attempt.contents.iter().filter(|content| content.is_divided()).map(|_| search.divided).sum::<f32>();
    10.0 * too_small + small + divided + 0.15 * (share.x + share.y)
}

/// The plan that says most of what can be read, or else the one that can be shown largest.
///
/// # Complexity
/// That of `layout::levels::place`, a few dozen times, and without wires a few hundred times; fewer for many cards.
pub(super) fn plan(request: &Request<'_>) -> Plan {
    let mut largest = (0.0, Plan::default());
    for told in Told::ALL {
        let found = Search { request, told, without_wires: WITHOUT_WIRES, divided: DIVIDED, patience: PATIENCE }.best();
        if is_legible(found.0) {
            return found.1;
        }
        if found.0 > largest.0 {
            largest = found;
        }
    }
    largest.1
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

/// Looks for the plan with which a chart can be shown largest.
struct Search<'a> {
    request: &'a Request<'a>,
    told: Told,
    /// What a name costs that is divided inside a word.
    divided: f32,
    /// How large the chart may be without its wires, by how large it may be with them.
    without_wires: f32,
    /// How many cards may still be placed.
    patience: usize,
}

impl<'a> Search<'a> {
    /// The best plan, and how large all can be shown with it.
    fn best(&mut self) -> (f32, Plan) {
        let mut largest = (0.0, Plan::default());
        for mut plan in self.ways() {
            self.patience = PATIENCE;
            // Once more with what its wires are known to take, and with words that may be divided.
            for divided in [DIVIDED, 0.0] {
                self.divided = divided;
                let sketched = self.refine(&mut plan);
                let attempt = Attempt::new(self.request, &plan);
                let found = scale(&attempt.placement);
                self.without_wires = found / sketched - NEARLY;
                if found > largest.0 {
                    largest = (found, attempt.settled(self.request, plan.clone()));
                }
                if is_legible(found) || found * NAME < LEAST * HOPELESS {
                    return largest;
                }
            }
        }
        largest
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
            let mut lane = 0;
            let mut unchanged = 0;
            while unchanged < plan.widths.len() && self.patience > 0 {
                let better = [-step, step].into_iter().find_map(|by| {
                    let mut tried = plan.clone();
                    let width = tried.widths.get_mut(lane)?;
                    *width = (*width + by).clamp(LIMITS.0, LIMITS.1);
                    let sketch = self.sketch(&tried);
                    let cost = cost(&sketch, self);
                    (cost < least - 1e-4).then_some((cost, scale(&sketch.placement), tried))
                });
                if let Some((cost, scale, tried)) = better {
                    (least, largest, *plan) = (cost, scale, tried);
                    unchanged = 0;
                } else {
                    unchanged += 1;
                    lane = (lane + 1) % plan.widths.len();
                }
            }
        }
        largest
    }
}
