//! What screen readers and the keyboard find on the canvas: a tree with an item for every card in sight, or on a map for every
//! room whose name can be read.
//!
//! `egui_graphs` tells them nothing. The items lie over the graph and take no clicks. One of them, the selected card or else
//! the first, is in the tab order; the arrows move the selection, and the keyboard follows it.

use std::collections::BTreeMap;

use egui::accesskit::{Action as Request, Role};
use egui::{Id, Rect, Response, Sense, Ui, WidgetInfo, WidgetType};

use super::paint_room::Sign;
use super::roving::Roving;
use super::vista::Vista;
use crate::app::{Action, State};
use crate::drawing::{Card, CardKind};
use crate::graph::BodyIx;
use crate::model::Standing;
use crate::tr;

/// Where the keyboard is on the canvas.
#[derive(Debug, Default)]
pub(super) struct Keyboard {
    /// The card that is in the tab order.
    roving: Roving,
}

/// The words for the cards in sight, made once for a drawing and only if someone listens.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// By the place of the card.
    said: BTreeMap<usize, Said>,
    /// Of every card its place along its row, counted from 0 as accesskit wants it, and how many stand there.
    order: Vec<(usize, usize)>,
}

#[derive(Debug)]
struct Said {
    name: String,
    description: String,
    level: usize,
    position: usize,
    siblings: usize,
}

impl Words {
    pub(super) fn forget(&mut self) {
        self.said.clear();
        self.order.clear();
    }

    fn prepare(&mut self, state: &State, spots: &Spots<'_>) {
        let cards = spots.vista.cards();
        if self.order.len() != cards.len() {
            self.order = along_rows(state, spots.vista);
        }
        for (at, card) in spots.seen.iter().filter_map(|(at, _)| cards.get(*at).map(|card| (*at, card))) {
            let (position, siblings) = self.order.get(at).copied().unwrap_or((0, 1));
            self.said.entry(at).or_insert_with(|| Said { position, siblings, ..said(state, card) });
        }
    }
}

fn along_rows(state: &State, vista: &Vista) -> Vec<(usize, usize)> {
    let key = |(at, card): (usize, &std::sync::Arc<Card>)| (state.graph().level(card.body), card.rect.left(), at);
    let mut rows: Vec<(usize, f32, usize)> = vista.cards().iter().enumerate().map(key).collect();
    rows.sort_by(|(row, a, at), (other, b, last)| row.cmp(other).then(a.total_cmp(b)).then(at.cmp(last)));
    let mut order = vec![(0, 1); rows.len()];
    for row in rows.chunk_by(|(row, ..), (other, ..)| row == other) {
        for (position, (_, _, at)) in row.iter().enumerate() {
            if let Some(slot) = order.get_mut(*at) {
                *slot = (position, row.len());
            }
        }
    }
    order
}

fn said(state: &State, card: &Card) -> Said {
    let (graph, language) = (state.graph(), &state.language);
    let level = graph.level(card.body);
    let mut parts = vec![about(state, card.body)];
    if let Some(found) = graph.level_at(level) {
        parts.push(tr!(language, "canvas-level", number = level + 1, name = found.name.in_language(language.tag())));
    }
    parts.push(tr!(language, "canvas-links", count = graph.links_of(card.body).len()));
    match card.kind {
        CardKind::Stack(members) => parts.push(tr!(language, "canvas-closed-group", count = members)),
        CardKind::Frame => parts.push(tr!(language, "canvas-open-group", count = graph.members(card.body).len())),
        CardKind::Single if card.hidden > 0 => parts.push(tr!(language, "canvas-folded", count = card.hidden)),
        CardKind::Single => {}
    }
    if card.notice {
        parts.push(tr!(language, "canvas-notice"));
    }
    Said { name: name(state, card.body), description: parts.join("; "), level: level + 1, position: 0, siblings: 1 }
}

/// A body's name in full.
pub(super) fn name(state: &State, body: BodyIx) -> String {
    state.graph().at(body).map(|body| body.name.in_language(state.language.tag()).to_owned()).unwrap_or_default()
}

/// What kind of body it is and what it may do.
pub(super) fn about(state: &State, body: BodyIx) -> String {
    let standing = match state.graph().standing(body) {
        Standing::Decides => "decides",
        Standing::Recommends => "recommends",
        Standing::Advises => "advises",
        Standing::Serves => "serves",
    };
    let standing = tr!(state.language, "canvas-standing", standing = standing);
    match state.graph().kind(body) {
        Some(kind) => tr!(state.language, "canvas-about", kind = kind.name.in_language(state.language.tag()), standing = standing),
        None => standing,
    }
}

fn id_of(state: &State, body: BodyIx) -> Id {
    // The place as well: a faulty file may give one id to two bodies.
    Id::new(("canvas-card", body, state.graph().at(body).map(|body| body.id.as_str())))
}

/// Where the cards are in this frame, by their place in the vista's list.
pub(super) struct Spots<'a> {
    pub(super) vista: &'a Vista,
    pub(super) seen: Vec<(usize, Rect)>,
    /// The names of rooms on a map.
    pub(super) signs: &'a [Sign],
}

impl Keyboard {
    /// The card that shows the ring of the keyboard.
    pub(super) fn focused(&self) -> Option<BodyIx> {
        self.roving.focused()
    }

    /// Asks for the keyboard: the canvas was clicked.
    pub(super) fn want(&mut self) {
        self.roving.want();
    }

    /// Puts the items of the tree over the graph. `ui` covers the canvas.
    pub(super) fn show(
        &mut self,
        ui: &Ui,
        state: &State,
        spots: &Spots<'_>,
        words: &mut Words,
        actions: &mut Vec<Action>,
    ) -> Vec<(BodyIx, Response)> {
        let tree = ui.unique_id();
        let listening = ui.ctx().accesskit_node_builder(tree, |node| {
            node.set_role(Role::Tree);
            node.set_label(tr!(state.language, "canvas-name"));
            let rect = ui.max_rect();
            let (x0, y0, x1, y1) = (rect.min.x.into(), rect.min.y.into(), rect.max.x.into(), rect.max.y.into());
            node.set_bounds(egui::accesskit::Rect { x0, y0, x1, y1 });
        });
        if listening.is_some() {
            words.prepare(state, spots);
        }
        let roving = self.rove(ui, state, spots);
        let mut responses = Vec::with_capacity(spots.seen.len());
        for (at, rect) in &spots.seen {
            let Some(card) = spots.vista.cards().get(*at) else { continue };
            let in_order = roving == Some(card.body);
            let sense = if in_order { Sense::focusable_noninteractive() } else { Sense::hover() };
            let response = ui.interact(*rect, id_of(state, card.body), sense);
            if let Some(said) = words.said.get(at) {
                let room = spots.signs.iter().find(|sign| sign.body == card.body).map(|sign| sign.bodies);
                tell(ui, state, card, said, room, &response);
            }
            requests(ui, state, card, &response, actions);
            responses.push((card.body, response));
        }
        self.roving.follow(ui, state, actions);
        responses
    }

    /// Chooses the card that is in the tab order, and moves the keyboard to it where it was on the last one.
    fn rove(&mut self, ui: &Ui, state: &State, spots: &Spots<'_>) -> Option<BodyIx> {
        let vista = spots.vista;
        let selected = state.view.selected.as_ref().and_then(|id| state.graph().find(id)).filter(|ix| vista.card(*ix).is_some());
        let first = || vista.first_card().map(|card| card.body);
        // In a show the first card may be out of sight, or not there yet: what nobody can come to must not have the keyboard.
        let seen = || spots.seen.first().and_then(|(at, _)| vista.cards().get(*at)).map(|card| card.body);
        let in_sight = |ix: &BodyIx| spots.seen.iter().any(|(at, _)| vista.place(*ix) == Some(*at));
        let body = if state.show.is_some() { selected.filter(in_sight).or_else(seen)? } else { selected.or_else(first)? };
        let id = id_of(state, body);
        self.roving.take(ui, state, body, id);
        Some(body)
    }
}

fn tell(ui: &Ui, state: &State, card: &Card, said: &Said, room: Option<usize>, response: &Response) {
    let selected = state.view.selected.as_ref().is_some_and(|id| state.graph().find(id) == Some(card.body));
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, selected, &said.name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::TreeItem);
        match room {
            Some(count) => node.set_description(format!("{}; {}", said.description, tr!(state.language, "canvas-bodies", count = count))),
            None => node.set_description(said.description.as_str()),
        }
        node.set_level(said.level);
        node.set_position_in_set(said.position);
        node.set_size_of_set(said.siblings);
        node.set_selected(selected);
        node.clear_toggled();
        node.add_action(Request::Focus);
        node.add_action(Request::Click);
        let expanded = match card.kind {
            CardKind::Stack(_) => Some(false),
            CardKind::Frame => Some(true),
            CardKind::Single => card.folds.then_some(card.hidden == 0),
        };
        if let Some(expanded) = expanded {
            node.set_expanded(expanded);
            node.add_action(if expanded { Request::Collapse } else { Request::Expand });
        }
    });
}

/// What a screen reader asks for.
fn requests(ui: &Ui, state: &State, card: &Card, response: &Response, actions: &mut Vec<Action>) {
    let Some(body) = state.graph().at(card.body).map(|body| body.id.clone()) else { return };
    let asked = |request| ui.input(|input| input.has_accesskit_action_request(response.id, request));
    if asked(Request::Click) || asked(Request::Focus) {
        actions.push(Action::Select(Some(body.clone())));
    }
    if asked(Request::Expand) || asked(Request::Collapse) {
        actions.push(Action::ToggleBelow(body));
    }
}
