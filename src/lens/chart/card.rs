//! What stands on a card of the chart, and how high that makes it.

use std::sync::Arc;

use emath::{Pos2, Rect, Vec2};

use super::seats::{Coat, SeatMark, seat_marks};
use super::sizes::{CHIP, FRAME_HEAD, ICON, INDENT, LEAST_HEIGHT, LEAST_STACK, NAME, PAD_X, PAD_Y, SEAT, SEAT_STEP, Sizes, leading};
use super::told::{Told, detail};
use super::{Reader, Request, lane_number};
use crate::drawing::text::{Setting, wrap};
use crate::drawing::{Card, CardKind, Face, Glyph, GlyphShape, Ink, Run};
use crate::model::{Icon, Standing};
use crate::projection::{GroupState, Shown};
use crate::theme::{self, Tint, measure};

/// What a card says, before its place is known.
pub(super) struct Content<'a> {
    /// How many columns it is wide.
    pub(super) span: usize,
    /// How high it has to be.
    pub(super) height: f32,
    /// How wide it is, or more.
    pub(super) width: f32,
    shown: &'a Shown,
    lane: u8,
    icon: Icon,
    decides: bool,
    folds: bool,
    notice: bool,
    /// Room at the lower edge for the number of what is folded away.
    chip: f32,
    full: &'a str,
    joints: &'a [usize],
    /// The full name, in the lines of the card's width, and its size: higher levels are told in larger letters where rows do not show them.
    name: Vec<String>,
    size: f32,
    details: Vec<String>,
    /// The size of everything below the name.
    small: f32,
    reader: Reader,
    /// What wires are broken off at it, each a line of its own at any size.
    stubs: Vec<String>,
    short: String,
    language: &'static str,
    seats: Vec<SeatMark>,
}

/// How much the cards of a chart say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wealth {
    /// Each as much as can be read from where one looks.
    Rich,
    /// Each the same from everywhere.
    Plain,
}

impl<'a> Content<'a> {
    pub(super) fn new(request: &Request<'a>, shown: &'a Shown, sizes: &Sizes, told: Told) -> Self {
        let (graph, tag) = (request.graph, request.language.tag());
        let span = span(request, shown, sizes.hub);
        let (width, size) = sizes.card(graph.lane(shown.body), graph.level(shown.body), span);
        let inside = width - 2.0 * PAD_X - INDENT;
        let standing = graph.standing(shown.body);
        let body = graph.at(shown.body);
        // The head of an open group says what its members have in common, so they need no more than their short names.
        let title = body.map(|body| if shown.frame.is_some() && !body.short.is_empty() { &body.short } else { &body.name });
        let full = title.map_or("", |title| title.in_language(tag));
        let joints = title.map_or(&[][..], |title| title.joints(tag));
        let setting = |face, size| Setting { face, size, width: inside, language: tag, joints };
        let mut content = Self {
            span,
            height: 0.0,
            width,
            shown,
            lane: lane_number(request, graph.lane(shown.body)),
            icon: graph.kind(shown.body).map(|kind| kind.icon).unwrap_or_default(),
            decides: standing == Standing::Decides,
            folds: graph.below(shown.body).iter().any(|below| graph.group(*below) != Some(shown.body)),
            notice: sizes.notices.contains(&shown.body),
            chip: if sizes.is_close() && shown.hidden > 0 { CHIP } else { 0.0 },
            full,
            joints,
            name: wrap(full, &setting(theme::Face::SemiBold, size)),
            size,
            details: body.map_or_else(Vec::new, |body| {
                let line = Setting { joints: &[], ..setting(theme::Face::Regular, sizes.detail) };
                detail(request, body, standing, told, &line)
            }),
            small: sizes.detail,
            reader: request.reader,
            stubs: sizes.stubs.get(&shown.body).cloned().unwrap_or_default(),
            short: body.map_or("", |body| body.short_name(tag)).to_owned(),
            language: tag,
            seats: body.map_or_else(Vec::new, |body| seat_marks(request, body)),
        };
        content.height = content.height_at(width);
        content
    }

    /// Surface and border: filled where the body decides.
    fn coat(&self) -> (Ink, Ink) {
        let strong = Ink::Lane(self.lane, Tint::Strong);
        if self.decides { (strong, strong) } else { (Ink::Raised, Ink::Hairline) }
    }

    fn height_at(&self, width: f32) -> f32 {
        if self.shown.group == GroupState::Open {
            return FRAME_HEAD;
        }
        let lines = |count: usize, size: f32| (0..count).map(|_| leading(size)).sum::<f32>();
        let text = lines(self.name.len(), self.size) + lines(self.details.len() + self.stub_lines().len(), self.small);
        let seats = self.seat_rows(width);
        let seats = if seats == 0 { 0.0 } else { 4.0 + (0..seats).map(|_| SEAT_STEP).sum::<f32>() };
        (2.0 * PAD_Y + text + seats + self.chip).max(if matches!(self.shown.group, GroupState::Closed(_)) {
            LEAST_STACK
        } else {
            LEAST_HEIGHT
        })
    }

    /// How many lines of the name end inside a word.
    pub(super) fn divisions(&self) -> usize {
        self.name.iter().filter(|line| line.ends_with('-') && !self.full.contains(line.as_str())).count()
    }

    fn stub_lines(&self) -> Vec<String> {
        let width = self.width - 2.0 * PAD_X - INDENT;
        let setting = Setting { face: theme::Face::Regular, size: self.small, width, language: self.language, joints: &[] };
        self.stubs.iter().flat_map(|told| wrap(told, &setting)).collect()
    }

    fn per_row(width: f32) -> usize {
        let mut count = 0;
        let mut used = SEAT_STEP;
        while used <= width - 2.0 * PAD_X + SEAT_STEP - 2.0 * SEAT {
            count += 1;
            used += SEAT_STEP;
        }
        count.max(1)
    }

    fn seat_rows(&self, width: f32) -> usize {
        self.seats.len().div_ceil(Self::per_row(width))
    }

    /// The card at its place.
    pub(super) fn card(&self, rect: Rect) -> Card {
        let (fill, border) = self.coat();
        let kind = match self.shown.group {
            GroupState::Single => CardKind::Single,
            GroupState::Closed(members) => CardKind::Stack(members),
            GroupState::Open => CardKind::Frame,
        };
        let frame = kind == CardKind::Frame;
        let wealth = if frame || self.reader == Reader::Audience { Wealth::Plain } else { Wealth::Rich };
        let [far, middle, near] = self.faces(rect, wealth, if frame { Self::head } else { Self::middle });
        Card {
            body: self.shown.body,
            rect,
            kind,
            lane: self.lane,
            fill: if frame { Ink::Lane(self.lane, Tint::Soft) } else { fill },
            border: if frame { Ink::Lane(self.lane, Tint::Line) } else { border },
            far,
            middle,
            near,
            hidden: self.shown.hidden,
            folds: self.folds,
            notice: self.notice,
        }
    }

    /// The card at its place among those that stand above and below each other: an open group is a card like others there.
    pub(super) fn alone(&self, rect: Rect, wealth: Wealth) -> Card {
        let wealth = if self.reader == Reader::Audience { Wealth::Plain } else { wealth };
        let [far, middle, near] = self.faces(rect, wealth, Self::middle);
        let (fill, border) = self.coat();
        let kind = if let GroupState::Closed(members) = self.shown.group { CardKind::Stack(members) } else { CardKind::Single };
        let folds = self.folds || self.shown.group == GroupState::Open;
        let (body, hidden) = (self.shown.body, self.shown.hidden);
        Card { body, rect, kind, lane: self.lane, fill, border, far, middle, near, hidden, folds, notice: self.notice }
    }

    /// The faces of the card from far to near. An audience sees one face from everywhere: nothing on it is short or small.
    fn faces(&self, rect: Rect, wealth: Wealth, middle: fn(&Self, Rect) -> Face) -> [Arc<Face>; 3] {
        let middle = Arc::new(middle(self, rect));
        match wealth {
            Wealth::Rich => [Arc::new(self.far(rect)), middle, Arc::new(self.near(rect))],
            Wealth::Plain => [Arc::clone(&middle), Arc::clone(&middle), middle],
        }
    }

    fn seat_coat(&self) -> Coat {
        Coat { decides: self.decides, lane: self.lane }
    }

    fn ink(&self) -> Ink {
        if self.decides && self.shown.group != GroupState::Open { Ink::Lane(self.lane, Tint::OnStrong) } else { Ink::Plain }
    }

    fn quiet_ink(&self) -> Ink {
        if self.decides && self.shown.group != GroupState::Open { Ink::Lane(self.lane, Tint::OnStrong) } else { Ink::Quiet }
    }

    /// The mark of the kind: filled where the body decides, an outline where it does not.
    fn icon(&self, at: Pos2, radius: f32) -> Glyph {
        let filled = self.decides && self.shown.group != GroupState::Open;
        let line = Ink::Lane(self.lane, if filled { Tint::OnStrong } else { Tint::Line });
        Glyph { at, radius, shape: GlyphShape::Icon(self.icon), fill: self.decides.then_some(line), line: Some(line) }
    }

    fn middle(&self, rect: Rect) -> Face {
        let mut face = Face::default();
        let mut pen = Pen { at: rect.min + Vec2::new(PAD_X + INDENT, PAD_Y), face: &mut face };
        let icon = Pos2::new(rect.left() + PAD_X + ICON, rect.top() + PAD_Y + leading(self.size) / 2.0);
        pen.face.glyphs.push(self.icon(icon, ICON));
        pen.lines(&self.name, theme::Face::SemiBold, self.size, self.ink());
        pen.lines(&self.details, theme::Face::Regular, self.small, self.quiet_ink());
        pen.lines(&self.stub_lines(), theme::Face::Regular, self.small, self.quiet_ink());
        // The marks stand on the floor of the card, so that they line up along a row.
        let per_row = Self::per_row(self.width);
        let rows = self.seats.len().div_ceil(per_row);
        let floor = rect.bottom() - PAD_Y - SEAT;
        for (row, seats) in self.seats.chunks(per_row).enumerate() {
            for (column, seat) in seats.iter().enumerate() {
                let at = Pos2::new(rect.left() + PAD_X + SEAT + steps(column), floor - steps(rows - 1 - row));
                pen.face.glyphs.push(seat.glyph(at, SEAT, self.seat_coat()));
            }
        }
        face
    }

    /// The same text a little smaller, and under it who appoints each seat.
    fn near(&self, rect: Rect) -> Face {
        const SCALE: f32 = 0.8;
        let mut face = Face::default();
        let (name, detail) = (self.size * SCALE, self.small * SCALE);
        let indent = INDENT * SCALE;
        let width = rect.width() - 2.0 * PAD_X - indent;
        let mut pen = Pen { at: rect.min + Vec2::new(PAD_X + indent, PAD_Y), face: &mut face };
        let icon = Pos2::new(rect.left() + PAD_X + ICON * SCALE, rect.top() + PAD_Y + leading(name) / 2.0);
        pen.face.glyphs.push(self.icon(icon, ICON * SCALE));
        let setting = |face, size, joints| Setting { face, size, width, language: self.language, joints };
        pen.lines(&wrap(self.full, &setting(theme::Face::SemiBold, name, self.joints)), theme::Face::SemiBold, name, self.ink());
        for told in [&self.details.join(" ")].into_iter().chain(&self.stubs) {
            pen.lines(&wrap(told, &setting(theme::Face::Regular, detail, &[])), theme::Face::Regular, detail, self.quiet_ink());
        }
        self.named_seats(&mut pen, rect);
        face
    }

    /// Marks with the owner's letters in them, as large as the room left on the card allows; plain marks if it allows none.
    fn named_seats(&self, pen: &mut Pen<'_>, rect: Rect) {
        let top = pen.at.y + 2.0;
        let (width, height) = (rect.right() - PAD_X - pen.at.x, rect.bottom() - PAD_Y - top);
        let fits = |radius: &f32| {
            let step = 2.0 * radius + 2.0;
            let (per_row, rows) = ((width + 2.0) / step, (height + 2.0) / step);
            (per_row.floor() * rows.floor()) >= count(self.seats.len())
        };
        let radius = [6.5, 5.5, 4.5].into_iter().find(fits);
        let (radius, letters) = radius.map_or((SEAT, false), |radius| (radius, true));
        let step = if letters { 2.0 * radius + 2.0 } else { SEAT_STEP };
        let mut at = Pos2::new(pen.at.x + radius, top + radius);
        for seat in &self.seats {
            if at.x + radius > rect.right() - PAD_X {
                at = Pos2::new(pen.at.x + radius, at.y + step);
            }
            if at.y + radius > rect.bottom() - 2.0 {
                return;
            }
            pen.face.glyphs.push(seat.glyph(at, radius, self.seat_coat()));
            if letters {
                pen.face.runs.push(seat.letters(at, radius, self.seat_coat()));
            }
            at.x += step;
        }
    }

    /// The short name as large as the card allows, without anything else.
    fn far(&self, rect: Rect) -> Face {
        let width = rect.width() - 2.0 * PAD_X;
        for size in [32.0_f32, 28.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0, NAME] {
            let setting = Setting { face: theme::Face::Bold, size, width, language: self.language, joints: &[] };
            let lines = wrap(&self.short, &setting);
            let height: f32 = lines.iter().map(|_| leading(size)).sum();
            let whole = lines.iter().all(|line| !line.ends_with('-') && measure::width(theme::Face::Bold, size, line) <= width);
            if height <= rect.height() - 6.0 && (whole || size <= 14.0) {
                let mut face = Face::default();
                let mut pen = Pen { at: Pos2::new(rect.left() + PAD_X, rect.center().y - height / 2.0), face: &mut face };
                pen.lines(&lines, theme::Face::Bold, size, self.ink());
                return face;
            }
        }
        self.head(rect)
    }

    /// One line: the name in the head of an open group, or on a card that has no room for more.
    fn head(&self, rect: Rect) -> Face {
        let mut face = Face::default();
        let line = leading(NAME);
        let top = rect.top() + (FRAME_HEAD - line) / 2.0;
        face.glyphs.push(self.icon(Pos2::new(rect.left() + PAD_X + ICON, top + line / 2.0), ICON));
        let mut pen = Pen { at: Pos2::new(rect.left() + PAD_X + INDENT, top), face: &mut face };
        let room = rect.width() - 2.0 * PAD_X - INDENT;
        let fits = measure::width(theme::Face::SemiBold, NAME, self.full) <= room;
        pen.lines(&[if fits { self.full.to_owned() } else { self.short.clone() }], theme::Face::SemiBold, NAME, self.ink());
        face
    }
}

/// Writes lines downwards.
struct Pen<'a> {
    at: Pos2,
    face: &'a mut Face,
}

impl Pen<'_> {
    fn lines(&mut self, lines: &[String], face: theme::Face, size: f32, ink: Ink) {
        for text in lines {
            let height = leading(size);
            // Inter's letters stand on a line 0.97 of their size below the top of a line box of 1.21; the rest is leading.
            let baseline = self.at.y + (height - 1.21 * size) / 2.0 + 0.97 * size;
            let width = measure::width(face, size, text);
            self.face.runs.push(Run { at: Pos2::new(self.at.x, snap(baseline)), size, face, ink, text: text.as_str().into(), width });
            self.at.y += height;
        }
    }
}

pub(super) fn snap(value: f32) -> f32 {
    (value * 64.0).round() / 64.0
}

fn steps(count: usize) -> f32 {
    (0..count).map(|_| SEAT_STEP).sum()
}

fn count(of: usize) -> f32 {
    u16::try_from(of).map_or(f32::MAX, f32::from)
}

/// A hub is wide whether or not what is below it is folded away: a card keeps its width while its branch comes and goes.
fn span(request: &Request<'_>, shown: &Shown, hub: usize) -> usize {
    let graph = request.graph;
    let lane = graph.lane(shown.body);
    let below = graph.children(shown.body).iter().filter(|child| graph.lane(**child) == lane && graph.group(**child).is_none());
    if below.count() >= hub { 2 } else { 1 }
}
