//! What the panel remembers between frames: what it says, where it was, what has been opened in it.

use std::sync::{Arc, Weak};

use egui::{Id, Rect, Ui};

use crate::app::{Document, State};
use crate::model::BodyId;
use crate::panel::Panel;
use crate::ui::panes::drawn;

/// What was said of a body; it holds until the document, what is found in it, the body or the language changes.
#[derive(Clone)]
struct Kept {
    document: Weak<Document>,
    checked: bool,
    body: BodyId,
    language: &'static str,
    panel: Arc<Panel>,
}

/// Where the panel scrolls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scroll {
    /// To the top: another body is shown.
    ToTop,
    /// Nowhere.
    Stay,
}

/// What the panel of the selected body says, and whether it was another body's in the last frame.
pub(super) fn panel(ui: &Ui, state: &State) -> Option<(Arc<Panel>, Scroll)> {
    let body = state.view.selected.as_ref()?;
    let (id, language) = (Id::new("inspector-says"), state.language.tag());
    let kept: Option<Kept> = ui.data(|data| data.get_temp(id));
    let scroll = if kept.as_ref().is_some_and(|kept| kept.body == *body) { Scroll::Stay } else { Scroll::ToTop };
    let (document, checked) = (Arc::downgrade(&state.document), state.document.findings().is_some());
    let holds = |kept: &Kept| kept.language == language && kept.document.ptr_eq(&document) && kept.checked == checked;
    if let Some(kept) = kept.filter(|kept| kept.body == *body && holds(kept)) {
        return Some((kept.panel, scroll));
    }
    let findings = state.document.findings().unwrap_or_default();
    let panel = Arc::new(Panel::of(state.graph(), findings, state.graph().find(body)?, &state.language)?);
    let kept = Kept { document, checked, body: body.clone(), language, panel: Arc::clone(&panel) };
    ui.data_mut(|data| data.insert_temp(id, kept));
    Some((panel, scroll))
}

/// Whether what is called `id` has been opened.
pub(super) fn is_open(ui: &Ui, id: Id) -> bool {
    ui.data(|data| data.get_temp(id)).unwrap_or(false)
}

/// Opens what is called `id`, or closes it.
pub(super) fn toggle(ui: &Ui, id: Id) {
    let open = is_open(ui, id);
    ui.data_mut(|data| data.insert_temp(id, !open));
}

/// Scrolls to what the keyboard came to, if it is in this panel.
pub(super) fn follow_the_keyboard(ui: &Ui) {
    let last = Id::new("inspector-keyboard");
    let focused = ui.memory(egui::Memory::focused);
    if ui.data(|data| data.get_temp::<Option<Id>>(last)).flatten() == focused {
        return;
    }
    ui.data_mut(|data| data.insert_temp(last, focused));
    let there = focused.and_then(|id| drawn(ui, id)).map(|there| there.rect);
    if let Some(rect) = there.filter(|rect: &Rect| ui.min_rect().contains_rect(*rect)) {
        ui.scroll_to_rect(rect.expand(crate::theme::Space::Close.pts()), None);
    }
}
