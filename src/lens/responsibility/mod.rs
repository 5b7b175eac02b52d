//! Responsibility: who does what in a strategy? Duties by the bodies that have a part in them, a mark for each kind of part; the
//! phases of the strategy as a rail; and the duties that nobody leads, or that several do.

mod plan;
mod rail;
mod rows;
mod section;
mod words;

use emath::{Pos2, Rect, Vec2};

use super::badge::{Badge, Entry, LOW};
use super::sheet::{CAPTION, MARGIN, MEASURE, QUIET, Sheet, TITLE, facts_width};
use super::{Reader, Request};
use crate::drawing::{Drawing, Table};
use crate::i18n::Message;
use crate::model::{Organisation, Share, Strategy};
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
    let title = sheet.called(tr!(request.language, "responsibility-title"));
    let lead = if sheet.is_staged() { String::new() } else { lead(request, &sections) };
    let mut y = sheet.head(&title, &lead) - if sheet.is_staged() { 0.0 } else { Space::Close.pts() };
    let entries = legend(request, &sections);
    // Before an audience the strategy is the title.
    let title = sections.first().filter(|_| sheet.is_staged()).map_or(title, |section| called(&sheet, request, section.strategy));
    // In a low room the duties come first.
    let is_low = request.room.y < LOW;
    let is_told = sheet.legend_by_title(&title, &lead, &entries);
    if !is_told && !is_low {
        y = sheet.legend(Pos2::new(MARGIN, y), &entries) + Space::Apart.pts();
    }
    for section in &sections {
        y = draw_section(&mut sheet, request, section, y) + Space::Broad.pts();
    }
    if !is_told && is_low {
        sheet.legend(Pos2::new(MARGIN, y), &entries);
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
    if request.reader == Reader::Desk {
        said.push(tr!(language, "responsibility-lead-choose"));
    }
    said.join(". ")
}

/// What the marks mean, for those that there are.
fn legend(request: &Request<'_>, sections: &[Section<'_>]) -> Vec<Entry> {
    let lane = sections.iter().flat_map(|section| &section.columns).next().map_or(0, |body| section::lane(request, *body));
    let is_used = |share: &Share| {
        let mut parts = sections.iter().flat_map(|section| &section.strategy.duties).flat_map(|duty| &duty.parts);
        parts.any(|part| part.share == *share)
    };
    let entry = |share: Share| {
        let (text, letter) =
            (tr!(request.language, "responsibility-share", share = words::key(share)), words::letter(request.language, share));
        let Badge { form, coat, .. } = words::badge(share, lane, &letter);
        Entry { form, coat, said: format!("{letter}: {text}"), letter, text }
    };
    words::SHARES.into_iter().filter(is_used).map(entry).collect()
}

/// Draws a strategy from `y`. Gives where it ends.
fn draw_section(sheet: &mut Sheet<'_>, request: &Request<'_>, section: &Section<'_>, y: f32) -> f32 {
    let y = section_head(sheet, request, section.strategy, y);
    let plan = Plan::new(sheet, section, request.room.y);
    // An audience reads the phases where their duties are.
    let y = if sheet.is_staged() { y } else { rail::draw(sheet, request, section, plan.right().min(sheet.width() - MARGIN), y) };
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

/// The name of a strategy, and how it is called for short.
fn called(sheet: &Sheet<'_>, request: &Request<'_>, strategy: &Strategy) -> String {
    let (name, short) = (sheet.say(&strategy.name), strategy.short.in_language(request.language.tag()));
    if short.is_empty() || name.is_empty() { format!("{name}{short}") } else { format!("{name} ({short})") }
}

/// The name of a strategy, what is known of it, and what says so.
fn section_head(sheet: &mut Sheet<'_>, request: &Request<'_>, strategy: &Strategy, y: f32) -> f32 {
    let name = called(sheet, request, strategy);
    let mut at = Pos2::new(MARGIN, y);
    if !name.is_empty() {
        at.y += sheet.heading(at, TITLE, &name);
    }
    if sheet.is_staged() {
        return at.y + Space::Close.pts();
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
