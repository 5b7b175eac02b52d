//! A sheet in a window: what a lens other than the chart shows. It is scrolled like a page; the heads of its tables stay in view.

mod a11y;
mod paint;
mod place;
mod scroll;

use std::sync::Arc;

use egui::{CursorIcon, Painter, Pos2, Rect, Response, Sense, Ui};

use super::brush::Brush;
use super::input::{self, Wheel};
use super::retained::Canvas;
use super::spotlight;
use crate::app::{Action, State};
use crate::drawing::{Drawing, Item, Role, Spot, Target};

pub(super) use a11y::Keyboard;
use place::{Placed, Places};

/// Shows the sheet of `state` in `room`.
pub(super) fn show(ui: &mut Ui, state: &State, canvas: &mut Canvas, room: Rect, actions: &mut Vec<Action>) {
    if room.size() != state.viewport {
        actions.push(Action::Viewport { size: room.size(), headings: state.headings });
    }
    let brush = canvas.sheet_brush(ui, state, room);
    let drawing = Arc::clone(&state.picture.drawing);
    let places = Places::new(&drawing, &brush);
    let response = ui.allocate_response(ui.available_size(), Sense::click_and_drag());
    input::camera(ui, &response, Wheel::Scrolls, actions);
    let (within, more) = painter(ui, state, &brush, &drawing);
    paint::sheet(&within, &brush, &drawing, &places);
    if let Some(sign) = &more {
        paint::sign(ui.painter(), &brush, sign);
    }
    let pointer = response.hover_pos().filter(|_| !response.dragged());
    let over = pointer.and_then(|pos| places.at(pos));
    // An audience sees where the keyboard is only when it is used.
    let focused = canvas.sheet_keyboard.focused().filter(|_| state.show.is_none() || state.spot.is_some());
    let looks = paint::Looks { state, over: over.map(|placed| placed.at), focused };
    paint::spots(ui.painter(), &brush, &places, &looks);
    let items = canvas.sheet_keyboard.show(ui, state, &places, actions);
    pointed(state, canvas, &response, over, actions);
    if let Some(placed) = over {
        tell(state, &response, items.iter().find(|(at, _)| *at == placed.at).map(|(_, item)| item), placed);
    }
    if state.show.as_ref().is_some_and(|show| show.spotlight) {
        spotlight::on_pointer(ui.painter(), brush.eye.canvas, response.hover_pos(), brush.text_scale);
    }
    // Before an audience the air at the foot of a sheet is not worth a bar.
    let is_at_top = brush.eye.in_drawing(brush.eye.canvas.min).y <= 0.5;
    if state.show.is_none() || more.is_some() || !is_at_top {
        scroll::bar(ui, state, &brush, actions);
    }
}

/// What the sheet is painted with: before an audience nothing at the foot of the screen is cut through, and a sign says that there is more.
fn painter(ui: &Ui, state: &State, brush: &Brush, drawing: &Drawing) -> (Painter, Option<Item>) {
    let mut seen = brush.eye.canvas;
    let mut more = None;
    if state.show.is_some() {
        let foot = drawing.foot(Rect::from_min_max(brush.eye.in_drawing(seen.min), brush.eye.in_drawing(seen.max)));
        seen.max.y = seen.max.y.min(brush.eye.on_screen(Pos2::new(0.0, foot.end)).y);
        more = foot.more;
    }
    (ui.painter().with_clip_rect(seen.intersect(ui.clip_rect())), more)
}

/// Turns what the pointer does into actions.
fn pointed(state: &State, canvas: &mut Canvas, response: &Response, over: Option<&Placed<'_>>, actions: &mut Vec<Action>) {
    if response.clicked() || response.drag_started() {
        canvas.sheet_keyboard.want();
    }
    let id = |spot: &Spot| spot.body.and_then(|ix| state.graph().at(ix)).map(|body| body.id.clone());
    if response.double_clicked() {
        actions.extend(over.and_then(|placed| id(placed.spot)).map(Action::ShowOnChart));
    } else if response.clicked() {
        actions.extend(over.map(|placed| Action::PointAt(Some(placed.at))));
        match over.and_then(|placed| placed.spot.target.clone()) {
            Some(target) => actions.push(Action::Touch(target)),
            None if over.is_none() && state.view.selected.is_some() => actions.push(Action::Select(None)),
            None => {}
        }
    }
    let body = over.and_then(|placed| placed.spot.body);
    if canvas.told_body != body {
        canvas.told_body = body;
        actions.push(Action::Hover(over.and_then(|placed| id(placed.spot))));
    }
}

/// Shows that something can be activated, and says what a small mark means; a fact with all that it says.
fn tell(state: &State, response: &Response, item: Option<&Response>, placed: &Placed<'_>) {
    if placed.spot.target.is_some() {
        response.ctx.set_cursor_icon(CursorIcon::PointingHand);
    }
    let spot = placed.spot;
    let fact = match &spot.target {
        Some(Target::Fact(id)) => state.document.organisation.facts.iter().find(|fact| fact.id == *id),
        _ => None,
    };
    let words = fact.map(|fact| format!("{}\n{}", spot.name, fact.text.in_language(state.language.tag())));
    // What stands on the sheet in words is not said again over them.
    let is_small = matches!(spot.role, Role::Cell | Role::ColumnHeader) || words.is_some();
    if let Some(item) = item.filter(|_| is_small && state.show.is_none()) {
        item.clone().on_hover_text_at_pointer(words.as_deref().unwrap_or(&spot.name));
    }
}

impl Canvas {
    /// What a sheet is painted with.
    fn sheet_brush(&mut self, ui: &Ui, state: &State, room: Rect) -> Brush {
        let eye = super::eye::Eye::new(state.sight_on(room.size()), room);
        self.plain_brush(ui, state, eye)
    }
}
