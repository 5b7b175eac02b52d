//! Painting a page in a rectangle of the window: a slide in small, the slide that is shown, the next one.
//!
//! What is painted are the page's marks, the same that every exporter writes.

mod outline;

use std::sync::Arc;

use egui::emath::Rot2;
use egui::epaint::{PathShape, PathStroke, TextShape};
use egui::{Color32, FontId, Painter, Pos2, Rect, Shape, Stroke, Vec2};

use super::brush::Atlas;
use super::paint_mesh::dashed;
use crate::drawing::{Group, Line, Mark, Page, Words};
use crate::theme::{Ink, Theme, ThemeId};

/// Letters smaller than this cannot be read and are painted as a line of their height, in pixels.
const LEAST_LETTERS: f32 = 3.5;
/// How much of its colour such a line has: about as much as letters cover of it.
const GREY: f32 = 0.42;
/// Lines are painted no thinner than this, so that what connects things is seen in the smallest picture, in pixels.
const LEAST_LINE: f32 = 0.6;
/// For so many sizes a picture is remembered: the same slide may be in a list and large beside it.
const SIZES: usize = 2;

/// A page, ready to be painted.
#[derive(Debug)]
pub struct PagePaint {
    size: Vec2,
    marks: Vec<Mark>,
    paper: Color32,
    atlas: Atlas,
    painted: Vec<Painted>,
}

/// A page as it is painted in one size, its upper left corner at the origin.
#[derive(Debug)]
struct Painted {
    key: Key,
    parts: Vec<Part>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Key {
    size: Vec2,
    pixels_per_point: f32,
    atlas: u64,
}

/// What is seen in one part of the page.
#[derive(Debug)]
struct Part {
    clip: Rect,
    shapes: Vec<Shape>,
}

impl PagePaint {
    /// A page as the audience sees it.
    ///
    /// # Complexity
    /// O(marks).
    #[must_use]
    pub fn new(page: &Page) -> Self {
        Self::in_theme(page, Theme::of(ThemeId::Projector))
    }

    /// A page as it goes out in a theme.
    ///
    /// # Complexity
    /// O(marks).
    #[must_use]
    pub fn in_theme(page: &Page, theme: &Theme) -> Self {
        Self { size: page.size, marks: page.marks(theme), paper: theme.ink(Ink::Paper), atlas: Atlas::default(), painted: Vec::new() }
    }

    /// The largest rectangle of the page's proportions in `room`, in its middle, on whole pixels.
    #[must_use]
    pub fn fit(&self, room: Rect, pixels_per_point: f32) -> Rect {
        fit(self.size, room, pixels_per_point)
    }

    /// Paints the page so that it fills `rect`, which has its proportions.
    ///
    /// # Complexity
    /// O(marks) at a new size, then O(shapes).
    pub fn paint(&mut self, painter: &Painter, rect: Rect) {
        painter.rect_filled(rect, 0.0, self.paper);
        self.paint_over(painter, rect);
    }

    /// The same over what is there, without its paper.
    pub fn paint_over(&mut self, painter: &Painter, rect: Rect) {
        let ctx = painter.ctx();
        let key = Key { size: rect.size(), pixels_per_point: ctx.pixels_per_point(), atlas: self.atlas.epoch(ctx) };
        if !self.painted.iter().any(|painted| painted.key == key) {
            self.painted.retain(|painted| painted.key.atlas == key.atlas);
            if self.painted.len() >= SIZES {
                self.painted.remove(0);
            }
            let parts = self.draw(painter, key);
            self.painted.push(Painted { key, parts });
        }
        let to = rect.min.to_vec2();
        let parts = self.painted.iter().find(|painted| painted.key == key).map(|painted| &painted.parts);
        for part in parts.into_iter().flatten() {
            let painter = painter.with_clip_rect(part.clip.translate(to).intersect(painter.clip_rect()));
            painter.extend(part.shapes.iter().cloned().map(|mut shape| {
                shape.translate(to);
                shape
            }));
        }
    }

    fn draw(&self, painter: &Painter, key: Key) -> Vec<Part> {
        let whole = Rect::from_min_size(Pos2::ZERO, key.size);
        let scale = key.size.x / self.size.x.max(1.0);
        let mut pen = Pen { painter, scale, pixels_per_point: key.pixels_per_point, clip: whole, shapes: Vec::new(), parts: Vec::new() };
        let mut clips = Vec::new();
        for mark in &self.marks {
            match mark {
                Mark::Begin(group) => {
                    clips.push(pen.clip);
                    if let Group::Layer(seen) = group {
                        pen.see(pen.rect(*seen).intersect(whole));
                    }
                }
                Mark::End => pen.see(clips.pop().unwrap_or(whole)),
                Mark::Shape(shape) => pen.shape(shape),
                Mark::Words(words) => pen.words(words),
            }
        }
        pen.see(Rect::NOTHING);
        pen.parts
    }
}

/// The largest rectangle of the proportions of `size` in `room`, in its middle, on whole pixels.
#[must_use]
pub fn fit(size: Vec2, room: Rect, pixels_per_point: f32) -> Rect {
    let snap = |value: f32| (value * pixels_per_point).round() / pixels_per_point;
    let scale = (room.size() / size.max(Vec2::splat(1.0))).min_elem().max(0.0);
    let size = Vec2::new(snap(size.x * scale), snap(size.y * scale));
    let min = room.center() - size / 2.0;
    Rect::from_min_size(Pos2::new(snap(min.x), snap(min.y)), size)
}

/// What takes the marks of a page to the window.
struct Pen<'a> {
    painter: &'a Painter,
    /// Points of the window for one point of the page.
    scale: f32,
    pixels_per_point: f32,
    clip: Rect,
    shapes: Vec<Shape>,
    parts: Vec<Part>,
}

impl Pen<'_> {
    fn pos(&self, pos: Pos2) -> Pos2 {
        (pos.to_vec2() * self.scale).to_pos2()
    }

    fn rect(&self, rect: Rect) -> Rect {
        Rect::from_min_max(self.pos(rect.min), self.pos(rect.max))
    }

    /// From here on only `clip` is seen.
    fn see(&mut self, clip: Rect) {
        if clip == self.clip {
            return;
        }
        let shapes = std::mem::take(&mut self.shapes);
        if !shapes.is_empty() {
            self.parts.push(Part { clip: self.clip, shapes });
        }
        self.clip = clip;
    }

    fn shape(&mut self, shape: &crate::drawing::Shape) {
        let contours = outline::flat(&shape.outline, |pos| self.pos(pos));
        let line = shape.line.as_ref().filter(|line| line.width > 0.0 && line.colour != Color32::TRANSPARENT);
        let reach = line.map_or(0.0, |line| line.width * self.scale) + 1.0;
        let bounds = contours
            .iter()
            .flat_map(|contour| &contour.points)
            .fold(Rect::NOTHING, |bounds, pos| Rect::from_min_max(bounds.min.min(*pos), bounds.max.max(*pos)));
        if !bounds.is_finite() || !bounds.expand(reach).intersects(self.clip) {
            return;
        }
        if let Some(fill) = shape.fill.filter(|fill| *fill != Color32::TRANSPARENT) {
            outline::fill(&mut self.shapes, &contours, fill, self.pixels_per_point);
        }
        if let Some(line) = line {
            for contour in contours {
                self.line(contour, line);
            }
        }
    }

    fn line(&mut self, contour: outline::Contour, line: &Line) {
        let stroke = Stroke::new((line.width * self.scale).max(LEAST_LINE / self.pixels_per_point), line.colour);
        let outline::Contour { mut points, closed } = contour;
        if line.dashes.iter().any(|length| *length > 0.0) {
            points.extend(points.first().copied().filter(|_| closed));
            let long = |at: usize| line.dashes.get(at % line.dashes.len()).copied().unwrap_or_default() * self.scale;
            let pattern: Vec<(f32, f32)> = (0..line.dashes.len()).map(|pair| (long(2 * pair), long(2 * pair + 1))).collect();
            dashed(&mut self.shapes, &points, stroke, &pattern, self.pixels_per_point);
        } else if points.len() > 1 {
            self.shapes.push(PathShape { points, closed, fill: Color32::TRANSPARENT, stroke: PathStroke::from(stroke) }.into());
        }
    }

    fn words(&mut self, words: &Words) {
        let (at, size, width) = (self.pos(words.at), words.size * self.scale, words.width * self.scale);
        let turn = Rot2::from_angle(words.turn);
        let along = turn * Vec2::new(width, 0.0);
        let bounds = Rect::from_two_pos(at, at + along).expand(size);
        if !(size > 0.0 && bounds.is_finite() && bounds.intersects(self.clip)) {
            return;
        }
        if size * self.pixels_per_point < LEAST_LETTERS {
            let middle = turn * Vec2::new(0.0, -size * 0.3);
            let line = Stroke::new(size * 0.5, words.colour.gamma_multiply(GREY));
            self.shapes.push(Shape::line_segment([at + middle, at + along + middle], line));
            return;
        }
        let font = FontId::new(rung(size), words.face.family());
        let shrink = size / font.size;
        let galley = self.painter.layout_no_wrap(words.text.to_string(), font, Color32::PLACEHOLDER);
        let first = galley.rows.first().and_then(|row| row.glyphs.first().map(|glyph| row.pos.y + glyph.pos.y));
        let above = turn * Vec2::new(0.0, first.unwrap_or(0.0) * shrink);
        let mut text = TextShape::new(Pos2::ZERO, Arc::clone(&galley), words.colour).with_angle(words.turn);
        if shrink < 1.0 {
            text.transform(egui::emath::TSTransform::from_scaling(shrink));
        }
        text.pos = at - above;
        self.shapes.push(text.into());
    }
}

/// The size that letters are laid out in for a size on screen: there are few, so that the letters of many pages fit into the atlas, and none
/// is more than a fifteenth too large.
fn rung(size: f32) -> f32 {
    let step = if size < 16.0 {
        0.5
    } else if size < 40.0 {
        1.0
    } else {
        2.0
    };
    (size / step).ceil() * step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_as_large_as_fits_and_in_the_middle() {
        let room = Rect::from_min_size(Pos2::new(10.0, 10.0), Vec2::new(400.0, 400.0));
        let rect = fit(Vec2::new(960.0, 540.0), room, 1.0);
        assert_eq!(rect, Rect::from_min_size(Pos2::new(10.0, 98.0), Vec2::new(400.0, 225.0)));
        assert!(!fit(Vec2::ZERO, room, 1.0).any_nan());
        assert!(!fit(Vec2::new(960.0, 540.0), Rect::from_min_size(Pos2::ZERO, Vec2::ZERO), 1.0).any_nan());
    }

    #[test]
    fn letters_are_laid_out_in_few_sizes_and_never_too_small() {
        let mut sizes = std::collections::BTreeSet::new();
        for step in 30..600_u16 {
            let wanted = f32::from(step) / 10.0;
            let found = rung(wanted);
            assert!(found >= wanted && found <= wanted * 1.15 + 0.01, "{wanted} {found}");
            sizes.insert(found.to_bits());
        }
        assert!(sizes.len() < 70, "{}", sizes.len());
    }
}
