//! The measures of the chart, in points of the drawing.

use super::Request;
use crate::drawing::text::{Setting, wrap};
use crate::layout::Options;
use crate::theme::{Face, measure};

/// The widths of cards that are tried.
pub(super) const COLUMNS: [f32; 6] = [114.0, 120.0, 126.0, 132.0, 140.0, 150.0];
/// The proportions that the chart aims for: a wide window with a bar at the top and one at the bottom.
pub(super) const ASPECT: f32 = 2.1;

/// The text of a card's name.
pub(super) const NAME: f32 = 13.0;
/// The text below it.
pub(super) const DETAIL: f32 = 11.0;
/// The headings of rows, as far as room is kept for them.
pub(super) const HEADING: f32 = 12.5;
/// Room beside a row's heading.
pub(super) const HEADING_AIR: f32 = 16.0;
/// Room inside a card, above and below its text.
pub(super) const PAD_Y: f32 = 7.0;
/// Room inside a card, left and right of its text.
pub(super) const PAD_X: f32 = 8.0;
/// From the left of the text to the left of the name: the room of the icon.
pub(super) const INDENT: f32 = 15.0;
/// Half the height of a kind's icon.
pub(super) const ICON: f32 = 5.0;
/// Half the height of a seat's mark.
pub(super) const SEAT: f32 = 2.75;
/// From one seat's mark to the next.
pub(super) const SEAT_STEP: f32 = 7.25;
/// The least height of a card.
pub(super) const LEAST_HEIGHT: f32 = 36.0;
/// The head of an open group.
pub(super) const FRAME_HEAD: f32 = 26.0;
/// The corners of lanes.
pub(super) const LANE_CORNER: f32 = 8.0;
/// The corners of wires.
pub(super) const WIRE_CORNER: f32 = 6.0;
/// How many bodies below one, in its own lane, make it a hub that is two columns wide.
pub(super) const HUB: usize = 3;

/// The room that everything gets.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    /// The width of a card.
    pub(super) column: f32,
    /// The least room between two columns.
    pub(super) gap: f32,
    /// The room kept at the left for the headings of rows.
    pub(super) side: f32,
}

impl Sizes {
    pub(super) fn new(request: &Request<'_>, column: f32) -> Self {
        Self { column, gap: 14.0, side: side(request) }
    }

    /// The width of a card that is `span` columns wide; the layout may make it wider, never narrower.
    pub(super) fn width(&self, span: usize) -> f32 {
        let mut width = self.column;
        for _ in 1..span {
            width += self.column + self.gap;
        }
        width
    }

    pub(super) fn options(&self) -> Options {
        Options {
            column: self.column,
            gap: self.gap,
            row_gap: 18.0,
            pitch: 6.0,
            margin: 9.0,
            lane_gap: 8.0,
            head: 34.0,
            side: self.side,
            aspect: ASPECT,
        }
    }
}

/// As wide as the widest line of the rows' headings, broken into short lines.
fn side(request: &Request<'_>) -> f32 {
    let tag = request.language.tag();
    let setting = Setting { face: Face::SemiBold, size: HEADING, width: 84.0, language: tag };
    let lines = request.graph.organisation().levels.iter().flat_map(|level| wrap(level.name.in_language(tag), &setting));
    let widest = lines.map(|line| measure::width(Face::SemiBold, HEADING, &line)).fold(40.0_f32, f32::max);
    (widest + HEADING_AIR).ceil()
}
