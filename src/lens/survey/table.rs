//! Every number of a survey: how many chose which step, what share that is, the mean, and whether the stated sums are right.

use emath::{Align, Pos2, Rect, Vec2};

use super::{Poll, Row, spot};
use crate::drawing::{Ink, Role, Table};
use crate::lens::sheet::{BODY, CAPTION, QUIET, STRONG, Sheet, Style};
use crate::model::{Stated, StatedOf};
use crate::theme::{CORNER_SMALL, Mood, Part, Space, Type};
use crate::tr;

/// The widths of the columns of steps, at least and at most.
const STEP: std::ops::RangeInclusive<f32> = 48.0..=112.0;
/// The side of a colour sample.
const SAMPLE: f32 = 12.0;
const PAD: f32 = Space::Close.pts();

/// Where the columns of a table stand.
struct Columns {
    at: Pos2,
    name: f32,
    step: f32,
    steps: usize,
    /// The widths of the columns with the number of answers and with their mean.
    sums: [f32; 2],
    head: f32,
}

impl Columns {
    fn left(&self, step: usize) -> f32 {
        self.at.x + self.name + f32::from(u16::try_from(step).unwrap_or(u16::MAX)) * self.step
    }

    fn right(&self) -> f32 {
        self.left(self.steps) + self.sums.iter().sum::<f32>()
    }

    fn step(&self, step: usize, y: f32, height: f32) -> Rect {
        Rect::from_min_size(Pos2::new(self.left(step), y), Vec2::new(self.step - PAD, height))
    }

    /// The column with the number of answers, or the one after it with their mean.
    fn sum(&self, n: u8, y: f32, height: f32) -> Rect {
        let [answers, mean] = self.sums;
        let (before, width) = if n == 0 { (0.0, answers) } else { (answers, mean) };
        Rect::from_min_size(Pos2::new(self.left(self.steps) + before, y), Vec2::new(width - PAD, height))
    }
}

/// Draws the table, its upper left corner at `at`, and what is to be said of its sums. Gives where it ends.
pub(super) fn draw(sheet: &mut Sheet<'_>, poll: &Poll<'_>, at: Pos2, width: f32) -> f32 {
    let columns = columns(sheet, poll, at, width);
    let mut y = head(sheet, poll, &columns);
    for row in &poll.rows {
        y = line(sheet, poll, &columns, row, y);
    }
    y = stated_line(sheet, poll, &columns, y);
    let rect = Rect::from_min_max(at, Pos2::new(columns.right(), y));
    sheet.table(Table { rect, head: columns.head, side: columns.name });
    y += Space::Inside.pts();
    for (note, style) in notes(poll) {
        y += sheet.told(Pos2::new(at.x, y), width, style, &note) + Space::Tight.pts();
    }
    y
}

fn columns(sheet: &Sheet<'_>, poll: &Poll<'_>, at: Pos2, width: f32) -> Columns {
    let steps = poll.survey.scale.len();
    let source = tr!(poll.language, "survey-stated");
    let names = poll.rows.iter().map(|row| STRONG.width(&row.name)).fold(BODY.width(&source), f32::max);
    let name = (names + Space::Apart.pts()).clamp(96.0, (width * 0.3).clamp(96.0, 260.0)).ceil();
    let sums = [tr!(poll.language, "survey-n"), tr!(poll.language, "survey-mean-short")];
    let sums = sums.map(|words| STRONG.width(&words).max(28.0).ceil() + Space::Close.pts() + PAD);
    let room = (width - name - sums.iter().sum::<f32>()) / f32::from(u16::try_from(steps).unwrap_or(u16::MAX)).max(1.0);
    let step = room.clamp(*STEP.start(), *STEP.end()).floor();
    let high = |step: usize, room: f32| sheet.para_height(room - PAD, CAPTION, step_name(poll, step));
    let names = (0..steps).map(|n| high(n, step)).fold(0.0, f32::max);
    Columns { at, name, step, steps, sums, head: (STRONG.line() + names + Space::Close.pts()).ceil() }
}

fn step_name<'a>(poll: &'a Poll<'_>, step: usize) -> &'a str {
    poll.survey.scale.get(step).map_or("", |score| score.name.in_language(poll.language.tag()))
}

fn head(sheet: &mut Sheet<'_>, poll: &Poll<'_>, columns: &Columns) -> f32 {
    let y = columns.at.y;
    for step in 0..columns.steps {
        let cell = columns.step(step, y, STRONG.line());
        let value = poll.value(step);
        sheet.line_in(cell, Align::Max, STRONG, &value);
        let [fill, _] = Ink::of_step(step, columns.steps);
        let sample = Pos2::new(cell.right() - STRONG.width(&value) - Space::Tight.pts() - SAMPLE, cell.center().y - SAMPLE / 2.0);
        sheet.area(Rect::from_min_size(sample, Vec2::splat(SAMPLE)), 2.0, Some(fill), Some(Ink::Hairline));
        for (line, n) in sheet.lines(cell.width(), CAPTION, step_name(poll, step)).iter().zip(0_u8..) {
            let top = y + STRONG.line() + f32::from(n) * CAPTION.line();
            sheet.line_in(
                Rect::from_min_size(Pos2::new(cell.left(), top), Vec2::new(cell.width(), CAPTION.line())),
                Align::Max,
                CAPTION,
                line,
            );
        }
        sheet.spot(spot(columns.step(step, y, columns.head), Role::ColumnHeader, &poll.step(step)));
    }
    let sums = [tr!(poll.language, "survey-n"), tr!(poll.language, "survey-mean-short")];
    for (words, n) in sums.iter().zip(0_u8..) {
        let cell = columns.sum(n, y, STRONG.line());
        sheet.line_in(cell, Align::Max, STRONG, words);
        sheet.spot(spot(columns.sum(n, y, columns.head), Role::ColumnHeader, words));
    }
    sheet.rule(columns.at.x, columns.right(), y + columns.head);
    y + columns.head
}

/// The numbers of a group. Gives where the next line begins.
fn line(sheet: &mut Sheet<'_>, poll: &Poll<'_>, columns: &Columns, row: &Row<'_>, y: f32) -> f32 {
    let (language, count_style) = (poll.language, if row.is_all { STRONG } else { BODY });
    let name = columns.name - Space::Apart.pts();
    let words = sheet.para_height(name, count_style, &row.name);
    let height = (words.max(BODY.line() + CAPTION.line()) + 2.0 * Space::Tight.pts()).ceil();
    let top = y + Space::Tight.pts();
    let head = Rect::from_min_size(Pos2::new(columns.at.x, y), Vec2::new(name, height));
    sheet.para(Pos2::new(columns.at.x, top), name, count_style, &row.name);
    sheet.spot(spot(head, Role::RowHeader, if row.name.is_empty() { "–" } else { &row.name }));
    for (step, (_, count)) in row.tally.counts.iter().enumerate() {
        let number = language.number(f64::from(*count), 0);
        let share = language.percent(row.tally.share(step), 1);
        sheet.line_in(columns.step(step, top, BODY.line()), Align::Max, count_style, &number);
        sheet.line_in(columns.step(step, top + BODY.line(), CAPTION.line()), Align::Max, CAPTION, &share);
        let said = tr!(language, "survey-cell", name = row.name.to_string(), step = poll.step(step), count = *count, share = share);
        sheet.spot(spot(columns.step(step, y, height), Role::Cell, &said));
    }
    let n = tr!(language, "survey-answers", count = row.tally.answers());
    let number = language.number(f64::from(u32::try_from(row.tally.answers()).unwrap_or(u32::MAX)), 0);
    sheet.line_in(columns.sum(0, top, BODY.line()), Align::Max, count_style, &number);
    sheet.spot(spot(columns.sum(0, y, height), Role::Cell, &format!("{}: {n}", row.name)));
    let mean = row.tally.mean().map_or_else(|| "–".to_owned(), |mean| language.number(mean, 1));
    sheet.line_in(columns.sum(1, top, BODY.line()), Align::Max, STRONG, &mean);
    let said = tr!(language, "survey-mean-cell", name = row.name.to_string(), mean = mean);
    sheet.spot(spot(columns.sum(1, y, height), Role::Cell, &said));
    sheet.rule(columns.at.x, columns.right(), y + height);
    y + height
}

/// The sums that the file states, each marked where it is not what is counted. Gives where the next line begins.
fn stated_line(sheet: &mut Sheet<'_>, poll: &Poll<'_>, columns: &Columns, y: f32) -> f32 {
    let mut stated: Vec<Stated> = poll.survey.stated().filter(|number| !matches!(number.of, StatedOf::Group(_))).collect();
    stated.sort_by_key(|number| number.of == StatedOf::All); // the sum stands after the steps
    if stated.is_empty() {
        return y;
    }
    let (language, height) = (poll.language, BODY.line() + 2.0 * Space::Tight.pts());
    let words = tr!(language, "survey-stated");
    let head = Rect::from_min_size(Pos2::new(columns.at.x, y), Vec2::new(columns.name - Space::Apart.pts(), height));
    sheet.line_in(head, Align::Min, QUIET, &words);
    sheet.spot(spot(head, Role::RowHeader, &words));
    for number in stated {
        let (cell, of) = match number.of {
            StatedOf::Score(step) if step < columns.steps => (columns.step(step, y, height), poll.step(step)),
            StatedOf::All => (columns.sum(0, y, height), tr!(language, "survey-n")),
            StatedOf::Score(_) | StatedOf::Group(_) => continue,
        };
        let written = language.number(f64::from(number.stated), 0);
        let style = if number.adds_up() { QUIET } else { Style(Type::Strong, Ink::Mood(Mood::Error, Part::OnSoft)) };
        if !number.adds_up() {
            sheet.area(cell.expand2(Vec2::new(Space::Tight.pts(), 0.0)), CORNER_SMALL, Some(Ink::Mood(Mood::Error, Part::Soft)), None);
        }
        sheet.line_in(cell, Align::Max, style, &written);
        let said = if number.adds_up() {
            tr!(language, "survey-stated-right", of = of, stated = number.stated)
        } else {
            tr!(language, "survey-stated-wrong", of = of, stated = number.stated, counted = number.counted)
        };
        sheet.spot(spot(cell, Role::Cell, &said));
    }
    sheet.rule(columns.at.x, columns.right(), y + height);
    y + height
}

/// What is to be said of the sums: whether they are those that the file states, and that rounded shares may not make up a hundred.
fn notes(poll: &Poll<'_>) -> Vec<(String, Style)> {
    let language = poll.language;
    let wrong = Style(Type::Body, Ink::Mood(Mood::Error, Part::OnSoft));
    let mut notes = Vec::new();
    let stated: Vec<Stated> = poll.survey.stated().collect();
    for number in stated.iter().filter(|number| !number.adds_up()) {
        let of = match number.of {
            StatedOf::Group(at) => poll.rows.get(at).map_or_else(String::new, |row| row.name.to_string()),
            StatedOf::All => tr!(language, "inspector-survey-all"),
            StatedOf::Score(step) => poll.step(step),
        };
        notes.push((tr!(language, "survey-stated-wrong", of = of, stated = number.stated, counted = number.counted), wrong));
    }
    if !stated.is_empty() && notes.is_empty() {
        notes.push((tr!(language, "survey-adds-up", count = poll.all.answers()), CAPTION));
    }
    if poll.rows.iter().any(|row| row.tally.answers() > 0 && tenths(row) != 1000) {
        notes.push((tr!(language, "survey-rounded"), CAPTION));
    }
    notes
}

/// What the shares of a row, each rounded to a tenth of a per cent, make up, in tenths.
#[allow(clippy::cast_possible_truncation, reason = "a share is at most a thousand tenths of a per cent")]
fn tenths(row: &Row<'_>) -> i32 {
    (0..row.tally.counts.len()).map(|step| (row.tally.share(step) * 1000.0).round() as i32).sum()
}
