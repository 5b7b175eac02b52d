//! An order that is made beside the window: how far it has come, and what becomes of it.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering};

use super::Order;
use crate::drawing::Page;
use crate::export::{self, Fault};
use crate::layout::{self, Go, Phase};

/// An order to be made beside the window. It has all it needs, and can be made anywhere.
#[derive(Debug)]
pub struct Job {
    /// Which one it is.
    pub number: u64,
    /// Where it goes.
    pub goal: Goal,
    order: Order,
    /// A page that is there already: what is on screen.
    page: Option<Page>,
    progress: Progress,
}

/// Where what is made goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Into a file, or several with numbers.
    File(PathBuf),
    /// Into the system's viewer, to be printed there.
    Print,
    /// Onto the clipboard, as a picture.
    Copy,
}

/// What became of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is in so many files, the first of which is here.
    Written(PathBuf, usize),
    /// The viewer shows it.
    Shown,
    /// There is no viewer: it is here.
    NoViewer(PathBuf),
    /// It is on the clipboard.
    Copied,
    /// Nobody waited for it any more.
    Stopped,
    /// It failed: why, in the user's language.
    Failed(String),
}

impl Job {
    pub(super) fn new(number: u64, goal: Goal, order: Order, page: Option<Page>) -> Self {
        Self { number, goal, order, page, progress: Progress::default() }
    }

    /// What is ordered.
    #[must_use]
    pub fn order(&self) -> &Order {
        &self.order
    }

    /// Makes the files. Nobody need wait for them: see [`Job::stop`].
    ///
    /// # Errors
    /// [`Fault`] if it was stopped, or the format cannot hold what is ordered.
    pub fn run(&self) -> Result<Vec<Vec<u8>>, Fault> {
        match &self.page {
            Some(page) => self.order.write_page(page, &self.progress).map(|file| vec![file]),
            None => self.order.make(&self.progress).map(|made| made.files),
        }
    }

    /// Nobody waits for it any more: it leaves nothing behind. Whether it could be stopped, which after [`Job::settle`] it cannot.
    pub(super) fn stop(&self) -> bool {
        self.progress.decide(STOPPED)
    }

    /// It goes where it goes now, and cannot be stopped any more. Whether it may: not if it was stopped before.
    #[must_use]
    pub fn settle(&self) -> bool {
        self.progress.decide(SETTLED)
    }

    /// Whether nobody waits for it any more.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.progress.is_stopped()
    }

    /// How much of it is written, in whole per cent; nothing while it is still drawn.
    #[must_use]
    pub fn percent(&self) -> Option<u8> {
        let of = self.progress.of.load(Ordering::Relaxed);
        (of > 0).then(|| percent(self.progress.done.load(Ordering::Relaxed), of))
    }
}

impl PartialEq for Job {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

/// So many of so many parts, in whole per cent: 100 only when all are done.
#[must_use]
pub fn percent(done: usize, of: usize) -> u8 {
    u8::try_from(done.min(of).saturating_mul(100) / of.max(1)).unwrap_or(100)
}

/// It may still be stopped, and still come to its end.
const OPEN: u8 = 0;
/// It is stopped.
const STOPPED: u8 = 1;
/// It goes where it goes.
const SETTLED: u8 = 2;

/// How far an order has come; shared between the window and whoever makes it.
#[derive(Debug, Default)]
struct Progress {
    fate: AtomicU8,
    done: AtomicUsize,
    of: AtomicUsize,
}

impl Progress {
    /// Decides what becomes of it, unless that is decided: of a window that cancels and a thread that is done just one is right.
    fn decide(&self, fate: u8) -> bool {
        self.fate.compare_exchange(OPEN, fate, Ordering::Relaxed, Ordering::Relaxed).is_ok()
    }

    fn is_stopped(&self) -> bool {
        self.fate.load(Ordering::Relaxed) == STOPPED
    }
}

impl layout::Watch for Progress {
    fn begins(&self, _: Phase) -> Go {
        if self.is_stopped() { Go::Stop } else { Go::On }
    }
}

impl export::Watch for Progress {
    fn goes_on(&self, done: usize, of: usize) -> bool {
        self.done.store(done, Ordering::Relaxed);
        self.of.store(of, Ordering::Relaxed);
        !self.is_stopped()
    }
}
