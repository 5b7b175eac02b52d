//! Opening the window, or saying why there is none.

use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use eframe::NativeOptions;
use egui::{Vec2, ViewportBuilder, vec2};

use super::settings::{self, Kept};
use super::window::Window;
use super::{CANNOT, files, icon, language, languages, say};
use crate::app::{Action, Document, Settings, State};
use crate::i18n::Language;
use crate::tr;

/// The name under which the window system knows the program.
pub(super) const APP: &str = "samverkan";
/// The size of the window at the start, in points.
const SIZE: Vec2 = vec2(1280.0, 800.0);
/// The smallest window that can still be worked in: less than what is meant to be used, for small screens and large text.
const LEAST: Vec2 = vec2(640.0, 440.0);

/// Opens the window with `file` or what is built in, speaking `lang` or what the settings or the system say.
pub(super) fn run(file: Option<&Path>, lang: Option<&str>) -> ExitCode {
    let tags = languages(lang);
    let language = language(&tags);
    if !has_display() {
        say(&tr!(language, "window-no-display"));
        return ExitCode::from(CANNOT);
    }
    let ready = Ready::new(file, lang, &tags);
    match open(ready, &language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(told) => {
            say(&told);
            ExitCode::from(CANNOT)
        }
    }
}

/// All that the window starts with.
pub(super) struct Ready {
    pub(super) state: State,
    /// What happens first: a file that was read, settings that were damaged.
    pub(super) first: Vec<Action>,
    /// Where the settings are kept; `None` if they cannot be.
    pub(super) settings: Option<PathBuf>,
}

impl Ready {
    fn new(file: Option<&Path>, lang: Option<&str>, tags: &[String]) -> Self {
        let path = settings::path();
        let language = language(tags);
        let kept = path.as_deref().map_or(Kept::Fine(Settings::default()), |path| settings::read(path, &language));
        let told = trouble(&kept, path.as_deref(), &language);
        let settings_file = path.filter(|_| !matches!(kept, Kept::Locked(_)));
        let settings = if let Kept::Fine(settings) = kept { settings } else { Settings::default() };
        let state = state(settings, lang, tags);
        // A failed opening takes older failures away, so that the settings' come last.
        let first = file.map(|path| opened(path, &state.language)).into_iter().chain(told.map(Action::Failed)).collect();
        Self { state, first, settings: settings_file }
    }
}

fn trouble(kept: &Kept, path: Option<&Path>, language: &Language) -> Option<String> {
    let file = path?.display().to_string();
    match kept {
        Kept::Fine(_) => None,
        Kept::PutAside(aside) => Some(tr!(language, "settings-damaged", file = file, aside = aside.display().to_string())),
        Kept::Locked(why) => Some(tr!(language, "settings-locked", file = file, why = why.as_str())),
    }
}

/// The language asked for on the command line holds for this time only: it is not kept.
fn state(mut settings: Settings, lang: Option<&str>, tags: &[String]) -> State {
    let kept = settings.language.clone();
    if lang.is_some() {
        settings.language = None;
    }
    let mut state = State::new(Arc::new(Document::built_in()), settings, tags);
    state.settings.language = kept;
    state
}

/// The file of the command line is read before there is a window, so that nobody sees another organisation first.
fn opened(path: &Path, language: &Language) -> Action {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let outcome = files::read(&path, language).map(Arc::new);
    Action::Loaded { path, outcome }
}

/// Whether there can be a window at all. Other systems always have a screen, or say so themselves.
fn has_display() -> bool {
    let is_set = |variable| std::env::var_os(variable).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"].into_iter().any(is_set)
}

/// Runs the window until it is closed.
///
/// The window system's crates panic where a library of the system is missing. Until the first frame such a panic is
/// a reason why there is no window; later ones are faults of the program and stay panics.
fn open(ready: Ready, language: &Language) -> Result<(), String> {
    let shown = Arc::new(AtomicBool::new(false));
    let last_words = listen_to_panics(Arc::clone(&shown));
    let options = NativeOptions { viewport: viewport(), ..NativeOptions::default() };
    let create = {
        let shown = Arc::clone(&shown);
        move |creation: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, _> {
            Ok(Box::new(Window::new(creation, ready, shown)?))
        }
    };
    match panic::catch_unwind(AssertUnwindSafe(|| eframe::run_native(APP, options, Box::new(create)))) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(failed(&error, language)),
        Err(fault) if shown.load(Ordering::Relaxed) => panic::resume_unwind(fault),
        Err(_) => {
            let why = last_words.lock().unwrap_or_else(PoisonError::into_inner).clone();
            Err(tr!(language, "window-failed", why = why.trim_end_matches('.')))
        }
    }
}

fn viewport() -> ViewportBuilder {
    ViewportBuilder::default()
        .with_app_id(APP)
        .with_title("Samverkan")
        .with_inner_size(SIZE)
        .with_min_inner_size(LEAST)
        .with_icon(icon::icon())
        .with_drag_and_drop(true)
}

/// Keeps what a panic says before the first frame instead of printing it.
fn listen_to_panics(shown: Arc<AtomicBool>) -> Arc<Mutex<String>> {
    let last_words = Arc::new(Mutex::new(String::new()));
    let keep = Arc::clone(&last_words);
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if shown.load(Ordering::Relaxed) {
            usual(info);
        } else {
            info.payload_as_str().unwrap_or_default().clone_into(&mut keep.lock().unwrap_or_else(PoisonError::into_inner));
        }
    }));
    last_words
}

fn failed(error: &eframe::Error, language: &Language) -> String {
    // The crates below put their names and places in their sources in front of what happened.
    let said = error.to_string();
    let why = said.rsplit(": ").next().unwrap_or(&said);
    match error {
        eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_) => tr!(language, "window-failed", why = why),
        eframe::Error::Glutin(_) | eframe::Error::NoGlutinConfigs(..) | eframe::Error::OpenGL(_) => {
            tr!(language, "window-no-graphics", why = why)
        }
        eframe::Error::AppCreation(error) => match error.downcast_ref::<io::Error>() {
            Some(error) => tr!(language, "window-failed", why = files::told(error, language)),
            None => tr!(language, "window-failed", why = why),
        },
    }
}
