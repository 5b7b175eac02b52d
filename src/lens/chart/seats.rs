//! The marks of seats on a card.

use std::sync::Arc;

use emath::Pos2;

use super::card::snap;
use super::{Request, lane_number};
use crate::drawing::{Glyph, GlyphShape, Ink, Run};
use crate::model::Body;
use crate::theme::{self, Tint, measure};

/// What the marks on a card take from it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Coat {
    pub(super) decides: bool,
    pub(super) lane: u8,
}

/// One seat, or one owner's seats whose number is not stated.
pub(super) struct SeatMark {
    ink: Ink,
    stated: bool,
    owner: Arc<str>,
}

impl SeatMark {
    pub(super) fn glyph(&self, at: Pos2, radius: f32, coat: Coat) -> Glyph {
        let ink = if coat.decides { Ink::Lane(coat.lane, Tint::OnStrong) } else { self.ink };
        Glyph { at, radius, shape: GlyphShape::Seat, fill: self.stated.then_some(ink), line: Some(ink) }
    }

    pub(super) fn letters(&self, at: Pos2, radius: f32, coat: Coat) -> Run {
        let size = radius;
        let width = measure::width(theme::Face::SemiBold, size, &self.owner);
        let ink = match (coat.decides, self.stated) {
            (true, true) => Ink::Lane(coat.lane, Tint::Strong),
            (true, false) => Ink::Lane(coat.lane, Tint::OnStrong),
            (false, true) => Ink::Raised,
            (false, false) => self.ink,
        };
        let at = Pos2::new(snap(at.x - width / 2.0), snap(at.y + 0.36 * size));
        Run { at, size, face: theme::Face::SemiBold, ink, text: Arc::clone(&self.owner), width }
    }
}

/// More seats than this are told in the panel alone: no card has room for them, and a faulty file may claim billions.
const MOST_MARKS: u64 = 1_000;

/// One mark a seat, in the order of the file; the members only.
pub(super) fn seat_marks(request: &Request<'_>, body: &Body) -> Vec<SeatMark> {
    let mut marks = Vec::new();
    let members = body.seats.iter().filter(|seat| seat.role.is_member());
    if members.map(|seat| u64::from(seat.ordinary.unwrap_or(1))).sum::<u64>() > MOST_MARKS {
        return marks;
    }
    for seat in body.seats.iter().filter(|seat| seat.role.is_member()) {
        let Some((_, owner)) = request.graph.owner(&seat.by) else { continue };
        let lane = lane_number(request, request.graph.owner_lane(owner));
        let letters: Arc<str> = owner.short.in_language(request.language.tag()).into();
        for _ in 0..seat.ordinary.unwrap_or(1) {
            marks.push(SeatMark { ink: Ink::Lane(lane, Tint::Line), stated: seat.ordinary.is_some(), owner: Arc::clone(&letters) });
        }
    }
    if marks.len() > 1 { marks } else { Vec::new() }
}
