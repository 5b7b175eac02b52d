//! The small map, and the buttons of the camera beside it.

use egui::epaint::RectShape;
use egui::{Button, Color32, Id, Rect, RichText, Sense, Shape, Stroke, StrokeKind, TextWrapMode, Ui, Vec2, WidgetInfo, WidgetType};

use super::brush::Brush;
use super::vista::{MANY, Vista};
use crate::app::{Action, Command, Key, Panel, State};
use crate::drawing::CardKind;
use crate::i18n::Message;
use crate::theme::{CORNER_SMALL, HAIRLINE, Ink, Space, Tint, Type};
use crate::{msg, tr};

/// The largest map, in points on screen at normal text size.
const MAP: Vec2 = Vec2::new(176.0, 120.0);
/// The largest share of the canvas, in width and in height, that the map may cover.
const SHARE: f32 = 0.28;
/// The size of a button, likewise; as large as a finger needs at 100 %.
const BUTTON: f32 = 26.0;
/// The width of the button that tells the scale.
const SCALE: f32 = 58.0;

/// Shows the buttons, and the map while not everything is in sight.
pub(super) fn show(ui: &mut Ui, state: &State, vista: &Vista, brush: &Brush, actions: &mut Vec<Action>) {
    let scale = brush.text_scale.max(1.0);
    let edge = Space::Inside.pts();
    let corner = brush.eye.canvas.right_bottom() - Vec2::splat(edge);
    let bar = Rect::from_min_max(corner - Vec2::new(3.0 * BUTTON + SCALE, BUTTON) * scale, corner);
    buttons(ui, state, bar, scale, brush, actions);
    // The room kept for headings may lie outside: they stay in view by themselves.
    let whole = Rect::from_min_max(vista.drawing().kept().to_pos2(), vista.drawing().size.to_pos2());
    let all_in_sight = brush.eye.canvas.expand(1.0).contains_rect(brush.eye.rect_on_screen(whole));
    if state.is_open(Panel::Minimap) && !all_in_sight && whole.is_positive() {
        let size = vista.drawing().size;
        let most = (MAP * scale).min(brush.eye.canvas.size() * SHARE);
        let size = size * (most / size).min_elem();
        let corner = bar.right_top() - Vec2::new(Space::Tight.pts(), Space::Close.pts() + Space::Tight.pts());
        map(ui, state, Rect::from_min_max(corner - size, corner), vista, brush, actions);
    }
}

/// A surface over the drawing that hides what is under it.
fn surface(ui: &Ui, rect: Rect, brush: &Brush) {
    ui.painter().add(Shape::rect_filled(rect, CORNER_SMALL, brush.ink(Ink::Raised)));
    ui.painter().add(Shape::rect_stroke(rect, CORNER_SMALL, brush.theme.line(Ink::Hairline), StrokeKind::Outside));
}

fn map(ui: &Ui, state: &State, rect: Rect, vista: &Vista, brush: &Brush, actions: &mut Vec<Action>) {
    surface(ui, rect.expand(Space::Tight.pts()), brush);
    let painter = ui.painter().with_clip_rect(rect.expand(1.0).intersect(ui.clip_rect()));
    let scale = rect.width() / vista.drawing().size.x;
    let on_map = |area: Rect| Rect::from_min_max(rect.min + area.min.to_vec2() * scale, rect.min + area.max.to_vec2() * scale);
    let mut shapes = Vec::new();
    for lane in &vista.drawing().lanes {
        shapes.push(Shape::rect_filled(on_map(lane.rect), 1.0, brush.ink(Ink::Lane(lane.lane.unwrap_or(0), Tint::Band))));
    }
    for (place, lane) in vista.landmarks() {
        let line = Stroke::new(0.5 * HAIRLINE, brush.ink(Ink::Lane(*lane, Tint::Line)).gamma_multiply(0.7));
        let soft = brush.ink(Ink::Lane(*lane, Tint::Soft));
        shapes.push(RectShape::new(on_map(*place), 1.0, soft, line, StrokeKind::Inside).into());
    }
    let most = if vista.landmarks().is_empty() { MANY } else { 0 };
    for card in vista.cards().iter().filter(|card| card.kind != CardKind::Frame).take(most) {
        let tint = if matches!(card.fill, Ink::Lane(_, Tint::Strong)) { Tint::Strong } else { Tint::Line };
        let share = if tint == Tint::Strong { 1.0 } else { 0.55 };
        shapes.push(Shape::rect_filled(on_map(card.rect), 0.0, brush.ink(Ink::Lane(card.lane, tint)).gamma_multiply(share)));
    }
    let seen = on_map(brush.eye.rect_in_drawing(brush.eye.canvas)).intersect(rect);
    shapes.push(Shape::rect_filled(seen, 2.0, brush.ink(Ink::Accent).gamma_multiply(0.12)));
    shapes.push(Shape::rect_stroke(seen, 2.0, Stroke::new(1.5 * HAIRLINE, brush.ink(Ink::Accent)), StrokeKind::Inside));
    painter.extend(shapes);
    let response = ui.interact(rect, Id::new("canvas-minimap"), Sense::CLICK | Sense::DRAG);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, tr!(state.language, "canvas-minimap")));
    if (response.clicked() || response.dragged())
        && let Some(pointer) = response.interact_pointer_pos()
    {
        actions.push(Action::Centre(((pointer - rect.min) / scale).to_pos2()));
    }
}

fn buttons(ui: &mut Ui, state: &State, bar: Rect, scale: f32, brush: &Brush, actions: &mut Vec<Action>) {
    surface(ui, bar, brush);
    let side = BUTTON * scale;
    let place = |from: f32, width: f32| Rect::from_min_size(bar.min + Vec2::new(from, 0.0), Vec2::new(width, side));
    let wide = SCALE * scale;
    command(ui, state, place(0.0, side), "\u{2212}", msg!("command-zoom-out"), actions);
    let decimals = if brush.eye.zoom < 0.01 { 2 } else { u8::from(brush.eye.zoom < 0.1) };
    let percent = state.language.percent(f64::from(brush.eye.zoom), decimals);
    let actual = tr!(state.language, "canvas-actual-size");
    if button(ui, brush, place(side, wide), &percent, &actual, "canvas-scale") {
        actions.push(Action::Zoom { factor: 1.0 / brush.eye.zoom, at: Vec2::ZERO });
    }
    command(ui, state, place(side + wide, side), "+", msg!("command-zoom-in"), actions);
    let fit = place(2.0 * side + wide, side);
    command(ui, state, fit, "", msg!("command-fit"), actions);
    fit_mark(ui, Rect::from_center_size(fit.center(), Vec2::splat(side * 0.42)), brush.ink(Ink::Plain));
}

/// A button for a command: its words and keys are the command's own.
fn command(ui: &mut Ui, state: &State, rect: Rect, sign: &str, words: Message, actions: &mut Vec<Action>) {
    let Some(command) = Command::called(words) else { return };
    let theme = crate::theme::Theme::of(state.theme_id());
    let name = tr!(state.language, command.words);
    let key = command.keys.first().and_then(|shortcut| if let Key::Char(key) = shortcut.key { Some(key) } else { None });
    let hint = key.map_or_else(|| name.clone(), |key| format!("{name}  ({key})"));
    let text = RichText::new(sign).font(theme.font(Type::Strong, state.text_scale().max(1.0)));
    let response = ui.put(rect, Button::new(text).frame_when_inactive(false).min_size(rect.size()));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    if response.on_hover_text(hint).clicked()
        && let Some(action) = (command.action)(state)
    {
        actions.push(action);
    }
}

fn button(ui: &mut Ui, brush: &Brush, rect: Rect, text: &str, name: &str, salt: &str) -> bool {
    let text = RichText::new(text).font(brush.theme.font(Type::Caption, brush.text_scale.max(1.0)));
    let response = ui
        .push_id(salt, |ui| {
            ui.put(rect, Button::new(text).wrap_mode(TextWrapMode::Extend).frame_when_inactive(false).min_size(rect.size()))
        })
        .inner;
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
    response.on_hover_text(name).clicked()
}

/// Four corners of a frame: everything within.
fn fit_mark(ui: &Ui, rect: Rect, colour: Color32) {
    let arm = rect.width() * 0.32;
    let stroke = Stroke::new(1.5 * HAIRLINE, colour);
    for (corner, x, y) in
        [(rect.left_top(), 1.0, 1.0), (rect.right_top(), -1.0, 1.0), (rect.left_bottom(), 1.0, -1.0), (rect.right_bottom(), -1.0, -1.0)]
    {
        let way = vec![corner + Vec2::new(x * arm, 0.0), corner, corner + Vec2::new(0.0, y * arm)];
        ui.painter().add(Shape::line(way, stroke));
    }
}
