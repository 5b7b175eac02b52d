//! The buttons: what can be done, each with its key.

use egui::{Rect, Ui, UiBuilder, Vec2, vec2};

use super::{Presenter, Wish};
use crate::app::{Action, Blank, ShowAction};
use crate::theme::Space;
use crate::tr;
use crate::ui::screens_menu::screens_ui;
use crate::ui::widgets::button::{Weight, button_ui, button_width};
use crate::ui::widgets::flow::{Flow, flow};

/// A button of the foot.
struct Button {
    label: String,
    keys: String,
    weight: Weight,
    does: Does,
}

/// What a button does.
enum Does {
    Act(Action),
    /// Opens the menu of screens.
    Screens,
}

/// The buttons, and where they stand.
pub(super) struct Foot {
    buttons: Vec<Button>,
    places: Flow,
}

impl Foot {
    /// The buttons in lines of at most `width` points.
    pub(super) fn new(ui: &Ui, presenter: &Presenter, width: f32) -> Self {
        let look = presenter.look;
        let buttons = buttons(presenter);
        let height =
            (look.theme.line_height(crate::theme::Type::Body) * look.scale + 2.0 * look.pts(Space::Tight)).max(look.pts(Space::Wide));
        let sizes: Vec<Vec2> =
            buttons.iter().map(|button| vec2(button_width(ui, look, &button.label, button.weight).ceil(), height.ceil())).collect();
        let gap = Vec2::splat(look.pts(Space::Close));
        let mut places = flow(&sizes, width, gap);
        // What ends the show stands apart from what is pressed often.
        if let Some(last) = places.places.last_mut() {
            *last = last.translate(vec2(width - last.right(), 0.0));
        }
        Self { buttons, places }
    }

    pub(super) fn height(&self) -> f32 {
        self.places.height
    }

    /// Draws them.
    pub(super) fn ui(&self, ui: &mut Ui, presenter: &Presenter, wishes: &mut Vec<Wish>) {
        let look = presenter.look;
        let from = ui.max_rect().min.to_vec2();
        for (button, place) in self.buttons.iter().zip(&self.places.places) {
            let rect: Rect = place.translate(from);
            let response = ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| button_ui(ui, look, &button.label, button.weight)).inner;
            match &button.does {
                Does::Screens => screens_ui(&response, look, &presenter.screens, |action| wishes.push(Wish::Act(action))),
                Does::Act(action) if response.clicked() => wishes.push(Wish::Act(action.clone())),
                Does::Act(_) => {}
            }
            if !button.keys.is_empty() {
                response.on_hover_text(format!("{} ({})", button.label, button.keys));
            }
        }
    }
}

fn buttons(presenter: &Presenter) -> Vec<Button> {
    let language = &presenter.language;
    let show = |action| Does::Act(Action::Show(action));
    let blank = |blank: Blank, words: String| if presenter.blank == Some(blank) { tr!(language, "presenter-see") } else { words };
    let button = |label: String, keys: &str, weight, does| Button { label, keys: keys.to_owned(), weight, does };
    let mut buttons = vec![
        button(tr!(language, "presenter-previous"), "←", Weight::Plain, show(ShowAction::Previous)),
        button(tr!(language, "presenter-forward"), "→", Weight::Strong, show(ShowAction::Next)),
        button(blank(Blank::Black, tr!(language, "presenter-black")), "B", Weight::Plain, show(ShowAction::Blank(Blank::Black))),
        button(blank(Blank::White, tr!(language, "presenter-white")), "W", Weight::Plain, show(ShowAction::Blank(Blank::White))),
    ];
    if presenter.can_swap {
        buttons.push(button(tr!(language, "screen-swap"), "F7", Weight::Plain, Does::Act(Action::SwapScreens)));
    }
    if presenter.screens.len() > 1 {
        buttons.push(button(tr!(language, "screen-menu"), "", Weight::Plain, Does::Screens));
    }
    buttons.push(button(tr!(language, "presenter-end"), &tr!(language, "key-escape"), Weight::Plain, show(ShowAction::End)));
    buttons
}
