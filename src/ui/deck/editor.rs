//! The slide that is worked on: its title, its notes, its steps, and what can be done with it.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Id, Sense, Ui, UiBuilder, vec2};

use super::field::{Field, Kind};
use super::steps::steps_ui;
use crate::app::{Action, Command, DeckAction, State};
use crate::i18n::Message;
use crate::theme::{Ink, Space, Type};
use crate::ui::keys::keys_told;
use crate::ui::look::Look;
use crate::ui::widgets::button::{Weight, button_ui, button_width};
use crate::ui::widgets::flow::flow;
use crate::view::Slide;
use crate::{msg, tr};

/// The id of the field of the title.
pub(super) fn title_id() -> Id {
    Id::new("title of the slide")
}

/// Draws what belongs to the slide at a place.
pub(super) fn editor_ui(
    ui: &mut Ui,
    look: Look,
    state: &State,
    (at, slide): (usize, &Slide),
    step: &mut Option<usize>,
    actions: &mut Vec<Action>,
) {
    let (language, tag) = (&state.language, state.language.tag());
    ui.spacing_mut().item_spacing.y = look.pts(Space::Tight);
    heading_ui(ui, look, tr!(language, "slide-title"));
    select_all_when_it_comes(ui, slide.title.in_language(tag));
    let (name, said) = (tr!(language, "slide-title"), slide.title.in_language(tag));
    let title = Field { id: title_id(), name: &name, said, kind: Kind::Title }.ui(ui, look, actions);
    actions.extend(title.map(|title| Action::Deck(DeckAction::Title(at, title))));
    deeds_ui(ui, look, state, (at, slide), actions);
    heading_ui(ui, look, tr!(language, "slide-notes"));
    let (name, said) = (tr!(language, "slide-notes"), slide.notes.in_language(tag));
    let notes = Field { id: Id::new(("notes of the slide", at)), name: &name, said, kind: Kind::Notes }.ui(ui, look, actions);
    actions.extend(notes.map(|notes| Action::Deck(DeckAction::Notes(at, notes))));
    heading_ui(ui, look, tr!(language, "steps-title"));
    steps_ui(ui, look, state, (at, slide), step, actions);
    ui.add_space(look.pts(Space::Close));
}

/// Words over what follows.
pub(super) fn heading_ui(ui: &mut Ui, look: Look, words: String) {
    ui.add_space(look.pts(Space::Tight));
    let heading = ui.label(look.text(words, Type::Caption, Ink::Quiet));
    ui.ctx().accesskit_node_builder(heading.id, |node| node.set_role(egui::accesskit::Role::Heading));
}

/// Whoever comes to the title by a key types another one in its place.
fn select_all_when_it_comes(ui: &Ui, title: &str) {
    let id = title_id().with("had the keyboard");
    let has = ui.memory(|memory| memory.has_focus(title_id()));
    let had = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<bool>(id), has));
    if has && !had && !ui.input(|input| input.pointer.any_down() || input.pointer.any_released()) {
        let mut edit = TextEditState::load(ui.ctx(), title_id()).unwrap_or_default();
        edit.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), CCursor::new(title.chars().count()))));
        edit.store(ui.ctx(), title_id());
    }
}

/// What can be done with the slide.
fn deeds_ui(ui: &mut Ui, look: Look, state: &State, (at, slide): (usize, &Slide), actions: &mut Vec<Action>) {
    let language = &state.language;
    let title = state.title_of(slide);
    let last = state.slides().len().saturating_sub(1);
    let deeds: [(String, Option<Message>, Option<DeckAction>); 5] = [
        (tr!(language, "slide-update"), Some(msg!("command-slide-update")), Some(DeckAction::Update(at))),
        (tr!(language, "slide-duplicate"), None, Some(DeckAction::Duplicate(at))),
        (tr!(language, "slide-up"), None, at.checked_sub(1).map(|to| DeckAction::Move(at, to))),
        (tr!(language, "slide-down"), None, (at < last).then_some(DeckAction::Move(at, at + 1))),
        (tr!(language, "slide-remove"), None, Some(DeckAction::Remove(at))),
    ];
    let room = ui.available_width();
    let height = (look.theme.line_height(Type::Caption) * look.scale + 2.0 * look.pts(Space::Tight)).max(look.pts(Space::Wide));
    let sizes: Vec<_> = deeds.iter().map(|(what, ..)| vec2(button_width(ui, look, what, Weight::Quiet).min(room), height)).collect();
    let places = flow(&sizes, room, vec2(look.pts(Space::Tight), 0.0));
    let (ground, _) = ui.allocate_exact_size(vec2(room, places.height), Sense::hover());
    for ((what, command, deed), place) in deeds.into_iter().zip(&places.places) {
        let place = place.translate(ground.min.to_vec2());
        ui.scope_builder(UiBuilder::new().id_salt(what.as_str()).max_rect(place), |ui| {
            let mut button = ui.add_enabled_ui(deed.is_some(), |ui| button_ui(ui, look, &what, Weight::Quiet)).inner;
            let told = tr!(language, "slide-of", what = what.as_str(), title = title.as_str());
            ui.ctx().accesskit_node_builder(button.id, |node| node.set_label(told));
            if let Some(keys) = command.and_then(Command::called).map(|command| keys_told(language, command)) {
                button = button.on_hover_text(keys);
            }
            if button.clicked() {
                actions.extend(deed.map(Action::Deck));
            }
        });
    }
    ui.advance_cursor_after_rect(ground);
}
