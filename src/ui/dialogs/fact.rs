//! Where a statement comes from: the fact, its source, section and date, and the bodies of which something is founded on it.

use egui::{Sense, Ui, Vec2};

use crate::app::{Action, State};
use crate::graph::BodyIx;
use crate::model::{Body, Fact, FactId};
use crate::theme::{Ink, Space, Type};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::widgets::chip::Chip;
use crate::ui::widgets::icon::Mark;

/// Draws a fact.
pub(super) fn fact_ui(ui: &mut Ui, state: &State, id: &FactId, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    let Some(fact) = state.document.organisation.facts.iter().find(|fact| fact.id == *id) else {
        ui.label(look.text(tr!(state.language, "fact-gone", fact = id.as_str()), Type::Body, Ink::Plain));
        return;
    };
    ui.add(egui::Label::new(look.text(fact.text.in_language(state.language.tag()), Type::Body, Ink::Plain)).wrap());
    ui.add_space(Space::Close.pts());
    origin_ui(ui, look, state, fact);
    cited_ui(ui, look, state, id, actions);
}

fn origin_ui(ui: &mut Ui, look: Look, state: &State, fact: &Fact) {
    let (organisation, tag, language) = (&state.document.organisation, state.language.tag(), &state.language);
    let source = organisation.sources.iter().find(|source| Some(&source.id) == fact.source.as_ref());
    let mut rows: Vec<(String, String)> = Vec::new();
    if let Some(source) = source {
        rows.push((tr!(language, "fact-source"), source.title.in_language(tag).to_owned()));
        if let Some(section) = source.sections.iter().find(|section| Some(&section.id) == fact.section.as_ref()) {
            rows.push((tr!(language, "fact-section"), format!("{} {}", section.id, section.title.in_language(tag))));
        }
    }
    if let Some(date) = fact.date.or(source.and_then(|source| source.date)) {
        rows.push((tr!(language, "fact-date"), date.to_string()));
    }
    if fact.common_knowledge {
        rows.push((tr!(language, "fact-origin"), tr!(language, "fact-common-knowledge")));
    }
    let column = rows.iter().map(|(name, _)| look.width(ui, name, Type::Caption)).fold(0.0, f32::max);
    for (name, value) in rows {
        ui.horizontal_top(|ui| {
            let galley = look.galley(ui, &name, Type::Caption, Ink::Quiet, f32::INFINITY);
            let (rect, _) = ui.allocate_exact_size(Vec2::new(column + look.pts(Space::Close), galley.size().y), Sense::hover());
            ui.painter().galley(rect.min, galley, look.ink(Ink::Quiet));
            ui.add(egui::Label::new(look.text(value, Type::Caption, Ink::Plain)).wrap());
        });
    }
}

fn cited_ui(ui: &mut Ui, look: Look, state: &State, id: &FactId, actions: &mut Vec<Action>) {
    let bodies = citing(state, id);
    if bodies.is_empty() {
        return;
    }
    ui.add_space(Space::Inside.pts());
    ui.label(look.text(tr!(state.language, "fact-bodies", count = bodies.len()), Type::Title, Ink::Plain));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(look.pts(Space::Tight));
        for ix in bodies {
            let Some(body) = state.graph().at(ix) else { continue };
            let chip = Chip::new(body.name.in_language(state.language.tag())).mark(Mark::of(state.graph(), ix)).arrow();
            if chip.ui(ui, look).clicked() {
                actions.push(Action::CloseDialog);
                actions.push(Action::GoTo(body.id.clone()));
            }
        }
    });
}

/// The bodies of which something is founded on a fact: what they are, what they do, who sits in them, what joins them.
fn citing(state: &State, id: &FactId) -> Vec<BodyIx> {
    let organisation = &state.document.organisation;
    let related = |ix: BodyIx| {
        state.graph().links_of(ix).into_iter().any(|link| organisation.relations.get(link.relation).is_some_and(|it| it.facts.contains(id)))
    };
    let bodies = organisation.bodies.iter().enumerate();
    bodies.filter(|(ix, body)| says(body, id) || related(*ix)).map(|(ix, _)| ix).collect()
}

fn says(body: &Body, id: &FactId) -> bool {
    let statements = body.mandate.iter().chain(&body.notes).map(|statement| &statement.facts);
    let seats = body.seats.iter().map(|seat| &seat.facts);
    let meetings = body.meetings.iter().map(|meeting| &meeting.facts);
    let size = body.size.iter().map(|size| &size.facts);
    statements.chain(seats).chain(meetings).chain(size).chain([&body.facts]).any(|facts| facts.contains(id))
}
