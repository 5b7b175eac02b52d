//! All seats of the owner that is chosen: where, as what, how many, who sits, and what says so.

use emath::{Pos2, Rect, Vec2};

use super::View;
use super::head::order_said;
use super::notes::on_seats;
use super::seats::{Column, Kind, by_owner, first_order};
use crate::drawing::{Ink, Role, Spot, Target};
use crate::graph::BodyIx;
use crate::lens::Reader;
use crate::lens::chip::chip_size;
use crate::lens::sheet::{BODY, CAPTION, HEADING, STRONG, Sheet, facts_width};
use crate::model::{Body, FactId, Seat, Statement};
use crate::theme::{CORNER, Space};
use crate::tr;
use crate::view::Chosen;

/// The narrowest that the panel stands beside the table, and the widest.
pub(super) const LEAST: f32 = 300.0;
pub(super) const MOST: f32 = 420.0;
/// So many bodies are listed; of more it is told how many they are.
const LISTED: usize = 60;
/// The narrowest column of the list.
const ENTRY: f32 = 280.0;
const PAD: f32 = Space::Apart.pts();

/// Draws the seats of a column from `at`. Gives the height.
pub(super) fn draw(sheet: &mut Sheet<'_>, view: &View<'_>, column: usize, at: Pos2, width: f32) -> f32 {
    let Some(of) = view.matrix.columns.get(column) else { return 0.0 };
    let seats = seats(view, of);
    let inner = width - 2.0 * PAD;
    let columns = (1..=4_u8).rev().find(|n| inner / f32::from(*n) >= ENTRY).unwrap_or(1);
    let each = ((inner + Space::Wide.pts()) / f32::from(columns) - Space::Wide.pts()).floor();
    let entries: Vec<Entry> = seats.iter().take(LISTED).map(|(body, seats)| Entry::new(sheet, view, (*body, seats), each)).collect();
    let rows: Vec<f32> = entries.chunks(usize::from(columns)).map(|row| row.iter().map(|entry| entry.height).fold(0.0, f32::max)).collect();
    let head = head_height(sheet, view, of, inner);
    let tail = if seats.len() > LISTED { CAPTION.line() + Space::Close.pts() } else { 0.0 };
    let high = (2.0 * PAD + head + rows.iter().sum::<f32>() + tail).ceil();
    let rect = Rect::from_min_size(at, Vec2::new(width, high));
    sheet.area(rect, CORNER, Some(Ink::Raised), Some(Ink::Accent));
    draw_head(sheet, view, of, Rect::from_min_size(at + Vec2::splat(PAD), Vec2::new(inner, head)));
    let mut y = at.y + PAD + head;
    for (row, height) in entries.chunks(usize::from(columns)).zip(&rows) {
        for (entry, nth) in row.iter().zip(0_u8..) {
            let x = at.x + PAD + f32::from(nth) * (each + Space::Wide.pts());
            entry.draw(sheet, view, of, Rect::from_min_size(Pos2::new(x, y), Vec2::new(each, *height)));
        }
        y += height;
    }
    if seats.len() > LISTED {
        let words = tr!(view.request.language, "representation-more", count = seats.len() - LISTED);
        let at = Pos2::new(at.x + PAD, y + Space::Close.pts());
        let size = sheet.line(at, CAPTION, &words);
        sheet.text_spot(Rect::from_min_size(at, size), &words);
    }
    high
}

/// The seats of an owner by body, in the order of the file.
fn seats<'a>(view: &View<'a>, of: &Column<'_>) -> Vec<(BodyIx, Vec<&'a Seat>)> {
    let bodies = view.request.graph.organisation().bodies.iter().enumerate();
    let own = |body: &'a Body| body.seats.iter().filter(|seat| seat.by == of.owner.id).collect::<Vec<_>>();
    bodies.map(|(ix, body)| (ix, own(body))).filter(|(_, seats)| !seats.is_empty()).collect()
}

/// How many seats in how many bodies.
fn summary(view: &View<'_>, of: &Column<'_>) -> String {
    let language = view.request.language;
    if of.bodies == 0 {
        return tr!(language, "representation-none");
    }
    let deputies =
        if of.deputies > 0 { tr!(language, "representation-seats", kind = Kind::Deputy.key(), count = of.deputies) } else { String::new() };
    let seats = [view.words.count_said(of.members).to_string(), deputies]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    tr!(language, "representation-in-bodies", seats = seats, bodies = of.bodies)
}

/// The buttons: what they say, what they do, and whether they are pressed.
fn buttons(view: &View<'_>, of: &Column<'_>) -> Vec<(String, Target, bool)> {
    if view.request.reader != Reader::Desk {
        return Vec::new(); // nothing can be pressed
    }
    let language = view.request.language;
    let chosen = Chosen::Owner(of.owner.id.clone());
    let by = by_owner(&of.owner.id);
    let sorted = view.sort.is_some_and(|sort| sort.by == by);
    let order = order_said(view, &by, &tr!(language, "representation-sort-owner"));
    let close = (tr!(language, "representation-close"), Target::Choose(chosen.clone()), false);
    if of.bodies == 0 {
        return vec![close];
    }
    vec![(tr!(language, "lens-show-on-chart"), Target::Show(chosen), false), (order, Target::Sort(first_order(&by)), sorted), close]
}

/// The lines of buttons that there is room for beside each other: how many stand in each.
fn button_lines(buttons: &[(String, Target, bool)], width: f32) -> Vec<usize> {
    let mut lines: Vec<(usize, f32)> = Vec::new();
    for (words, ..) in buttons {
        let wide = chip_size(words).x;
        match lines.last_mut() {
            Some((count, used)) if *used + wide <= width => {
                *count += 1;
                *used += wide + Space::Close.pts();
            }
            _ => lines.push((1, wide + Space::Close.pts())),
        }
    }
    lines.into_iter().map(|(count, _)| count).collect()
}

fn head_height(sheet: &Sheet<'_>, view: &View<'_>, of: &Column<'_>, width: f32) -> f32 {
    let buttons = buttons(view, of);
    let lines = f32::from(u8::try_from(button_lines(&buttons, width).len()).unwrap_or(u8::MAX));
    let chip = chip_size("").y + Space::Close.pts();
    let words = sheet.para_height(width, HEADING, sheet.say(&of.owner.name)) + sheet.para_height(width, BODY, &summary(view, of));
    words + Space::Close.pts() + lines * chip + Space::Close.pts()
}

fn draw_head(sheet: &mut Sheet<'_>, view: &View<'_>, of: &Column<'_>, rect: Rect) {
    let name = sheet.say(&of.owner.name);
    let mut at = rect.min;
    let height = sheet.para(at, rect.width(), HEADING, name);
    sheet.heading_spot(Rect::from_min_size(at, Vec2::new(rect.width(), height)), name);
    at.y += height;
    let words = summary(view, of);
    let height = sheet.para(at, rect.width(), BODY, &words);
    sheet.text_spot(Rect::from_min_size(at, Vec2::new(rect.width(), height)), &words);
    at.y += height + Space::Close.pts();
    let buttons = buttons(view, of);
    let mut remaining = buttons.iter();
    for count in button_lines(&buttons, rect.width()) {
        let mut x = rect.left();
        for (words, target, pressed) in remaining.by_ref().take(count) {
            x += sheet.chip(Pos2::new(x, at.y), words, target.clone(), *pressed).x + Space::Close.pts();
        }
        at.y += chip_size("").y + Space::Close.pts();
    }
}

/// A body of the list, with the seats in it.
struct Entry {
    body: BodyIx,
    facts: Vec<FactId>,
    words: String,
    /// What is noted of who leads it.
    notes: String,
    height: f32,
}

impl Entry {
    fn new(sheet: &Sheet<'_>, view: &View<'_>, (body, seats): (BodyIx, &[&Seat]), width: f32) -> Self {
        let words = seats.iter().map(|seat| seat_words(view, seat)).collect::<Vec<_>>().join("; ");
        let on_seats: Vec<&Statement> = view.request.graph.at(body).into_iter().flat_map(on_seats).collect();
        let notes = on_seats.iter().map(|note| sheet.say(&note.text)).collect::<Vec<_>>().join(". ");
        let mut facts: Vec<FactId> = Vec::new();
        for fact in seats.iter().flat_map(|seat| &seat.facts).chain(on_seats.iter().flat_map(|note| &note.facts)) {
            if !facts.contains(fact) {
                facts.push(fact.clone());
            }
        }
        let lines = sheet.para_height(width, STRONG, sheet.name(body))
            + sheet.para_height(words_width(&facts, width), BODY, &words)
            + sheet.para_height(width, CAPTION, &notes);
        Self { body, facts, words, notes, height: lines + Space::Inside.pts() }
    }

    fn draw(&self, sheet: &mut Sheet<'_>, view: &View<'_>, of: &Column<'_>, rect: Rect) {
        sheet.rule(rect.left(), rect.right(), rect.top());
        let name = sheet.name(self.body);
        let mut at = rect.min + Vec2::new(0.0, Space::Tight.pts());
        at.y += sheet.para(at, rect.width(), STRONG.ink(Ink::Accent), name);
        let high = sheet.para(at, words_width(&self.facts, rect.width()), BODY, &self.words);
        sheet.para(at + Vec2::new(0.0, high), rect.width(), CAPTION, &self.notes);
        let mut said = tr!(
            view.request.language,
            "representation-seat-said",
            body = name,
            seat = self.words.as_str(),
            owner = sheet.say(&of.owner.name)
        );
        if !self.notes.is_empty() {
            said.push_str(". ");
            said.push_str(&self.notes);
        }
        let target = Some(Target::Body(self.body));
        let spot = Spot {
            rect: rect.shrink2(Vec2::new(0.0, 2.0)),
            role: Role::ListItem,
            name: said.into(),
            target,
            body: Some(self.body),
            chosen: false,
        };
        sheet.spot(spot);
        let marks = facts_width(&self.facts) - Space::Tight.pts();
        sheet.facts(Pos2::new(rect.right() - marks, at.y), BODY.line(), &self.facts);
    }
}

/// The words stand beside the marks of their facts.
fn words_width(facts: &[FactId], width: f32) -> f32 {
    (width - facts_width(facts) - Space::Close.pts()).max(120.0)
}

/// "Municipal director · 1 member, 1 deputy".
fn seat_words(view: &View<'_>, seat: &Seat) -> String {
    let language = view.request.language;
    let kind = Kind::of(seat.role);
    let seats = match seat.ordinary {
        Some(count) => tr!(language, "representation-seats", kind = kind.key(), count = count),
        None => tr!(language, "representation-seats-open", kind = kind.key()),
    };
    let deputies = seat.deputies.filter(|count| *count > 0);
    let deputies = deputies.map(|count| tr!(language, "representation-seats", kind = Kind::Deputy.key(), count = count));
    let seats = std::iter::once(seats).chain(deputies).collect::<Vec<_>>().join(", ");
    let post = seat.post.in_language(language.tag());
    if post.is_empty() { seats } else { format!("{post} · {seats}") }
}
