//! How far an export has come, on a terminal.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use crate::app::percent;
use crate::export;
use crate::i18n::Language;
use crate::layout::{self, Go, Phase};

/// Tells on standard error how far it has come, if somebody sees it there.
#[derive(Debug)]
pub(super) struct Meter<'a> {
    is_seen: bool,
    language: &'a Language,
    told: AtomicBool,
}

impl<'a> Meter<'a> {
    pub(super) fn new(is_seen: bool, language: &'a Language) -> Self {
        Self { is_seen, language, told: AtomicBool::new(false) }
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

impl layout::Watch for Meter<'_> {
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

impl export::Watch for Meter<'_> {
    fn goes_on(&self, done: usize, of: usize) -> bool {
        self.tell(&format!("6/6 · {}", self.language.percent(f64::from(percent(done, of)) / 100.0, 0)));
        true
    }
}
