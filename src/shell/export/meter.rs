//! How far an export has come, on a terminal.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use crate::export;
use crate::layout::{self, Go, Phase};

/// Tells on standard error how far it has come, if somebody sees it there.
#[derive(Debug)]
pub(super) struct Meter {
    is_seen: bool,
    told: AtomicBool,
}

impl Meter {
    pub(super) fn new(is_seen: bool) -> Self {
        Self { is_seen, told: AtomicBool::new(false) }
    }

    fn tell(&self, words: &str) {
        if self.is_seen {
            self.told.store(true, Ordering::Relaxed);
            let _ = write!(io::stderr(), "\r{words:<24}"); // nobody need listen
        }
    }

    /// Wipes what it told.
    pub(super) fn end(&self) {
        if self.told.load(Ordering::Relaxed) {
            let _ = write!(io::stderr(), "\r{:<24}\r", "");
        }
    }
}

impl layout::Watch for Meter {
    fn begins(&self, phase: Phase) -> Go {
        self.tell(match phase {
            Phase::Tree => "1/6",
            Phase::Order => "2/6",
            Phase::Place => "3/6",
            Phase::Route => "4/6",
            Phase::Draw => "5/6",
        });
        Go::On
    }
}

impl export::Watch for Meter {
    fn goes_on(&self, done: usize, of: usize) -> bool {
        self.tell(&format!("6/6 · {done}/{of}"));
        true
    }
}
