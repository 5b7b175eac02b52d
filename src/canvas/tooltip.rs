//! What appears beside the pointer: the full name of a card seen from far, the words of a wire, what a chip does.

use egui::{Response, Tooltip, Ui};

use super::a11y::{about, name};
use super::chips::ChipKind;
use crate::app::State;
use crate::drawing::Wire;
use crate::graph::BodyIx;
use crate::theme::{Ink, Theme, Type};
use crate::tr;

/// The name of a body in full, its kind and what it may do.
pub(super) fn card(response: &Response, state: &State, body: BodyIx) {
    Tooltip::for_enabled(response).at_pointer().show(|ui| {
        strong(ui, state, &name(state, body));
        quiet(ui, state, &about(state, body));
    });
}

/// The kind of a wire and its ends.
pub(super) fn wire(response: &Response, state: &State, wire: &Wire) {
    let Some(kind) = state.document.organisation.relation_kinds.get(wire.kind) else { return };
    Tooltip::for_enabled(response).at_pointer().show(|ui| {
        strong(ui, state, kind.name.in_language(state.language.tag()));
        quiet(ui, state, &tr!(state.language, "canvas-wire", from = name(state, wire.from), to = name(state, wire.to)));
        if wire.relations.len() > 1 {
            quiet(ui, state, &tr!(state.language, "canvas-wire-many", count = wire.relations.len()));
        }
    });
}

/// What a click on a chip does.
pub(super) fn chip_words(state: &State, kind: ChipKind, body: BodyIx) -> String {
    let (language, name) = (&state.language, name(state, body));
    match kind {
        ChipKind::Unfold(count) => tr!(language, "canvas-unfold", count = count, name = name),
        ChipKind::Fold => tr!(language, "canvas-fold", name = name),
        ChipKind::Open(count) => tr!(language, "canvas-open", count = count, name = name),
        ChipKind::Close => tr!(language, "canvas-close", name = name),
        ChipKind::Notice => tr!(language, "canvas-findings", name = name),
    }
}

fn strong(ui: &mut Ui, state: &State, text: &str) {
    line(ui, state, text, Type::Strong, Ink::Plain);
}

fn quiet(ui: &mut Ui, state: &State, text: &str) {
    line(ui, state, text, Type::Caption, Ink::Quiet);
}

fn line(ui: &mut Ui, state: &State, text: &str, kind: Type, ink: Ink) {
    let theme = Theme::of(state.theme_id());
    ui.label(egui::RichText::new(text).font(theme.font(kind, state.text_scale())).color(theme.ink(ink)));
}
