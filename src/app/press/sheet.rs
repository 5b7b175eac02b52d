//! A sheet over pages: cut between rows, with the heads of its tables repeated.

use std::sync::Arc;

use emath::{Pos2, Rect, Vec2};

use super::pen::layer;
use crate::drawing::{Drawing, Layer, Looks, Role, Table};

/// The least part of a page that is used before a thing that does not fit is moved to the next one.
const LEAST: f32 = 0.55;
/// How much of what follows a heading has to be on the same page, in points of the drawing.
const FOLLOWS: f32 = 64.0;
/// The largest part of a page that repeated heads may take.
const HEADS: f32 = 0.3;
/// No sheet has more pages than this: what a faulty file makes endless is shown no further.
const MOST_PAGES: usize = 10_000;

/// A part of a sheet that stands on one page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Part {
    /// Its top and its bottom, in points of the drawing.
    pub(super) from: f32,
    pub(super) to: f32,
    /// The heads that are repeated above it, in points of the drawing.
    pub(super) heads: Vec<Rect>,
}

impl Part {
    /// How high it is on a page, heads included, in points of the drawing.
    fn height(&self) -> f32 {
        self.to - self.from + self.heads_height()
    }

    fn heads_height(&self) -> f32 {
        self.heads.iter().map(Rect::height).fold(0.0, f32::max)
    }
}

/// What must not be cut: its top and its bottom.
pub(super) type Whole = (f32, f32);

/// A sheet as it is drawn, and what of it is to stay together besides what is one thing anyhow.
pub(super) type Cuttable<'a> = (&'a Drawing, &'a [Whole]);

/// The most air that is left with what stands above a cut, so that nothing of what stands below is seen: neither line nor shadow.
const AIR: f32 = 4.0;

/// A last page of which less than this share would be used is not worth turning to.
const ORPHAN: f32 = 0.35;
/// How much smaller a sheet may be drawn to save such a page.
const SMALLER: [f32; 4] = [0.95, 0.9, 0.86, 0.83];

/// Points of paper for one point of a sheet that is drawn `zoom` times as large as paper: a little less if that saves a last page with little
/// on it. `draw` is given the size.
pub(super) fn thrifty<D>(zoom: f32, height: f32, draw: impl Fn(f32) -> D, of: impl Fn(&D) -> Cuttable<'_>) -> (f32, D) {
    let usual = draw(zoom);
    let count = |drawn: &D, zoom: f32| parts(of(drawn), height / zoom);
    let pages = count(&usual, zoom);
    if pages.len() < 2 || pages.last().is_none_or(|last| last.height() > ORPHAN * height / zoom) {
        return (zoom, usual);
    }
    let smaller = SMALLER.map(|share| share * zoom).into_iter().map(|zoom| (zoom, draw(zoom)));
    let saves = |(zoom, drawn): &(f32, D)| count(drawn, *zoom).len() < pages.len();
    smaller.into_iter().find(saves).unwrap_or((zoom, usual))
}

/// The parts of a sheet of which `room` points of the drawing fit a page.
///
/// # Complexity
/// O(n log n + pages · n).
pub(super) fn parts((drawing, kept): Cuttable<'_>, room: f32) -> Vec<Part> {
    let wholes = wholes(drawing, kept);
    let end = drawing.size.y;
    let mut parts: Vec<Part> = Vec::new();
    let mut from = 0.0;
    while from < end - 0.5 && parts.len() < MOST_PAGES {
        let heads = repeated(&drawing.tables, from, room);
        let high = heads.iter().map(Rect::height).fold(0.0, f32::max);
        let to = if end - from + high <= room { end } else { cut(&wholes, from, room - high) };
        parts.push(Part { from, to, heads });
        from = to;
    }
    if parts.is_empty() {
        parts.push(Part { from: 0.0, to: end, heads: Vec::new() });
    }
    // The edge of a sheet is air: it is no reason for one page more.
    if let [.., before, last] = parts.as_mut_slice()
        && wholes.iter().all(|(_, bottom)| *bottom <= last.from + 0.5)
    {
        before.to = before.to.max(last.from);
        parts.pop();
    }
    parts
}

/// What is drawn and read, the highest last: the lower a thing, the worse it is to cut it.
fn wholes(drawing: &Drawing, kept: &[Whole]) -> Vec<Whole> {
    let items = drawing.items.iter().map(crate::drawing::Item::rect).map(|rect| (rect.top(), rect.bottom()));
    let spots = drawing.spots.iter().map(|spot| {
        let follows = if spot.role == Role::Heading { FOLLOWS } else { 0.0 };
        (spot.rect.top(), spot.rect.bottom() + follows)
    });
    let all = items.chain(spots).chain(kept.iter().copied());
    let mut wholes: Vec<Whole> = all.filter(|(top, bottom)| top.is_finite() && bottom.is_finite() && bottom > top).collect();
    wholes.sort_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)));
    wholes
}

/// Where to cut, at most `room` below `from`: as low as can be without cutting through anything; where that would leave half a page empty,
/// through what is highest.
fn cut(wholes: &[Whole], from: f32, room: f32) -> f32 {
    let lowest = from + room.max(1.0);
    let mut within = wholes.len();
    while within > 0 {
        let within_reach = wholes.get(..within).unwrap_or_default();
        let at = above(within_reach, from, lowest);
        if at > from + LEAST * room {
            let end = within_reach.iter().map(|(_, bottom)| *bottom).filter(|bottom| *bottom <= at + 0.01).fold(from, f32::max);
            return at - ((at - end) / 2.0).clamp(0.0, AIR);
        }
        // Without the highest quarter.
        within -= (within / 4).max(1);
    }
    lowest
}

/// The lowest place from `lowest` upwards that cuts through nothing.
fn above(wholes: &[Whole], from: f32, lowest: f32) -> f32 {
    let mut at = lowest;
    loop {
        let through = wholes.iter().filter(|(top, bottom)| *top < at - 0.01 && *bottom > at + 0.01);
        let Some(top) = through.map(|(top, _)| *top).reduce(f32::min) else { return at };
        if top <= from {
            return from;
        }
        at = top;
    }
}

/// The heads of the tables that go on at `from`.
fn repeated(tables: &[Table], from: f32, room: f32) -> Vec<Rect> {
    let goes_on = |table: &&Table| table.head > 0.0 && table.rect.top() + table.head <= from && table.rect.bottom() > from + 1.0;
    let heads = tables.iter().filter(goes_on).filter(|table| table.head <= room * HEADS);
    heads.map(|table| Rect::from_min_size(table.rect.min, Vec2::new(table.rect.width(), table.head))).collect()
}

/// The layers of a part in the room it has on a page.
pub(super) fn layers(drawing: &Arc<Drawing>, looks: &Arc<Looks>, part: &Part, room: Rect, zoom: f32) -> Vec<Layer> {
    let left = room.left() + ((room.width() - drawing.size.x * zoom) / 2.0).max(0.0);
    let heads = part.heads_height() * zoom;
    let mut layers = Vec::new();
    for head in &part.heads {
        let at = Pos2::new(left, room.top() - head.top() * zoom);
        let clip = Rect::from_min_size(at + head.min.to_vec2() * zoom, head.size() * zoom);
        layers.push(Layer { looks: Arc::clone(looks), ..layer(Arc::clone(drawing), at, zoom, clip) });
    }
    let top = room.top() + heads;
    let at = Pos2::new(left, top - part.from * zoom);
    let bottom = room.top() + (part.height() * zoom).min(room.height());
    let clip = Rect::from_min_max(Pos2::new(room.left(), top), Pos2::new(room.right(), bottom));
    layers.push(Layer { looks: Arc::clone(looks), ..layer(Arc::clone(drawing), at, zoom, clip) });
    layers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::{Area, Ink, Item, Spot};

    fn sheet(rows: u16, height: f32) -> Drawing {
        let row = |at: u16| {
            let rect = Rect::from_min_size(Pos2::new(0.0, 40.0 + f32::from(at) * height), Vec2::new(100.0, height));
            Spot { rect, role: Role::Cell, name: "x".into(), target: None, body: None, chosen: false }
        };
        let size = Vec2::new(100.0, 40.0 + f32::from(rows) * height);
        let table = Table { rect: Rect::from_min_size(Pos2::ZERO, size), head: 40.0, side: 0.0 };
        Drawing { size, is_sheet: true, spots: (0..rows).map(row).collect(), tables: vec![table], ..Drawing::default() }
    }

    #[test]
    fn a_sheet_is_cut_between_its_rows_and_nothing_of_it_is_lost() {
        let drawing = sheet(100, 30.0);
        let parts = parts((&drawing, &[]), 500.0);
        assert_eq!(parts.first().map(|part| part.from), Some(0.0));
        assert_eq!(parts.last().map(|part| part.to), Some(drawing.size.y));
        for pair in parts.windows(2) {
            assert!((pair[0].to - pair[1].from).abs() < 0.01);
            assert!((pair[0].to - 40.0) % 30.0 < 0.01, "{pair:?} cuts through a row");
        }
        assert!(parts.iter().all(|part| part.height() <= 500.0), "{parts:?}");
        assert!(parts.iter().skip(1).all(|part| part.heads.len() == 1), "the head is repeated");
    }

    #[test]
    fn what_is_higher_than_a_page_is_cut_rather_than_lost() {
        let parts = parts((&sheet(1, 5_000.0), &[]), 400.0);
        assert_eq!(parts.last().map(|part| part.to), Some(5_040.0));
        assert!(parts.len() > 10 && parts.len() < 25, "{}", parts.len());
    }

    #[test]
    fn a_last_page_with_little_on_it_is_saved_by_smaller_letters_and_one_with_more_is_not() {
        let pages = |rows: u16| {
            let (zoom, drawing) = thrifty(1.0, 500.0, |_| sheet(rows, 20.0), |drawing| (drawing, &[]));
            (parts((&drawing, &[]), 500.0 / zoom).len(), zoom < 1.0)
        };
        assert_eq!([23, 25, 35].map(pages), [(1, false), (1, true), (2, false)]);
    }

    #[test]
    fn an_empty_sheet_is_one_page() {
        assert_eq!(parts((&Drawing::default(), &[]), 400.0).len(), 1);
    }

    #[test]
    fn a_cut_leaves_air_so_that_the_line_of_what_follows_is_not_seen() {
        let card = |top: f32| Item::Area(Area { rect: rect(top, 90.0), corner: 8.0, fill: None, border: Some(Ink::Hairline) });
        let drawing =
            Drawing { size: Vec2::new(100.0, 600.0), items: (0..6_u8).map(|n| card(f32::from(n) * 100.0)).collect(), ..sheet(0, 0.0) };
        let parts = parts((&Drawing { tables: Vec::new(), ..drawing }, &[]), 320.0);
        assert_eq!(parts.first().map(|part| part.to), Some(296.0));
    }

    #[test]
    fn what_is_to_stay_together_is_not_cut() {
        let drawing = Drawing { tables: Vec::new(), ..sheet(100, 30.0) };
        let parts = parts((&drawing, &[(400.0, 520.0)]), 500.0);
        assert_eq!(parts.first().map(|part| part.to), Some(400.0));
    }

    fn rect(top: f32, height: f32) -> Rect {
        Rect::from_min_size(Pos2::new(0.0, top), Vec2::new(100.0, height))
    }
}
