//! Doors: buttons that go to another body, grouped by what it has to do with this one.

use std::sync::Arc;

use egui::{Galley, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::kept;
use super::marks::{beside_ui, flowing_marks_ui, text_ui, with_marks_ui};
use crate::app::{Action, State};
use crate::panel::{Door, LinkGroup};
use crate::theme::{CORNER_SMALL, HAIRLINE, Ink, Space, Tint, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::widgets::button::{Weight, button_ui};
use crate::ui::widgets::icon::{Mark, RADIUS};
use crate::ui::widgets::ring::focus_ring_ui;

/// From this width on, in points at normal text size, the relation stands beside its doors.
const TWO_COLUMNS: f32 = 380.0;
/// The part of the width that the relation takes.
const RELATION: f32 = 0.31;
/// More doors than this are shown when asked for.
const MOST: usize = 5;
/// Members of a group, which are all there is to see there.
const MOST_MEMBERS: usize = 14;
/// Half the height of the arrow head of a door.
const ARROW: f32 = 3.5;

/// The bodies that stand in one relation to this one.
pub(super) fn links_ui(ui: &mut Ui, state: &State, group: &LinkGroup, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    let width = ui.available_width();
    if group.title.is_empty() {
        with_marks_ui(ui, state, &group.facts, actions, |ui, _| {
            if !group.note.is_empty() {
                text_ui(ui, look, &group.note, Type::Caption, Ink::Quiet);
            }
        });
        some_doors_ui(ui, state, &group.doors, "", MOST_MEMBERS, actions);
    } else if width >= look.scaled(TWO_COLUMNS) {
        beside_ui(
            ui,
            (RELATION * width).floor(),
            actions,
            |ui, actions| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add_space(look.scaled(5.0));
                relation_ui(ui, look, group);
                flowing_marks_ui(ui, state, &group.facts, actions);
            },
            |ui, actions| doors_ui(ui, state, &group.doors, &group.title, actions),
        );
    } else {
        with_marks_ui(ui, state, &group.facts, actions, |ui, _| relation_ui(ui, look, group));
        doors_ui(ui, state, &group.doors, &group.title, actions);
    }
    ui.add_space(look.pts(Space::Tight));
}

fn relation_ui(ui: &mut Ui, look: Look, group: &LinkGroup) {
    text_ui(ui, look, &group.title, Type::Caption, Ink::Plain);
    if !group.note.is_empty() {
        text_ui(ui, look, &group.note, Type::Caption, Ink::Quiet);
    }
}

/// Doors below each other; `relation` is what a screen reader adds to the name.
pub(super) fn doors_ui(ui: &mut Ui, state: &State, doors: &[Door], relation: &str, actions: &mut Vec<Action>) {
    some_doors_ui(ui, state, doors, relation, MOST, actions);
}

fn some_doors_ui(ui: &mut Ui, state: &State, doors: &[Door], relation: &str, most: usize, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    let id = egui::Id::new(("inspector-doors", &state.view.selected, ui.id(), relation));
    let open = kept::is_open(ui, id);
    let shown = if doors.len() <= most || open { doors.len() } else { most.saturating_sub(1) };
    for door in doors.iter().take(shown) {
        with_marks_ui(ui, state, &door.facts, actions, |ui, actions| {
            if door_ui(ui, state, door, relation).clicked() {
                actions.push(Action::GoTo(door.id.clone()));
            }
        });
    }
    if doors.len() > most {
        let hidden = doors.len() - most.saturating_sub(1);
        let label = if open { tr!(state.language, "inspector-fewer") } else { tr!(state.language, "inspector-more", count = hidden) };
        if button_ui(ui, look, &label, Weight::Quiet).clicked() {
            kept::toggle(ui, id);
        }
    }
}

/// What a door says, measured.
struct Content {
    label: Arc<Galley>,
    note: Option<Arc<Galley>>,
    short: bool,
}

impl Content {
    /// The full name if it fits on a line, else the short one if that does, else the full one in several lines.
    fn new(ui: &Ui, look: Look, door: &Door, ink: Ink, room: f32) -> Self {
        let count = if door.members > 0 { format!(" ({})", door.members) } else { String::new() };
        let (full, short) = (format!("{}{count}", door.name), format!("{}{count}", door.short));
        let fits = |text: &str| look.width(ui, text, Type::Strong) <= room;
        let is_short = !fits(&full) && fits(&short);
        let label = look.galley(ui, if is_short { &short } else { &full }, Type::Strong, ink, room);
        let note = (!door.note.is_empty()).then(|| look.galley(ui, &door.note, Type::Caption, Ink::Plain, room));
        Self { label, note, short: is_short }
    }

    fn height(&self) -> f32 {
        self.label.size().y + self.note.as_ref().map_or(0.0, |note| note.size().y)
    }
}

/// A button as wide as the room that says a body's name on the soft ground of its lane.
fn door_ui(ui: &mut Ui, state: &State, door: &Door, relation: &str) -> Response {
    let (look, mark) = (Look::of(state), Mark::of(state.graph(), door.ix));
    let lane = match mark.ink {
        Ink::Lane(lane, _) => lane,
        _ => 0,
    };
    let ink = Ink::Lane(lane, Tint::Line);
    let (pad, gap, radius) = (vec2(look.scaled(8.0), look.scaled(4.0)), look.scaled(6.0), look.scaled(RADIUS));
    let before = pad.x + 2.0 * radius + gap;
    let width = ui.available_width();
    let room = (width - before - pad.x - look.scaled(ARROW) - gap).max(look.scaled(40.0));
    let content = Content::new(ui, look, door, ink, room);
    let (rect, response) = ui.allocate_exact_size(vec2(width, content.height() + 2.0 * pad.y), Sense::click());
    let name = match relation {
        "" => tr!(state.language, "inspector-go-to", body = door.name.as_str()),
        relation => tr!(state.language, "inspector-go-to-as", body = door.name.as_str(), relation = relation),
    };
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), &name));
    if ui.is_rect_visible(rect) {
        let live = response.hovered() || response.has_focus();
        let border = if live { ink } else { Ink::Lane(lane, Tint::Soft) };
        ui.painter().rect(rect, CORNER_SMALL, look.ink(Ink::Lane(lane, Tint::Soft)), look.line(border), StrokeKind::Inside);
        focus_ring_ui(ui, look, &response, CORNER_SMALL);
        let middle = rect.top() + pad.y + look.theme.line_height(Type::Strong) * look.scale / 2.0;
        mark.paint(ui.painter(), look, pos2(rect.left() + pad.x + radius, middle), radius);
        let at = pos2(rect.left() + before, rect.top() + pad.y);
        if let Some(note) = content.note {
            ui.painter().galley(at + vec2(0.0, content.label.size().y), note, look.ink(Ink::Plain));
        }
        ui.painter().galley(at, content.label, look.ink(ink));
        let (tip, r) = (pos2(rect.right() - pad.x, middle), look.scaled(ARROW));
        ui.painter().line(vec![tip + vec2(-r, -r), tip, tip + vec2(-r, r)], Stroke::new(1.5 * HAIRLINE, look.ink(ink)));
    }
    if content.short { response.on_hover_text(&door.name) } else { response }
}
