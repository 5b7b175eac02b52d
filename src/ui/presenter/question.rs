//! A question from the floor as it is asked: what was typed, and what was found, as the audience sees it.

use std::sync::Arc;

use egui::accesskit::{Live, Role};
use egui::{Galley, Rect, Sense, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2};

use super::{Presenter, Wish};
use crate::app::{Action, State};
use crate::theme::{CORNER_SMALL, Ink, Mood, Part, Space, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::search_box::named;

/// A question that is being asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    query: String,
    /// What was found: its name, and what it is.
    hits: Vec<(String, String)>,
    /// Which of them is chosen.
    chosen: usize,
}

impl Asked {
    /// The question that is being asked in `state`.
    pub(super) fn of(state: &State) -> Self {
        let search = &state.search;
        let hits = search.hits.iter().map(|hit| named(state, hit)).collect();
        Self { query: search.query.clone(), hits, chosen: search.chosen }
    }
}

/// Draws the question over the slide, and as much of what was found as there is room for, with what is chosen among it.
pub(super) fn asked_ui(ui: &Ui, presenter: &Presenter, asked: &Asked, seen: Rect, wishes: &mut Vec<Wish>) {
    let (look, language) = (presenter.look, &presenter.language);
    let words = tr!(language, "presenter-asks", query = asked.query.as_str());
    let pad = Vec2::new(look.pts(Space::Inside), look.pts(Space::Close));
    let ink = Ink::Mood(Mood::Notice, Part::OnSoft);
    let width = seen.width() - 4.0 * pad.x;
    let galley = look.galley(ui, &words, Type::Strong, ink, width);
    let first = asked.chosen.saturating_sub(1);
    let mut left = seen.height() - galley.size().y - 5.0 * pad.y;
    let mut rows = Vec::new();
    for (at, hit) in asked.hits.iter().enumerate().skip(first) {
        let row = Row::new(ui, look, hit, width - 2.0 * pad.x);
        left -= row.height(pad);
        if left < 0.0 && at > asked.chosen {
            break;
        }
        rows.push((at, row));
    }
    let list: f32 = rows.iter().map(|(_, row)| row.height(pad)).sum();
    let wide = if rows.is_empty() { galley.size().x } else { width };
    let size = Vec2::new(wide, galley.size().y + list + if rows.is_empty() { 0.0 } else { pad.y }) + 2.0 * pad;
    let rect = Rect::from_min_size(pos2(seen.center().x - size.x / 2.0, seen.bottom() - pad.y - size.y), size);
    ui.painter().rect(rect, CORNER_SMALL, look.ink(Ink::Raised), look.line(Ink::Mood(Mood::Notice, Part::Fill)), StrokeKind::Inside);
    let head = Rect::from_min_size(rect.min, Vec2::new(size.x, galley.size().y + 2.0 * pad.y));
    ui.painter().rect_filled(head.shrink(1.0), CORNER_SMALL, look.ink(Ink::Mood(Mood::Notice, Part::Soft)));
    ui.painter().galley(head.min + pad, galley, look.ink(ink));
    let response = ui.interact(head, ui.id().with("over"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    let mut top = head.bottom();
    for (at, row) in rows {
        let place = Rect::from_min_size(pos2(rect.left() + pad.x, top), Vec2::new(size.x - 2.0 * pad.x, row.height(pad)));
        if row.ui(ui, look, (at, asked), place, pad) {
            wishes.push(Wish::Act(Action::PickHit(at)));
        }
        top = place.bottom();
    }
}

/// Something that was found: its name, and below it what it is.
struct Row {
    name: Arc<Galley>,
    quiet: Arc<Galley>,
}

impl Row {
    fn new(ui: &Ui, look: Look, (name, quiet): &(String, String), width: f32) -> Self {
        let name = look.galley(ui, name, Type::Strong, Ink::Plain, width);
        Self { name, quiet: look.galley(ui, quiet, Type::Caption, Ink::Quiet, width) }
    }

    fn height(&self, pad: Vec2) -> f32 {
        self.name.size().y + self.quiet.size().y + pad.y
    }

    /// Draws it, and tells whether it was clicked.
    fn ui(self, ui: &Ui, look: Look, (at, asked): (usize, &Asked), place: Rect, pad: Vec2) -> bool {
        let response = ui.interact(place, ui.id().with(("found", at)), Sense::CLICK);
        let is_chosen = at == asked.chosen;
        if is_chosen || response.hovered() {
            ui.painter().rect_filled(place, CORNER_SMALL, look.ink(if is_chosen { Ink::Selection } else { Ink::Hover }));
        }
        let (label, said) = (self.name.text().to_owned(), self.quiet.text().to_owned());
        let name = place.min + Vec2::new(pad.x, pad.y / 2.0);
        let quiet = name + Vec2::new(0.0, self.name.size().y);
        ui.painter().galley(name, self.name, look.ink(Ink::Plain));
        ui.painter().galley(quiet, self.quiet, look.ink(Ink::Quiet));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::ListBoxOption);
            node.set_label(label);
            node.set_description(said);
            node.set_selected(is_chosen);
            node.set_position_in_set(at);
            node.set_size_of_set(asked.hits.len());
        });
        response.clicked()
    }
}
