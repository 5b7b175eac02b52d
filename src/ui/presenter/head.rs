//! The time, the place in the deck, and a line that fills as the planned time goes by.

use std::sync::Arc;

use egui::{Galley, Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2};

use super::{Clock, Presenter, Wish};
use crate::i18n::Language;
use crate::theme::{CORNER_SMALL, Ink, Mood, Part, Space, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::widgets::ring::focus_ring_ui;

/// The height of the line of the planned time, in points.
const TRACK: f32 = 4.0;

/// How high the head is.
pub(super) fn height(look: Look) -> f32 {
    let line = |kind| look.theme.line_height(kind) * look.scale;
    (line(Type::Caption) + line(Type::Display) + 2.0 * look.pts(Space::Inside) + TRACK).ceil()
}

/// Draws the head.
pub(super) fn head_ui(ui: &mut Ui, presenter: &Presenter, clock: Clock, wishes: &mut Vec<Wish>) {
    let (look, language) = (presenter.look, &presenter.language);
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, 0.0, look.ink(Ink::Raised));
    track_ui(ui, presenter, clock, Rect::from_min_max(pos2(whole.left(), whole.bottom() - TRACK), whole.max));
    let pad = look.pts(Space::Apart);
    let time = format!("{:02}:{:02}", clock.hour, clock.minute);
    let place = tr!(language, "show-place", n = presenter.number(), of = presenter.slides);
    let now = Fact::new(ui, look, &tr!(language, "presenter-time"), &time, Ink::Plain);
    let at = Fact::new(ui, look, &tr!(language, "presenter-slide"), &place, Ink::Plain);
    let gap = look.pts(Space::Broad);
    let mut x = whole.left() + pad;
    now.paint(ui, look, x, whole);
    x += now.width() + gap;
    at.paint(ui, look, whole.right() - pad - at.width(), whole);
    let room = whole.with_min_x(x).with_max_x(whole.right() - pad - at.width() - gap);
    elapsed_ui(ui, presenter, clock, room, wishes);
}

/// How long the show has gone on, and what is left of the time that was planned.
fn elapsed_ui(ui: &mut Ui, presenter: &Presenter, clock: Clock, room: Rect, wishes: &mut Vec<Wish>) {
    let (look, language) = (presenter.look, &presenter.language);
    let planned = presenter.minutes.filter(|minutes| *minutes > 0).map(u64::from);
    let caption = match planned {
        Some(minutes) => tr!(language, "presenter-elapsed-of", minutes = minutes),
        None => tr!(language, "presenter-elapsed"),
    };
    let elapsed = Fact::new(ui, look, &caption, &duration(clock.elapsed), Ink::Plain);
    let rect = Rect::from_min_size(room.min, Vec2::new(elapsed.width(), room.height() - TRACK));
    let restart = restart_ui(ui, look, language, rect.expand2(Vec2::new(look.pts(Space::Close), -look.pts(Space::Tight))), &caption, clock);
    if restart.clicked() {
        wishes.push(Wish::Restart);
    }
    elapsed.paint(ui, look, room.left(), room);
    let Some(minutes) = planned else { return };
    let (caption, left, ink) = match (minutes * 60).checked_sub(clock.elapsed) {
        Some(left) => (tr!(language, "presenter-left"), left, Ink::Plain),
        None => (tr!(language, "presenter-over"), clock.elapsed - minutes * 60, Ink::Mood(Mood::Error, Part::OnSoft)),
    };
    let left = Fact::new(ui, look, &caption, &duration(left), ink);
    let x = room.left() + elapsed.width() + look.pts(Space::Broad);
    if x + left.width() <= room.right() {
        left.paint(ui, look, x, room);
    }
}

/// The time that has gone is a button: it begins anew.
fn restart_ui(ui: &Ui, look: Look, language: &Language, rect: Rect, caption: &str, clock: Clock) -> Response {
    let response = ui.interact(rect, ui.id().with("restart"), Sense::click());
    let name = tr!(language, "presenter-restart");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, format!("{caption}: {}. {name}", duration(clock.elapsed))));
    if response.hovered() {
        ui.painter().rect_filled(rect, CORNER_SMALL, look.ink(Ink::Hover));
    }
    focus_ring_ui(ui, look, &response, CORNER_SMALL);
    response.on_hover_text(name)
}

fn track_ui(ui: &Ui, presenter: &Presenter, clock: Clock, rect: Rect) {
    let look = presenter.look;
    ui.painter().rect_filled(rect, 0.0, look.ink(Ink::Sunken));
    let Some(planned) = presenter.minutes.filter(|minutes| *minutes > 0).map(|minutes| u32::from(minutes) * 60) else { return };
    let elapsed = u32::try_from(clock.elapsed).unwrap_or(u32::MAX);
    #[allow(clippy::cast_possible_truncation, reason = "a share of a line")]
    let share = (f64::from(elapsed) / f64::from(planned)).min(1.0) as f32;
    let ink = if elapsed > planned { Ink::Mood(Mood::Error, Part::Fill) } else { Ink::Accent };
    ui.painter().rect_filled(rect.with_max_x(rect.left() + rect.width() * share), 0.0, look.ink(ink));
}

/// Something in two lines: what it is, and how much.
struct Fact {
    caption: Arc<Galley>,
    value: Arc<Galley>,
    ink: Ink,
    words: String,
}

impl Fact {
    fn new(ui: &Ui, look: Look, caption: &str, value: &str, ink: Ink) -> Self {
        let words = format!("{caption}: {value}");
        let caption = look.galley(ui, caption, Type::Caption, Ink::Quiet, f32::INFINITY);
        Self { caption, value: look.galley(ui, value, Type::Display, ink, f32::INFINITY), ink, words }
    }

    fn width(&self) -> f32 {
        self.caption.size().x.max(self.value.size().x).ceil()
    }

    /// Paints it from `left` on, in the middle of the height of `room`.
    fn paint(&self, ui: &Ui, look: Look, left: f32, room: Rect) {
        let height = self.caption.size().y + self.value.size().y;
        let top = room.top() + (room.height() - TRACK - height) / 2.0;
        let rect = Rect::from_min_size(pos2(left, top), Vec2::new(self.width(), height));
        let response = ui.interact(rect, ui.id().with(&self.words), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &self.words));
        ui.painter().galley(rect.min, Arc::clone(&self.caption), look.ink(Ink::Quiet));
        ui.painter().galley(pos2(left, top + self.caption.size().y), Arc::clone(&self.value), look.ink(self.ink));
    }
}

/// Seconds as a clock counts them: 12:05, 1:02:05.
fn duration(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_told_in_minutes_and_from_an_hour_on_in_hours() {
        assert_eq!([0, 59, 60, 725, 3599, 3600, 45_296].map(duration), ["0:00", "0:59", "1:00", "12:05", "59:59", "1:00:00", "12:34:56"]);
    }
}
