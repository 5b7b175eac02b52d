//! The items of a drawing.

use std::sync::Arc;

use emath::{Pos2, Rect};

use super::{Ink, Polygon, Sector, Stroke};
use crate::graph::{BodyIx, RelationIx};
use crate::model::Icon;
use crate::theme::Face as Typeface;

/// One thing that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A plain surface.
    Area(Area),
    /// The lines from a card to those below it.
    Trunk(Arc<Trunk>),
    /// A wire between two cards.
    Wire(Arc<Wire>),
    /// A card.
    Card(Arc<Card>),
    /// A line of text.
    Label(Label),
    /// A line of a diagram.
    Stroke(Stroke),
    /// A surface of a diagram with straight sides.
    Polygon(Polygon),
    /// A part of a ring.
    Sector(Sector),
    /// A small figure on its own.
    Glyph(Glyph),
}

impl Item {
    /// What surrounds it. Words may reach a little above and below.
    #[must_use]
    pub fn rect(&self) -> Rect {
        match self {
            Self::Area(area) => area.rect,
            Self::Trunk(trunk) => trunk.rect,
            Self::Wire(wire) => Rect::from_points(&wire.path),
            Self::Card(card) => card.rect,
            Self::Label(label) => label.rect(),
            Self::Stroke(stroke) => stroke.rect(),
            Self::Polygon(polygon) => Rect::from_points(&polygon.corners),
            Self::Sector(sector) => sector.rect(),
            Self::Glyph(glyph) => Rect::from_center_size(glyph.at, emath::Vec2::splat(2.2 * glyph.radius)),
        }
    }
}

/// A row or a lane, with its heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The ground that it covers in the drawing.
    pub rect: Rect,
    /// Its name, broken into lines for the room that headings have.
    pub name: Vec<Arc<str>>,
    /// A few words more, one line.
    pub note: Arc<str>,
    /// Its lane colour; `None` for a row.
    pub lane: Option<u8>,
}

/// The room of a card and all that stands below it: what stands for them when they are too small to be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// The body on top.
    pub body: BodyIx,
    /// Where it is.
    pub rect: Rect,
    /// The short name of the body.
    pub name: Arc<str>,
    /// Its lane colour.
    pub lane: u8,
    /// How many blocks it is in.
    pub depth: usize,
}

/// The lines from a card to those below it. They say no more than where these stand; wires say what holds between bodies.
#[derive(Clone, Debug, PartialEq)]
pub struct Trunk {
    /// The body above.
    pub body: BodyIx,
    /// What surrounds all its lines.
    pub rect: Rect,
    /// The lines, each with right angles; no stretch is in two of them.
    pub lines: Vec<Vec<Pos2>>,
    /// The radius of their corners.
    pub corner: f32,
    /// Their colour.
    pub ink: Ink,
}

/// A plain surface: the ground of a lane, the frame of an open group.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Where it is.
    pub rect: Rect,
    /// The radius of its corners.
    pub corner: f32,
    /// Its surface, if it has one.
    pub fill: Option<Ink>,
    /// Its border, if it has one.
    pub border: Option<Ink>,
}

/// A line of text on its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The text.
    pub run: Run,
    /// How far it is turned about the left end of its baseline, in radians clockwise; 0 for a level line.
    pub turn: f32,
}

impl Label {
    /// What surrounds it.
    #[must_use]
    pub fn rect(&self) -> Rect {
        let (along, up) = (emath::Vec2::angled(self.turn), emath::Vec2::angled(self.turn - std::f32::consts::FRAC_PI_2));
        let (start, end) = (self.run.at, self.run.at + along * self.run.width);
        let (over, under) = (up * self.run.size, up * (-0.3 * self.run.size));
        Rect::from_points(&[start + over, start + under, end + over, end + under])
    }
}

/// One line of text in one face.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The left end of its baseline.
    pub at: Pos2,
    /// The height of its letters' em.
    pub size: f32,
    /// Its typeface.
    pub face: Typeface,
    /// Its colour.
    pub ink: Ink,
    /// Its words.
    pub text: Arc<str>,
    /// How wide it is.
    pub width: f32,
}

/// A small figure: an icon, a mark of a seat.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Its middle.
    pub at: Pos2,
    /// Half its height.
    pub radius: f32,
    /// Its form.
    pub shape: GlyphShape,
    /// Its surface, if it has one.
    pub fill: Option<Ink>,
    /// Its outline, if it has one.
    pub line: Option<Ink>,
}

/// The form of a small figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GlyphShape {
    /// The mark of a kind of body.
    Icon(Icon),
    /// The mark of a seat.
    Seat,
    /// A bar, four times as high as wide.
    Bar,
    /// A disc that is exactly as large as said, for what is compared by its size.
    Disc,
}

/// How far one looks at a card from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// From far: a coloured block with a short name.
    Far,
    /// At reading distance: the name in full and one line more.
    Middle,
    /// From near: with its seats.
    Near,
}

/// What stands on a card.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Face {
    /// Lines of text.
    pub runs: Vec<Run>,
    /// Icons and marks.
    pub glyphs: Vec<Glyph>,
}

/// What a card stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardKind {
    /// One body.
    Single,
    /// A group, as a stack of cards, with the number of its members.
    Stack(usize),
    /// An open group: a frame round its members, the text in its head.
    Frame,
}

/// A body.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The body's place in the organisation.
    pub body: BodyIx,
    /// Where it is.
    pub rect: Rect,
    /// What it stands for.
    pub kind: CardKind,
    /// Its lane colour, 0 to 5.
    pub lane: u8,
    /// Whether it may decide: such a card is filled, all others are outlined.
    pub fill: Ink,
    /// Its border.
    pub border: Ink,
    /// Its faces, for each [`Size`].
    pub far: Arc<Face>,
    /// See [`Size::Middle`].
    pub middle: Arc<Face>,
    /// See [`Size::Near`].
    pub near: Arc<Face>,
    /// How many bodies are folded away below it; 0 for none.
    pub hidden: usize,
    /// Whether something can be folded below it.
    pub folds: bool,
    /// Whether `check` has something to say about it.
    pub notice: bool,
}

impl Card {
    /// What stands on it when it is seen from a distance.
    #[must_use]
    pub fn face(&self, size: Size) -> &Face {
        match size {
            Size::Far => &self.far,
            Size::Middle => &self.middle,
            Size::Near => &self.near,
        }
    }
}

/// A wire between two bodies.
#[derive(Clone, Debug, PartialEq)]
pub struct Wire {
    /// The shown body at the acting end.
    pub from: BodyIx,
    /// The shown body at the other end.
    pub to: BodyIx,
    /// The kind of relation: its place in the organisation's list.
    pub kind: usize,
    /// The relations it stands for.
    pub relations: Vec<RelationIx>,
    /// Its whole way, with right angles, from border to border.
    pub path: Vec<Pos2>,
    /// The first and last point of `path` that no wire before it has drawn already (parallel wires share a trunk).
    pub own: std::ops::Range<usize>,
    /// The radius of its corners.
    pub corner: f32,
    /// How the line looks.
    pub look: LineLook,
    /// How it ends at `to`.
    pub end: WireEnd,
    /// Its colour at rest.
    pub ink: Ink,
}

/// How a line looks.
pub type LineLook = crate::model::Line;
/// How a wire ends.
pub type WireEnd = crate::model::End;
