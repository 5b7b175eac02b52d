//! Tables and surveys: whether rows make up totals, ratios are right, and answers are as many as stated.

use super::{Finding, FindingKind, Path, Severity};
use crate::model::{Cell, Column, ItemId, Organisation, Survey, Table};

/// Two sums of decimals are the same within this share of them: what adding binary fractions loses.
const ROUNDING: f64 = 1e-9;

/// Compares stated totals and ratios with what the rows give.
pub(super) fn tables(organisation: &Organisation, findings: &mut Vec<Finding>) {
    for (place, table) in organisation.tables.iter().enumerate() {
        let path = Path::new("tables").at(place);
        shape(table, &path, findings);
        for (c, column) in table.columns.iter().enumerate() {
            if column.adds_up {
                findings.extend(total(table, c, column, &path));
            }
            if let Some((over, under)) = &column.ratio {
                ratios(table, (c, column), (over, under), &path, findings);
            }
        }
    }
}

fn finding(severity: Severity, kind: FindingKind, path: Path) -> Finding {
    Finding::new(severity, kind, path, None)
}

/// Whether every row has a cell for each column.
fn shape(table: &Table, path: &Path, findings: &mut Vec<Finding>) {
    let columns = table.columns.len();
    let rows = table.rows.iter().enumerate().map(|(r, row)| (row.len(), path.field("rows").at(r)));
    let totals = (!table.totals.is_empty()).then(|| (table.totals.len(), path.field("totals")));
    for (cells, path) in rows.chain(totals).filter(|(cells, _)| *cells != columns) {
        findings.push(finding(Severity::Error, FindingKind::RowLength { table: table.name.clone(), cells, columns }, path));
    }
    if let Some(row) = table.marked_row.filter(|row| *row >= table.rows.len()) {
        let kind = FindingKind::NoMarkedRow { table: table.name.clone(), row, rows: table.rows.len() };
        findings.push(finding(Severity::Error, kind, path.field("marked_row")));
    }
}

fn number(row: &[Cell], column: usize) -> Option<f64> {
    match row.get(column) {
        Some(Cell::Number(number)) => Some(*number),
        _ => None,
    }
}

fn total(table: &Table, c: usize, column: &Column, path: &Path) -> Option<Finding> {
    let stated = number(&table.totals, c)?;
    let counted: f64 = table.rows.iter().filter_map(|row| number(row, c)).sum();
    let path = path.field("totals").at(c);
    // Written so that a total that is no number differs.
    let adds_up = (counted - stated).abs() <= ROUNDING * counted.abs().max(1.0);
    let column = column.name.clone();
    Some(if adds_up {
        finding(Severity::Confirmed, FindingKind::TotalAddsUp { column, total: stated, rows: table.rows.len() }, path)
    } else {
        finding(Severity::Error, FindingKind::TotalDiffers { column, stated, counted }, path)
    })
}

/// Compares each row, and the totals, with the ratio of two other columns, to the decimals that are shown.
fn ratios(table: &Table, (c, column): (usize, &Column), (over, under): (&ItemId, &ItemId), path: &Path, findings: &mut Vec<Finding>) {
    let place = |id: &ItemId| table.columns.iter().position(|column| column.id == *id);
    let (Some(over), Some(under)) = (place(over), place(under)) else { return };
    let half = 0.5 * 10_f64.powi(-i32::from(column.decimals));
    let mut count = 0;
    let mut all_right = true;
    let rows = table.rows.iter().enumerate().map(|(r, row)| (row, path.field("rows").at(r)));
    for (row, path) in rows.chain([(&table.totals, path.field("totals"))]) {
        let (Some(stated), Some(over), Some(under)) = (number(row, c), number(row, over), number(row, under)) else { continue };
        let counted = over / under;
        count += 1;
        if (counted - stated).abs() <= half + ROUNDING * counted.abs() {
            continue;
        }
        all_right = false;
        let name = row.iter().find_map(|cell| if let Cell::Name(name) = cell { Some(name.clone()) } else { None }).unwrap_or_default();
        let kind = FindingKind::RatioDiffers { column: column.name.clone(), row: name, stated, counted };
        findings.push(finding(Severity::Error, kind, path.at(c)));
    }
    if all_right && count > 0 {
        let kind = FindingKind::RatiosAddUp { column: column.name.clone(), count };
        findings.push(finding(Severity::Confirmed, kind, path.field("columns").at(c)));
    }
}

/// Compares the stated numbers of answers with the counts.
pub(super) fn surveys(organisation: &Organisation, findings: &mut Vec<Finding>) {
    for (place, survey) in organisation.surveys.iter().enumerate() {
        check_survey(survey, &Path::new("surveys").at(place), findings);
    }
}

fn check_survey(survey: &Survey, path: &Path, findings: &mut Vec<Finding>) {
    let before = findings.len();
    let steps = survey.scale.len();
    let lists = survey.groups.iter().enumerate().map(|(g, group)| (group.counts.len(), path.field("groups").at(g).field("counts")));
    let by_score = (!survey.answers_by_score.is_empty()).then(|| (survey.answers_by_score.len(), path.field("answers_by_score")));
    for (counts, path) in lists.chain(by_score).filter(|(counts, _)| *counts != steps) {
        findings.push(finding(Severity::Error, FindingKind::ScaleDiffers { counts, steps }, path));
    }
    let mut stated_any = false;
    let mut compare = |stated: u32, counted: u64, path: Path| {
        stated_any = true;
        if u64::from(stated) != counted {
            findings.push(finding(Severity::Error, FindingKind::AnswersDiffer { stated, counted }, path));
        }
    };
    let sum = |counts: &[u32]| counts.iter().map(|&count| u64::from(count)).sum::<u64>();
    for (g, group) in survey.groups.iter().enumerate() {
        if let Some(stated) = group.answers {
            compare(stated, sum(&group.counts), path.field("groups").at(g).field("answers"));
        }
    }
    let answers = survey.groups.iter().map(|group| sum(&group.counts)).sum();
    if let Some(stated) = survey.answers {
        compare(stated, answers, path.field("answers"));
    }
    for (score, &stated) in survey.answers_by_score.iter().enumerate() {
        let counted = survey.groups.iter().filter_map(|group| group.counts.get(score)).map(|&count| u64::from(count)).sum();
        compare(stated, counted, path.field("answers_by_score").at(score));
    }
    if stated_any && findings.len() == before {
        findings.push(finding(Severity::Confirmed, FindingKind::AnswersAddUp { answers }, path.clone()));
    }
}
