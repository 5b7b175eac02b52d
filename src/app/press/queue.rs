//! What is being made: files and prints one after the other, a copy beside them. Nothing that was ordered is lost without a word.

use std::collections::VecDeque;
use std::sync::Arc;

use super::{Goal, Job, Order, Outcome};
use crate::app::{Effect, Offer, State, Tone};
use crate::drawing::Page;
use crate::tr;

/// What is being made, and what waits for it.
#[derive(Debug, Default)]
pub(super) struct Queue {
    running: Option<Arc<Job>>,
    waiting: VecDeque<Arc<Job>>,
    /// A copy is wanted at once: it is made beside the rest, and only the last one is wanted.
    copying: Option<Arc<Job>>,
    /// How many orders there were.
    orders: u64,
    /// Whether the program is to end when all is made.
    quits: bool,
}

impl Queue {
    pub(super) fn running(&self) -> Option<&Arc<Job>> {
        self.running.as_ref().or(self.copying.as_ref())
    }

    pub(super) fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// Takes an order; gives what is to be made now.
    fn add(&mut self, goal: Goal, order: Order, page: Option<Page>) -> Option<Arc<Job>> {
        self.orders += 1;
        self.quits = false;
        let job = Arc::new(Job::new(self.orders, goal, order, page));
        if job.goal == Goal::Copy {
            if let Some(before) = self.copying.replace(Arc::clone(&job)) {
                before.stop();
            }
            return Some(job);
        }
        self.waiting.push_back(job);
        if self.running.is_some() { None } else { self.next() }
    }

    fn next(&mut self) -> Option<Arc<Job>> {
        self.running = self.waiting.pop_front();
        self.running.clone()
    }

    /// Stops what is being made, and gives it; what is there already cannot be stopped.
    fn cancel(&mut self) -> Option<Arc<Job>> {
        self.quits = false;
        let stopped = |job: &mut Arc<Job>| job.stop();
        if self.running.is_some() { self.running.take_if(stopped) } else { self.copying.take_if(stopped) }
    }

    /// Takes a job that has come to its end; `None` for one that nobody waits for any more.
    fn end(&mut self, number: u64) -> Option<Arc<Job>> {
        let is_it = |job: &mut Arc<Job>| job.number == number;
        self.running.take_if(is_it).or_else(|| self.copying.take_if(is_it))
    }

    /// Gives up all that is made and waits.
    fn give_up(&mut self) {
        for job in self.running.take().iter().chain(&self.copying.take()) {
            job.stop();
        }
        self.waiting.clear();
    }
}

impl State {
    /// Begins to make an order, or has it wait for those before it.
    pub(super) fn begin_job(&mut self, goal: Goal, order: Order, page: Option<Page>) -> Option<Effect> {
        self.press.queue.add(goal, order, page).map(Effect::Export)
    }

    /// Stops what is being made, says so, and begins what waits for it.
    pub(in crate::app) fn cancel_export(&mut self) -> Vec<Effect> {
        let Some(job) = self.press.queue.cancel() else { return Vec::new() };
        let goal = match job.goal {
            Goal::File(_) => "file",
            Goal::Print => "print",
            Goal::Copy => "copy",
        };
        self.press.told = Some(tr!(self.language, "export-cancelled", goal = goal));
        let next = if job.goal == Goal::Copy { None } else { self.press.queue.next() };
        next.map(Effect::Export).into_iter().collect()
    }

    /// Ends the program, when views and slides are safe: at once if nothing is being made; else when that is done, or if it is wished for again.
    pub(in crate::app) fn quit(&mut self) -> Vec<Effect> {
        if let Some(effects) = self.before_quitting() {
            return effects;
        }
        if self.press.queue.running.is_none() || self.press.queue.quits {
            self.press.queue.give_up();
            return vec![Effect::Quit];
        }
        self.press.queue.quits = true;
        self.tell(tr!(self.language, "export-before-quit"), Tone::Note);
        Vec::new()
    }

    /// Whether the window may not close yet: something is being made that is worth waiting for, or would be lost.
    #[must_use]
    pub fn holds_window(&self) -> bool {
        self.press.queue.running.is_some() || self.is_unkept()
    }

    /// An order is made, or not; the next one is begun. One that is not waited for any more has left nothing behind.
    pub(super) fn exported(&mut self, number: u64, outcome: Outcome) -> Vec<Effect> {
        let Some(job) = self.press.queue.end(number) else { return Vec::new() };
        let has_failed = matches!(outcome, Outcome::Failed(_));
        self.say_what_became(&job, outcome);
        if job.goal == Goal::Copy {
            return Vec::new();
        }
        self.press.queue.quits &= !has_failed; // whoever leaves is to know
        match self.press.queue.next() {
            Some(next) => vec![Effect::Export(next)],
            None if self.press.queue.quits => self.quit(),
            None => Vec::new(),
        }
    }

    fn say_what_became(&mut self, job: &Job, outcome: Outcome) {
        let format = tr!(self.language, job.order().exporter.name);
        match outcome {
            Outcome::Written(path, count) => {
                let file = path.display().to_string();
                let text = if count > 1 {
                    tr!(self.language, "export-written-files", count = count, file = file)
                } else {
                    tr!(self.language, "export-written", format = format, file = file)
                };
                self.press.last = Some(path);
                self.offer_to_reveal(text);
            }
            Outcome::Shown => self.tell(tr!(self.language, "print-shown"), Tone::Note),
            Outcome::NoViewer(path) => {
                let text = tr!(self.language, "print-no-viewer", file = path.display().to_string());
                self.press.last = Some(path);
                self.offer_to_reveal(text);
            }
            Outcome::Copied => self.press.told = Some(tr!(self.language, "copy-done")),
            Outcome::Stopped => {}
            Outcome::Failed(why) => self.tell(tr!(self.language, "export-failed", why = why), Tone::Error),
        }
    }

    /// Only what was made last can be shown in its folder.
    fn offer_to_reveal(&mut self, text: String) {
        self.banners.retain(|banner| banner.offer != Some(Offer::Reveal));
        self.offer(text, Offer::Reveal);
    }
}
