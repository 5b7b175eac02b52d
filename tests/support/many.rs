//! A state administration of any size, with the drawing that a compact tree gives it: rooms in rooms with names, cards, the
//! lines between them, and wires across. Made here, so that benches and tests of the canvas wait for no layout.
#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::indexing_slicing, reason = "made of whole, small numbers")]
#![allow(dead_code, reason = "tests, benches and pictures each use a part of it")]

use std::sync::Arc;

use emath::{Pos2, Rect, Vec2, pos2, vec2};
use samverkan::app::{Document, Origin, Settings, State};
use samverkan::data;
use samverkan::drawing::text::{Setting, wrap};
use samverkan::drawing::{Block, Card, CardKind, Drawing, Face, Ink, Item, LineLook, Run, Size, Trunk, Typeface, Wire, WireEnd};
use samverkan::graph::OrgGraph;
use samverkan::model::{Body, Organisation, Text};
use samverkan::search::Index;
use samverkan::theme::{Tint, measure};

/// The width of a card, and the gaps.
const WIDTH: f32 = 130.0;
const GAP: f32 = 12.0;
const ROW_GAP: f32 = 16.0;
const PAD: f32 = 10.0;
/// How wide by how high a room is to be.
const ASPECT: f32 = 1.8;

/// The state of a window that shows `count` bodies.
pub(crate) fn state(count: usize, settings: Settings) -> State {
    let mut state = State::new(Arc::new(document(small())), settings, &["sv-SE".to_owned()]);
    let made = Made::new(count);
    state.document = Arc::new(document(made.organisation()));
    state.picture.drawing = Arc::new(made.drawing());
    state
}

fn document(organisation: Organisation) -> Document {
    let organisation = Arc::new(organisation);
    Document {
        graph: Arc::new(OrgGraph::new(Arc::clone(&organisation))),
        findings: samverkan::app::Findings::default().into(),
        decks: Arc::default(),
        views: Arc::default(),
        places: data::Places::default(),
        index: Index::new(&organisation).into(),
        organisation,
        stage: samverkan::app::Stage::default(),
        origin: Origin::BuiltIn,
    }
}

fn small() -> Organisation {
    let six = |what: &str, id: char| (0..6).map(|ix| format!("(id: \"{id}{ix}\", name: \"{what} {ix}\")")).collect::<Vec<_>>().join(", ");
    let (lanes, levels) = (six("Område", 'l'), six("Nivå", 'v'));
    let text = format!("(version: 1, levels: [{levels}], lanes: [{lanes}], kinds: [(id: \"k\", name: \"Myndighet\")])");
    data::read(&text).unwrap().organisation
}

/// The tree, as lists over bodies.
struct Made {
    parent: Vec<Option<usize>>,
    below: Vec<Vec<usize>>,
    depth: Vec<usize>,
    lane: Vec<u8>,
    name: Vec<String>,
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % below.max(1)
    }
}

const TOP: [&str; 12] = [
    "Justitieområdet",
    "Försvarsområdet",
    "Socialområdet",
    "Finansområdet",
    "Utbildningsområdet",
    "Klimat och miljö",
    "Näringsområdet",
    "Kulturområdet",
    "Landsbygd och infrastruktur",
    "Arbetsmarknad",
    "Utrikesområdet",
    "Civilområdet",
];
const WHAT: [&str; 5] = ["Myndigheten för", "Avdelningen för", "Enheten för", "Gruppen för", "Samordnare för"];
const ABOUT: [&str; 20] = [
    "tillsyn",
    "vattenvård",
    "digitalisering",
    "skolutveckling",
    "smittskydd",
    "kulturarv",
    "elsäkerhet",
    "lantmäteri",
    "statistik",
    "rättsmedicin",
    "folkhälsa",
    "järnvägar",
    "upphandling",
    "patent",
    "kustbevakning",
    "skogsbruk",
    "arkiv",
    "luftfart",
    "pensioner",
    "geologi",
];
const WHERE: [&str; 16] = [
    "Norr",
    "Söder",
    "Öster",
    "Väster",
    "Bergslagen",
    "Mälardalen",
    "Skåne",
    "Norrbotten",
    "Dalarna",
    "Gotland",
    "Halland",
    "Uppland",
    "Jämtland",
    "Småland",
    "Värmland",
    "Blekinge",
];

impl Made {
    fn new(count: usize) -> Self {
        let mut dice = Dice(7);
        let mut made = Self { parent: vec![None], below: vec![Vec::new()], depth: vec![0], lane: vec![0], name: vec!["Riket".to_owned()] };
        let mut at = 0;
        while made.parent.len() < count {
            let spread = match made.depth[at] {
                0 => TOP.len(),
                1 => 6 + dice.next(9),
                _ => 5 + dice.next(12),
            };
            for child in 0..spread.min(count - made.parent.len()) {
                let depth = made.depth[at] + 1;
                let ix = made.parent.len();
                made.parent.push(Some(at));
                made.below.push(Vec::new());
                made.below[at].push(ix);
                made.depth.push(depth);
                made.lane.push(if depth == 1 { (child % 6) as u8 } else { made.lane[at] });
                made.name.push(match depth {
                    1 => TOP.get(child).copied().unwrap_or_default().to_owned(),
                    2 => format!("{} {}", WHAT[0], ABOUT[dice.next(20)]),
                    3 => format!("{} {}", ["Region", "Distrikt"][dice.next(2)], WHERE[dice.next(16)]),
                    4 => format!("{} {}", WHAT[1 + dice.next(2)], ABOUT[dice.next(20)]),
                    _ => format!("{} {}", WHAT[3 + dice.next(2)], ABOUT[dice.next(20)]),
                });
            }
            at += 1;
        }
        made
    }

    fn organisation(&self) -> Organisation {
        let mut organisation = small();
        let id = |ix: usize| format!("body-{ix}").as_str().into();
        let body = |ix: usize| Body {
            id: id(ix),
            name: Text::plain(&self.name[ix]),
            kind: "k".into(),
            level: format!("v{}", self.depth[ix].min(5)).as_str().into(),
            lane: format!("l{}", self.lane[ix]).as_str().into(),
            parents: self.parent[ix].map(id).into_iter().collect(),
            ..Body::default()
        };
        organisation.bodies = (0..self.parent.len()).map(body).collect();
        organisation
    }

    fn drawing(&self) -> Drawing {
        let place = Place::new(self);
        let count = self.parent.len();
        let mut items = Vec::new();
        items.extend((0..count).filter_map(|ix| self.trunk(&place, ix)).map(|trunk| Item::Trunk(Arc::new(trunk))));
        let mut dice = Dice(11);
        for _ in 0..count / 10 {
            let from = dice.next(count);
            let to = if dice.next(4) == 0 { dice.next(count) } else { (from + 1 + dice.next(40)).min(count - 1) };
            if from != to {
                items.push(Item::Wire(Arc::new(wire(from, to, place.cards[from], place.cards[to]))));
            }
        }
        items.extend((0..count).map(|ix| Item::Card(Arc::new(self.card(ix, place.cards[ix])))));
        let blocks = (0..count).filter(|ix| !self.below[*ix].is_empty()).map(|ix| Block {
            body: ix,
            rect: place.rooms[ix],
            name: self.name[ix].as_str().into(),
            lane: self.lane[ix],
            depth: self.depth[ix],
        });
        Drawing { size: place.rooms[0].max.to_vec2() + Vec2::splat(PAD), blocks: blocks.collect(), items, ..Drawing::default() }
    }

    fn card(&self, ix: usize, rect: Rect) -> Card {
        let (lane, decides) = (self.lane[ix], !self.below[ix].is_empty());
        let ink = |plain: Ink| if decides { Ink::Lane(lane, Tint::OnStrong) } else { plain };
        let set = |size: f32, face: Typeface, most: usize| {
            let lines = wrap(&self.name[ix], &Setting { face, size, width: WIDTH - 24.0, language: "sv", joints: &[] });
            let leading = size * 1.2;
            let top = rect.center().y - (lines.len().min(most) as f32 + if most > 1 { 0.9 } else { 0.0 }) * leading / 2.0;
            let run = |(row, text): (usize, &String)| Run {
                at: pos2(rect.left() + 16.0, top + leading * (row as f32 + 0.8)),
                size,
                face,
                ink: ink(Ink::Plain),
                text: text.as_str().into(),
                width: measure::width(face, size, text),
            };
            lines.iter().take(most).enumerate().map(run).collect::<Vec<_>>()
        };
        let far = Face { runs: set(15.0, Typeface::Bold, 2), glyphs: Vec::new() };
        let mut runs = set(14.0, Typeface::SemiBold, 2);
        let text: Arc<str> = if decides { "beslutar · 9 ledamöter" } else { "6 ledamöter" }.into();
        runs.push(Run {
            at: pos2(rect.left() + 16.0, rect.bottom() - 7.0),
            size: 11.5,
            face: Typeface::Regular,
            ink: ink(Ink::Quiet),
            width: measure::width(Typeface::Regular, 11.5, &text),
            text,
        });
        let middle = Face { runs, glyphs: Vec::new() };
        Card {
            body: ix,
            rect,
            kind: CardKind::Single,
            lane,
            fill: if decides { Ink::Lane(lane, Tint::Strong) } else { Ink::Raised },
            border: if decides { Ink::Lane(lane, Tint::Strong) } else { Ink::Hairline },
            near: std::sync::Arc::new(middle.clone()),
            middle: std::sync::Arc::new(middle),
            far: std::sync::Arc::new(far),
            hidden: 0,
            folds: decides,
            notice: false,
        }
    }

    /// A spine down the left of the room, and from it a line over every row of what is below.
    fn trunk(&self, place: &Place, ix: usize) -> Option<Trunk> {
        let below = &self.below[ix];
        let head = place.cards[ix];
        let spine = place.rooms[ix].left() + PAD / 2.0;
        let mut at = pos2(spine, head.center().y);
        let mut lines = vec![vec![pos2(head.left(), head.center().y), at]];
        for row in below.chunk_by(|a, b| (place.rooms[*a].top() - place.rooms[*b].top()).abs() < 0.5) {
            let bus = place.rooms[*row.last()?].top() - ROW_GAP / 2.0;
            let end = |child: &usize| place.cards[*child].center_top();
            let last = end(row.last()?);
            lines.push(vec![at, pos2(spine, bus), pos2(last.x, bus), last]);
            lines.extend(row.iter().rev().skip(1).map(|child| vec![pos2(end(child).x, bus), end(child)]));
            at = pos2(spine, bus);
        }
        let points: Vec<Pos2> = lines.iter().flatten().copied().collect();
        let rect = Rect::from_points(&points);
        (!below.is_empty()).then_some(Trunk { body: ix, rect, lines, corner: 6.0, ink: Ink::Hairline })
    }
}

fn wire(from: usize, to: usize, a: Rect, b: Rect) -> Wire {
    let (start, end) = (a.right_center(), b.left_center());
    let x = start.x + 6.0;
    let path = vec![start, pos2(x, start.y), pos2(x, b.top() - 6.0), pos2(end.x - 6.0, b.top() - 6.0), pos2(end.x - 6.0, end.y), end];
    Wire {
        from,
        to,
        kind: 0,
        relations: Vec::new(),
        own: 0..path.len(),
        path,
        corner: 6.0,
        look: LineLook::Solid,
        end: WireEnd::Arrow,
        ink: Ink::WireQuiet,
    }
}

/// Where everything is.
struct Place {
    rooms: Vec<Rect>,
    cards: Vec<Rect>,
}

impl Place {
    fn new(made: &Made) -> Self {
        let count = made.parent.len();
        let height = |ix: usize| if made.name[ix].len() > 14 { 58.0 } else { 44.0 };
        let mut sizes = vec![Vec2::ZERO; count];
        let mut inside = vec![Vec2::ZERO; count]; // from the corner of the room above
        for ix in (0..count).rev() {
            let head = vec2(WIDTH, height(ix));
            if made.below[ix].is_empty() {
                sizes[ix] = head;
                continue;
            }
            let area: f32 = made.below[ix].iter().map(|child| (sizes[*child].x + GAP) * (sizes[*child].y + ROW_GAP)).sum();
            let widest = made.below[ix].iter().map(|child| sizes[*child].x).fold(0.0, f32::max);
            let most = (area * ASPECT).sqrt().max(widest);
            let (mut pen, mut row, mut right) = (vec2(PAD, PAD + head.y + ROW_GAP), 0.0_f32, head.x);
            for child in &made.below[ix] {
                if pen.x > PAD && pen.x + sizes[*child].x > most + PAD {
                    pen = vec2(PAD, pen.y + row + ROW_GAP);
                    row = 0.0;
                }
                inside[*child] = pen;
                row = row.max(sizes[*child].y);
                pen.x += sizes[*child].x + GAP;
                right = right.max(pen.x - GAP - PAD);
            }
            sizes[ix] = vec2(right + 2.0 * PAD, pen.y + row + PAD);
        }
        let mut rooms = vec![Rect::from_min_size(pos2(PAD, PAD), sizes[0]); count];
        for ix in 1..count {
            let above = made.parent[ix].map_or(Pos2::ZERO, |above| rooms[above].min);
            rooms[ix] = Rect::from_min_size(above + inside[ix], sizes[ix]);
        }
        let card = |ix: usize| {
            let pad = if made.below[ix].is_empty() { 0.0 } else { PAD };
            Rect::from_min_size(rooms[ix].min + Vec2::splat(pad), vec2(WIDTH, height(ix)))
        };
        Self { cards: (0..count).map(card).collect(), rooms }
    }
}

/// The same card from far and near has the same text; a face is asked for by the size of its letters.
pub(crate) fn size_of_names(drawing: &Drawing) -> f32 {
    drawing.cards().next().and_then(|card| card.face(Size::Middle).runs.first().map(|run| run.size)).unwrap_or(14.0)
}
