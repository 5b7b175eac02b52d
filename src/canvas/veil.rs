//! Bodies whose step of a slide has not come: they are not there, and appear calmly when it comes.

use std::sync::Arc;

use crate::app::State;
use crate::graph::BodyIx;

/// How long it takes to appear, in seconds.
const DURATION: f64 = 0.3;

/// Who is not there, in this frame and before the last change.
#[derive(Clone, Debug, Default)]
pub(super) struct Veil {
    now: Arc<Vec<BodyIx>>,
    was: Arc<Vec<BodyIx>>,
    /// When the last change began, in seconds, if it is not over.
    began: Option<f64>,
    /// How far it has come, from 0 to 1.
    done: f32,
}

impl Veil {
    /// Follows the show. Where another picture comes, or nothing is to move, the change is over at once.
    pub(super) fn follow(&mut self, state: &State, now: f64, changes: Change) {
        let wanted = state.show.as_ref().map(|show| Arc::clone(&show.veiled)).unwrap_or_default();
        if *wanted != *self.now {
            self.was = std::mem::replace(&mut self.now, wanted);
            self.began = Some(now);
        }
        if changes == Change::Cuts || self.began.is_some_and(|began| now < began || now - began >= DURATION) {
            self.began = None;
        }
        #[allow(clippy::cast_possible_truncation, reason = "a share of one needs no double precision")]
        let left = self.began.map_or(0.0, |began| 1.0 - ((now - began) / DURATION) as f32);
        self.done = 1.0 - left * left * left;
    }

    /// Whether something is appearing.
    pub(super) fn moves(&self) -> bool {
        self.began.is_some()
    }

    /// How much is seen of a body, from 0 to 1.
    pub(super) fn seen(&self, body: BodyIx) -> f32 {
        if self.now.is_empty() && self.began.is_none() {
            return 1.0;
        }
        let is_in = |veil: &[BodyIx]| veil.binary_search(&body).is_ok();
        let (is, was) = (is_in(&self.now), is_in(if self.began.is_some() { &self.was } else { &self.now }));
        match (was, is) {
            (true, true) => 0.0,
            (false, true) => 1.0 - self.done,
            (true, false) => self.done,
            (false, false) => 1.0,
        }
    }
}

/// How the veil changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// Calmly.
    Glides,
    /// At once.
    Cuts,
}

impl PartialEq for Veil {
    fn eq(&self, other: &Self) -> bool {
        *self.now == *other.now && self.began.is_none() && other.began.is_none()
    }
}
