//! The first page in small, so that one sees what one is about to get.

use std::sync::{Arc, Mutex, PoisonError, Weak};

use egui::{Id, Rect, Sense, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

use crate::app::{Document, Form, State};
use crate::canvas::PagePaint;
use crate::export::Holds;
use crate::theme::{Ink, Space, Theme, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::view::{Deck, View};

/// The picture, and what it follows from.
#[derive(Clone)]
struct Kept {
    document: Weak<Document>,
    form: Form,
    view: View,
    /// The decks: a slide may have been changed since.
    decks: Arc<Vec<Deck>>,
    deck: usize,
    language: &'static str,
    paint: Option<Arc<Mutex<PagePaint>>>,
    /// How many files there will be.
    files: usize,
}

/// Draws the first page in so much room, and below it how many files there will be if there are several.
pub(super) fn preview_ui(ui: &mut Ui, look: Look, state: &State, room: Vec2) {
    let Some(Kept { paint: Some(paint), files, .. }) = kept(ui, state) else { return };
    let words =
        if files > 1 { tr!(state.language, "export-files", count = files, ending = state.press.form.ending) } else { String::new() };
    let below = if files > 1 { look.galley(ui, &words, Type::Caption, Ink::Quiet, room.x).size().y + look.pts(Space::Close) } else { 0.0 };
    let mut paint = paint.lock().unwrap_or_else(PoisonError::into_inner);
    // Its outline is in sight too.
    let inside = Rect::from_min_size(ui.cursor().min, Vec2::new(room.x, (room.y - below).max(1.0))).shrink(1.0);
    let fitted = paint.fit(inside, ui.ctx().pixels_per_point());
    let (place, response) = ui.allocate_exact_size(Vec2::new(room.x, fitted.height() + 2.0), Sense::hover());
    let rect = Rect::from_center_size(place.center(), fitted.size());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, tr!(state.language, "export-preview")));
    paint.paint(ui.painter(), rect);
    ui.painter().rect_stroke(rect, 0.0, look.line(Ink::Hairline), StrokeKind::Outside);
    if files > 1 {
        ui.add_space(look.pts(Space::Close));
        ui.add(egui::Label::new(look.text(words, Type::Caption, Ink::Quiet)).wrap());
    }
}

fn kept(ui: &Ui, state: &State) -> Option<Kept> {
    let id = Id::new("export preview");
    let (document, language, form) = (Arc::downgrade(&state.document), state.language.tag(), &state.press.form);
    let kept: Option<Kept> = ui.data(|data| data.get_temp(id));
    let holds = |kept: &Kept| {
        kept.document.ptr_eq(&document) && kept.language == language && kept.deck == state.deck && Arc::ptr_eq(&kept.decks, &state.decks)
    };
    if let Some(kept) = kept.filter(|kept| holds(kept) && kept.form == *form && kept.view == state.view) {
        return Some(kept);
    }
    let order = state.order()?;
    let (page, pages) = order.preview(&()).unzip();
    let paint = page.map(|page| Arc::new(Mutex::new(PagePaint::in_theme(&page, Theme::of(order.theme)))));
    let files = pages.filter(|_| order.exporter.holds == Holds::Page).unwrap_or(1);
    let (decks, view) = (Arc::clone(&state.decks), state.view.clone());
    let kept = Kept { document, form: form.clone(), view, decks, deck: state.deck, language, paint, files };
    ui.data_mut(|data| data.insert_temp(id, kept.clone()));
    Some(kept)
}
