//! Very many cards at once: one mesh of coloured blocks, kept until the camera or the theme changes.

use std::sync::Arc;

use egui::{Mesh, Painter, Shape};

use super::brush::Brush;
use super::emphasis::{Emphasis, Stand};
use super::eye::Eye;
use super::vista::Vista;
use crate::drawing::Drawing;
use crate::theme::{Ink, ThemeId, Tint};

/// From so many cards in sight on they are painted as blocks.
pub(super) const MANY: usize = 2000;

/// The mesh of the last frame, and what it was made for.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    made_for: Option<(Arc<Drawing>, Eye, ThemeId, Emphasis)>,
    mesh: Arc<Mesh>,
}

impl Blocks {
    /// Paints every card in sight as a block in its lane's colour: strong where it decides or is chosen, soft otherwise.
    pub(super) fn paint(&mut self, painter: &Painter, brush: &Brush, vista: &Vista, emphasis: &Emphasis) {
        let same = self.made_for.as_ref().is_some_and(|(drawing, eye, theme, with)| {
            Arc::ptr_eq(drawing, vista.drawing()) && *eye == brush.eye && *theme == brush.theme.id() && with == emphasis
        });
        if !same {
            let mut mesh = Mesh::default();
            for (_, card) in vista.seen_cards() {
                let look = emphasis.card(card.body);
                let tint = if matches!(card.fill, Ink::Lane(_, Tint::Strong)) { Tint::Strong } else { Tint::Line };
                let ink = if look.selected || look.hovered { Ink::Accent } else { Ink::Lane(card.lane, tint) };
                let share = match (look.stand, tint) {
                    (Stand::Dim | Stand::Back, _) => 0.25,
                    (Stand::Plain, Tint::Strong) => 1.0,
                    (Stand::Plain, _) => 0.6,
                };
                mesh.add_colored_rect(brush.eye.rect_on_screen(card.rect), brush.ink(ink).gamma_multiply(share));
            }
            self.mesh = Arc::new(mesh);
            self.made_for = Some((Arc::clone(vista.drawing()), brush.eye, brush.theme.id(), emphasis.clone()));
        }
        painter.add(Shape::Mesh(Arc::clone(&self.mesh)));
    }
}
