//! How long each part of a layout takes.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::i18n::Language;
use crate::layout::{Go, Phase, Watch};
use crate::tr;

/// The times of several runs of the same layout.
#[derive(Debug, Default)]
pub(super) struct Times {
    runs: Vec<Parts>,
}

/// The parts of one run. What came before the first phase counts to it.
#[derive(Clone, Debug, Default)]
struct Parts {
    total: Duration,
    phases: BTreeMap<Phase, Duration>,
}

/// A run under way: it hears when a phase begins.
#[derive(Debug)]
pub(super) struct Run {
    started: Instant,
    begun: Mutex<Vec<(Phase, Instant)>>,
}

impl Watch for Run {
    fn begins(&self, phase: Phase) -> Go {
        let now = Instant::now();
        self.begun.lock().unwrap_or_else(PoisonError::into_inner).push((phase, now));
        Go::On
    }
}

impl Run {
    /// A run begins now.
    pub(super) fn start() -> Self {
        Self { started: Instant::now(), begun: Mutex::default() }
    }
}

impl Times {
    /// A run has ended now.
    pub(super) fn ran(&mut self, run: Run) {
        let ended = Instant::now();
        let begun = run.begun.into_inner().unwrap_or_else(PoisonError::into_inner);
        let ends = begun.iter().skip(1).map(|(_, begun)| *begun).chain([ended]);
        let mut parts = Parts { total: ended - run.started, phases: BTreeMap::new() };
        let mut from = run.started;
        for ((phase, _), end) in begun.iter().zip(ends) {
            *parts.phases.entry(*phase).or_default() += end - from; // a phase may come back
            from = end;
        }
        self.runs.push(parts);
    }

    /// The parts and the total of the fastest run, a line each; with several runs the median too.
    pub(super) fn told(&self, language: &Language) -> Vec<String> {
        let mut runs: Vec<&Parts> = self.runs.iter().collect();
        runs.sort_by_key(|run| run.total);
        let Some(fastest) = runs.first() else { return Vec::new() };
        let line = |name: &str, time: Duration| tr!(language, "layout-time", phase = name, time = millis(time));
        let mut lines: Vec<String> = fastest.phases.iter().map(|(phase, time)| line(name(*phase), *time)).collect();
        lines.push(line("total", fastest.total));
        if let Some(median) = runs.get(runs.len() / 2).filter(|_| runs.len() > 1) {
            lines.push(tr!(language, "layout-median", count = runs.len().to_string(), time = millis(median.total)));
        }
        lines
    }
}

/// The name of a phase in the language files.
fn name(phase: Phase) -> &'static str {
    match phase {
        Phase::Tree => "tree",
        Phase::Order => "order",
        Phase::Place => "place",
        Phase::Route => "route",
        Phase::Draw => "draw",
    }
}

/// Milliseconds with a point, whatever the language: programs read them.
fn millis(time: Duration) -> String {
    format!("{:.3}", time.as_secs_f64() * 1e3)
}
