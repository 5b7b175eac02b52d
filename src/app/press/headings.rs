//! The headings of rows and lanes on a page. They stand where those of the window do: in the room that the chart keeps for them as long as
//! that is large enough, else at the edge, on ground that hides what is under it.

use std::sync::Arc;

use emath::{Pos2, Rect, Vec2};

use super::pen::{Pen, Style, layer};
use crate::app::Air;
use crate::drawing::{Band, Drawing, Ink, LaneHead, Layer, Role};
use crate::theme::{CORNER_SMALL, Space, Theme, ThemeId, Tint, Type};

/// How far the text of headings shrinks, all alike, before one of them is shortened.
const SHRINK: f32 = 0.8;
/// How far one that has still no room shrinks alone.
const LEAST: f32 = 0.75;
/// The longest notes of rows that room is kept for before an audience, in ems.
const SHORT_NOTE: f32 = 9.0;
/// Where less than this is left of a lane, in points of the theme, its heading would say nothing.
const LEAST_LANE: f32 = 40.0;

/// A chart on a page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chart<'a> {
    pub(super) drawing: &'a Drawing,
    /// Where its upper left corner is on the page.
    pub(super) at: Pos2,
    /// Points of the page for one point of the drawing.
    pub(super) zoom: f32,
    /// The part of the page that it is looked at through: headings stay in it.
    pub(super) canvas: Rect,
    /// The type that headings are set in.
    pub(super) print: Print,
}

/// The type that headings are set in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Print {
    /// The theme whose sizes they have.
    pub(super) theme: ThemeId,
    /// Points of the page for one point of the theme.
    pub(super) scale: f32,
}

impl Print {
    pub(super) fn style(self, kind: Type, ink: Ink) -> Style {
        let share = Theme::of(self.theme).points(kind) / Theme::of(ThemeId::Light).points(kind);
        Style::new(kind, ink).scaled(self.scale * share)
    }

    fn pts(self, space: Space) -> f32 {
        space.pts() * self.scale
    }

    /// The words of the rows' headings: small, but strong.
    fn rows(self) -> Style {
        let strong = self.style(Type::Strong, Ink::Plain);
        let caption = self.style(Type::Caption, Ink::Plain);
        strong.scaled(strong.scale * caption.size() / strong.size())
    }

    fn lanes(self) -> Style {
        self.style(Type::Strong, Ink::Plain)
    }

    /// The smallest words: before an audience those of the theme, elsewhere as small as they may [shrink](SHRINK).
    fn least(self) -> f32 {
        if self.theme == ThemeId::Projector { Theme::of(self.theme).points(Type::Caption) * self.scale } else { 0.0 }
    }

    /// The widest line of the names of rows; before an audience of their notes too, if they are short.
    fn widest(self, drawing: &Drawing) -> f32 {
        let (names, notes) = (self.rows(), self.style(Type::Caption, Ink::Quiet));
        let audience = drawing.rows.iter().filter(|_| self.theme == ThemeId::Projector);
        let notes = audience.map(|row| notes.width(&row.note)).filter(|width| *width <= SHORT_NOTE * notes.size());
        drawing.rows.iter().flat_map(|row| &row.name).map(|line| names.width(line)).chain(notes).fold(0.0, f32::max)
    }

    /// What is left free beside the words of rows: towards the lanes, and at the edge of the page.
    fn pads(self) -> f32 {
        let edge = if self.theme == ThemeId::Projector { Air::EDGE * self.scale } else { self.pts(Space::Tight) };
        self.pts(Space::Close) + edge
    }

    /// What the headings of `drawing` take of a page at the left and at the top.
    pub(super) fn wanted(self, drawing: &Drawing) -> Vec2 {
        let pads = self.pads();
        let side = if drawing.rows.is_empty() { 0.0 } else { self.widest(drawing) + pads };
        let head = if drawing.lanes.is_empty() { 0.0 } else { self.lanes().line() + self.pts(Space::Close) };
        Vec2::new(side.ceil(), head.ceil())
    }
}

/// Where headings have room, and the size of their words.
struct Room<'a> {
    chart: Chart<'a>,
    /// The column of the rows' headings.
    column: Rect,
    /// Whether that column hides a part of the chart.
    sticks: bool,
    rows: Style,
    /// The line of the lanes' headings.
    line: Rect,
    /// Whether that line hides a part of the chart.
    covers: bool,
    lanes: Style,
}

impl<'a> Room<'a> {
    fn new(chart: Chart<'a>) -> Self {
        let Chart { drawing, at, zoom, canvas, print } = chart;
        let kept = drawing.kept();
        let cards = at.y + zoom * drawing.cards().map(|card| card.rect.top()).fold(f32::INFINITY, f32::min).min(drawing.size.y);
        let below = if kept.y > 0.0 { at.y + kept.y * zoom } else { cards };
        let words = print.lanes().line();
        let line = LaneHead { lane: at.y, kept: below, cards, height: words + print.pts(Space::Close), words }.line();
        let (natural, height) = (*line.start(), line.end() - line.start());
        let top = natural.max(canvas.top());
        let line = Rect::from_min_max(Pos2::new(canvas.left(), top), Pos2::new(canvas.right(), top + height));

        let pads = print.pads();
        let widest = print.widest(drawing);
        let beside = at.x + kept.x * zoom - canvas.left();
        let sticks = !drawing.rows.is_empty() && beside < widest * SHRINK.max((print.least() / print.rows().size()).min(1.0)) + pads;
        let column = if sticks { (widest + pads).min(canvas.width() / 4.0) } else { beside };
        let room = |lane: &Band| lane.rect.width() * zoom - 2.0 * print.pts(Space::Close);
        let shares = drawing.lanes.iter().map(|lane| room(lane) / print.lanes().width(&lane.name.join(" ")).max(1.0));
        Self {
            column: Rect::from_min_max(canvas.min, Pos2::new(canvas.left() + column, canvas.bottom())),
            sticks,
            rows: shrunk(print.rows(), (column - pads) / widest.max(1.0), print.least()),
            covers: line.bottom() > cards.min(below.max(natural + height)) + 0.01,
            line,
            lanes: shrunk(print.lanes(), shares.fold(1.0, f32::min), print.least()),
            chart,
        }
    }

    fn on_page(&self, rect: Rect) -> Rect {
        let to = |pos: Pos2| self.chart.at + pos.to_vec2() * self.chart.zoom;
        Rect::from_min_max(to(rect.min), to(rect.max))
    }

    fn lane(&self, pen: &mut Pen, band: &Band) {
        let print = self.chart.print;
        let lane = self.on_page(band.rect);
        let left = lane.left().max(if self.sticks { self.column.right() } else { self.line.left() });
        let rect = Rect::from_x_y_ranges(left..=lane.right().min(self.line.right()), self.line.y_range());
        let pad = print.pts(Space::Close);
        let room = rect.width() - 2.0 * pad;
        let full = band.name.join(" ");
        let is_short = self.lanes.width(&full) * LEAST > room;
        // An audience sees names whole, or not at all.
        let is_cut = print.least() > 0.0 && self.lanes.width(&full) > room + 0.5;
        if room <= 0.0 || is_cut || is_short && room < LEAST_LANE * print.scale || rect.bottom() > lane.bottom() {
            return;
        }
        // Rather small than shortened.
        let lanes = shrunk_to(self.lanes, room / self.lanes.width(&full).max(1.0), LEAST);
        let name = lanes.one_line(room, &full);
        let (ink, soft) = band.lane.map_or((Ink::Plain, Ink::Raised), |lane| (Ink::Lane(lane, Tint::Line), Ink::Lane(lane, Tint::Band)));
        if self.covers {
            pen.area(rect, CORNER_SMALL * print.scale, Some(soft), None);
        }
        let style = Style { ink, ..lanes };
        let at = Pos2::new(rect.left() + pad, rect.center().y - style.line() / 2.0);
        let wide = pen.line(at, style, &name);
        let note = Style { ink: Ink::Quiet, ..print.style(Type::Caption, Ink::Quiet) };
        if !band.note.is_empty() && !is_short && wide + pad + note.width(&band.note) <= room {
            // On the same baseline.
            let down = 0.8 * (style.size() - note.size()) + style.lead() - note.lead();
            pen.line(Pos2::new(at.x + wide + pad, at.y + down), note, &band.note);
        }
        pen.text_spot(rect, Role::Heading, &full);
    }

    fn row(&self, pen: &mut Pen, band: &Band) {
        let print = self.chart.print;
        let row = self.on_page(band.rect);
        // Where the headings of lanes hide all of a row, its own would stand beside them and tell nothing.
        let hidden = if self.covers { self.line.bottom() + self.rows.size() } else { f32::NEG_INFINITY };
        if row.bottom() < hidden {
            return;
        }
        let top = row.top().max(self.chart.canvas.top()) + print.pts(Space::Close);
        let bottom = row.bottom().min(self.chart.canvas.bottom());
        let room = Vec2::new(self.column.width() - print.pts(Space::Close) - print.pts(Space::Tight), bottom - top);
        let names: Vec<&str> = band.name.iter().map(AsRef::as_ref).collect();
        let high = |lines: usize| f32::from(u16::try_from(lines).unwrap_or(u16::MAX)) * self.rows.line();
        let joined = names.join(" ");
        let lines = if high(names.len()) <= room.y { names } else { vec![joined.as_str()] };
        if room.x <= 0.0 || high(lines.len()) > room.y {
            return;
        }
        let mut y = top;
        let mut write = |text: &str, style: Style| {
            let text = style.one_line(room.x, text);
            pen.line_to(Pos2::new(self.column.right() - print.pts(Space::Close), y), style, &text);
            y += style.line();
        };
        for line in &lines {
            write(line, self.rows);
        }
        let note = Style { ink: Ink::Quiet, ..print.style(Type::Caption, Ink::Quiet) };
        let note = note.scaled(note.scale * (0.9 * self.rows.size()).max(print.least()) / note.size());
        if !band.note.is_empty() && note.width(&band.note) <= room.x && high(lines.len()) + note.line() <= room.y {
            write(&band.note, note);
        }
        pen.text_spot(Rect::from_x_y_ranges(self.column.x_range(), top..=y), Role::Heading, &joined);
    }
}

/// A size at `share` of it, but never below what is still read.
fn shrunk(style: Style, share: f32, least: f32) -> Style {
    shrunk_to(style, share, SHRINK.max((least / style.size()).min(1.0)))
}

fn shrunk_to(style: Style, share: f32, least: f32) -> Style {
    style.scaled(style.scale * share.clamp(least, 1.0))
}

/// The headings of a chart; none where it has none.
pub(super) fn headings(chart: Chart<'_>, clip: Rect) -> Option<Layer> {
    if chart.drawing.rows.is_empty() && chart.drawing.lanes.is_empty() {
        return None;
    }
    let room = Room::new(chart);
    let mut pen = Pen::new();
    if room.sticks {
        pen.area(room.column, 0.0, Some(Ink::Paper), None);
    }
    for band in &chart.drawing.rows {
        room.row(&mut pen, band);
    }
    for band in &chart.drawing.lanes {
        room.lane(&mut pen, band);
    }
    pen.drawing.size = clip.max.to_vec2();
    Some(layer(Arc::new(pen.drawing), Pos2::ZERO, 1.0, clip))
}
