//! The command line: one definition that reads it and writes its help.

use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};

use crate::i18n::Language;

/// Explore and present how public bodies work together.
///
/// Without FILE the organisation that ships with the program is opened.
#[derive(Debug, Parser)]
#[command(name = "samverkan", version)]
pub(super) struct Line {
    /// What to do instead of opening the window.
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    /// The organisation to open
    pub(super) file: Option<PathBuf>,
    /// The language to speak, instead of the system's
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = Language::ALL)]
    pub(super) lang: Option<String>,
}

impl Line {
    /// Reads the command line of the program. A line that is not understood, or asks for help, ends the program here.
    pub(super) fn read() -> Self {
        let line = Self::parse();
        if let (Some(file), Some(_)) = (&line.file, &line.command) {
            let told = format!("the command takes its own FILE after it; {} stands before it", file.display());
            Self::command().error(ErrorKind::ArgumentConflict, told).exit();
        }
        line
    }
}

/// What to do instead of opening the window: a variant here and an arm in `shell::run`.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Print what does not add up in a file, and what does
    ///
    /// Exit code: 0 clean or notices only, 1 errors, 2 the file cannot be read.
    Check {
        /// The organisation to check
        file: Option<PathBuf>,
    },
    /// Write a view or the slides of a deck as a document
    ///
    /// A format that holds one page gives numbered files where there are several. Exit code: 0 done, 2 it could not be done.
    Export(Box<super::export::Wish>),
    /// Place the nodes of a graph in JSON, to compare with other programs
    ///
    /// Tells on standard error how long each part took. Exit code: 0 done, 2 the file cannot be read, understood or written.
    Layout(super::layout::Wish),
}
