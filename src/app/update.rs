//! The one place where anything changes.

use std::sync::Arc;

use emath::Vec2;

use super::find::find;
use super::hold::Goal;
use super::look::look;
use super::narrow::{escape, narrow, select, turn};
use super::palette::{meant, palette};
use super::pipeline::refresh;
use super::press::press;
use super::screens::screens;
use super::sheet::sheet;
use super::show::Deed;
use super::views::views;
use super::window::window;
use super::{Action, Dialog, Effect, LoadError, Origin, State, Tone, Waiting, sight};
use crate::projection::matches;

/// Carries out `action`. What has to be done outside comes back as effects.
pub fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let action = meant(state, action);
    if !happens_by_itself(&action) {
        state.press.told = None;
    }
    let kept = state.settings.clone();
    let bright = (state.view.filter.clone(), Arc::clone(&state.picture.projection));
    let (goal, camera, drawing) = (Goal::of(state, &action), state.view.camera, state.waiting.as_ref().map(Waiting::number));
    let before = Arc::clone(&state.picture.drawing);
    let seen = goal.clone().map(|goal| goal.seen(state));
    let (lens, anchor) = (state.view.lens.clone(), state.sheet_anchor());
    let (deed, shows) = (Deed::of(state, &action), state.show.is_some());
    let mut effects = carry_out(state, action);
    state.stay_if_wished();
    // Who comes out of a show left no lens: all is as it was.
    if state.view.lens != lens && (state.show.is_some() || !shows) {
        state.leave_lens(lens.clone(), camera);
    }
    refresh(state);
    state.refresh_lit();
    state.settle_on_sheet(&before, &lens, anchor);
    match &mut state.waiting {
        // The camera belongs to the picture: it moves when that comes.
        Some(waiting) if waiting.opens().is_none() && drawing != Some(waiting.number()) => {
            let chosen = std::mem::replace(&mut state.view.camera, camera);
            let chosen = (chosen != camera).then_some(Goal::Camera(chosen));
            waiting.goal = waiting.goal.take().or(goal).or(chosen);
        }
        _ => seen.into_iter().for_each(|seen| seen.reach(state)),
    }
    deed.done(state);
    state.aim_at_slide();
    if state.waiting.as_ref().is_none_or(|waiting| waiting.opens().is_some()) {
        state.settled = state.history.clone();
    }
    if bright.0 != state.view.filter || !Arc::ptr_eq(&bright.1, &state.picture.projection) {
        state.bright = count_bright(state);
    }
    effects.extend(state.take_drawing());
    if kept != state.settings {
        effects.push(Effect::Keep(Box::new(state.settings.clone())));
    }
    effects
}

/// Whether it may happen without anybody wishing for anything.
pub(super) fn happens_by_itself(action: &Action) -> bool {
    let moves = matches!(action, Action::Hover(_) | Action::HoverWire(_) | Action::Viewport { .. } | Action::WindowSize(_));
    moves || matches!(action, Action::Press(_) | Action::Checked | Action::Prepared | Action::InPane(_) | Action::SystemIsDark(_))
}

fn count_bright(state: &State) -> usize {
    let filter = &state.view.filter;
    let shown = state.picture.projection.shown.iter().filter(|_| !filter.is_empty());
    shown.filter(|shown| matches(state.graph(), filter, shown.body)).count()
}

fn carry_out(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Select(_)
        | Action::GoTo(_)
        | Action::ShowOnChart(_)
        | Action::Step(_)
        | Action::StepToEnd(_)
        | Action::Hover(_)
        | Action::HoverWire(_) => {
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
        | Action::SetShape(_)
        | Action::ToggleRelation(_)
        | Action::ToggleFilter(_)
        | Action::ClearFilter
        | Action::SetView(_) => narrow(state, action),
        Action::SetLens(_) | Action::Touch(_) | Action::Choose(_) | Action::Ask(_) | Action::PointAt(_) | Action::ScrollPage(_) => {
            sheet(state, action);
        }
        Action::Escape => return escape(state),
        Action::Drawn { number, picture } => return state.drawn(number, picture),
        Action::CancelDrawing => state.cancel(),
        Action::Back => turn(state, super::History::back),
        Action::Forward => turn(state, super::History::forward),
        Action::Fit | Action::FitReadable | Action::Zoom { .. } | Action::Pan(_) | Action::Centre(_) | Action::Viewport { .. } => {
            look(state, &action);
        }
        Action::OpenSearch | Action::Query(_) | Action::ChooseHit(_) | Action::PickHit(_) | Action::CloseSearch | Action::Prepared => {
            find(state, action);
        }
        Action::TogglePalette | Action::AskPalette(_) | Action::ChooseEntry(_) | Action::RunEntry(_) => palette(state, action),
        Action::OpenDialog(_) | Action::ShowFact(_) | Action::CloseDialog | Action::CloseBanner(_) => show_or_close(state, action),
        Action::AskOpen
        | Action::Open(_)
        | Action::Reload
        | Action::FileChanged(_)
        | Action::OpenBuiltIn
        | Action::Loaded { .. }
        | Action::Failed(_)
        | Action::Quit => return file(state, action),
        action => return talk(state, action),
    }
    Vec::new()
}

/// What is kept, shown to others and handed out; the rest is the window's.
fn talk(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::ShowView(_)
        | Action::Draft(_)
        | Action::SaveView(_)
        | Action::RenameView(..)
        | Action::RemoveView(_)
        | Action::BringBackView
        | Action::MoveView(..) => return views(state, action),
        Action::Kept { path, kept } => return super::keep::written(state, &path, &kept),
        Action::KeepCopy => return super::keep::ask_for_copy(state),
        Action::LeaveUnkept => return super::leave::leave_unkept(state),
        Action::NotKept { path, why } => super::keep::not_written(state, &path, &why),
        Action::Copied { path, kept } => return super::keep::copied(state, path, &kept),
        Action::NotCopied(why) => super::keep::not_copied(state, why),
        Action::Deck(action) => return super::deck::deck(state, action),
        Action::Press(action) => return press(state, action),
        Action::Show(action) => super::show::show(state, action),
        Action::Screens(_) | Action::AudienceOn(_) | Action::SwapScreens | Action::TogglePresenter | Action::StepNotes(_) => {
            screens(state, action);
        }
        _ => window(state, action),
    }
    Vec::new()
}

/// Files, and what comes of them.
fn file(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::AskOpen => vec![Effect::AskOpen],
        Action::Open(path) if state.has_open(&path) => state.read_again().into_iter().collect(),
        Action::Open(path) => vec![Effect::Read(path)],
        Action::Reload | Action::FileChanged(_) => state.read_again().into_iter().collect(),
        Action::OpenBuiltIn => state.show(Arc::new(super::Document::built_in())),
        Action::Loaded { path, outcome } => loaded(state, &path, outcome),
        Action::Failed(text) => {
            state.tell(text, Tone::Error);
            Vec::new()
        }
        Action::Quit => state.quit(),
        _ => Vec::new(),
    }
}

/// Dialogs and messages.
fn show_or_close(state: &mut State, action: Action) {
    match action {
        Action::OpenDialog(dialog) => open_dialog(state, dialog),
        Action::ShowFact(fact) => state.dialog = Some(Dialog::Fact(fact)),
        Action::CloseDialog => state.dialog = None,
        Action::CloseBanner(ix) if ix < state.banners.len() => {
            state.banners.remove(ix);
        }
        _ => {}
    }
}

fn open_dialog(state: &mut State, dialog: Dialog) {
    state.draft = match dialog {
        Dialog::SaveView => state.proposed_name(),
        Dialog::RenameView(_, ref saved) => state.name_of(saved),
        _ => String::new(),
    };
    state.dialog = Some(dialog);
}

fn loaded(state: &mut State, path: &std::path::Path, outcome: Result<Arc<super::Document>, LoadError>) -> Vec<Effect> {
    match outcome {
        Ok(document) => state.show(document),
        Err(error) => {
            let text = error.told(path, &state.language);
            state.forget_errors(); // one error of a file at a time: the last is the true one
            state.tell(text, Tone::Error);
            // A file that is open stays watched: it may be mended.
            if state.has_open(path) {
                Vec::new()
            } else {
                state.document.origin.path().map(|open| Effect::Watch(Some(open.to_owned()))).into_iter().collect()
            }
        }
    }
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
        let (headings, kept) = if drawing.is_sheet { (Vec2::ZERO, Vec2::ZERO) } else { (self.headings, drawing.kept()) };
        let air = if self.show.is_some() { super::Air::AUDIENCE.scaled(self.text_scale()) } else { super::Air::DESK };
        let room = super::Room { canvas, headings, drawing: drawing.size, kept, is_sheet: drawing.is_sheet, air };
        // A show has the camera of its slide: all of a chart, or what the slide wants to be seen of it.
        let scale = if drawing.is_sheet {
            self.sheet_scale()
        } else if self.show.is_some() {
            1.0
        } else {
            self.text_scale()
        };
        sight(self.view.camera, room, scale)
    }

    /// Whether the document that is open came from a file.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        self.document.origin == Origin::BuiltIn
    }
}
