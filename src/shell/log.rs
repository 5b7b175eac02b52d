//! What the crates below say about themselves: errors go to stderr, and those of the file dialog are remembered.

use std::sync::atomic::{AtomicBool, Ordering};

use log::{LevelFilter, Log, Metadata, Record};

/// Whether the file dialog has said that it failed. It answers "nothing was chosen" in that case too, and only logs why.
static DIALOG_FAILED: AtomicBool = AtomicBool::new(false);

struct Errors;

impl Log for Errors {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() <= LevelFilter::Error
    }

    fn log(&self, record: &Record<'_>) {
        if !self.enabled(record.metadata()) {
            return;
        }
        if record.target().starts_with("rfd") {
            DIALOG_FAILED.store(true, Ordering::Relaxed);
        }
        super::say(&format!("{}: {}", record.target(), record.args()));
    }

    fn flush(&self) {}
}

/// Listens from now on.
pub(super) fn start() {
    if log::set_logger(&Errors).is_ok() {
        log::set_max_level(LevelFilter::Error);
    }
}

/// Whether the file dialog has failed since this was asked the last time.
pub(super) fn has_dialog_failed() -> bool {
    DIALOG_FAILED.swap(false, Ordering::Relaxed)
}
