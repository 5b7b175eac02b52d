//! The lines of one channel, as intervals along it with their stubs to either side.

use crate::layout::forest::unit::Q;
use crate::layout::forest::wires::Joint;
use crate::layout::order::Span;

use super::Given;

/// Beyond all places.
pub(super) const FAR: Q = Q::MAX / 8;

/// The lines of a channel: their spans, and the leg that each is; the trunk of the family is none.
#[derive(Default)]
pub(super) struct Lines {
    pub(super) spans: Vec<Span>,
    pub(super) legs: Vec<Option<usize>>,
}

impl Lines {
    pub(super) fn push(&mut self, span: Span, leg: Option<usize>) {
        self.spans.push(span);
        self.legs.push(leg);
    }
}

/// Where the end of a leg is, as its channel sees it.
pub(super) enum End {
    /// Beyond the lower or the higher end of the channel.
    Low,
    High,
    /// At a place along the channel, from the side of lower or of higher tracks.
    Back(Q),
    Forth(Q),
}

pub(super) fn ends(given: &Given<'_>, leg: usize, end: impl Fn(Joint) -> End) -> [End; 2] {
    given.wires.legs.get(leg).map_or([End::Low, End::Low], |leg| leg.ends.map(end))
}

pub(super) fn span_of(ends: [End; 2]) -> Span {
    let mut span = Span { low: FAR, high: -FAR, ..Span::default() };
    for end in ends {
        let place = match end {
            End::Low => -FAR,
            End::High => FAR,
            End::Back(place) => {
                span.back.push((place, place));
                place
            }
            End::Forth(place) => {
                span.forth.push((place, place));
                place
            }
        };
        (span.low, span.high) = (span.low.min(place), span.high.max(place));
    }
    span
}
