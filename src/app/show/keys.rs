//! The keys of a show: those of any slide program, and those of a question from the floor.
//!
//! Letters that act (B, W, N, P and a few signs) do so only while no question is open; every other letter begins one. Where one follows a
//! letter that acts soon, that is taken back, and both begin the question: "no" is the beginning of a word and does not step on.

use super::super::command::key::{Key, Shortcut, ctrl, ctrl_shift, plain, shift};
use super::super::command::{Command, Place, other_language, pan, row, touched, zoom};
use super::super::{Action, Dialog, Direction, State};
use super::{Begin, Blank, ShowAction};
use crate::i18n::Message;
use crate::msg;

const fn key(words: Message, keys: &'static [Shortcut], action: fn(&State) -> Option<Action>) -> Command {
    row(words, keys, Place::Show, action)
}

/// Every command of a show, in the order the help page shows them.
pub const SHOW: &[Command] = &[
    key(
        msg!("show-next"),
        &[plain(Key::Right), plain(Key::PageDown), plain(Key::Space), plain(Key::Down), plain(Key::Char('N')), plain(Key::Enter)],
        |_| Some(Action::Show(ShowAction::Next)),
    ),
    key(msg!("show-previous"), &[plain(Key::Left), plain(Key::PageUp), plain(Key::Up), plain(Key::Char('P'))], |_| {
        Some(Action::Show(ShowAction::Previous))
    }),
    key(msg!("show-return"), &[plain(Key::Backspace)], |state| Some(Action::Show(rub(state)))),
    key(msg!("show-first"), &[plain(Key::Home), plain(Key::F(5))], |_| Some(Action::Show(ShowAction::Begin(Begin::First)))),
    key(msg!("show-last"), &[plain(Key::End)], |_| Some(Action::Show(ShowAction::ToEnd))),
    key(msg!("show-black"), &[plain(Key::Char('B')), plain(Key::Char('.'))], |_| Some(blank(Blank::Black))),
    key(msg!("show-white"), &[plain(Key::Char('W')), plain(Key::Char(','))], |_| Some(blank(Blank::White))),
    key(msg!("show-ask"), &[plain(Key::Char('/')), ctrl(Key::Char('F'))], |_| Some(Action::OpenSearch)),
    key(msg!("show-spotlight"), &[ctrl(Key::Char('L'))], |_| Some(Action::Show(ShowAction::Spotlight))),
    key(msg!("presenter-toggle"), &[plain(Key::F(6))], |_| Some(Action::TogglePresenter)),
    key(msg!("screen-swap"), &[plain(Key::F(7))], |state| state.places()?.presenter.map(|_| Action::SwapScreens)),
    key(msg!("show-escape"), &[plain(Key::Escape)], |state| Some(escape(state))),
    // Looking around
    key(msg!("command-up"), &[ctrl(Key::Up)], |_| Some(Action::Step(Direction::Up))),
    key(msg!("command-down"), &[ctrl(Key::Down)], |_| Some(Action::Step(Direction::Down))),
    key(msg!("command-left"), &[ctrl(Key::Left)], |_| Some(Action::Step(Direction::Left))),
    key(msg!("command-right"), &[ctrl(Key::Right)], |_| Some(Action::Step(Direction::Right))),
    key(msg!("command-focus"), &[ctrl(Key::Enter)], |state| touched(state, Action::Focus)),
    key(msg!("command-fold"), &[ctrl(Key::Space)], |state| touched(state, Action::ToggleBelow)),
    key(msg!("command-zoom-in"), &[plain(Key::Char('+'))], |_| Some(zoom(NEARER))),
    key(msg!("command-zoom-out"), &[plain(Key::Char('-'))], |_| Some(zoom(1.0 / NEARER))),
    key(msg!("command-pan-left"), &[shift(Key::Left)], |_| Some(pan(1.0, 0.0))),
    key(msg!("command-pan-right"), &[shift(Key::Right)], |_| Some(pan(-1.0, 0.0))),
    key(msg!("command-pan-up"), &[shift(Key::Up)], |_| Some(pan(0.0, 1.0))),
    key(msg!("command-pan-down"), &[shift(Key::Down)], |_| Some(pan(0.0, -1.0))),
    key(msg!("command-language"), &[ctrl_shift(Key::Char('L'))], other_language),
    key(msg!("command-help"), &[plain(Key::F(1))], |_| Some(Action::OpenDialog(Dialog::Help))),
    key(msg!("command-quit"), &[ctrl(Key::Char('Q'))], |_| Some(Action::Quit)),
];

/// How much one step of the keys zooms.
const NEARER: f32 = 1.25;

const fn blank(blank: Blank) -> Action {
    Action::Show(ShowAction::Blank(blank))
}

/// What Backspace takes back: a digit, what is looked at instead of the slide, or a step.
fn rub(state: &State) -> ShowAction {
    match &state.show {
        Some(show) if !show.number.is_empty() => ShowAction::Rub,
        Some(show) if show.strayed || state.dialog.is_some() => ShowAction::Return,
        _ => ShowAction::Previous,
    }
}

/// What Escape leaves, one after the other: what lies over the picture, what is looked at instead of the slide, the show.
fn escape(state: &State) -> Action {
    match &state.show {
        _ if state.dialog.is_some() => Action::CloseDialog,
        _ if state.has_question() => Action::CloseSearch,
        Some(show) if !show.number.is_empty() => Action::Show(ShowAction::Forget),
        Some(show) if show.strayed => Action::Show(ShowAction::Return),
        _ => Action::Show(ShowAction::End),
    }
}

/// What a key means that has no row of its own, or another meaning while something is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// A letter, a digit or a sign.
    Sign(char),
    /// Enter.
    Enter,
    /// Backspace.
    Backspace,
    /// Up, to the hit before.
    Up,
    /// Down, to the next hit.
    Down,
}

impl Command {
    /// What something that was typed in a show does, soon `after` a letter that acted or not; `None` where it is nothing to type, or a row of
    /// [`SHOW`] says it.
    #[must_use]
    pub fn typed(state: &State, typed: Typed, after: Option<char>) -> Option<Action> {
        let show = state.show.as_ref()?;
        let search = &state.search;
        let query = |query: String| Some(Action::Query(query));
        match typed {
            Typed::Sign(sign) if search.open => query(format!("{}{sign}", search.query)),
            Typed::Enter if search.open => Some(if search.hits.is_empty() { Action::CloseSearch } else { Action::PickHit(search.chosen) }),
            Typed::Backspace if search.open && search.query.is_empty() => Some(Action::CloseSearch),
            Typed::Backspace if search.open => {
                let mut rest = search.query.clone();
                rest.pop();
                query(rest)
            }
            Typed::Up if search.open => Some(Action::ChooseHit(-1)),
            Typed::Down if search.open => Some(Action::ChooseHit(1)),
            Typed::Enter if !show.number.is_empty() => Some(Action::Show(ShowAction::Jump)),
            Typed::Sign(digit) if show.blank.is_none() && digit.is_ascii_digit() => Some(Action::Show(ShowAction::Digit(digit))),
            Typed::Sign(sign) if sign.is_alphabetic() => Some(match after {
                _ if Self::acting(sign).is_some() => Action::Show(ShowAction::Letter(sign)),
                Some(_) => Action::Show(ShowAction::Ask(sign)),
                None if show.blank.is_some() => Action::Show(ShowAction::Letter(sign)),
                None => Action::Query(sign.to_string()),
            }),
            Typed::Sign(_) if show.blank.is_some() => Some(Action::Show(ShowAction::See)),
            Typed::Sign(sign) => Self::of_sign(sign).and_then(|row| (row.action)(state)),
            _ => None,
        }
    }

    /// The command of a show that a letter alone gives.
    pub(super) fn acting(sign: char) -> Option<&'static Self> {
        Self::of_sign(sign).filter(|_| sign.is_alphabetic())
    }

    /// The command of a show that a letter or a sign alone gives.
    fn of_sign(sign: char) -> Option<&'static Self> {
        let is = |key: &Shortcut| *key == plain(Key::Char(sign.to_ascii_uppercase()));
        SHOW.iter().find(|command| command.keys.iter().any(is))
    }
}
