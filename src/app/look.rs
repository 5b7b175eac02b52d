//! The camera: near and far, left and right.

use emath::{Pos2, Vec2};

use super::narrow::bring_into_sight;
use super::sheet::centre_on_sheet;
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
            resize(state, size, headings);
            state.has_returned();
        }
        _ => {}
    }
}

/// The middle of the canvas stays on the drawing: nobody gets lost beside it.
fn within(state: &State, centre: Pos2) -> Pos2 {
    if state.picture.drawing.is_sheet {
        return centre_on_sheet(centre, state.sight().zoom, state.viewport, state.picture.drawing.size);
    }
    centre.clamp(Pos2::ZERO, state.picture.drawing.size.to_pos2())
}

/// A window of another size shows as much as before, as large as fits. A panel that opens beside the chart moves nothing and
/// scales nothing: whoever has just clicked on a card finds it under the pointer still. When it closes, all is as it was.
fn resize(state: &mut State, size: Vec2, headings: Vec2) {
    let sight = state.sight();
    let (old, camera) = (state.viewport, state.view.camera);
    let panel = old != Vec2::ZERO && state.viewport_window.to_bits() == state.window.x.to_bits();
    (state.viewport, state.headings, state.viewport_window) = (size, headings, state.window.x);
    state.was_resized = old != Vec2::ZERO && old.x.to_bits() != size.x.to_bits();
    if !panel || state.show.is_some() || state.picture.drawing.is_sheet {
        state.held = None;
        return;
    }
    if let Some((before, held)) = state.held
        && size.x > old.x
        && camera == held
    {
        (state.view.camera, state.held) = (before, None);
        return;
    }
    if size.x < old.x {
        let before = state.held.filter(|(_, held)| *held == camera).map_or(camera, |(before, _)| before);
        state.view.camera = Camera::Free { centre: sight.centre + (size - old) / 2.0 / sight.zoom, zoom: sight.zoom };
        if let Some(body) = state.view.selected.clone() {
            bring_into_sight(state, &body);
        }
        state.held = Some((before, state.view.camera));
    }
}
