//! The camera: near and far, left and right.

use emath::Pos2;

use super::narrow::bring_into_sight;
use super::{Action, State, ZOOM_LIMITS};
use crate::view::Camera;

pub(super) fn look(state: &mut State, action: &Action) {
    let sight = state.sight();
    let free = |centre: Pos2, zoom: f32| Camera::Free { centre, zoom };
    match *action {
        Action::Fit => state.view.camera = Camera::Fit,
        Action::FitReadable => state.view.camera = Camera::Readable,
        Action::Zoom { factor, at } => {
            let least = ZOOM_LIMITS.0.min(sight.zoom);
            let zoom = (sight.zoom * factor).clamp(least, ZOOM_LIMITS.1);
            let stays = sight.in_drawing(at);
            state.view.camera = free(stays - at / zoom, zoom);
        }
        Action::Pan(by) => state.view.camera = free(within(state, sight.centre - by / sight.zoom), sight.zoom),
        Action::Centre(pos) => state.view.camera = free(within(state, pos), sight.zoom),
        Action::Viewport { size, headings } => {
            let narrower = size.x < state.viewport.x;
            (state.viewport, state.headings) = (size, headings);
            // A panel that opens beside the chart must not cover what it tells of.
            if let Some(body) = state.view.selected.clone().filter(|_| narrower) {
                bring_into_sight(state, &body);
            }
        }
        _ => {}
    }
}

/// The middle of the canvas stays on the drawing: nobody gets lost beside it.
fn within(state: &State, centre: Pos2) -> Pos2 {
    centre.clamp(Pos2::ZERO, state.picture.drawing.size.to_pos2())
}
