//! Prose on sheets: words that are read, rows of links, words of caution.

use emath::{Pos2, Rect, Vec2};

use super::sheet::{BODY, Sheet, Style};
use crate::drawing::Ink;
use crate::graph::BodyIx;
use crate::theme::{CORNER_SMALL, Mood, Part, Space};

impl Sheet<'_> {
    /// Running text that is read: its words and their spot. Gives its height.
    pub(super) fn told(&mut self, at: Pos2, width: f32, style: Style, text: &str) -> f32 {
        if text.is_empty() {
            return 0.0;
        }
        let height = self.para(at, width, style, text);
        self.text_spot(Rect::from_min_size(at, Vec2::new(width, height)), text);
        height
    }

    /// The names of bodies as links, side by side and in as many rows as it takes. Gives their height.
    pub(super) fn links(&mut self, at: Pos2, width: f32, style: Style, bodies: &[BodyIx]) -> f32 {
        let places = self.link_places(width, style, bodies);
        for (body, place) in bodies.iter().zip(&places) {
            self.body_link(at + place.min.to_vec2(), width, style, *body);
        }
        places.last().map_or(0.0, Rect::bottom)
    }

    /// How high such links are.
    pub(super) fn links_height(&self, width: f32, style: Style, bodies: &[BodyIx]) -> f32 {
        self.link_places(width, style, bodies).last().map_or(0.0, Rect::bottom)
    }

    /// Where each link stands, from the upper left corner of all.
    fn link_places(&self, width: f32, style: Style, bodies: &[BodyIx]) -> Vec<Rect> {
        let mut at = Pos2::ZERO;
        let place = |body: &BodyIx| {
            let lines = self.lines(width, style, self.name(*body));
            let wide = lines.iter().map(|line| style.width(line)).fold(0.0, f32::max);
            let rows = f32::from(u16::try_from(lines.len()).unwrap_or(u16::MAX));
            if at.x > 0.0 && (at.x + wide > width || lines.len() > 1) {
                at = Pos2::new(0.0, at.y + style.line());
            }
            let rect = Rect::from_min_size(at, Vec2::new(wide, rows * style.line()));
            at = if lines.len() > 1 { Pos2::new(0.0, rect.bottom()) } else { Pos2::new(rect.right() + Space::Apart.pts(), at.y) };
            rect
        };
        bodies.iter().map(place).collect()
    }

    /// A word of caution in a box. Gives its height.
    pub(super) fn caution(&mut self, at: Pos2, width: f32, text: &str) -> f32 {
        let style = BODY.ink(Ink::Mood(Mood::Notice, Part::OnSoft));
        let (aside, bar) = (Space::Inside.pts(), Space::Tight.pts());
        let inner = width - 2.0 * aside - bar;
        let height = self.para_height(inner, style, text) + 2.0 * Space::Close.pts();
        let rect = Rect::from_min_size(at, Vec2::new(width, height));
        self.area(rect, CORNER_SMALL, Some(Ink::Mood(Mood::Notice, Part::Soft)), None);
        self.area(Rect::from_min_size(at, Vec2::new(bar, height)), 0.0, Some(Ink::Mood(Mood::Notice, Part::Fill)), None);
        self.told(at + Vec2::new(aside + bar, Space::Close.pts()), inner, style, text);
        height
    }
}
