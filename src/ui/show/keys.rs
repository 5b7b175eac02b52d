//! Keys of a show. What has a name (arrows, Page Down, F5) is heard as a key; letters, digits and signs as what they write, so that they are
//! where each keyboard has them.

use egui::{Context, Event, Id, Key, Modifiers};

use crate::app::{Action, Command, Held, Key as Named, SHOW, Shortcut, ShowAction, State, Typed};
use crate::ui::keys::is_pressed;

/// A letter that follows one that acted so soon, in seconds, is the second one of a word.
const SOON: f64 = 2.0;

/// Turns what was pressed and typed in this frame into actions, and takes it from the frame's input.
pub(in crate::ui) fn show_keys(ctx: &Context, state: &State, actions: &mut Vec<Action>) {
    let is_blank = state.show.as_ref().is_some_and(|show| show.blank.is_some());
    let first = actions.len();
    let (id, now) = (Id::new("letter of a show"), ctx.input(|input| input.time));
    let acted: Option<f64> = ctx.data(|data| data.get_temp(id));
    // What is typed in one frame belongs together, though the state follows only after it.
    let mut writing = Writing { query: None, after: state.acted().filter(|_| acted.is_some_and(|acted| now - acted < SOON)) };
    ctx.input_mut(|input| {
        let writes = input.events.iter().any(|event| matches!(event, Event::Text(_)));
        input.events.retain(|event| {
            let found = match event {
                // A key and what it writes are one press.
                Event::Key { pressed: true, .. } if is_blank && writes => return false,
                Event::Key { pressed: true, .. } if is_blank => vec![Action::Show(ShowAction::See)],
                Event::Key { key, pressed: true, modifiers, .. } => of_key(state, *key, *modifiers).into_iter().collect(),
                Event::Text(text) => writing.text(state, text),
                Event::Paste(text) if state.has_question() => writing.text(state, text),
                _ => return true,
            };
            let taken = !found.is_empty() || matches!(event, Event::Text(_));
            actions.extend(found);
            !taken
        });
    });
    if actions.iter().skip(first).any(|action| matches!(action, Action::Show(ShowAction::Letter(_)))) {
        ctx.data_mut(|data| data.insert_temp(id, now));
    }
}

fn of_key(state: &State, key: Key, held: Modifiers) -> Option<Action> {
    let typed = match key {
        Key::Enter => Some(Typed::Enter),
        Key::Backspace => Some(Typed::Backspace),
        Key::ArrowUp => Some(Typed::Up),
        Key::ArrowDown => Some(Typed::Down),
        _ => None,
    };
    let typed = typed.filter(|_| held.is_none()).and_then(|typed| Command::typed(state, typed, None));
    typed.or_else(|| {
        let gives = |shortcut: &Shortcut| !writes(state, *shortcut) && is_pressed(*shortcut, key, held);
        SHOW.iter().find(|command| command.keys.iter().any(gives)).and_then(|command| (command.action)(state))
    })
}

/// Whether a key is heard as what it writes.
fn writes(state: &State, shortcut: Shortcut) -> bool {
    let is_space = shortcut.key == Named::Space && state.has_question();
    shortcut.ctrl == Held::Up && (is_space || matches!(shortcut.key, Named::Char(_)))
}

/// What is written in one frame.
struct Writing {
    /// The question, if one is begun in it.
    query: Option<String>,
    /// The letter that acted just before.
    after: Option<char>,
}

impl Writing {
    fn text(&mut self, state: &State, text: &str) -> Vec<Action> {
        let mut actions = Vec::new();
        for sign in text.chars().filter(|sign| !sign.is_control()) {
            if let Some(query) = &mut self.query {
                query.push(sign);
                actions.push(Action::Query(query.clone()));
                continue;
            }
            let action = Command::typed(state, Typed::Sign(sign), self.after);
            self.query = match &action {
                Some(Action::Query(begun)) => Some(begun.clone()),
                Some(Action::OpenSearch) => Some(String::new()),
                Some(Action::Show(ShowAction::Ask(sign))) => Some(self.after.into_iter().chain([*sign]).collect()),
                _ => None,
            };
            self.after = match &action {
                Some(Action::Show(ShowAction::Letter(sign))) => Some(*sign),
                _ => None,
            };
            actions.extend(action);
        }
        actions
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::keys::egui_key;

    #[test]
    fn every_key_of_a_show_is_a_key_and_gives_one_command() {
        let all: Vec<_> = SHOW.iter().flat_map(|command| command.keys.iter().map(move |key| (command.words, *key))).collect();
        for (at, (words, key)) in all.iter().enumerate() {
            assert!(egui_key(key.key).is_some(), "{key:?} of {words:?}");
            for (other, same) in &all[at + 1..] {
                assert_ne!(key, same, "{words:?} and {other:?}");
            }
        }
    }
}
