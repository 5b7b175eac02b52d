//! Responsibility: who does what in a strategy? Duties by the bodies that have a part in them, a mark for each kind of part; the
//! phases of the strategy as a rail; and the duties that nobody leads, or that several do.

mod plan;
mod rail;
mod rows;
mod section;
mod words;

use emath::{Pos2, Rect, Vec2};

use super::Request;
use super::badge::RADIUS;
use super::sheet::{BODY, CAPTION, MARGIN, MEASURE, QUIET, Sheet, TITLE, facts_width};
use crate::drawing::{Drawing, Table};
use crate::i18n::Message;
use crate::model::{Organisation, Strategy};
use crate::theme::Space;
use crate::{msg, tr};
use plan::Plan;
use section::Section;

/// What it is called in views that are saved.
pub(super) const ID: &str = "responsibility";

/// Why there is nothing to show.
pub(super) fn lacks(organisation: &Organisation) -> Option<Message> {
    organisation.strategies.iter().all(|strategy| strategy.duties.is_empty()).then_some(msg!("responsibility-lacks"))
}

/// Draws every strategy that has duties.
///
/// # Complexity
/// O(p log p) for p parts in duties.
#[must_use]
pub(super) fn draw(request: &Request<'_>) -> Drawing {
    let mut sheet = Sheet::new(request);
    let strategies = request.graph.organisation().strategies.iter().filter(|strategy| !strategy.duties.is_empty());
    let sections: Vec<Section<'_>> = strategies.map(|strategy| Section::new(request, strategy)).collect();
    let y = sheet.head(&tr!(request.language, "responsibility-title"), &lead(request, &sections));
    let mut y = legend(&mut sheet, request, &sections, y - Space::Close.pts());
    for section in &sections {
        y = draw_section(&mut sheet, request, section, y) + Space::Broad.pts();
    }
    sheet.finish()
}

/// What the matrix says, in numbers.
fn lead(request: &Request<'_>, sections: &[Section<'_>]) -> String {
    let language = request.language;
    let duties: usize = sections.iter().map(|section| section.strategy.duties.len()).sum();
    let mut bodies: Vec<_> = sections.iter().flat_map(|section| &section.columns).collect();
    bodies.sort_unstable();
    bodies.dedup();
    let all = sections.iter().flat_map(|section| &section.strategy.duties);
    let led = all.filter(|duty| section::is_led(duty)).count();
    let flagged: usize = sections.iter().map(|section| section.flagged).sum();
    let case = match (duties, led) {
        (1, 1) => "the-one",
        (1, _) => "not-the-one",
        (_, 0) => "none",
        _ if led == duties => "all",
        _ => "some",
    };
    let mut said = vec![
        tr!(language, "responsibility-lead-duties", duties = duties, bodies = bodies.len()),
        tr!(language, "responsibility-lead-led", case = case, led = led, open = duties - led),
    ];
    if flagged > 0 {
        said.push(tr!(language, "responsibility-lead-flagged", count = flagged));
    }
    said.push(tr!(language, "responsibility-lead-choose"));
    said.join(". ")
}

/// What the marks mean, for those that there are. Gives where the rest begins.
fn legend(sheet: &mut Sheet<'_>, request: &Request<'_>, sections: &[Section<'_>], y: f32) -> f32 {
    let gap = Space::Close.pts();
    let step = 2.0 * RADIUS + Space::Tight.pts();
    let mut at = Pos2::new(MARGIN, y);
    let lane = sections.iter().flat_map(|section| &section.columns).next().map_or(0, |body| section::lane(request, *body));
    for share in words::SHARES {
        let is_used = |section: &Section<'_>| section.strategy.duties.iter().flat_map(|duty| &duty.parts).any(|part| part.share == share);
        if !sections.iter().any(is_used) {
            continue;
        }
        let text = tr!(request.language, "responsibility-share", share = words::key(share));
        let letter = words::letter(request.language, share);
        let badge = words::badge(share, lane, &letter);
        let width = badge.width() + gap + BODY.width(&text);
        if at.x > MARGIN && at.x + width > sheet.width() - MARGIN {
            at = Pos2::new(MARGIN, at.y + step);
        }
        sheet.badge(at + Vec2::new(badge.width() / 2.0 + 1.0, step / 2.0), &badge);
        sheet.line(at + Vec2::new(badge.width() + gap, (step - BODY.line()) / 2.0), BODY, &text);
        sheet.text_spot(Rect::from_min_size(at, Vec2::new(width, step)), &format!("{letter}: {text}"));
        at.x += width + Space::Wide.pts();
    }
    at.y + step + Space::Wide.pts()
}

/// Draws a strategy from `y`. Gives where it ends.
fn draw_section(sheet: &mut Sheet<'_>, request: &Request<'_>, section: &Section<'_>, y: f32) -> f32 {
    let y = section_head(sheet, request, section.strategy, y);
    let y = rail::draw(sheet, request, section, y);
    let plan = Plan::new(sheet, section, request.room.y);
    let bottom = rows::draw(sheet, request, section, &plan, y);
    let rect = Rect::from_min_max(Pos2::new(MARGIN, y), Pos2::new(plan.right(), bottom));
    sheet.table(Table { rect, head: plan.head, side: plan.side });
    if section.more_columns == 0 {
        return bottom;
    }
    let words = tr!(request.language, "responsibility-more-bodies", count = section.more_columns);
    let at = Pos2::new(MARGIN, bottom + Space::Close.pts());
    let size = sheet.line(at, CAPTION, &words);
    sheet.text_spot(Rect::from_min_size(at, size), &words);
    at.y + size.y
}

/// The name of a strategy, what is known of it, and what says so.
fn section_head(sheet: &mut Sheet<'_>, request: &Request<'_>, strategy: &Strategy, y: f32) -> f32 {
    let (name, short) = (sheet.say(&strategy.name), strategy.short.in_language(request.language.tag()));
    let name = if short.is_empty() || name.is_empty() { format!("{name}{short}") } else { format!("{name} ({short})") };
    let mut at = Pos2::new(MARGIN, y);
    if !name.is_empty() {
        at.y += sheet.heading(at, TITLE, &name);
    }
    let about = sheet.say(&strategy.about);
    let marks = facts_width(&strategy.facts);
    let width = (sheet.inner() - marks - Space::Close.pts()).min(MEASURE);
    let high = if about.is_empty() { 0.0 } else { sheet.para(at, width, QUIET, about) };
    if !about.is_empty() {
        sheet.text_spot(Rect::from_min_size(at, Vec2::new(width, high)), about);
    }
    let beside = if high > QUIET.line() { width } else { QUIET.width(about) };
    sheet.facts(Pos2::new(MARGIN + beside + Space::Close.pts(), at.y), QUIET.line(), &strategy.facts);
    let least = if strategy.facts.is_empty() { 0.0 } else { QUIET.line() };
    at.y + high.max(least) + Space::Apart.pts()
}
