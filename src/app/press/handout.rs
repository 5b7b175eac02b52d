//! A handout: the contents, the view, and then a page for each body with what its panel says. Long ones run on.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use emath::{Pos2, Rect, Vec2};

use super::body::{self, Written};
use super::frame::{SCALE, Told};
use super::paper::{Format, Setup, Sheet, Spread, Turn};
use super::pen::{Pen, Style};
use super::view::{Printing, places};
use super::{outline, sheet};
use crate::drawing::{Drawing, Ink, Link, Looks, Page, Role};
use crate::graph::BodyIx;
use crate::panel::{Panel, Panels, Part, Source, natural};
use crate::theme::{Space, Type};
use crate::tr;

const NAME: Style = Style::new(Type::Body, Ink::Plain);
const TOP: Style = Style::new(Type::Strong, Ink::Plain);
/// How far the name of a body is set in for each body above it, and for how many of them.
const INDENT: (f32, usize) = (16.0, 8);

/// The pages of a handout.
pub(super) fn pages(job: &Printing<'_>) -> Vec<Page> {
    let format = if job.setup.format == Format::Own { Format::A4 } else { job.setup.format };
    let setup = Setup { format, spread: Spread::Fit, ..job.setup };
    let turn = match job.setup.turn {
        Turn::Fitting if format != Format::Wide => Turn::Portrait,
        Turn::Fitting => Turn::Landscape,
        turn => turn,
    };
    let paper = Sheet::new(format, turn);
    let chart = Printing { setup, ..*job }.pages();
    let bodies = bodies(job, paper);
    // How many pages the contents take does not depend on the numbers in it.
    let first = contents(job, paper, &bodies, |_| 0).len() + chart.len();
    let mut starts = BTreeMap::new();
    let mut at = first;
    for chapter in &bodies {
        starts.insert(chapter.panel.head.ix, at);
        starts.extend(chapter.alike.iter().map(|(body, _)| (*body, at)));
        at += chapter.pages.len();
    }
    let mut pages = contents(job, paper, &bodies, |body| starts.get(&body).map_or(0, |page| page + 1));
    pages.extend(chart);
    let sources = sources(job, paper, &bodies);
    pages.extend(bodies.into_iter().flat_map(|chapter| chapter.pages));
    pages.extend(sources);
    for (at, page) in pages.iter_mut().enumerate() {
        page.links = links(page, at, &starts, &job.document.graph, job.language.tag());
    }
    pages
}

/// What on a page leads to the page of a body.
fn links(page: &Page, at: usize, starts: &BTreeMap<BodyIx, usize>, graph: &crate::graph::OrgGraph, tag: &str) -> Vec<Link> {
    let link = |(body, rect, name): (BodyIx, Rect, String)| {
        let to = *starts.get(&body).filter(|to| **to != at)?;
        let known = || graph.at(body).map(|body| [body.name.in_language(tag), body.id.as_str()]);
        let named = || known().into_iter().flatten().find(|name| !name.is_empty()).unwrap_or_default().to_owned();
        Some(Link { rect, page: to, name: if name.is_empty() { named() } else { name } })
    };
    places(page).into_iter().filter_map(link).collect()
}

/// A body, and the pages of what is said of it.
struct Chapter {
    panel: Panel,
    /// How many are above it.
    depth: usize,
    pages: Vec<Page>,
    /// Other members of its group of which the same is said. They have no pages of their own.
    alike: Vec<(BodyIx, String)>,
}

/// So many members of a group of which the same is said have one page.
const ALIKE: usize = 3;

/// What is said of a member of a group, without the names of its own.
fn said(panel: &Panel, drawing: &Drawing) -> Vec<String> {
    let head = &panel.head;
    let short = head.kind.rsplit(" · ").next().unwrap_or_default();
    let mut own: Vec<&str> = head.place.iter().map(|(_, value)| value.as_str()).chain([head.name.as_str(), short]).collect();
    own.retain(|name| !name.is_empty());
    own.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let without = |text: &str| own.iter().fold(text.to_owned(), |text, name| text.replace(name, "·"));
    drawing.spots.iter().map(|spot| without(&spot.name)).collect()
}

/// Every body: what its panel says, and its pages.
fn bodies(job: &Printing<'_>, paper: Sheet) -> Vec<Chapter> {
    let graph = &job.document.graph;
    let findings = job.document.findings().unwrap_or_default();
    let panels = Panels::new(graph, findings, job.language);
    let width = paper.content().width();
    let mut bodies: Vec<Chapter> = Vec::new();
    let mut kinds: BTreeMap<(BodyIx, Vec<String>), Vec<usize>> = BTreeMap::new();
    for (body, depth) in outline::in_order(graph) {
        if job.is_stopped() {
            break;
        }
        let Some(panel) = panels.of(body) else { continue };
        if let Some(group) = graph.group(body) {
            let written = body::sheet(job.language, &panel, &[], width / SCALE);
            kinds.entry((group, said(&panel, &written.drawing))).or_default().push(bodies.len());
        }
        bodies.push(Chapter { panel, depth, pages: Vec::new(), alike: Vec::new() });
    }
    let mut gone = BTreeSet::new();
    for kind in kinds.into_values().filter(|kind| kind.len() >= ALIKE) {
        let others = kind.get(1..).unwrap_or_default();
        let named = |at: &usize| bodies.get(*at).map(|chapter| (chapter.panel.head.ix, chapter.panel.head.name.clone()));
        let alike: Vec<_> = others.iter().filter_map(named).collect();
        gone.extend(others.iter().copied());
        if let Some(first) = kind.first().and_then(|at| bodies.get_mut(*at)) {
            first.alike = alike;
        }
    }
    let kept = bodies.into_iter().enumerate().filter(|(at, _)| !gone.contains(at)).map(|(_, chapter)| chapter);
    let mut bodies: Vec<Chapter> = kept.collect();
    for chapter in &mut bodies {
        if job.is_stopped() {
            break;
        }
        let draw = |zoom: f32| body::sheet(job.language, &chapter.panel, &chapter.alike, width / zoom);
        chapter.pages = over_pages(job, paper, draw, &chapter.panel.head.name);
    }
    bodies
}

/// What everything said in the handout is founded on.
fn sources(job: &Printing<'_>, paper: Sheet, bodies: &[Chapter]) -> Vec<Page> {
    let parts = bodies.iter().flat_map(|chapter| chapter.panel.sections.iter().flat_map(|section| &section.parts));
    let mut sources: Vec<&Source> = parts.filter_map(|part| if let Part::Source(source) = part { Some(source) } else { None }).collect();
    sources.sort_by_key(|source| natural(source.fact.as_str()));
    sources.dedup_by_key(|source| &source.fact);
    if sources.is_empty() {
        return Vec::new();
    }
    let title = tr!(job.language, "inspector-sources");
    over_pages(job, paper, |zoom| body::sources(job.language, &title, &sources, paper.content().width() / zoom), &title)
}

/// A sheet on as many pages as it takes.
fn over_pages(job: &Printing<'_>, paper: Sheet, draw: impl Fn(f32) -> Written, title: &str) -> Vec<Page> {
    let (room, looks) = (paper.content(), Arc::new(Looks::default()));
    let (zoom, Written { drawing, kept }) = sheet::thrifty(SCALE, room.height(), draw, |written| (&written.drawing, &written.kept));
    let drawing = Arc::new(drawing);
    let page = |part: &sheet::Part| Page { title: title.to_owned(), ..job.page(paper, sheet::layers(&drawing, &looks, part, room, zoom)) };
    sheet::parts((&drawing, &kept), room.height() / zoom).iter().map(page).collect()
}

/// The contents: every body, set in as far as it stands below others, with the page it is on.
fn contents(job: &Printing<'_>, paper: Sheet, bodies: &[Chapter], page_of: impl Fn(BodyIx) -> usize) -> Vec<Page> {
    let Told { title, under, tag, .. } = job.told;
    let width = paper.content().width() / SCALE;
    let mut pen = Pen::new();
    let mut y = pen.para(Pos2::ZERO, width, Style::new(Type::Display, Ink::Plain), tag, title);
    pen.text_spot(Rect::from_min_size(Pos2::ZERO, Vec2::new(width, y)), Role::Heading, title);
    y += pen.para(Pos2::new(0.0, y), width, Style::new(Type::Body, Ink::Quiet), tag, under) + Space::Wide.pts();
    let heading = tr!(job.language, "press-contents");
    let high = pen.para(Pos2::new(0.0, y), width, Style::new(Type::Title, Ink::Plain), tag, &heading);
    pen.text_spot(Rect::from_min_size(Pos2::new(0.0, y), Vec2::new(width, high)), Role::Heading, &heading);
    y += high + Space::Close.pts();
    let own = |chapter: &'_ Chapter| (chapter.panel.head.ix, chapter.panel.head.name.clone());
    let named = bodies.iter().flat_map(|chapter| {
        std::iter::once(own(chapter)).chain(chapter.alike.iter().cloned()).map(|(body, name)| (body, name, chapter.depth))
    });
    for (body, name, depth) in named {
        let style = if depth == 0 { TOP } else { NAME };
        let left = INDENT.0 * f32::from(u8::try_from(depth.min(INDENT.1)).unwrap_or(0));
        let number = page_of(body).to_string();
        let room = width - left - Space::Vast.pts();
        let at = Pos2::new(left, y);
        let lines = style.lines(room, tag, &name);
        let wide = lines.last().map_or(0.0, |line| style.width(line));
        let height = pen.para(at, room, style, tag, &name);
        let base = y + height - style.line() * 0.32;
        let dots = left + wide + Space::Close.pts()..width - NAME.width(&number) - Space::Close.pts();
        if dots.start < dots.end {
            pen.push(crate::drawing::Item::Stroke(crate::drawing::Stroke {
                path: vec![Pos2::new(dots.start, base), Pos2::new(dots.end, base)],
                width: 0.75,
                ink: Ink::Hairline,
                dash: Some(2.0),
            }));
        }
        pen.line_to(Pos2::new(width, y + height - style.line()), NAME, &number);
        pen.link_spot(Rect::from_min_size(at, Vec2::new(width - left, height)), &name, body);
        y += height + Space::Tight.pts() / 2.0;
    }
    pen.drawing.size = Vec2::new(width, y);
    let drawing = pen.drawing;
    over_pages(job, paper, |_| Written { drawing: drawing.clone(), kept: Vec::new() }, &heading)
}
