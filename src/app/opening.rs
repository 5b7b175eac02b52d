//! What is folded when a large organisation opens: as much as it takes to see whole levels at a size that can be read.

use std::collections::BTreeSet;

use super::narrow::folds;
use crate::graph::{BodyIx, OrgGraph};
use crate::view::{Folds, View};

/// Up to this many bodies all are shown.
const ALL: usize = 400;
/// In larger organisations about so many are shown.
const MOST: usize = 120;
/// With fewer than this there is nothing to see yet: one more level is shown, however large it is.
const LEAST: usize = 3;
/// A body with more below it than this part of all that may be shown does not keep its level from being shown.
const LARGE: usize = 4;

/// The view in which an organisation opens.
///
/// Level by level from the top, bodies are unfolded while all of a level has room, so that equals are shown alike; everything below stays
/// folded, each branch by itself, so that what is unfolded later comes a level at a time.
///
/// # Complexity
/// O(V log V).
pub(super) fn opening(graph: &OrgGraph) -> View {
    let mut level: Vec<BodyIx> = (0..graph.len()).filter(|ix| graph.above(*ix).is_none()).collect();
    if least_shown(graph, &level) <= ALL {
        return View::default();
    }
    let (mut shown, mut unfolded) = (level.len(), BTreeSet::new());
    loop {
        let parents: Vec<(BodyIx, usize)> =
            level.iter().map(|ix| (*ix, below(graph, *ix).count())).filter(|(_, count)| *count > 0).collect();
        let all: usize = parents.iter().map(|(_, count)| count).sum();
        let fits = |more: usize| shown + more <= MOST || shown < LEAST;
        let chosen: Vec<(BodyIx, usize)> =
            if fits(all) { parents } else { parents.into_iter().filter(|(_, count)| *count <= MOST / LARGE).collect() };
        let more: usize = chosen.iter().map(|(_, count)| count).sum();
        if more == 0 || !fits(more) {
            break;
        }
        shown += more;
        level = chosen.iter().flat_map(|(ix, _)| below(graph, *ix)).collect();
        unfolded.extend(chosen.into_iter().map(|(ix, _)| ix));
    }
    let folded = (0..graph.len()).filter(|ix| folds(graph, *ix) && !unfolded.contains(ix));
    let folded: Folds = folded.filter_map(|ix| graph.at(ix)).map(|body| body.id.clone()).collect();
    View { folded, ..View::default() }
}

/// What stands below a body while its group is closed.
pub(super) fn below(graph: &OrgGraph, ix: BodyIx) -> impl Iterator<Item = BodyIx> + '_ {
    graph.below(ix).iter().copied().filter(move |below| graph.group(*below) != Some(ix))
}

/// How many bodies are shown with nothing folded and every group closed, but no more than tell that they are too many.
fn least_shown(graph: &OrgGraph, roots: &[BodyIx]) -> usize {
    let (mut waiting, mut count) = (roots.to_vec(), 0);
    while let Some(ix) = waiting.pop() {
        count += 1;
        if count > ALL {
            break;
        }
        waiting.extend(below(graph, ix));
    }
    count
}

/// What is folded in a file that was read again: what the user folded and unfolded is kept; what is new is folded if it is among the
/// `first` folds, those of a new file.
pub(super) fn kept(folded: &Folds, first: &Folds, before: &OrgGraph, graph: &OrgGraph) -> Folds {
    let is_new = |id: &crate::model::BodyId| before.find(id).is_none_or(|ix| !folds(before, ix));
    let new: Vec<_> = first.iter().filter(|id| is_new(id)).cloned().collect();
    if new.is_empty() && folded.iter().all(|id| graph.find(id).is_some()) {
        return folded.clone();
    }
    folded.iter().filter(|id| graph.find(id).is_some()).cloned().chain(new).collect()
}
