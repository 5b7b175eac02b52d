//! The phases of a strategy as a rail of arrows: choosing one shows what is to be done in it.

use emath::{Align, Pos2, Rect, Vec2};

use super::section::Section;
use super::words::list;
use crate::drawing::{Ink, Role, Spot, Target};
use crate::lens::Request;
use crate::lens::sheet::{BODY, CAPTION, MARGIN, STRONG, Sheet, Style};
use crate::model::Phase;
use crate::theme::Space;
use crate::tr;
use crate::view::Chosen;

/// How narrow a phase is.
const NARROWEST: f32 = 112.0;
/// How far the tip of an arrow reaches.
const TIP: f32 = 14.0;

/// Draws the rail from `y`, as wide as the table below it, and what the chosen phase holds. Gives where the rest begins.
pub(super) fn draw(sheet: &mut Sheet<'_>, request: &Request<'_>, section: &Section<'_>, right: f32, y: f32) -> f32 {
    let phases = &section.strategy.phases;
    if phases.is_empty() {
        return y;
    }
    let count = f32::from(u16::try_from(phases.len()).unwrap_or(u16::MAX));
    let width = ((right - MARGIN - TIP) / count).max(NARROWEST);
    let inner = width - 2.0 * TIP;
    let lines: Vec<Vec<String>> = phases.iter().map(|phase| sheet.lines(inner, STRONG, sheet.say(&phase.name))).collect();
    let most = lines.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let height = f32::from(u8::try_from(most).unwrap_or(u8::MAX)) * STRONG.line() + CAPTION.line() + Space::Apart.pts();
    let abreast = (1..=phases.len()).rev().find(|n| f32::from(u16::try_from(*n).unwrap_or(u16::MAX)) * width + TIP <= sheet.inner() + 0.5);
    let abreast = abreast.unwrap_or(1);
    let place = |at: usize| {
        let (row, column) = (at / abreast, at % abreast);
        let by = |count: usize| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
        Rect::from_min_size(Pos2::new(MARGIN + by(column) * width, y + by(row) * (height + Space::Close.pts())), Vec2::new(width, height))
    };
    let places: Vec<Rect> = (0..phases.len()).map(place).collect();
    // The tip of each lies over the one after it.
    for ((phase, lines), rect) in phases.iter().zip(&lines).zip(&places).rev() {
        arrow(sheet, request, section, (phase, lines), *rect);
    }
    for (phase, rect) in phases.iter().zip(&places) {
        let target = Some(Target::Choose(Chosen::Phase(section.strategy.id.clone(), phase.id.clone())));
        let name = said(sheet, request, section, phase);
        let chosen = section.phase.as_ref() == Some(&phase.id);
        sheet.spot(Spot { rect: *rect, role: Role::Tab, name: name.into(), target, body: None, chosen });
    }
    let bottom = places.last().map_or(y, Rect::bottom) + Space::Inside.pts();
    below(sheet, request, section, bottom) + Space::Apart.pts()
}

fn arrow(sheet: &mut Sheet<'_>, request: &Request<'_>, section: &Section<'_>, (phase, lines): (&Phase, &[String]), rect: Rect) {
    let chosen = section.phase.as_ref() == Some(&phase.id);
    let tip = Pos2::new(rect.right() + TIP, rect.center().y);
    let corners = vec![rect.left_top(), rect.right_top(), tip, rect.right_bottom(), rect.left_bottom()];
    let (fill, border) = if chosen { (Ink::Accent, Ink::Accent) } else { (Ink::Raised, Ink::Hairline) };
    sheet.polygon(corners, Some(fill), Some(border));
    let ink = |style: Style| if chosen { style.ink(Ink::OnAccent) } else { style };
    let wide = f32::from(u8::try_from(lines.len()).unwrap_or(u8::MAX)) * STRONG.line() + CAPTION.line();
    let mut y = rect.center().y - wide / 2.0;
    let mut say = |sheet: &mut Sheet<'_>, style: Style, words: &str| {
        let line = Rect::from_min_max(Pos2::new(rect.left() + TIP, y), Pos2::new(rect.right(), y + style.line()));
        sheet.line_in(line, Align::Center, ink(style), words);
        y += style.line();
    };
    for line in lines {
        say(sheet, STRONG, line);
    }
    say(sheet, CAPTION, &tr!(request.language, "responsibility-duties", count = duties(section, phase)));
}

fn duties(section: &Section<'_>, phase: &Phase) -> usize {
    section.strategy.duties.iter().filter(|duty| duty.phase.as_ref() == Some(&phase.id)).count()
}

/// What a phase holds: how many duties, and who has a part in them.
fn said(sheet: &Sheet<'_>, request: &Request<'_>, section: &Section<'_>, phase: &Phase) -> String {
    let count = duties(section, phase);
    let of_phase = section.strategy.duties.iter().filter(|duty| duty.phase.as_ref() == Some(&phase.id));
    let mut bodies: Vec<_> = of_phase.flat_map(|duty| &duty.parts).filter_map(|part| request.graph.find(&part.body)).collect();
    bodies.sort_unstable_by_key(|body| (request.graph.level(*body), *body));
    bodies.dedup();
    let names: Vec<&str> = bodies.iter().map(|body| sheet.name(*body)).collect();
    let name = sheet.say(&phase.name);
    let name = if name.is_empty() { phase.id.as_str() } else { name };
    let duties = tr!(request.language, "responsibility-duties", count = count);
    if names.is_empty() {
        return format!("{name}: {duties}");
    }
    tr!(request.language, "responsibility-phase", phase = name, duties = duties, bodies = list(request.language, &names))
}

/// What the chosen phase holds and a button to see it on the chart.
fn below(sheet: &mut Sheet<'_>, request: &Request<'_>, section: &Section<'_>, y: f32) -> f32 {
    let line = sheet.chip_room("").y.max(BODY.line());
    let phase = section.phase.as_ref().and_then(|id| section.strategy.phases.iter().find(|phase| phase.id == *id));
    let Some(phase) = phase else { return y };
    let words = said(sheet, request, section, phase);
    let button = tr!(request.language, "lens-show-on-chart");
    let room = sheet.inner() - sheet.chip_room(&button).x - Space::Apart.pts();
    let lines = sheet.lines(room, BODY, &words);
    let wide = lines.iter().map(|line| BODY.width(line)).fold(0.0, f32::max);
    let high = sheet.para_height(room, BODY, &words);
    let at = Pos2::new(MARGIN, y + ((line - BODY.line()) / 2.0).max(0.0));
    sheet.para(at, room, BODY, &words);
    sheet.text_spot(Rect::from_min_size(at, Vec2::new(wide, high)), &words);
    let shown = Target::Show(Chosen::Phase(section.strategy.id.clone(), phase.id.clone()));
    sheet.chip(Pos2::new(MARGIN + wide + Space::Apart.pts(), y), &button, shown, false);
    y + line.max(high + line - BODY.line())
}
