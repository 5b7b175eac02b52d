//! From points of a page to the units of a slide.

use emath::{Pos2, Rect, Vec2};

/// English metric units: 12 700 to the point.
pub(super) type Emu = i64;

const POINT: f64 = 12_700.0;
/// How wide and high a slide may be.
const SLIDE: (f64, f64) = (914_400.0, 51_206_400.0);

/// How pages lie on slides. All slides of a deck are of one size, that of the first page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Fit {
    /// The width and height of the slides.
    pub(super) slide: (Emu, Emu),
    /// Units for one point of the page.
    scale: f64,
    /// Where the upper left corner of the page is.
    from: (f64, f64),
}

/// A rectangle on a slide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) x: Emu,
    pub(super) y: Emu,
    pub(super) width: Emu,
    pub(super) height: Emu,
}

impl Fit {
    /// Slides for pages of which the first has this size.
    pub(super) fn of(first: Vec2) -> Self {
        let sound = |length: f32| if length.is_finite() && length > 0.0 { f64::from(length) * POINT } else { SLIDE.0 };
        let (width, height) = (sound(first.x), sound(first.y));
        let scale = (SLIDE.1 / width.max(height)).min(1.0);
        let within = |length: f64| whole((length * scale).clamp(SLIDE.0, SLIDE.1));
        let fit = Self { slide: (within(width), within(height)), scale: POINT, from: (0.0, 0.0) };
        fit.page(first)
    }

    /// A page of this size, as large as the slide lets it be, in its middle.
    pub(super) fn page(self, size: Vec2) -> Self {
        let sound = |length: f32| if length.is_finite() && length > 0.0 { f64::from(length) } else { 1.0 };
        let (width, height) = (sound(size.x), sound(size.y));
        let room = (of_whole(self.slide.0), of_whole(self.slide.1));
        let scale = (room.0 / width).min(room.1 / height);
        Self { scale, from: ((room.0 - width * scale) / 2.0, (room.1 - height * scale) / 2.0), ..self }
    }

    /// A length.
    pub(super) fn length(self, points: f32) -> Emu {
        whole(f64::from(points) * self.scale)
    }

    /// A place.
    pub(super) fn place(self, at: Pos2) -> (Emu, Emu) {
        (whole(f64::from(at.x) * self.scale + self.from.0), whole(f64::from(at.y) * self.scale + self.from.1))
    }

    /// A rectangle.
    pub(super) fn area(self, rect: Rect) -> Area {
        let ((left, top), (right, bottom)) = (self.place(rect.min), self.place(rect.max));
        Area { x: left, y: top, width: (right - left).max(0), height: (bottom - top).max(0) }
    }

    /// The size of letters, in hundredths of a point as slides count them: at least one point.
    pub(super) fn letters(self, points: f32) -> i64 {
        whole(f64::from(points) * self.scale / POINT * 100.0).clamp(100, 400_000)
    }

    /// A distance between lines, in hundredths of a point.
    pub(super) fn leading(self, points: f32) -> i64 {
        whole(f64::from(points) * self.scale / POINT * 100.0).clamp(0, 158_400)
    }
}

/// The whole number that is nearest; slides know none beyond these.
#[allow(clippy::cast_possible_truncation, reason = "between minus and plus two thousand million; what is no number is 0")]
pub(super) fn whole(value: f64) -> i64 {
    value.round().clamp(-2_000_000_000.0, 2_000_000_000.0) as i64
}

#[allow(clippy::cast_precision_loss, reason = "far below 2⁵³")]
pub(super) fn of_whole(value: i64) -> f64 {
    value as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slide_is_as_large_as_its_page() {
        let fit = Fit::of(Vec2::new(960.0, 540.0));
        assert_eq!(fit.slide, (12_192_000, 6_858_000));
        assert_eq!(fit.place(Pos2::new(1.0, 2.0)), (12_700, 25_400));
        assert_eq!(fit.letters(12.0), 1200);
    }

    #[test]
    fn a_page_of_another_size_is_fitted_into_the_middle() {
        let fit = Fit::of(Vec2::new(960.0, 540.0)).page(Vec2::new(540.0, 540.0));
        assert_eq!(fit.place(Pos2::ZERO), ((12_192_000 - 6_858_000) / 2, 0));
    }

    #[test]
    fn pages_beyond_what_slides_can_be_are_scaled_and_those_of_no_size_are_small() {
        let fit = Fit::of(Vec2::new(9000.0, 4500.0));
        assert_eq!(fit.slide, (51_206_400, 25_603_200));
        assert_eq!(fit.place(Pos2::new(9000.0, 0.0)).0, 51_206_400);
        for size in [Vec2::ZERO, Vec2::new(f32::NAN, -4.0), Vec2::new(f32::INFINITY, 1.0)] {
            assert!(Fit::of(size).slide.0 >= 914_400);
        }
    }
}
