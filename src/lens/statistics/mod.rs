//! Statistics: dated figures, and tables as tables and as diagrams. Which columns are drawn against which follows from what the file says
//! of them: a ratio names two columns, and what adds up has a size.

mod bars;
mod figures;
mod foot;
mod labels;
mod read;
mod scale;
mod scatter;
mod stage;
mod table;

use emath::Pos2;

use super::Request;
use super::sheet::{MARGIN, QUIET, Sheet, TITLE};
use crate::drawing::Drawing;
use crate::i18n::Message;
use crate::model::{Organisation, Table};
use crate::theme::Space;
use crate::{msg, tr};
use table::{Fit, Plan};

/// The name of the lens.
pub(super) const ID: &str = "statistics";
/// The narrowest that a diagram is, where it has a choice.
const CHART: f32 = 400.0;
/// The part of the room that the bars have beside the other diagram.
const BARS: f32 = 0.45;
/// Between a table and a diagram.
const GAP: f32 = Space::Broad.pts();

/// Why there is nothing to show.
pub(super) fn lacks(organisation: &Organisation) -> Option<Message> {
    (organisation.figures.is_empty() && organisation.tables.is_empty()).then_some(msg!("statistics-lacks"))
}

/// Draws the statistics.
///
/// # Complexity
/// O(cells log rows).
#[must_use]
pub(super) fn draw(request: &Request<'_>) -> Drawing {
    let mut sheet = Sheet::new(request);
    let lead = sheet.hint(tr!(request.language, "statistics-lead"));
    let mut y = sheet.head(&sheet.called(tr!(request.language, "statistics-title")), &lead);
    if sheet.is_staged() && stage::draw(&mut sheet, request, y).is_some() {
        return sheet.finish();
    }
    y = figures::draw(&mut sheet, request, y);
    for table in &request.graph.organisation().tables {
        y = draw_table(&mut sheet, request, &read::counted(table), y);
    }
    sheet.finish()
}

/// A table with its diagrams: beside it where there is room, else below. Gives where the next begins.
fn draw_table(sheet: &mut Sheet<'_>, request: &Request<'_>, table: &Table, y: f32) -> f32 {
    let y = heading(sheet, request, table, y);
    let at = Pos2::new(MARGIN, y);
    let narrow = Plan::new(sheet, request, table, Fit::Narrow).width;
    let beside = sheet.inner() - narrow - GAP >= CHART && !bars::is_empty(table);
    // Room for two diagrams side by side comes before room between the columns.
    let two = sheet.inner() - 2.0 * (GAP + CHART);
    let room = if !beside {
        sheet.inner()
    } else if two >= narrow {
        two
    } else {
        sheet.inner() - GAP - CHART
    };
    let plan = Plan::new(sheet, request, table, Fit::Within(room));
    let bottom = y + plan.draw(sheet, at);
    let end = if beside {
        let left = MARGIN + plan.width + GAP;
        charts(sheet, request, table, Pos2::new(left, y), MARGIN + sheet.inner() - left).max(bottom)
    } else {
        charts(sheet, request, table, Pos2::new(MARGIN, bottom + GAP), sheet.inner())
    };
    end + Space::Vast.pts()
}

fn heading(sheet: &mut Sheet<'_>, request: &Request<'_>, table: &Table, y: f32) -> f32 {
    let name = sheet.say(&table.name);
    let mut y = y + sheet.heading(Pos2::new(MARGIN, y), TITLE, name);
    let date = tr!(request.language, "statistics-as-of", date = table.date.to_string());
    let size = sheet.line(Pos2::new(MARGIN, y), QUIET, &date);
    sheet.text_spot(emath::Rect::from_min_size(Pos2::new(MARGIN, y), size), &date);
    sheet.facts(Pos2::new(MARGIN + size.x + Space::Close.pts(), y), QUIET.line(), &table.facts);
    y += size.y + Space::Close.pts();
    y
}

/// The diagrams of a table: side by side where there is room, else one below the other. Gives where they end.
fn charts(sheet: &mut Sheet<'_>, request: &Request<'_>, table: &Table, at: Pos2, width: f32) -> f32 {
    let points = scatter::Points::of(table);
    if let Some(points) = points.as_ref().filter(|_| width >= 2.0 * CHART + GAP) {
        let left = (BARS * (width - GAP)).max(CHART).floor();
        let bars = bars::draw(sheet, request, table, at, left);
        let scatter = points.draw(sheet, request, Pos2::new(at.x + left + GAP, at.y), width - GAP - left);
        return at.y + bars.max(scatter);
    }
    let mut y = at.y + bars::draw(sheet, request, table, at, width);
    if let Some(points) = points {
        y += GAP;
        y += points.draw(sheet, request, Pos2::new(at.x, y), width);
    }
    y
}
