//! The heads of shapes, which say what they are, and their lines.

use egui::Color32;

use super::fit::Fit;
use super::ink;
use super::text::Hand;
use crate::drawing::{Line, WireEnd};
use crate::export::xml::Xml;

/// What a shape is to those who look for it in a list, and to those who hear it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Head<'a> {
    /// Its number: one to each shape of a slide.
    pub(super) id: u32,
    /// What it is called.
    pub(super) name: &'a str,
    /// What it says to those who do not see it; nothing for an ornament, and for what its own text says.
    pub(super) says: &'a str,
    /// Whether it says nothing to those who do not see it.
    pub(super) ornament: bool,
    /// What a click on it leads to: the name of a relation.
    pub(super) link: Option<&'a str>,
}

/// How long a name or an alternative text may be: programs that show them cut longer ones, or refuse them.
const LONGEST: usize = 2_000;

/// Writes the head of a shape.
pub(super) fn head(xml: &mut Xml, head: Head<'_>) {
    let short = |text: &str| text.chars().take(LONGEST).collect::<String>();
    let (id, name, says) = (head.id.to_string(), short(head.name), short(head.says));
    let all = [("id", id.as_str()), ("name", name.as_str()), ("descr", says.as_str())];
    let attributes = if says.is_empty() { all.split_at(2).0 } else { &all };
    xml.within("p:cNvPr", attributes, |xml| {
        if let Some(link) = head.link {
            xml.empty("a:hlinkClick", &[("r:id", link), ("action", "ppaction://hlinksldjump")]);
        }
        if head.ornament {
            xml.within("a:extLst", &[], |xml| {
                xml.within("a:ext", &[("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}")], |xml| {
                    let names = "http://schemas.microsoft.com/office/drawing/2017/decorative";
                    xml.empty("adec:decorative", &[("xmlns:adec", names), ("val", "1")]);
                });
            });
        }
    });
}

/// Writes a line; `None` for a surface without border.
pub(super) fn line(xml: &mut Xml, hand: Hand<'_>, line: Option<&Line>) {
    let Some(line) = line else { return xml.within("a:ln", &[], |xml| xml.empty("a:noFill", &[])) };
    let width = width(hand.fit, line.width);
    xml.within("a:ln", &[("w", &width), ("cap", "flat")], |xml| stroke(xml, hand, line));
}

/// Writes the line of a connector: double or not, and how it ends.
pub(super) fn wire(xml: &mut Xml, hand: Hand<'_>, line: &Line, is_double: bool, end: WireEnd) {
    // Both lines and the gap between them. Programs that know no double lines draw one so wide.
    let width = width(hand.fit, if is_double { line.width * 2.4 } else { line.width });
    let compound = if is_double { "dbl" } else { "sng" };
    xml.within("a:ln", &[("w", &width), ("cap", "flat"), ("cmpd", compound)], |xml| {
        stroke(xml, hand, line);
        xml.empty("a:headEnd", &[("type", "none")]);
        match mark(end) {
            Some(mark) => xml.empty("a:tailEnd", &[("type", mark), ("w", "lg"), ("len", "lg")]),
            None => xml.empty("a:tailEnd", &[("type", "none")]),
        }
    });
}

fn width(fit: Fit, points: f32) -> String {
    fit.length(points).clamp(0, 20_116_800).to_string()
}

fn stroke(xml: &mut Xml, hand: Hand<'_>, line: &Line) {
    ink::fill(xml, hand.theme, Some(line.colour).filter(|colour| *colour != Color32::TRANSPARENT));
    xml.empty("a:prstDash", &[("val", dash(line))]);
    xml.empty("a:round", &[]);
}

/// The preset that is most like the dashes and gaps of a line.
fn dash(line: &Line) -> &'static str {
    match line.dashes.as_slice() {
        [] => "solid",
        [on, ..] if *on <= line.width * 1.5 => "sysDot",
        [_, _] => "dash",
        _ => "dashDot",
    }
}

/// The mark at the end of a wire. A bar across is none that slides know.
fn mark(end: WireEnd) -> Option<&'static str> {
    match end {
        WireEnd::Plain | WireEnd::Bar => None,
        WireEnd::Arrow => Some("arrow"),
        WireEnd::FilledArrow => Some("triangle"),
        WireEnd::Dot => Some("oval"),
        WireEnd::Diamond => Some("diamond"),
    }
}
