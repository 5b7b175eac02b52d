//! Messages under the bar: errors and notes, until they are taken away.

use egui::accesskit::{Live, Role};
use egui::{Align, Frame, Id, Layout, Margin, Panel, Sense, Stroke, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

use super::bar::i8_of;
use super::look::Look;
use super::widgets::button::{Weight, button_ui, button_width};
use super::widgets::icon_button::{icon_button_side, icon_button_ui};
use super::widgets::symbol::Symbol;
use crate::app::{Action, Banner, DeckAction, Offer, PressAction, State, Tone};
use crate::theme::{Ink, Mood, Part, Space, Type};
use crate::tr;

/// The inks and the sign of a tone.
fn dress(tone: Tone) -> (Ink, Ink, Symbol) {
    match tone {
        Tone::Note => (Ink::Mood(Mood::Notice, Part::Soft), Ink::Mood(Mood::Notice, Part::OnSoft), Symbol::Note),
        Tone::Error => (Ink::Mood(Mood::Error, Part::Soft), Ink::Mood(Mood::Error, Part::OnSoft), Symbol::Error),
    }
}

/// Draws the messages, one below the other, at the top of `ui`.
pub(super) fn banners_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    for (ix, banner) in state.banners.iter().enumerate() {
        banner_ui(ui, state, ix, banner, actions);
    }
}

/// What the button of an offer says and does.
fn offered(state: &State, offer: Offer) -> (String, Action) {
    match offer {
        Offer::BringBackSlide => (tr!(state.language, "view-bring-back"), Action::Deck(DeckAction::BringBack)),
        Offer::BringBackView => (tr!(state.language, "view-bring-back"), Action::BringBackView),
        Offer::Reveal => (tr!(state.language, "export-reveal"), Action::Press(PressAction::Reveal)),
    }
}

fn banner_ui(ui: &mut Ui, state: &State, ix: usize, banner: &Banner, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    let (ground, ink, symbol) = dress(banner.tone);
    let (side, gap) = (icon_button_side(look), look.pts(Space::Inside));
    let offer = banner.offer.map(|offer| offered(state, offer));
    let offer_width = offer.as_ref().map_or(0.0, |(words, _)| button_width(ui, look, words, Weight::Plain) + gap);
    let width = ui.available_width() - 2.0 * gap - side - gap - look.scaled(24.0) - offer_width;
    let text = look.galley(ui, &banner.text, Type::Body, ink, width);
    let height = text.size().y.max(side) + 2.0 * Space::Tight.pts();
    let frame = Frame::new().fill(look.ink(ground)).inner_margin(Margin::symmetric(i8_of(gap), i8_of(Space::Tight.pts())));
    let panel = Panel::top(Id::new("banner").with(ix)).frame(frame).exact_size(height).show_separator_line(false);
    panel.show(ui, |ui| {
        let rect = ui.max_rect();
        let stroke = Stroke::new(look.scaled(1.5), look.ink(ink));
        symbol.paint(ui.painter(), pos2(rect.left() + look.scaled(8.0), rect.center().y), look.scaled(7.0), stroke);
        let response = ui.interact(rect, Id::new("banner text").with(ix), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, &banner.text));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            let (role, urgency) = if banner.tone == Tone::Error { (Role::Alert, Live::Assertive) } else { (Role::Status, Live::Polite) };
            node.set_role(role);
            node.set_live(urgency);
        });
        ui.painter().galley(pos2(rect.left() + look.scaled(24.0), rect.center().y - text.size().y / 2.0), text, look.ink(ink));
        if let Some((words, action)) = offer {
            let right = rect.right() - side - gap;
            let place = egui::Rect::from_x_y_ranges(right - (offer_width - gap)..=right, rect.y_range());
            let layout = Layout::left_to_right(Align::Center);
            let mut child = ui.new_child(UiBuilder::new().max_rect(place).layout(layout));
            if button_ui(&mut child, look, &words, Weight::Plain).clicked() {
                actions.push(action);
            }
        }
        let place = egui::Rect::from_center_size(pos2(rect.right() - side / 2.0, rect.center().y), vec2(side, side));
        let mut child = ui.new_child(UiBuilder::new().max_rect(place));
        if icon_button_ui(&mut child, look, Symbol::Close, &tr!(state.language, "banner-close"), None).clicked() {
            actions.push(Action::CloseBanner(ix));
        }
        ui.advance_cursor_after_rect(rect);
    });
}
