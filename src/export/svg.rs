//! SVG: every card and every wire a group with a name, all words as text that can be selected and searched.
//!
//! The text names Inter and common fonts that are like it. Each line says how wide it is, so that another font keeps the places: in an
//! organisation's own network a file of 40 kB is of more use than one of 2 MB that carries its fonts.

use std::collections::BTreeMap;

use emath::{Pos2, Rect, Vec2};

use super::names::{Ids, Names};
use super::xml::{Xml, hundredths, number, push_number};
use super::{Choice, Exporter, Fault, Holds, Work};
use crate::drawing::marks::outline::bounds;
use crate::drawing::{Group, Ink, Line, Mark, Page, Piece, Shape, Typeface, Words};
use crate::msg;

/// The format.
pub(super) const SVG: Exporter =
    Exporter { extension: "svg", name: msg!("export-format-svg"), holds: Holds::Page, offers: &[Choice::Ground], write };

/// The fonts that text is set in, the best first.
pub(super) const FONTS: &str = "Inter, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif";
/// Whoever waits is asked each time so many marks are written.
const ASK: usize = 256;

fn write(work: &Work<'_>) -> Result<Vec<u8>, Fault> {
    let names = Names::new(work.outline);
    let blank = Page::default();
    let page = work.pages.first().unwrap_or(&blank);
    let title = if page.title.is_empty() { work.title } else { &page.title };
    let mut picture =
        Picture { work, names: &names, page, title, prefix: "", link: None, ids: &mut Ids::default(), cards: BTreeMap::new() };
    let mut xml = Xml::document();
    picture.draw(&mut xml)?;
    xml.line();
    Ok(xml.finish())
}

/// A page as SVG, on its own or in another document.
pub(super) struct Picture<'a> {
    pub(super) work: &'a Work<'a>,
    pub(super) names: &'a Names<'a>,
    pub(super) page: &'a Page,
    pub(super) title: &'a str,
    /// What the names of its parts begin with: no two parts of a document have the same.
    pub(super) prefix: &'a str,
    /// Where a body leads to; nowhere without.
    pub(super) link: Option<fn(&str) -> String>,
    pub(super) ids: &'a mut Ids,
    /// The name of the first card of each body, as it is drawn.
    pub(super) cards: BTreeMap<usize, String>,
}

impl Picture<'_> {
    pub(super) fn draw(&mut self, xml: &mut Xml) -> Result<(), Fault> {
        // A picture without height or width is none.
        let (size, theme) = (self.page.size.max(Vec2::splat(0.01)), self.work.theme);
        let (width, height) = (number(size.x), number(size.y));
        let root = [
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("width", &*format!("{width}pt")),
            ("height", &*format!("{height}pt")),
            ("viewBox", &*format!("0 0 {width} {height}")),
            ("role", "graphics-document document"),
            ("lang", self.work.outline.language),
            ("xml:lang", self.work.outline.language),
        ];
        xml.start("svg", &root);
        xml.line();
        xml.element("title", &[], self.title);
        xml.line();
        if !self.work.outline.line.is_empty() {
            xml.element("desc", &[], &self.work.outline.line);
            xml.line();
        }
        if !self.work.options.transparent {
            let colour = hex(theme.ink(Ink::Paper));
            xml.empty("rect", &[("width", &width), ("height", &height), ("fill", &colour), ("aria-hidden", "true")]);
            xml.line();
        }
        xml.start("g", &[("fill", "none"), ("font-family", FONTS), ("text-rendering", "geometricPrecision")]);
        xml.line();
        let marks = self.page.marks(theme);
        // How many elements each open group is.
        let mut open: Vec<usize> = Vec::new();
        for (at, mark) in marks.iter().enumerate() {
            if at.is_multiple_of(ASK) && !self.work.watch.goes_on(at, marks.len()) {
                return Err(Fault::Stopped);
            }
            match mark {
                Mark::Begin(group) => open.push(self.begin(xml, group)),
                Mark::End => (0..open.pop().unwrap_or(0)).for_each(|_| xml.end()),
                Mark::Shape(shape) => write_shape(xml, shape, None),
                Mark::Words(words) => write_words(xml, words, Width::Told),
            }
            xml.line();
        }
        xml.end();
        xml.line();
        xml.end();
        Ok(())
    }

    /// Begins a group; of how many elements it is made.
    fn begin(&mut self, xml: &mut Xml, group: &Group) -> usize {
        match group {
            Group::Layer(clip) => self.layer(xml, *clip),
            Group::Card(body, _) => return self.card(xml, *body),
            Group::Wire { kind, from, to } => {
                let id = format!("{}wire-{}--{}", self.prefix, self.names.id(*from), self.names.id(*to));
                xml.start("g", &[("id", &self.ids.once(&id)), ("class", "wire"), ("role", "graphics-symbol img")]);
                xml.element("title", &[], &self.names.wire(*kind, *from, *to));
            }
            Group::Spot { name, .. } => {
                xml.start("g", &[("role", "graphics-object group")]);
                xml.element("title", &[], name);
            }
            Group::Way => xml.start("g", &[("class", "way")]),
            Group::Ornament => xml.start("g", &[("aria-hidden", "true")]),
        }
        1
    }

    /// A layer; it is clipped only where it does not fill the page.
    fn layer(&mut self, xml: &mut Xml, clip: Rect) {
        let page = Rect::from_min_size(Pos2::ZERO, self.page.size);
        if clip.contains_rect(page) {
            return xml.start("g", &[]);
        }
        let id = self.ids.once(&format!("{}clip", self.prefix));
        xml.start("clipPath", &[("id", &id)]);
        write_rect(xml, clip);
        xml.end();
        xml.line();
        xml.start("g", &[("clip-path", &format!("url(#{id})"))]);
    }

    fn card(&mut self, xml: &mut Xml, body: usize) -> usize {
        let id = self.names.id(body);
        // Of what nothing is said there is nowhere to go to.
        let link = self.link.filter(|_| self.names.entry(body).is_some());
        if let Some(link) = link {
            xml.start("a", &[("href", &link(&id)), ("aria-label", self.names.name(body))]);
        }
        let own = self.ids.once(&format!("{}body-{id}", self.prefix));
        xml.start("g", &[("id", &own), ("class", "body"), ("role", "graphics-object group")]);
        self.cards.entry(body).or_insert(own);
        if let Some(entry) = self.names.entry(body) {
            xml.element("title", &[], &entry.name);
            let known = [&entry.kind, &entry.level, &entry.lane, &entry.standing];
            let known: Vec<&str> = known.into_iter().map(String::as_str).filter(|words| !words.is_empty()).collect();
            if !known.is_empty() {
                xml.element("desc", &[], &known.join(" · "));
            }
        }
        1 + usize::from(link.is_some())
    }
}

fn write_rect(xml: &mut Xml, rect: Rect) {
    let [x, y, width, height] = [rect.left(), rect.top(), rect.width(), rect.height()].map(number);
    xml.empty("rect", &[("x", &x), ("y", &y), ("width", &width), ("height", &height)]);
}

/// Writes a surface or a line. On a grid of so many pixels for a point its edges lie between pixels where that is seen.
pub(super) fn write_shape(xml: &mut Xml, shape: &Shape, grid: Option<f32>) {
    let snap = grid.and_then(|grid| Snap::of(shape, grid));
    let outline = outline(&shape.outline, |at| snap.as_ref().map_or(at, |snap| snap.place(at)));
    let mut attributes = Attributes::new();
    attributes.add("d", outline);
    if let Some(fill) = shape.fill {
        attributes.colour("fill", "fill-opacity", fill);
    }
    if let Some(line) = &shape.line {
        attributes.line(line);
    }
    xml.empty("path", &attributes.borrowed());
}

/// Whether a line of text says how wide it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Width {
    /// It does: another font keeps to it.
    Told,
    /// Its font is at hand.
    Known,
}

/// Writes a line of text.
pub(super) fn write_words(xml: &mut Xml, words: &Words, width: Width) {
    let mut attributes = Attributes::new();
    attributes.add("x", number(words.at.x));
    attributes.add("y", number(words.at.y));
    attributes.add("font-size", number(words.size));
    if words.face != Typeface::Regular {
        attributes.add("font-weight", words.face.weight().to_string());
    }
    attributes.colour("fill", "fill-opacity", words.colour);
    if width == Width::Told && words.width > 0.0 {
        attributes.add("textLength", number(words.width));
        attributes.add("lengthAdjust", "spacingAndGlyphs".to_owned());
    }
    if words.turn != 0.0 {
        let degrees = number(words.turn.to_degrees());
        attributes.add("transform", format!("rotate({degrees} {} {})", number(words.at.x), number(words.at.y)));
    }
    xml.element("text", &attributes.borrowed(), &words.text);
}

/// The attributes of an element.
struct Attributes(Vec<(&'static str, String)>);

impl Attributes {
    fn new() -> Self {
        Self(Vec::with_capacity(8))
    }

    fn add(&mut self, name: &'static str, value: String) {
        self.0.push((name, value));
    }

    fn colour(&mut self, name: &'static str, opacity: &'static str, colour: egui::Color32) {
        self.add(name, hex(colour));
        if colour.a() < 255 {
            self.add(opacity, number(f32::from(colour.a()) / 255.0));
        }
    }

    fn line(&mut self, line: &Line) {
        self.colour("stroke", "stroke-opacity", line.colour);
        if (line.width - 1.0).abs() > 0.005 {
            self.add("stroke-width", number(line.width));
        }
        if !line.dashes.is_empty() {
            self.add("stroke-dasharray", line.dashes.iter().map(|length| number(*length)).collect::<Vec<_>>().join(" "));
        }
    }

    fn borrowed(&self) -> Vec<(&str, &str)> {
        self.0.iter().map(|(name, value)| (*name, value.as_str())).collect()
    }
}

/// A colour without its opacity.
pub(super) fn hex(colour: egui::Color32) -> String {
    let [red, green, blue, _] = colour.to_srgba_unmultiplied();
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// The outline as SVG writes it.
fn outline(pieces: &[Piece], place: impl Fn(Pos2) -> Pos2) -> String {
    let mut out = String::with_capacity(pieces.len() * 14);
    let mut last = Pos2::ZERO;
    for piece in pieces {
        match *piece {
            Piece::Move(at) => push(&mut out, 'M', &[place(at)]),
            // Most lines are level or upright.
            Piece::To(at) if is_same(place(at).y, place(last).y) => push_one(&mut out, 'H', place(at).x),
            Piece::To(at) if is_same(place(at).x, place(last).x) => push_one(&mut out, 'V', place(at).y),
            Piece::To(at) => push(&mut out, 'L', &[place(at)]),
            Piece::Quad(control, at) => push(&mut out, 'Q', &[place(control), place(at)]),
            Piece::Cubic(first, second, at) => push(&mut out, 'C', &[place(first), place(second), place(at)]),
            Piece::Close => out.push('Z'),
        }
        if let Piece::Move(at) | Piece::To(at) | Piece::Quad(_, at) | Piece::Cubic(_, _, at) = *piece {
            last = at;
        }
    }
    out
}

/// Whether two numbers are written the same.
fn is_same(a: f32, b: f32) -> bool {
    hundredths(a) == hundredths(b)
}

fn push_one(out: &mut String, letter: char, value: f32) {
    out.push(letter);
    push_number(out, value);
}

fn push(out: &mut String, letter: char, points: &[Pos2]) {
    out.push(letter);
    for (ix, at) in points.iter().enumerate() {
        if ix > 0 {
            out.push(' ');
        }
        push_number(out, at.x);
        out.push(' ');
        push_number(out, at.y);
    }
}

/// What is smaller than this is not moved: small figures would look unlike each other. In pixels.
const SMALL: f32 = 12.0;

/// Moves the points of a shape so that straight edges and thin lines fill whole pixels.
struct Snap {
    /// Pixels for a point.
    grid: f32,
    /// From the edge of a pixel to the middle of the line.
    half: f32,
}

impl Snap {
    fn of(shape: &Shape, grid: f32) -> Option<Self> {
        if !is_upright(&shape.outline) || bounds(&shape.outline).size().max_elem() * grid < SMALL {
            return None;
        }
        // The middle of a line of an odd number of pixels lies in the middle of a pixel.
        let pairs = shape.line.as_ref().map_or(0.0, |line| (line.width * grid).round().max(1.0) / 2.0);
        Some(Self { grid, half: pairs.fract() })
    }

    fn place(&self, at: Pos2) -> Pos2 {
        let snap = |value: f32| ((value * self.grid - self.half).round() + self.half) / self.grid;
        Pos2::new(snap(at.x), snap(at.y))
    }
}

/// Whether all straight parts of an outline are level or upright, and it has some: what is round or slanted is not moved.
fn is_upright(outline: &[Piece]) -> bool {
    let mut last = Pos2::ZERO;
    let mut straight = false;
    for piece in outline {
        if let Piece::To(at) = *piece {
            let apart = (at - last).abs();
            if apart.min_elem() > 0.005 {
                return false;
            }
            straight |= apart.max_elem() > 0.005;
        }
        if let Piece::Move(at) | Piece::To(at) | Piece::Quad(_, at) | Piece::Cubic(_, _, at) = *piece {
            last = at;
        }
    }
    straight
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::marks::outline;

    #[test]
    fn an_outline_is_written_short() {
        let rect = outline::rect(Rect::from_min_size(Pos2::new(1.0, 2.0), Vec2::new(10.5, 4.0)), 0.0);
        assert_eq!(super::outline(&rect, |at| at), "M1 2H11.5V6H1Z");
        let way = outline::rounded(&[Pos2::ZERO, Pos2::new(20.0, 0.0), Pos2::new(20.0, 30.0)], 5.0);
        assert_eq!(super::outline(&way, |at| at), "M0 0H15Q20 0 20 5V30");
    }

    #[test]
    fn straight_edges_lie_between_pixels_and_what_is_round_stays_round() {
        let rect = Rect::from_min_size(Pos2::new(1.3, 2.2), Vec2::new(20.0, 20.0));
        let line = Some(Line { colour: egui::Color32::PLACEHOLDER, width: 1.0, dashes: Vec::new() });
        let shape = Shape { outline: outline::rect(rect, 4.0), fill: None, line };
        let snap = Snap::of(&shape, 1.0).map(|snap| snap.place(Pos2::new(1.3, 2.2)));
        assert_eq!(snap, Some(Pos2::new(1.5, 2.5)));
        let round = Shape { outline: outline::circle(rect.center(), 10.0), ..shape };
        assert!(Snap::of(&round, 1.0).is_none());
    }
}
