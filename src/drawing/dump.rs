//! A drawing as stable text: what golden files compare, and what a person reads to see what is drawn.

use std::fmt::Write as _;

use emath::{Pos2, Rect};

use super::{Card, Drawing, Face, Item, Label, Sector, Size, Spot, Trunk, Wire};

impl Drawing {
    /// The drawing as text, one item a line, in drawing order; the same on every machine.
    #[must_use]
    pub fn dump(&self) -> String {
        let mut out = format!("drawing {} × {}\n", number(self.size.x), number(self.size.y));
        for (what, bands) in [("row", &self.rows), ("lane", &self.lanes)] {
            for band in bands {
                line(&mut out, &format!("{what} {} {:?} {:?}", rect(band.rect), band.name.join(" / "), band.note));
            }
        }
        for block in &self.blocks {
            line(&mut out, &format!("block {} {} depth {} {:?}", block.body, rect(block.rect), block.depth, block.name));
        }
        for item in &self.items {
            match item {
                Item::Area(area) => line(&mut out, &format!("area {} {:?} {:?}", rect(area.rect), area.fill, area.border)),
                Item::Trunk(trunk) => line(&mut out, &dump_trunk(trunk)),
                Item::Wire(wire) => line(&mut out, &dump_wire(wire)),
                Item::Card(card) => dump_card(&mut out, card),
                Item::Label(label) => line(&mut out, &dump_label(label)),
                Item::Stroke(stroke) => line(&mut out, &format!("stroke {} {:?}", path(&stroke.path), stroke.ink)),
                Item::Polygon(polygon) => line(&mut out, &format!("polygon {} {:?}", path(&polygon.corners), polygon.fill)),
                Item::Sector(sector) => line(&mut out, &dump_sector(sector)),
                Item::Glyph(glyph) => line(&mut out, &format!("glyph {} {:?} {:?}", pos(glyph.at), glyph.shape, glyph.fill.or(glyph.line))),
            }
        }
        for table in &self.tables {
            line(&mut out, &format!("table {} head {} side {}", rect(table.rect), number(table.head), number(table.side)));
        }
        for spot in &self.spots {
            line(&mut out, &dump_spot(spot));
        }
        out
    }
}

fn line(out: &mut String, text: &str) {
    let _ = writeln!(out, "{text}"); // writing to a string cannot fail
}

fn number(value: f32) -> String {
    format!("{}", (value * 64.0).round() / 64.0)
}

fn pos(at: Pos2) -> String {
    format!("{},{}", number(at.x), number(at.y))
}

fn rect(rect: Rect) -> String {
    format!("{} {}×{}", pos(rect.min), number(rect.width()), number(rect.height()))
}

fn path(points: &[Pos2]) -> String {
    points.iter().map(|at| pos(*at)).collect::<Vec<_>>().join(" ")
}

fn dump_label(label: &Label) -> String {
    let turn = if label.turn == 0.0 { String::new() } else { format!(" turn {}", number(label.turn)) };
    format!("label {} {:?}{turn}", pos(label.run.at), label.run.text)
}

fn dump_sector(sector: &Sector) -> String {
    let (radii, angles) = ((number(sector.inner), number(sector.outer)), (number(sector.from), number(sector.to)));
    format!("sector {} {}–{} {}–{} {:?}", pos(sector.centre), radii.0, radii.1, angles.0, angles.1, sector.fill)
}

fn dump_spot(spot: &Spot) -> String {
    let chosen = if spot.chosen { " chosen" } else { "" };
    let target = spot.target.as_ref().map_or_else(String::new, |target| format!(" → {target:?}"));
    format!("spot {} {:?}{chosen} {:?}{target}", rect(spot.rect), spot.role, spot.name)
}

fn dump_trunk(trunk: &Trunk) -> String {
    let lines = trunk.lines.iter().map(|path| path.iter().map(|at| pos(*at)).collect::<Vec<_>>().join(" "));
    format!("trunk {} {:?} {}", trunk.body, trunk.ink, lines.collect::<Vec<_>>().join(" | "))
}

fn dump_wire(wire: &Wire) -> String {
    let path: Vec<String> = wire.path.iter().map(|at| pos(*at)).collect();
    let own = format!("{}..{}", wire.own.start, wire.own.end);
    format!("wire {}→{} kind {} {:?} {:?} own {own} {}", wire.from, wire.to, wire.kind, wire.look, wire.end, path.join(" "))
}

fn dump_card(out: &mut String, card: &Card) {
    let mut head = format!("card {} {} {:?} fill {:?} border {:?}", card.body, rect(card.rect), card.kind, card.fill, card.border);
    if card.hidden > 0 {
        let _ = write!(head, " hidden {}", card.hidden);
    }
    if card.notice {
        head.push_str(" notice");
    }
    line(out, &head);
    for size in [Size::Far, Size::Middle, Size::Near] {
        line(out, &format!("  {size:?} {}", dump_face(card.face(size))));
    }
}

fn dump_face(face: &Face) -> String {
    let words: Vec<&str> = face.runs.iter().map(|run| &*run.text).collect();
    format!("{:?} glyphs {}", words.join(" | "), face.glyphs.len())
}
