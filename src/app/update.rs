//! The one place where anything changes.

use std::sync::Arc;

use emath::{Pos2, Vec2};

use super::pipeline::{Shown, refresh};
use super::{Action, Dialog, Effect, FilterItem, LoadError, Origin, Pane, Panel, Search, Settings, State, Tone, ZOOM_LIMITS, sight, steps};
use crate::graph::BodyIx;
use crate::i18n::Language;
use crate::model::BodyId;
use crate::search::Target;
use crate::view::{Camera, Filter, Focus, View};

/// The widths a side panel can have, in points at normal text size.
const PANEL_WIDTHS: (f32, f32) = (180.0, 900.0);
/// How many hits the search shows.
const HITS: usize = 40;

/// Carries out `action`. What has to be done outside comes back as effects.
pub fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let shown = Shown::of(state);
    let kept = state.settings.clone();
    let anchor = anchor_of(state, &action);
    let mut effects = carry_out(state, action);
    refresh(state, &shown);
    hold(state, anchor);
    if kept != state.settings {
        effects.push(Effect::Keep(Box::new(state.settings.clone())));
    }
    effects
}

fn carry_out(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Select(_) | Action::GoTo(_) | Action::Step(_) | Action::StepToEnd(_) | Action::Hover(_) | Action::HoverWire(_) => {
            select(state, action);
        }
        Action::ToggleFold(_)
        | Action::ToggleGroup(_)
        | Action::ToggleBelow(_)
        | Action::UnfoldAll
        | Action::FoldAll
        | Action::Focus(_)
        | Action::FocusSteps(_)
        | Action::Unfocus
        | Action::ToggleRelation(_)
        | Action::ToggleFilter(_)
        | Action::ClearFilter
        | Action::SetView(_) => narrow(state, action),
        Action::Escape => escape(state),
        Action::Back => turn(state, super::History::back),
        Action::Forward => turn(state, super::History::forward),
        Action::Fit | Action::FitReadable | Action::Zoom { .. } | Action::Pan(_) | Action::Centre(_) | Action::Viewport(_) => {
            look(state, &action);
        }
        Action::OpenSearch | Action::Query(_) | Action::ChooseHit(_) | Action::PickHit(_) | Action::CloseSearch => find(state, action),
        Action::OpenDialog(dialog) => state.dialog = Some(dialog),
        Action::ShowFact(fact) => state.dialog = Some(Dialog::Fact(fact)),
        Action::CloseDialog => state.dialog = None,
        Action::CloseBanner(ix) => {
            if ix < state.banners.len() {
                state.banners.remove(ix);
            }
        }
        Action::AskOpen => return vec![Effect::AskOpen],
        Action::Open(path) => return vec![Effect::Read(path)],
        Action::Reload | Action::FileChanged(_) => return state.document.origin.path().map(|path| Effect::Read(path.to_owned())).into_iter().collect(),
        Action::OpenBuiltIn => {
            state.show(super::Document::built_in());
            return vec![Effect::Watch(None)];
        }
        Action::Loaded { path, outcome } => return loaded(state, path, outcome),
        Action::Failed(text) => state.tell(text, Tone::Error),
        Action::Quit => return vec![Effect::Quit],
        _ => window(state, action),
    }
    Vec::new()
}

fn loaded(state: &mut State, path: std::path::PathBuf, outcome: Result<Box<super::Document>, LoadError>) -> Vec<Effect> {
    match outcome {
        Ok(document) => {
            state.show(*document);
            state.settings.remember(path.clone());
            vec![Effect::Watch(Some(path))]
        }
        Err(error) => {
            let text = error.told(&path, &state.language);
            state.banners.retain(|banner| banner.tone != Tone::Error); // one error of a file at a time: the last is the true one
            state.tell(text, Tone::Error);
            // A file that is open stays watched: it may be mended.
            if state.has_open(&path) { Vec::new() } else { state.document.origin.path().map(|open| Effect::Watch(Some(open.to_owned()))).into_iter().collect() }
        }
    }
}

/// Remembers the view, then changes it; a change that changes nothing is not remembered.
fn change_view(state: &mut State, change: impl FnOnce(&mut View)) {
    let before = state.view.clone();
    change(&mut state.view);
    let same = View { camera: before.camera, ..state.view.clone() } == before;
    if !same {
        state.history.leave(before);
    }
}

fn toggle<T: Ord>(set: &mut std::collections::BTreeSet<T>, item: T) {
    if !set.remove(&item) {
        set.insert(item);
    }
}

fn select(state: &mut State, action: Action) {
    match action {
        Action::Select(body) => change_view(state, |view| view.selected = body),
        Action::GoTo(body) => go_to(state, &body),
        Action::Step(direction) => step_to(state, steps::step(state, direction)),
        Action::StepToEnd(end) => step_to(state, steps::end(state, end)),
        Action::Hover(body) => state.hovered = body,
        Action::HoverWire(wire) => state.hovered_wire = wire,
        _ => {}
    }
}

fn step_to(state: &mut State, body: Option<BodyId>) {
    let Some(body) = body else { return };
    change_view(state, |view| view.selected = Some(body.clone()));
    bring_into_sight(state, &body);
}

/// Opens what hides `body`, selects it and brings it to the middle if it is out of sight.
fn go_to(state: &mut State, body: &BodyId) {
    let graph = Arc::clone(&state.document.graph);
    let Some(ix) = graph.find(body) else { return };
    let shown = Shown::of(state);
    change_view(state, |view| {
        reveal(&graph, view, ix);
        view.selected = Some(body.clone());
    });
    refresh(state, &shown);
    bring_into_sight(state, body);
}

fn reveal(graph: &crate::graph::OrgGraph, view: &mut View, ix: BodyIx) {
    let mut below = ix;
    for at in graph.ancestors(ix) {
        let Some(body) = graph.at(at) else { continue };
        view.folded.remove(&body.id);
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
fn bring_into_sight(state: &mut State, body: &BodyId) {
    let Some(rect) = rect_of(state, body) else { return };
    let sight = state.sight();
    let half = (state.viewport / 2.0 - Vec2::splat(24.0)).max(Vec2::ZERO);
    let (least, most) = (sight.on_canvas(rect.min), sight.on_canvas(rect.max));
    let over = |least: f32, most: f32, half: f32| {
        if most - least > 2.0 * half { f32::midpoint(least, most) } else { (most - half).max(0.0) + (least + half).min(0.0) }
    };
    let move_by = Vec2::new(over(least.x, most.x, half.x), over(least.y, most.y, half.y));
    if move_by != Vec2::ZERO && state.viewport != Vec2::ZERO {
        state.view.camera = Camera::Free { centre: sight.in_drawing(move_by), zoom: sight.zoom };
    }
}

fn rect_of(state: &State, body: &BodyId) -> Option<emath::Rect> {
    let ix = state.graph().find(body)?;
    state.picture.drawing.cards().find(|card| card.body == ix).map(|card| card.rect)
}

fn narrow(state: &mut State, action: Action) {
    let graph = Arc::clone(&state.document.graph);
    change_view(state, |view| match action {
        Action::ToggleFold(body) => toggle(&mut view.folded, body),
        Action::ToggleGroup(body) => toggle(&mut view.open_groups, body),
        Action::ToggleBelow(body) => toggle_below(&graph, view, body),
        Action::UnfoldAll => {
            view.folded.clear();
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
fn folds(graph: &crate::graph::OrgGraph, ix: BodyIx) -> bool {
    graph.below(ix).iter().any(|below| graph.group(*below) != Some(ix))
}

fn toggle_below(graph: &crate::graph::OrgGraph, view: &mut View, body: BodyId) {
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

/// Undoes the last narrowing, one at a time.
fn escape(state: &mut State) {
    if state.dialog.take().is_some() {
        return;
    }
    if state.search.open {
        close_search(state);
    } else if state.view.focus.is_some() {
        narrow(state, Action::Unfocus);
    } else if !state.view.filter.is_empty() {
        narrow(state, Action::ClearFilter);
    } else if state.view.selected.is_some() {
        change_view(state, |view| view.selected = None);
    } else if let Some(last) = state.banners.len().checked_sub(1) {
        state.banners.remove(last);
    }
}

fn turn(state: &mut State, which: fn(&mut super::History, &View) -> Option<View>) {
    if let Some(view) = which(&mut state.history, &state.view) {
        state.view = view;
    }
}

fn look(state: &mut State, action: &Action) {
    let sight = state.sight();
    let free = |centre: Pos2, zoom: f32| Camera::Free { centre, zoom };
    match *action {
        Action::Fit => state.view.camera = Camera::Fit,
        Action::FitReadable => state.view.camera = Camera::Readable,
        Action::Zoom { factor, at } => {
            let least = ZOOM_LIMITS.0.min(sight.zoom);
            let zoom = (sight.zoom * factor).clamp(least, ZOOM_LIMITS.1);
            let stays = sight.in_drawing(at);
            state.view.camera = free(stays - at / zoom, zoom);
        }
        Action::Pan(by) => state.view.camera = free(within(state, sight.centre - by / sight.zoom), sight.zoom),
        Action::Centre(pos) => state.view.camera = free(within(state, pos), sight.zoom),
        Action::Viewport(size) => state.viewport = size,
        _ => {}
    }
}

/// The middle of the canvas stays on the drawing: nobody gets lost beside it.
fn within(state: &State, centre: Pos2) -> Pos2 {
    centre.clamp(Pos2::ZERO, state.picture.drawing.size.to_pos2())
}

fn find(state: &mut State, action: Action) {
    match action {
        Action::OpenSearch => {
            state.search.open = true;
            state.pane_wanted = None;
        }
        Action::CloseSearch => close_search(state),
        Action::Query(query) => {
            let hits = state.document.index.find(&query, state.language.tag(), HITS);
            state.search = Search { open: true, query, hits, chosen: 0 };
        }
        Action::ChooseHit(by) => {
            let last = state.search.hits.len().saturating_sub(1);
            let by = isize::try_from(by).unwrap_or(0);
            state.search.chosen = state.search.chosen.saturating_add_signed(by).min(last);
        }
        Action::PickHit(ix) => {
            let target = state.search.hits.get(ix).map(|hit| hit.target.clone());
            close_search(state);
            let body = match target {
                Some(Target::Body(body)) => state.document.organisation.bodies.get(body).map(|body| body.id.clone()),
                Some(Target::Fact(fact)) => {
                    state.dialog = state.document.organisation.facts.get(fact).map(|fact| Dialog::Fact(fact.id.clone()));
                    None
                }
                _ => None,
            };
            if let Some(body) = body {
                go_to(state, &body);
            }
        }
        _ => {}
    }
}

fn close_search(state: &mut State) {
    state.search = Search::default();
    state.pane_wanted = Some(Pane::Canvas);
}

fn window(state: &mut State, action: Action) {
    match action {
        Action::TogglePanel(panel) => toggle_panel(state, panel),
        Action::PanelWidth(panel, width) => {
            let width = width.clamp(PANEL_WIDTHS.0, PANEL_WIDTHS.1).round();
            match panel {
                Panel::Outline => state.settings.outline_width = width,
                Panel::Inspector => state.settings.inspector_width = width,
                Panel::Legend | Panel::Minimap => {}
            }
        }
        Action::StepPane(by) => step_pane(state, by),
        Action::InPane(pane) => {
            state.pane = pane;
            state.pane_wanted = None;
        }
        Action::SetLanguage(tag) => {
            state.language = Language::for_tag(&tag);
            state.settings.language = Some(tag);
            if state.search.open {
                find(state, Action::Query(state.search.query.clone()));
            }
        }
        Action::SetTheme(theme) => state.settings.theme = theme,
        Action::SetTextSize(size) => state.settings.text_size = size.clamp(Settings::TEXT_SIZES.0, Settings::TEXT_SIZES.1),
        Action::StepTextSize(by) => {
            let size = state.settings.text_size.saturating_add_signed(by);
            state.settings.text_size = size.clamp(Settings::TEXT_SIZES.0, Settings::TEXT_SIZES.1);
        }
        Action::ToggleMotion => state.settings.reduced_motion = !state.settings.reduced_motion,
        Action::SystemIsDark(dark) => state.system_is_dark = dark,
        Action::WindowWidth(width) => state.window_width = width,
        _ => {}
    }
}

fn toggle_panel(state: &mut State, panel: Panel) {
    let open = state.is_open(panel);
    match panel {
        Panel::Outline => state.settings.outline_open = Some(!open),
        Panel::Inspector => state.settings.inspector_open = !state.settings.inspector_open,
        Panel::Legend => state.settings.legend_open = !open,
        Panel::Minimap => state.settings.minimap_open = !open,
    }
}

fn step_pane(state: &mut State, by: i32) {
    let all = [Pane::Bar, Pane::Outline, Pane::Canvas, Pane::Inspector];
    let open: Vec<Pane> = all
        .into_iter()
        .filter(|pane| match pane {
            Pane::Outline => state.is_open(Panel::Outline),
            Pane::Inspector => state.is_open(Panel::Inspector),
            Pane::Bar | Pane::Canvas => true,
        })
        .collect();
    let here = open.iter().position(|pane| *pane == state.pane).unwrap_or(0);
    let step = if by < 0 { open.len() - 1 } else { 1 };
    state.pane_wanted = open.get((here + step) % open.len()).copied();
}

/// The card that is to stay where it is on screen while others come and go, and where it is now.
fn anchor_of(state: &State, action: &Action) -> Option<(BodyId, Vec2)> {
    let body = match action {
        Action::ToggleFold(body) | Action::ToggleGroup(body) | Action::ToggleBelow(body) => body.clone(),
        _ => return None,
    };
    let rect = rect_of(state, &body)?;
    Some((body, state.sight().on_canvas(rect.min)))
}

/// Moves the camera so that the card is where it was, and keeps the scale.
fn hold(state: &mut State, anchor: Option<(BodyId, Vec2)>) {
    let Some((body, was)) = anchor else { return };
    let Some(rect) = rect_of(state, &body) else { return };
    let zoom = state.view_before_fit_zoom();
    let sight = super::Sight { centre: Pos2::ZERO, zoom };
    let centre = Pos2::ZERO + (sight.on_canvas(rect.min) - was) / zoom;
    state.view.camera = Camera::Free { centre, zoom };
}

impl State {
    /// What the camera sees now.
    #[must_use]
    pub fn sight(&self) -> super::Sight {
        sight(self.view.camera, self.viewport, self.picture.drawing.size, self.settings.text_scale())
    }

    /// Whether the document that is open came from a file.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        self.document.origin == Origin::BuiltIn
    }
}
