//! The head of the panel: which deck it is, how long it is planned to take, and showing it.

use egui::accesskit::Role;
use egui::{Align, Id, Layout, PopupCloseBehavior, Ui, vec2};

use super::field::{Field, Kind};
use crate::app::{Action, Begin, Command, DeckAction, Panel, ShowAction, State};
use crate::theme::{Ink, Space, Type};
use crate::ui::keys::keys_told;
use crate::ui::look::Look;
use crate::ui::menus::{commands_ui, line_ui, menu_ui};
use crate::ui::widgets::Switch;
use crate::ui::widgets::button::{Weight, button_ui};
use crate::ui::widgets::icon_button::{icon_button_side, icon_button_ui};
use crate::ui::widgets::menu_item::MenuItem;
use crate::ui::widgets::symbol::Symbol;
use crate::{msg, tr};

/// The longest planned time: a day.
const MOST_MINUTES: u16 = 24 * 60;

/// Draws the head.
pub(super) fn head_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    let language = &state.language;
    ui.spacing_mut().item_spacing.y = look.pts(Space::Tight);
    ui.horizontal(|ui| {
        ui.add_space(look.pts(Space::Tight));
        let title = ui.label(look.text(tr!(language, "deck-title"), Type::Strong, Ink::Plain));
        ui.ctx().accesskit_node_builder(title.id, |node| node.set_role(Role::Heading));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let keys = |words| Command::called(words).map(|command| keys_told(language, command));
            if icon_button_ui(ui, look, Symbol::Close, &tr!(language, "deck-close"), keys(msg!("command-deck")).as_deref()).clicked() {
                actions.push(Action::TogglePanel(Panel::Deck));
            }
            more_ui(ui, look, state, actions);
            let add = icon_button_ui(ui, look, Symbol::Plus, &tr!(language, "deck-add"), keys(msg!("command-slide-add")).as_deref());
            if add.clicked() {
                actions.push(Action::Deck(DeckAction::Add));
            }
        });
    });
    if let Some(deck) = state.deck() {
        let name = deck.name.in_language(language.tag());
        let field = Field { id: Id::new("deck name"), name: &tr!(language, "deck-name"), said: name, kind: Kind::Title };
        if let Some(name) = field.ui(ui, look, actions) {
            actions.push(Action::Deck(DeckAction::Name(name)));
        }
        time_ui(ui, look, state, actions);
    }
    ui.add_space(look.pts(Space::Tight));
}

/// The button that shows the deck, and how many minutes that is planned to take.
fn time_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    let language = &state.language;
    let minutes = state.deck().and_then(|deck| deck.minutes);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(look.pts(Space::Close), look.pts(Space::Tight));
        ui.add_enabled_ui(!state.slides().is_empty(), |ui| {
            let button = button_ui(ui, look, &tr!(language, "deck-present"), Weight::Strong);
            let keys = Command::called(msg!("command-present")).map(|command| keys_told(language, command)).unwrap_or_default();
            if button.on_hover_text(keys).clicked() {
                actions.push(Action::Show(ShowAction::Begin(Begin::First)));
            }
        });
        let said = minutes.map_or_else(String::new, |minutes| minutes.to_string());
        let name = tr!(language, "deck-minutes");
        let field = Field { id: Id::new("deck minutes"), name: &name, said: &said, kind: Kind::Number };
        if let Some(said) = field.ui(ui, look, actions) {
            let digits: String = said.chars().filter(char::is_ascii_digit).collect();
            let minutes = digits.parse().ok().map(|minutes: u16| minutes.min(MOST_MINUTES));
            actions.push(Action::Deck(DeckAction::Minutes(minutes)));
        }
        ui.label(look.text(tr!(language, "deck-minutes-short"), Type::Caption, Ink::Quiet));
    });
}

/// The menu of decks.
fn more_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    let button = icon_button_ui(ui, look, Symbol::Menu, &tr!(state.language, "deck-more"), None);
    menu_ui(&button, PopupCloseBehavior::CloseOnClick, |ui| {
        for (ix, deck) in state.decks.iter().enumerate() {
            let switch = Some(Switch::from(ix == state.deck));
            if (MenuItem { label: &state.deck_name(deck), keys: "", switch }).ui(ui, look).clicked() {
                actions.push(Action::Deck(DeckAction::Choose(ix)));
            }
        }
        if !state.decks.is_empty() {
            line_ui(ui, look);
        }
        commands_ui(ui, look, state, &[msg!("command-deck-new"), msg!("command-deck-remove")], actions);
        if state.has_removed_slide() {
            commands_ui(ui, look, state, &[msg!("command-slide-bring-back")], actions);
        }
        line_ui(ui, look);
        commands_ui(ui, look, state, &[msg!("command-present"), msg!("command-present-here")], actions);
    });
}

/// A deck without slides says how to begin.
pub(super) fn empty_ui(ui: &mut Ui, look: Look, state: &State) {
    let language = &state.language;
    let keys = Command::called(msg!("command-slide-add")).map(|command| keys_told(language, command)).unwrap_or_default();
    ui.add_space(icon_button_side(look));
    ui.add(egui::Label::new(look.text(tr!(language, "deck-empty"), Type::Strong, Ink::Plain)).wrap());
    ui.add_space(look.pts(Space::Tight));
    ui.add(egui::Label::new(look.text(tr!(language, "deck-empty-hint", keys = keys), Type::Body, Ink::Quiet)).wrap());
}
