//! Statistics before an audience: the figures large, and where the marked row stands among the others. The table stays at the desk.

use emath::{Pos2, Rect, Vec2};

use super::super::Request;
use super::super::sheet::{HEADING, MARGIN, QUIET, Sheet};
use super::figures::{self, Card};
use super::read::{Rank, marked, name, share, titled};
use super::{bars, read};
use crate::model::{Column, Table};
use crate::theme::Space;
use crate::tr;
use crate::view::Chosen;

/// The part of the width that the figures have beside the bars.
const FIGURES: f32 = 0.34;
/// The narrowest that bars are drawn beside figures.
const BARS: f32 = 420.0;

/// Draws it. Gives where it ends, or `None` where no table has numbers.
pub(super) fn draw(sheet: &mut Sheet<'_>, request: &Request<'_>, top: f32) -> Option<f32> {
    let tables: Vec<_> = request.graph.organisation().tables.iter().map(read::counted).collect();
    let table = tables.iter().find(|table| is_asked_for(request, table) && !bars::is_empty(table));
    let table = table.or_else(|| tables.iter().find(|table| !bars::is_empty(table)))?;
    let cards: Vec<Card<'_>> = request.graph.organisation().figures.iter().map(|figure| Card::of(request, figure)).collect();
    let seen = Rect::from_min_max(Pos2::new(MARGIN, top), Pos2::new(MARGIN + sheet.inner(), sheet.foot().max(top)));
    let left = if cards.is_empty() { 0.0 } else { (FIGURES * seen.width()).floor() };
    let gap = if cards.is_empty() { 0.0 } else { Space::Vast.pts() };
    if seen.width() - left - gap >= BARS {
        let figures = figures::stack(sheet, request, &cards, Rect::from_min_size(seen.min, Vec2::new(left, seen.height())));
        let room = seen.with_min_x(seen.left() + left + gap);
        return Some(figures.max(standing(sheet, request, table, room)));
    }
    let below = figures::stack(sheet, request, &cards, seen) + Space::Broad.pts();
    Some(standing(sheet, request, table, seen.with_min_y(below)))
}

/// Whether what is chosen is a column of this table.
fn is_asked_for(request: &Request<'_>, table: &Table) -> bool {
    matches!(&request.asked.chosen, Some(Chosen::Column(of, _)) if *of == table.id)
}

/// Where the marked row stands in the column that is shown, and the bars that prove it. Gives where they end.
fn standing(sheet: &mut Sheet<'_>, request: &Request<'_>, table: &Table, room: Rect) -> f32 {
    let Some((column, of)) = bars::shown(request, table).and_then(|column| Some((column, table.columns.get(column)?))) else {
        return room.top();
    };
    let mut at = room.min;
    let measure = measure(sheet, request, table, of);
    let (head, under) = match statement(request, table, column) {
        Some(statement) => (statement, measure),
        None => (measure, String::new()),
    };
    at.y += sheet.heading(at, HEADING, &head);
    at.y += sheet.told(at, room.width(), QUIET, &under) + Space::Apart.pts();
    bars::stage(sheet, request, table, column, Rect::from_min_max(at, room.max))
}

/// "Örby: rank 8 of 21, 2.9 % of the whole"; `None` without a marked row that says anything there.
fn statement(request: &Request<'_>, table: &Table, column: usize) -> Option<String> {
    let (language, row) = (request.language, name(marked(table)?.1));
    let rank = Rank::of_marked(table, column)?;
    Some(match share(table, column) {
        Some(share) => tr!(
            language,
            "statistics-stands-share",
            row = row,
            place = rank.written(),
            of = rank.of,
            share = language.percent(share, 1),
            whole = name(&table.totals)
        ),
        None => tr!(language, "statistics-stands", row = row, place = rank.written(), of = rank.of),
    })
}

/// What the bars measure, of what, and when.
fn measure(sheet: &Sheet<'_>, request: &Request<'_>, table: &Table, of: &Column) -> String {
    let parts = [titled(request.language, of), sheet.say(&table.name).to_owned(), table.date.to_string()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
