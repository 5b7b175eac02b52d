//! Which rooms of a drawing stand for what is in them, seen from how near: country, region, municipality.
//!
//! A room is on show from the zoom at which the room around it opens to the one at which it opens itself; it opens when it is
//! large on the canvas and most rooms in it have space for their names. So what is on show follows from the scale alone: moving
//! the drawing changes nothing, and no two rooms on show lie in each other. Around those scales a room keeps to what it was, and
//! what changes fades ([`Fades`]): nothing flickers, and a picture at rest is never between two.

use std::collections::BTreeMap;

use egui::{Pos2, Rect};

use crate::drawing::{Block, Card, CardKind, Drawing};
use crate::theme::{Face, measure};

/// The smallest name, in points on screen, and the room around it at either side and above.
pub(super) const LEAST_NAME: f32 = 11.0;
pub(super) const PAD_X: f32 = 7.0;
pub(super) const PAD_Y: f32 = 4.0;
/// From one line of a name to the next, by its size.
pub(super) const LEADING: f32 = 1.2;
/// A name has no more lines.
const MOST_LINES: usize = 3;
/// Names have no more words that count for breaking them.
const MOST_WORDS: usize = 12;
/// The share of the canvas beyond which a room opens.
const LARGE: f32 = 0.1;
/// The share, by area, of the rooms in a room that have to have space for their names before it opens.
const MOST_KIN: f32 = 0.6;
/// How much larger than the least the names in it are by then.
const COMFORT: f32 = 1.2;
/// The share of the size that just fits at which names look at ease.
const LOOSE: f32 = 0.85;
/// A room that has opened, or shown its name, keeps to it down to this share of the zoom at which it did.
const SLACK: f32 = 0.97;
/// How long a room takes to give way to those in it, in seconds: its ground to theirs, its name before theirs appear.
const FADE: f64 = 0.18;
/// No more time passes between two frames: after a sleep what fades begins at its beginning.
const LONGEST_FRAME: f64 = 0.04;

/// The rooms of a drawing.
#[derive(Debug, Default)]
pub(super) struct Rooms {
    all: Vec<Room>,
    outermost: Vec<usize>,
    /// The zoom from which on cards speak for themselves.
    read: f32,
}

/// A room.
#[derive(Debug)]
pub(super) struct Room {
    pub(super) block: Block,
    inner: Vec<usize>,
    outer: Option<usize>,
    /// How many bodies stand in it.
    pub(super) bodies: usize,
    /// The least zoom at which its name has space.
    fits: f32,
    /// The least zoom at which most names in it have.
    kin: f32,
    /// The least zoom at which it opens.
    opens: f32,
}

/// From how near rooms are seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct From {
    pub(super) zoom: f32,
    /// The size of the canvas, in square points.
    pub(super) canvas: f32,
    /// How much larger than usual names are.
    pub(super) text: f32,
}

/// A room on show, and how much is seen of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Seen {
    /// Its place among the rooms.
    pub(super) room: usize,
    /// Of its ground.
    pub(super) ground: f32,
    /// Of its name.
    pub(super) name: f32,
    /// The size that most names of its kin have space for: where all could be set in one size, none is larger.
    pub(super) largest: f32,
}

impl Rooms {
    /// The rooms of `drawing`, whose cards speak for themselves from the zoom `read` on. With them comes for every card the
    /// innermost room it stands in.
    ///
    /// # Complexity
    /// O(n log n) for blocks and cards that come in the order of a tree, by depth or by branch.
    pub(super) fn new(drawing: &Drawing, read: f32) -> (Self, Vec<Option<usize>>) {
        let mut rooms = Self { all: Vec::with_capacity(drawing.blocks.len()), outermost: Vec::new(), read };
        let mut by_depth: Vec<Level> = Vec::new();
        for block in drawing.blocks.iter().filter(|block| block.rect.is_finite() && block.rect.is_positive()) {
            let ix = rooms.all.len();
            let outer = block.depth.checked_sub(1).and_then(|depth| rooms.around(by_depth.get_mut(depth)?, block.rect.center()));
            match outer.and_then(|outer| rooms.all.get_mut(outer)) {
                Some(outer) => outer.inner.push(ix),
                None => rooms.outermost.push(ix),
            }
            by_depth.resize_with(by_depth.len().max(block.depth.min(ix) + 1), Level::default);
            if let Some(level) = by_depth.get_mut(block.depth) {
                level.rooms.push(ix);
            }
            let fits = fits(&block.name, block.rect);
            rooms.all.push(Room { block: block.clone(), inner: Vec::new(), outer, bodies: 0, fits, kin: 0.0, opens: read });
        }
        let homes = rooms.homes(drawing);
        rooms.count(drawing, &homes);
        for ix in 0..rooms.all.len() {
            let kin = rooms.most_fit(ix);
            if let Some(room) = rooms.all.get_mut(ix) {
                (room.kin, room.opens) = (kin, (kin * COMFORT).min(read));
            }
        }
        (rooms, homes)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub(super) fn get(&self, room: usize) -> Option<&Room> {
        self.all.get(room)
    }

    /// The room of a level that a point is in; rooms that follow each other mostly are in the same one, or in the next.
    fn around(&self, level: &mut Level, at: Pos2) -> Option<usize> {
        let holds = |place: usize| level.rooms.get(place).and_then(|ix| self.all.get(*ix)).is_some_and(|room| room.block.rect.contains(at));
        let last = level.rooms.len().checked_sub(1)?;
        let place = (holds(last)).then_some(last).or_else(|| (level.at..last).chain(0..level.at).find(|place| holds(*place)))?;
        level.at = place;
        level.rooms.get(place).copied()
    }

    /// The innermost room of every card.
    fn homes(&self, drawing: &Drawing) -> Vec<Option<usize>> {
        let mut last = None;
        let mut homes = Vec::new();
        // Cards that follow on each other mostly stand in the same room or the next: each search begins where the last one ended.
        let mut hints = vec![0_usize; self.all.len() + 1];
        for card in drawing.cards() {
            let at = card.rect.center();
            let holds = |ix: usize| self.all.get(ix).is_some_and(|room| room.block.rect.contains(at));
            while let Some(ix) = last.filter(|ix| !holds(*ix)) {
                last = self.all.get(ix).and_then(|room| room.outer);
            }
            while let Some(inner) = last.map_or(Some(&self.outermost), |ix| self.all.get(ix).map(|room| &room.inner)) {
                let hint = hints.get_mut(last.map_or(self.all.len(), |ix| ix));
                let begin = hint.as_ref().map_or(0, |hint| **hint).min(inner.len());
                let order = (begin..inner.len()).chain(0..begin);
                let found = order.filter_map(|place| Some((place, *inner.get(place)?))).find(|(_, ix)| holds(*ix));
                let Some((place, ix)) = found else { break };
                if let Some(hint) = hint {
                    *hint = place;
                }
                last = Some(ix);
            }
            homes.push(last);
        }
        homes
    }

    fn count(&mut self, drawing: &Drawing, homes: &[Option<usize>]) {
        for (card, home) in drawing.cards().zip(homes) {
            if let Some(room) = home.and_then(|home| self.all.get_mut(home)) {
                room.bodies += stands_for(card);
            }
        }
        for ix in (0..self.all.len()).rev() {
            let (bodies, outer) = self.all.get(ix).map_or((0, None), |room| (room.bodies, room.outer));
            if let Some(outer) = outer.and_then(|outer| self.all.get_mut(outer)) {
                outer.bodies += bodies;
            }
        }
    }

    /// The zoom at which most rooms in a room, by area, have space for their names; infinite where there are none.
    fn most_fit(&self, ix: usize) -> f32 {
        let inner = self.all.get(ix).map_or(&[][..], |room| &room.inner);
        let mut sizes: Vec<(f32, f32)> =
            inner.iter().filter_map(|ix| self.all.get(*ix)).map(|room| (room.fits, room.block.rect.area())).collect();
        sizes.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let enough = sizes.iter().map(|(_, area)| area).sum::<f32>() * MOST_KIN;
        let mut sum = 0.0;
        let most = sizes.into_iter().find(|(_, area)| {
            sum += area;
            sum >= enough
        });
        most.map_or(f32::INFINITY, |(fits, _)| fits)
    }

    /// The zoom at which a room that came on show at `since` opens.
    fn leaves(&self, room: &Room, since: f32, from: From) -> f32 {
        let large = (LARGE * from.canvas / room.block.rect.area()).sqrt();
        (room.opens * from.text).max(large).min(self.read).max(since)
    }

    /// The rooms on show within `area`, outer before inner. Those that have opened and still hold others are among them, without ground and name.
    ///
    /// # Complexity
    /// O(rooms on show and those that they are in).
    pub(super) fn on_show(&self, area: Rect, from: From, fades: &mut Fades) -> Vec<Seen> {
        let mut found = Vec::new();
        // Each with the zoom since which it is on show, and how much of its ground is seen.
        let mut next: Vec<(usize, f32, f32)> = self.outermost.iter().rev().map(|ix| (*ix, 0.0, 1.0)).collect();
        while let Some((ix, since, ground)) = next.pop() {
            let Some(room) = self.all.get(ix).filter(|room| room.block.rect.intersects(area)) else { continue };
            let leaves = self.leaves(room, since, from);
            let fade = fades.step(ix, from.zoom / leaves, from.zoom / (room.fits * from.text));
            let opened = smooth(fade.opened);
            let named = (2.0 * ground - 1.0).max(0.0) * smooth(fade.named) * (1.0 - 2.0 * opened).max(0.0);
            found.push(Seen { room: ix, ground: ground * (1.0 - opened), name: named, largest: self.largest(room, from) });
            if opened > 0.0 {
                next.extend(room.inner.iter().rev().map(|ix| (*ix, leaves, opened)));
            }
        }
        fades.turn();
        found
    }

    /// The largest size of the name of a room among its kin.
    fn largest(&self, room: &Room, from: From) -> f32 {
        let opens = room.outer.and_then(|outer| self.all.get(outer)).map_or(0.0, |outer| outer.kin);
        if opens > 0.0 { (LEAST_NAME * from.zoom / opens * LOOSE).max(LEAST_NAME * from.text) } else { f32::INFINITY }
    }

    /// The room on show at a point of the drawing.
    pub(super) fn at(&self, pos: Pos2, from: From, fades: &Fades) -> Option<&Room> {
        let mut inner = &self.outermost;
        let mut since = 0.0;
        let found = |inner: &[usize]| {
            let mut rooms = inner.iter().filter_map(|ix| self.all.get(*ix).map(|room| (*ix, room)));
            rooms.find(|(_, room)| room.block.rect.contains(pos))
        };
        while let Some((ix, room)) = found(inner) {
            since = self.leaves(room, since, from);
            if !fades.target(ix, from.zoom / since, 1.0).0 {
                return Some(room);
            }
            inner = &room.inner;
        }
        None
    }
}

/// The rooms of one depth, and the place among them where one was found last.
#[derive(Debug, Default)]
struct Level {
    rooms: Vec<usize>,
    at: usize,
}

/// How far rooms have opened and shown their names, from 0 to 1, while they do.
#[derive(Debug, Default)]
pub(super) struct Fades {
    last: BTreeMap<usize, Fade>,
    now: BTreeMap<usize, Fade>,
    /// By how much what fades changes in this frame.
    step: f32,
    at: f64,
    moving: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Fade {
    opened: f32,
    named: f32,
}

impl Fades {
    /// To be called before a frame that is painted at `now`.
    pub(super) fn begin(&mut self, now: f64, moves: bool) {
        #[allow(clippy::cast_possible_truncation, reason = "a share of one needs no double precision")]
        let step = ((now - self.at).clamp(0.0, LONGEST_FRAME) / FADE) as f32;
        self.step = if moves { step } else { 1.0 };
        self.at = now;
        self.moving = false;
    }

    /// Whether something fades.
    pub(super) fn moving(&self) -> bool {
        self.moving
    }

    /// Whether a room is to be open, and its name to be seen, by how near the zoom is to those at which it does.
    fn target(&self, room: usize, opens: f32, fits: f32) -> (bool, bool) {
        let was = self.last.get(&room);
        let slack = |is: bool| if is { SLACK } else { 1.0 };
        (opens >= slack(was.is_some_and(|was| was.opened > 0.5)), fits >= slack(was.is_some_and(|was| was.named > 0.5)))
    }

    /// What was not on show before is as it is to be at once: only what is looked at changes before one's eyes.
    fn step(&mut self, room: usize, opens: f32, fits: f32) -> Fade {
        let (opened, named) = self.target(room, opens, fits);
        let to = Fade { opened: if opened { 1.0 } else { 0.0 }, named: if named { 1.0 } else { 0.0 } };
        let towards = |from: f32, to: f32| from + (to - from).clamp(-self.step, self.step);
        let fade =
            self.last.get(&room).map_or(to, |was| Fade { opened: towards(was.opened, to.opened), named: towards(was.named, to.named) });
        self.moving |= fade != to;
        self.now.insert(room, fade);
        fade
    }

    /// Forgets what is out of sight.
    fn turn(&mut self) {
        self.last = std::mem::take(&mut self.now);
    }

    /// Forgets everything: another drawing.
    pub(super) fn forget(&mut self) {
        self.last.clear();
        self.moving = false;
    }
}

fn smooth(t: f32) -> f32 {
    t * t * (3.0 - 2.0 * t)
}

/// How many bodies a card stands for.
fn stands_for(card: &Card) -> usize {
    let members = if let CardKind::Stack(members) = card.kind { members } else { 0 };
    1 + card.hidden + members
}

/// The least zoom at which a name has space in its room.
fn fits(name: &str, room: Rect) -> f32 {
    let words = Words::of(name);
    let mut least = f32::INFINITY;
    let mut rows = 0.0;
    for (width, _) in (1..=MOST_LINES).map_while(|rows| words.broken(rows)) {
        rows += 1.0;
        let wide = (width * LEAST_NAME + 2.0 * PAD_X) / room.width();
        let high = (rows * LEADING * LEAST_NAME + 2.0 * PAD_Y) / room.height();
        least = least.min(wide.max(high));
    }
    least
}

/// A name in so many lines, as even as can be, and the width of the widest for letters of one point; `None` if it has fewer words.
pub(super) fn broken(name: &str, rows: usize) -> Option<(f32, Vec<String>)> {
    let words = Words::of(name);
    let (width, ends) = words.broken(rows)?;
    let from = [0].into_iter().chain(ends.iter().copied());
    let lines = from.zip(&ends).filter_map(|(from, to)| words.words.get(from..*to)).map(|line| line.join(" "));
    Some((width, lines.collect()))
}

/// The words of a name, each measured once.
struct Words<'a> {
    words: Vec<&'a str>,
    /// Where each word begins and ends if all stand in one line, for letters of one point.
    spans: Vec<(f32, f32)>,
}

impl<'a> Words<'a> {
    fn of(name: &'a str) -> Self {
        let width = |text: &str| measure::width(Face::Bold, 64.0, text) / 64.0;
        let space = width(" ");
        let words: Vec<&str> = name.split_whitespace().collect();
        let mut at = 0.0;
        let spans = words.iter().map(|word| {
            let start = at;
            at = start + width(word) + space;
            (start, at - space)
        });
        Self { spans: spans.collect(), words }
    }

    /// The width from the word `from` up to the word before `to`.
    fn width(&self, from: usize, to: usize) -> f32 {
        let span = |at: usize| self.spans.get(at).copied().unwrap_or_default();
        span(to.saturating_sub(1)).1 - span(from).0
    }

    /// The width of the widest of so many lines where they are as even as can be, and where each ends.
    fn broken(&self, rows: usize) -> Option<(f32, Vec<usize>)> {
        let all = self.words.len();
        let count = all.min(MOST_WORDS); // beyond these all stand in the last line
        let even = |a: (f32, Vec<usize>), b: (f32, Vec<usize>)| if b.0 < a.0 { b } else { a };
        match rows {
            1 if all > 0 => Some((self.width(0, all), vec![all])),
            2 => (1..count).map(|a| (self.width(0, a).max(self.width(a, all)), vec![a, all])).reduce(even),
            3 => {
                let splits = (1..count).flat_map(|a| (a + 1..count).map(move |b| (a, b)));
                let lines = |(a, b)| (self.width(0, a).max(self.width(a, b)).max(self.width(b, all)), vec![a, b, all]);
                splits.map(lines).reduce(even)
            }
            _ => None,
        }
    }
}
