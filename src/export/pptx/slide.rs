//! A slide: the title, cards as shapes, wires as connectors, sheets as shapes and text boxes.

use emath::Rect;

use super::docks::Docks;
use super::fit::Area;
use super::geometry::{self, form};
use super::glue::elbow;
use super::heads::{glued, held, plain, turned};
use super::ink;
use super::layers::{covers, in_order, seen};
use super::shape::{self, Head, head};
use super::text::{self, Hand, LINE};
use super::things::{Part, Thing, room, things};
use crate::drawing::{Group, Ink, LineLook, Page, Shape, Words};
use crate::export::Fault;
use crate::export::course::Course;
use crate::export::lines;
use crate::export::names::Names;
use crate::export::xml::Xml;
use crate::i18n::Language;
use crate::tr;

/// The names of what slides are written in.
pub(super) const NAMES: [(&str, &str); 3] = [
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:p", "http://schemas.openxmlformats.org/presentationml/2006/main"),
];

/// The placeholder of titles.
const TITLE: [(&str, &str); 1] = [("type", "title")];

/// What slides are written with.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    pub(super) hand: Hand<'a>,
    pub(super) words: &'a Language,
    pub(super) names: &'a Names<'a>,
    /// What the whole deck is called: so is a slide without a title.
    pub(super) title: &'a str,
}

/// A slide that is being written.
struct Slide<'a> {
    desk: Desk<'a>,
    page: &'a Page,
    docks: Docks,
    xml: Xml,
    /// The number of the next shape.
    next: u32,
}

/// Writes a page as a slide. `links` are the relations of its links, in their order; `None` for one that leads nowhere.
///
/// # Errors
/// [`Fault::Stopped`] if nobody waits for it any more.
pub(super) fn slide(desk: Desk<'_>, page: &Page, links: &[Option<String>], course: Course<'_>) -> Result<Vec<u8>, Fault> {
    course.written(0, 1)?;
    let marks = page.marks(desk.hand.theme);
    let mut things = things(&marks);
    let title = take_title(page, &mut things);
    // 1 is the tree itself.
    let mut next = 2;
    let docks = Docks::of(page, &things, desk.hand.fit, &mut next);
    let mut slide = Slide { desk, page, docks, xml: Xml::document(), next };
    slide.xml.start("p:sld", &NAMES);
    slide.xml.start("p:cSld", &[]);
    tree(&mut slide.xml);
    if title.is_none() {
        slide.title_beside();
    }
    for layer in in_order(page, &things) {
        for (ix, thing) in things.iter().enumerate().filter(|(_, thing)| thing.layer == layer) {
            course.written(ix, things.len())?;
            if title == Some(ix) { slide.title(thing) } else { slide.thing(ix, thing) }
        }
        slide.covers(layer, &things);
    }
    slide.links(links);
    slide.xml.end();
    slide.xml.end();
    slide.xml.within("p:clrMapOvr", &[], |xml| xml.empty("a:masterClrMapping", &[]));
    Ok(slide.xml.finish())
}

/// Opens the tree of shapes.
pub(super) fn tree(xml: &mut Xml) {
    xml.start("p:spTree", &[]);
    xml.within("p:nvGrpSpPr", &[], |xml| {
        xml.empty("p:cNvPr", &[("id", "1"), ("name", "")]);
        xml.empty("p:cNvGrpSpPr", &[]);
        xml.empty("p:nvPr", &[]);
    });
    xml.within("p:grpSpPr", &[], |xml| group_place(xml, Area::default()));
}

fn group_place(xml: &mut Xml, area: Area) {
    xml.within("a:xfrm", &[], |xml| {
        geometry::corners(xml, area, ["a:off", "a:ext"]);
        geometry::corners(xml, area, ["a:chOff", "a:chExt"]);
    });
}

/// Makes the title of a page a thing of its own, where it is written on it; which one that is.
fn take_title(page: &Page, things: &mut Vec<Thing<'_>>) -> Option<usize> {
    let is_title = |part: &Part<'_>| match part {
        Part::Text(lines) => lines.first().is_some_and(|line| line.turn == 0.0 && lines::is_title(&line.text, &page.title)),
        Part::Shape(..) => false,
    };
    let place = |(ix, thing): (usize, &Thing<'_>)| match thing.group {
        None | Some(Group::Spot { .. }) => Some((ix, thing.parts.iter().position(is_title)?)),
        Some(_) => None,
    };
    let (ix, part) = things.iter().enumerate().find_map(place)?;
    let thing = things.get_mut(ix)?;
    if thing.group.is_none() && thing.parts.len() == 1 {
        return Some(ix);
    }
    let title = Thing { group: None, layer: thing.layer, parts: vec![thing.parts.remove(part)] };
    // A spot that is nothing but the title is the title.
    if thing.parts.is_empty() {
        *thing = title;
        return Some(ix);
    }
    things.insert(ix + 1, title);
    Some(ix + 1)
}

impl Slide<'_> {
    fn id(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }

    fn thing(&mut self, ix: usize, thing: &Thing<'_>) {
        match thing.group {
            Some(Group::Wire { kind, from, to }) => self.wire(ix, thing, *kind, [*from, *to]),
            Some(Group::Card(body, rect)) => self.card(thing, *body, *rect),
            Some(Group::Spot { name, .. }) => self.group(thing, name),
            Some(Group::Way) => {
                let name = tr!(self.desk.words, "export-way");
                self.group(thing, &name);
            }
            Some(Group::Ornament | Group::Layer(_)) | None => self.loose(thing),
        }
    }

    /// Writes parts that are nothing together, as far as they are seen.
    fn loose(&mut self, thing: &Thing<'_>) {
        let seen = seen(self.page, thing.layer);
        for part in &thing.parts {
            match part {
                Part::Shape(shape, lines) if lines.is_empty() => {
                    if let Some(shape) = geometry::cut(shape, seen) {
                        self.part(&Part::Shape(&shape, Vec::new()), "", true);
                    }
                }
                part => self.part(part, "", true),
            }
        }
    }

    /// Writes the parts of a thing, together if they are several.
    fn group(&mut self, thing: &Thing<'_>, says: &str) {
        if let [part] = thing.parts.as_slice() {
            return self.part(part, says, false);
        }
        let area = self.around(thing);
        let id = self.id();
        self.open_group(Head { id, name: says, says, ..Head::default() }, area);
        for part in &thing.parts {
            self.part(part, "", true);
        }
        self.xml.end();
    }

    fn around(&self, thing: &Thing<'_>) -> Area {
        self.desk.hand.fit.area(thing.parts.iter().fold(Rect::NOTHING, |rect, part| rect.union(part.rect())))
    }

    fn open_group(&mut self, of: Head<'_>, area: Area) {
        self.xml.start("p:grpSp", &[]);
        self.xml.within("p:nvGrpSpPr", &[], |xml| {
            head(xml, of);
            xml.empty("p:cNvGrpSpPr", &[]);
            xml.empty("p:nvPr", &[]);
        });
        self.xml.within("p:grpSpPr", &[], |xml| group_place(xml, area));
    }

    /// Writes a part of a thing. What says nothing itself is an ornament.
    fn part(&mut self, part: &Part<'_>, says: &str, ornament: bool) {
        let id = self.id();
        let own = text_of(part);
        let name = if !says.is_empty() {
            says.to_owned()
        } else if own.is_empty() {
            tr!(self.desk.words, "export-shape", number = id.to_string())
        } else {
            own.clone()
        };
        // What is written on it need not be told once more.
        let says = if own == says { "" } else { says };
        let of = Head { id, name: &name, says, ornament: ornament && own.is_empty(), link: None };
        match part {
            Part::Shape(shape, lines) => self.shape(of, shape, lines),
            Part::Text(lines) => self.text(of, lines, None),
        }
    }

    fn shape(&mut self, of: Head<'_>, shape: &Shape, lines: &[&Words]) {
        let hand = self.desk.hand;
        let (form, around) = form(&shape.outline);
        self.xml.within("p:sp", &[], |xml| {
            plain(xml, of, false);
            xml.within("p:spPr", &[], |xml| {
                geometry::outlined(xml, hand.fit, &shape.outline);
                ink::fill(xml, hand.theme, shape.fill);
                shape::line(xml, hand, shape.line.as_ref());
            });
            if !lines.is_empty() {
                text::on_shape(xml, hand, lines, geometry::room(form, around));
            }
        });
    }

    /// Writes lines of text in a box of their own, or in the placeholder of this kind.
    fn text(&mut self, of: Head<'_>, lines: &[&Words], placeholder: Option<&[(&str, &str)]>) {
        let hand = self.desk.hand;
        let Some(first) = lines.first() else { return };
        let mut around = lines.iter().fold(Rect::NOTHING, |rect, line| rect.union(room(line)));
        around.max.x += 0.06 * around.width() + 0.3 * first.size;
        self.xml.within("p:sp", &[], |xml| {
            match placeholder {
                Some(kind) => held(xml, of, kind),
                None => plain(xml, of, true),
            }
            xml.within("p:spPr", &[], |xml| {
                turned(xml, hand.fit, first, around);
                geometry::preset(xml, "rect", &[]);
                xml.empty("a:noFill", &[]);
            });
            text::column(xml, hand, lines, around);
        });
    }

    fn title(&mut self, thing: &Thing<'_>) {
        let [Part::Text(lines)] = thing.parts.as_slice() else { return };
        let id = self.id();
        let name = tr!(self.desk.words, "export-slide-title");
        // What there was no room for is told.
        let is_cut = lines.last().is_some_and(|line| line.text.ends_with('…'));
        let says = if is_cut { self.page.title.as_str() } else { "" };
        self.text(Head { id, name: &name, says, ..Head::default() }, lines, Some(&TITLE));
    }

    /// The title of a page that does not show it: above the slide, where those who hear it and those who list slides find it.
    fn title_beside(&mut self) {
        let hand = self.desk.hand;
        let (id, name) = (self.id(), tr!(self.desk.words, "export-slide-title"));
        let title = if self.page.title.is_empty() { self.desk.title } else { &self.page.title };
        let size = 18.0;
        let (width, most) = hand.fit.slide;
        let [up, height] = [2.0 * size, size * LINE].map(|length| hand.fit.length(length).min(most));
        let area = Area { x: 0, y: -up, width, height };
        self.xml.within("p:sp", &[], |xml| {
            held(xml, Head { id, name: &name, ..Head::default() }, &TITLE);
            xml.within("p:spPr", &[], |xml| geometry::place(xml, area, &[]));
            text::plain(xml, hand, title);
        });
    }

    fn card(&mut self, thing: &Thing<'_>, body: usize, rect: Rect) {
        let name = self.desk.names.name(body);
        let says = self.says(body);
        let Some(shape_id) = self.docks.cards.get(&(thing.layer, body)).map(|dock| dock.shape) else { return };
        let is_own = |part: &Part<'_>| matches!(part, Part::Shape(shape, _) if is_surface(shape, rect));
        let Some(own) = thing.parts.iter().position(is_own) else { return self.group(thing, name) };
        let several = thing.parts.len() > 1;
        if several {
            let (id, area) = (self.id(), self.around(thing));
            self.open_group(Head { id, name, says: &says, ..Head::default() }, area);
        }
        for (ix, part) in thing.parts.iter().enumerate() {
            match part {
                Part::Shape(shape, lines) if ix == own => {
                    self.shape(Head { id: shape_id, name, says: &says, ..Head::default() }, shape, lines);
                }
                part => self.part(part, "", true),
            }
        }
        if several {
            self.xml.end();
        }
    }

    /// What is said of a body to those who do not see its card.
    fn says(&self, body: usize) -> String {
        let Some(entry) = self.desk.names.entry(body) else { return String::new() };
        let all = [&entry.name, &entry.kind, &entry.level, &entry.lane, &entry.standing];
        all.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
    }

    fn wire(&mut self, ix: usize, thing: &Thing<'_>, kind: usize, bodies: [usize; 2]) {
        let hand = self.desk.hand;
        let Some(Part::Shape(first, _)) = thing.parts.first() else { return };
        let Some(line) = first.line.as_ref() else { return };
        let tie = self.docks.ties.remove(&ix).unwrap_or_default();
        // A connector with a loose end would hang as soon as the card at the other one is moved.
        if tie.ends.iter().any(Option::is_none) {
            return self.loose(thing);
        }
        let Some(elbow) = elbow(&tie.way) else { return };
        let [from, to] = bodies;
        let says = self.desk.names.wire(kind, from, to);
        let name = bodies.map(|body| self.desk.names.name(body)).join(" – ");
        let id = self.id();
        self.xml.within("p:cxnSp", &[], |xml| {
            xml.within("p:nvCxnSpPr", &[], |xml| {
                head(xml, Head { id, name: &name, says: &says, ..Head::default() });
                glued(xml, &tie);
                xml.empty("p:nvPr", &[]);
            });
            xml.within("p:spPr", &[], |xml| {
                let all = [("rot", "5400000", elbow.turned), ("flipH", "1", elbow.mirrored_across), ("flipV", "1", elbow.mirrored_down)];
                let attributes: Vec<_> = all.iter().filter(|(.., is)| *is).map(|(name, value, _)| (*name, *value)).collect();
                geometry::place(xml, elbow.area, &attributes);
                let names = ["adj1", "adj2", "adj3"];
                let adjust: Vec<_> = names.into_iter().zip(elbow.adjust.iter().copied()).collect();
                geometry::preset(xml, elbow.preset, &adjust);
                let (look, end) = tie.wire.as_ref().map(|wire| (wire.look, wire.end)).unwrap_or_default();
                shape::wire(xml, hand, line, look == LineLook::Double, end);
            });
        });
    }

    fn covers(&mut self, layer: usize, things: &[Thing<'_>]) {
        for rect in covers(self.page, things, layer) {
            let outline = crate::drawing::marks::outline::rect(rect, 0.0);
            let cover = Shape { outline, fill: Some(self.desk.hand.theme.ink(Ink::Paper)), line: None };
            self.part(&Part::Shape(&cover, Vec::new()), "", true);
        }
    }

    fn links(&mut self, relations: &[Option<String>]) {
        let page = self.page;
        for (link, relation) in page.links.iter().zip(relations) {
            let Some(relation) = relation.as_deref().filter(|_| link.rect.is_finite()) else { continue };
            let (id, hand) = (self.id(), self.desk.hand);
            self.xml.within("p:sp", &[], |xml| {
                plain(xml, Head { id, name: &link.name, says: &link.name, ornament: false, link: Some(relation) }, false);
                xml.within("p:spPr", &[], |xml| {
                    geometry::place(xml, hand.fit.area(link.rect), &[]);
                    geometry::preset(xml, "rect", &[]);
                    // What has no surface at all cannot be clicked everywhere.
                    let unseen = hand.theme.ink(Ink::Paper);
                    ink::unseen(xml, unseen);
                    shape::line(xml, hand, None);
                });
            });
        }
    }
}

/// What is written on a part.
fn text_of(part: &Part<'_>) -> String {
    let (Part::Shape(_, lines) | Part::Text(lines)) = part;
    lines.iter().map(|line| &*line.text).collect::<Vec<_>>().join(" ")
}

/// Whether a shape is the surface of the card at `rect`: its border lies within it.
fn is_surface(shape: &Shape, rect: Rect) -> bool {
    let around = form(&shape.outline).1;
    let near = |a: f32, b: f32| (a - b).abs() <= 2.0_f32.min(rect.height() * 0.2);
    shape.fill.is_some()
        && near(around.left(), rect.left())
        && near(around.right(), rect.right())
        && near(around.top(), rect.top())
        && near(around.bottom(), rect.bottom())
}
