//! The rows of the table: bodies under their kinds, their marks, their sums and what does not add up; at the end the sums of the owners.

use emath::{Align, Pos2, Rect, Vec2};

use super::View;
use super::cells::{Looks, draw_cells, draw_end, looks, marks_height};
use super::notes::on_seats;
use super::plan::{Plan, stated_words};
use super::seats::{Matrix, Row};
use super::sums::{Sum, sums};
use crate::check::FindingKind;
use crate::drawing::{Glyph, GlyphShape, Ink, Role, Spot, Target};
use crate::graph::BodyIx;
use crate::lens::sheet::{BODY, CAPTION, MARGIN, MEASURE, Sheet, Style, facts_width, height as height_of, snap};
use crate::model::{BodyKind, FactId, Statement};
use crate::theme::{CORNER_SMALL, Mood, Part, Space, Tint, Type};
use crate::tr;

/// The least height of a row, and before an audience.
const ROW: f32 = 34.0;
const STAGE_ROW: f32 = 32.0;
/// So many notes stand under a row at most.
const MOST_REMARKS: usize = 4;
/// The room for the mark of a kind before the name.
const ICON: f32 = 20.0;
const KIND: f32 = 28.0;
const NOTE: Style = Style(Type::Caption, Ink::Mood(Mood::Notice, Part::OnSoft));

/// A line of the table, and where it stands.
struct Line<'a> {
    y: f32,
    height: f32,
    what: What<'a>,
}

enum What<'a> {
    /// So many bodies of a kind follow.
    Kind(&'a BodyKind, usize),
    /// A body, and whether more is told of it below.
    Body(&'a Row, Vec<String>, bool),
    /// What is noted of its seats.
    Remark(BodyIx, &'a Statement, Vec<String>),
    /// Why the number of its seats is not what is stated.
    Note(BodyIx, &'a FindingKind, Vec<String>),
    /// So many bodies are not shown.
    More,
    /// What all bodies of each owner make up.
    Sum(Sum),
}

/// The rows, measured.
pub(super) struct Ground<'a> {
    lines: Vec<Line<'a>>,
    looks: Looks<'a>,
    top: f32,
    bottom: f32,
}

impl<'a> Ground<'a> {
    pub(super) fn new(sheet: &Sheet<'_>, view: &View<'a>, plan: &Plan, top: f32) -> Self {
        let mut ground = Self { lines: Vec::new(), looks: looks(view, plan), top, bottom: top };
        let by_kind = Matrix::is_by_kind(view.sort);
        let kind = |row: &Row| view.request.graph.kind(row.body);
        for rows in view.matrix.rows.chunk_by(|a, b| kind(a) == kind(b)) {
            let Some(first) = rows.first() else { continue };
            if by_kind
                && !sheet.is_staged()
                && let Some(kind) = kind(first)
            {
                ground.add(KIND, What::Kind(kind, rows.len()));
            }
            ground.rows(sheet, view, plan, rows);
        }
        ground.sums(sheet, view);
        ground
    }

    fn rows(&mut self, sheet: &Sheet<'_>, view: &View<'a>, plan: &Plan, rows: &'a [Row]) {
        for row in rows {
            for (height, what) in lines_of(sheet, view, plan, (&self.looks, row)) {
                self.add(height, what);
            }
        }
    }

    /// What is told below the rows.
    fn sums(&mut self, sheet: &Sheet<'_>, view: &View<'_>) {
        let ground = self;
        if view.matrix.more_bodies > 0 {
            ground.add(more_height(sheet), What::More);
        }
        if sheet.is_staged() {
            return;
        }
        ground.bottom += Space::Tight.pts();
        ground.add(ROW, What::Sum(Sum::Members));
        if view.matrix.columns.iter().any(|column| column.deputies > 0) {
            ground.add(CAPTION.line() + Space::Tight.pts(), What::Sum(Sum::Deputies));
        }
        ground.add(CAPTION.line() + Space::Tight.pts(), What::Sum(Sum::Bodies));
        ground.bottom += Space::Tight.pts();
    }

    fn add(&mut self, height: f32, what: What<'a>) {
        let height = height.ceil();
        self.lines.push(Line { y: self.bottom, height, what });
        self.bottom += height;
    }

    /// The column that is chosen stands out from its head to its sum.
    pub(super) fn chosen(&self, sheet: &mut Sheet<'_>, plan: &Plan, column: usize, top: f32) {
        let x = (plan.left_of(column), plan.right_of(column));
        for (from, to) in [(top, self.top), (self.top, self.bottom)] {
            let rect = Rect::from_min_max(Pos2::new(x.0, from), Pos2::new(x.1, to));
            sheet.area(rect, 0.0, Some(Ink::Selection), None);
        }
    }

    /// Draws the rows. Gives where they end.
    pub(super) fn draw(&self, sheet: &mut Sheet<'_>, view: &View<'_>, plan: &Plan) -> f32 {
        let right = plan.right();
        for line in &self.lines {
            let rect = Rect::from_min_max(Pos2::new(MARGIN, line.y), Pos2::new(right, line.y + line.height));
            match &line.what {
                What::Kind(kind, count) => kind_head(sheet, kind, *count, rect),
                What::Body(row, names, goes_on) => {
                    body(sheet, view, plan, (&self.looks, row), (names, rect));
                    if !goes_on {
                        rule(sheet, plan, right, rect.bottom());
                    }
                }
                What::Remark(body, note, lines) => {
                    draw_remark(sheet, plan, (*body, note), (lines, rect));
                    rule(sheet, plan, right, rect.bottom());
                }
                What::Note(body, verdict, lines) => draw_note(sheet, view, plan, (*body, verdict), (lines, rect)),
                What::More => {
                    let words = tr!(view.request.language, "representation-more", count = view.matrix.more_bodies);
                    sheet.line_in(rect, Align::Min, CAPTION, &words);
                    sheet.text_spot(rect.with_max_x(MARGIN + CAPTION.width(&words)), &words);
                }
                What::Sum(sum) => sums(sheet, view, plan, *sum, rect),
            }
        }
        self.bottom
    }
}

/// A row with what is told below it, and how high each is. Before an audience rows stand closer, and notes on seats stay at the desk.
fn lines_of<'a>(sheet: &Sheet<'_>, view: &View<'a>, plan: &Plan, (looks, row): (&Looks<'_>, &'a Row)) -> Vec<(f32, What<'a>)> {
    let staged = sheet.is_staged();
    let (least, air) = if staged { (STAGE_ROW, Space::Close.pts()) } else { (ROW, Space::Inside.pts()) };
    let around = if staged { Space::Tight.pts() } else { Space::Close.pts() };
    let names = sheet.lines(plan.side - ICON - Space::Inside.pts(), BODY, sheet.name(row.body));
    let more = if row.of.len() > 1 || row.of.first() != Some(&row.body) { CAPTION.line() } else { 0.0 };
    let high = height_of(&names, BODY) + more + air;
    let marks = marks_height(looks, row) + around;
    let remarks = if staged { Vec::new() } else { remarks(view, row) };
    let mut lines = vec![(high.max(marks).max(least), What::Body(row, names, !remarks.is_empty()))];
    for (body, note) in remarks {
        let width = note_width(sheet, plan) - facts_width(&note.facts);
        let words = sheet.lines(width, CAPTION, sheet.say(&note.text));
        lines.push((height_of(&words, CAPTION) + Space::Inside.pts(), What::Remark(body, note, words)));
    }
    for (body, verdict) in row.differing() {
        let said = note(view, sheet.name(*body), verdict, row.of.len() > 1);
        let style = note_style(sheet);
        let words = sheet.lines(note_width(sheet, plan), style, &sheet.without_marks(said));
        lines.push((height_of(&words, style) + Space::Inside.pts(), What::Note(*body, verdict, words)));
    }
    lines
}

/// How high each row is with what is told below it, and so what says how many are not shown.
pub(super) fn heights(sheet: &Sheet<'_>, view: &View<'_>, plan: &Plan) -> (Vec<f32>, f32) {
    let looks = looks(view, plan);
    let of_row = |row: &Row| lines_of(sheet, view, plan, (&looks, row)).iter().map(|(height, _)| height.ceil()).sum();
    (view.matrix.rows.iter().map(of_row).collect(), more_height(sheet))
}

/// How high the line is that says how many are not shown.
fn more_height(sheet: &Sheet<'_>) -> f32 {
    if sheet.is_staged() { CAPTION.line() + Space::Close.pts() } else { ROW }
}

/// A rule under a row, in its side and beside it: the side stays where it is while the rest is scrolled.
fn rule(sheet: &mut Sheet<'_>, plan: &Plan, right: f32, y: f32) {
    sheet.rule(MARGIN, MARGIN + plan.side, y);
    sheet.rule(MARGIN + plan.side, right, y);
}

/// What the bodies below it are. Their level is not told: they stand beside what gave it its name, but they are not that.
fn kind_head(sheet: &mut Sheet<'_>, kind: &BodyKind, count: usize, rect: Rect) {
    let plural = if count == 1 { "" } else { sheet.say(&kind.plural) };
    let name = if plural.is_empty() { sheet.say(&kind.name) } else { plural }.to_owned();
    let at = Pos2::new(rect.left(), rect.bottom() - CAPTION.line() - Space::Tight.pts());
    let size = sheet.line(at, Style(Type::Caption, Ink::Accent), &name);
    sheet.heading_spot(Rect::from_min_size(at, size.max(Vec2::splat(1.0))), if name.is_empty() { kind.id.as_str() } else { &name });
}

fn body(sheet: &mut Sheet<'_>, view: &View<'_>, plan: &Plan, (looks, row): (&Looks<'_>, &Row), (names, rect): (&[String], Rect)) {
    let graph = view.request.graph;
    let language = view.request.language;
    let head = rect.with_max_x(MARGIN + plan.side - Space::Tight.pts());
    let stands_for = row.of.len() > 1 || row.of.first() != Some(&row.body);
    let more = if stands_for { CAPTION.line() } else { 0.0 };
    let high = f32::from(u16::try_from(names.len()).unwrap_or(u16::MAX)) * BODY.line() + more;
    let mut at = Pos2::new(head.left() + ICON, snap(head.center().y - high / 2.0));
    if let Some(kind) = graph.kind(row.body) {
        let ink = Some(sheet.lane_ink(row.body, Tint::Line));
        let middle = Pos2::new(head.left() + 7.0, at.y + BODY.line() / 2.0);
        sheet.glyph(Glyph { at: middle, radius: 5.5, shape: GlyphShape::Icon(kind.icon), fill: None, line: ink });
    }
    for line in names {
        at.y += sheet.line(at, BODY, line).y;
    }
    if stands_for {
        sheet.line(at, CAPTION, &tr!(language, "representation-stands-for", count = row.of.len()));
    }
    let name = sheet.name(row.body);
    let said = row_said(view, row, name);
    let target = Some(Target::Body(row.body));
    // A room sees the frame around the body that a slide is about: it keeps off the mark.
    let air = if sheet.is_staged() { Space::Close.pts() } else { 0.0 };
    let spot = Spot {
        rect: head.with_min_x(head.left() - air).shrink2(Vec2::new(0.0, 1.0)),
        role: Role::RowHeader,
        name: said.into(),
        target,
        body: Some(row.body),
        chosen: false,
    };
    sheet.spot(spot);
    draw_cells(sheet, view, plan, (looks, row), rect);
    for (end, x, width) in &plan.ends {
        let rect = Rect::from_min_max(Pos2::new(*x, rect.top()), Pos2::new(x + width - Space::Close.pts(), rect.bottom()));
        draw_end(sheet, view, row, *end, rect);
    }
}

/// What is noted of the seats of a row; each note once, however many bodies of a group have it.
fn remarks<'a>(view: &View<'a>, row: &Row) -> Vec<(BodyIx, &'a Statement)> {
    let mut remarks: Vec<(BodyIx, &Statement)> = Vec::new();
    for (ix, body) in row.of.iter().filter_map(|ix| view.request.graph.at(*ix).map(|body| (*ix, body))) {
        for note in on_seats(body) {
            if remarks.len() < MOST_REMARKS && remarks.iter().all(|(_, known)| known.text != note.text) {
                remarks.push((ix, note));
            }
        }
    }
    remarks
}

/// A note on the seats of a body, under their marks.
fn draw_remark(sheet: &mut Sheet<'_>, plan: &Plan, (body, note): (BodyIx, &Statement), (lines, rect): (&[String], Rect)) {
    let at = Pos2::new(MARGIN + plan.side + Space::Tight.pts(), rect.top());
    let wide = lines.iter().map(|line| CAPTION.width(line)).fold(0.0, f32::max);
    let high = sheet.set(at, CAPTION, lines);
    let said = format!("{}: {}", sheet.name(body), sheet.say(&note.text));
    sheet.text_spot(Rect::from_min_size(at, Vec2::new(wide, high)), &said);
    sheet.facts(at + Vec2::new(wide + Space::Close.pts(), 0.0), high, &note.facts);
}

/// A body with its numbers, as they are read aloud.
fn row_said(view: &View<'_>, row: &Row, name: &str) -> String {
    let language = view.request.language;
    let mut said = format!("{name}: {}", view.words.count_said(row.members));
    if row.deputies > 0 {
        said.push_str(", ");
        said.push_str(&tr!(language, "representation-seats", kind = "deputy", count = row.deputies));
    }
    if let Some(stated) = row.stated {
        said.push_str(", ");
        said.push_str(&tr!(language, "representation-stated-said", stated = stated_words(view, stated)));
    }
    said
}

/// "20 stated, 19 counted: 1 is missing".
pub(super) fn differs(view: &View<'_>, verdict: &FindingKind) -> String {
    let language = view.request.language;
    let FindingKind::SeatsDiffer { stated, at_least, counted, .. } = verdict else { return String::new() };
    let stated_said = stated_words(view, (u64::from(*stated), *at_least));
    let apart = stated.abs_diff(*counted);
    if counted < stated {
        tr!(language, "representation-missing", stated = stated_said, counted = *counted, count = apart)
    } else {
        tr!(language, "representation-surplus", stated = stated_said, counted = *counted, count = apart)
    }
}

/// What does not add up, and what the file says of it.
fn note(view: &View<'_>, body: &str, verdict: &FindingKind, named: bool) -> String {
    let what = differs(view, verdict);
    let what = if named { format!("{body}: {what}") } else { what };
    let FindingKind::SeatsDiffer { remark, .. } = verdict else { return what };
    match remark.in_language(view.request.language.tag()) {
        "" => tr!(view.request.language, "representation-no-remark", what = what),
        remark => format!("{what}. {remark}"),
    }
}

fn note_width(sheet: &Sheet<'_>, plan: &Plan) -> f32 {
    (sheet.inner() - plan.side - 2.0 * Space::Vast.pts()).clamp(160.0, MEASURE)
}

/// What does not add up is what a room is to see.
fn note_style(sheet: &Sheet<'_>) -> Style {
    if sheet.is_staged() { Style(Type::Body, NOTE.1) } else { NOTE }
}

fn draw_note(
    sheet: &mut Sheet<'_>,
    view: &View<'_>,
    plan: &Plan,
    (body, verdict): (BodyIx, &FindingKind),
    (lines, rect): (&[String], Rect),
) {
    let left = MARGIN + plan.side;
    let facts: &[FactId] = view.request.graph.at(body).and_then(|body| body.size.as_ref()).map_or(&[], |size| &size.facts);
    let (marks, style) = (if sheet.is_staged() { 0.0 } else { facts_width(facts) }, note_style(sheet));
    let wide = lines.iter().map(|line| style.width(line)).fold(0.0, f32::max);
    let ground = Rect::from_min_max(
        Pos2::new(left, rect.top() + 2.0),
        Pos2::new(left + wide + marks + 2.0 * Space::Inside.pts() + Space::Close.pts(), rect.bottom() - 2.0),
    );
    sheet.area(ground, CORNER_SMALL, Some(Ink::Mood(Mood::Notice, Part::Soft)), None);
    let mut at = ground.min + Vec2::new(Space::Inside.pts(), Space::Tight.pts());
    for line in lines {
        at.y += sheet.line(at, style, line).y;
    }
    let said = note(view, sheet.name(body), verdict, true);
    sheet.text_spot(ground.with_max_x(ground.right() - marks - Space::Close.pts()), &said);
    sheet.facts(Pos2::new(ground.right() - marks - Space::Tight.pts(), ground.top()), ground.height(), facts);
    rule(sheet, plan, plan.right(), rect.bottom());
}
