//! A page of a PDF: its marks are drawn, and what they say is put into a tree.

use std::borrow::Cow;
use std::num::NonZeroU16;

use egui::Color32;
use emath::{Pos2, Rect};
use krilla::page::Page as PdfPage;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag, Tag};

use super::pen::{self, Pen};
use super::tags::{Part, heading};
use crate::drawing::{Group, Ink, Layer, Line, Mark, Page, Piece, Role, Shape, Words};
use crate::export::Fault;
use crate::export::course::Course;
use crate::export::lines::{between, goes_on, is_title};
use crate::export::names::Names;
use crate::i18n::Language;
use crate::theme::Theme;
use crate::tr;

/// What a page is drawn with.
pub(super) struct Ground<'a> {
    pub(super) pen: &'a Pen,
    pub(super) theme: &'a Theme,
    /// The colour of the ground; nothing for none.
    pub(super) paper: Option<Color32>,
    pub(super) language: &'a Language,
    pub(super) names: &'a Names<'a>,
}

/// The width of slides for each point of their height: pages so wide are shown on a screen.
const SCREEN: f32 = 16.0 / 9.0;
/// A ground whose colours are all lighter than this stands for white paper.
const LIGHT: u8 = 240;

/// Draws a page and tells what it says.
///
/// # Errors
/// [`Fault::Stopped`] if nobody waits for it any more.
pub(super) fn draw(ground: &Ground<'_>, page: &Page, on: &mut PdfPage<'_>, course: Course<'_>) -> Result<Vec<Part>, Fault> {
    let marks = page.marks(ground.theme);
    let mut walk = Walk {
        ground,
        page,
        surface: on.surface(),
        open: None,
        frames: vec![Frame::new(Kind::Sheet)],
        layers: page.layers.iter(),
        layer: None,
        said_title: false,
        last: None,
        white: is_printed(page).then(|| ground.theme.ink(Ink::Paper)).filter(|paper| is_light(*paper)),
    };
    if let Some(paper) = ground.paper.filter(|_| walk.white.is_none()) {
        walk.paper(paper);
    }
    let mut heard = Ok(());
    for (at, mark) in marks.iter().enumerate() {
        heard = course.written(at, marks.len());
        if heard.is_err() {
            break;
        }
        let rest = marks.get(at + 1..).unwrap_or_default();
        match mark {
            Mark::Begin(group) => walk.begin(group, rest),
            Mark::End => walk.end(),
            Mark::Shape(shape) => {
                walk.shape();
                let shape = walk.on_paper(shape);
                Pen::shape(&mut walk.surface, &shape);
            }
            Mark::Words(words) => walk.words(words, rest),
        }
    }
    // What was begun is ended all the same: the library wants it so.
    let parts = walk.finish();
    heard.map(|()| parts)
}

/// Whether a page is meant for paper, not for a screen.
fn is_printed(page: &Page) -> bool {
    (page.size.x - page.size.y * SCREEN).abs() > 1.0
}

fn is_light(colour: Color32) -> bool {
    let [red, green, blue, _] = colour.to_array();
    red.min(green).min(blue) >= LIGHT
}

/// A colour, white where it is that of the paper; what lets through what is under it goes on to do so.
fn whitened(colour: Color32, paper: Color32) -> Color32 {
    let ([red, green, blue, alpha], [r, g, b, _]) = (colour.to_srgba_unmultiplied(), paper.to_srgba_unmultiplied());
    let near = [(red, r), (green, g), (blue, b)].iter().all(|(a, b)| a.abs_diff(*b) <= 1);
    if near { Theme::UNPRINTED.gamma_multiply(f32::from(alpha) / 255.0) } else { colour }
}

/// What kind of content is being drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Ornament,
    Picture,
}

/// What a group of marks is in the tree.
enum Kind {
    /// A chart: one figure, with what it says in words.
    Chart(String),
    /// A sheet: what is said in it stands by itself.
    Sheet,
    /// A place of a sheet that says something in words.
    Said(Role, String),
    /// A place of a sheet that says something by its figure alone.
    Figure(String),
    /// A part of a chart.
    Part,
    /// Nothing that is said.
    Ornament,
}

struct Frame {
    kind: Kind,
    parts: Vec<Part>,
    /// Whether the surface is clipped for it.
    clipped: bool,
}

impl Frame {
    fn new(kind: Kind) -> Self {
        Self { kind, parts: Vec::new(), clipped: false }
    }
}

struct Walk<'a, 's> {
    ground: &'a Ground<'a>,
    page: &'a Page,
    surface: Surface<'s>,
    open: Option<Open>,
    frames: Vec<Frame>,
    layers: std::slice::Iter<'a, Layer>,
    layer: Option<&'a Layer>,
    /// Whether the title of the page was among its words.
    said_title: bool,
    /// The line of text that was last drawn on its own.
    last: Option<Words>,
    /// The colour that the white of the paper stands for, where it is printed on.
    white: Option<Color32>,
}

impl Walk<'_, '_> {
    fn paper(&mut self, paper: Color32) {
        let rect = Rect::from_min_size(Pos2::ZERO, self.page.size);
        let [a, b, c, d] = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()];
        let outline = vec![Piece::Move(a), Piece::To(b), Piece::To(c), Piece::To(d), Piece::Close];
        self.start(Open::Ornament);
        Pen::shape(&mut self.surface, &Shape { outline, fill: Some(paper), line: None });
    }

    /// A shape as it is printed: what has the colour of a light ground is as white as the paper.
    fn on_paper<'a>(&self, shape: &'a Shape) -> Cow<'a, Shape> {
        let Some(paper) = self.white else { return Cow::Borrowed(shape) };
        let fill = shape.fill.map(|fill| whitened(fill, paper));
        let line = shape.line.as_ref().map(|line| Line { colour: whitened(line.colour, paper), ..line.clone() });
        if fill == shape.fill && line == shape.line {
            Cow::Borrowed(shape)
        } else {
            Cow::Owned(Shape { outline: shape.outline.clone(), fill, line })
        }
    }

    fn begin(&mut self, group: &Group, rest: &[Mark]) {
        self.close();
        self.last = None;
        let mut frame = Frame::new(match group {
            Group::Layer(_) => self.begin_layer(),
            Group::Card(..) | Group::Wire { .. } | Group::Way => Kind::Part,
            Group::Spot { name, .. } if has_words(rest) => Kind::Said(self.role(name), name.to_string()),
            Group::Spot { name, .. } => Kind::Figure(name.to_string()),
            Group::Ornament => Kind::Ornament,
        });
        if let Group::Layer(clip) = group {
            frame.clipped = pen::push_clip(&mut self.surface, *clip);
        }
        self.frames.push(frame);
    }

    fn begin_layer(&mut self) -> Kind {
        self.layer = self.layers.next();
        let Some(layer) = self.layer.filter(|layer| !layer.drawing.is_sheet && layer.drawing.cards().next().is_some()) else {
            return Kind::Sheet;
        };
        let seen = |card: &&std::sync::Arc<crate::drawing::Card>| {
            !layer.looks.veiled.contains(&card.body) && layer.rect_on_page(card.rect).intersects(layer.clip)
        };
        let bodies = layer.drawing.cards().filter(seen).filter_map(|card| self.ground.names.entry(card.body));
        let names: Vec<&str> = bodies.map(|entry| entry.name.as_str()).collect();
        Kind::Chart(tr!(self.ground.language, "export-chart-says", count = names.len(), bodies = names.join(", ")))
    }

    /// What a place of the sheet that is drawn is to those who hear it.
    fn role(&self, name: &str) -> Role {
        let spots = self.layer.map(|layer| layer.drawing.spots.iter()).into_iter().flatten();
        spots.into_iter().find(|spot| &*spot.name == name).map_or(Role::Text, |spot| spot.role)
    }

    fn end(&mut self) {
        self.close();
        self.last = None;
        if self.frames.len() < 2 {
            return;
        }
        let Some(frame) = self.frames.pop() else { return };
        if frame.clipped {
            self.surface.pop();
        }
        let parts = match frame.kind {
            Kind::Chart(says) | Kind::Figure(says) => vec![Part::Group(Tag::Figure(Some(says)).into(), frame.parts)],
            Kind::Said(Role::Heading, title) if !title.trim().is_empty() => self.heading(frame.parts, &title),
            Kind::Said(..) => vec![Part::Group(Tag::P.into(), frame.parts)],
            Kind::Sheet | Kind::Part | Kind::Ornament => frame.parts,
        };
        self.add(parts);
    }

    /// Parts that are a heading: the first of a page is the title of all of it.
    fn heading(&mut self, parts: Vec<Part>, title: &str) -> Vec<Part> {
        let level = if self.said_title { NonZeroU16::MIN.saturating_add(1) } else { NonZeroU16::MIN };
        self.said_title = true;
        vec![Part::Group(heading(level, title), parts)]
    }

    fn add(&mut self, parts: impl IntoIterator<Item = Part>) {
        if let Some(frame) = self.frames.last_mut() {
            frame.parts.extend(parts);
        }
    }

    fn is_ornament(&self) -> bool {
        self.frames.iter().any(|frame| matches!(frame.kind, Kind::Ornament))
    }

    /// What is drawn next is a shape.
    fn shape(&mut self) {
        let quiet = matches!(self.frames.last().map(|frame| &frame.kind), None | Some(Kind::Sheet | Kind::Said(..)));
        self.last = None;
        self.start(if quiet || self.is_ornament() { Open::Ornament } else { Open::Picture });
    }

    fn start(&mut self, open: Open) {
        if self.open == Some(open) {
            return;
        }
        self.close();
        self.open = Some(open);
        match open {
            Open::Ornament => {
                self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
            }
            Open::Picture => {
                let drawn = Part::Drawn(self.surface.start_tagged(ContentTag::Other));
                self.add([drawn]);
            }
        }
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.surface.end_tagged();
        }
    }

    fn words(&mut self, words: &Words, rest: &[Mark]) {
        let mut text = self.ground.pen.writable(words.face, &words.text);
        if text.trim().is_empty() {
            return;
        }
        if self.is_ornament() {
            self.start(Open::Ornament);
            self.ground.pen.words(&mut self.surface, words, &text);
            return;
        }
        self.close();
        let is_other = text != *words.text;
        if let Some(Mark::Words(next)) = rest.first()
            && goes_on(words, next)
        {
            text.push_str(between(&text));
        }
        let meant = is_other.then_some(&*words.text);
        let drawn = self.surface.start_tagged(ContentTag::Span(SpanTag::empty().with_actual_text(meant)));
        self.ground.pen.words(&mut self.surface, words, &text);
        self.surface.end_tagged();
        self.said(words, Part::Drawn(drawn));
        self.last = Some(words.clone());
    }

    /// Puts a line of text to what it belongs to.
    fn said(&mut self, words: &Words, drawn: Part) {
        let link = self.page.links.iter().position(|link| link.rect.contains(words.at) && link.rect.is_finite());
        let goes_on = self.last.as_ref().is_some_and(|last| goes_on(last, words));
        let is_title = !self.said_title && is_title(&words.text, &self.page.title);
        let Some(frame) = self.frames.last_mut() else { return };
        match frame.kind {
            Kind::Sheet if is_title => {
                let parts = self.heading(vec![drawn], &words.text);
                self.add(parts);
            }
            Kind::Sheet if goes_on && let Some(Part::Group(_, parts)) = frame.parts.last_mut() => put(parts, drawn, link),
            Kind::Sheet => {
                let mut parts = Vec::new();
                put(&mut parts, drawn, link);
                frame.parts.push(Part::Group(Tag::P.into(), parts));
            }
            Kind::Said(..) => put(&mut frame.parts, drawn, link),
            Kind::Chart(_) | Kind::Figure(_) | Kind::Part | Kind::Ornament => frame.parts.push(drawn),
        }
    }

    fn finish(mut self) -> Vec<Part> {
        while self.frames.len() > 1 {
            self.end();
        }
        self.close();
        self.surface.finish();
        self.frames.pop().map_or_else(Vec::new, |frame| frame.parts)
    }
}

/// Puts what is drawn at the end of parts, within a link where it is one.
fn put(parts: &mut Vec<Part>, drawn: Part, link: Option<usize>) {
    match (link, parts.last_mut()) {
        (Some(link), Some(Part::Link(last, within))) if *last == link => within.push(drawn),
        (Some(link), _) => parts.push(Part::Link(link, vec![drawn])),
        (None, _) => parts.push(drawn),
    }
}

/// Whether there are words in the group that these marks follow the beginning of.
fn has_words(marks: &[Mark]) -> bool {
    let mut depth = 0usize;
    for mark in marks {
        match mark {
            Mark::Words(_) => return true,
            Mark::Begin(_) => depth += 1,
            Mark::End if depth == 0 => return false,
            Mark::End => depth -= 1,
            Mark::Shape(_) => {}
        }
    }
    false
}
