//! The top bar: what is open, ways of looking at it, search, language, text size, theme, menu.

use egui::{Frame, Id, Margin, Panel, PopupCloseBehavior, Response, Sense, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, vec2};

use super::bar_plan::{Plan, Tabs, Widths, plan};
use super::keys::keys_told;
use super::look::Look;
use super::menus::{self, Displaced, menu_ui};
use super::search_box::{self, search_field_ui};
use super::tabs::{self, tabs_ui};
use super::views_menu;
use super::widgets::Switch;
use super::widgets::button::{Weight, button_ui, button_width};
use super::widgets::icon_button::{icon_button_side, icon_button_ui, icon_toggle_ui};
use super::widgets::ring::focus_ring_ui;
use super::widgets::symbol::Symbol;
use crate::app::{Action, Command, State};
use crate::i18n::{Language, Message};
use crate::theme::{CORNER_SMALL, Ink, Space, Type};
use crate::{msg, tr};

/// The widest that a name may be, in points at normal text size.
const WIDEST_NAME: f32 = 360.0;
/// The narrowest that a name may be.
const NARROWEST_NAME: f32 = 96.0;

/// Draws the top bar.
pub(super) fn bar_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) -> Response {
    let look = Look::of(state);
    let side = i8_of(look.pts(Space::Apart));
    let frame = Frame::new().fill(look.ink(Ink::Raised)).inner_margin(Margin::symmetric(side, 0));
    let height =
        look.theme.line_height(Type::Title) * look.scale + look.theme.line_height(Type::Caption) * look.scale + 2.0 * Space::Close.pts();
    let panel = Panel::top(Id::new("bar")).frame(frame).exact_size(height).show_separator_line(false);
    let shown = panel.show(ui, |ui| content_ui(ui, look, state, actions));
    let mut response = shown.response;
    if shown.inner == Tabs::Below {
        let row = Panel::top(Id::new("tabs")).frame(frame).exact_size(tabs::row_height(look)).show_separator_line(false);
        response |= row.show(ui, |ui| tabs::row_ui(ui, look, state, actions)).response;
    }
    let rect = response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom(), look.line(Ink::Hairline));
    response
}

/// A margin in whole points.
#[allow(clippy::cast_possible_truncation, reason = "margins are some tens of points")]
pub(super) fn i8_of(pts: f32) -> i8 {
    pts.clamp(0.0, 100.0) as i8
}

/// Draws the bar; gives how it wants the tabs.
fn content_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) -> Tabs {
    let gap = look.pts(Space::Close);
    let title = Title::new(state);
    let widths = widths(ui, look, state, &title);
    let room = ui.available_width();
    let plan = plan(&widths, room);
    ui.spacing_mut().item_spacing = vec2(gap, 0.0);
    let rest = room - super::bar_plan::used(&widths, &plan);
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(ui.max_rect()).layout(layout), |ui| {
        title_ui(ui, look, &title, &plan);
        history_ui(ui, look, state, actions);
        if plan.tabs != Tabs::Below {
            tabs_ui(ui, look, state, plan.tabs, actions);
        }
        ui.add_space(rest.max(0.0));
        search_field_ui(ui, state, plan.search - gap, Switch::from(plan.hint), actions);
        if plan.languages {
            languages_ui(ui, look, state, actions);
        }
        if plan.look {
            look_ui(ui, look, state, actions);
        }
        views_menu::views_ui(ui, look, state, actions);
        present_ui(ui, look, state, &plan, actions);
        let name = tr!(state.language, "menu-name");
        let menu = icon_button_ui(ui, look, Symbol::Menu, &name, None);
        let displaced = Displaced { languages: Switch::from(!plan.languages), look: Switch::from(!plan.look) };
        menu_ui(&menu, PopupCloseBehavior::CloseOnClick, |ui| menus::main_menu_ui(ui, state, displaced, actions));
    });
    plan.tabs
}

fn widths(ui: &Ui, look: Look, state: &State, title: &Title) -> Widths {
    let gap = look.pts(Space::Close);
    let side = icon_button_side(look) + gap;
    let name = look.width(ui, &title.name, Type::Title).max(look.width(ui, &title.line, Type::Caption));
    let languages = Language::ALL.iter().map(|tag| language_width(ui, look, tag) + gap);
    let apart = look.pts(Space::Wide);
    Widths {
        // The air after the name and around the search field is counted with them.
        name: name.min(look.scaled(WIDEST_NAME)) + apart,
        short_name: name.min(look.scaled(NARROWEST_NAME)) + apart,
        history: 2.0 * side,
        tabs: tabs::row_width(ui, look, state),
        tab_menu: tabs::menu_width(ui, look, state),
        search: search_box::width(ui, look, state, Switch::On) + gap,
        short_search: search_box::width(ui, look, state, Switch::Off) + gap,
        least_search: search_box::least_width(look) + gap,
        languages: languages.sum(),
        look: text_button_width(ui, look) + gap + side,
        layout: if state.is_sheet() { 0.0 } else { side },
        views: side,
        present: button_width(ui, look, &tr!(state.language, "bar-present"), Weight::Plain) + gap,
        short_present: side,
        menu: side - gap,
    }
}

/// What stands at the left of the bar.
struct Title {
    name: String,
    line: String,
}

impl Title {
    fn new(state: &State) -> Self {
        let organisation = &state.document.organisation;
        let bodies = tr!(state.language, "bodies-shown", count = organisation.bodies.len());
        let name = organisation.name.in_language(state.language.tag()).to_owned();
        Self {
            name: if name.is_empty() { tr!(state.language, "bar-no-name") } else { name },
            line: organisation.period.map_or_else(
                || bodies.clone(),
                |period| tr!(state.language, "bar-line", period = period.to_string(), bodies = bodies.as_str()),
            ),
        }
    }
}

fn title_ui(ui: &mut Ui, look: Look, title: &Title, plan: &Plan) {
    let width = plan.name - look.pts(Space::Wide);
    let name = look.one_line(ui, &title.name, Type::Title, Ink::Plain, width);
    let line = look.one_line(ui, &title.line, Type::Caption, Ink::Quiet, width);
    let size = vec2(width, name.size().y + line.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{}, {}", title.name, title.line)));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_role(egui::accesskit::Role::Heading));
    let cut = name.elided || line.elided;
    ui.painter().galley(rect.left_top(), name.clone(), look.ink(Ink::Plain));
    ui.painter().galley(rect.left_top() + Vec2::new(0.0, name.size().y), line, look.ink(Ink::Quiet));
    if cut {
        response.on_hover_text(format!("{}\n{}", title.name, title.line));
    }
    ui.add_space(look.pts(Space::Wide) - look.pts(Space::Close));
}

/// A button with a sign for a command, greyed where the command can do nothing.
pub(super) fn command_button_ui(
    ui: &mut Ui,
    look: Look,
    state: &State,
    symbol: Symbol,
    words: Message,
    actions: &mut Vec<Action>,
) -> Option<Response> {
    let command = Command::called(words)?;
    let action = (command.action)(state);
    let (name, keys) = (tr!(state.language, words), keys_told(&state.language, command));
    let keys = (!keys.is_empty()).then_some(keys.as_str());
    let response = ui.add_enabled_ui(action.is_some(), |ui| icon_button_ui(ui, look, symbol, &name, keys)).inner;
    if response.clicked() {
        actions.extend(action);
    }
    Some(response)
}

fn history_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    command_button_ui(ui, look, state, Symbol::Back, msg!("command-back"), actions);
    command_button_ui(ui, look, state, Symbol::Forward, msg!("command-forward"), actions);
}

/// The button that begins a show.
fn present_ui(ui: &mut Ui, look: Look, state: &State, plan: &Plan, actions: &mut Vec<Action>) {
    let words = msg!("command-present");
    if !plan.present {
        command_button_ui(ui, look, state, Symbol::Present, words, actions);
        return;
    }
    let Some(command) = Command::called(words) else { return };
    let response = button_ui(ui, look, &tr!(state.language, "bar-present"), Weight::Plain);
    let response = response.on_hover_text(format!("{} ({})", tr!(state.language, words), keys_told(&state.language, command)));
    if response.clicked() {
        actions.extend((command.action)(state));
    }
}

fn language_width(ui: &Ui, look: Look, tag: &str) -> f32 {
    look.width(ui, &tag.to_uppercase(), Type::Strong) + 2.0 * look.pts(Space::Tight)
}

fn languages_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    for tag in Language::ALL {
        let chosen = tag == state.language.tag();
        let name = Language::for_tag(tag).name();
        let (kind, ink) = if chosen { (Type::Strong, Ink::Plain) } else { (Type::Body, Ink::Quiet) };
        let size = vec2(language_width(ui, look, tag), icon_button_side(look));
        let response = word_ui(ui, look, &tag.to_uppercase(), size, (kind, ink));
        response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, chosen, &name));
        if response.on_hover_text(&name).clicked() {
            actions.push(Action::SetLanguage(tag.to_owned()));
        }
    }
}

/// A word that can be clicked, on the ground of the bar.
fn word_ui(ui: &mut Ui, look: Look, word: &str, size: Vec2, (kind, ink): (Type, Ink)) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, CORNER_SMALL, look.ink(Ink::Hover));
    }
    focus_ring_ui(ui, look, &response, CORNER_SMALL);
    let galley = look.galley(ui, word, kind, ink, f32::INFINITY);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, look.ink(ink));
    response
}

/// What the button for the size of text shows.
const TEXT_SIGN: &str = "Aa";

fn text_button_width(ui: &Ui, look: Look) -> f32 {
    look.width(ui, TEXT_SIGN, Type::Strong) + look.pts(Space::Close)
}

fn look_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    let language = &state.language;
    let size = vec2(text_button_width(ui, look), icon_button_side(look));
    let text = word_ui(ui, look, TEXT_SIGN, size, (Type::Strong, Ink::Plain));
    let name = tr!(language, "menu-text-size");
    text.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    let text = text.on_hover_text(&name);
    menu_ui(&text, PopupCloseBehavior::CloseOnClickOutside, |ui| menus::text_menu_ui(ui, state, actions));
    let name = tr!(language, "menu-theme");
    let theme = icon_toggle_ui(ui, look, Symbol::HalfDisc, &name, Switch::Off);
    menu_ui(&theme, PopupCloseBehavior::CloseOnClick, |ui| menus::theme_menu_ui(ui, state, actions));
}
