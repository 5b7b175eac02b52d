//! The one table of commands: words, keys, when they can be used and what they do. Menus, keys, the help page and the
//! palette all read it.

pub(super) mod key;

pub use key::{Held, Key, Shortcut};

use self::key::{alt, ctrl, ctrl_shift, plain, shift};
use super::{Action, Begin, DeckAction, Dialog, Direction, End, Pane, Panel, PressAction, ShowAction, State, ThemeChoice};
use crate::drawing::Target;
use crate::i18n::Message;
use crate::lens::{LENSES, Lit};
use crate::model::BodyId;
use crate::msg;
use crate::view::{self, Arrangement, Chosen, LensId, Links, Shape};

/// A command: a row of [`COMMANDS`].
#[derive(Clone, Copy, Debug)]
pub struct Command {
    /// What it is called.
    pub words: Message,
    /// The keys that give it, the one to show first.
    pub keys: &'static [Shortcut],
    /// Where its keys count.
    pub place: Place,
    /// What it does now; `None` where it can do nothing.
    pub action: fn(&State) -> Option<Action>,
}

/// Where the keys of a command count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Anywhere in the window.
    Anywhere,
    /// Where the keyboard is on the chart.
    Chart,
    /// In a show.
    Show,
}

pub(super) const fn row(words: Message, keys: &'static [Shortcut], place: Place, action: fn(&State) -> Option<Action>) -> Command {
    Command { words, keys, place, action }
}

fn selected(state: &State, action: fn(BodyId) -> Action) -> Option<Action> {
    state.view.selected.clone().map(action)
}

pub(super) fn other_language(state: &State) -> Option<Action> {
    let now = state.language.tag();
    let tags = crate::i18n::Language::ALL;
    let at = tags.iter().position(|tag| *tag == now)?;
    tags.iter().cycle().nth(at + 1).map(|tag| Action::SetLanguage((*tag).to_owned()))
}

fn next_theme(state: &State) -> Option<Action> {
    let at = ThemeChoice::ALL.iter().position(|choice| *choice == state.settings.theme)?;
    ThemeChoice::ALL.iter().cycle().nth(at + 1).map(|choice| Action::SetTheme(*choice))
}

/// Another shape of the chart; none while a sheet hides it.
fn shaped(state: &State, shape: Shape) -> Option<Action> {
    on_chart(state, Action::SetShape(shape))
}

fn arranged(state: &State, arrangement: Arrangement) -> Option<Action> {
    shaped(state, Shape { arrangement, ..state.view.shape })
}

fn next_arrangement(state: &State) -> Option<Action> {
    let at = Arrangement::ALL.iter().position(|known| *known == state.view.shape.arrangement)?;
    Arrangement::ALL.iter().cycle().nth(at + 1).and_then(|next| arranged(state, *next))
}

/// Rows that are levels always lead downwards.
fn turned(state: &State, direction: view::Direction) -> Option<Action> {
    let shape = state.view.shape;
    shape.arrangement.of(state.graph().len()).has_direction().then(|| shaped(state, Shape { direction, ..shape }))?
}

fn next_direction(state: &State) -> Option<Action> {
    let at = view::Direction::ALL.iter().position(|known| *known == state.view.shape.direction)?;
    view::Direction::ALL.iter().cycle().nth(at + 1).and_then(|next| turned(state, *next))
}

fn linked(state: &State, links: Links) -> Option<Action> {
    shaped(state, Shape { links, ..state.view.shape })
}

fn other_links(state: &State) -> Option<Action> {
    linked(state, if state.view.shape.links == Links::Whole { Links::Stubs } else { Links::Whole })
}

/// What is done with the selected card of the chart; nothing while a sheet hides it.
fn selected_card(state: &State, action: fn(BodyId) -> Action) -> Option<Action> {
    selected(state, action).filter(|_| !state.is_sheet())
}

/// What is done with the spot that the keyboard is on, or with the selected card.
pub(super) fn touched(state: &State, action: fn(BodyId) -> Action) -> Option<Action> {
    activated(state).or_else(|| selected_card(state, action))
}

/// What activates the spot of a sheet that the keyboard is on.
fn activated(state: &State) -> Option<Action> {
    state.spot().and_then(|spot| spot.target.clone()).map(Action::Touch)
}

/// From a sheet to the chart: along the road of a matter, else to the body that the keyboard is on, or that is selected.
fn to_chart(state: &State) -> Option<Action> {
    if state.is_sheet() && has_road(state) {
        return Some(Action::Touch(Target::Show(Chosen::Road)));
    }
    let body = state.spot().and_then(|spot| spot.body).and_then(|ix| state.graph().at(ix)).map(|body| body.id.clone());
    state.is_sheet().then(|| body.or_else(|| state.view.selected.clone()).map_or(Action::Touch(Target::Chart), Action::ShowOnChart))
}

/// Whether the sheet shows a road that can be followed.
fn has_road(state: &State) -> bool {
    let shows = |spot: &crate::drawing::Spot| spot.target == Some(Target::Show(Chosen::Road));
    state.picture.drawing.spots.iter().any(shows)
}

fn paged(state: &State, pages: i8) -> Option<Action> {
    state.is_sheet().then_some(Action::ScrollPage(pages))
}

fn on_chart(state: &State, action: Action) -> Option<Action> {
    (!state.is_sheet()).then_some(action)
}

/// Does something with the slide that is worked on.
fn on_slide(state: &State, action: fn(usize) -> DeckAction) -> Option<Action> {
    state.worked_on().map(|(at, _)| Action::Deck(action(at)))
}

/// Lights what comes before or after what is lit.
fn lit(state: &State, which: fn(&Lit) -> Option<Chosen>) -> Option<Action> {
    state.lit.as_deref().and_then(which).map(|chosen| Action::Choose(Some(chosen)))
}

/// The next lens that has something to show, or the one before.
fn lens_beside(state: &State, by: isize) -> Option<Action> {
    let open: Vec<_> =
        LENSES.iter().filter(|lens| lens.id == state.view.lens.as_str() || (lens.lacks)(&state.document.organisation).is_none()).collect();
    let here = open.iter().position(|lens| lens.id == state.view.lens.as_str())?;
    let next = open.get(here.checked_add_signed(by)?)?;
    Some(Action::SetLens(LensId::from(next.id)))
}

const fn present(begin: Begin) -> Action {
    Action::Show(ShowAction::Begin(begin))
}

/// Something that is made in a format, if there is that format.
fn exported(state: &State, ending: &str, action: PressAction) -> Option<Action> {
    (state.can_export() && crate::export::find(ending).is_some()).then_some(Action::Press(action))
}

/// How much one step of the keys zooms.
const ZOOM_STEP: f32 = 1.25;
/// How far one step of the keys moves the drawing, in points on screen.
const PAN_STEP: f32 = 80.0;

pub(super) fn zoom(factor: f32) -> Action {
    Action::Zoom { factor, at: emath::Vec2::ZERO }
}

pub(super) fn pan(x: f32, y: f32) -> Action {
    Action::Pan(emath::Vec2::new(x, y) * PAN_STEP)
}

/// Every command, in the order the help page shows them.
pub const COMMANDS: &[Command] = &[
    // Finding
    row(msg!("command-palette"), &[ctrl(Key::Char('K'))], Place::Anywhere, |_| Some(Action::TogglePalette)),
    row(msg!("command-search"), &[ctrl(Key::Char('F'))], Place::Anywhere, |_| Some(Action::OpenSearch)),
    row(msg!("command-back"), &[alt(Key::Left)], Place::Anywhere, |state| state.history.can_go_back().then_some(Action::Back)),
    row(msg!("command-forward"), &[alt(Key::Right)], Place::Anywhere, |state| state.history.can_go_forward().then_some(Action::Forward)),
    row(msg!("command-escape"), &[plain(Key::Escape)], Place::Anywhere, |_| Some(Action::Escape)),
    row(msg!("command-next-pane"), &[plain(Key::F(6))], Place::Anywhere, |_| Some(Action::StepPane(1))),
    row(msg!("command-previous-pane"), &[shift(Key::F(6))], Place::Anywhere, |_| Some(Action::StepPane(-1))),
    // On the chart
    row(msg!("command-up"), &[plain(Key::Up)], Place::Chart, |_| Some(Action::Step(Direction::Up))),
    row(msg!("command-down"), &[plain(Key::Down)], Place::Chart, |_| Some(Action::Step(Direction::Down))),
    row(msg!("command-left"), &[plain(Key::Left)], Place::Chart, |_| Some(Action::Step(Direction::Left))),
    row(msg!("command-right"), &[plain(Key::Right)], Place::Chart, |_| Some(Action::Step(Direction::Right))),
    row(msg!("command-first"), &[plain(Key::Home)], Place::Chart, |_| Some(Action::StepToEnd(End::First))),
    row(msg!("command-last"), &[plain(Key::End)], Place::Chart, |_| Some(Action::StepToEnd(End::Last))),
    row(msg!("command-focus"), &[plain(Key::Enter)], Place::Chart, |state| touched(state, Action::Focus)),
    row(msg!("command-to-chart"), &[plain(Key::Char('C'))], Place::Chart, to_chart),
    row(msg!("command-focus-more"), &[plain(Key::PageDown)], Place::Chart, |state| {
        paged(state, 1).or_else(|| state.view.focus.as_ref().map(|_| Action::FocusSteps(1)))
    }),
    row(msg!("command-focus-less"), &[plain(Key::PageUp)], Place::Chart, |state| {
        paged(state, -1).or_else(|| state.view.focus.as_ref().map(|_| Action::FocusSteps(-1)))
    }),
    row(msg!("command-fold"), &[plain(Key::Space)], Place::Chart, |state| touched(state, Action::ToggleBelow)),
    row(msg!("command-unfold-all"), &[shift(Key::Char('E'))], Place::Chart, |state| on_chart(state, Action::UnfoldAll)),
    row(msg!("command-fold-all"), &[plain(Key::Char('E'))], Place::Chart, |state| on_chart(state, Action::FoldAll)),
    row(msg!("command-lit-after"), &[plain(Key::Char('N'))], Place::Chart, |state| lit(state, |lit| lit.after.clone())),
    row(msg!("command-lit-before"), &[plain(Key::Char('P'))], Place::Chart, |state| lit(state, |lit| lit.before.clone())),
    row(msg!("command-zoom-in"), &[plain(Key::Char('+')), plain(Key::Char('='))], Place::Chart, |_| Some(zoom(ZOOM_STEP))),
    row(msg!("command-zoom-out"), &[plain(Key::Char('-'))], Place::Chart, |_| Some(zoom(1.0 / ZOOM_STEP))),
    row(msg!("command-fit"), &[plain(Key::Char('0'))], Place::Chart, |_| Some(Action::Fit)),
    row(msg!("command-readable"), &[plain(Key::Char('1'))], Place::Chart, |_| Some(Action::FitReadable)),
    row(msg!("command-pan-left"), &[shift(Key::Left)], Place::Chart, |_| Some(pan(1.0, 0.0))),
    row(msg!("command-pan-right"), &[shift(Key::Right)], Place::Chart, |_| Some(pan(-1.0, 0.0))),
    row(msg!("command-pan-up"), &[shift(Key::Up)], Place::Chart, |_| Some(pan(0.0, 1.0))),
    row(msg!("command-pan-down"), &[shift(Key::Down)], Place::Chart, |_| Some(pan(0.0, -1.0))),
    // The arrangement of the chart
    row(msg!("command-arrangement-next"), &[plain(Key::Char('A'))], Place::Chart, next_arrangement),
    row(msg!("command-arrange-auto"), &[], Place::Anywhere, |state| arranged(state, Arrangement::Auto)),
    row(msg!("command-arrange-levels"), &[], Place::Anywhere, |state| arranged(state, Arrangement::Levels)),
    row(msg!("command-arrange-spread"), &[], Place::Anywhere, |state| arranged(state, Arrangement::Spread)),
    row(msg!("command-arrange-compact"), &[], Place::Anywhere, |state| arranged(state, Arrangement::Compact)),
    row(msg!("command-direction-next"), &[plain(Key::Char('D'))], Place::Chart, next_direction),
    row(msg!("command-direction-down"), &[], Place::Anywhere, |state| turned(state, view::Direction::Down)),
    row(msg!("command-direction-up"), &[], Place::Anywhere, |state| turned(state, view::Direction::Up)),
    row(msg!("command-direction-right"), &[], Place::Anywhere, |state| turned(state, view::Direction::Right)),
    row(msg!("command-direction-left"), &[], Place::Anywhere, |state| turned(state, view::Direction::Left)),
    row(msg!("command-links-next"), &[plain(Key::Char('L'))], Place::Chart, other_links),
    row(msg!("command-links-whole"), &[], Place::Anywhere, |state| linked(state, Links::Whole)),
    row(msg!("command-links-stubs"), &[], Place::Anywhere, |state| linked(state, Links::Stubs)),
    // The lenses
    row(msg!("command-lens-next"), &[ctrl(Key::PageDown)], Place::Anywhere, |state| lens_beside(state, 1)),
    row(msg!("command-lens-before"), &[ctrl(Key::PageUp)], Place::Anywhere, |state| lens_beside(state, -1)),
    // Saved views
    row(msg!("command-view-save"), &[ctrl(Key::Char('S'))], Place::Anywhere, |state| {
        (state.dialog != Some(Dialog::SaveView) && !state.graph().is_empty()).then_some(Action::OpenDialog(Dialog::SaveView))
    }),
    row(msg!("command-views"), &[], Place::Anywhere, |state| (!state.views.is_empty()).then_some(Action::OpenDialog(Dialog::Views))),
    row(msg!("command-view-bring-back"), &[], Place::Anywhere, |state| state.has_removed_view().then_some(Action::BringBackView)),
    row(msg!("command-keep-copy"), &[], Place::Anywhere, |state| (state.is_built_in() && !state.is_kept).then_some(Action::KeepCopy)),
    // Slides
    row(msg!("command-slide-add"), &[ctrl(Key::Char('D'))], Place::Anywhere, |state| {
        (state.dialog.is_none() && !state.graph().is_empty()).then_some(Action::Deck(DeckAction::Add))
    }),
    row(msg!("command-deck"), &[ctrl_shift(Key::Char('D'))], Place::Anywhere, |_| Some(Action::TogglePanel(Panel::Deck))),
    row(msg!("command-slide-show"), &[], Place::Anywhere, |state| on_slide(state, DeckAction::Show)),
    row(msg!("command-slide-update"), &[ctrl(Key::Char('U'))], Place::Anywhere, |state| on_slide(state, DeckAction::Update)),
    row(msg!("command-slide-duplicate"), &[], Place::Anywhere, |state| on_slide(state, DeckAction::Duplicate)),
    row(msg!("command-slide-remove"), &[], Place::Anywhere, |state| on_slide(state, DeckAction::Remove)),
    row(msg!("command-slide-bring-back"), &[], Place::Anywhere, |state| {
        state.has_removed_slide().then_some(Action::Deck(DeckAction::BringBack))
    }),
    row(msg!("command-deck-new"), &[], Place::Anywhere, |state| (!state.graph().is_empty()).then_some(Action::Deck(DeckAction::New))),
    row(msg!("command-deck-remove"), &[], Place::Anywhere, |state| state.deck().map(|_| Action::Deck(DeckAction::RemoveDeck))),
    // The show
    row(msg!("command-present"), &[plain(Key::F(5))], Place::Anywhere, |_| Some(present(Begin::First))),
    row(msg!("command-present-here"), &[shift(Key::F(5))], Place::Anywhere, |state| {
        state.deck().is_some_and(|deck| !deck.slides.is_empty()).then_some(present(Begin::Here))
    }),
    // Panels
    row(msg!("command-outline"), &[ctrl(Key::Char('B'))], Place::Anywhere, |_| Some(Action::TogglePanel(Panel::Outline))),
    row(msg!("command-inspector"), &[ctrl(Key::Char('I'))], Place::Anywhere, |_| Some(Action::TogglePanel(Panel::Inspector))),
    row(msg!("command-legend"), &[ctrl(Key::Char('L'))], Place::Anywhere, |_| Some(Action::TogglePanel(Panel::Legend))),
    row(msg!("command-minimap"), &[ctrl(Key::Char('M'))], Place::Anywhere, |_| Some(Action::TogglePanel(Panel::Minimap))),
    row(msg!("command-findings"), &[plain(Key::F(8))], Place::Anywhere, |_| Some(Action::SetLens(LensId::from(LensId::FINDINGS)))),
    row(msg!("command-clear-filter"), &[ctrl_shift(Key::Char('F'))], Place::Anywhere, |state| {
        (!state.view.filter.is_empty()).then_some(Action::ClearFilter)
    }),
    // Look
    row(msg!("command-language"), &[ctrl_shift(Key::Char('L'))], Place::Anywhere, other_language),
    row(msg!("command-theme"), &[ctrl_shift(Key::Char('T'))], Place::Anywhere, next_theme),
    row(msg!("command-text-larger"), &[ctrl(Key::Char('+')), ctrl(Key::Char('='))], Place::Anywhere, |_| Some(Action::StepTextSize(10))),
    row(msg!("command-text-smaller"), &[ctrl(Key::Char('-'))], Place::Anywhere, |_| Some(Action::StepTextSize(-10))),
    row(msg!("command-text-normal"), &[ctrl(Key::Char('0'))], Place::Anywhere, |_| Some(Action::SetTextSize(100))),
    row(msg!("command-motion"), &[], Place::Anywhere, |_| Some(Action::ToggleMotion)),
    // Files
    row(msg!("command-open"), &[ctrl(Key::Char('O'))], Place::Anywhere, |_| Some(Action::AskOpen)),
    row(msg!("command-open-built-in"), &[], Place::Anywhere, |_| Some(Action::OpenBuiltIn)),
    row(msg!("command-reload"), &[ctrl(Key::Char('R'))], Place::Anywhere, |state| state.document.origin.path().map(|_| Action::Reload)),
    row(msg!("command-export"), &[ctrl(Key::Char('E'))], Place::Anywhere, |state| {
        state.can_export().then_some(Action::Press(PressAction::Open(None)))
    }),
    row(msg!("command-print"), &[ctrl(Key::Char('P'))], Place::Anywhere, |state| exported(state, "pdf", PressAction::Print)),
    row(msg!("command-copy"), &[ctrl(Key::Char('C'))], Place::Chart, |state| exported(state, "png", PressAction::Copy)),
    row(msg!("command-export-cancel"), &[], Place::Anywhere, |state| state.press.running().map(|_| Action::Press(PressAction::Cancel))),
    row(msg!("command-help"), &[plain(Key::F(1))], Place::Anywhere, |_| Some(Action::OpenDialog(Dialog::Help))),
    row(msg!("command-quit"), &[ctrl(Key::Char('Q'))], Place::Anywhere, |_| Some(Action::Quit)),
];

impl Command {
    /// The command with this name: `Command::called(msg!("command-fit"))`.
    #[must_use]
    pub fn called(words: Message) -> Option<&'static Self> {
        COMMANDS.iter().find(|command| command.words == words)
    }

    /// Whether its keys count where the keyboard is.
    #[must_use]
    pub fn counts_in(&self, pane: Pane) -> bool {
        self.place == Place::Anywhere || pane == Pane::Canvas
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_have_the_same_key() {
        let all: Vec<_> = COMMANDS.iter().flat_map(|command| command.keys.iter().map(move |key| (command.words, *key))).collect();
        for (at, (words, key)) in all.iter().enumerate() {
            for (other, same) in &all[at + 1..] {
                assert_ne!(key, same, "{words:?} and {other:?}");
            }
        }
    }
}
