//! A slide at the desk: one sees what its audience will have seen of it in the end, and can work on it. Bodies whose step has not come are
//! there too: they can be picked for another step.

use std::sync::Arc;

use emath::Vec2;

use super::super::show::slide_frame;
use super::super::{Room, State};
use crate::drawing::Drawing;
use crate::graph::BodyIx;
use crate::view::{Camera, View};

/// The bodies that a slide sees, as long as nobody looks elsewhere: the canvas may become smaller by a panel, or the picture come late.
#[derive(Clone, Debug)]
pub(super) struct Aim {
    sees: Vec<BodyIx>,
    /// The view of it.
    view: View,
    /// The camera that was set last.
    camera: Camera,
    /// What it was set for.
    set_for: Option<(Arc<Drawing>, Vec2, Vec2)>,
}

/// Shows a slide as it is at a step. It is one step back, whatever differs in it.
pub(super) fn show(state: &mut State, ix: usize, step: usize) {
    let Some(slide) = state.slides().get(ix) else { return };
    let view = state.document.can_show(slide.view_at(step));
    let sees: Vec<BodyIx> = slide.sees.iter().filter_map(|id| state.graph().find(id)).collect();
    let camera = view.camera;
    state.slide = ix;
    if !is_alike(&view, &state.view) {
        state.show_view(view.clone());
    }
    state.view.camera = camera;
    state.bench.aim = (!sees.is_empty()).then_some(Aim { sees, view, camera, set_for: None });
}

/// Whether both show the same, wherever one looks.
fn is_alike(one: &View, other: &View) -> bool {
    *one == View { camera: one.camera, ..other.clone() }
}

impl State {
    /// Sets the camera for the slide that was shown, if the picture or its room is another than before and nobody has moved it.
    pub(in super::super) fn aim_at_slide(&mut self) {
        if self.waiting.is_some() || self.show.is_some() || self.viewport == Vec2::ZERO {
            return;
        }
        let drawing = &self.picture.drawing;
        let is_looked_at = |aim: &Aim| aim.camera == self.view.camera && is_alike(&aim.view, &self.view) && !drawing.is_sheet;
        let Some(aim) = self.bench.aim.as_mut().filter(|aim| is_looked_at(aim)) else {
            self.bench.aim = None;
            return;
        };
        let is_set = aim.set_for.as_ref().is_some_and(|(for_drawing, canvas, headings)| {
            Arc::ptr_eq(for_drawing, drawing) && (*canvas, *headings) == (self.viewport, self.headings)
        });
        if is_set {
            return;
        }
        let room = Room { canvas: self.viewport, headings: self.headings, drawing: drawing.size, kept: drawing.kept(), ..Room::default() };
        let sight = slide_frame(drawing, &aim.sees, aim.camera, None, room).sight;
        aim.camera = Camera::Free { centre: sight.centre, zoom: sight.zoom };
        aim.set_for = Some((Arc::clone(drawing), self.viewport, self.headings));
        self.view.camera = aim.camera;
    }
}
