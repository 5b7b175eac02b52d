//! A field with a list of options under it: what is typed stays in the field, the arrows move through the list. For screen readers
//! the field is a combo box, the list a list box, and the option that Enter takes the active descendant of the field.

use std::ops::Range;

use egui::text::LayoutJob;
use egui::{
    EventFilter, Frame, Id, Key, Margin, Modifiers, Rect, Response, Sense, TextEdit, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2,
};

use super::look::Look;
use super::widgets::Switch;
use super::widgets::icon::Mark;
use crate::theme::{CORNER_SMALL, Ink, Space, Type};

/// The part of a row that what is quiet may take.
const QUIET: f32 = 0.45;
/// The most lines of a passage.
const PASSAGE_LINES: usize = 2;
/// How many options a page is.
const PAGE: i32 = 8;

/// A field that is typed in.
pub(super) struct Field<'a> {
    pub id: Id,
    pub rect: Rect,
    pub name: &'a str,
    pub hint: &'a str,
    /// Whether there is a list under it now.
    pub expanded: bool,
}

impl Field<'_> {
    /// Draws the field; `text` is what is typed.
    pub(super) fn ui(&self, ui: &mut Ui, look: Look, text: &mut String) -> Response {
        let edit = TextEdit::singleline(text)
            .id(self.id)
            .frame(Frame::NONE)
            .font(look.font(Type::Body))
            .text_color(look.ink(Ink::Plain))
            .hint_text(look.text(self.hint, Type::Body, Ink::Quiet))
            .vertical_align(egui::Align::Center)
            .desired_width(self.rect.width())
            .margin(Margin::ZERO)
            .return_key(None);
        // A child of its own: the place of the field is taken already.
        let field = ui.new_child(UiBuilder::new().max_rect(self.rect)).put(self.rect, edit);
        ui.ctx().accesskit_node_builder(field.id, |node| {
            node.set_role(egui::accesskit::Role::SearchInput);
            node.set_label(self.name);
            node.set_expanded(self.expanded);
        });
        field
    }
}

/// What the keys of the list ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Choose an option so many further down.
    Move(i32),
    /// Take the one that is chosen.
    Take,
}

/// Which keys move through a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keys {
    /// Up and down alone: the others belong to the text.
    Arrows,
    /// Pages and ends too.
    All,
}

/// The keys of the list that were pressed while the field has the keyboard; the field does not hear them. Call it before the field is drawn.
pub(super) fn wishes(ui: &Ui, field: Id, keys: Keys) -> Vec<Wish> {
    if !ui.memory(|memory| memory.has_focus(field)) {
        return Vec::new();
    }
    let filter = EventFilter { vertical_arrows: true, horizontal_arrows: true, escape: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(field, filter));
    let all = [
        (Key::ArrowDown, Wish::Move(1)),
        (Key::ArrowUp, Wish::Move(-1)),
        (Key::Enter, Wish::Take),
        (Key::PageDown, Wish::Move(PAGE)),
        (Key::PageUp, Wish::Move(-PAGE)),
        (Key::Home, Wish::Move(i32::MIN)),
        (Key::End, Wish::Move(i32::MAX)),
    ];
    let heard = all.into_iter().take(if keys == Keys::All { 7 } else { 3 });
    ui.input_mut(|input| heard.filter(|(key, _)| input.consume_key(Modifiers::NONE, *key)).map(|(_, wish)| wish).collect())
}

/// An option.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub name: &'a str,
    /// The bytes of the name that matched.
    pub name_ranges: &'a [Range<usize>],
    /// What stands at the right; the last of it is left out where it would take the room of the name.
    pub quiet: &'a [String],
    /// What stands below the name.
    pub passage: &'a str,
    pub passage_ranges: &'a [Range<usize>],
    pub mark: Option<Mark>,
    /// The keys, after all else.
    pub keys: &'a str,
    /// Whether it can be taken.
    pub enabled: Switch,
}

/// Where an option stands in its list.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub field: Id,
    /// What was typed: with another text the list scrolls anew.
    pub query: &'a str,
    pub ix: usize,
    pub of: usize,
    pub chosen: bool,
}

impl Row<'_> {
    /// Draws the option.
    pub(super) fn ui(&self, ui: &mut Ui, look: Look, place: Place<'_>) -> Response {
        let pad = look.pts(Space::Close);
        let width = ui.available_width();
        let indent = look.scaled(24.0);
        let keys = look.galley(ui, self.keys, Type::Caption, Ink::Quiet, f32::INFINITY);
        let keys_width = if self.keys.is_empty() { 0.0 } else { keys.size().x + pad };
        let both = self.quiet.join(" · ");
        let fits = look.width(ui, &both, Type::Caption) <= width * QUIET;
        let quiet_words = if fits { both.as_str() } else { self.quiet.first().map_or("", String::as_str) };
        let quiet = look.one_line(ui, quiet_words, Type::Caption, Ink::Quiet, width * QUIET);
        let name_width = width - 2.0 * pad - indent - quiet.size().x - pad - keys_width;
        let ink = if self.enabled.is_on() { Ink::Plain } else { Ink::Quiet };
        let name = ui.painter().layout_job(marked(look, self.name, self.name_ranges, (Type::Body, ink), name_width));
        let passage = (!self.passage.is_empty()).then(|| {
            let plain = (Type::Caption, Ink::Quiet);
            let mut job = marked(look, self.passage, self.passage_ranges, plain, width - 2.0 * pad - indent);
            job.wrap.max_rows = PASSAGE_LINES;
            ui.painter().layout_job(job)
        });
        let height = name.size().y + passage.as_ref().map_or(0.0, |passage| passage.size().y) + pad;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::CLICK);
        self.tell(ui, &response, place, &both);
        if place.chosen && !ui.clip_rect().contains_rect(rect) && chosen_moved(ui, place) {
            ui.scroll_to_rect(rect, None);
        }
        if ui.is_rect_visible(rect) {
            if place.chosen || response.hovered() {
                ui.painter().rect_filled(rect, CORNER_SMALL, look.ink(if place.chosen { Ink::Selection } else { Ink::Hover }));
            }
            let top = rect.top() + pad / 2.0;
            if let Some(mark) = self.mark {
                mark.paint(ui.painter(), look, pos2(rect.left() + pad + look.scaled(7.0), top + name.size().y / 2.0), look.scaled(5.5));
            }
            let left = rect.left() + pad + indent;
            let bottom = top + name.size().y;
            ui.painter().galley(pos2(left, top), name, look.ink(ink));
            let right = rect.right() - pad;
            ui.painter().galley(pos2(right - keys.size().x, top + 2.0), keys, look.ink(Ink::Quiet));
            ui.painter().galley(pos2(right - keys_width - quiet.size().x, top + 2.0), quiet, look.ink(Ink::Quiet));
            if let Some(passage) = passage {
                ui.painter().galley(pos2(left, bottom), passage, look.ink(Ink::Quiet));
            }
        }
        response
    }

    fn tell(&self, ui: &Ui, response: &Response, place: Place<'_>, quiet: &str) {
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, self.enabled.is_on(), self.name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(egui::accesskit::Role::ListBoxOption);
            node.set_label(self.name);
            node.set_description([quiet, self.passage].join(" ").trim());
            node.set_selected(place.chosen);
            node.set_position_in_set(place.ix);
            node.set_size_of_set(place.of);
            if !self.keys.is_empty() {
                node.set_keyboard_shortcut(self.keys);
            }
            if !self.enabled.is_on() {
                node.set_disabled();
            }
        });
        if place.chosen {
            let active = response.id.accesskit_id();
            ui.ctx().accesskit_node_builder(place.field, |node| node.set_active_descendant(active));
        }
    }
}

/// Whether the choice has moved since the list was last scrolled to it: only then may the list scroll of itself.
fn chosen_moved(ui: &Ui, place: Place<'_>) -> bool {
    let id = place.field.with("chosen");
    let now = (place.query.to_owned(), place.ix);
    let before = ui.data(|data| data.get_temp::<(String, usize)>(id));
    ui.data_mut(|data| data.insert_temp(id, now.clone()));
    before != Some(now)
}

/// A text with its matched letters in the accent colour and heavier.
fn marked(look: Look, text: &str, ranges: &[Range<usize>], (kind, ink): (Type, Ink), width: f32) -> LayoutJob {
    let mut job = LayoutJob::default();
    let plain = look.format(kind, ink);
    let mut strong = look.format(kind, Ink::Accent);
    strong.font_id = egui::FontId::new(strong.font_id.size, crate::theme::Face::SemiBold.family());
    let mut at = 0;
    for range in ranges {
        job.append(text.get(at..range.start).unwrap_or(""), 0.0, plain.clone());
        job.append(text.get(range.clone()).unwrap_or(""), 0.0, strong.clone());
        at = range.end;
    }
    job.append(text.get(at..).unwrap_or(""), 0.0, plain);
    job.wrap.max_width = width;
    job
}
