//! The status line: what is shown of how much, what narrows it, what does not add up, which file, and what the keys do here.

use std::sync::Arc;
use std::time::Duration;

use egui::{Frame, Galley, Id, Margin, Panel as Strip, Pos2, Rect, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::bar::i8_of;
use super::counted::Counted;
use super::look::Look;
use super::widgets::button::{Weight, button_ui, button_width};
use super::widgets::flow::flow;
use super::widgets::icon_button::{icon_button_side, icon_button_ui};
use super::widgets::ring::focus_ring_ui;
use super::widgets::symbol::Symbol;
use crate::app::{Action, Origin, Pane, Panel, PressAction, State};
use crate::check::Severity;
use crate::layout::Phase;
use crate::theme::{CORNER_SMALL, Ink, Mood, Part, Space, Type};
use crate::tr;
use crate::view::LensId;

/// How often one looks how far a drawing has come.
const PROGRESS: Duration = Duration::from_millis(100);

/// A part of the line.
enum Item {
    /// Words.
    Words(String, Ink),
    /// The words for how far a drawing has come, of all that there may be: they have room for any, so that nothing beside them moves.
    Progress(String, Vec<String>),
    /// A button that says what it does.
    Button(String, Box<Action>),
    /// A button with a sign.
    Sign(Symbol, String, Box<Action>),
    /// How many findings there are, by how much they matter.
    Findings(Severity, String),
}

impl Item {
    fn size(&self, ui: &Ui, look: Look) -> Vec2 {
        let height = look.theme.line_height(Type::Caption) * look.scale + Space::Tight.pts();
        match self {
            Self::Words(words, _) => vec2(look.width(ui, words, Type::Caption), height),
            Self::Progress(_, all) => vec2(all.iter().map(|words| look.width(ui, words, Type::Caption)).fold(0.0, f32::max), height),
            Self::Button(words, _) => vec2(button_width(ui, look, words, Weight::Quiet), height.max(look.pts(Space::Wide))),
            Self::Sign(..) => Vec2::splat(icon_button_side(look)),
            Self::Findings(_, words) => vec2(look.width(ui, words, Type::Caption) + look.scaled(SIGN) + 2.0 * Space::Tight.pts(), height),
        }
    }

    fn ui(self, ui: &mut Ui, look: Look, rect: Rect, ix: usize, actions: &mut Vec<Action>) {
        let mut child = ui.new_child(UiBuilder::new().id_salt(ix).max_rect(rect));
        match self {
            Self::Words(words, ink) => words_ui(ui, look, rect, ix, &words, ink),
            Self::Progress(words, _) => words_ui(ui, look, rect, ix, &words, Ink::Plain),
            Self::Button(words, action) => {
                if button_ui(&mut child, look, &words, Weight::Quiet).clicked() {
                    actions.push(*action);
                }
            }
            Self::Sign(symbol, name, action) => {
                if icon_button_ui(&mut child, look, symbol, &name, None).clicked() {
                    actions.push(*action);
                }
            }
            Self::Findings(severity, words) => findings_ui(ui, look, rect, severity, &words, actions),
        }
    }
}

fn words_ui(ui: &Ui, look: Look, rect: Rect, ix: usize, words: &str, ink: Ink) {
    let galley = look.galley(ui, words, Type::Caption, ink, f32::INFINITY);
    let response = ui.interact(rect, Id::new("status").with(ix), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
    ui.painter().galley(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, look.ink(ink));
}

/// The room for the sign before the number of findings.
const SIGN: f32 = 18.0;

fn findings_ui(ui: &Ui, look: Look, rect: Rect, severity: Severity, words: &str, actions: &mut Vec<Action>) {
    let (mood, symbol) = mood_of(severity);
    let ink = Ink::Mood(mood, Part::OnSoft);
    let response = ui.interact(rect, Id::new("status findings"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, words));
    if response.hovered() {
        ui.painter().rect_filled(rect, CORNER_SMALL, look.ink(Ink::Hover));
    }
    focus_ring_ui(ui, look, &response, CORNER_SMALL);
    let at = pos2(rect.left() + Space::Tight.pts() + look.scaled(6.0), rect.center().y);
    symbol.paint(ui.painter(), at, look.scaled(6.0), Stroke::new(look.scaled(1.5), look.ink(Ink::Mood(mood, Part::Fill))));
    let galley = look.galley(ui, words, Type::Caption, ink, f32::INFINITY);
    let left = rect.left() + Space::Tight.pts() + look.scaled(SIGN);
    ui.painter().galley(pos2(left, rect.center().y - galley.size().y / 2.0), galley, look.ink(ink));
    if response.clicked() {
        actions.push(Action::SetLens(LensId::from(LensId::FINDINGS)));
    }
}

/// The colours and the sign of findings.
pub(super) fn mood_of(severity: Severity) -> (Mood, Symbol) {
    match severity {
        Severity::Error => (Mood::Error, Symbol::Error),
        Severity::Notice => (Mood::Notice, Symbol::Notice),
        Severity::Confirmed => (Mood::Ok, Symbol::Ok),
    }
}

/// What the line says first; it takes more lines rather than leave any of it out.
fn items(state: &State, counted: &Counted) -> Vec<Item> {
    let mut items = vec![Item::Words(shown(state, counted), Ink::Plain)];
    if state.is_folded_to_fit() && !state.is_sheet() {
        items.push(Item::Button(tr!(state.language, "command-unfold-all"), Box::new(Action::UnfoldAll)));
    }
    items.extend(focus(state));
    items.extend(filter(state));
    items.extend(findings(state, counted));
    items.extend(waiting(state));
    items.extend(exporting(state));
    items
}

/// What is being exported, how far it has come, and how to stop it; or a quiet word about what was done.
fn exporting(state: &State) -> Vec<Item> {
    let told = state.press.told.iter().map(|words| Item::Words(words.clone(), Ink::Plain));
    let Some(job) = state.press.running() else { return told.collect() };
    let format = tr!(state.language, job.order().exporter.name);
    let language = &state.language;
    let drawing = tr!(language, "export-drawing", format = format.as_str());
    let at = |percent: u8| {
        let percent = language.percent(f64::from(percent) / 100.0, 0);
        tr!(language, "export-writing", format = format.as_str(), percent = percent)
    };
    let all = vec![drawing.clone(), at(100)];
    let words = job.percent().map_or(drawing, at);
    let waiting = Some(state.press.waiting()).filter(|count| *count > 0);
    let waiting = waiting.map(|count| Item::Words(tr!(state.language, "export-waiting", count = count), Ink::Quiet));
    let running =
        [Item::Button(tr!(state.language, "export-cancel"), Box::new(Action::Press(PressAction::Cancel))), Item::Progress(words, all)];
    running.into_iter().chain(waiting).chain(told).collect()
}

/// The drawing that is being made: what it is of, how far it has come, and how to do without it.
fn waiting(state: &State) -> Vec<Item> {
    let Some(waiting) = &state.waiting else { return Vec::new() };
    let told = |phase: Phase| {
        let phase = match phase {
            Phase::Tree => "tree",
            Phase::Order => "order",
            Phase::Place => "place",
            Phase::Route => "route",
            Phase::Draw => "draw",
        };
        tr!(state.language, "status-drawing", bodies = waiting.bodies(), phase = phase)
    };
    let preparing = tr!(state.language, "status-preparing");
    let phases = [Phase::Tree, Phase::Order, Phase::Place, Phase::Route, Phase::Draw];
    let opening = waiting.file().and_then(std::path::Path::file_name).map(|file| {
        let file = file.to_string_lossy();
        Item::Words(tr!(state.language, "status-opening", file = &*file), Ink::Plain)
    });
    let mut items: Vec<Item> = opening.into_iter().collect();
    // The button first: the words beside it change.
    items.push(Item::Button(tr!(state.language, "status-cancel"), Box::new(Action::CancelDrawing)));
    items.push(Item::Progress(waiting.phase().map_or(preparing, told), phases.into_iter().map(told).collect()));
    items
}

/// How many bodies and links are shown, counted from what is drawn.
fn shown(state: &State, counted: &Counted) -> String {
    let projection = &state.picture.projection;
    if state.is_sheet() {
        return tr!(state.language, "bodies-shown", count = state.graph().len());
    }
    if state.is_folded_to_fit() {
        return tr!(state.language, "status-fits", shown = projection.shown.len(), all = state.graph().len());
    }
    tr!(state.language, "status-shown", shown = projection.shown.len(), all = state.graph().len(), links = counted.drawn_links)
}

fn focus(state: &State) -> Vec<Item> {
    let (language, tag) = (&state.language, state.language.tag());
    let Some(focus) = state.view.focus.as_ref().filter(|_| !state.is_sheet()) else { return Vec::new() };
    let name = state.graph().body(&focus.body).map_or("", |body| body.short_name(tag));
    vec![
        Item::Words(tr!(language, "status-focus", name = name, steps = usize::from(focus.steps)), Ink::Plain),
        Item::Sign(Symbol::Minus, tr!(language, "command-focus-less"), Box::new(Action::FocusSteps(-1))),
        Item::Sign(Symbol::Plus, tr!(language, "command-focus-more"), Box::new(Action::FocusSteps(1))),
        Item::Button(tr!(language, "status-show-all"), Box::new(Action::Unfocus)),
    ]
}

fn filter(state: &State) -> Vec<Item> {
    if state.view.filter.is_empty() {
        return Vec::new();
    }
    vec![
        Item::Words(tr!(state.language, "status-filter", count = state.bright), Ink::Plain),
        Item::Button(tr!(state.language, "filter-clear"), Box::new(Action::ClearFilter)),
    ]
}

fn findings(state: &State, counted: &Counted) -> Option<Item> {
    let Some((errors, notices)) = counted.findings else {
        return Some(Item::Words(tr!(state.language, "status-checking"), Ink::Quiet));
    };
    match (errors, notices) {
        (0, 0) => None,
        (0, _) => Some(Item::Findings(Severity::Notice, tr!(state.language, "status-notices", count = notices))),
        _ => Some(Item::Findings(Severity::Error, tr!(state.language, "status-errors", errors = errors, notices = notices))),
    }
}

fn file_name(state: &State) -> String {
    match &state.document.origin {
        Origin::BuiltIn => tr!(state.language, "status-built-in"),
        Origin::File(path) => path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned()),
    }
}

/// What the keys do where the keyboard is; for someone who has not begun yet, what to try.
fn keys(state: &State) -> String {
    let language = &state.language;
    let untouched = state.view.selected.is_none() && !state.history.can_go_back();
    match state.pane {
        Pane::Canvas if state.is_sheet() => tr!(language, "status-keys-sheet"),
        Pane::Canvas if untouched => tr!(language, "status-first"),
        Pane::Canvas => tr!(language, "status-keys-chart"),
        Pane::Outline if state.is_open(Panel::Deck) => tr!(language, "slide-keys"),
        Pane::Outline => tr!(language, "status-keys-outline"),
        Pane::Inspector => tr!(language, "status-keys-inspector"),
        Pane::Bar => tr!(language, "status-keys-bar"),
    }
}

/// Draws the status line at the bottom of `ui`.
pub(super) fn status_ui(ui: &mut Ui, state: &State, counted: &Counted, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    if state.waiting.is_some() || state.press.running().is_some() {
        ui.ctx().request_repaint_after(PROGRESS); // whoever draws tells nothing but by being looked at
    }
    let side = look.pts(Space::Inside);
    let items = items(state, counted);
    let sizes: Vec<Vec2> = items.iter().map(|item| item.size(ui, look)).collect();
    let room = ui.available_width() - 2.0 * side;
    let gap = look.pts(Space::Inside);
    let places = flow(&sizes, room, vec2(gap, 0.0));
    let height = places.height + 2.0 * Space::Tight.pts();
    let frame = Frame::new().fill(look.ink(Ink::Sunken)).inner_margin(Margin::symmetric(i8_of(side), i8_of(Space::Tight.pts())));
    let strip = Strip::bottom(Id::new("status")).frame(frame).exact_size(height).show_separator_line(false);
    let shown = strip.show(ui, |ui| {
        let rect = ui.max_rect();
        let used = places.places.iter().map(Rect::right).fold(0.0, f32::max);
        for (ix, (item, place)) in items.into_iter().zip(&places.places).enumerate() {
            item.ui(ui, look, place.translate(rect.min.to_vec2()), ix, actions);
        }
        rest_ui(ui, look, state, Rect::from_min_max(rect.min + vec2(used + 2.0 * gap, 0.0), rect.max));
        ui.advance_cursor_after_rect(rect);
    });
    let rect = shown.response.rect;
    ui.painter().hline(rect.x_range(), rect.top(), look.line(Ink::Hairline));
}

/// What is left of the line has the keys at its right and the file at its left, each only where all of it fits.
fn rest_ui(ui: &Ui, look: Look, state: &State, rect: Rect) {
    let keys = keys(state);
    let line = |words: &str| look.galley(ui, words, Type::Caption, Ink::Quiet, f32::INFINITY);
    let (keys_galley, file) = (line(&keys), line(&file_name(state)));
    let gap = look.pts(Space::Wide);
    let fits_keys = keys_galley.size().x <= rect.width();
    let left_over = rect.width() - if fits_keys { keys_galley.size().x + gap } else { 0.0 };
    let middle = |galley: &Arc<Galley>| rect.center().y - galley.size().y / 2.0;
    let put = |galley: Arc<Galley>, at: Pos2, words: &str, id: &str| {
        let response = ui.interact(Rect::from_min_size(at, galley.size()), Id::new(id), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
        ui.painter().galley(at, galley, look.ink(Ink::Quiet));
    };
    if fits_keys {
        let at = pos2(rect.right() - keys_galley.size().x, middle(&keys_galley));
        put(keys_galley, at, &keys, "status keys");
    }
    if file.size().x <= left_over {
        let at = pos2(rect.left(), middle(&file));
        put(file, at, &file_name(state), "status file");
    }
}
