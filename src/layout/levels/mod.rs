//! Rows are levels, lanes are owners: cards with a row and a lane in, rectangles and orthogonal ways out.
//!
//! Topology first, coordinates after, as in the channel routing of integrated circuits:
//!
//! 1. `grid` chooses how many columns each lane has, so that the whole comes near the wanted proportions, wraps each
//!    row into lines and gives every card its cells (`align`: under its parent, hubs over the middle of their children).
//! 2. `slots` is the picture as a lattice of slots: columns and the channels between them, bands and the channels between those.
//! 3. `bundle` gathers the links that share a trunk; `route` (with `search`) finds each bundle's tree through the slots, cheapest path by
//!    cheapest path, where length, bends and crossings cost (after Wybrow, Marriott and Stuckey, "Orthogonal connector
//!    routing", Graph Drawing 2009).
//! 4. `tracks` gives the runs within a slot their order, so that few cross, and their tracks (after Hashimoto and Stevens,
//!    "Wire routing by optimizing channel assignment within large apertures", 1971); a slot is as wide as its tracks need.
//! 5. `draw` turns all this into coordinates.
//!
//! Invariants: no two cards overlap; no wire enters a card; wires of different bundles never lie on each other; the same
//! input gives the same bytes; the order of cards in a row and lane is the order they are given in.

mod align;
mod bundle;
mod columns;
mod draw;
mod grid;
mod loops;
mod route;
mod search;
mod slots;
#[cfg(test)]
mod tests;
mod tracks;
mod tree;

use emath::{Rangef, Rect, Vec2};

use super::Route;

/// What is to be placed. Cards and links name each other by their place in these lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input {
    /// How many rows (levels) there are, from the top.
    pub rows: usize,
    /// How many lanes (owners) there are, from the left.
    pub lanes: usize,
    /// The cards, in reading order.
    pub cards: Vec<Card>,
    /// The wires, those that matter most first.
    pub links: Vec<Link>,
    /// The width of a column of each lane; `options.column` for a lane that has none here.
    pub columns: Vec<f32>,
    /// How many columns each lane is to have; 0, or nothing, where the layout may choose. A lane gets more where a card or an
    /// open group needs them. To keep the shape of the picture while branches fold, give the [`Placement::counts`] of before.
    pub counts: Vec<usize>,
    /// The column that each card stood in before ([`Placement::columns`]): it stays there where there is room, as long as its lane has
    /// the number of columns asked for. `None`, or nothing, for a card that is free to move.
    pub stood: Vec<Option<usize>>,
    /// Sizes and gaps.
    pub options: Options,
}

impl Input {
    /// The width of every lane's columns.
    fn column_widths(&self, options: &Options) -> Vec<f32> {
        let width = |lane: usize| self.columns.get(lane).copied().filter(|width| width.is_finite()).unwrap_or(options.column);
        (0..self.lanes.max(1)).map(|lane| width(lane).clamp(8.0, 10_000.0)).collect()
    }
}

/// A card to be placed.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Its row; beyond the last counts as the last.
    pub row: usize,
    /// Its lane; beyond the last counts as the last.
    pub lane: usize,
    /// How many columns it wants to be wide, at least 1.
    pub span: usize,
    /// How high it has to be at that width; for an open group it has no meaning.
    pub height: f32,
    /// The card it wants to stand below.
    pub parent: Option<usize>,
    /// The open group that surrounds it. Heeded if that is an open group in the same row and lane.
    pub frame: Option<usize>,
    /// A card, or an open group.
    pub shape: Shape,
}

/// What a [`Card`] is drawn as.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Shape {
    /// A card.
    #[default]
    Card,
    /// An open group: it surrounds the cards that name it.
    Frame {
        /// Height of the strip kept free at its top for its name.
        title: f32,
    },
}

/// A wire to be routed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The card it starts at.
    pub from: usize,
    /// The card it ends at.
    pub to: usize,
    /// Links of one net that share an end are bundled into one trunk.
    pub net: usize,
    /// How it prefers to run.
    pub manner: Manner,
}

/// How a wire prefers to run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Manner {
    /// From the bottom of the upper card to the top of the lower one.
    #[default]
    Hierarchy,
    /// The same, told from below: reports, supports.
    Upward,
    /// Between equals: from side to side.
    Level,
}

/// Sizes and gaps, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    /// Width of a column.
    pub column: f32,
    /// Smallest gap between columns, and between the lines of one row.
    pub gap: f32,
    /// Smallest gap between rows.
    pub row_gap: f32,
    /// Distance between parallel wires.
    pub pitch: f32,
    /// Padding inside lanes and open groups.
    pub margin: f32,
    /// Gap between lanes.
    pub lane_gap: f32,
    /// Height kept free at the top, for the headings of the lanes.
    pub head: f32,
    /// Width kept free at the left, for the headings of the rows.
    pub side: f32,
    /// The width by height to aim for.
    pub aspect: f32,
}

impl Default for Options {
    fn default() -> Self {
        Self { column: 118.0, gap: 16.0, row_gap: 22.0, pitch: 7.0, margin: 10.0, lane_gap: 8.0, head: 40.0, side: 84.0, aspect: 2.0 }
    }
}

impl Options {
    /// The same with every size finite and within what a picture can have.
    fn sane(self) -> Self {
        let size = |value: f32, least: f32| if value.is_finite() { value.clamp(least, 10_000.0) } else { least };
        Self {
            column: size(self.column, 8.0),
            gap: size(self.gap, 1.0),
            row_gap: size(self.row_gap, 1.0),
            pitch: size(self.pitch, 1.0),
            margin: size(self.margin, 1.0),
            lane_gap: size(self.lane_gap, 0.0),
            head: size(self.head, 0.0),
            side: size(self.side, 0.0),
            aspect: size(self.aspect, 0.1),
        }
    }
}

/// Where everything goes. Coordinates are multiples of 1/64 point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placement {
    /// The whole, with the room for headings; it starts at the origin.
    pub size: Vec2,
    /// One for each card of the input.
    pub cards: Vec<Rect>,
    /// Top and bottom of each row; they follow on each other.
    pub rows: Vec<Rangef>,
    /// Left and right of each lane.
    pub lanes: Vec<Rangef>,
    /// How many columns each lane has.
    pub counts: Vec<usize>,
    /// The first column of each card, counted in its lane.
    pub columns: Vec<usize>,
    /// One for each link of the input.
    pub routes: Vec<Route>,
}

/// Places cards and routes links.
///
/// Never fails: rows and lanes out of range are clamped, links to nowhere get an empty path, a link from a card to itself
/// gets a small loop at its upper right corner, parents that loop are harmless.
///
/// # Complexity
/// Placement is O(n log n + n · columns); routing O(E · S log S) for S slots, of which each search sees those near its way.
#[must_use]
pub fn place(input: &Input) -> Placement {
    let options = input.options.sane();
    let grid = grid::Grid::new(input, &options);
    let slots = slots::Slots::new(&grid, &input.column_widths(&options), &options);
    let bundles = bundle::gather(input, &grid);
    let trees = route::route(&grid, &slots, &bundles);
    draw::draw(input, &options, &grid, &slots, &bundles, trees)
}
