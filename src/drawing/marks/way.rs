//! The way of what is lit, over the chart: from card to card, each with the numbers of its steps.

use std::collections::BTreeMap;

use emath::{Pos2, Rect, Vec2};

use super::super::Piece;
use super::outline;
use super::pen::Pen;
use crate::graph::BodyIx;
use crate::theme::{Ink, Type};

/// How wide the way is, and the halo that sets it off from what it crosses, in points on screen at normal text size.
pub const WIDTH: f32 = 3.0;
/// See [`WIDTH`].
pub const HALO: f32 = 7.0;
/// How long the head of an arrow is.
pub const HEAD: f32 = 12.0;
/// The radius of the disc with the number of a step.
pub const DISC: f32 = 11.0;
/// How far its middle lies below the upper edge of its card: clear of the heading of a lane above it, and of the icon in the card.
const DROP: f32 = 5.0;

/// Where the middle of that disc is: at the upper left corner of its card. One point at normal text size is `scale` points.
#[must_use]
pub fn disc_at(card: Rect, scale: f32) -> Pos2 {
    card.left_top() + Vec2::new(0.0, DROP * scale)
}

/// An arrow from one card to another, bent so that it leaves and arrives straight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arrow {
    /// Its line: where it begins, its two control points, its end.
    pub line: [Pos2; 4],
    /// The tip of its head.
    tip: Pos2,
    /// Where it is going there.
    along: Vec2,
    head: f32,
}

impl Arrow {
    /// An arrow between two cards, with a head of length `head`.
    #[must_use]
    pub fn new(from: Rect, to: Rect, head: f32) -> Self {
        let apart = to.center() - from.center();
        // It leaves where there is most room between the two; sideways only where an arrow has room to bend.
        let over = (to.top() - from.bottom()).max(from.top() - to.bottom());
        let beside = (to.left() - from.right()).max(from.left() - to.right());
        let upright = over > beside || over > 0.0 && beside < 3.0 * head;
        let along = if upright { Vec2::new(0.0, apart.y.signum()) } else { Vec2::new(apart.x.signum(), 0.0) };
        // Straight where the two face each other, else from middle to middle.
        let shared = from.intersect(to.with_max_y(from.max.y).with_min_y(from.min.y));
        let facing = (upright && shared.width() > head).then(|| shared.center().x);
        let edge = |rect: Rect, way: Vec2| {
            let middle = Pos2::new(facing.unwrap_or(rect.center().x), rect.center().y);
            middle + way * rect.size() / 2.0
        };
        let (start, tip) = (edge(from, along), edge(to, -along));
        let end = tip - along * head * 0.8;
        let bend = along * ((end - start).dot(along).abs() / 2.0).max(head);
        Self { line: [start, start + bend, end - bend, end], tip, along, head }
    }

    /// The corners of its head, larger by `grown` on every side.
    #[must_use]
    pub fn head(&self, grown: f32) -> [Pos2; 3] {
        let Self { tip, along, head, .. } = *self;
        let side = Vec2::new(-along.y, along.x) * head * 0.5;
        let base = tip - along * head;
        let out = |side: Vec2| base + side - (along - side.normalized()) * grown;
        [tip + along * grown, out(side), out(-side)]
    }
}

/// Draws the way; `place` says where cards are on the page.
pub(super) fn draw(pen: &mut Pen<'_>, place: &BTreeMap<BodyIx, Rect>) {
    let steps = &pen.looks().way;
    let placed = |step: &Vec<BodyIx>| step.iter().filter_map(|body| place.get(body).map(|rect| (*body, *rect))).collect();
    let placed: Vec<Vec<(BodyIx, Rect)>> = steps.iter().map(placed).collect();
    for pair in placed.windows(2) {
        let [from, to] = pair else { continue };
        for (body, rect) in from {
            // A matter that stays where it is goes nowhere.
            for (_, next) in to.iter().filter(|(next, _)| next != body) {
                arrow(pen, &Arrow::new(*rect, *next, pen.screen(HEAD)));
            }
        }
    }
    let mut numbers: BTreeMap<BodyIx, (Rect, Vec<String>)> = BTreeMap::new();
    for (step, n) in placed.iter().zip(1_usize..) {
        for (body, rect) in step {
            numbers.entry(*body).or_insert((*rect, Vec::new())).1.push(n.to_string());
        }
    }
    for (rect, steps) in numbers.into_values() {
        disc(pen, rect, &steps.join("·"));
    }
}

fn arrow(pen: &mut Pen<'_>, arrow: &Arrow) {
    let [start, first, second, end] = arrow.line;
    let curve = || vec![Piece::Move(start), Piece::Cubic(first, second, end)];
    let (paper, accent) = (pen.ink(Ink::Paper), pen.ink(Ink::Accent));
    for (width, colour) in [(HALO, paper), (WIDTH, accent)] {
        let line = pen.line(width, colour);
        pen.shape(curve(), None, Some(line));
    }
    let grown = pen.screen(2.0);
    pen.shape(outline::closed(&arrow.head(grown)), Some(paper), None);
    pen.shape(outline::closed(&arrow.head(0.0)), Some(accent), None);
}

/// The number of a step at the upper left corner of its card.
fn disc(pen: &mut Pen<'_>, card: Rect, number: &str) {
    let (face, size) = (pen.theme.face(Type::Strong), pen.screen(pen.theme.points(Type::Strong)));
    let width = crate::theme::measure::width(face, size, number);
    let radius = pen.screen(DISC).max(width / 2.0 + pen.screen(5.0));
    let at = disc_at(card, pen.screen(1.0));
    let (paper, accent, words) = (pen.ink(Ink::Paper), pen.ink(Ink::Accent), pen.ink(Ink::OnAccent));
    pen.shape(outline::circle(at, radius + pen.screen(2.0)), Some(paper), None);
    pen.shape(outline::circle(at, radius), Some(accent), None);
    pen.centred(number, at, (face, size), words);
}
