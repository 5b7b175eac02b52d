//! From a sheet to a chart, and from sheet to sheet, in a show: nothing glides, but the old picture fades and the new one comes out of the paper.
//!
//! What was painted last is kept while a show goes on. At a desk sheets change at once: whoever sorts a table waits for it.

use std::sync::Arc;

use egui::epaint::ClippedShape;
use egui::{Painter, Rect, Shape};

use super::tween::Pace;
use crate::app::State;
use crate::deck::tween::{appearing, leaving};
use crate::drawing::Drawing;
use crate::theme::{Ink, Theme};

/// What fades.
#[derive(Debug, Default)]
pub(super) struct Crossfade {
    /// What was painted last, and of which drawing.
    last: Option<(Arc<Drawing>, Vec<ClippedShape>)>,
    /// What fades, and since when.
    from: Option<(Vec<ClippedShape>, f64)>,
}

impl Crossfade {
    /// To be called before a frame is painted.
    pub(super) fn follow(&mut self, state: &State, now: f64) {
        if state.show.is_none() || state.settings.reduced_motion {
            (self.last, self.from) = (None, None);
            return;
        }
        let next = &state.picture.drawing;
        if let Some((drawing, shapes)) = self.last.take_if(|(drawing, _)| !Arc::ptr_eq(drawing, next))
            && (drawing.is_sheet || next.is_sheet)
        {
            self.from = Some((shapes, now));
        }
        if self.from.as_ref().is_some_and(|(_, began)| now < *began || now - began >= Pace::Audience.seconds()) {
            self.from = None;
        }
    }

    /// To be called when a frame is painted, all of it since `from`: keeps it, and lays over it what fades. While the picture moves nothing is
    /// kept: a copy of all shapes sixty times a second is dear, and whoever steps on in the middle sees the next picture come out of the paper.
    pub(super) fn cover(&mut self, painter: &Painter, state: &State, (canvas, from): (Rect, usize), is_still: bool, now: f64) {
        if state.show.is_none() || state.settings.reduced_motion {
            return;
        }
        let all = (is_still && self.from.is_none()).then(|| {
            let layer = painter.layer_id();
            painter.ctx().graphics(|graphics| graphics.get(layer).map(|list| list.all_entries().skip(from).cloned().collect()))
        });
        self.last = Some((Arc::clone(&state.picture.drawing), all.flatten().unwrap_or_default()));
        let Some((shapes, began)) = &self.from else { return };
        #[allow(clippy::cast_possible_truncation, reason = "a share of one needs no double precision")]
        let t = ((now - began) / Pace::Audience.seconds()) as f32;
        let paper = Theme::of(state.theme_id()).ink(Ink::Paper);
        let sheet = |share: f32| Shape::rect_filled(canvas, 0.0, paper.gamma_multiply(share));
        let left = leaving(t);
        if left > 0.0 {
            painter.add(sheet(1.0));
            for shape in shapes {
                painter.with_clip_rect(shape.clip_rect).add(shape.shape.clone());
            }
            painter.add(sheet(1.0 - left));
        } else {
            painter.add(sheet(1.0 - appearing(t)));
        }
        painter.ctx().request_repaint();
    }
}
