//! Where a screen of a sheet ends before an audience, which cannot scroll it: nothing is cut, and it is shown quietly that there is more.

use emath::{Pos2, Rect, Vec2};

use super::{Drawing, Ink, Item, Stroke};
use crate::theme::HAIRLINE;

/// What is higher than this share of what is seen of a sheet may be cut at its foot: it is seen nowhere in whole.
const LARGE: f32 = 0.6;
/// Half the width and the height of the sign that there is more, in points of the drawing.
const HALF: Vec2 = Vec2::new(11.0, 3.5);

/// The foot of what is seen of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Foot {
    /// How far down the sheet is drawn, in points of the drawing.
    pub end: f32,
    /// The sign that there is more below, where there is.
    pub more: Option<Item>,
}

impl Foot {
    /// The room of the sign that there is more, in points of the drawing: nothing else is seen there.
    pub const SIGN: f32 = 20.0;
}

impl Drawing {
    /// Where a sheet of which `seen` is seen ends on a screen, in points of the drawing.
    ///
    /// # Complexity
    /// O(n²) for n things that reach beyond it, few as these are.
    #[must_use]
    pub fn foot(&self, seen: Rect) -> Foot {
        let below = |rect: Rect| rect.bottom() > seen.bottom() + 0.5;
        if !self.items.iter().any(|item| below(item.rect())) {
            return Foot { end: seen.bottom(), more: None };
        }
        let at = Pos2::new(seen.center().x, seen.bottom() - Foot::SIGN / 2.0);
        let path = [Vec2::new(-HALF.x, -HALF.y), Vec2::new(0.0, HALF.y), Vec2::new(HALF.x, -HALF.y)].map(|by| at + by);
        let sign = Item::Stroke(Stroke { path: path.to_vec(), width: 2.0, ink: Ink::Quiet, dash: None });
        let limit = seen.bottom() - Foot::SIGN;
        let end = self.last_whole(seen.top(), limit);
        // Where columns are staggered no place cuts nothing: a cut is better than much less, and than what is chosen out of sight.
        let chosen = self.spots.iter().filter(|spot| spot.chosen && spot.rect.bottom() <= limit).map(|spot| spot.rect.bottom());
        let least = chosen.fold(seen.top() + LARGE * seen.height(), f32::max);
        Foot { end: if end + HAIRLINE < least { limit } else { end }, more: Some(sign) }
    }

    /// Where a sheet that is seen from `top` to `bottom` is to end so that no line of words, no card and no row is cut: the last place above
    /// `bottom` that nothing straddles but what is nearly as high as all that is seen.
    ///
    /// # Complexity
    /// O(n²) for n things that reach beyond the place, few as these are.
    fn last_whole(&self, top: f32, bottom: f32) -> f32 {
        let most = (bottom - top) * LARGE;
        let words = self.items.iter().filter(|item| !matches!(item, Item::Area(area) if area.fill.is_some() && area.border.is_none()));
        let rects = words.map(Item::rect).chain(self.spots.iter().map(|spot| spot.rect));
        let straddles = |rect: &Rect, at: f32| rect.top() < at - 0.5 && rect.bottom() > at + 0.5;
        let rects: Vec<Rect> = rects.filter(|rect| rect.height() <= most && rect.top() < bottom && rect.bottom() > top).collect();
        let mut at = bottom;
        while let Some(next) = rects.iter().filter(|rect| straddles(rect, at)).map(Rect::top).reduce(f32::min) {
            at = next;
        }
        // The upper half of the line around what is left out is above its edge.
        let at = if at < bottom { at - HAIRLINE } else { at };
        if at > top { at } else { bottom }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::Area;

    fn sheet(rows: u16) -> Drawing {
        let row = |at: u16| {
            let rect = Rect::from_min_size(Pos2::new(0.0, f32::from(at) * 30.0), Vec2::new(100.0, 30.0));
            Item::Area(Area { rect, corner: 0.0, fill: None, border: Some(Ink::Hairline) })
        };
        Drawing {
            size: Vec2::new(100.0, f32::from(rows) * 30.0 + 48.0),
            is_sheet: true,
            items: (0..rows).map(row).collect(),
            ..Drawing::default()
        }
    }

    #[test]
    fn a_sheet_that_is_seen_whole_has_no_sign_though_air_is_below_it() {
        let foot = sheet(3).foot(Rect::from_min_size(Pos2::ZERO, Vec2::new(100.0, 100.0)));
        assert_eq!(foot, Foot { end: 100.0, more: None });
    }

    #[test]
    fn a_longer_sheet_ends_between_its_rows_and_says_below_them_that_there_is_more() {
        for height in [100.0, 110.0, 119.0, 131.0] {
            let foot = sheet(20).foot(Rect::from_min_size(Pos2::new(0.0, 15.0), Vec2::new(100.0, height)));
            assert!((foot.end + HAIRLINE).rem_euclid(30.0) < 0.01, "{foot:?} cuts through a row or shows the line of the next");
            let sign = foot.more.map_or(Rect::NOTHING, |sign| sign.rect());
            assert!(sign.top() >= foot.end && sign.bottom() <= 15.0 + height, "{sign:?} in {height}");
        }
    }

    #[test]
    fn staggered_columns_are_cut_rather_than_left_out_and_what_is_chosen_is_seen() {
        let mut drawing = sheet(20);
        let beside = |at: u16| Rect::from_min_size(Pos2::new(100.0, f32::from(at) * 30.0 - 15.0), Vec2::new(100.0, 30.0));
        let area = |rect: Rect| Item::Area(Area { rect, corner: 0.0, fill: None, border: Some(Ink::Hairline) });
        drawing.items.extend((1..20).map(beside).map(area));
        let seen = Rect::from_min_size(Pos2::ZERO, Vec2::new(200.0, 150.0));
        let ends = |drawing: &Drawing, at: f32| (drawing.foot(seen).end - at).abs() < 0.01;
        assert!(ends(&drawing, 130.0));
        let mut drawing = sheet(20);
        drawing.items.push(area(beside(4)));
        assert!(ends(&drawing, 90.0 - HAIRLINE), "a little less is better than a cut");
        let rect = Rect::from_min_size(Pos2::new(0.0, 90.0), Vec2::new(50.0, 40.0));
        drawing.spots.push(crate::drawing::Spot {
            rect,
            role: crate::drawing::Role::ListItem,
            name: "x".into(),
            target: None,
            body: None,
            chosen: true,
        });
        assert!(ends(&drawing, 130.0), "what is chosen is seen");
    }

    #[test]
    fn a_sheet_that_is_scrolled_to_its_end_has_no_sign() {
        let foot = sheet(20).foot(Rect::from_min_max(Pos2::new(0.0, 548.0), Pos2::new(100.0, 648.0)));
        assert_eq!(foot.more, None);
    }
}
