//! The command line: one definition that reads it and writes its help.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::i18n::Language;

/// Explore and present how public bodies work together.
///
/// Without FILE the organisation that ships with the program is opened.
#[derive(Debug, Parser)]
#[command(name = "samverkan", version, args_conflicts_with_subcommands = true)]
pub(super) struct Line {
    /// What to do instead of opening the window.
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    /// The organisation to open
    pub(super) file: Option<PathBuf>,
    /// The language to speak, instead of the system's
    #[arg(long, value_name = "LANGUAGE", value_parser = Language::ALL)]
    pub(super) lang: Option<String>,
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
        /// The language to speak, instead of the system's
        #[arg(long, value_name = "LANGUAGE", value_parser = Language::ALL)]
        lang: Option<String>,
    },
}
