//! The first page in small, so that one sees what one is about to get.

use std::sync::{Arc, Mutex, PoisonError, Weak};

use egui::{Id, Rect, Sense, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

use crate::app::{Document, Form, State};
use crate::canvas::PagePaint;
use crate::theme::{Ink, Theme};
use crate::tr;
use crate::ui::look::Look;
use crate::view::{Deck, View};

/// The highest that it is, for its width.
const HIGHEST: f32 = 1.5;

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
}

/// Draws the first page, `width` wide.
pub(super) fn preview_ui(ui: &mut Ui, look: Look, state: &State, width: f32) {
    let Some(paint) = paint(ui, state) else { return };
    let mut paint = paint.lock().unwrap_or_else(PoisonError::into_inner);
    let room = Rect::from_min_size(ui.cursor().min, Vec2::new(width, width * HIGHEST));
    let fitted = paint.fit(room, ui.ctx().pixels_per_point());
    let (place, response) = ui.allocate_exact_size(Vec2::new(width, fitted.height()), Sense::hover());
    let rect = Rect::from_center_size(place.center(), fitted.size());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, tr!(state.language, "export-preview")));
    paint.paint(ui.painter(), rect);
    ui.painter().rect_stroke(rect, 0.0, look.line(Ink::Hairline), StrokeKind::Outside);
}

fn paint(ui: &Ui, state: &State) -> Option<Arc<Mutex<PagePaint>>> {
    let id = Id::new("export preview");
    let (document, language, form) = (Arc::downgrade(&state.document), state.language.tag(), &state.press.form);
    let kept: Option<Kept> = ui.data(|data| data.get_temp(id));
    let holds = |kept: &Kept| {
        kept.document.ptr_eq(&document) && kept.language == language && kept.deck == state.deck && Arc::ptr_eq(&kept.decks, &state.decks)
    };
    if let Some(kept) = kept.filter(|kept| holds(kept) && kept.form == *form && kept.view == state.view) {
        return kept.paint;
    }
    let order = state.order()?;
    let page = order.preview(&());
    let paint = page.map(|page| Arc::new(Mutex::new(PagePaint::in_theme(&page, Theme::of(order.theme)))));
    let (decks, view) = (Arc::clone(&state.decks), state.view.clone());
    let kept = Kept { document, form: form.clone(), view, decks, deck: state.deck, language, paint: paint.clone() };
    ui.data_mut(|data| data.insert_temp(id, kept));
    paint
}
