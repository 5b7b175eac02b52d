//! The wheel: a ring for each rule, a mark for each time it asks for. The top of the wheel is left open for the letters of the rings; where
//! there are dates, what has none waits there.

use std::f32::consts::TAU;

use emath::{Align, Pos2, Rect, Vec2};

use super::rings::{Lacking, Ring, evenly};
use super::{calendar, ink, words};
use crate::drawing::{Ink, Role, Sector, Spot, Target, on_circle};
use crate::lens::Request;
use crate::lens::sheet::{CAPTION, QUIET, STRONG, Sheet, Style, snap};
use crate::model::Occasion;
use crate::theme::{Space, Tint, Type};
use crate::tr;

/// The narrowest hole in the middle: it holds a few words.
const HOLE: f32 = 88.0;
/// The widest that a ring is, and the gap between rings.
const RING: f32 = 50.0;
const GAP: f32 = 5.0;
/// The room of the names of months.
const MONTHS: f32 = 30.0;
/// How far the year begins behind the top, and how far before it it ends, in radians: without dates, and with them.
const BEGINS: f32 = 0.15;
const ENDS: f32 = 0.4;
const ENDS_DATED: f32 = 0.78;
/// The largest mark.
const MARK: f32 = 13.0;

/// The number beside a mark.
const NUMBER: Style = Style(Type::Strong, Ink::Plain);

/// What the wheel shows.
#[derive(Clone, Copy)]
pub(super) struct Wheel<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) rings: &'a [Ring<'a>],
    /// The year whose dates are shown, where any are known.
    pub(super) year: Option<u16>,
    /// What the rules ask for in a year of each kind, in words.
    pub(super) kinds: &'a [String],
}

/// Where everything is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Round {
    centre: Pos2,
    outer: f32,
    step: f32,
    /// Where the year begins and ends, in radians clockwise from the top.
    begins: f32,
    ends: f32,
}

impl Round {
    fn new(at: Pos2, width: f32, rings: usize, dated: bool) -> Self {
        let outer = (width / 2.0 - if dated { MONTHS } else { 2.0 }).floor();
        let rings = f32::from(u16::try_from(rings).unwrap_or(u16::MAX)).max(1.0);
        let step = ((outer - HOLE) / rings).clamp(4.0, RING);
        let ends = TAU - if dated { ENDS_DATED } else { ENDS };
        Self { centre: at + Vec2::splat((width / 2.0).floor()), outer, step, begins: BEGINS, ends }
    }

    /// The angle of a part of the year, 0 to 1.
    fn angle(&self, part: f32) -> f32 {
        self.begins + part * (self.ends - self.begins)
    }

    /// The middle of a ring.
    fn radius(&self, ring: usize) -> f32 {
        self.outer - self.step * (f32::from(u16::try_from(ring).unwrap_or(u16::MAX)) + 0.5)
    }

    fn mark(&self) -> f32 {
        (self.step * 0.36).min(MARK)
    }

    fn at(&self, angle: f32, radius: f32) -> Pos2 {
        on_circle(self.centre, angle, radius)
    }
}

impl Wheel<'_> {
    /// Draws the wheel and what its marks mean. Gives where it ends.
    pub(super) fn draw(&self, sheet: &mut Sheet<'_>, at: Pos2, width: f32) -> f32 {
        let round = Round::new(at, width, self.rings.len(), self.year.is_some());
        self.middle(sheet, &round);
        for (n, ring) in self.rings.iter().enumerate() {
            track(sheet, &round, n, ring, self.is_chosen(ring));
        }
        if let Some(year) = self.year {
            self.months(sheet, &round, year);
        }
        for (n, ring) in self.rings.iter().enumerate() {
            self.letter(sheet, &round, n, ring);
            match self.year {
                None => self.marks(sheet, &round, n, ring),
                Some(year) => self.days(sheet, &round, n, ring, year),
            }
        }
        self.legend(sheet, Pos2::new(at.x, at.y + width + Space::Inside.pts()), width, &round)
    }

    fn is_chosen(&self, ring: &Ring<'_>) -> bool {
        self.request.asked.chosen.as_ref().is_some_and(|chosen| ring.rules.iter().any(|rule| rule.is(chosen)))
    }

    /// What a ring is chosen by: a ring of several rules is not.
    fn target(ring: &Ring<'_>) -> Option<Target> {
        match ring.rules.as_slice() {
            [rule] => rule.chosen().map(Target::Choose),
            _ => None,
        }
    }

    /// What is known, and what is not, in the middle of the wheel.
    fn middle(&self, sheet: &mut Sheet<'_>, round: &Round) {
        let language = self.request.language;
        let dated = |year: u16| {
            let set: usize =
                self.rings.iter().map(|ring| ring.dates_in(year).iter().filter(|(date, _)| calendar::place(*date).is_some()).count()).sum();
            let lacking: u32 = self.rings.iter().map(|ring| ring.lacking_in(year).0).fold(0, u32::saturating_add);
            (set, lacking)
        };
        let lines: Vec<(String, Style)> = match self.year {
            None => {
                let before = if self.kinds.is_empty() { String::new() } else { tr!(language, "year-a-year") };
                let kinds = self.kinds.iter().map(|kind| (kind.clone(), STRONG));
                let no_dates = (tr!(language, "year-no-dates"), CAPTION);
                std::iter::once((before, CAPTION)).chain(kinds).chain([no_dates]).collect()
            }
            Some(year) => {
                let (set, lacking) = dated(year);
                vec![
                    (format!("{year:04}"), Style(Type::Poster, Ink::Plain)),
                    (tr!(language, "year-set", count = set), STRONG),
                    (tr!(language, "year-lacking", count = lacking), QUIET),
                ]
            }
        };
        let lines: Vec<(String, Style)> = lines.into_iter().filter(|(line, _)| !line.is_empty()).collect();
        let height: f32 = lines.iter().map(|(_, style)| style.line()).sum();
        let mut y = round.centre.y - height / 2.0;
        for (line, style) in &lines {
            let rect =
                Rect::from_center_size(Pos2::new(round.centre.x, y + style.line() / 2.0), Vec2::new(2.0 * HOLE - 16.0, style.line()));
            sheet.line_in(rect, Align::Center, *style, line);
            y += style.line();
        }
        let said = lines.iter().map(|(line, _)| line.as_str()).collect::<Vec<_>>().join(". ");
        sheet.text_spot(Rect::from_center_size(round.centre, Vec2::new(2.0 * HOLE - 16.0, height)), &said);
    }

    /// The months round the wheel, from the first to the last day.
    fn months(&self, sheet: &mut Sheet<'_>, round: &Round, year: u16) {
        let names = tr!(self.request.language, "year-months");
        let innermost = round.radius(self.rings.len().saturating_sub(1)) - round.step / 2.0;
        for (name, n) in names.split_whitespace().zip(1_u8..=12) {
            let Some(part) = calendar::month(year, n) else { continue };
            let edges = if n == 12 { vec![part.start, part.end] } else { vec![part.start] };
            for edge in edges {
                let angle = round.angle(edge);
                // Months are cut out of the rings: a line would be one more thing to read.
                sheet.stroke(vec![round.at(angle, innermost), round.at(angle, round.outer)], 2.0, Ink::Paper, None);
            }
            let at = round.at(round.angle(f32::midpoint(part.start, part.end)), round.outer + MONTHS / 2.0 + 1.0);
            sheet.line_in(Rect::from_center_size(at, Vec2::new(MONTHS, CAPTION.line())), Align::Center, CAPTION.ink(Ink::Plain), name);
        }
        let waiting = round.at((round.ends - TAU - BEGINS) / 2.0, round.outer + MONTHS * 0.8);
        let words = tr!(self.request.language, "year-undated");
        sheet.line_in(Rect::from_center_size(waiting, Vec2::new(0.0, CAPTION.line())), Align::Center, CAPTION, &words);
    }

    /// The letter of a ring, and the spot that says all of it.
    fn letter(&self, sheet: &mut Sheet<'_>, round: &Round, n: usize, ring: &Ring<'_>) {
        let side = (round.step - GAP).clamp(STRONG.line(), 24.0);
        let rect = Rect::from_center_size(round.at(0.0, round.radius(n)), Vec2::new(24.0, side));
        sheet.line_in(rect, Align::Center, STRONG.ink(ink(ring.occasion, Tint::Line)), &ring.letter.to_string());
        let name = self.said(ring);
        sheet.spot(Spot {
            rect,
            role: Role::ListItem,
            name: name.into(),
            target: Self::target(ring),
            body: None,
            chosen: self.is_chosen(ring),
        });
    }

    /// All that a ring says, in words.
    fn said(&self, ring: &Ring<'_>) -> String {
        let language = self.request.language;
        let what = [
            words::occasion(language, ring.occasion),
            words::how_often(language, ring.times, ring.at_least),
            tr!(language, "year-bodies", count = ring.bodies()),
        ];
        let said = format!("{}: {}", ring.letter, what.join(", "));
        let Some(year) = self.year else { return said };
        let dates: Vec<String> = ring.dates_in(year).iter().map(|(date, _)| date.to_string()).collect();
        let Lacking(lacking) = ring.lacking_in(year);
        let dates = (!dates.is_empty()).then(|| dates.join(", "));
        let lacking = (lacking > 0).then(|| tr!(language, "year-lacking", count = lacking));
        [Some(said), dates, lacking].into_iter().flatten().collect::<Vec<_>>().join(". ")
    }

    /// Without dates: as many marks as the rule asks for, evenly, and a sign where more may happen.
    fn marks(&self, sheet: &mut Sheet<'_>, round: &Round, n: usize, ring: &Ring<'_>) {
        let radius = round.radius(n);
        let size = round.mark();
        let most = (radius * (round.ends - round.begins) / (2.2 * size)).clamp(0.0, 400.0);
        if let Some(times) = ring.times.filter(|times| f64::from(*times) <= f64::from(most)) {
            for (part, n) in evenly(n, times).zip(1_u32..) {
                let at = round.at(round.angle(part), radius);
                shape(sheet, at, size, ring.occasion);
                if self.counts(ring, round) {
                    self.number(sheet, round.angle(part), at, size, ring);
                }
                let name = tr!(self.request.language, "year-mark", ring = self.said(ring), n = n, count = times);
                self.mark(sheet, at, size, &name, Self::target(ring), ring);
            }
        } else if let Some(times) = ring.times {
            let at = round.at(round.angle(0.5), radius);
            let words = tr!(self.request.language, "year-times", count = times);
            sheet.line_in(
                Rect::from_center_size(at, Vec2::new(0.0, STRONG.line())),
                Align::Center,
                STRONG.ink(ink(ring.occasion, Tint::Line)),
                &words,
            );
        }
        if ring.at_least {
            let apart = f32::midpoint(ENDS, BEGINS);
            more(sheet, round.at(-apart, radius), size, ink(ring.occasion, Tint::Line));
        }
    }

    /// With dates: a mark at each day that is set, and open marks beside the year for those that are not.
    fn days(&self, sheet: &mut Sheet<'_>, round: &Round, n: usize, ring: &Ring<'_>, year: u16) {
        let (radius, size) = (round.radius(n), round.mark());
        for (date, rule) in ring.dates_in(year) {
            let Some(part) = calendar::place(date) else { continue };
            let at = round.at(round.angle(f32::midpoint(part.start, part.end)), radius);
            if date.day.is_none() {
                let (from, to) = (round.angle(part.start), round.angle(part.end));
                let (inner, outer) = (radius - size / 2.0, radius + size / 2.0);
                let fill = Some(ink(ring.occasion, Tint::Strong));
                sheet.sector(Sector { centre: round.centre, inner, outer, from, to, fill, border: None });
            } else {
                shape(sheet, at, size, ring.occasion);
            }
            let name = format!("{date}: {}", sheet.say(&rule.meeting.text));
            self.mark(sheet, at, size, &name, rule.chosen().map(Target::Choose), ring);
        }
        let Lacking(lacking) = ring.lacking_in(year);
        let colour = ink(ring.occasion, Tint::Line);
        let pitch = 2.0 * size + 3.0;
        let more_may_happen = ring.at_least && ring.rules.iter().any(|rule| rule.holds_in(year));
        let room = radius * (ENDS_DATED - BEGINS) - pitch * if more_may_happen { 1.0 } else { 0.0 };
        let angle = |n: f32| -BEGINS - (pitch * (n + 0.5)) / radius.max(1.0);
        let mut used = 0.0;
        if more_may_happen {
            more(sheet, round.at(angle(used), radius), size, colour);
            used += 1.0;
        }
        let marks = f64::from(lacking) * f64::from(pitch) <= f64::from(room);
        for _ in 0..if marks { lacking } else { 1 } {
            open(sheet, round.at(angle(used), radius), size, ring.occasion);
            used += 1.0;
        }
        if !marks {
            let words = tr!(self.request.language, "year-times", count = lacking);
            let rect = Rect::from_center_size(round.at(angle(used + 0.9), radius), Vec2::new(0.0, CAPTION.line()));
            sheet.line_in(rect, Align::Center, CAPTION.ink(colour), &words);
        }
    }

    /// The spot of a mark.
    fn mark(&self, sheet: &mut Sheet<'_>, at: Pos2, size: f32, name: &str, target: Option<Target>, ring: &Ring<'_>) {
        let rect = Rect::from_center_size(at, Vec2::splat(2.0 * size));
        // What one body does is marked with it when it is selected.
        let body = ring.only_body();
        sheet.spot(Spot { rect, role: Role::ListItem, name: name.into(), target, body, chosen: self.is_chosen(ring) });
    }

    /// For how many bodies a mark stands: beside it on the ring, the way the year goes.
    fn number(&self, sheet: &mut Sheet<'_>, angle: f32, at: Pos2, size: f32, ring: &Ring<'_>) {
        let number = self.request.language.number(wide(u64::try_from(ring.bodies()).unwrap_or(0)), 0);
        let style = NUMBER.ink(ink(ring.occasion, Tint::Line));
        let along = Vec2::new(angle.cos(), angle.sin());
        let away = 1.2 * size + 3.0 + style.width(&number) / 2.0 * along.x.abs() + style.size() / 2.0 * along.y.abs();
        let rect = Rect::from_center_size(at + along * away, Vec2::new(0.0, style.line()));
        sheet.line_in(rect, Align::Center, style, &number);
    }

    /// Whether the marks of a ring say for how many bodies they stand. Days may lie too close for that.
    fn counts(&self, ring: &Ring<'_>, round: &Round) -> bool {
        self.year.is_none() && ring.bodies() > 1 && ring.rules.len() == 1 && round.step - GAP >= NUMBER.size()
    }

    /// What the marks mean. Gives where it ends.
    fn legend(&self, sheet: &mut Sheet<'_>, at: Pos2, width: f32, round: &Round) -> f32 {
        let language = self.request.language;
        let used = words::OCCASIONS.into_iter().filter(|occasion| self.rings.iter().any(|ring| ring.occasion == *occasion));
        let mut entries: Vec<(Sign, String)> = used.map(|occasion| (Sign::Solid(occasion), words::occasion(language, occasion))).collect();
        if self.rings.iter().any(|ring| ring.at_least) {
            entries.push((Sign::More, tr!(language, "year-or-more")));
        }
        if self.year.is_some_and(|year| self.rings.iter().any(|ring| ring.lacking_in(year).0 > 0)) {
            entries.push((Sign::Open, tr!(language, "year-open")));
        }
        if self.rings.iter().any(|ring| self.counts(ring, round)) {
            entries.push((Sign::Number, tr!(language, "year-number")));
        }
        let sign = 2.0 * LEGEND + Space::Close.pts();
        let long = |words: &str| sign + CAPTION.width(words);
        let (mut x, mut y) = (at.x, at.y);
        for (kind, words) in &entries {
            if x > at.x && x + long(words) > at.x + width {
                (x, y) = (at.x, y + CAPTION.line() + Space::Close.pts());
            }
            kind.draw(sheet, Pos2::new(x + LEGEND, snap(y + CAPTION.line() / 2.0)));
            sheet.line(Pos2::new(x + sign, y), CAPTION, words);
            x += long(words) + Space::Wide.pts();
        }
        y + CAPTION.line()
    }
}

/// Half the height of the signs of the legend.
const LEGEND: f32 = 8.0;

/// A sign of the legend.
enum Sign {
    Solid(Occasion),
    More,
    Open,
    Number,
}

impl Sign {
    fn draw(&self, sheet: &mut Sheet<'_>, at: Pos2) {
        match self {
            Self::Solid(occasion) => shape(sheet, at, LEGEND, *occasion),
            Self::More => more(sheet, at, LEGEND, Ink::Quiet),
            Self::Open => open(sheet, at, LEGEND, Occasion::Meeting),
            Self::Number => {
                sheet.polygon(corners(at - Vec2::new(2.0, 0.0), 5.0, Occasion::Meeting), Some(Ink::Quiet), None);
                let rect = Rect::from_center_size(at + Vec2::new(9.0, 0.0), Vec2::new(0.0, NUMBER.line()));
                sheet.line_in(rect, Align::Center, NUMBER.ink(Ink::Quiet), "5");
            }
        }
    }
}

/// The way of a ring round the year.
fn track(sheet: &mut Sheet<'_>, round: &Round, n: usize, ring: &Ring<'_>, chosen: bool) {
    let (inner, outer) = (round.radius(n) - (round.step - GAP) / 2.0, round.radius(n) + (round.step - GAP) / 2.0);
    let (from, to) = (round.begins, round.ends);
    let border = chosen.then_some(Ink::Accent);
    sheet.sector(Sector { centre: round.centre, inner, outer, from, to, fill: Some(ink(ring.occasion, Tint::Soft)), border });
}

/// The corners of the shape of an occasion; a meeting is a circle.
fn corners(at: Pos2, size: f32, occasion: Occasion) -> Vec<Pos2> {
    let point = |x: f32, y: f32| at + Vec2::new(x, y) * size;
    match occasion {
        Occasion::Meeting => (0..32_u8).map(|n| on_circle(at, TAU * f32::from(n) / 32.0, size)).collect(),
        Occasion::Report => vec![point(0.0, -1.15), point(1.15, 0.0), point(0.0, 1.15), point(-1.15, 0.0)],
        Occasion::Plan => vec![point(-0.9, -0.9), point(0.9, -0.9), point(0.9, 0.9), point(-0.9, 0.9)],
        Occasion::FollowUp => vec![point(0.0, -1.15), point(1.15, 0.85), point(-1.15, 0.85)],
    }
}

fn shape(sheet: &mut Sheet<'_>, at: Pos2, size: f32, occasion: Occasion) {
    sheet.polygon(corners(at, size, occasion), Some(ink(occasion, Tint::Strong)), None);
}

/// The outline of a shape: something that has no day yet.
fn open(sheet: &mut Sheet<'_>, at: Pos2, size: f32, occasion: Occasion) {
    let mut path = corners(at, size * 0.9, occasion);
    path.extend(path.first().copied());
    sheet.stroke(path, 1.75, ink(occasion, Tint::Line), None);
}

/// The sign that more may happen.
fn more(sheet: &mut Sheet<'_>, at: Pos2, size: f32, ink: Ink) {
    let arm = (size * 0.55).max(2.0);
    for along in [Vec2::new(arm, 0.0), Vec2::new(0.0, arm)] {
        sheet.stroke(vec![at - along, at + along], 2.0, ink, None);
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts are shown")]
fn wide(count: u64) -> f64 {
    count as f64
}
