//! The rows of a table as bars, the largest first, by one of its columns.

use emath::{Align, Pos2, Rect, Vec2};

use super::super::Request;
use super::super::sheet::{BODY, CAPTION, QUIET, STRONG, Sheet, TITLE, snap};
use super::read::{is_number, name, number, titled, with_unit};
use crate::drawing::{Ink, Role, Spot, Target};
use crate::lens::chip::chip_size;
use crate::model::{Cell, Table};
use crate::theme::Space;
use crate::tr;
use crate::view::Chosen;

/// From one bar to the next, and how thick a bar is.
const STEP: f32 = 23.0;
const BAR: f32 = 15.0;
/// The same before an audience, where bars have the whole height: from one to the next at least and at most, and the part that is a bar.
const STEPS: (f32, f32) = (20.0, 30.0);
const THICK: f32 = 0.7;
/// Between the place of a bar and its name.
const PLACE: f32 = 8.0;
/// So many are drawn in any room.
const LEAST: usize = 5;
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
pub(super) fn shown(request: &Request<'_>, table: &Table) -> Option<usize> {
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
    y += put_notes(sheet, Pos2::new(at.x, y), &notes(request, table, column, bars.len() - drawn.len()));
    y - at.y
}

/// The bars alone, as high as there is room, with their places. Where all have none, the first, the last and those around the marked one are
/// drawn. Gives where they end.
pub(super) fn stage(sheet: &mut Sheet<'_>, request: &Request<'_>, table: &Table, column: usize, room: Rect) -> f32 {
    let bars = bars(table, column);
    let lines = |left_out: usize| notes(request, table, column, left_out).len();
    let high = |lines: usize| room.height() - f32::from(u8::try_from(lines).unwrap_or(u8::MAX)) * CAPTION.line();
    let rows = |height: f32| (0..MOST).take_while(|n| f32::from(u8::try_from(*n + 1).unwrap_or(u8::MAX)) * STEPS.0 <= height).count();
    let all = rows(high(lines(0)));
    let fits = if bars.len() <= all { all } else { rows(high(lines(1))) };
    let drawn: Vec<&Bar<'_>> = telling(&bars, fits.max(LEAST)).into_iter().filter_map(|at| bars.get(at)).collect();
    let notes = notes(request, table, column, bars.len() - drawn.len());
    let step = high(notes.len()) / f32::from(u16::try_from(drawn.len().max(1)).unwrap_or(u16::MAX));
    let step = step.clamp(STEPS.0, STEPS.1).floor();
    let place = drawn.iter().map(|bar| STRONG.width(&bar.place.to_string())).fold(0.0, f32::max).ceil();
    // Numbers that are set on quarters of a point stay within the room.
    let within = Rect::from_min_max(Pos2::new(room.left() + place + PLACE, room.top()), room.max - Vec2::new(1.0, 0.0));
    let mut field = Field::new(request, table, column, &drawn, within);
    (field.step, field.bar) = (step, (THICK * step).round());
    (field.places, field.rect.min.x) = (place, room.left());
    let y = room.top() + field.draw(sheet, &drawn);
    y + put_notes(sheet, Pos2::new(room.left(), y), &notes)
}

/// The bars that tell most, in their order: those around the marked one, the first and the last ones.
fn telling(bars: &[Bar<'_>], fits: usize) -> Vec<usize> {
    let last = bars.len().saturating_sub(1);
    let marked = bars.iter().position(|bar| bar.marked).unwrap_or(0);
    let mut all: Vec<usize> = (0..bars.len()).collect();
    all.sort_by_key(|at| at.abs_diff(marked).min(2 * at + 1).min(2 * (last - at) + 3));
    all.truncate(fits);
    all.sort_unstable();
    all
}

/// What is said below bars of which so many are not drawn.
fn notes(request: &Request<'_>, table: &Table, column: usize, left_out: usize) -> Vec<String> {
    let missing = table.rows.iter().filter(|row| number(row, column).is_none()).count();
    let notes = [
        (left_out > 0).then(|| tr!(request.language, "statistics-more", count = left_out)),
        (missing > 0).then(|| tr!(request.language, "statistics-without", count = missing)),
    ];
    notes.into_iter().flatten().collect()
}

/// Writes them. Gives their height.
fn put_notes(sheet: &mut Sheet<'_>, at: Pos2, notes: &[String]) -> f32 {
    let mut y = at.y;
    for note in notes {
        let at = Pos2::new(at.x, y);
        let size = sheet.line(at, CAPTION, note);
        sheet.text_spot(Rect::from_min_size(at, size), note);
        y += size.y;
    }
    y - at.y
}

/// The columns to choose from, where there are several and one can be chosen. Gives their height with the room below.
fn chips(sheet: &mut Sheet<'_>, request: &Request<'_>, table: &Table, shown: usize, at: Pos2, width: f32) -> f32 {
    let (gap, mut here) = (Space::Close.pts(), at);
    let columns: Vec<_> = table.columns.iter().enumerate().filter(|(column, _)| is_number(table, *column)).collect();
    if columns.len() < 2 || sheet.is_shown() {
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
    /// From one bar to the next, and how thick one is.
    step: f32,
    bar: f32,
    /// The room for the places before the names; none where they are not written.
    places: f32,
}

impl<'a> Field<'a> {
    fn new(request: &'a Request<'a>, table: &'a Table, column: usize, bars: &[&Bar<'_>], rect: Rect) -> Self {
        let widest = |texts: &mut dyn Iterator<Item = f32>| texts.fold(0.0, f32::max);
        let name = widest(&mut bars.iter().map(|bar| if bar.marked { STRONG } else { BODY }.width(name(bar.cells))));
        let mut field = Self { request, table, column, rect, names: 0.0, zero: 0.0, unit: 0.0, step: STEP, bar: BAR, places: 0.0 };
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
            y += self.step;
        }
        let ends = [self.rect.top() - 2.0, y + 2.0 - (self.step - self.bar)];
        sheet.stroke(ends.map(|y| Pos2::new(self.zero, y)).to_vec(), 1.0, Ink::Plain, None);
        y - self.rect.top() + Space::Tight.pts()
    }

    fn draw_bar(&self, sheet: &mut Sheet<'_>, bar: &Bar<'_>, y: f32) {
        let (style, ink) = if bar.marked { (STRONG, Ink::Accent) } else { (BODY, Ink::WireQuiet) };
        let end = self.zero + short(bar.value * self.unit);
        let row = Rect::from_min_size(Pos2::new(self.rect.left(), y), Vec2::new(self.rect.width(), self.bar));
        let called = name(bar.cells);
        let mut left = row.left() + MARK;
        if self.places > 0.0 {
            if bar.marked {
                sheet.ground(row.expand2(Vec2::new(0.0, (self.step - self.bar) / 2.0)), Ink::Selection);
            }
            let cell = Rect::from_min_max(Pos2::new(left, y), Pos2::new(left + self.places, row.bottom()));
            sheet.line_in(cell, Align::Max, if bar.marked { STRONG } else { QUIET }, &bar.place.to_string());
            left = cell.right() + PLACE;
        }
        let lines = sheet.lines(self.names - left, style, called);
        let label = match lines.as_slice() {
            [one] => one.clone(),
            [first, ..] => format!("{first} …"),
            [] => String::new(),
        };
        sheet.line_in(Rect::from_min_max(Pos2::new(left, y), Pos2::new(self.names, row.bottom())), Align::Min, style, &label);
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
        let rect = row.expand2(Vec2::new(0.0, (self.step - self.bar) / 2.0));
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

    fn table_of(rows: usize, marked: usize) -> Table {
        let rows = (0..rows).map(|row| format!("[\"r{row}\", {}]", rows - row)).collect::<Vec<_>>().join(", ");
        let text = format!(
            "(version: 1, tables: [(id: \"t\", name: \"T\", date: \"2022\", columns: [(id: \"n\", name: \"N\"), (id: \"a\", name: \"A\")],
            rows: [{rows}], marked_row: {marked})])"
        );
        let table = crate::data::read(&text).ok().and_then(|file| file.organisation.tables.into_iter().next());
        table.unwrap_or_else(|| panic!("a table"))
    }

    #[test]
    fn of_many_bars_those_around_the_marked_one_are_told_with_the_first_and_the_last() {
        let table = table_of(100, 49);
        assert_eq!(telling(&bars(&table, 1), 12), [0, 1, 45, 46, 47, 48, 49, 50, 51, 52, 53, 99]);
        assert_eq!(telling(&bars(&table, 1), 400).len(), 100);
        let table = table_of(3, 77);
        assert_eq!(telling(&bars(&table, 1), 2), [0, 1], "no row is marked");
        assert!(telling(&[], 2).is_empty());
    }

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
