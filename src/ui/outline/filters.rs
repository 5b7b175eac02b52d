//! The filters: what kinds, subjects, owners and standings are to stay bright.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Weak};

use egui::{Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::app::{Action, Document, FilterItem, State};
use crate::model::{BodyKind, Standing};
use crate::theme::{Ink, Space, Tint, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::widgets::Switch;
use crate::ui::widgets::button::{Weight, button_ui};
use crate::ui::widgets::chip::Chip;
use crate::ui::widgets::icon::Mark;
use crate::ui::widgets::ring::focus_ring_ui;
use crate::ui::widgets::symbol::Symbol;

/// What the filters keep between frames.
#[derive(Debug, Default)]
pub(super) struct Memory {
    folded: bool,
    /// How high they were when last drawn.
    height: f32,
    counted: Option<(Weak<Document>, Counts)>,
}

/// How many bodies each item leaves bright, in the order of the file.
#[derive(Clone, Debug, Default)]
struct Counts {
    kinds: Vec<usize>,
    subjects: Vec<usize>,
    lanes: Vec<usize>,
    standings: Vec<usize>,
}

impl Counts {
    /// Goes through the bodies once.
    fn new(state: &State) -> Self {
        let organisation = &state.document.organisation;
        let (mut kinds, mut subjects, mut lanes, mut standings) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for (ix, body) in organisation.bodies.iter().enumerate() {
            *kinds.entry(&body.kind).or_default() += 1;
            *lanes.entry(&body.lane).or_default() += 1;
            *standings.entry(state.graph().standing(ix)).or_default() += 1;
            for subject in body.subjects.iter().collect::<BTreeSet<_>>() {
                *subjects.entry(subject).or_default() += 1;
            }
        }
        let of = |count: Option<&usize>| count.copied().unwrap_or(0);
        Self {
            kinds: organisation.kinds.iter().map(|kind| of(kinds.get(&kind.id))).collect(),
            subjects: organisation.subjects.iter().map(|subject| of(subjects.get(&subject.id))).collect(),
            lanes: organisation.lanes.iter().map(|lane| of(lanes.get(&lane.id))).collect(),
            standings: Standing::ALL.iter().map(|standing| of(standings.get(standing))).collect(),
        }
    }
}

/// How high the filters want to be: as high as they were, for what they say seldom changes.
pub(super) fn height(_ui: &Ui, look: Look, state: &State, memory: &mut Memory) -> f32 {
    if !memory.counted.as_ref().is_some_and(|(document, _)| document.ptr_eq(&Arc::downgrade(&state.document))) {
        memory.counted = Some((Arc::downgrade(&state.document), Counts::new(state)));
    }
    memory.height.max(look.pts(Space::Broad))
}

/// Draws the filters.
pub(super) fn filters_ui(ui: &mut Ui, look: Look, state: &State, memory: &mut Memory, actions: &mut Vec<Action>) {
    let top = ui.cursor().top();
    ui.add_space(Space::Tight.pts());
    head_ui(ui, look, state, memory, actions);
    if !memory.folded {
        let counts = memory.counted.as_ref().map(|(_, counts)| counts.clone()).unwrap_or_default();
        kinds_ui(ui, look, state, &counts, actions);
        standings_ui(ui, look, state, &counts, actions);
        lanes_ui(ui, look, state, &counts, actions);
        subjects_ui(ui, look, state, &counts, actions);
        ui.add_space(Space::Tight.pts());
    }
    let height = ui.min_rect().bottom() - top + Space::Tight.pts();
    if (height - memory.height).abs() > 0.5 {
        memory.height = height;
        ui.ctx().request_repaint();
    }
}

fn head_ui(ui: &mut Ui, look: Look, state: &State, memory: &mut Memory, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        let title = tr!(state.language, "filter-title");
        let text = look.galley(ui, &title, Type::Strong, Ink::Plain, f32::INFINITY);
        let sign = look.pts(Space::Apart);
        let (rect, response) = ui.allocate_exact_size(vec2(text.size().x + sign, text.size().y.max(Space::Wide.pts())), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::CollapsingHeader, true, &title));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(!memory.folded));
        let symbol = if memory.folded { Symbol::Right } else { Symbol::Down };
        let line = egui::Stroke::new(look.scaled(1.5), look.ink(Ink::Quiet));
        symbol.paint(ui.painter(), pos2(rect.left() + sign / 2.0, rect.center().y), look.scaled(4.5), line);
        ui.painter().galley(pos2(rect.left() + sign, rect.center().y - text.size().y / 2.0), text, look.ink(Ink::Plain));
        focus_ring_ui(ui, look, &response, 4.0);
        if response.clicked() {
            memory.folded = !memory.folded;
        }
        if !state.view.filter.is_empty() && button_ui(ui, look, &tr!(state.language, "filter-clear"), Weight::Quiet).clicked() {
            actions.push(Action::ClearFilter);
        }
    });
}

/// A heading and its chips.
fn group_ui(ui: &mut Ui, look: Look, heading: &str, chips: impl FnOnce(&mut Ui)) {
    ui.spacing_mut().item_spacing.y = Space::Tight.pts();
    ui.label(look.text(heading, Type::Caption, Ink::Quiet));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(look.pts(Space::Tight));
        chips(ui);
    });
}

/// A chip for one item of the filter.
struct Item<'a> {
    label: &'a str,
    count: usize,
    mark: Option<Mark>,
    on: bool,
    asks: FilterItem,
}

/// A count in digits as the language groups them.
fn number(state: &State, count: usize) -> String {
    u32::try_from(count).map_or_else(|_| count.to_string(), |count| state.language.number(f64::from(count), 0))
}

fn item_ui(ui: &mut Ui, look: Look, state: &State, item: Item<'_>, actions: &mut Vec<Action>) {
    let name = tr!(state.language, "filter-item", name = item.label, count = item.count);
    let mut chip = Chip::new(item.label).name(name).note(number(state, item.count)).switch(Switch::from(item.on));
    if let Some(mark) = item.mark {
        chip = chip.mark(mark);
    }
    if chip.ui(ui, look).clicked() {
        actions.push(Action::ToggleFilter(item.asks));
    }
}

fn kinds_ui(ui: &mut Ui, look: Look, state: &State, counts: &Counts, actions: &mut Vec<Action>) {
    let (kinds, tag) = (&state.document.organisation.kinds, state.language.tag());
    let label = |kind: &BodyKind| {
        if kind.plural.is_empty() { kind.name.in_language(tag).to_owned() } else { kind.plural.in_language(tag).to_owned() }
    };
    group_ui(ui, look, &tr!(state.language, "filter-kinds"), |ui| {
        for (kind, count) in kinds.iter().zip(&counts.kinds).filter(|(_, count)| **count > 0) {
            let mark = Some(Mark { icon: kind.icon, ink: Ink::Plain, standing: kind.standing });
            let on = state.view.filter.kinds.contains(&kind.id);
            item_ui(
                ui,
                look,
                state,
                Item { label: &label(kind), count: *count, mark, on, asks: FilterItem::Kind(kind.id.clone()) },
                actions,
            );
        }
    });
}

fn standings_ui(ui: &mut Ui, look: Look, state: &State, counts: &Counts, actions: &mut Vec<Action>) {
    group_ui(ui, look, &tr!(state.language, "filter-standings"), |ui| {
        for (standing, count) in Standing::ALL.into_iter().zip(&counts.standings).filter(|(_, count)| **count > 0) {
            let label = standing_name(state, standing);
            let on = state.view.filter.standings.contains(&standing);
            item_ui(ui, look, state, Item { label: &label, count: *count, mark: None, on, asks: FilterItem::Standing(standing) }, actions);
        }
    });
}

fn lanes_ui(ui: &mut Ui, look: Look, state: &State, counts: &Counts, actions: &mut Vec<Action>) {
    let tag = state.language.tag();
    group_ui(ui, look, &tr!(state.language, "filter-lanes"), |ui| {
        let lanes = state.document.organisation.lanes.iter().zip(&counts.lanes).enumerate();
        for (ix, (lane, count)) in lanes.filter(|(_, (_, count))| **count > 0) {
            let colour = u8::try_from(state.graph().lane_colour(ix)).unwrap_or(0);
            let mark = Mark { icon: crate::model::Icon::Square, ink: Ink::Lane(colour, Tint::Strong), standing: Standing::Decides };
            let on = state.view.filter.lanes.contains(&lane.id);
            let asks = FilterItem::Lane(lane.id.clone());
            item_ui(ui, look, state, Item { label: lane.name.in_language(tag), count: *count, mark: Some(mark), on, asks }, actions);
        }
    });
}

fn subjects_ui(ui: &mut Ui, look: Look, state: &State, counts: &Counts, actions: &mut Vec<Action>) {
    let subjects = &state.document.organisation.subjects;
    if subjects.is_empty() {
        return;
    }
    group_ui(ui, look, &tr!(state.language, "filter-subjects"), |ui| {
        for (subject, count) in subjects.iter().zip(&counts.subjects).filter(|(_, count)| **count > 0) {
            let on = state.view.filter.subjects.contains(&subject.id);
            let asks = FilterItem::Subject(subject.id.clone());
            let label = subject.name.in_language(state.language.tag());
            item_ui(ui, look, state, Item { label, count: *count, mark: None, on, asks }, actions);
        }
    });
}

/// What a body of this standing may do, in a word or two.
pub(in crate::ui) fn standing_name(state: &State, standing: Standing) -> String {
    match standing {
        Standing::Decides => tr!(state.language, "standing-decides"),
        Standing::Recommends => tr!(state.language, "standing-recommends"),
        Standing::Advises => tr!(state.language, "standing-advises"),
        Standing::Serves => tr!(state.language, "standing-serves"),
    }
}
