//! DOT: the chart for Graphviz. Bodies of a level stand in a row, those of a lane below each other.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::chart::Chart;
use super::svg::hex;
use super::{Exporter, Fault, Holds, Work};
use crate::drawing::{Card, Ink, LineLook, Wire, WireEnd};
use crate::msg;

/// The format.
pub(super) const DOT: Exporter = Exporter { extension: "dot", name: msg!("export-format-dot"), holds: Holds::Graph, write };

/// Whoever waits is asked each time so many lines are written.
const ASK: usize = 256;

fn write(work: &Work<'_>) -> Result<Vec<u8>, Fault> {
    let chart = Chart::new(work);
    let total = chart.cards.len() + chart.wires.len();
    let ask = |at: usize| if at.is_multiple_of(ASK) && !work.watch.goes_on(at, total) { Err(Fault::Stopped) } else { Ok(()) };
    let mut out = String::new();
    let ink = |ink: Ink| hex(work.theme.ink(ink));
    put(&mut out, &format!("digraph {} {{", quoted(work.title)));
    let ground = if work.options.transparent { "transparent".to_owned() } else { ink(Ink::Paper) };
    put(
        &mut out,
        &format!("  graph [charset=\"UTF-8\", rankdir=TB, splines=ortho, newrank=true, bgcolor=\"{ground}\", fontname=\"Inter\"]"),
    );
    put(&mut out, "  node [shape=box, style=\"rounded,filled\", fontname=\"Inter\", fontsize=12]");
    put(&mut out, "  edge [fontname=\"Inter\", fontsize=9, arrowsize=0.7]");
    let mut levels: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut order: Vec<&str> = Vec::new();
    for (at, (card, _)) in chart.cards.iter().enumerate() {
        ask(at)?;
        put(&mut out, &format!("  {}", node(&chart, card, &ink)));
        let level = chart.names.entry(card.body).map_or("", |entry| &entry.level);
        if !levels.contains_key(level) {
            order.push(level);
        }
        levels.entry(level).or_default().push(quoted(&chart.names.id(card.body)));
    }
    // In the order in which the levels are met: from the top.
    for level in order.into_iter().filter(|level| !level.is_empty()) {
        let bodies = levels.get(level).map(|bodies| bodies.join("; ")).unwrap_or_default();
        put(&mut out, &format!("  {{ rank=same; {bodies} }}"));
    }
    for (at, wire) in chart.wires.iter().enumerate() {
        ask(chart.cards.len() + at)?;
        put(&mut out, &format!("  {}", edge(&chart, wire, &ink)));
    }
    put(&mut out, "}");
    Ok(out.into_bytes())
}

fn put(out: &mut String, line: &str) {
    let _ = writeln!(out, "{line}"); // writing to a string cannot fail
}

fn node(chart: &Chart<'_>, card: &Card, ink: &impl Fn(Ink) -> String) -> String {
    let entry = chart.names.entry(card.body);
    let known = entry.map(|entry| [("kind", &entry.kind), ("level", &entry.level), ("lane", &entry.lane), ("standing", &entry.standing)]);
    let known: String = known.into_iter().flatten().filter(|(_, text)| !text.is_empty()).fold(String::new(), |mut out, (name, text)| {
        let _ = write!(out, ", {name}={}", quoted(text));
        out
    });
    let words = card.middle.runs.first().map_or(Ink::Plain, |run| run.ink);
    let group = entry.map_or_else(String::new, |entry| format!(", group={}", quoted(&entry.lane)));
    format!(
        "{} [label={}{group}, fillcolor=\"{}\", color=\"{}\", fontcolor=\"{}\"{known}]",
        quoted(&chart.names.id(card.body)),
        quoted(&chart.label(card)),
        ink(card.fill),
        ink(card.border),
        ink(words),
    )
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
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            letter if letter.is_whitespace() => out.push(' '),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out.push('"');
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
