//! Loops: wires from a card to itself.

use std::collections::BTreeMap;

use emath::{Rect, pos2};

use super::{Input, Route};
use crate::layout::at::{len, put, snap};

/// Draws each link from a card to itself as a small loop round the card's upper right corner, several inside each other. They
/// keep within half a pitch of the card, where no other wire runs.
pub(super) fn draw(input: &Input, cards: &[Rect], pitch: f32, routes: &mut [Route]) {
    let mut of_card: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, link) in input.links.iter().enumerate() {
        if link.from == link.to && link.from < cards.len() {
            of_card.entry(link.from).or_default().push(index);
        }
    }
    for (card, links) in of_card {
        let Some(rect) = cards.get(card) else { continue };
        for (turn, &index) in links.iter().enumerate() {
            let part = len(turn + 1) / len(links.len());
            let out = snap(pitch / 2.0 * part);
            let inside = snap((pitch * 2.0 * part).min(rect.width() / 3.0));
            let below = snap((pitch * 0.75 * part).min(rect.height() / 3.0));
            let (right, top) = (rect.right(), rect.top());
            let path = vec![
                pos2(right - inside, top),
                pos2(right - inside, top - out),
                pos2(right + out, top - out),
                pos2(right + out, top + below),
                pos2(right, top + below),
            ];
            put(routes, index, Route { own: 0..path.len(), path });
        }
    }
}
