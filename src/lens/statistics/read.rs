//! What a table says: cells as the language writes them, rows in order, ranks and shares.

use std::borrow::Cow;
use std::cmp::Ordering;

use crate::i18n::Language;
use crate::model::{Cell, Column, Table};
use crate::tr;
use crate::view::Sort;

/// Whether the cells of a column are numbers: the first that says anything tells.
pub(super) fn is_number(table: &Table, column: usize) -> bool {
    let first = table.rows.iter().filter_map(|row| row.get(column)).find(|cell| **cell != Cell::Empty);
    matches!(first, Some(Cell::Number(_)))
}

/// The number in a cell of a row, if there is one.
pub(super) fn number(row: &[Cell], column: usize) -> Option<f64> {
    match row.get(column) {
        Some(Cell::Number(number)) if number.is_finite() => Some(*number),
        _ => None,
    }
}

/// What a row is called: the first of its names.
pub(super) fn name(row: &[Cell]) -> &str {
    row.iter().find_map(|cell| if let Cell::Name(name) = cell { Some(name.as_str()) } else { None }).unwrap_or("–")
}

/// The row that the file is about.
pub(super) fn marked(table: &Table) -> Option<(usize, &[Cell])> {
    let at = table.marked_row?;
    Some((at, table.rows.get(at)?.as_slice()))
}

/// The place of the column with this id.
pub(super) fn place(table: &Table, id: &crate::model::ItemId) -> Option<usize> {
    table.columns.iter().position(|column| column.id == *id)
}

/// A table in which the empty cells of its rows say so where they mean none: 0, or no names. They are then counted, ranked and drawn as such.
/// O(cells).
pub(super) fn counted(table: &Table) -> Cow<'_, Table> {
    let columns: Vec<usize> =
        (0..table.columns.len()).filter(|column| table.columns.get(*column).is_some_and(|of| of.empty_is_none)).collect();
    if columns.is_empty() {
        return Cow::Borrowed(table);
    }
    let none = |column: &usize| if is_number(table, *column) { Cell::Number(0.0) } else { Cell::Names(Vec::new()) };
    let mut counted = table.clone();
    for row in &mut counted.rows {
        for column in &columns {
            if let Some(cell @ Cell::Empty) = row.get_mut(*column) {
                *cell = none(column);
            }
        }
    }
    Cow::Owned(counted)
}

/// What stands in a cell; empty for nothing.
pub(super) fn written(language: &Language, column: &Column, cell: Option<&Cell>) -> String {
    match cell {
        Some(Cell::Names(names)) if names.is_empty() => tr!(language, "statistics-none"),
        None | Some(Cell::Empty) => String::new(),
        Some(Cell::Number(number)) => language.number(*number, column.decimals),
        Some(Cell::Name(name)) => name.clone(),
        Some(Cell::Names(names)) => names.join(", "),
    }
}

/// A number of a column with its unit.
pub(super) fn with_unit(language: &Language, column: &Column, number: f64) -> String {
    let number = language.number(number, column.decimals);
    match column.unit.in_language(language.tag()) {
        "" => number,
        unit => format!("{number}\u{a0}{unit}"),
    }
}

/// The heading of a column with its unit: "Area, km²".
pub(super) fn titled(language: &Language, column: &Column) -> String {
    let name = column.name.in_language(language.tag());
    match column.unit.in_language(language.tag()) {
        "" => name.to_owned(),
        unit => format!("{name}, {unit}"),
    }
}

/// All that a row says: "Gotlands län: Area 3 135 km², Population 61 001".
pub(super) fn said(language: &Language, table: &Table, row: &[Cell]) -> String {
    let called = name(row);
    let mut parts = Vec::new();
    for (column, cell) in table.columns.iter().zip(row) {
        let value = match cell {
            Cell::Empty => continue,
            Cell::Name(name) if name == called => continue,
            Cell::Number(number) => with_unit(language, column, *number),
            Cell::Name(_) | Cell::Names(_) => written(language, column, Some(cell)),
        };
        parts.push(format!("{} {value}", column.name.in_language(language.tag())));
    }
    if parts.is_empty() {
        return called.to_owned();
    }
    tr!(language, "statistics-row", row = called, values = parts.join(", "))
}

/// The rows in the order that is asked for: numbers by value, names by the alphabet, cells that say none or nothing last. What is equal stays in the
/// order of the file.
pub(super) fn ordered(language: &Language, table: &Table, sort: Option<&Sort>) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..table.rows.len()).collect();
    let by = sort.and_then(|sort| Some((table.columns.iter().position(|column| column.id.as_str() == sort.by)?, sort.descending)));
    let Some((column, descending)) = by else { return rows };
    let cell = |row: &usize| table.rows.get(*row).and_then(|row| row.get(column)).unwrap_or(&Cell::Empty);
    rows.sort_by(|a, b| compare(language, cell(a), cell(b), descending));
    rows
}

/// In which order two cells stand.
fn compare(language: &Language, a: &Cell, b: &Cell, descending: bool) -> Ordering {
    let sort = |cell: &Cell| match cell {
        Cell::Number(_) => 0,
        Cell::Names(names) if names.is_empty() => 2,
        Cell::Name(_) | Cell::Names(_) => 1,
        Cell::Empty => 3,
    };
    let turned = |order: Ordering| if descending { order.reverse() } else { order };
    match (a, b) {
        (Cell::Number(a), Cell::Number(b)) => turned(a.total_cmp(b)),
        _ if sort(a) == 1 && sort(b) == 1 => turned(by_name(language, names(a), names(b))),
        _ => sort(a).cmp(&sort(b)),
    }
}

fn names(cell: &Cell) -> &[String] {
    match cell {
        Cell::Name(name) => std::slice::from_ref(name),
        Cell::Names(names) => names,
        Cell::Number(_) | Cell::Empty => &[],
    }
}

fn by_name(language: &Language, a: &[String], b: &[String]) -> Ordering {
    let differing = a.iter().zip(b).map(|(a, b)| language.compare(a, b)).find(|order| order.is_ne());
    differing.unwrap_or_else(|| a.len().cmp(&b.len()))
}

/// The place of a number among those of its column, the largest first; several places where several rows say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rank {
    /// The first place, counted from 1.
    pub(super) first: usize,
    /// The last.
    pub(super) last: usize,
    /// Of how many.
    pub(super) of: usize,
}

impl Rank {
    /// The place of the marked row in a column; `None` where it says nothing. O(rows).
    pub(super) fn of_marked(table: &Table, column: usize) -> Option<Self> {
        let own = number(marked(table)?.1, column)?;
        let all = || table.rows.iter().filter_map(|row| number(row, column));
        let (above, same) = (all().filter(|other| *other > own).count(), all().filter(|other| other.total_cmp(&own).is_eq()).count());
        Some(Self { first: above + 1, last: above + same.max(1), of: all().count() })
    }

    /// "15", or "4–6".
    pub(super) fn written(self) -> String {
        if self.first == self.last { self.first.to_string() } else { format!("{}–{}", self.first, self.last) }
    }
}

/// The part of the stated total that the marked row is, in a column that adds up. O(1).
pub(super) fn share(table: &Table, column: usize) -> Option<f64> {
    table.columns.get(column).filter(|column| column.adds_up)?;
    let (own, all) = (number(marked(table)?.1, column)?, number(&table.totals, column)?);
    (all > 0.0).then_some(own / all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let text = r#"(version: 1, tables: [(id: "t", name: "T", date: "2022", columns: [(id: "name", name: "Name"),
            (id: "a", name: "A", adds_up: true), (id: "b", name: "B", unit: "kg", decimals: 1), (id: "towns", name: "Towns")],
            rows: [["Örby", 3, 1.5, ["Zon", "Ask"]], ["Ask", 5, (), ()], ["Åby", 3, 2, "Zon"], ["Älv", 1, 0.25, "Bro"], ["Zon", (), 9, ()]],
            totals: ["All", 12, (), ()], marked_row: 0)])"#;
        crate::data::read(text).ok().and_then(|file| file.organisation.tables.into_iter().next()).unwrap_or_else(|| panic!("a table"))
    }

    fn check(tag: &str, by: &str, descending: bool, expect: &str) {
        let table = table();
        let sort = Sort { by: by.to_owned(), descending };
        let rows = ordered(&Language::for_tag(tag), &table, Some(&sort));
        let names: Vec<&str> = rows.iter().filter_map(|row| table.rows.get(*row)).map(|row| name(row)).collect();
        assert_eq!(names.join(" "), expect, "{tag} {by} {descending}");
    }

    #[test]
    fn names_are_ordered_by_the_alphabet_of_the_language() {
        check("sv", "name", false, "Ask Zon Åby Älv Örby");
        check("sv", "name", true, "Örby Älv Åby Zon Ask");
        check("en", "name", false, "Åby Älv Ask Örby Zon");
    }

    #[test]
    fn numbers_are_ordered_by_value_equals_as_in_the_file_and_nothing_comes_last() {
        check("sv", "a", true, "Ask Örby Åby Älv Zon");
        check("sv", "a", false, "Älv Örby Åby Ask Zon");
        check("sv", "b", true, "Zon Åby Örby Älv Ask");
        check("sv", "towns", false, "Älv Åby Örby Ask Zon");
        check("sv", "towns", true, "Örby Åby Älv Ask Zon");
    }

    #[test]
    fn an_order_that_the_table_does_not_know_is_that_of_the_file() {
        check("sv", "nothing", true, "Örby Ask Åby Älv Zon");
    }

    #[test]
    fn the_marked_row_has_a_place_in_each_column_and_shares_it_with_equals() {
        let table = table();
        assert_eq!(Rank::of_marked(&table, 1), Some(Rank { first: 2, last: 3, of: 4 }));
        assert_eq!(Rank::of_marked(&table, 1).map(Rank::written).as_deref(), Some("2–3"));
        assert_eq!(Rank::of_marked(&table, 2), Some(Rank { first: 3, last: 3, of: 4 }));
        assert_eq!(Rank::of_marked(&table, 3), None, "names have no rank");
    }

    #[test]
    fn an_empty_cell_that_means_none_is_counted_and_one_that_is_unknown_is_not() {
        let mut table = table();
        assert_eq!(counted(&table).rows, table.rows);
        for column in &mut table.columns {
            column.empty_is_none = true;
        }
        let counted = counted(&table);
        assert_eq!(counted.rows.get(4).and_then(|row| number(row, 1)), Some(0.0));
        assert_eq!(Rank::of_marked(&counted, 1), Some(Rank { first: 2, last: 3, of: 5 }));
        let said = counted.rows.get(4).map(|row| said(&Language::for_tag("sv"), &counted, row));
        assert_eq!(said.as_deref(), Some("Zon: A 0, B 9,0\u{a0}kg, Towns inga"));
    }

    #[test]
    fn a_share_is_of_a_total_that_rows_add_up_to() {
        let mut table = table();
        assert_eq!(share(&table, 1), Some(0.25));
        assert_eq!(share(&table, 2), None, "no total is stated");
        table.totals = vec![Cell::Empty, Cell::Number(0.0)];
        assert_eq!(share(&table, 1), None, "of nothing there is no part");
        table.marked_row = Some(77);
        assert_eq!((Rank::of_marked(&table, 1), share(&table, 1)), (None, None));
    }

    #[test]
    fn a_row_says_all_that_it_has() {
        let table = table();
        let rows: Vec<String> = table.rows.iter().map(|row| said(&Language::for_tag("sv"), &table, row)).collect();
        assert_eq!(rows.first().map(String::as_str), Some("Örby: A 3, B 1,5\u{a0}kg, Towns Zon, Ask"));
        assert_eq!(rows.get(1).map(String::as_str), Some("Ask: A 5"));
    }
}
