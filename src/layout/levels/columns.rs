//! How many columns each lane gets, and how a row of cards wraps into lines.

use std::ops::Range;

use super::Options;
use crate::layout::at::{at, len, put, raise};

/// What stands in one row of one lane, as far as the choice of columns needs it.
#[derive(Clone, Debug, Default)]
pub(super) struct Demand {
    /// The lane.
    pub(super) lane: usize,
    /// The row.
    pub(super) row: usize,
    /// Runs of cards that wrap together: plain cards between open groups, or the members of one; the spans of each.
    pub(super) runs: Vec<Vec<usize>>,
    /// The heights of the same cards.
    pub(super) heights: Vec<Vec<f32>>,
    /// Whether an open group is among them.
    pub(super) has_group: bool,
}

impl Demand {
    fn lines(&self, columns: usize) -> usize {
        self.runs.iter().map(|run| chunk(run, columns).len().max(1)).sum()
    }

    /// The height of all lines, with the gaps between them.
    fn height(&self, columns: usize, gap: f32) -> f32 {
        let mut sum = -gap;
        for (run, heights) in self.runs.iter().zip(&self.heights) {
            for line in chunk(run, columns) {
                sum += gap + heights.get(line).unwrap_or_default().iter().copied().fold(0.0, f32::max);
            }
        }
        sum.max(0.0)
    }

    fn widest(&self) -> usize {
        self.runs.iter().map(|run| run.iter().sum::<usize>()).max().unwrap_or(0)
    }
}

/// Wraps cards with these spans into as few lines as `columns` allow, all about equally full (5 + 5, not 9 + 1).
pub(super) fn chunk(spans: &[usize], columns: usize) -> Vec<Range<usize>> {
    let fewest = wrap(spans, columns).len();
    let widest = spans.iter().copied().max().unwrap_or(1);
    // The narrowest measure that still needs no more lines: the number of lines falls as the measure grows.
    let (mut low, mut high) = (widest.min(columns), columns);
    while low < high {
        let middle = usize::midpoint(low, high);
        if wrap(spans, middle).len() <= fewest { high = middle } else { low = middle + 1 }
    }
    wrap(spans, low)
}

fn wrap(spans: &[usize], columns: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let (mut start, mut filled) = (0, 0);
    for (index, span) in spans.iter().enumerate() {
        if filled > 0 && filled + span > columns {
            lines.push(start..index);
            (start, filled) = (index, 0);
        }
        filled += span;
    }
    if start < spans.len() {
        lines.push(start..spans.len());
    }
    lines
}

/// What the choice of columns follows from.
pub(super) struct Choice<'a> {
    /// The width of the columns of each lane.
    pub(super) widths: &'a [f32],
    /// How many columns a lane is to have; 0 or nothing where that is to be chosen.
    pub(super) counts: &'a [usize],
    /// How many rows there are.
    pub(super) rows: usize,
    /// What stands in them.
    pub(super) demands: &'a [Demand],
    /// Gaps, and the proportions to aim for.
    pub(super) options: &'a Options,
}

impl Choice<'_> {
    /// The number of columns for each lane with which the picture comes nearest to the wanted proportions: the one that can
    /// be shown largest in a window of those proportions.
    ///
    /// # Complexity
    /// O(lines · n log columns), with at most a few dozen tries for the number of lines.
    pub(super) fn best(&self) -> Vec<usize> {
        let mut least = vec![0; self.widths.len()];
        for demand in self.demands {
            let span = demand.runs.iter().flatten().copied().max().unwrap_or(1).max(1);
            raise(&mut least, demand.lane, span);
        }
        for (lane, count) in self.counts.iter().enumerate() {
            raise(&mut least, lane, *count);
        }
        let most_lines = self.demands.iter().map(|demand| demand.lines(at(&least, demand.lane))).max().unwrap_or(1);
        let mut best = least.clone();
        let mut best_score = self.score(&best);
        let mut allowed = 1;
        while allowed <= most_lines {
            let mut columns = least.clone();
            for demand in self.demands.iter().filter(|demand| self.is_free(demand.lane)) {
                raise(&mut columns, demand.lane, needed(demand, allowed, at(&least, demand.lane)));
            }
            let tried_score = self.score(&columns);
            if tried_score < best_score {
                (best, best_score) = (columns, tried_score);
            }
            allowed += 1 + allowed / 16;
        }
        self.refined(best, best_score, &least)
    }

    /// A lane may be chosen for if nothing is asked of it, or if an open group stands in it.
    fn is_free(&self, lane: usize) -> bool {
        at(self.counts, lane) == 0 || self.demands.iter().any(|demand| demand.lane == lane && demand.has_group)
    }

    /// One column more or less in single lanes, as long as that makes it better.
    fn refined(&self, mut best: Vec<usize>, mut best_score: f32, least: &[usize]) -> Vec<usize> {
        for _ in 0..8 {
            let mut better = false;
            for lane in (0..best.len()).filter(|lane| self.is_free(*lane)) {
                let now = at(&best, lane);
                for tried in [now.saturating_sub(1), now + 1] {
                    if now == 0 || tried < at(least, lane) || tried > now + 1 {
                        continue;
                    }
                    let mut candidate = best.clone();
                    put(&mut candidate, lane, tried);
                    let candidate_score = self.score(&candidate);
                    if candidate_score < best_score {
                        (best, best_score, better) = (candidate, candidate_score, true);
                        break;
                    }
                }
            }
            if !better {
                break;
            }
        }
        best
    }

    /// How much of a window of the wanted proportions the picture needs: less is better.
    fn score(&self, columns: &[usize]) -> f32 {
        let options = self.options;
        let width: f32 = columns
            .iter()
            .zip(self.widths)
            .map(|(&count, width)| len(count.max(1)) * (width + options.gap) - options.gap + 2.0 * options.margin + options.lane_gap)
            .sum();
        let mut heights = vec![0.0_f32; self.rows];
        for demand in self.demands {
            raise(&mut heights, demand.row, demand.height(at(columns, demand.lane), options.gap));
        }
        let height = options.head + heights.iter().map(|height| height + 1.1 * options.row_gap).sum::<f32>();
        let width = options.side + width;
        (width / options.aspect).max(height) + 0.15 * (width / options.aspect + height)
    }
}

/// The fewest columns with which a row needs at most `lines` lines.
fn needed(demand: &Demand, lines: usize, least: usize) -> usize {
    let lines = lines.max(demand.runs.len());
    let (mut low, mut high) = (least, demand.widest().max(least));
    while low < high {
        let middle = usize::midpoint(low, high);
        if demand.lines(middle) <= lines { high = middle } else { low = middle + 1 }
    }
    low
}
