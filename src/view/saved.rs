//! Views that have a name, and what they name of the organisation.

use serde::{Deserialize, Serialize};

use super::{Chosen, LensId, View};
use crate::model::{BodyId, Concern, ConditionId, KindId, LaneId, OwnerId, RelationKindId, SubjectId, Text};

/// A view with a name, as the file of the organisation keeps it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SavedView {
    /// What it is called.
    pub name: Text,
    /// What it shows.
    pub view: View,
}

/// Something of the organisation that a view names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named<'a> {
    /// A way of looking.
    Lens(&'a LensId),
    /// A body.
    Body(&'a BodyId),
    /// A kind of body.
    Kind(&'a KindId),
    /// A subject area.
    Subject(&'a SubjectId),
    /// A lane.
    Lane(&'a LaneId),
    /// A kind of relation.
    RelationKind(&'a RelationKindId),
    /// An owner.
    Owner(&'a OwnerId),
    /// A condition of the road.
    Condition(&'a ConditionId),
    /// What is chosen.
    Chosen(&'a Chosen),
}

impl View {
    /// Forgets whatever names something that `knows` does not know: what is left can be shown. `knows` is asked once about each, with
    /// the fields that lead to it, as `filter/kinds`.
    ///
    /// # Complexity
    /// O(names).
    pub fn forget_unknown(&mut self, mut knows: impl FnMut(&'static str, Named<'_>) -> bool) {
        if !self.lens.is_chart() && !knows("lens", Named::Lens(&self.lens)) {
            self.lens = LensId::default();
        }
        let gone: Vec<BodyId> = self.folded.iter().filter(|id| !knows("folded", Named::Body(id))).cloned().collect();
        for id in &gone {
            self.folded.remove(id);
        }
        self.open_groups.retain(|id| knows("open_groups", Named::Body(id)));
        self.toggled_relations.retain(|id| knows("toggled_relations", Named::RelationKind(id)));
        // A filter that asks for what is gone would dim everything, and nothing on screen could take it back.
        self.filter.kinds.retain(|id| knows("filter/kinds", Named::Kind(id)));
        self.filter.subjects.retain(|id| knows("filter/subjects", Named::Subject(id)));
        self.filter.lanes.retain(|id| knows("filter/lanes", Named::Lane(id)));
        self.focus = self.focus.take().filter(|focus| knows("focus", Named::Body(&focus.body)));
        self.selected = self.selected.take().filter(|id| knows("selected", Named::Body(id)));
        let asked = &mut self.asked;
        asked.chosen = asked.chosen.take().filter(|chosen| knows("asked/chosen", Named::Chosen(chosen)));
        asked.sorts.retain(|lens, _| knows("asked/sorts", Named::Lens(lens)));
        let matter = &mut asked.matter;
        matter.subject = matter.subject.take().filter(|id| knows("asked/matter/subject", Named::Subject(id)));
        matter.answers.retain(|id, _| knows("asked/matter/answers", Named::Condition(id)));
        let is_known = |concern: &Concern| concern.lane().is_none_or(|lane| knows("asked/matter/concerns", Named::Lane(lane)));
        matter.concerns = matter.concerns.take().filter(is_known);
        matter.forum = matter.forum.take().filter(|id| knows("asked/matter/forum", Named::Body(id)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Asked, Filter, Focus, MatterAsked, Sort};

    #[test]
    fn what_is_gone_is_forgotten_and_all_else_stays() {
        let id = |text: &str| BodyId::from(text);
        let mut view = View {
            folded: ["here", "gone"].map(id).into_iter().collect(),
            focus: Some(Focus { body: id("gone"), steps: 2 }),
            lens: "gone".into(),
            asked: Asked {
                matter: MatterAsked { concerns: Some(Concern::Several("gone".into())), ..MatterAsked::default() },
                sorts: [("gone".into(), Sort { by: "name".to_owned(), descending: true })].into(),
                ..Asked::default()
            },
            selected: Some(id("here")),
            filter: Filter { lanes: ["gone".into()].into(), ..Filter::default() },
            ..View::default()
        };
        let mut asked = Vec::new();
        view.forget_unknown(|field, named| {
            asked.push(field);
            !matches!(named, Named::Body(body) if body.as_str() == "gone") && !matches!(named, Named::Lane(_) | Named::Lens(_))
        });
        assert_eq!(asked, ["lens", "folded", "folded", "filter/lanes", "focus", "selected", "asked/sorts", "asked/matter/concerns"]);
        assert_eq!(view, View { folded: [id("here")].into_iter().collect(), selected: Some(id("here")), ..View::default() });
    }
}
