//! The headings of lanes and rows: they stay in view while the drawing moves under them.
//!
//! Lanes have theirs along the top, rows along the left. A heading stands in the room that the drawing keeps for it as long
//! as that is in sight and large enough; then it sticks to the edge of the canvas, on ground that hides what is under it.

use std::sync::Arc;

use egui::epaint::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, FontId, Galley, Painter, Pos2, Rect, Sense, Shape, Ui, Vec2, WidgetInfo, WidgetType};

use super::brush::Brush;
use super::stage::Stage;
use crate::drawing::Band;
use crate::theme::{CORNER_SMALL, Face, Ink, Space, Tint, Type};

/// How much of what is under a heading's ground shines through: nothing that could be read.
const COVER: f32 = 0.94;
/// The smallest text of a row's heading where its room is narrow, in points on screen at normal text size.
const LEAST_TEXT: f32 = 9.5;

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

/// The headings of a frame.
pub(super) struct Headings {
    all: Vec<Heading>,
    /// The column that the rows' headings stand on where they stick.
    column: Option<Rect>,
}

impl Headings {
    /// Finds the place of every heading.
    pub(super) fn new(stage: &Stage, brush: &Brush, painter: &Painter) -> Self {
        let room = Room::new(stage, brush);
        let mut all: Vec<Heading> = stage.drawing().rows.iter().filter_map(|band| room.row(band, brush, painter)).collect();
        all.extend(stage.drawing().lanes.iter().filter_map(|band| room.lane(band, brush, painter)));
        Self { all, column: room.sticks.then_some(room.column) }
    }

    pub(super) fn paint(&self, painter: &Painter, brush: &Brush) {
        let mut shapes = Vec::new();
        if let Some(column) = self.column {
            shapes.push(Shape::rect_filled(column, 0.0, brush.ink(Ink::Paper).gamma_multiply(COVER)));
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

/// The room there is for headings in a frame.
struct Room {
    /// The column of the rows' headings, on screen.
    column: Rect,
    /// Whether that column hides a part of the drawing.
    sticks: bool,
    /// The line of the lanes' headings, on screen.
    line: Rect,
    /// Whether that line hides a part of the drawing.
    covers: bool,
}

impl Room {
    fn new(stage: &Stage, brush: &Brush) -> Self {
        let (eye, canvas) = (&brush.eye, brush.eye.canvas);
        let side = stage.drawing().lanes.iter().map(|lane| lane.rect.left()).fold(f32::INFINITY, f32::min);
        let head = stage.drawing().rows.iter().map(|row| row.rect.top()).fold(f32::INFINITY, f32::min);
        let cards = stage.top_of_cards();
        let origin = eye.on_screen(Pos2::ZERO);
        let width = if side.is_finite() { side * eye.zoom } else { 0.0 };
        let left = origin.x.max(canvas.left());
        let height = brush.theme.line_height(Type::Strong) * brush.text_scale + Space::Close.pts();
        let kept = eye.on_screen(Pos2::new(0.0, if head.is_finite() && head > 0.0 { head } else { cards })).y;
        // In the middle of the room kept for it; where that is too low, just above the cards.
        let natural = if kept - origin.y >= height { f32::midpoint(origin.y, kept) - height / 2.0 } else { kept - height };
        let top = natural.max(canvas.top());
        let line = Rect::from_min_max(Pos2::new(canvas.left(), top), Pos2::new(canvas.right(), top + height));
        Self {
            column: Rect::from_x_y_ranges(left..=left + width, canvas.top()..=canvas.bottom()),
            sticks: origin.x < canvas.left(),
            covers: line.bottom() > eye.on_screen(Pos2::new(0.0, cards)).y,
            line,
        }
    }

    fn lane(&self, band: &Band, brush: &Brush, painter: &Painter) -> Option<Heading> {
        let lane = brush.eye.rect_on_screen(band.rect);
        let left = lane.left().max(if self.sticks { self.column.right() } else { self.line.left() });
        let rect = Rect::from_x_y_ranges(left..=lane.right().min(self.line.right()), self.line.y_range());
        let pad = Space::Close.pts();
        let room = rect.width() - 2.0 * pad;
        if room < 2.0 * pad || rect.bottom() > lane.bottom() {
            return None;
        }
        let number = band.lane.unwrap_or(0);
        let name = band.name.join(" ");
        let name_line = one_line(&name, brush.theme.font(Type::Strong, brush.text_scale), room, painter);
        let note_line = one_line(&band.note, brush.theme.font(Type::Caption, brush.text_scale), f32::INFINITY, painter);
        let gap = Space::Close.pts();
        let note_fits = !band.note.is_empty() && name_line.size().x + gap + note_line.size().x <= room;
        let at = Pos2::new(rect.left() + pad, rect.center().y - name_line.size().y / 2.0);
        let beside = Pos2::new(at.x + name_line.size().x + gap, at.y + baseline(&name_line) - baseline(&note_line));
        let shortened = name_line.elided || (!note_fits && !band.note.is_empty());
        let mut lines = vec![(at, name_line, brush.ink(Ink::Lane(number, Tint::Line)))];
        if note_fits {
            lines.push((beside, note_line, brush.ink(Ink::Quiet)));
        }
        let ground = self.covers.then(|| brush.ink(Ink::Lane(number, Tint::Band)).gamma_multiply(COVER));
        Some(Heading { rect, ground, lines, full: full(&name, &band.note), shortened })
    }

    fn row(&self, band: &Band, brush: &Brush, painter: &Painter) -> Option<Heading> {
        let row = brush.eye.rect_on_screen(band.rect);
        let under = if self.column.left() < brush.eye.canvas.right() && self.covers { self.line.bottom() } else { self.line.top() };
        let top = row.top().max(under) + Space::Close.pts();
        let bottom = row.bottom().min(brush.eye.canvas.bottom());
        let room = Vec2::new(self.column.width() - Space::Close.pts() - Space::Tight.pts(), bottom - top);
        let font = font_for(band, brush, room.x);
        let mut galleys: Vec<(Arc<Galley>, Color32)> =
            band.name.iter().map(|line| (one_line(line, font.clone(), room.x, painter), brush.ink(Ink::Plain))).collect();
        let name = joined(&band.name);
        let height = |galleys: &[(Arc<Galley>, Color32)]| galleys.iter().map(|(galley, _)| galley.size().y).sum::<f32>();
        let mut shortened = galleys.iter().any(|(galley, _)| galley.elided);
        if height(&galleys) > room.y {
            galleys = vec![(one_line(&name, font.clone(), room.x, painter), brush.ink(Ink::Plain))];
            shortened = true;
        }
        if room.x < 2.0 * Space::Close.pts() || height(&galleys) > room.y {
            return None;
        }
        let note = one_line(&band.note, FontId::new(font.size * 0.9, Face::Regular.family()), room.x, painter);
        if !band.note.is_empty() {
            let fits = !note.elided && height(&galleys) + note.size().y <= room.y;
            shortened |= !fits;
            if fits {
                galleys.push((note, brush.ink(Ink::Quiet)));
            }
        }
        let mut lines = Vec::with_capacity(galleys.len());
        let mut y = top;
        for (galley, colour) in galleys {
            let at = Pos2::new(self.column.left() + Space::Tight.pts() + room.x - galley.size().x, y);
            y += galley.size().y;
            lines.push((at, galley, colour));
        }
        let rect = Rect::from_x_y_ranges(self.column.x_range(), top..=y);
        Some(Heading { rect, ground: self.sticks.then_some(Color32::TRANSPARENT), lines, full: full(&name, &band.note), shortened })
    }
}

/// The text of a row's heading: that of the theme, smaller where the room kept for it is narrower on screen.
fn font_for(band: &Band, brush: &Brush, width: f32) -> FontId {
    let size = brush.theme.points(Type::Caption) * brush.text_scale;
    let widest = band.name.iter().map(|line| crate::theme::measure::width(Face::SemiBold, size, line)).fold(1.0, f32::max);
    let fitting = (size * (width / widest).min(1.0) * 4.0).floor() / 4.0;
    FontId::new(fitting.max(LEAST_TEXT * brush.text_scale.min(1.0)), Face::SemiBold.family())
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
