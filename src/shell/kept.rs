//! Saved views and decks on disk: written into the file of their organisation, in order, each time whole or not at all.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;

use super::files;
use super::jobs::{Post, start};
use crate::app::Action;
use crate::i18n::Language;
use crate::view::Kept;
use crate::{data, tr};

/// Reads `path` again, puts `kept` in the place of what is `known` to be there, and replaces the file; nothing else in it changes. What is
/// not known someone else has put there meanwhile: it stays, as [`Kept::with_others`] tells. Whatever fails, the file stays as it was.
#[must_use]
pub fn keep(path: &Path, kept: &Kept, known: &Kept, language: &Language) -> Action {
    match splice(path, kept, known, language) {
        Ok(kept) => Action::Kept { path: path.to_owned(), kept },
        Err(why) => Action::NotKept { path: path.to_owned(), why: why.trim_end_matches('.').to_owned() },
    }
}

/// Writes a new file with `text`, in which `kept` is.
pub(super) fn keep_copy(path: &Path, text: &str, kept: Kept, language: &Language) -> Action {
    match files::replace(path, text.as_bytes()) {
        Ok(()) => Action::Copied { path: path.to_owned(), kept },
        Err(error) => Action::NotCopied(Some(told(path, &files::told_writing(&error, language), language))),
    }
}

fn told(path: &Path, why: &str, language: &Language) -> String {
    tr!(language, "not-kept", file = path.display().to_string(), why = why.trim_end_matches('.'))
}

fn splice(path: &Path, kept: &Kept, known: &Kept, language: &Language) -> Result<Kept, String> {
    let told = |error: io::Error| files::told(&error, language);
    // Another file could take the place of one that is write-protected: that is not what whoever protected it wants.
    if fs::metadata(path).map_err(told)?.permissions().readonly() {
        return Err(told(ErrorKind::PermissionDenied.into()));
    }
    let text = String::from_utf8(files::bytes(path, language)?).map_err(|_| tr!(language, "disk-not-text"))?;
    let file = data::read(text.as_str()).map_err(|error| error.told(language))?;
    let there = Kept { views: Arc::new(file.views), decks: Arc::new(file.decks) };
    let kept = kept.with_others(known, &there);
    let spliced = data::with_kept(&text, &kept).map_err(|error| error.told(language))?;
    if spliced != text {
        files::replace(path, spliced.as_bytes()).map_err(told)?;
    }
    Ok(kept)
}

/// What is to be written.
pub(super) struct Wish {
    /// The file.
    pub(super) path: PathBuf,
    /// What is to be in it.
    pub(super) kept: Kept,
    /// What was in it before, as far as is known.
    pub(super) known: Kept,
    /// The language in which it is said if they cannot be written.
    pub(super) language: Language,
}

/// Writes views and decks on a thread of its own, the first first: a later one never comes before an earlier one. What is left is written when
/// this is dropped.
pub(super) struct Writer {
    sender: Option<Sender<Wish>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// A writer that tells `post` how it went.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub(super) fn start(post: Post) -> io::Result<Self> {
        let (sender, wishes) = channel::<Wish>();
        let thread = start("kept", move || {
            while let Ok(Wish { path, kept, known, language }) = wishes.recv() {
                post.happened(keep(&path, &kept, &known, &language));
            }
        })?;
        Ok(Self { sender: Some(sender), thread: Some(thread) })
    }

    /// Has views and decks written.
    pub(super) fn write(&self, wish: Wish) {
        if let Some(sender) = &self.sender {
            let _ = sender.send(wish); // the thread only ends with the sender
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join(); // a thread that has failed has nothing left to write
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Text;
    use crate::view::{Deck, SavedView, Slide};

    const TEXT: &str = "// ours\r\n(version: 1, /* a */\r\n  name: \"x\",\r\n) // end";

    fn english() -> Language {
        Language::for_tag("en")
    }

    fn views(names: &[&str]) -> Kept {
        let views = names.iter().map(|name| SavedView { name: Text::plain(name), ..SavedView::default() });
        Kept { views: Arc::new(views.collect()), ..Kept::default() }
    }

    /// A view, and a deck of one slide.
    fn first() -> Kept {
        let slide = Slide { title: Text::plain("Slide"), ..Slide::default() };
        let deck = Deck { name: Text::plain("Deck"), minutes: None, slides: vec![slide] };
        Kept { decks: Arc::new(vec![deck]), ..views(&["First"]) }
    }

    fn nothing() -> Kept {
        Kept::default()
    }

    fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("open.ron");
        fs::write(&path, text).unwrap();
        (folder, path)
    }

    #[test]
    fn views_and_decks_are_written_and_nothing_else_changes() {
        let (folder, path) = file(TEXT);
        assert!(matches!(keep(&path, &first(), &nothing(), &english()), Action::Kept { .. }));
        let deck = "  decks: [\r\n      (name: \"Deck\", slides: [(title: \"Slide\", view: ())]),\r\n  ],\r\n) // end";
        let expect = TEXT.replace(") // end", &format!("  views: [\r\n      (name: \"First\", view: ()),\r\n  ],\r\n{deck}"));
        assert_eq!(fs::read_to_string(&path).unwrap(), expect);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_file_that_cannot_be_written_or_read_stays_as_it_is_and_says_so() {
        let refused = |path: &Path| match keep(path, &first(), &nothing(), &english()) {
            Action::NotKept { why: told, .. } => assert!(!told.is_empty() && !told.ends_with('.'), "{told}"),
            other => panic!("{other:?}"),
        };
        let (_folder, path) = file(TEXT);
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        refused(&path);
        assert_eq!(fs::read_to_string(&path).unwrap(), TEXT);
        let (_folder, path) = file("(version: 1, nmae: \"x\")");
        refused(&path);
        assert_eq!(fs::read_to_string(&path).unwrap(), "(version: 1, nmae: \"x\")");
        fs::remove_file(&path).unwrap();
        refused(&path);
        assert!(!path.exists(), "a file that is gone is not made anew from nothing");
    }

    #[test]
    fn what_someone_else_saved_meanwhile_stays() {
        let (_folder, path) = file(TEXT);
        let names = |answer: Action| match answer {
            Action::Kept { kept, .. } => kept.views.iter().map(|saved| saved.name.in_language("en").to_owned()).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        let ours = views(&["A", "B"]);
        assert_eq!(names(keep(&path, &ours, &nothing(), &english())), ["A", "B"]);
        // Someone adds C; here B is removed, and later C too.
        assert_eq!(names(keep(&path, &views(&["A", "B", "C"]), &ours, &english())), ["A", "B", "C"]);
        assert_eq!(names(keep(&path, &views(&["A"]), &ours, &english())), ["A", "C"]);
        assert!(fs::read_to_string(&path).unwrap().contains("(name: \"C\""));
        assert_eq!(names(keep(&path, &views(&["A"]), &views(&["A", "C"]), &english())), ["A"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_keeps_its_rights_and_a_link_leads_where_it_led() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let (folder, path) = file(TEXT);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let link = folder.path().join("link.ron");
        symlink(&path, &link).unwrap();
        assert!(matches!(keep(&link, &first(), &nothing(), &english()), Action::Kept { .. }));
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert!(fs::read_to_string(&path).unwrap().contains("First"));
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    }
}
