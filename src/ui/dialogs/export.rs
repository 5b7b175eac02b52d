//! What is to be exported, and how: choices in groups, and a button that asks where to.

mod preview;

use super::begin_at;
use egui::accesskit::Role;
use egui::{ScrollArea, Sense, Ui, UiBuilder, Vec2, vec2};

use crate::app::{Action, Form, Format, PressAction, Setup, Spread, State, Steps, Turn, Which};
use crate::export::{self, EXPORTERS, Exporter, Holds};
use crate::i18n::Language;
use crate::theme::{Ink, Space, ThemeId, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::widgets::Switch;
use crate::ui::widgets::button::{Weight, button_ui};
use crate::ui::widgets::flow::flow;
use crate::ui::widgets::pill_tab::{pill_tab_ui, pill_tab_width};

/// Pixels to the point that can be chosen.
const SCALES: [u8; 4] = [1, 2, 3, 4];

/// The width of the picture of the first page, and of a dialog that has room for it, in points; the picture grows with the text.
const PREVIEW: f32 = 384.0;
const BESIDE_FROM: f32 = 480.0;
/// The largest part of the dialog's width that the picture takes.
const SHARE: f32 = 0.42;

/// One of several things that can be chosen.
struct Choice {
    words: String,
    chosen: Switch,
    form: Form,
}

/// What is chosen, and what can be.
struct Desk<'a> {
    state: &'a State,
    form: &'a Form,
    exporter: &'static Exporter,
}

/// Draws the choices beside the picture, and below both what the dialog is for; `most` is the height there is. Only the choices scroll.
pub(super) fn export_ui(ui: &mut Ui, state: &State, most: f32, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    let form = &state.press.form;
    let Some(exporter) = form.exporter() else { return };
    let desk = Desk { state, form, exporter };
    let (room, gap) = (ui.available_width(), look.pts(Space::Apart));
    let beside = look.scaled(PREVIEW).min(room * SHARE);
    let has_preview = exporter.holds != Holds::Words && room >= BESIDE_FROM && state.graph().len() <= state.at_once;
    let foot = look.pts(Space::Close) + look.pts(Space::Wide);
    let height = (most - foot).max(look.pts(Space::Vast));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.vertical(|ui| {
            let width = if has_preview { room - beside - gap } else { room };
            ui.set_width(width);
            let area = ScrollArea::vertical().id_salt("export choices").max_height(height).min_scrolled_height(height);
            area.auto_shrink([false, true]).show(ui, |ui| {
                for (title, choices) in desk.groups() {
                    group_ui(ui, look, &title, choices, actions);
                }
            });
        });
        if has_preview {
            ui.add_space(gap);
            ui.vertical(|ui| {
                ui.set_width(beside);
                preview::preview_ui(ui, look, state, vec2(beside, height));
            });
        }
    });
    buttons_ui(ui, look, state, actions);
}

fn buttons_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    let language = &state.language;
    ui.add_space(look.pts(Space::Close));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = look.pts(Space::Close);
        let can = state.can_export();
        let save = ui.add_enabled_ui(can, |ui| button_ui(ui, look, &tr!(language, "export-save"), Weight::Strong)).inner;
        if can {
            begin_at(ui, &save);
        }
        if save.clicked() {
            actions.push(Action::Press(PressAction::Ask));
        }
        if button_ui(ui, look, &tr!(language, "view-cancel"), Weight::Plain).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}

/// The title of a group, and its choices side by side in lines; nothing where there is nothing to choose.
fn group_ui(ui: &mut Ui, look: Look, title: &str, choices: Vec<Choice>, actions: &mut Vec<Action>) {
    if choices.len() < 2 {
        return;
    }
    ui.label(look.text(title, Type::Caption, Ink::Quiet));
    let height = look.galley(ui, title, Type::Strong, Ink::Plain, f32::INFINITY).size().y + look.pts(Space::Close);
    let sizes: Vec<Vec2> = choices.iter().map(|choice| vec2(pill_tab_width(ui, look, &choice.words), height)).collect();
    let gap = look.pts(Space::Tight);
    let room = ui.available_width();
    let lines = flow(&sizes, room, vec2(gap, gap));
    let (all, _) = ui.allocate_exact_size(vec2(room, lines.height), Sense::hover());
    for (choice, place) in choices.into_iter().zip(&lines.places) {
        let rect = place.translate(all.min.to_vec2());
        let response = ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| pill_tab_ui(ui, look, &choice.words, choice.chosen)).inner;
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::RadioButton);
            node.set_label(format!("{title}: {}", choice.words));
        });
        if response.clicked() {
            actions.push(Action::Press(PressAction::Choose(Box::new(choice.form))));
        }
    }
    ui.add_space(look.pts(Space::Close));
}

impl Desk<'_> {
    fn language(&self) -> &Language {
        &self.state.language
    }

    fn choice(&self, words: String, form: Form) -> Choice {
        Choice { words, chosen: Switch::from(form == *self.form), form }
    }

    fn set(&self, words: String, setup: Setup) -> Choice {
        self.choice(words, Form { setup, ..self.form.clone() })
    }

    fn groups(&self) -> Vec<(String, Vec<Choice>)> {
        let language = self.language();
        let deck = self.form.which == Which::Deck;
        let paged = self.exporter.holds.has_pages() && !deck;
        let mut groups = vec![(tr!(language, "export-what"), self.whiches()), (tr!(language, "export-format"), self.formats())];
        if paged {
            groups.push((tr!(language, "export-spread"), self.spreads()));
            groups.push((tr!(language, "export-paper"), self.papers()));
            groups.push((tr!(language, "export-turn"), self.turns()));
        }
        if deck {
            groups.push((tr!(language, "export-steps"), self.steps()));
        }
        if paged || deck {
            groups.push((tr!(language, "export-theme"), self.themes()));
        }
        groups.push((tr!(language, "export-language"), self.languages()));
        groups.push((tr!(language, "export-scale"), self.scales()));
        groups.push((tr!(language, "export-ground"), self.grounds()));
        groups
    }

    fn whiches(&self) -> Vec<Choice> {
        let language = self.language();
        let which = |which: Which| Form { which, ..self.form.clone() };
        let mut choices = vec![self.choice(tr!(language, "export-this-view"), which(Which::View))];
        choices.push(self.choice(tr!(language, "export-whole-chart"), which(Which::Whole)));
        if let Some(deck) = self.state.deck().filter(|deck| !deck.slides.is_empty()) {
            let name = deck.name.in_language(language.tag());
            let theme = if self.form.which == Which::Deck { self.form.theme } else { ThemeId::Projector };
            let form = Form { theme, ..which(Which::Deck) };
            // Words and graphs hold no slides: a deck is first of all what a slide program opens.
            let slides = EXPORTERS.iter().find(|exporter| exporter.holds == Holds::Slides);
            let form = if self.exporter.holds.has_pages() { form } else { slides.map_or(form.clone(), |slides| form.in_format(slides)) };
            choices.push(self.choice(tr!(language, "export-deck", name = name), form));
        }
        choices
    }

    fn formats(&self) -> Vec<Choice> {
        let holds = |exporter: &&Exporter| self.form.which != Which::Deck || exporter.holds.has_pages();
        EXPORTERS
            .iter()
            .filter(holds)
            .map(|exporter| self.choice(tr!(self.language(), exporter.name), self.form.in_format(exporter)))
            .collect()
    }

    fn spreads(&self) -> Vec<Choice> {
        let setup = self.form.setup;
        let is_chart = self.form.which == Which::Whole || self.state.view.lens.is_chart();
        let can = |spread: &Spread| match spread {
            Spread::Fit => true,
            Spread::Tiles => is_chart,
            Spread::Handout => self.exporter.holds.has_many_pages(),
        };
        let words = |spread: Spread| {
            let key = match spread {
                Spread::Fit => "fit",
                Spread::Tiles => "tiles",
                Spread::Handout => "handout",
            };
            tr!(self.language(), "export-spread-name", spread = key)
        };
        let all = [Spread::Fit, Spread::Tiles, Spread::Handout];
        all.into_iter().filter(can).map(|spread| self.set(words(spread), Setup { spread, ..setup })).collect()
    }

    fn papers(&self) -> Vec<Choice> {
        let setup = self.form.setup;
        let can = |format: &Format| *format != Format::Own || setup.spread == Spread::Fit;
        let words = |format: Format| tr!(self.language(), "export-paper-name", paper = format.tag());
        Format::ALL.into_iter().filter(can).map(|format| self.set(words(format), Setup { format, ..setup })).collect()
    }

    fn turns(&self) -> Vec<Choice> {
        let setup = self.form.setup;
        if setup.format == Format::Own {
            return Vec::new();
        }
        let words = |turn: Turn| {
            let key = match turn {
                Turn::Fitting => "fitting",
                Turn::Portrait => "portrait",
                Turn::Landscape => "landscape",
            };
            tr!(self.language(), "export-turn-name", turn = key)
        };
        let all = [Turn::Fitting, Turn::Portrait, Turn::Landscape];
        all.into_iter().map(|turn| self.set(words(turn), Setup { turn, ..setup })).collect()
    }

    fn steps(&self) -> Vec<Choice> {
        let with = |steps: Steps| Form { steps, ..self.form.clone() };
        vec![
            self.choice(tr!(self.language(), "export-each-step"), with(Steps::Each)),
            self.choice(tr!(self.language(), "export-each-slide"), with(Steps::Last)),
        ]
    }

    fn themes(&self) -> Vec<Choice> {
        let words = |theme: ThemeId| tr!(self.language(), "theme-name", theme = theme.tag());
        ThemeId::ALL.into_iter().map(|theme| self.choice(words(theme), Form { theme, ..self.form.clone() })).collect()
    }

    fn languages(&self) -> Vec<Choice> {
        let now = self.form.language.unwrap_or(self.language().tag());
        let all = Language::ALL.into_iter().map(|tag| {
            let form = Form { language: Some(tag), ..self.form.clone() };
            Choice { words: Language::for_tag(tag).name(), chosen: Switch::from(tag == now), form }
        });
        all.collect()
    }

    fn scales(&self) -> Vec<Choice> {
        if !self.exporter.offers.contains(&export::Choice::Scale) {
            return Vec::new();
        }
        SCALES.into_iter().map(|scale| self.choice(format!("{scale} ×"), Form { scale, ..self.form.clone() })).collect()
    }

    fn grounds(&self) -> Vec<Choice> {
        if !self.exporter.offers.contains(&export::Choice::Ground) {
            return Vec::new();
        }
        let with = |transparent: bool| Form { transparent, ..self.form.clone() };
        vec![
            self.choice(tr!(self.language(), "export-ground-filled"), with(false)),
            self.choice(tr!(self.language(), "export-ground-clear"), with(true)),
        ]
    }
}
