//! What the window counts over all bodies: anew only when what it follows from changes, so that a frame costs what it shows.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Weak};

use crate::app::{Document, State};
use crate::check::Severity;
use crate::drawing::Drawing;
use crate::model::{RelationKindId, Standing};
use crate::projection;

/// What was counted, and of what.
#[derive(Debug, Default)]
pub(super) struct Counted {
    document: Weak<Document>,
    /// What the bodies and relations of the document use.
    pub(super) used: Used,
    /// Errors and notices; `None` while the checks are under way.
    pub(super) findings: Option<(usize, usize)>,
    links: Option<(Weak<Drawing>, BTreeSet<RelationKindId>)>,
    /// The relations that are drawn.
    pub(super) drawn_links: usize,
    /// How often something was walked through, for the test.
    #[cfg(test)]
    walks: usize,
}

/// What the bodies and relations of a document use of its words, each by its place in the list of the file.
#[derive(Debug, Default)]
pub(super) struct Used {
    /// Kinds of bodies.
    pub(super) kinds: Vec<bool>,
    /// Kinds of relations.
    pub(super) relation_kinds: Vec<bool>,
    /// What bodies may do.
    pub(super) standings: BTreeSet<Standing>,
    /// Whether any body has seats.
    pub(super) seats: bool,
}

impl Used {
    fn of(document: &Document) -> Self {
        let (organisation, graph) = (&document.organisation, &document.graph);
        let kinds: BTreeSet<_> = organisation.bodies.iter().map(|body| &body.kind).collect();
        let relation_kinds: BTreeSet<_> = organisation.relations.iter().map(|relation| &relation.kind).collect();
        Self {
            kinds: organisation.kinds.iter().map(|kind| kinds.contains(&kind.id)).collect(),
            relation_kinds: organisation.relation_kinds.iter().map(|kind| relation_kinds.contains(&kind.id)).collect(),
            standings: (0..graph.len()).map(|ix| graph.standing(ix)).collect(),
            seats: organisation.bodies.iter().any(|body| !body.seats.is_empty()),
        }
    }
}

impl Counted {
    /// Brings the counts up to date: O(1) where nothing changed, else O(bodies + relations).
    pub(super) fn refresh(&mut self, state: &State) {
        let findings = state.document.findings();
        let is_new = !self.document.ptr_eq(&Arc::downgrade(&state.document));
        if is_new {
            self.document = Arc::downgrade(&state.document);
            self.used = Used::of(&state.document);
        }
        if is_new || self.findings.is_some() != findings.is_some() {
            let mut by_severity: BTreeMap<Severity, usize> = BTreeMap::new();
            findings.into_iter().flatten().for_each(|found| *by_severity.entry(found.severity).or_default() += 1);
            let count = |severity| by_severity.get(&severity).copied().unwrap_or(0);
            self.findings = findings.map(|_| (count(Severity::Error), count(Severity::Notice)));
            self.walked();
        }
        // The drawing and not the projection: which wires are drawn also depends on the arrangement.
        let drawing = &state.picture.drawing;
        let same = |known: &Weak<Drawing>| known.ptr_eq(&Arc::downgrade(drawing));
        if !self.links.as_ref().is_some_and(|(known, toggled)| same(known) && *toggled == state.view.toggled_relations) {
            let kinds = &state.document.organisation.relation_kinds;
            let drawn: Vec<bool> = kinds.iter().map(|kind| projection::is_drawn(&state.view, kind)).collect();
            let wires = drawing.wires().filter(|wire| drawn.get(wire.kind) == Some(&true));
            self.drawn_links = wires.map(|wire| wire.relations.len()).sum();
            self.links = Some((Arc::downgrade(drawing), state.view.toggled_relations.clone()));
            self.walked();
        }
    }

    #[cfg_attr(not(test), allow(clippy::unused_self, reason = "only the test counts"))]
    fn walked(&mut self) {
        #[cfg(test)]
        {
            self.walks += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Action, Settings, update};
    use crate::view::{Links, Shape};

    #[test]
    fn a_frame_in_which_nothing_changed_walks_through_nothing() {
        let mut state = State::new(Arc::new(Document::built_in()), Settings::default(), &[]);
        let mut counted = Counted::default();
        counted.refresh(&state);
        assert_eq!(counted.walks, 2, "the document and the links");
        let first = state.document.organisation.bodies.first().map(|body| body.id.clone());
        update(&mut state, Action::Hover(first));
        counted.refresh(&state);
        assert_eq!(counted.walks, 2, "the pointer changes no count");
        let kind = state.document.organisation.relation_kinds.iter().find(|kind| !kind.quiet).map(|kind| kind.id.clone());
        let before = counted.drawn_links;
        if let Some(kind) = kind {
            drop(update(&mut state, Action::ToggleRelation(kind)));
        }
        counted.refresh(&state);
        counted.refresh(&state);
        assert_eq!(counted.walks, 3, "the links are counted once more");
        assert!(counted.drawn_links < before);
    }

    #[test]
    fn links_that_an_arrangement_leaves_out_are_not_counted() {
        let mut state = State::new(Arc::new(Document::built_in()), Settings::default(), &[]);
        let mut counted = Counted::default();
        counted.refresh(&state);
        let before = counted.drawn_links;
        let _ = update(&mut state, Action::SetShape(Shape { links: Links::Stubs, ..Shape::default() }));
        counted.refresh(&state);
        assert!(counted.drawn_links < before);
    }
}
