//! Tables and surveys: whether rows make up totals, ratios are right, and answers are as many as stated.

use super::{Finding, FindingKind, Path, Severity};
use crate::model::{Cell, Column, ItemId, Organisation, Stated, StatedOf, Survey, Table};

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
            ratios(table, (c, column), &path, findings);
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

/// The number in a cell of a row, if there is one.
fn number(row: &[Cell], column: usize) -> Option<f64> {
    match row.get(column) {
        Some(Cell::Number(number)) => Some(*number),
        _ => None,
    }
}

/// The stated total of a column, and what its rows give.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sum {
    /// The stated total.
    pub stated: f64,
    /// What the rows give.
    pub counted: f64,
}

impl Sum {
    /// That of a column; `None` where no total is stated. O(rows).
    #[must_use]
    pub fn of(table: &Table, column: usize) -> Option<Self> {
        let stated = number(&table.totals, column)?;
        Some(Self { stated, counted: table.rows.iter().filter_map(|row| number(row, column)).sum() })
    }

    /// Whether both are the same. A total that is no number differs.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        (self.counted - self.stated).abs() <= ROUNDING * self.counted.abs().max(1.0)
    }
}

fn total(table: &Table, c: usize, column: &Column, path: &Path) -> Option<Finding> {
    let sum = Sum::of(table, c)?;
    let path = path.field("totals").at(c);
    let column = column.name.clone();
    Some(if sum.adds_up() {
        finding(Severity::Confirmed, FindingKind::TotalAddsUp { column, total: sum.stated, rows: table.rows.len() }, path)
    } else {
        finding(Severity::Error, FindingKind::TotalDiffers { column, stated: sum.stated, counted: sum.counted }, path)
    })
}

/// A number that is to be the ratio of two others in its row, and what these give.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quotient {
    /// The row, counted from 0; `None` for the stated totals.
    pub row: Option<usize>,
    /// The stated ratio.
    pub stated: f64,
    /// The counted one.
    pub counted: f64,
    /// With how many decimals it is stated.
    decimals: u8,
}

impl Quotient {
    /// Those of a column: of each row, and of the totals, that states all three numbers. None where the column is no ratio. O(rows).
    #[must_use]
    pub fn all_of(table: &Table, column: usize) -> Vec<Self> {
        let Some(of) = table.columns.get(column) else { return Vec::new() };
        let place = |id: &ItemId| table.columns.iter().position(|column| column.id == *id);
        let pair = of.ratio.as_ref().and_then(|(over, under)| Some((place(over)?, place(under)?)));
        let Some((over, under)) = pair else { return Vec::new() };
        let rows = table.rows.iter().enumerate().map(|(r, row)| (Some(r), row)).chain([(None, &table.totals)]);
        let quotient = |(row, cells): (Option<usize>, &Vec<Cell>)| {
            let counted = number(cells, over)? / number(cells, under)?;
            Some(Self { row, stated: number(cells, column)?, counted, decimals: of.decimals })
        };
        rows.filter_map(quotient).collect()
    }

    /// Whether both are the same, to the decimals that are stated.
    #[must_use]
    pub fn is_right(&self) -> bool {
        let half = 0.5 * 10_f64.powi(-i32::from(self.decimals));
        (self.counted - self.stated).abs() <= half + ROUNDING * self.counted.abs()
    }
}

/// Compares each row, and the totals, with the ratio of two other columns, to the decimals that are shown.
fn ratios(table: &Table, (c, column): (usize, &Column), path: &Path, findings: &mut Vec<Finding>) {
    let all = Quotient::all_of(table, c);
    for wrong in all.iter().filter(|quotient| !quotient.is_right()) {
        let place = wrong.row.map_or_else(|| path.field("totals"), |r| path.field("rows").at(r));
        let row = wrong.row.map_or(Some(&table.totals), |r| table.rows.get(r)).map_or(&[][..], Vec::as_slice);
        let name = row.iter().find_map(|cell| if let Cell::Name(name) = cell { Some(name.clone()) } else { None }).unwrap_or_default();
        let kind = FindingKind::RatioDiffers { column: column.name.clone(), row: name, stated: wrong.stated, counted: wrong.counted };
        findings.push(finding(Severity::Error, kind, place.at(c)));
    }
    if !all.is_empty() && all.iter().all(Quotient::is_right) {
        let kind = FindingKind::RatiosAddUp { column: column.name.clone(), count: all.len() };
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
    let stated: Vec<Stated> = survey.stated().collect();
    for number in stated.iter().filter(|number| !number.adds_up()) {
        let path = match number.of {
            StatedOf::Group(at) => path.field("groups").at(at).field("answers"),
            StatedOf::All => path.field("answers"),
            StatedOf::Score(at) => path.field("answers_by_score").at(at),
        };
        findings.push(finding(Severity::Error, FindingKind::AnswersDiffer { stated: number.stated, counted: number.counted }, path));
    }
    if !stated.is_empty() && findings.len() == before {
        let counts = survey.groups.iter().flat_map(|group| &group.counts);
        let answers = counts.map(|count| u64::from(*count)).sum();
        findings.push(finding(Severity::Confirmed, FindingKind::AnswersAddUp { answers }, path.clone()));
    }
}
