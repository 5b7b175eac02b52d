//! A body on paper: what its panel says, as a sheet.

use std::f32::consts::FRAC_1_SQRT_2;

use emath::{Pos2, Rect, Vec2};

use super::pen::{Pen, Style};
use crate::drawing::{Drawing, GlyphShape, Ink, Role};
use crate::graph::BodyIx;
use crate::i18n::Language;
use crate::model::{FactId, Icon, Role as Post};
use crate::panel::{Composition, Door, LinkGroup, Mark, Panel, Part, Poll, Row, Said, Section, Source};
use crate::theme::{Space, Tint, Type};
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
/// The columns of numbers.
const NUMBER: f32 = 84.0;
/// The radius of the mark of a seat, and from one to the next.
const SEAT: (f32, f32) = (4.5, 11.0);
/// The dashes of a quarter of a dashed circle of radius 1: cosines and sines of 0° to 22.5° and of 45° to 67.5°.
const DASHES: [((f32, f32), (f32, f32)); 2] =
    [((1.0, 0.0), (0.923_880, 0.382_683)), ((FRAC_1_SQRT_2, FRAC_1_SQRT_2), (0.382_683, 0.923_880))];
/// The height of the bar of answers.
const BAR: f32 = 10.0;

/// What the panel of a body says, on a sheet so wide; the same is said of the others that are `alike`.
pub(super) fn sheet(language: &Language, panel: &Panel, alike: &[(BodyIx, String)], width: f32) -> Drawing {
    let mut writer = Writer { pen: Pen::new(), language, width, y: 0.0 };
    writer.head(panel);
    writer.alike(alike);
    // What statements are founded on is told once, at the end of the handout.
    let is_source = |section: &&Section| matches!(section.parts.first(), Some(Part::Source(_)));
    for section in panel.sections.iter().filter(|section| !is_source(section)) {
        writer.section(section);
    }
    let mut drawing = writer.pen.drawing;
    drawing.size = Vec2::new(width, writer.y);
    drawing
}

/// Every fact that some body of the handout is founded on, once, on a sheet so wide.
pub(super) fn sources(language: &Language, title: &str, sources: &[&Source], width: f32) -> Drawing {
    let mut writer = Writer { pen: Pen::new(), language, width, y: 0.0 };
    writer.heading(NAME, title, "");
    writer.gap(Space::Inside);
    for source in sources {
        writer.source(source);
    }
    let mut drawing = writer.pen.drawing;
    drawing.size = Vec2::new(width, writer.y);
    drawing
}

struct Writer<'a> {
    pen: Pen,
    language: &'a Language,
    width: f32,
    y: f32,
}

impl Writer<'_> {
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

    fn seats(&mut self, seats: &Composition) {
        self.para(0.0, STRONG, &seats.words);
        self.para(0.0, NOTE, &seats.remark);
        self.gap(Space::Tight);
        self.picture(seats);
        let columns = [
            tr!(self.language, "inspector-column-who"),
            tr!(self.language, "inspector-column-post"),
            tr!(self.language, "inspector-column-ordinary"),
            tr!(self.language, "inspector-column-deputies"),
        ];
        self.row(columns.each_ref().map(String::as_str), NOTE);
        self.pen.rule(0.0, self.width, self.y);
        let rows = seats.rows.iter().flat_map(|sum| if sum.each.is_empty() { std::slice::from_ref(sum) } else { &sum.each });
        let words = |row: &Row| [row.who.clone(), row.post.clone(), row.ordinary.clone(), row.deputies.clone()];
        let rows: Vec<[String; 4]> = rows.map(words).collect();
        for row in &rows {
            self.row(row.each_ref().map(String::as_str), BODY);
        }
        if rows.len() > 1 {
            self.pen.rule(0.0, self.width, self.y);
            self.row(words(&seats.sum).each_ref().map(String::as_str), STRONG);
        }
    }

    /// A mark for each seat, by who appoints.
    fn picture(&mut self, seats: &Composition) {
        let step = SEAT.1;
        let mut x = 0.0;
        for group in &seats.groups {
            let count = f32::from(u16::try_from(group.seats.len()).unwrap_or(u16::MAX));
            let wide = (count * step).max(NOTE.width(&group.letters));
            if x > 0.0 && x + wide > self.width {
                x = 0.0;
                self.y += step + NOTE.line() + Space::Tight.pts();
            }
            let [strong, line] = [Tint::Strong, Tint::Line].map(|tint| Ink::Lane(group.lane, tint));
            let (mut at, mut top) = (x, self.y);
            for seat in &group.seats {
                if at + step > self.width {
                    (at, top) = (0.0, top + step);
                }
                self.mark(seat.mark, Pos2::new(at + step / 2.0, top + step / 2.0), [strong, line]);
                at += step;
            }
            self.y = self.y.max(top);
            self.pen.line(Pos2::new(x, top + step), NOTE, &group.letters);
            let rect = Rect::from_min_size(Pos2::new(x, top), Vec2::new(wide, step + NOTE.line()));
            self.pen.text_spot(rect, Role::Text, &group.said);
            x = if top > self.y { at } else { x + wide } + Space::Inside.pts();
        }
        if !seats.groups.is_empty() {
            self.y += step + NOTE.line();
            self.gap(Space::Close);
        }
    }

    /// The mark of a seat as the panel has it: members are filled, the chair is square, the vice chair a hexagon, and where it is not stated
    /// how many there are, the circle is dashed.
    fn mark(&mut self, mark: Mark, middle: Pos2, [strong, line]: [Ink; 2]) {
        let (shape, fill) = match mark {
            Mark::Role(Post::Chair) => (GlyphShape::Icon(Icon::Square), Some(strong)),
            Mark::Role(Post::ViceChair) => (GlyphShape::Icon(Icon::Hexagon), Some(strong)),
            Mark::Role(Post::Member) => (GlyphShape::Seat, Some(strong)),
            Mark::Role(Post::Secretary) => (GlyphShape::Icon(Icon::Square), None),
            Mark::Role(Post::CoOpted) | Mark::Deputy => (GlyphShape::Seat, None),
            Mark::NotStated => {
                let corner = |(x, y): (f32, f32)| middle + Vec2::new(x, y) * SEAT.0;
                // Every other side of a polygon that is nearly a circle.
                let quarter = |at: (f32, f32)| [at, (-at.1, at.0), (-at.0, -at.1), (at.1, -at.0)];
                for (from, to) in DASHES.map(|(from, to)| (quarter(from), quarter(to))).iter().flat_map(|(from, to)| from.iter().zip(to)) {
                    self.pen.stroke(vec![corner(*from), corner(*to)], 0.8, line);
                }
                return;
            }
        };
        self.pen.glyph(middle, SEAT.0, shape, fill, Some(line));
    }

    fn row(&mut self, cells: [&str; 4], style: Style) {
        let [who, post, ordinary, deputies] = cells;
        let rest = (self.width - 2.0 * NUMBER).max(NUMBER);
        let half = rest / 2.0;
        let (at, tag) = (Pos2::new(0.0, self.y + 2.0), self.language.tag());
        let one = self.pen.para(at, half - Space::Close.pts(), style, tag, who);
        let two = self.pen.para(at + Vec2::new(half, 0.0), half - Space::Close.pts(), style, tag, post);
        self.pen.line_to(at + Vec2::new(rest + NUMBER, 0.0), style, ordinary);
        self.pen.line_to(at + Vec2::new(rest + 2.0 * NUMBER, 0.0), style, deputies);
        let height = one.max(two).max(style.line()) + 4.0;
        let said: Vec<&str> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
        self.pen.text_spot(Rect::from_min_size(Pos2::new(0.0, self.y), Vec2::new(self.width, height)), Role::Text, &said.join(", "));
        self.y += height;
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
