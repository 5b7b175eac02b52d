//! The annual wheel: what must happen in a year, and how often. Rules say how many times, not when: without dates the marks stand evenly round
//! the wheel and no month is named. Dates stand at their day, and what the rules still ask for waits beside the year.

mod calendar;
mod list;
mod rings;
mod rules;
mod stage;
mod wheel;
mod words;

use emath::Pos2;

use super::Request;
use super::sheet::{CAPTION, MARGIN, Sheet};
use crate::drawing::{Drawing, Ink};
use crate::i18n::Message;
use crate::model::{Occasion, Organisation};
use crate::theme::{Space, Tint};
use crate::{msg, tr};

pub(super) use rules::{Rule, rules};

/// The name of the lens.
pub(super) const ID: &str = "year";

/// From this width on the list stands beside the wheel, in less room below it.
const BESIDE: f32 = 960.0;
/// The room of what the marks of the wheel mean, below it.
const LEGEND: f32 = 64.0;
/// The widest that the list is.
const WIDEST: f32 = 720.0;

/// Why there is nothing to show.
pub(super) fn lacks(organisation: &Organisation) -> Option<Message> {
    organisation.bodies.iter().all(|body| body.meetings.is_empty()).then_some(msg!("year-lacks"))
}

/// Draws the wheel and the list.
///
/// # Complexity
/// O(n log n) for n rules and dates.
#[must_use]
pub(super) fn draw(request: &Request<'_>) -> Drawing {
    let mut sheet = Sheet::new(request);
    let rules = rules(request.graph);
    let (rings, ring_of) = rings::rings(&rules);
    let (kinds, year) = (words::kinds(request.language, &rules), rules::year(&rules));
    let mut y = Space::Wide.pts();
    if !sheet.is_staged() {
        y = sheet.head(&tr!(request.language, "year-title"), &words::summary(request.language, &kinds));
        let no_month = year.is_none().then(|| tr!(request.language, "year-no-month"));
        let note = [Some(tr!(request.language, "year-note")), no_month].into_iter().flatten().collect::<Vec<_>>().join(". ");
        y += sheet.told(Pos2::new(MARGIN, y - Space::Apart.pts()), sheet.inner(), CAPTION, &note);
    }
    let wheel = wheel::Wheel { request, rings: &rings, year, kinds: &kinds };
    let list = list::List {
        request,
        rules: &rules,
        rings: &rings,
        ring_of: &ring_of,
        year: wheel.year,
        aside: list::aside(request.language, &rules),
    };
    let gap = Space::Vast.pts();
    if sheet.inner() >= BESIDE {
        // The whole wheel is to be seen at once, with what its marks mean.
        let seen = request.room.y - y - LEGEND;
        let width = (sheet.inner() * 0.46).min(seen).clamp(420.0, 680.0).floor();
        wheel.draw(&mut sheet, Pos2::new(MARGIN, y), width);
        let left = MARGIN + width + gap;
        let room = (sheet.inner() - width - gap).min(WIDEST);
        list.draw(&mut sheet, Pos2::new(left, y), room);
    } else {
        let width = sheet.inner().min(600.0);
        let left = MARGIN + (sheet.inner() - width) / 2.0;
        let below = wheel.draw(&mut sheet, Pos2::new(left.floor(), y), width);
        let width = sheet.inner();
        list.draw(&mut sheet, Pos2::new(MARGIN, below + Space::Broad.pts()), width);
    }
    sheet.finish()
}

/// The colour of a kind of occasion. Its shape says the same.
fn ink(occasion: Occasion, tint: Tint) -> Ink {
    let lane = match occasion {
        Occasion::Meeting => 1,
        Occasion::Report => 2,
        Occasion::Plan => 0,
        Occasion::FollowUp => 3,
    };
    Ink::Lane(lane, tint)
}
