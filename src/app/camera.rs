//! The camera: from what the user asked for to a point and a scale.

use emath::{Pos2, Vec2};

use super::sheet::centre_on_sheet;
use crate::drawing::Print;
use crate::view::Camera;

/// The smallest and the largest scale that can be chosen; a drawing that fits only smaller may be shown smaller.
pub const ZOOM_LIMITS: (f32, f32) = (0.1, 4.0);
/// No drawing is shown larger than this by fitting alone: three cards need not fill a wall.
const LARGEST_FIT: f32 = 1.6;

/// Room left around a drawing that fits, in points on screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Air {
    /// At the left, beside the headings, and at the top.
    pub before: Vec2,
    /// At the right and at the bottom.
    pub after: Vec2,
}

impl Air {
    /// At a desk.
    pub const DESK: Self = Self { before: Vec2::splat(8.0), after: Vec2::splat(8.0) };
    /// Before an audience, on the screen that the sizes are meant for: as much beside the lanes as [beside the words of the rows](Print::EDGE).
    /// The strip at the top has air of its own.
    pub const AUDIENCE: Self = Self { before: Vec2::new(0.0, 8.0), after: Vec2::new(Print::EDGE, 20.0) };

    /// So much larger.
    #[must_use]
    pub fn scaled(self, by: f32) -> Self {
        Self { before: self.before * by, after: self.after * by }
    }

    /// All of it.
    fn whole(self) -> Vec2 {
        self.before + self.after
    }
}

impl Default for Air {
    fn default() -> Self {
        Self::DESK
    }
}

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

/// What has to fit where.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Room {
    /// The size of the canvas, in points.
    pub canvas: Vec2,
    /// What the headings take of it at the left and at the top, in points on screen.
    pub headings: Vec2,
    /// The size of the drawing.
    pub drawing: Vec2,
    /// What the drawing keeps free at the left and at the top for headings.
    pub kept: Vec2,
    /// Whether it is a sheet, which is read from the top and as wide as there is room.
    pub is_sheet: bool,
    /// What is left free around a drawing that fits.
    pub air: Air,
}

/// What `camera` sees. `text_scale` is the user's text size as a factor: [`Camera::Readable`] shows everything larger by
/// it, from the top.
#[must_use]
pub fn sight(camera: Camera, room: Room, text_scale: f32) -> Sight {
    let whole = fit(room);
    let (viewport, size) = (room.canvas, room.drawing);
    match camera {
        Camera::Free { centre, zoom } if room.is_sheet => {
            let zoom = zoom.clamp(ZOOM_LIMITS.0.min(whole.zoom), ZOOM_LIMITS.1);
            Sight { centre: centre_on_sheet(centre, zoom, viewport, size), zoom }
        }
        Camera::Readable if room.is_sheet => Sight { centre: centre_on_sheet(Pos2::ZERO, text_scale, viewport, size), zoom: text_scale },
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

/// All of the drawing but the room it keeps for headings, in all of the canvas but what headings take of it.
fn fit(room: Room) -> Sight {
    let air = room.air.whole();
    let free = (room.canvas - room.headings - air).max(Vec2::splat(1.0));
    let shown = (room.drawing - room.kept).max(Vec2::splat(1.0));
    let zoom = (free / shown).min_elem().min(LARGEST_FIT);
    // What comes before the content: the room that is kept for headings, if it can be had, and at least what they take.
    let lead = (room.kept * zoom).min(room.canvas - shown * zoom - air).max(room.headings);
    let first = lead + room.air.before + (room.canvas - air - lead - shown * zoom) / 2.0;
    let start = first - room.kept * zoom;
    Sight { centre: ((room.canvas / 2.0 - start) / zoom).to_pos2(), zoom }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fitted_drawing_lies_within_the_canvas_and_beside_the_headings() {
        for drawing in [Vec2::new(1200.0, 600.0), Vec2::new(900.0, 9000.0), Vec2::new(9000.0, 900.0), Vec2::new(200.0, 100.0)] {
            let canvas = Vec2::new(1280.0, 640.0);
            let room = Room { canvas, headings: Vec2::new(90.0, 24.0), drawing, kept: Vec2::new(80.0, 30.0), ..Room::default() };
            let sight = sight(Camera::Fit, room, 1.0);
            let first = sight.on_canvas(room.kept.to_pos2()) + canvas / 2.0;
            let last = sight.on_canvas(drawing.to_pos2()) + canvas / 2.0;
            assert!(first.x >= 89.9 && first.y >= 23.9, "{drawing:?} begins at {first:?}");
            assert!(last.x <= canvas.x && last.y <= canvas.y, "{drawing:?} ends at {last:?}");
        }
    }

    #[test]
    fn a_place_on_the_canvas_and_back_is_the_same_point() {
        let sight = Sight { centre: Pos2::new(3.0, 4.0), zoom: 0.5 };
        let point = Pos2::new(10.0, -2.0);
        assert_eq!(sight.in_drawing(sight.on_canvas(point)), point);
    }
}
