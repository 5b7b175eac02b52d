//! Work beside the window: named threads that answer through a channel and wake the window.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{Builder, JoinHandle};

use super::files::Stamp;
use crate::app::{Action, Document, LoadError};
use crate::ui::presenter::Wish;

/// What comes back from beside the window.
#[derive(Debug)]
pub(super) enum Answer {
    /// A file was read.
    Read {
        /// The number that `Reads` gave the reading.
        number: u64,
        /// The file.
        path: PathBuf,
        /// What the file looked like before it was read.
        stamp: Option<Stamp>,
        /// What is in it.
        outcome: Result<Arc<Document>, LoadError>,
    },
    /// Something happened.
    Happened(Box<Action>),
    /// The file dialog is gone, with what was chosen.
    Asked(Option<Box<Action>>),
    /// Screens may have come or gone.
    #[cfg(all(unix, not(target_os = "macos")))]
    Screens,
    /// What was wished for in the window of whoever presents.
    Wished(Vec<Wish>),
    /// A picture for the clipboard.
    Picture(Box<egui::ColorImage>),
    /// Whether the system prefers dark windows.
    SystemIsDark(bool),
}

/// Sends answers to the window. Cheap to clone.
#[derive(Clone)]
pub(super) struct Post {
    sender: Sender<Answer>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Post {
    /// A post and where its answers arrive. `wake` is called after each.
    pub(super) fn new(wake: impl Fn() + Send + Sync + 'static) -> (Self, Receiver<Answer>) {
        let (sender, receiver) = channel();
        (Self { sender, wake: Arc::new(wake) }, receiver)
    }

    /// Sends an answer. Nobody waits for it once the window is closed.
    pub(super) fn send(&self, answer: Answer) {
        if self.sender.send(answer).is_ok() {
            (self.wake)();
        }
    }

    /// Says that something happened.
    pub(super) fn happened(&self, action: Action) {
        self.send(Answer::Happened(Box::new(action)));
    }
}

/// Starts `job` on a thread called `name`.
///
/// # Errors
/// If the system gives no thread.
pub(super) fn start(name: &str, job: impl FnOnce() + Send + 'static) -> io::Result<JoinHandle<()>> {
    Builder::new().name(name.to_owned()).spawn(job)
}
