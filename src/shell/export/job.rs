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
    if job.is_stopped() {
        return Outcome::Stopped;
    }
    match &job.goal {
        PressGoal::File(path) => match write::write(&write::unmixed(path, made.len()), &made) {
            Ok(written) => Outcome::Written(written.first(), made.len()),
            Err(error) => Outcome::Failed(format!("{}: {}", path.display(), files::told(&error, language))),
        },
        PressGoal::Print => print(&job.order().title(), &made, language),
        PressGoal::Copy => match made.first().ok_or_else(String::new).and_then(|bytes| picture(bytes)) {
            Ok(picture) => {
                copy(picture);
                Outcome::Copied
            }
            Err(why) => Outcome::Failed(why),
        },
    }
}

/// Shows a PDF in the system's viewer, where it can be printed.
fn print(title: &str, made: &[Vec<u8>], language: &Language) -> Outcome {
    match to_be_printed(title).and_then(|path| write::write(&path, made)) {
        Ok(written) if has_desktop() && open::that_detached(written.first()).is_ok() => Outcome::Shown,
        Ok(written) => Outcome::NoViewer(written.first()),
        Err(error) => Outcome::Failed(files::told(&error, language)),
    }
}

/// A new file in the system's folder for what does not last. The viewer reads it when it likes, so that it stays there.
fn to_be_printed(title: &str) -> io::Result<PathBuf> {
    let folder = tempfile::Builder::new().prefix("samverkan-").tempdir()?.keep();
    let name: String = title.chars().filter(|letter| letter.is_alphanumeric() || *letter == ' ').take(60).collect();
    let name = if name.trim().is_empty() { "samverkan" } else { name.trim() };
    Ok(folder.join(format!("{name}.pdf")))
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
