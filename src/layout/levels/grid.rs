//! Which cells every card gets: columns within its lane, bands within its row.

use std::collections::BTreeMap;
use std::ops::Range;

use super::align::{Wish, align};
use super::columns::{Choice, Demand, chunk};
use super::{Card, Input, Options, Shape};
use crate::layout::at::{at, raise};

/// More rows, lanes or columns than this are no picture, and would only cost memory.
const MOST: usize = 1_000;
/// A line covers another band only if those it has hold less than this part of it; else the band grows.
const NEARLY: f32 = 0.7;

/// Where a card stands in the grid.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cell {
    /// Its row, clamped.
    pub(super) row: usize,
    /// Its lane, clamped.
    pub(super) lane: usize,
    /// First column within the lane.
    pub(super) column: usize,
    /// Columns it covers.
    pub(super) span: usize,
    /// First band.
    pub(super) band: usize,
    /// Bands it covers, at least 1.
    pub(super) bands: usize,
    /// Height of the highest card in its line.
    pub(super) height: f32,
    /// Height of its title strip, if it is an open group.
    pub(super) title: Option<f32>,
    /// The open group it stands in.
    pub(super) frame: Option<usize>,
}

/// The cells of all cards.
#[derive(Clone, Debug, Default)]
pub(super) struct Grid {
    /// Columns of each lane; none in an empty lane.
    pub(super) columns: Vec<usize>,
    /// The bands of each row; every row has at least one.
    pub(super) rows: Vec<Range<usize>>,
    /// Height of each band.
    pub(super) bands: Vec<f32>,
    /// One for each card.
    pub(super) cells: Vec<Cell>,
}

/// Cards that stand side by side, in one band of one lane.
#[derive(Clone, Debug, Default)]
struct Line {
    row: usize,
    lane: usize,
    /// The open group they stand in; an open group without members has one empty line.
    frame: Option<usize>,
    cards: Vec<usize>,
    height: f32,
}

impl Grid {
    /// # Complexity
    /// O(n log n + n · columns).
    pub(super) fn new(input: &Input, options: &Options) -> Self {
        let (rows, lanes) = (input.rows.clamp(1, MOST), input.lanes.clamp(1, MOST));
        let cells = clamp(input, rows, lanes);
        let stands = stands(&cells);
        let (widths, demands) = (input.column_widths(options), demands(&stands, &cells));
        let columns = Choice { widths: &widths, counts: &input.counts, rows, demands: &demands, options }.best();
        let all = lines(&stands, &cells, &columns);
        let mut grid = Self { columns, rows: Vec::new(), bands: Vec::new(), cells };
        grid.stand_in_columns(input, &all);
        grid.stand_in_bands(&all, rows, options);
        grid
    }

    /// Sweeps up and down until children and parents have found each other; two rounds settle all but odd cases.
    fn stand_in_columns(&mut self, input: &Input, lines: &[Line]) {
        let above = |index: usize, card: &Card| {
            let (own, parent) = (at(&self.cells, index), card.parent?);
            let other = self.cells.get(parent)?;
            (other.lane == own.lane && other.row < own.row && other.title.is_none()).then_some(parent)
        };
        let parents: Vec<Option<usize>> = input.cards.iter().enumerate().map(|(index, card)| above(index, card)).collect();
        let mut children: Vec<Vec<usize>> = vec![Vec::new(); parents.len()];
        for (child, parent) in parents.iter().enumerate() {
            if let Some(list) = parent.and_then(|parent| children.get_mut(parent)) {
                list.push(child);
            }
        }
        for round in 0..4 {
            for turn in 0..lines.len() {
                let index = if round % 2 == 0 { lines.len() - 1 - turn } else { turn };
                let Some(line) = lines.get(index) else { continue };
                let placed = |card: usize| at(&self.cells, card);
                let middle = |card: usize| 2 * placed(card).column + placed(card).span;
                let over = |card: usize| {
                    let list = children.get(card)?;
                    let nearest = list.iter().map(|&child| placed(child).row).min()?;
                    let near = || list.iter().filter(|&&child| placed(child).row == nearest);
                    let left = near().map(|&child| 2 * placed(child).column).min()?;
                    let right = near().map(|&child| 2 * (placed(child).column + placed(child).span)).max()?;
                    Some(usize::midpoint(left, right))
                };
                let kept = at(&input.counts, line.lane) == at(&self.columns, line.lane);
                let wish = |&card: &usize| {
                    if let Some(column) = at(&input.stood, card).filter(|_| kept) {
                        let span = placed(card).span;
                        return Wish { span, middle: Some(2 * column + span), lean: None };
                    }
                    let parent = at(&parents, card).filter(|_| round > 0).map(middle);
                    match over(card) {
                        Some(over) => Wish { span: placed(card).span, middle: Some(over), lean: parent.or(Some(over)) },
                        None => Wish { span: placed(card).span, middle: parent, lean: None },
                    }
                };
                let wishes: Vec<Wish> = line.cards.iter().map(wish).collect();
                let columns = align(&wishes, at(&self.columns, line.lane));
                for (&card, column) in line.cards.iter().zip(columns) {
                    if let Some(cell) = self.cells.get_mut(card) {
                        cell.column = column;
                    }
                }
            }
        }
    }

    /// The lane with most lines decides how many bands a row has; in the other lanes a high card covers several.
    fn stand_in_bands(&mut self, lines: &[Line], rows: usize, options: &Options) {
        for row in 0..rows {
            let first = self.bands.len();
            let of_row = || lines.iter().enumerate().filter(|(_, line)| line.row == row);
            let mut per_lane: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
            for (index, line) in of_row() {
                per_lane.entry(line.lane).or_default().push(index);
            }
            let count = per_lane.values().map(Vec::len).max().unwrap_or(1);
            self.bands.resize(first + count, 0.0);
            self.rows.push(first..first + count);
            let height = |index: usize| lines.get(index).map_or(0.0, |line| line.height);
            for list in per_lane.values().filter(|list| list.len() == count) {
                for (band, &index) in list.iter().enumerate() {
                    self.raise(first + band, height(index));
                }
            }
            for list in per_lane.values() {
                let mut band = first;
                for (place, &index) in list.iter().enumerate() {
                    let spare = first + count - band - (list.len() - place);
                    let Some(line) = lines.get(index) else { continue };
                    let most = if line.frame.is_some() { 1 } else { 1 + spare };
                    let used = self.bands_for(band, most, line.height, options.gap);
                    self.settle(line, band, used);
                    band += used;
                }
            }
            if per_lane.is_empty() {
                self.raise(first, options.row_gap);
            }
        }
    }

    fn raise(&mut self, band: usize, height: f32) {
        raise(&mut self.bands, band, height);
    }

    /// How many bands from `band` on a line of this height needs; the last one grows if `most` are not enough.
    fn bands_for(&mut self, band: usize, most: usize, height: f32, gap: f32) -> usize {
        let mut sum = at(&self.bands, band);
        let mut used = 1;
        while used < most && sum < height * NEARLY {
            sum += gap + at(&self.bands, band + used);
            used += 1;
        }
        let last = band + used - 1;
        self.raise(last, at(&self.bands, last) + (height - sum).max(0.0));
        used
    }

    fn settle(&mut self, line: &Line, band: usize, bands: usize) {
        for &card in &line.cards {
            if let Some(cell) = self.cells.get_mut(card) {
                (cell.band, cell.bands, cell.height) = (band, bands, line.height);
            }
        }
        let columns = at(&self.columns, line.lane);
        if let Some(cell) = line.frame.and_then(|frame| self.cells.get_mut(frame)) {
            if cell.bands == 0 {
                cell.band = band;
            }
            (cell.bands, cell.column, cell.span) = (band + bands - cell.band, 0, columns);
        }
    }
}

/// The cards with everything within range, not placed yet.
fn clamp(input: &Input, rows: usize, lanes: usize) -> Vec<Cell> {
    let bounds = |card: &Card| (card.row.min(rows - 1), card.lane.min(lanes - 1));
    let cell = |card: &Card| {
        let (row, lane) = bounds(card);
        let is_open = |frame: &Card| matches!(frame.shape, Shape::Frame { .. }) && bounds(frame) == (row, lane);
        let title = match card.shape {
            Shape::Card => None,
            Shape::Frame { title } => Some(if title.is_finite() { title.clamp(0.0, 1_000.0) } else { 0.0 }),
        };
        // An open group in an open group stands beside it: one border inside another says less than two names.
        let frame = card.frame.filter(|&frame| title.is_none() && input.cards.get(frame).is_some_and(is_open));
        let height = if card.height.is_finite() { card.height.clamp(1.0, 10_000.0) } else { 1.0 };
        Cell { row, lane, span: card.span.clamp(1, 12), height, title, frame, ..Cell::default() }
    };
    input.cards.iter().map(cell).collect()
}

/// What stands together in a row of a lane: an open group with its members, or plain cards that follow on each other.
struct Stand {
    row: usize,
    lane: usize,
    frame: Option<usize>,
    cards: Vec<usize>,
}

fn stands(cells: &[Cell]) -> Vec<Stand> {
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (card, cell) in cells.iter().enumerate() {
        if let Some(frame) = cell.frame {
            members.entry(frame).or_default().push(card);
        }
    }
    let mut order: Vec<usize> = (0..cells.len()).filter(|&card| at(cells, card).frame.is_none()).collect();
    order.sort_by_key(|&card| (at(cells, card).row, at(cells, card).lane));
    let mut stands: Vec<Stand> = Vec::new();
    for card in order {
        let cell = at(cells, card);
        if cell.title.is_some() {
            stands.push(Stand { row: cell.row, lane: cell.lane, frame: Some(card), cards: members.remove(&card).unwrap_or_default() });
            continue;
        }
        match stands.last_mut() {
            Some(last) if last.frame.is_none() && (last.row, last.lane) == (cell.row, cell.lane) => last.cards.push(card),
            _ => stands.push(Stand { row: cell.row, lane: cell.lane, frame: None, cards: vec![card] }),
        }
    }
    stands
}

fn demands(stands: &[Stand], cells: &[Cell]) -> Vec<Demand> {
    let mut demands: Vec<Demand> = Vec::new();
    for stand in stands {
        let spans = stand.cards.iter().map(|&card| at(cells, card).span).collect();
        let heights = stand.cards.iter().map(|&card| at(cells, card).height).collect();
        match demands.last_mut() {
            Some(last) if (last.row, last.lane) == (stand.row, stand.lane) => {
                last.runs.push(spans);
                last.heights.push(heights);
                last.has_group |= stand.frame.is_some();
            }
            _ => demands.push(Demand {
                lane: stand.lane,
                row: stand.row,
                runs: vec![spans],
                heights: vec![heights],
                has_group: stand.frame.is_some(),
            }),
        }
    }
    demands
}

fn lines(stands: &[Stand], cells: &[Cell], columns: &[usize]) -> Vec<Line> {
    let mut lines = Vec::new();
    for stand in stands {
        let line = |cards: Vec<usize>| {
            let height = cards.iter().map(|&card| at(cells, card).height).fold(0.0, f32::max);
            Line { row: stand.row, lane: stand.lane, frame: stand.frame, cards, height }
        };
        let spans: Vec<usize> = stand.cards.iter().map(|&card| at(cells, card).span).collect();
        let chunks = chunk(&spans, at(columns, stand.lane));
        if chunks.is_empty() {
            lines.push(line(Vec::new()));
        }
        for range in chunks {
            lines.push(line(stand.cards.get(range).map(<[usize]>::to_vec).unwrap_or_default()));
        }
    }
    lines
}
