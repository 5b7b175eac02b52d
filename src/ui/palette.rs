//! The palette: one field over the window, and below it everything that has a name.

use egui::accesskit::{Live, Role};
use egui::{Align2, Frame, Id, Margin, Modal, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

use super::keys::{keys_told, told};
use super::look::Look;
use super::option_list::{Field, Keys, Place, Row, Wish, wishes};
use super::search_box::quiet_line;
use super::widgets::Switch;
use super::widgets::icon::Mark;
use super::widgets::symbol::Symbol;
use crate::app::{Action, Command, Entry, Palette, State, What};
use crate::i18n::Message;
use crate::theme::{CORNER, Ink, Space, Type};
use crate::{msg, tr};

/// The width of the palette, in points at normal text size.
const WIDTH: f32 = 640.0;
/// The largest part of the window that it covers.
const SHARE: f32 = 0.94;
/// The part of the window above it.
const ABOVE: f32 = 0.1;
/// The height of the list, as a part of the window.
const LIST: f32 = 0.62;

fn field_id() -> Id {
    Id::new("palette field")
}

/// Draws the palette while it is open, and gives the keyboard back when it is not any more.
pub(super) fn palette_ui(ui: &Ui, state: &State, actions: &mut Vec<Action>) {
    let opens = keep_keyboard(ui, state);
    let Some(palette) = &state.palette else { return };
    let look = Look::of(state);
    let window = ui.ctx().content_rect().size();
    let id = Id::new("palette");
    let width = (WIDTH * look.scale).min(window.x * SHARE);
    let pad = look.pts(Space::Close);
    let frame =
        Frame::popup(ui.style()).fill(look.ink(Ink::Raised)).corner_radius(CORNER).inner_margin(Margin::same(super::bar::i8_of(pad)));
    let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, window.y * ABOVE)).default_size(vec2(width, window.y));
    let modal = Modal::new(id).area(area).frame(frame).backdrop_color(look.ink(Ink::Shadow)).show(ui.ctx(), |ui| {
        ui.set_width(width - 2.0 * pad);
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::Dialog);
            node.set_label(tr!(state.language, "palette-name"));
            node.set_modal();
        });
        field_ui(ui, look, state, palette, opens, actions);
        list_ui(ui, look, state, palette, actions);
    });
    if modal.backdrop_response.clicked() {
        actions.push(Action::TogglePalette);
    }
}

/// Remembers what had the keyboard when the palette opened, and gives it back. Whether it opens just now.
fn keep_keyboard(ui: &Ui, state: &State) -> bool {
    let (id, is_open) = (field_id().with("before"), state.palette.is_some());
    let kept = ui.data(|data| data.get_temp::<Option<Id>>(id));
    match (kept, is_open) {
        (None, true) => {
            let focused = ui.memory(egui::Memory::focused);
            ui.data_mut(|data| data.insert_temp(id, focused));
            return true;
        }
        (Some(before), false) => {
            ui.data_mut(|data| data.remove_temp::<Option<Id>>(id));
            let wanted_elsewhere = state.pane_wanted.is_some() || state.dialog.is_some() || state.search.open;
            if let Some(before) = before.filter(|_| !wanted_elsewhere) {
                ui.memory_mut(|memory| memory.request_focus(before));
            }
        }
        _ => {}
    }
    false
}

fn field_ui(ui: &mut Ui, look: Look, state: &State, palette: &Palette, opens: bool, actions: &mut Vec<Action>) {
    for wish in wishes(ui, field_id(), Keys::All) {
        match wish {
            Wish::Move(by) => actions.push(Action::ChooseEntry(by)),
            Wish::Take => actions.push(Action::RunEntry(palette.chosen)),
        }
    }
    let pad = look.pts(Space::Close);
    let height = look.theme.line_height(Type::Body) * look.scale + 2.0 * pad;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let line = Stroke::new(look.scaled(1.5), look.ink(Ink::Quiet));
    Symbol::Search.paint(ui.painter(), pos2(rect.left() + pad + look.scaled(7.0), rect.center().y), look.scaled(6.5), line);
    let mut room = rect;
    room.min.x += pad + look.scaled(24.0);
    let (name, hint) = (tr!(state.language, "palette-name"), tr!(state.language, "palette-hint"));
    let mut query = palette.query.clone();
    let field = Field { id: field_id(), rect: room, name: &name, hint: &hint, expanded: true }.ui(ui, look, &mut query);
    if field.changed() {
        actions.push(Action::AskPalette(query));
    }
    if opens || !field.has_focus() {
        field.request_focus();
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), look.line(Ink::Hairline));
    ui.add_space(Space::Tight.pts());
}

fn list_ui(ui: &mut Ui, look: Look, state: &State, palette: &Palette, actions: &mut Vec<Action>) {
    if palette.entries.is_empty() {
        nothing_ui(ui, look, state, palette);
        return;
    }
    let height = ui.ctx().content_rect().height() * LIST;
    ui.spacing_mut().item_spacing.y = 0.0;
    let list = ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]).show(ui, |ui| {
        let mut before = None;
        for (ix, entry) in palette.entries.iter().enumerate() {
            let group = group(entry.what).filter(|_| palette.query.trim().is_empty());
            if let Some(group) = group.filter(|group| before != Some(*group)) {
                heading_ui(ui, look, &tr!(state.language, group));
                before = Some(group);
            }
            entry_ui(ui, look, state, palette, (ix, entry), actions);
        }
    });
    ui.ctx().accesskit_node_builder(list.id, |node| {
        node.set_role(Role::ListBox);
        node.set_label(tr!(state.language, "search-hits", count = palette.entries.len()));
    });
}

fn nothing_ui(ui: &mut Ui, look: Look, state: &State, palette: &Palette) {
    let keys = Command::called(msg!("command-search")).map_or_else(String::new, |command| keys_told(&state.language, command));
    let head = tr!(state.language, "palette-nothing", words = palette.query.trim());
    let label = ui.add(egui::Label::new(look.text(head, Type::Strong, Ink::Plain)).wrap());
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
    ui.add(egui::Label::new(look.text(tr!(state.language, "palette-nothing-more", keys = keys), Type::Body, Ink::Quiet)).wrap());
    ui.add_space(Space::Tight.pts());
}

/// The heading that entries stand under before anything is typed.
fn group(what: What) -> Option<Message> {
    match what {
        What::Lately(_) => Some(msg!("palette-lately")),
        What::View => Some(msg!("palette-views")),
        What::Lens => Some(msg!("palette-lenses")),
        What::Command(_) | What::Format => Some(msg!("palette-commands")),
        What::Body(_) => None,
    }
}

fn heading_ui(ui: &mut Ui, look: Look, words: &str) {
    let pad = look.pts(Space::Close);
    let galley = look.galley(ui, words, Type::Caption, Ink::Quiet, f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y + pad), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, words));
    ui.painter().galley(pos2(rect.left() + pad, rect.bottom() - galley.size().y - 2.0), galley, look.ink(Ink::Quiet));
}

fn entry_ui(ui: &mut Ui, look: Look, state: &State, palette: &Palette, (ix, entry): (usize, &Entry), actions: &mut Vec<Action>) {
    let language = &state.language;
    // What it is, where the heading does not say it.
    let typed = !palette.query.trim().is_empty();
    let quiet = match entry.what {
        What::Body(body) => quiet_line(state, body),
        What::View if typed => vec![tr!(language, "palette-is-view")],
        What::Lens if typed => vec![tr!(language, "palette-is-lens")],
        What::Command(_) | What::Format if typed && entry.keys.is_none() => vec![tr!(language, "palette-is-command")],
        _ => Vec::new(),
    };
    let keys = entry.keys.map_or_else(String::new, |keys| told(language, keys));
    let mark = if let What::Body(body) = entry.what { Some(Mark::of(state.graph(), body)) } else { None };
    let row = Row {
        name: &entry.words,
        name_ranges: &entry.ranges,
        quiet: &quiet,
        passage: &entry.note,
        passage_ranges: &entry.note_ranges,
        mark,
        keys: &keys,
        enabled: Switch::from(entry.action.is_some()),
    };
    let place = Place { field: field_id(), query: &palette.query, ix, of: palette.entries.len(), chosen: ix == palette.chosen };
    if row.ui(ui, look, place).clicked() {
        actions.push(Action::RunEntry(ix));
    }
}
