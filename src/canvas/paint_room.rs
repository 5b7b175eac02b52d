//! Painting rooms over the map: the ground and border of each that is on show, its name, and how many bodies stand in it.

use std::sync::Arc;

use egui::epaint::RectShape;
use egui::{Color32, FontId, Galley, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2};

use super::brush::Brush;
use super::emphasis::Emphasis;
use super::eye::crisp;
use super::rooms::{Fades, From, LEADING, LEAST_NAME, PAD_X, PAD_Y, Room, Seen, broken};
use super::vista::Vista;
use crate::drawing::Drawing;
use crate::graph::BodyIx;
use crate::i18n::Language;
use crate::theme::{CORNER, FOCUS, Face, HAIRLINE, Ink, Tint, measure};
use crate::tr;

/// The sizes of names, in points on screen.
const SIZES: [f32; 8] = [20.0, 18.0, 16.5, 15.0, 14.0, 13.0, 12.0, LEAST_NAME];
/// The share of a room, in width and in height, that its name may fill before it is set smaller.
const FILLED: Vec2 = Vec2::new(0.86, 0.62);
/// How much of what lies under a room on show is hidden, and of its border seen.
const GROUND: f32 = 0.8;
const BORDER: f32 = 0.55;
/// The border of a room that has opened.
const OPENED: f32 = 0.3;
/// Where less than this share of a name, in width or height, is on the canvas, nothing of it is seen.
const UNCUT: f32 = 0.85;
/// Names that are seen less than this cannot be read.
const LEAST_SEEN: f32 = 0.5;

/// The name of a room as it stands on screen: what screen readers find.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sign {
    pub(super) body: BodyIx,
    pub(super) bodies: usize,
    pub(super) depth: usize,
    /// The room, as far as it is on the canvas.
    pub(super) room: Rect,
    /// Its name and number.
    pub(super) text: Rect,
}

/// From how near `brush` sees the rooms.
pub(super) fn from(brush: &Brush) -> From {
    From { zoom: brush.eye.zoom, canvas: brush.eye.canvas.area(), text: brush.text_scale.max(1.0) }
}

/// Paints the rooms on show and tells which names can be read.
pub(super) fn paint(
    painter: &Painter,
    brush: &Brush,
    vista: &Vista,
    emphasis: &Emphasis,
    fades: &mut Fades,
    language: &Language,
) -> Vec<Sign> {
    let on_show = vista.rooms.on_show(brush.eye.rect_in_drawing(brush.eye.canvas), from(brush), fades);
    let mut shapes = Vec::new();
    for seen in &on_show {
        if let Some(room) = vista.rooms.get(seen.room) {
            ground(&mut shapes, brush, room, *seen, emphasis);
        }
    }
    let mut signs: Vec<Sign> = Vec::new();
    for seen in on_show.iter().filter(|seen| seen.name > 0.0) {
        let Some(room) = vista.rooms.get(seen.room) else { continue };
        let Some((sign, lines)) = sign(painter, brush, (room, seen.largest), vista.drawing(), language) else { continue };
        // Rooms that lie over each other are not this one's fault: the first name stays.
        if signs.iter().any(|other| other.text.intersects(sign.text)) {
            continue;
        }
        let share = seen.name * uncut(sign.text, brush.eye.canvas);
        let inks = [Ink::Plain, Ink::Quiet].map(|ink| brush.ink(ink).gamma_multiply(share));
        for (at, galley, is_name) in lines {
            shapes.push(Shape::galley(at, galley, if is_name { inks[0] } else { inks[1] }));
        }
        if share >= LEAST_SEEN {
            signs.push(sign);
        }
    }
    painter.extend(shapes);
    signs
}

/// How much is seen of a name that the edge of the canvas would cut: a name is whole or it is none.
fn uncut(text: Rect, canvas: Rect) -> f32 {
    let inside = text.intersect(canvas);
    let share = (inside.width() / text.width()).min(inside.height() / text.height());
    ((share - UNCUT) / (1.0 - UNCUT)).clamp(0.0, 1.0)
}

fn ground(shapes: &mut Vec<Shape>, brush: &Brush, room: &Room, seen: Seen, emphasis: &Emphasis) {
    let rect = crisp(brush.eye.rect_on_screen(room.block.rect), brush.pixels_per_point);
    let look = emphasis.card(room.block.body);
    let ink = |tint: Tint| brush.ink(Ink::Lane(room.block.lane, tint));
    let closed = seen.ground;
    let fill = if look.selected && closed > 0.5 { brush.ink(Ink::Selection) } else { ink(Tint::Soft) };
    let fill = fill.gamma_multiply(GROUND * closed);
    let corner = (CORNER * rect.size().min_elem() / 80.0).clamp(1.0, CORNER);
    let lit = closed > 0.5 && (look.hovered || look.selected || look.focused);
    let share = (OPENED + (BORDER - OPENED) * closed) * (1.0 - brush.words * (1.0 - closed));
    let stroke = if lit {
        let ink = if look.focused { Ink::Focus } else { Ink::Accent };
        Stroke::new(if look.hovered && !look.selected { 1.5 * HAIRLINE } else { FOCUS }, brush.ink(ink))
    } else {
        Stroke::new(HAIRLINE, ink(Tint::Line).gamma_multiply(share))
    };
    if fill != Color32::TRANSPARENT || stroke.color != Color32::TRANSPARENT {
        shapes.push(RectShape::new(rect, corner, fill, stroke, StrokeKind::Inside).into());
    }
}

type Lines = Vec<(Pos2, Arc<Galley>, bool)>;

/// The name of a room as large as it may be, in the middle of what can be seen of the room.
fn sign(painter: &Painter, brush: &Brush, (room, largest): (&Room, f32), drawing: &Drawing, language: &Language) -> Option<(Sign, Lines)> {
    let rect = brush.eye.rect_on_screen(room.block.rect);
    let scale = brush.text_scale.max(1.0);
    let (size, mut texts) = set(&room.block.name, rect.size(), largest, scale)?;
    let name_rows = texts.len();
    let small = (size * 0.72).clamp(LEAST_NAME, 13.0 * scale);
    let count = tr!(language, "canvas-bodies", count = room.bodies);
    let leading = (size * LEADING).round();
    let height = |rows: usize| rows_of(rows) * leading;
    let counted = rect.height() - height(name_rows) - 2.0 * PAD_Y >= 2.0 * small
        && measure::width(Face::Regular, small, &count) <= rect.width() - 2.0 * PAD_X;
    texts.extend(counted.then_some(count));
    let lay = |(row, text): (usize, String)| {
        let font = if row < name_rows { FontId::new(size, Face::Bold.family()) } else { FontId::new(small, Face::Regular.family()) };
        painter.layout_no_wrap(text, font, Color32::PLACEHOLDER)
    };
    let galleys: Vec<Arc<Galley>> = texts.into_iter().enumerate().map(lay).collect();
    let width = galleys.iter().map(|galley| galley.size().x).fold(0.0, f32::max);
    let whole = Vec2::new(width, height(name_rows) + if counted { (small * 1.35).round() } else { 0.0 });
    let canvas = brush.eye.canvas;
    let free = Rect::from_min_max(canvas.min + (drawing_head(drawing, brush)), canvas.max);
    let text = Rect::from_center_size(centre(rect, free, whole), whole);
    let mut lines = Vec::new();
    let mut y = text.top();
    for (row, galley) in galleys.into_iter().enumerate() {
        let snap = |value: f32| (value * brush.pixels_per_point).round() / brush.pixels_per_point;
        let at = Pos2::new(snap(text.center().x - galley.size().x / 2.0), snap(y));
        y += if row < name_rows { leading } else { small * 1.35 };
        lines.push((at, galley, row < name_rows));
    }
    let sign = Sign { body: room.block.body, bodies: room.bodies, depth: room.block.depth, room: rect.intersect(canvas), text };
    text.intersects(canvas).then_some((sign, lines))
}

/// Room for the headings of lanes, where there are any.
fn drawing_head(drawing: &Drawing, brush: &Brush) -> Vec2 {
    super::headings::wanted(drawing, brush.theme, brush.text_scale)
}

fn rows_of(rows: usize) -> f32 {
    u16::try_from(rows).map_or(0.0, f32::from)
}

/// The largest size that a name has space for, and its lines at that size.
fn set(name: &str, room: Vec2, largest: f32, scale: f32) -> Option<(f32, Vec<String>)> {
    let ways: Vec<(f32, Vec<String>)> = (1..=3).map_while(|rows| broken(name, rows)).collect();
    let space = |rows: usize, width: f32, size: f32, share: Vec2| {
        let text = Vec2::new(width * size, rows_of(rows) * LEADING * size);
        let room = (room * share).min(room - 2.0 * Vec2::new(PAD_X, PAD_Y) * scale);
        text.x <= room.x && text.y <= room.y
    };
    let fits = |size: f32, share: Vec2| {
        ways.iter().find(|(width, lines)| space(lines.len(), *width, size, share)).map(|way| (size, way.1.clone()))
    };
    let sizes = SIZES.map(|size| size * scale);
    sizes
        .into_iter()
        .filter(|size| *size <= largest)
        .find_map(|size| fits(size, FILLED))
        .or_else(|| fits(LEAST_NAME * scale, Vec2::splat(1.0)))
}

/// The middle of a room, or as near to it as a text stays within what is seen of the room.
fn centre(room: Rect, canvas: Rect, text: Vec2) -> Pos2 {
    let along = |room: (f32, f32), canvas: (f32, f32), text: f32, pad: f32| {
        let middle = f32::midpoint(room.0, room.1);
        let (first, last) = (room.0.max(canvas.0) + pad + text / 2.0, room.1.min(canvas.1) - pad - text / 2.0);
        // Where too little of the room is seen, the name stays with the part that is.
        let (leftmost, rightmost) = (room.0 + pad + text / 2.0, room.1 - pad - text / 2.0);
        let at = if first <= last {
            middle.clamp(first, last)
        } else if middle < canvas.0 {
            last.max(leftmost)
        } else {
            first.min(rightmost)
        };
        if leftmost <= rightmost { at.clamp(leftmost, rightmost) } else { middle }
    };
    Pos2::new(
        along((room.left(), room.right()), (canvas.left(), canvas.right()), text.x, PAD_X),
        along((room.top(), room.bottom()), (canvas.top(), canvas.bottom()), text.y, PAD_Y),
    )
}
