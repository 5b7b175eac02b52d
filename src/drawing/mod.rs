//! A drawing: what a lens has to show, as shapes and words at places. The canvas paints it, exporters write it.
//!
//! Everything is in points of the drawing; the camera turns them into points on screen. Colours are roles ([`Ink`]), so
//! one drawing serves every theme.

mod dump;
mod foot;
mod headings;
mod item;
mod mark;
pub mod marks;
mod outline;
mod page;
mod shape;
mod spot;
pub mod text;

pub use crate::theme::{Face as Typeface, Ink};
pub use foot::Foot;
pub use headings::{Heading, Headings, Placed, Print};
pub use item::{Area, Band, Block, Card, CardKind, Face, Glyph, GlyphShape, Item, Label, LineLook, Run, Size, Trunk, Wire, WireEnd};
pub use mark::{Group, Line, Mark, Piece, Shape, Words};
pub use outline::{Entry, Outline, Said, Section, Source};
pub use page::{Layer, Link, Looks, Page};
pub use shape::{Polygon, Sector, Stroke, on_circle};
pub use spot::{Role, Spot, Target};

use emath::{Rect, Vec2};

/// What a lens shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Its width and height.
    pub size: Vec2,
    /// The room kept free at the left and at the top, where that is less than what is before the first lane and above the first row:
    /// where wires run there.
    pub margin: Option<Vec2>,
    /// The rows with their headings, from the top.
    pub rows: Vec<Band>,
    /// The lanes with their headings, from the left.
    pub lanes: Vec<Band>,
    /// What stands for cards when they are too small to be read: outer blocks before those in them. None where every card stands alone.
    pub blocks: Vec<Block>,
    /// Whether it is a sheet, which is read from the top and scrolled, rather than a chart, which is looked at from far and near.
    pub is_sheet: bool,
    /// The tables of a sheet whose heads stay in view.
    pub tables: Vec<Table>,
    /// The places of a sheet that mean something, in reading order.
    pub spots: Vec<Spot>,
    /// What is drawn, the lowest first: areas, trunks, wires, cards, labels.
    pub items: Vec<Item>,
}

/// A table whose heads stay in view while it is scrolled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Table {
    /// All of it.
    pub rect: Rect,
    /// The height of the heads of its columns.
    pub head: f32,
    /// The width of the heads of its rows.
    pub side: f32,
}

impl Drawing {
    /// The room kept free at the left and at the top, for headings.
    #[must_use]
    pub fn kept(&self) -> Vec2 {
        let least = |values: &mut dyn Iterator<Item = f32>| values.reduce(f32::min).unwrap_or(0.0);
        self.margin.unwrap_or_else(|| {
            let left = least(&mut self.lanes.iter().map(|lane| lane.rect.left()));
            Vec2::new(left, least(&mut self.rows.iter().map(|row| row.rect.top())))
        })
    }

    /// The cards.
    pub fn cards(&self) -> impl Iterator<Item = &std::sync::Arc<Card>> {
        self.items.iter().filter_map(|item| if let Item::Card(card) = item { Some(card) } else { None })
    }

    /// The lines from cards to those below them.
    pub fn trunks(&self) -> impl Iterator<Item = &std::sync::Arc<Trunk>> {
        self.items.iter().filter_map(|item| if let Item::Trunk(trunk) = item { Some(trunk) } else { None })
    }

    /// The wires.
    pub fn wires(&self) -> impl Iterator<Item = &std::sync::Arc<Wire>> {
        self.items.iter().filter_map(|item| if let Item::Wire(wire) = item { Some(wire) } else { None })
    }
}
