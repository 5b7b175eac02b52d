//! The palette: every command, lens, saved view and body, found by a few letters of its name in any language.

use std::cmp::Reverse;
use std::ops::Range;

use super::{Action, COMMANDS, Command, Pane, PressAction, Shortcut, State};
use crate::export::EXPORTERS;
use crate::graph::BodyIx;
use crate::i18n::{Language, Message};
use crate::lens::LENSES;
use crate::model::Text;
use crate::search::{Field, Names, Target};
use crate::view::LensId;
use crate::{msg, tr};

/// How many entries are shown for a query.
const MOST: usize = 60;
/// How many bodies are among them.
const BODIES: usize = 30;
/// How many commands that were used lately are remembered.
const LATELY: usize = 6;
/// What the palette itself does.
const HIDDEN: [Message; 2] = [msg!("command-palette"), msg!("command-escape")];
/// What is offered before anything is typed, after the commands used lately and the saved views.
const FIRST: [Message; 10] = [
    msg!("command-search"),
    msg!("command-view-save"),
    msg!("command-unfold-all"),
    msg!("command-fold-all"),
    msg!("command-fit"),
    msg!("command-findings"),
    msg!("command-theme"),
    msg!("command-text-larger"),
    msg!("command-language"),
    msg!("command-help"),
];

/// The palette while it is open.
#[derive(Clone, Debug, Default)]
pub struct Palette {
    /// What was typed.
    pub query: String,
    /// What is offered for it, best first.
    pub entries: Vec<Entry>,
    /// The entry that Enter runs.
    pub chosen: usize,
}

/// Something that the palette offers.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it is.
    pub what: What,
    /// What it is called, in the user's language.
    pub words: String,
    /// The bytes of `words` that matched.
    pub ranges: Vec<Range<usize>>,
    /// What else is to be known: the words of another language that matched, or why it cannot be run.
    pub note: String,
    /// The bytes of `note` that matched.
    pub note_ranges: Vec<Range<usize>>,
    /// Its keys.
    pub keys: Option<Shortcut>,
    /// What it does; `None` where it can do nothing.
    pub action: Option<Action>,
}

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A command that was used lately.
    Lately(Message),
    /// A saved view.
    View,
    /// A lens.
    Lens,
    /// A command.
    Command(Message),
    /// A format to export in.
    Format,
    /// A body.
    Body(BodyIx),
}

/// An entry in all languages.
struct Candidate {
    what: What,
    names: Text,
    note: Option<Message>,
    keys: Option<Shortcut>,
    action: Option<Action>,
}

impl Candidate {
    fn entry(self, tag: &str) -> Entry {
        let words = self.names.in_language(tag).to_owned();
        let (what, keys, action) = (self.what, self.keys, self.action);
        Entry { what, words, ranges: Vec::new(), note: String::new(), note_ranges: Vec::new(), keys, action }
    }
}

/// What the palette offers for `query`, best first; for an empty one what was used lately and what is useful most often.
///
/// # Complexity
/// That of the search, and O(commands + lenses + saved views).
#[must_use]
pub fn entries(state: &State, query: &str) -> Vec<Entry> {
    if query.trim().is_empty() {
        return first(state);
    }
    let tag = state.language.tag();
    let candidates: Vec<Candidate> =
        views(state).chain(lenses(state)).chain(COMMANDS.iter().filter_map(|it| command(state, it))).chain(formats(state)).collect();
    let names = Names::new(candidates.iter().map(|candidate| &candidate.names));
    let mut candidates: Vec<Option<Candidate>> = candidates.into_iter().map(Some).collect();
    let mut ranked: Vec<(u32, Entry)> = Vec::new();
    for found in names.find(query, tag, MOST) {
        let Some(candidate) = candidates.get_mut(found.place).and_then(Option::take) else { continue };
        let why = candidate.note.map(|why| tr!(state.language, why));
        let mut entry = candidate.entry(tag);
        match why {
            Some(why) => entry.note = why,
            None if entry.words != found.text => (entry.note, entry.note_ranges) = (found.text.clone(), found.ranges.clone()),
            None => {}
        }
        if entry.words == found.text {
            entry.ranges = found.ranges;
        }
        ranked.push((found.score, entry));
    }
    ranked.extend(bodies(state, query));
    ranked.sort_by_key(|(score, entry)| (Reverse(*score), entry.what));
    ranked.into_iter().take(MOST).map(|(_, entry)| entry).collect()
}

/// Bodies whose names match, or what they are.
fn bodies<'a>(state: &'a State, query: &str) -> impl Iterator<Item = (u32, Entry)> + 'a {
    let tag = state.language.tag();
    let hits = state.document.index().map_or_else(Vec::new, |index| index.find(query, tag, BODIES));
    hits.into_iter().filter_map(move |hit| {
        let Target::Body(ix) = hit.target else { return None };
        let body = state.graph().at(ix)?;
        let words = body.name.in_language(tag).to_owned();
        let (ranges, note, note_ranges) = match hit.field {
            _ if hit.text == words => (hit.ranges, String::new(), Vec::new()),
            Field::Name | Field::Short | Field::Subject | Field::Owner => (Vec::new(), hit.text, hit.ranges),
            Field::Kind | Field::Level | Field::Lane => (Vec::new(), String::new(), Vec::new()),
            _ => return None, // what is said of bodies is found by the search
        };
        let action = Some(Action::GoTo(body.id.clone()));
        Some((hit.score, Entry { what: What::Body(ix), words, ranges, note, note_ranges, keys: None, action }))
    })
}

fn first(state: &State) -> Vec<Entry> {
    let of = |words: &Message| Command::called(*words).and_then(|it| command(state, it));
    let lately = state.lately.iter().filter_map(of).map(lately_again);
    let open = lenses(state).filter(|lens| lens.action.is_some());
    let rest = FIRST.iter().filter(|words| !state.lately.contains(words)).filter_map(of);
    lately.chain(views(state)).chain(open).chain(rest).map(|candidate| candidate.entry(state.language.tag())).collect()
}

fn lately_again(candidate: Candidate) -> Candidate {
    match candidate.what {
        What::Command(words) => Candidate { what: What::Lately(words), ..candidate },
        _ => candidate,
    }
}

/// A text in every language of the interface.
fn in_every_language(say: impl Fn(&Language) -> String) -> Text {
    let said: Vec<(&str, String)> = Language::ALL.into_iter().map(|tag| (tag, say(&Language::for_tag(tag)))).collect();
    said.iter().map(|(tag, text)| (*tag, text.as_str())).collect()
}

/// A command, if it can do something now.
fn command(state: &State, command: &Command) -> Option<Candidate> {
    let action = (command.action)(state).filter(|_| !HIDDEN.contains(&command.words))?;
    let names = in_every_language(|language| tr!(language, command.words));
    Some(Candidate { what: What::Command(command.words), names, note: None, keys: command.keys.first().copied(), action: Some(action) })
}

/// The lenses; one that has nothing to show says why.
fn lenses(state: &State) -> impl Iterator<Item = Candidate> + '_ {
    LENSES.iter().map(|lens| {
        let why = (lens.lacks)(&state.document.organisation);
        let names = in_every_language(|language| tr!(language, "palette-lens", lens = tr!(language, lens.name)));
        let action = why.is_none().then(|| Action::SetLens(LensId::from(lens.id)));
        Candidate { what: What::Lens, names, note: why, keys: None, action }
    })
}

/// The formats that what is shown can be exported in.
fn formats(state: &State) -> impl Iterator<Item = Candidate> + '_ {
    EXPORTERS.iter().filter(|_| state.can_export()).map(|exporter| {
        let names = in_every_language(|language| tr!(language, "export-as", format = tr!(language, exporter.name)));
        let action = Some(Action::Press(PressAction::Open(Some(exporter.extension))));
        Candidate { what: What::Format, names, note: None, keys: None, action }
    })
}

fn views(state: &State) -> impl Iterator<Item = Candidate> + '_ {
    state.views.iter().enumerate().map(|(ix, saved)| {
        let names = if saved.name.is_empty() { Text::plain(&state.name_of(saved)) } else { saved.name.clone() };
        Candidate { what: What::View, names, note: None, keys: None, action: Some(Action::ShowView(ix)) }
    })
}

pub(super) fn palette(state: &mut State, action: Action) {
    match action {
        Action::TogglePalette if state.palette.is_some() => state.close_palette(),
        Action::TogglePalette => {
            if state.search.open {
                super::find::close_search(state);
            }
            (state.dialog, state.pane_wanted) = (None, None);
            state.palette = Some(Palette { entries: entries(state, ""), ..Palette::default() });
        }
        Action::AskPalette(query) if state.palette.is_some() => {
            state.palette = Some(Palette { entries: entries(state, &query), query, chosen: 0 });
        }
        Action::ChooseEntry(by) => {
            if let Some(palette) = &mut state.palette {
                let by = isize::try_from(by).unwrap_or(0);
                palette.chosen = palette.chosen.saturating_add_signed(by).min(palette.entries.len().saturating_sub(1));
            }
        }
        _ => {}
    }
}

/// What `action` asks for: an entry of the palette stands for what it does, and the palette closes.
pub(super) fn meant(state: &mut State, action: Action) -> Action {
    let Action::RunEntry(ix) = action else { return action };
    let entry = state.palette.as_ref().and_then(|palette| palette.entries.get(ix));
    let Some((what, meant)) = entry.and_then(|entry| Some((entry.what, entry.action.clone()?))) else { return action };
    if let What::Command(words) | What::Lately(words) = what {
        state.lately.retain(|other| *other != words);
        state.lately.insert(0, words);
        state.lately.truncate(LATELY);
    }
    state.close_palette();
    if matches!(meant, Action::OpenDialog(_) | Action::OpenSearch | Action::Press(PressAction::Open(_))) {
        state.pane_wanted = None; // they take the keyboard themselves
    }
    meant
}

impl State {
    /// Closes the palette. The keyboard goes back to where it was: `ui` knows the control, if it was none of the chart.
    pub(super) fn close_palette(&mut self) {
        if self.palette.take().is_some() && self.pane == Pane::Canvas {
            self.pane_wanted = Some(Pane::Canvas);
        }
    }

    /// Looks anew for what was typed: the language has changed, or the document.
    pub(super) fn refresh_palette(&mut self) {
        let Some(Palette { query, chosen, .. }) = self.palette.take() else { return };
        let entries = entries(self, &query);
        let chosen = chosen.min(entries.len().saturating_sub(1));
        self.palette = Some(Palette { query, entries, chosen });
    }
}
