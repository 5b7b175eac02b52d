//! The headings of lanes and rows: in the room that the drawing keeps for them; where that is not seen, at the edge of what is.

use std::sync::Arc;

use egui::Color32;
use emath::{Pos2, Rect, Vec2};

use super::super::{Band, Group, Words};
use super::pen::Pen;
use crate::theme::{CORNER_SMALL, Face, Ink, Space, Tint, Type, measure};

/// How far the text of headings shrinks, all alike, before one of them is shortened.
const SHRINK: f32 = 0.8;
/// Where less than this is left of a lane, in points on screen, its heading would say nothing.
const LEAST_LANE: f32 = 40.0;
/// The height of a line of text as the window sets it, and its part above the baseline, for a size of 1.
const LINE: f32 = 1.21;
const ASCENT: f32 = 0.969;

pub(super) fn draw(pen: &mut Pen<'_>) {
    let drawing = Arc::clone(&pen.layer.drawing);
    if drawing.rows.is_empty() && drawing.lanes.is_empty() {
        return;
    }
    let room = Room::new(pen);
    if room.sticks {
        let paper = pen.ink(Ink::Paper);
        pen.group(Group::Ornament, |pen| pen.surface(room.column, 0.0, Some(paper), None));
    }
    let rows = drawing.rows.iter().filter_map(|band| room.row(pen, band)).collect::<Vec<_>>();
    let lanes = drawing.lanes.iter().filter_map(|band| room.lane(pen, band)).collect::<Vec<_>>();
    for heading in rows.into_iter().chain(lanes) {
        pen.group(Group::Heading(heading.full, heading.rect), |pen| {
            pen.surface(heading.rect, pen.screen(CORNER_SMALL), heading.ground, None);
            heading.lines.into_iter().for_each(|line| pen.words(line));
        });
    }
}

/// A heading in its place.
struct Heading {
    rect: Rect,
    /// What it stands on, where it hides something.
    ground: Option<Color32>,
    lines: Vec<Words>,
    /// All that it says.
    full: String,
}

/// The room there is for headings, and the size of their text, on the page.
struct Room {
    /// The column of the rows' headings.
    column: Rect,
    /// Whether that column hides a part of the drawing.
    sticks: bool,
    row_size: f32,
    /// The line of the lanes' headings.
    line: Rect,
    /// Whether that line hides a part of the drawing.
    covers: bool,
    lane_size: f32,
}

impl Room {
    fn new(pen: &Pen<'_>) -> Self {
        let (drawing, seen) = (&pen.layer.drawing, pen.layer.clip);
        let kept = drawing.kept();
        let top_of_cards = drawing.cards().map(|card| card.rect.top()).reduce(f32::min).unwrap_or(0.0);
        let cards = pen.at(Pos2::new(0.0, top_of_cards)).y;
        let head = if kept.y > 0.0 { pen.at(Pos2::new(0.0, kept.y)).y } else { cards };
        let top = pen.at(Pos2::ZERO).y;
        let height = pen.screen(pen.theme.line_height(Type::Strong) + Space::Close.pts());
        // In the middle of the room kept for it; where that is too low, just above the cards.
        let natural = if head - top >= height { f32::midpoint(top, head) - height / 2.0 } else { head - height };
        let top = natural.max(seen.top());
        let line = Rect::from_min_max(Pos2::new(seen.left(), top), Pos2::new(seen.right(), top + height));

        let row_size = pen.screen(pen.theme.points(Type::Caption));
        let widest = drawing.rows.iter().flat_map(|row| &row.name).map(|line| width(line, row_size)).fold(0.0, f32::max);
        let beside = pen.at(Pos2::new(kept.x, 0.0)).x - seen.left();
        let pads = pads(pen);
        let sticks = !drawing.rows.is_empty() && beside < widest * SHRINK + pads;
        let column = if sticks { (widest + pads).min(seen.width() / 4.0) } else { beside };

        let lane_size = pen.screen(pen.theme.points(Type::Strong));
        let close = pen.screen(Space::Close.pts());
        let share = |lane: &Band| (lane.rect.width() * pen.layer.zoom - 2.0 * close) / width(&lane.name.join(" "), lane_size).max(0.01);
        Self {
            column: Rect::from_x_y_ranges(seen.left()..=seen.left() + column, seen.y_range()),
            sticks,
            row_size: row_size * ((column - pads) / widest.max(0.01)).clamp(SHRINK, 1.0),
            covers: line.bottom() > cards.min(head),
            line,
            lane_size: lane_size * drawing.lanes.iter().map(share).fold(1.0, f32::min).clamp(SHRINK, 1.0),
        }
    }

    fn lane(&self, pen: &Pen<'_>, band: &Band) -> Option<Heading> {
        let lane = pen.layer.rect_on_page(band.rect);
        let left = lane.left().max(if self.sticks { self.column.right() } else { self.line.left() });
        let rect = Rect::from_x_y_ranges(left..=lane.right().min(self.line.right()), self.line.y_range());
        let pad = pen.screen(Space::Close.pts());
        let room = rect.width() - 2.0 * pad;
        let (ink, soft) = band.lane.map_or((Ink::Plain, Ink::Raised), |lane| (Ink::Lane(lane, Tint::Line), Ink::Lane(lane, Tint::Band)));
        let full = band.name.join(" ");
        let name = fitted(&full, self.lane_size, room);
        if (name.is_none() && room < pen.screen(LEAST_LANE)) || rect.bottom() > lane.bottom() || room <= 0.0 {
            return None;
        }
        let name = name.unwrap_or_else(|| shortened(&full, self.lane_size, room));
        let base = rect.center().y - self.lane_size * LINE / 2.0 + self.lane_size * ASCENT;
        let name = words(&name, Pos2::new(rect.left() + pad, base), (Face::SemiBold, self.lane_size), pen.ink(ink));
        let note_size = pen.screen(pen.theme.points(Type::Caption)).min(self.lane_size * 0.9);
        let note_at = Pos2::new(name.at.x + name.width + pad, base);
        let note = words(&band.note, note_at, (Face::Regular, note_size), pen.ink(Ink::Quiet));
        let note_fits = name.width + pad + note.width <= room;
        let ground = self.covers.then(|| pen.ink(soft));
        let lines = if note_fits { vec![name, note] } else { vec![name] };
        Some(Heading { rect, ground, lines, full: told(&full, &band.note) })
    }

    fn row(&self, pen: &Pen<'_>, band: &Band) -> Option<Heading> {
        let row = pen.layer.rect_on_page(band.rect);
        let seen = pen.layer.clip;
        let top = row.top().max(seen.top()) + pen.screen(Space::Close.pts());
        let bottom = row.bottom().min(seen.bottom());
        let room = Vec2::new(self.column.width() - pads(pen), bottom - top);
        let whole = joined(&band.name);
        let line = |text: &str, size: f32| fitted(text, size, room.x).unwrap_or_else(|| shortened(text, size, room.x));
        let mut names: Vec<String> = band.name.iter().map(|name| line(name, self.row_size)).collect();
        let height = self.row_size * LINE;
        if names.iter().map(|_| height).sum::<f32>() > room.y {
            names = vec![line(&whole, self.row_size)];
        }
        if height > room.y || room.x <= 0.0 {
            return None;
        }
        let mut lines = Vec::with_capacity(names.len() + 1);
        let mut y = top;
        let right = self.column.right() - pen.screen(Space::Close.pts());
        let mut write = |text: &str, face: Face, size: f32, ink: Ink, y: &mut f32| {
            let mut line = words(text, Pos2::new(right, *y + size * ASCENT), (face, size), pen.ink(ink));
            line.at.x -= line.width;
            lines.push(line);
            *y += size * LINE;
        };
        names.iter().for_each(|name| write(name, Face::SemiBold, self.row_size, Ink::Plain, &mut y));
        let note_size = self.row_size * 0.9;
        let note_fits = measure::width(Face::Regular, note_size, &band.note) <= room.x && y + note_size * LINE <= bottom;
        if note_fits && !band.note.is_empty() {
            write(&band.note, Face::Regular, note_size, Ink::Quiet, &mut y);
        }
        let rect = Rect::from_x_y_ranges(self.column.x_range(), top..=y);
        Some(Heading { rect, ground: None, lines, full: told(&whole, &band.note) })
    }
}

/// The air beside the headings of rows.
fn pads(pen: &Pen<'_>) -> f32 {
    pen.screen(Space::Close.pts() + Space::Tight.pts())
}

fn width(text: &str, size: f32) -> f32 {
    measure::width(Face::SemiBold, size, text)
}

fn words(text: &str, at: Pos2, (face, size): (Face, f32), colour: Color32) -> Words {
    Words { at, size, width: measure::width(face, size, text), face, colour, turn: 0.0, text: Arc::from(text) }
}

fn fitted(text: &str, size: f32, room: f32) -> Option<String> {
    // A text that just fits is measured a little wider at some sizes.
    (width(text, size) <= room + size * 0.05).then(|| text.to_owned())
}

/// As much of a text as fits, with "…" at its end.
fn shortened(text: &str, size: f32, room: f32) -> String {
    let mut short = String::new();
    for letter in text.chars() {
        short.push(letter);
        if width(&short, size) + width("…", size) > room {
            short.pop();
            break;
        }
    }
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

/// A name that was broken into lines, in one: a hyphen before a small letter was set where a word was broken.
#[must_use]
pub fn joined(lines: &[Arc<str>]) -> String {
    let mut name = String::new();
    for line in lines {
        match name.strip_suffix('-').map(str::to_owned) {
            Some(start) if line.starts_with(char::is_lowercase) => name = start,
            Some(_) => {}
            None if name.is_empty() => {}
            None => name.push(' '),
        }
        name.push_str(line);
    }
    name
}

/// A heading and its note in one.
#[must_use]
pub fn told(name: &str, note: &str) -> String {
    if note.is_empty() { name.to_owned() } else { format!("{name} – {note}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lines: &[&str], expect: &str) {
        let lines: Vec<Arc<str>> = lines.iter().map(|line| Arc::from(*line)).collect();
        assert_eq!(joined(&lines), expect);
    }

    #[test]
    fn a_name_in_lines_is_one_name_again() {
        check(&["Styrelser"], "Styrelser");
        check(&["Nätverk", "och team"], "Nätverk och team");
        check(&["Försam-", "lingar"], "Församlingar");
        check(&["KS-", "RS"], "KS-RS");
    }

    #[test]
    fn a_heading_that_is_too_wide_is_shortened_to_what_fits() {
        assert_eq!(shortened("Kommunstyrelser", 10.0, 60.0), "Kommunst…");
        assert_eq!(fitted("Kommunstyrelser", 10.0, 60.0), None);
        assert_eq!(fitted("Råd", 10.0, 60.0), Some("Råd".to_owned()));
    }
}
