//! The form of the road of a matter: what it is about, its subject, whom it concerns, and what is known of each condition of the file.

use egui::accesskit::Role;
use egui::{
    Frame, Id, Key, Margin, Panel, PopupCloseBehavior, Pos2, Rect, ScrollArea, Sense, StrokeKind, TextEdit, Ui, UiBuilder, Vec2,
    WidgetInfo, WidgetType, pos2, vec2,
};

use super::bar::i8_of;
use super::look::Look;
use super::menus::menu_ui;
use super::widgets::Switch;
use super::widgets::button::{Weight, button_ui, button_width};
use super::widgets::flow::flow;
use super::widgets::menu_item::MenuItem;
use super::widgets::ring::focus_ring_ui;
use crate::app::{Action, Pane, State};
use crate::lens::Lens;
use crate::model::{Concern, RoadCondition};
use crate::road::{By, Known, known};
use crate::theme::{CORNER_SMALL, Ink, Space, Type};
use crate::tr;
use crate::view::MatterAsked;

/// The width that the field wants, in points at normal text size.
const FIELD: f32 = 440.0;
/// The part of a line that it takes where there is less, and the least.
const PART: f32 = 0.55;
const LEAST: f32 = 240.0;
/// The largest part of the room that the form takes; it scrolls.
const LARGEST: f32 = 0.5;
/// The lens that the form belongs to.
const LENS: &str = "road";

/// The id of the text field.
fn field_id() -> Id {
    Id::new("road field")
}

/// A part of the form.
enum Item<'a> {
    Field,
    Subject,
    Concern,
    Condition(&'a RoadCondition, Known),
    Clear,
}

/// What a condition may be answered with.
const ANSWERS: [Option<bool>; 3] = [Some(true), Some(false), None];

/// Whether a lens has this form, which takes the keyboard when it appears.
pub(super) fn takes_keyboard(lens: &Lens) -> bool {
    lens.id == LENS
}

/// Draws the form above the sheet, while the road of a matter is shown.
pub(super) fn road_form_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let shown_id = field_id().with("shown");
    let shows = state.view.lens.as_str() == LENS && !state.document.organisation.road.is_empty();
    let showed = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<bool>(shown_id), shows));
    if !shows {
        return;
    }
    let look = Look::of(state);
    // The field begins where the words of the sheet do.
    let pad = vec2(look.scaled(Space::Broad.pts()), Space::Close.pts());
    let room = ui.available_width() - 2.0 * pad.x;
    let items = items(state);
    let sizes: Vec<Vec2> = items.iter().map(|item| size(ui, look, state, item, room)).collect();
    let places = flow(&sizes, room, vec2(look.pts(Space::Apart), Space::Close.pts()));
    let height = (places.height + 2.0 * pad.y).min(ui.available_height() * LARGEST);
    let frame = Frame::new().fill(look.ink(Ink::Sunken)).inner_margin(Margin::symmetric(i8_of(pad.x), i8_of(pad.y)));
    let strip = Panel::top(Id::new("road form")).frame(frame).exact_size(height).show_separator_line(false);
    strip.show(ui, |ui| {
        ScrollArea::vertical().id_salt("road form").auto_shrink(false).show(ui, |ui| {
            let left = ui.max_rect().left_top();
            ui.allocate_exact_size(vec2(room, places.height), Sense::hover());
            for (ix, (item, place)) in items.iter().zip(&places.places).enumerate() {
                let rect = place.translate(left.to_vec2());
                let mut child = ui.new_child(UiBuilder::new().id_salt(("road item", ix)).max_rect(rect));
                item_ui(&mut child, look, state, item, rect, actions);
            }
        });
    });
    if !showed {
        ui.memory_mut(|memory| memory.request_focus(field_id()));
    }
}

fn items(state: &State) -> Vec<Item<'_>> {
    let organisation = &state.document.organisation;
    let mut items = vec![Item::Field];
    items.extend((!organisation.subjects.is_empty()).then_some(Item::Subject));
    items.extend((concerns(state).len() > 1).then_some(Item::Concern));
    let ruled = |condition: &RoadCondition| organisation.road.iter().any(|rule| rule.when.contains(&condition.id));
    let known = known(state.graph(), &state.language, &state.view.asked.matter);
    let conditions = organisation.conditions.iter().zip(known).filter(|(condition, _)| ruled(condition));
    items.extend(conditions.map(|(condition, known)| Item::Condition(condition, known)));
    items.extend((state.view.asked.matter != MatterAsked::default()).then_some(Item::Clear));
    items
}

/// Whom a matter may concern: one or several of the principals of a lane, or those of all lanes.
fn concerns(state: &State) -> Vec<Concern> {
    let organisation = &state.document.organisation;
    let principals = |lane| organisation.owners.iter().filter(|owner| owner.principal && owner.lane == lane).count();
    let lanes: Vec<_> = organisation.lanes.iter().filter(|lane| principals(lane.id.clone()) > 0).collect();
    let mut all = Vec::new();
    for lane in &lanes {
        all.push(Concern::One(lane.id.clone()));
        all.extend((principals(lane.id.clone()) > 1).then(|| Concern::Several(lane.id.clone())));
    }
    all.extend((lanes.len() > 1).then_some(Concern::All));
    all
}

/// A choice of whom a matter concerns, in words.
fn told(state: &State, concern: &Concern) -> String {
    let organisation = &state.document.organisation;
    let tag = state.language.tag();
    let several = |id| organisation.owners.iter().filter(|owner| owner.principal && owner.lane == id).nth(1).is_some();
    let name = |lane: &crate::model::Lane| lane.name.in_language(tag).to_owned();
    let lane = concern.lane().and_then(|id| organisation.lanes.iter().find(|lane| lane.id == *id)).map(name).unwrap_or_default();
    match concern {
        Concern::One(id) if several(id.clone()) => tr!(state.language, "road-concern-one", lane = lane),
        Concern::One(_) => lane,
        Concern::Several(_) => tr!(state.language, "road-concern-several", lane = lane),
        Concern::All => {
            let own = |lane: &&crate::model::Lane| organisation.owners.iter().any(|owner| owner.principal && owner.lane == lane.id);
            let names: Vec<String> = organisation.lanes.iter().filter(own).map(name).collect();
            match names.split_last() {
                Some((last, first)) if !first.is_empty() => tr!(state.language, "road-and", first = first.join(", "), last = last.as_str()),
                _ => names.concat(),
            }
        }
    }
}

/// A question, and from where its answer is known without having been given.
fn question(state: &State, condition: &RoadCondition, known: Known) -> String {
    let question = condition.question.in_language(state.language.tag());
    match (known.by, known.holds) {
        (By::Concern, Some(_)) => tr!(state.language, "road-question-by", by = "concern", question = question),
        (By::Matter(_), Some(_)) => tr!(state.language, "road-question-by", by = "file", question = question),
        (By::Asked, _) | (_, None) => question.to_owned(),
    }
}

fn answer_name(state: &State, answer: Option<bool>) -> String {
    match answer {
        Some(true) => tr!(state.language, "road-yes"),
        Some(false) => tr!(state.language, "road-no"),
        None => tr!(state.language, "road-unknown"),
    }
}

fn subject_label(state: &State) -> String {
    let chosen = state.view.asked.matter.subject.as_ref();
    let subject = chosen.and_then(|id| state.document.organisation.subjects.iter().find(|subject| subject.id == *id));
    match subject {
        Some(subject) => tr!(state.language, "road-subject-chosen", subject = subject.name.in_language(state.language.tag())),
        None => tr!(state.language, "road-subject-any"),
    }
}

fn concern_label(state: &State) -> String {
    match &state.view.asked.matter.concerns {
        Some(concern) => tr!(state.language, "road-concern-chosen", whom = told(state, concern)),
        None => tr!(state.language, "road-concern-any"),
    }
}

/// The height of a control.
fn line(look: Look) -> f32 {
    (look.theme.line_height(Type::Body) * look.scale + 2.0 * look.pts(Space::Tight)).ceil()
}

fn segment_width(ui: &Ui, look: Look, words: &str) -> f32 {
    (look.width(ui, words, Type::Caption) + 2.0 * look.pts(Space::Close)).ceil()
}

fn segments_width(ui: &Ui, look: Look, state: &State) -> f32 {
    ANSWERS.iter().map(|answer| segment_width(ui, look, &answer_name(state, *answer))).sum()
}

/// How large a part is in a line of at most `room` points. A long question takes more lines.
fn size(ui: &Ui, look: Look, state: &State, item: &Item<'_>, room: f32) -> Vec2 {
    let button = |label: &str, weight| vec2(button_width(ui, look, label, weight).min(room), line(look));
    match item {
        Item::Field => {
            let width = look.scaled(FIELD).min((PART * room).max(look.scaled(LEAST)));
            vec2(width.min(room), line(look) + Space::Tight.pts())
        }
        Item::Subject => button(&subject_label(state), Weight::Plain),
        Item::Concern => button(&concern_label(state), Weight::Plain),
        Item::Clear => {
            let height = look.theme.line_height(Type::Caption) * look.scale + 2.0 * look.pts(Space::Tight);
            vec2(button(&tr!(state.language, "road-clear"), Weight::Quiet).x, height.max(look.pts(Space::Wide)))
        }
        Item::Condition(condition, known) => {
            let (gap, segments) = (look.pts(Space::Close), segments_width(ui, look, state));
            let question = question(state, condition, *known);
            let galley = look.galley(ui, &question, Type::Caption, Ink::Plain, question_room(look, room, segments + gap));
            vec2((galley.size().x + 1.0).ceil() + gap + segments, galley.size().y.max(line(look)))
        }
    }
}

fn question_room(look: Look, room: f32, beside: f32) -> f32 {
    (room - beside - 2.0).max(look.scaled(80.0))
}

fn ask(actions: &mut Vec<Action>, state: &State, change: impl FnOnce(&mut MatterAsked)) {
    let mut matter = state.view.asked.matter.clone();
    // A forum that was chosen for another question is not chosen for this one.
    matter.forum = None;
    change(&mut matter);
    actions.push(Action::Ask(Box::new(matter)));
}

fn item_ui(ui: &mut Ui, look: Look, state: &State, item: &Item<'_>, rect: Rect, actions: &mut Vec<Action>) {
    match item {
        Item::Field => field_ui(ui, look, state, rect, actions),
        Item::Subject => subject_ui(ui, look, state, actions),
        Item::Concern => concern_ui(ui, look, state, actions),
        Item::Condition(condition, known) => condition_ui(ui, look, state, (condition, *known), rect, actions),
        Item::Clear => {
            if button_ui(ui, look, &tr!(state.language, "road-clear"), Weight::Quiet).clicked() {
                actions.push(Action::Ask(Box::default()));
                ui.memory_mut(|memory| memory.request_focus(field_id()));
            }
        }
    }
}

fn field_ui(ui: &mut Ui, look: Look, state: &State, rect: Rect, actions: &mut Vec<Action>) {
    let focused = ui.memory(|memory| memory.has_focus(field_id()));
    let border = if focused { look.ring() } else { look.line(Ink::Hairline) };
    ui.painter().rect(rect, CORNER_SMALL, look.ink(Ink::Raised), border, StrokeKind::Inside);
    let inner = rect.shrink2(vec2(look.pts(Space::Close), 2.0));
    let mut text = state.view.asked.matter.text.clone();
    let name = tr!(state.language, "road-field");
    let example = state.document.organisation.matters.first().map(|matter| matter.name.in_language(state.language.tag()));
    let longer = example.map(|matter| tr!(state.language, "road-hint", question = name.as_str(), matter = matter));
    let hint = longer.filter(|hint| look.width(ui, hint, Type::Body) <= inner.width()).unwrap_or_else(|| name.clone());
    let edit = TextEdit::singleline(&mut text)
        .id(field_id())
        .frame(Frame::NONE)
        .font(look.font(Type::Body))
        .text_color(look.ink(Ink::Plain))
        .hint_text(look.text(hint, Type::Body, Ink::Quiet))
        .vertical_align(egui::Align::Center)
        .desired_width(inner.width())
        .margin(Margin::ZERO)
        .return_key(None);
    let field = ui.put(inner, edit);
    ui.ctx().accesskit_node_builder(field.id, |node| {
        node.set_role(Role::SearchInput);
        node.set_label(name);
    });
    if field.changed() {
        ask(actions, state, |matter| matter.text = text);
    }
    let entered = ui.input(|input| input.key_pressed(Key::Enter) && input.modifiers.is_none());
    if field.has_focus() && entered {
        actions.push(Action::ToPane(Pane::Canvas));
    }
}

fn subject_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    let button = button_ui(ui, look, &subject_label(state), Weight::Plain);
    let asked = &state.view.asked.matter;
    menu_ui(&button, PopupCloseBehavior::CloseOnClick, |ui| {
        let any = tr!(state.language, "road-subject-any");
        if (MenuItem { label: &any, keys: "", switch: Some(Switch::from(asked.subject.is_none())) }).ui(ui, look).clicked() {
            ask(actions, state, |matter| matter.subject = None);
        }
        for subject in &state.document.organisation.subjects {
            let label = subject.name.in_language(state.language.tag());
            let switch = Some(Switch::from(asked.subject.as_ref() == Some(&subject.id)));
            if (MenuItem { label, keys: "", switch }).ui(ui, look).clicked() {
                ask(actions, state, |matter| matter.subject = Some(subject.id.clone()));
            }
        }
    });
}

fn concern_ui(ui: &mut Ui, look: Look, state: &State, actions: &mut Vec<Action>) {
    let button = button_ui(ui, look, &concern_label(state), Weight::Plain);
    let asked = &state.view.asked.matter;
    menu_ui(&button, PopupCloseBehavior::CloseOnClick, |ui| {
        let choices = std::iter::once(None).chain(concerns(state).into_iter().map(Some));
        for choice in choices {
            let label = choice.as_ref().map_or_else(|| tr!(state.language, "road-unknown"), |concern| told(state, concern));
            let switch = Some(Switch::from(asked.concerns == choice));
            if (MenuItem { label: &label, keys: "", switch }).ui(ui, look).clicked() {
                ask(actions, state, |matter| matter.concerns = choice);
            }
        }
    });
}

/// A question, and yes, no and unknown side by side.
fn condition_ui(
    ui: &mut Ui,
    look: Look,
    state: &State,
    (condition, known): (&RoadCondition, Known),
    rect: Rect,
    actions: &mut Vec<Action>,
) {
    let question = question(state, condition, known);
    let segments = segments_width(ui, look, state);
    let room = question_room(look, rect.width() + 1.0, segments + look.pts(Space::Close) - 2.0);
    let galley = look.galley(ui, &question, Type::Caption, Ink::Plain, room);
    ui.painter().galley(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, look.ink(Ink::Plain));
    let answer = known.holds;
    let height = line(look);
    let whole = Rect::from_min_size(pos2(rect.right() - segments, rect.center().y - height / 2.0), vec2(segments, height));
    ui.painter().rect(whole, CORNER_SMALL, look.ink(Ink::Raised), look.line(Ink::Hairline), StrokeKind::Inside);
    let mut left = whole.left();
    for choice in ANSWERS {
        let words = answer_name(state, choice);
        let width = segment_width(ui, look, &words);
        let place = Rect::from_min_size(Pos2::new(left, whole.top()), vec2(width, height));
        left += width;
        let id = field_id().with((condition.id.as_str(), choice));
        let response = ui.interact(place, id, Sense::click());
        let name = tr!(state.language, "road-answer", question = question.as_str(), answer = words.as_str());
        let chosen = answer == choice;
        response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, chosen, &name));
        if chosen {
            ui.painter().rect(place, CORNER_SMALL, look.ink(Ink::Selection), look.line(Ink::Accent), StrokeKind::Inside);
        } else if response.hovered() {
            ui.painter().rect_filled(place, CORNER_SMALL, look.ink(Ink::Hover));
        }
        focus_ring_ui(ui, look, &response, CORNER_SMALL);
        let ink = if chosen { Ink::Accent } else { Ink::Plain };
        let words = look.galley(ui, &words, Type::Caption, ink, f32::INFINITY);
        ui.painter().galley(place.center() - words.size() / 2.0, words, look.ink(ink));
        if response.clicked() {
            ask(actions, state, |matter| {
                match choice {
                    Some(holds) => matter.answers.insert(condition.id.clone(), holds),
                    None => matter.answers.remove(&condition.id),
                };
            });
        }
    }
}
