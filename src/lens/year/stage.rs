//! The list before an audience: every rule beside the wheel at once, and the bodies of the one that is talked about.

use emath::{Align, Pos2, Rect, Vec2};

use super::list::{Entry, LETTER, List, PAD};
use super::rules::Rule;
use super::{ink, words};
use crate::drawing::{Ink, Role, Spot, Target};
use crate::graph::BodyIx;
use crate::lens::sheet::{CAPTION, STRONG, Sheet, Style, TITLE, height};
use crate::theme::{CORNER, Space, Tint, Type};
use crate::tr;

const GAP: f32 = Space::Apart.pts();
/// So many bodies are named; of more it is told how many they are.
const NAMED: usize = 16;
/// How they are set.
const NAMES: Style = Style(Type::Body, Ink::Accent);

/// A rule as it stands in the list.
struct Told<'a> {
    rule: &'a Rule<'a>,
    entry: Entry,
    known: String,
    named: String,
    chosen: bool,
}

/// How its words are set.
#[derive(Clone, Copy)]
struct Set {
    style: Style,
    width: f32,
}

impl List<'_> {
    /// Draws the list. Gives where it ends.
    pub(super) fn stage(&self, sheet: &mut Sheet<'_>, at: Pos2, width: f32) -> f32 {
        let all: Vec<Told<'_>> = self.rules.iter().zip(self.ring_of).map(|(rule, ring)| self.spoken(sheet, rule, *ring)).collect();
        let set = choose(sheet, &all, width, sheet.foot() - at.y);
        let mut y = at.y;
        for told in &all {
            let rect = Rect::from_min_size(Pos2::new(at.x, y), Vec2::new(width, told.height(sheet, set, told.chosen)));
            self.put(sheet, told, set, rect);
            y = rect.bottom() + GAP;
        }
        y - GAP
    }

    fn spoken<'r>(&self, sheet: &Sheet<'_>, rule: &'r Rule<'r>, ring: usize) -> Told<'r> {
        let language = self.request.language;
        let entry = self.told(sheet, rule, self.rings.get(ring).map_or(' ', |ring| ring.letter));
        let period = words::period(language, rule.meeting.period);
        let bodies = tr!(language, "year-bodies", count = entry.bodies.len());
        let known = [words::occasion(language, rule.meeting.occasion), bodies, period, entry.lacking.clone()];
        let known = known.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let named = self.named(sheet, &entry);
        let chosen = self.request.asked.chosen.as_ref().is_some_and(|chosen| rule.is(chosen));
        Told { rule, entry, known, named, chosen }
    }

    /// The bodies that a rule holds for, and those it is done with.
    fn named(&self, sheet: &Sheet<'_>, entry: &Entry) -> String {
        let language = self.request.language;
        let listed = |bodies: &[BodyIx]| {
            let names = bodies.iter().take(NAMED).map(|body| sheet.name(*body).to_owned());
            let more = bodies.len().checked_sub(NAMED).filter(|more| *more > 0).map(|more| tr!(language, "lens-more", count = more));
            names.chain(more).collect::<Vec<_>>().join(" · ")
        };
        let with =
            if entry.with.is_empty() { String::new() } else { format!("{} {}", tr!(language, "inspector-together"), listed(&entry.with)) };
        [listed(&entry.bodies), with].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn put(&self, sheet: &mut Sheet<'_>, told: &Told<'_>, set: Set, rect: Rect) {
        let (rule, entry) = (told.rule, &told.entry);
        let (fill, border) = if told.chosen { (Ink::Selection, Ink::Accent) } else { (Ink::Raised, Ink::Hairline) };
        sheet.area(rect, CORNER, Some(fill), Some(border));
        let name = self.said(sheet, entry).into();
        let target = rule.chosen().map(Target::Choose);
        sheet.spot(Spot { rect, role: Role::ListItem, name, target, body: None, chosen: told.chosen });
        let disc = Rect::from_min_size(rect.min + Vec2::new(PAD, PAD - 2.0), Vec2::splat(STRONG.line() + 4.0));
        sheet.area(disc, disc.height() / 2.0, Some(ink(rule.meeting.occasion, Tint::Strong)), None);
        sheet.line_in(disc, Align::Center, STRONG.ink(ink(rule.meeting.occasion, Tint::OnStrong)), &entry.letter.to_string());
        let mut at = rect.min + Vec2::new(PAD + LETTER, PAD);
        let inner = inner(set.width);
        at.y += sheet.para(at, inner, set.style, &entry.text);
        at.y += sheet.para(at, inner, CAPTION, &told.known) + Space::Tight.pts();
        if told.chosen {
            sheet.para(at, inner, NAMES, &told.named);
        }
    }
}

impl Told<'_> {
    fn height(&self, sheet: &Sheet<'_>, set: Set, named: bool) -> f32 {
        let inner = inner(set.width);
        let foot = if named { self.foot(sheet, set.width) } else { 0.0 };
        (2.0 * PAD + sheet.para_height(inner, set.style, &self.entry.text) + sheet.para_height(inner, CAPTION, &self.known) + foot).ceil()
    }

    fn foot(&self, sheet: &Sheet<'_>, width: f32) -> f32 {
        let lines = sheet.lines(inner(width), NAMES, &self.named);
        if lines.is_empty() { 0.0 } else { Space::Tight.pts() + height(&lines, NAMES) }
    }
}

fn inner(width: f32) -> f32 {
    width - 2.0 * PAD - LETTER
}

/// The largest type in which all has room, whichever rule names its bodies.
fn choose(sheet: &Sheet<'_>, all: &[Told<'_>], width: f32, room: f32) -> Set {
    let high = |set: Set| {
        let rules = all.iter().map(|told| told.height(sheet, set, false) + GAP).sum::<f32>() - GAP;
        rules + all.iter().map(|told| told.foot(sheet, width)).fold(0.0, f32::max).ceil()
    };
    let ways = [TITLE, STRONG].map(|style| Set { style, width });
    ways.into_iter().find(|set| high(*set) <= room).unwrap_or(Set { style: STRONG, width })
}
