//! The cells of a row: the marks of its seats, its sums, and whether they are what is stated.

use emath::{Align, Pos2, Rect, Vec2};

use super::View;
use super::plan::{End, Plan, stated_words};
use super::rows::differs;
use super::seats::{Cell, Row};
use super::words::{count, whole};
use crate::check::FindingKind;
use crate::drawing::{Ink, Role, Spot, Target};
use crate::lens::badge::RADIUS;
use crate::lens::sheet::{BODY, CAPTION, STRONG, Sheet, snap};
use crate::theme::{CORNER_SMALL, Mood, Part, Space};
use crate::tr;

/// The height of a line of marks.
const MARKS: f32 = 2.0 * RADIUS + Space::Tight.pts();
/// Between marks, and between a mark and its number.
const BETWEEN: f32 = 3.0;

/// How wide a mark is with its number, the gap behind it included.
fn mark_width(badge: f32, beside: &str) -> f32 {
    let number = if beside.is_empty() { 0.0 } else { CAPTION.width(beside) + 1.0 };
    badge + number + BETWEEN
}

/// The lines that the marks of a cell take, each with its width.
fn lines_of(view: &View<'_>, plan: &Plan, cell: &Cell) -> Vec<(usize, f32)> {
    let mut lines: Vec<(usize, f32)> = Vec::new();
    for mark in &cell.marks {
        let (badge, beside) = view.words.mark(*mark, 0);
        let width = mark_width(badge.width(), beside);
        match lines.last_mut() {
            Some((count, wide)) if *wide + width - BETWEEN <= plan.column - 2.0 * BETWEEN => {
                *count += 1;
                *wide += width;
            }
            _ => lines.push((1, width)),
        }
    }
    lines
}

/// How high the marks of a cell are.
pub(super) fn marks_height(view: &View<'_>, plan: &Plan, cell: &Cell) -> f32 {
    f32::from(u8::try_from(lines_of(view, plan, cell).len()).unwrap_or(u8::MAX)) * MARKS
}

/// Draws what an owner has in a row.
pub(super) fn draw_cell(sheet: &mut Sheet<'_>, view: &View<'_>, plan: &Plan, (row, cell): (&Row, &Cell), rect: Rect) {
    let Some(column) = view.matrix.columns.get(cell.column) else { return };
    let rect = Rect::from_min_max(Pos2::new(plan.left_of(cell.column), rect.top()), Pos2::new(plan.right_of(cell.column), rect.bottom()));
    let lines = lines_of(view, plan, cell);
    let mut y = rect.center().y - f32::from(u8::try_from(lines.len()).unwrap_or(u8::MAX)) * MARKS / 2.0 + MARKS / 2.0;
    let mut marks = cell.marks.iter();
    for (count, width) in lines {
        let mut x = snap(rect.center().x - (width - BETWEEN) / 2.0);
        for mark in marks.by_ref().take(count) {
            let (badge, beside) = view.words.mark(*mark, column.lane);
            sheet.badge(Pos2::new(x + badge.width() / 2.0, y), &badge);
            sheet.line(Pos2::new(x + badge.width() + 1.0, snap(y - CAPTION.line() / 2.0)), CAPTION, beside);
            x += mark_width(badge.width(), beside);
        }
        y += MARKS;
    }
    let mut name = String::with_capacity(96);
    for part in [sheet.name(row.body), ", ", sheet.say(&column.owner.name), ": ", &view.words.said(cell)] {
        name.push_str(part);
    }
    let chosen = view.chosen == Some(cell.column);
    let target = Some(Target::Body(row.body));
    sheet.spot(Spot { rect: rect.shrink(1.0), role: Role::Cell, name: name.into(), target, body: Some(row.body), chosen });
}

/// Draws one of the sums of a row.
pub(super) fn draw_end(sheet: &mut Sheet<'_>, view: &View<'_>, row: &Row, end: End, rect: Rect) {
    let language = view.request.language;
    match end {
        End::Members => {
            let style = if row.members.open { BODY.ink(Ink::Quiet) } else { STRONG };
            sheet.line_in(rect, Align::Max, style, &count(language, row.members));
        }
        End::Deputies if row.deputies > 0 => sheet.line_in(rect, Align::Max, BODY, &whole(language, row.deputies)),
        End::Stated => {
            let words = row.stated.map(|stated| stated_words(view, stated)).unwrap_or_default();
            sheet.line_in(rect, Align::Max, BODY, &words);
        }
        End::Verdict => verdict(sheet, view, row, rect),
        End::Deputies => {}
    }
}

/// Whether the sum is what is stated: a tick, or by how much it differs.
fn verdict(sheet: &mut Sheet<'_>, view: &View<'_>, row: &Row, rect: Rect) {
    if row.verdicts.is_empty() {
        return;
    }
    let language = view.request.language;
    let name = sheet.name(row.body);
    let differing = row.differing().count();
    let said = match row.differing().next() {
        None => tr!(language, "representation-agrees", body = name),
        Some((_, verdict)) if differing == 1 => format!("{name}: {}", differs(view, verdict)),
        Some(_) => format!("{name}: {}", tr!(language, "representation-lead-differ", count = differing)),
    };
    let at = rect.center();
    if differing == 0 {
        let tick = [Vec2::new(-5.0, 0.0), Vec2::new(-1.5, 4.0), Vec2::new(5.5, -4.5)].map(|by| at + by);
        sheet.stroke(tick.to_vec(), 2.0, Ink::Mood(Mood::Ok, Part::Fill), None);
    } else {
        let words = match row.differing().next() {
            Some((_, FindingKind::SeatsDiffer { stated, counted, .. })) if differing == 1 => {
                let sign = if counted < stated { "\u{2212}" } else { "+" };
                format!("{sign}{}", whole(language, u64::from(stated.abs_diff(*counted))))
            }
            _ => "!".to_owned(),
        };
        let width = STRONG.width(&words) + Space::Apart.pts();
        let chip = Rect::from_center_size(at, Vec2::new(width, 22.0));
        sheet.area(chip, CORNER_SMALL, Some(Ink::Mood(Mood::Notice, Part::Fill)), None);
        sheet.line_in(chip, Align::Center, STRONG.ink(Ink::Mood(Mood::Notice, Part::OnFill)), &words);
    }
    let (rect, target) = (rect.shrink(1.0), Some(Target::Body(row.body)));
    sheet.spot(Spot { rect, role: Role::Cell, name: said.into(), target, body: Some(row.body), chosen: false });
}
