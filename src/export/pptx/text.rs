//! Text of slides: lines that stay where they are drawn, in paragraphs that can be edited.

use emath::Rect;

use super::fit::Fit;
use super::ink;
use crate::drawing::{Typeface, Words};
use crate::export::lines::goes_on;
use crate::export::xml::Xml;
use crate::theme::{Theme, measure};

/// The height of a line of the built-in font and its part above the baseline, for letters of size 1.
pub(super) const LINE: f32 = 1.21;
/// See [`LINE`].
pub(super) const ASCENT: f32 = 0.969;
const DESCENT: f32 = LINE - ASCENT;
/// How much wider than drawn a line may become: bold letters stand for semi-bold ones, and other machines have other fonts.
const SLACK: f32 = 1.05;

/// What text is written with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hand<'a> {
    pub(super) fit: Fit,
    pub(super) theme: &'a Theme,
    /// The language, with its country.
    pub(super) language: &'static str,
}

/// The language of a text as office programs know it: proofing is for a country.
pub(super) fn with_country(tag: &'static str) -> &'static str {
    match tag {
        "sv" => "sv-SE",
        "en" => "en-GB",
        other => other,
    }
}

/// Writes the text of a shape, `around` being its room on the page.
pub(super) fn on_shape(xml: &mut Xml, hand: Hand<'_>, lines: &[&Words], around: Rect) {
    let [line] = lines else { return column(xml, hand, lines, around) };
    let aside = (line.at.x + line.width / 2.0 - around.center().x).abs();
    let below = (line.at.y - line.size * 0.364 - around.center().y).abs();
    if aside > line.size * 0.1 || below > line.size * 0.2 {
        return column(xml, hand, lines, around);
    }
    xml.within("p:txBody", &[], |xml| {
        body(xml, "none", [0; 4], "ctr");
        xml.within("a:p", &[], |xml| {
            xml.empty("a:pPr", &[("algn", "ctr")]);
            run(xml, hand, line);
        });
    });
}

/// Writes lines one below the other.
pub(super) fn column(xml: &mut Xml, hand: Hand<'_>, lines: &[&Words], around: Rect) {
    let Some(first) = lines.first() else { return };
    let alone = lines.len() == 1;
    let left = (first.at.x - around.left()).max(0.0);
    let widest = lines.iter().map(|line| line.width).fold(0.0, f32::max) * SLACK;
    let right = (around.width() - left - widest).clamp(0.0, left);
    let top = first.at.y - around.top() - if alone { first.size * ASCENT } else { leading(lines) - first.size * DESCENT };
    let inset = |points: f32| hand.fit.length(points.max(0.0));
    // A line that would not fit with its slack is better beyond the border than broken.
    let wrap = if alone || around.width() - left < widest { "none" } else { "square" };
    xml.within("p:txBody", &[], |xml| {
        body(xml, wrap, [inset(left), inset(top), inset(right), 0], "t");
        let mut before: Option<&Words> = None;
        for paragraph in lines.chunk_by(|a, b| goes_on(a, b)) {
            let (Some(head), Some(last)) = (paragraph.first(), paragraph.last()) else { continue };
            xml.within("a:p", &[], |xml| {
                if !alone {
                    let step = leading(paragraph);
                    let above = before.map_or(0.0, |before| head.at.y - before.at.y - step + (head.size - before.size) * DESCENT);
                    spacing(xml, hand.fit.leading(step), hand.fit.leading(above.max(0.0)));
                }
                for (ix, line) in paragraph.iter().enumerate() {
                    if ix > 0 {
                        xml.within("a:br", &[], |xml| letters(xml, hand, line));
                    }
                    run(xml, hand, line);
                }
            });
            before = Some(last);
        }
    });
}

/// From line to line of a paragraph.
fn leading(lines: &[&Words]) -> f32 {
    match lines {
        [first, second, ..] if goes_on(first, second) => second.at.y - first.at.y,
        [first, ..] => measure::line_height(first.size),
        [] => 0.0,
    }
}

fn body(xml: &mut Xml, wrap: &str, insets: [i64; 4], anchor: &str) {
    let [left, top, right, bottom] = insets.map(|inset| inset.to_string());
    let attributes =
        [("wrap", wrap), ("lIns", &*left), ("tIns", &*top), ("rIns", &*right), ("bIns", &*bottom), ("rtlCol", "0"), ("anchor", anchor)];
    xml.within("a:bodyPr", &attributes, |xml| xml.empty("a:noAutofit", &[]));
    xml.empty("a:lstStyle", &[]);
}

fn spacing(xml: &mut Xml, line: i64, above: i64) {
    xml.within("a:pPr", &[("algn", "l")], |xml| {
        xml.within("a:lnSpc", &[], |xml| xml.empty("a:spcPts", &[("val", &line.to_string())]));
        xml.within("a:spcBef", &[], |xml| xml.empty("a:spcPts", &[("val", &above.to_string())]));
    });
}

fn run(xml: &mut Xml, hand: Hand<'_>, line: &Words) {
    xml.within("a:r", &[], |xml| {
        letters(xml, hand, line);
        xml.element("a:t", &[], &line.text);
    });
}

/// Writes what the letters of a line look like.
fn letters(xml: &mut Xml, hand: Hand<'_>, line: &Words) {
    let size = hand.fit.letters(line.size).to_string();
    let bold = if matches!(line.face, Typeface::SemiBold | Typeface::Bold) { "1" } else { "0" };
    xml.within("a:rPr", &[("lang", hand.language), ("sz", &size), ("b", bold), ("dirty", "0")], |xml| {
        ink::fill(xml, hand.theme, Some(line.colour));
    });
}

/// Writes a paragraph that looks as its placeholder does.
pub(super) fn plain(xml: &mut Xml, hand: Hand<'_>, words: &str) {
    xml.within("p:txBody", &[], |xml| {
        xml.empty("a:bodyPr", &[]);
        xml.empty("a:lstStyle", &[]);
        for line in words.lines() {
            xml.within("a:p", &[], |xml| {
                if !line.is_empty() {
                    xml.within("a:r", &[], |xml| {
                        xml.empty("a:rPr", &[("lang", hand.language), ("dirty", "0")]);
                        xml.element("a:t", &[], line);
                    });
                }
            });
        }
        if words.is_empty() {
            xml.empty("a:p", &[]);
        }
    });
}
