//! Outlines as the shapes a slide program knows by name, where they are such; free forms otherwise.

use std::borrow::Cow;

use emath::{Pos2, Rect};

use super::fit::{Area, Fit, whole};
use crate::drawing::marks::outline::{self, bounds};
use crate::drawing::{Piece, Shape};
use crate::export::xml::Xml;

/// What an outline is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Form {
    Rectangle,
    /// With corners of this radius, in points of the page.
    Rounded(f32),
    Ellipse,
    /// From here to there.
    Line(Pos2, Pos2),
    Free,
}

/// How far two points may be from each other that are meant to be one, in points of the page.
const SAME: f32 = 0.01;

/// What an outline is, and what surrounds it.
pub(super) fn form(outline: &[Piece]) -> (Form, Rect) {
    let around = bounds(outline);
    let form = match outline {
        [Piece::Move(from), Piece::To(to)] => Form::Line(*from, *to),
        [Piece::Move(a), Piece::To(b), Piece::To(c), Piece::To(d), Piece::Close] if is_rectangle([a, b, c, d], around) => Form::Rectangle,
        [Piece::Move(from), rest @ .., Piece::Close] if is_rounded(rest) => Form::Rounded(from.x - around.left()),
        [Piece::Move(_), Piece::Cubic(..), Piece::Cubic(..), Piece::Cubic(..), Piece::Cubic(..), ..] if outline.len() <= 6 => Form::Ellipse,
        _ => Form::Free,
    };
    (form, around)
}

/// Corners from the upper left one on, clockwise, of a rectangle that is not turned.
fn is_rectangle(corners: [&Pos2; 4], around: Rect) -> bool {
    let wanted = [around.left_top(), around.right_top(), around.right_bottom(), around.left_bottom()];
    corners.iter().zip(wanted).all(|(is, wanted)| is.distance(wanted) <= SAME)
}

/// Four sides, level and upright in turn, each with the curve that follows it.
fn is_rounded(pieces: &[Piece]) -> bool {
    let side = |(ix, pair): (usize, &[Piece])| match pair {
        [Piece::To(side), Piece::Cubic(before, ..)] => {
            let level = ix % 2 == 0;
            if level { (side.y - before.y).abs() <= SAME } else { (side.x - before.x).abs() <= SAME }
        }
        _ => false,
    };
    pieces.len() == 8 && pieces.chunks(2).enumerate().all(side)
}

/// Writes where a shape is. Lines are mirrored where they do not run down to the right.
pub(super) fn place(xml: &mut Xml, area: Area, attributes: &[(&str, &str)]) {
    xml.within("a:xfrm", attributes, |xml| corners(xml, area, ["a:off", "a:ext"]));
}

/// Writes the upper left corner and the size of an area.
pub(super) fn corners(xml: &mut Xml, area: Area, [corner, size]: [&'static str; 2]) {
    xml.empty(corner, &[("x", &area.x.to_string()), ("y", &area.y.to_string())]);
    xml.empty(size, &[("cx", &area.width.to_string()), ("cy", &area.height.to_string())]);
}

/// Writes place and form of an outline.
pub(super) fn outlined(xml: &mut Xml, fit: Fit, pieces: &[Piece]) {
    let (form, around) = form(pieces);
    let area = fit.area(around);
    match form {
        Form::Line(from, to) => {
            let flip = [("flipV", "1")];
            place(xml, area, if (to.x - from.x) * (to.y - from.y) < 0.0 { &flip } else { &[] });
            preset(xml, "line", &[]);
        }
        Form::Rectangle => {
            place(xml, area, &[]);
            preset(xml, "rect", &[]);
        }
        Form::Rounded(radius) => {
            place(xml, area, &[]);
            preset(xml, "roundRect", &[("adj", rounding(around, radius))]);
        }
        Form::Ellipse => {
            place(xml, area, &[]);
            preset(xml, "ellipse", &[]);
        }
        Form::Free => {
            place(xml, area, &[]);
            free(xml, fit, pieces, area);
        }
    }
}

/// The radius of corners as a part of the shorter side, in hundred thousandths.
pub(super) fn rounding(around: Rect, radius: f32) -> i64 {
    let part = f64::from(radius) / f64::from(around.width().min(around.height()).max(SAME));
    whole(part * 100_000.0).clamp(0, 50_000)
}

/// Writes a form by its name.
pub(super) fn preset(xml: &mut Xml, name: &str, adjust: &[(&str, i64)]) {
    xml.within("a:prstGeom", &[("prst", name)], |xml| {
        xml.within("a:avLst", &[], |xml| {
            for (name, value) in adjust {
                xml.empty("a:gd", &[("name", name), ("fmla", &format!("val {value}"))]);
            }
        });
    });
}

fn free(xml: &mut Xml, fit: Fit, pieces: &[Piece], area: Area) {
    let open = !pieces.contains(&Piece::Close);
    let at = |pos: Pos2| {
        let (x, y) = fit.place(pos);
        [(x - area.x).to_string(), (y - area.y).to_string()]
    };
    let (width, height) = (area.width.to_string(), area.height.to_string());
    let size = [("w", width.as_str()), ("h", height.as_str()), ("fill", "none")];
    xml.within("a:custGeom", &[], |xml| {
        for list in ["a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"] {
            xml.empty(list, &[]);
        }
        xml.empty("a:rect", &[("l", "0"), ("t", "0"), ("r", "r"), ("b", "b")]);
        xml.within("a:pathLst", &[], |xml| {
            xml.within("a:path", if open { &size } else { size.split_at(2).0 }, |xml| {
                for piece in pieces {
                    match *piece {
                        Piece::Move(to) => points(xml, "a:moveTo", &[at(to)]),
                        Piece::To(to) => points(xml, "a:lnTo", &[at(to)]),
                        Piece::Quad(by, to) => points(xml, "a:quadBezTo", &[at(by), at(to)]),
                        Piece::Cubic(by, then, to) => points(xml, "a:cubicBezTo", &[at(by), at(then), at(to)]),
                        Piece::Close => xml.empty("a:close", &[]),
                    }
                }
            });
        });
    });
}

fn points(xml: &mut Xml, name: &'static str, points: &[[String; 2]]) {
    xml.within(name, &[], |xml| {
        for [x, y] in points {
            xml.empty("a:pt", &[("x", x), ("y", y)]);
        }
    });
}

/// What of a shape lies within a part of the page: slides have no windows. Rectangles and lines are cut; what cannot be cut is there whole.
pub(super) fn cut(shape: &Shape, seen: Rect) -> Option<Cow<'_, Shape>> {
    let (form, around) = form(&shape.outline);
    if seen.contains_rect(around) || !around.is_finite() {
        return Some(Cow::Borrowed(shape));
    }
    let outline = match form {
        Form::Rectangle | Form::Rounded(_) => {
            let left = around.intersect(seen);
            left.is_positive().then(|| outline::rect(left, 0.0))?
        }
        Form::Line(from, to) => outline::open(&cut_line([from, to], seen)?),
        Form::Ellipse | Form::Free => return around.intersects(seen).then_some(Cow::Borrowed(shape)),
    };
    Some(Cow::Owned(Shape { outline, ..shape.clone() }))
}

/// What of a line lies within a rectangle (Liang and Barsky, 1984).
fn cut_line([from, to]: [Pos2; 2], seen: Rect) -> Option<[Pos2; 2]> {
    let along = to - from;
    let sides = [
        (-along.x, from.x - seen.left()),
        (along.x, seen.right() - from.x),
        (-along.y, from.y - seen.top()),
        (along.y, seen.bottom() - from.y),
    ];
    let (mut begin, mut end) = (0.0_f32, 1.0_f32);
    for (towards, room) in sides {
        if towards < 0.0 {
            begin = begin.max(room / towards);
        } else if towards > 0.0 {
            end = end.min(room / towards);
        } else if room < 0.0 {
            return None;
        }
    }
    (begin < end).then(|| [from + along * begin, from + along * end])
}

/// The part of a form that it sets text in, of all that surrounds it: the presets keep text off their corners.
pub(super) fn room(form: Form, around: Rect) -> Rect {
    // 1 − √½, the part of a radius that a corner cuts off.
    const CUT: f32 = 0.292_89;
    match form {
        Form::Rounded(radius) => around.shrink(radius * CUT),
        Form::Ellipse => around.shrink2(around.size() / 2.0 * CUT),
        Form::Rectangle | Form::Line(..) | Form::Free => around,
    }
}

#[cfg(test)]
mod tests {
    use emath::Vec2;

    use super::*;

    #[test]
    fn outlines_are_known_for_what_they_are() {
        let rect = Rect::from_min_size(Pos2::new(3.0, 4.0), Vec2::new(60.0, 20.0));
        let is = |pieces: &[Piece]| form(pieces).0;
        assert_eq!(is(&outline::rect(rect, 0.0)), Form::Rectangle);
        assert!(matches!(is(&outline::rect(rect, 6.0)), Form::Rounded(radius) if (radius - 6.0).abs() < 1e-4));
        assert!(matches!(is(&outline::rect(rect, 90.0)), Form::Rounded(radius) if (radius - 10.0).abs() < 1e-4));
        assert_eq!(is(&outline::circle(rect.center(), 5.0)), Form::Ellipse);
        assert_eq!(is(&outline::open(&[rect.min, rect.max])), Form::Line(rect.min, rect.max));
        let diamond = [rect.center_top(), rect.right_center(), rect.center_bottom(), rect.left_center()];
        assert_eq!(is(&outline::closed(&diamond)), Form::Free);
        assert_eq!(is(&[]), Form::Free);
    }

    #[test]
    fn what_a_slide_would_show_beside_its_part_of_the_page_is_cut() {
        let seen = Rect::from_min_size(Pos2::new(0.0, 10.0), Vec2::splat(100.0));
        let part = |outline: Vec<Piece>| cut(&Shape { outline, fill: None, line: None }, seen).map(|shape| bounds(&shape.outline));
        let band = Rect::from_min_max(Pos2::new(20.0, -50.0), Pos2::new(40.0, 60.0));
        let left = Rect::from_min_max(Pos2::new(20.0, 10.0), Pos2::new(40.0, 60.0));
        assert_eq!(part(outline::rect(band, 8.0)), Some(left));
        assert_eq!(part(outline::rect(band.translate(Vec2::new(200.0, 0.0)), 8.0)), None);
        assert_eq!(part(outline::open(&[Pos2::new(30.0, -20.0), Pos2::new(30.0, 50.0)])).map(|rect| rect.top()), Some(10.0));
        assert_eq!(part(outline::open(&[Pos2::new(30.0, -20.0), Pos2::new(60.0, 5.0)])), None);
        assert_eq!(part(outline::circle(Pos2::new(30.0, 10.0), 5.0)).map(|rect| rect.top()), Some(5.0), "a circle is there whole");
    }
}
