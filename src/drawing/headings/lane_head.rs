//! At which height the headings of lanes stand.

use std::ops::RangeInclusive;

/// The heights that the heading of a lane has to do with, in points on screen or on paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct LaneHead {
    /// The upper edge of the lane.
    pub(super) lane: f32,
    /// The lower edge of the room that the drawing keeps for headings.
    pub(super) kept: f32,
    /// The upper edge of the highest card.
    pub(super) cards: f32,
    /// How high a heading is with its air.
    pub(super) height: f32,
    /// How high its words are.
    pub(super) words: f32,
}

impl LaneHead {
    /// From where to where headings stand: in the middle of the room kept for them; where that is too low, in the middle of what is free above
    /// the cards; and where that is too low even for the words, just above what is kept free.
    pub(super) fn line(self) -> RangeInclusive<f32> {
        let free = self.cards - self.lane;
        if self.kept - self.lane >= self.height {
            let top = f32::midpoint(self.lane, self.kept) - self.height / 2.0;
            top..=top + self.height
        } else if free >= self.words {
            let half = free.min(self.height) / 2.0;
            let middle = f32::midpoint(self.lane, self.cards);
            middle - half..=middle + half
        } else {
            self.kept - self.height..=self.kept
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(kept: f32, cards: f32, expect: (f32, f32)) {
        let line = LaneHead { lane: 0.0, kept, cards, height: 20.0, words: 14.0 }.line();
        assert_eq!((*line.start(), *line.end()), expect, "{kept} {cards}");
    }

    #[test]
    fn the_heading_of_a_lane_has_as_much_air_above_as_below() {
        check(40.0, 60.0, (10.0, 30.0));
        check(15.0, 30.0, (5.0, 25.0));
        check(12.0, 16.0, (0.0, 16.0));
    }

    #[test]
    fn where_there_is_no_room_it_ends_where_the_cards_may_begin() {
        check(8.0, 10.0, (-12.0, 8.0));
    }
}
