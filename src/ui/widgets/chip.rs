//! A chip: a small rounded button with a mark, a word and a quiet note; it can be switched on and off.

use std::sync::Arc;

use egui::{Galley, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::Switch;
use super::icon::{Mark, RADIUS};
use super::ring::focus_ring_ui;
use crate::theme::{HAIRLINE, Ink, Space, Tint, Type};
use crate::ui::look::Look;

/// A chip before it is drawn.
#[derive(Clone, Debug)]
pub struct Chip<'a> {
    label: &'a str,
    name: Option<String>,
    note: Option<String>,
    mark: Option<Mark>,
    lane: Option<u8>,
    switch: Option<Switch>,
    arrow: bool,
}

impl<'a> Chip<'a> {
    /// A chip that says `label`.
    #[must_use]
    pub fn new(label: &'a str) -> Self {
        Self { label, name: None, note: None, mark: None, lane: None, switch: None, arrow: false }
    }

    /// With a name for screen readers, where the label alone does not say enough.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// With a quiet word or number after the label.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// With a mark before the label.
    #[must_use]
    pub fn mark(mut self, mark: Mark) -> Self {
        self.mark = Some(mark);
        self
    }

    /// On the soft ground of a lane colour (0 to 5), as a chip that leads to a body.
    #[must_use]
    pub fn lane(mut self, lane: u8) -> Self {
        self.lane = Some(lane);
        self
    }

    /// As a switch: filled and with a check mark when on.
    #[must_use]
    pub fn switch(mut self, switch: Switch) -> Self {
        self.switch = Some(switch);
        self
    }

    /// With an arrow head at its end: a click leads elsewhere.
    #[must_use]
    pub fn arrow(mut self) -> Self {
        self.arrow = true;
        self
    }

    /// Draws the chip. It is as wide as what it says, and no wider than the room: a long label takes more lines.
    pub fn ui(self, ui: &mut Ui, look: Look) -> Response {
        let content = Content::new(&self, ui, look);
        let (rect, response) = ui.allocate_exact_size(content.size, Sense::click());
        let name = self.name.as_deref().unwrap_or(self.label);
        response.widget_info(|| match self.switch {
            Some(switch) => WidgetInfo::selected(WidgetType::Checkbox, ui.is_enabled(), switch.is_on(), name),
            None => WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), name),
        });
        if ui.is_rect_visible(rect) {
            self.paint(ui, look, &content, &response);
        }
        response
    }

    fn on(&self) -> bool {
        self.switch == Some(Switch::On)
    }

    fn ink(&self) -> Ink {
        match self.lane {
            Some(lane) => Ink::Lane(lane, Tint::Line),
            None if self.switch == Some(Switch::Off) => Ink::Quiet,
            None => Ink::Plain,
        }
    }

    fn ground(&self, response: &Response) -> (Ink, Ink) {
        let live = response.hovered() || response.is_pointer_button_down_on();
        match self.lane {
            Some(lane) => (Ink::Lane(lane, Tint::Soft), Ink::Lane(lane, if live { Tint::Line } else { Tint::Soft })),
            None if response.is_pointer_button_down_on() => (Ink::Pressed, Ink::Accent),
            None if self.on() => (Ink::Selection, Ink::Accent),
            None if live => (Ink::Hover, Ink::Accent),
            None => (Ink::Raised, Ink::Hairline),
        }
    }

    fn paint(&self, ui: &Ui, look: Look, content: &Content, response: &Response) {
        let rect = response.rect;
        let corner = content.corner(look);
        let (fill, border) = self.ground(response);
        ui.painter().rect(rect, corner, look.ink(fill), look.line(border), StrokeKind::Inside);
        focus_ring_ui(ui, look, response, corner);
        let line = content.first_line;
        let mut x = rect.left() + content.pad.x;
        let middle = rect.top() + content.pad.y + line / 2.0;
        if self.on() {
            paint_check(ui, look, Rect::from_center_size(pos2(x + content.check / 2.0, middle), Vec2::splat(content.check)));
            x += content.check + content.gap;
        }
        if let Some(mark) = self.mark {
            mark.paint(ui.painter(), look, pos2(x + look.scaled(RADIUS), middle), look.scaled(RADIUS));
            x += 2.0 * look.scaled(RADIUS) + content.gap;
        }
        let top = rect.top() + content.pad.y;
        ui.painter().galley(pos2(x, top), Arc::clone(&content.label), look.ink(self.ink()));
        let mut right = rect.right() - content.pad.x;
        if self.arrow {
            let r = look.scaled(ARROW);
            let tip = pos2(right, middle);
            ui.painter().line(vec![tip + vec2(-r, -r), tip, tip + vec2(-r, r)], Stroke::new(1.5 * HAIRLINE, look.ink(self.ink())));
            right -= r + content.gap;
        }
        if let Some(note) = &content.note {
            let at = pos2(right - note.size().x, top + (line - note.size().y) / 2.0);
            ui.painter().galley(at, Arc::clone(note), look.ink(Ink::Quiet));
        }
    }
}

/// Half the height of the arrow head, in points.
const ARROW: f32 = 3.5;
/// The width of the check mark, in points.
const CHECK: f32 = 9.0;

/// What a chip says, measured.
struct Content {
    label: Arc<Galley>,
    note: Option<Arc<Galley>>,
    first_line: f32,
    check: f32,
    gap: f32,
    pad: Vec2,
    size: Vec2,
}

impl Content {
    fn new(chip: &Chip<'_>, ui: &Ui, look: Look) -> Self {
        let pad = vec2(look.scaled(8.0), look.scaled(3.0));
        let gap = look.scaled(5.0);
        let kind = Type::Caption;
        let note = chip.note.as_ref().map(|note| look.galley(ui, note, Type::Caption, Ink::Quiet, f32::INFINITY));
        let check = if chip.on() { look.scaled(CHECK) } else { 0.0 };
        let mut beside = 2.0 * pad.x;
        beside += if check > 0.0 { check + gap } else { 0.0 };
        beside += if chip.mark.is_some() { 2.0 * look.scaled(RADIUS) + gap } else { 0.0 };
        beside += note.as_ref().map_or(0.0, |note| note.size().x + gap);
        beside += if chip.arrow { look.scaled(ARROW) + gap } else { 0.0 };
        let room = (ui.max_rect().width() - beside).max(look.scaled(40.0));
        let label = look.galley(ui, chip.label, kind, chip.ink(), room);
        let first_line = look.theme.line_height(kind) * look.scale;
        let size = vec2(label.size().x + beside, label.size().y + 2.0 * pad.y).max(Vec2::splat(look.pts(Space::Wide)));
        // A single line stands in the middle of the least height.
        let pad = vec2(pad.x, ((size.y - label.size().y) / 2.0).max(pad.y));
        Self { label, note, first_line, check, gap, pad, size }
    }

    fn corner(&self, look: Look) -> f32 {
        (self.size.y / 2.0).min(look.pts(Space::Inside))
    }
}

/// A check mark that fills `rect`.
pub fn paint_check(ui: &Ui, look: Look, rect: Rect) {
    let at = |x: f32, y: f32| rect.lerp_inside(vec2(x, y));
    ui.painter().line(vec![at(0.05, 0.55), at(0.38, 0.88), at(0.98, 0.15)], Stroke::new(look.scaled(1.75), look.ink(Ink::Accent)));
}
