//! A table on a sheet: heads that sort, rows, stated totals, what proves them, and where the marked row stands.

use emath::{Align, Pos2, Rect, Vec2};

use super::super::Request;
use super::super::sheet::{BODY, CAPTION, STRONG, Sheet, Style};
use super::foot;
use super::read::{is_number, marked, name, number, ordered, said, written};
use crate::drawing::{self, Ink, Role, Spot, Target};
use crate::model::{Cell, Table};
use crate::theme::{Space, Type};
use crate::tr;
use crate::view::{LensId, Sort};

/// The least room between two columns, and the most.
const GAP: (f32, f32) = (16.0, 26.0);
/// The height of a row of one line.
pub(super) const ROW: f32 = 26.0;
/// The room for the arrow of the column that orders the rows.
const ARROW: f32 = 14.0;
/// How wide a column of several names is where there is little room.
const NAMES: f32 = 130.0;
/// In how many lines a heading stands at most.
const HEAD_LINES: usize = 2;
const HEAD: Style = Style(Type::Caption, Ink::Plain);
/// The bar before the marked row.
const MARK: f32 = 4.0;

/// The table as it will be drawn.
pub(super) struct Plan<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) table: &'a Table,
    pub(super) columns: Vec<Column>,
    /// The widths of the columns with the room between them.
    pub(super) width: f32,
    head: f32,
}

/// A column as it will be drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// From the left of the table.
    pub(super) left: f32,
    pub(super) width: f32,
    pub(super) align: Align,
}

/// How wide a table may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Fit {
    /// As narrow as can be read.
    Narrow,
    /// Every cell on one line where that has room.
    Within(f32),
}

impl<'a> Plan<'a> {
    /// # Complexity
    /// O(cells).
    pub(super) fn new(sheet: &Sheet<'_>, request: &'a Request<'a>, table: &'a Table, fit: Fit) -> Self {
        let widths: Vec<(f32, f32)> = (0..table.columns.len()).map(|column| widths(sheet, request, table, column)).collect();
        let gaps = f32::from(u16::try_from(widths.len().saturating_sub(1)).unwrap_or(u16::MAX));
        let (least, natural): (f32, f32) = widths.iter().fold((0.0, 0.0), |sum, width| (sum.0 + width.0, sum.1 + width.1));
        let frame = 2.0 * Space::Inside.pts();
        let room = match fit {
            Fit::Narrow => least + gaps * GAP.0 + frame,
            Fit::Within(room) => room.max(least + gaps * GAP.0 + frame),
        };
        // Cells that are broken into lines get their room first, then the gaps grow.
        let more = (room - frame - gaps * GAP.0 - least).clamp(0.0, natural - least);
        let share = if natural > least { more / (natural - least) } else { 0.0 };
        let gap = if gaps > 0.0 { ((room - frame - least - more) / gaps).clamp(GAP.0, GAP.1) } else { 0.0 };
        let mut left = Space::Inside.pts();
        let mut columns = Vec::with_capacity(widths.len());
        for (at, (least, natural)) in widths.into_iter().enumerate() {
            let width = (least + (natural - least) * share).ceil();
            let align = if is_number(table, at) { Align::Max } else { Align::Min };
            columns.push(Column { left: left.floor(), width, align });
            left += width + gap;
        }
        let width = (left - gap + Space::Inside.pts()).ceil();
        let mut plan = Self { request, table, columns, width, head: 0.0 };
        plan.head = (0..plan.columns.len()).map(|column| plan.head_height(sheet, column)).fold(0.0, f32::max) + Space::Close.pts();
        plan
    }

    fn heading(&self, column: usize) -> (&'a str, &'a str) {
        let tag = self.request.language.tag();
        self.table.columns.get(column).map_or(("", ""), |column| (column.name.in_language(tag), column.unit.in_language(tag)))
    }

    fn head_lines(&self, sheet: &Sheet<'_>, column: usize) -> Vec<String> {
        let width = self.columns.get(column).map_or(0.0, |column| column.width);
        sheet.lines(width - ARROW, HEAD, self.heading(column).0)
    }

    fn head_height(&self, sheet: &Sheet<'_>, column: usize) -> f32 {
        let lines = self.head_lines(sheet, column).len() + usize::from(!self.heading(column).1.is_empty());
        f32::from(u16::try_from(lines).unwrap_or(u16::MAX)) * HEAD.line()
    }

    /// Where a cell is, in a row that begins at `at`.
    pub(super) fn cell(&self, column: usize, at: Pos2, height: f32) -> Rect {
        let column = self.columns.get(column).copied().unwrap_or(Column { left: 0.0, width: 0.0, align: Align::Min });
        Rect::from_min_size(at + Vec2::new(column.left, 0.0), Vec2::new(column.width, height))
    }

    /// The width of the heads of the rows: the first column.
    fn side(&self) -> f32 {
        self.columns.first().map_or(0.0, |first| first.left + first.width + GAP.0 / 2.0)
    }

    /// Draws the table. Gives its height.
    pub(super) fn draw(&self, sheet: &mut Sheet<'_>, at: Pos2) -> f32 {
        let sort = self.request.asked.sorts.get(&LensId::from(super::ID));
        for column in 0..self.columns.len() {
            self.draw_head(sheet, at, column, sort);
        }
        let mut y = at.y + self.head;
        sheet.stroke(vec![Pos2::new(at.x, y), Pos2::new(at.x + self.width, y)], 1.0, Ink::Plain, None);
        y += foot::standing(sheet, self, Pos2::new(at.x, y));
        for row in ordered(self.request.language, self.table, sort) {
            let is_marked = self.table.marked_row == Some(row);
            let cells = self.table.rows.get(row).map_or(&[][..], Vec::as_slice);
            y += self.draw_row(sheet, Pos2::new(at.x, y), cells, if is_marked { Look::Marked } else { Look::Plain });
            if !is_marked {
                sheet.rule(at.x, at.x + self.width, y);
            }
        }
        y += foot::draw(sheet, self, Pos2::new(at.x, y));
        let rect = Rect::from_min_max(at, Pos2::new(at.x + self.width, y));
        sheet.table(drawing::Table { rect, head: self.head, side: self.side() });
        y - at.y
    }

    fn draw_head(&self, sheet: &mut Sheet<'_>, at: Pos2, place: usize, sort: Option<&Sort>) {
        let (Some(column), Some(of)) = (self.columns.get(place).copied(), self.table.columns.get(place)) else { return };
        let (name, unit) = self.heading(place);
        let sorted = sort.filter(|sort| sort.by == of.id.as_str());
        let numbers = column.align == Align::Max;
        let order = match (sorted.map(|sort| sort.descending), numbers) {
            (Some(true), true) => "largest",
            (Some(false), true) => "smallest",
            (Some(false), false) => "first",
            (Some(true), false) => "last",
            (None, _) => "none",
        };
        let rect = self.cell(place, at, self.head);
        let style = if sorted.is_some() { HEAD.ink(Ink::Accent) } else { HEAD };
        let lines = self.head_lines(sheet, place);
        let mut y = at.y + self.head - self.head_height(sheet, place) - Space::Tight.pts();
        let mut last = (y, 0.0);
        let room = |y: f32| Rect::from_min_size(Pos2::new(rect.left(), y), Vec2::new(column.width, HEAD.line()));
        for line in lines {
            sheet.line_in(room(y), column.align, style, &line);
            last = (y, style.width(&line));
            y += HEAD.line();
        }
        sheet.line_in(room(y), column.align, CAPTION, unit);
        if let Some(sort) = sorted {
            let x = if numbers { rect.right() - last.1 - ARROW / 2.0 } else { rect.left() + last.1 + ARROW / 2.0 };
            arrow(sheet, Pos2::new(x, last.0 + HEAD.line() / 2.0), sort.descending);
        }
        let said = tr!(self.request.language, "statistics-head", order = order, column = name);
        let rect = Rect::from_min_max(rect.min - Vec2::new(Space::Tight.pts(), 0.0), rect.max + Vec2::new(Space::Tight.pts(), -1.0));
        let target = Some(Target::Sort(Sort { by: of.id.as_str().to_owned(), descending: numbers }));
        sheet.spot(Spot { rect, role: Role::ColumnHeader, name: said.into(), target, body: None, chosen: sorted.is_some() });
    }

    /// Draws a row. Gives its height.
    pub(super) fn draw_row(&self, sheet: &mut Sheet<'_>, at: Pos2, cells: &[Cell], look: Look) -> f32 {
        let style = look.style();
        let lines: Vec<Vec<String>> = (0..self.columns.len()).map(|column| self.lines(sheet, look, column, cells)).collect();
        let most = lines.iter().map(Vec::len).max().unwrap_or(1);
        let height = ROW + f32::from(u16::try_from(most.saturating_sub(1)).unwrap_or(u16::MAX)) * style.line();
        if look == Look::Marked {
            self.ground(sheet, at, height);
        }
        for (column, lines) in lines.iter().enumerate() {
            self.write(sheet, at, column, style, lines);
        }
        let said = said(self.request.language, self.table, cells);
        let said = if look == Look::Total { tr!(self.request.language, "statistics-total-row", row = said) } else { said };
        let rect = Rect::from_min_size(at, Vec2::new(self.width, height));
        sheet.spot(Spot { rect, role: Role::ListItem, name: said.into(), target: None, body: None, chosen: look == Look::Marked });
        height
    }

    /// Writes what stands in a cell, in lines.
    pub(super) fn write(&self, sheet: &mut Sheet<'_>, at: Pos2, column: usize, style: Style, lines: &[String]) {
        let cell = self.cell(column, at, ROW);
        let align = self.columns.get(column).map_or(Align::Min, |column| column.align);
        for (line, n) in lines.iter().zip(0_u16..) {
            let quiet = line == NOTHING;
            let style = if quiet { BODY.ink(Ink::Quiet) } else { style };
            sheet.line_in(cell.translate(Vec2::new(0.0, f32::from(n) * style.line())), align, style, line);
        }
    }

    /// The ground of what is said of the marked row, with a bar before it: colour is not alone.
    pub(super) fn ground(&self, sheet: &mut Sheet<'_>, at: Pos2, height: f32) {
        // In two parts, so that the heads of rows keep theirs when they stay in view.
        let middle = at.x + self.side();
        for (left, right) in [(at.x, middle), (middle, at.x + self.width)] {
            let rect = Rect::from_min_max(Pos2::new(left, at.y), Pos2::new(right, at.y + height));
            sheet.area(rect, 0.0, Some(Ink::Selection), None);
        }
        sheet.area(Rect::from_min_size(at, Vec2::new(MARK, height)), 0.0, Some(Ink::Accent), None);
    }

    /// What stands in a cell of a row, in lines.
    pub(super) fn lines(&self, sheet: &Sheet<'_>, look: Look, column: usize, cells: &[Cell]) -> Vec<String> {
        let Some(of) = self.table.columns.get(column) else { return Vec::new() };
        let text = written(self.request.language, of, cells.get(column));
        let width = self.columns.get(column).map_or(0.0, |column| column.width);
        match text.as_str() {
            "" if look == Look::Total => Vec::new(),
            "" => vec![NOTHING.to_owned()],
            _ if matches!(cells.get(column), Some(Cell::Number(_))) => vec![text],
            text => sheet.lines(width, look.style(), text),
        }
    }

    /// What the marked row is called.
    pub(super) fn marked_name(&self) -> Option<&'a str> {
        marked(self.table).map(|(_, row)| name(row))
    }

    /// What all rows together are called; the stated totals give the name.
    pub(super) fn whole(&self) -> &'a str {
        name(&self.table.totals)
    }

    /// The columns with numbers.
    pub(super) fn numbers(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.columns.len()).filter(|column| self.table.rows.iter().any(|row| number(row, *column).is_some()))
    }
}

/// What stands in a cell that says nothing.
const NOTHING: &str = "–";

/// How a row looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Plain,
    Marked,
    Total,
}

impl Look {
    fn style(self) -> Style {
        if self == Self::Plain { BODY } else { STRONG }
    }
}

/// How wide a column is at least, and with every cell on one line.
fn widths(sheet: &Sheet<'_>, request: &Request<'_>, table: &Table, column: usize) -> (f32, f32) {
    let Some(of) = table.columns.get(column) else { return (0.0, 0.0) };
    let tag = request.language.tag();
    let mut head = longest_word(HEAD, of.name.in_language(tag)).max(CAPTION.width(of.unit.in_language(tag)));
    while sheet.lines(head, HEAD, of.name.in_language(tag)).len() > HEAD_LINES {
        head *= 1.2;
    }
    let head = head + ARROW;
    let (mut least, mut natural) = (head, head);
    for cell in table.rows.iter().chain([&table.totals]).filter_map(|row| row.get(column)) {
        let text = written(request.language, of, Some(cell));
        let width = STRONG.width(&text);
        natural = natural.max(width);
        least = least.max(if matches!(cell, Cell::Names(_)) { width.min(NAMES).max(longest_word(STRONG, &text)) } else { width });
    }
    let foot = foot::width(request, table, column);
    (least.max(foot).ceil(), natural.max(foot).ceil())
}

fn longest_word(style: Style, text: &str) -> f32 {
    drawing::text::words(text).map(|word| style.width(word)).fold(0.0, f32::max)
}

/// A small triangle that points to where the largest, or the end of the alphabet, is.
fn arrow(sheet: &mut Sheet<'_>, at: Pos2, down: bool) {
    let tip = if down { 4.0 } else { -4.0 };
    let corners = vec![at + Vec2::new(-4.0, -tip), at + Vec2::new(4.0, -tip), at + Vec2::new(0.0, tip)];
    sheet.polygon(corners, Some(Ink::Accent), None);
}
