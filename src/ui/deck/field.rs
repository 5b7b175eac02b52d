//! Fields in which titles, notes and times are typed. What is typed is there at once, and kept in the file when the field is left.

use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{Frame, Id, InputState, Key, Margin, Modifiers, Rect, Response, Sense, StrokeKind, TextBuffer, TextEdit, Ui, UiBuilder, vec2};

use crate::app::{Action, DeckAction};
use crate::theme::{CORNER_SMALL, Ink, Space, Type};
use crate::ui::look::Look;

/// What is typed in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A name or a title: in as many lines as it takes, without ends of lines.
    Title,
    /// A number.
    Number,
    /// Notes of several lines.
    Notes,
}

/// How many digits have room.
const DIGITS: f32 = 4.0;
/// How many lines notes have before they are typed.
const ROWS: usize = 4;

/// A field called `name` with what is said in it.
pub(super) struct Field<'a> {
    pub id: Id,
    pub name: &'a str,
    pub said: &'a str,
    pub kind: Kind,
}

impl Field<'_> {
    /// Draws the field; gives what was typed, if something was.
    pub(super) fn ui(self, ui: &mut Ui, look: Look, actions: &mut Vec<Action>) -> Option<String> {
        let mut text = self.said.to_owned();
        let pad = vec2(look.pts(Space::Close), look.pts(Space::Tight));
        let width = match self.kind {
            Kind::Number => look.width(ui, "0", Type::Body) * DIGITS + 2.0 * pad.x,
            Kind::Title | Kind::Notes => ui.available_width(),
        };
        let galley = look.galley(ui, &text, Type::Body, Ink::Plain, width - 2.0 * pad.x);
        let least = if self.kind == Kind::Notes { ROWS } else { 1 };
        let rows = least.max(galley.rows.len());
        let line = look.theme.line_height(Type::Body) * look.scale;
        let height = galley.size().y.max(line * f32::from(u16::try_from(least).unwrap_or(1))) + 2.0 * pad.y;
        let (rect, _) = ui.allocate_exact_size(vec2(width, height.ceil()), Sense::hover());
        let response = self.edit_ui(ui, look, rect.shrink2(pad), (&mut text, rows));
        let edge = if response.has_focus() { look.ring() } else { look.line(Ink::Hairline) };
        ui.painter().rect_stroke(rect, CORNER_SMALL, edge, StrokeKind::Inside);
        let typed = response.changed();
        if response.lost_focus() {
            actions.push(Action::Deck(DeckAction::Keep));
        }
        if self.kind != Kind::Notes {
            text.retain(|letter| letter != '\n');
        }
        typed.then_some(text)
    }

    fn edit_ui(&self, ui: &mut Ui, look: Look, room: Rect, (text, rows): (&mut String, usize)) -> Response {
        let has_keyboard = ui.memory(|memory| memory.has_focus(self.id));
        let leaves = |input: &mut InputState| match self.kind {
            Kind::Notes => input.consume_key(Modifiers::COMMAND, Key::Enter),
            Kind::Title | Kind::Number => input.consume_key(Modifiers::NONE, Key::Enter),
        };
        if has_keyboard && ui.input_mut(leaves) {
            ui.memory_mut(|memory| memory.surrender_focus(self.id));
        }
        let format = look.format(Type::Body, Ink::Plain);
        let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
            let mut job = LayoutJob::default();
            job.append(text.as_str(), 0.0, format.clone());
            job.wrap.max_width = width;
            ui.painter().layout_job(job)
        };
        let edit = if self.kind == Kind::Number { TextEdit::singleline(text) } else { TextEdit::multiline(text) };
        let edit = edit.id(self.id).frame(Frame::NONE).margin(Margin::ZERO).desired_width(room.width()).desired_rows(rows);
        let mut child = ui.new_child(UiBuilder::new().id_salt(self.id).max_rect(room));
        let response = child.add(edit.layouter(&mut layouter));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(if self.kind == Kind::Notes { Role::MultilineTextInput } else { Role::TextInput });
            node.set_label(self.name);
        });
        response
    }
}
