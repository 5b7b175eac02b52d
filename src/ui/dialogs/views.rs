//! Saved views: a name for what is on screen, another name, and the list of them.

use egui::accesskit::Role;
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Id, Sense, StrokeKind, Ui, vec2};

use crate::app::{Action, Dialog, State};
use crate::theme::{CORNER_SMALL, Ink, Space, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::menus::line_ui;
use crate::ui::option_list::{Field, Keys, Wish, wishes};
use crate::ui::widgets::button::{Weight, button_ui};
use crate::view::SavedView;

fn field_id() -> Id {
    Id::new("name of a view")
}

/// The next field for a name takes the keyboard: another dialog is open now, or none.
pub(super) fn forget(ui: &Ui) {
    ui.data_mut(|data| data.remove_temp::<bool>(field_id()));
}

/// Asks for a name: for what is on screen, or for a saved view and its place.
pub(super) fn name_ui(ui: &mut Ui, state: &State, renamed: Option<(usize, &SavedView)>, actions: &mut Vec<Action>) {
    let (look, language) = (Look::of(state), &state.language);
    if renamed.is_none() {
        let about = if state.is_built_in() { tr!(language, "views-copy-built-in") } else { tr!(language, "view-save-about") };
        ui.add(egui::Label::new(look.text(about, Type::Body, Ink::Quiet)).wrap());
        ui.add_space(Space::Inside.pts());
    }
    let done = match renamed {
        None => Action::SaveView(state.draft.clone()),
        Some((ix, saved)) => Action::RenameView(ix, Box::new(saved.clone()), state.draft.clone()),
    };
    let can = !state.draft.trim().is_empty();
    if wishes(ui, field_id(), Keys::Arrows).contains(&Wish::Take) && can {
        actions.push(done.clone());
    }
    field_ui(ui, look, state, actions);
    ui.add_space(Space::Inside.pts());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(look.pts(Space::Close), look.pts(Space::Tight));
        let words = if renamed.is_some() { tr!(language, "view-rename") } else { tr!(language, "view-save") };
        if ui.add_enabled_ui(can, |ui| button_ui(ui, look, &words, Weight::Strong)).inner.clicked() {
            actions.push(done);
        }
        if button_ui(ui, look, &tr!(language, "view-cancel"), Weight::Plain).clicked() {
            actions.push(renamed.map_or(Action::CloseDialog, |_| Action::OpenDialog(Dialog::Views)));
        }
    });
}

/// The field with the name; all of it is selected when it appears, so that what is typed takes its place.
fn field_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    let pad = look.pts(Space::Close);
    let height = look.theme.line_height(Type::Body) * look.scale + 2.0 * pad;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let focused = ui.memory(|memory| memory.has_focus(field_id()));
    let line = if focused { look.ring() } else { look.line(Ink::Hairline) };
    ui.painter().rect(rect, CORNER_SMALL, look.ink(Ink::Sunken), line, StrokeKind::Inside);
    let name = tr!(state.language, "view-name");
    let mut draft = state.draft.clone();
    let room = rect.shrink2(vec2(pad, 0.0));
    let field = Field { id: field_id(), rect: room, name: &name, hint: &name, expanded: false }.ui(ui, look, &mut draft);
    ui.ctx().accesskit_node_builder(field.id, |node| node.set_role(Role::TextInput));
    if field.changed() {
        actions.push(Action::Draft(draft));
    }
    let appeared = ui.data_mut(|data| data.get_temp::<bool>(field_id()).is_none());
    if appeared {
        ui.data_mut(|data| data.insert_temp(field_id(), true));
        let mut edit = TextEditState::load(ui.ctx(), field_id()).unwrap_or_default();
        edit.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), CCursor::new(state.draft.chars().count()))));
        edit.store(ui.ctx(), field_id());
        field.request_focus();
    }
}

/// The list of saved views, each with what can be done with it.
pub(super) fn views_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    if state.views.is_empty() {
        ui.label(look.text(tr!(state.language, "views-none"), Type::Body, Ink::Quiet));
    }
    for (ix, saved) in state.views.iter().enumerate() {
        if ix > 0 {
            line_ui(ui, look);
        }
        view_ui(ui, look, state, (ix, saved), actions);
    }
}

fn view_ui(ui: &mut Ui, look: Look, state: &State, (ix, saved): (usize, &SavedView), actions: &mut Vec<Action>) {
    let language = &state.language;
    let name = state.name_of(saved);
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add(egui::Label::new(look.text(name.as_str(), Type::Strong, Ink::Plain)).wrap());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(look.pts(Space::Tight), 0.0);
        let deeds = [
            (tr!(language, "view-show"), true, Action::ShowView(ix)),
            (tr!(language, "view-rename-more"), true, Action::OpenDialog(Dialog::RenameView(ix, Box::new(saved.clone())))),
            (tr!(language, "view-up"), ix > 0, Action::MoveView(ix, -1)),
            (tr!(language, "view-down"), ix + 1 < state.views.len(), Action::MoveView(ix, 1)),
            (tr!(language, "view-remove"), true, Action::RemoveView(ix)),
        ];
        for (what, can, action) in deeds {
            let button = ui.add_enabled_ui(can, |ui| button_ui(ui, look, &what, Weight::Quiet)).inner;
            let told = tr!(language, "view-of", what = what.as_str(), name = name.as_str());
            ui.ctx().accesskit_node_builder(button.id, |node| node.set_label(told));
            if button.clicked() {
                if matches!(action, Action::ShowView(_)) {
                    actions.push(Action::CloseDialog);
                }
                actions.push(action);
            }
        }
    });
}
