//! Two columns against each other on logarithmic scales: those that a ratio names, so that equal ratios lie on straight lines. Each row is a
//! disc, as large as a third column says.

use emath::{Align, Pos2, Rect, Vec2};

use super::super::Request;
use super::super::sheet::{CAPTION, STRONG, Sheet, Style, TITLE, snap};
use super::labels::{self, Named};
use super::read::{name, number, place, said, titled};
use super::scale::{Log, round_below, ticks_between};
use crate::drawing::{Glyph, GlyphShape, Ink, Role, Spot};
use crate::model::{Cell, Column, Table};
use crate::theme::Space;
use crate::tr;

/// The largest radius of a disc, as a part of the smaller side of the field, and the least in points.
const LARGEST: f32 = 0.055;
const SMALLEST: f32 = 2.5;
/// The height of the diagram by its width, and the most.
const ASPECT: f32 = 0.74;
const HIGHEST: f32 = 560.0;
/// The widest that it is.
const WIDEST: f32 = 900.0;
/// The room for the words at the scales.
const BELOW: f32 = 40.0;
const ABOVE: f32 = 22.0;
/// How many lines of equal ratio there are at most.
const LINES: usize = 9;

/// A row that stands in the diagram.
struct Point<'a> {
    cells: &'a [Cell],
    x: f64,
    y: f64,
    /// What its size says.
    size: Option<f64>,
    marked: bool,
}

/// What is drawn against what.
pub(super) struct Points<'a> {
    table: &'a Table,
    ratio: &'a Column,
    over: &'a Column,
    under: &'a Column,
    /// The column that the size of a disc tells.
    size: Option<&'a Column>,
    /// The largest first.
    rows: Vec<Point<'a>>,
    across: Log,
    up: Log,
}

impl<'a> Points<'a> {
    /// The diagram of a table; `None` where it has no ratio of two columns, or hardly a row with both.
    pub(super) fn of(table: &'a Table) -> Option<Self> {
        let (ratio, over, under) = table.columns.iter().find_map(|column| {
            let (over, under) = column.ratio.as_ref()?;
            Some((column, place(table, over)?, place(table, under)?)).filter(|(_, over, under)| over != under)
        })?;
        let has_size = |column: &usize| table.rows.iter().any(|row| number(row, *column).is_some_and(|size| size > 0.0));
        let mut sizes = (0..table.columns.len()).filter(|column| *column != over && *column != under);
        let size = sizes.find(|column| table.columns.get(*column).is_some_and(|of| of.adds_up) && has_size(column));
        let above_zero = |row: &[Cell], column: usize| number(row, column).filter(|number| *number > 0.0);
        let point = |(at, row): (usize, &'a Vec<Cell>)| {
            let (x, y) = (above_zero(row, under)?, above_zero(row, over)?);
            Some(Point { cells: row, x, y, size: size.and_then(|column| above_zero(row, column)), marked: table.marked_row == Some(at) })
        };
        let mut rows: Vec<Point<'a>> = table.rows.iter().enumerate().filter_map(point).collect();
        rows.sort_by(|a, b| b.size.unwrap_or(0.0).total_cmp(&a.size.unwrap_or(0.0)));
        let (across, up) = (Log::over(rows.iter().map(|point| point.x))?, Log::over(rows.iter().map(|point| point.y))?);
        let column = |at: usize| table.columns.get(at);
        let size = size.and_then(column);
        (rows.len() >= 2).then_some(Self { table, ratio, over: column(over)?, under: column(under)?, size, rows, across, up })
    }

    /// Draws it. Gives its height.
    pub(super) fn draw(&self, sheet: &mut Sheet<'_>, request: &Request<'_>, at: Pos2, width: f32) -> f32 {
        let width = width.min(WIDEST);
        let (language, tag) = (request.language, request.language.tag());
        let name = |column: &'a Column| column.name.in_language(tag);
        let title = tr!(language, "statistics-against", over = name(self.over), under = lowered(name(self.under)));
        let mut y = at.y + sheet.heading(at, TITLE, &title);
        let equal = lowered(&titled(language, self.ratio));
        let lead = [tr!(language, "statistics-log", date = self.table.date.to_string()), tr!(language, "statistics-equal", ratio = equal)];
        for line in lead {
            let height = sheet.para(Pos2::new(at.x, y), width, CAPTION, &line);
            sheet.text_spot(Rect::from_min_size(Pos2::new(at.x, y), Vec2::new(width, height)), &line);
            y += height;
        }
        let ticks: Vec<String> = self.up.ticks(12).into_iter().map(|tick| written(request, tick)).collect();
        let side = ticks.iter().map(|tick| CAPTION.width(tick)).fold(0.0, f32::max).ceil() + Space::Close.pts();
        let right = CAPTION.width("10\u{a0}000").ceil();
        let top = y + Space::Close.pts() + self.legend_height(width) + ABOVE;
        let height = (width * ASPECT).min(HIGHEST);
        let corner = Pos2::new(snap(at.x + width - right), snap(top + height - BELOW));
        let rect = Rect::from_min_max(Pos2::new(snap(at.x + side), snap(top)), corner);
        let most = self.rows.iter().filter_map(|point| point.size).fold(0.0, f64::max);
        let field = Field { points: self, request, rect, largest: (rect.width().min(rect.height()) * LARGEST).max(8.0), most };
        field.draw_legend(sheet, Pos2::new(at.x, y + Space::Close.pts()));
        field.draw_scales(sheet);
        field.draw_equals(sheet);
        field.draw_points(sheet);
        field.rect.bottom() + BELOW - at.y
    }

    fn legend_height(&self, width: f32) -> f32 {
        if self.size.is_some() { (2.0 * (width * ASPECT).min(HIGHEST) * LARGEST).max(20.0) } else { 0.0 }
    }
}

/// The diagram in its place.
struct Field<'a> {
    points: &'a Points<'a>,
    request: &'a Request<'a>,
    rect: Rect,
    largest: f32,
    /// The number that the largest disc stands for.
    most: f64,
}

impl Field<'_> {
    fn x(&self, value: f64) -> f32 {
        snap(self.rect.left() + self.rect.width() * short(self.points.across.at(value)))
    }

    fn y(&self, value: f64) -> f32 {
        snap(self.rect.bottom() - self.rect.height() * short(self.points.up.at(value)))
    }

    /// The radius of a disc: its surface is as large as the number.
    fn radius(&self, size: Option<f64>) -> f32 {
        let share = size.filter(|_| self.most > 0.0).map_or(0.05, |size| size / self.most);
        (self.largest * short(share.sqrt())).max(SMALLEST)
    }

    /// The two scales with their ticks.
    fn draw_scales(&self, sheet: &mut Sheet<'_>) {
        let (rect, points, language) = (self.rect, self.points, self.request.language);
        sheet.area(rect, 0.0, Some(Ink::Raised), None);
        let many = |room: f32, each: f32| whole(room / each).max(2);
        for tick in points.across.ticks(many(rect.width(), 54.0)) {
            let x = self.x(tick);
            sheet.stroke(vec![Pos2::new(x, rect.bottom()), Pos2::new(x, rect.bottom() + 4.0)], 1.0, Ink::Hairline, None);
            let cell = Rect::from_center_size(Pos2::new(x, rect.bottom() + 14.0), Vec2::new(1.0, CAPTION.line()));
            sheet.line_in(cell, Align::Center, CAPTION, &written(self.request, tick));
        }
        for tick in points.up.ticks(many(rect.height(), 26.0)) {
            let y = self.y(tick);
            sheet.stroke(vec![Pos2::new(rect.left() - 4.0, y), Pos2::new(rect.left(), y)], 1.0, Ink::Hairline, None);
            let cell = Rect::from_center_size(Pos2::new(rect.left() - 7.0, y), Vec2::new(0.0, CAPTION.line()));
            sheet.line_in(cell, Align::Max, CAPTION, &written(self.request, tick));
        }
        let axis = vec![rect.left_top(), rect.left_bottom(), rect.right_bottom()];
        sheet.stroke(axis, 1.0, Ink::Hairline, None);
        let style = CAPTION.ink(Ink::Plain);
        let below = Rect::from_min_max(Pos2::new(rect.left(), rect.bottom() + 22.0), Pos2::new(rect.right(), rect.bottom() + BELOW));
        sheet.line_in(below, Align::Max, style, &titled(language, points.under));
    }

    /// The lines on which the ratio is the same.
    fn draw_equals(&self, sheet: &mut Sheet<'_>) {
        let points = self.points;
        let (least, most) = (points.up.least() / points.across.most(), points.up.most() / points.across.least());
        let equals = ticks_between(least, most).into_iter().filter_map(|ratio| Some((ratio, self.equal(ratio)?)));
        let mut equals: Vec<(f64, (Pos2, Pos2))> = equals.collect();
        if equals.len() > LINES {
            let every = equals.len().div_ceil(LINES).next_multiple_of(3); // one, or less, for each decade
            equals = equals.into_iter().step_by(every).collect();
        }
        let title = Pos2::new(self.rect.left() - 4.0, self.rect.top() - ABOVE);
        let size = sheet.line(title, CAPTION.ink(Ink::Plain), &titled(self.request.language, points.over));
        let mut taken = vec![Rect::from_min_size(title, size).expand2(Vec2::new(8.0, 0.0))];
        for (ratio, (from, to)) in equals {
            sheet.stroke(vec![from, to], 0.75, Ink::WireQuiet, Some(3.0));
            let text = written(self.request, ratio);
            let size = Vec2::new(CAPTION.width(&text), CAPTION.line());
            let at = if to.y <= self.rect.top() + 0.5 {
                Pos2::new(to.x - size.x / 2.0, self.rect.top() - size.y - 1.0)
            } else {
                Pos2::new(self.rect.right() + 4.0, to.y - size.y / 2.0)
            };
            let rect = Rect::from_min_size(Pos2::new(snap(at.x), snap(at.y)), size);
            if !taken.iter().any(|other| other.expand(4.0).intersects(rect)) {
                sheet.line(rect.min, CAPTION, &text);
                taken.push(rect);
            }
        }
    }

    /// The two ends of the line of a ratio within the field.
    fn equal(&self, ratio: f64) -> Option<(Pos2, Pos2)> {
        let (across, up) = (self.points.across, self.points.up);
        let from = across.least().max(up.least() / ratio);
        let to = across.most().min(up.most() / ratio);
        // A line that only cuts off a corner says little.
        (across.at(to) - across.at(from) > 0.08)
            .then(|| (Pos2::new(self.x(from), self.y(from * ratio)), Pos2::new(self.x(to), self.y(to * ratio))))
    }

    fn draw_points(&self, sheet: &mut Sheet<'_>) {
        let points = &self.points.rows;
        let discs: Vec<Rect> = points
            .iter()
            .map(|point| Rect::from_center_size(Pos2::new(self.x(point.x), self.y(point.y)), Vec2::splat(2.0 * self.radius(point.size))))
            .collect();
        // The marked row is drawn over all others and named before them.
        let is_marked = |at: &usize| points.get(*at).is_some_and(|point| point.marked);
        let mut order: Vec<usize> = (0..points.len()).collect();
        order.sort_by_key(|at| (!is_marked(at), *at));
        let all: Vec<(&Point<'_>, Rect)> = order.iter().filter_map(|at| Some((points.get(*at)?, *discs.get(*at)?))).collect();
        let names = self.place_names(&all);
        for ((point, disc), place) in all.iter().zip(&names) {
            let Some(place) = place else { continue };
            let (centre, radius, end) = (disc.center(), disc.width() / 2.0, place.clamp(disc.center()));
            if end.distance(centre) > radius + labels::GAP + 4.0 {
                sheet.stroke(
                    vec![centre + (end - centre).normalized() * radius, end],
                    1.0,
                    if point.marked { Ink::Accent } else { Ink::WireStrong },
                    None,
                );
            }
        }
        for place in names.iter().flatten() {
            // On a ground of its own, so that no line goes through it.
            sheet.area(*place, 0.0, Some(Ink::Raised), None);
        }
        let (marked, others): (Vec<_>, Vec<_>) = all.iter().partition(|(point, _)| point.marked);
        for (point, disc) in others.into_iter().chain(marked) {
            self.draw_point(sheet, point, disc);
        }
        for ((point, _), place) in all.iter().zip(names) {
            let Some(place) = place else { continue };
            sheet.line(Pos2::new(snap(place.left()), snap(place.top() - 1.0)), style(point), name(point.cells));
        }
    }

    /// Where names have room; that of the marked row wherever there is some.
    fn place_names(&self, points: &[(&Point<'_>, Rect)]) -> Vec<Option<Rect>> {
        let named = |(point, rect): &(&Point<'_>, Rect)| {
            let style = style(point);
            Named { rect: *rect, size: Vec2::new(style.width(name(point.cells)), style.line() - 2.0), must: true }
        };
        let marked = points.iter().find(|(point, _)| point.marked).map(|(_, disc)| disc.center());
        let taken: Vec<Rect> =
            marked.into_iter().flat_map(|at| self.to_scales(at)).map(|ends| Rect::from_points(&ends).expand(1.0)).collect();
        labels::place(&points.iter().map(named).collect::<Vec<_>>(), &taken, self.rect)
    }

    /// From a point to both scales.
    fn to_scales(&self, at: Pos2) -> [[Pos2; 2]; 2] {
        [[at, Pos2::new(self.rect.left(), at.y)], [at, Pos2::new(at.x, self.rect.bottom())]]
    }

    fn draw_point(&self, sheet: &mut Sheet<'_>, point: &Point<'_>, disc: Rect) {
        let at = disc.center();
        if point.marked {
            for ends in self.to_scales(at) {
                sheet.stroke(ends.to_vec(), 1.0, Ink::Accent, Some(2.0));
            }
        }
        let (fill, line) = if point.marked { (Ink::Accent, Ink::Accent) } else { (Ink::Sunken, Ink::WireStrong) };
        sheet.glyph(Glyph { at, radius: disc.width() / 2.0, shape: GlyphShape::Disc, fill: Some(fill), line: Some(line) });
        let name = said(self.request.language, self.points.table, point.cells);
        let rect = Rect::from_center_size(at, disc.size().max(Vec2::splat(14.0)));
        sheet.spot(Spot { rect, role: Role::ListItem, name: name.into(), target: None, body: None, chosen: point.marked });
    }

    /// What the size of a disc says.
    fn draw_legend(&self, sheet: &mut Sheet<'_>, at: Pos2) {
        let Some(column) = self.points.size else { return };
        let most = self.points.rows.iter().filter_map(|point| point.size).fold(0.0, f64::max);
        let Some(large) = round_below(most) else { return };
        let mut sizes = vec![large];
        sizes.extend([4.0, 20.0].into_iter().filter_map(|part| round_below(large / part)).filter(|size| *size >= least(column)));
        sizes.reverse();
        let height = 2.0 * self.largest;
        let words = tr!(self.request.language, "statistics-sized", size = lowered(&titled(self.request.language, column)));
        let middle = at.y + height / 2.0;
        let mut x = at.x + sheet.line(Pos2::new(at.x, snap(middle - CAPTION.line() / 2.0)), CAPTION, &words).x + Space::Inside.pts();
        for size in sizes {
            let radius = self.radius(Some(size));
            let glyph = Glyph {
                at: Pos2::new(x + radius, middle),
                radius,
                shape: GlyphShape::Disc,
                fill: Some(Ink::Sunken),
                line: Some(Ink::WireStrong),
            };
            sheet.glyph(glyph);
            x += 2.0 * radius + Space::Tight.pts();
            let text = self.request.language.number(size, column.decimals);
            x += sheet.line(Pos2::new(x, snap(middle - CAPTION.line() / 2.0)), CAPTION, &text).x + Space::Inside.pts();
        }
        sheet.text_spot(Rect::from_min_max(at, Pos2::new(x, at.y + height)), &words);
    }
}

/// How the name of a row looks.
fn style(point: &Point<'_>) -> Style {
    if point.marked { STRONG.ink(Ink::Accent) } else { CAPTION.ink(Ink::Plain) }
}

/// The least number that a column shows: nothing smaller is in its legend.
fn least(column: &Column) -> f64 {
    10_f64.powi(-i32::from(column.decimals))
}

/// A tick, with the decimals that it has.
fn written(request: &Request<'_>, tick: f64) -> String {
    let decimals = (0..9_u8).find(|decimals| (tick * 10_f64.powi(i32::from(*decimals))).round() >= 1.0).unwrap_or(9);
    request.language.number(tick, decimals)
}

/// A heading within a sentence: without its capital, unless it is an abbreviation.
fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few dozen at most")]
fn whole(number: f32) -> usize {
    number.max(0.0) as usize
}

#[allow(clippy::cast_possible_truncation, reason = "a part of a length in the drawing")]
fn short(part: f64) -> f32 {
    part as f32
}
