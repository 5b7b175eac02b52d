//! Marks: a page taken apart into outlines, lines and words in colours, each where it is on the page. Every format that draws writes these,
//! and so does the window where it shows a page: what is on screen is what comes out.

use std::sync::Arc;

use egui::Color32;
use emath::{Pos2, Rect};

use super::Typeface;
use crate::graph::BodyIx;

/// One step of drawing a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// What follows up to its [`Mark::End`] is one thing.
    Begin(Group),
    /// The end of the thing that began last.
    End,
    /// A surface or a line.
    Shape(Shape),
    /// A line of text.
    Words(Words),
}

/// Something that has a name.
#[derive(Clone, Debug, PartialEq)]
pub enum Group {
    /// Everything that a layer of the page has, seen in this part of the page only.
    Layer(Rect),
    /// A card: the body it stands for, and where it is on the page.
    Card(BodyIx, Rect),
    /// A wire: its kind and the bodies at its ends.
    Wire {
        /// The kind of relation: its place in the organisation's list.
        kind: usize,
        /// The acting end.
        from: BodyIx,
        /// The other end.
        to: BodyIx,
    },
    /// A place of a sheet that means something: its place among the drawing's spots.
    Spot {
        /// What it says, in words.
        name: Arc<str>,
        /// The body it is about.
        body: Option<BodyIx>,
        /// Where it is on the page.
        rect: Rect,
    },
    /// The way of what is lit, over the chart: arrows from card to card, and the numbers of its steps.
    Way,
    /// What only pleases the eye: grounds of lanes, rules, lines from a card to those below it, sheets behind a card.
    Ornament,
}

/// A surface, a line, or a surface with a border.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Its outline.
    pub outline: Vec<Piece>,
    /// Its surface, if it has one.
    pub fill: Option<Color32>,
    /// Its line, if it has one.
    pub line: Option<Line>,
}

/// A piece of an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Piece {
    /// Begins here.
    Move(Pos2),
    /// Straight to here.
    To(Pos2),
    /// A quadratic curve: its control point and its end.
    Quad(Pos2, Pos2),
    /// A cubic curve: its control points and its end.
    Cubic(Pos2, Pos2, Pos2),
    /// Straight back to where it began.
    Close,
}

/// How a line looks.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its colour.
    pub colour: Color32,
    /// Its width, in points of the page.
    pub width: f32,
    /// The lengths of its dashes and gaps in turn; empty for an unbroken line.
    pub dashes: Vec<f32>,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// The left end of its baseline.
    pub at: Pos2,
    /// The height of its letters' em, in points of the page.
    pub size: f32,
    /// How wide it is.
    pub width: f32,
    /// Its typeface.
    pub face: Typeface,
    /// Its colour.
    pub colour: Color32,
    /// How far it is turned about the left end of its baseline, in radians clockwise.
    pub turn: f32,
    /// Its words.
    pub text: Arc<str>,
}
