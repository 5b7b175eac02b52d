//! The tree itself: only the rows in sight are drawn. It is one stop of the Tab key; arrows, letters, Home and End move in it.
//!
//! The tree as a whole has the keyboard and names the chosen row as its active descendant: so the keyboard is never lost when
//! that row is scrolled out of sight.

use egui::accesskit::Action as Asked;
use egui::{
    Event, EventFilter, Id, Key, Modifiers, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use super::rows::{Below, Row, RowOf, Rows};
use crate::app::{Action, State};
use crate::graph::BodyIx;
use crate::projection;
use crate::theme::{CORNER_SMALL, Ink, Space, Tint, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::widgets::icon::Mark;
use crate::ui::widgets::symbol::Symbol;

/// After this many seconds without a letter, the next one begins a new word.
const PAUSE: f64 = 1.0;

/// What the tree keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// The row the keyboard is on where nothing is selected.
    cursor: Option<BodyIx>,
    /// The selection that was last scrolled to.
    scrolled_to: Option<BodyIx>,
    /// The letters typed so far, and when the last one was.
    typed: (String, f64),
    /// Whether the pointer was over a row.
    over: bool,
}

/// The id of the tree, for whoever wants to give it the keyboard.
pub(in crate::ui) fn tree_id() -> Id {
    Id::new("outline tree")
}

fn row_height(look: Look) -> f32 {
    (look.theme.line_height(Type::Body) * look.scale + Space::Tight.pts() + 1.0).max(Space::Wide.pts()).round()
}

/// The row that has the keyboard, if it comes to the tree: the selected one, else the last one used, else the first.
fn cursor(state: &State, rows: &Rows, memory: &Memory) -> Option<usize> {
    let graph = state.graph();
    let selected = state.view.selected.as_ref().and_then(|id| graph.find(id));
    let known = selected.or(memory.cursor).and_then(|body| rows.standing_for(graph, body));
    known.or_else(|| (0..rows.all.len()).find(|row| rows.body(*row).is_some()))
}

/// Draws the tree into all of `ui`.
pub(super) fn tree_ui(ui: &mut Ui, look: Look, state: &State, rows: &Rows, memory: &mut Memory, actions: &mut Vec<Action>) {
    let rect = ui.available_rect_before_wrap();
    let tree = ui.interact(rect, tree_id(), Sense::FOCUSABLE);
    ui.ctx().accesskit_node_builder(tree.id, |node| {
        node.set_role(egui::accesskit::Role::Tree);
        node.set_label(tr!(state.language, "outline-title"));
    });
    let mut cursor = cursor(state, rows, memory);
    if tree.has_focus() {
        ui.memory_mut(|mem| {
            let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
            mem.set_focus_lock_filter(tree.id, arrows);
        });
        if let Some(moved) = keys(ui, state, rows, cursor, memory, actions) {
            cursor = Some(moved);
            memory.cursor = rows.body(moved);
        }
    }
    let height = row_height(look);
    let mut area = ScrollArea::vertical().id_salt("outline rows").auto_shrink(false);
    if let Some(offset) = wanted_offset(ui, look, state, rows, memory, rect) {
        area = area.vertical_scroll_offset(offset);
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut over = false;
    let scroll = area.show_rows(ui, height, rows.all.len(), |ui, range| {
        for at in range {
            let Some(row) = rows.all.get(at) else { continue };
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
            let with_keyboard = tree.has_focus() && cursor == Some(at);
            match row.of {
                RowOf::Lane(lane) => lane_ui(ui, look, state, row, lane, rect),
                RowOf::Body(body) => {
                    let response = body_ui(ui, look, state, row, body, rect, actions);
                    if cursor == Some(at) {
                        let active = response.id.accesskit_id();
                        ui.ctx().accesskit_node_builder(tree_id(), |node| node.set_active_descendant(active));
                    }
                    if with_keyboard {
                        ui.painter().rect_stroke(rect.shrink(1.0), CORNER_SMALL, look.ring(), StrokeKind::Inside);
                    }
                    if response.clicked() {
                        tree.request_focus();
                        memory.cursor = Some(body);
                    }
                    over |= response.contains_pointer();
                }
            }
        }
    });
    ui.data_mut(|data| data.insert_temp(tree_id(), scroll.state.offset.y));
    // Who brought a body forward on the chart lets it step back when the pointer leaves the rows.
    if memory.over && !over {
        actions.push(Action::Hover(None));
    }
    memory.over = over;
}

/// How far to scroll where the selection has changed elsewhere and its row is out of sight.
fn wanted_offset(ui: &Ui, look: Look, state: &State, rows: &Rows, memory: &mut Memory, rect: Rect) -> Option<f32> {
    let graph = state.graph();
    let target = state.view.selected.as_ref().and_then(|id| graph.find(id)).or(memory.cursor);
    if target == memory.scrolled_to {
        return None;
    }
    memory.scrolled_to = target;
    let row = rows.standing_for(graph, target?)?;
    let (height, room) = (row_height(look), rect.height());
    let top = pts(row) * height;
    let offset = ui.data(|data| data.get_temp::<f32>(tree_id())).unwrap_or(0.0);
    if top < offset {
        Some((top - height).max(0.0))
    } else if top + height > offset + room {
        Some(top + 2.0 * height - room)
    } else {
        None
    }
}

/// A number of rows as a factor of lengths.
#[allow(clippy::cast_precision_loss, reason = "16 million rows are exact, and one more or less is not seen")]
fn pts(rows: usize) -> f32 {
    rows as f32
}

fn lane_ui(ui: &Ui, look: Look, state: &State, row: &Row, lane: usize, rect: Rect) {
    let graph = state.graph();
    let name = graph.lane_at(lane).map_or("", |lane| lane.name.in_language(state.language.tag()));
    let id = tree_id().with(("lane", lane));
    let response = ui.interact(rect, id, Sense::hover());
    tell(ui, state, &response, row, name, None);
    let colour = u8::try_from(graph.lane_colour(lane)).unwrap_or(0);
    let left = rect.left() + look.pts(Space::Tight);
    let text = look.one_line(ui, name, Type::Strong, Ink::Lane(colour, Tint::Line), rect.right() - left);
    ui.painter().galley(pos2(left, rect.bottom() - text.size().y - 2.0), text, look.ink(Ink::Plain));
}

fn indent(look: Look, depth: usize) -> f32 {
    // Deep trees must leave room for names: beyond the tenth level the indent no longer grows.
    f32::from(u8::try_from(depth.saturating_sub(1).min(10)).unwrap_or(10)) * look.pts(Space::Inside)
}

fn body_ui(ui: &Ui, look: Look, state: &State, row: &Row, body: BodyIx, rect: Rect, actions: &mut Vec<Action>) -> Response {
    let (graph, tag) = (state.graph(), state.language.tag());
    let Some(written) = graph.at(body) else { return ui.interact(rect, tree_id().with(body), Sense::hover()) };
    let id = tree_id().with((body, written.id.as_str())); // a faulty file may give one id to two bodies
    let response = ui.interact(rect, id, Sense::CLICK);
    let selected = state.view.selected.as_ref() == Some(&written.id);
    let full = written.name.in_language(tag);
    tell(ui, state, &response, row, full, Some((body, selected)));
    let fold = Rect::from_min_size(rect.left_top() + vec2(indent(look, row.depth), 0.0), vec2(look.pts(Space::Apart), rect.height()));
    let sign = (row.below != Below::Nothing).then(|| ui.interact(fold, id.with("fold"), Sense::CLICK));
    let more = (row.hidden > 0).then(|| {
        let width = look.width(ui, &tr!(state.language, "outline-hidden", count = row.hidden), Type::Caption);
        let place = rect.with_min_x(rect.right() - width - look.pts(Space::Close));
        ui.interact(place, id.with("more"), Sense::CLICK)
    });
    paint_body(ui, look, state, row, body, rect, &response);
    if let Some(sign) = &sign {
        let symbol = if row.below == Below::Open { Symbol::Down } else { Symbol::Right };
        let ink = look.ink(if sign.hovered() { Ink::Accent } else { Ink::Quiet });
        symbol.paint(ui.painter(), fold.center(), look.scaled(4.5), Stroke::new(look.scaled(1.5), ink));
    }
    let asked = |what: Asked| ui.input(|input| input.has_accesskit_action_request(id, what));
    if sign.is_some_and(|sign| sign.clicked()) || asked(Asked::Expand) || asked(Asked::Collapse) {
        actions.extend(if row.below == Below::Open { closing(state, body) } else { opening(state, body) });
    } else if more.is_some_and(|more| more.clicked()) {
        actions.extend(opening(state, body));
    } else if response.double_clicked() {
        actions.push(Action::Focus(written.id.clone()));
    } else if response.clicked() {
        actions.push(Action::GoTo(written.id.clone()));
    } else if response.hovered() && state.hovered.as_ref() != Some(&written.id) {
        actions.push(Action::Hover(Some(written.id.clone())));
    }
    response
}

fn paint_body(ui: &Ui, look: Look, state: &State, row: &Row, body: BodyIx, rect: Rect, response: &Response) {
    let (graph, tag) = (state.graph(), state.language.tag());
    let Some(written) = graph.at(body) else { return };
    let bright = projection::matches(graph, &state.view.filter, body) && in_focus(state, body);
    if state.view.selected.as_ref() == Some(&written.id) {
        ui.painter().rect_filled(rect, CORNER_SMALL, look.ink(Ink::Selection));
    } else if response.hovered() {
        ui.painter().rect_filled(rect, CORNER_SMALL, look.ink(Ink::Hover));
    }
    let mut painter = ui.painter().clone();
    if !bright {
        painter.multiply_opacity(DIMMED);
    }
    let mut left = rect.left() + indent(look, row.depth) + look.pts(Space::Apart) + look.scaled(8.0);
    Mark::of(graph, body).paint(&painter, look, pos2(left, rect.center().y), look.scaled(5.0));
    left += look.scaled(11.0);
    let mut right = rect.right() - look.pts(Space::Tight);
    if row.hidden > 0 {
        let hidden = tr!(state.language, "outline-hidden", count = row.hidden);
        let galley = look.galley(ui, &hidden, Type::Caption, Ink::Quiet, f32::INFINITY);
        right -= galley.size().x;
        painter.galley(pos2(right, rect.center().y - galley.size().y / 2.0), galley, look.ink(Ink::Quiet));
        right -= look.pts(Space::Tight);
    }
    let (full, short) = (written.name.in_language(tag), written.short_name(tag));
    let fits = look.width(ui, full, Type::Body) <= right - left;
    let ink = if bright { Ink::Plain } else { Ink::Quiet };
    let galley = look.one_line(ui, if fits { full } else { short }, Type::Body, ink, right - left);
    let cut = !fits || galley.elided;
    painter.galley(pos2(left, rect.center().y - galley.size().y / 2.0), galley, look.ink(ink));
    if cut {
        response.clone().on_hover_text(full);
    }
}

/// What shows something below a body that is hidden: first what is folded, then the members of a group.
fn opening(state: &State, body: BodyIx) -> Option<Action> {
    let (graph, view) = (state.graph(), &state.view);
    let id = &graph.at(body)?.id;
    if view.folded.contains(id) {
        return Some(Action::ToggleFold(id.clone()));
    }
    (!graph.members(body).is_empty() && !view.open_groups.contains(id)).then(|| Action::ToggleGroup(id.clone()))
}

/// What hides something below a body: first the members of an open group, then the rest.
fn closing(state: &State, body: BodyIx) -> Option<Action> {
    let (graph, view) = (state.graph(), &state.view);
    let id = &graph.at(body)?.id;
    if !graph.members(body).is_empty() && view.open_groups.contains(id) {
        return Some(Action::ToggleGroup(id.clone()));
    }
    (!view.folded.contains(id)).then(|| Action::ToggleFold(id.clone()))
}

/// How strong a row is that the filter or the focus leaves out.
const DIMMED: f32 = 0.62;

fn in_focus(state: &State, body: BodyIx) -> bool {
    state.view.focus.is_none() || state.picture.projection.find(body).is_some()
}

/// Tells screen readers what a row is; level and fold are said in words too, for not every platform passes them on.
fn tell(ui: &Ui, state: &State, response: &Response, row: &Row, name: &str, body: Option<(BodyIx, bool)>) {
    let language = &state.language;
    // This gives the node its place and, for a body, the click; without it egui tells neither of what Tab does not stop at.
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::TreeItem);
        node.set_label(name);
        node.set_level(row.depth + 1);
        node.set_position_in_set(row.place.0);
        node.set_size_of_set(row.place.1);
        let mut parts = Vec::new();
        if let Some((body, selected)) = body {
            node.set_selected(selected);
            let kind = state.graph().kind(body).map(|kind| kind.name.in_language(language.tag()).to_owned());
            parts.extend(kind);
        }
        parts.push(tr!(language, "outline-level", level = row.depth + 1));
        match row.below {
            Below::Open => parts.push(tr!(language, "outline-is-open")),
            Below::Folded => parts.push(tr!(language, "outline-is-folded", count = row.hidden)),
            Below::Nothing => {}
        }
        if row.below != Below::Nothing {
            node.set_expanded(row.below == Below::Open);
            node.add_action(if row.below == Below::Open { Asked::Collapse } else { Asked::Expand });
        }
        node.set_description(parts.join(", "));
    });
}

/// The keys of the tree; returns the row that the keyboard moves to.
fn keys(ui: &Ui, state: &State, rows: &Rows, cursor: Option<usize>, memory: &mut Memory, actions: &mut Vec<Action>) -> Option<usize> {
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let at = cursor?;
    let row = *rows.all.get(at)?;
    let graph = state.graph();
    let id = |row: usize| rows.body(row).and_then(|body| graph.at(body)).map(|body| body.id.clone());
    let target = if pressed(Key::ArrowDown) {
        rows.next_body(at, 1)
    } else if pressed(Key::ArrowUp) {
        rows.next_body(at, -1)
    } else if pressed(Key::Home) {
        (0..rows.all.len()).find(|row| rows.body(*row).is_some())
    } else if pressed(Key::End) {
        (0..rows.all.len()).rev().find(|row| rows.body(*row).is_some())
    } else if pressed(Key::ArrowLeft) {
        if row.below == Below::Open {
            actions.extend(rows.body(at).and_then(|body| closing(state, body)));
            None
        } else {
            rows.body(at).and_then(|body| graph.above(body)).and_then(|above| rows.standing_for(graph, above))
        }
    } else if pressed(Key::ArrowRight) {
        match row.below {
            Below::Folded => {
                actions.extend(rows.body(at).and_then(|body| opening(state, body)));
                None
            }
            Below::Open => rows.next_body(at, 1),
            Below::Nothing => None,
        }
    } else if pressed(Key::Space) {
        actions.extend(id(at).map(Action::ToggleBelow));
        None
    } else if pressed(Key::Enter) {
        actions.extend(id(at).map(Action::Focus));
        None
    } else {
        typed(ui, state, rows, at, memory)
    };
    let target = target?;
    actions.extend(id(target).map(Action::GoTo));
    Some(target)
}

/// The next row whose name begins with what has been typed.
fn typed(ui: &Ui, state: &State, rows: &Rows, at: usize, memory: &mut Memory) -> Option<usize> {
    let (letters, now) = ui.input(|input| {
        let text = |event: &Event| if let Event::Text(text) = event { Some(text.clone()) } else { None };
        (input.events.iter().filter_map(text).collect::<String>(), input.time)
    });
    if letters.trim().is_empty() {
        return None;
    }
    let fresh = now - memory.typed.1 > PAUSE;
    if fresh {
        memory.typed.0.clear();
    }
    memory.typed.0.push_str(&letters.to_lowercase());
    memory.typed.1 = now;
    let tag = state.language.tag();
    let begins = |row: &usize| {
        let body = rows.body(*row).and_then(|body| state.graph().at(body));
        let name = |text: &str| text.to_lowercase().starts_with(&memory.typed.0);
        body.is_some_and(|body| name(body.name.in_language(tag)) || name(body.short_name(tag)))
    };
    // A new word looks further; a growing one may stay where it is.
    let from = if fresh { at + 1 } else { at };
    let count = rows.all.len();
    (from..from + count).map(|row| row % count.max(1)).find(begins)
}
