//! Exporting, printing and copying from the window: what is wished for. What comes of it is told by `queue`.

use std::path::PathBuf;
use std::sync::Arc;

use emath::Vec2;

use super::headings::headings;
use super::looks::looks;
use super::queue::Queue;
use super::{Format, Goal, Job, Order, Outcome, Setup, Shows, Spread, Steps, Subject};
use crate::app::{Dialog, Effect, State};
use crate::drawing::{Layer, Page, Placed, Print, Size};
use crate::export::{self, Exporter, Holds, Options};
use crate::i18n::Language;
use crate::theme::ThemeId;
use crate::tr;
use crate::view::{Camera, View};

/// What is chosen in the dialog for exporting. It is kept while the program runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// What is shown.
    pub which: Which,
    /// The format: the ending of its files.
    pub ending: &'static str,
    /// The paper.
    pub setup: Setup,
    /// The theme.
    pub theme: ThemeId,
    /// The language: a tag; that of the window if none is chosen.
    pub language: Option<&'static str>,
    /// Pixels to the point, where there are pixels.
    pub scale: u8,
    /// Whether there is no ground.
    pub transparent: bool,
    /// Which steps of a slide have a page.
    pub steps: Steps,
}

/// What is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// What is shown in the window, all of it.
    #[default]
    View,
    /// The whole chart, everything unfolded and nothing left out.
    Whole,
    /// The deck that is worked on.
    Deck,
}

impl Default for Form {
    fn default() -> Self {
        Self {
            which: Which::View,
            ending: "pdf",
            setup: Setup::default(),
            theme: ThemeId::Light,
            language: None,
            scale: 2,
            transparent: false,
            steps: Steps::Each,
        }
    }
}

impl Form {
    /// The format that is chosen; the first there is where it is not known.
    #[must_use]
    pub fn exporter(&self) -> Option<&'static Exporter> {
        export::find(self.ending).or(export::EXPORTERS.first())
    }

    /// The same in another format, on the paper that suits it.
    #[must_use]
    pub fn in_format(&self, exporter: &'static Exporter) -> Self {
        let format = if exporter.holds == Holds::Page { Format::Own } else { Format::usual(exporter) };
        let is_same = self.ending == exporter.extension;
        let setup = if is_same { self.setup } else { Setup { format, spread: Spread::Fit, ..self.setup } };
        Self { ending: exporter.extension, setup, ..self.clone() }
    }
}

/// What is kept of exporting.
#[derive(Debug, Default)]
pub struct Desk {
    /// What is chosen in the dialog.
    pub form: Form,
    /// What is being made.
    pub(super) queue: Queue,
    /// What was made last.
    pub(super) last: Option<PathBuf>,
    /// A quiet word about what has just happened, until something else does.
    pub told: Option<String>,
}

/// What can happen when something is exported.
#[derive(Clone, Debug, PartialEq)]
pub enum PressAction {
    /// Show the dialog, with this format if one is meant.
    Open(Option<&'static str>),
    /// Something else was chosen in it.
    Choose(Box<Form>),
    /// Ask where to.
    Ask,
    /// Write it there.
    To(PathBuf),
    /// Print what is shown.
    Print,
    /// Copy what is on screen as a picture.
    Copy,
    /// Make it no further.
    Cancel,
    /// What became of an order.
    Done(u64, Outcome),
    /// Show what was made last where it is.
    Reveal,
}

pub(in crate::app) fn press(state: &mut State, action: PressAction) -> Vec<Effect> {
    match action {
        PressAction::Open(ending) => {
            if let Some(exporter) = ending.and_then(export::find) {
                state.press.form = state.press.form.in_format(exporter);
            }
            state.settle_form();
            state.dialog = Some(Dialog::Export);
        }
        PressAction::Choose(form) => {
            state.press.form = *form;
            state.settle_form();
        }
        PressAction::Ask => return state.ask_where_to().into_iter().collect(),
        PressAction::To(path) => {
            state.dialog = state.dialog.take().filter(|dialog| *dialog != Dialog::Export);
            let order = state.order();
            return order.and_then(|order| state.begin_job(Goal::File(path), order, None)).into_iter().collect();
        }
        PressAction::Print => {
            let order = state.order_of_view("pdf", &Form::default());
            return order.and_then(|order| state.begin_job(Goal::Print, order, None)).into_iter().collect();
        }
        PressAction::Copy => {
            let order = state.order_of_view("png", &Form { theme: state.theme_id(), ..Form::default() });
            let page = Some(state.screen_page());
            return order.and_then(|order| state.begin_job(Goal::Copy, order, page)).into_iter().collect();
        }
        PressAction::Cancel => return state.cancel_export(),
        PressAction::Done(number, outcome) => return state.exported(number, outcome),
        PressAction::Reveal => return state.press.last.clone().map(Effect::Reveal).into_iter().collect(),
    }
    Vec::new()
}

impl Desk {
    /// What is being made, if anything is.
    #[must_use]
    pub fn running(&self) -> Option<&Arc<Job>> {
        self.queue.running()
    }

    /// How many orders wait until that is made.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.queue.waiting()
    }
}

impl State {
    /// Whether something can be exported at all.
    #[must_use]
    pub fn can_export(&self) -> bool {
        !self.graph().is_empty() && !export::EXPORTERS.is_empty()
    }

    /// What cannot be is not chosen: no deck where there is none, or in a format that holds none; no tiles of a sheet.
    fn settle_form(&mut self) {
        let has_deck = self.deck().is_some_and(|deck| !deck.slides.is_empty());
        let is_chart = self.view.lens.is_chart();
        let form = &mut self.press.form;
        let holds_pages = form.exporter().is_some_and(|exporter| exporter.holds.has_pages());
        if form.which == Which::Deck && !(has_deck && holds_pages) {
            form.which = Which::View;
        }
        // A graph is that of the chart.
        let is_graph = form.exporter().is_some_and(|exporter| exporter.holds == Holds::Graph);
        if is_graph && form.which == Which::View && !is_chart {
            form.which = Which::Whole;
        }
    }

    /// What is chosen in the dialog, as an order.
    #[must_use]
    pub fn order(&self) -> Option<Order> {
        let form = self.press.form.clone();
        let exporter = form.exporter()?;
        let what = match form.which {
            Which::Deck => Shows::Deck(Arc::new(self.deck()?.clone()), form.steps),
            Which::View => Shows::View(Box::new(Subject { view: self.view.clone(), name: String::new() })),
            Which::Whole => Shows::View(Box::new(Subject { view: self.whole_chart(), name: String::new() })),
        };
        Some(self.ordered(exporter, &form, what))
    }

    /// Everything unfolded and nothing left out, arranged as now.
    fn whole_chart(&self) -> View {
        View { shape: self.view.shape, toggled_relations: self.view.toggled_relations.clone(), camera: Camera::Fit, ..View::default() }
    }

    fn order_of_view(&self, ending: &str, form: &Form) -> Option<Order> {
        let exporter = export::find(ending)?;
        let what = Shows::View(Box::new(Subject { view: self.view.clone(), name: String::new() }));
        Some(self.ordered(exporter, form, what))
    }

    fn ordered(&self, exporter: &'static Exporter, form: &Form, what: Shows) -> Order {
        let language = form.language.map_or_else(|| self.language.clone(), Language::for_tag);
        let options = Options { scale: f32::from(form.scale.max(1)), transparent: form.transparent };
        Order { document: Arc::clone(&self.document), language, theme: form.theme, what, setup: form.setup, exporter, options }
    }

    /// What is on screen, as a page of its proportions.
    fn screen_page(&self) -> Page {
        let drawing = &self.picture.drawing;
        let sight = self.sight();
        let canvas = emath::Rect::from_min_size(emath::Pos2::ZERO, self.viewport.max(Vec2::splat(1.0)));
        let at = canvas.center() + sight.on_canvas(emath::Pos2::ZERO);
        let looks = Arc::new(looks(self.graph(), &self.picture.projection, &self.view, self.lit.as_deref()));
        let layer = Layer { drawing: Arc::clone(drawing), looks, face: Size::Middle, at, zoom: sight.zoom, clip: canvas };
        let print = Print { theme: self.theme_id(), scale: self.settings.text_scale() };
        let over = headings(&Placed { drawing, at, zoom: sight.zoom, canvas, print }, canvas);
        Page { size: canvas.size(), title: self.proposed_name(), layers: std::iter::once(layer).chain(over).collect(), ..Page::default() }
    }

    fn ask_where_to(&self) -> Option<Effect> {
        let order = self.order()?;
        let name = file_name(&order.title());
        let format = tr!(self.language, order.exporter.name);
        Some(Effect::AskExport { name, format, ending: order.exporter.extension })
    }
}

/// A name for a file: the letters, digits and single spaces of a title.
fn file_name(title: &str) -> String {
    let plain: String =
        title.chars().map(|letter| if letter.is_alphanumeric() || "-_().,".contains(letter) { letter } else { ' ' }).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(80).collect();
    let name = name.trim_matches(['.', ' ']).to_owned();
    if name.is_empty() { "samverkan".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_makes_a_name_that_every_system_takes() {
        assert_eq!(file_name("Väg/vatten: vem gör vad?"), "Väg vatten vem gör vad");
        assert_eq!(file_name("../.."), "samverkan");
        assert_eq!(file_name(&"å".repeat(300)).chars().count(), 80);
    }
}
