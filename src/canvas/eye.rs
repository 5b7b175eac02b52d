//! From points of the drawing to points on screen, and back.

use egui::{Pos2, Rect, Vec2};

use crate::app::Sight;

/// Where the drawing lies on screen: the camera, bound to the place of the canvas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Eye {
    /// The canvas, on screen.
    pub(super) canvas: Rect,
    /// The origin of the drawing, from the middle of the canvas, in points on screen.
    pub(super) origin: Vec2,
    /// Points on screen for one point of the drawing.
    pub(super) zoom: f32,
}

impl Eye {
    pub(super) fn new(sight: Sight, canvas: Rect) -> Self {
        Self { canvas, origin: sight.on_canvas(Pos2::ZERO), zoom: sight.zoom }
    }

    pub(super) fn on_screen(&self, pos_in_drawing: Pos2) -> Pos2 {
        self.canvas.center() + self.origin + pos_in_drawing.to_vec2() * self.zoom
    }

    pub(super) fn rect_on_screen(&self, rect: Rect) -> Rect {
        Rect::from_min_max(self.on_screen(rect.min), self.on_screen(rect.max))
    }

    pub(super) fn in_drawing(&self, pos_on_screen: Pos2) -> Pos2 {
        ((pos_on_screen - self.canvas.center() - self.origin) / self.zoom).to_pos2()
    }

    pub(super) fn rect_in_drawing(&self, rect: Rect) -> Rect {
        Rect::from_min_max(self.in_drawing(rect.min), self.in_drawing(rect.max))
    }

    /// On the way from `self` to `to`. Every point moves along a straight line on screen.
    pub(super) fn lerp(&self, to: &Self, t: f32) -> Self {
        Self { canvas: to.canvas, origin: self.origin + (to.origin - self.origin) * t, zoom: self.zoom + (to.zoom - self.zoom) * t }
    }
}

/// `rect` with its edges on whole pixels, so that its border is crisp.
pub(super) fn crisp(rect: Rect, pixels_per_point: f32) -> Rect {
    let snap = |value: f32| (value * pixels_per_point).round() / pixels_per_point;
    Rect::from_min_max(Pos2::new(snap(rect.min.x), snap(rect.min.y)), Pos2::new(snap(rect.max.x), snap(rect.max.y)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn eye(zoom: f32) -> Eye {
        let canvas = Rect::from_min_size(Pos2::new(200.0, 40.0), Vec2::new(800.0, 600.0));
        Eye::new(Sight { centre: Pos2::new(300.0, 200.0), zoom }, canvas)
    }

    #[test]
    fn the_point_that_is_looked_at_is_in_the_middle_of_the_canvas() {
        assert_eq!(eye(0.5).on_screen(Pos2::new(300.0, 200.0)), Pos2::new(600.0, 340.0));
    }

    #[test]
    fn a_point_goes_to_the_screen_and_back() {
        let point = Pos2::new(-12.0, 77.0);
        assert_eq!(eye(2.0).in_drawing(eye(2.0).on_screen(point)), point);
    }

    #[test]
    fn halfway_between_two_cameras_every_point_is_halfway() {
        let (from, to, point) = (eye(0.5), eye(2.0), Pos2::new(10.0, 10.0));
        assert_eq!(from.lerp(&to, 0.5).on_screen(point), from.on_screen(point).lerp(to.on_screen(point), 0.5));
    }
}
