//! From a text to a document, and from a document to what is shown.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use super::opening::{kept, opening};
use super::pipeline::{AT_ONCE, Shown, Stage, refresh};
use super::{Banner, Dialog, Document, Effect, Findings, LoadError, Origin, Search, Settings, State, Tone};
use crate::check::{self, Finding};
use crate::graph::OrgGraph;
use crate::i18n::Language;
use crate::search::Index;
use crate::view::{Kept, View};
use crate::{data, lens, tr};

/// The organisation that ships with the program.
const BUILT_IN: &str = include_str!("../../assets/data/orebro.ron");

/// Up to this many bodies a document comes with all that belongs to it: that takes less than a frame or two.
const PREPARED_AT_ONCE: usize = 2_000;

impl Document {
    /// Reads a document from the text of a file. Slow for large ones: `shell` calls it on a thread, shows what it gives, and then
    /// lets [`Self::prepare`] do what the first picture does not wait for.
    ///
    /// # Errors
    /// [`LoadError::Text`] if the text cannot be understood; faulty content is no error but findings.
    pub fn read(text: impl Into<String>, origin: Origin) -> Result<Self, LoadError> {
        let file = data::read(text).map_err(LoadError::Text)?;
        Ok(Self::of(file, origin))
    }

    fn of(file: data::File, origin: Origin) -> Self {
        let organisation = Arc::new(file.organisation);
        let document = Self {
            graph: Arc::new(OrgGraph::new(Arc::clone(&organisation))),
            findings: OnceLock::new(),
            index: OnceLock::new(),
            stage: Stage::default(),
            views: Arc::new(file.views),
            decks: Arc::new(file.decks),
            places: file.places,
            organisation,
            origin,
        };
        if document.graph.len() <= PREPARED_AT_ONCE {
            document.prepare();
        }
        document
    }

    /// Makes what can wait for the first picture: the findings and the index of the search. More than a second for 100 000 bodies,
    /// nothing if they are there.
    pub fn prepare(&self) {
        self.check();
        self.index.get_or_init(|| Index::new(&self.organisation));
    }

    /// Looks for what does not add up. Half a second for 100 000 bodies, nothing if that is done.
    pub fn check(&self) -> &[Finding] {
        &self.findings.get_or_init(|| Findings::new(&self.graph, &self.views, &self.decks)).all
    }

    /// What does not add up, and what was counted and does; `None` until [`Self::check`] is done.
    #[must_use]
    pub fn findings(&self) -> Option<&[Finding]> {
        self.findings.get().map(|findings| findings.all.as_slice())
    }

    /// What can be found; `None` until [`Self::prepare`] is done.
    #[must_use]
    pub fn index(&self) -> Option<&Index> {
        self.index.get()
    }

    /// As much of `view` as there is in the document: what names something that is gone is forgotten.
    pub(super) fn can_show(&self, mut view: View) -> View {
        view.forget_unknown(|_, named| check::knows(&self.graph, named, lens::is_known));
        view
    }

    /// The view in which it opens: a large one is folded so that what is seen fits.
    #[must_use]
    pub fn first_view(&self) -> View {
        opening(&self.graph)
    }

    /// The organisation that ships with the program.
    #[must_use]
    pub fn built_in() -> Self {
        // A test reads it, so this never falls back; an empty organisation is what an unreadable one would be.
        Self::read(BUILT_IN, Origin::BuiltIn).unwrap_or_else(|_| Self::of(data::File::default(), Origin::BuiltIn))
    }
}

impl LoadError {
    /// What happened to `path` and what to do, in the user's language.
    #[must_use]
    pub fn told(&self, path: &Path, language: &Language) -> String {
        let file = path.display().to_string();
        match self {
            Self::Disk(why) => tr!(language, "open-failed", file = file, why = why.as_str()),
            Self::Text(error) => tr!(language, "open-unreadable", file = file, why = error.told(language)),
        }
    }
}

/// The language that is wished for, or the system's.
fn spoken(settings: &Settings, system_tags: &[String]) -> Language {
    let system = || Language::preferred(system_tags.iter().map(String::as_str));
    settings.language.as_deref().map_or_else(system, Language::for_tag)
}

impl State {
    /// The state at the start, with `document` open. `system_tags` are the languages of the system, dearest first.
    #[must_use]
    pub fn new(document: Arc<Document>, settings: Settings, system_tags: &[String]) -> Self {
        let language = spoken(&settings, system_tags);
        let view = opening(&document.graph);
        let mut state = Self {
            opened: view.folded.clone(),
            view,
            history: super::History::default(),
            settings,
            language,
            picture: super::Picture::default(),
            waiting: None,
            bright: 0,
            at_once: AT_ONCE,
            drawings: 0,
            pictured: None,
            settled: super::History::default(),
            chart: None,
            cameras: std::collections::BTreeMap::new(),
            spot: None,
            sought: None,
            was_resized: false,
            lit: None,
            lit_for: None,
            typed: None,
            search: Search::default(),
            views: Arc::clone(&document.views),
            decks: Arc::clone(&document.decks),
            deck: 0,
            slide: 0,
            press: super::PressDesk::default(),
            show: None,
            screens: super::Screens::default(),
            known: Kept::default(),
            is_kept: true,
            keeping: super::keep::Keeping::default(),
            bench: super::deck::Bench::default(),
            removed: None,
            draft: String::new(),
            palette: None,
            lately: Vec::new(),
            dialog: None,
            banners: Vec::new(),
            hovered: None,
            hovered_wire: None,
            pane: super::Pane::default(),
            pane_wanted: None,
            viewport: emath::Vec2::ZERO,
            headings: emath::Vec2::ZERO,
            window: emath::Vec2::new(1280.0, 800.0),
            viewport_window: 0.0,
            held: None,
            walked: None,
            returning: None,
            system_is_dark: false,
            document,
        };
        state.known = state.kept();
        refresh(&mut state);
        state
    }

    /// Shows `document` instead of what is open, as soon as it is drawn. The view is kept where the same file was read again.
    pub(super) fn show(&mut self, document: Arc<Document>) -> Vec<Effect> {
        if let Some(effects) = self.before_opening(&document) {
            return effects;
        }
        let first = opening(&document.graph);
        if document.graph.len() <= self.at_once {
            self.give_up();
            return self.enter(document, first, self.keeping.read_since);
        }
        // However little of it is shown: whatever is asked of all its bodies takes time.
        let view = self.view_of(&document, first.clone());
        let shown = Shown::new(document, &view, self.language.clone()).read_by(self.reader());
        self.wait_for_document(shown, first);
        Vec::new()
    }

    /// `document` is what is open from now on; `first` is the view in which a new file would open. What was selected, filtered and moved
    /// while the same file was drawn anew holds. It was read when the file had taken views and decks `since` so often.
    pub(super) fn enter(&mut self, document: Arc<Document>, first: View, since: u64) -> Vec<Effect> {
        let opened = first.folded.clone();
        let paused = self.pause_show();
        let same = self.is_same(&document);
        self.view = self.view_of(&document, first);
        // The views before may name what is gone, if more than the saved views has changed.
        if !same || document.organisation != self.document.organisation {
            self.history = super::History::default();
            self.cameras.clear();
        }
        let decks = Arc::clone(&self.decks);
        let is_old = self.document.origin == document.origin && since < self.keeping.writes;
        if !is_old {
            self.take_kept(&document, same);
        }
        self.keep_to_decks(&decks, same);
        self.take_dialog(&document, same);
        (self.document, self.opened, self.keeping.copied) = (document, opened, None);
        self.keeping.asked_copy &= same;
        if !same {
            self.forget_leaving();
            self.keeping.read_since = self.keeping.writes;
        }
        self.forget_errors();
        if self.search.open {
            super::find::find(self, super::Action::Query(self.search.query.clone()));
        }
        self.refresh_palette();
        self.hovered = None;
        self.hovered_wire = None;
        self.chart = None;
        let document = Arc::clone(&self.document);
        self.resume_show(paused, &document, same);
        let path = self.document.origin.path().map(Path::to_owned);
        if let Some(path) = path.clone() {
            self.settings.remember(path);
        }
        let mut effects = vec![Effect::Watch(path)];
        if is_old {
            effects.extend(self.read_again());
        }
        effects
    }

    /// Has the file that is open read again.
    pub(super) fn read_again(&mut self) -> Option<Effect> {
        self.keeping.read_since = self.keeping.writes;
        self.document.origin.path().map(|path| Effect::Read(path.to_owned()))
    }

    /// The view in which `document` is shown: the `first` one, or for the same file the one that holds, without what is gone.
    fn view_of(&self, document: &Document, first: View) -> View {
        if !self.is_same(document) {
            return first;
        }
        let mut view = self.view.clone();
        if self.is_folded_to_fit() {
            view.folded = first.folded;
        } else {
            view.folded = kept(&view.folded, &first.folded, &self.document.graph, &document.graph);
        }
        document.can_show(view)
    }

    /// Whether `document` is what is open, read again, or the copy of it that was just made.
    pub(super) fn is_same(&self, document: &Document) -> bool {
        self.document.origin == document.origin || self.keeping.copied.is_some() && self.keeping.copied.as_deref() == document.origin.path()
    }

    /// What a dialog is about may stand elsewhere in the list of `document`. It is closed if it is not there at all, rather than to tell of
    /// something else.
    fn take_dialog(&mut self, document: &Document, same: bool) {
        let stays = match &mut self.dialog {
            Some(Dialog::Place(at)) => {
                let finding = self.document.findings().and_then(|all| all.get(*at));
                let found = finding.filter(|_| same).and_then(|finding| place_of(finding, document.findings()?));
                *at = found.unwrap_or(*at);
                found.is_some()
            }
            Some(Dialog::RenameView(_, saved)) => same && self.views.contains(saved),
            _ => true,
        };
        if !stays {
            self.dialog = None;
        }
    }

    /// Says something to the user and offers to do something about it.
    pub(super) fn offer(&mut self, text: String, offer: super::Offer) {
        self.banners.push(Banner { text, tone: Tone::Note, offer: Some(offer) });
    }

    /// Says something to the user; the same message is not said twice.
    pub(super) fn tell(&mut self, text: String, tone: Tone) {
        let banner = Banner { text, tone, offer: None };
        if !self.banners.contains(&banner) {
            self.banners.push(banner);
        }
    }

    /// Takes errors away, but for the one that still holds: what was changed is not in the file.
    pub(super) fn forget_errors(&mut self) {
        let holds = self.refusal();
        self.banners.retain(|banner| banner.tone != Tone::Error || Some(&banner.text) == holds.as_ref());
    }

    /// Whether `path` is the file that is open.
    pub(super) fn has_open(&self, path: &Path) -> bool {
        self.document.origin == Origin::File(path.to_owned())
    }
}

/// Where the same is found among `findings`: at the same place in the file, or where lines moved, of the same body.
fn place_of(finding: &Finding, findings: &[Finding]) -> Option<usize> {
    let is_alike = |other: &Finding| other.kind == finding.kind && other.body == finding.body;
    let same = findings.iter().position(|other| is_alike(other) && other.path == finding.path);
    same.or_else(|| findings.iter().position(|other| is_alike(other) && other.body.is_some()))
}
