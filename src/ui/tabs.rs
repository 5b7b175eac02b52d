//! The tabs of the lenses: side by side in the bar, in a row of their own, or as one button with a menu.

use egui::{Id, PopupCloseBehavior, Rect, Response, Shape, Stroke, Ui, UiBuilder, vec2};

use super::bar_plan::Tabs;
use super::layout_menu::layout_menu_ui;
use super::look::Look;
use super::menus::menu_ui;
use super::road_form;
use super::widgets::Switch;
use super::widgets::icon_button::icon_button_ui;
use super::widgets::menu_item::MenuItem;
use super::widgets::pill_tab::{greyed_tab_ui, pill_tab_ui, pill_tab_width};
use super::widgets::symbol::Symbol;
use crate::app::{Action, Pane, State};
use crate::lens::{LENSES, Lens};
use crate::theme::{Ink, Space, Type};
use crate::tr;
use crate::view::LensId;

/// The room for the sign of a menu after a tab.
const SIGN: f32 = 18.0;

/// How wide the tabs are side by side.
pub(super) fn row_width(ui: &Ui, look: Look, state: &State) -> f32 {
    widths(ui, look, state).sum()
}

/// How wide the button is that stands for all of them.
pub(super) fn menu_width(ui: &Ui, look: Look, state: &State) -> f32 {
    widths(ui, look, state).fold(0.0, f32::max) + look.scaled(SIGN)
}

fn widths(ui: &Ui, look: Look, state: &State) -> impl Iterator<Item = f32> {
    LENSES.iter().map(move |lens| pill_tab_width(ui, look, &tr!(state.language, lens.name)) + look.pts(Space::Close))
}

/// How high a row of their own is.
pub(super) fn row_height(look: Look) -> f32 {
    look.theme.line_height(Type::Strong) * look.scale + look.pts(Space::Close) + Space::Close.pts()
}

/// Draws the tabs in a row of their own.
pub(super) fn row_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing = vec2(look.pts(Space::Close), 0.0);
    // The first word stands below the name: the pill reaches out to the left of it.
    let mut room = ui.max_rect();
    room.min.x -= look.pts(Space::Inside);
    room.max.y -= Space::Tight.pts();
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(room).layout(layout), |ui| tabs_ui(ui, look, state, Tabs::Row, actions));
}

/// Draws the tabs, and after them how the chart is arranged.
pub(super) fn tabs_ui(ui: &mut Ui, look: Look, state: &State, tabs: Tabs, actions: &mut Vec<Action>) {
    if tabs == Tabs::Menu {
        menu_of_tabs_ui(ui, look, state, actions);
    } else {
        for lens in LENSES {
            let shown = is_shown(state, lens);
            let response = tab_ui(ui, look, state, lens);
            if shown.is_on() {
                ui.ctx().data_mut(|data| data.insert_temp(first_id(), response.id));
            }
            if response.clicked() {
                actions.push(Action::SetLens(LensId::from(lens.id)));
                if !road_form::takes_keyboard(lens) {
                    actions.push(Action::ToPane(Pane::Canvas));
                }
            }
        }
        // After all of them: tabs stay in their place whichever is chosen.
        if !state.is_sheet() {
            arrangement_ui(ui, look, state, actions);
        }
    }
}

fn is_shown(state: &State, lens: &Lens) -> Switch {
    Switch::from(state.lens().id == lens.id)
}

/// A tab; one that has nothing to show is greyed, and says why: to the pointer, to a screen reader, and to whoever presses it on a sheet.
fn tab_ui(ui: &mut Ui, look: Look, state: &State, lens: &Lens) -> Response {
    let name = tr!(state.language, lens.name);
    let Some(why) = (lens.lacks)(&state.document.organisation) else { return pill_tab_ui(ui, look, &name, is_shown(state, lens)) };
    let why = tr!(state.language, why);
    let response = greyed_tab_ui(ui, look, &name, is_shown(state, lens));
    explained(response, why)
}

fn explained(response: Response, why: String) -> Response {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_disabled();
        node.set_description(why.as_str());
    });
    response.on_hover_text(why)
}

fn menu_of_tabs_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    let shown = state.lens();
    let response = pill_tab_ui(ui, look, &tr!(state.language, shown.name), Switch::On);
    ui.ctx().data_mut(|data| data.insert_temp(first_id(), response.id));
    menu_ui(&response, PopupCloseBehavior::CloseOnClick, |ui| {
        for lens in LENSES {
            let why = (lens.lacks)(&state.document.organisation);
            let name = tr!(state.language, lens.name);
            let item = MenuItem { label: &name, keys: "", switch: Some(is_shown(state, lens)) };
            let response = match why {
                None => item.ui(ui, look),
                Some(why) => explained(item.greyed_ui(ui, look), tr!(state.language, why)),
            };
            if response.clicked() {
                actions.push(Action::SetLens(LensId::from(lens.id)));
            }
        }
    });
    sign_ui(ui, look, response.rect);
    // The bar keeps the room of the longest name: what stands beside it stays where it is.
    let spare = menu_width(ui, look, state) - response.rect.width() - look.pts(Space::Close);
    ui.add_space((spare - look.pts(Space::Close)).max(0.0));
    if !state.is_sheet() {
        arrangement_ui(ui, look, state, actions);
    }
}

/// The sign that a button opens a menu, behind it.
fn sign_ui(ui: &Ui, look: Look, button: Rect) {
    let (at, half) = (button.right_center() + vec2(look.scaled(SIGN) / 2.0, 0.0), look.scaled(4.0));
    let corners = vec![at + vec2(-half, -half / 2.0), at + vec2(half, -half / 2.0), at + vec2(0.0, half / 2.0)];
    ui.painter().add(Shape::convex_polygon(corners, look.ink(Ink::Accent), Stroke::NONE));
}

/// How the chart is arranged.
fn arrangement_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    let button = icon_button_ui(ui, look, Symbol::Tree, &tr!(state.language, "menu-layout"), None);
    menu_ui(&button, PopupCloseBehavior::CloseOnClickOutside, |ui| layout_menu_ui(ui, state, actions));
}

/// Where the id of the control is kept that takes the keyboard when it comes to the bar.
fn first_id() -> Id {
    Id::new("first control of the bar")
}

/// Gives the keyboard to the bar.
pub(super) fn focus_bar(ui: &Ui) {
    if let Some(id) = ui.ctx().data(|data| data.get_temp::<Id>(first_id())) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}
