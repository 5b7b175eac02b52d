//! Tables of figures, and their cells.

use std::fmt;

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::body::is_false;
use super::record::is_zero;
use super::{Date, FactId, ItemId, Text};

/// A table of figures that were true on a date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// What the file calls it.
    pub id: ItemId,
    /// What it shows.
    pub name: Text,
    /// When it was true.
    pub date: Date,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with one cell for each column.
    pub rows: Vec<Vec<Cell>>,
    /// The stated totals, one cell for each column; empty where none are stated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub totals: Vec<Cell>,
    /// The row that the file is about, counted from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marked_row: Option<usize>,
    /// The facts it is founded on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Column {
    /// What the file calls it.
    pub id: ItemId,
    /// Its heading.
    pub name: Text,
    /// The unit of its numbers.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub unit: Text,
    /// How many decimals its numbers are shown with.
    #[serde(skip_serializing_if = "is_zero")]
    pub decimals: u8,
    /// Whether its rows are to add up to the stated total.
    #[serde(skip_serializing_if = "is_false")]
    pub adds_up: bool,
    /// Whether an empty cell of a row means none, rather than that nothing is known.
    #[serde(skip_serializing_if = "is_false")]
    pub empty_is_none: bool,
    /// The two columns whose ratio it is to be, to the decimals it is shown with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratio: Option<(ItemId, ItemId)>,
}

/// A cell of a table: `12`, `"Gävle"`, `["Malmö", "Lund"]` or `()` for nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A number.
    Number(f64),
    /// A name.
    Name(String),
    /// Several names.
    Names(Vec<String>),
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CellVisitor)
    }
}

struct CellVisitor;

impl<'de> Visitor<'de> for CellVisitor {
    type Value = Cell;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a cell: 12, \"Gävle\", [\"Malmö\", \"Lund\"] or ()")
    }

    fn visit_unit<E>(self) -> Result<Cell, E> {
        Ok(Cell::Empty)
    }

    #[allow(clippy::cast_precision_loss, reason = "no table counts beyond 2^53")]
    fn visit_i64<E>(self, number: i64) -> Result<Cell, E> {
        Ok(Cell::Number(number as f64))
    }

    #[allow(clippy::cast_precision_loss, reason = "no table counts beyond 2^53")]
    fn visit_u64<E>(self, number: u64) -> Result<Cell, E> {
        Ok(Cell::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Cell, E> {
        Ok(Cell::Number(number))
    }

    fn visit_str<E>(self, name: &str) -> Result<Cell, E> {
        Ok(Cell::Name(name.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut names: A) -> Result<Cell, A::Error> {
        let mut all = Vec::new();
        while let Some(name) = names.next_element()? {
            all.push(name);
        }
        Ok(Cell::Names(all))
    }
}
