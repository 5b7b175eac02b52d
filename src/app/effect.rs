//! What the application asks of the world; `shell` carries it out and answers with an `Action`.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Job, PressJob, Settings};
use crate::view::SavedView;

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
    /// Write saved views into a file, and change nothing else in it; answers with `Action::ViewsKept` or `Action::ViewsRefused`.
    WriteViews {
        /// The file.
        path: PathBuf,
        /// The views.
        views: Arc<Vec<SavedView>>,
        /// Those that were in the file before, as far as is known: others in it are someone else's, and stay.
        known: Arc<Vec<SavedView>>,
    },
    /// Ask the user where to keep this text, a copy of what is built in with these views; answers as `WriteViews` does.
    AskSaveAs {
        /// The text.
        text: Arc<String>,
        /// The views in it.
        views: Arc<Vec<SavedView>>,
    },
    /// Ask the user where to export to; answers with `PressAction::To`.
    AskExport {
        /// The name that is proposed, without its ending.
        name: String,
        /// What the format is called.
        format: String,
        /// The ending.
        ending: &'static str,
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
