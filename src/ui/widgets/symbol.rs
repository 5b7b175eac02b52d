//! The signs on buttons, painted: the same at every size, and no font has to have them.

use std::f32::consts::FRAC_1_SQRT_2;

use egui::{Painter, Pos2, Stroke, Vec2, pos2, vec2};

/// A sign on a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// An arrow to the left.
    Back,
    /// An arrow to the right.
    Forward,
    /// A magnifying glass.
    Search,
    /// A disc, one half of it dark.
    HalfDisc,
    /// Three lines: a menu.
    Menu,
    /// A cross.
    Close,
    /// A plus sign.
    Plus,
    /// A minus sign.
    Minus,
    /// An angle that points down: open.
    Down,
    /// An angle that points to the right: closed.
    Right,
    /// An angle that points up.
    Up,
    /// An arrow that points down.
    Downwards,
    /// An arrow that points up.
    Upwards,
    /// A box over two boxes: what stands below what.
    Tree,
    /// A pane with a column at its left.
    Outline,
    /// A triangle with a stroke: something to know.
    Notice,
    /// A circle with a cross: something failed.
    Error,
    /// A circle with a check mark: all is well.
    Ok,
    /// A circle with an i.
    Note,
    /// A check mark.
    Check,
    /// A ribbon in a book: what was saved.
    Bookmark,
    /// A screen with a triangle that points onwards.
    Present,
}

impl Symbol {
    /// Paints the sign round `centre`; it is `2 * radius` high.
    pub fn paint(self, painter: &Painter, centre: Pos2, radius: f32, line: Stroke) {
        let at = |x: f32, y: f32| centre + vec2(x, y) * radius;
        let path = |points: &[(f32, f32)]| painter.line(points.iter().map(|(x, y)| at(*x, *y)).collect(), line);
        match self {
            Self::Bookmark => {
                path(&[(-0.65, -0.95), (0.65, -0.95), (0.65, 0.95), (0.0, 0.35), (-0.65, 0.95), (-0.65, -0.95), (0.65, -0.95)]);
            }
            Self::Present => {
                let screen = egui::Rect::from_center_size(centre, Vec2::new(2.0, 1.6) * radius);
                painter.rect_stroke(screen, 0.2 * radius, line, egui::StrokeKind::Middle);
                let corners = vec![at(-0.3, -0.42), at(0.45, 0.0), at(-0.3, 0.42)];
                painter.add(egui::Shape::convex_polygon(corners, line.color, Stroke::NONE));
            }
            Self::Back => {
                path(&[(0.9, 0.0), (-0.85, 0.0)]);
                path(&[(-0.15, -0.7), (-0.85, 0.0), (-0.15, 0.7)]);
            }
            Self::Forward => {
                path(&[(-0.9, 0.0), (0.85, 0.0)]);
                path(&[(0.15, -0.7), (0.85, 0.0), (0.15, 0.7)]);
            }
            Self::Downwards => {
                path(&[(0.0, -0.9), (0.0, 0.85)]);
                path(&[(-0.7, 0.15), (0.0, 0.85), (0.7, 0.15)]);
            }
            Self::Upwards => {
                path(&[(0.0, 0.9), (0.0, -0.85)]);
                path(&[(-0.7, -0.15), (0.0, -0.85), (0.7, -0.15)]);
            }
            Self::Tree => {
                for middle in [(0.0, -0.6), (-0.65, 0.6), (0.65, 0.6)] {
                    let frame = egui::Rect::from_center_size(at(middle.0, middle.1), Vec2::new(0.8, 0.6) * radius);
                    painter.rect_stroke(frame, 0.0, line, egui::StrokeKind::Middle);
                }
                path(&[(0.0, -0.3), (0.0, 0.0)]);
                path(&[(-0.65, 0.3), (-0.65, 0.0), (0.65, 0.0), (0.65, 0.3)]);
            }
            Self::Search => {
                painter.circle_stroke(at(-0.15, -0.15), 0.65 * radius, line);
                path(&[(0.33, 0.33), (0.9, 0.9)]);
            }
            Self::HalfDisc => half_disc(painter, centre, 0.9 * radius, line),
            Self::Menu => [-0.65, 0.0, 0.65].into_iter().for_each(|y| _ = path(&[(-0.9, y), (0.9, y)])),
            Self::Close => {
                path(&[(-0.65, -0.65), (0.65, 0.65)]);
                path(&[(-0.65, 0.65), (0.65, -0.65)]);
            }
            Self::Plus => {
                path(&[(-0.8, 0.0), (0.8, 0.0)]);
                path(&[(0.0, -0.8), (0.0, 0.8)]);
            }
            Self::Minus => _ = path(&[(-0.8, 0.0), (0.8, 0.0)]),
            Self::Down => _ = path(&[(-0.65, -0.3), (0.0, 0.4), (0.65, -0.3)]),
            Self::Right => _ = path(&[(-0.3, -0.65), (0.4, 0.0), (-0.3, 0.65)]),
            Self::Up => _ = path(&[(-0.65, 0.3), (0.0, -0.4), (0.65, 0.3)]),
            Self::Check => _ = path(&[(-0.8, 0.1), (-0.2, 0.7), (0.85, -0.65)]),
            Self::Outline | Self::Notice | Self::Error | Self::Ok | Self::Note => self.paint_framed(painter, centre, radius, line),
        }
    }

    fn paint_framed(self, painter: &Painter, centre: Pos2, radius: f32, line: Stroke) {
        let at = |x: f32, y: f32| centre + vec2(x, y) * radius;
        let path = |points: &[(f32, f32)]| painter.line(points.iter().map(|(x, y)| at(*x, *y)).collect(), line);
        let dot = |x: f32, y: f32| painter.circle_filled(at(x, y), 0.6 * line.width, line.color);
        if !matches!(self, Self::Outline | Self::Notice) {
            painter.circle_stroke(centre, 0.95 * radius, line);
        }
        match self {
            Self::Outline => {
                let frame = egui::Rect::from_center_size(centre, Vec2::new(1.9, 1.6) * radius);
                painter.rect_stroke(frame, 0.25 * radius, line, egui::StrokeKind::Middle);
                path(&[(-0.3, -0.8), (-0.3, 0.8)]);
            }
            Self::Notice => {
                painter.add(egui::Shape::closed_line(vec![at(0.0, -0.9), at(1.0, 0.85), at(-1.0, 0.85)], line));
                path(&[(0.0, -0.3), (0.0, 0.25)]);
                dot(0.0, 0.55);
            }
            Self::Error => {
                path(&[(-0.35, -0.35), (0.35, 0.35)]);
                path(&[(-0.35, 0.35), (0.35, -0.35)]);
            }
            Self::Ok => _ = path(&[(-0.45, 0.05), (-0.12, 0.38), (0.48, -0.35)]),
            _ => {
                path(&[(0.0, -0.05), (0.0, 0.5)]);
                dot(0.0, -0.45);
            }
        }
    }
}

/// A disc with a dark right half. The half is made of points on a circle, by a table rather than by trigonometry.
fn half_disc(painter: &Painter, centre: Pos2, radius: f32, line: Stroke) {
    /// Cosine and sine of 0°, 15° … 90°.
    const QUARTER: [(f32, f32); 7] = [
        (1.0, 0.0),
        (0.965_926, 0.258_819),
        (0.866_025, 0.5),
        (FRAC_1_SQRT_2, FRAC_1_SQRT_2),
        (0.5, 0.866_025),
        (0.258_819, 0.965_926),
        (0.0, 1.0),
    ];
    painter.circle_stroke(centre, radius, line);
    let lower = QUARTER.iter().map(|(x, y)| pos2(centre.x + x * radius, centre.y + y * radius));
    let upper = QUARTER.iter().rev().map(|(x, y)| pos2(centre.x + x * radius, centre.y - y * radius));
    painter.add(egui::Shape::convex_polygon(upper.chain(lower).collect(), line.color, Stroke::NONE));
}
