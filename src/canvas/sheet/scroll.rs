//! The bars that tell what part of a sheet is seen, and that can be dragged.

use egui::{Id, Pos2, Rect, Sense, Shape, Ui, Vec2};

use super::super::brush::Brush;
use crate::app::{Action, State};
use crate::theme::{Ink, Space};

/// How wide a bar is, and how short at least, in points on screen.
const WIDTH: f32 = 6.0;
const SHORTEST: f32 = 32.0;

/// Shows the bars where the sheet is larger than its room.
pub(super) fn bar(ui: &Ui, state: &State, brush: &Brush, actions: &mut Vec<Action>) {
    let (canvas, whole) = (brush.eye.canvas, state.picture.drawing.size * brush.eye.zoom);
    let top = canvas.min - brush.eye.on_screen(Pos2::ZERO);
    for down in [true, false] {
        let pick = |v: Vec2| if down { v.y } else { v.x };
        let (seen, all, before) = (pick(canvas.size()), pick(whole), pick(top));
        if all <= seen + 1.0 {
            continue;
        }
        let edge = Space::Tight.pts();
        let length = (seen * seen / all).max(SHORTEST);
        let start = before / (all - seen) * (seen - length);
        let rect = if down {
            Rect::from_min_size(Pos2::new(canvas.right() - WIDTH - edge, canvas.top() + start), Vec2::new(WIDTH, length))
        } else {
            Rect::from_min_size(Pos2::new(canvas.left() + start, canvas.bottom() - WIDTH - edge), Vec2::new(length, WIDTH))
        };
        let response = ui.interact(rect.expand(edge), Id::new(("sheet-scroll", down)), Sense::drag());
        let ink = if response.hovered() || response.dragged() { Ink::Quiet } else { Ink::Hairline };
        ui.painter().add(Shape::rect_filled(rect, WIDTH / 2.0, brush.ink(ink).gamma_multiply(0.7)));
        if response.dragged() {
            let by = pick(response.drag_delta()) * (all - seen) / (seen - length).max(1.0);
            actions.push(Action::Pan(if down { Vec2::new(0.0, -by) } else { Vec2::new(-by, 0.0) }));
        }
    }
}
