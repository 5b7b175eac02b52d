//! The one place where anything changes.

use emath::Vec2;

use super::find::find;
use super::look::look;
use super::narrow::{escape, narrow, rect_of, select, turn};
use super::pipeline::{Shown, refresh};
use super::window::window;
use super::{Action, Dialog, Effect, LoadError, Origin, State, Tone, sight};
use crate::model::BodyId;
use crate::view::Camera;

/// Carries out `action`. What has to be done outside comes back as effects.
pub fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let shown = Shown::of(state);
    let kept = state.settings.clone();
    let anchor = anchor_of(state, &action);
    let mut effects = carry_out(state, action);
    refresh(state, &shown);
    hold(state, anchor);
    if kept != state.settings {
        effects.push(Effect::Keep(Box::new(state.settings.clone())));
    }
    effects
}

fn carry_out(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Select(_) | Action::GoTo(_) | Action::Step(_) | Action::StepToEnd(_) | Action::Hover(_) | Action::HoverWire(_) => {
            select(state, action);
        }
        Action::ToggleFold(_)
        | Action::ToggleGroup(_)
        | Action::ToggleBelow(_)
        | Action::UnfoldAll
        | Action::FoldAll
        | Action::Focus(_)
        | Action::FocusSteps(_)
        | Action::Unfocus
        | Action::ToggleRelation(_)
        | Action::ToggleFilter(_)
        | Action::ClearFilter
        | Action::SetView(_) => narrow(state, action),
        Action::Escape => escape(state),
        Action::Back => turn(state, super::History::back),
        Action::Forward => turn(state, super::History::forward),
        Action::Fit | Action::FitReadable | Action::Zoom { .. } | Action::Pan(_) | Action::Centre(_) | Action::Viewport { .. } => {
            look(state, &action);
        }
        Action::OpenSearch | Action::Query(_) | Action::ChooseHit(_) | Action::PickHit(_) | Action::CloseSearch => find(state, action),
        Action::OpenDialog(dialog) => state.dialog = Some(dialog),
        Action::ShowFact(fact) => state.dialog = Some(Dialog::Fact(fact)),
        Action::CloseDialog => state.dialog = None,
        Action::CloseBanner(ix) => {
            if ix < state.banners.len() {
                state.banners.remove(ix);
            }
        }
        Action::AskOpen => return vec![Effect::AskOpen],
        Action::Open(path) => return vec![Effect::Read(path)],
        Action::Reload | Action::FileChanged(_) => {
            return state.document.origin.path().map(|path| Effect::Read(path.to_owned())).into_iter().collect();
        }
        Action::OpenBuiltIn => {
            state.show(std::sync::Arc::new(super::Document::built_in()));
            return vec![Effect::Watch(None)];
        }
        Action::Loaded { path, outcome } => return loaded(state, path, outcome),
        Action::Failed(text) => state.tell(text, Tone::Error),
        Action::Quit => return vec![Effect::Quit],
        _ => window(state, action),
    }
    Vec::new()
}

fn loaded(state: &mut State, path: std::path::PathBuf, outcome: Result<std::sync::Arc<super::Document>, LoadError>) -> Vec<Effect> {
    match outcome {
        Ok(document) => {
            state.show(document);
            state.settings.remember(path.clone());
            vec![Effect::Watch(Some(path))]
        }
        Err(error) => {
            let text = error.told(&path, &state.language);
            state.banners.retain(|banner| banner.tone != Tone::Error); // one error of a file at a time: the last is the true one
            state.tell(text, Tone::Error);
            // A file that is open stays watched: it may be mended.
            if state.has_open(&path) {
                Vec::new()
            } else {
                state.document.origin.path().map(|open| Effect::Watch(Some(open.to_owned()))).into_iter().collect()
            }
        }
    }
}

/// The card that is to stay where it is on screen while others come and go, and where it is now.
fn anchor_of(state: &State, action: &Action) -> Option<Anchor> {
    let body = match action {
        Action::ToggleFold(body) | Action::ToggleGroup(body) | Action::ToggleBelow(body) => body.clone(),
        _ => return None,
    };
    let rect = rect_of(state, &body)?;
    let sight = state.sight();
    Some(Anchor { body, on_canvas: sight.on_canvas(rect.min), zoom: sight.zoom })
}

/// A card that is to stay where it is on screen.
struct Anchor {
    body: BodyId,
    on_canvas: Vec2,
    zoom: f32,
}

/// Moves the camera so that the card is where it was, and keeps the scale.
fn hold(state: &mut State, anchor: Option<Anchor>) {
    let Some(Anchor { body, on_canvas, zoom }) = anchor else { return };
    let Some(rect) = rect_of(state, &body) else { return };
    state.view.camera = Camera::Free { centre: rect.min - on_canvas / zoom, zoom };
}

impl State {
    /// What the camera sees now.
    #[must_use]
    pub fn sight(&self) -> super::Sight {
        self.sight_on(self.viewport)
    }

    /// What the camera would see on a canvas of this size.
    #[must_use]
    pub fn sight_on(&self, canvas: Vec2) -> super::Sight {
        let drawing = &self.picture.drawing;
        let room = super::Room { canvas, headings: self.headings, drawing: drawing.size, kept: drawing.kept() };
        sight(self.view.camera, room, self.settings.text_scale())
    }

    /// Whether the document that is open came from a file.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        self.document.origin == Origin::BuiltIn
    }
}
