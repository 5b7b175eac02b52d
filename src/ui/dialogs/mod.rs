//! Dialogs: they lie over the window until they are closed.

mod export;
mod fact;
mod help;
mod leave;
mod place;
mod views;

use egui::accesskit::Role;
use egui::{Frame, Id, Layout, Margin, Modal, Response, ScrollArea, Ui};

use super::look::Look;
use super::panes::drawn;
use super::widgets::icon_button::icon_button_ui;
use super::widgets::symbol::Symbol;
use crate::app::{Action, Dialog, State};
use crate::theme::{CORNER, Ink, Space, Type};
use crate::tr;

/// The width of a dialog, in points at normal text size, and of the one that shows beside its choices what comes out.
const WIDTH: f32 = 620.0;
const WIDTH_WITH_PREVIEW: f32 = 900.0;
/// The largest part of the window that a dialog covers.
const SHARE: f32 = 0.9;

/// Draws the dialog that is open, if one is.
pub(super) fn dialogs_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    if !matches!(state.dialog, Some(Dialog::SaveView | Dialog::RenameView(..))) {
        views::forget(ui);
    }
    let Some(dialog) = &state.dialog else { return };
    let look = Look::of(state);
    let id = Id::new("dialog");
    let window = ui.ctx().content_rect().size();
    let pad = look.pts(Space::Apart);
    let wide = if *dialog == Dialog::Export { WIDTH_WITH_PREVIEW } else { WIDTH };
    let width = (wide * look.scale).min(window.x * SHARE) - 2.0 * pad;
    let frame =
        Frame::popup(ui.style()).fill(look.ink(Ink::Raised)).corner_radius(CORNER).inner_margin(Margin::same(super::bar::i8_of(pad)));
    let title = title(state, dialog);
    let area = Modal::default_area(id).default_size(egui::vec2(width + 2.0 * pad, window.y * SHARE));
    let modal = Modal::new(id).area(area).frame(frame).backdrop_color(look.ink(Ink::Shadow)).show(ui.ctx(), |ui| {
        ui.set_width(width);
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::Dialog);
            node.set_label(title.as_str());
            node.set_modal();
        });
        head_ui(ui, look, state, &title, actions);
        ui.add_space(Space::Close.pts());
        let most = window.y * SHARE - look.pts(Space::Vast) - 2.0 * pad;
        if *dialog == Dialog::Export {
            return export::export_ui(ui, state, most, actions); // what it is for stays in sight
        }
        ScrollArea::vertical().max_height(most).min_scrolled_height(most).auto_shrink([false, true]).show(ui, |ui| match dialog {
            Dialog::Help => help::help_ui(ui, state),
            Dialog::Place(at) => place::place_ui(ui, state, *at),
            Dialog::Fact(fact) => fact::fact_ui(ui, state, fact, actions),
            Dialog::SaveView => views::name_ui(ui, state, None, actions),
            Dialog::RenameView(ix, saved) => views::name_ui(ui, state, Some((*ix, saved)), actions),
            Dialog::Views => views::views_ui(ui, state, actions),
            Dialog::Leave => leave::leave_ui(ui, state, actions),
            Dialog::Export => {}
        });
    });
    // Escape is a command of its own and closes the dialog too.
    if modal.backdrop_response.clicked() {
        actions.push(Action::CloseDialog);
    }
}

fn title(state: &State, dialog: &Dialog) -> String {
    match dialog {
        Dialog::Help => tr!(state.language, "help-title"),
        Dialog::Place(_) => tr!(state.language, "place-title"),
        Dialog::Fact(fact) => tr!(state.language, "fact-title", fact = fact.as_str()),
        Dialog::SaveView => tr!(state.language, "view-save-title"),
        Dialog::RenameView(..) => tr!(state.language, "view-rename-title"),
        Dialog::Views => tr!(state.language, "views-menu"),
        Dialog::Export => tr!(state.language, "export-title"),
        Dialog::Leave => tr!(state.language, "leave-title"),
    }
}

/// Gives `first` the keyboard when nothing in the dialog has it.
fn begin_at(ui: &Ui, first: &Response) {
    let focused = ui.memory(egui::Memory::focused);
    let inside = focused.is_some_and(|id| drawn(ui, id).is_some_and(|there| there.layer_id == first.layer_id));
    if !inside {
        first.request_focus();
    }
}

fn head_ui(ui: &mut Ui, look: Look, state: &State, title: &str, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        let label = ui.label(look.text(title, Type::Heading, Ink::Plain));
        ui.ctx().accesskit_node_builder(label.id, |node| node.set_role(Role::Heading));
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            let close = icon_button_ui(ui, look, Symbol::Close, &tr!(state.language, "dialog-close"), None);
            if close.clicked() {
                actions.push(Action::CloseDialog);
            }
            // The dialogs for exporting and leaving begin with what they are for.
            let begins_elsewhere = match state.dialog {
                Some(Dialog::Export) => state.can_export(),
                Some(Dialog::Leave) => true,
                _ => false,
            };
            if !begins_elsewhere {
                begin_at(ui, &close);
            }
        });
    });
}
