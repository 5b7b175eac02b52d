//! A chart at a size that is read from near, on as many pages as it takes: they overlap, have marks to cut along, and an overview says how they
//! go together.

use std::sync::Arc;

use emath::{Pos2, Rect, Vec2};

use super::frame::{Frame, SCALE};
use super::headings::headings;
use super::legend;
use super::paper::{Format, Sheet, Turn};
use super::pen::{Pen, Style};
use super::view::{NAME, Printing, face, fitted, on_page};
use crate::drawing::{Drawing, Ink, Layer, Link, Looks, Page, Placed, Print, Role};
use crate::theme::{ThemeId, Type};
use crate::tr;

/// How large names on cards are on tiles, in points of paper.
const READ: f32 = 9.0;
/// How much of a tile its neighbour has too, in points: about a centimetre.
pub(super) const OVERLAP: f32 = 28.0;
/// The marks to cut along: how long they are, and how far from the corner they begin.
const MARK: (f32, f32) = (14.0, 4.0);
/// More pages than this are no help to anyone: the tiles get smaller letters instead.
const MOST: f32 = 400.0;

const NAMES: Style = Style::new(Type::Caption, Ink::Quiet).scaled(SCALE);
const ON_OVERVIEW: Style = Style::new(Type::Strong, Ink::Accent).scaled(SCALE);

/// A chart cut into tiles.
#[derive(Clone, Copy, Debug)]
struct Grid {
    sheet: Sheet,
    /// The part of each page that the chart is on.
    tile: Rect,
    /// Points of the page for one point of the drawing.
    zoom: f32,
    columns: u16,
    rows: u16,
}

impl Grid {
    fn new(drawing: &Drawing, sheet: Sheet) -> Self {
        let content = sheet.content();
        let tile = Rect::from_min_max(content.min + Vec2::new(0.0, NAMES.line()), content.max);
        let step = tile.size() - Vec2::splat(OVERLAP);
        let (_, fitting) = fitted(drawing, tile);
        // As many pages as there may be at most set the size from above.
        let most = (MOST * step.x * step.y / (drawing.size.x * drawing.size.y).max(1.0)).sqrt();
        let zoom = (READ / NAME).min(most).max(fitting.min(READ / NAME));
        let count = |size: f32, step: f32| {
            let count = ((size * zoom - OVERLAP) / step.max(1.0)).ceil().clamp(1.0, MOST);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and MOST")]
            let count = count as u16;
            count
        };
        Self { sheet, tile, zoom, columns: count(drawing.size.x, step.x), rows: count(drawing.size.y, step.y) }
    }

    fn pages(&self) -> u32 {
        u32::from(self.columns) * u32::from(self.rows)
    }

    /// The part of the drawing that a tile shows.
    fn part(&self, column: u16, row: u16) -> Rect {
        let step = self.tile.size() - Vec2::splat(OVERLAP);
        let min = Vec2::new(f32::from(column) * step.x, f32::from(row) * step.y) / self.zoom;
        Rect::from_min_size(min.to_pos2(), self.tile.size() / self.zoom)
    }

    fn places(&self) -> impl Iterator<Item = (u16, u16)> + use<> {
        let columns = self.columns;
        (0..self.rows).flat_map(move |row| (0..columns).map(move |column| (column, row)))
    }
}

/// "B3": the second column, the third row. Columns beyond Z are AA, AB, …
fn name(column: u16, row: u16) -> String {
    let mut letters = String::new();
    let mut rest = u32::from(column) + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}

/// The pages of a chart in tiles: an overview, then the tiles row by row. One page where all of it fits one.
pub(super) fn pages(job: &Printing<'_>) -> Vec<Page> {
    let (drawing, looks) = job.draw(Vec2::ZERO);
    let format = if job.setup.format == Format::Own { Format::A4 } else { job.setup.format };
    let grids = job.setup.turn.ways(format).iter().map(|turn| Grid::new(&drawing, Sheet::new(format, *turn)));
    let fewest = grids.reduce(|best, other| if other.pages() < best.pages() { other } else { best });
    let grid = fewest.unwrap_or_else(|| Grid::new(&drawing, Sheet::new(format, Turn::Landscape)));
    if grid.pages() == 1 {
        return job.pages();
    }
    let mut pages = vec![overview(job, &drawing, &looks, &grid)];
    for (column, row) in grid.places() {
        if job.is_stopped() {
            break;
        }
        pages.push(tile(job, &drawing, &looks, &grid, (column, row)));
    }
    pages
}

/// All of the chart on one page, with the tiles over it.
fn overview(job: &Printing<'_>, drawing: &Arc<Drawing>, looks: &Arc<Looks>, grid: &Grid) -> Page {
    let entries = legend::entries(&job.document.graph, job.language, drawing, looks);
    let frame = Frame { told: job.told, legend: &entries };
    let room = frame.room(grid.sheet);
    let mut layers = vec![frame.layer(grid.sheet)];
    layers.extend(on_page(drawing, looks, room));
    let (at, zoom) = fitted(drawing, room);
    let mut pen = Pen::new();
    let mut links = Vec::new();
    for ((column, row), page) in grid.places().zip(1..) {
        let part = grid.part(column, row).intersect(Rect::from_min_size(Pos2::ZERO, drawing.size));
        let rect = Rect::from_min_max(at + part.min.to_vec2() * zoom, at + part.max.to_vec2() * zoom);
        let name = name(column, row);
        let words = tr!(job.language, "press-tile", name = name.as_str());
        pen.area(rect, 0.0, None, Some(Ink::Accent));
        let sign = Vec2::new(ON_OVERVIEW.width(&name) + 8.0, ON_OVERVIEW.line() + 2.0);
        let sign = Rect::from_min_size(rect.left_bottom() + Vec2::new(3.0, -sign.y - 3.0), sign);
        pen.area(sign, 3.0, Some(Ink::Raised), Some(Ink::Accent));
        pen.line(sign.min + Vec2::new(4.0, 1.0), ON_OVERVIEW, &name);
        pen.text_spot(sign, Role::Text, &words);
        links.push(Link { rect: sign, page, name: words });
    }
    layers.push(pen.on_page(grid.sheet.size));
    Page { links, ..job.page(grid.sheet, layers) }
}

fn tile(job: &Printing<'_>, drawing: &Arc<Drawing>, looks: &Arc<Looks>, grid: &Grid, (column, row): (u16, u16)) -> Page {
    let (sheet, zoom, clip) = (grid.sheet, grid.zoom, grid.tile);
    let part = grid.part(column, row);
    let at = clip.min - part.min.to_vec2() * zoom;
    let chart = Layer { drawing: Arc::clone(drawing), looks: Arc::clone(looks), face: face(zoom), at, zoom, clip };
    // Once the tiles are put together, headings are where the chart keeps room for them.
    let canvas = Rect::from_min_size(at, drawing.size * zoom);
    let print = Print { theme: ThemeId::Light, scale: SCALE };
    let mut layers = vec![chart];
    layers.extend(headings(&Placed { drawing, at, zoom, canvas, print }, clip));
    let mut pen = Pen::new();
    for corner in [clip.left_top(), clip.right_top(), clip.left_bottom(), clip.right_bottom()] {
        let out = corner - clip.center();
        for way in [Vec2::new(out.x.signum(), 0.0), Vec2::new(0.0, out.y.signum())] {
            pen.stroke(vec![corner + way * MARK.1, corner + way * (MARK.0 + MARK.1)], 0.5, Ink::Plain);
        }
    }
    let name = name(column, row);
    let words = tr!(job.language, "press-tile", name = name.as_str());
    // Beside the mark at the corner.
    let top = Pos2::new(clip.left() + MARK.1, sheet.content().top() - 2.0);
    pen.line(top, NAMES, &format!("{} · {words}", job.told.title));
    pen.text_spot(Rect::from_min_size(top, Vec2::new(clip.width(), NAMES.line())), Role::Heading, &words);
    layers.push(pen.on_page(sheet.size));
    let page = job.page(sheet, layers);
    Page { title: format!("{} {name}", page.title).trim().to_owned(), ..page }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_are_named_as_the_cells_of_a_table() {
        assert_eq!([(0, 0), (1, 2), (25, 0), (26, 9)].map(|(column, row)| name(column, row)), ["A1", "B3", "Z1", "AA10"]);
    }

    #[test]
    fn the_tiles_cover_the_chart_and_overlap() {
        for size in [Vec2::new(5_000.0, 900.0), Vec2::new(900.0, 7_000.0), Vec2::new(60_000.0, 40_000.0)] {
            let drawing = Drawing { size, ..Drawing::default() };
            let grid = Grid::new(&drawing, Sheet::new(Format::A4, Turn::Landscape));
            let all: Vec<Rect> = grid.places().map(|(column, row)| grid.part(column, row)).collect();
            let union = all.iter().copied().reduce(Rect::union).unwrap();
            assert!(union.contains_rect(Rect::from_min_size(Pos2::ZERO, size)), "{union:?} of {size:?}");
            let (first, beside) = (grid.part(0, 0), grid.part(1, 0));
            assert!((first.right() - beside.left() - OVERLAP / grid.zoom).abs() < 0.1, "{first:?} {beside:?}");
            assert!(all.len() <= 500, "{}", all.len());
        }
    }
}
