//! The camera: from what the user asked for to a point and a scale.

use emath::{Pos2, Vec2};

use crate::view::Camera;

/// The smallest and the largest scale that can be chosen; a drawing that fits only smaller may be shown smaller.
pub const ZOOM_LIMITS: (f32, f32) = (0.1, 4.0);
/// No drawing is shown larger than this by fitting alone: three cards need not fill a wall.
const LARGEST_FIT: f32 = 2.0;
/// Room left around a drawing that fits, in points on screen.
const AIR: f32 = 8.0;

/// Where one looks, and from how near.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    /// The point of the drawing in the middle of the canvas.
    pub centre: Pos2,
    /// Points on screen for one point of the drawing.
    pub zoom: f32,
}

impl Sight {
    /// The place on the canvas, from its middle, of a point of the drawing.
    #[must_use]
    pub fn on_canvas(&self, pos_in_drawing: Pos2) -> Vec2 {
        (pos_in_drawing - self.centre) * self.zoom
    }

    /// The point of the drawing at a place on the canvas, given from its middle.
    #[must_use]
    pub fn in_drawing(&self, from_middle: Vec2) -> Pos2 {
        self.centre + from_middle / self.zoom
    }
}

/// What `camera` sees of a drawing of `size` on a canvas of `viewport` points. `text_scale` is the user's text size as a
/// factor: [`Camera::Readable`] shows everything larger by it, from the top.
#[must_use]
pub fn sight(camera: Camera, viewport: Vec2, size: Vec2, text_scale: f32) -> Sight {
    let whole = fit(viewport, size);
    match camera {
        Camera::Free { centre, zoom } => Sight { centre, zoom: zoom.clamp(ZOOM_LIMITS.0.min(whole.zoom), ZOOM_LIMITS.1) },
        Camera::Fit => whole,
        Camera::Readable if text_scale <= 1.0 => whole,
        Camera::Readable => {
            let zoom = (whole.zoom * text_scale).min(ZOOM_LIMITS.1);
            let seen = (viewport / zoom).min(size);
            Sight { centre: Pos2::new(size.x / 2.0, seen.y / 2.0), zoom }
        }
    }
}

fn fit(viewport: Vec2, size: Vec2) -> Sight {
    let room = (viewport - Vec2::splat(2.0 * AIR)).max(Vec2::splat(1.0));
    let scale = room / size.max(Vec2::splat(1.0));
    Sight { centre: (size / 2.0).to_pos2(), zoom: scale.min_elem().min(LARGEST_FIT) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fitted_drawing_lies_within_the_canvas() {
        for size in [Vec2::new(1200.0, 600.0), Vec2::new(10.0, 9000.0), Vec2::ZERO] {
            let viewport = Vec2::new(1280.0, 640.0);
            let sight = sight(Camera::Fit, viewport, size, 1.0);
            let corner = sight.on_canvas(size.to_pos2());
            assert!(corner.x <= viewport.x / 2.0 && corner.y <= viewport.y / 2.0, "{size:?} {corner:?}");
        }
    }

    #[test]
    fn a_place_on_the_canvas_and_back_is_the_same_point() {
        let sight = Sight { centre: Pos2::new(3.0, 4.0), zoom: 0.5 };
        let point = Pos2::new(10.0, -2.0);
        assert_eq!(sight.in_drawing(sight.on_canvas(point)), point);
    }
}
