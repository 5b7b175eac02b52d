//! Telling when the open file changes on disk.
//!
//! Editors replace a file by renaming another one to its name, so it is the folder that is watched.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::files::Stamp;
use super::jobs::{Post, start};
use crate::app::Action;

/// How long the file must be left alone before its change is told: editors write in several steps.
const PAUSE: Duration = Duration::from_millis(150);
/// After this long a change is told even if the file is written to all the time.
const PATIENCE: Duration = Duration::from_secs(2);

/// A file that is watched, until this is dropped.
pub(super) struct Watch {
    path: PathBuf,
    /// Kept for what its drop does: it ends the watching, and with it the thread that waits for changes.
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Watches `path`. If it has changed since it had `stamp`, that is told at once.
    ///
    /// # Errors
    /// What the system says, for instance that too many files are watched already.
    pub(super) fn start(path: &Path, stamp: Option<Stamp>, post: Post) -> io::Result<Self> {
        let (bell, changes) = channel();
        let places = places_of(path);
        let names: BTreeSet<OsString> = places.iter().filter_map(|place| place.file_name().map(OsString::from)).collect();
        let missed = bell.clone();
        let mut watcher = notify::recommended_watcher(move |event| hear(event, &names, &bell)).map_err(as_io)?;
        for folder in folders_of(&places) {
            watcher.watch(&folder, RecursiveMode::NonRecursive).map_err(as_io)?;
        }
        // Between the reading of the file and this line it may have changed unheard.
        if stamp.is_some() && stamp != Stamp::of(path) {
            let _ = missed.send(());
        }
        drop(missed);
        let told = path.to_owned();
        start("watch", move || tell(&changes, &told, &post))?;
        Ok(Self { path: path.to_owned(), _watcher: watcher })
    }

    /// The file that is watched.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

/// The file itself, and what it links to.
fn places_of(path: &Path) -> Vec<PathBuf> {
    let mut places = vec![path.to_owned()];
    places.extend(fs::canonicalize(path).ok().filter(|target| target != path));
    places
}

fn folders_of(places: &[PathBuf]) -> BTreeSet<PathBuf> {
    places.iter().filter_map(|place| place.parent()).map(Path::to_owned).collect()
}

/// Runs on the watcher's own thread for whatever happens in the folder.
fn hear(event: notify::Result<Event>, names: &BTreeSet<OsString>, bell: &Sender<()>) {
    let concerns = match event {
        Ok(event) => is_change(event.kind) && (event.need_rescan() || is_about(&event, names)),
        Err(_) => true, // something was missed: better read once too often
    };
    if concerns {
        let _ = bell.send(()); // nobody listens once the watch has ended
    }
}

fn is_change(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Access(access) if access != AccessKind::Close(AccessMode::Write))
}

fn is_about(event: &Event, names: &BTreeSet<OsString>) -> bool {
    event.paths.iter().any(|path| path.file_name().is_some_and(|name| names.contains(name)))
}

/// Tells changes as they come, several in a row as one, until the watch ends.
fn tell(changes: &Receiver<()>, path: &Path, post: &Post) {
    while changes.recv().is_ok() {
        let first = Instant::now();
        loop {
            match changes.recv_timeout(PAUSE) {
                Ok(()) if first.elapsed() < PATIENCE => {}
                Ok(()) | Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        post.happened(Action::FileChanged(path.to_owned()));
    }
}

fn as_io(error: notify::Error) -> io::Error {
    match error.kind {
        notify::ErrorKind::Io(error) => error,
        _ => io::Error::other(error),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::Receiver;

    use super::*;
    use crate::shell::jobs::Answer;

    /// Longer than any machine needs; a change that is heard ends the waiting at once.
    const LONG: Duration = Duration::from_secs(20);

    fn watched(text: &str) -> (tempfile::TempDir, PathBuf, Watch, Receiver<Answer>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("open.ron");
        fs::write(&path, text).unwrap();
        let (post, answers) = Post::new(|| {});
        let watch = Watch::start(&path, Stamp::of(&path), post).unwrap();
        (folder, path, watch, answers)
    }

    fn expect_change(answers: &Receiver<Answer>, path: &Path) {
        match answers.recv_timeout(LONG) {
            Ok(Answer::Happened(action)) => assert!(matches!(*action, Action::FileChanged(changed) if changed == path)),
            other => panic!("no change was told: {other:?}"),
        }
    }

    #[test]
    fn a_file_that_is_replaced_by_a_rename_has_changed() {
        let (folder, path, _watch, answers) = watched("before");
        let other = folder.path().join(".open.ron.new");
        fs::write(&other, "after").unwrap();
        fs::rename(&other, &path).unwrap();
        expect_change(&answers, &path);
    }

    #[test]
    fn a_file_that_is_deleted_and_written_anew_has_changed_both_times() {
        let (_folder, path, _watch, answers) = watched("before");
        fs::remove_file(&path).unwrap();
        expect_change(&answers, &path);
        fs::write(&path, "again").unwrap();
        expect_change(&answers, &path);
    }

    #[test]
    fn a_file_that_changed_before_it_was_watched_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("open.ron");
        fs::write(&path, "before").unwrap();
        let stamp = Stamp::of(&path);
        fs::write(&path, "after, and longer").unwrap();
        let (post, answers) = Post::new(|| {});
        let _watch = Watch::start(&path, stamp, post).unwrap();
        expect_change(&answers, &path);
    }

    #[test]
    fn its_neighbours_do_not_count_and_the_end_of_the_watch_ends_the_thread() {
        let (folder, path, watch, answers) = watched("before");
        fs::write(folder.path().join("other.ron"), "other").unwrap();
        fs::read(&path).unwrap();
        drop(watch);
        // The thread has the only post: once it is gone, so is the channel, and nothing was sent before.
        assert!(matches!(answers.recv_timeout(LONG), Err(RecvTimeoutError::Disconnected)));
    }
}
