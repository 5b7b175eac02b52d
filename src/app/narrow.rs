//! What is selected, folded, opened, focused and filtered: the user's way through the organisation.

use std::sync::Arc;

use emath::Vec2;

use super::hold::Goal;
use super::pipeline::refresh;
use super::{Action, Effect, FilterItem, State, sheet, steps};
use crate::graph::{BodyIx, OrgGraph};
use crate::lens;
use crate::model::BodyId;
use crate::view::{Camera, Filter, Focus, Folds, LensId, View};

/// Remembers the view, then changes it; a change that changes nothing is not remembered.
pub(super) fn change_view(state: &mut State, change: impl FnOnce(&mut View)) {
    let before = state.view.clone();
    change(&mut state.view);
    let same = View { camera: before.camera, ..state.view.clone() } == before;
    if !same {
        state.history.leave(before);
    }
}

/// A deed of several changes that is one step back.
pub(super) fn as_one(state: &mut State, deed: impl FnOnce(&mut State)) {
    let (before, history) = (state.view.clone(), state.history.clone());
    deed(state);
    let same = View { camera: before.camera, ..state.view.clone() } == before;
    state.history = history;
    if !same {
        state.history.leave(before);
    }
}

fn toggle<T: Ord>(set: &mut std::collections::BTreeSet<T>, item: T) {
    if !set.remove(&item) {
        set.insert(item);
    }
}

pub(super) fn select(state: &mut State, action: Action) {
    match action {
        Action::Select(body) => change_view(state, |view| view.selected = body),
        Action::GoTo(body) => go_to(state, &body),
        Action::ShowOnChart(body) => go_to_on_chart(state, &body),
        Action::Step(direction) if state.picture.drawing.is_sheet => sheet::step(state, direction),
        Action::StepToEnd(end) if state.picture.drawing.is_sheet => sheet::to_end(state, end),
        Action::Step(direction) => step_to(state, steps::step(state, direction)),
        Action::StepToEnd(end) => step_to(state, steps::end(state, end)),
        Action::Hover(body) => state.hovered = body,
        Action::HoverWire(wire) => state.hovered_wire = wire,
        _ => {}
    }
}

/// Steps along the chart are one way: going back leads to where the first of them began.
fn step_to(state: &mut State, body: Option<BodyId>) {
    let Some(body) = body else { return };
    let walking = state.walked.is_some() && state.walked == state.view.selected;
    if walking {
        state.view.selected = Some(body.clone());
    } else {
        change_view(state, |view| view.selected = Some(body.clone()));
    }
    state.walked = Some(body.clone());
    bring_into_sight(state, &body);
}

/// Shows `body`: on the sheet if it is there, otherwise on the chart.
pub(super) fn go_to(state: &mut State, body: &BodyId) {
    if !state.picture.drawing.is_sheet || !sheet::go_to_spot(state, body) {
        go_to_on_chart(state, body);
    }
}

/// Shows the chart if another lens is shown, opens what hides `body`, selects it and brings it to the middle if it is out of sight.
pub(super) fn go_to_on_chart(state: &mut State, body: &BodyId) {
    as_one(state, |state| find_on_chart(state, body));
}

fn find_on_chart(state: &mut State, body: &BodyId) {
    let graph = Arc::clone(&state.document.graph);
    let Some(ix) = graph.find(body) else { return };
    sheet::set_lens(state, &LensId::default());
    change_view(state, |view| {
        reveal(&graph, view, ix);
        view.selected = Some(body.clone());
    });
    refresh(state);
    match &mut state.waiting {
        Some(waiting) if waiting.opens().is_none() => waiting.goal = Some(Goal::Show(body.clone())),
        _ => come_near(state, body),
    }
}

/// Shows the card of a body that was asked for: from so far that its name could not be read, the camera comes near.
pub(super) fn come_near(state: &mut State, body: &BodyId) {
    let zoom = state.sight().zoom;
    let card = rect_of(state, body);
    if state.come_near_for_audience(body) {
        return;
    }
    match card.filter(|_| zoom < LEGIBLE && state.viewport != Vec2::ZERO) {
        Some(rect) => state.view.camera = Camera::Free { centre: rect.center(), zoom: NEAR },
        None => bring_into_sight(state, body),
    }
}

/// Below the first of these scales the names on cards cannot be read; at the second one reads them well.
const LEGIBLE: f32 = 0.5;
const NEAR: f32 = 0.9;

fn reveal(graph: &OrgGraph, view: &mut View, ix: BodyIx) {
    let mut below = ix;
    for at in graph.ancestors(ix) {
        let Some(body) = graph.at(at) else { continue };
        if view.folded.contains(&body.id) {
            view.folded.remove(&body.id);
        }
        if graph.group(below) == Some(at) {
            view.open_groups.insert(body.id.clone());
        }
        below = at;
    }
    let outside = view.focus.as_ref().and_then(|focus| graph.find(&focus.body).map(|at| (at, focus.steps)));
    if outside.is_some_and(|(at, steps)| !graph.neighbourhood(at, steps).contains_key(&ix)) {
        view.focus = None;
    }
}

/// Moves the camera only as far as it takes to see all of the card, and not at all where it is seen already.
pub(super) fn bring_into_sight(state: &mut State, body: &BodyId) {
    if let Some(rect) = rect_of(state, body) {
        show_rect(state, rect, state.headings);
    }
}

/// Moves the camera only as far as it takes to see all of a place of the drawing. `lead` is what is covered at the left and at the top.
pub(super) fn show_rect(state: &mut State, rect: emath::Rect, lead: Vec2) {
    let sight = state.sight();
    // What can be seen: the canvas without its headings, and a little air.
    let first = lead - state.viewport / 2.0 + Vec2::splat(12.0);
    let last = (state.viewport / 2.0 - Vec2::splat(24.0)).max(first);
    let (start, end) = (sight.on_canvas(rect.min), sight.on_canvas(rect.max));
    let over = |least: f32, most: f32, first: f32, last: f32| {
        if most - least > last - first {
            f32::midpoint(least, most) - f32::midpoint(first, last)
        } else {
            (most - last).max(0.0) + (least - first).min(0.0)
        }
    };
    let move_by = Vec2::new(over(start.x, end.x, first.x, last.x), over(start.y, end.y, first.y, last.y));
    if move_by != Vec2::ZERO && state.viewport != Vec2::ZERO {
        state.view.camera = Camera::Free { centre: sight.in_drawing(move_by), zoom: sight.zoom };
    }
}

pub(super) fn rect_of(state: &State, body: &BodyId) -> Option<emath::Rect> {
    let ix = state.graph().find(body)?;
    state.picture.drawing.cards().find(|card| card.body == ix).map(|card| card.rect)
}

pub(super) fn narrow(state: &mut State, action: Action) {
    let graph = Arc::clone(&state.document.graph);
    change_view(state, |view| match action {
        Action::ToggleFold(body) => toggle(&mut view.folded, body),
        Action::ToggleGroup(body) => toggle(&mut view.open_groups, body),
        Action::ToggleBelow(body) => toggle_below(&graph, view, body),
        Action::SetShape(shape) => view.shape = shape,
        Action::UnfoldAll => {
            view.folded = Folds::default();
            view.open_groups.clear();
        }
        Action::FoldAll => {
            let parents = (0..graph.len()).filter(|ix| folds(&graph, *ix));
            view.folded = parents.filter_map(|ix| graph.at(ix)).map(|body| body.id.clone()).collect();
            view.open_groups.clear();
        }
        Action::Focus(body) => focus(view, body),
        Action::FocusSteps(by) => {
            if let Some(focus) = &mut view.focus {
                focus.steps = focus.steps.saturating_add_signed(by).clamp(1, 9);
            }
        }
        Action::Unfocus => {
            view.focus = None;
            view.camera = Camera::Readable;
        }
        Action::ToggleRelation(kind) => toggle(&mut view.toggled_relations, kind),
        Action::ToggleFilter(item) => toggle_filter(&mut view.filter, item),
        Action::ClearFilter => view.filter = Filter::default(),
        Action::SetView(other) => *view = *other,
        _ => {}
    });
}

/// Whether something is folded below a body in the chart: children that are in no group.
pub(super) fn folds(graph: &OrgGraph, ix: BodyIx) -> bool {
    graph.below(ix).iter().any(|below| graph.group(*below) != Some(ix))
}

fn toggle_below(graph: &OrgGraph, view: &mut View, body: BodyId) {
    let Some(ix) = graph.find(&body) else { return };
    if !graph.members(ix).is_empty() {
        toggle(&mut view.open_groups, body);
    } else if folds(graph, ix) {
        toggle(&mut view.folded, body);
    }
}

/// Asking again for the focus that holds is asking to leave it.
fn focus(view: &mut View, body: BodyId) {
    let again = view.focus.as_ref().is_some_and(|focus| focus.body == body);
    view.focus = (!again).then(|| Focus { body: body.clone(), steps: 1 });
    view.selected = Some(body);
    view.camera = Camera::Readable;
}

fn toggle_filter(filter: &mut Filter, item: FilterItem) {
    match item {
        FilterItem::Kind(id) => toggle(&mut filter.kinds, id),
        FilterItem::Subject(id) => toggle(&mut filter.subjects, id),
        FilterItem::Lane(id) => toggle(&mut filter.lanes, id),
        FilterItem::Standing(standing) => toggle(&mut filter.standings, standing),
    }
}

/// Undoes the last narrowing, one at a time; where nothing is narrowed, what is being exported is cancelled.
pub(super) fn escape(state: &mut State) -> Vec<Effect> {
    if state.palette.is_some() {
        state.close_palette();
    } else if state.dialog.take().is_some() {
        // It is closed now.
    } else if state.search.open {
        super::find::close_search(state);
    } else if state.waiting.is_some() {
        state.cancel();
    } else {
        match last_narrowing(state) {
            Some(Narrowing::Focus) => narrow(state, Action::Unfocus),
            Some(Narrowing::Filter) => narrow(state, Action::ClearFilter),
            Some(Narrowing::Choice) => change_view(state, |view| view.asked.chosen = None),
            None if state.view.selected.is_some() => change_view(state, |view| view.selected = None),
            None if state.press.running().is_some() => return state.cancel_export(),
            None => drop(state.banners.pop()),
        }
    }
    Vec::new()
}

#[derive(Clone, Copy)]
enum Narrowing {
    Choice,
    Focus,
    Filter,
}

/// Of the narrowings that hold, the one that was made last.
fn last_narrowing(state: &State) -> Option<Narrowing> {
    let view = &state.view;
    let holds = |of: Narrowing| match of {
        // What was chosen in another lens shows on the chart, and on no other sheet.
        Narrowing::Choice => {
            view.asked.chosen.as_ref().is_some_and(|chosen| view.lens.is_chart() || lens::chosen_in(chosen) == view.lens.as_str())
        }
        // A sheet tells of all bodies: what the chart is narrowed to is none of its business.
        Narrowing::Focus => view.focus.is_some() && view.lens.is_chart(),
        Narrowing::Filter => !view.filter.is_empty(),
    };
    let made = |of: Narrowing, before: &View| match of {
        Narrowing::Choice => before.asked.chosen != view.asked.chosen,
        Narrowing::Focus => before.focus != view.focus,
        Narrowing::Filter => before.filter != view.filter,
    };
    let all: Vec<Narrowing> = [Narrowing::Filter, Narrowing::Focus, Narrowing::Choice].into_iter().filter(|of| holds(*of)).collect();
    let last = state.history.before().find_map(|before| all.iter().copied().find(|of| made(*of, before)));
    last.or_else(|| all.last().copied())
}

pub(super) fn turn(state: &mut State, which: fn(&mut super::History, &View) -> Option<View>) {
    if let Some(view) = which(&mut state.history, &state.view) {
        state.view = view;
    }
}
