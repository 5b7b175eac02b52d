//! The headings of lanes and rows: they stay in view while the drawing moves under them.
//!
//! Lanes have theirs along the top, rows along the left. A heading stands in the room that the drawing keeps for it as long
//! as that is in sight and large enough; then it sticks to the edge of the canvas, on ground that hides what is under it.

use std::sync::Arc;

use egui::epaint::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, FontId, Galley, Painter, Pos2, Rect, Sense, Shape, Ui, Vec2, WidgetInfo, WidgetType};

use super::brush::Brush;
use super::tween::Tween;
use super::vista::Vista;
use crate::app::Air;
use crate::deck::tween::{Heading as Key, headings as keys};
use crate::drawing::{Band, Drawing, LaneHead};
use crate::theme::{CORNER_SMALL, Face, Ink, Space, Theme, ThemeId, Tint, Type};

/// How far the text of headings shrinks, all alike, before one of them is shortened.
const SHRINK: f32 = 0.8;
/// The longest notes of rows that room is kept for before an audience, in ems.
const SHORT_NOTE: f32 = 9.0;
/// Where less than this is left of a lane, in points on screen, its heading would say nothing.
const LEAST_LANE: f32 = 40.0;

/// What the headings of `drawing` take of the canvas at the left and at the top, in points on screen.
pub(super) fn wanted(drawing: &Drawing, theme: &Theme, text_scale: f32) -> Vec2 {
    let row_font = FontId::new(theme.points(Type::Caption) * text_scale, Face::SemiBold.family());
    let widest = widest(&drawing.rows, &row_font, theme);
    let side = if drawing.rows.is_empty() { 0.0 } else { widest + pads(theme, text_scale) };
    let head = if drawing.lanes.is_empty() { 0.0 } else { theme.line_height(Type::Strong) * text_scale + Space::Close.pts() };
    Vec2::new(side.ceil(), head.ceil())
}

/// What is left free beside the words of rows: towards the lanes, and at the edge of the canvas.
fn pads(theme: &Theme, text_scale: f32) -> f32 {
    let is_stage = std::ptr::eq(theme, Theme::of(ThemeId::Projector));
    Space::Close.pts() + if is_stage { Air::EDGE * text_scale } else { Space::Tight.pts() }
}

/// A heading in its place.
struct Heading {
    rect: Rect,
    /// What it stands on, where it hides something.
    ground: Option<Color32>,
    lines: Vec<(Pos2, Arc<Galley>, Color32)>,
    /// All of it, if not all is shown.
    full: String,
    shortened: bool,
}

/// Where the bands of lanes and rows are in a frame.
pub(super) struct Glide<'a> {
    pub(super) tween: &'a Tween,
    pub(super) now: f64,
}

impl Glide<'_> {
    /// The place of each on screen, and how much of it is seen.
    fn places(&self, bands: &[Band], brush: &Brush) -> Vec<(Rect, f32)> {
        let middle = brush.eye.canvas.center().to_vec2();
        let place = |(key, band): (Key, &Band)| self.tween.band(&key, brush.eye.rect_on_screen(band.rect), middle, self.now);
        keys(bands).into_iter().zip(bands).map(place).collect()
    }
}

/// The headings of a frame.
pub(super) struct Headings {
    all: Vec<Heading>,
    /// The column that the rows' headings stand on where they stick.
    column: Option<Rect>,
}

impl Headings {
    /// Finds the place of every heading.
    pub(super) fn new(vista: &Vista, brush: &Brush, glide: &Glide<'_>, painter: &Painter) -> Self {
        let room = Room::new(vista, brush);
        let (rows, lanes) = (&vista.drawing().rows, &vista.drawing().lanes);
        let mut all: Vec<Heading> =
            rows.iter().zip(glide.places(rows, brush)).filter_map(|(band, place)| room.row(band, place, brush, painter)).collect();
        all.extend(lanes.iter().zip(glide.places(lanes, brush)).filter_map(|(band, place)| room.lane(band, place, brush, painter)));
        Self { all, column: room.sticks.then_some(room.column) }
    }

    pub(super) fn paint(&self, painter: &Painter, brush: &Brush) {
        let mut shapes = Vec::new();
        if let Some(column) = self.column {
            shapes.push(Shape::rect_filled(column, 0.0, brush.ink(Ink::Paper)));
        }
        for heading in &self.all {
            if let Some(ground) = heading.ground {
                shapes.push(Shape::rect_filled(heading.rect, CORNER_SMALL, ground));
            }
            for (at, galley, colour) in &heading.lines {
                shapes.push(Shape::galley(*at, Arc::clone(galley), *colour));
            }
        }
        painter.extend(shapes);
    }

    /// Makes the headings known to screen readers and keeps clicks on their ground from what is under it.
    pub(super) fn interact(&self, ui: &Ui) {
        if let Some(column) = self.column {
            ui.interact(column, ui.id().with("heading-column"), Sense::CLICK);
        }
        for (ix, heading) in self.all.iter().enumerate() {
            let sense = if heading.ground.is_some() { Sense::CLICK } else { Sense::hover() };
            let response = ui.interact(heading.rect, ui.id().with(("heading", ix)), sense);
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &heading.full));
            if heading.shortened {
                response.on_hover_text(&heading.full);
            }
        }
    }
}

/// The room there is for headings in a frame, and the size of their text.
struct Room {
    /// The column of the rows' headings, on screen.
    column: Rect,
    /// Whether that column hides a part of the drawing.
    sticks: bool,
    row_font: FontId,
    /// The line of the lanes' headings, on screen.
    line: Rect,
    /// Whether that line hides a part of the drawing.
    covers: bool,
    lane_font: FontId,
    /// The smallest letters, in points on screen.
    least: f32,
}

impl Room {
    fn new(vista: &Vista, brush: &Brush) -> Self {
        let (eye, canvas) = (&brush.eye, brush.eye.canvas);
        let (rows, lanes) = (&vista.drawing().rows, &vista.drawing().lanes);
        let side = vista.drawing().kept().x;
        let cards = eye.on_screen(Pos2::new(0.0, vista.top_of_cards())).y;
        let head = Some(vista.drawing().kept().y).filter(|top| *top > 0.0);
        let kept = head.map_or(cards, |head| eye.on_screen(Pos2::new(0.0, head)).y);
        let top = eye.on_screen(Pos2::ZERO).y;
        let words = brush.theme.line_height(Type::Strong) * brush.text_scale;
        let line = LaneHead { lane: top, kept, cards, height: words + Space::Close.pts(), words }.line();
        let (natural, height) = (*line.start(), line.end() - line.start());
        let top = natural.max(canvas.top());
        let line = Rect::from_min_max(Pos2::new(canvas.left(), top), Pos2::new(canvas.right(), top + height));

        let least = least(brush);
        let row_font = FontId::new(brush.theme.points(Type::Caption) * brush.text_scale, Face::SemiBold.family());
        let widest = widest(rows, &row_font, brush.theme);
        let beside = eye.on_screen(Pos2::new(side, 0.0)).x - canvas.left();
        let pads = pads(brush.theme, brush.text_scale);
        let sticks = !rows.is_empty() && beside < widest * SHRINK.max((least / row_font.size).min(1.0)) + pads;
        let column = if sticks { (widest + pads).min(canvas.width() / 4.0) } else { beside };
        let row_font = shrunk(&row_font, (column - pads) / widest.max(1.0), least);

        let lane_font = brush.theme.font(Type::Strong, brush.text_scale);
        let shares = lanes
            .iter()
            .map(|lane| (lane.rect.width() * eye.zoom - 2.0 * Space::Close.pts()) / width(&lane.name.join(" "), &lane_font).max(1.0));
        let lane_font = shrunk(&lane_font, shares.fold(1.0, f32::min), least);
        Self {
            column: Rect::from_x_y_ranges(canvas.left()..=canvas.left() + column, canvas.top()..=canvas.bottom()),
            sticks,
            row_font,
            covers: line.bottom() > cards.min(kept.max(natural + height)) + 0.01,
            line,
            lane_font,
            least,
        }
    }

    fn lane(&self, band: &Band, (lane, alpha): (Rect, f32), brush: &Brush, painter: &Painter) -> Option<Heading> {
        let seen = |ink: Ink| brush.ink(ink).gamma_multiply(alpha);
        let left = lane.left().max(if self.sticks { self.column.right() } else { self.line.left() });
        let rect = Rect::from_x_y_ranges(left..=lane.right().min(self.line.right()), self.line.y_range());
        let pad = Space::Close.pts();
        let room = rect.width() - 2.0 * pad;
        let (ink, soft) = band.lane.map_or((Ink::Plain, Ink::Raised), |lane| (Ink::Lane(lane, Tint::Line), Ink::Lane(lane, Tint::Band)));
        let name = band.name.join(" ");
        let name_line = one_line(&name, self.lane_font.clone(), room, painter);
        // An audience cannot ask what the rest of a name is.
        let audience = std::ptr::eq(brush.theme, Theme::of(ThemeId::Projector));
        if (name_line.elided && (room < LEAST_LANE || audience)) || rect.bottom() > lane.bottom() {
            return None;
        }
        let note_size = (brush.theme.points(Type::Caption) * brush.text_scale).min((self.lane_font.size * 0.9).max(self.least));
        let note_line = one_line(&band.note, FontId::new(note_size, Face::Regular.family()), f32::INFINITY, painter);
        let note_fits = !band.note.is_empty() && name_line.size().x + pad + note_line.size().x <= room;
        let at = Pos2::new(rect.left() + pad, rect.center().y - name_line.size().y / 2.0);
        let beside = Pos2::new(at.x + name_line.size().x + pad, at.y + baseline(&name_line) - baseline(&note_line));
        let shortened = name_line.elided || (!note_fits && !band.note.is_empty());
        let mut lines = vec![(at, name_line, seen(ink))];
        if note_fits {
            lines.push((beside, note_line, seen(Ink::Quiet)));
        }
        let ground = self.covers.then(|| seen(soft));
        Some(Heading { rect, ground, lines, full: full(&name, &band.note), shortened })
    }

    fn row(&self, band: &Band, (row, alpha): (Rect, f32), brush: &Brush, painter: &Painter) -> Option<Heading> {
        // Where the headings of lanes hide all of a row, its own would stand beside them and tell nothing.
        let hidden = if self.covers { self.line.bottom() + self.row_font.size } else { f32::NEG_INFINITY };
        if row.bottom() < hidden {
            return None;
        }
        let top = row.top().max(brush.eye.canvas.top()) + Space::Close.pts();
        let bottom = row.bottom().min(brush.eye.canvas.bottom());
        let room = Vec2::new(self.column.width() - Space::Close.pts() - Space::Tight.pts(), bottom - top);
        let line = |text: &str, font: FontId, ink: Ink| (one_line(text, font, room.x, painter), brush.ink(ink).gamma_multiply(alpha));
        let mut galleys: Vec<_> = band.name.iter().map(|name| line(name, self.row_font.clone(), Ink::Plain)).collect();
        let name = joined(&band.name);
        let height = |galleys: &[(Arc<Galley>, Color32)]| galleys.iter().map(|(galley, _)| galley.size().y).sum::<f32>();
        let mut shortened = galleys.iter().any(|(galley, _)| galley.elided);
        if height(&galleys) > room.y {
            galleys = vec![line(&name, self.row_font.clone(), Ink::Plain)];
            shortened = true;
        }
        if height(&galleys) > room.y {
            return None;
        }
        if !band.note.is_empty() {
            let (note, ink) = line(&band.note, FontId::new((self.row_font.size * 0.9).max(self.least), Face::Regular.family()), Ink::Quiet);
            let fits = !note.elided && height(&galleys) + note.size().y <= room.y;
            shortened |= !fits;
            galleys.extend(fits.then_some((note, ink)));
        }
        let mut lines = Vec::with_capacity(galleys.len());
        let mut y = top;
        for (galley, colour) in galleys {
            let at = Pos2::new(self.column.right() - Space::Close.pts() - galley.size().x, y);
            y += galley.size().y;
            lines.push((at, galley, colour));
        }
        let rect = Rect::from_x_y_ranges(self.column.x_range(), top..=y);
        Some(Heading { rect, ground: self.sticks.then_some(Color32::TRANSPARENT), lines, full: full(&name, &band.note), shortened })
    }
}

/// The widest line of the names of rows; before an audience, which cannot point at them, of their notes too, if they are short.
fn widest(rows: &[Band], font: &FontId, theme: &Theme) -> f32 {
    let names = rows.iter().flat_map(|row| &row.name).map(|line| width(line, font));
    let notes = rows.iter().filter(|_| std::ptr::eq(theme, Theme::of(ThemeId::Projector))).map(|row| &row.note);
    let notes = notes.map(|note| crate::theme::measure::width(Face::Regular, font.size, note));
    names.chain(notes.filter(|width| *width <= SHORT_NOTE * font.size)).fold(0.0, f32::max)
}

fn width(text: &str, font: &FontId) -> f32 {
    crate::theme::measure::width(Face::SemiBold, font.size, text)
}

/// The smallest letters: before an audience those of the theme, at a desk as small as they may [shrink](SHRINK).
fn least(brush: &Brush) -> f32 {
    let is_projector = std::ptr::eq(brush.theme, Theme::of(ThemeId::Projector));
    if is_projector { brush.theme.points(Type::Caption) * brush.text_scale } else { 0.0 }
}

/// `font` at `share` of its size, but never below what is still read, in steps of a quarter of a point.
fn shrunk(font: &FontId, share: f32, least: f32) -> FontId {
    let size = (font.size * share.clamp(SHRINK, 1.0) * 4.0).floor() / 4.0;
    FontId::new(size.max(least.min(font.size)), font.family.clone())
}

/// One line, with "…" where it is wider than `width`.
fn one_line(text: &str, font: FontId, width: f32, painter: &Painter) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(font, Color32::PLACEHOLDER));
    job.wrap = TextWrapping { max_width: width.max(1.0), max_rows: 1, break_anywhere: true, overflow_character: Some('…') };
    painter.layout_job(job)
}

fn baseline(galley: &Galley) -> f32 {
    galley.rows.first().and_then(|row| row.glyphs.first().map(|glyph| row.pos.y + glyph.pos.y)).unwrap_or(0.0)
}

/// A name that was broken into lines, in one: a hyphen before a small letter was set where a word was broken.
fn joined(lines: &[Arc<str>]) -> String {
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

fn full(name: &str, note: &str) -> String {
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
}
