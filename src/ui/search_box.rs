//! The search: a field in the bar, and under it what was found.

use egui::{Frame, Id, Margin, Order, Rect, Response, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use super::keys::keys_told;
use super::look::Look;
use super::option_list::{Field as TextField, Keys, Place, Row, Wish, wishes};
use super::widgets::Switch;
use super::widgets::icon::Mark;
use super::widgets::icon_button::{icon_button_side, icon_button_ui};
use super::widgets::symbol::Symbol;
use crate::app::{Action, Command, State};
use crate::search::{Field, Hit, Target};
use crate::theme::{CORNER, Ink, Space, Type};
use crate::{msg, tr};

/// The least room for what is typed, in points at normal text size.
const LEAST: f32 = 72.0;
/// The width of the list of hits, in points at normal text size.
const LIST: f32 = 460.0;
/// The height of the list, as a part of the window.
const LIST_HEIGHT: f32 = 0.7;

/// The id of the text field, for whoever wants to give it the keyboard.
#[must_use]
pub(super) fn field_id() -> Id {
    Id::new("search field")
}

fn hint(state: &State) -> String {
    tr!(state.language, "search-hint")
}

fn keys(state: &State) -> String {
    Command::called(msg!("command-search")).map_or_else(String::new, |command| keys_told(&state.language, command))
}

/// How wide the field wants to be, with or without its keys.
#[must_use]
pub(super) fn width(ui: &Ui, look: Look, state: &State, with_keys: Switch) -> f32 {
    let hint = look.width(ui, &hint(state), Type::Body) + look.pts(Space::Apart);
    let keys = if with_keys.is_on() { look.width(ui, &keys(state), Type::Caption) + look.pts(Space::Apart) } else { 0.0 };
    sides(look) + hint + keys
}

/// The least width of the field.
#[must_use]
pub(super) fn least_width(look: Look) -> f32 {
    sides(look) + look.scaled(LEAST)
}

/// The room for the magnifying glass and the round ends.
fn sides(look: Look) -> f32 {
    look.scaled(34.0) + look.scaled(12.0)
}

/// Draws the field and, while the search is open, the list under it.
pub(super) fn search_field_ui(ui: &mut Ui, state: &State, width: f32, with_keys: Switch, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    let height = icon_button_side(look) + 4.0;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let focused = ui.memory(|memory| memory.has_focus(field_id()));
    let line = if focused { look.ring() } else { look.line(Ink::Hairline) };
    ui.painter().rect(rect, height / 2.0, look.ink(Ink::Sunken), line, egui::StrokeKind::Inside);
    let glass = pos2(rect.left() + look.scaled(18.0), rect.center().y);
    Symbol::Search.paint(ui.painter(), glass, look.scaled(6.5), egui::Stroke::new(look.scaled(1.5), look.ink(Ink::Quiet)));
    let mut right = rect.right() - look.scaled(12.0);
    if state.search.open && !state.search.query.is_empty() {
        right -= clear_ui(ui, look, state, rect, actions);
    } else if with_keys.is_on() && !focused {
        let keys = look.galley(ui, &keys(state), Type::Caption, Ink::Quiet, f32::INFINITY);
        right -= keys.size().x;
        ui.painter().galley(pos2(right, rect.center().y - keys.size().y / 2.0), keys, look.ink(Ink::Quiet));
    }
    let inner = Rect::from_min_max(pos2(rect.left() + look.scaled(34.0), rect.top()), pos2(right, rect.bottom()));
    if state.search.open {
        list_keys(ui, state, actions);
    }
    let field = edit_ui(ui, look, state, inner, actions);
    opening(ui, state, &field, actions);
    if state.search.open {
        list_ui(ui, look, state, rect, &field, actions);
    }
}

fn clear_ui(ui: &mut Ui, look: Look, state: &State, rect: Rect, actions: &mut Vec<Action>) -> f32 {
    let side = icon_button_side(look);
    let place = Rect::from_center_size(pos2(rect.right() - side / 2.0 - 2.0, rect.center().y), vec2(side, side));
    let name = tr!(state.language, "search-clear");
    let mut child = ui.new_child(UiBuilder::new().max_rect(place));
    if icon_button_ui(&mut child, look, Symbol::Close, &name, None).clicked() {
        actions.push(Action::Query(String::new()));
        ui.memory_mut(|memory| memory.request_focus(field_id()));
    }
    side - look.scaled(8.0)
}

fn edit_ui(ui: &mut Ui, look: Look, state: &State, rect: Rect, actions: &mut Vec<Action>) -> Response {
    let (name, hint) = (tr!(state.language, "search-name"), hint(state));
    let mut query = state.search.query.clone();
    let field = TextField { id: field_id(), rect, name: &name, hint: &hint, expanded: state.search.open }.ui(ui, look, &mut query);
    if field.changed() {
        actions.push(Action::Query(query));
    }
    field
}

/// The field takes the keyboard when the search opens, and opens the search when it gets the keyboard otherwise.
fn opening(ui: &Ui, state: &State, field: &Response, actions: &mut Vec<Action>) {
    let id = field_id().with("open");
    let was_open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    ui.data_mut(|data| data.insert_temp(id, state.search.open));
    match (was_open, state.search.open) {
        (false, true) => field.request_focus(),
        (true, false) => field.surrender_focus(),
        (false, false) if field.gained_focus() => actions.push(Action::OpenSearch),
        _ => {}
    }
}

/// The keys of the list, which the field would not use: up, down, Enter.
fn list_keys(ui: &Ui, state: &State, actions: &mut Vec<Action>) {
    for wish in wishes(ui, field_id(), Keys::Arrows) {
        match wish {
            Wish::Move(by) => actions.push(Action::ChooseHit(by)),
            Wish::Take if !state.search.hits.is_empty() => actions.push(Action::PickHit(state.search.chosen)),
            Wish::Take => {}
        }
    }
}

fn list_ui(ui: &Ui, look: Look, state: &State, field: Rect, edit: &Response, actions: &mut Vec<Action>) {
    let window = ui.ctx().content_rect().shrink(Space::Close.pts());
    let width = look.scaled(LIST).max(field.width()).min(window.width());
    let left = field.right().min(window.right()) - width;
    let at = pos2(left.max(window.left()), field.bottom() + Space::Tight.pts());
    let area = egui::Area::new(Id::new("search hits"))
        .order(Order::Foreground)
        .fixed_pos(at)
        .constrain(true)
        .default_size(vec2(width, window.height()));
    let shown = area.show(ui.ctx(), |ui| {
        let frame = Frame::popup(ui.style()).fill(look.ink(Ink::Raised)).corner_radius(CORNER).inner_margin(Margin::same(8));
        frame.show(ui, |ui| {
            ui.set_width(width - 2.0 * Space::Close.pts());
            content_ui(ui, look, state, actions);
        });
    });
    let clicked = ui.input(|input| input.pointer.any_pressed());
    let elsewhere =
        ui.input(|input| input.pointer.interact_pos()).is_some_and(|pos| !shown.response.rect.contains(pos) && !field.contains(pos));
    if clicked && elsewhere && !edit.gained_focus() {
        actions.push(Action::CloseSearch);
    }
}

fn content_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    let (search, language) = (&state.search, &state.language);
    if search.hits.is_empty() {
        let (head, more) = if search.query.trim().is_empty() {
            (tr!(language, "search-start"), tr!(language, "search-start-more"))
        } else if search.waiting {
            (tr!(language, "search-waiting"), tr!(language, "search-waiting-more"))
        } else {
            (tr!(language, "search-nothing", words = search.query.trim()), tr!(language, "search-nothing-more"))
        };
        let label = ui.label(look.text(head, Type::Strong, Ink::Plain));
        ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
        ui.label(look.text(more, Type::Body, Ink::Quiet));
        return;
    }
    let height = ui.ctx().content_rect().height() * LIST_HEIGHT;
    ui.spacing_mut().item_spacing.y = 0.0;
    let list = ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]).show(ui, |ui| {
        for (ix, hit) in search.hits.iter().enumerate() {
            hit_ui(ui, look, state, (field_id(), ix, hit), actions);
        }
    });
    ui.ctx().accesskit_node_builder(list.id, |node| {
        node.set_role(egui::accesskit::Role::ListBox);
        node.set_label(tr!(language, "search-hits", count = search.hits.len()));
    });
}

/// Draws a hit of the list under `field`, with its place in it.
pub(super) fn hit_ui(ui: &mut Ui, look: Look, state: &State, (field, ix, hit): (Id, usize, &Hit), actions: &mut Vec<Action>) {
    let told = Told::new(state, hit);
    let row = Row {
        name: &told.name,
        name_ranges: &told.name_ranges,
        quiet: &told.quiet,
        passage: &told.passage,
        passage_ranges: &told.passage_ranges,
        mark: told.mark,
        keys: "",
        enabled: Switch::On,
    };
    let search = &state.search;
    let place = Place { field, query: &search.query, ix, of: search.hits.len(), chosen: ix == search.chosen };
    if row.ui(ui, look, place).clicked() {
        actions.push(Action::PickHit(ix));
    }
}

/// The name of a hit and what it is, as the list says them.
pub(super) fn named(state: &State, hit: &Hit) -> (String, String) {
    let told = Told::new(state, hit);
    (told.name, told.quiet.join(" · "))
}

/// What the list says of a hit.
struct Told {
    name: String,
    name_ranges: Vec<std::ops::Range<usize>>,
    quiet: Vec<String>,
    passage: String,
    passage_ranges: Vec<std::ops::Range<usize>>,
    mark: Option<Mark>,
}

impl Told {
    fn new(state: &State, hit: &Hit) -> Self {
        let (graph, tag) = (state.graph(), state.language.tag());
        let body = if let Target::Body(ix) = hit.target { graph.at(ix).map(|body| (ix, body)) } else { None };
        let name = body.map_or_else(|| target_name(state, &hit.target), |(_, body)| body.name.in_language(tag).to_owned());
        let quiet = body.map_or_else(|| vec![field_name(state, hit.field)], |(ix, _)| quiet_line(state, ix));
        let mark = body.map(|(ix, _)| Mark::of(graph, ix));
        let is_foreign_to_room = state.show.is_some() && !hit.is_own;
        if hit.text == name || is_foreign_to_room {
            let name_ranges = if is_foreign_to_room { Vec::new() } else { hit.ranges.clone() };
            return Self { name, name_ranges, quiet, passage: String::new(), passage_ranges: Vec::new(), mark };
        }
        let from = passage_start(&hit.text, hit.ranges.first().map_or(0, |range| range.start));
        let field = format!("{}: {}", field_name(state, hit.field), if from > 0 { "…" } else { "" });
        let moved = |range: &std::ops::Range<usize>| range.start + field.len() - from..range.end + field.len() - from;
        let passage_ranges = hit.ranges.iter().map(moved).collect();
        let passage = format!("{field}{}", hit.text.get(from..).unwrap_or(""));
        Self { name, name_ranges: Vec::new(), quiet, passage, passage_ranges, mark }
    }
}

/// Where the passage of a long text begins: some words before the match, at the beginning of a word.
fn passage_start(text: &str, first: usize) -> usize {
    /// This much of a text is shown before the match, in bytes.
    const BEFORE: usize = 60;
    let Some(least) = first.checked_sub(BEFORE) else { return 0 };
    let words = text.char_indices().filter(|(_, letter)| letter.is_whitespace()).map(|(at, space)| at + space.len_utf8());
    words.filter(|at| (least..=first).contains(at)).min().unwrap_or(first)
}

/// The kind and the level of a body.
pub(super) fn quiet_line(state: &State, ix: usize) -> Vec<String> {
    let (graph, tag) = (state.graph(), state.language.tag());
    let kind = graph.kind(ix).map(|kind| kind.name.in_language(tag));
    let level = graph.level_at(graph.level(ix)).map(|level| level.name.in_language(tag));
    [kind, level].into_iter().flatten().filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

fn target_name(state: &State, target: &Target) -> String {
    let (organisation, tag) = (&state.document.organisation, state.language.tag());
    let text = match *target {
        Target::Body(ix) => organisation.bodies.get(ix).map(|body| &body.name),
        Target::Document(ix) => organisation.documents.get(ix).map(|document| &document.title),
        Target::Strategy(ix) => organisation.strategies.get(ix).map(|strategy| &strategy.name),
        Target::Idea(ix) => organisation.ideas.get(ix).map(|idea| &idea.text),
        Target::Matter(ix) => organisation.matters.get(ix).map(|matter| &matter.name),
        Target::Rule(ix) => organisation.road.get(ix).map(|rule| &rule.text),
        Target::Condition(ix) => organisation.conditions.get(ix).map(|condition| &condition.question),
        Target::Survey(ix) => organisation.surveys.get(ix).map(|survey| &survey.question),
        Target::Figure(ix) => organisation.figures.get(ix).map(|figure| &figure.name),
        Target::Table(ix) => organisation.tables.get(ix).map(|table| &table.name),
        Target::Owner(ix) => organisation.owners.get(ix).map(|owner| &owner.name),
        Target::Fact(ix) => organisation.facts.get(ix).map(|fact| &fact.text),
        Target::Source(ix) => organisation.sources.get(ix).map(|source| &source.title),
    };
    text.map_or_else(String::new, |text| text.in_language(tag).to_owned())
}

fn field_name(state: &State, field: Field) -> String {
    let message = match field {
        Field::Name => msg!("field-name"),
        Field::Short => msg!("field-short"),
        Field::Kind => msg!("field-kind"),
        Field::Subject => msg!("field-subject"),
        Field::Owner => msg!("field-owner"),
        Field::Level => msg!("field-level"),
        Field::Lane => msg!("field-lane"),
        Field::Mandate => msg!("field-mandate"),
        Field::Note => msg!("field-note"),
        Field::Seat => msg!("field-seat"),
        Field::Meeting => msg!("field-meeting"),
        Field::Relation => msg!("field-relation"),
        Field::Document => msg!("field-document"),
        Field::Strategy => msg!("field-strategy"),
        Field::Idea => msg!("field-idea"),
        Field::Matter => msg!("field-matter"),
        Field::Rule => msg!("field-rule"),
        Field::Survey => msg!("field-survey"),
        Field::Fact => msg!("field-fact"),
        Field::Content => msg!("field-content"),
    };
    tr!(state.language, message)
}
