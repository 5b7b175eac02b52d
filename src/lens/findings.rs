//! Findings: what does not add up, what should be known, and what was counted and does add up; each leads to its body and to the line of the
//! file, and each sort says why it matters.

use std::collections::BTreeMap;

use emath::{Pos2, Rect, Vec2};

use super::Request;
use super::sheet::{BODY, CAPTION, HEADING, MARGIN, MEASURE, QUIET, STRONG, Sheet, Style, TITLE, snap};
use crate::check::{Finding, Severity};
use crate::data::Position;
use crate::drawing::{Drawing, Glyph, GlyphShape, Ink, Role, Spot, Target};
use crate::i18n::Language;
use crate::model::Icon;
use crate::theme::{CORNER, Mood, Part, Space, Type};
use crate::tr;

/// More of a sort than this nobody reads; the command line tells them all.
const MOST: usize = 200;
/// The narrowest that a card is, and the widest.
const CARD: f32 = 420.0;
const WIDEST: f32 = 640.0;
const PAD: f32 = Space::Inside.pts();
/// The room for the sign before what was found.
const SIGN: f32 = 28.0;
const LINK: Style = Style(Type::Caption, Ink::Accent);

/// Draws the findings.
///
/// # Complexity
/// O(findings log findings), and what it takes to find the lines of those that are shown.
#[must_use]
pub(super) fn draw(request: &Request<'_>) -> Drawing {
    let mut sheet = Sheet::new(request);
    let lead = sheet.hint(lead(request));
    let mut y = sheet.head(&tr!(request.language, "findings-title"), &lead);
    for severity in [Severity::Error, Severity::Notice, Severity::Confirmed] {
        y = part(&mut sheet, request, severity, y);
    }
    let checked = tr!(request.language, "findings-checked");
    let height = sheet.para(Pos2::new(MARGIN, y), sheet.inner().min(MEASURE), QUIET, &checked);
    sheet.text_spot(Rect::from_min_size(Pos2::new(MARGIN, y), Vec2::new(sheet.inner().min(MEASURE), height)), &checked);
    sheet.finish()
}

fn count(request: &Request<'_>, severity: Severity) -> usize {
    request.findings.iter().filter(|finding| finding.severity == severity).count()
}

/// How it stands, in a sentence.
fn lead(request: &Request<'_>) -> String {
    let language = request.language;
    let (errors, notices) = (count(request, Severity::Error), count(request, Severity::Notice));
    match (request.is_checked, errors + notices) {
        (false, _) => tr!(language, "findings-waiting"),
        (true, 0) => tr!(language, "findings-none"),
        (true, _) => tr!(language, "findings-lead"),
    }
}

fn heading(language: &Language, severity: Severity, count: usize) -> String {
    match severity {
        Severity::Error => tr!(language, "findings-errors", count = count),
        Severity::Notice => tr!(language, "findings-notices", count = count),
        Severity::Confirmed => tr!(language, "findings-confirmed", count = count),
    }
}

/// A finding with its place in the list.
type Placed<'a> = (usize, &'a Finding);

/// The findings of a severity by their sort, in the order in which the sorts first come.
fn sorts<'a>(findings: &'a [Finding], severity: Severity) -> Vec<Vec<Placed<'a>>> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut sorts: Vec<Vec<Placed<'a>>> = Vec::new();
    for placed in findings.iter().enumerate().filter(|(_, finding)| finding.severity == severity) {
        let place = *places.entry(placed.1.kind.key()).or_insert(sorts.len());
        match sorts.get_mut(place) {
            Some(sort) => sort.push(placed),
            None => sorts.push(vec![placed]),
        }
    }
    sorts
}

/// The findings of a severity. Gives where the next begin.
fn part(sheet: &mut Sheet<'_>, request: &Request<'_>, severity: Severity, y: f32) -> f32 {
    let count = count(request, severity);
    if count == 0 {
        return y;
    }
    let heading = heading(request.language, severity, count);
    sign(sheet, Pos2::new(MARGIN + 9.0, snap(y + HEADING.line() / 2.0)), severity, 1.2);
    let mut y = y + sheet.heading(Pos2::new(MARGIN + SIGN, y), HEADING, &heading) + Space::Inside.pts();
    for sort in sorts(request.findings, severity) {
        let Some((_, first)) = sort.first() else { continue };
        y += sheet.heading(Pos2::new(MARGIN, y), TITLE, &first.kind.sort(request.language));
        let (why, width) = (first.kind.why(request.language), sheet.inner().min(MEASURE));
        let height = sheet.para(Pos2::new(MARGIN, y), width, QUIET, &why);
        sheet.text_spot(Rect::from_min_size(Pos2::new(MARGIN, y), Vec2::new(width, height)), &why);
        y += height + Space::Close.pts();
        y = cards(sheet, request, &sort, y);
        if let Some(more) = sort.len().checked_sub(MOST).filter(|more| *more > 0) {
            let more = tr!(request.language, "findings-more", count = more);
            let size = sheet.line(Pos2::new(MARGIN, y), QUIET, &more);
            sheet.text_spot(Rect::from_min_size(Pos2::new(MARGIN, y), size), &more);
            y += size.y;
        }
        y += Space::Wide.pts();
    }
    y + Space::Close.pts()
}

/// What stands on a card.
struct Card {
    at: usize,
    severity: Severity,
    what: String,
    place: String,
    /// Where it leads.
    show: String,
    /// Whether its body is on the chart: the line of the file is then a way of its own.
    on_chart: bool,
}

impl Card {
    fn of(request: &Request<'_>, (at, finding): Placed<'_>, position: Position) -> Self {
        let language = request.language;
        let line = tr!(language, "findings-place", line = position.line.to_string(), column = position.column.to_string());
        let on_chart = finding.body.as_ref().and_then(|id| request.graph.find(id)).is_some();
        let show = if on_chart { tr!(language, "findings-show-chart") } else { tr!(language, "findings-show-line") };
        Card { at, severity: finding.severity, what: finding.told(language), place: line, show, on_chart }
    }

    /// What was counted and adds up is told quietly.
    fn is_quiet(&self) -> bool {
        self.severity == Severity::Confirmed
    }

    fn style(&self) -> Style {
        if self.is_quiet() { BODY } else { STRONG }
    }

    fn height(&self, sheet: &Sheet<'_>, width: f32) -> f32 {
        let pad = if self.is_quiet() { Space::Tight.pts() } else { PAD };
        let foot = match self.severity {
            _ if sheet.is_shown() => 0.0,
            Severity::Confirmed => CAPTION.line(),
            _ => CAPTION.line() + Space::Tight.pts(),
        };
        sheet.para_height(width - SIGN - 2.0 * PAD, self.style(), &self.what) + foot + 2.0 * pad
    }

    fn draw(&self, sheet: &mut Sheet<'_>, request: &Request<'_>, rect: Rect) {
        let pad = if self.is_quiet() { Space::Tight.pts() } else { PAD };
        if !self.is_quiet() {
            sheet.area(rect, CORNER, Some(Ink::Raised), Some(Ink::Hairline));
        }
        let said = tr!(
            request.language,
            "findings-said",
            severity = self.severity.told(request.language),
            what = self.what.as_str(),
            place = self.place.as_str(),
            show = self.show.as_str()
        );
        let target = Some(Target::Finding(self.at));
        sheet.spot(Spot { rect, role: Role::ListItem, name: said.into(), target, body: None, chosen: false });
        let mut at = rect.min + Vec2::new(PAD + SIGN, pad);
        sign(sheet, Pos2::new(rect.left() + PAD + 8.0, snap(at.y + self.style().line() / 2.0)), self.severity, 1.0);
        at.y += sheet.para(at, rect.width() - SIGN - 2.0 * PAD, self.style(), &self.what);
        let foot = if self.is_quiet() { at.y } else { rect.bottom() - pad - CAPTION.line() };
        self.foot(sheet, request, Pos2::new(at.x, foot));
    }

    /// Where the card leads, then quietly the line of the file, and the way there where the card leads elsewhere.
    fn foot(&self, sheet: &mut Sheet<'_>, request: &Request<'_>, mut at: Pos2) {
        if sheet.is_shown() {
            return;
        }
        if !self.is_quiet() {
            at.x += sheet.line(at, LINK, &self.show).x + Space::Apart.pts();
        }
        if !self.on_chart {
            sheet.line(at, CAPTION, &self.place);
            return;
        }
        let words = tr!(request.language, "findings-show-line");
        let size = sheet.line(at, LINK.ink(Ink::Quiet), &words);
        let said = format!("{words}: {}", self.place);
        let rect = Rect::from_min_size(at, size).expand2(Vec2::new(2.0, 0.0));
        let target = Some(Target::Place(self.at));
        sheet.spot(Spot { rect, role: Role::Link, name: said.into(), target, body: None, chosen: false });
        sheet.line(at + Vec2::new(size.x + Space::Close.pts(), 0.0), CAPTION, &self.place);
    }
}

/// The cards of a sort, in as many columns as there is room for. Gives where they end.
fn cards(sheet: &mut Sheet<'_>, request: &Request<'_>, sort: &[Placed<'_>], y: f32) -> f32 {
    let positions = request.places.find_each(sort.iter().take(MOST).map(|(_, finding)| &finding.path));
    let cards: Vec<Card> = sort.iter().zip(positions).map(|(placed, position)| Card::of(request, *placed, position)).collect();
    let gap = if cards.iter().all(Card::is_quiet) { Space::Tight.pts() } else { Space::Inside.pts() };
    let columns = (1..=3_u8).rev().find(|n| (sheet.inner() + gap) / f32::from(*n) >= CARD + gap).unwrap_or(1);
    let width = ((sheet.inner() + gap) / f32::from(columns) - gap).min(WIDEST).floor();
    let mut y = y;
    for row in cards.chunks(usize::from(columns)) {
        let height = row.iter().map(|card| card.height(sheet, width)).fold(0.0, f32::max).ceil();
        for (card, n) in row.iter().zip(0_u8..) {
            let at = Pos2::new(MARGIN + f32::from(n) * (width + gap), y);
            card.draw(sheet, request, Rect::from_min_size(at, Vec2::new(width, height)));
        }
        y += height + gap;
    }
    y
}

/// The sign of a severity: each has a form of its own.
fn sign(sheet: &mut Sheet<'_>, at: Pos2, severity: Severity, scale: f32) {
    let path = |points: &[(f32, f32)]| points.iter().map(|(x, y)| at + Vec2::new(*x, *y) * scale).collect();
    let (mood, icon, down) = match severity {
        Severity::Error => (Mood::Error, Icon::Hexagon, 0.0),
        Severity::Notice => (Mood::Notice, Icon::Triangle, 1.0),
        Severity::Confirmed => {
            sheet.stroke(path(&[(-5.0, 0.5), (-2.0, 3.5), (5.0, -4.0)]), 1.75 * scale, Ink::Mood(Mood::Ok, Part::Fill), None);
            return;
        }
    };
    let fill = Some(Ink::Mood(mood, Part::Fill));
    sheet.glyph(Glyph { at, radius: 8.0 * scale, shape: GlyphShape::Icon(icon), fill, line: fill });
    let ink = Ink::Mood(mood, Part::OnFill);
    sheet.stroke(path(&[(0.0, down - 4.0), (0.0, down + 1.0)]), 1.6 * scale, ink, None);
    sheet.stroke(path(&[(0.0, down + 2.6), (0.0, down + 4.2)]), 1.6 * scale, ink, None);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_of_a_sort_stand_together_and_keep_their_places() {
        let text =
            r#"(version: 1, levels: [(id: "v", name: "V"), (id: "v", name: "W"), (id: "u")], lanes: [(id: "l"), (id: "l", name: "L")])"#;
        let organisation = crate::data::read(text).map(|file| file.organisation).unwrap_or_default();
        let findings = crate::check::run(&organisation);
        let sorts: Vec<String> = sorts(&findings, Severity::Error)
            .iter()
            .map(|sort| sort.iter().map(|(at, found)| format!("{at} {}", found.kind.key())).collect::<Vec<_>>().join(", "))
            .collect();
        assert_eq!(sorts, ["0 no-name, 3 no-name", "1 double-id, 2 double-id"]);
    }
}
