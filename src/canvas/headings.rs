//! The headings of lanes and rows: they stay in view while the drawing moves under them, and glide with their bands when it changes.
//! Where they stand and what of them is said is told by [`drawing::Headings`](crate::drawing::Headings).

use std::sync::Arc;

use egui::{Color32, FontId, Galley, Painter, Pos2, Rect, Sense, Shape, Ui, Vec2, WidgetInfo, WidgetType};

use super::brush::{Brush, on_baseline};
use super::tween::Tween;
use super::vista::Vista;
use crate::deck::tween::{Heading as Key, headings as keys};
use crate::drawing::{Band, Drawing, Heading, Headings as Placing, Placed, Print, Run};
use crate::theme::{Ink, Theme};

/// What the headings of `drawing` take of the canvas at the left and at the top, in points on screen.
pub(super) fn wanted(drawing: &Drawing, theme: &Theme, text_scale: f32) -> Vec2 {
    Print { theme: theme.id(), scale: text_scale }.wanted(drawing)
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

/// A heading that is painted.
struct Painted {
    heading: Heading,
    /// How much of it is seen.
    alpha: f32,
    lines: Vec<(Pos2, Arc<Galley>, Color32)>,
    /// Whether nothing under it can be clicked.
    solid: bool,
}

/// The headings of a frame.
pub(super) struct Headings {
    all: Vec<Painted>,
    /// The column that the rows' headings stand on where they stick.
    column: Option<Rect>,
}

impl Headings {
    /// Finds the place of every heading.
    pub(super) fn new(vista: &Vista, brush: &Brush, glide: &Glide<'_>, painter: &Painter) -> Self {
        let drawing = vista.drawing();
        let (eye, print) = (&brush.eye, Print { theme: brush.theme.id(), scale: brush.text_scale });
        let placed = Placed { drawing, at: eye.on_screen(Pos2::ZERO), zoom: eye.zoom, canvas: eye.canvas, print };
        let placing = Placing::new(&placed, vista.top_of_cards());
        let column = placing.column();
        let rows = drawing.rows.iter().zip(glide.places(&drawing.rows, brush)).filter_map(|(band, (rect, alpha))| {
            let heading = placing.row(band, rect)?;
            // Words are drawn a little narrower than they are measured; these end where all others do.
            let place = |run: &Run, galley: &Galley| Pos2::new(run.at.x + run.width - galley.size().x, run.at.y);
            Some(Painted { lines: lines(&heading, alpha, brush, painter, place), alpha, solid: column.is_some(), heading })
        });
        let lanes = drawing.lanes.iter().zip(glide.places(&drawing.lanes, brush)).filter_map(|(band, (rect, alpha))| {
            let heading = placing.lane(band, rect)?;
            let solid = heading.ground.is_some();
            Some(Painted { lines: lines(&heading, alpha, brush, painter, |run, _| run.at), alpha, solid, heading })
        });
        Self { all: rows.chain(lanes).collect(), column }
    }

    pub(super) fn paint(&self, painter: &Painter, brush: &Brush) {
        let mut shapes = Vec::new();
        if let Some(column) = self.column {
            shapes.push(Shape::rect_filled(column, 0.0, brush.ink(Ink::Paper)));
        }
        for painted in &self.all {
            if let Some((ground, corner)) = painted.heading.ground {
                shapes.push(Shape::rect_filled(painted.heading.rect, corner, brush.ink(ground).gamma_multiply(painted.alpha)));
            }
            shapes.extend(painted.lines.iter().map(|(at, galley, colour)| on_baseline(galley, *at, *colour)));
        }
        painter.extend(shapes);
    }

    /// Makes the headings known to screen readers and keeps clicks on their ground from what is under it.
    pub(super) fn interact(&self, ui: &Ui) {
        if let Some(column) = self.column {
            ui.interact(column, ui.id().with("heading-column"), Sense::CLICK);
        }
        for (ix, painted) in self.all.iter().enumerate() {
            let sense = if painted.solid { Sense::CLICK } else { Sense::hover() };
            let response = ui.interact(painted.heading.rect, ui.id().with(("heading", ix)), sense);
            let full = full(&painted.heading);
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &full));
            if painted.heading.shortened {
                response.on_hover_text(&full);
            }
        }
    }
}

/// The words of a heading, laid out, each with the left end of its baseline.
fn lines(
    heading: &Heading,
    alpha: f32,
    brush: &Brush,
    painter: &Painter,
    place: impl Fn(&Run, &Galley) -> Pos2,
) -> Vec<(Pos2, Arc<Galley>, Color32)> {
    let line = |run: &Run| {
        let font = FontId::new(run.size, run.face.family());
        let galley = painter.layout_no_wrap(run.text.to_string(), font, Color32::PLACEHOLDER);
        (place(run, &galley), galley, brush.ink(run.ink).gamma_multiply(alpha))
    };
    heading.runs.iter().map(line).collect()
}

fn full(heading: &Heading) -> String {
    if heading.note.is_empty() { heading.name.clone() } else { format!("{} – {}", heading.name, heading.note) }
}
