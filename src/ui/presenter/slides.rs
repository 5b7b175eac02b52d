//! What the audience sees, and what the next step shows.

use std::sync::Arc;

use egui::{Galley, Rect, Sense, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2};

use super::question::asked_ui;
use super::{Board, Presenter, Wish, notes};
use crate::app::{Blank, SCREEN};
use crate::theme::{CORNER_SMALL, Ink, Mood, Part, Space, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::shelf::Leaf;

/// The part of the height that is kept for the next slide.
const NEXT: f32 = 0.26;

/// Draws what is shown, and below it what comes next.
pub(super) fn slides_ui(ui: &mut Ui, presenter: &Presenter, board: &mut Board, wishes: &mut Vec<Wish>) {
    let (look, language) = (presenter.look, &presenter.language);
    let whole = ui.max_rect();
    let gap = look.pts(Space::Apart);
    let slide = |top: f32| fit(Vec2::new(whole.width(), (whole.bottom() - top - gap) * (1.0 - NEXT)));
    let usual = whole.top() + notes::line_height(look) + look.pts(Space::Tight);
    let heading = Heading::new(ui, presenter, slide(usual).x);
    let top = whole.top() + heading.height(look) + look.pts(Space::Tight);
    let room = Rect::from_min_size(pos2(whole.left(), top), slide(top));
    heading.paint(ui, look, room);
    let name = tr!(language, "presenter-now", title = presenter.name_of(&presenter.now));
    let seen = page_ui(ui, presenter, board, &presenter.now, room, &name);
    over_ui(ui, presenter, seen, wishes);
    let below = Rect::from_min_max(pos2(whole.left(), seen.bottom() + gap), whole.max);
    next_ui(ui, presenter, board, below);
}

/// The title and the step, above the slide.
struct Heading {
    title: Arc<Galley>,
    step: Option<Arc<Galley>>,
    /// Whether the slide need not be as wide as all there is.
    fits: bool,
}

impl Heading {
    /// As wide as the slide, or as all there is where the title needs that; one that is still too long goes on below.
    fn new(ui: &Ui, presenter: &Presenter, slide: f32) -> Self {
        let (look, language, whole) = (presenter.look, &presenter.language, ui.max_rect().width());
        let step = (presenter.steps > 1).then(|| tr!(language, "presenter-step", n = presenter.now.place().step + 1, of = presenter.steps));
        let step = step.map(|step| look.galley(ui, &step, Type::Caption, Ink::Quiet, f32::INFINITY));
        let taken = step.as_ref().map_or(0.0, |step| step.size().x + look.pts(Space::Apart));
        let name = presenter.name_of(&presenter.now);
        let wide = look.width(ui, &name, Type::Title);
        let room = (whole - taken).max(1.0);
        let kind = if wide <= 2.0 * room { Type::Title } else { Type::Body };
        Self { title: look.galley(ui, &name, kind, Ink::Plain, room), step, fits: wide + taken <= slide }
    }

    fn height(&self, look: Look) -> f32 {
        notes::line_height(look).max(self.title.size().y)
    }

    fn paint(&self, ui: &Ui, look: Look, slide: Rect) {
        let whole = ui.max_rect();
        let slide = if self.fits { slide } else { whole };
        let middle = whole.top() + self.height(look) / 2.0;
        if let Some(step) = &self.step {
            let at = pos2(slide.right() - step.size().x, middle - step.size().y / 2.0);
            ui.painter().galley(at, Arc::clone(step), look.ink(Ink::Quiet));
        }
        let at = pos2(slide.left(), middle - self.title.size().y / 2.0);
        ui.painter().galley(at, Arc::clone(&self.title), look.ink(Ink::Plain));
    }
}

/// The largest size of a slide's proportions in `room`.
fn fit(room: Vec2) -> Vec2 {
    SCREEN * (room / SCREEN).min_elem().max(0.0)
}

fn next_ui(ui: &Ui, presenter: &Presenter, board: &mut Board, room: Rect) {
    let (look, language) = (presenter.look, &presenter.language);
    let size = fit(Vec2::new(room.width() * 0.5, room.height()));
    let thumb = Rect::from_min_size(room.min, size);
    let (caption, title) = match &presenter.next {
        Some(next) if next.place().slide == presenter.now.place().slide => {
            (tr!(language, "presenter-next-step", n = next.place().step + 1, of = presenter.steps), presenter.name_of(next))
        }
        Some(next) => (tr!(language, "presenter-next"), presenter.name_of(next)),
        None => (tr!(language, "presenter-next"), tr!(language, "presenter-last")),
    };
    let name = format!("{caption}: {title}");
    if let Some(next) = &presenter.next {
        page_ui(ui, presenter, board, next, thumb, &name);
    } else {
        ui.painter().rect(thumb, CORNER_SMALL, look.ink(Ink::Sunken), look.line(Ink::Hairline), StrokeKind::Inside);
        let response = ui.interact(thumb, ui.id().with(&name), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
    }
    let x = thumb.right() + look.pts(Space::Apart);
    let width = (room.right() - x).max(0.0);
    let caption = look.galley(ui, &caption, Type::Caption, Ink::Quiet, width);
    let below = caption.size().y + look.pts(Space::Tight);
    // Whole, in the largest letters in which it is.
    let titles = [Type::Title, Type::Strong, Type::Caption].map(|kind| look.galley(ui, &title, kind, Ink::Plain, width));
    let [.., least] = &titles;
    let title = titles.iter().find(|title| title.size().y <= room.height() - below).unwrap_or(least).clone();
    ui.painter().galley(pos2(x, room.top()), caption.clone(), look.ink(Ink::Quiet));
    ui.painter().galley(pos2(x, room.top() + below), title, look.ink(Ink::Plain));
}

/// Paints a page with a thin border, and says to screen readers what it is.
fn page_ui(ui: &Ui, presenter: &Presenter, board: &mut Board, leaf: &Leaf, room: Rect, name: &str) -> Rect {
    let look = presenter.look;
    let rect = board.shelf.paint(ui.painter(), leaf, room);
    ui.painter().rect_stroke(rect, 0.0, look.line(Ink::Hairline), StrokeKind::Outside);
    let response = ui.interact(rect, ui.id().with(name), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, name));
    rect
}

/// What is said over the slide where the audience does not see it.
fn over_ui(ui: &Ui, presenter: &Presenter, seen: Rect, wishes: &mut Vec<Wish>) {
    let (look, language) = (presenter.look, &presenter.language);
    let words = match (presenter.blank, &presenter.question) {
        (Some(Blank::Black), _) => tr!(language, "presenter-black-now"),
        (Some(Blank::White), _) => tr!(language, "presenter-white-now"),
        (None, Some(asked)) => return asked_ui(ui, presenter, asked, seen, wishes),
        (None, None) if presenter.strayed => tr!(language, "presenter-strayed"),
        (None, None) if presenter.ended => tr!(language, "presenter-over-now"),
        (None, None) => return,
    };
    let pad = Vec2::new(look.pts(Space::Inside), look.pts(Space::Close));
    let galley = look.galley(ui, &words, Type::Strong, Ink::Mood(Mood::Notice, Part::OnSoft), seen.width() - 4.0 * pad.x);
    let size = galley.size() + 2.0 * pad;
    let rect = Rect::from_center_size(pos2(seen.center().x, seen.bottom() - pad.y - size.y / 2.0), size);
    let edge = look.line(Ink::Mood(Mood::Notice, Part::Fill));
    ui.painter().rect(rect, CORNER_SMALL, look.ink(Ink::Mood(Mood::Notice, Part::Soft)), edge, StrokeKind::Inside);
    ui.painter().galley(rect.min + pad, galley, look.ink(Ink::Mood(Mood::Notice, Part::OnSoft)));
    let response = ui.interact(rect, ui.id().with("over"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
}
