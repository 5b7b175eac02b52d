//! What stands on a slide: marks gathered into things, each with its surfaces and words.

use emath::Rect;

use super::geometry::{Form, form};
use crate::drawing::{Group, Mark, Shape, Words};
use crate::export::lines::goes_on;

/// Something that is one thing on a slide.
#[derive(Debug)]
pub(super) struct Thing<'a> {
    /// What it is, if it has a name.
    pub(super) group: Option<&'a Group>,
    /// The layer that it is in.
    pub(super) layer: usize,
    /// Its parts, the lowest first.
    pub(super) parts: Vec<Part<'a>>,
}

/// A part of a thing.
#[derive(Debug)]
pub(super) enum Part<'a> {
    /// A surface or a line, with the text that stands on it.
    Shape(&'a Shape, Vec<&'a Words>),
    /// Lines of text that stand on nothing.
    Text(Vec<&'a Words>),
}

impl Part<'_> {
    /// What surrounds it, but for lines of text that reach beyond the shape they stand on.
    pub(super) fn rect(&self) -> Rect {
        match self {
            Self::Shape(shape, _) => form(&shape.outline).1,
            Self::Text(lines) => lines.iter().fold(Rect::NOTHING, |rect, line| rect.union(room(line))),
        }
    }
}

/// The room of a line of text that is not turned.
pub(super) fn room(line: &Words) -> Rect {
    let size = emath::Vec2::new(line.width, line.size * super::text::LINE);
    Rect::from_min_size(line.at - emath::Vec2::new(0.0, line.size * super::text::ASCENT), size)
}

/// The things that marks draw, the lowest first.
///
/// # Complexity
/// O(marks), and for each thing the product of its shapes and lines of text.
pub(super) fn things(marks: &[Mark]) -> Vec<Thing<'_>> {
    let mut things: Vec<Thing<'_>> = Vec::new();
    let (mut layers, mut depth, mut group) = (0usize, 0usize, None);
    let mut inner: Vec<&Mark> = Vec::new();
    for mark in marks {
        match mark {
            Mark::Begin(Group::Layer(_)) => layers += 1,
            Mark::Begin(begun) => {
                group = group.or(Some(begun));
                depth += 1;
            }
            Mark::End if depth == 0 => {}
            Mark::End => {
                depth -= 1;
                if depth == 0 {
                    things.push(Thing { group: group.take(), layer: layers.saturating_sub(1), parts: parts(&std::mem::take(&mut inner)) });
                }
            }
            Mark::Shape(_) | Mark::Words(_) if depth > 0 => inner.push(mark),
            loose => lay(&mut things, loose, layers.saturating_sub(1)),
        }
    }
    things
}

/// Puts a mark that is in no group: a line of text to the one it goes on with.
fn lay<'a>(things: &mut Vec<Thing<'a>>, mark: &'a Mark, layer: usize) {
    if let Mark::Words(words) = mark
        && let Some(Thing { group: None, layer: last, parts }) = things.last_mut()
        && *last == layer
        && let [Part::Text(lines)] = parts.as_mut_slice()
        && lines.last().is_some_and(|line| goes_on(line, words))
    {
        return lines.push(words);
    }
    let parts = parts(&[mark]);
    things.push(Thing { group: None, layer, parts });
}

/// The parts of a thing: each line of text stands on the smallest shape around it that nothing covers there.
fn parts<'a>(marks: &[&'a Mark]) -> Vec<Part<'a>> {
    let mut parts: Vec<Part<'a>> =
        marks.iter().filter_map(|mark| if let Mark::Shape(shape) = mark { Some(Part::Shape(shape, Vec::new())) } else { None }).collect();
    let grounds: Vec<Option<Rect>> = parts.iter().map(ground).collect();
    let around: Vec<Rect> = parts.iter().map(Part::rect).collect();
    let mut free: Vec<Vec<&'a Words>> = Vec::new();
    for mark in marks {
        let Mark::Words(words) = mark else { continue };
        match on(words, &grounds, &around).and_then(|at| parts.get_mut(at)) {
            Some(Part::Shape(_, lines)) if takes(lines, words) => lines.push(words),
            _ => match free.last_mut() {
                Some(lines) if lines.last().is_some_and(|line| goes_on(line, words)) => lines.push(words),
                _ => free.push(vec![words]),
            },
        }
    }
    parts.extend(free.into_iter().map(Part::Text));
    parts
}

/// The surface that text can stand on.
fn ground(part: &Part<'_>) -> Option<Rect> {
    let Part::Shape(shape, _) = part else { return None };
    let (form, rect) = form(&shape.outline);
    (matches!(form, Form::Rectangle | Form::Rounded(_) | Form::Ellipse) && shape.fill.is_some()).then_some(rect)
}

fn on(words: &Words, grounds: &[Option<Rect>], around: &[Rect]) -> Option<usize> {
    if words.turn != 0.0 {
        return None;
    }
    let line = Rect::from_min_max(words.at - emath::Vec2::new(0.0, words.size * 0.7), words.at + emath::Vec2::new(words.width, 0.0));
    let holds = |(_, rect): &(usize, Rect)| rect.expand(words.size * 0.1).contains_rect(line);
    let all = grounds.iter().enumerate().filter_map(|(ix, rect)| Some((ix, (*rect)?)));
    let (ix, _) = all.filter(holds).min_by(|(_, a), (_, b)| a.area().total_cmp(&b.area()))?;
    let covered = around.iter().skip(ix + 1).any(|rect| rect.intersects(line.shrink(words.size * 0.1)));
    (!covered).then_some(ix)
}

/// Whether a line stands in the same column as those before it, below them.
fn takes(lines: &[&Words], words: &Words) -> bool {
    lines.last().is_none_or(|last| (last.at.x - words.at.x).abs() < words.size * 0.5 && words.at.y - last.at.y > words.size * 0.8)
}
