//! The system's dialogs for opening and saving a file, on a thread, so that the window never waits for them.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::export::write::another;
use super::jobs::{Answer, Post, start};
use super::{kept, log};
use crate::app::{Action, Asked, PressAction, State};
use crate::i18n::Language;
use crate::tr;
use crate::view::Kept;

/// Asks which file to open, above `window`; the post gets [`Answer::Asked`] in any case.
///
/// # Errors
/// If the system gives no thread.
pub(super) fn ask(window: &eframe::Frame, state: &State, post: Post) -> io::Result<()> {
    let language = state.language.clone();
    let mut dialog = dialog(window, &language).set_title(tr!(language, "dialog-title"));
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

/// Asks where to export to, with a name that is proposed, what its format is called and its ending; the post gets [`Answer::Asked`] in any
/// case.
///
/// # Errors
/// If the system gives no thread.
pub(super) fn ask_export(
    window: &eframe::Frame,
    state: &State,
    (name, format, ending): (&str, &str, &'static str),
    asked: Asked,
    post: Post,
) -> io::Result<()> {
    let language = state.language.clone();
    let mut dialog = rfd::AsyncFileDialog::new()
        .set_parent(window)
        .set_title(tr!(language, "export-where"))
        .add_filter(format, &[ending])
        .set_file_name(format!("{name}.{ending}"));
    if let Some(folder) = state.document.origin.path().and_then(|path| path.parent()) {
        dialog = dialog.set_directory(folder);
    }
    log::has_dialog_failed(); // forget what was before
    let chosen = dialog.save_file();
    start("dialog", move || {
        let action = match pollster::block_on(chosen) {
            Some(file) => Some(Action::Press(PressAction::Put(asked, named(file.path(), ending, Path::exists)))),
            None if log::has_dialog_failed() => {
                Some(Action::Press(PressAction::Unasked(tr!(language, "export-no-dialog", ending = ending))))
            }
            None => None,
        };
        post.send(Answer::Asked(action.map(Box::new)));
    })?;
    Ok(())
}

/// Asks where to keep `text`, a copy of what is built in, and writes it there; the post gets [`Answer::Asked`] in any case.
///
/// # Errors
/// If the system gives no thread.
pub(super) fn ask_where(window: &eframe::Frame, language: Language, text: Arc<String>, copy: Kept, post: Post) -> io::Result<()> {
    let dialog = dialog(window, &language).set_title(tr!(language, "dialog-save-title")).set_file_name(tr!(language, "dialog-save-file"));
    log::has_dialog_failed(); // forget what was before
    let chosen = dialog.save_file();
    start("dialog", move || {
        let action = match pollster::block_on(chosen) {
            Some(file) => kept::keep_copy(file.path(), &text, copy, &language),
            None if log::has_dialog_failed() => Action::NotCopied(Some(tr!(language, "dialog-no-saving"))),
            None => Action::NotCopied(None),
        };
        post.send(Answer::Asked(Some(Box::new(action))));
    })?;
    Ok(())
}

/// The file to write when `chosen` was: with the ending of its format. A name that needs one added is not the one that the dialog asked about,
/// so that what is there under it stays, and the new file is "name 2".
fn named(chosen: &Path, ending: &str, exists: impl Fn(&Path) -> bool) -> PathBuf {
    if chosen.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending)) {
        return chosen.to_owned();
    }
    let mut name = chosen.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    let path = chosen.with_file_name(name);
    if exists(&path) { another(&path, |path| !exists(path)) } else { path }
}

fn dialog(window: &eframe::Frame, language: &Language) -> rfd::AsyncFileDialog {
    rfd::AsyncFileDialog::new()
        .add_filter(tr!(language, "dialog-kind"), &["ron"])
        .add_filter(tr!(language, "dialog-any"), &["*"])
        .set_parent(window)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(chosen: &str, expect: &str) {
        let there = |path: &Path| path == Path::new("there.pdf") || path == Path::new("there 2.pdf");
        assert_eq!(named(Path::new(chosen), "pdf", there), Path::new(expect), "{chosen}");
    }

    #[test]
    fn a_file_has_the_ending_of_its_format_whatever_is_typed() {
        check("Budget 2026.1", "Budget 2026.1.pdf");
        check("folder.x/Budget", "folder.x/Budget.pdf");
        check("a.PDF", "a.PDF");
        check("x.png", "x.png.pdf");
    }

    #[test]
    fn what_the_dialog_did_not_ask_about_is_not_replaced() {
        check("there", "there 3.pdf");
        check("there.pdf", "there.pdf");
    }
}
