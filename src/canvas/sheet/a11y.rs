//! A sheet for the keyboard and for screen readers: a document whose spots are its parts; one of them is in the tab order.

use egui::accesskit::{self, Action as Request};
use egui::{Id, Response, Sense, Ui, WidgetInfo, WidgetType};

use super::super::roving::Roving;
use super::place::{Placed, Places};
use crate::app::{Action, State};
use crate::drawing::Role;
use crate::tr;

/// What the keyboard is on.
#[derive(Debug, Default)]
pub(in crate::canvas) struct Keyboard {
    roving: Roving,
}

impl Keyboard {
    /// The spot that shows the ring of the keyboard.
    pub(super) fn focused(&self) -> Option<usize> {
        self.roving.focused()
    }

    /// Asks for the keyboard: the sheet was clicked.
    pub(super) fn want(&mut self) {
        self.roving.want();
    }

    /// Puts the spots in sight over the sheet.
    pub(super) fn show(&mut self, ui: &Ui, state: &State, places: &Places<'_>, actions: &mut Vec<Action>) -> Vec<(usize, Response)> {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(accesskit::Role::Document);
            node.set_label(tr!(state.language, state.lens().name));
        });
        let roving = self.rove(ui, state, places);
        let mut responses = Vec::with_capacity(places.spots.len());
        for placed in &places.spots {
            let in_order = roving == Some(placed.at);
            let sense = if in_order { Sense::focusable_noninteractive() } else { Sense::hover() };
            let response = ui.interact(placed.rect, id_of(state, placed.at), sense);
            tell(ui, placed, &response);
            requests(ui, placed, &response, actions);
            responses.push((placed.at, response));
        }
        if let Some(at) = self.roving.follow(ui, state, actions)
            && state.spot.is_none()
            && state.show.is_none()
        {
            actions.push(Action::PointAt(Some(at)));
        }
        responses
    }

    fn rove(&mut self, ui: &Ui, state: &State, places: &Places<'_>) -> Option<usize> {
        let first = || places.spots.iter().find(|placed| placed.spot.target.is_some()).or(places.spots.first());
        let at = state.spot.filter(|at| places.spots.iter().any(|placed| placed.at == *at)).or_else(|| first().map(|placed| placed.at))?;
        let id = id_of(state, at);
        self.roving.take(ui, state, at, id);
        Some(at)
    }
}

fn id_of(state: &State, at: usize) -> Id {
    Id::new(("sheet-spot", state.view.lens.as_str(), at))
}

fn tell(ui: &Ui, placed: &Placed<'_>, response: &Response) {
    let spot = placed.spot;
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, spot.chosen, &*spot.name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(match spot.role {
            Role::Heading => accesskit::Role::Heading,
            Role::Text => accesskit::Role::Label,
            Role::Button => accesskit::Role::Button,
            Role::Link => accesskit::Role::Link,
            Role::ColumnHeader => accesskit::Role::ColumnHeader,
            Role::RowHeader => accesskit::Role::RowHeader,
            Role::Cell => accesskit::Role::Cell,
            Role::ListItem => accesskit::Role::ListItem,
            Role::Tab => accesskit::Role::Tab,
        });
        node.clear_toggled();
        if spot.target.is_some() {
            node.set_selected(spot.chosen);
            node.add_action(Request::Click);
        }
        node.add_action(Request::Focus);
    });
}

/// What a screen reader asks for.
fn requests(ui: &Ui, placed: &Placed<'_>, response: &Response, actions: &mut Vec<Action>) {
    let asked = |request| ui.input(|input| input.has_accesskit_action_request(response.id, request));
    if asked(Request::Focus) || asked(Request::Click) {
        actions.push(Action::PointAt(Some(placed.at)));
    }
    if asked(Request::Click) {
        actions.extend(placed.spot.target.clone().map(Action::Touch));
    }
}
