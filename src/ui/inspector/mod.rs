//! The panel of the selected body: the place where everything can be asked where it comes from.

mod doors;
mod head;
mod heading;
mod kept;
mod marks;
mod parts;
mod poll;
mod seats;
mod sources;
mod table;

#[cfg(test)]
mod tests;

use egui::{Frame, Margin, ScrollArea, Ui};

use crate::app::{Action, Pane, State};
use crate::panel::{Part, Section};
use crate::theme::Space;
use crate::ui::look::Look;

/// Draws the panel of the selected body on the whole of `ui`, which should have no margin of its own. Nothing if none is selected.
pub fn inspector_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some((panel, scroll)) = kept::panel(ui, state) else { return };
    let look = Look::of(state);
    let mut area = ScrollArea::vertical().id_salt("inspector").auto_shrink(false);
    if scroll == kept::Scroll::ToTop {
        area = area.vertical_scroll_offset(0.0);
    }
    area.show(ui, |ui| {
        Frame::new().inner_margin(margin(look)).show(ui, |ui| {
            ui.spacing_mut().item_spacing = egui::vec2(look.pts(Space::Close), look.pts(Space::Tight));
            head::head_ui(ui, state, &panel.head, actions);
            for section in &panel.sections {
                section_ui(ui, state, section, actions);
            }
            kept::follow_the_keyboard(ui);
        });
    });
    if state.pane_wanted == Some(Pane::Inspector) {
        actions.push(Action::InPane(Pane::Inspector));
    }
}

#[allow(clippy::cast_possible_truncation, reason = "a margin is below 127 points")]
fn margin(look: Look) -> Margin {
    Margin {
        left: look.pts(Space::Apart) as i8,
        right: look.pts(Space::Apart) as i8,
        top: Space::Apart.pts() as i8,
        bottom: look.pts(Space::Wide) as i8,
    }
}

fn section_ui(ui: &mut Ui, state: &State, section: &Section, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    ui.add_space(look.pts(Space::Wide) - look.pts(Space::Tight));
    heading::heading_ui(ui, state, section, actions);
    ui.add_space(look.pts(Space::Tight) / 2.0);
    ui.push_id(&section.title, |ui| {
        for (at, part) in section.parts.iter().enumerate() {
            ui.push_id(at, |ui| part_ui(ui, state, part, actions));
        }
    });
}

fn part_ui(ui: &mut Ui, state: &State, part: &Part, actions: &mut Vec<Action>) {
    match part {
        Part::Point(said) => parts::point_ui(ui, state, said, actions),
        Part::Seats(composition) => seats::seats_ui(ui, state, composition, actions),
        Part::Links(group) => doors::links_ui(ui, state, group, actions),
        Part::Rhythm(rhythm) => parts::rhythm_ui(ui, state, rhythm, actions),
        Part::Record(record) => parts::record_ui(ui, state, record, actions),
        Part::Poll(poll) => poll::poll_ui(ui, state, poll, actions),
        Part::Found(found) => sources::found_ui(ui, state, found),
        Part::Source(source) => sources::source_ui(ui, state, source, actions),
    }
}
