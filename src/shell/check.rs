//! `samverkan check`: what does not add up in a file, and what does, as lines that editors can jump to.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use super::{CANNOT, files, say};
use crate::app::{Document, LoadError, Origin};
use crate::check::Severity;
use crate::i18n::Language;
use crate::tr;

/// The exit code of a check that found errors.
const ERRORS: u8 = 1;

/// Prints what the checks find in `file`, or in what is built in.
pub(super) fn run(file: Option<&Path>, language: &Language) -> ExitCode {
    let document = match file {
        None => Document::built_in(),
        Some(path) => match files::read(path, language) {
            Ok(document) => document,
            Err(error) => {
                say(&unreadable(path, &error, language));
                return ExitCode::from(CANNOT);
            }
        },
    };
    let report = report(&document, language);
    // Whoever reads may have read enough (`| head`): what was found stays the same.
    let _ = io::stdout().lock().write_all(report.as_bytes());
    if count(&document, Severity::Error) > 0 { ExitCode::from(ERRORS) } else { ExitCode::SUCCESS }
}

/// A line per finding, and a last line that sums up.
fn report(document: &Document, language: &Language) -> String {
    let file = match &document.origin {
        Origin::BuiltIn => tr!(language, "check-built-in"),
        Origin::File(path) => path.display().to_string(),
    };
    let mut report = String::new();
    for finding in document.check() {
        let at = document.places.find(&finding.path);
        let severity = finding.severity.told(language).to_lowercase();
        let _ = writeln!(report, "{file}:{at}: {severity}: {}", finding.told(language)); // a String takes everything
    }
    let [errors, notices, confirmed] = [Severity::Error, Severity::Notice, Severity::Confirmed].map(|sort| count(document, sort));
    let _ = writeln!(report, "{}", tr!(language, "check-summary", errors = errors, notices = notices, confirmed = confirmed));
    report
}

fn count(document: &Document, severity: Severity) -> usize {
    document.check().iter().filter(|finding| finding.severity == severity).count()
}

fn unreadable(path: &Path, error: &LoadError, language: &Language) -> String {
    let severity = Severity::Error.told(language).to_lowercase();
    match error {
        LoadError::Text(error) => format!("{}:{}: {severity}: {}", path.display(), error.at, error.told(language)),
        LoadError::Disk(why) => format!("{}: {severity}: {why}", path.display()),
    }
}
