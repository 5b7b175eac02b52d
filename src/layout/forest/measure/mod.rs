//! How large everything has to be: from the inner families outwards, tracks in their channels, channels and columns side by side.
//!
//! A family is measured when all in it are. Its channels beside columns come first: where wires enter them from inside is known, and
//! where they leave them for its channel over the columns they go to the end. Then that channel, for which all places across are known.

mod lines;

use crate::layout::at::{at, put, raise};
use crate::layout::order::{Span, whole_tracks};

use super::nest::Nest;
use super::rows::Ranks;
use super::shape::Gaps;
use super::unit::{HIGH_SIDE, LOW_SIDE, PITCH, Q, nearest};
use super::wires::{Channel, Joint, Port, Side, Wires};
use lines::{End, FAR, Lines, ends, span_of};

/// Sizes, and places relative to the family they are in.
#[derive(Clone, Debug, Default)]
pub(super) struct Measure {
    pub(super) column_left: Vec<Q>,
    pub(super) column_width: Vec<Q>,
    /// The top of each card or room of a column, from the top of the columns.
    pub(super) stand_top: Vec<Q>,
    /// Top and height of the channel over the columns of each family; last, of that under the whole.
    pub(super) over_top: Vec<Q>,
    pub(super) over_height: Vec<Q>,
    pub(super) columns_top: Vec<Q>,
    pub(super) beside_left: Vec<Q>,
    pub(super) beside_width: Vec<Q>,
    pub(super) family_width: Vec<Q>,
    pub(super) family_height: Vec<Q>,
    /// The left of the card of each family, where its trunk begins below it, and where that runs over the columns.
    pub(super) card_left: Vec<Q>,
    pub(super) trunk: Vec<Q>,
    pub(super) bus: Vec<Q>,
    /// Where the trunk runs down along a stack, for each channel.
    pub(super) spine: Vec<Option<Q>>,
    /// Where each leg runs: down from the top of its family for those across, from the left for those down.
    pub(super) leg: Vec<Q>,
    pub(super) family_of_channel: Vec<usize>,
    /// Top and bottom of each row, where there are rows.
    pub(super) rows: Vec<(Q, Q)>,
}

/// What sizes follow from.
pub(super) struct Given<'a> {
    pub(super) nest: &'a Nest,
    pub(super) sizes: &'a [(Q, Q)],
    pub(super) gaps: Gaps,
    pub(super) wires: &'a Wires,
    pub(super) ranks: Option<&'a Ranks>,
}

impl Measure {
    /// Width and height of the whole.
    pub(super) fn size(&self) -> (Q, Q) {
        (at(&self.family_width, 0), at(&self.family_height, 0))
    }

    /// Its width by its height.
    #[expect(clippy::cast_precision_loss, reason = "pictures are far smaller than 2^53 units")]
    pub(super) fn aspect(&self) -> f64 {
        let (width, height) = self.size();
        width.max(1) as f64 / height.max(1) as f64
    }

    /// # Complexity
    /// O(n), and O(k²) for the k wires of a channel, of which few have many.
    pub(super) fn new(given: &Given<'_>) -> Self {
        let nest = given.nest;
        let (columns, families, channels) = (nest.columns.len(), nest.families.len(), nest.channels_beside());
        let mut measure = Self {
            column_left: vec![0; columns],
            column_width: vec![0; columns],
            stand_top: vec![0; nest.stands.len()],
            over_top: vec![0; nest.channels_over()],
            over_height: vec![0; nest.channels_over()],
            columns_top: vec![0; families],
            beside_left: vec![0; channels],
            beside_width: vec![0; channels],
            family_width: vec![0; families],
            family_height: vec![0; families],
            card_left: vec![0; families],
            trunk: vec![0; families],
            bus: vec![0; families],
            spine: vec![None; channels],
            leg: vec![0; given.wires.legs.len()],
            family_of_channel: Vec::with_capacity(channels),
            rows: Vec::new(),
        };
        for (number, family) in nest.families.iter().enumerate() {
            measure.family_of_channel.extend(std::iter::repeat_n(number, family.columns.len() + 1));
        }
        for family in (0..families).rev() {
            measure.family(given, family);
        }
        given.ranks.into_iter().for_each(|ranks| measure.stretch(given, ranks));
        measure
    }

    fn family(&mut self, given: &Given<'_>, family: usize) {
        let Some(own) = given.nest.families.get(family) else { return };
        let (mut width, height) = self.columns(given, family);
        let card = own.card.map_or((0, 0), |card| at(given.sizes, card));
        if card.0 > width {
            let (low, high) = self.reach(given, family);
            self.shift(given, family, nearest((card.0 - low - high) / 2, 0).clamp(0, card.0 - width));
            width = card.0;
        }
        put(&mut self.family_width, family, width);
        if own.card.is_some() {
            self.stand_over(given, family, card.0);
        }
        let mut top = card.1;
        top += self.channel_over(given, family, family, top);
        put(&mut self.columns_top, family, top);
        top += height;
        if family == 0 {
            top += self.channel_over(given, 0, given.nest.families.len(), top);
        }
        put(&mut self.family_height, family, top);
    }

    /// Puts the columns of a family side by side; gives the size of them all.
    fn columns(&mut self, given: &Given<'_>, family: usize) -> (Q, Q) {
        let columns = given.nest.columns_of(family);
        let (mut left, mut height) = (0, 0);
        for column in columns.start..=columns.end {
            let channel = column + family;
            let is_column = column < columns.end;
            if is_column {
                height = height.max(self.column(given, column));
            }
            put(&mut self.beside_left, channel, left);
            let least = if column > columns.start && is_column { given.gaps.across } else { 0 };
            left += self.channel_beside(given, family, channel, is_column.then_some(column), least);
            if is_column {
                put(&mut self.column_left, column, left);
                left += at(&self.column_width, column);
            }
        }
        (left, height)
    }

    /// Puts the cards and rooms of a column below each other; gives its height.
    fn column(&mut self, given: &Given<'_>, column: usize) -> Q {
        let mut top = 0;
        let mut was_card = None;
        for stand in given.nest.stands_of(column) {
            let own = given.nest.stands.get(stand).copied().unwrap_or_default();
            let (width, height) = match own.family {
                Some(family) => (at(&self.family_width, family), at(&self.family_height, family)),
                None => own.card.map_or((0, 0), |card| at(given.sizes, card)),
            };
            let is_card = own.family.is_none();
            top += match was_card {
                None => 0,
                Some(was_card) if was_card && is_card => given.gaps.within,
                Some(_) => given.gaps.between,
            };
            put(&mut self.stand_top, stand, top);
            top += height;
            raise(&mut self.column_width, column, width);
            was_card = Some(is_card);
        }
        top
    }

    /// Gives the lines of a channel beside a column their tracks, and the channel its width.
    fn channel_beside(&mut self, given: &Given<'_>, family: usize, channel: usize, after: Option<usize>, least: Q) -> Q {
        let mut lines = Lines::default();
        if let Some(span) = after.and_then(|column| self.spine_span(given, family, column)) {
            lines.push(span, None);
        }
        for &leg in given.wires.beside.of(channel) {
            lines.push(span_of(ends(given, leg, |joint| self.end_beside(given, family, channel, joint))), Some(leg));
        }
        if lines.spans.is_empty() {
            put(&mut self.beside_width, channel, least);
            return least;
        }
        let (tracks, need) = whole_tracks(&lines.spans);
        let need = Q::try_from(need).unwrap_or(0);
        let width = least.max((need + 1) * PITCH);
        let first = at(&self.beside_left, channel) + nearest((width - (need - 1) * PITCH) / 2, 0);
        for (track, leg) in tracks.into_iter().zip(lines.legs) {
            let place = first + Q::try_from(track).unwrap_or(0) * PITCH;
            match leg {
                Some(leg) => put(&mut self.leg, leg, place),
                None => put(&mut self.spine, channel, Some(place)),
            }
        }
        put(&mut self.beside_width, channel, width);
        width
    }

    /// The trunk of a family along a column that does not hang.
    fn spine_span(&self, given: &Given<'_>, family: usize, column: usize) -> Option<Span> {
        given.nest.families.get(family)?.card?;
        if given.nest.hangs(column) {
            return None;
        }
        let forth: Vec<(Q, Q)> = given.nest.stands_of(column).map(|stand| self.stub(given, stand)).map(|y| (y, y)).collect();
        Some(Span { low: -FAR, high: forth.last().map_or(0, |stub| stub.0), back: Vec::new(), forth })
    }

    /// Where the trunk reaches a card of a column from the side, from the top of the columns.
    pub(super) fn stub(&self, given: &Given<'_>, stand: usize) -> Q {
        let card = given.nest.stands.get(stand).and_then(|stand| stand.card);
        let height = card.map_or(0, |card| at(given.sizes, card).1);
        at(&self.stand_top, stand) + nearest(height / 2, LOW_SIDE)
    }

    /// An end of a leg in a channel beside a column, down from the top of the columns.
    fn end_beside(&self, given: &Given<'_>, family: usize, channel: usize, joint: Joint) -> End {
        let nest = given.nest;
        match joint {
            Joint::Port(port) => {
                let port = given.wires.ports.get(port).copied().unwrap_or_default();
                let y = port.place(self.top_of(given, port.card), at(given.sizes, port.card).1);
                if port.side == Side::Left { End::Forth(y) } else { End::Back(y) }
            }
            Joint::Leg(other) => match given.wires.legs.get(other).map(|leg| leg.channel) {
                Some(Channel::Over(over)) if over == family => End::Low,
                Some(Channel::Over(over)) if over < nest.families.len() => {
                    let y = self.leg_over(given, other, over);
                    let is_after = nest.around(over).is_some_and(|(_, column)| nest.before(column) == channel);
                    if is_after { End::Forth(y) } else { End::Back(y) }
                }
                _ => End::High,
            },
        }
    }

    /// Where a port at the top or the bottom is, from the left of the family in whose columns the card stands; of a port under the
    /// card of the family itself likewise.
    fn port_x(&self, given: &Given<'_>, family: usize, port: Port) -> Q {
        let nest = given.nest;
        let column = at(&self.column_left, at(&nest.column_of, port.card));
        let left = match at(&nest.family_of, port.card) {
            Some(own) if own == family => at(&self.card_left, own),
            Some(own) => column + at(&self.card_left, own),
            None => column,
        };
        port.place(left, at(given.sizes, port.card).0)
    }

    /// Moves all of a family to the right: its card is wider than what stands below it.
    fn shift(&mut self, given: &Given<'_>, family: usize, by: Q) {
        let columns = given.nest.columns_of(family);
        for column in columns.clone() {
            self.column_left.get_mut(column).into_iter().for_each(|left| *left += by);
        }
        for channel in columns.start + family..=columns.end + family {
            self.beside_left.get_mut(channel).into_iter().for_each(|left| *left += by);
            self.spine.get_mut(channel).into_iter().flatten().for_each(|spine| *spine += by);
            for leg in given.wires.beside.of(channel) {
                self.leg.get_mut(*leg).into_iter().for_each(|place| *place += by);
            }
        }
    }

    /// Puts the card of a family over the middle of the cards below it, and its trunk under the middle of the card.
    fn stand_over(&mut self, given: &Given<'_>, family: usize, width: Q) {
        let (low, high) = self.reach(given, family);
        let room = at(&self.family_width, family) - width;
        let left = (low + high - width).div_euclid(2).clamp(0, room.max(0));
        let middle = nearest(left + width / 2, HIGH_SIDE);
        // A child right below: the line to it has no bend.
        let mut straight = given.nest.columns_of(family).filter_map(|column| self.drop(given, column));
        let below = straight.find(|drop| (drop - middle).abs() <= PITCH / 2);
        put(&mut self.card_left, family, left);
        put(&mut self.trunk, family, below.unwrap_or(middle));
    }

    /// Left of the leftmost and right of the rightmost card in the columns of a family.
    fn reach(&self, given: &Given<'_>, family: usize) -> (Q, Q) {
        let (mut low, mut high) = (FAR, -FAR);
        for column in given.nest.columns_of(family) {
            for stand in given.nest.stands_of(column) {
                let (left, right) = self.card_sides(given, column, stand);
                (low, high) = (low.min(left), high.max(right));
            }
        }
        (low, high)
    }

    /// Left and right of the card at a place of a column.
    fn card_sides(&self, given: &Given<'_>, column: usize, stand: usize) -> (Q, Q) {
        let own = given.nest.stands.get(stand).copied().unwrap_or_default();
        let left = at(&self.column_left, column) + own.family.map_or(0, |family| at(&self.card_left, family));
        (left, left + own.card.map_or(0, |card| at(given.sizes, card).0))
    }

    /// Where the trunk comes down to a column that hangs.
    pub(super) fn drop(&self, given: &Given<'_>, column: usize) -> Option<Q> {
        let (left, right) = self.card_sides(given, column, given.nest.stands_of(column).start);
        given.nest.hangs(column).then(|| nearest(i64::midpoint(left, right), LOW_SIDE))
    }

    /// Where the trunk leaves the channel over the columns for one of them.
    pub(super) fn branch(&self, given: &Given<'_>, column: usize) -> Option<Q> {
        self.drop(given, column).or_else(|| at(&self.spine, given.nest.before(column)))
    }

    /// Gives the lines of the channel over the columns of a family (or of that under the whole) their tracks, and it its height.
    fn channel_over(&mut self, given: &Given<'_>, family: usize, channel: usize, top: Q) -> Q {
        let mut lines = Lines::default();
        let bus = self.bus_span(given, family, channel).filter(|span| span.low != span.high);
        if let Some(span) = bus {
            lines.push(span, None);
        }
        for &leg in given.wires.over.of(channel) {
            lines.push(span_of(ends(given, leg, |joint| self.end_over(given, family, channel, joint))), Some(leg));
        }
        let (tracks, need) = whole_tracks(&lines.spans);
        let need = Q::try_from(need).unwrap_or(0);
        let has_trunk = given.nest.families.get(family).is_some_and(|own| own.card.is_some());
        let least = if has_trunk { given.gaps.over } else { 0 };
        let height = if need == 0 { least } else { least.max((need + 1) * PITCH) };
        let remainder = given.nest.families.get(family).map_or(0, |family| family.remainder);
        let first = top + nearest((height - (need - 1).max(0) * PITCH) / 2, remainder);
        if channel == family {
            put(&mut self.bus, family, first);
        }
        for (track, leg) in tracks.into_iter().zip(lines.legs) {
            let place = first + Q::try_from(track).unwrap_or(0) * PITCH;
            match leg {
                Some(leg) => put(&mut self.leg, leg, place),
                None => put(&mut self.bus, family, place),
            }
        }
        put(&mut self.over_top, channel, top);
        put(&mut self.over_height, channel, height);
        height
    }

    /// The trunk of a family over its columns.
    fn bus_span(&self, given: &Given<'_>, family: usize, channel: usize) -> Option<Span> {
        given.nest.families.get(family).filter(|_| channel == family)?.card?;
        let from = at(&self.trunk, family);
        let forth: Vec<(Q, Q)> = given.nest.columns_of(family).filter_map(|column| self.branch(given, column)).map(|x| (x, x)).collect();
        let ends = || forth.iter().map(|(x, _)| *x).chain([from]);
        Some(Span { low: ends().min()?, high: ends().max()?, back: vec![(from, from)], forth })
    }

    /// An end of a leg in the channel over the columns of a family, or in that under the whole.
    fn end_over(&self, given: &Given<'_>, family: usize, channel: usize, joint: Joint) -> End {
        let nest = given.nest;
        match joint {
            Joint::Port(port) => {
                let port = given.wires.ports.get(port).copied().unwrap_or_default();
                let x = self.port_x(given, family, port);
                if port.side == Side::Top { End::Forth(x) } else { End::Back(x) }
            }
            Joint::Leg(other) => {
                let Some(Channel::Beside(beside)) = given.wires.legs.get(other).map(|leg| leg.channel) else { return End::Low };
                let x = at(&self.leg, other);
                if at(&self.family_of_channel, beside) == family {
                    return if channel == family { End::Forth(x) } else { End::Back(x) };
                }
                let is_before = nest.around(family).is_some_and(|(_, column)| nest.before(column) == beside);
                if is_before { End::Low } else { End::High }
            }
        }
    }
}
