//! Which links share a trunk.

use std::collections::{BTreeMap, BTreeSet};

use super::grid::Grid;
use super::{Input, Link, Manner};
use crate::layout::at::at;

/// Links that are routed as one tree: all of them leave one card, or all cards of one side meet all of the other, so that
/// whoever follows the tree from any card to any other of the opposite side follows a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bundle {
    /// The card where the tree begins.
    pub(super) root: usize,
    /// The other cards of the root's side; usually none.
    pub(super) peers: Vec<usize>,
    /// The cards of the other side.
    pub(super) leaves: Vec<usize>,
    /// The links, by their place in the input; those of the root first, so that what they draw hangs together.
    pub(super) links: Vec<usize>,
    /// How the wires prefer to run.
    pub(super) manner: Manner,
}

/// Gathers the links into bundles. Links from a card to itself, to cards that do not exist, and between an
/// open group and its members are in none.
///
/// # Complexity
/// O(E²) in the links of one net at worst, usually O(E log E).
pub(super) fn gather(input: &Input, grid: &Grid) -> Vec<Bundle> {
    let count = input.cards.len();
    // A second link between the same two cards in the same net goes a way of its own: the key's count keeps them apart.
    let mut seen: BTreeMap<(usize, usize, usize), usize> = BTreeMap::new();
    let mut nets: BTreeMap<(usize, Manned, usize), Vec<usize>> = BTreeMap::new();
    for (index, link) in input.links.iter().enumerate() {
        let frame = |card: usize| at(&grid.cells, card).frame;
        let is_inside = frame(link.from) == Some(link.to) || frame(link.to) == Some(link.from);
        if link.from == link.to || link.from >= count || link.to >= count || is_inside {
            continue;
        }
        let turn = seen.entry((link.net, link.from, link.to)).or_default();
        nets.entry((link.net, Manned::from(link.manner), *turn)).or_default().push(index);
        *turn += 1;
    }
    let mut bundles: Vec<Bundle> = nets.values().flat_map(|links| split(&input.links, links)).collect();
    bundles.sort_by_key(|bundle| bundle.links.iter().copied().min());
    bundles
}

/// [`Manner`] as a key. Hierarchy and upward wires of one net may share a trunk: only the words differ.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Manned {
    Across,
    Along,
}

impl From<Manner> for Manned {
    fn from(manner: Manner) -> Self {
        match manner {
            Manner::Level => Self::Across,
            Manner::Hierarchy | Manner::Upward => Self::Along,
        }
    }
}

/// Splits the links of one net: what is complete between two sides stays together, the rest is taken apart by hubs.
fn split(links: &[Link], of_net: &[usize]) -> Vec<Bundle> {
    let mut bundles = Vec::new();
    for component in components(links, of_net) {
        if let Some(bundle) = complete(links, &component) {
            bundles.push(bundle);
        } else {
            by_hubs(links, component, &mut bundles);
        }
    }
    bundles
}

fn components(links: &[Link], of_net: &[usize]) -> Vec<Vec<usize>> {
    let mut at_card: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for &index in of_net {
        if let Some(link) = links.get(index) {
            at_card.entry(link.from).or_default().push(index);
            at_card.entry(link.to).or_default().push(index);
        }
    }
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let mut components = Vec::new();
    for &start in of_net {
        let mut component = Vec::new();
        let mut waiting = vec![start];
        while let Some(index) = waiting.pop() {
            let Some(link) = links.get(index).filter(|_| taken.insert(index)) else { continue };
            component.push(index);
            for card in [link.from, link.to] {
                // Each card hands on its links once: the list is taken away.
                waiting.extend(at_card.remove(&card).unwrap_or_default());
            }
        }
        if !component.is_empty() {
            component.sort_unstable();
            components.push(component);
        }
    }
    components
}

/// One bundle, if all the links run from every card of one side to every card of the other.
fn complete(links: &[Link], component: &[usize]) -> Option<Bundle> {
    let of = || component.iter().filter_map(|&index| links.get(index));
    let froms: BTreeSet<usize> = of().map(|link| link.from).collect();
    let tos: BTreeSet<usize> = of().map(|link| link.to).collect();
    if !froms.is_disjoint(&tos) || froms.len() * tos.len() != component.len() {
        return None;
    }
    let (hubs, leaves) = if froms.len() <= tos.len() { (froms, tos) } else { (tos, froms) };
    let mut hubs = hubs.into_iter();
    let root = hubs.next()?;
    Some(bundle(links, root, hubs.collect(), leaves.into_iter().collect(), component))
}

/// Takes the card with most links again and again, with all its links.
fn by_hubs(links: &[Link], mut left: Vec<usize>, bundles: &mut Vec<Bundle>) {
    while !left.is_empty() {
        // A bundle leaves its hub or arrives there: both at once would show ways that do not exist.
        let mut ends: BTreeMap<(usize, bool), usize> = BTreeMap::new();
        for link in left.iter().filter_map(|&index| links.get(index)) {
            *ends.entry((link.from, true)).or_default() += 1;
            *ends.entry((link.to, false)).or_default() += 1;
        }
        let Some((hub, out, _)) = ends
            .iter()
            .map(|(&(card, out), &count)| (card, out, count))
            .max_by_key(|&(card, out, count)| (count, std::cmp::Reverse(card), out))
        else {
            return;
        };
        let is_own = |link: &Link| if out { link.from == hub } else { link.to == hub };
        let (own, rest): (Vec<usize>, Vec<usize>) = left.into_iter().partition(|&index| links.get(index).is_some_and(is_own));
        let far = |link: &Link| if out { link.to } else { link.from };
        let leaves: BTreeSet<usize> = own.iter().filter_map(|&index| links.get(index)).map(far).collect();
        bundles.push(bundle(links, hub, Vec::new(), leaves.into_iter().collect(), &own));
        left = rest;
    }
}

fn bundle(links: &[Link], root: usize, peers: Vec<usize>, leaves: Vec<usize>, own: &[usize]) -> Bundle {
    let first = leaves.first().copied();
    let rank = |index: &usize| {
        let Some(link) = links.get(*index) else { return (2, *index) };
        let has = |card: usize| link.from == card || link.to == card;
        let rank = if has(root) { 0 } else { 2 - usize::from(first.is_some_and(has)) };
        (rank, *index)
    };
    let mut own = own.to_vec();
    own.sort_by_key(rank);
    let manner = own.first().and_then(|&index| links.get(index)).map(|link| link.manner).unwrap_or_default();
    Bundle { root, peers, leaves, links: own, manner }
}
