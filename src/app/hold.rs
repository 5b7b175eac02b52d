//! Where one looks when another picture comes: whatever the user acted on stays where it is on screen.

use emath::Vec2;

use super::narrow::come_near;
use super::{Action, State};
use crate::graph::BodyIx;
use crate::model::BodyId;
use crate::view::Camera;

/// How many bodies above one may stand for it in another picture.
const ABOVE: usize = 64;

/// What is to be seen when another picture comes.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Goal {
    /// This card, or whatever stands for it, stays where it is on screen.
    Hold(BodyId),
    /// This card comes into sight.
    Show(BodyId),
    /// What this camera sees.
    Camera(Camera),
}

impl Goal {
    /// What `action` lets be seen when the picture changes by it, apart from the camera that it chooses itself.
    pub(super) fn of(state: &State, action: &Action) -> Option<Self> {
        match action {
            Action::ToggleFold(body) | Action::ToggleGroup(body) | Action::ToggleBelow(body) => Some(Self::Hold(body.clone())),
            Action::UnfoldAll | Action::FoldAll if state.view.camera != whole(state.view.camera) => Some(Self::of_selected(state)),
            Action::SetShape(shape) if *shape != state.view.shape => Some(Self::of_selected(state)),
            _ => None,
        }
    }

    /// The selected card is held. Without one, a place in the old picture means nothing in the new one, and all of that is seen.
    fn of_selected(state: &State) -> Self {
        state.view.selected.clone().map_or(Self::Camera(whole(state.view.camera)), Self::Hold)
    }

    /// The goal as it is seen in the picture that is shown now.
    pub(super) fn seen(self, state: &State) -> Seen {
        match self {
            Self::Hold(body) => Seen::Hold(Anchor::of(state, &body)),
            Self::Show(body) => Seen::Show(body),
            Self::Camera(camera) => Seen::Camera(camera),
        }
    }
}

/// A camera that sees all: this one, if it does.
fn whole(camera: Camera) -> Camera {
    match camera {
        Camera::Free { .. } => Camera::Readable,
        Camera::Fit | Camera::Readable => camera,
    }
}

/// A goal, and what is needed of the picture before.
pub(super) enum Seen {
    Hold(Anchor),
    Show(BodyId),
    Camera(Camera),
}

impl Seen {
    /// Moves the camera over the picture that is shown now.
    pub(super) fn reach(self, state: &mut State) {
        match self {
            Self::Hold(anchor) => anchor.hold(state),
            Self::Show(body) => come_near(state, &body),
            Self::Camera(camera) => state.view.camera = camera,
        }
    }
}

/// Cards of which the first that is shown afterwards is to stay where it is on screen, and where they are now.
pub(super) struct Anchor {
    cards: Vec<(BodyIx, Vec2)>,
    zoom: f32,
}

impl Anchor {
    fn of(state: &State, body: &BodyId) -> Self {
        let graph = state.graph();
        let sight = state.sight();
        let chain: Vec<BodyIx> =
            graph.find(body).into_iter().flat_map(|ix| std::iter::once(ix).chain(graph.ancestors(ix))).take(ABOVE).collect();
        let mut cards: Vec<(usize, BodyIx, Vec2)> = Vec::new();
        for card in state.picture.drawing.cards() {
            if let Some(place) = chain.iter().position(|ix| *ix == card.body) {
                cards.push((place, card.body, sight.on_canvas(card.rect.min)));
            }
        }
        cards.sort_unstable_by_key(|(place, ..)| *place);
        Self { cards: cards.into_iter().map(|(_, body, at)| (body, at)).collect(), zoom: sight.zoom }
    }

    /// Moves the camera so that the card is where it was, and keeps the scale.
    fn hold(&self, state: &mut State) {
        let drawing = &state.picture.drawing;
        let rect = |body: BodyIx| drawing.cards().find(|card| card.body == body).map(|card| card.rect);
        let held = self.cards.iter().find_map(|(body, at)| rect(*body).map(|rect| rect.min - *at / self.zoom));
        if let Some(centre) = held {
            state.view.camera = Camera::Free { centre, zoom: self.zoom };
        }
    }
}
