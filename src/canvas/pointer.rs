//! The pointer on the drawing: what it clicks, what it is over, what it is told.

use egui::{CursorIcon, Id, Response, Sense, Ui, WidgetInfo, WidgetType};

use super::Moment;
use super::chips::chips as chips_of;
use super::retained::Canvas;
use super::show::{Events, wire_at};
use super::tooltip;
use crate::app::{Action, State};
use crate::drawing::Size;
use crate::graph::BodyIx;
use crate::model::BodyId;

/// A chip is small: it is hit this far around it, in points on screen.
const AROUND: f32 = 3.0;

fn id_of(state: &State, body: BodyIx) -> Option<BodyId> {
    state.graph().at(body).map(|body| body.id.clone())
}

/// Turns what the graph tells into actions.
pub(super) fn told(state: &State, canvas: &mut Canvas, moment: &Moment, response: &Response, events: &Events, actions: &mut Vec<Action>) {
    let there = |body: &BodyIx| !state.veils(*body);
    if response.clicked() || response.drag_started() {
        canvas.keyboard.want();
    }
    // The first click may have opened a panel and moved the chart: the second one means what the first one hit.
    let twice = if response.double_clicked() { canvas.clicked.or(events.double_clicked) } else { events.double_clicked }.filter(there);
    let clicked = events.clicked.filter(there);
    canvas.clicked = if response.clicked() { clicked } else { canvas.clicked };
    if let Some(body) = twice.and_then(|body| id_of(state, body)) {
        actions.push(Action::Focus(body));
    } else if let Some(body) = clicked.and_then(|body| id_of(state, body)) {
        actions.push(Action::Select(Some(body)));
    } else if response.clicked() && !events.wire_clicked && state.view.selected.is_some() {
        actions.push(Action::Select(None));
    }
    // A chip reaches beyond its card: who is over the chip is over the card.
    let hovered = events.hovered.or(canvas.over_chip);
    if hovered != canvas.told_body {
        canvas.told_body = hovered;
        actions.push(Action::Hover(hovered.and_then(|body| id_of(state, body))));
    }
    let free = response.hover_pos().filter(|_| hovered.is_none() && !response.dragged());
    let wire = free.and_then(|pos| wire_at(&canvas.vista, &moment.brush, &moment.emphasis, pos));
    if wire != canvas.told_wire {
        canvas.told_wire = wire;
        actions.push(Action::HoverWire(wire));
    }
}

/// Makes chips clickable.
pub(super) fn chips(
    ui: &Ui,
    state: &State,
    canvas: &mut Canvas,
    moment: &Moment,
    spots: &[(usize, egui::Rect)],
    actions: &mut Vec<Action>,
) {
    let mut over = None;
    for (at, rect) in spots {
        let Some(card) = canvas.vista.cards().get(*at) else { continue };
        for chip in chips_of(card, *rect, moment.emphasis.card(card.body), &moment.brush) {
            let Some(body) = id_of(state, card.body) else { continue };
            let id = Id::new(("canvas-chip", card.body, std::mem::discriminant(&chip.kind)));
            let response = ui.interact(chip.rect.expand(AROUND), id, Sense::CLICK);
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, tooltip::chip_words(state, chip.kind, card.body)));
            if response.hovered() {
                over = Some(card.body);
            }
            let response = response.on_hover_cursor(CursorIcon::PointingHand);
            if response.hovered() && state.show.is_none() {
                response.clone().on_hover_text(tooltip::chip_words(state, chip.kind, card.body));
            }
            if response.clicked() {
                actions.push(chip.kind.action(body));
            }
        }
    }
    canvas.over_chip = over;
}

/// Says more where the drawing says too little.
pub(super) fn tooltips(state: &State, canvas: &Canvas, moment: &Moment, response: &Response, items: &[(BodyIx, Response)]) {
    let emphasis = &moment.emphasis;
    if let Some(wire) =
        emphasis.hovered_wire().filter(|wire| canvas.told_wire == Some(*wire)).and_then(|wire| canvas.vista.wires().get(wire))
    {
        tooltip::wire(response, state, wire);
    }
    let hovered = emphasis.hovered().filter(|body| moment.brush.size == Size::Far && canvas.told_body == Some(*body));
    if let Some(body) = hovered {
        let item = items.iter().find(|(other, _)| *other == body).map_or(response, |(_, item)| item);
        tooltip::card(item, state, body);
    }
}
