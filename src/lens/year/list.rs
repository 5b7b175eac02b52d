//! The same as the wheel, as a list: the rules by how often they ask for something, with their words, bodies, dates and facts.

use emath::{Align, Pos2, Rect, Vec2};

use super::rings::Ring;
use super::rules::Rule;
use super::{ink, words};
use crate::drawing::{Ink, Role, Spot, Target};
use crate::graph::BodyIx;
use crate::i18n::Language;
use crate::lens::Request;
use crate::lens::sheet::{BODY, CAPTION, MEASURE, STRONG, Sheet, Style, TITLE, facts_width};
use crate::theme::{CORNER, Mood, Part, Space, Tint, Type};
use crate::tr;

pub(super) const PAD: f32 = Space::Inside.pts();
/// The room of the letter before the words.
pub(super) const LETTER: f32 = 32.0;
const LINK: Style = Style(Type::Caption, Ink::Accent);

/// What the list shows.
pub(super) struct List<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) rules: &'a [Rule<'a>],
    pub(super) rings: &'a [Ring<'a>],
    pub(super) ring_of: &'a [usize],
    pub(super) year: Option<u16>,
    /// The room of the labels before links.
    pub(super) aside: f32,
}

/// The room of the labels before the links of these rules.
pub(super) fn aside(language: &Language, rules: &[Rule<'_>]) -> f32 {
    let most = rules.iter().map(|rule| rule.places.len()).max().unwrap_or(0);
    let labels = [tr!(language, "year-bodies", count = most), tr!(language, "inspector-together")];
    labels.iter().map(|label| CAPTION.width(label)).fold(0.0, f32::max).ceil() + Space::Close.pts()
}

/// What stands in an entry.
pub(super) struct Entry {
    pub(super) letter: char,
    pub(super) text: String,
    about: String,
    pub(super) bodies: Vec<BodyIx>,
    pub(super) with: Vec<BodyIx>,
    dates: String,
    pub(super) lacking: String,
}

impl List<'_> {
    /// Draws the list. Gives where it ends.
    pub(super) fn draw(&self, sheet: &mut Sheet<'_>, at: Pos2, width: f32) -> f32 {
        if sheet.is_staged() {
            return self.stage(sheet, at, width.min(MEASURE));
        }
        let mut y = at.y;
        let mut last = None;
        for (rule, ring) in self.rules.iter().zip(self.ring_of) {
            let often = (rule.meeting.times_a_year, rule.meeting.at_least);
            if last != Some(often) {
                y += if last.is_some() { Space::Close.pts() } else { 0.0 };
                y += sheet.heading(Pos2::new(at.x, y), TITLE, &self.heading(often)) + Space::Close.pts();
                last = Some(often);
            }
            let letter = self.rings.get(*ring).map_or(' ', |ring| ring.letter);
            y = self.entry(sheet, rule, letter, Pos2::new(at.x, y), width.min(MEASURE)) + Space::Close.pts();
        }
        y
    }

    fn heading(&self, (times, at_least): (Option<u32>, bool)) -> String {
        match times {
            None => tr!(self.request.language, "year-group-unknown"),
            Some(times) if at_least => tr!(self.request.language, "year-group-at-least", count = times),
            Some(times) => tr!(self.request.language, "year-group", count = times),
        }
    }

    pub(super) fn told(&self, sheet: &Sheet<'_>, rule: &Rule<'_>, letter: char) -> Entry {
        let (language, meeting) = (self.request.language, rule.meeting);
        let known = [words::occasion(language, meeting.occasion), words::period(language, meeting.period)];
        let about = known.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let mut bodies: Vec<BodyIx> = rule.places.iter().map(|(ix, ..)| *ix).collect();
        bodies.dedup();
        let lacking = match self.year {
            Some(year) if !rule.holds_in(year) => tr!(language, "year-not-in-force", year = year.to_string()),
            Some(year) if rule.lacking_in(year) > 0 => {
                let asked = meeting.times_a_year.unwrap_or(0);
                tr!(language, "year-lacking-of", count = rule.lacking_in(year), asked = asked, year = year.to_string())
            }
            _ => String::new(),
        };
        let dates = meeting.dates.iter().map(ToString::to_string).collect::<Vec<_>>().join(" · ");
        Entry {
            letter,
            text: sheet.say(&meeting.text).to_owned(),
            about,
            with: meeting.with.iter().filter_map(|id| self.request.graph.find(id)).collect(),
            bodies,
            dates: if dates.is_empty() { dates } else { tr!(language, "year-dates", dates = dates) },
            lacking,
        }
    }

    /// One rule. Gives where it ends.
    fn entry(&self, sheet: &mut Sheet<'_>, rule: &Rule<'_>, letter: char, at: Pos2, width: f32) -> f32 {
        let entry = self.told(sheet, rule, letter);
        let chosen = self.request.asked.chosen.as_ref().is_some_and(|chosen| rule.is(chosen));
        let inner = width - 2.0 * PAD - LETTER;
        let height = self.height(sheet, &entry, inner);
        let rect = Rect::from_min_size(at, Vec2::new(width, height));
        let (fill, border) = if chosen { (Ink::Selection, Ink::Accent) } else { (Ink::Raised, Ink::Hairline) };
        sheet.area(rect, CORNER, Some(fill), Some(border));
        let target = rule.chosen().map(Target::Choose);
        sheet.spot(Spot { rect, role: Role::ListItem, name: self.said(sheet, &entry).into(), target, body: None, chosen });
        let disc = Rect::from_min_size(rect.min + Vec2::new(PAD, PAD - 2.0), Vec2::splat(STRONG.line() + 4.0));
        sheet.area(disc, disc.height() / 2.0, Some(ink(rule.meeting.occasion, Tint::Strong)), None);
        sheet.line_in(disc, Align::Center, STRONG.ink(ink(rule.meeting.occasion, Tint::OnStrong)), &entry.letter.to_string());
        let mut at = rect.min + Vec2::new(PAD + LETTER, PAD);
        at.y += sheet.para(at, inner, STRONG, &entry.text);
        self.foot(sheet, rule, Rect::from_min_size(at, Vec2::new(inner, CAPTION.line())), chosen);
        at.y += sheet.line(at, CAPTION, &entry.about).y + Space::Tight.pts();
        at.y += self.links(sheet, at, inner, &tr!(self.request.language, "year-bodies", count = entry.bodies.len()), &entry.bodies);
        at.y += self.links(sheet, at, inner, &tr!(self.request.language, "inspector-together"), &entry.with);
        for (line, style) in [(&entry.dates, BODY), (&entry.lacking, BODY.ink(lacking_ink(chosen)))] {
            at.y += if line.is_empty() { 0.0 } else { sheet.para(at, inner, style, line) };
        }
        rect.bottom()
    }

    /// At the end of a line: the facts, and before them the way to the chart for what is chosen.
    fn foot(&self, sheet: &mut Sheet<'_>, rule: &Rule<'_>, rect: Rect, chosen: bool) {
        let marks = rect.right() - (facts_width(&rule.facts) - Space::Tight.pts()).max(0.0);
        sheet.facts(Pos2::new(marks, rect.top()), CAPTION.line(), &rule.facts);
        if let Some(shown) = rule.chosen().filter(|_| chosen) {
            let words = tr!(self.request.language, "lens-show-on-chart");
            let at = Pos2::new(marks - Space::Inside.pts() - LINK.width(&words).ceil(), rect.top());
            sheet.press(at, LINK, &words, Target::Show(shown));
        }
    }

    /// Links after a label. Gives their height.
    fn links(&self, sheet: &mut Sheet<'_>, at: Pos2, width: f32, label: &str, bodies: &[BodyIx]) -> f32 {
        if bodies.is_empty() {
            return 0.0;
        }
        sheet.line(at, CAPTION, label);
        sheet.links(at + Vec2::new(self.aside, 0.0), width - self.aside, LINK, bodies) + Space::Tight.pts()
    }

    fn height(&self, sheet: &Sheet<'_>, entry: &Entry, inner: f32) -> f32 {
        let links = |bodies: &[BodyIx]| {
            let height = sheet.links_height(inner - self.aside, LINK, bodies);
            if bodies.is_empty() { 0.0 } else { height + Space::Tight.pts() }
        };
        let line = |text: &str, style: Style| if text.is_empty() { 0.0 } else { sheet.para_height(inner, style, text) };
        let words = sheet.para_height(inner, STRONG, &entry.text) + CAPTION.line() + Space::Tight.pts();
        let dates = line(&entry.dates, BODY) + line(&entry.lacking, BODY);
        (2.0 * PAD + words + links(&entry.bodies) + links(&entry.with) + dates).ceil()
    }

    /// All that an entry says, in words.
    pub(super) fn said(&self, sheet: &Sheet<'_>, entry: &Entry) -> String {
        let names = |bodies: &[BodyIx]| bodies.iter().map(|body| sheet.name(*body)).collect::<Vec<_>>().join(", ");
        let with = if entry.with.is_empty() {
            String::new()
        } else {
            format!("{} {}", tr!(self.request.language, "inspector-together"), names(&entry.with))
        };
        let first = format!("{}: {}", entry.letter, entry.text);
        let parts = [first, entry.about.clone(), names(&entry.bodies), with, entry.dates.clone(), entry.lacking.clone()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ")
    }
}

/// On the ground of what is chosen a notice is written plainly: its own colour is for paper.
fn lacking_ink(chosen: bool) -> Ink {
    if chosen { Ink::Plain } else { Ink::Mood(Mood::Notice, Part::OnSoft) }
}
