//! Orders of the window: made on a thread of their own, and taken where they go.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;

use egui::ColorImage;

use super::{told, write};
use crate::app::{Action, Outcome, PressAction, PressGoal, PressJob};
use crate::export::Fault;
use crate::i18n::Language;
use crate::shell::files;
use crate::shell::jobs::{Answer, Post, start};
use crate::tr;

/// Makes an order on a thread. Whatever happens there, there is an answer.
///
/// # Errors
/// If the system gives no thread.
pub(in crate::shell) fn begin(job: Arc<PressJob>, language: &Language, post: &Post) -> io::Result<JoinHandle<()>> {
    let number = job.number;
    let failed = |why: String| Action::Press(PressAction::Done(number, Outcome::Failed(why)));
    let (thread_post, thread_language) = (post.clone(), language.clone());
    let started = start("export", move || {
        let copy = |picture| thread_post.send(Answer::Picture(Box::new(picture)));
        let outcome = catch_unwind(AssertUnwindSafe(|| carry_out(&job, &thread_language, copy)));
        let outcome = outcome.unwrap_or_else(|_| Outcome::Failed(tr!(thread_language, "export-broke")));
        thread_post.happened(Action::Press(PressAction::Done(number, outcome)));
    });
    if let Err(error) = &started {
        post.happened(failed(files::told(error, language)));
    }
    started
}

/// Makes an order and takes it where it goes; what is for the clipboard goes to `copy`.
pub fn carry_out(job: &PressJob, language: &Language, copy: impl FnOnce(ColorImage)) -> Outcome {
    let made = match job.run() {
        Ok(made) => made,
        Err(Fault::Stopped) => return Outcome::Stopped,
        Err(fault) => return Outcome::Failed(told(&fault, language)),
    };
    take(job, &made, language, copy)
}

/// Takes what is made where it goes. Until the moment when it does it can be stopped, and then it leaves nothing behind.
fn take(job: &PressJob, made: &[Vec<u8>], language: &Language, copy: impl FnOnce(ColorImage)) -> Outcome {
    match &job.goal {
        PressGoal::File(path) => to_file(job, path, made, language),
        PressGoal::Print => match to_be_printed(job, made) {
            Ok(Some(path)) if has_desktop() && open::that_detached(&path).is_ok() => Outcome::Shown,
            Ok(Some(path)) => Outcome::NoViewer(path),
            Ok(None) => Outcome::Stopped,
            Err(error) => Outcome::Failed(files::told_writing(&error, language)),
        },
        PressGoal::Copy => match made.first().ok_or_else(String::new).and_then(|bytes| picture(bytes)) {
            Ok(_) if !job.settle() => Outcome::Stopped,
            Ok(picture) => {
                copy(picture);
                Outcome::Copied
            }
            Err(why) => Outcome::Failed(why),
        },
    }
}

/// Writes one file or several; never the one that the organisation was read from.
fn to_file(job: &PressJob, path: &Path, made: &[Vec<u8>], language: &Language) -> Outcome {
    let path = write::unmixed(path, made.len());
    let failed = |path: &Path, why: String| Outcome::Failed(format!("{}: {why}", path.display()));
    if let Some(source) = write::replaced(job.order().document.origin.path(), &path, made.len()) {
        return failed(&source, tr!(language, "export-replaces-source"));
    }
    match write::write(&path, made, || job.settle()) {
        Ok(Some(written)) => Outcome::Written(written.first(), made.len()),
        Ok(None) => Outcome::Stopped,
        Err(error) => failed(&path, files::told_writing(&error, language)),
    }
}

/// A PDF in a new file, in the system's folder for what does not last. The viewer reads it when it likes, so that it stays there.
fn to_be_printed(job: &PressJob, made: &[Vec<u8>]) -> io::Result<Option<PathBuf>> {
    let folder = tempfile::Builder::new().prefix("samverkan-").tempdir()?;
    let path = folder.path().join(name_of_print(&job.order().title()));
    let written = write::write(&path, made, || job.settle())?;
    Ok(written.map(|written| {
        let _ = folder.keep(); // from now on it is the viewer's
        written.first()
    }))
}

/// What a PDF is called that is printed.
fn name_of_print(title: &str) -> String {
    let name: String = title.chars().filter(|letter| letter.is_alphanumeric() || *letter == ' ').take(60).collect();
    let name = if name.trim().is_empty() { "samverkan" } else { name.trim() };
    format!("{name}.pdf")
}

/// Shows a file where it is.
pub(in crate::shell) fn reveal(path: &Path) -> bool {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    has_desktop() && open::that_detached(folder).is_ok()
}

/// Whether there is a desktop that could show anything.
fn has_desktop() -> bool {
    let is_set = |variable| std::env::var_os(variable).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"].into_iter().any(is_set)
}

/// A PNG as a picture for the clipboard.
fn picture(png: &[u8]) -> Result<ColorImage, String> {
    let decoded = image::load_from_memory_with_format(png, image::ImageFormat::Png).map_err(|error| error.to_string())?;
    let pixels = decoded.to_rgba8();
    let size = [pixels.width(), pixels.height()].map(|side| usize::try_from(side).unwrap_or(0));
    Ok(ColorImage::from_rgba_unmultiplied(size, pixels.as_raw()))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::app::{Document, Effect, Settings, State, update};

    fn begun(state: &mut State, action: PressAction) -> Arc<PressJob> {
        let effects = update(state, Action::Press(action));
        let job = |effect| if let Effect::Export(job) = effect { Some(job) } else { None };
        effects.into_iter().find_map(job).expect("something is made")
    }

    fn state() -> State {
        let mut state = State::new(Arc::new(Document::built_in()), Settings::default(), &["sv".to_owned()]);
        update(&mut state, Action::Press(PressAction::Open(Some("svg"))));
        state
    }

    fn count(folder: &Path) -> usize {
        fs::read_dir(folder).unwrap().count()
    }

    /// All is made when it is cancelled: only the last moment is left to hear of it.
    #[test]
    fn what_is_cancelled_when_it_is_made_goes_nowhere() {
        let folder = tempfile::tempdir().unwrap();
        for action in [PressAction::To(folder.path().join("a.svg")), PressAction::Print, PressAction::Copy] {
            let mut state = state();
            let job = begun(&mut state, action);
            let made = job.run().unwrap();
            update(&mut state, Action::Press(PressAction::Cancel));
            let outcome = take(&job, &made, &state.language, |_| panic!("it was copied"));
            assert_eq!((outcome, count(folder.path())), (Outcome::Stopped, 0), "{:?}", job.goal);
        }
    }

    #[cfg(unix)]
    #[test]
    fn the_file_that_is_open_is_not_replaced_under_any_name() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("my.ron"), folder.path().join("a.svg"));
        fs::write(&file, "(version: 1, name: \"x\", bodies: [(id: \"a\", name: \"A\")])").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        for (tag, words) in [("sv", "Välj ett annat namn"), ("en", "Choose another name")] {
            let language = Language::for_tag(tag);
            let document = Arc::new(files::read(&file, &language).unwrap());
            let mut state = State::new(document, Settings::default(), &[tag.to_owned()]);
            update(&mut state, Action::Press(PressAction::Open(Some("svg"))));
            let job = begun(&mut state, PressAction::To(link.clone()));
            let outcome = carry_out(&job, &language, drop);
            assert!(matches!(&outcome, Outcome::Failed(why) if why.contains("a.svg") && why.contains(words)), "{outcome:?}");
        }
        assert!(fs::read_to_string(&file).unwrap().starts_with("(version"));
    }

    /// Whoever cancels too late is not told that it was cancelled.
    #[test]
    fn what_is_cancelled_when_it_is_there_is_there_and_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.svg");
        let mut state = state();
        let job = begun(&mut state, PressAction::To(path.clone()));
        let outcome = carry_out(&job, &state.language, drop);
        update(&mut state, Action::Press(PressAction::Cancel));
        assert!(state.press.told.is_none() && state.press.running().is_some(), "it was put in its place before");
        update(&mut state, Action::Press(PressAction::Done(job.number, outcome)));
        assert!(path.exists() && state.banners.last().is_some_and(|banner| banner.text.contains("a.svg")));
    }
}
