//! The settings on disk: read at the start, written atomically when they change, put aside when they are damaged.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use ron::ser::PrettyConfig;

use super::files;
use super::jobs::{Post, start};
use crate::app::{Action, RECENT_FILES, Settings};
use crate::i18n::Language;
use crate::tr;

/// The environment variable that names another folder for the settings.
const FOLDER: &str = "SAMVERKAN_CONFIG_DIR";
const FILE: &str = "settings.ron";
/// Settings are written at most this often: a dragged divider changes them in every frame.
const PAUSE: Duration = Duration::from_millis(500);
/// How many damaged files are kept before the next one stays where it is.
const DAMAGED_FILES: u32 = 99;

/// The file of the settings; `None` if the system has no place for it.
pub(super) fn path() -> Option<PathBuf> {
    let folder = match std::env::var_os(FOLDER).filter(|folder| !folder.is_empty()) {
        Some(folder) => PathBuf::from(folder),
        None => directories::ProjectDirs::from("", "", "samverkan")?.config_dir().to_owned(),
    };
    Some(folder.join(FILE))
}

/// What came of reading the settings.
#[derive(Debug, PartialEq)]
pub(super) enum Kept {
    /// They were read, or there are none yet.
    Fine(Settings),
    /// They could not be understood and are put aside in this file.
    PutAside(PathBuf),
    /// They could not be read, or not be put aside: nothing may be written over them.
    Locked(String),
}

/// Reads the settings in `path`.
pub(super) fn read(path: &Path, language: &Language) -> Kept {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Kept::Fine(Settings::default()),
        Err(error) => return Kept::Locked(files::told(&error, language)),
    };
    if let Ok(settings) = ron::de::from_bytes(&bytes) {
        return Kept::Fine(sound(settings));
    }
    match put_aside(path, &bytes) {
        Ok(aside) => Kept::PutAside(aside),
        Err(error) => Kept::Locked(files::told(&error, language)),
    }
}

/// Numbers that no window can have, whoever wrote them, become those of the start.
fn sound(settings: Settings) -> Settings {
    let start = Settings::default();
    let width = |width: f32, otherwise: f32| if width.is_finite() && width > 0.0 { width } else { otherwise };
    let (least, most) = Settings::TEXT_SIZES;
    Settings {
        text_size: settings.text_size.clamp(least, most),
        notes_size: settings.notes_size.clamp(Settings::NOTES_SIZES.0, Settings::NOTES_SIZES.1),
        outline_width: width(settings.outline_width, start.outline_width),
        inspector_width: width(settings.inspector_width, start.inspector_width),
        recent: settings.recent.iter().filter_map(|path| std::path::absolute(path).ok()).take(RECENT_FILES).collect(),
        ..settings
    }
}

/// Moves the damaged settings to the first free `settings.damaged-1.ron`, never over another file.
fn put_aside(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    for number in 1..=DAMAGED_FILES {
        let aside = path.with_file_name(format!("settings.damaged-{number}.ron"));
        match OpenOptions::new().write(true).create_new(true).open(&aside) {
            Ok(mut file) => {
                file.write_all(bytes)?;
                file.sync_all()?;
                fs::remove_file(path)?;
                return Ok(aside);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// Writes the settings so that at every moment either the old or the new ones are on disk, whole.
fn write(path: &Path, settings: &Settings) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let text = ron::ser::to_string_pretty(settings, PrettyConfig::default()).map_err(io::Error::other)?;
    files::replace(path, format!("{text}\n").as_bytes())
}

/// Writes settings on a thread of its own, at most twice a second; what is left is written when this is dropped.
pub(super) struct Keeper {
    sender: Option<Sender<(Settings, Language)>>,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    /// Keeps settings in `path`, where `kept` are now.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub(super) fn start(path: PathBuf, kept: Settings, post: Post) -> io::Result<Self> {
        let (sender, wishes) = channel();
        let thread = start("settings", move || keep(&path, kept, &wishes, &post))?;
        Ok(Self { sender: Some(sender), thread: Some(thread) })
    }

    /// Keeps `settings`. If that fails it is said in `language`.
    pub(super) fn keep(&self, settings: Settings, language: Language) {
        if let Some(sender) = &self.sender {
            let _ = sender.send((settings, language)); // the thread only ends with the sender
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join(); // a thread that has failed has nothing left to write
        }
    }
}

fn keep(path: &Path, mut kept: Settings, wishes: &Receiver<(Settings, Language)>, post: &Post) {
    while let Ok((mut settings, mut language)) = wishes.recv() {
        let until = Instant::now() + PAUSE;
        while let Ok(later) = wishes.recv_timeout(until.saturating_duration_since(Instant::now())) {
            (settings, language) = later;
        }
        if settings == kept {
            continue;
        }
        match write(path, &settings) {
            Ok(()) => kept = settings,
            Err(error) => {
                let why = files::told(&error, &language);
                post.happened(Action::Failed(tr!(language, "settings-not-kept", file = path.display().to_string(), why = why)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::ThemeChoice;

    fn folder() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("samverkan").join(FILE);
        (folder, path)
    }

    fn read_back(path: &Path) -> Kept {
        read(path, &Language::for_tag("en"))
    }

    fn unusual() -> Settings {
        let recent = std::path::absolute("any.ron").unwrap();
        Settings { language: Some("en".to_owned()), theme: ThemeChoice::Dark, text_size: 140, recent: vec![recent], ..Settings::default() }
    }

    fn files_in(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_is_kept_is_read_back() {
        let (_folder, path) = folder();
        write(&path, &unusual()).unwrap();
        assert_eq!(read_back(&path), Kept::Fine(unusual()));
        assert_eq!(files_in(path.parent().unwrap()), [FILE]);
    }

    #[test]
    fn the_first_start_has_the_settings_of_the_start() {
        let (_folder, path) = folder();
        assert_eq!(read_back(&path), Kept::Fine(Settings::default()));
    }

    #[test]
    fn settings_of_another_version_serve() {
        let (_folder, path) = folder();
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "(text_size: 120, of_a_later_version: [1, 2])").unwrap();
        assert_eq!(read_back(&path), Kept::Fine(Settings { text_size: 120, ..Settings::default() }));
    }

    #[test]
    fn numbers_that_no_window_can_have_are_not_taken() {
        let (_folder, path) = folder();
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "(text_size: 9000, outline_width: NaN, inspector_width: -4.0)").unwrap();
        assert_eq!(read_back(&path), Kept::Fine(Settings { text_size: 200, ..Settings::default() }));
    }

    #[test]
    fn damaged_settings_are_put_aside_and_never_over_others() {
        let (_folder, path) = folder();
        let folder = path.parent().unwrap().to_owned();
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("settings.damaged-1.ron"), "older").unwrap();
        fs::write(&path, b"(text_size: \xff").unwrap();
        assert_eq!(read_back(&path), Kept::PutAside(folder.join("settings.damaged-2.ron")));
        assert_eq!(files_in(&folder), ["settings.damaged-1.ron", "settings.damaged-2.ron"]);
        assert_eq!(fs::read(folder.join("settings.damaged-1.ron")).unwrap(), b"older");
        assert_eq!(fs::read(folder.join("settings.damaged-2.ron")).unwrap(), b"(text_size: \xff");
        assert_eq!(read_back(&path), Kept::Fine(Settings::default()));
    }

    #[test]
    fn what_cannot_be_written_leaves_what_is_there() {
        let (_folder, path) = folder();
        // A folder in the place of the file: the last step, the renaming, fails.
        fs::create_dir_all(path.join("inside")).unwrap();
        write(&path, &unusual()).unwrap_err();
        assert_eq!(files_in(path.parent().unwrap()), [FILE]);
        assert!(path.join("inside").is_dir());
        assert!(matches!(read_back(&path), Kept::Locked(_)));
    }

    #[test]
    fn the_last_of_many_changes_is_on_disk_when_the_program_ends() {
        let (_folder, path) = folder();
        let (post, answers) = Post::new(|| {});
        let keeper = Keeper::start(path.clone(), Settings::default(), post).unwrap();
        for text_size in 101..=180 {
            keeper.keep(Settings { text_size, ..Settings::default() }, Language::for_tag("en"));
        }
        drop(keeper);
        assert_eq!(read_back(&path), Kept::Fine(Settings { text_size: 180, ..Settings::default() }));
        assert!(answers.recv().is_err(), "nothing failed");
    }

    #[test]
    fn settings_that_cannot_be_kept_are_told() {
        let (_folder, path) = folder();
        fs::create_dir_all(path.join("inside")).unwrap();
        let (post, answers) = Post::new(|| {});
        let keeper = Keeper::start(path, Settings::default(), post).unwrap();
        keeper.keep(unusual(), Language::for_tag("en"));
        drop(keeper);
        assert!(answers.recv().is_ok());
    }

    #[test]
    fn settings_that_are_as_they_were_are_not_written() {
        let (_folder, path) = folder();
        let (post, _answers) = Post::new(|| {});
        let keeper = Keeper::start(path.clone(), Settings::default(), post).unwrap();
        keeper.keep(unusual(), Language::for_tag("en"));
        keeper.keep(Settings::default(), Language::for_tag("en"));
        drop(keeper);
        assert!(!path.exists());
    }
}
