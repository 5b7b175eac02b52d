//! What part of a chart an audience sees: whole lanes and rows with even air around them, never a sliver of one at an edge.

use emath::{Pos2, Rangef, Rect, Vec2};

use super::super::{Room, Sight};
use crate::drawing::{Band, Drawing};
use crate::graph::BodyIx;

/// Less than this of a band, in points of the drawing, is the gap beside it.
const GAP: f32 = 8.0;
/// A lane or row that is half seen is taken in whole if all else gets no smaller than this share.
const WORTH: f32 = 0.92;

/// What is seen of a chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in super::super) struct Framed {
    /// From where it is looked at.
    pub(in super::super) sight: Sight,
    /// The part of the drawing that is looked at: what lies beside it is paper. Everything where nothing is left out.
    pub(in super::super) part: Rect,
}

impl Framed {
    /// All that is seen from there.
    pub(super) const fn all(sight: Sight) -> Self {
        Self { sight, part: Rect::EVERYTHING }
    }
}

/// One direction of the canvas.
struct Axis {
    bands: Vec<Rangef>,
    /// The room there is, in points on screen; and what headings, and the air beside them, take before it.
    free: f32,
    lead: f32,
    /// All of the canvas.
    canvas: f32,
}

impl Axis {
    /// `along` is what a point or a size is in this direction.
    fn new(bands: &[Band], room: Room, along: impl Fn(Vec2) -> f32) -> Self {
        let range = |band: &Band| Rangef::new(along(band.rect.min.to_vec2()), along(band.rect.max.to_vec2()));
        let (canvas, lead) = (along(room.canvas), along(room.headings + room.air.before));
        let free = (canvas - lead - along(room.air.after)).max(1.0);
        Self { bands: bands.iter().map(range).filter(|band| band.span() > 0.0).collect(), free, lead, canvas }
    }

    /// `range` with the whole of each band that it is in.
    fn whole(&self, range: Rangef) -> Rangef {
        let touched = self.bands.iter().filter(|band| band.min < range.max - 0.5 && band.max > range.min + 0.5);
        touched.fold(range, |all, band| Rangef::new(all.min.min(band.min), all.max.max(band.max)))
    }

    /// The next band before `range`, and the next one after it.
    fn beside(&self, range: Rangef) -> (Option<Rangef>, Option<Rangef>) {
        let before = self.bands.iter().filter(|band| band.max <= range.min + 0.5).max_by(|a, b| a.max.total_cmp(&b.max));
        let after = self.bands.iter().filter(|band| band.min >= range.max - 0.5).min_by(|a, b| a.min.total_cmp(&b.min));
        (before.copied(), after.copied())
    }

    fn zoom(&self, range: Rangef, largest: f32) -> f32 {
        largest.min(self.free / range.span().max(1.0))
    }

    /// What is seen so that `core` is, at most as large as `zoom`, and whatever else leaves it at `worth` of its size. O(bands²).
    fn taken(&self, core: Rangef, zoom: f32, worth: f32) -> Rangef {
        let whole = self.whole(core);
        let mut range = if self.zoom(whole, zoom) < self.zoom(core, zoom) * WORTH { core } else { whole };
        loop {
            let now = self.zoom(range, zoom);
            let (before, after) = self.beside(range);
            let wider = [before, after].into_iter().flatten();
            let wider = wider.map(|band| Rangef::new(range.min.min(band.min), range.max.max(band.max)));
            let Some(next) = wider.min_by(|a, b| a.span().total_cmp(&b.span())) else { return range };
            if self.free / now - range.span() <= GAP || self.zoom(next, zoom) < now * worth {
                return range;
            }
            range = next;
        }
    }

    /// What lies in the middle of the canvas where so much of what is left over lies before `range`.
    fn middle(&self, range: Rangef, zoom: f32, before: f32) -> f32 {
        let slack = (self.free / zoom - range.span()).max(0.0);
        range.min - slack * before + (self.canvas / 2.0 - self.lead) / zoom
    }

    /// `range` and half of the gaps beside it, and all that is beyond where nothing stands.
    fn part(&self, range: Rangef) -> Rangef {
        let (before, after) = self.beside(range);
        let first = before.map_or(f32::NEG_INFINITY, |band| f32::midpoint(range.min, band.max.min(range.min)));
        Rangef::new(first, after.map_or(f32::INFINITY, |band| f32::midpoint(range.max, band.min.max(range.max))))
    }
}

/// What is seen of a chart so that all of `cards` is, at most as large as `largest`.
pub(super) fn frame(drawing: &Drawing, cards: Rect, largest: f32, room: Room) -> Framed {
    let across = Axis::new(&drawing.lanes, room, |size| size.x);
    let down = Axis::new(&drawing.rows, room, |size| size.y);
    let mut zoom = largest.min(down.zoom(cards.y_range(), largest)).min(across.zoom(cards.x_range(), largest));
    let x = across.taken(cards.x_range(), zoom, WORTH);
    zoom = across.zoom(x, zoom);
    let y = down.taken(cards.y_range(), zoom, WORTH);
    zoom = down.zoom(y, zoom);
    // Where the rows made all smaller, there is room for more lanes.
    let x = across.taken(x, zoom, 1.0);
    // Where rows are left out, the headings of the lanes stand right above the first one that is not.
    let above = if down.beside(y).0.is_some() { 0.0 } else { 0.5 };
    let sight = Sight { centre: Pos2::new(across.middle(x, zoom, 0.5), down.middle(y, zoom, above)), zoom };
    Framed { sight, part: Rect::from_x_y_ranges(across.part(x), down.part(y)) }
}

/// The bodies whose cards are not wholly seen, though the slide does not speak of them: an audience is not shown halves. Sorted.
///
/// # Complexity
/// O(cards · log).
pub(in super::super) fn cut_off(drawing: &Drawing, sees: &[BodyIx], framed: Framed, room: Room) -> Vec<BodyIx> {
    let Framed { sight, part } = framed;
    if drawing.is_sheet {
        return Vec::new();
    }
    let canvas = Rect::from_center_size(Pos2::ZERO, room.canvas).expand(0.5);
    let open = Rect::from_min_max(canvas.min + covered(drawing, sight, room), canvas.max);
    let on_canvas = |rect: Rect| Rect::from_min_max(sight.on_canvas(rect.min).to_pos2(), sight.on_canvas(rect.max).to_pos2());
    let is_whole = |card: Rect| open.contains_rect(on_canvas(card)) && part.contains_rect(card);
    let cards = drawing.cards().filter(|card| !sees.contains(&card.body) && !is_whole(card.rect));
    let mut cut: Vec<BodyIx> = cards.map(|card| card.body).collect();
    cut.sort_unstable();
    cut
}

/// What headings hide of the canvas: nothing where the drawing's own room for them is in sight.
fn covered(drawing: &Drawing, sight: Sight, room: Room) -> Vec2 {
    let first = sight.on_canvas(drawing.kept().to_pos2()) + room.canvas / 2.0;
    let hidden = |first: f32, headings: f32| if first >= headings - 1.0 { 0.0 } else { headings - 1.0 };
    Vec2::new(hidden(first.x, room.headings.x), hidden(first.y, room.headings.y))
}
