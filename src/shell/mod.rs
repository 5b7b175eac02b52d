//! Where the world begins: the command line, the window, files, jobs on named threads, the clock, settings.
//!
//! Nothing here decides what happens: actions go in to `app::update`, and the effects that come out are carried out.

mod ask;
mod check;
mod cli;
mod desk;
mod elapsed;
mod export;
mod files;
#[cfg(all(unix, not(target_os = "macos")))]
mod hotplug;
mod icon;
mod jobs;
mod kept;
mod layout;
mod log;
mod reads;
mod scheme;
mod screens;
mod settings;
mod stage;
mod start;
mod watch;
mod wear;
mod window;

pub use desk::Desk;
pub use export::carry_out as export;
pub use kept::keep;

use std::io::{self, Write};
use std::process::ExitCode;

use crate::i18n::Language;
use cli::{Command, Line};

/// The exit code of a program that could not do what it was asked for; `clap` has the same for a line it does not understand.
const CANNOT: u8 = 2;

/// Does what the command line asks for, and tells how it went: 0 well, 1 errors were found, 2 it could not be done.
#[must_use]
pub fn run() -> ExitCode {
    let line = Line::read();
    log::start();
    match line.command {
        Some(Command::Check { file }) => check::run(file.as_deref(), &language(&languages(line.lang.as_deref()))),
        Some(Command::Export(wish)) => export::run(&wish, &language(&languages(line.lang.as_deref()))),
        Some(Command::Layout(wish)) => layout::run(&wish, &language(&languages(line.lang.as_deref()))),
        None => start::run(line.file.as_deref(), line.lang.as_deref()),
    }
}

/// The languages that are wished for, the dearest first: the one asked for, or those of the system.
fn languages(asked_for: Option<&str>) -> Vec<String> {
    asked_for.map_or_else(|| sys_locale::get_locales().collect(), |tag| vec![tag.to_owned()])
}

fn language(tags: &[String]) -> Language {
    Language::preferred(tags.iter().map(String::as_str))
}

/// Says something on stderr. If nobody listens there, there is nobody to tell.
fn say(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}
