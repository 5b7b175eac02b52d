//! The mat around a picture in a show: what lies beside the part of a chart that is looked at is paper.
//!
//! It follows the picture: where both the old one and the new one have a mat it glides, else it leaves or appears with them.

use egui::{Color32, Painter, Pos2, Rect, Shape};

use super::eye::Eye;
use crate::deck::tween::{appearing, glided, leaving};

/// The mat of the last frame that stood still, and of this one: what they leave open, on screen. None leaves open all there is.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Mat {
    was: Option<Rect>,
    is: Option<Rect>,
    /// How much of the time of a change is over, from 0 to 1.
    time: f32,
}

impl Mat {
    /// `part` of the drawing is looked at through `eye`, at a time from 0 to 1 of a change.
    pub(super) fn follow(&mut self, eye: &Eye, part: Rect, time: f32) {
        if time < self.time && self.time < 1.0 {
            self.was = self.open(eye.canvas).first().map(|(open, _)| *open); // the change before was interrupted
        }
        let part = part.intersect(eye.rect_in_drawing(eye.canvas).expand(1.0));
        let open = eye.rect_on_screen(part);
        self.is = (!open.contains_rect(eye.canvas)).then_some(open);
        self.time = time;
        if time >= 1.0 {
            self.was = self.is;
        }
    }

    /// What is left open, and how much of the mat is seen.
    fn open(&self, canvas: Rect) -> Vec<(Rect, f32)> {
        let Self { was, is, time } = *self;
        match (was, is) {
            (Some(was), Some(is)) => vec![(lerp(was, is, glided(time)), 1.0)],
            (Some(was), None) => vec![(was, leaving(time))],
            (None, Some(is)) => vec![(is, if time < 1.0 { appearing(time) } else { 1.0 })],
            (None, None) => Vec::new(),
        }
        .into_iter()
        .map(|(open, seen)| (open.intersect(canvas), seen))
        .collect()
    }

    pub(super) fn paint(&self, painter: &Painter, canvas: Rect, paper: Color32) {
        for (open, seen) in self.open(canvas) {
            let sides = [
                Rect::from_min_max(canvas.min, Pos2::new(open.left(), canvas.bottom())),
                Rect::from_min_max(Pos2::new(open.right(), canvas.top()), canvas.max),
                Rect::from_min_max(Pos2::new(open.left(), canvas.top()), open.right_top()),
                Rect::from_min_max(open.left_bottom(), Pos2::new(open.right(), canvas.bottom())),
            ];
            painter
                .extend(sides.into_iter().filter(Rect::is_positive).map(|side| Shape::rect_filled(side, 0.0, paper.gamma_multiply(seen))));
        }
    }
}

fn lerp(from: Rect, to: Rect, t: f32) -> Rect {
    Rect::from_min_max(from.min.lerp(to.min, t), from.max.lerp(to.max, t))
}

#[cfg(test)]
mod tests {
    use egui::Vec2;

    use super::*;
    use crate::app::Sight;

    const CANVAS: Rect = Rect::from_min_max(Pos2::ZERO, Pos2::new(400.0, 300.0));

    fn eye() -> Eye {
        Eye::new(Sight { centre: Pos2::new(200.0, 150.0), zoom: 1.0 }, CANVAS)
    }

    fn part(right: f32) -> Rect {
        Rect::from_x_y_ranges(f32::NEG_INFINITY..=right, f32::NEG_INFINITY..=f32::INFINITY)
    }

    #[test]
    fn where_all_is_looked_at_there_is_none() {
        let mut mat = Mat::default();
        mat.follow(&eye(), Rect::EVERYTHING, 1.0);
        assert!(mat.open(CANVAS).is_empty());
    }

    #[test]
    fn it_hides_what_lies_beside_the_part_that_is_looked_at() {
        let mut mat = Mat::default();
        mat.follow(&eye(), part(380.0), 1.0);
        assert_eq!(mat.open(CANVAS), [(CANVAS.with_max_x(380.0), 1.0)]);
    }

    #[test]
    fn it_glides_from_one_picture_to_the_next_and_never_jumps() {
        let mut mat = Mat::default();
        mat.follow(&eye(), part(300.0), 1.0);
        let mut last = 300.0;
        for time in [0.0, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0] {
            mat.follow(&eye(), part(380.0), time);
            let [(open, seen)] = mat.open(CANVAS)[..] else { panic!("there is a mat") };
            assert!((open.right() - last).abs() < 40.0 && open.right() >= last, "{last} to {}", open.right());
            assert!((seen - 1.0).abs() < f32::EPSILON && open.size() != Vec2::ZERO);
            last = open.right();
        }
        assert!((last - 380.0).abs() < 0.01);
    }

    #[test]
    fn it_appears_and_leaves_with_its_picture() {
        let mut mat = Mat::default();
        mat.follow(&eye(), Rect::EVERYTHING, 1.0);
        let seen = |mat: &Mat| mat.open(CANVAS).first().map_or(0.0, |(_, seen)| *seen);
        mat.follow(&eye(), part(380.0), 0.1);
        assert!(seen(&mat) <= 0.0);
        mat.follow(&eye(), part(380.0), 1.0);
        assert!(seen(&mat) >= 1.0);
        mat.follow(&eye(), Rect::EVERYTHING, 0.25);
        assert!(seen(&mat) > 0.0 && seen(&mat) < 1.0);
        mat.follow(&eye(), Rect::EVERYTHING, 1.0);
        assert!(seen(&mat) <= 0.0);
    }
}
