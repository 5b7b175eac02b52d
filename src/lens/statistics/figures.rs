//! Dated figures as large numbers; where a table counts the same at another date, both stand side by side.

use emath::{Pos2, Rect, Vec2};

use super::super::sheet::{BODY, CAPTION, HEADING, MARGIN, STRONG, Sheet, Style, TITLE};
use super::super::{Reader, Request};
use super::read::{counted, marked, name, number, place};
use crate::drawing::{Ink, Role, Spot};
use crate::model::{Date, FactId, Figure, Table};
use crate::theme::{CORNER, Space, Type};
use crate::tr;

/// The narrowest that a card is where several stand side by side, and where two do.
const CARD: f32 = 280.0;
const LEAST_CARD: f32 = 220.0;
/// The widest.
const WIDEST: f32 = 460.0;
const PAD: f32 = Space::Apart.pts();
const GAP: f32 = Space::Apart.pts();
const LARGE: Style = Style(Type::Display, Ink::Plain);
/// The same before an audience, and the narrowest that such a figure is.
const HUGE: Style = Style(Type::Poster, Ink::Plain);
const LEAST_HUGE: f32 = 200.0;

/// A number with its date and where it comes from.
struct Dated<'a> {
    value: f64,
    date: Date,
    facts: &'a [FactId],
    /// Where it stands, if not in the figure itself.
    from: String,
    /// Whether it is the number before it once more: only its date is told.
    repeats: bool,
}

/// What stands on a card.
pub(super) struct Card<'a> {
    figure: &'a Figure,
    name: &'a str,
    owner: &'a str,
    unit: &'a str,
    numbers: Vec<Dated<'a>>,
    note: String,
}

/// The figure of the marked row of the column that a figure stands beside.
fn beside<'a>(tables: &'a [Table], figure: &Figure) -> Option<(&'a Table, f64)> {
    let (table, column) = figure.beside.as_ref()?;
    let table = tables.iter().find(|known| known.id == *table)?;
    let counted = counted(table);
    let value = number(marked(&counted)?.1, place(table, column)?)?;
    Some((table, value))
}

impl<'a> Card<'a> {
    pub(super) fn of(request: &Request<'a>, figure: &'a Figure) -> Self {
        let (language, tag) = (request.language, request.language.tag());
        let organisation = request.graph.organisation();
        let owner = figure.owner.as_ref().and_then(|id| organisation.owners.iter().find(|owner| owner.id == *id));
        let mut numbers = vec![Dated { value: figure.value, date: figure.date, facts: &figure.facts, from: String::new(), repeats: false }];
        let mut note = String::new();
        if let Some((table, value)) = beside(&organisation.tables, figure) {
            let row = marked(table).map_or("", |(_, row)| name(row));
            let from = tr!(language, "statistics-from-table", table = table.name.in_language(tag), row = row);
            let other = Dated { value, date: table.date, facts: &table.facts, from, repeats: false };
            numbers.insert(usize::from(!other.date.is_before(figure.date)), other);
            let by = language.number((value - figure.value).abs(), figure.decimals);
            note = if language.number(value, figure.decimals) == language.number(figure.value, figure.decimals) {
                if let Some(second) = numbers.get_mut(1) {
                    second.repeats = true;
                }
                tr!(language, "statistics-same")
            } else if table.date == figure.date {
                tr!(language, "statistics-apart-same-date", by = by)
            } else {
                tr!(language, "statistics-apart", by = by)
            };
        }
        Card {
            figure,
            name: figure.name.in_language(tag),
            owner: owner.map_or("", |owner| owner.name.in_language(tag)),
            unit: figure.unit.in_language(tag),
            numbers,
            note,
        }
    }

    fn written(&self, request: &Request<'_>, value: f64) -> String {
        request.language.number(value, self.figure.decimals)
    }

    fn with_unit(&self, request: &Request<'_>, value: f64) -> String {
        let number = self.written(request, value);
        if self.unit.is_empty() { number } else { format!("{number}\u{a0}{}", self.unit) }
    }

    /// How wide a number is with what stands below it.
    fn width(&self, request: &Request<'_>, dated: &Dated<'_>) -> f32 {
        let unit = if self.unit.is_empty() { 0.0 } else { Space::Tight.pts() + BODY.width(self.unit) };
        let foot = CAPTION.width(&dated.date.to_string()) + Space::Close.pts() + super::super::sheet::facts_width(dated.facts);
        (LARGE.width(&self.written(request, dated.value)) + unit).max(foot)
    }

    /// Whether its numbers have room side by side.
    fn has_room(&self, request: &Request<'_>, width: f32) -> bool {
        let each = column(width, self.numbers.len());
        self.numbers.iter().all(|dated| !dated.repeats && self.width(request, dated) <= each)
    }

    fn number_height(sheet: &Sheet<'_>, dated: &Dated<'_>, width: f32) -> f32 {
        let from = if dated.from.is_empty() { 0.0 } else { sheet.para_height(width, CAPTION, &dated.from) };
        let number = if dated.repeats { 0.0 } else { LARGE.line() };
        number + CAPTION.line() + Space::Tight.pts() + from
    }

    fn height(&self, sheet: &Sheet<'_>, request: &Request<'_>, width: f32) -> f32 {
        let inner = width - 2.0 * PAD;
        let owner = if self.owner.is_empty() { 0.0 } else { sheet.para_height(inner, BODY, self.owner) };
        let beside = self.has_room(request, inner);
        let each = if beside { column(inner, self.numbers.len()) } else { inner };
        let heights = self.numbers.iter().map(|dated| Self::number_height(sheet, dated, each));
        let numbers = if beside {
            heights.fold(0.0, f32::max)
        } else {
            heights.map(|height| height + Space::Close.pts()).sum::<f32>() - Space::Close.pts()
        };
        let note = if self.note.is_empty() { 0.0 } else { Space::Close.pts() + sheet.para_height(inner, CAPTION, &self.note) };
        2.0 * PAD + sheet.para_height(inner, STRONG, self.name) + owner + Space::Tight.pts() + numbers + note
    }

    fn said(&self, request: &Request<'_>) -> String {
        let (language, name) = (request.language, self.name);
        let value = |dated: &Dated<'_>| self.with_unit(request, dated.value);
        let dates = |dated: &Dated<'_>| {
            let date = format!("({})", dated.date);
            if dated.from.is_empty() { date } else { format!("({}, {})", dated.date, dated.from) }
        };
        if let [first, second] = self.numbers.as_slice() {
            return language.say(
                crate::msg!("statistics-pair"),
                [
                    ("name", name.into()),
                    ("first", value(first).into()),
                    ("first-date", dates(first).into()),
                    ("second", value(second).into()),
                    ("second-date", dates(second).into()),
                    ("note", self.note.as_str().into()),
                ],
            );
        }
        let (value, date) = (self.with_unit(request, self.figure.value), self.figure.date.to_string());
        match self.owner {
            "" => tr!(language, "statistics-figure", name = name, value = value, date = date),
            owner => tr!(language, "statistics-figure-of", name = name, owner = owner, value = value, date = date),
        }
    }
}

/// How wide each of some columns is.
fn column(width: f32, columns: usize) -> f32 {
    let columns = f32::from(u8::try_from(columns.max(1)).unwrap_or(u8::MAX));
    (width - (columns - 1.0) * GAP) / columns
}

/// Draws the figures. Gives where the next part begins.
pub(super) fn draw(sheet: &mut Sheet<'_>, request: &Request<'_>, y: f32) -> f32 {
    let cards: Vec<Card<'_>> = request.graph.organisation().figures.iter().map(|figure| Card::of(request, figure)).collect();
    if cards.is_empty() {
        return y;
    }
    let mut y = y + sheet.heading(Pos2::new(MARGIN, y), TITLE, &tr!(request.language, "statistics-figures")) + Space::Close.pts();
    // Paper is read from near, and every row of cards takes rows from the table below.
    let least = if sheet.reader() == Reader::Paper { LEAST_CARD } else { CARD };
    let several = (3..=4_usize).rev().find(|n| column(sheet.inner(), *n) >= least);
    let columns = several.unwrap_or(if column(sheet.inner(), 2) >= LEAST_CARD { 2 } else { 1 });
    let width = column(sheet.inner(), columns).min(WIDEST).floor();
    for row in cards.chunks(columns) {
        let height = row.iter().map(|card| card.height(sheet, request, width)).fold(0.0, f32::max).ceil();
        let mut left = MARGIN;
        for card in row {
            draw_card(sheet, request, card, Rect::from_min_size(Pos2::new(left, y), Vec2::new(width, height)));
            left += width + GAP;
        }
        y += height + GAP;
    }
    y + Space::Apart.pts()
}

fn draw_card(sheet: &mut Sheet<'_>, request: &Request<'_>, card: &Card<'_>, rect: Rect) {
    sheet.area(rect, CORNER, Some(Ink::Raised), Some(Ink::Hairline));
    let said = card.said(request);
    sheet.spot(Spot { rect, role: Role::ListItem, name: said.into(), target: None, body: None, chosen: false });
    let inner = rect.width() - 2.0 * PAD;
    let mut at = rect.min + Vec2::splat(PAD);
    at.y += sheet.para(at, inner, STRONG, card.name);
    if !card.owner.is_empty() {
        at.y += sheet.para(at, inner, BODY, card.owner);
    }
    at.y += Space::Tight.pts();
    let beside = card.has_room(request, inner);
    let each = if beside { column(inner, card.numbers.len()) } else { inner };
    let mut bottom = at.y;
    for dated in &card.numbers {
        draw_number(sheet, request, card, dated, at, each);
        let height = Card::number_height(sheet, dated, each);
        bottom = bottom.max(at.y + height);
        at += if beside { Vec2::new(each + GAP, 0.0) } else { Vec2::new(0.0, height + Space::Close.pts()) };
    }
    if !card.note.is_empty() {
        let at = Pos2::new(rect.left() + PAD, bottom + Space::Close.pts());
        sheet.para(at, inner, CAPTION.ink(Ink::Plain), &card.note);
    }
}

/// The figures before an audience, one below the other, and beside each other where that is not room enough: the newest number large, with all
/// else that is known of it in a quiet line. Gives where they end.
pub(super) fn stack(sheet: &mut Sheet<'_>, request: &Request<'_>, cards: &[Card<'_>], room: Rect) -> f32 {
    let beside = |columns: usize| column(room.width(), columns);
    let high = |card: &Card<'_>, width: f32| card.stage_height(sheet, request, width);
    let ends = |columns: usize| {
        let rows = cards.chunks(columns).map(|row| row.iter().map(|card| high(card, beside(columns))).fold(0.0, f32::max));
        rows.collect::<Vec<f32>>()
    };
    let total = |rows: &[f32]| rows.iter().map(|row| row + GAP).sum::<f32>() - GAP;
    let most = (1..=cards.len().max(1)).rev().find(|n| beside(*n) >= LEAST_HUGE).unwrap_or(1);
    let columns = (1..most).find(|n| total(&ends(*n)) <= room.height()).unwrap_or(most);
    let rows = ends(columns);
    // They are spread over the height, but not out of each other's sight.
    let free = (room.height() - total(&rows)).max(0.0);
    let gaps = f32::from(u16::try_from(rows.len().max(2) - 1).unwrap_or(u16::MAX));
    let gap = (GAP + free / gaps).min(2.0 * Space::Vast.pts()).floor();
    let mut y = room.top();
    for (row, height) in cards.chunks(columns).zip(rows) {
        for (card, n) in row.iter().zip(0_u16..) {
            let left = room.left() + f32::from(n) * (beside(columns) + GAP);
            card.on_stage(sheet, request, Rect::from_min_size(Pos2::new(left, y), Vec2::new(beside(columns), height)));
        }
        y += height + gap;
    }
    y - gap
}

impl Card<'_> {
    /// The number that is newest.
    fn newest(&self) -> Option<&Dated<'_>> {
        self.numbers.last()
    }

    /// Whose it is, its date, and what it was at another date.
    fn known(&self, request: &Request<'_>) -> String {
        let older = self.numbers.iter().rev().skip(1).map(|dated| match self.newest() {
            Some(newest) if newest.repeats => dated.date.to_string(),
            _ => tr!(request.language, "statistics-also", date = dated.date.to_string(), value = self.with_unit(request, dated.value)),
        });
        let newest = self.newest().map(|dated| dated.date.to_string());
        let parts = std::iter::once(self.owner.to_owned()).chain(newest).chain(older);
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn stage_height(&self, sheet: &Sheet<'_>, request: &Request<'_>, width: f32) -> f32 {
        HUGE.line() + sheet.para_height(width, STRONG, self.name) + sheet.para_height(width, CAPTION, &self.known(request))
    }

    fn on_stage(&self, sheet: &mut Sheet<'_>, request: &Request<'_>, rect: Rect) {
        let said = self.said(request);
        sheet.spot(Spot { rect, role: Role::ListItem, name: said.into(), target: None, body: None, chosen: false });
        let mut at = rect.min;
        let number = self.newest().map_or(self.figure.value, |dated| dated.value);
        let size = sheet.line(at, HUGE, &self.written(request, number));
        // On the baseline of the number.
        let drop = 0.8 * (HUGE.size() - HEADING.size()) + 0.5 * (HUGE.line() - HUGE.size() - HEADING.line() + HEADING.size());
        sheet.line(at + Vec2::new(size.x + Space::Close.pts(), drop.floor()), HEADING, self.unit);
        at.y += HUGE.line();
        at.y += sheet.para(at, rect.width(), STRONG, self.name);
        sheet.para(at, rect.width(), CAPTION, &self.known(request));
    }
}

fn draw_number(sheet: &mut Sheet<'_>, request: &Request<'_>, card: &Card<'_>, dated: &Dated<'_>, at: Pos2, width: f32) {
    let number = if dated.repeats { String::new() } else { card.written(request, dated.value) };
    let size = sheet.line(at, LARGE, &number);
    if !card.unit.is_empty() && !dated.repeats {
        // On the baseline of the number.
        let drop = 0.8 * (LARGE.size() - BODY.size()) + 0.5 * (LARGE.line() - LARGE.size() - BODY.line() + BODY.size());
        sheet.line(at + Vec2::new(size.x + Space::Tight.pts(), drop.floor()), BODY, card.unit);
    }
    let mut at = at + Vec2::new(0.0, if dated.repeats { 0.0 } else { LARGE.line() });
    let date = sheet.line(at, CAPTION, &dated.date.to_string());
    sheet.facts(at + Vec2::new(date.x + Space::Close.pts(), 0.0), CAPTION.line(), dated.facts);
    at.y += CAPTION.line() + Space::Tight.pts();
    if !dated.from.is_empty() {
        sheet.para(at, width, CAPTION, &dated.from);
    }
}
