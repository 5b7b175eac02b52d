//! Steps: what appears in a slide, one thing after the other.

use super::super::{Effect, State};
use super::{Slide, change};
use crate::lens;
use crate::model::BodyId;
use crate::tr;
use crate::view::Appear;

/// A step after another one, or at the end.
pub(super) fn add(state: &mut State, ix: usize, after: Option<usize>, appear: Appear) -> Vec<Effect> {
    on_slide(state, ix, |slide| {
        let at = after.map_or(slide.appear.len(), |after| (after + 1).min(slide.appear.len()));
        slide.appear.insert(at, appear);
    })
}

/// A body appears in a step, and in no other of the slide.
pub(super) fn join(state: &mut State, ix: usize, step: usize, body: BodyId) -> Vec<Effect> {
    on_slide(state, ix, |slide| {
        let is_there = |appear: &Appear| matches!(appear, Appear::Bodies(bodies) if bodies.contains(&body));
        if slide.appear.iter().any(is_there) {
            return;
        }
        if let Some(Appear::Bodies(bodies)) = slide.appear.get_mut(step) {
            bodies.push(body);
        }
    })
}

pub(super) fn remove(state: &mut State, ix: usize, step: usize) -> Vec<Effect> {
    on_slide(state, ix, |slide| {
        if step < slide.appear.len() {
            slide.appear.remove(step);
        }
    })
}

pub(super) fn shift(state: &mut State, ix: usize, from: usize, to: usize) -> Vec<Effect> {
    on_slide(state, ix, |slide| {
        if from.max(to) < slide.appear.len() {
            let step = slide.appear.remove(from);
            slide.appear.insert(to, step);
        }
    })
}

fn on_slide(state: &mut State, ix: usize, edit: impl FnOnce(&mut Slide)) -> Vec<Effect> {
    change(state, |deck| {
        if let Some(slide) = deck.slides.get_mut(ix) {
            edit(slide);
        }
    })
}

impl State {
    /// The steps that can be added to a slide from what is seen: what is chosen is lit, the selected body appears.
    #[must_use]
    pub fn possible_steps(&self, slide: &Slide) -> Vec<Appear> {
        let last = slide.view_at(slide.appear.len()).asked.chosen;
        let chosen = self.view.asked.chosen.clone().filter(|chosen| last.as_ref() != Some(chosen)).map(Appear::Choose);
        let selected = self.view.selected.clone().filter(|id| slide.view.lens.is_chart() && slide.veiled_at(0).all(|other| other != id));
        selected.map(|id| Appear::Bodies(vec![id])).into_iter().chain(chosen).collect()
    }

    /// A step in words: "Show:" and the bodies that appear.
    #[must_use]
    pub fn step_told(&self, slide: &Slide, appear: &Appear) -> String {
        let (graph, tag) = (self.graph(), self.language.tag());
        match appear {
            Appear::Bodies(bodies) => {
                let name = |id: &BodyId| graph.body(id).map_or_else(|| id.to_string(), |body| body.short_name(tag).to_owned());
                let names: Vec<String> = bodies.iter().map(name).collect();
                tr!(self.language, "step-bodies", names = names.join(", "))
            }
            Appear::Choose(chosen) => {
                let asked = crate::view::Asked { chosen: Some(chosen.clone()), ..slide.view.asked.clone() };
                let about = match lens::lit(graph, &self.language, &asked) {
                    Some(lit) => lit.about,
                    None => self.column_told(chosen).unwrap_or_else(|| tr!(self.language, "step-nothing")),
                };
                tr!(self.language, "step-choose", about = about)
            }
        }
    }

    fn column_told(&self, chosen: &crate::view::Chosen) -> Option<String> {
        let crate::view::Chosen::Column(table, column) = chosen else { return None };
        let table = self.document.organisation.tables.iter().find(|other| other.id == *table)?;
        let column = table.columns.iter().find(|other| other.id == *column)?;
        Some(column.name.in_language(self.language.tag()).to_owned())
    }
}
