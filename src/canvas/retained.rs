//! What the canvas keeps from frame to frame.

use std::sync::Arc;

use egui::{Pos2, Rect, Ui};

use super::a11y::{Keyboard, Words};
use super::brush::{Atlas, Brush};
use super::crossfade::Crossfade;
use super::emphasis::{Dim, Emphasis};
use super::eye::Eye;
use super::headings::Headings;
use super::map::Map;
use super::paint_room::Sign;
use super::rooms::Fades;
use super::sleep::{Motion, Sleep};
use super::still::Still;
use super::tween::{Cast, Change, Pace, Shot, Tween};
use super::veil::{self, Veil};
use super::vista::{MANY, Vista};
use crate::app::{Action, Document, Reader, State};
use crate::deck::tween::Picture;
use crate::drawing::{Card, Size};
use crate::graph::BodyIx;
use crate::theme::Theme;

/// The canvas, kept from frame to frame: the graph that is shown, what glides, what is remembered while it sleeps.
#[derive(Default)]
pub struct Canvas {
    pub(super) vista: Vista,
    pub(super) tween: Tween,
    pub(super) crossfade: Crossfade,
    pub(super) sleep: Sleep,
    pub(super) still: Still,
    pub(super) map: Map,
    /// Whether the drawing is shown as a map in this frame.
    pub(super) is_map: bool,
    /// The names of rooms that were painted last.
    pub(super) signs: Vec<Sign>,
    pub(super) fades: Fades,
    pub(super) dim: Arc<Dim>,
    /// Who is not there yet.
    pub(super) veil: Veil,
    /// What is hidden beside the part that is looked at.
    pub(super) mat: super::mat::Mat,
    pub(super) keyboard: Keyboard,
    pub(super) words: Words,
    /// The keyboard on a sheet.
    pub(super) sheet_keyboard: super::sheet::Keyboard,
    pub(super) headings: Option<Headings>,
    /// The body the pointer was last said to be over.
    pub(super) told_body: Option<BodyIx>,
    /// The wire the pointer was last said to be over.
    pub(super) told_wire: Option<usize>,
    /// The card that the last click hit.
    pub(super) clicked: Option<BodyIx>,
    /// The card whose chip the pointer is over.
    pub(super) over_chip: Option<BodyIx>,
    /// The upper left corner of the canvas when the graph was shown last.
    pub(super) corner: Option<Pos2>,
    document: Option<Arc<Document>>,
    language: &'static str,
    atlas: Atlas,
    size: Option<Size>,
    /// What the camera saw in the last frame, if nothing had been gliding.
    last_eye: Option<Eye>,
    by_hand: bool,
}

impl std::fmt::Debug for Canvas {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Canvas").field("vista", &self.vista).field("tween", &self.tween).finish_non_exhaustive()
    }
}

/// Names of this size on screen are read from far, and from near, in points.
const FAR: f32 = 8.5;
const NEAR: f32 = 17.0;
/// The face changes only this much beyond those sizes, so that it does not flicker around them.
const SLACK: f32 = 0.04;

impl Canvas {
    /// Brings everything up to date with `state` and says what this frame is painted with.
    pub(super) fn prepare(&mut self, ui: &Ui, state: &State, room: Rect, now: f64) -> Brush {
        let drawing = &state.picture.drawing;
        // The canvas may have another size than `state` knows yet: its first frame, and every frame of a resize.
        let eye = Eye::new(state.sight_on(room.size()), room);
        let changed_drawing = self.tween.changes_drawing();
        if !self.tween.runs(now) && changed_drawing {
            self.vista.forget(); // the cards that were on their way are there
        }
        let same_drawing = Arc::ptr_eq(self.vista.drawing(), drawing);
        self.veil.follow(state, now, if state.settings.reduced_motion { veil::Change::Cuts } else { veil::Change::Glides });
        if same_drawing {
            self.glide_camera(state, eye, now);
        } else {
            self.change_drawing(state, now);
        }
        let vista = &self.vista;
        self.tween.lead_to(eye, |from| cast(vista, &eye, Some(from)).picture(&eye));
        self.last_eye = Some(eye);
        self.by_hand = false;
        let shown = self.tween.eye(eye, now);
        self.is_map = shown.zoom < self.vista.map_below(room.area());
        if self.is_map {
            self.vista.look_away();
        } else {
            self.vista.look(shown.rect_in_drawing(room), self.tween.travellers());
            // Cards that lie over each other are more than their number in a place of this size can tell.
            self.is_map = self.vista.seen_cards().count() > 2 * MANY;
        }
        if !self.vista.has_rooms_at(shown.zoom) {
            self.fades.forget();
        }
        self.dim = Dim::of(state, &self.dim);
        Brush {
            language: state.language.clone(),
            words: self.vista.words(shown.zoom),
            wires: self.vista.quiet(shown.zoom),
            theme: Theme::of(state.theme_id()),
            eye: shown,
            reach: room,
            // An audience sees the same from everywhere: nothing on a card is short or small.
            size: if state.reader() == Reader::Audience { Size::Middle } else { self.face(eye.zoom) },
            pixels_per_point: ui.ctx().pixels_per_point(),
            text_scale: state.text_scale(),
            atlas: self.atlas.epoch(ui.ctx()),
        }
    }

    /// What a sheet is painted with.
    pub(super) fn plain_brush(&mut self, ui: &Ui, state: &State, eye: Eye) -> Brush {
        Brush {
            language: state.language.clone(),
            words: 1.0,
            wires: 1.0,
            theme: Theme::of(state.theme_id()),
            eye,
            reach: eye.canvas,
            size: Size::Middle,
            pixels_per_point: ui.ctx().pixels_per_point(),
            text_scale: state.text_scale(),
            atlas: self.atlas.epoch(ui.ctx()),
        }
    }

    /// A camera that was moved by hand, or because the canvas changed its size, moves at once; any other glides.
    fn glide_camera(&mut self, state: &State, eye: Eye, now: f64) {
        let Some(last) = self.last_eye.filter(|last| *last != eye) else { return };
        if self.by_hand || last.canvas != eye.canvas || state.settings.reduced_motion {
            if !self.tween.changes_drawing() {
                self.tween.cut();
            }
        } else if !self.tween.changes_drawing() {
            let from = self.tween.eye(last, now);
            self.tween.start(Shot::of_eye(from), Change::Camera, pace(state), now);
        }
    }

    fn change_drawing(&mut self, state: &State, now: f64) {
        let next = Vista::new(&state.picture.drawing);
        let same_document = self.document.as_ref().is_some_and(|document| Arc::ptr_eq(document, &state.document));
        let glides =
            same_document && self.language == state.language.tag() && !state.settings.reduced_motion && !self.vista.cards().is_empty();
        // Nobody follows thousands of cards, and a map is another picture altogether.
        let glides = glides && !self.is_map && self.vista.seen_cards().count() <= MANY;
        let shot = self.last_eye.filter(|_| glides).map(|last| self.shot(last, now));
        match shot {
            Some(shot) => self.tween.start(shot, Change::Drawing, pace(state), now),
            None => self.tween.cut(),
        }
        self.vista = next;
        self.words.forget();
        self.fades.forget();
        self.over_chip = None;
        if !same_document {
            (self.told_body, self.told_wire) = (None, None); // as the application has it for a new document
        }
        self.document = Some(Arc::clone(&state.document));
        self.language = state.language.tag();
    }

    /// What is on screen now.
    fn shot(&self, last: Eye, now: f64) -> Shot {
        Shot::new(self.tween.eye(last, now), &cast(&self.vista, &last, None)).on_its_way(self.tween.now(now))
    }

    /// The face that cards show, by the size that their names have on screen.
    fn face(&mut self, zoom: f32) -> Size {
        let name = self.vista.name_size() * zoom;
        let (to_far, to_near) = match self.size {
            Some(Size::Far) => (1.0 + SLACK, 1.0 + SLACK),
            Some(Size::Near) => (1.0 - SLACK, 1.0 - SLACK),
            Some(Size::Middle) => (1.0 - SLACK, 1.0 + SLACK),
            None => (1.0, 1.0),
        };
        let size = if name < FAR * to_far {
            Size::Far
        } else if name >= NEAR * to_near {
            Size::Near
        } else {
            Size::Middle
        };
        self.size = Some(size);
        size
    }

    /// Whether something glides.
    pub(super) fn motion(&mut self, now: f64) -> Motion {
        if self.tween.runs(now) || self.fades.moving() || self.veil.moves() { Motion::Moving } else { Motion::Still }
    }

    /// Where the cards in sight are, by their place in the vista's list. On a map: where the rooms are whose names can be read,
    /// and the card that the keyboard is on.
    pub(super) fn spots(&self, brush: &Brush, emphasis: &Emphasis, now: f64) -> Vec<(usize, Rect)> {
        if self.is_map {
            let mut spots: Vec<_> = self.signs.iter().filter_map(|sign| Some((self.vista.place(sign.body)?, sign.room))).collect();
            let roving = emphasis.selected().and_then(|body| self.vista.card(body)).or(self.vista.first_card());
            if let Some(card) = roving.filter(|card| self.signs.iter().all(|sign| sign.body != card.body)) {
                let rect = brush.eye.rect_on_screen(card.rect);
                spots.extend(self.vista.place(card.body).map(|place| (place, rect.expand(2.0))));
            }
            return spots;
        }
        let middle = brush.eye.canvas.center().to_vec2();
        let spot = |(at, card): (usize, &Arc<crate::drawing::Card>)| {
            (at, self.tween.card(card.body, brush.eye.rect_on_screen(card.rect), middle, now).0)
        };
        self.vista.seen_cards().filter(|(_, card)| emphasis.seen(card.body) > 0.0).map(spot).collect()
    }

    /// Remembers whether the user moved the camera by hand in this frame.
    pub(super) fn moved_by_hand(&mut self, actions: &[Action]) {
        self.by_hand = actions.iter().any(|action| matches!(action, Action::Pan(_) | Action::Centre(_) | Action::Zoom { .. }));
    }
}

/// How quickly things change for whoever looks.
fn pace(state: &State) -> Pace {
    match state.reader() {
        Reader::Desk | Reader::Paper => Pace::Desk,
        Reader::Audience => Pace::Audience,
    }
}

/// What of a drawing glides: all of it, or of very much what is in sight through `eye`, and what was before.
fn cast<'a>(vista: &'a Vista, eye: &Eye, was: Option<&Picture>) -> Cast<'a> {
    let sight = eye.rect_in_drawing(eye.canvas);
    let is_few = vista.cards().len() <= MANY;
    let glides = |card: &&Arc<Card>| is_few || card.rect.intersects(sight) || was.is_some_and(|was| was.cards.contains_key(&card.body));
    let wires = if is_few { vista.wires() } else { &[] };
    Cast { drawing: vista.drawing(), cards: vista.cards().iter().filter(glides).collect(), wires: wires.iter().collect() }
}
