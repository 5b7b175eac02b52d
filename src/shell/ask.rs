//! The system's dialog for opening a file, on a thread, so that the window never waits for it.

use std::io;

use super::jobs::{Answer, Post, start};
use super::log;
use crate::app::{Action, State};
use crate::tr;

/// Asks which file to open, above `window`; the post gets [`Answer::Asked`] in any case.
///
/// # Errors
/// If the system gives no thread.
pub(super) fn ask(window: &eframe::Frame, state: &State, post: Post) -> io::Result<()> {
    let language = state.language.clone();
    let mut dialog = rfd::AsyncFileDialog::new()
        .set_title(tr!(language, "dialog-title"))
        .add_filter(tr!(language, "dialog-kind"), &["ron"])
        .add_filter(tr!(language, "dialog-any"), &["*"])
        .set_parent(window);
    if let Some(folder) = state.document.origin.path().and_then(|path| path.parent()) {
        dialog = dialog.set_directory(folder);
    }
    log::has_dialog_failed(); // forget what was before
    // On a Mac the dialog must be made here, on the main thread, and may be waited for anywhere.
    let chosen = dialog.pick_file();
    start("dialog", move || {
        let action = match pollster::block_on(chosen) {
            Some(file) => Some(Action::Open(file.path().to_owned())),
            None if log::has_dialog_failed() => Some(Action::Failed(tr!(language, "dialog-missing"))),
            None => None,
        };
        post.send(Answer::Asked(action.map(Box::new)));
    })?;
    Ok(())
}
