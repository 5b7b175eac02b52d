//! What the application asks of the world; `shell` carries it out and answers with an `Action`.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Asked, Job, PressJob, Settings};
use crate::view::Kept;

/// Something to be done outside the application.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Ask the user for a file; answers with `Action::Open`.
    AskOpen,
    /// Read a file, on a thread; answers with `Action::Loaded`.
    Read(PathBuf),
    /// Tell when this file changes on disk (`Action::FileChanged`), and no other; `None` for no file.
    Watch(Option<PathBuf>),
    /// Make a drawing, on a thread; answers with `Action::Drawn`.
    Draw(Arc<Job>),
    /// Write saved views and decks into a file, and change nothing else in it; answers with `Action::Kept` or `Action::NotKept`.
    WriteKept {
        /// The file.
        path: PathBuf,
        /// What is to be in it.
        kept: Kept,
        /// All that was in it before, as far as is known: whatever else is in it is someone else's, and stays.
        known: Kept,
    },
    /// Ask the user where to keep this text, a copy of what is open; answers with `Action::Copied` or `Action::NotCopied`.
    AskSaveAs {
        /// The text.
        text: Arc<String>,
        /// The views and decks in it.
        kept: Kept,
    },
    /// Ask the user where to export to; answers with `PressAction::Put` or `PressAction::Unasked`.
    AskExport {
        /// The name that is proposed, without its ending.
        name: String,
        /// What the format is called.
        format: String,
        /// The ending.
        ending: &'static str,
        /// What is to be written, for the answer.
        asked: Asked,
    },
    /// Make an order, on a thread, and take it where it goes; answers with `PressAction::Done`.
    Export(Arc<PressJob>),
    /// Show a file where it is.
    Reveal(PathBuf),
    /// Keep the settings.
    Keep(Box<Settings>),
    /// Close the window.
    Quit,
}
