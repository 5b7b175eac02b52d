//! The legend of a chart on paper: every kind of line and mark that is on it.

use emath::{Pos2, Rect, Vec2};

use super::frame::SCALE;
use super::pen::{Pen, Style};
use crate::drawing::{Drawing, GlyphShape, Ink, Item, LineLook, Looks, Polygon, Role, WireEnd};
use crate::graph::OrgGraph;
use crate::i18n::Language;
use crate::model::{Icon, Standing};
use crate::panel::standing_words;
use crate::theme::{Space, Tint, Type};

const WORDS: Style = Style::new(Type::Caption, Ink::Plain).scaled(SCALE);
/// The length of a sample of a line, and the side of a mark.
const SAMPLE: f32 = 26.0;
const MARK: f32 = 9.0;
/// The length of the mark at the end of a line, and the widths of lines.
const TIP: f32 = 5.0;
const THICK: f32 = 1.0;
const THIN: f32 = 0.7;
/// From a sample to its words.
const GAP: f32 = 5.0;
/// From one line of entries to the next.
const LINE: f32 = 13.0;

/// An entry of the legend.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    sample: Sample,
    words: String,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Sample {
    /// A kind of wire: its line, its end, and its colour.
    Wire(LineLook, WireEnd, Ink),
    /// A kind of body.
    Kind(Icon),
    /// A card of one that may decide, or not.
    Card(Standing),
}

impl Entry {
    fn width(&self) -> f32 {
        let sample = match self.sample {
            Sample::Wire(..) => SAMPLE,
            Sample::Kind(_) => MARK,
            Sample::Card(_) => SAMPLE * 0.6,
        };
        sample + GAP + WORDS.width(&self.words)
    }
}

/// What is to be told of a chart: the kinds of its wires, what filled cards mean, the marks of kinds of bodies.
pub(super) fn entries(graph: &OrgGraph, language: &Language, drawing: &Drawing, looks: &Looks) -> Vec<Entry> {
    if drawing.is_sheet {
        return Vec::new();
    }
    let organisation = graph.organisation();
    let mut wires = vec![false; organisation.relation_kinds.len()];
    for wire in drawing.wires().filter(|_| looks.way.is_empty()) {
        wires.get_mut(wire.kind).into_iter().for_each(|seen| *seen = looks.draws(wire.kind));
    }
    let name = |text: &crate::model::Text| text.in_language(language.tag()).to_owned();
    let lines = organisation.relation_kinds.iter().enumerate().filter(|(at, _)| wires.get(*at) == Some(&true));
    let lines = lines.map(|(_, kind)| {
        // As on the chart: what is mutual or thin stands back, all else has the colour of the lane it starts in; here the accent.
        let ink = if kind.mutual || kind.line == LineLook::Thin { Ink::WireQuiet } else { Ink::Accent };
        Entry { sample: Sample::Wire(kind.line, kind.end, ink), words: name(&kind.name) }
    });
    let bodies: std::collections::BTreeSet<_> = drawing.cards().map(|card| card.body).collect();
    let standings = [Standing::Decides, Standing::Recommends];
    let standings = standings.into_iter().filter(|standing| bodies.iter().any(|body| graph.standing(*body) == *standing));
    let standings = standings.map(|standing| Entry { sample: Sample::Card(standing), words: standing_words(language, standing) });
    let mut icons: Vec<(Icon, Vec<String>)> = Vec::new();
    for kind in &organisation.kinds {
        if !bodies.iter().any(|body| graph.kind(*body).is_some_and(|known| known.id == kind.id)) {
            continue;
        }
        match icons.iter_mut().find(|(icon, _)| *icon == kind.icon) {
            Some((_, names)) => names.push(name(&kind.name)),
            None => icons.push((kind.icon, vec![name(&kind.name)])),
        }
    }
    let icons = icons.into_iter().map(|(icon, names)| Entry { sample: Sample::Kind(icon), words: names.join(", ") });
    lines.chain(standings).chain(icons).filter(|entry| !entry.words.is_empty()).collect()
}

/// Where each entry stands: from the left, as many to a line as fit.
fn places(entries: &[Entry], width: f32) -> Vec<Pos2> {
    let mut at = Pos2::ZERO;
    let mut places = Vec::with_capacity(entries.len());
    // Lines and marks have lines of their own.
    let mut is_wire = true;
    for entry in entries {
        let own = entry.width();
        let begins = std::mem::replace(&mut is_wire, matches!(entry.sample, Sample::Wire(..))) != is_wire;
        if at.x > 0.0 && (begins || at.x + own > width) {
            at = Pos2::new(0.0, at.y + LINE);
        }
        places.push(at);
        at.x += own + Space::Apart.pts();
    }
    places
}

/// How high the legend is.
pub(super) fn height(entries: &[Entry], width: f32) -> f32 {
    places(entries, width).last().map_or(0.0, |place| place.y + LINE)
}

/// Writes the legend, its upper left corner at `at`.
pub(super) fn write(pen: &mut Pen, entries: &[Entry], at: Pos2, width: f32) {
    for (entry, place) in entries.iter().zip(places(entries, width)) {
        let left = at + place.to_vec2();
        let middle = left.y + LINE / 2.0;
        let words = entry.width() - WORDS.width(&entry.words);
        match entry.sample {
            Sample::Wire(look, end, ink) => wire(pen, Pos2::new(left.x, middle), look, end, ink),
            Sample::Kind(icon) => {
                let shape = GlyphShape::Icon(icon);
                pen.glyph(Pos2::new(left.x + MARK / 2.0, middle), MARK / 2.0 - 0.5, shape, None, Some(Ink::Plain));
            }
            Sample::Card(standing) => {
                card(pen, Rect::from_min_max(left + Vec2::new(0.0, 1.5), left + Vec2::new(words - GAP, LINE - 1.5)), standing);
            }
        }
        let room = (width - place.x - words).max(0.0);
        pen.line(Pos2::new(left.x + words, middle - WORDS.line() / 2.0), WORDS, &WORDS.one_line(room + 0.5, &entry.words));
        pen.text_spot(Rect::from_min_size(left, Vec2::new(entry.width(), LINE)), Role::Text, &entry.words);
    }
}

/// A wire as the chart draws it, in strokes: no body is at its ends.
fn wire(pen: &mut Pen, from: Pos2, look: LineLook, end: WireEnd, ink: Ink) {
    let tip = from + Vec2::new(SAMPLE, 0.0);
    let at = |back: f32, aside: f32| tip + Vec2::new(-back, aside) * TIP;
    let stop = if matches!(end, WireEnd::FilledArrow | WireEnd::Dot | WireEnd::Diamond) { at(0.9, 0.0) } else { tip };
    let width = if look == LineLook::Thin { THIN } else { THICK };
    for [start, over] in pieces(from, stop, look) {
        pen.stroke(vec![start, over], width, ink);
    }
    let surface = |corners: Vec<Pos2>| Item::Polygon(Polygon { corners, fill: Some(ink), border: None });
    match end {
        WireEnd::Plain => {}
        WireEnd::Arrow => pen.stroke(vec![at(1.0, 0.55), tip, at(1.0, -0.55)], width, ink),
        WireEnd::FilledArrow => pen.push(surface(vec![tip, at(1.0, 0.5), at(1.0, -0.5)])),
        WireEnd::Dot => pen.glyph(at(0.4, 0.0), 0.4 * TIP, GlyphShape::Disc, Some(ink), None),
        WireEnd::Diamond => pen.push(surface(vec![tip, at(0.5, 0.4), at(1.0, 0.0), at(0.5, -0.4)])),
        WireEnd::Bar => pen.stroke(vec![at(0.35, 0.55), at(0.35, -0.55)], width, ink),
    }
}

/// The pieces of a level line with this look.
fn pieces(from: Pos2, stop: Pos2, look: LineLook) -> Vec<[Pos2; 2]> {
    let (pattern, gap): (&[f32], f32) = match look {
        LineLook::Solid | LineLook::Thin => return vec![[from, stop]],
        LineLook::Double => return [-1.0, 1.0].map(|aside| [from + Vec2::new(0.0, aside), stop + Vec2::new(0.0, aside)]).into(),
        LineLook::Dashed => (&[4.0], 2.7),
        LineLook::Dotted => (&[1.0], 2.0),
        LineLook::DashDot => (&[4.7, 1.0], 2.3),
    };
    let mut pieces = Vec::new();
    let mut x = from.x;
    for dash in pattern.iter().cycle() {
        if x >= stop.x {
            break;
        }
        pieces.push([Pos2::new(x, from.y), Pos2::new((x + dash).min(stop.x), from.y)]);
        x += dash + gap;
    }
    pieces
}

/// A filled card for what decides, an outlined one for what does not.
fn card(pen: &mut Pen, rect: Rect, standing: Standing) {
    let decides = standing == Standing::Decides;
    let fill = if decides { Ink::Lane(1, Tint::Strong) } else { Ink::Raised };
    let line = if decides { Ink::Lane(1, Tint::Strong) } else { Ink::Hairline };
    pen.area(rect, 2.0, Some(fill), Some(line));
}
