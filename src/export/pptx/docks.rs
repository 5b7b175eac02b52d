//! Which shapes connectors are glued to, and where.

use std::collections::BTreeMap;

use super::fit::{Area, Emu, Fit};
use super::things::Thing;
use crate::drawing::{Group, Page, Wire};

/// A card that connectors are glued to.
#[derive(Debug)]
pub(super) struct Dock {
    /// The number of its shape on the slide.
    pub(super) shape: u32,
    area: Area,
}

/// An end of a connector: the number of a shape, and which of its sites.
pub(super) type Glued = (u32, usize);

/// A wire as a connector.
#[derive(Debug, Default)]
pub(super) struct Tie {
    /// Its whole way.
    pub(super) way: Vec<(Emu, Emu)>,
    /// What its beginning and its end are glued to; nothing where that card is not on the slide: then it is a line like any other.
    pub(super) ends: [Option<Glued>; 2],
    /// The wire.
    pub(super) wire: Option<std::sync::Arc<Wire>>,
}

/// The cards of a slide and the wires between them.
#[derive(Debug, Default)]
pub(super) struct Docks {
    /// By layer and body.
    pub(super) cards: BTreeMap<(usize, usize), Dock>,
    /// For each thing that is a wire, by its place among the things.
    pub(super) ties: BTreeMap<usize, Tie>,
}

impl Docks {
    /// Numbers the shapes of cards from `next` on, and tells which of their sides wires end at.
    ///
    /// # Complexity
    /// O((cards + wires) · log).
    pub(super) fn of(page: &Page, things: &[Thing<'_>], fit: Fit, next: &mut u32) -> Self {
        let mut docks = Self::default();
        for thing in things {
            if let Some(Group::Card(body, rect)) = thing.group {
                docks.cards.entry((thing.layer, *body)).or_insert_with(|| {
                    *next += 1;
                    Dock { shape: *next - 1, area: fit.area(*rect) }
                });
            }
        }
        let mut wires = wires(page);
        for (ix, thing) in things.iter().enumerate() {
            let Some(Group::Wire { kind, from, to }) = thing.group else { continue };
            let key = (thing.layer, *kind, *from, *to);
            let wire = wires.get_mut(&key).filter(|found| !found.is_empty()).map(|found| found.remove(0));
            let layer = page.layers.get(thing.layer);
            let way: Vec<(Emu, Emu)> = match (&wire, layer) {
                (Some(wire), Some(layer)) => wire.path.iter().map(|at| fit.place(layer.on_page(*at))).collect(),
                _ => Vec::new(),
            };
            let ends = [(from, way.first()), (to, way.last())];
            let ends = ends.map(|(body, at)| Some(docks.cards.get(&(thing.layer, *body))?.glue(*at?)));
            docks.ties.insert(ix, Tie { way, ends, wire });
        }
        docks
    }
}

impl Dock {
    /// The middle of the side that a place is at: the sites of a rounded rectangle are those at the top, left, at the bottom and right.
    fn glue(&self, at: (Emu, Emu)) -> Glued {
        let Area { x, y, width, height } = self.area;
        let sides = [at.1 - y, at.0 - x, y + height - at.1, x + width - at.0];
        let side = sides.iter().enumerate().min_by_key(|(_, distance)| distance.abs()).map_or(0, |(side, _)| side);
        (self.shape, side)
    }
}

/// The wires of a page: by layer, kind and ends.
fn wires(page: &Page) -> BTreeMap<(usize, usize, usize, usize), Vec<std::sync::Arc<Wire>>> {
    let mut wires = BTreeMap::<_, Vec<_>>::new();
    for (ix, layer) in page.layers.iter().enumerate() {
        for wire in layer.drawing.wires() {
            wires.entry((ix, wire.kind, wire.from, wire.to)).or_default().push(std::sync::Arc::clone(wire));
        }
    }
    wires
}
