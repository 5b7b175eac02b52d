//! The heads of the columns: whose they are, and what they are ordered by.

use std::f32::consts::FRAC_PI_2;

use emath::{Align, Pos2, Rect, Vec2};

use super::View;
use super::plan::{End, GROUP, LETTERS, Plan, end_head};
use super::seats::{BY_NAME, BY_OWNERS, BY_TOTAL, Column, first_order};
use crate::drawing::{Ink, Role, Spot, Target};
use crate::lens::sheet::{CAPTION, MARGIN, Sheet, Style, snap};
use crate::model::Owner;
use crate::theme::{CORNER_SMALL, Space, Tint, Type};
use crate::tr;
use crate::view::Chosen;

/// The name of an owner over its column.
pub(super) const NAME: Style = Style(Type::Caption, Ink::Plain);

/// The letters of an owner: its own, or else the first two of its name.
pub(super) fn letters(tag: &str, owner: &Owner) -> String {
    let short = owner.short.in_language(tag);
    if short.is_empty() || short.chars().count() > 3 {
        owner.name.in_language(tag).chars().filter(|letter| letter.is_alphanumeric()).take(2).collect()
    } else {
        short.to_owned()
    }
}

/// Draws the heads, from `top`.
pub(super) fn draw(sheet: &mut Sheet<'_>, view: &View<'_>, plan: &Plan, top: f32) {
    corner(sheet, view, plan, top);
    groups(sheet, view, plan, top);
    for (column, at) in view.matrix.columns.iter().zip(0..) {
        owner(sheet, view, plan, Pos2::new(plan.left_of(at), top), (at, column));
    }
    for (end, x, width) in &plan.ends {
        let rect = Rect::from_min_size(Pos2::new(*x, top), Vec2::new(*width, plan.head));
        sum_head(sheet, view, *end, rect);
    }
    sheet.rule(MARGIN, MARGIN + plan.side, top + plan.head);
    sheet.rule(MARGIN + plan.side, plan.right(), top + plan.head);
}

/// Where the heads of rows and columns meet: what each of them is, and that they can be ordered.
fn corner(sheet: &mut Sheet<'_>, view: &View<'_>, plan: &Plan, top: f32) {
    let language = view.request.language;
    let line = LETTERS;
    let foot = top + plan.head - line;
    let by_name = Rect::from_min_size(Pos2::new(MARGIN, foot), Vec2::new(plan.side - Space::Apart.pts(), line));
    let words = tr!(language, "representation-bodies");
    let width = CAPTION.width(&words);
    sheet.line_in(by_name, Align::Min, CAPTION, &words);
    order(sheet, view, BY_NAME, Pos2::new(MARGIN + width + Space::Close.pts(), by_name.center().y), Axis::Rows);
    sort_spot(sheet, view, BY_NAME, by_name, &tr!(language, "representation-sort-name"));
    let words = tr!(language, "representation-appointed-by");
    let width = CAPTION.width(&words) + Space::Apart.pts();
    let right = MARGIN + plan.side - Space::Inside.pts();
    let by_owners =
        Rect::from_min_max(Pos2::new((right - width).max(MARGIN), top), Pos2::new(right, top + GROUP)).translate(Vec2::new(0.0, -2.0));
    sheet.line_in(by_owners, Align::Min, CAPTION, &words);
    order(sheet, view, BY_OWNERS, Pos2::new(right - 5.0, by_owners.center().y), Axis::Columns);
    sort_spot(sheet, view, BY_OWNERS, by_owners, &tr!(language, "representation-sort-owners"));
}

/// Principals and others, where there are both.
fn groups(sheet: &mut Sheet<'_>, view: &View<'_>, plan: &Plan, top: f32) {
    let (principals, all) = (view.matrix.principals, view.matrix.columns.len());
    if principals == 0 || principals == all {
        return;
    }
    let language = view.request.language;
    let first = (0, principals, tr!(language, "representation-principals", count = principals));
    let others = tr!(language, "representation-others", count = all - principals);
    for (from, to, words) in [first, (principals, all, others)] {
        let rect = Rect::from_min_max(Pos2::new(plan.left_of(from), top), Pos2::new(plan.right_of(to - 1), top + GROUP));
        // A narrow group says no more than there is room for; its columns say whose they are.
        if CAPTION.width(&words) <= rect.width() + Space::Vast.pts() {
            sheet.line_in(rect.translate(Vec2::new(Space::Tight.pts(), -2.0)), Align::Min, CAPTION, &words);
        }
        sheet.rule(rect.left() + 2.0, rect.right() - 2.0, rect.bottom() - 2.0);
    }
}

fn owner(sheet: &mut Sheet<'_>, view: &View<'_>, plan: &Plan, at: Pos2, (place, column): (usize, &Column<'_>)) {
    let chosen = view.chosen == Some(place);
    let rect = Rect::from_min_size(at, Vec2::new(plan.column, plan.head));
    let foot = rect.bottom() - LETTERS;
    let empty = Vec::new();
    let lines = plan.names.get(place).unwrap_or(&empty);
    let style = if chosen { NAME.ink(Ink::Accent) } else { NAME };
    let wide = f32::from(u8::try_from(lines.len()).unwrap_or(u8::MAX)) * style.line();
    for (line, nth) in lines.iter().zip(0_u8..) {
        // Read from below, the first line at the left; four fifths of a line stand left of its foot.
        let x = rect.center().x - wide / 2.0 + f32::from(nth) * style.line() + 0.78 * style.line();
        sheet.turned(Pos2::new(snap(x), foot - Space::Tight.pts()), -FRAC_PI_2, style, line);
    }
    let letters = view.letters.get(place).map_or("", String::as_str);
    let chip = Rect::from_center_size(Pos2::new(rect.center().x, foot + LETTERS / 2.0 - 2.0), Vec2::new(24.0, 20.0));
    self::chip(sheet, chip, (column.lane, letters), chosen);
    let name = tr!(
        view.request.language,
        "representation-owner",
        owner = sheet.say(&column.owner.name),
        seats = &*view.words.count_said(column.members),
        bodies = column.bodies
    );
    let target = Some(Target::Choose(Chosen::Owner(column.owner.id.clone())));
    sheet.spot(Spot { rect: rect.shrink2(Vec2::new(1.0, 0.0)), role: Role::ColumnHeader, name: name.into(), target, body: None, chosen });
}

/// The letters of an owner, in the colour of its lane.
pub(super) fn chip(sheet: &mut Sheet<'_>, rect: Rect, (lane, letters): (u8, &str), chosen: bool) {
    let (fill, ink) = if chosen { (Ink::Accent, Ink::OnAccent) } else { (Ink::Lane(lane, Tint::Soft), Ink::Lane(lane, Tint::Line)) };
    sheet.area(rect, CORNER_SMALL, Some(fill), None);
    sheet.line_in(rect, Align::Center, CAPTION.ink(ink), letters);
}

fn sum_head(sheet: &mut Sheet<'_>, view: &View<'_>, end: End, rect: Rect) {
    let words = end_head(view, end);
    let foot = Rect::from_min_max(Pos2::new(rect.left(), rect.bottom() - LETTERS), rect.max - Vec2::new(Space::Close.pts(), 0.0));
    sheet.line_in(foot, if end == End::Verdict { Align::Center } else { Align::Max }, CAPTION, &words);
    if end == End::Members {
        let at = Pos2::new(foot.right() - CAPTION.width(&words) - Space::Inside.pts(), foot.center().y);
        order(sheet, view, BY_TOTAL, at, Axis::Rows);
        sort_spot(sheet, view, BY_TOTAL, foot, &tr!(view.request.language, "representation-sort-total"));
    } else {
        let name = words.into();
        sheet.spot(Spot { rect: foot, role: Role::ColumnHeader, name, target: None, body: None, chosen: false });
    }
}

/// What an order puts in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Axis {
    Rows,
    Columns,
}

/// Two small arrows that tell that something can be ordered; one that tells how it is.
pub(super) fn order(sheet: &mut Sheet<'_>, view: &View<'_>, by: &str, at: Pos2, axis: Axis) {
    let sort = view.sort.filter(|sort| sort.by == by).map(|sort| sort.descending);
    if sort.is_none() && sheet.is_shown() || sheet.is_staged() {
        return; // nothing can be pressed, and a room sees which is the largest
    }
    let turn = |x: f32, y: f32| if axis == Axis::Rows { Vec2::new(x, y) } else { Vec2::new(y, x) };
    let mut triangle = |way: f32, from: f32, ink: Ink| {
        let corners = [turn(-4.0, from), turn(4.0, from), turn(0.0, from + way * 5.0)].map(|by| at + by);
        sheet.polygon(corners.to_vec(), Some(ink), None);
    };
    match sort {
        None => {
            triangle(-1.0, -1.5, Ink::Hairline);
            triangle(1.0, 1.5, Ink::Hairline);
        }
        // The largest first: what follows gets smaller, as the arrow does.
        Some(true) => triangle(1.0, -2.5, Ink::Accent),
        Some(false) => triangle(-1.0, 2.5, Ink::Accent),
    }
}

/// The head that orders, and how it does.
fn sort_spot(sheet: &mut Sheet<'_>, view: &View<'_>, by: &str, rect: Rect, what: &str) {
    let name = order_said(view, by, what);
    let chosen = view.sort.is_some_and(|sort| sort.by == by);
    let target = Some(Target::Sort(first_order(by)));
    sheet.spot(Spot { rect, role: Role::ColumnHeader, name: name.into(), target, body: None, chosen });
}

/// What orders, and whether it does so now.
pub(super) fn order_said(view: &View<'_>, by: &str, what: &str) -> String {
    match view.sort.filter(|sort| sort.by == by) {
        None => what.to_owned(),
        Some(sort) => {
            let order = if sort.descending { "descending" } else { "ascending" };
            tr!(view.request.language, "representation-sorted", what = what, order = order)
        }
    }
}
