//! Ideas before an audience: a column for each kind, so that all are seen at once, and the one that is talked about with the bodies it concerns.
//! Documents stay at the desk.

use emath::{Pos2, Rect, Vec2};

use super::{Card, LINK, MOST_BODIES, PAD, ideas};
use crate::drawing::{Ink, Role, Spot, Target};
use crate::lens::Request;
use crate::lens::sheet::{MARGIN, STRONG, Sheet, Style, TITLE, height};
use crate::theme::{CORNER, Space};
use crate::tr;

/// The narrowest that a column is.
const NARROWEST: f32 = 270.0;
const BETWEEN: f32 = Space::Wide.pts();
const GAP: f32 = Space::Inside.pts();

/// The ideas of a kind, in as many columns as they need.
struct Group<'a> {
    heading: String,
    cards: Vec<Card<'a>>,
    columns: usize,
}

impl Group<'_> {
    /// How many cards stand in each of its columns at most.
    fn rows(&self) -> usize {
        self.cards.len().div_ceil(self.columns).max(1)
    }

    /// How high its highest column is without its heading, whichever of its cards names its bodies.
    fn height(&self, sheet: &Sheet<'_>, request: &Request<'_>, style: Style, width: f32) -> f32 {
        let high = |column: &[Card<'_>]| {
            let cards = column.iter().map(|card| 2.0 * PAD + sheet.para_height(width - 2.0 * PAD, style, card.text).ceil() + GAP);
            let named = column.iter().map(|card| foot(sheet, &named(request, card), width)).fold(0.0, f32::max);
            cards.sum::<f32>() - GAP + named.ceil()
        };
        self.cards.chunks(self.rows()).map(high).fold(0.0, f32::max)
    }
}

/// Draws them. Gives whether it did: without ideas, or in too little room for columns, they are drawn as at a desk.
pub(super) fn draw(sheet: &mut Sheet<'_>, request: &Request<'_>, top: f32) -> bool {
    let mut groups: Vec<Group<'_>> = ideas(request).map(|(heading, cards)| Group { heading, cards, columns: 1 }).collect();
    groups.retain(|group| !group.cards.is_empty());
    let most = (1..=8).take_while(|n| width_of(sheet, *n) >= NARROWEST).count();
    if groups.is_empty() || groups.len() > most {
        return false;
    }
    let style = arrange(sheet, request, &mut groups, (top, most));
    let width = width_of(sheet, groups.iter().map(|group| group.columns).sum());
    let mut left = MARGIN;
    for group in &groups {
        let across = width * count(group.columns) + BETWEEN * count(group.columns - 1);
        let lines = sheet.lines(across, TITLE, &group.heading);
        let head = sheet.set(Pos2::new(left, top), TITLE, &lines);
        sheet.heading_spot(Rect::from_min_size(Pos2::new(left, top), Vec2::new(across, head)), &group.heading);
        for cards in group.cards.chunks(group.rows()) {
            let mut y = top + head_height(sheet, &groups, width) + GAP;
            for card in cards {
                let rect = Rect::from_min_size(Pos2::new(left, y), Vec2::new(width, card_height(sheet, request, card, style, width)));
                draw_card(sheet, request, card, style, rect);
                y = rect.bottom() + GAP;
            }
            left += width + BETWEEN;
        }
    }
    true
}

/// Gives the kinds more columns where that brings all within sight, and their words the largest type that does.
fn arrange(sheet: &Sheet<'_>, request: &Request<'_>, groups: &mut [Group<'_>], (top, most): (f32, usize)) -> Style {
    loop {
        let all: usize = groups.iter().map(|group| group.columns).sum();
        let width = width_of(sheet, all);
        let room = sheet.foot() - top - head_height(sheet, groups, width) - GAP;
        for style in [TITLE, STRONG] {
            if groups.iter().all(|group| group.height(sheet, request, style, width) <= room) {
                return style;
            }
        }
        let longest = groups.iter_mut().filter(|group| group.columns < group.cards.len()).max_by_key(|group| group.rows());
        match longest {
            Some(group) if all < most => group.columns += 1,
            _ => return STRONG,
        }
    }
}

fn head_height(sheet: &Sheet<'_>, groups: &[Group<'_>], width: f32) -> f32 {
    let across = |group: &Group<'_>| width * count(group.columns) + BETWEEN * count(group.columns - 1);
    groups.iter().map(|group| sheet.para_height(across(group), TITLE, &group.heading)).fold(0.0, f32::max)
}

/// How wide each of so many columns is.
fn width_of(sheet: &Sheet<'_>, columns: usize) -> f32 {
    ((sheet.inner() + BETWEEN) / count(columns.max(1)) - BETWEEN).floor()
}

fn count(of: usize) -> f32 {
    f32::from(u16::try_from(of).unwrap_or(u16::MAX))
}

/// The bodies that a card names while it is talked about, as short as they are called.
fn named(request: &Request<'_>, card: &Card<'_>) -> String {
    let tag = request.language.tag();
    let bodies = card.bodies.iter().take(MOST_BODIES).filter_map(|body| request.graph.at(*body));
    let more = (card.left_out() > 0).then(|| tr!(request.language, "lens-more", count = card.left_out()));
    bodies.map(|body| body.short_name(tag).to_owned()).chain(more).collect::<Vec<_>>().join(" · ")
}

/// How high they are below the text of a card.
fn foot(sheet: &Sheet<'_>, named: &str, width: f32) -> f32 {
    let lines = sheet.lines(width - 2.0 * PAD, LINK, named);
    if lines.is_empty() { 0.0 } else { Space::Tight.pts() + height(&lines, LINK) }
}

fn card_height(sheet: &Sheet<'_>, request: &Request<'_>, card: &Card<'_>, style: Style, width: f32) -> f32 {
    let foot = if card.is_chosen(request) { foot(sheet, &named(request, card), width) } else { 0.0 };
    (2.0 * PAD + sheet.para_height(width - 2.0 * PAD, style, card.text) + foot).ceil()
}

fn draw_card(sheet: &mut Sheet<'_>, request: &Request<'_>, card: &Card<'_>, style: Style, rect: Rect) {
    let chosen = card.is_chosen(request);
    let (fill, border) = if chosen { (Ink::Selection, Ink::Accent) } else { (Ink::Raised, Ink::Hairline) };
    sheet.area(rect, CORNER, Some(fill), Some(border));
    let name = card.said(sheet, request).into();
    sheet.spot(Spot { rect, role: Role::ListItem, name, target: card.idea.clone().map(Target::Choose), body: None, chosen });
    let mut at = rect.min + Vec2::splat(PAD);
    at.y += sheet.para(at, rect.width() - 2.0 * PAD, style, card.text) + Space::Tight.pts();
    if chosen {
        sheet.para(at, rect.width() - 2.0 * PAD, LINK, &named(request, card));
    }
}
