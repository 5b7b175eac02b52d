//! What part of a chart an audience sees: whole lanes and rows, never a sliver of one at an edge.

use emath::{Pos2, Rangef, Rect, Vec2};

use super::super::{Room, Sight};
use crate::drawing::{Band, Drawing};
use crate::graph::BodyIx;

/// Less than this of a band, in points of the drawing, is the gap beside it.
const GAP: f32 = 8.0;
/// A lane or row that is half seen is taken in whole if all else gets no smaller than this share.
const WORTH: f32 = 0.92;

/// One direction of the canvas.
struct Axis {
    bands: Vec<Rangef>,
    /// The room there is, in points on screen, and what of it, before it, headings take.
    free: f32,
    headings: f32,
}

impl Axis {
    fn new(bands: &[Band], along: impl Fn(Rect) -> Rangef, free: f32, headings: f32) -> Self {
        Self { bands: bands.iter().map(|band| along(band.rect)).filter(|band| band.span() > 0.0).collect(), free, headings }
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

    /// What is seen so that `core` is, at most as large as `zoom`. O(bands²).
    fn taken(&self, core: Rangef, zoom: f32) -> Rangef {
        let whole = self.whole(core);
        let mut range = if self.zoom(whole, zoom) < self.zoom(core, zoom) * WORTH { core } else { whole };
        loop {
            let now = self.zoom(range, zoom);
            let (before, after) = self.beside(range);
            let is_between = before.is_some() && after.is_some();
            let wider = [before, after].into_iter().flatten();
            let wider = wider.map(|band| Rangef::new(range.min.min(band.min), range.max.max(band.max)));
            let Some(next) = wider.min_by(|a, b| a.span().total_cmp(&b.span())) else { return range };
            let is_worth = self.zoom(next, zoom) >= now * WORTH;
            if self.free / now - range.span() <= GAP || !(is_between || is_worth) {
                return range;
            }
            range = next;
        }
    }

    /// The middle of the canvas: what is left over lies where nothing stands.
    fn middle(&self, range: Rangef, zoom: f32) -> f32 {
        let slack = (self.free / zoom - range.span()).max(0.0);
        let start = match self.beside(range) {
            (None, Some(_)) => range.min - (slack - GAP / 2.0).max(0.0),
            (Some(_), None) => range.min - slack.min(GAP / 2.0),
            _ => range.min - slack / 2.0,
        };
        start + (self.free - self.headings) / 2.0 / zoom
    }
}

/// What is seen of a chart so that all of `cards` is, at most as large as `largest`.
pub(super) fn frame(drawing: &Drawing, cards: Rect, largest: f32, room: Room) -> Sight {
    let free = (room.canvas - room.headings).max(Vec2::splat(1.0));
    let across = Axis::new(&drawing.lanes, |rect| rect.x_range(), free.x, room.headings.x);
    let down = Axis::new(&drawing.rows, |rect| rect.y_range(), free.y, room.headings.y);
    let mut zoom = largest.min(down.zoom(cards.y_range(), largest)).min(across.zoom(cards.x_range(), largest));
    let x = across.taken(cards.x_range(), zoom);
    zoom = across.zoom(x, zoom);
    let y = down.taken(cards.y_range(), zoom);
    zoom = down.zoom(y, zoom);
    // Where the rows made all smaller, there is room for more lanes.
    let x = across.taken(x, zoom);
    zoom = across.zoom(x, zoom);
    Sight { centre: Pos2::new(across.middle(x, zoom), down.middle(y, zoom)), zoom }
}

/// The bodies whose cards are not wholly seen, though the slide does not speak of them: an audience is not shown halves. Sorted.
///
/// # Complexity
/// O(cards · log).
pub(in super::super) fn cut_off(drawing: &Drawing, sees: &[BodyIx], sight: Sight, room: Room) -> Vec<BodyIx> {
    if drawing.is_sheet {
        return Vec::new();
    }
    let canvas = Rect::from_center_size(Pos2::ZERO, room.canvas).expand(0.5);
    let open = Rect::from_min_max(canvas.min + covered(drawing, sight, room), canvas.max);
    let on_canvas = |rect: Rect| Rect::from_min_max(sight.on_canvas(rect.min).to_pos2(), sight.on_canvas(rect.max).to_pos2());
    let cards = drawing.cards().filter(|card| !sees.contains(&card.body) && !open.contains_rect(on_canvas(card.rect)));
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
