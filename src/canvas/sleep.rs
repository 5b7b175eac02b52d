//! Sleep: `GraphView` asks for another frame whenever it is shown, so it is shown only when something may have changed.
//!
//! On the frames between, which other parts of the window ask for, the shapes of the last one are added again and the same
//! space is allocated with the same sense, so that the pointer still finds it. Measured on an idle window: nine tenths of a
//! core without this, nothing with it.

use std::sync::Arc;

use egui::epaint::ClippedShape;
use egui::{Painter, Rect, Ui};

use super::brush::Brush;
use super::eye::Eye;
use super::veil::Veil;
use crate::app::{Lit, Panel, State};
use crate::drawing::{Drawing, Size};
use crate::graph::BodyIx;
use crate::model::BodyId;
use crate::theme::ThemeId;
use crate::view::Filter;

/// For how many frames it stays awake after the last change: egui tells of some things a frame late.
const AFTER: u8 = 2;

/// Whether the canvas sleeps, and what it dreams of.
#[derive(Debug, Default)]
pub(super) struct Sleep {
    last: Option<Inputs>,
    was_over: bool,
    after: u8,
    shapes: Vec<ClippedShape>,
}

/// All that the painting follows from.
#[derive(Clone, Debug)]
pub(super) struct Inputs {
    drawing: Arc<Drawing>,
    eye: Eye,
    size: Size,
    selected: Option<BodyId>,
    hovered: Option<BodyId>,
    hovered_wire: Option<usize>,
    focused: Option<BodyIx>,
    filter: Filter,
    lit: Option<Arc<Lit>>,
    drawn: Vec<bool>,
    theme: ThemeId,
    text_scale: f32,
    minimap: bool,
    atlas: u64,
    veil: Veil,
    /// Whether a show goes on, whether all but one body lies in the dark, and what part of the drawing is looked at.
    show: Option<(bool, egui::Rect)>,
}

impl Inputs {
    pub(super) fn of(state: &State, brush: &Brush, focused: Option<BodyIx>, veil: &Veil) -> Self {
        let kinds = &state.document.organisation.relation_kinds;
        Self {
            drawing: Arc::clone(&state.picture.drawing),
            eye: brush.eye,
            size: brush.size,
            selected: state.view.selected.clone(),
            hovered: state.hovered.clone(),
            hovered_wire: state.hovered_wire,
            focused,
            filter: state.view.filter.clone(),
            lit: state.lit.clone(),
            drawn: kinds.iter().map(|kind| crate::projection::is_drawn(&state.view, kind)).collect(),
            theme: state.theme_id(),
            text_scale: state.text_scale(),
            minimap: state.is_open(Panel::Minimap),
            atlas: brush.atlas,
            veil: veil.clone(),
            show: state.show.as_ref().map(|show| (show.spotlight, show.part)),
        }
    }
}

impl Inputs {
    pub(super) fn eye(&self) -> Eye {
        self.eye
    }

    /// The same, wherever the drawing lies.
    pub(super) fn without_place(&self) -> Self {
        Self { eye: Eye { origin: egui::Vec2::ZERO, ..self.eye }, ..self.clone() }
    }
}

impl PartialEq for Inputs {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.drawing, &other.drawing)
            && self.eye == other.eye
            && (self.size, self.hovered_wire, self.focused) == (other.size, other.hovered_wire, other.focused)
            && (&self.selected, &self.hovered) == (&other.selected, &other.hovered)
            && (&self.filter, &self.drawn, &self.lit) == (&other.filter, &other.drawn, &other.lit)
            && (&self.veil, self.show) == (&other.veil, other.show)
            && (self.theme, self.text_scale, self.minimap, self.atlas) == (other.theme, other.text_scale, other.minimap, other.atlas)
    }
}

/// Whether something moves by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Motion {
    /// Something moves.
    Moving,
    /// All is still.
    Still,
}

impl Sleep {
    /// Whether the canvas has to be shown in this frame.
    pub(super) fn is_awake(&mut self, ui: &Ui, canvas: Rect, inputs: Inputs, motion: Motion) -> bool {
        let over = ui.input(|input| input.pointer.latest_pos().is_some_and(|pos| canvas.contains(pos)));
        let touched = (over || self.was_over) && ui.input(|input| !input.events.is_empty());
        self.was_over = over;
        let stirred = touched || motion == Motion::Moving || self.last.as_ref() != Some(&inputs);
        self.last = Some(inputs);
        let awake = stirred || self.after > 0;
        self.after = if stirred { AFTER } else { self.after.saturating_sub(1) };
        awake
    }

    /// To be called at the end of a frame that was awake: what was painted since `from` is kept if the next one may sleep.
    pub(super) fn keep(&mut self, painter: &Painter, from: usize) {
        self.shapes.clear();
        if self.after == 0 {
            let layer = painter.layer_id();
            let kept = painter.ctx().graphics(|graphics| graphics.get(layer).map(|list| list.all_entries().skip(from).cloned().collect()));
            self.shapes = kept.unwrap_or_default();
        }
    }

    /// Paints what was kept.
    pub(super) fn dream(&self, painter: &Painter) {
        for shape in &self.shapes {
            painter.with_clip_rect(shape.clip_rect).add(shape.shape.clone());
        }
    }
}

/// How many shapes have been added to the layer of `painter`.
pub(super) fn painted(painter: &Painter) -> usize {
    painter.ctx().graphics(|graphics| graphics.get(painter.layer_id()).map_or(0, |list| list.all_entries().len()))
}
