//! Which part of the window has the keyboard: told when it changes, and given when it is wished for.

use egui::{Id, LayerId, Rect, Ui, WidgetRect};

use super::deck::list_id;
use super::outline::tree_id;
use super::tabs::focus_bar;
use crate::app::{Action, Pane, Panel, State};

/// Where the parts of the window are in this frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grounds {
    pub(super) bar: Rect,
    pub(super) outline: Rect,
    pub(super) canvas: Rect,
    pub(super) inspector: Rect,
}

impl Grounds {
    fn pane_at(&self, rect: Rect) -> Option<Pane> {
        let all = [(self.bar, Pane::Bar), (self.outline, Pane::Outline), (self.inspector, Pane::Inspector), (self.canvas, Pane::Canvas)];
        let at = |middle| all.into_iter().find(|(ground, _)| ground.contains(middle)).map(|(_, pane)| pane);
        // What has been scrolled out of sight still belongs to the panel it is above or below of.
        let scrolled = || {
            let panels = [(self.outline, Pane::Outline), (self.inspector, Pane::Inspector)];
            panels.into_iter().find(|(ground, _)| ground.x_range().contains(rect.center().x)).map(|(_, pane)| pane)
        };
        at(rect.center()).or_else(scrolled)
    }
}

/// Gives the keyboard to the pane that is wished for. The canvas and the panel of the selected body take it themselves.
pub(super) fn give(ui: &Ui, state: &State, actions: &mut Vec<Action>) {
    match state.pane_wanted {
        Some(Pane::Bar) => focus_bar(ui),
        Some(Pane::Outline) if state.is_open(Panel::Deck) => ui.memory_mut(|memory| memory.request_focus(list_id())),
        Some(Pane::Outline) => ui.memory_mut(|memory| memory.request_focus(tree_id())),
        Some(Pane::Canvas | Pane::Inspector) | None => return,
    }
    actions.extend(state.pane_wanted.map(Action::InPane));
}

/// Where something is drawn in this pass, or was in the last one. Not by its response: to ask for that again takes the keyboard from what a click beside it just gave
/// it to.
pub(super) fn drawn(ui: &Ui, id: Id) -> Option<WidgetRect> {
    ui.ctx().viewport(|viewport| viewport.this_pass.widgets.get(id).or_else(|| viewport.prev_pass.widgets.get(id)).copied())
}

/// Tells which pane the keyboard came to: by the Tab key, or by a click. `told` is what had the keyboard when that was last told.
pub(super) fn tell(ui: &Ui, state: &State, grounds: &Grounds, layer: LayerId, told: &mut Option<Id>, actions: &mut Vec<Action>) {
    if state.pane_wanted.is_some() || state.dialog.is_some() || state.palette.is_some() {
        return;
    }
    let new = ui.memory(egui::Memory::focused).filter(|id| *told != Some(*id));
    let new = new.and_then(|id| drawn(ui, id));
    let by_key = new.filter(|there| there.layer_id == layer).and_then(|there| {
        *told = Some(there.id);
        grounds.pane_at(there.rect)
    });
    let pressed = ui.input(|input| if input.pointer.any_pressed() { input.pointer.interact_pos() } else { None });
    let pressed = pressed.filter(|at| ui.ctx().layer_id_at(*at) == Some(layer));
    let by_click = pressed.and_then(|at| grounds.pane_at(Rect::from_min_max(at, at)));
    if let Some(pane) = by_key.or(by_click).filter(|pane| *pane != state.pane) {
        actions.push(Action::InPane(pane));
    }
}
