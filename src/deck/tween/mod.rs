//! How one picture becomes the next: a function of time alone.
//!
//! A [`Picture`] says where everything is on screen, and how much of it is seen. [`between`] two of them at a time from 0 to 1 is a picture
//! too, so that a change which is interrupted goes on from where it is.
//!
//! - What is in both pictures glides along a straight line, quickly at first and gently at the end. What is only in the old one leaves
//!   first; what is only in the new one appears when the way is clear.
//! - Nothing leaves its lane's path. The band of a lane glides like everything else, and a card that is in it in both pictures is in it all the
//!   way: both move along straight lines in the same time. What appears in a lane or leaves from it rides with its band. A card that
//!   belongs to another lane than before does not cross the lanes: it leaves the one and appears in the other.
//! - A sheet has nothing that could glide: it fades into what comes after it.

mod picture;

use std::collections::BTreeMap;

use emath::{Pos2, Rect};

pub use picture::{Ground, Heading, Path, Picture, Place, Seen, Tie, View, grounds, headings, ties};

use crate::graph::BodyIx;

/// How far what glides has come at a time from 0 to 1.
#[must_use]
pub fn glided(t: f32) -> f32 {
    let left = 1.0 - t.clamp(0.0, 1.0);
    1.0 - left * left * left
}

/// When everything that leaves has left.
const LEFT: f32 = 0.5;
/// When what appears begins to; and when, where something else leaves the same place.
const APPEARS: f32 = 0.3;

/// How much is seen of what leaves.
#[must_use]
pub fn leaving(t: f32) -> f32 {
    1.0 - smooth(t / LEFT)
}

/// How much is seen of what appears.
#[must_use]
pub fn appearing(t: f32) -> f32 {
    smooth((t - APPEARS) / (1.0 - APPEARS))
}

/// From 0 to 1 with a gentle start and a gentle end.
fn smooth(t: f32) -> f32 {
    let t = t.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// How much is seen of what was seen so much and is to be seen so much.
fn faded(from: f32, to: f32, t: f32) -> f32 {
    if to >= from { from + (to - from) * appearing(t) } else { to + (from - to) * leaving(t) }
}

/// The picture at a time from 0 to 1 on the way from one to another: at 0 it is the first, at 1 the second.
///
/// # Complexity
/// O(n log n) for all that is in both.
#[must_use]
pub fn between(from: &Picture, to: &Picture, t: f32) -> Picture {
    if t <= 0.0 {
        return from.clone();
    }
    if t >= 1.0 {
        return to.clone();
    }
    let way = Way { from, to, t };
    Picture {
        cards: union(&from.cards, &to.cards, |body| way.card(*body)),
        blocks: union(&from.blocks, &to.blocks, |body| way.seen(from.blocks.get(body), to.blocks.get(body))),
        headings: union(&from.headings, &to.headings, |key| way.seen(from.headings.get(key), to.headings.get(key))),
        grounds: union(&from.grounds, &to.grounds, |key| way.seen(from.grounds.get(key), to.grounds.get(key))),
        trunks: union(&from.trunks, &to.trunks, |key| way.shade(from.trunks.get(key), to.trunks.get(key))),
        wires: union(&from.wires, &to.wires, |tie| way.wire(tie)),
        sheet: way.shade(Some(&from.sheet), Some(&to.sheet)).unwrap_or(0.0),
    }
}

fn union<K: Ord + Clone, V>(from: &BTreeMap<K, V>, to: &BTreeMap<K, V>, at: impl Fn(&K) -> Option<V>) -> BTreeMap<K, V> {
    let new = to.keys().filter(|key| !from.contains_key(key));
    from.keys().chain(new).filter_map(|key| at(key).map(|value| (key.clone(), value))).collect()
}

/// A moment on the way from one picture to another.
#[derive(Clone, Copy, Debug)]
pub struct Way<'a> {
    /// What was seen.
    pub from: &'a Picture,
    /// What is to be seen.
    pub to: &'a Picture,
    /// The time, from 0 to 1.
    pub t: f32,
}

impl Way<'_> {
    /// Where the card of a body is, and how much of it is seen; `None` where it is in neither picture.
    #[must_use]
    pub fn card(&self, body: BodyIx) -> Option<Place> {
        match (self.from.cards.get(&body), self.to.cards.get(&body)) {
            (Some(was), Some(is)) if was.stays_in_lane(is) => {
                let seen = self.seen(Some(&was.seen), Some(&is.seen))?;
                Some(Place { seen, lane: is.lane.clone().or_else(|| was.lane.clone()) })
            }
            // It belongs elsewhere now: it has left before it appears.
            (Some(was), Some(_)) if self.t < LEFT => Some(self.riding(was, self.from, leaving(self.t))),
            (Some(_), Some(is)) => Some(self.riding(is, self.to, smooth((self.t - LEFT) / (1.0 - LEFT)))),
            (Some(was), None) => Some(self.riding(was, self.from, leaving(self.t))),
            (None, Some(is)) => Some(self.riding(is, self.to, appearing(self.t))),
            (None, None) => None,
        }
    }

    /// What is in `own` picture only, or not in its place, with the band of its lane; so much of it is seen.
    fn riding(&self, place: &Place, own: &Picture, share: f32) -> Place {
        let lane = place.lane.as_ref();
        let carried = lane.and_then(|lane| {
            let (was, is, own) = (self.from.headings.get(lane)?, self.to.headings.get(lane)?, own.headings.get(lane)?);
            carried(place.seen.rect, own.rect, glide(was.rect, is.rect, self.t))
        });
        Place { seen: Seen { rect: carried.unwrap_or(place.seen.rect), alpha: place.seen.alpha * share }, lane: lane.cloned() }
    }

    /// Where something is that was seen so, and is to be seen so; `None` where it is in neither picture.
    #[must_use]
    pub fn seen(&self, was: Option<&Seen>, is: Option<&Seen>) -> Option<Seen> {
        let alpha = self.shade(was.map(|was| &was.alpha), is.map(|is| &is.alpha))?;
        let rect = match (was, is) {
            (Some(was), Some(is)) => glide(was.rect, is.rect, self.t),
            (was, is) => was.or(is)?.rect,
        };
        Some(Seen { rect, alpha })
    }

    /// How much is seen of something that stays in its place.
    #[must_use]
    pub fn shade(&self, was: Option<&f32>, is: Option<&f32>) -> Option<f32> {
        was.or(is)?;
        Some(faded(was.copied().unwrap_or(0.0), is.copied().unwrap_or(0.0), self.t))
    }

    /// The way of a wire on screen. One that has as many corners as before glides; any other leaves, and appears anew.
    #[must_use]
    pub fn wire(&self, tie: &Tie) -> Option<Path> {
        match (self.from.wires.get(tie), self.to.wires.get(tie)) {
            (Some(was), Some(is)) if was.bends_like(is) => {
                let done = glided(self.t);
                let points = was.points.iter().zip(&is.points).map(|(was, is)| was.lerp(*is, done)).collect();
                Some(Path { points, alpha: faded(was.alpha, is.alpha, self.t) })
            }
            (Some(was), Some(_)) if self.t < LEFT => Some(Path { alpha: was.alpha * leaving(self.t), ..was.clone() }),
            (Some(_), Some(is)) => Some(Path { alpha: is.alpha * smooth((self.t - LEFT) / (1.0 - LEFT)), ..is.clone() }),
            (Some(was), None) => Some(Path { alpha: was.alpha * leaving(self.t), ..was.clone() }),
            (None, Some(is)) => Some(Path { alpha: is.alpha * appearing(self.t), ..is.clone() }),
            (None, None) => None,
        }
    }
}

/// On the way from one place to another.
fn glide(from: Rect, to: Rect, t: f32) -> Rect {
    let done = glided(t);
    Rect::from_min_max(from.min.lerp(to.min, done), from.max.lerp(to.max, done))
}

/// `rect` as it is when the band that it is in becomes another.
fn carried(rect: Rect, band: Rect, now: Rect) -> Option<Rect> {
    if band.width() <= 0.0 || band.height() <= 0.0 {
        return None;
    }
    let at = |pos: Pos2| now.min + (pos - band.min) / band.size() * now.size();
    Some(Rect::from_min_max(at(rect.min), at(rect.max)))
}

#[cfg(test)]
mod tests;
