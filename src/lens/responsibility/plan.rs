//! How wide the table of a strategy is, and where its columns stand.

use super::section::Section;
use crate::drawing::Ink;
use crate::lens::sheet::{CAPTION, MARGIN, Sheet, Style, facts_width};
use crate::theme::{Space, Type};

/// The name of a body over its column.
pub(super) const NAME: Style = Style(Type::Caption, Ink::Plain);
/// A column is at least so wide where its name stands level over it, and at most.
const LEVEL: f32 = 92.0;
const WIDEST: f32 = 148.0;
/// And so wide where its name is turned.
const TURNED: f32 = 36.0;
/// The longest line of a name that is turned.
const NAME_LINE: f32 = 168.0;
/// How narrow and how wide the duties are set.
const SIDE: (f32, f32) = (190.0, 384.0);
/// The same before an audience: duties in one line each, as far as that leaves room for the columns.
const STAGE_SIDE: f32 = 496.0;

/// The measures of a table.
pub(super) struct Plan {
    /// The width of the duties.
    pub(super) side: f32,
    /// The width of a column.
    pub(super) column: f32,
    columns: usize,
    /// The width of the marks of facts.
    pub(super) facts: f32,
    /// The names over the columns, in lines.
    pub(super) names: Vec<Vec<String>>,
    /// Whether they are turned.
    pub(super) turned: bool,
    /// The height of the heads.
    pub(super) head: f32,
}

impl Plan {
    pub(super) fn new(sheet: &Sheet<'_>, section: &Section<'_>, room_height: f32) -> Self {
        let columns = section.columns.len();
        let many = f32::from(u16::try_from(columns.max(1)).unwrap_or(u16::MAX));
        let staged = sheet.is_staged();
        let facts = section.rows.iter().filter(|_| !staged).map(|row| facts_width(&row.facts)).fold(0.0, f32::max).ceil();
        let room = sheet.inner() - facts;
        let widest = (0.42 * sheet.inner()).clamp(SIDE.0, if staged { STAGE_SIDE } else { SIDE.1 }).floor();
        let side = (room - many * LEVEL).clamp(SIDE.0, widest).floor();
        let fits = ((room - side) / many).floor();
        let turned = fits < LEVEL;
        let side = if turned { (room - many * TURNED).clamp(SIDE.0, widest).floor() } else { side };
        let column = if turned { ((room - side) / many).floor().clamp(TURNED, 56.0) } else { fits.min(WIDEST) };
        // Heads stay in view: in a low room they leave most of it to the rows.
        let name_line = (0.3 * room_height).clamp(80.0, NAME_LINE);
        let width = if turned { name_line } else { column - Space::Close.pts() };
        let names: Vec<Vec<String>> = section.columns.iter().map(|body| sheet.lines(width, NAME, sheet.name(*body))).collect();
        let lines = names.iter().map(Vec::len).max().unwrap_or(0);
        let longest = names.iter().flatten().map(|line| NAME.width(line)).fold(0.0, f32::max).ceil();
        let high = if turned { longest } else { f32::from(u8::try_from(lines).unwrap_or(u8::MAX)) * NAME.line() };
        let head = high.max(CAPTION.line()) + Space::Apart.pts();
        // Turned lines stand beside each other, never on the next column's.
        let abreast = f32::from(u8::try_from(lines).unwrap_or(u8::MAX)) * NAME.line() + Space::Tight.pts();
        let column = if turned { column.max(abreast.ceil()) } else { column };
        let side = if turned { (room - many * column).clamp(SIDE.0, side).floor() } else { side };
        Self { side, column, columns, facts, names, turned, head }
    }

    /// The left edge of a column; of the one after the last, where they end.
    pub(super) fn left_of(&self, column: usize) -> f32 {
        MARGIN + self.side + f32::from(u16::try_from(column).unwrap_or(u16::MAX)) * self.column
    }

    /// Where the table ends.
    pub(super) fn right(&self) -> f32 {
        self.left_of(self.columns) + self.facts
    }
}
