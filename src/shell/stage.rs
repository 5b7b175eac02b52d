//! The windows of a show: the audience's on its screen, that of whoever presents on another, and all as it was when the show ends.
//!
//! The audience's window is the program's own, over a whole screen. The other is a window of its own, which egui paints by itself: it gets
//! copies of what it shows, and sends back what is wished for in it.
//!
//! eframe paints both windows on one thread, and each in step with its own screen, so a frame of one may come late by a frame of the other.
//! Therefore pages are made beside them, the window of whoever presents is painted only when something in it is new and once a second, and
//! not while the picture before the audience changes into the next one.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chrono::{Local, Timelike as _};
use egui::{Context, Id, Rect, Ui, Vec2, ViewportBuilder, ViewportClass, ViewportId, vec2};

use super::elapsed::Elapsed;
use super::icon;
use super::jobs::{Answer, Post, start};
use super::screens::Audience;
use super::start::APP;
use crate::app::{Action, Screen, State};
use crate::tr;
use crate::ui::presenter::{Board, Clock, Presenter, Wish, presenter_ui};
use crate::ui::shelf::Leaf;

/// So long the window of whoever presents rests after a step, while the picture before the audience changes into the next one.
const REST: Duration = Duration::from_millis(400);

/// The windows of a show.
#[derive(Default)]
pub(super) struct Stage {
    audience: Audience,
    lectern: Option<Lectern>,
    /// When the show began that goes on, or when its time was begun anew.
    began: Option<Arc<Mutex<Elapsed>>>,
    /// How many windows there have been: each has a number of its own, so that it opens where it should.
    windows: u64,
}

/// The window of whoever presents, while it is open.
struct Lectern {
    desk: Arc<Desktop>,
    pages: Sender<Vec<Leaf>>,
    id: ViewportId,
    /// The screen it was opened on.
    screen: Option<Screen>,
    /// Whether it has not been told yet what it shows.
    is_new: bool,
}

/// What both windows reach for. It is held only as long as it takes to copy, but by the window of whoever presents, which paints from it.
struct Desktop {
    presenter: Mutex<Arc<Presenter>>,
    board: Mutex<Board>,
    began: Arc<Mutex<Elapsed>>,
    /// The window it is seen in.
    window: Mutex<ViewportId>,
    /// Until when it rests.
    rests: Mutex<Instant>,
    /// Where the window is on which screen, as far as is known.
    stands: Mutex<(Option<Rect>, Option<Vec2>)>,
    /// Whether that has changed.
    moved: AtomicBool,
    post: Post,
}

impl Stage {
    /// Screens may have come or gone.
    #[cfg(all(unix, not(target_os = "macos")))]
    pub(super) fn look_again(&mut self) {
        self.audience.look_again();
    }

    /// Before the frame of the audience's window: its screen, and what the machine has of them.
    pub(super) fn set(&mut self, ctx: &Context, frame: &eframe::Frame, state: &State) -> Option<Action> {
        if state.show.is_none() {
            self.began = None;
            self.lectern = None;
        } else if self.began.is_none() {
            self.began = Some(Arc::default());
        }
        if self.lectern.as_ref().is_some_and(|lectern| lectern.desk.moved.swap(false, Ordering::Relaxed)) {
            self.audience.look_again();
        }
        self.audience.set(ctx, frame, state)
    }

    /// Shows the window of whoever presents, if there is to be one.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub(super) fn show(&mut self, ctx: &Context, state: &State, post: &Post) -> io::Result<()> {
        let presenter = Presenter::of(state).filter(|_| state.has_presenter() && !ctx.embed_viewports());
        let (Some(presenter), Some(began)) = (presenter, self.began.clone()) else {
            self.lectern = None;
            return Ok(());
        };
        let places = state.places().and_then(|places| places.presenter);
        let screen = places.and_then(|place| state.screens.all.get(place)).cloned();
        let lectern = match self.lectern.take() {
            Some(lectern) if lectern.screen == screen => lectern,
            last => {
                let (presenter, post) = (Mutex::new(Arc::new(presenter.clone())), post.clone());
                self.open(ctx, last, screen, |id| Desktop {
                    presenter,
                    board: Mutex::default(),
                    began,
                    window: Mutex::new(id),
                    rests: Mutex::new(Instant::now()),
                    stands: Mutex::default(),
                    moved: AtomicBool::new(false),
                    post,
                })?
            }
        };
        lectern.tell(ctx, presenter, !state.settings.reduced_motion);
        let desk = Arc::clone(&lectern.desk);
        let title = tr!(state.language, "presenter-window");
        ctx.show_viewport_deferred(lectern.id, lectern.window(title), move |ui, class| {
            if class == ViewportClass::Deferred {
                desk.ui(ui);
            }
        });
        self.lectern = Some(Lectern { is_new: false, ..lectern });
        Ok(())
    }

    /// Opens the window; on another screen than the `last` one, which goes.
    fn open(
        &mut self,
        ctx: &Context,
        last: Option<Lectern>,
        screen: Option<Screen>,
        new: impl FnOnce(ViewportId) -> Desktop,
    ) -> io::Result<Lectern> {
        self.windows += 1;
        let id = ViewportId(Id::new(("presenter", self.windows)));
        // What was painted is kept.
        if let Some(last) = last {
            *hold(&last.desk.window) = id;
            return Ok(Lectern { id, screen, is_new: true, ..last });
        }
        let desk = Arc::new(new(id));
        let (pages, wanted) = channel();
        let (maker, ctx) = (Arc::clone(&desk), ctx.clone());
        start("pages", move || make(&wanted, &maker, &ctx))?;
        Ok(Lectern { desk, pages, id, screen, is_new: true })
    }
}

impl Lectern {
    /// Says what is to be shown now; `glides` if another picture before the audience comes little by little.
    fn tell(&self, ctx: &Context, presenter: Presenter, glides: bool) {
        let mut told = hold(&self.desk.presenter);
        if self.is_new || !told.is(&presenter) {
            let _ = self.pages.send(presenter.leaves().cloned().collect()); // without its thread there are titles
            if glides && !self.is_new && !told.has_picture_of(&presenter) {
                *hold(&self.desk.rests) = Instant::now() + REST;
            }
            *told = Arc::new(presenter);
            drop(told);
            self.desk.wake(ctx);
        }
    }

    fn window(&self, title: String) -> ViewportBuilder {
        let window = ViewportBuilder::default()
            .with_app_id(APP)
            .with_title(title)
            .with_icon(icon::icon())
            .with_inner_size(vec2(1180.0, 720.0))
            .with_min_inner_size(vec2(640.0, 440.0));
        match &self.screen {
            // Over all of that screen: no window system lets a window be put anywhere else for certain.
            Some(screen) => window.with_monitor(screen.index),
            None => window,
        }
    }
}

impl Desktop {
    /// Has the window painted, when it has rested.
    fn wake(&self, ctx: &Context) {
        let rest = hold(&self.rests).saturating_duration_since(Instant::now());
        ctx.request_repaint_after_for(rest, *hold(&self.window));
    }

    /// One frame of the window.
    fn ui(&self, ui: &mut Ui) {
        let presenter = Arc::clone(&hold(&self.presenter));
        let elapsed = hold(&self.began).now();
        let now = Local::now();
        let narrow = |part: u32| u8::try_from(part).unwrap_or_default();
        let clock = Clock { hour: narrow(now.hour()), minute: narrow(now.minute()), elapsed: elapsed.as_secs() };
        // A screen that is unplugged moves this window perhaps, and not the audience's.
        let stands = ui.input(|input| (input.viewport().outer_rect, input.viewport().monitor_size));
        if std::mem::replace(&mut *hold(&self.stands), stands) != stands {
            self.moved.store(true, Ordering::Relaxed);
            ui.ctx().request_repaint_of(ViewportId::ROOT);
        }
        let mut wishes = Vec::new();
        presenter_ui(ui, &presenter, clock, &mut hold(&self.board), &mut wishes);
        if ui.input(|input| input.viewport().close_requested()) {
            wishes.push(Wish::Act(Action::TogglePresenter));
        }
        if wishes.iter().any(|wish| matches!(wish, Wish::Restart)) {
            *hold(&self.began) = Elapsed::default();
            ui.ctx().request_repaint();
        }
        wishes.retain(|wish| !matches!(wish, Wish::Restart));
        if !wishes.is_empty() {
            self.post.send(Answer::Wished(wishes));
        }
        // The next second; nothing else moves here.
        ui.ctx().request_repaint_after(Duration::from_secs(1).saturating_sub(Duration::from_nanos(u64::from(elapsed.subsec_nanos()))));
    }
}

/// Makes the pages that are asked for, the last ones first, until nobody asks any more.
fn make(wanted: &Receiver<Vec<Leaf>>, desk: &Desktop, ctx: &Context) {
    while let Ok(mut leaves) = wanted.recv() {
        leaves.reverse(); // taken from the end
        while let Some(leaf) = leaves.pop() {
            if hold(&desk.board).shelf.lacks(&leaf) {
                let page = leaf.paint(&());
                hold(&desk.board).shelf.put(&leaf, page);
                desk.wake(ctx);
            }
            if let Some(later) = wanted.try_iter().last() {
                leaves = later;
                leaves.reverse();
            }
        }
    }
}

/// What another thread left behind when it failed is as good as before: nothing here is ever half done.
fn hold<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}
