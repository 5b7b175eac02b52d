//! What lies under wires and cards: lanes, rules, labels.

use super::super::{Area, Item};
use super::outline;
use super::pen::Pen;

/// A rule is quieter than the border of a card, because it runs across everything.
pub const RULE: f32 = 0.45;

pub(super) fn areas(pen: &mut Pen<'_>) {
    for item in &pen.layer.drawing.items {
        if let Item::Area(area) = item
            && pen.sees(area.rect)
        {
            let corner = pen.scaled(area.corner, 0.0, 16.0);
            surface(pen, area, corner);
        }
    }
}

/// Draws a surface, its corners rounded by at most `corner`. One without height or width is a rule.
pub(super) fn surface(pen: &mut Pen<'_>, area: &Area, corner: f32) {
    let rect = pen.layer.rect_on_page(area.rect);
    if rect.width() <= 0.0 || rect.height() <= 0.0 {
        let line = area.border.map(|ink| pen.line(crate::theme::HAIRLINE, pen.ink(ink).gamma_multiply(RULE)));
        return pen.shape(outline::open(&[rect.min, rect.max]), None, line);
    }
    let (fill, border) = (area.fill.map(|ink| pen.ink(ink)), area.border.map(|ink| pen.hairline(ink)));
    pen.surface(rect, corner, fill, border);
}

pub(super) fn labels(pen: &mut Pen<'_>) {
    for item in &pen.layer.drawing.items {
        if let Item::Label(label) = item
            && pen.sees(label.rect())
        {
            let (at, colour) = (pen.at(label.run.at), pen.ink(label.run.ink));
            pen.run(&label.run, at, label.turn, colour);
        }
    }
}
