//! Cards from near, turned into triangles once and moved while the drawing is dragged: nothing about them changes but their place.
//!
//! What is made reaches beyond the canvas, as far as the [`vista`](super::vista) has asked; it serves until the drawing leaves
//! that ground, or anything else changes.

use std::sync::Arc;

use egui::epaint::{ClippedShape, Primitive};
use egui::{Mesh, Painter, Pos2, Rect, Shape, Vec2};

use super::brush::Brush;
use super::sleep::Inputs;

/// What is kept of the drawing while it moves.
#[derive(Debug, Default)]
pub(super) struct Still {
    last: Option<Inputs>,
    made_for: Option<Key>,
    /// Where the origin of the drawing was on screen.
    origin: Pos2,
    meshes: Vec<Mesh>,
}

/// All that it follows from, but for the place.
#[derive(Debug, PartialEq)]
struct Key {
    inputs: Inputs,
    /// The ground that was asked for, in points of the drawing.
    ground: Rect,
    pixels_per_point: f32,
}

/// How a frame is painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Way {
    /// As it is.
    Anew,
    /// So that it can be moved in the frames that follow: as far as this on screen.
    Beyond(Rect),
    /// By moving what was made.
    Moved,
}

impl Still {
    /// How to paint a frame with `inputs`, where `ground` was asked for. The drawing moves if nothing but its place has changed.
    pub(super) fn way(&mut self, brush: &Brush, inputs: &Inputs, ground: Rect) -> Way {
        let moves = self.last.as_ref().is_some_and(|last| last.eye() != inputs.eye() && last.without_place() == inputs.without_place());
        self.last = Some(inputs.clone());
        let key = Key::new(brush, inputs, ground);
        if self.made_for.as_ref() == Some(&key) {
            Way::Moved
        } else if moves {
            Way::Beyond(brush.eye.rect_on_screen(ground))
        } else {
            Way::Anew
        }
    }

    /// Keeps what was painted since `from`, which reaches as far as `reach`.
    pub(super) fn keep(&mut self, painter: &Painter, brush: &Brush, ground: Rect, reach: Rect, from: usize) {
        let Some(inputs) = &self.last else { return };
        let ctx = painter.ctx();
        let shapes: Vec<ClippedShape> = ctx.graphics(|graphics| {
            let list = graphics.get(painter.layer_id());
            let since = list.into_iter().flat_map(|list| list.all_entries().skip(from));
            since.map(|clipped| ClippedShape { clip_rect: reach, shape: clipped.shape.clone() }).collect()
        });
        let key = Key::new(brush, inputs, ground);
        let primitives = ctx.tessellate(shapes, brush.pixels_per_point).into_iter();
        self.meshes = primitives.filter_map(|made| if let Primitive::Mesh(mesh) = made.primitive { Some(mesh) } else { None }).collect();
        self.origin = brush.eye.on_screen(Pos2::ZERO);
        self.made_for = Some(key);
    }

    /// Paints what was kept, moved by whole pixels.
    pub(super) fn paint(&self, painter: &Painter, brush: &Brush) {
        let snap = |value: f32| (value * brush.pixels_per_point).round() / brush.pixels_per_point;
        let by = brush.eye.on_screen(Pos2::ZERO) - self.origin;
        let by = Vec2::new(snap(by.x), snap(by.y));
        for mesh in &self.meshes {
            let mut mesh = mesh.clone();
            mesh.translate(by);
            painter.add(Shape::Mesh(Arc::new(mesh)));
        }
    }
}

impl Key {
    fn new(brush: &Brush, inputs: &Inputs, ground: Rect) -> Self {
        Self { inputs: inputs.without_place(), ground, pixels_per_point: brush.pixels_per_point }
    }
}
