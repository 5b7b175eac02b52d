//! What all bodies of each owner make up.

use emath::{Align, Pos2, Rect};

use super::View;
use super::plan::Plan;
use super::seats::{BY_OWNERS, Count, first_order};
use super::words::{count, whole};
use crate::drawing::{Ink, Role, Spot, Target};
use crate::lens::sheet::{BODY, CAPTION, MARGIN, Sheet, Style};
use crate::theme::{Space, Type};
use crate::tr;

/// What is summed up.
#[derive(Clone, Copy)]
pub(super) enum Sum {
    Members,
    Deputies,
    Bodies,
}

/// The sum of each owner; members alone are told in strong type.
pub(super) fn sums(sheet: &mut Sheet<'_>, view: &View<'_>, plan: &Plan, sum: Sum, rect: Rect) {
    let language = view.request.language;
    let (head, style) = match sum {
        Sum::Members => (tr!(language, "representation-sum-members"), Style(Type::Strong, Ink::Plain)),
        Sum::Deputies => (tr!(language, "representation-sum-deputies"), CAPTION),
        Sum::Bodies => (tr!(language, "representation-sum-bodies"), CAPTION),
    };
    let side = rect.with_max_x(MARGIN + plan.side - Space::Inside.pts());
    sheet.line_in(side, Align::Min, style, &head);
    let by = matches!(sum, Sum::Members).then(|| Target::Sort(first_order(BY_OWNERS)));
    let spot_rect = side.with_max_x(side.left() + style.width(&head).max(1.0));
    sheet.spot(Spot { rect: spot_rect, role: Role::RowHeader, name: head.clone().into(), target: by, body: None, chosen: false });
    for (column, at) in view.matrix.columns.iter().zip(0..) {
        let cell = Rect::from_min_max(Pos2::new(plan.left_of(at), rect.top()), Pos2::new(plan.right_of(at), rect.bottom()));
        let number = |number: u64| Count { known: number, open: false };
        let value = match sum {
            Sum::Members => column.members,
            Sum::Deputies => number(column.deputies),
            Sum::Bodies => number(u64::try_from(column.bodies).unwrap_or(u64::MAX)),
        };
        let words = match value {
            Count { known, open: true } if known > 0 => format!("{}+?", whole(language, known)),
            value => count(language, value),
        };
        let style = if style.0 == Type::Strong && words.chars().count() > 3 { Style(Type::Caption, Ink::Plain) } else { style };
        sheet.line_in(cell, Align::Center, style, &words);
        let name = format!("{head}, {}: {}", sheet.say(&column.owner.name), count_words(view, sum, value));
        sheet.spot(Spot { rect: cell.shrink(1.0), role: Role::Cell, name: name.into(), target: None, body: None, chosen: false });
    }
    if let (Sum::Members, Some((_, x, width))) = (sum, plan.ends.first()) {
        let cell = Rect::from_min_max(Pos2::new(*x, rect.top()), Pos2::new(x + width - Space::Close.pts(), rect.bottom()));
        sheet.line_in(cell, Align::Max, BODY, &count(language, view.matrix.members));
        let name = tr!(language, "representation-sum-all", number = &*view.words.count_said(view.matrix.members));
        sheet.spot(Spot { rect: cell.shrink(1.0), role: Role::Cell, name: name.into(), target: None, body: None, chosen: false });
    }
}

fn count_words(view: &View<'_>, sum: Sum, value: Count) -> String {
    match sum {
        Sum::Members => view.words.count_said(value).to_string(),
        Sum::Deputies | Sum::Bodies => whole(view.request.language, value.known),
    }
}
