//! Fields in which titles, notes and times are typed. What is typed is there at once, and kept in the file when the field is left.

use egui::accesskit::Role;
use egui::{Id, Key, Margin, Modifiers, Sense, StrokeKind, TextEdit, Ui, UiBuilder, vec2};

use crate::app::{Action, DeckAction};
use crate::theme::{CORNER_SMALL, Ink, Space, Type};
use crate::ui::bar::i8_of;
use crate::ui::look::Look;

/// How large a field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// A line as wide as the room.
    Line,
    /// Room for a number.
    Number,
    /// Several lines.
    Lines,
}

/// How many digits have room.
const DIGITS: f32 = 4.0;
/// How many lines notes have before they are typed.
const ROWS: usize = 4;

/// Draws a field called `name` with what is said in it; gives what was typed, if something was.
pub(super) fn field_ui(ui: &mut Ui, look: Look, name: &str, id: Id, said: &str, size: Size, actions: &mut Vec<Action>) -> Option<String> {
    let mut text = said.to_owned();
    let pad = vec2(look.pts(Space::Close), look.pts(Space::Tight));
    let width = match size {
        Size::Number => look.width(ui, "0", Type::Body) * DIGITS + 2.0 * pad.x,
        Size::Line | Size::Lines => ui.available_width(),
    };
    let rows = if size == Size::Lines { ROWS.max(lines(ui, look, &text, width - 2.0 * pad.x)) } else { 1 };
    let height = look.theme.line_height(Type::Body) * look.scale * f32::from(u16::try_from(rows).unwrap_or(u16::MAX)) + 2.0 * pad.y;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height.ceil()), Sense::hover());
    let has_keyboard = ui.memory(|memory| memory.has_focus(id));
    let line = if has_keyboard { look.ring() } else { look.line(Ink::Hairline) };
    ui.painter().rect(rect, CORNER_SMALL, look.ink(Ink::Raised), line, StrokeKind::Inside);
    let multiline = size == Size::Lines;
    let edit = if multiline { TextEdit::multiline(&mut text) } else { TextEdit::singleline(&mut text) };
    let margin = Margin::symmetric(i8_of(pad.x), i8_of(pad.y));
    let edit = edit.id(id).font(look.font(Type::Body)).text_color(look.ink(Ink::Plain)).frame(egui::Frame::NONE).margin(margin);
    let response =
        ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| ui.add(edit.desired_width(rect.width()).desired_rows(rows))).inner;
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(if multiline { Role::MultilineTextInput } else { Role::TextInput });
        node.set_label(name);
    });
    let done = response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    if done {
        response.surrender_focus();
    }
    if response.lost_focus() || done {
        actions.push(Action::Deck(DeckAction::Keep));
    }
    response.on_hover_text(name).changed().then_some(text)
}

/// How many lines a text takes.
fn lines(ui: &Ui, look: Look, text: &str, width: f32) -> usize {
    look.galley(ui, text, Type::Body, Ink::Plain, width).rows.len() + usize::from(text.ends_with('\n'))
}
