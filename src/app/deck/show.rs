//! A slide at the desk: one sees what its audience will see, and can work on it.

use super::super::pipeline::refresh;
use super::super::show::slide_sight;
use super::super::{Room, State};
use crate::view::{Camera, View};

/// Shows a slide as it is at a step. It is one step back, whatever differs in it.
pub(super) fn show(state: &mut State, ix: usize, step: usize) {
    let Some(slide) = state.slides().get(ix) else { return };
    let (view, sees) = (state.document.can_show(slide.view_at(step)), slide.sees.clone());
    state.slide = ix;
    let camera = view.camera;
    if !is_alike(&view, &state.view) {
        state.show_view(view);
    }
    state.view.camera = camera;
    refresh(state);
    let bodies: Vec<usize> = sees.iter().filter_map(|id| state.graph().find(id)).collect();
    let drawing = &state.picture.drawing;
    // A large picture comes later: until then, what the camera of the slide sees.
    if bodies.is_empty() || drawing.is_sheet || state.waiting.is_some() || state.viewport == emath::Vec2::ZERO {
        return;
    }
    let room = Room { canvas: state.viewport, headings: state.headings, drawing: drawing.size, kept: drawing.kept(), is_sheet: false };
    let sight = slide_sight(drawing, &bodies, camera, room);
    state.view.camera = Camera::Free { centre: sight.centre, zoom: sight.zoom };
}

/// Whether both show the same, wherever one looks.
fn is_alike(one: &View, other: &View) -> bool {
    *one == View { camera: one.camera, ..other.clone() }
}
