//! The rows of a table as bars, the largest first, by one of its columns.

use emath::{Align, Pos2, Rect, Vec2};

use super::super::Request;
use super::super::sheet::{BODY, CAPTION, STRONG, Sheet, TITLE, chip_size, snap};
use super::read::{is_number, name, number, titled, with_unit};
use crate::drawing::{Ink, Role, Spot, Target};
use crate::model::{Cell, Table};
use crate::theme::Space;
use crate::tr;
use crate::view::Chosen;

/// From one bar to the next, and how thick a bar is.
const STEP: f32 = 23.0;
const BAR: f32 = 15.0;
/// More bars than this nobody compares; the table has all rows.
const MOST: usize = 40;
/// The widest that the diagram is.
const WIDEST: f32 = 820.0;
/// The largest part of the width that names have.
const NAMES: f32 = 0.4;
/// The room for the mark before the marked row.
const MARK: f32 = 12.0;

/// Whether a table has nothing that bars could show.
pub(super) fn is_empty(table: &Table) -> bool {
    !(0..table.columns.len()).any(|column| is_number(table, column))
}

/// The column that is shown: the chosen one, or the first with numbers.
fn shown(request: &Request<'_>, table: &Table) -> Option<usize> {
    let chosen = match &request.asked.chosen {
        Some(Chosen::Column(of, id)) if *of == table.id => super::read::place(table, id),
        _ => None,
    };
    chosen.filter(|column| is_number(table, *column)).or_else(|| (0..table.columns.len()).find(|column| is_number(table, *column)))
}

/// A bar.
struct Bar<'a> {
    cells: &'a [Cell],
    value: f64,
    marked: bool,
    /// Its place, counted from 1; equals have the same.
    place: usize,
}

/// The rows that have a number, the largest first.
fn bars(table: &Table, column: usize) -> Vec<Bar<'_>> {
    let rows = table.rows.iter().enumerate();
    let bar = |(at, row): (usize, &'_ Vec<Cell>)| Some((at, number(row, column)?));
    let mut values: Vec<(usize, f64)> = rows.filter_map(bar).collect();
    values.sort_by(|a, b| b.1.total_cmp(&a.1));
    let mut bars: Vec<Bar<'_>> = Vec::with_capacity(values.len());
    for (row, value) in values {
        let same = bars.last().filter(|last| last.value.total_cmp(&value).is_eq()).map(|last| last.place);
        let cells = table.rows.get(row).map_or(&[][..], Vec::as_slice);
        bars.push(Bar { cells, value, marked: table.marked_row == Some(row), place: same.unwrap_or(bars.len() + 1) });
    }
    bars
}

/// Draws the diagram. Gives its height.
pub(super) fn draw(sheet: &mut Sheet<'_>, request: &Request<'_>, table: &Table, at: Pos2, width: f32) -> f32 {
    let Some((column, of)) = shown(request, table).and_then(|column| Some((column, table.columns.get(column)?))) else { return 0.0 };
    let (language, width) = (request.language, width.min(WIDEST));
    let bars = bars(table, column);
    let mut y = at.y + sheet.heading(at, TITLE, &titled(language, of));
    let lead = tr!(language, "statistics-ranked", rows = bars.len(), date = table.date.to_string());
    y += sheet.line(Pos2::new(at.x, y), CAPTION, &lead).y + Space::Close.pts();
    y += chips(sheet, request, table, column, Pos2::new(at.x, y), width);
    let left_out = |at: usize, bar: &Bar<'_>| at >= MOST && !bar.marked;
    let drawn: Vec<&Bar<'_>> = bars.iter().enumerate().filter(|(at, bar)| !left_out(*at, bar)).map(|(_, bar)| bar).collect();
    let field = Field::new(request, table, column, &drawn, Rect::from_min_size(Pos2::new(at.x, y), Vec2::new(width, 0.0)));
    y += field.draw(sheet, &drawn);
    let missing = table.rows.len() - bars.len();
    let notes = [
        (bars.len() > drawn.len()).then(|| tr!(language, "statistics-more", count = bars.len() - drawn.len())),
        (missing > 0).then(|| tr!(language, "statistics-without", count = missing)),
    ];
    for note in notes.into_iter().flatten() {
        let at = Pos2::new(at.x, y);
        let size = sheet.line(at, CAPTION, &note);
        sheet.text_spot(Rect::from_min_size(at, size), &note);
        y += size.y;
    }
    y - at.y
}

/// The columns to choose from, where there are several. Gives their height with the room below.
fn chips(sheet: &mut Sheet<'_>, request: &Request<'_>, table: &Table, shown: usize, at: Pos2, width: f32) -> f32 {
    let (gap, mut here) = (Space::Close.pts(), at);
    let columns: Vec<_> = table.columns.iter().enumerate().filter(|(column, _)| is_number(table, *column)).collect();
    if columns.len() < 2 {
        return 0.0;
    }
    for (column, of) in columns {
        let text = of.name.in_language(request.language.tag());
        let size = chip_size(text);
        if here.x > at.x && here.x + size.x > at.x + width {
            here = Pos2::new(at.x, here.y + size.y + gap);
        }
        let target = Target::Choose(Chosen::Column(table.id.clone(), of.id.clone()));
        sheet.chip(here, text, target, column == shown);
        here.x += size.x + gap;
    }
    here.y + chip_size("").y + Space::Inside.pts() - at.y
}

/// Where the bars stand.
struct Field<'a> {
    request: &'a Request<'a>,
    table: &'a Table,
    column: usize,
    rect: Rect,
    /// The right end of the names.
    names: f32,
    /// Where nothing is, and the width of one unit.
    zero: f32,
    unit: f64,
}

impl<'a> Field<'a> {
    fn new(request: &'a Request<'a>, table: &'a Table, column: usize, bars: &[&Bar<'_>], rect: Rect) -> Self {
        let widest = |texts: &mut dyn Iterator<Item = f32>| texts.fold(0.0, f32::max);
        let name = widest(&mut bars.iter().map(|bar| if bar.marked { STRONG } else { BODY }.width(name(bar.cells))));
        let mut field = Self { request, table, column, rect, names: 0.0, zero: 0.0, unit: 0.0 };
        let value = widest(&mut bars.iter().map(|bar| STRONG.width(&field.value(bar.value))));
        field.names = rect.left() + MARK + name.min(rect.width() * NAMES).ceil();
        let (least, most) = bars.iter().fold((0.0_f64, 0.0_f64), |(least, most), bar| (least.min(bar.value), most.max(bar.value)));
        let left = field.names + Space::Close.pts() + if least < 0.0 { value + Space::Close.pts() } else { 0.0 };
        let room = (rect.right() - value - Space::Close.pts() - left).max(1.0);
        field.unit = if most > least { f64::from(room) / (most - least) } else { 0.0 };
        field.zero = left + short(-least * field.unit);
        field
    }

    fn value(&self, value: f64) -> String {
        let decimals = self.table.columns.get(self.column).map_or(0, |column| column.decimals);
        self.request.language.number(value, decimals)
    }

    /// Draws the bars. Gives their height.
    fn draw(&self, sheet: &mut Sheet<'_>, bars: &[&Bar<'_>]) -> f32 {
        let mut y = self.rect.top();
        for bar in bars {
            self.draw_bar(sheet, bar, y);
            y += STEP;
        }
        let ends = [self.rect.top() - 2.0, y + 2.0 - (STEP - BAR)];
        sheet.stroke(ends.map(|y| Pos2::new(self.zero, y)).to_vec(), 1.0, Ink::Plain, None);
        y - self.rect.top() + Space::Tight.pts()
    }

    fn draw_bar(&self, sheet: &mut Sheet<'_>, bar: &Bar<'_>, y: f32) {
        let (style, ink) = if bar.marked { (STRONG, Ink::Accent) } else { (BODY, Ink::WireQuiet) };
        let end = self.zero + short(bar.value * self.unit);
        let row = Rect::from_min_size(Pos2::new(self.rect.left(), y), Vec2::new(self.rect.width(), BAR));
        let called = name(bar.cells);
        let lines = sheet.lines(self.names - self.rect.left() - MARK, style, called);
        let label = match lines.as_slice() {
            [one] => one.clone(),
            [first, ..] => format!("{first} …"),
            [] => String::new(),
        };
        sheet.line_in(Rect::from_min_max(Pos2::new(row.left() + MARK, y), Pos2::new(self.names, row.bottom())), Align::Min, style, &label);
        if bar.marked {
            let tip = Pos2::new(row.left() + 7.0, row.center().y);
            sheet.polygon(vec![tip + Vec2::new(-7.0, -4.5), tip, tip + Vec2::new(-7.0, 4.5)], Some(Ink::Accent), None);
        }
        let (left, right) = (self.zero.min(end), self.zero.max(end));
        if right > left {
            sheet.area(Rect::from_min_max(Pos2::new(left, y), Pos2::new(right, row.bottom())), 0.0, Some(ink), None);
        }
        let text = self.value(bar.value);
        let at = if bar.value < 0.0 { left - Space::Close.pts() - style.width(&text) } else { right + Space::Close.pts() };
        sheet.line(Pos2::new(snap(at), snap(row.center().y - style.line() / 2.0)), style, &text);
        let value = self.table.columns.get(self.column).map_or(text, |column| with_unit(self.request.language, column, bar.value));
        let said = tr!(self.request.language, "statistics-bar", place = bar.place, row = called, value = value);
        let rect = row.expand2(Vec2::new(0.0, (STEP - BAR) / 2.0));
        sheet.spot(Spot { rect, role: Role::ListItem, name: said.into(), target: None, body: None, chosen: bar.marked });
    }
}

/// A length in the drawing.
#[allow(clippy::cast_possible_truncation, reason = "lengths in a drawing")]
fn short(length: f64) -> f32 {
    snap(length as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_stand_by_size_and_equals_share_a_place() {
        let text = r#"(version: 1, tables: [(id: "t", name: "T", date: "2022", columns: [(id: "n", name: "N"), (id: "a", name: "A")],
            rows: [["x", 3], ["y", 5], ["z", ()], ["w", 3], ["v", -1]], marked_row: 3)])"#;
        let table = crate::data::read(text).ok().and_then(|file| file.organisation.tables.into_iter().next());
        let table = table.unwrap_or_else(|| panic!("a table"));
        let found: Vec<String> = bars(&table, 1)
            .iter()
            .map(|bar| format!("{} {} {}{}", bar.place, name(bar.cells), bar.value, if bar.marked { " marked" } else { "" }))
            .collect();
        assert_eq!(found, ["1 y 5", "2 x 3", "2 w 3 marked", "4 v -1"]);
    }
}
