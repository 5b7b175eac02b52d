//! Where the camera of a show looks, when it has strayed, and what is not there yet.

use std::sync::Arc;

use emath::{Rect, Vec2};

use super::super::update::happens_by_itself;
use super::super::{Action, Air, Room, Sight, State, sight};
use super::frame::{Framed, cut_off, frame};
use super::{Lectern, SHEETS, ShowAction};
use crate::deck::Place;
use crate::drawing::{Drawing, Foot, Spot, Target};
use crate::graph::BodyIx;
use crate::model::BodyId;
use crate::view::{Camera, Chosen, Filter, View};

/// Cards are shown no larger than this: three of them need not fill a wall.
const LARGEST: f32 = 3.0;
/// From so near an answer is looked at, on the screen that the sizes are meant for: a room reads the names around it.
const NEAR: f32 = 1.6;
/// The least room around the bodies of a slide, in points of the drawing.
const AIR: f32 = 6.0;
/// The least room below and above what a sheet is scrolled to, in points of the drawing: the sign that there is more stands there.
const FOOT: f32 = Foot::SIGN + 4.0;

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
/// or without any what `camera` sees. Sheets have the size that they have for every audience, and are scrolled to what is `chosen`.
pub(in super::super) fn slide_frame(drawing: &Drawing, sees: &[BodyIx], camera: Camera, chosen: Option<&Chosen>, room: Room) -> Framed {
    if drawing.is_sheet {
        let camera = match camera {
            Camera::Free { centre, .. } => Camera::Free { centre, zoom: SHEETS },
            camera => camera,
        };
        let whole = sight(camera, room, SHEETS);
        let by = chosen.map_or(0.0, |chosen| below_the_edge(drawing, chosen, whole, room));
        let scrolled = Camera::Free { centre: whole.centre + Vec2::new(0.0, by), zoom: whole.zoom };
        return Framed::all(if by > 0.0 { sight(scrolled, room, SHEETS) } else { whole });
    }
    let cards = drawing.cards().filter(|card| sees.contains(&card.body)).map(|card| card.rect);
    let Some(whole) = cards.reduce(Rect::union) else { return Framed::all(sight(camera, room, 1.0)) };
    frame(drawing, whole.expand(AIR), LARGEST, room)
}

/// How far what is chosen reaches below what is seen of a sheet, in points of the drawing; its top is never left behind. Where a lens shows it
/// at several places, as a ring and as a line of a list, the last of them is looked at; a place that stands for several, as a rule for several
/// bodies, is chosen by another name.
fn below_the_edge(drawing: &Drawing, chosen: &Chosen, sight: Sight, room: Room) -> f32 {
    let chosen_by = |spot: &Spot| match &spot.target {
        Some(Target::Choose(of)) if spot.chosen => Some(of == chosen),
        _ => None,
    };
    let spots = || drawing.spots.iter().filter_map(|spot| Some((spot.rect, chosen_by(spot)?)));
    let by_name = spots().rfind(|(_, is_named)| *is_named);
    let Some((rect, _)) = by_name.or_else(|| spots().next_back()) else { return 0.0 };
    let (top, bottom) = (sight.in_drawing(-room.canvas / 2.0).y, sight.in_drawing(room.canvas / 2.0).y);
    (rect.bottom() + FOOT - bottom).min(rect.top() - FOOT - top).max(0.0)
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
        if state.show.is_none() {
            state.returning = state.returning.take().filter(|_| !moved); // another view is looked at by now
            return;
        }
        let strays = (moved || self.answers).then(|| state.veil_astray(self.answers));
        if let (Some(show), Some(veiled)) = (&mut state.show, strays) {
            (show.strayed, show.ended) = (true, false);
            show.veiled = Arc::new(veiled);
            if !self.answers {
                show.part = Rect::EVERYTHING;
            }
        }
        if let Some(show) = &mut state.show {
            show.letter = show.letter.take().filter(|_| self.keeps_letter);
            if show.presenter == Lectern::WouldCover && !self.keeps_cover {
                show.presenter = Lectern::WhereItFits;
            }
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

    /// What is not there when someone strays: whoever asks is answered, and sees no halves of cards; whoever explores sees all whose step has
    /// come.
    fn veil_astray(&self, answers: bool) -> Vec<BodyIx> {
        if answers {
            let part = self.show.as_ref().map_or(Rect::EVERYTHING, |show| show.part);
            return cut_off(&self.picture.drawing, &[], Framed { sight: self.sight(), part }, self.room_for_audience());
        }
        let slide = self.show.as_ref().and_then(|show| Some((show.at, self.decks.get(show.deck)?)));
        let slide = slide.and_then(|(at, deck)| Some((at.step, at.slide_in(deck)?)));
        let mut veiled: Vec<BodyIx> =
            slide.into_iter().flat_map(|(step, slide)| slide.veiled_at(step)).filter_map(|id| self.document.graph.find(id)).collect();
        veiled.sort_unstable();
        veiled
    }

    fn room_for_audience(&self) -> Room {
        let drawing = &self.picture.drawing;
        let air = Air::AUDIENCE.scaled(self.text_scale());
        Room {
            canvas: self.viewport,
            headings: self.headings,
            drawing: drawing.size,
            kept: drawing.kept(),
            is_sheet: drawing.is_sheet,
            air,
        }
    }

    /// Looks at the card of an answer with those it has to do with, as large as fits: a room reads the names around it.
    pub(in super::super) fn come_near_for_audience(&mut self, body: &BodyId) -> bool {
        let Some(ix) = self.document.graph.find(body) else { return false };
        let drawing = &self.picture.drawing;
        if self.show.is_none() || self.viewport == Vec2::ZERO || !drawing.cards().any(|card| card.body == ix) {
            return false;
        }
        let near = self.document.graph.neighbourhood(ix, 1);
        let cards = drawing.cards().filter(|card| near.contains_key(&card.body)).map(|card| card.rect);
        let Some(whole) = cards.reduce(Rect::union) else { return false };
        let room = self.room_for_audience();
        let framed = frame(drawing, whole.expand(AIR), NEAR * self.text_scale(), room);
        self.view.camera = Camera::Free { centre: framed.sight.centre, zoom: framed.sight.zoom };
        let veiled = cut_off(drawing, &[], framed, room);
        if let Some(show) = &mut self.show {
            (show.veiled, show.part) = (Arc::new(veiled), framed.part);
        }
        true
    }

    /// Looks at something else than the slide.
    pub(super) fn stray_to(&mut self, view: View) {
        self.view = view;
        if let Some(show) = &mut self.show {
            (show.strayed, show.ended, show.part) = (true, false, Rect::EVERYTHING);
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
        let sees: Vec<BodyIx> = slide.sees.iter().filter_map(found).collect();
        let framed = self.aimed(&aimed, &sees, &slide.view_at(show.at.step));
        let is_set_by_hand = sees.is_empty();
        let (camera, part) = framed.unwrap_or((self.view.camera, Rect::EVERYTHING));
        self.view.camera = camera;
        if framed.is_some() && !is_set_by_hand {
            let framed = Framed { sight: self.sight(), part };
            veiled.extend(cut_off(&aimed.drawing, &sees, framed, self.room_for_audience()));
        }
        veiled.sort_unstable();
        veiled.dedup();
        if let Some(show) = &mut self.show {
            if *show.veiled != veiled {
                show.veiled = Arc::new(veiled);
            }
            (show.aimed, show.part) = (Some(aimed), part);
        }
    }

    /// The camera of a slide on the canvas there is, that of the usual screen, as much larger as this one is; and the part of the drawing that
    /// it looks at.
    fn aimed(&self, aimed: &Aimed, sees: &[BodyIx], view: &View) -> Option<(Camera, Rect)> {
        let Aimed { drawing, canvas, headings, .. } = aimed;
        let scale = self.text_scale();
        let (headings, kept) = if drawing.is_sheet { (Vec2::ZERO, Vec2::ZERO) } else { (*headings, drawing.kept()) };
        let (there, headings) = (*canvas / scale, headings / scale);
        let room = Room { canvas: there, headings, drawing: drawing.size, kept, is_sheet: drawing.is_sheet, air: Air::AUDIENCE };
        let camera = view.camera;
        let Framed { sight: whole, part } = slide_frame(drawing, sees, camera, view.asked.chosen.as_ref(), room);
        let is_read_from_its_top = drawing.is_sheet && !matches!(camera, Camera::Free { .. }) && whole == sight(camera, room, SHEETS);
        let free = Camera::Free { centre: whole.centre, zoom: whole.zoom * scale };
        (*canvas != Vec2::ZERO).then_some((if is_read_from_its_top { camera } else { free }, part))
    }
}
