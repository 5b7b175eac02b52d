//! Kin: who is above, below and around a body.

use std::collections::{BTreeMap, VecDeque};

use super::{BodyIx, OrgGraph};

impl OrgGraph {
    /// The bodies above a body in the outline, the nearest first. A member of a group has its group above it.
    pub fn ancestors(&self, ix: BodyIx) -> impl Iterator<Item = BodyIx> + '_ {
        std::iter::successors(self.above(ix), |at| self.above(*at))
    }

    /// For each body how many bodies are in the branch that hangs on it, itself among them.
    ///
    /// # Complexity
    /// O(V).
    #[must_use]
    pub fn branches(&self) -> Vec<usize> {
        let mut order: Vec<BodyIx> = (0..self.len()).filter(|ix| self.above(*ix).is_none()).collect();
        let mut next = 0;
        while let Some(ix) = order.get(next).copied() {
            order.extend_from_slice(self.below(ix));
            next += 1;
        }
        let mut sizes = vec![1; self.len()];
        for ix in order.into_iter().rev() {
            let own = sizes.get(ix).copied().unwrap_or(1);
            if let Some(size) = self.above(ix).and_then(|above| sizes.get_mut(above)) {
                *size += own;
            }
        }
        sizes
    }

    /// The bodies at most `steps` relations, parents or memberships away from `ix`, each with its distance.
    ///
    /// # Complexity
    /// O(V + E) of the part that is reached.
    #[must_use]
    pub fn neighbourhood(&self, ix: BodyIx, steps: u8) -> BTreeMap<BodyIx, u8> {
        let mut distance = BTreeMap::from([(ix, 0)]);
        let mut queue = VecDeque::from([ix]);
        while let Some(at) = queue.pop_front() {
            let here = distance.get(&at).copied().unwrap_or(0);
            if here >= steps {
                continue;
            }
            // What holds for a group holds for each of its members.
            let of = |one: BodyIx| self.links_of(one).into_iter().map(move |link| if link.from == one { link.to } else { link.from });
            let linked = of(at).chain(self.group(at).into_iter().flat_map(of));
            let near: Vec<BodyIx> = linked.chain(self.above(at)).chain(self.below(at).iter().copied()).collect();
            for next in near {
                distance.entry(next).or_insert_with(|| {
                    queue.push_back(next);
                    here + 1
                });
            }
        }
        distance
    }
}
