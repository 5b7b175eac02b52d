//! Pages: what goes out of the program, on paper, on a slide or on a screen. A page is drawings in their places, and how what is on them looks.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use emath::{Pos2, Rect, Vec2};

use super::{Drawing, Size};
use crate::graph::BodyIx;

/// A page, a slide.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// Its width and height, in points of paper: 72 to the inch.
    pub size: Vec2,
    /// What it is called.
    pub title: String,
    /// What whoever presents it wants to say.
    pub notes: String,
    /// What is on it, the lowest first.
    pub layers: Vec<Layer>,
    /// What on it leads elsewhere.
    pub links: Vec<Link>,
}

/// A drawing in its place on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// What is drawn.
    pub drawing: Arc<Drawing>,
    /// How it looks.
    pub looks: Arc<Looks>,
    /// The face that its cards show.
    pub face: Size,
    /// Where the upper left corner of the drawing is on the page.
    pub at: Pos2,
    /// Points of the page for one point of the drawing.
    pub zoom: f32,
    /// The part of the page that it is seen in.
    pub clip: Rect,
}

impl Layer {
    /// Where a point of the drawing is on the page.
    #[must_use]
    pub fn on_page(&self, pos: Pos2) -> Pos2 {
        self.at + pos.to_vec2() * self.zoom
    }

    /// Where a rectangle of the drawing is on the page.
    #[must_use]
    pub fn rect_on_page(&self, rect: Rect) -> Rect {
        Rect::from_min_max(self.on_page(rect.min), self.on_page(rect.max))
    }
}

/// A part of a page that leads elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Where it is on the page.
    pub rect: Rect,
    /// Where it leads to: a page, counted from 0.
    pub page: usize,
    /// What it leads to, in words.
    pub name: String,
}

/// How the things in a drawing look: what is lit, what steps back, what is not there yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Looks {
    /// The bodies that step back: the filter leaves them out, or what is lit leaves them dark.
    pub dim: BTreeSet<BodyIx>,
    /// The bodies that are lit; their wires come forward where both ends are.
    pub lit: BTreeSet<BodyIx>,
    /// The bodies that are not there: their step has not come.
    pub veiled: BTreeSet<BodyIx>,
    /// The body that is selected.
    pub selected: Option<BodyIx>,
    /// By kind of relation, whether its wires are drawn; all are where nothing is said.
    pub kinds: Vec<bool>,
    /// By kind of relation, whether its wires are not drawn even where they belong to what is selected; where nothing is said, those are
    /// not that are not drawn at rest.
    pub off: Vec<bool>,
    /// The cards of each step of a way that is drawn over the chart instead of its wires.
    pub way: Vec<Vec<BodyIx>>,
    /// The chips of cards: what each says of what is folded away or open.
    pub chips: BTreeMap<BodyIx, String>,
    /// Points of the page for one point of the screen it is the picture of: lines are as wide as there. Without one
    /// they are as much smaller as the drawing is.
    pub pen: Option<f32>,
    /// The size of the smallest letters, in points of that screen, where an audience reads them; chips have none that are smaller.
    pub letters: Option<f32>,
}

impl Looks {
    /// Whether wires of a kind are drawn.
    #[must_use]
    pub fn draws(&self, kind: usize) -> bool {
        self.kinds.get(kind).copied().unwrap_or(true)
    }

    /// Whether wires of a kind are not drawn even where they belong to what is selected.
    #[must_use]
    pub fn is_off(&self, kind: usize) -> bool {
        self.off.get(kind).copied().unwrap_or(!self.draws(kind))
    }
}
