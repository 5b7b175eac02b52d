//! What does not add up, by how much it matters; and what was counted and does.

use egui::{Sense, Stroke, Ui, Vec2};

use crate::app::{Action, State};
use crate::check::{Finding, Severity};
use crate::theme::{Ink, Part, Space, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::status::mood_of;
use crate::ui::widgets::button::{Weight, button_ui};

/// More of a kind than this nobody reads in a dialog; the command line tells them all.
const MOST: usize = 200;

/// Draws the findings.
pub(super) fn findings_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    let Some(findings) = state.document.findings() else {
        ui.label(look.text(tr!(state.language, "findings-waiting"), Type::Body, Ink::Quiet));
        return;
    };
    if findings.is_empty() {
        ui.label(look.text(tr!(state.language, "findings-none"), Type::Body, Ink::Quiet));
    }
    for severity in [Severity::Error, Severity::Notice, Severity::Confirmed] {
        let of: Vec<&Finding> = findings.iter().filter(|finding| finding.severity == severity).collect();
        if of.is_empty() {
            continue;
        }
        let heading = match severity {
            Severity::Error => tr!(state.language, "findings-errors", count = of.len()),
            Severity::Notice => tr!(state.language, "findings-notices", count = of.len()),
            Severity::Confirmed => tr!(state.language, "findings-confirmed", count = of.len()),
        };
        ui.add_space(Space::Close.pts());
        let label = ui.label(look.text(heading, Type::Title, Ink::Plain));
        ui.ctx().accesskit_node_builder(label.id, |node| node.set_role(egui::accesskit::Role::Heading));
        for finding in of.iter().take(MOST) {
            finding_ui(ui, look, state, finding, actions);
        }
        if let Some(more) = of.len().checked_sub(MOST).filter(|more| *more > 0) {
            ui.add_space(Space::Tight.pts());
            ui.label(look.text(tr!(state.language, "findings-more", count = more), Type::Body, Ink::Quiet));
        }
    }
}

fn finding_ui(ui: &mut Ui, look: Look, state: &State, finding: &Finding, actions: &mut Vec<Action>) {
    let (mood, symbol) = mood_of(finding.severity);
    ui.add_space(Space::Tight.pts());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = look.pts(Space::Close);
        let side = look.theme.line_height(Type::Body) * look.scale;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
        let line = Stroke::new(look.scaled(1.5), look.ink(Ink::Mood(mood, Part::Fill)));
        symbol.paint(ui.painter(), rect.center(), look.scaled(6.5), line);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add(egui::Label::new(look.text(finding.told(&state.language), Type::Body, Ink::Plain)).wrap());
            ui.horizontal_wrapped(|ui| {
                let line = state.document.places.find(&finding.path).line;
                ui.label(look.text(tr!(state.language, "findings-line", line = line.to_string()), Type::Caption, Ink::Quiet));
                let body = finding.body.as_ref().and_then(|id| state.graph().body(id));
                if let Some(body) = body {
                    let name = tr!(state.language, "findings-show", body = body.short_name(state.language.tag()));
                    if button_ui(ui, look, &name, Weight::Quiet).clicked() {
                        actions.push(Action::CloseDialog);
                        actions.push(Action::GoTo(body.id.clone()));
                    }
                }
            });
        });
    });
}
