//! What a shape on a slide is, and what it is tied to: the heads of shapes, placeholders and connectors.

use emath::{Rect, Vec2};

use super::docks::Tie;
use super::fit::Fit;
use super::geometry;
use super::shape::{Head, head};
use super::text::{ASCENT, LINE};
use crate::drawing::Words;
use crate::export::xml::Xml;

/// Writes what a shape is: one like any other, or a box for text.
pub(super) fn plain(xml: &mut Xml, of: Head<'_>, is_text: bool) {
    xml.within("p:nvSpPr", &[], |xml| {
        head(xml, of);
        xml.empty("p:cNvSpPr", if is_text { &[("txBox", "1")] } else { &[] });
        xml.empty("p:nvPr", &[]);
    });
}

/// Writes what a shape is: what a placeholder holds.
pub(super) fn held(xml: &mut Xml, of: Head<'_>, placeholder: &[(&str, &str)]) {
    xml.within("p:nvSpPr", &[], |xml| {
        head(xml, of);
        xml.within("p:cNvSpPr", &[], |xml| xml.empty("a:spLocks", &[("noGrp", "1")]));
        xml.within("p:nvPr", &[], |xml| xml.empty("p:ph", placeholder));
    });
}

/// Writes what a placeholder holds, where its master puts it.
pub(super) fn placeholder(xml: &mut Xml, (id, name): (u32, &str), of: &[(&str, &str)], text: impl FnOnce(&mut Xml)) {
    xml.within("p:sp", &[], |xml| {
        held(xml, Head { id, name, ..Head::default() }, of);
        xml.empty("p:spPr", &[]);
        text(xml);
    });
}

/// Writes what a connector is glued to.
pub(super) fn glued(xml: &mut Xml, tie: &Tie) {
    xml.within("p:cNvCxnSpPr", &[], |xml| {
        for (name, end) in ["a:stCxn", "a:endCxn"].into_iter().zip(tie.ends) {
            if let Some((shape, site)) = end {
                xml.empty(name, &[("id", &shape.to_string()), ("idx", &site.to_string())]);
            }
        }
    });
}

/// Writes where a box of text is. One that is turned is turned about its middle, not about the beginning of its first line.
pub(super) fn turned(xml: &mut Xml, fit: Fit, first: &Words, around: Rect) {
    if first.turn == 0.0 {
        return geometry::place(xml, fit.area(around), &[]);
    }
    let middle = Vec2::new(around.width() / 2.0, (LINE / 2.0 - ASCENT) * first.size);
    let (along, down) = (Vec2::angled(first.turn), Vec2::angled(first.turn + std::f32::consts::FRAC_PI_2));
    let rect = Rect::from_center_size(first.at + along * middle.x + down * middle.y, around.size());
    let turn = (f64::from(first.turn.to_degrees()) * 60_000.0).round();
    geometry::place(xml, fit.area(rect), &[("rot", &super::fit::whole(turn).to_string())]);
}
