//! `GraphML`: the chart for graph programs. Whatever reads the format finds names, kinds, levels and lanes under declared keys; `yEd` finds the
//! places and colours of the chart as well.

use emath::Rect;

use super::chart::Chart;
use super::svg::hex;
use super::xml::{Xml, number};
use super::{Exporter, Fault, Holds, Work};
use crate::drawing::{Card, Ink, LineLook, Wire, WireEnd};
use crate::msg;

/// The format.
pub(super) const GRAPHML: Exporter =
    Exporter { extension: "graphml", name: msg!("export-format-graphml"), holds: Holds::Graph, offers: &[], write };

/// Whoever waits is asked each time so many things are written.
const ASK: usize = 256;
/// What is said of nodes and edges: the name of the key, what it is for, the name of what is said.
const KEYS: [(&str, &str, &str); 9] = [
    ("n-label", "node", "label"),
    ("n-short", "node", "short"),
    ("n-kind", "node", "kind"),
    ("n-level", "node", "level"),
    ("n-lane", "node", "lane"),
    ("n-standing", "node", "standing"),
    ("e-label", "edge", "label"),
    ("e-kind", "edge", "kind"),
    ("g-title", "graph", "title"),
];

fn write(work: &Work<'_>) -> Result<Vec<u8>, Fault> {
    let chart = Chart::new(work);
    let total = chart.cards.len() + chart.wires.len();
    let ask = |at: usize| if at.is_multiple_of(ASK) && !work.watch.goes_on(at, total) { Err(Fault::Stopped) } else { Ok(()) };
    let ink = |ink: Ink| hex(work.theme.ink(ink));
    let mut xml = Xml::document();
    let root = [
        ("xmlns", "http://graphml.graphdrawing.org/xmlns"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ("xmlns:y", "http://www.yworks.com/xml/graphml"),
        ("xsi:schemaLocation", "http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd"),
    ];
    xml.start("graphml", &root);
    xml.line();
    for (id, what, name) in KEYS {
        xml.empty("key", &[("id", id), ("for", what), ("attr.name", name), ("attr.type", "string")]);
        xml.line();
    }
    for (id, what, kind) in [("n-drawn", "node", "nodegraphics"), ("e-drawn", "edge", "edgegraphics")] {
        xml.empty("key", &[("id", id), ("for", what), ("yfiles.type", kind)]);
        xml.line();
    }
    xml.start("graph", &[("id", "chart"), ("edgedefault", "directed")]);
    xml.line();
    data(&mut xml, "g-title", work.title);
    xml.line();
    for (at, (card, rect)) in chart.cards.iter().enumerate() {
        ask(at)?;
        node(&mut xml, &chart, card, *rect, &ink);
    }
    for (at, wire) in chart.wires.iter().enumerate() {
        ask(chart.cards.len() + at)?;
        edge(&mut xml, &chart, (at, wire), &ink);
    }
    xml.end();
    xml.line();
    xml.end();
    xml.line();
    Ok(xml.finish())
}

fn data(xml: &mut Xml, key: &str, text: &str) {
    if !text.is_empty() {
        xml.element("data", &[("key", key)], text);
    }
}

fn node(xml: &mut Xml, chart: &Chart<'_>, card: &Card, rect: Rect, ink: &impl Fn(Ink) -> String) {
    xml.start("node", &[("id", &chart.names.id(card.body))]);
    let label = chart.label(card);
    data(xml, "n-label", &label);
    if let Some(entry) = chart.names.entry(card.body) {
        let said = [("n-short", &entry.short), ("n-kind", &entry.kind), ("n-level", &entry.level), ("n-lane", &entry.lane)];
        for (key, text) in said {
            data(xml, key, text);
        }
        data(xml, "n-standing", &entry.standing);
    }
    xml.start("data", &[("key", "n-drawn")]);
    xml.start("y:ShapeNode", &[]);
    let [x, y, width, height] = [rect.left(), rect.top(), rect.width(), rect.height()].map(number);
    xml.empty("y:Geometry", &[("x", &x), ("y", &y), ("width", &width), ("height", &height)]);
    xml.empty("y:Fill", &[("color", &ink(card.fill)), ("transparent", "false")]);
    xml.empty("y:BorderStyle", &[("color", &ink(card.border)), ("type", "line"), ("width", "1.0")]);
    let words = ink(card.middle.runs.first().map_or(Ink::Plain, |run| run.ink));
    let setting = [
        ("fontFamily", "Inter"),
        ("fontSize", "12"),
        ("textColor", &*words),
        ("autoSizePolicy", "node_width"),
        ("configuration", "CroppingLabel"),
    ];
    xml.element("y:NodeLabel", &setting, &label);
    xml.empty("y:Shape", &[("type", "roundrectangle")]);
    xml.end();
    xml.end();
    xml.end();
    xml.line();
}

fn edge(xml: &mut Xml, chart: &Chart<'_>, (at, wire): (usize, &Wire), ink: &impl Fn(Ink) -> String) {
    let (from, to) = (chart.names.id(wire.from), chart.names.id(wire.to));
    xml.start("edge", &[("id", &format!("e{at}")), ("source", &from), ("target", &to)]);
    let kind = chart.names.kind(wire.kind);
    data(xml, "e-label", kind);
    data(xml, "e-kind", kind);
    xml.start("data", &[("key", "e-drawn")]);
    xml.start("y:PolyLineEdge", &[]);
    way(xml, wire);
    let look = match wire.look {
        LineLook::Solid | LineLook::Thin | LineLook::Double => "line",
        LineLook::Dashed => "dashed",
        LineLook::Dotted => "dotted",
        LineLook::DashDot => "dashed_dotted",
    };
    let width = if wire.look == LineLook::Double { "2.0" } else { "1.0" };
    xml.empty("y:LineStyle", &[("color", &ink(wire.ink)), ("type", look), ("width", width)]);
    let end = match wire.end {
        WireEnd::Plain => "none",
        WireEnd::Arrow => "plain",
        WireEnd::FilledArrow => "standard",
        WireEnd::Dot => "circle",
        WireEnd::Diamond => "diamond",
        WireEnd::Bar => "t_shape",
    };
    xml.empty("y:Arrows", &[("source", "none"), ("target", end)]);
    xml.end();
    xml.end();
    xml.end();
    xml.line();
}

/// The points where a wire turns; those at its ends are found by the program that reads it.
fn way(xml: &mut Xml, wire: &Wire) {
    xml.start("y:Path", &[("sx", "0"), ("sy", "0"), ("tx", "0"), ("ty", "0")]);
    let turns = wire.path.get(1..wire.path.len().saturating_sub(1)).unwrap_or_default();
    for at in turns {
        xml.empty("y:Point", &[("x", &number(at.x)), ("y", &number(at.y))]);
    }
    xml.end();
}
