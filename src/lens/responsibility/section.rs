//! The duties of a strategy and the bodies that have a part in them, in the order they are shown in.

use std::collections::BTreeMap;

use crate::check::{self, FindingKind};
use crate::graph::BodyIx;
use crate::lens::Request;
use crate::model::{Duty, FactId, PhaseId, Share, Strategy};
use crate::view::Chosen;

/// So many duties of a strategy are shown at most; of more it is told how many they are.
const MOST_ROWS: usize = 1_000;
/// So many bodies are shown at most.
const MOST_COLUMNS: usize = 400;

/// A strategy as a matrix.
pub(super) struct Section<'a> {
    pub(super) strategy: &'a Strategy,
    /// The bodies that have a part, by level and as in the file.
    pub(super) columns: Vec<BodyIx>,
    /// How many duties each of them has a part in.
    pub(super) counts: Vec<usize>,
    /// The duties, by phase and as in the file.
    pub(super) rows: Vec<Row<'a>>,
    /// How many duties are flagged.
    pub(super) flagged: usize,
    pub(super) more_rows: usize,
    pub(super) more_columns: usize,
    /// The duty that is chosen, and the phase.
    pub(super) chosen: Option<&'a Duty>,
    pub(super) phase: Option<PhaseId>,
}

/// A duty.
pub(super) struct Row<'a> {
    pub(super) duty: &'a Duty,
    /// The place of its phase.
    pub(super) phase: Option<usize>,
    /// By column: what part its body has; more than one where a faulty file says so.
    pub(super) cells: Vec<(usize, Vec<Share>)>,
    /// What it is founded on, and what else its parts are.
    pub(super) facts: Vec<FactId>,
    /// What is to be known about who leads it.
    pub(super) flag: Option<FindingKind>,
    /// Whether nobody is stated who decides or is responsible; that need not be wrong, so it is told quietly.
    pub(super) is_open: bool,
}

impl<'a> Section<'a> {
    /// # Complexity
    /// O(d + p log p) for d duties with p parts.
    pub(super) fn new(request: &Request<'a>, strategy: &'a Strategy) -> Self {
        let graph = request.graph;
        let parts = strategy.duties.iter().flat_map(|duty| &duty.parts);
        let mut columns: Vec<BodyIx> = parts.filter_map(|part| graph.find(&part.body)).collect();
        columns.sort_unstable_by_key(|body| (graph.level(*body), *body));
        columns.dedup();
        let more_columns = columns.len().saturating_sub(MOST_COLUMNS);
        columns.truncate(MOST_COLUMNS);
        let places: BTreeMap<BodyIx, usize> = columns.iter().copied().zip(0..).collect();
        let phases: BTreeMap<&PhaseId, usize> = strategy.phases.iter().map(|phase| &phase.id).zip(0..).collect();
        let mut counts = vec![0; columns.len()];
        let mut rows: Vec<Row<'a>> = Vec::with_capacity(strategy.duties.len());
        for duty in &strategy.duties {
            let mut cells: BTreeMap<usize, Vec<Share>> = BTreeMap::new();
            for part in &duty.parts {
                let place = graph.find(&part.body).and_then(|body| places.get(&body));
                if let Some(&place) = place {
                    cells.entry(place).or_default().push(part.share);
                }
            }
            for place in cells.keys() {
                counts.get_mut(*place).into_iter().for_each(|count| *count += 1);
            }
            let phase = duty.phase.as_ref().and_then(|phase| phases.get(phase)).copied();
            let (cells, flag) = (cells.into_iter().collect(), check::lead(duty));
            let is_open = flag.is_none() && !is_led(duty);
            rows.push(Row { duty, phase, cells, facts: facts(duty), flag, is_open });
        }
        let flagged = rows.iter().filter(|row| row.flag.is_some()).count();
        rows.sort_by_key(|row| row.phase.unwrap_or(usize::MAX));
        let more_rows = rows.len().saturating_sub(MOST_ROWS);
        rows.truncate(MOST_ROWS);
        let (chosen, phase) = chosen(request, strategy);
        Self { strategy, columns, counts, rows, flagged, more_rows, more_columns, chosen, phase }
    }

    /// Whether a duty steps back behind those of the phase that is chosen.
    pub(super) fn is_dimmed(&self, duty: &Duty) -> bool {
        self.phase.is_some() && duty.phase != self.phase
    }

    /// Whether a duty is chosen.
    pub(super) fn is_chosen(&self, duty: &Duty) -> bool {
        self.chosen.is_some_and(|chosen| std::ptr::eq(chosen, duty))
    }
}

/// Whether it is stated who decides or is responsible.
pub(super) fn is_led(duty: &Duty) -> bool {
    duty.parts.iter().any(|part| matches!(part.share, Share::Decides | Share::Responsible))
}

/// So many marks of facts stand beside a duty at most.
const MOST_FACTS: usize = 6;

fn facts(duty: &Duty) -> Vec<FactId> {
    let mut facts: Vec<FactId> = Vec::new();
    for fact in duty.facts.iter().chain(duty.parts.iter().flat_map(|part| &part.facts)) {
        if facts.len() < MOST_FACTS && !facts.contains(fact) {
            facts.push(fact.clone());
        }
    }
    facts
}

fn chosen<'a>(request: &Request<'_>, strategy: &'a Strategy) -> (Option<&'a Duty>, Option<PhaseId>) {
    match &request.asked.chosen {
        Some(Chosen::Duty(of, duty)) if *of == strategy.id => (strategy.duties.iter().find(|known| known.id == *duty), None),
        Some(Chosen::Phase(of, phase)) if *of == strategy.id => {
            let is_known = strategy.phases.iter().any(|known| known.id == *phase);
            (None, Some(phase.clone()).filter(|_| is_known))
        }
        _ => (None, None),
    }
}

/// The theme's colour of the lane of a body.
pub(super) fn lane(request: &Request<'_>, body: BodyIx) -> u8 {
    u8::try_from(request.graph.lane_colour(request.graph.lane(body))).unwrap_or(0)
}
