//! A drawing that is made beside the window, and what happens when it comes, or is not wished for any more.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicUsize, Ordering};

use super::hold::Goal;
use super::pipeline::Shown;
use super::{Action, Document, Effect, Picture, State};
use crate::layout::{Go, Phase, Watch};
use crate::view::View;

/// A drawing to be made beside the window. It has all it needs, and can be made anywhere.
#[derive(Debug)]
pub struct Job {
    number: u64,
    work: Work,
    progress: Progress,
}

/// What is to be drawn, and what there is already.
#[derive(Debug)]
pub(super) struct Work {
    pub(super) shown: Shown,
    pub(super) last: Option<Shown>,
    pub(super) picture: Picture,
}

impl Job {
    /// Draws, and tells so. A drawing that nobody waits for any more ends early, and without a picture.
    #[must_use]
    pub fn run(&self) -> Action {
        let Work { shown, last, picture } = &self.work;
        self.progress.bodies.store(shown.count(usize::MAX), Ordering::Relaxed);
        let picture = shown.draw(last.as_ref(), picture, &self.progress);
        let picture = (self.progress.go() == Go::On).then(|| Box::new(picture));
        Action::Drawn { number: self.number, picture }
    }

    /// The answer if it fails: there is no picture.
    #[must_use]
    pub fn failed(&self) -> Action {
        Action::Drawn { number: self.number, picture: None }
    }
}

impl PartialEq for Job {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

/// How far a drawing has come; shared between the window and whoever makes it.
#[derive(Debug, Default)]
struct Progress {
    stopped: AtomicBool,
    /// How many phases have begun.
    phases: AtomicU8,
    /// How many bodies are drawn; 0 before that is known.
    bodies: AtomicUsize,
}

const PHASES: [Phase; 5] = [Phase::Tree, Phase::Order, Phase::Place, Phase::Route, Phase::Draw];

impl Progress {
    fn go(&self) -> Go {
        if self.stopped.load(Ordering::Relaxed) { Go::Stop } else { Go::On }
    }
}

impl Watch for Progress {
    fn begins(&self, phase: Phase) -> Go {
        let begun = PHASES.iter().position(|known| *known == phase).and_then(|at| u8::try_from(at + 1).ok());
        self.phases.store(begun.unwrap_or(0), Ordering::Relaxed);
        self.go()
    }
}

/// A drawing that is waited for.
#[derive(Debug)]
pub struct Waiting {
    job: Arc<Job>,
    /// What the state showed when it was asked for: as long as that is so, it is waited for.
    pub(super) asked: Shown,
    /// The view in which a new file would open, if it is a document that is opened with the drawing.
    opens: Option<View>,
    /// How often the file had taken views and decks when that was read.
    since: u64,
    /// What is to be seen when it comes.
    pub(super) goal: Option<Goal>,
    sent: bool,
}

impl Waiting {
    /// The document that is opened when the drawing comes.
    #[must_use]
    pub fn opens(&self) -> Option<&Arc<Document>> {
        self.opens.as_ref().map(|_| &self.job.work.shown.document)
    }

    /// The file that is opened when the drawing comes.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        self.opens().and_then(|document| document.origin.path())
    }

    /// How many bodies are to be drawn; 0 before that is known.
    #[must_use]
    pub fn bodies(&self) -> usize {
        self.job.progress.bodies.load(Ordering::Relaxed)
    }

    /// The part of the work that has begun; `None` before the first.
    #[must_use]
    pub fn phase(&self) -> Option<Phase> {
        let begun = usize::from(self.job.progress.phases.load(Ordering::Relaxed));
        begun.checked_sub(1).and_then(|at| PHASES.get(at)).copied()
    }

    pub(super) fn number(&self) -> u64 {
        self.job.number
    }
}

impl State {
    /// Waits for `shown` to be drawn; what was waited for before is given up.
    pub(super) fn wait_for_view(&mut self, shown: Shown) {
        let (last, picture) = self.last_for(&shown);
        let work = Work { last: last.cloned(), picture: picture.clone(), shown };
        self.wait_for(work, None);
    }

    /// Waits for another document to be drawn, which is opened when it comes; `first` is the view in which a new file would open.
    pub(super) fn wait_for_document(&mut self, shown: Shown, first: View) {
        self.wait_for(Work { last: None, picture: Picture::default(), shown }, Some(first));
    }

    fn wait_for(&mut self, work: Work, opens: Option<View>) {
        self.give_up();
        self.drawings += 1;
        let job = Arc::new(Job { number: self.drawings, work, progress: Progress::default() });
        self.waiting = Some(Waiting { job, asked: Shown::of(self), opens, since: self.keeping.read_since, goal: None, sent: false });
    }

    /// Waits no more, and lets whoever draws know.
    pub(super) fn give_up(&mut self) {
        if let Some(waiting) = self.waiting.take() {
            waiting.job.progress.stopped.store(true, Ordering::Relaxed);
        }
    }

    /// What is shown `now` is what is wished for. A document that is to be opened is still waited for.
    pub(super) fn no_longer_wait_for_a_view(&mut self, now: &Shown) {
        match &mut self.waiting {
            Some(waiting) if waiting.opens.is_some() => waiting.asked = now.clone(),
            _ => self.give_up(),
        }
    }

    /// The drawing to be begun, once.
    pub(super) fn take_drawing(&mut self) -> Option<Effect> {
        let waiting = self.waiting.as_mut().filter(|waiting| !waiting.sent)?;
        waiting.sent = true;
        Some(Effect::Draw(Arc::clone(&waiting.job)))
    }

    /// Goes back to the view whose picture is shown, as if the other had never been wished for.
    pub(super) fn cancel(&mut self) {
        let Some(waiting) = &self.waiting else { return };
        if waiting.opens.is_none()
            && let Some(pictured) = &self.pictured
        {
            let (view, signs) = (pictured.view.clone(), pictured.signs);
            let rest = std::mem::take(&mut self.view);
            let asked = if view.lens.is_chart() { rest.asked } else { view.asked };
            self.view = View {
                asked,
                selected: rest.selected,
                filter: rest.filter,
                toggled_relations: rest.toggled_relations,
                camera: rest.camera,
                ..view
            };
            self.history = self.settled.clone();
            // The picture keeps the language it speaks, if that was what had changed.
            self.pictured = Some(Shown { signs, ..Shown::of(self) });
        }
        self.give_up();
    }

    /// A drawing has come. One that is not waited for any more is thrown away.
    pub(super) fn drawn(&mut self, number: u64, picture: Option<Box<Picture>>) -> Vec<Effect> {
        if self.waiting.as_ref().is_none_or(|waiting| waiting.number() != number) {
            return Vec::new();
        }
        let Some(picture) = picture else {
            self.cancel();
            return Vec::new();
        };
        let Some(waiting) = self.waiting.take() else { return Vec::new() };
        let shown = waiting.job.work.shown.clone();
        // Something may have been changed while it was drawn.
        if waiting.opens.is_some()
            && let Some(effects) = self.before_opening(&shown.document)
        {
            return effects;
        }
        let goal = waiting.goal.map(|goal| goal.seen(self));
        let effects = match waiting.opens {
            Some(first) => self.enter(Arc::clone(&shown.document), first, waiting.since),
            None => Vec::new(),
        };
        self.put(shown, *picture);
        if let Some(goal) = goal {
            goal.reach(self);
        }
        effects
    }
}
