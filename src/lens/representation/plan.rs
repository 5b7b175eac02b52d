//! How wide the table is, and where its columns stand.

use super::View;
use super::head::NAME;
use super::seats::Count;
use super::words::{count, whole};
use crate::lens::badge::LOW;
use crate::lens::sheet::{BODY, CAPTION, MARGIN, Sheet};
use crate::theme::Space;
use crate::tr;

/// A column for one owner is at least so wide: where its name stands over it, and where only its letters do.
const NAMED: f32 = 36.0;
const LETTERED: f32 = 26.0;
/// Wider it is not.
const WIDEST: f32 = 46.0;
/// How narrow and how wide the names of the bodies are set.
const SIDE: (f32, f32) = (156.0, 320.0);
/// The gap between principals and others, and before the sums.
const GAP: f32 = Space::Close.pts();
/// The room for the heading of a group of owners.
pub(super) const GROUP: f32 = 24.0;
/// The room for the letters of an owner.
pub(super) const LETTERS: f32 = 28.0;
/// The longest line of a name over a column.
const NAME_LINE: f32 = 136.0;
/// The same before an audience, where the rows have the height.
const STAGE_LINE: f32 = 116.0;

/// What stands behind the owners, for each body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Members,
    Deputies,
    Stated,
    Verdict,
}

/// The measures of the table.
pub(super) struct Plan {
    /// The width of the names of the bodies.
    pub(super) side: f32,
    /// The width of a column.
    pub(super) column: f32,
    /// How many columns are principals'.
    principals: usize,
    columns: usize,
    /// The names over the columns, in lines; empty where there is only room for letters.
    pub(super) names: Vec<Vec<String>>,
    /// The height of the heads.
    pub(super) head: f32,
    /// What stands behind: from where, and how wide.
    pub(super) ends: Vec<(End, f32, f32)>,
}

impl Plan {
    pub(super) fn new(sheet: &Sheet<'_>, view: &View<'_>) -> Self {
        let matrix = view.matrix;
        let columns = matrix.columns.len();
        let many = f32::from(u16::try_from(columns.max(1)).unwrap_or(u16::MAX));
        let mut ends = ends(view);
        let wide = |ends: &[(End, f32)]| ends.iter().map(|(_, width)| width).sum::<f32>();
        if sheet.inner() - wide(&ends) - 2.0 * GAP < SIDE.0 + many * LETTERED {
            // Marks tell of deputies too; what is counted and stated stays in sight.
            ends.retain(|(end, _)| *end != End::Deputies);
            for (_, width) in &mut ends {
                *width -= Space::Close.pts();
            }
        }
        // For the bodies and the owners; the owners' names are worth a narrower side.
        let room = sheet.inner() - wide(&ends) - 2.0 * GAP;
        let widest = (0.28 * sheet.inner()).clamp(SIDE.0, SIDE.1).floor();
        let beside = [NAMED, LETTERED].map(|column| room - many * column).into_iter().find(|side| *side >= SIDE.0);
        let side = beside.map_or(widest, |side| side.min(widest).floor());
        // In a low room names over the columns, which stay in view, would leave too little for the rows.
        let is_high = view.request.room.y >= LOW;
        let (column, has_room) = match ((room - side) / many).floor() {
            column if column >= NAMED => (column.min(WIDEST), is_high),
            column if column >= LETTERED => (column, false),
            _ if is_high => (NAMED, true),
            _ => (LETTERED, false),
        };
        let names: Vec<Vec<String>> =
            matrix.columns.iter().filter(|_| has_room).map(|column| balanced(sheet, sheet.say(&column.owner.name))).collect();
        let longest = names.iter().flatten().map(|line| NAME.width(line)).fold(0.0, f32::max).ceil();
        let groups = if matrix.principals > 0 && matrix.principals < columns { GROUP } else { 0.0 };
        let mut plan = Self {
            side,
            column,
            principals: matrix.principals,
            columns,
            names,
            head: groups + longest + LETTERS + Space::Close.pts(),
            ends: Vec::new(),
        };
        plan.head = plan.head.max(3.0 * CAPTION.line() + Space::Close.pts());
        let mut x = plan.left_of(columns) + GAP;
        for (end, width) in ends {
            plan.ends.push((end, x, width));
            x += width;
        }
        plan
    }

    /// The left edge of a column; of the column after the last, where they end.
    pub(super) fn left_of(&self, column: usize) -> f32 {
        let many = f32::from(u16::try_from(column).unwrap_or(u16::MAX));
        let gap = if column >= self.principals && self.principals > 0 && self.principals < self.columns { GAP } else { 0.0 };
        MARGIN + self.side + many * self.column + gap
    }

    /// The right edge of the last of so many columns, without the gap behind it.
    pub(super) fn right_of(&self, column: usize) -> f32 {
        self.left_of(column) + self.column
    }

    /// Where the table ends.
    pub(super) fn right(&self) -> f32 {
        self.ends.last().map_or_else(|| self.left_of(self.columns), |(_, x, width)| x + width)
    }
}

/// The lines of a name, of about the same length: as short as the same number of lines allows.
fn balanced(sheet: &Sheet<'_>, name: &str) -> Vec<String> {
    let longest = if sheet.is_staged() { STAGE_LINE } else { NAME_LINE };
    let mut lines = sheet.lines(longest, NAME, name);
    if lines.len() < 2 {
        return lines;
    }
    for step in 1..=8_u8 {
        let shorter = sheet.lines(longest - 8.0 * f32::from(step), NAME, name);
        // A word is not divided for it.
        let divided = |lines: &[String]| lines.iter().filter(|line| line.ends_with('-')).count();
        if shorter.len() > lines.len() || divided(&shorter) > divided(&lines) {
            break;
        }
        lines = shorter;
    }
    lines
}

/// The head of a column of sums.
pub(super) fn end_head(view: &View<'_>, end: End) -> String {
    match end {
        End::Members => tr!(view.request.language, "representation-members"),
        End::Deputies => tr!(view.request.language, "representation-deputies"),
        End::Stated => tr!(view.request.language, "representation-stated"),
        End::Verdict => tr!(view.request.language, "representation-verdict"),
    }
}

fn ends(view: &View<'_>) -> Vec<(End, f32)> {
    let (matrix, language) = (view.matrix, view.request.language);
    let has_deputies = matrix.rows.iter().any(|row| row.deputies > 0);
    let has_stated = matrix.rows.iter().any(|row| row.stated.is_some());
    let ends = [(End::Members, true), (End::Deputies, has_deputies), (End::Stated, has_stated), (End::Verdict, has_stated)];
    let most = Count { open: true, ..matrix.members };
    let width = |end: End| {
        let head = CAPTION.width(&end_head(view, end)) + if end == End::Members { Space::Apart.pts() } else { 0.0 };
        let cell = match end {
            End::Members => BODY.width(&count(language, most)),
            End::Deputies => BODY.width(&whole(language, matrix.rows.iter().map(|row| row.deputies).sum())),
            End::Stated => {
                let of_row = matrix.rows.iter().filter_map(|row| row.stated);
                of_row.map(|stated| BODY.width(&stated_words(view, stated))).fold(0.0, f32::max)
            }
            End::Verdict => 0.0,
        };
        (head.max(cell) + Space::Apart.pts()).ceil()
    };
    ends.into_iter().filter(|(_, shown)| *shown).map(|(end, _)| (end, width(end))).collect()
}

/// A stated number: "13", "at least 13".
pub(super) fn stated_words(view: &View<'_>, (members, at_least): (u64, bool)) -> String {
    if at_least { tr!(view.request.language, "representation-at-least", count = members) } else { whole(view.request.language, members) }
}
