//! The mark of the program, drawn: three that are joined.

use egui::IconData;
use emath::{Pos2, Vec2, pos2};

use crate::theme::{Ink, Theme, ThemeId};

/// The side, in pixels.
const SIDE: u16 = 64;
const CORNER: f32 = 14.0;
const DOT: f32 = 8.0;
const LINE: f32 = 2.5;
const DOTS: [Pos2; 3] = [pos2(32.0, 18.0), pos2(17.0, 44.0), pos2(47.0, 44.0)];

/// The mark, as the window system wants it.
pub(super) fn icon() -> IconData {
    let theme = Theme::of(ThemeId::Light);
    let ground = theme.ink(Ink::Accent).to_array();
    let mark = theme.ink(Ink::OnAccent).to_array();
    let mut rgba = Vec::with_capacity(4 * usize::from(SIDE) * usize::from(SIDE));
    for y in 0..SIDE {
        for x in 0..SIDE {
            let pixel = pos2(f32::from(x) + 0.5, f32::from(y) + 0.5);
            let of_mark = cover(from_mark(pixel));
            let [red, green, blue] = [0, 1, 2].map(|i: usize| blend(ground.get(i), mark.get(i), of_mark));
            rgba.extend([red, green, blue, blend(Some(&0), Some(&u8::MAX), cover(from_ground(pixel)))]);
        }
    }
    IconData { rgba, width: u32::from(SIDE), height: u32::from(SIDE) }
}

/// How far a pixel is outside the rounded square (negative inside).
fn from_ground(pixel: Pos2) -> f32 {
    let half = f32::from(SIDE) / 2.0;
    let outside = (pixel - pos2(half, half)).abs() - Vec2::splat(half - CORNER);
    outside.max(Vec2::ZERO).length() - CORNER
}

/// How far a pixel is outside the dots and the lines between them.
fn from_mark(pixel: Pos2) -> f32 {
    let [a, b, c] = DOTS;
    let dots = DOTS.map(|dot| pixel.distance(dot) - DOT);
    let lines = [(a, b), (b, c), (c, a)].map(|(from, to)| from_line(pixel, from, to) - LINE);
    dots.into_iter().chain(lines).fold(f32::INFINITY, f32::min)
}

fn from_line(pixel: Pos2, from: Pos2, to: Pos2) -> f32 {
    let along = ((pixel - from).dot(to - from) / (to - from).length_sq()).clamp(0.0, 1.0);
    pixel.distance(from + along * (to - from))
}

/// How much of a pixel is covered by a shape that it is this far outside of.
fn cover(outside: f32) -> f32 {
    (0.5 - outside).clamp(0.0, 1.0)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes is a byte")]
fn blend(from: Option<&u8>, to: Option<&u8>, share: f32) -> u8 {
    let byte = |byte: Option<&u8>| f32::from(byte.copied().unwrap_or(0));
    (byte(from) + (byte(to) - byte(from)) * share).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_stands_on_a_rounded_square() {
        let IconData { rgba, width, height } = icon();
        assert_eq!(rgba.len(), 4 * width as usize * height as usize);
        let pixel = |x: usize, y: usize| &rgba[4 * (y * width as usize + x)..][..4];
        let theme = Theme::of(ThemeId::Light);
        assert_eq!(pixel(0, 0)[3], 0, "the corners are round");
        assert_eq!(pixel(32, 18), theme.ink(Ink::OnAccent).to_array());
        assert_eq!(pixel(32, 34), theme.ink(Ink::Accent).to_array());
    }
}
