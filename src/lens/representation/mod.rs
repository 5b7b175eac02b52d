//! Representation: who represents us, and where? Bodies by those who appoint their seats, a mark for each kind of seat; the sums
//! against what is stated, and all seats of the owner that is chosen.

mod cells;
mod head;
mod notes;
mod panel;
mod plan;
mod rows;
mod seats;
mod stage;
mod sums;
mod words;

use emath::{Align, Pos2, Rect, Vec2};

use super::badge::{Badge, Entry, LOW};
use super::sheet::{CAPTION, MARGIN, MEASURE, Sheet};
use super::{Reader, Request};
use crate::drawing::{Drawing, Table};
use crate::i18n::Message;
use crate::model::Organisation;
use crate::theme::Space;
use crate::view::{Chosen, Sort};
use crate::{msg, tr};
use plan::Plan;
use seats::Matrix;
use words::Words;

/// What it is called in views that are saved.
pub(super) const ID: &str = "representation";

/// Why there is nothing to show.
pub(super) fn lacks(organisation: &Organisation) -> Option<Message> {
    organisation.bodies.iter().all(|body| body.seats.is_empty()).then_some(msg!("representation-lacks"))
}

/// Draws the matrix.
///
/// # Complexity
/// O(bodies + owners + s log s) for s seats.
#[must_use]
pub(super) fn draw(request: &Request<'_>) -> Drawing {
    let mut sheet = Sheet::new(request);
    let mut matrix = Matrix::new(request);
    if sheet.is_staged() {
        let words = Words::new(request, &matrix);
        let kept = stage::fitting(&sheet, &View::new(request, &matrix, &words), &legend(&words, &matrix));
        matrix.keep(&kept);
    }
    let words = Words::new(request, &matrix);
    let view = View::new(request, &matrix, &words);
    let plan = Plan::new(&sheet, &view);
    let entries = legend(&words, &matrix);
    if sheet.is_staged() {
        let top = stage::legend(&mut sheet, &plan, &entries);
        let bottom = table(&mut sheet, &view, &plan, top) + Space::Apart.pts();
        if plan.names.is_empty() {
            key(&mut sheet, &view, Pos2::new(MARGIN, bottom));
        }
        return sheet.finish();
    }
    let title = tr!(request.language, "representation-title");
    let lead = lead(request, &matrix);
    let mut y = sheet.head(&title, &lead) - Space::Close.pts();
    // In a low room the rows come first.
    let is_low = request.room.y < LOW;
    let is_told = sheet.legend_by_title(&title, &lead, &entries);
    if !is_told && !is_low {
        y = sheet.legend(Pos2::new(MARGIN, y), &entries) + Space::Apart.pts();
    }
    let mut bottom = table(&mut sheet, &view, &plan, y) + Space::Apart.pts();
    if let Some(column) = view.chosen {
        bottom = chosen_owner(&mut sheet, &view, &plan, column, (y, bottom));
    }
    if !is_told && is_low {
        bottom = sheet.legend(Pos2::new(MARGIN, bottom), &entries) + Space::Close.pts();
    }
    after(&mut sheet, &view, &plan, bottom);
    sheet.finish()
}

/// What is told of the owner that is chosen: beside the table where there is room, else below it. Gives where the rest begins.
fn chosen_owner(sheet: &mut Sheet<'_>, view: &View<'_>, plan: &Plan, column: usize, (top, bottom): (f32, f32)) -> f32 {
    let beside = sheet.width() - MARGIN - plan.right() - Space::Broad.pts();
    if beside >= panel::LEAST {
        let left = plan.right() + Space::Broad.pts();
        panel::draw(sheet, view, column, Pos2::new(left, top), beside.min(panel::MOST));
        return bottom;
    }
    bottom + panel::draw(sheet, view, column, Pos2::new(MARGIN, bottom), sheet.inner()) + Space::Wide.pts()
}

/// What all parts of the sheet look at.
struct View<'a> {
    request: &'a Request<'a>,
    matrix: &'a Matrix<'a>,
    words: &'a Words<'a>,
    /// The letters of each column.
    letters: Vec<String>,
    /// The column that is chosen.
    chosen: Option<usize>,
    sort: Option<&'a Sort>,
}

impl<'a> View<'a> {
    fn new(request: &'a Request<'a>, matrix: &'a Matrix<'a>, words: &'a Words<'a>) -> Self {
        let letters = matrix.columns.iter().map(|column| head::letters(request.language.tag(), column.owner)).collect();
        View { request, matrix, words, letters, chosen: chosen(request, matrix), sort: sort(request) }
    }
}

fn sort<'a>(request: &Request<'a>) -> Option<&'a Sort> {
    request.asked.sorts.get(&ID.into())
}

fn chosen(request: &Request<'_>, matrix: &Matrix<'_>) -> Option<usize> {
    let Some(Chosen::Owner(owner)) = &request.asked.chosen else { return None };
    matrix.columns.iter().position(|column| column.owner.id == *owner)
}

/// What the matrix says, in numbers.
fn lead(request: &Request<'_>, matrix: &Matrix<'_>) -> String {
    let language = request.language;
    let owners = matrix.columns.iter().filter(|column| column.bodies > 0).count() + matrix.more_columns;
    let mut said = vec![tr!(language, "representation-lead-bodies", bodies = matrix.bodies, owners = owners)];
    if matrix.stated > 0 {
        said.push(tr!(language, "representation-lead-stated", stated = matrix.stated));
        said.push(if matrix.differ == 0 {
            tr!(language, "representation-lead-agree")
        } else {
            tr!(language, "representation-lead-differ", count = matrix.differ)
        });
    }
    if request.reader == Reader::Desk {
        said.push(tr!(language, "representation-lead-choose"));
    }
    said.join(". ")
}

/// What the marks mean.
fn legend(words: &Words<'_>, matrix: &Matrix<'_>) -> Vec<Entry> {
    let lane = matrix.columns.first().map_or(0, |column| column.lane);
    let entry = |(mark, text): (seats::Mark, String)| {
        let (Badge { form, coat, letter }, _) = words.mark(mark, lane);
        Entry { form, coat, letter: letter.to_owned(), said: text.clone(), text }
    };
    words.legend().into_iter().map(entry).collect()
}

/// Draws the table. Gives where it ends.
fn table(sheet: &mut Sheet<'_>, view: &View<'_>, plan: &Plan, top: f32) -> f32 {
    let ground = rows::Ground::new(sheet, view, plan, top + plan.head);
    if let Some(column) = view.chosen {
        ground.chosen(sheet, plan, column, top);
    }
    head::draw(sheet, view, plan, top);
    let bottom = ground.draw(sheet, view, plan);
    let rect = Rect::from_min_max(Pos2::new(MARGIN, top), Pos2::new(plan.right(), bottom));
    sheet.table(Table { rect, head: plan.head, side: plan.side });
    bottom
}

/// What stands below the table: whose the letters are, and what is not shown.
fn after(sheet: &mut Sheet<'_>, view: &View<'_>, plan: &Plan, top: f32) {
    let language = view.request.language;
    let mut at = Pos2::new(MARGIN, top);
    let mut say = |sheet: &mut Sheet<'_>, words: &str| {
        let width = sheet.inner().min(MEASURE);
        let height = sheet.para(at, width, CAPTION, words);
        sheet.text_spot(Rect::from_min_size(at, Vec2::new(width, height)), words);
        at.y += height + Space::Tight.pts();
    };
    if view.matrix.more_columns > 0 {
        say(sheet, &tr!(language, "representation-more-columns", count = view.matrix.more_columns));
    }
    if view.matrix.has_guests {
        say(sheet, &tr!(language, "representation-guests"));
    }
    if plan.names.is_empty() {
        key(sheet, view, at);
    }
}

/// Whose the letters over the columns are, where there is no room for names.
fn key(sheet: &mut Sheet<'_>, view: &View<'_>, top: Pos2) {
    let room = sheet.width() - MARGIN;
    let mut at = top + Vec2::new(0.0, Space::Close.pts());
    for (column, letters) in view.matrix.columns.iter().zip(&view.letters) {
        let name = sheet.say(&column.owner.name);
        let chip = Vec2::new(24.0, 20.0);
        let width = chip.x + Space::Close.pts() + CAPTION.width(name);
        if at.x > MARGIN && at.x + width > room {
            at = Pos2::new(MARGIN, at.y + chip.y + Space::Close.pts());
        }
        head::chip(sheet, Rect::from_min_size(at, chip), (column.lane, letters), false);
        let words = Rect::from_min_size(at + Vec2::new(chip.x + Space::Close.pts(), 0.0), Vec2::new(CAPTION.width(name), chip.y));
        sheet.line_in(words, Align::Min, CAPTION, name);
        sheet.text_spot(Rect::from_min_size(at, Vec2::new(width, chip.y)), &format!("{letters}: {name}"));
        at.x += width + Space::Wide.pts();
    }
}
