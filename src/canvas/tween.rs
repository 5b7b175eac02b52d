//! Gliding: from what was on screen to what is to be there. A function of time alone.
//!
//! Everything glides in points on screen, so that a card that is to stay where it is does not move, whatever the camera
//! does to keep it there.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Rect, Vec2};

use super::eye::Eye;
use crate::drawing::{Card, Wire};
use crate::graph::BodyIx;

/// How long a change takes, in seconds.
const DURATION: f64 = 0.2;

/// What was on screen when something changed.
#[derive(Debug)]
pub(super) struct Shot {
    pub(super) eye: Eye,
    /// Where the cards were, from the middle of the canvas, in points on screen.
    cards: BTreeMap<BodyIx, Rect>,
    /// The plain surfaces, likewise.
    areas: Vec<Rect>,
    /// The cards that are no more.
    gone: Vec<Arc<Card>>,
    /// The wires as they were.
    wires: Vec<Arc<Wire>>,
}

impl Shot {
    /// `cards` with their places on screen, `areas` likewise, `wires` as seen through `eye`.
    pub(super) fn new(
        eye: Eye,
        cards: impl Iterator<Item = (Arc<Card>, Rect)>,
        areas: impl Iterator<Item = Rect>,
        wires: Vec<Arc<Wire>>,
    ) -> Self {
        let from_middle = -eye.canvas.center().to_vec2();
        let mut shot = Self { eye, cards: BTreeMap::new(), areas: Vec::new(), gone: Vec::new(), wires };
        for (card, rect) in cards {
            shot.cards.insert(card.body, rect.translate(from_middle));
            shot.gone.push(card);
        }
        shot.areas = areas.map(|rect| rect.translate(from_middle)).collect();
        shot
    }

    /// Keeps as gone only the cards that `stays` does not know.
    pub(super) fn without(mut self, stays: impl Fn(BodyIx) -> bool) -> Self {
        self.gone.retain(|card| !stays(card.body));
        self
    }
}

/// A change under way, if any.
#[derive(Debug, Default)]
pub(super) struct Tween {
    from: Option<Shot>,
    what: Change,
    started: f64,
}

/// What changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Change {
    /// The camera alone: everything moves as one.
    #[default]
    Camera,
    /// The drawing, and perhaps the camera.
    Drawing,
}

impl Tween {
    pub(super) fn start(&mut self, from: Shot, what: Change, now: f64) {
        *self = Self { from: Some(from), what, started: now };
    }

    /// Ends the change at once.
    pub(super) fn cut(&mut self) {
        self.from = None;
    }

    /// Ends it when it has taken its time; tells whether it is under way.
    pub(super) fn runs(&mut self, now: f64) -> bool {
        if now < self.started || now - self.started >= DURATION {
            self.from = None;
        }
        self.from.is_some()
    }

    /// Whether the drawing changes, and not the camera alone.
    pub(super) fn changes_drawing(&self) -> bool {
        self.from.is_some() && self.what == Change::Drawing
    }

    /// How far it has come: quick at first, gentle at the end. 1 where nothing changes.
    pub(super) fn done(&self, now: f64) -> f32 {
        if self.from.is_none() {
            return 1.0;
        }
        #[allow(clippy::cast_possible_truncation, reason = "a share of one needs no double precision")]
        let left = 1.0 - ((now - self.started) / DURATION).clamp(0.0, 1.0) as f32;
        1.0 - left * left * left
    }

    /// The camera now, on its way to `eye`. Where the drawing changes, the new one stands still and its cards come to it.
    pub(super) fn eye(&self, eye: Eye, now: f64) -> Eye {
        match &self.from {
            Some(from) if self.what == Change::Camera => from.eye.lerp(&eye, self.done(now)),
            _ => eye,
        }
    }

    /// Where a card is now, and how much of it is seen, on its way to `rect` on screen.
    pub(super) fn card(&self, body: BodyIx, rect: Rect, middle: Vec2, now: f64) -> (Rect, f32) {
        let Some(from) = self.from.as_ref().filter(|_| self.what == Change::Drawing) else { return (rect, 1.0) };
        let t = self.done(now);
        match from.cards.get(&body) {
            Some(was) => (between(was.translate(middle), rect, t), 1.0),
            None => (rect, t),
        }
    }

    /// Where the plain surface with this place among them is now.
    pub(super) fn area(&self, place: usize, rect: Rect, middle: Vec2, now: f64) -> Rect {
        let from = self.from.as_ref().filter(|_| self.what == Change::Drawing);
        match from.and_then(|from| from.areas.get(place)) {
            Some(was) => between(was.translate(middle), rect, self.done(now)),
            None => rect,
        }
    }

    /// How much is seen of the wires of the new drawing.
    pub(super) fn wires(&self, now: f64) -> f32 {
        if self.changes_drawing() { self.done(now) } else { 1.0 }
    }

    /// The bodies whose cards are on their way.
    pub(super) fn travellers(&self) -> impl Iterator<Item = BodyIx> {
        let from = self.from.as_ref().filter(|_| self.what == Change::Drawing);
        let on_canvas = |from: &Shot, rect: &Rect| from.eye.canvas.translate(-from.eye.canvas.center().to_vec2()).intersects(*rect);
        from.into_iter().flat_map(move |from| from.cards.iter().filter(move |(_, rect)| on_canvas(from, rect)).map(|(body, _)| *body))
    }

    /// The cards that vanish, with their places on screen.
    pub(super) fn gone(&self, middle: Vec2) -> impl Iterator<Item = (&Arc<Card>, Rect)> {
        let from = self.from.as_ref().filter(|_| self.what == Change::Drawing);
        from.into_iter().flat_map(move |from| {
            from.gone.iter().filter_map(move |card| from.cards.get(&card.body).map(|rect| (card, rect.translate(middle))))
        })
    }

    /// The wires that vanish, and the camera they were seen through.
    pub(super) fn old_wires(&self) -> Option<(&[Arc<Wire>], Eye)> {
        let from = self.from.as_ref().filter(|_| self.what == Change::Drawing)?;
        Some((&from.wires, from.eye))
    }
}

fn between(from: Rect, to: Rect, t: f32) -> Rect {
    Rect::from_min_max(from.min.lerp(to.min, t), from.max.lerp(to.max, t))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Sight;
    use egui::Pos2;

    fn eye(centre: Pos2) -> Eye {
        Eye::new(Sight { centre, zoom: 1.0 }, Rect::from_min_size(Pos2::ZERO, Vec2::new(400.0, 300.0)))
    }

    fn started(what: Change) -> Tween {
        let mut tween = Tween::default();
        tween.start(Shot::new(eye(Pos2::ZERO), std::iter::empty(), std::iter::empty(), Vec::new()), what, 10.0);
        tween
    }

    #[test]
    fn a_change_takes_no_longer_than_a_quarter_of_a_second_and_then_is_over() {
        let mut tween = started(Change::Camera);
        assert!(tween.runs(10.1) && tween.done(10.1) > 0.5 && tween.done(10.1) < 1.0);
        assert!(!tween.runs(10.25));
        assert_eq!(tween.eye(eye(Pos2::new(5.0, 5.0)), 10.25), eye(Pos2::new(5.0, 5.0)));
    }

    #[test]
    fn it_starts_where_things_were_and_slows_down() {
        let tween = started(Change::Camera);
        assert_eq!(tween.eye(eye(Pos2::new(5.0, 5.0)), 10.0), eye(Pos2::ZERO));
        let speed = |t: f64| tween.done(t + 0.01) - tween.done(t);
        assert!(speed(10.0) > speed(10.1) && speed(10.1) > speed(10.18));
    }

    #[test]
    fn new_cards_fade_in_where_they_belong() {
        let tween = started(Change::Drawing);
        let rect = Rect::from_min_size(Pos2::new(1.0, 2.0), Vec2::splat(9.0));
        assert_eq!(tween.card(3, rect, Vec2::ZERO, 10.0), (rect, 0.0));
        assert_eq!(tween.card(3, rect, Vec2::ZERO, 10.2), (rect, 1.0));
    }
}
