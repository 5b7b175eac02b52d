//! The seats as a table: who appoints how many. Where there is little room its rows become stacked lines.

use egui::{Id, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::kept;
use super::marks::with_marks_ui;
use crate::app::{Action, State};
use crate::panel::{Composition, NOT_STATED, Row};
use crate::theme::{CORNER_SMALL, HAIRLINE, Ink, Space, Tint, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::widgets::ring::focus_ring_ui;
use crate::ui::widgets::symbol::Symbol;

/// From this width on, in points at normal text size, numbers have columns.
const COLUMNS_FROM: f32 = 230.0;
/// From this width on the post has a column of its own.
const POST_FROM: f32 = 420.0;
/// What stands before a name: a dot in the colour of its lane, or the angle of a row that opens.
const BEFORE: f32 = 16.0;
/// Half the height of the angle, and the radius of the dot.
const ANGLE: f32 = 4.5;
const DOT: f32 = 3.5;

/// The columns of a table.
#[derive(Clone, Copy)]
struct Columns {
    look: Look,
    who: f32,
    post: f32,
    ordinary: f32,
    deputies: f32,
}

impl Columns {
    /// Columns for `width`; none for numbers where they would not fit.
    fn new(ui: &Ui, state: &State, composition: &Composition, width: f32) -> Self {
        let look = Look::of(state);
        let heading = |text: String| (look.width(ui, &text, Type::Caption) + look.pts(Space::Inside)).ceil();
        let has_deputies = composition.rows.iter().any(|row| !row.deputies.is_empty());
        let stacked = width < look.scaled(COLUMNS_FROM);
        let ordinary = if stacked { 0.0 } else { heading(tr!(state.language, "inspector-column-ordinary")) };
        let deputies = if stacked || !has_deputies { 0.0 } else { heading(tr!(state.language, "inspector-column-deputies")) };
        let rest = width - ordinary - deputies - look.scaled(BEFORE);
        let has_posts = composition.rows.iter().any(|row| !row.post.is_empty());
        let post = if has_posts && width >= look.scaled(POST_FROM) { (0.48 * rest).floor() } else { 0.0 };
        Self { look, who: rest - post, post, ordinary, deputies }
    }

    fn is_stacked(self) -> bool {
        self.ordinary == 0.0
    }
}

pub(super) fn table_ui(ui: &mut Ui, state: &State, composition: &Composition, actions: &mut Vec<Action>) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let columns = Columns::new(ui, state, composition, ui.available_width());
        if !columns.is_stacked() {
            head_ui(ui, state, columns);
        }
        for (at, row) in composition.rows.iter().enumerate() {
            let id = Id::new(("inspector-row", &state.view.selected, at));
            with_marks_below_ui(ui, state, row, actions, |ui| row_ui(ui, state, columns, row, id));
            if !row.each.is_empty() && kept::is_open(ui, id) {
                for each in &row.each {
                    row_ui(ui, state, columns, each, id.with(&each.who));
                }
            }
        }
        let is_known = composition.sum.ordinary != NOT_STATED || !composition.sum.deputies.is_empty();
        let adds_rows = composition.rows.len() > 1 || composition.rows.iter().any(|row| !row.each.is_empty());
        if is_known && adds_rows {
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), columns.look.pts(Space::Tight)), Sense::hover());
            ui.painter().hline(rect.x_range(), rect.center().y, columns.look.line(Ink::Hairline));
            row_ui(ui, state, columns, &composition.sum, Id::new("inspector-sum"));
        }
    });
}

fn with_marks_below_ui(ui: &mut Ui, state: &State, row: &Row, actions: &mut Vec<Action>, content: impl FnOnce(&mut Ui)) {
    content(ui);
    if !row.facts.is_empty() {
        with_marks_ui(ui, state, &row.facts, actions, |_, _| {});
    }
}

fn head_ui(ui: &mut Ui, state: &State, columns: Columns) {
    let look = columns.look;
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), look.theme.line_height(Type::Caption) * look.scale + 2.0), Sense::hover());
    let words = [
        tr!(state.language, "inspector-column-who"),
        tr!(state.language, "inspector-column-post"),
        tr!(state.language, "inspector-column-ordinary"),
        tr!(state.language, "inspector-column-deputies"),
    ];
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words.join(", ")));
    let [who, post, ordinary, deputies] = words;
    let left = |x: f32, text: &str, width: f32| {
        if width > 0.0 {
            let galley = look.galley(ui, text, Type::Caption, Ink::Quiet, f32::INFINITY);
            ui.painter().galley(pos2(x, rect.top()), galley, look.ink(Ink::Quiet));
        }
    };
    left(rect.left(), &who, columns.who);
    left(rect.left() + look.scaled(BEFORE) + columns.who, &post, columns.post);
    for (text, right, width) in
        [(&ordinary, rect.right() - columns.deputies, columns.ordinary), (&deputies, rect.right(), columns.deputies)]
    {
        left(right - look.width(ui, text, Type::Caption), text, width);
    }
}

fn row_ui(ui: &mut Ui, state: &State, columns: Columns, row: &Row, id: Id) {
    let look = columns.look;
    let is_sum = id == Id::new("inspector-sum");
    let (kind, opens) = (if is_sum { Type::Strong } else { Type::Body }, !row.each.is_empty());
    let who = look.galley(ui, &row.who, kind, Ink::Plain, columns.who);
    let stacked = if columns.is_stacked() { numbers_in_words(state, row) } else { String::new() };
    let under: Vec<&str> = if columns.post > 0.0 { vec![stacked.as_str()] } else { vec![row.post.as_str(), stacked.as_str()] };
    let under: Vec<&str> = under.into_iter().filter(|text| !text.is_empty()).collect();
    let under = look.galley(ui, &under.join(" · "), Type::Caption, Ink::Quiet, columns.who);
    let post = look.galley(ui, if columns.post > 0.0 { &row.post } else { "" }, Type::Caption, Ink::Quiet, columns.post.max(1.0));
    let under_height = if under.text().is_empty() { 0.0 } else { under.size().y };
    let height = (who.size().y + under_height).max(post.size().y) + look.pts(Space::Tight);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let response = ui.interact(rect, id, if opens { Sense::click() } else { Sense::hover() });
    let open = opens && kept::is_open(ui, id);
    let said = [&row.who, &row.post, &numbers_in_words(state, row)]
        .into_iter()
        .filter(|part| !part.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    response.widget_info(|| match (opens, open) {
        (false, _) => WidgetInfo::labeled(WidgetType::Label, true, &said),
        (true, false) => WidgetInfo::labeled(WidgetType::Button, true, tr!(state.language, "inspector-row-open", row = said.as_str())),
        (true, true) => WidgetInfo::labeled(WidgetType::Button, true, tr!(state.language, "inspector-row-close", row = said.as_str())),
    });
    if opens && (response.hovered() || response.has_focus()) {
        ui.painter().rect_filled(rect.expand2(vec2(look.pts(Space::Tight), 0.0)), CORNER_SMALL, look.ink(Ink::Hover));
    }
    focus_ring_ui(ui, look, &response, CORNER_SMALL);
    let (top, line) = (rect.top() + look.pts(Space::Tight) / 2.0, look.theme.line_height(kind) * look.scale);
    let sign = pos2(rect.left() + look.scaled(ANGLE), top + line / 2.0);
    if opens {
        let symbol = if open { Symbol::Down } else { Symbol::Right };
        symbol.paint(ui.painter(), sign, look.scaled(ANGLE), Stroke::new(1.5 * HAIRLINE, look.ink(Ink::Plain)));
    } else if !is_sum {
        ui.painter().circle_filled(sign, look.scaled(DOT), look.ink(Ink::Lane(row.lane, Tint::Strong)));
    }
    let name = if is_sum { rect.left() } else { rect.left() + look.scaled(BEFORE) };
    let who_height = who.size().y;
    ui.painter().galley(pos2(name, top), who, look.ink(Ink::Plain));
    ui.painter().galley(pos2(name, top + who_height), under, look.ink(Ink::Quiet));
    ui.painter().galley(
        pos2(rect.left() + look.scaled(BEFORE) + columns.who, top + look.pts(Space::Tight) / 4.0),
        post,
        look.ink(Ink::Quiet),
    );
    if !columns.is_stacked() {
        for (text, right) in [(&row.ordinary, rect.right() - columns.deputies), (&row.deputies, rect.right())] {
            let galley = look.galley(ui, text, kind, Ink::Plain, f32::INFINITY);
            ui.painter().galley(pos2(right - galley.size().x, top), galley, look.ink(Ink::Plain));
        }
    }
    if opens && response.clicked() {
        kept::toggle(ui, id);
    }
}

/// "13 seats, 13 deputies"; "number not stated" where it is not.
fn numbers_in_words(state: &State, row: &Row) -> String {
    let ordinary = match row.ordinary.as_str() {
        NOT_STATED => tr!(state.language, "inspector-not-stated"),
        number => tr!(state.language, "inspector-cell-ordinary", number = number),
    };
    let deputies = match row.deputies.as_str() {
        "" => String::new(),
        number => tr!(state.language, "inspector-cell-deputies", number = number),
    };
    [ordinary, deputies].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
