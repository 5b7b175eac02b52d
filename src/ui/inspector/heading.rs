//! Headings, exposed to screen readers as such.

use egui::text::LayoutJob;
use egui::{FontId, Label, Response, TextFormat, Ui};

use super::marks::{text_ui, with_marks_ui};
use crate::app::{Action, State};
use crate::panel::Section;
use crate::theme::{Ink, Type};
use crate::ui::look::Look;

/// How far the capitals of a heading stand apart, in parts of their size.
const SPACING: f32 = 0.06;

/// The heading of a section: quiet capitals, a few words after it, and the facts that all of it is founded on.
pub(super) fn heading_ui(ui: &mut Ui, state: &State, section: &Section, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    with_marks_ui(ui, state, &section.facts, actions, |ui, _| {
        let size = look.font(Type::Caption).size;
        let font = FontId::new(size, look.font(Type::Strong).family);
        let capitals = TextFormat { font_id: font, extra_letter_spacing: SPACING * size, ..look.format(Type::Caption, Ink::Quiet) };
        let mut job = LayoutJob::default();
        job.append(&section.title.to_uppercase(), 0.0, capitals);
        if !section.aside.is_empty() {
            job.append(&section.aside, look.scaled(crate::theme::Space::Close.pts()), look.format(Type::Caption, Ink::Quiet));
        }
        let response = ui.add(Label::new(job).wrap());
        let name = if section.aside.is_empty() { section.title.clone() } else { format!("{}, {}", section.title, section.aside) };
        expose(ui, &response, &name, 3);
    });
}

/// The name of the body.
pub(super) fn title_ui(ui: &mut Ui, look: Look, title: &str) {
    let response = text_ui(ui, look, title, Type::Heading, Ink::Plain);
    expose(ui, &response, title, 2);
}

fn expose(ui: &Ui, response: &Response, name: &str, level: usize) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        node.set_level(level);
        node.set_label(name);
        node.clear_value();
    });
}
