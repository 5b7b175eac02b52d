//! Where the camera of a show looks, when it has strayed, and what is not there yet.

use std::sync::Arc;

use emath::{Pos2, Rect, Vec2};

use super::super::update::happens_by_itself;
use super::super::{Action, Room, Sight, State, ZOOM_LIMITS, sight};
use super::{SHEETS, ShowAction};
use crate::deck::Place;
use crate::drawing::Drawing;
use crate::graph::BodyIx;
use crate::view::{Camera, Filter, View};

/// Cards are shown no larger than this: three of them need not fill a wall.
const LARGEST: f32 = 3.0;
/// From so near an answer is looked at, on the screen that the sizes are meant for: a room reads the names around it.
const NEAR: f32 = 1.6;
/// How much of the free room the bodies of a slide fill at most.
const FILLED: f32 = 0.94;

/// What the camera of a slide was set for.
#[derive(Clone, Debug)]
pub(super) struct Aimed {
    drawing: Arc<Drawing>,
    at: Place,
    canvas: Vec2,
    headings: Vec2,
}

impl PartialEq for Aimed {
    fn eq(&self, other: &Self) -> bool {
        let same_room = (self.canvas, self.headings) == (other.canvas, other.headings);
        Arc::ptr_eq(&self.drawing, &other.drawing) && self.at == other.at && same_room
    }
}

/// What the camera of a slide sees in `room`, on the [`SCREEN`](super::SCREEN) that the sizes are meant for: its bodies as large as fits,
/// or without any what `camera` sees. Sheets have the size that they have for every audience.
pub(in super::super) fn slide_sight(drawing: &Drawing, sees: &[BodyIx], camera: Camera, room: Room) -> Sight {
    if drawing.is_sheet {
        let camera = match camera {
            Camera::Free { centre, .. } => Camera::Free { centre, zoom: SHEETS },
            camera => camera,
        };
        return sight(camera, room, SHEETS);
    }
    let cards = drawing.cards().filter(|card| sees.contains(&card.body)).map(|card| card.rect);
    let Some(whole) = cards.reduce(Rect::union) else { return sight(camera, room, 1.0) };
    let free = (room.canvas - room.headings).max(Vec2::splat(1.0)) * FILLED;
    let zoom = (free / whole.size().max(Vec2::splat(1.0))).min_elem().clamp(ZOOM_LIMITS.0, LARGEST);
    let centre = within(whole.center() - room.headings / 2.0 / zoom, zoom, room);
    sight(Camera::Free { centre, zoom }, room, 1.0)
}

/// The middle of the canvas, moved so that nothing beside the drawing is seen that need not be. What headings cover beyond the room that
/// the drawing keeps for them may lie beside it.
fn within(centre: Pos2, zoom: f32, room: Room) -> Pos2 {
    let (seen, size) = (room.canvas / zoom, room.drawing);
    let covered = (room.headings / zoom - room.kept).max(Vec2::ZERO);
    let along = |at: f32, seen: f32, size: f32, covered: f32| {
        let (least, most) = (seen / 2.0 - covered, size - seen / 2.0);
        if least <= most { at.clamp(least, most) } else { f32::midpoint(least, most) }
    };
    Pos2::new(along(centre.x, seen.x, size.x, covered.x), along(centre.y, seen.y, size.y, covered.y))
}

/// What is looked at before an action, if that is one by which someone may stray.
pub(in super::super) struct Deed {
    before: Option<View>,
    /// Whether it leads elsewhere even where that looks the same: an answer may be on the slide already.
    answers: bool,
    /// Whether a letter before it may still become the beginning of a question.
    keeps_letter: bool,
    /// Whether one may still be asked whether the window of whoever presents is to lie over the picture.
    keeps_cover: bool,
}

impl Deed {
    /// What `action` may lead away from.
    pub(in super::super) fn of(state: &State, action: &Action) -> Self {
        let by_itself = matches!(
            action,
            Action::Show(_)
                | Action::Viewport { .. }
                | Action::Drawn { .. }
                | Action::CancelDrawing
                | Action::Loaded { .. }
                | Action::OpenBuiltIn
                | Action::SetLanguage(_)
                | Action::Hover(_)
                | Action::HoverWire(_)
        );
        let goes_on = match action {
            Action::Show(action) => matches!(action, ShowAction::Screen(_)),
            _ => by_itself || happens_by_itself(action),
        };
        let keeps_letter = goes_on || matches!(action, Action::Show(ShowAction::Letter(_)));
        let keeps_cover = goes_on || matches!(action, Action::TogglePresenter);
        let matters = !by_itself && (state.show.is_some() || state.returning.is_some());
        let before = matters.then(|| state.view.clone());
        let answers = state.show.is_some() && matches!(action, Action::PickHit(at) if *at < state.search.hits.len());
        Self { before, answers, keeps_letter, keeps_cover }
    }

    /// The show follows: it strays, or looks at its slide.
    pub(in super::super) fn done(self, state: &mut State) {
        let moved = self.before.is_some_and(|before| before != state.view);
        let Some(show) = &mut state.show else {
            state.returning = state.returning.take().filter(|_| !moved); // another view is looked at by now
            return;
        };
        if moved || self.answers {
            (show.strayed, show.ended) = (true, false);
        }
        if self.answers {
            show.veiled = Arc::default(); // whoever asks is answered
        }
        if let Some(show) = &mut state.show {
            show.letter = show.letter.take().filter(|_| self.keeps_letter);
            show.covers &= self.keeps_cover;
        }
        state.aim();
    }
}

impl State {
    /// Someone in the audience asked for what is shown now: nothing of the slide may leave it pale, or out of it.
    pub(in super::super) fn answer(&mut self) {
        if self.show.is_none() {
            return;
        }
        self.view.filter = Filter::default();
        if self.view.lens.is_chart() {
            self.view.asked.chosen = None;
        }
    }

    /// Looks at the card of an answer from so near that a room reads it; from nearer than that nothing moves that need not.
    pub(in super::super) fn come_near_for_audience(&mut self, card: Rect) -> bool {
        let (scale, canvas) = (self.text_scale(), self.viewport);
        if self.show.is_none() || canvas == Vec2::ZERO || self.sight().zoom >= NEAR * scale {
            return false;
        }
        let drawing = &self.picture.drawing;
        let room = Room { canvas, headings: self.headings, drawing: drawing.size, kept: drawing.kept(), is_sheet: drawing.is_sheet };
        let zoom = NEAR * scale;
        self.view.camera = Camera::Free { centre: within(card.center() - room.headings / 2.0 / zoom, zoom, room), zoom };
        true
    }

    /// Looks at something else than the slide.
    pub(super) fn stray_to(&mut self, view: View) {
        self.view = view;
        if let Some(show) = &mut self.show {
            (show.strayed, show.ended) = (true, false);
        }
    }

    /// Sets the camera and the veil as the slide wants them, if the picture or its room is another than before. A slide whose picture is
    /// being drawn waits for it.
    fn aim(&mut self) {
        let Some(show) = self.show.as_ref().filter(|show| !show.strayed && self.waiting.is_none()) else { return };
        let drawing = Arc::clone(&self.picture.drawing);
        let aimed = Aimed { drawing, at: show.at, canvas: self.viewport, headings: self.headings };
        if show.aimed.as_ref() == Some(&aimed) {
            return;
        }
        let Some(slide) = self.decks.get(show.deck).and_then(|deck| show.at.slide_in(deck)) else { return };
        let found = |id| self.document.graph.find(id);
        let mut veiled: Vec<BodyIx> = slide.veiled_at(show.at.step).filter_map(found).collect();
        veiled.sort_unstable();
        let sees: Vec<BodyIx> = slide.sees.iter().filter_map(found).collect();
        let camera = self.aimed(&aimed, &sees, slide.view.camera);
        self.view.camera = camera.unwrap_or(self.view.camera);
        if let Some(show) = &mut self.show {
            if *show.veiled != veiled {
                show.veiled = Arc::new(veiled);
            }
            show.aimed = Some(aimed);
        }
    }

    /// The camera of a slide on the canvas there is: that of the usual screen, as much larger as this one is.
    fn aimed(&self, aimed: &Aimed, sees: &[BodyIx], camera: Camera) -> Option<Camera> {
        let Aimed { drawing, canvas, headings, .. } = aimed;
        let scale = self.text_scale();
        let (headings, kept) = if drawing.is_sheet { (Vec2::ZERO, Vec2::ZERO) } else { (*headings, drawing.kept()) };
        let room = Room { canvas: *canvas / scale, headings: headings / scale, drawing: drawing.size, kept, is_sheet: drawing.is_sheet };
        let is_read_from_its_top = drawing.is_sheet && !matches!(camera, Camera::Free { .. });
        let sight = slide_sight(drawing, sees, camera, room);
        let free = Camera::Free { centre: sight.centre, zoom: sight.zoom * scale };
        (*canvas != Vec2::ZERO).then_some(if is_read_from_its_top { camera } else { free })
    }
}
