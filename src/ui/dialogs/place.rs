//! Where in the file something stands: what was found there, why it matters, and the lines around it.

use egui::accesskit::Role;
use egui::text::CCursor;
use egui::{Frame, Margin, Pos2, Rect, Sense, Shape, Ui, Vec2, WidgetInfo, WidgetType};

use crate::app::{Origin, State};
use crate::check::Finding;
use crate::data::Position;
use crate::theme::{CORNER_SMALL, Ink, Space, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::widgets::button::{Weight, button_ui};

/// How many lines are shown before and after the one that is meant.
const AROUND: usize = 5;

/// Draws where the finding at `at` stands.
pub(super) fn place_ui(ui: &mut Ui, state: &State, at: usize) {
    let look = Look::of(state);
    let Some(finding) = state.document.findings().and_then(|all| all.get(at)) else {
        ui.label(look.text(tr!(state.language, "place-gone"), Type::Body, Ink::Quiet));
        return;
    };
    let position = state.document.places.find(&finding.path);
    said_ui(ui, look, state, finding);
    ui.add_space(look.pts(Space::Inside));
    file_ui(ui, look, state, position);
    ui.add_space(look.pts(Space::Close));
    lines_ui(ui, look, state, position);
}

fn said_ui(ui: &mut Ui, look: Look, state: &State, finding: &Finding) {
    ui.add(egui::Label::new(look.text(finding.told(&state.language), Type::Strong, Ink::Plain)).wrap());
    ui.add_space(Space::Tight.pts());
    ui.add(egui::Label::new(look.text(finding.kind.why(&state.language), Type::Body, Ink::Quiet)).wrap());
}

/// Which file, which line, and a way to take the place along.
fn file_ui(ui: &mut Ui, look: Look, state: &State, position: Position) {
    let (line, column) = (position.line.to_string(), position.column.to_string());
    let Origin::File(path) = &state.document.origin else {
        let place = tr!(state.language, "place-built-in", line = line, column = column);
        ui.add(egui::Label::new(look.text(place, Type::Body, Ink::Plain)).wrap());
        return;
    };
    let file = path.display().to_string();
    let place = tr!(state.language, "place-in-file", file = file.as_str(), line = line, column = column);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(look.pts(Space::Close));
        ui.add(egui::Label::new(look.text(place, Type::Body, Ink::Plain)).wrap());
        if button_ui(ui, look, &tr!(state.language, "place-copy"), Weight::Quiet).clicked() {
            ui.ctx().copy_text(format!("{file}:{position}"));
        }
    });
}

/// The lines around a place, without the space that all of them begin with.
fn lines_ui(ui: &mut Ui, look: Look, state: &State, position: Position) {
    let lines: Vec<(usize, &str)> = state.document.places.around(position.line, AROUND).collect();
    let indent = lines.iter().filter(|(_, text)| !text.trim().is_empty()).map(|(_, text)| text.len() - text.trim_start_matches(' ').len());
    let indent = indent.min().unwrap_or(0);
    let numbers = lines.iter().map(|(number, _)| look.width(ui, &number.to_string(), Type::Caption)).fold(0.0, f32::max);
    let frame = Frame::new().fill(look.ink(Ink::Sunken)).corner_radius(CORNER_SMALL).inner_margin(Margin::same(8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        for (number, text) in lines {
            let text = text.get(indent..).unwrap_or_default();
            let caret = (number == position.line).then(|| position.column.saturating_sub(1 + indent));
            line_ui(ui, look, state, Line { number, text, caret, numbers });
        }
    });
}

/// A line of the file.
#[derive(Clone, Copy)]
struct Line<'a> {
    number: usize,
    text: &'a str,
    /// The character that is meant, if it is the line that is meant.
    caret: Option<usize>,
    /// How wide the numbers of lines are.
    numbers: f32,
}

fn line_ui(ui: &mut Ui, look: Look, state: &State, line: Line<'_>) {
    let side = line.numbers + 2.0 * look.pts(Space::Close);
    let width = ui.available_width();
    let (kind, ink) = if line.caret.is_some() { (Type::Strong, Ink::Plain) } else { (Type::Body, Ink::Quiet) };
    let galley = look.galley(ui, line.text, kind, ink, (width - side).max(1.0));
    let number = look.galley(ui, &line.number.to_string(), Type::Caption, Ink::Quiet, f32::INFINITY);
    let below = if line.caret.is_some() { look.scaled(8.0) } else { 0.0 };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, galley.size().y + below), Sense::hover());
    let (name, text) = (line.number.to_string(), line.text.trim());
    let said = match line.caret {
        Some(_) => tr!(state.language, "place-marked", line = name, text = text),
        None => tr!(state.language, "place-line", line = name, text = text),
    };
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_role(Role::Label));
    let painter = ui.painter();
    let at = rect.min + Vec2::new(side, 0.0);
    if let Some(caret) = line.caret {
        painter.rect_filled(rect, CORNER_SMALL, look.ink(Ink::Selection));
        painter.rect_filled(Rect::from_min_size(rect.min, Vec2::new(look.scaled(3.0), rect.height())), 0.0, look.ink(Ink::Accent));
        let letter = galley.pos_from_cursor(CCursor::new(caret)).translate(at.to_vec2());
        let tip = Pos2::new(letter.left() + look.scaled(3.0), letter.bottom());
        let (wide, high) = (look.scaled(4.5), look.scaled(6.5));
        let corners = vec![tip, tip + Vec2::new(wide, high), tip + Vec2::new(-wide, high)];
        painter.add(Shape::convex_polygon(corners, look.ink(Ink::Accent), egui::Stroke::NONE));
    }
    let first = galley.rows.first().map_or(0.0, |row| row.size.y);
    let number_at =
        Pos2::new(rect.left() + look.pts(Space::Close) + line.numbers - number.size().x, rect.top() + (first - number.size().y) / 2.0);
    painter.galley(number_at, number, look.ink(Ink::Quiet));
    painter.galley(at, galley, look.ink(ink));
}
