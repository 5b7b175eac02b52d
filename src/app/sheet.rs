//! Sheets: which lens is shown, where on its sheet one is, and what happens when a spot is touched.

use std::sync::Arc;

use emath::{Pos2, Rect, Vec2};

use super::narrow::{as_one, change_view, go_to_on_chart, show_rect};
use super::{Action, Dialog, Direction, End, State};
use crate::drawing::{Drawing, Role, Spot, Target};
use crate::graph::BodyIx;
use crate::lens::{self, Lens};
use crate::model::BodyId;
use crate::view::{Asked, Camera, Chosen, LensId, MatterAsked, Sort, View};

/// The part of the canvas that one page of scrolling moves by.
const PAGE: f32 = 0.85;
/// The room that sheets are drawn for before there is a window.
const FIRST_ROOM: Vec2 = Vec2::new(1280.0, 640.0);

pub(super) fn sheet(state: &mut State, action: Action) {
    match action {
        Action::SetLens(lens) => set_lens(state, &lens),
        Action::Touch(target) => touch(state, target),
        Action::Choose(chosen) => ask(state, |asked| asked.chosen = chosen),
        Action::Ask(matter) => ask_about(state, *matter),
        Action::PointAt(spot) => state.spot = spot.filter(|spot| *spot < state.picture.drawing.spots.len()),
        Action::ScrollPage(pages) => {
            let by = Vec2::new(0.0, f32::from(pages) * PAGE * state.viewport.y);
            super::look::look(state, &Action::Pan(-by));
        }
        _ => {}
    }
}

/// Shows another lens. Each keeps its camera while another is shown.
pub(super) fn set_lens(state: &mut State, lens: &LensId) {
    let lens = LensId::from(lens::find(lens).id);
    if lens == state.view.lens {
        return;
    }
    let camera = state.cameras.get(&lens).copied().unwrap_or(Camera::Readable);
    change_view(state, |view| {
        view.lens = lens;
        view.camera = camera;
    });
}

fn ask(state: &mut State, change: impl FnOnce(&mut Asked)) {
    change_view(state, |view| change(&mut view.asked));
}

/// Typing is one way: going back leads to where it began.
fn ask_about(state: &mut State, matter: MatterAsked) {
    let shown = &state.view.asked.matter;
    let only_typed = MatterAsked { text: shown.text.clone(), forum: shown.forum.clone(), ..matter.clone() } == *shown;
    let typing = only_typed && state.typed.as_ref() == Some(&shown.text);
    state.typed = only_typed.then(|| matter.text.clone());
    if typing {
        state.view.asked.matter = matter;
    } else {
        ask(state, |asked| asked.matter = matter);
    }
    state.view.camera = Camera::Readable; // another answer is read from its top
}

fn touch(state: &mut State, target: Target) {
    match target {
        Target::Body(body) => {
            let id = id_of(state, body);
            change_view(state, |view| view.selected = id);
        }
        Target::Choose(chosen) => ask(state, |asked| asked.chosen = (asked.chosen.as_ref() != Some(&chosen)).then_some(chosen)),
        Target::Sort(first) => sort(state, first),
        Target::Fact(fact) => state.dialog = Some(Dialog::Fact(fact)),
        Target::Ask(matter) => {
            (state.typed, state.spot) = (None, None);
            ask(state, |asked| asked.matter = *matter);
            state.view.camera = Camera::Readable; // another answer is read from its top
        }
        Target::Chart => set_lens(state, &LensId::default()),
        Target::Show(chosen) => show_on_chart(state, chosen),
        Target::Lens(lens) => set_lens(state, &lens),
        Target::Finding(at) => show_finding(state, at),
        Target::Place(at) => show_place(state, at),
    }
}

/// Goes to the body of a finding, with its panel; one that has none is shown on its line of the file.
fn show_finding(state: &mut State, at: usize) {
    let Some(finding) = state.document.findings().and_then(|all| all.get(at)) else { return };
    match finding.body.clone().filter(|body| state.graph().find(body).is_some()) {
        Some(body) => go_to_on_chart(state, &body),
        None => show_place(state, at),
    }
}

fn show_place(state: &mut State, at: usize) {
    if state.document.findings().is_some_and(|all| at < all.len()) {
        state.dialog = Some(Dialog::Place(at));
    }
}

fn show_on_chart(state: &mut State, chosen: Chosen) {
    as_one(state, |state| {
        ask(state, |asked| asked.chosen = Some(chosen));
        set_lens(state, &LensId::default());
    });
}

/// The same order again is the other way round, and then that of the file.
fn sort(state: &mut State, first: Sort) {
    let lens = state.view.lens.clone();
    ask(state, |asked| {
        let next = match asked.sorts.get(&lens) {
            Some(sort) if sort.by == first.by && sort.descending == first.descending => {
                Some(Sort { descending: !first.descending, ..first })
            }
            Some(sort) if sort.by == first.by => None,
            _ => Some(first),
        };
        match next {
            Some(sort) => asked.sorts.insert(lens, sort),
            None => asked.sorts.remove(&lens),
        };
    });
}

fn id_of(state: &State, ix: BodyIx) -> Option<BodyId> {
    state.graph().at(ix).map(|body| body.id.clone())
}

impl State {
    /// The lens that is wished for.
    #[must_use]
    pub fn lens(&self) -> &'static Lens {
        lens::find(&self.view.lens)
    }

    /// Whether a sheet is wished for, rather than the chart.
    #[must_use]
    pub fn is_sheet(&self) -> bool {
        !self.view.lens.is_chart()
    }

    /// The spot that the keyboard is on.
    #[must_use]
    pub fn spot(&self) -> Option<&Spot> {
        self.picture.drawing.spots.get(self.spot?)
    }

    /// The room there is for a sheet, in points of the drawing.
    pub(super) fn sheet_room(&self) -> Vec2 {
        let room = if self.viewport == Vec2::ZERO { FIRST_ROOM } else { self.viewport };
        (room / self.sheet_scale()).floor()
    }

    /// Another lens is shown than `left`, whatever led there: nothing of its sheet is pointed at any more, and it is found as it was left.
    pub(super) fn leave_lens(&mut self, left: LensId, left_at: Camera) {
        self.cameras.insert(left, left_at);
        (self.spot, self.held) = (None, None);
        (self.hovered, self.hovered_wire) = (None, None);
    }

    /// After a change: the keyboard stays on its spot, what was read stays in sight, what was looked for comes into it.
    pub(super) fn settle_on_sheet(&mut self, before: &Arc<Drawing>, lens: &LensId, anchor: Option<(usize, f32)>) {
        let is_anew = !Arc::ptr_eq(before, &self.picture.drawing);
        if is_anew
            && *lens == self.view.lens
            && self.was_resized
            && let Some(anchor) = anchor
        {
            self.hold_anchor(before, anchor);
        }
        self.was_resized = false;
        self.follow_spot(before);
        self.seek();
    }

    /// Comes to the first spot that says what was looked for.
    fn seek(&mut self) {
        let Some(words) = self.sought.take() else { return };
        let found = self.picture.drawing.spots.iter().enumerate().find(|(_, spot)| spot.name.contains(words.as_str()));
        if let Some((at, rect)) = found.map(|(at, spot)| (at, spot.rect)) {
            self.spot = Some(at);
            show_spot(self, rect);
        }
    }

    /// The spot that is to stay where it is when the sheet is laid out anew in another room, and how far below the top it is seen: the one
    /// the keyboard is on, or the first that is seen of a sheet that has been scrolled.
    pub(super) fn sheet_anchor(&self) -> Option<(usize, f32)> {
        let drawing = &self.picture.drawing;
        if !drawing.is_sheet || self.viewport == Vec2::ZERO {
            return None;
        }
        let sight = self.sight();
        let height = |rect: Rect| sight.on_canvas(rect.min).y + self.viewport.y / 2.0;
        let seen = |rect: Rect| (0.0..self.viewport.y).contains(&height(rect));
        let pointed = self.spot.filter(|at| drawing.spots.get(*at).is_some_and(|spot| seen(spot.rect)));
        let scrolled = self.view.camera != Camera::Readable;
        let first = || drawing.spots.iter().position(|spot| scrolled && seen(spot.rect));
        let at = pointed.or_else(first)?;
        drawing.spots.get(at).map(|spot| (at, height(spot.rect)))
    }

    /// Scrolls so that the anchor of the drawing `before` is seen where it was.
    fn hold_anchor(&mut self, before: &Drawing, (at, height): (usize, f32)) {
        let again = same_spot(before, at, &self.picture.drawing).and_then(|at| self.picture.drawing.spots.get(at));
        let Some(rect) = again.map(|spot| spot.rect) else { return };
        let sight = self.sight();
        let by = sight.on_canvas(rect.min).y + self.viewport.y / 2.0 - height;
        if by.abs() > 1.0 {
            self.view.camera = Camera::Free { centre: sight.centre + Vec2::new(0.0, by / sight.zoom), zoom: sight.zoom };
        }
    }

    /// Keeps the keyboard on the same spot of another drawing.
    fn follow_spot(&mut self, before: &Arc<Drawing>) {
        let drawing = &self.picture.drawing;
        if Arc::ptr_eq(before, drawing) {
            return;
        }
        let Some((at, was)) = self.spot.and_then(|at| Some((at, before.spots.get(at)?))) else { return };
        let apart = |spot: &Spot| spot.rect.center().distance(was.rect.center());
        let nearest = || {
            let stops = drawing.spots.iter().enumerate().filter(|(_, spot)| is_stop(spot));
            stops.min_by(|(_, a), (_, b)| apart(a).total_cmp(&apart(b))).map(|(at, _)| at)
        };
        self.spot = same_spot(before, at, drawing).or_else(nearest);
    }

    /// Recomputes what is lit on the chart, if what it follows from has changed since `before`.
    pub(super) fn refresh_lit(&mut self) {
        let key = (Arc::clone(&self.document), self.view.asked.clone(), self.language.tag());
        let same = self.lit_for.as_ref().is_some_and(|last| Arc::ptr_eq(&last.0, &key.0) && last.1 == key.1 && last.2 == key.2);
        if !same {
            self.lit = lens::lit(&self.document.graph, &self.language, &self.view.asked).map(Arc::new);
            self.lit_for = Some(key);
        }
    }
}

/// The spot at `at` of `before` in another drawing of the same sheet: the same one of those that say and do the same; or at least one that
/// does the same.
fn same_spot(before: &Drawing, at: usize, drawing: &Drawing) -> Option<usize> {
    let was = before.spots.get(at)?;
    let same = |spot: &Spot| (spot.role, &spot.target, &spot.name) == (was.role, &was.target, &was.name);
    let ordinal = before.spots.get(..at)?.iter().filter(|spot| same(spot)).count();
    let all = drawing.spots.iter().enumerate();
    let again = all.clone().filter(|(_, spot)| same(spot)).nth(ordinal);
    let does = |spot: &Spot| spot.target.is_some() && (spot.role, &spot.target, spot.body) == (was.role, &was.target, was.body);
    again.or_else(|| all.clone().find(|(_, spot)| does(spot))).map(|(at, _)| at)
}

/// Whether the arrows stop at a spot: at whatever acts, and at the cells and cards that say something.
fn is_stop(spot: &Spot) -> bool {
    spot.target.is_some() || matches!(spot.role, Role::Cell | Role::ListItem | Role::RowHeader | Role::ColumnHeader)
}

/// The spot that a step leads to; the first where the keyboard is on none.
pub(super) fn step(state: &mut State, direction: Direction) {
    let stops: Vec<(usize, Rect)> = stops(state).collect();
    let here = state.spot.and_then(|at| stops.iter().position(|(spot, _)| *spot == at));
    let next = match here {
        None => stops.first(),
        Some(here) => toward(&stops, here, direction),
    };
    let next = next.copied();
    arrive(state, next);
}

pub(super) fn to_end(state: &mut State, end: End) {
    let next = match end {
        End::First => stops(state).next(),
        End::Last => stops(state).last(),
    };
    arrive(state, next);
}

fn stops(state: &State) -> impl Iterator<Item = (usize, Rect)> + '_ {
    let spots = state.picture.drawing.spots.iter().enumerate();
    spots.filter(|(_, spot)| is_stop(spot)).map(|(at, spot)| (at, spot.rect))
}

fn arrive(state: &mut State, next: Option<(usize, Rect)>) {
    let Some((at, rect)) = next else { return };
    state.spot = Some(at);
    show_spot(state, rect);
}

/// Scrolls to a place of the sheet; what the heads of tables cover counts as out of sight.
pub(super) fn show_spot(state: &mut State, rect: Rect) {
    let zoom = state.sight().zoom;
    let of = state.picture.drawing.tables.iter().find(|table| table.rect.contains(rect.center()));
    let lead = of.map_or(Vec2::ZERO, |table| {
        let side = if rect.left() >= table.rect.left() + table.side { table.side } else { 0.0 };
        let head = if rect.top() >= table.rect.top() + table.head { table.head } else { 0.0 };
        Vec2::new(side, head) * zoom
    });
    show_rect(state, rect, lead);
}

/// To the side: onwards in reading order, so that every stop is reached. Up and down: the nearest on another line, straight above or below
/// before what lies aside.
fn toward(stops: &[(usize, Rect)], here: usize, direction: Direction) -> Option<&(usize, Rect)> {
    let (_, from) = stops.get(here)?;
    let sign = match direction {
        Direction::Right => return stops.get(here + 1),
        Direction::Left => return here.checked_sub(1).and_then(|at| stops.get(at)),
        Direction::Down => 1.0,
        Direction::Up => -1.0,
    };
    let cost = |rect: &Rect| {
        let aside = (from.left().max(rect.left()) - from.right().min(rect.right())).max(0.0);
        let ahead = (rect.center().y - from.center().y) * sign;
        let off = (rect.center().x - from.center().x).abs();
        // From card to card rather than to the small mark in a nearer corner.
        let unlike = (from.height() - rect.height()).abs();
        (ahead > 0.5 && !overlaps(*from, *rect)).then_some(ahead + 4.0 * aside + 0.1 * off + unlike)
    };
    let reached = stops.iter().filter_map(|stop| cost(&stop.1).map(|cost| (cost, stop)));
    reached.min_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, stop)| stop)
}

/// Whether two places stand on the same line.
fn overlaps(a: Rect, b: Rect) -> bool {
    let shared = a.bottom().min(b.bottom()) - a.top().max(b.top());
    shared > 0.5 * a.height().min(b.height())
}

/// Goes to a body on the sheet, if it is there.
pub(super) fn go_to_spot(state: &mut State, body: &BodyId) -> bool {
    let Some(ix) = state.graph().find(body) else { return false };
    let found = state.picture.drawing.spots.iter().position(|spot| spot.body == Some(ix));
    let Some(rect) = found.and_then(|at| state.picture.drawing.spots.get(at)).map(|spot| spot.rect) else { return false };
    let id = Some(body.clone());
    change_view(state, |view: &mut View| view.selected = id);
    state.spot = found;
    show_spot(state, rect);
    true
}

/// The middle of the canvas over a sheet: nothing beside the sheet is seen that need not be.
pub(super) fn centre_on_sheet(centre: Pos2, zoom: f32, canvas: Vec2, size: Vec2) -> Pos2 {
    let half = canvas / (2.0 * zoom);
    let along = |at: f32, half: f32, size: f32, short: f32| if size <= 2.0 * half { short } else { at.clamp(half, size - half) };
    Pos2::new(along(centre.x, half.x, size.x, size.x / 2.0), along(centre.y, half.y, size.y, half.y))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two rows of two cards, each with a mark in its lower right corner.
    fn cards() -> Vec<(usize, Rect)> {
        let card = |x: f32, y: f32| Rect::from_min_size(Pos2::new(x, y), Vec2::new(100.0, 60.0));
        let mark = |x: f32, y: f32| Rect::from_min_size(Pos2::new(x + 80.0, y + 40.0), Vec2::new(16.0, 16.0));
        let all = [(0.0, 0.0), (120.0, 0.0), (0.0, 80.0), (120.0, 80.0)];
        all.iter().flat_map(|(x, y)| [card(*x, *y), mark(*x, *y)]).enumerate().collect()
    }

    #[test]
    fn the_arrows_reach_every_stop_to_the_side_and_keep_their_column_upright() {
        let stops = cards();
        let to = |here, direction| toward(&stops, here, direction).map(|(at, _)| *at);
        assert_eq!((0..7).map(|at| to(at, Direction::Right)).collect::<Vec<_>>(), (1..8).map(Some).collect::<Vec<_>>());
        assert_eq!((to(7, Direction::Right), to(0, Direction::Left), to(3, Direction::Left)), (None, None, Some(2)));
        assert_eq!((to(0, Direction::Down), to(2, Direction::Down), to(1, Direction::Down)), (Some(4), Some(6), Some(5)));
        assert_eq!((to(6, Direction::Up), to(4, Direction::Down)), (Some(2), None));
    }

    #[test]
    fn a_sheet_is_never_scrolled_beyond_its_edges() {
        let (canvas, size) = (Vec2::new(400.0, 300.0), Vec2::new(400.0, 1000.0));
        assert_eq!(centre_on_sheet(Pos2::new(900.0, -50.0), 1.0, canvas, size), Pos2::new(200.0, 150.0));
        assert_eq!(centre_on_sheet(Pos2::new(0.0, 5000.0), 1.0, canvas, size), Pos2::new(200.0, 850.0));
        // One that is shorter than its room stands at the top.
        assert_eq!(centre_on_sheet(Pos2::new(0.0, 5000.0), 1.0, canvas, Vec2::new(400.0, 100.0)), Pos2::new(200.0, 150.0));
    }
}
