//! Everything the program knows. Only `update` changes it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use emath::Vec2;

use super::deck::Bench;
use super::pipeline::{Shown, Stage};
use super::{Dialog, Findings, History, Palette, PressDesk, Screens, Settings, Show, Waiting};
use crate::data::{Places, ReadError};
use crate::drawing::Drawing;
use crate::graph::OrgGraph;
use crate::i18n::{Language, Message};
use crate::lens::Lit;
use crate::lens::chart::Plan;
use crate::model::{BodyId, Organisation};
use crate::projection::Projection;
use crate::search::{Hit, Index};
use crate::theme::ThemeId;
use crate::view::{Asked, Camera, Deck, Folds, Kept, LensId, SavedView, View};

/// Everything the program knows.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct State {
    /// What is open.
    pub document: Arc<Document>,
    /// What the user chose to see of it.
    pub view: View,
    /// The views before and after.
    pub history: History,
    /// What is kept between starts.
    pub settings: Settings,
    /// The language spoken now.
    pub language: Language,
    /// What is shown now; follows from the document, the view and the language.
    pub picture: Picture,
    /// The drawing that is being made beside the window; until it comes, `picture` stays.
    pub waiting: Option<Waiting>,
    /// How many of the bodies that are shown the filter leaves bright; 0 without a filter.
    pub bright: usize,
    /// Up to how many bodies are drawn at once; more are drawn beside the window.
    pub at_once: usize,
    /// How many drawings were made beside the window.
    pub(super) drawings: u64,
    /// What `picture` follows from.
    pub(super) pictured: Option<Shown>,
    /// The views before and after that of `picture`.
    pub(super) settled: History,
    /// The last picture of the chart and what it follows from, while a sheet is shown.
    pub(super) chart: Option<(Shown, Picture)>,
    /// Where each lens was looked at when it was left.
    pub(super) cameras: BTreeMap<LensId, Camera>,
    /// The spot of the sheet that the keyboard is on: its place in the drawing's spots.
    pub spot: Option<usize>,
    /// Whether the room for sheets has changed in this action.
    pub(super) was_resized: bool,
    /// What is to be come to on the sheet that is shown next: words that its spot says.
    pub(super) sought: Option<String>,
    /// What is lit on the chart.
    pub lit: Option<Arc<Lit>>,
    /// What `lit` follows from.
    pub(super) lit_for: Option<(Arc<Document>, Asked, &'static str)>,
    /// What was folded when the document opened, so that what is seen fits.
    pub(super) opened: Folds,
    /// The search.
    pub search: Search,
    /// The palette, while it is open.
    pub palette: Option<Palette>,
    /// The commands given from the palette, the last one first.
    pub lately: Vec<Message>,
    /// The saved views: those of the file, and what was changed in them since.
    pub views: Arc<Vec<SavedView>>,
    /// The decks: those of the file, and what was changed in them since.
    pub decks: Arc<Vec<Deck>>,
    /// The deck that is worked on and shown: its place among them.
    pub deck: usize,
    /// The slide of it that is worked on: a show can begin there.
    pub slide: usize,
    /// What is exported, and how.
    pub press: PressDesk,
    /// The show, while it goes on.
    pub show: Option<Box<Show>>,
    /// The views and decks that the file had when it was last heard of.
    pub(super) known: Kept,
    /// Whether the views and decks are in the file.
    pub(super) is_kept: bool,
    /// How they get there.
    pub(super) keeping: super::keep::Keeping,
    /// What the work on decks keeps.
    pub(super) bench: Bench,
    /// The screens of the machine.
    pub screens: Screens,
    /// The view that was removed last, and where it stood.
    pub(super) removed: Option<(usize, SavedView)>,
    /// The name that is being typed in a dialog.
    pub draft: String,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// Messages that wait to be read, the oldest first.
    pub banners: Vec<Banner>,
    /// The body under the pointer.
    pub hovered: Option<BodyId>,
    /// The wire under the pointer: its place in the drawing's wires.
    pub hovered_wire: Option<usize>,
    /// Where the keyboard is.
    pub pane: Pane,
    /// A pane that is to take the keyboard in the next frame.
    pub pane_wanted: Option<Pane>,
    /// The size of the canvas, in points.
    pub viewport: Vec2,
    /// What the headings take of it at the left and at the top.
    pub headings: Vec2,
    /// The size of the window, in points.
    pub window: Vec2,
    /// The width of the window when the canvas last told its size: what changes without it is a panel.
    pub(super) viewport_window: f32,
    /// The body that the last step along the chart led to.
    pub(super) walked: Option<BodyId>,
    /// What the matter was called when it was last typed.
    pub(super) typed: Option<String>,
    /// The camera before a panel opened, and what it was held at since.
    pub(super) held: Option<(Camera, Camera)>,
    /// What is seen again when the window has left the size of a show.
    pub(super) returning: Option<super::show::Returning>,
    /// Whether the system prefers dark windows.
    pub system_is_dark: bool,
}

/// What is open, with all that follows from it alone.
#[derive(Debug)]
pub struct Document {
    /// What the file says.
    pub organisation: Arc<Organisation>,
    /// The same, joined.
    pub graph: Arc<OrgGraph>,
    /// What does not add up, once it is looked for: see [`Document::findings`].
    pub findings: OnceLock<Findings>,
    /// The views that the file keeps.
    pub views: Arc<Vec<SavedView>>,
    /// The decks that the file keeps.
    pub decks: Arc<Vec<Deck>>,
    /// Where in the file things stand.
    pub places: Places,
    /// What can be found, once it is made: see [`Document::index`].
    pub index: OnceLock<Index>,
    /// How its chart is arranged for an audience, once that is known.
    pub stage: Stage,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a document comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It ships with the program.
    BuiltIn,
    /// It was read from a file.
    File(PathBuf),
}

impl Origin {
    /// The file it was read from.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::BuiltIn => None,
            Self::File(path) => Some(path),
        }
    }
}

/// Why a file cannot be shown.
#[derive(Clone, Debug)]
pub enum LoadError {
    /// The system does not give it: its own words.
    Disk(String),
    /// Its text cannot be understood.
    Text(ReadError),
}

/// What is shown: the projection and its drawing, made anew only when what they follow from changes.
#[derive(Clone, Debug, Default)]
pub struct Picture {
    /// What is shown.
    pub projection: Arc<Projection>,
    /// How it is shown.
    pub drawing: Arc<Drawing>,
    /// What all views have in common, which the document and the language decide.
    pub plan: Arc<Plan>,
}

/// The search box and what it found.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// Whether it is open.
    pub open: bool,
    /// What was typed.
    pub query: String,
    /// What was found, best first.
    pub hits: Vec<Hit>,
    /// Whether the index is still being made: nothing can be found before it is there.
    pub waiting: bool,
    /// The hit that Enter goes to.
    pub chosen: usize,
}

/// A message to the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Banner {
    /// What happened, where, and what to do.
    pub text: String,
    /// How grave it is.
    pub tone: Tone,
    /// What can be done about it.
    pub offer: Option<Offer>,
}

/// What can be done about a message, by a button in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Bring back the view that was removed.
    BringBackView,
    /// Bring back the slide or the deck that was removed.
    BringBackSlide,
    /// Show what was exported where it is.
    Reveal,
}

/// How grave a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Note,
    /// Something failed.
    Error,
}

/// A part of the window that the keyboard can be in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// The bar at the top.
    Bar,
    /// The outline.
    Outline,
    /// The chart.
    #[default]
    Canvas,
    /// The panel of the selected body.
    Inspector,
}

/// A part of the window that can be folded away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Panel {
    /// The outline with the filters.
    Outline,
    /// The slides of the deck that is worked on, where the outline is otherwise.
    Deck,
    /// The panel of the selected body.
    Inspector,
    /// The legend.
    Legend,
    /// The small map.
    Minimap,
}

impl State {
    /// The theme that is worn now.
    #[must_use]
    pub fn theme_id(&self) -> ThemeId {
        if self.show.is_some() {
            return ThemeId::Projector;
        }
        self.settings.theme.id(self.system_is_dark)
    }

    /// Whether a panel is open.
    #[must_use]
    pub fn is_open(&self, panel: Panel) -> bool {
        if self.show.is_some() {
            return false; // an audience sees the picture and nothing else
        }
        match panel {
            // Without a word from the user the outline opens where the chart stays legible beside it.
            Panel::Deck => self.settings.deck_open,
            Panel::Outline if self.settings.deck_open => false,
            Panel::Outline => self.settings.outline_open.unwrap_or(self.window.x >= 1500.0),
            Panel::Inspector => self.settings.inspector_open && self.view.selected.is_some(),
            Panel::Legend => self.settings.legend_open,
            Panel::Minimap => self.settings.minimap_open,
        }
    }

    /// Whether the document is large, and folded as it opened, so that what is seen fits.
    #[must_use]
    pub fn is_folded_to_fit(&self) -> bool {
        !self.opened.is_empty() && self.view.folded == self.opened && self.view.focus.is_none()
    }

    /// The graph of the open document.
    #[must_use]
    pub fn graph(&self) -> &OrgGraph {
        &self.document.graph
    }
}
