//! A body on paper: what its panel says, as a sheet.

mod seats;

use emath::{Pos2, Rect, Vec2};

use super::pen::{Pen, Style};
use super::sheet::Whole;
use crate::drawing::{Drawing, GlyphShape, Ink, Role};
use crate::graph::BodyIx;
use crate::i18n::Language;
use crate::model::FactId;
use crate::panel::{Door, LinkGroup, Panel, Part, Poll, Said, Section, Source};
use crate::theme::{Space, Type};
use crate::tr;

const NAME: Style = Style::new(Type::Display, Ink::Plain);
const TITLE: Style = Style::new(Type::Title, Ink::Plain);
const BODY: Style = Style::new(Type::Body, Ink::Plain);
const STRONG: Style = Style::new(Type::Strong, Ink::Plain);
const QUIET: Style = Style::new(Type::Body, Ink::Quiet);
const NOTE: Style = Style::new(Type::Caption, Ink::Quiet);
const LINK: Style = Style::new(Type::Body, Ink::Accent);

/// The widest that running text is set.
const MEASURE: f32 = 640.0;
/// The column of what something is, before what it is.
const LABEL: f32 = 150.0;
/// The height of the bar of answers.
const BAR: f32 = 10.0;

/// What is written on a sheet, and what of it no page is to end in.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) drawing: Drawing,
    pub(super) kept: Vec<Whole>,
}

/// What the panel of a body says, on a sheet so wide; the same is said of the others that are `alike`.
pub(super) fn sheet(language: &Language, panel: &Panel, alike: &[(BodyIx, String)], width: f32) -> Written {
    let mut writer = Writer { pen: Pen::new(), language, width, y: 0.0, kept: Vec::new() };
    writer.head(panel);
    writer.alike(alike);
    // What statements are founded on is told once, at the end of the handout.
    let is_source = |section: &&Section| matches!(section.parts.first(), Some(Part::Source(_)));
    for section in panel.sections.iter().filter(|section| !is_source(section)) {
        writer.section(section);
    }
    writer.finish()
}

/// Every fact that some body of the handout is founded on, once, on a sheet so wide.
pub(super) fn sources(language: &Language, title: &str, sources: &[&Source], width: f32) -> Written {
    let mut writer = Writer { pen: Pen::new(), language, width, y: 0.0, kept: Vec::new() };
    writer.heading(NAME, title, "");
    writer.gap(Space::Inside);
    for source in sources {
        let from = writer.y;
        writer.source(source);
        writer.keep(from);
    }
    writer.finish()
}

struct Writer<'a> {
    pen: Pen,
    language: &'a Language,
    width: f32,
    y: f32,
    kept: Vec<Whole>,
}

impl Writer<'_> {
    fn finish(self) -> Written {
        let drawing = Drawing { size: Vec2::new(self.width, self.y), ..self.pen.drawing };
        Written { drawing, kept: self.kept }
    }

    /// What was written from here on stays on one page.
    fn keep(&mut self, from: f32) {
        self.kept.push((from, self.y));
    }

    fn gap(&mut self, space: Space) {
        self.y += space.pts();
    }

    /// Running text from `left` on; nothing for no words.
    fn para(&mut self, left: f32, style: Style, text: &str) {
        if text.is_empty() {
            return;
        }
        let width = (self.width - left).clamp(1.0, MEASURE);
        let at = Pos2::new(left, self.y);
        let height = self.pen.para(at, width, style, self.language.tag(), text);
        self.pen.text_spot(Rect::from_min_size(at, Vec2::new(width, height)), Role::Text, text);
        self.y += height;
    }

    fn heading(&mut self, style: Style, text: &str, aside: &str) {
        let tag = self.language.tag();
        let at = Pos2::new(0.0, self.y);
        let height = self.pen.para(at, self.width, style, tag, text);
        let wide = style.width(text);
        if !aside.is_empty() && wide + NOTE.width(aside) + Space::Close.pts() < self.width {
            let down = 0.8 * (style.size() - NOTE.size()) + style.lead() - NOTE.lead();
            self.pen.line(at + Vec2::new(wide + Space::Close.pts(), down), NOTE, aside);
        }
        self.pen.text_spot(Rect::from_min_size(at, Vec2::new(self.width, height)), Role::Heading, text);
        self.y += height;
    }

    /// What something is, and beside it what it is.
    fn labelled(&mut self, label: &str, text: &str) {
        let at = Pos2::new(0.0, self.y);
        let high = self.pen.para(at, LABEL - Space::Inside.pts(), QUIET, self.language.tag(), label);
        let width = (self.width - LABEL).clamp(1.0, MEASURE);
        let other = self.pen.para(at + Vec2::new(LABEL, 0.0), width, BODY, self.language.tag(), text);
        let height = high.max(other);
        self.pen.text_spot(Rect::from_min_size(at, Vec2::new(self.width, height)), Role::Text, &format!("{label}: {text}"));
        self.y += height;
    }

    fn head(&mut self, panel: &Panel) {
        let head = &panel.head;
        self.heading(NAME, &head.name, "");
        self.para(0.0, QUIET, &head.kind);
        self.gap(Space::Close);
        self.para(0.0, STRONG, &head.standing_means);
        self.gap(Space::Close);
        for (what, value) in &head.place {
            self.labelled(what, value);
        }
        if !head.subjects.is_empty() {
            let names: Vec<&str> = head.subjects.iter().map(|(_, name)| name.as_str()).collect();
            self.labelled(&tr!(self.language, "press-subjects"), &names.join(", "));
        }
    }

    /// The bodies of which the same is said.
    fn alike(&mut self, alike: &[(BodyIx, String)]) {
        if !alike.is_empty() {
            self.section_head(&tr!(self.language, "press-alike"), "");
            self.two_columns(alike.iter().map(|(body, name)| (*body, name.as_str())).collect());
        }
    }

    fn section_head(&mut self, title: &str, aside: &str) {
        self.gap(Space::Wide);
        let top = self.y - 2.0;
        self.pen.rule(0.0, self.width, self.y);
        self.gap(Space::Close);
        self.heading(TITLE, title, aside);
        // No page ends between the rule and its heading.
        if let Some(heading) = self.pen.drawing.spots.last_mut() {
            heading.rect.min.y = top;
        }
        self.gap(Space::Tight);
    }

    fn section(&mut self, section: &Section) {
        self.section_head(&section.title, &section.aside);
        for part in &section.parts {
            self.part(part);
        }
        self.facts(&section.facts);
    }

    /// What a statement is founded on.
    fn facts(&mut self, facts: &[FactId]) {
        if !facts.is_empty() {
            let names: Vec<&str> = facts.iter().map(FactId::as_str).collect();
            self.para(Space::Apart.pts(), NOTE, &tr!(self.language, "press-facts", facts = names.join(", ")));
        }
    }

    fn part(&mut self, part: &Part) {
        let from = self.y;
        match part {
            Part::Point(said) => self.point(said),
            Part::Seats(seats) => self.seats(seats),
            Part::Links(group) => self.links(group),
            Part::Rhythm(rhythm) => {
                self.para(0.0, STRONG, &rhythm.how_often);
                self.para(Space::Apart.pts(), BODY, &rhythm.text);
                self.para(Space::Apart.pts(), NOTE, &rhythm.dates);
                self.doors(&rhythm.doors);
            }
            Part::Record(record) => {
                self.para(0.0, STRONG, &record.title);
                self.para(Space::Apart.pts(), NOTE, &record.label);
                for line in &record.lines {
                    self.para(Space::Apart.pts(), BODY, line);
                }
            }
            Part::Poll(poll) => self.poll(poll),
            Part::Found(found) => self.labelled(&found.severity.told(self.language), &found.text),
            Part::Source(source) => self.source(source),
        }
        if !matches!(part, Part::Source(_) | Part::Found(_)) {
            self.facts(part.facts());
        }
        match part {
            // Long ones begin and end with more than a line, and their sources are not alone.
            Part::Links(_) | Part::Seats(_) => {
                let some = 3.0 * BODY.line();
                let end = self.y;
                self.kept.extend([(from, (from + some).min(end)), ((end - some).max(from), end)]);
            }
            _ => self.keep(from),
        }
        self.gap(Space::Tight);
    }

    fn source(&mut self, source: &Source) {
        self.labelled(source.fact.as_str(), &source.text);
        self.para(LABEL, NOTE, &source.origin);
        self.gap(Space::Tight);
    }

    fn point(&mut self, said: &Said) {
        let dot = Pos2::new(5.0, self.y + BODY.line() / 2.0);
        self.pen.glyph(dot, 2.0, GlyphShape::Disc, Some(Ink::Accent), None);
        let text = if said.label.is_empty() { said.text.clone() } else { format!("{}: {}", said.label, said.text) };
        self.para(Space::Apart.pts(), BODY, &text);
        self.para(Space::Apart.pts(), NOTE, &said.note);
    }

    fn links(&mut self, group: &LinkGroup) {
        self.para(0.0, STRONG, &group.title);
        self.para(0.0, NOTE, &group.note);
        self.doors(&group.doors);
    }

    /// The names of bodies, each of which leads to its page.
    fn doors(&mut self, doors: &[Door]) {
        let left = Space::Apart.pts();
        let half = (self.width - left) / 2.0;
        let fits = |door: &Door| door.note.is_empty() && LINK.width(&door.name) + Space::Close.pts() < half;
        if doors.len() > 3 && doors.iter().all(fits) {
            self.two_columns(doors.iter().map(|door| (door.ix, door.name.as_str())).collect());
            return;
        }
        for door in doors {
            let at = Pos2::new(left, self.y);
            let width = (self.width - left).clamp(1.0, MEASURE);
            let lines = LINK.lines(width, self.language.tag(), &door.name);
            let wide = lines.iter().map(|line| LINK.width(line)).fold(0.0, f32::max);
            let height = self.pen.para(at, width, LINK, self.language.tag(), &door.name);
            self.pen.link_spot(Rect::from_min_size(at, Vec2::new(wide, height)), &door.name, door.ix);
            self.y += height;
            let beside = left + wide + Space::Close.pts();
            if lines.len() == 1 && !door.note.is_empty() && beside + NOTE.width(&door.note) <= self.width {
                let top = at.y + (LINK.line() - NOTE.line()) / 2.0;
                self.pen.line(Pos2::new(beside, top), NOTE, &door.note);
            } else {
                self.para(2.0 * left, NOTE, &door.note);
            }
        }
    }

    /// Names that lead to bodies, each in a line, in two columns.
    fn two_columns(&mut self, names: Vec<(BodyIx, &str)>) {
        let left = Space::Apart.pts();
        let half = (self.width - left) / 2.0;
        let rows = names.len().div_ceil(2).max(1);
        for (at, (body, name)) in names.into_iter().enumerate() {
            let row = f32::from(u16::try_from(at % rows).unwrap_or(u16::MAX));
            let place = Pos2::new(if at < rows { left } else { left + half }, self.y + row * LINK.line());
            let wide = self.pen.line(place, LINK, &LINK.one_line(half - Space::Close.pts(), name));
            self.pen.link_spot(Rect::from_min_size(place, Vec2::new(wide, LINK.line())), name, body);
        }
        self.y += f32::from(u16::try_from(rows).unwrap_or(u16::MAX)) * LINK.line();
    }

    fn poll(&mut self, poll: &Poll) {
        self.para(0.0, STRONG, &format!("{} {}", poll.question, poll.date));
        for bar in &poll.bars {
            self.labelled(&bar.name, &bar.summary);
            let counts = &bar.tally.counts;
            let sum: u64 = counts.iter().map(|(_, count)| u64::from(*count)).sum();
            let room = (self.width - LABEL).min(MEASURE / 2.0);
            let mut x = LABEL;
            for (step, (_, count)) in counts.iter().enumerate() {
                #[expect(clippy::cast_precision_loss, reason = "a share need not be exact")]
                let wide = room * *count as f32 / sum.max(1) as f32;
                let [fill, _] = Ink::of_step(step, counts.len());
                if wide > 0.0 {
                    self.pen.area(Rect::from_min_size(Pos2::new(x, self.y), Vec2::new(wide, BAR)), 0.0, Some(fill), None);
                }
                x += wide;
            }
            self.y += BAR + Space::Tight.pts();
        }
        self.para(LABEL, NOTE, &format!("{} – {}", poll.low, poll.high));
        self.para(0.0, NOTE, &poll.caution);
    }
}
