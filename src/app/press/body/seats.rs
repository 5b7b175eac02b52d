//! Who sits in a body, on paper: a mark for each seat, and a table of who appoints how many.

use std::f32::consts::FRAC_1_SQRT_2;

use emath::{Pos2, Rect, Vec2};

use super::{BODY, NOTE, STRONG, Writer};
use crate::app::press::pen::Style;
use crate::drawing::{GlyphShape, Ink, Role, Table};
use crate::model::{Icon, Role as Post};
use crate::panel::{Composition, Mark, Row};
use crate::theme::{Space, Tint};
use crate::tr;

/// The columns of numbers.
const NUMBER: f32 = 84.0;
/// The radius of the mark of a seat, and from one to the next.
const SEAT: (f32, f32) = (4.5, 11.0);
/// The dashes of a quarter of a dashed circle of radius 1: cosines and sines of 0° to 22.5° and of 45° to 67.5°.
const DASHES: [((f32, f32), (f32, f32)); 2] =
    [((1.0, 0.0), (0.923_880, 0.382_683)), ((FRAC_1_SQRT_2, FRAC_1_SQRT_2), (0.382_683, 0.923_880))];

impl Writer<'_> {
    pub(super) fn seats(&mut self, seats: &Composition) {
        self.para(0.0, STRONG, &seats.words);
        self.para(0.0, NOTE, &seats.remark);
        self.gap(Space::Tight);
        self.picture(seats);
        let columns = [
            tr!(self.language, "inspector-column-who"),
            tr!(self.language, "inspector-column-post"),
            tr!(self.language, "inspector-column-ordinary"),
            tr!(self.language, "inspector-column-deputies"),
        ];
        let top = self.y;
        self.row(columns.each_ref().map(String::as_str), NOTE);
        let head = self.y - top;
        self.pen.rule(0.0, self.width, self.y);
        let rows = seats.rows.iter().flat_map(|sum| if sum.each.is_empty() { std::slice::from_ref(sum) } else { &sum.each });
        let words = |row: &Row| [row.who.clone(), row.post.clone(), row.ordinary.clone(), row.deputies.clone()];
        let rows: Vec<[String; 4]> = rows.map(words).collect();
        for row in &rows {
            self.row(row.each_ref().map(String::as_str), BODY);
        }
        if rows.len() > 1 {
            self.pen.rule(0.0, self.width, self.y);
            self.row(words(&seats.sum).each_ref().map(String::as_str), STRONG);
        }
        let rect = Rect::from_min_max(Pos2::new(0.0, top), Pos2::new(self.width, self.y));
        self.pen.drawing.tables.push(Table { rect, head, side: 0.0 });
    }

    /// A mark for each seat, by who appoints.
    fn picture(&mut self, seats: &Composition) {
        let step = SEAT.1;
        let mut x = 0.0;
        for group in &seats.groups {
            let count = f32::from(u16::try_from(group.seats.len()).unwrap_or(u16::MAX));
            let wide = (count * step).max(NOTE.width(&group.letters));
            if x > 0.0 && x + wide > self.width {
                x = 0.0;
                self.y += step + NOTE.line() + Space::Tight.pts();
            }
            let [strong, line] = [Tint::Strong, Tint::Line].map(|tint| Ink::Lane(group.lane, tint));
            let (mut at, mut top) = (x, self.y);
            for seat in &group.seats {
                if at + step > self.width {
                    (at, top) = (0.0, top + step);
                }
                self.mark(seat.mark, Pos2::new(at + step / 2.0, top + step / 2.0), [strong, line]);
                at += step;
            }
            self.y = self.y.max(top);
            self.pen.line(Pos2::new(x, top + step), NOTE, &group.letters);
            let rect = Rect::from_min_size(Pos2::new(x, top), Vec2::new(wide, step + NOTE.line()));
            self.pen.text_spot(rect, Role::Text, &group.said);
            x = if top > self.y { at } else { x + wide } + Space::Inside.pts();
        }
        if !seats.groups.is_empty() {
            self.y += step + NOTE.line();
            self.gap(Space::Close);
        }
    }

    /// The mark of a seat as the panel has it: members are filled, the chair is square, the vice chair a hexagon, and where it is not stated
    /// how many there are, the circle is dashed.
    fn mark(&mut self, mark: Mark, middle: Pos2, [strong, line]: [Ink; 2]) {
        let (shape, fill) = match mark {
            Mark::Role(Post::Chair) => (GlyphShape::Icon(Icon::Square), Some(strong)),
            Mark::Role(Post::ViceChair) => (GlyphShape::Icon(Icon::Hexagon), Some(strong)),
            Mark::Role(Post::Member) => (GlyphShape::Seat, Some(strong)),
            Mark::Role(Post::Secretary) => (GlyphShape::Icon(Icon::Square), None),
            Mark::Role(Post::CoOpted) | Mark::Deputy => (GlyphShape::Seat, None),
            Mark::NotStated => {
                let corner = |(x, y): (f32, f32)| middle + Vec2::new(x, y) * SEAT.0;
                // Every other side of a polygon that is nearly a circle.
                let quarter = |at: (f32, f32)| [at, (-at.1, at.0), (-at.0, -at.1), (at.1, -at.0)];
                for (from, to) in DASHES.map(|(from, to)| (quarter(from), quarter(to))).iter().flat_map(|(from, to)| from.iter().zip(to)) {
                    self.pen.stroke(vec![corner(*from), corner(*to)], 0.8, line);
                }
                return;
            }
        };
        self.pen.glyph(middle, SEAT.0, shape, fill, Some(line));
    }

    fn row(&mut self, cells: [&str; 4], style: Style) {
        let [who, post, ordinary, deputies] = cells;
        let rest = (self.width - 2.0 * NUMBER).max(NUMBER);
        let half = rest / 2.0;
        let (at, tag) = (Pos2::new(0.0, self.y + 2.0), self.language.tag());
        let one = self.pen.para(at, half - Space::Close.pts(), style, tag, who);
        let two = self.pen.para(at + Vec2::new(half, 0.0), half - Space::Close.pts(), style, tag, post);
        self.pen.line_to(at + Vec2::new(rest + NUMBER, 0.0), style, ordinary);
        self.pen.line_to(at + Vec2::new(rest + 2.0 * NUMBER, 0.0), style, deputies);
        let height = one.max(two).max(style.line()) + 4.0;
        let said: Vec<&str> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
        self.pen.text_spot(Rect::from_min_size(Pos2::new(0.0, self.y), Vec2::new(self.width, height)), Role::Text, &said.join(", "));
        self.y += height;
    }
}
