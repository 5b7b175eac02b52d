//! What is said of a table: where the marked row stands among the others, and at its foot the stated totals and what proves them.

use emath::{Align, Pos2, Rect, Vec2};

use super::super::Request;
use super::super::sheet::{BODY, CAPTION, QUIET, STRONG, Sheet, Style};
use super::read::{Rank, name, share, with_unit};
use super::table::{Look, Plan, ROW};
use crate::check::{Quotient, Sum};
use crate::drawing::{Ink, Role, Spot};
use crate::model::Table;
use crate::theme::{Mood, Part, Space};
use crate::tr;

/// Draws it. Gives its height.
pub(super) fn draw(sheet: &mut Sheet<'_>, plan: &Plan<'_>, at: Pos2) -> f32 {
    let mut y = at.y;
    if !plan.table.totals.is_empty() {
        sheet.stroke(vec![Pos2::new(at.x, y), Pos2::new(at.x + plan.width, y)], 1.0, Ink::Plain, None);
        y += plan.draw_row(sheet, Pos2::new(at.x, y), &plan.table.totals, Look::Total);
    }
    y += checks(sheet, plan, Pos2::new(at.x, y));
    y - at.y
}

/// How wide what is said of a column is.
pub(super) fn width(request: &Request<'_>, table: &Table, column: usize) -> f32 {
    if column == 0 {
        let language = request.language;
        let share = tr!(language, "statistics-share", whole = name(&table.totals));
        return [tr!(language, "statistics-check"), tr!(language, "statistics-rank"), share]
            .iter()
            .map(|label| BODY.width(label))
            .fold(0.0, f32::max);
    }
    let proof = proof(request, table, column).map_or(0.0, |proof| CAPTION.width(&proof.short) + SIGN);
    let rank = Rank::of_marked(table, column).map_or(0.0, |rank| BODY.width(&rank_of(request, rank)));
    proof.max(rank)
}

fn rank_of(request: &Request<'_>, rank: Rank) -> String {
    tr!(request.language, "statistics-rank-of", place = rank.written(), of = rank.of)
}

/// The room for a tick or a cross.
const SIGN: f32 = 16.0;

/// What was counted of a column, in short and in full.
struct Proof {
    right: bool,
    short: String,
    said: String,
}

/// What proves a column: its sum, or its ratios.
fn proof(request: &Request<'_>, table: &Table, column: usize) -> Option<Proof> {
    let (language, of) = (request.language, table.columns.get(column)?);
    let name = of.name.in_language(language.tag());
    if of.adds_up {
        let sum = Sum::of(table, column)?;
        let (right, total) = (sum.adds_up(), with_unit(language, of, sum.stated));
        let (by, counted) = (language.number(sum.counted - sum.stated, of.decimals), with_unit(language, of, sum.counted));
        return Some(if right {
            let said = tr!(language, "statistics-sum-right", column = name, rows = table.rows.len(), total = total);
            Proof { right, short: tr!(language, "statistics-right"), said }
        } else {
            let short = tr!(language, "statistics-wrong", by = by.as_str());
            Proof { right, short, said: tr!(language, "statistics-sum-wrong", column = name, total = total, counted = counted, by = by) }
        });
    }
    let (over, under) = of.ratio.as_ref()?;
    let called = |id: &crate::model::ItemId| {
        let column = super::read::place(table, id).and_then(|at| table.columns.get(at));
        column.map_or_else(|| id.as_str().to_owned(), |column| column.name.in_language(language.tag()).to_owned())
    };
    let all = Quotient::all_of(table, column);
    let right = all.iter().filter(|quotient| quotient.is_right()).count();
    (!all.is_empty()).then(|| Proof {
        right: right == all.len(),
        short: tr!(language, "statistics-ratios", right = right, all = all.len()),
        said: tr!(
            language,
            "statistics-ratios-said",
            column = name,
            right = right,
            all = all.len(),
            over = called(over),
            under = called(under)
        ),
    })
}

/// The row that proves the sums and the ratios.
fn checks(sheet: &mut Sheet<'_>, plan: &Plan<'_>, at: Pos2) -> f32 {
    let proofs: Vec<(usize, Proof)> =
        (0..plan.columns.len()).filter_map(|column| Some((column, proof(plan.request, plan.table, column)?))).collect();
    if proofs.is_empty() {
        return 0.0;
    }
    sheet.line_in(plan.cell(0, at, ROW), Align::Min, QUIET, &tr!(plan.request.language, "statistics-check"));
    for (column, proof) in proofs {
        let mood = if proof.right { Mood::Ok } else { Mood::Error };
        let style = CAPTION.ink(Ink::Mood(mood, Part::OnSoft));
        let cell = plan.cell(column, at, ROW);
        sheet.line_in(cell, Align::Max, style, &proof.short);
        let mark = Pos2::new(cell.right() - style.width(&proof.short) - 9.0, cell.center().y);
        sign(sheet, mark, proof.right);
        cell_spot(sheet, Rect::from_min_max(Pos2::new(mark.x - 7.0, cell.top()), cell.max), &proof.said);
    }
    ROW
}

/// A tick or a cross.
fn sign(sheet: &mut Sheet<'_>, at: Pos2, right: bool) {
    let path = |points: &[(f32, f32)]| points.iter().map(|(x, y)| at + Vec2::new(*x, *y)).collect();
    let ink = |mood| Ink::Mood(mood, Part::Fill);
    if right {
        sheet.stroke(path(&[(-4.0, 0.5), (-1.5, 3.0), (4.0, -3.0)]), 1.5, ink(Mood::Ok), None);
    } else {
        sheet.stroke(path(&[(-3.5, -3.5), (3.5, 3.5)]), 1.5, ink(Mood::Error), None);
        sheet.stroke(path(&[(-3.5, 3.5), (3.5, -3.5)]), 1.5, ink(Mood::Error), None);
    }
}

/// Where the marked row stands: its numbers, its place in each column and its share of the whole. It comes before the rows, for it is what one
/// looks for first. Gives its height, with the room below it.
pub(super) fn standing(sheet: &mut Sheet<'_>, plan: &Plan<'_>, at: Pos2) -> f32 {
    let Some(row) = plan.marked_name() else { return 0.0 };
    let language = plan.request.language;
    let ranks: Vec<(usize, Rank)> = plan.numbers().filter_map(|column| Some((column, Rank::of_marked(plan.table, column)?))).collect();
    let shares: Vec<(usize, f64)> = plan.numbers().filter_map(|column| Some((column, share(plan.table, column)?))).collect();
    let rows = [!ranks.is_empty(), !shares.is_empty()].into_iter().filter(|any| *any).count();
    if rows == 0 {
        return 0.0;
    }
    let top = at;
    let cells = super::read::marked(plan.table).map_or(&[][..], |(_, cells)| cells);
    let lines: Vec<Vec<String>> = (0..plan.columns.len()).map(|column| plan.lines(sheet, Look::Marked, column, cells)).collect();
    // Several names stand one below the other, beside the places and the shares, which they have none of.
    let most = lines.iter().map(Vec::len).max().unwrap_or(1);
    let names = ROW + f32::from(u16::try_from(most.saturating_sub(1)).unwrap_or(u16::MAX)) * STRONG.line();
    let height = (ROW * f32::from(u8::try_from(rows).unwrap_or(0) + 1)).max(names);
    plan.ground(sheet, top, height);
    for (column, lines) in lines.iter().enumerate() {
        plan.write(sheet, top, column, STRONG, lines);
    }
    let mut line = top + Vec2::new(0.0, ROW);
    let column_name = |column: usize| plan.table.columns.get(column).map_or("", |column| column.name.in_language(language.tag()));
    if !ranks.is_empty() {
        sheet.line_in(plan.cell(0, line, ROW), Align::Min, BODY, &tr!(language, "statistics-rank"));
        for (column, rank) in ranks {
            let name = column_name(column);
            let said = tr!(language, "statistics-rank-said", row = row, place = rank.written(), of = rank.of, column = name);
            put(sheet, plan.cell(column, line, ROW), BODY, &rank_of(plan.request, rank), &said);
        }
        line.y += ROW;
    }
    if !shares.is_empty() {
        let whole = plan.whole();
        sheet.line_in(plan.cell(0, line, ROW), Align::Min, BODY, &tr!(language, "statistics-share", whole = whole));
        for (column, share) in shares {
            let (share, name) = (language.percent(share, 1), column_name(column));
            let said = tr!(language, "statistics-share-said", row = row, share = share.as_str(), whole = whole, column = name);
            put(sheet, plan.cell(column, line, ROW), BODY, &share, &said);
        }
    }
    Space::Close.pts() + height
}

fn put(sheet: &mut Sheet<'_>, cell: Rect, style: Style, text: &str, said: &str) {
    sheet.line_in(cell, Align::Max, style, text);
    cell_spot(sheet, cell, said);
}

fn cell_spot(sheet: &mut Sheet<'_>, rect: Rect, said: &str) {
    sheet.spot(Spot { rect, role: Role::Cell, name: said.into(), target: None, body: None, chosen: false });
}
