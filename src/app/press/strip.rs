//! The strip at the top of a slide as it goes out: what stands in it and where is the same as in the audience's window.

use std::sync::Arc;

use emath::{Pos2, Rect, Vec2};

use super::slide::PAPER;
use crate::app::{SCREEN, STRIP, Strip};
use crate::drawing::{Drawing, Glyph, GlyphShape, Item, Label, Layer, Looks, Role, Run, Size, Spot};
use crate::theme::{Ink, Theme, ThemeId, Type, measure};

/// Draws what the strip says, in the lines that it has in the window.
pub(super) fn strip(said: &Strip) -> Layer {
    let count = line(&said.count, Type::Caption, Ink::Quiet, Pos2::new(0.0, Strip::TITLE));
    let mut left = SCREEN.x - Strip::SIDE - count.run.width;
    let count = Label { run: Run { at: Pos2::new(left, Strip::TITLE), ..count.run }, turn: 0.0 };
    let mut items = vec![Item::Label(count)];
    let (step, steps) = said.step;
    for at in (0..steps).rev().filter(|_| steps > 1) {
        left -= Strip::APART;
        items.extend(disc(Pos2::new(left, Strip::TITLE - Strip::RAISED), at <= step));
    }
    let width = left - Strip::DISC - 2.0 * Strip::SIDE;
    let lines = said.lines(width).into_iter();
    items.extend(lines.map(|told| Item::Label(line(&told.text, told.kind, told.ink, Pos2::new(Strip::SIDE, told.at)))));
    let spot = |rect: Rect, role: Role, name: &str| Spot { rect, role, name: name.into(), target: None, body: None, chosen: false };
    let split = left - Strip::DISC;
    // A slide without a title is told by its number.
    let title = if said.title.is_empty() { &said.count } else { &said.title };
    let spots = vec![
        spot(Rect::from_min_max(Pos2::ZERO, Pos2::new(split, STRIP)), Role::Heading, title),
        spot(Rect::from_min_max(Pos2::new(split, 0.0), Pos2::new(SCREEN.x, STRIP)), Role::Text, &said.count),
    ];
    let drawing = Drawing { size: Vec2::new(SCREEN.x, STRIP), items, spots, is_sheet: true, ..Drawing::default() };
    let clip = Rect::from_min_size(Pos2::ZERO, drawing.size * PAPER);
    let looks = Arc::new(Looks { pen: Some(PAPER), ..Looks::default() });
    Layer { drawing: Arc::new(drawing), looks, face: Size::Middle, at: Pos2::ZERO, zoom: PAPER, clip }
}

fn line(text: &str, kind: Type, ink: Ink, at: Pos2) -> Label {
    let theme = Theme::of(ThemeId::Projector);
    let (size, face) = (theme.points(kind), theme.face(kind));
    Label { run: Run { at, size, face, ink, text: Arc::from(text), width: measure::width(face, size, text) }, turn: 0.0 }
}

/// The disc of a step: one that has not come is a ring.
fn disc(at: Pos2, has_come: bool) -> Vec<Item> {
    let of = |radius: f32, ink: Ink| Item::Glyph(Glyph { at, radius, shape: GlyphShape::Disc, fill: Some(ink), line: None });
    let mut discs = vec![of(Strip::DISC, Ink::Quiet)];
    if !has_come {
        discs.push(of(Strip::DISC - Strip::RING, Ink::Paper));
    }
    discs
}
