//! From a page to its [`Mark`]s: what the window paints, as outlines, lines and words in their places.
//!
//! [`outline`] knows the figures that everything is made of, [`pen`] where things are and how wide lines are; what is drawn, and in which
//! order, say [`chart`] and [`sheet`].

pub mod card;
mod chart;
pub mod glyph;
pub mod ground;
pub mod outline;
mod pen;
pub mod sheet;
pub mod way;
pub mod wire;

use super::{Group, Mark, Page};
use crate::theme::Theme;
use pen::Pen;

impl Page {
    /// The page as it is drawn, the lowest first; but for the headings of rows and lanes, which are a layer of their own. Every [`Mark::Begin`] has its [`Mark::End`]; what is drawn stands in a layer.
    ///
    /// Only what touches the part that a layer is seen in is there: a small part of a large chart makes few marks. No words are there that are
    /// not seen; a line of a sheet that the edge between two pages goes through stands on one of them.
    ///
    /// # Complexity
    /// O(items + spots · log) of its drawings.
    #[must_use]
    pub fn marks(&self, theme: &Theme) -> Vec<Mark> {
        let mut marks = Vec::new();
        for layer in &self.layers {
            marks.push(Mark::Begin(Group::Layer(layer.clip)));
            let mut pen = Pen::new(theme, layer, &mut marks);
            if layer.drawing.is_sheet {
                sheet::draw(&mut pen);
            } else {
                chart::draw(&mut pen);
            }
            marks.push(Mark::End);
        }
        marks
    }

    /// The size of the smallest letters on it, in points of the page; `None` where nothing is written.
    ///
    /// # Complexity
    /// That of [`marks`](Self::marks).
    #[must_use]
    pub fn smallest_text(&self, theme: &Theme) -> Option<f32> {
        let sizes = self.marks(theme).into_iter().filter_map(|mark| if let Mark::Words(words) = mark { Some(words.size) } else { None });
        sizes.reduce(f32::min)
    }
}
