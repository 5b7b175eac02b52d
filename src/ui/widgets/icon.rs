//! The mark of a kind of body: its shape tells the kind, its colour the lane, and it is filled where the body decides.

use egui::{Color32, Painter, Pos2, Sense, Shape, Stroke, Ui, Vec2, vec2};

use crate::graph::{BodyIx, OrgGraph};
use crate::model::{Icon, Standing};
use crate::theme::{Ink, Tint};
use crate::ui::look::Look;

/// Half the height of a mark beside text of normal size, in points.
pub const RADIUS: f32 = 5.5;
/// The width of the outline of a mark, in points.
const OUTLINE: f32 = 1.5;

/// The mark of a body or of a kind of body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its shape.
    pub icon: Icon,
    /// Its colour.
    pub ink: Ink,
    /// Filled for bodies that decide, an outline for all others.
    pub standing: Standing,
}

impl Mark {
    /// The mark of the body at a place.
    #[must_use]
    pub fn of(graph: &OrgGraph, body: BodyIx) -> Self {
        let lane = u8::try_from(graph.lane_colour(graph.lane(body))).unwrap_or(0);
        Self {
            icon: graph.kind(body).map(|kind| kind.icon).unwrap_or_default(),
            ink: Ink::Lane(lane, Tint::Line),
            standing: graph.standing(body),
        }
    }

    /// The mark as a shape, `radius` being half its height.
    pub fn shape(self, look: Look, centre: Pos2, radius: f32) -> Shape {
        let ink = look.ink(self.ink);
        let fill = if self.standing == Standing::Decides { ink } else { Color32::TRANSPARENT };
        icon_shape(self.icon, centre, radius, fill, Stroke::new(OUTLINE, ink))
    }

    /// Paints the mark.
    pub fn paint(self, painter: &Painter, look: Look, centre: Pos2, radius: f32) {
        painter.add(self.shape(look, centre, radius));
    }

    /// A mark as large as text of normal size, as a part of a row. Decoration only: what it says must stand in words beside it.
    pub fn ui(self, ui: &mut Ui, look: Look) {
        let radius = look.scaled(RADIUS);
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(2.0 * radius + 2.0), Sense::hover());
        self.paint(ui.painter(), look, rect.center(), radius);
    }
}

/// The shape of a kind: all cover about the same ground, so that none looks louder than another.
pub fn icon_shape(icon: Icon, centre: Pos2, radius: f32, fill: Color32, line: Stroke) -> Shape {
    let polygon = |corners: &[Vec2]| {
        let points = corners.iter().map(|corner| centre + *corner * radius).collect();
        Shape::convex_polygon(points, fill, line)
    };
    match icon {
        Icon::Diamond => polygon(&[vec2(0.0, -1.1), vec2(1.1, 0.0), vec2(0.0, 1.1), vec2(-1.1, 0.0)]),
        Icon::Circle => Shape::Circle(egui::epaint::CircleShape { center: centre, radius, fill, stroke: line }),
        Icon::Square => {
            let rect = egui::Rect::from_center_size(centre, Vec2::splat(1.76 * radius));
            Shape::Rect(egui::epaint::RectShape::new(rect, 0.3 * radius, fill, line, egui::StrokeKind::Middle))
        }
        Icon::Hexagon => {
            polygon(&[vec2(0.55, -0.95), vec2(1.1, 0.0), vec2(0.55, 0.95), vec2(-0.55, 0.95), vec2(-1.1, 0.0), vec2(-0.55, -0.95)])
        }
        Icon::Triangle => polygon(&[vec2(0.0, -1.05), vec2(1.1, 0.85), vec2(-1.1, 0.85)]),
        Icon::Ring => {
            let outer = Shape::Circle(egui::epaint::CircleShape { center: centre, radius, fill: Color32::TRANSPARENT, stroke: line });
            let inner = egui::epaint::CircleShape { center: centre, radius: 0.45 * radius, fill, stroke: line };
            Shape::Vec(vec![outer, Shape::Circle(inner)])
        }
    }
}
