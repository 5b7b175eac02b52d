//! The measures of the chart, in points of the drawing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Plan, Reader, Request, calm, stage};
use crate::check::Severity;
use crate::drawing::text::{Setting, wrap};
use crate::graph::BodyIx;
use crate::layout::levels::Options;
use crate::theme::{Face, measure};

/// The widths of cards that are tried.
pub(super) const COLUMNS: [f32; 9] = [106.0, 112.0, 118.0, 124.0, 130.0, 138.0, 146.0, 156.0, 168.0];
/// The proportions that the chart aims for: a wide window with a bar at the top and one at the bottom.
pub(super) const ASPECT: f32 = 2.03;
/// The proportions that the layout is asked for in turn; what it makes of them differs from what it is asked.
pub(super) const ASPECTS: [f32; 4] = [1.5, 1.8, 2.1, 2.5];

/// The text of a card's name.
pub(super) const NAME: f32 = 14.0;
/// The cards of the levels from the highest, where no rows tell them: how much wider than others, and the size of the name.
const LEVELS: [(f32, f32); 4] = [(1.5, 20.0), (1.25, 17.0), (1.1, 15.0), (1.0, NAME)];
/// The text below it.
pub(super) const DETAIL: f32 = 11.5;
/// The headings of rows, as far as room is kept for them.
pub(super) const HEADING: f32 = 12.5;
/// From one line of a card's text to the next, by the size of the text: closer than running text, as a heading is.
pub(super) fn leading(size: f32) -> f32 {
    (size * 1.22 * 4.0).round() / 4.0
}
/// Room beside a row's heading.
pub(super) const HEADING_AIR: f32 = 16.0;
/// Room inside a card, above and below its text.
pub(super) const PAD_Y: f32 = 6.0;
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
/// The strip kept free for the number of what is folded away.
pub(super) const CHIP: f32 = 10.0;
/// The least height of a card.
pub(super) const LEAST_HEIGHT: f32 = 36.0;
/// The least height of a closed group: there has to be room for the number of its members.
pub(super) const LEAST_STACK: f32 = 48.0;
/// The head of an open group.
pub(super) const FRAME_HEAD: f32 = 26.0;
/// How much wider than the others the columns of a lane may be.
pub(super) const WIDER: f32 = 1.2;
/// In larger organisations every lane has columns of the same width: measuring every word would take longer than reading one.
const MANY_WORDS: usize = 2_000;
/// The room kept at the top for the headings of lanes.
pub(super) const HEAD: f32 = 30.0;
/// The least room between two columns.
const GAP: f32 = 11.0;
/// The corners of lanes.
pub(super) const LANE_CORNER: f32 = 8.0;
/// The corners of wires.
pub(super) const WIRE_CORNER: f32 = 6.0;
/// How many bodies below one, in its own lane, make it a hub that is two columns wide.
pub(super) const HUB: usize = 3;

/// The room that everything gets.
#[derive(Clone, Debug)]
pub(super) struct Sizes {
    /// The width of a card, and of a column, of each lane.
    pub(super) columns: Vec<f32>,
    /// The least room between two columns.
    pub(super) gap: f32,
    /// The size of the text below names.
    pub(super) detail: f32,
    /// The size of headings, as far as room is kept for them.
    pub(super) heading: f32,
    /// How wide each lane has to be for its heading, before an audience.
    pub(super) lanes: Vec<f32>,
    /// The room kept at the left for the headings of rows.
    pub(super) side: f32,
    /// How much wider than a column, and in letters of which size, the cards of each level are; of the last of these, all lower ones.
    levels: Vec<(f32, f32)>,
    /// How many bodies below one make it a hub that is two columns wide.
    pub(super) hub: usize,
    /// The bodies about which something has been found.
    pub(super) notices: BTreeSet<BodyIx>,
    /// What cards say in place of wires that are broken off.
    pub(super) stubs: BTreeMap<BodyIx, Vec<String>>,
}

impl Sizes {
    /// Columns are as wide as `plan` has it: each lane's for itself, or all alike, and then as much wider as it takes to keep the words of a
    /// lane whole, up to [`WIDER`].
    pub(super) fn new(request: &Request<'_>, plan: &Plan) -> Self {
        if !plan.widths.is_empty() {
            return Self { columns: plan.widths.clone(), hub: HUB, ..Self::usual(request) };
        }
        let column = plan.card_width;
        let mut columns = vec![column; request.graph.organisation().lanes.len().max(1)];
        if request.graph.len() <= MANY_WORDS {
            for ix in (0..request.graph.len()).filter(|ix| request.graph.group(*ix).is_none()) {
                let name = request.graph.at(ix).map_or("", |body| body.name.in_language(request.language.tag()));
                if let Some(width) = columns.get_mut(request.graph.lane(ix)) {
                    *width = width.max((longest_word(name) + 2.0 * PAD_X + INDENT).ceil().min(column * WIDER));
                }
            }
        }
        Self { columns, hub: HUB, ..Self::usual(request) }
    }

    /// Every card is `width` wide, and those of the highest levels wider: where levels have no rows, that tells them.
    pub(super) fn by_level(request: &Request<'_>, width: f32) -> Self {
        let columns = vec![width; request.graph.organisation().lanes.len().max(1)];
        Self { columns, levels: LEVELS.to_vec(), hub: usize::MAX, ..Self::usual(request) }
    }

    /// What all charts have in common. For an audience no letters are smaller than those of names, and nothing is said of what does not
    /// add up.
    fn usual(request: &Request<'_>) -> Self {
        let (detail, heading, gap, notices) = match request.reader {
            Reader::Desk | Reader::Paper => (DETAIL, HEADING, GAP, notices(request)),
            Reader::Audience => (NAME, NAME, stage::GAP, BTreeSet::new()),
        };
        let side = side(request, heading);
        let stubs = calm::stubs(request);
        let lanes = lanes(request, heading);
        Self { columns: Vec::new(), gap, detail, heading, lanes, side, levels: Vec::new(), hub: HUB, notices, stubs }
    }

    /// The width of a card of `lane` that is `span` columns wide; the layout may make it wider, never narrower.
    pub(super) fn width(&self, lane: usize, span: usize) -> f32 {
        let column = self.columns.get(lane).copied().unwrap_or_default();
        let mut width = column;
        for _ in 1..span {
            width += column + self.gap;
        }
        width
    }

    /// Whether cards follow close on each other, without rows between them.
    pub(super) fn is_close(&self) -> bool {
        !self.levels.is_empty()
    }

    /// The width of a card and the size of its name.
    pub(super) fn card(&self, lane: usize, level: usize, span: usize) -> (f32, f32) {
        match self.levels.get(level).or(self.levels.last()) {
            Some((wider, size)) => ((self.width(lane, span) * wider).round(), *size),
            None => (self.width(lane, span), NAME),
        }
    }

    /// The lines of a row's heading.
    pub(super) fn heading(&self, name: &str, language: &str) -> Vec<Arc<str>> {
        let setting = Setting { face: Face::SemiBold, size: self.heading, width: self.side - HEADING_AIR, language, joints: &[] };
        wrap(name, &setting).into_iter().map(Arc::from).collect()
    }

    pub(super) fn options(&self, reader: Reader, aspect: f32) -> Options {
        let desk = Options {
            column: self.columns.first().copied().unwrap_or_default(),
            gap: self.gap,
            row_gap: 12.0,
            pitch: 5.0,
            margin: 7.0,
            lane_gap: 6.0,
            head: HEAD,
            side: self.side,
            aspect,
        };
        match reader {
            Reader::Desk | Reader::Paper => desk,
            Reader::Audience => stage::closer(desk),
        }
    }
}

fn notices(request: &Request<'_>) -> BTreeSet<BodyIx> {
    let open = request.findings.iter().filter(|found| found.severity != Severity::Confirmed);
    open.filter_map(|found| request.graph.find(found.body.as_ref()?)).collect()
}

fn longest_word(name: &str) -> f32 {
    let words = name.split_whitespace().flat_map(|word| word.split_inclusive(['-', '/', '–']));
    words.map(|word| measure::width(Face::SemiBold, NAME, word)).fold(0.0, f32::max)
}

/// As wide as each lane's name in one line, and the room beside it.
fn lanes(request: &Request<'_>, size: f32) -> Vec<f32> {
    let tag = request.language.tag();
    let lanes = request.graph.organisation().lanes.iter().filter(|_| request.reader == Reader::Audience);
    lanes.map(|lane| measure::width(Face::SemiBold, size, lane.name.in_language(tag)) + HEADING_AIR).collect()
}

/// As wide as the widest line of the rows' headings, broken into short lines; for an audience, which nobody can hover for, their notes too.
fn side(request: &Request<'_>, size: f32) -> f32 {
    let tag = request.language.tag();
    let setting = Setting { face: Face::SemiBold, size, width: 84.0 * size / HEADING, language: tag, joints: &[] };
    let levels = &request.graph.organisation().levels;
    let lines = levels.iter().flat_map(|level| wrap(level.name.in_language(tag), &setting));
    let names = lines.map(|line| measure::width(Face::SemiBold, size, &line));
    let notes = levels.iter().filter(|_| request.reader == Reader::Audience).map(|level| level.note.in_language(tag));
    let notes = notes.map(|note| measure::width(Face::Regular, size, note)).filter(|width| *width <= SHORT_NOTE * size);
    (names.chain(notes).fold(40.0_f32, f32::max) + HEADING_AIR).ceil()
}

/// Notes of rows that are longer are not worth the room, in ems.
const SHORT_NOTE: f32 = 9.0;
