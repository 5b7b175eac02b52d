//! What whoever presents wants to say, as large as it is read best.

use egui::text::LayoutJob;
use egui::{Align, FontId, Frame, Label, Layout, ScrollArea, TextFormat, Ui, Vec2};

use super::{NOTES_STEP, Presenter, Wish, notes_size};
use crate::app::Action;
use crate::theme::{Face, Ink, Space, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::widgets::icon_button::{icon_button_side, icon_button_ui};
use crate::ui::widgets::symbol::Symbol;

/// Lines are no longer than so many times the size of their letters: the eye finds the next one.
const MEASURE: f32 = 34.0;

/// The height of the line with the heading and the buttons.
pub(super) fn line_height(look: Look) -> f32 {
    icon_button_side(look).max(look.theme.line_height(Type::Title) * look.scale)
}

/// Draws the notes of the slide; `scroll` is how many lines the keys ask for.
pub(super) fn notes_ui(ui: &mut Ui, presenter: &Presenter, scroll: f32, wishes: &mut Vec<Wish>) {
    let (look, language) = (presenter.look, &presenter.language);
    ui.spacing_mut().item_spacing = Vec2::new(look.pts(Space::Tight), 0.0);
    ui.horizontal(|ui| {
        ui.label(look.text(tr!(language, "presenter-notes"), Type::Title, Ink::Plain));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let larger = tr!(language, "presenter-larger");
            if icon_button_ui(ui, look, Symbol::Plus, &larger, Some(&keys(presenter, "+"))).clicked() {
                wishes.push(Wish::Act(Action::StepNotes(NOTES_STEP)));
            }
            let smaller = tr!(language, "presenter-smaller");
            if icon_button_ui(ui, look, Symbol::Minus, &smaller, Some(&keys(presenter, "−"))).clicked() {
                wishes.push(Wish::Act(Action::StepNotes(-NOTES_STEP)));
            }
        });
    });
    ui.add_space(look.pts(Space::Tight));
    let (size, line) = notes_size(presenter);
    let none = presenter.notes.is_empty();
    let text = if none { tr!(language, "presenter-no-notes") } else { presenter.notes.to_string() };
    let font = FontId::new(size, Face::Regular.family());
    let ink = if none { Ink::Quiet } else { Ink::Plain };
    // Each slide's notes begin at their beginning. They fade into the ground where there are more of them.
    let area = ScrollArea::vertical().id_salt(presenter.now.place().slide).auto_shrink(false);
    Frame::new().fill(look.ink(Ink::Paper)).show(ui, |ui| {
        area.show(ui, |ui| {
            if scroll != 0.0 {
                ui.scroll_with_delta(Vec2::new(0.0, -scroll * line));
            }
            ui.set_max_width(ui.available_width().min(MEASURE * size));
            for (at, paragraph) in text.split('\n').map(str::trim).filter(|paragraph| !paragraph.is_empty()).enumerate() {
                if at > 0 {
                    ui.add_space(line * 0.5);
                }
                let format = TextFormat { line_height: Some(line), ..TextFormat::simple(font.clone(), look.ink(ink)) };
                let mut job = LayoutJob::default();
                job.append(paragraph, 0.0, format);
                ui.add(Label::new(job).wrap().selectable(false));
            }
            ui.add_space(line);
        });
    });
}

/// The keys that change the size, in words.
fn keys(presenter: &Presenter, sign: &str) -> String {
    format!("{} {sign}", tr!(presenter.language, "key-ctrl"))
}
