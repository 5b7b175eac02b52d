//! Gliding in the window: what is on screen on its way to what is to be there, as [`deck::tween`](crate::deck::tween) has it.
//!
//! Everything glides in points on screen from the middle of the canvas, so that a card that is to stay where it is does not move, whatever the
//! camera does to keep it there.

use std::sync::Arc;

use egui::{Pos2, Rect, Vec2};

use super::eye::Eye;
use crate::deck::tween::{Ground, Heading, Picture, Seen, Tie, View, Way, between, glided, leaving, ties};
use crate::drawing::{Area, Card, Drawing, Wire};
use crate::graph::BodyIx;

/// How long a change takes at a desk and before an audience, in seconds.
const AT_DESK: f64 = 0.2;
const BEFORE_AUDIENCE: f64 = 0.38;

/// What was on screen when something changed.
#[derive(Debug)]
pub(super) struct Shot {
    pub(super) eye: Eye,
    picture: Picture,
    /// The cards that are no more.
    gone: Vec<Arc<Card>>,
    /// The wires as they were.
    wires: Vec<(Tie, Arc<Wire>)>,
    /// The plain surfaces as they were.
    grounds: Vec<(Ground, Area)>,
}

/// What of a drawing glides.
pub(super) struct Cast<'a> {
    pub(super) drawing: &'a Drawing,
    pub(super) cards: Vec<&'a Arc<Card>>,
    pub(super) wires: Vec<&'a Arc<Wire>>,
}

impl Cast<'_> {
    pub(super) fn picture(&self, eye: &Eye) -> Picture {
        let view = View { at: eye.origin.to_pos2(), zoom: eye.zoom };
        Picture::of(self.drawing, view, self.cards.iter().copied(), self.wires.iter().copied(), |_| 1.0)
    }
}

impl Shot {
    /// What is seen of `cast` through `eye`.
    pub(super) fn new(eye: Eye, cast: &Cast<'_>) -> Self {
        Self {
            picture: cast.picture(&eye),
            gone: cast.cards.iter().map(|card| Arc::clone(card)).collect(),
            wires: ties(cast.wires.iter().copied()).map(|(tie, wire)| (tie, Arc::clone(wire))).collect(),
            grounds: crate::deck::tween::grounds(cast.drawing).map(|(key, area)| (key, area.clone())).collect(),
            eye,
        }
    }

    /// The same where `now` says that everything is: it was on its way.
    pub(super) fn on_its_way(self, now: Option<Picture>) -> Self {
        Self { picture: now.unwrap_or(self.picture), ..self }
    }

    /// Nothing but where one looked from.
    pub(super) fn of_eye(eye: Eye) -> Self {
        Self { eye, picture: Picture::default(), gone: Vec::new(), wires: Vec::new(), grounds: Vec::new() }
    }
}

/// A change under way, if any.
#[derive(Debug, Default)]
pub(super) struct Tween {
    from: Option<Shot>,
    /// What is to be seen, and through which eye.
    to: Option<(Eye, Picture)>,
    what: Change,
    pace: Pace,
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

/// How quickly something changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Pace {
    /// For one who waits for it.
    #[default]
    Desk,
    /// For a room that follows it.
    Audience,
}

impl Pace {
    pub(super) fn seconds(self) -> f64 {
        match self {
            Self::Desk => AT_DESK,
            Self::Audience => BEFORE_AUDIENCE,
        }
    }
}

impl Tween {
    pub(super) fn start(&mut self, from: Shot, what: Change, pace: Pace, now: f64) {
        *self = Self { from: Some(from), to: None, what, pace, started: now };
    }

    /// Says what is to be seen in the end. Nothing happens while that is the same.
    pub(super) fn lead_to(&mut self, eye: Eye, cast: impl FnOnce(&Picture) -> Picture) {
        if let Some(from) = self.from.as_ref().filter(|_| self.what == Change::Drawing)
            && self.to.as_ref().is_none_or(|(to, _)| *to != eye)
        {
            self.to = Some((eye, cast(&from.picture)));
        }
    }

    /// Ends the change at once.
    pub(super) fn cut(&mut self) {
        (self.from, self.to) = (None, None);
    }

    /// Ends it when it has taken its time; tells whether it is under way.
    pub(super) fn runs(&mut self, now: f64) -> bool {
        if now < self.started || now - self.started >= self.pace.seconds() {
            self.cut();
        }
        self.from.is_some()
    }

    /// Whether the drawing changes, and not the camera alone.
    pub(super) fn changes_drawing(&self) -> bool {
        self.from.is_some() && self.what == Change::Drawing
    }

    /// How much of its time is over, from 0 to 1; 1 where nothing changes.
    pub(super) fn time(&self, now: f64) -> f32 {
        if self.from.is_none() {
            return 1.0;
        }
        #[allow(clippy::cast_possible_truncation, reason = "a share of one needs no double precision")]
        let time = ((now - self.started) / self.pace.seconds()).clamp(0.0, 1.0) as f32;
        time
    }

    fn way(&self, now: f64) -> Option<Way<'_>> {
        let from = self.from.as_ref().filter(|_| self.what == Change::Drawing)?;
        let (_, to) = self.to.as_ref()?;
        Some(Way { from: &from.picture, to, t: self.time(now) })
    }

    /// What is on screen now, while the drawing changes.
    pub(super) fn now(&self, now: f64) -> Option<Picture> {
        self.way(now).map(|way| between(way.from, way.to, way.t))
    }

    /// The camera now, on its way to `eye`. Where the drawing changes, the new one stands still and its cards come to it.
    pub(super) fn eye(&self, eye: Eye, now: f64) -> Eye {
        match &self.from {
            Some(from) if self.what == Change::Camera => from.eye.lerp(&eye, glided(self.time(now))),
            _ => eye,
        }
    }

    /// Where a card is now, and how much of it is seen, on its way to `rect` on screen.
    pub(super) fn card(&self, body: BodyIx, rect: Rect, middle: Vec2, now: f64) -> (Rect, f32) {
        let place = self.way(now).and_then(|way| way.card(body));
        place.map_or((rect, 1.0), |place| (place.seen.rect.translate(middle), place.seen.alpha))
    }

    /// Where a plain surface is now, and how much of it is seen, on its way to `rect` on screen.
    pub(super) fn ground(&self, key: &Ground, rect: Rect, middle: Vec2, now: f64) -> (Rect, f32) {
        let seen = self.way(now).and_then(|way| way.seen(way.from.grounds.get(key), way.to.grounds.get(key)));
        on_screen(seen, rect, middle)
    }

    /// The same of the band of a lane or a row.
    pub(super) fn band(&self, key: &Heading, rect: Rect, middle: Vec2, now: f64) -> (Rect, f32) {
        let seen = self.way(now).and_then(|way| way.seen(way.from.headings.get(key), way.to.headings.get(key)));
        on_screen(seen, rect, middle)
    }

    /// The way of a wire on screen, and how much of it is seen; `None` where it is where it is to be.
    pub(super) fn wire(&self, tie: &Tie, middle: Vec2, now: f64) -> Option<(Option<Vec<Pos2>>, f32)> {
        let way = self.way(now)?;
        let is = way.to.wires.get(tie)?;
        let path = way.wire(tie)?;
        if path.points.len() != is.points.len() {
            return Some((None, 0.0)); // the old one is still leaving
        }
        let glides = way.from.wires.contains_key(tie) && path.points != is.points;
        Some((glides.then(|| path.points.iter().map(|pos| *pos + middle).collect()), path.alpha))
    }

    /// How much is seen of the lines from cards to those below them.
    pub(super) fn trunks(&self, now: f64) -> f32 {
        self.way(now).map_or(1.0, |way| way.shade(None, Some(&1.0)).unwrap_or(1.0))
    }

    /// The bodies whose cards are on their way.
    pub(super) fn travellers(&self) -> impl Iterator<Item = BodyIx> {
        let from = self.from.as_ref().filter(|_| self.what == Change::Drawing);
        let on_canvas = |from: &Shot, rect: &Rect| from.eye.canvas.translate(-from.eye.canvas.center().to_vec2()).intersects(*rect);
        from.into_iter().flat_map(move |from| {
            let cards = from.picture.cards.iter();
            cards.filter(move |(_, place)| on_canvas(from, &place.seen.rect)).map(|(body, _)| *body)
        })
    }

    /// The cards that vanish, with their places on screen and how much of them is seen.
    pub(super) fn gone(&self, middle: Vec2, now: f64) -> impl Iterator<Item = (&Arc<Card>, Rect, f32)> {
        let way = self.way(now);
        let gone = self.from.iter().flat_map(|from| &from.gone);
        let leaves = move |body: BodyIx| {
            let way = way.filter(|way| !way.to.cards.contains_key(&body))?;
            way.card(body).map(|place| place.seen)
        };
        gone.filter_map(move |card| leaves(card.body).map(|seen| (card, seen.rect.translate(middle), seen.alpha)))
    }

    /// The wires that vanish, how much of them is seen, and the camera they were seen through.
    pub(super) fn old_wires(&self, now: f64) -> Option<(impl Iterator<Item = &Arc<Wire>>, f32, Eye)> {
        let way = self.way(now)?;
        let from = self.from.as_ref()?;
        let leaves = move |tie: &Tie| way.to.wires.get(tie).is_none_or(|is| way.from.wires.get(tie).is_none_or(|was| !was.bends_like(is)));
        Some((from.wires.iter().filter(move |(tie, _)| leaves(tie)).map(|(_, wire)| wire), leaving(way.t), from.eye))
    }

    /// The plain surfaces that vanish, with their places on screen and how much of them is seen.
    pub(super) fn old_grounds(&self, middle: Vec2, now: f64) -> impl Iterator<Item = (&Area, Rect, f32)> {
        let way = self.way(now);
        let grounds = self.from.iter().flat_map(|from| &from.grounds);
        let leaves = move |key: &Ground| {
            let way = way.filter(|way| !way.to.grounds.contains_key(key))?;
            way.seen(way.from.grounds.get(key), None)
        };
        grounds.filter_map(move |(key, area)| leaves(key).map(|seen| (area, seen.rect.translate(middle), seen.alpha)))
    }
}

fn on_screen(seen: Option<Seen>, rect: Rect, middle: Vec2) -> (Rect, f32) {
    seen.map_or((rect, 1.0), |seen| (seen.rect.translate(middle), seen.alpha))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Sight;

    fn eye(centre: Pos2) -> Eye {
        Eye::new(Sight { centre, zoom: 1.0 }, Rect::from_min_size(Pos2::ZERO, Vec2::new(400.0, 300.0)))
    }

    fn started(what: Change, pace: Pace) -> Tween {
        let mut tween = Tween::default();
        tween.start(Shot::of_eye(eye(Pos2::ZERO)), what, pace, 10.0);
        tween
    }

    #[test]
    fn a_change_takes_no_longer_than_a_quarter_of_a_second_and_then_is_over() {
        let mut tween = started(Change::Camera, Pace::Desk);
        assert!(tween.runs(10.1) && tween.time(10.1) > 0.4 && tween.time(10.1) < 1.0);
        assert!(!tween.runs(10.25));
        assert_eq!(tween.eye(eye(Pos2::new(5.0, 5.0)), 10.25), eye(Pos2::new(5.0, 5.0)));
    }

    #[test]
    fn before_an_audience_it_takes_no_longer_than_four_tenths_of_a_second() {
        let mut tween = started(Change::Camera, Pace::Audience);
        assert!(tween.runs(10.3) && !tween.runs(10.4));
    }

    #[test]
    fn it_starts_where_things_were_and_slows_down() {
        let tween = started(Change::Camera, Pace::Desk);
        assert_eq!(tween.eye(eye(Pos2::new(5.0, 5.0)), 10.0), eye(Pos2::ZERO));
        let way = |t: f64| tween.eye(eye(Pos2::new(100.0, 0.0)), t).origin.x;
        let speed = |t: f64| (way(t + 0.01) - way(t)).abs();
        assert!(speed(10.0) > speed(10.1) && speed(10.1) > speed(10.18));
    }

    #[test]
    fn what_is_not_on_its_way_is_where_it_is_to_be() {
        let tween = started(Change::Drawing, Pace::Desk);
        let rect = Rect::from_min_size(Pos2::new(1.0, 2.0), Vec2::splat(9.0));
        assert_eq!(tween.card(3, rect, Vec2::ZERO, 10.1), (rect, 1.0));
        assert!(tween.wire(&Tie::default(), Vec2::ZERO, 10.1).is_none());
    }
}
