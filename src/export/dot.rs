//! DOT: the chart for Graphviz. `dot` sets bodies of a level in a row, in the order of the chart, with the name of the level before them;
//! `neato -n` puts everything where it is on the chart.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use emath::Rect;

use super::chart::Chart;
use super::svg::hex;
use super::xml::number;
use super::{Exporter, Fault, Holds, Work};
use crate::drawing::{Card, Ink, LineLook, Wire, WireEnd};
use crate::msg;

/// The format.
pub(super) const DOT: Exporter = Exporter { extension: "dot", name: msg!("export-format-dot"), holds: Holds::Graph, offers: &[], write };

/// Whoever waits is asked each time so many lines are written.
const ASK: usize = 256;
/// From the leftmost body to the middle of the names of levels, in points.
const BESIDE: f32 = 60.0;
/// A line of a name has so many letters.
const LINE: usize = 21;

fn write(work: &Work<'_>) -> Result<Vec<u8>, Fault> {
    let chart = Chart::new(work);
    let total = chart.cards.len() + chart.wires.len();
    let ask = |at: usize| if at.is_multiple_of(ASK) && !work.watch.goes_on(at, total) { Err(Fault::Stopped) } else { Ok(()) };
    let mut out = String::new();
    let ink = |ink: Ink| hex(work.theme.ink(ink));
    put(&mut out, &format!("digraph {} {{", quoted(work.title)));
    let ground = if work.options.transparent { "transparent".to_owned() } else { ink(Ink::Paper) };
    put(&mut out, &format!("  graph [charset=\"UTF-8\", newrank=true, nodesep=0.2, bgcolor=\"{ground}\", fontname=\"Inter\"]"));
    put(&mut out, "  node [shape=box, style=\"rounded,filled\", fontname=\"Inter\", fontsize=12, margin=\"0.08,0.05\"]");
    // Levels alone decide which row a body stands in.
    put(&mut out, "  edge [fontname=\"Inter\", fontsize=9, arrowsize=0.7, constraint=false]");
    for (at, (card, rect)) in chart.cards.iter().enumerate() {
        ask(at)?;
        put(&mut out, &format!("  {}", node(&chart, card, *rect, &ink)));
    }
    levels(&mut out, &chart, &ink(Ink::Quiet));
    for (at, wire) in chart.wires.iter().enumerate() {
        ask(chart.cards.len() + at)?;
        put(&mut out, &format!("  {}", edge(&chart, wire, &ink)));
    }
    put(&mut out, "}");
    Ok(out.into_bytes())
}

/// A row for each level, from the top: its name, and its bodies from the left.
fn levels(out: &mut String, chart: &Chart<'_>, ink: &str) {
    let mut levels: BTreeMap<&str, Vec<(Rect, usize)>> = BTreeMap::new();
    for (card, rect) in &chart.cards {
        let level = chart.names.entry(card.body).map_or("", |entry| &entry.level);
        levels.entry(level).or_default().push((*rect, card.body));
    }
    let left = chart.cards.iter().map(|(_, rect)| rect.left()).fold(f32::INFINITY, f32::min);
    let top = |bodies: &[(Rect, usize)]| bodies.iter().map(|(rect, _)| rect.top()).fold(f32::INFINITY, f32::min);
    let mut levels: Vec<(&str, Vec<(Rect, usize)>)> = levels.into_iter().filter(|(level, _)| !level.is_empty()).collect();
    levels.sort_by(|(_, a), (_, b)| top(a).total_cmp(&top(b)));
    for (at, (level, bodies)) in levels.iter_mut().enumerate() {
        bodies.sort_by(|(a, one), (b, other)| a.left().total_cmp(&b.left()).then(one.cmp(other)));
        let middle = bodies.iter().map(|(rect, _)| *rect).reduce(Rect::union).map_or(0.0, |rect| rect.center().y);
        let pos = format!("{},{}", number(left - BESIDE), number(-middle));
        put(out, &format!("  \"level {at}\" [label={}, pos=\"{pos}\", shape=plaintext, style=\"\", fontcolor=\"{ink}\"]", quoted(level)));
        let names: Vec<String> = bodies.iter().map(|(_, body)| quoted(&chart.names.id(*body))).collect();
        put(out, &format!("  {{ rank=same; edge [style=invis, constraint=true]; \"level {at}\" -> {} }}", names.join(" -> ")));
    }
    if levels.len() > 1 {
        let names: Vec<String> = (0..levels.len()).map(|at| format!("\"level {at}\"")).collect();
        put(out, &format!("  {} [style=invis, constraint=true]", names.join(" -> ")));
    }
}

fn put(out: &mut String, line: &str) {
    let _ = writeln!(out, "{line}"); // writing to a string cannot fail
}

fn node(chart: &Chart<'_>, card: &Card, rect: Rect, ink: &impl Fn(Ink) -> String) -> String {
    let entry = chart.names.entry(card.body);
    let known = entry.map(|entry| [("kind", &entry.kind), ("level", &entry.level), ("lane", &entry.lane), ("standing", &entry.standing)]);
    let known: String = known.into_iter().flatten().filter(|(_, text)| !text.is_empty()).fold(String::new(), |mut out, (name, text)| {
        let _ = write!(out, ", {name}={}", quoted(text));
        out
    });
    let words = card.middle.runs.first().map_or(Ink::Plain, |run| run.ink);
    // Places in points, counted from below; sizes in inches.
    let pos = format!("{},{}", number(rect.center().x), number(-rect.center().y));
    let (width, height) = (number(rect.width() / 72.0), number(rect.height() / 72.0));
    format!(
        "{} [label={}, pos=\"{pos}\", width={width}, height={height}, fillcolor=\"{}\", color=\"{}\", fontcolor=\"{}\"{known}]",
        quoted(&chart.names.id(card.body)),
        lines(&chart.label(card)),
        ink(card.fill),
        ink(card.border),
        ink(words),
    )
}

/// A text in lines of about the width of a card.
fn lines(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
    format!("\"{}\"", lines.join("\\n"))
}

fn edge(chart: &Chart<'_>, wire: &Wire, ink: &impl Fn(Ink) -> String) -> String {
    let style = match wire.look {
        LineLook::Solid | LineLook::Thin => "solid",
        LineLook::Dashed | LineLook::DashDot => "dashed",
        LineLook::Dotted => "dotted",
        LineLook::Double => "bold",
    };
    let head = match wire.end {
        WireEnd::Plain => "none",
        WireEnd::Arrow => "vee",
        WireEnd::FilledArrow => "normal",
        WireEnd::Dot => "dot",
        WireEnd::Diamond => "diamond",
        WireEnd::Bar => "tee",
    };
    let (from, to) = (quoted(&chart.names.id(wire.from)), quoted(&chart.names.id(wire.to)));
    // A label on each of many lines would hide the chart: the kind is told where it is pointed at, and to programs.
    let kind = quoted(chart.names.kind(wire.kind));
    format!("{from} -> {to} [kind={kind}, tooltip={kind}, style={style}, arrowhead={head}, color=\"{}\"]", ink(wire.ink))
}

/// A text in quotation marks, in which nothing is taken for a sign of the format.
fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            letter if letter.is_whitespace() => out.push(' '),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_ends_its_quotation_marks() {
        assert_eq!(quoted("a \"b\" \\n\nc"), r#""a \"b\" \\n c""#);
        assert_eq!(quoted("\\"), r#""\\""#);
        assert_eq!(quoted(""), "\"\"");
    }
}
