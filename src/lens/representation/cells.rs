//! The cells of a row: the marks of its seats, its sums, and whether they are what is stated.

use std::collections::BTreeMap;

use emath::{Align, Pos2, Rect, Vec2};

use super::View;
use super::plan::{End, Plan, stated_words};
use super::rows::differs;
use super::seats::{Entry, Mark, Row};
use super::words::{Words, count, whole};
use crate::check::FindingKind;
use crate::drawing::{Ink, Role, Spot, Target};
use crate::lens::badge::RADIUS;
use crate::lens::sheet::{BODY, CAPTION, STRONG, Sheet, TITLE, snap};
use crate::theme::{CORNER_SMALL, Mood, Part, Space};
use crate::tr;

/// The height of a line of marks.
const MARKS: f32 = 2.0 * RADIUS + Space::Tight.pts();
/// Between marks, and between a mark and its number.
const BETWEEN: f32 = 3.0;

/// How the marks of a cell stand, and what they say. Many cells look alike: it is worked out once for all of them.
pub(super) struct Look<'a> {
    /// The middle of each mark from the middle of the cell, and what stands beside it.
    marks: Vec<(Vec2, Mark, &'a str)>,
    height: f32,
    said: String,
}

/// Where the middle of a mark is in its line, and what stands beside it.
type Placed<'a> = (f32, Mark, &'a str);

/// The looks of cells, by their marks.
pub(super) type Looks<'a> = BTreeMap<Vec<Mark>, Look<'a>>;

/// The looks of all cells.
///
/// # Complexity
/// O(c log l) for c cells of l looks.
pub(super) fn looks<'a>(view: &View<'a>, plan: &Plan) -> Looks<'a> {
    let mut looks = Looks::new();
    let mut marks: Vec<Mark> = Vec::new();
    for (_, cell) in view.matrix.rows.iter().flat_map(Row::cells) {
        marks.clear();
        marks.extend(cell.iter().map(|entry| entry.mark));
        if !looks.contains_key(marks.as_slice()) {
            looks.insert(marks.clone(), Look::new(view.words, plan, &marks));
        }
    }
    looks
}

impl<'a> Look<'a> {
    fn new(words: &'a Words<'a>, plan: &Plan, marks: &[Mark]) -> Self {
        let mut lines: Vec<(Vec<Placed<'_>>, f32)> = Vec::new();
        for mark in marks {
            let (badge, beside) = words.mark(*mark, 0);
            let number = if beside.is_empty() { 0.0 } else { CAPTION.width(beside) + 1.0 };
            let width = badge.width() + number + BETWEEN;
            match lines.last_mut() {
                Some((line, wide)) if *wide + width - BETWEEN <= plan.column - 2.0 * BETWEEN => {
                    line.push((*wide + badge.width() / 2.0, *mark, beside));
                    *wide += width;
                }
                _ => lines.push((vec![(badge.width() / 2.0, *mark, beside)], width)),
            }
        }
        let height = f32::from(u8::try_from(lines.len()).unwrap_or(u8::MAX)) * MARKS;
        let mut placed = Vec::with_capacity(marks.len());
        for ((line, wide), nth) in lines.into_iter().zip(0_u8..) {
            let y = (f32::from(nth) + 0.5) * MARKS - height / 2.0;
            placed.extend(line.into_iter().map(|(x, mark, beside)| (Vec2::new(snap(x - (wide - BETWEEN) / 2.0), snap(y)), mark, beside)));
        }
        let said = marks.iter().map(|mark| words.said(*mark)).collect::<Vec<_>>().join(", ");
        Self { marks: placed, height, said }
    }
}

/// The look of a cell. `marks` is only room to ask in.
fn look_of<'l, 'a>(looks: &'l Looks<'a>, cell: &[Entry], marks: &mut Vec<Mark>) -> Option<&'l Look<'a>> {
    marks.clear();
    marks.extend(cell.iter().map(|entry| entry.mark));
    looks.get(marks.as_slice())
}

/// How high the marks of a row are.
pub(super) fn marks_height(looks: &Looks<'_>, row: &Row) -> f32 {
    let mut marks = Vec::new();
    row.cells().filter_map(|(_, cell)| look_of(looks, cell, &mut marks)).map(|look| look.height).fold(0.0, f32::max)
}

/// Draws what each owner has in a row.
pub(super) fn draw_cells(sheet: &mut Sheet<'_>, view: &View<'_>, plan: &Plan, (looks, row): (&Looks<'_>, &Row), rect: Rect) {
    let body = sheet.name(row.body);
    let mut marks = Vec::new();
    for (place, cell) in row.cells() {
        let Some((column, look)) = view.matrix.columns.get(place).zip(look_of(looks, cell, &mut marks)) else { continue };
        let rect = Rect::from_min_max(Pos2::new(plan.left_of(place), rect.top()), Pos2::new(plan.right_of(place), rect.bottom()));
        let middle = rect.center();
        for (by, mark, beside) in &look.marks {
            let (badge, _) = view.words.mark(*mark, column.lane);
            let at = middle + *by;
            sheet.badge(at, &badge);
            sheet.line(Pos2::new(snap(at.x + badge.width() / 2.0 + 1.0), snap(at.y - CAPTION.line() / 2.0)), CAPTION, beside);
        }
        let owner = sheet.say(&column.owner.name);
        let mut name = String::with_capacity(body.len() + owner.len() + look.said.len() + 4);
        for part in [body, ", ", owner, ": ", &look.said] {
            name.push_str(part);
        }
        let chosen = view.chosen == Some(place);
        let target = Some(Target::Body(row.body));
        sheet.spot(Spot { rect: rect.shrink(1.0), role: Role::Cell, name: name.into(), target, body: Some(row.body), chosen });
    }
}

/// Draws one of the sums of a row.
pub(super) fn draw_end(sheet: &mut Sheet<'_>, view: &View<'_>, row: &Row, end: End, rect: Rect) {
    let language = view.request.language;
    // Before an audience the eye goes to the numbers that do not agree.
    let stands_out = sheet.is_staged() && row.differing().next().is_some();
    match end {
        End::Members => {
            let style = if row.members.open { BODY.ink(Ink::Quiet) } else { STRONG };
            let style = if stands_out { TITLE } else { style };
            sheet.line_in(rect, Align::Max, style, &count(language, row.members));
        }
        End::Deputies if row.deputies > 0 => sheet.line_in(rect, Align::Max, BODY, &whole(language, row.deputies)),
        End::Stated => {
            let words = row.stated.map(|stated| stated_words(view, stated)).unwrap_or_default();
            sheet.line_in(rect, Align::Max, if stands_out { TITLE } else { BODY }, &words);
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
