//! The rows of a strategy: duties under their phases, who has which part, what is to be known about who leads, and what says so.

use std::f32::consts::FRAC_PI_2;

use emath::{Align, Pos2, Rect, Vec2};

use super::plan::{NAME, Plan};
use super::section::{Row, Section, lane};
use super::words::{Phrases, SHARES, badge, flag, key, letter};
use crate::drawing::{Ink, Role, Spot, Target};
use crate::lens::Request;
use crate::lens::badge::{Coat, RADIUS};
use crate::lens::sheet::{BODY, CAPTION, MARGIN, Sheet, Style, height as height_of, snap};
use crate::model::Share;
use crate::theme::{CORNER_SMALL, Mood, Part, Space, Type};
use crate::tr;
use crate::view::Chosen;

/// The least height of a row.
const ROW: f32 = 36.0;
/// The height of the name of a phase over its duties.
const PHASE: f32 = 30.0;
/// The same two before an audience, which sees all of a strategy at once.
const STAGE: (f32, f32) = (32.0, 26.0);
const FLAG: Style = Style(Type::Caption, Ink::Mood(Mood::Notice, Part::OnSoft));
/// The widest that the sentence on a chosen duty is set.
const SENTENCE: f32 = 640.0;

/// What is the same in all rows.
struct Pen<'a> {
    request: &'a Request<'a>,
    section: &'a Section<'a>,
    plan: &'a Plan,
    /// The letter and the words of each part: said once and written in many cells.
    words: [(String, String); SHARES.len()],
    phrases: Phrases,
    /// What is said of a duty for which nobody is said to lead, and the same in lines.
    open: (String, Vec<String>),
    /// The least height of a row, and that of the name of a phase.
    row: f32,
    over: f32,
}

/// Draws the table from `top`. Gives where it ends.
pub(super) fn draw(sheet: &mut Sheet<'_>, request: &Request<'_>, section: &Section<'_>, plan: &Plan, top: f32) -> f32 {
    let words = SHARES.map(|share| (letter(request.language, share), tr!(request.language, "responsibility-share", share = key(share))));
    let open = tr!(request.language, "responsibility-open");
    let lines = sheet.lines(plan.side - Space::Apart.pts(), CAPTION, &open);
    let (row, over) = if sheet.is_staged() { STAGE } else { (ROW, PHASE) };
    let pen = Pen { request, section, plan, words, phrases: Phrases::new(request.language), open: (open, lines), row, over };
    pen.heads(sheet, top);
    let mut y = top + plan.head;
    let mut phase = None;
    for row in &section.rows {
        if !section.strategy.phases.is_empty() && phase.replace(row.phase) != Some(row.phase) {
            pen.phase(sheet, row.phase, y);
            y += pen.over;
        }
        y += pen.duty(sheet, row, y);
    }
    if section.more_rows > 0 {
        let words = tr!(request.language, "responsibility-more-duties", count = section.more_rows);
        let rect = Rect::from_min_size(Pos2::new(MARGIN, y), Vec2::new(CAPTION.width(&words), ROW));
        sheet.line_in(rect, Align::Min, CAPTION, &words);
        sheet.text_spot(rect, &words);
        y += ROW;
    }
    if sheet.is_staged() {
        return y;
    }
    pen.counts(sheet, y + Space::Tight.pts());
    y + Space::Tight.pts() + ROW
}

impl Pen<'_> {
    fn words(&self, share: Share) -> Option<&(String, String)> {
        SHARES.iter().position(|known| *known == share).and_then(|nth| self.words.get(nth))
    }

    fn cell(&self, column: usize, y: f32, height: f32) -> Rect {
        Rect::from_min_size(Pos2::new(self.plan.left_of(column), y), Vec2::new(self.plan.column, height))
    }

    /// A rule under the side and beside it: the side stays where it is while the rest is scrolled.
    fn rule(&self, sheet: &mut Sheet<'_>, y: f32) {
        sheet.rule(MARGIN, MARGIN + self.plan.side, y);
        sheet.rule(MARGIN + self.plan.side, self.plan.right(), y);
    }

    fn heads(&self, sheet: &mut Sheet<'_>, top: f32) {
        let foot = top + self.plan.head;
        let words = tr!(self.request.language, "responsibility-duty");
        let corner = Rect::from_min_max(Pos2::new(MARGIN, foot - 28.0), Pos2::new(MARGIN + CAPTION.width(&words), foot));
        sheet.line_in(corner, Align::Min, CAPTION, &words);
        sheet.text_spot(corner, &words);
        for ((body, lines), column) in self.section.columns.iter().zip(&self.plan.names).zip(0..) {
            let rect = self.cell(column, top, self.plan.head);
            let high = f32::from(u8::try_from(lines.len()).unwrap_or(u8::MAX)) * NAME.line();
            for (line, nth) in lines.iter().zip(0_u16..) {
                let by = f32::from(nth) * NAME.line();
                if self.plan.turned {
                    // Read from below, the first line at the left; four fifths of a line stand left of its foot.
                    let x = rect.center().x - high / 2.0 + by + 0.78 * NAME.line();
                    sheet.turned(Pos2::new(snap(x), foot - Space::Close.pts()), -FRAC_PI_2, NAME, line);
                } else {
                    let y = foot - Space::Close.pts() - high + by;
                    let line_rect = Rect::from_min_size(Pos2::new(rect.left(), y), Vec2::new(rect.width(), NAME.line()));
                    sheet.line_in(line_rect, Align::Center, NAME, line);
                }
            }
            let count = self.section.counts.get(column).copied().unwrap_or(0);
            let name = tr!(self.request.language, "responsibility-body", body = sheet.name(*body), count = count);
            let target = Some(Target::Body(*body));
            let rect = rect.shrink2(Vec2::new(1.0, 2.0));
            sheet.spot(Spot { rect, role: Role::ColumnHeader, name: name.into(), target, body: Some(*body), chosen: false });
        }
        self.rule(sheet, foot);
    }

    fn phase(&self, sheet: &mut Sheet<'_>, phase: Option<usize>, y: f32) {
        let phase = phase.and_then(|phase| self.section.strategy.phases.get(phase));
        let words = phase.map_or_else(|| tr!(self.request.language, "responsibility-no-phase"), |phase| sheet.say(&phase.name).to_owned());
        if words.is_empty() {
            return;
        }
        let steps_back = self.section.phase.is_some() && phase.map(|phase| &phase.id) != self.section.phase.as_ref();
        let style = Style(Type::Caption, if steps_back { Ink::Quiet } else { Ink::Accent });
        let at = Pos2::new(MARGIN, y + self.over - CAPTION.line() - Space::Tight.pts());
        let size = sheet.line(at, style, &words);
        let rect = Rect::from_min_size(at, size);
        match phase.filter(|_| sheet.is_staged()) {
            None => sheet.heading_spot(rect, &words),
            // Before an audience there is no rail to choose it in.
            Some(phase) => {
                let target = Some(Target::Choose(Chosen::Phase(self.section.strategy.id.clone(), phase.id.clone())));
                let chosen = self.section.phase.as_ref() == Some(&phase.id);
                sheet.spot(Spot { rect, role: Role::Heading, name: words.into(), target, body: None, chosen });
            }
        }
    }

    /// Draws a duty. Gives its height, with what is said below it.
    fn duty(&self, sheet: &mut Sheet<'_>, row: &Row<'_>, y: f32) -> f32 {
        let (dimmed, chosen) = (self.section.is_dimmed(row.duty), self.section.is_chosen(row.duty));
        let inner = self.plan.side - Space::Apart.pts();
        let text = sheet.say(&row.duty.text);
        let text = if text.is_empty() { row.duty.id.as_str() } else { text };
        let lines = sheet.lines(inner, BODY, text);
        let open: &[String] = if row.is_open { &self.open.1 } else { &[] };
        let high = height_of(&lines, BODY) + height_of(open, CAPTION);
        let height = (high + Space::Inside.pts()).max(self.row).ceil();
        let below = if chosen { self.sentence_height(sheet, row) } else { 0.0 };
        if chosen {
            let over = Space::Close.pts();
            for (left, right) in [(MARGIN - over, MARGIN + self.plan.side), (MARGIN + self.plan.side, self.plan.right() + over)] {
                let rect = Rect::from_min_max(Pos2::new(left, y), Pos2::new(right, y + height + below));
                sheet.ground(rect, Ink::Selection);
            }
        }
        let style = if dimmed { BODY.ink(Ink::Quiet) } else { BODY };
        let at = Pos2::new(MARGIN, snap(y + (height - high) / 2.0));
        let below_words = sheet.set(at, style, &lines);
        sheet.set(at + Vec2::new(0.0, below_words), CAPTION, open);
        // A room is shown all that is said of the duty that is talked about.
        let told = if sheet.is_staged() { height + below } else { height };
        self.row_spot(sheet, row, Rect::from_min_size(Pos2::new(MARGIN, y), Vec2::new(self.plan.side - Space::Tight.pts(), told)));
        for (column, shares) in &row.cells {
            self.parts(sheet, row, (*column, shares), self.cell(*column, y, height), dimmed);
        }
        let facts = Pos2::new(self.plan.right() - self.plan.facts + Space::Tight.pts(), y);
        sheet.facts(facts, height, &row.facts);
        if chosen {
            self.sentence(sheet, row, y + height);
        }
        let flagged = self.flag(sheet, row, y + height + below + 2.0);
        self.rule(sheet, y + height + below + flagged);
        height + below + flagged
    }

    fn row_spot(&self, sheet: &mut Sheet<'_>, row: &Row<'_>, rect: Rect) {
        let text = sheet.say(&row.duty.text);
        let text = if text.is_empty() { row.duty.id.as_str() } else { text };
        let flag = row.flag.as_ref().map(|kind| flag(self.request, kind)).unwrap_or_default();
        let open = if row.is_open { self.open.0.clone() } else { String::new() };
        let said = [text.to_owned(), self.phrases.parts(self.request, row.duty), open, flag];
        let name = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
        let target = Some(Target::Choose(Chosen::Duty(self.section.strategy.id.clone(), row.duty.id.clone())));
        let chosen = self.section.is_chosen(row.duty);
        sheet.spot(Spot { rect: rect.shrink2(Vec2::new(0.0, 1.0)), role: Role::RowHeader, name: name.into(), target, body: None, chosen });
    }

    fn parts(&self, sheet: &mut Sheet<'_>, row: &Row<'_>, (column, shares): (usize, &[Share]), rect: Rect, dimmed: bool) {
        let Some(body) = self.section.columns.get(column).copied() else { return };
        let many = f32::from(u8::try_from(shares.len()).unwrap_or(u8::MAX));
        let step = 2.0 * RADIUS + Space::Tight.pts();
        let mut at = Pos2::new(rect.center().x - (many - 1.0) * step / 2.0, rect.center().y);
        for share in shares {
            let letter = self.words(*share).map_or("", |(letter, _)| letter);
            let mut mark = badge(*share, lane(self.request, body), letter);
            if dimmed {
                mark.coat = Coat::Dimmed;
            }
            sheet.badge(at, &mark);
            at.x += step;
        }
        let words: Vec<&str> = shares.iter().filter_map(|share| self.words(*share)).map(|(_, words)| words.as_str()).collect();
        let name = format!("{}: {}. {}", sheet.name(body), words.join(", "), sheet.say(&row.duty.text));
        let target = Some(Target::Body(body));
        sheet.spot(Spot { rect: rect.shrink(1.0), role: Role::Cell, name: name.into(), target, body: Some(body), chosen: false });
    }

    fn sentence_width(&self, sheet: &Sheet<'_>) -> f32 {
        let button = sheet.chip_room(&tr!(self.request.language, "lens-show-on-chart")).x;
        (sheet.inner() - button - Space::Wide.pts()).min(SENTENCE)
    }

    fn sentence_height(&self, sheet: &Sheet<'_>, row: &Row<'_>) -> f32 {
        let high = sheet.para_height(self.sentence_width(sheet), BODY, &self.phrases.parts(self.request, row.duty));
        (high.max(sheet.chip_room("").y) + Space::Inside.pts()).ceil()
    }

    /// Who has which part in the chosen duty, and a button to see it on the chart.
    fn sentence(&self, sheet: &mut Sheet<'_>, row: &Row<'_>, y: f32) {
        let words = self.phrases.parts(self.request, row.duty);
        if words.is_empty() {
            return;
        }
        let width = self.sentence_width(sheet);
        let wide = sheet.lines(width, BODY, &words).iter().map(|line| BODY.width(line)).fold(0.0, f32::max);
        let at = Pos2::new(MARGIN, y + Space::Tight.pts());
        let high = sheet.para(at, width, BODY, &words);
        sheet.text_spot(Rect::from_min_size(at, Vec2::new(wide, high)), &words);
        let shown = Target::Show(Chosen::Duty(self.section.strategy.id.clone(), row.duty.id.clone()));
        let words = tr!(self.request.language, "lens-show-on-chart");
        sheet.chip(Pos2::new(MARGIN + wide + Space::Apart.pts(), y), &words, shown, false);
    }

    /// That nobody leads a duty, or that several do. Gives the height.
    fn flag(&self, sheet: &mut Sheet<'_>, row: &Row<'_>, y: f32) -> f32 {
        let Some(kind) = &row.flag else { return 0.0 };
        let words = flag(self.request, kind);
        let sign = Vec2::splat(16.0);
        let width = (sheet.inner() - sign.x - 3.0 * Space::Inside.pts()).min(SENTENCE);
        let lines = sheet.lines(width, FLAG, &words);
        let wide = lines.iter().map(|line| FLAG.width(line)).fold(0.0, f32::max);
        let high = height_of(&lines, FLAG) + Space::Close.pts();
        let ground = Rect::from_min_size(Pos2::new(MARGIN, y), Vec2::new(wide + sign.x + 3.0 * Space::Close.pts(), high));
        sheet.area(ground, CORNER_SMALL, Some(Ink::Mood(Mood::Notice, Part::Soft)), None);
        let mark = Rect::from_min_size(ground.min + Vec2::new(Space::Tight.pts(), (high - sign.y) / 2.0), sign);
        sheet.area(mark, sign.x / 2.0, Some(Ink::Mood(Mood::Notice, Part::Fill)), None);
        sheet.line_in(mark, Align::Center, Style(Type::Caption, Ink::Mood(Mood::Notice, Part::OnFill)), "!");
        sheet.set(Pos2::new(mark.right() + Space::Close.pts(), y + Space::Tight.pts()), FLAG, &lines);
        sheet.text_spot(ground, &words);
        high + Space::Inside.pts()
    }

    /// In how many duties each body has a part.
    fn counts(&self, sheet: &mut Sheet<'_>, y: f32) {
        let words = tr!(self.request.language, "responsibility-count");
        let rect = Rect::from_min_size(Pos2::new(MARGIN, y), Vec2::new(CAPTION.width(&words), ROW - Space::Close.pts()));
        sheet.line_in(rect, Align::Min, CAPTION, &words);
        sheet.text_spot(rect, &words);
        for ((body, count), column) in self.section.columns.iter().zip(&self.section.counts).zip(0..) {
            let rect = self.cell(column, y, ROW - Space::Close.pts());
            sheet.line_in(rect, Align::Center, CAPTION, &count.to_string());
            let name = tr!(self.request.language, "responsibility-body", body = sheet.name(*body), count = *count);
            let spot = Spot { rect: rect.shrink(1.0), role: Role::Cell, name: name.into(), target: None, body: Some(*body), chosen: false };
            sheet.spot(spot);
        }
    }
}
