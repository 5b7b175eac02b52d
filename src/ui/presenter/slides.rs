//! What the audience sees, and what the next step shows.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Rect, Sense, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2};

use super::{Board, Presenter, notes};
use crate::app::{Blank, SCREEN};
use crate::theme::{CORNER_SMALL, Ink, Mood, Part, Space, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::shelf::Leaf;

/// The part of the height that is kept for the next slide.
const NEXT: f32 = 0.26;

/// Draws what is shown, and below it what comes next.
pub(super) fn slides_ui(ui: &mut Ui, presenter: &Presenter, board: &mut Board) {
    let (look, language) = (presenter.look, &presenter.language);
    let whole = ui.max_rect();
    let step = (presenter.steps > 1).then(|| tr!(language, "presenter-step", n = presenter.now.place().step + 1, of = presenter.steps));
    let top = whole.top() + notes::line_height(look) + look.pts(Space::Tight);
    let gap = look.pts(Space::Apart);
    let height = (whole.bottom() - top - gap) * (1.0 - NEXT);
    let room = Rect::from_min_size(pos2(whole.left(), top), fit(Vec2::new(whole.width(), height)));
    line_ui(ui, presenter, step.as_deref(), room);
    let name = tr!(language, "presenter-now", title = presenter.now.title());
    let seen = page_ui(ui, presenter, board, &presenter.now, room, &name);
    over_ui(ui, presenter, seen);
    let below = Rect::from_min_max(pos2(whole.left(), seen.bottom() + gap), whole.max);
    next_ui(ui, presenter, board, below);
}

/// The title and the step, above the slide and as wide.
fn line_ui(ui: &Ui, presenter: &Presenter, step: Option<&str>, slide: Rect) {
    let look = presenter.look;
    let step = step.map(|step| look.galley(ui, step, Type::Caption, Ink::Quiet, f32::INFINITY));
    let taken = step.as_ref().map_or(0.0, |step| step.size().x + look.pts(Space::Apart));
    // As wide as the slide, or as all there is where the title needs that.
    let whole = ui.max_rect();
    let fits = look.width(ui, presenter.now.title(), Type::Title) + taken <= slide.width();
    let slide = if fits { slide } else { whole };
    let title = look.one_line(ui, presenter.now.title(), Type::Title, Ink::Plain, slide.width() - taken);
    let middle = whole.top() + notes::line_height(look) / 2.0;
    if let Some(step) = step {
        let at = pos2(slide.right() - step.size().x, middle - step.size().y / 2.0);
        ui.painter().galley(at, step, look.ink(Ink::Quiet));
    }
    ui.painter().galley(pos2(slide.left(), middle - title.size().y / 2.0), title, look.ink(Ink::Plain));
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
            (tr!(language, "presenter-next-step", n = next.place().step + 1, of = presenter.steps), next.title().to_owned())
        }
        Some(next) => (tr!(language, "presenter-next"), next.title().to_owned()),
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
    let mut job = LayoutJob::default();
    job.append(&title, 0.0, look.format(Type::Title, Ink::Plain));
    job.wrap = TextWrapping { max_width: width, max_rows: lines(room.height() - below, look), ..TextWrapping::default() };
    let title = ui.painter().layout_job(job);
    ui.painter().galley(pos2(x, room.top()), caption.clone(), look.ink(Ink::Quiet));
    ui.painter().galley(pos2(x, room.top() + below), title, look.ink(Ink::Plain));
}

/// How many lines of a title `height` holds, but one in any case.
fn lines(height: f32, look: Look) -> usize {
    let line = look.theme.line_height(Type::Title) * look.scale;
    (1..8).take_while(|lines: &u8| f32::from(*lines) * line <= height).last().map_or(1, usize::from)
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
fn over_ui(ui: &Ui, presenter: &Presenter, seen: Rect) {
    let (look, language) = (presenter.look, &presenter.language);
    let words = match (presenter.blank, &presenter.question) {
        (Some(Blank::Black), _) => tr!(language, "presenter-black-now"),
        (Some(Blank::White), _) => tr!(language, "presenter-white-now"),
        (None, Some(query)) => tr!(language, "presenter-asks", query = query.as_str()),
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
