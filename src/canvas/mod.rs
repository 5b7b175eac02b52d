//! A drawing in a window: the only module that knows `egui_graphs`.
//!
//! One frame: the [`tween`] says where everything is on its way, the [`vista`] what of it can be seen; [`emphasis`] says what
//! comes forward; then the [`ground`] is painted, the graph shown with its wires and cards ([`show`]), the [`headings`] laid
//! over it, and the tree of [`a11y`], the [`chips`] and the [`minimap`] put on top. When nothing changes, nothing of this
//! happens: see [`sleep`].
//!
//! From far, where cards cannot be read or are too many, the drawing is a [`map`]: one mesh instead of the graph, and over it
//! the [`rooms`] that stand for what is in them, each with its name.

#[cfg(test)]
mod tests;

mod a11y;
mod brush;
mod chips;
mod crossfade;
mod edge;
mod emphasis;
mod eye;
mod ground;
mod headings;
mod input;
mod map;
mod mat;
mod minimap;
mod node;
mod page;
mod paint_card;
mod paint_glyph;
mod paint_mesh;
mod paint_room;
mod paint_wire;
mod plots;
mod pointer;
mod retained;
mod rooms;
mod roving;
mod sheet;
mod show;
mod sleep;
mod spotlight;
mod still;
mod vista;
mod tooltip;
mod tween;
mod veil;
mod way;

pub use page::{PagePaint, fit};
pub use retained::Canvas;

use std::sync::Arc;

use egui::{Align2, Id, Rect, Response, Ui, UiBuilder, Vec2};

use self::brush::Brush;
use self::emphasis::Emphasis;
use self::headings::Headings;
use self::show::Events;
use self::sleep::Inputs;
use self::still::Way;
use crate::app::{Action, State};
use crate::theme::{Ink, Theme, Type};
use crate::tr;

/// Fills what is left of `ui` with the drawing of `state`, seen through its camera. What the user does with it is added to
/// `actions`.
///
/// # Complexity
/// O(m) for the m cards and wires in sight; a frame in which nothing changed only adds the shapes of the one before.
pub fn canvas_ui(ui: &mut Ui, state: &State, canvas: &mut Canvas, actions: &mut Vec<Action>) {
    let room = ui.available_rect_before_wrap();
    let mut child = ui.new_child(UiBuilder::new().id(Id::new("canvas")).max_rect(room));
    child.set_clip_rect(room.intersect(ui.clip_rect()));
    ui.advance_cursor_after_rect(room);
    let now = ui.input(|input| input.time);
    canvas.crossfade.follow(state, now);
    let from = sleep::painted(child.painter());
    if state.picture.drawing.is_sheet {
        sheet::show(&mut child, state, canvas, room, actions);
    } else if room.is_positive() {
        show_in(&mut child, state, canvas, room, actions);
    }
    let is_still = state.picture.drawing.is_sheet || canvas.motion(now) == sleep::Motion::Still;
    canvas.crossfade.cover(child.painter(), state, (room, from), is_still, now);
}

/// One frame: what it is painted with, what comes forward in it, and when it is.
struct Moment {
    brush: Arc<Brush>,
    emphasis: Emphasis,
    /// In seconds, as egui counts them.
    now: f64,
}

fn show_in(ui: &mut Ui, state: &State, canvas: &mut Canvas, room: Rect, actions: &mut Vec<Action>) {
    let headings = headings::wanted(&state.picture.drawing, Theme::of(state.theme_id()), state.text_scale());
    if (room.size(), headings) != (state.viewport, state.headings) {
        actions.push(Action::Viewport { size: room.size(), headings });
    }
    let first_action = actions.len();
    let now = ui.input(|input| input.time);
    let brush = Arc::new(canvas.prepare(ui, state, room, now));
    let focused = canvas.keyboard.focused();
    let emphasis = Emphasis::new(state, &canvas.vista, Arc::clone(&canvas.dim), focused).behind(&canvas.veil);
    let moment = Moment { brush, emphasis, now };
    let part = state.show.as_ref().map_or(Rect::EVERYTHING, |show| show.part);
    canvas.mat.follow(&moment.brush.eye, part, canvas.tween.time(now));
    let inputs = Inputs::of(state, &moment.brush, focused, &canvas.veil);
    let motion = canvas.motion(now);
    let awake = canvas.sleep.is_awake(ui, room, inputs.clone(), motion);
    let response = if awake {
        let (response, events) = paint(ui, state, canvas, &moment, &inputs);
        pointer::told(state, canvas, &moment, &response, &events, actions);
        response
    } else {
        canvas.sleep.dream(ui.painter());
        show::space(ui)
    };
    input::camera(ui, &response, input::Wheel::Zooms, actions);
    over(ui, state, canvas, &moment, &response, actions);
    canvas.moved_by_hand(actions.get(first_action..).unwrap_or_default());
    if motion == sleep::Motion::Moving || canvas.motion(now) == sleep::Motion::Moving {
        ui.ctx().request_repaint();
    }
}

/// Paints everything that can be remembered.
fn paint(ui: &mut Ui, state: &State, canvas: &mut Canvas, moment: &Moment, inputs: &Inputs) -> (Response, Events) {
    let Moment { brush, emphasis, now } = moment;
    let from = sleep::painted(ui.painter());
    let shown = if canvas.is_map {
        ground::paint(ui.painter(), brush, &canvas.vista, emphasis, &canvas.tween, *now);
        canvas.map.paint(ui.painter(), brush, &canvas.vista, emphasis);
        show::pointer(ui, &canvas.vista, &canvas.fades, brush, emphasis)
    } else {
        cards(ui, canvas, moment, inputs)
    };
    canvas.signs.clear();
    if canvas.vista.has_rooms_at(brush.eye.zoom) {
        canvas.fades.begin(*now, !state.settings.reduced_motion);
        canvas.signs = paint_room::paint(ui.painter(), brush, &canvas.vista, emphasis, &mut canvas.fades, &state.language);
    }
    if canvas.is_map {
        map::forward(ui.painter(), brush, &canvas.vista, emphasis);
    }
    canvas.mat.paint(ui.painter(), brush.eye.canvas, brush.ink(Ink::Paper));
    let headings = Headings::new(&canvas.vista, brush, &headings::Glide { tween: &canvas.tween, now: *now }, ui.painter());
    headings.paint(ui.painter(), brush);
    canvas.headings = Some(headings);
    canvas.sleep.keep(ui.painter(), from);
    shown
}

/// Paints cards and wires, or moves those that are painted.
fn cards(ui: &mut Ui, canvas: &mut Canvas, moment: &Moment, inputs: &Inputs) -> (Response, Events) {
    let Moment { brush, emphasis, now } = moment;
    let ground = canvas.vista.ground().filter(|_| canvas.motion(*now) == sleep::Motion::Still);
    let way = ground.map_or(Way::Anew, |ground| canvas.still.way(brush, inputs, ground));
    if way == Way::Moved {
        canvas.still.paint(ui.painter(), brush);
        return show::pointer(ui, &canvas.vista, &canvas.fades, brush, emphasis);
    }
    let from = sleep::painted(ui.painter());
    let reach = if let Way::Beyond(reach) = way { reach } else { brush.reach };
    let wide = Arc::new(Brush { reach, ..(**brush).clone() });
    ground::paint(ui.painter(), &wide, &canvas.vista, emphasis, &canvas.tween, *now);
    show::dress(&mut canvas.vista, &wide, emphasis, &canvas.tween, *now);
    let last_corner = canvas.corner.replace(brush.eye.canvas.min);
    let shown = show::graph(ui, &mut canvas.vista, brush, last_corner);
    if let (Way::Beyond(reach), Some(ground)) = (way, ground) {
        canvas.still.keep(ui.painter(), brush, ground, reach, from);
    }
    shown
}

/// What lies over the drawing and is there in every frame: the tree of screen readers, chips, headings, the map.
fn over(ui: &mut Ui, state: &State, canvas: &mut Canvas, moment: &Moment, response: &Response, actions: &mut Vec<Action>) {
    let brush = &*moment.brush;
    let seen = canvas.spots(brush, &moment.emphasis, moment.now);
    let tree = ui.new_child(UiBuilder::new().id(Id::new("canvas-tree")).max_rect(brush.eye.canvas));
    let spots = a11y::Spots { vista: &canvas.vista, seen, signs: &canvas.signs };
    let items = canvas.keyboard.show(&tree, state, &spots, &mut canvas.words, actions);
    let seen = spots.seen;
    if canvas.is_map {
        canvas.over_chip = None; // nothing is large enough to have one
    } else {
        pointer::chips(ui, state, canvas, moment, &seen, actions);
    }
    let middle = brush.eye.canvas.center().to_vec2();
    let place = |body: usize| {
        let card = canvas.vista.card(body)?;
        Some(canvas.tween.card(body, brush.eye.rect_on_screen(card.rect), middle, moment.now).0)
    };
    way::paint(ui.painter(), brush, moment.emphasis.way(), place);
    if let Some(headings) = &canvas.headings {
        headings.interact(ui);
    }
    if state.show.is_none() {
        pointer::tooltips(state, canvas, moment, response, &items);
    }
    if canvas.vista.cards().is_empty() {
        empty(ui, state, brush);
    } else if state.show.is_none() {
        minimap::show(ui, state, &canvas.vista, brush, actions);
    }
    if state.show.as_ref().is_some_and(|show| show.spotlight) {
        match moment.emphasis.hovered() {
            Some(_) if !canvas.is_map => {
                spotlight::on_body(ui.painter(), brush, &canvas.vista, &moment.emphasis, place);
                let lit = |body| place(body).filter(|_| moment.emphasis.near().contains(&body));
                way::paint(ui.painter(), brush, moment.emphasis.way(), lit);
            }
            _ => spotlight::on_pointer(ui.painter(), brush.eye.canvas, response.hover_pos(), brush.text_scale),
        }
    }
}

/// What is said where there is nothing to draw.
fn empty(ui: &Ui, state: &State, brush: &Brush) {
    let theme = Theme::of(state.theme_id());
    let middle = brush.eye.canvas.center();
    let line = Vec2::new(0.0, theme.line_height(Type::Title) * brush.text_scale);
    let words = [
        (tr!(state.language, "canvas-empty"), Type::Title, Ink::Plain),
        (tr!(state.language, "canvas-empty-hint"), Type::Body, Ink::Quiet),
    ];
    for ((text, kind, ink), at) in words.into_iter().zip([middle - line / 2.0, middle + line / 2.0]) {
        ui.painter().text(at, Align2::CENTER_CENTER, text, theme.font(kind, brush.text_scale), theme.ink(ink));
    }
}
