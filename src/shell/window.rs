//! The window: gathers what happens in the world, and carries out there what comes off the desk.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::thread::JoinHandle;

use eframe::Frame;
use egui::{Context, Event, Ui, ViewportCommand, ViewportId, Visuals};

use super::files::{self, Stamp};
use super::jobs::{self, Answer, Post};
use super::kept::{Wish, Writer};
use super::reads::Reads;
use super::settings::Keeper;
use super::stage::Stage;
use super::start::Ready;
use super::watch::Watch;
use super::{Desk, ask, export, scheme};
use crate::app::{Action, Asked, Document, Effect, Job, PressJob, Settings, State, update};
use crate::i18n::Language;
use crate::theme::{Ink, Theme};
use crate::tr;
use crate::ui::presenter::Wish as Wished;
use crate::view::Kept;

/// The program in its window.
pub(super) struct Window {
    desk: Desk,
    answers: Receiver<Answer>,
    post: Post,
    reads: Reads,
    /// The file that was read last, and what it looked like then.
    read_last: Option<(PathBuf, Option<Stamp>)>,
    watch: Option<Watch>,
    keeper: Option<Keeper>,
    /// Writes saved views and decks, once there are some.
    writer: Option<Writer>,
    /// What is being exported.
    exports: Vec<JoinHandle<()>>,
    /// The windows of a show.
    stage: Stage,
    /// Keys that were pressed in the window of whoever presents.
    keys: Vec<Event>,
    /// Whether the file dialog is open.
    asking: bool,
    title: String,
    /// What the desktop prefers, where the window system itself does not tell.
    desktop_is_dark: Option<bool>,
    /// What is to be done in the world with the first frame.
    first: Vec<Effect>,
    /// Set with the first frame: from then on there is a window.
    shown: Arc<AtomicBool>,
}

impl Window {
    /// The window, before its first frame.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub(super) fn new(creation: &eframe::CreationContext<'_>, ready: Ready, shown: Arc<AtomicBool>) -> io::Result<Self> {
        let ctx = creation.egui_ctx.clone();
        Desk::prepare(&ctx);
        let (post, answers) = Post::new(move || ctx.request_repaint_of(ViewportId::ROOT));
        let kept = ready.state.settings.clone();
        let keeper = ready.settings.map(|path| Keeper::start(path, kept, post.clone())).transpose()?;
        scheme::listen(post.clone())?;
        #[cfg(all(unix, not(target_os = "macos")))]
        if let Some(window) = creation.winit_window() {
            super::hotplug::listen(window.id().into(), post.clone())?;
        }
        let mut desk = Desk::new(ready.state);
        for action in &ready.first {
            if let Action::Loaded { outcome: Ok(document), .. } = action {
                let (document, post) = (Arc::clone(document), post.clone());
                jobs::start("prepare", move || prepare(&document, &post))?;
            }
        }
        let first = ready.first.into_iter().flat_map(|action| drawn_here(&mut desk.state, action)).collect();
        if let Some(theme) = creation.egui_ctx.system_theme() {
            update(&mut desk.state, Action::SystemIsDark(theme == egui::Theme::Dark)); // has no effect outside
        }
        desk.dress(&creation.egui_ctx);
        Ok(Self {
            desk,
            answers,
            post,
            reads: Reads::default(),
            read_last: None,
            watch: None,
            keeper,
            writer: None,
            exports: Vec::new(),
            stage: Stage::default(),
            keys: Vec::new(),
            asking: false,
            title: String::new(),
            desktop_is_dark: None,
            first,
            shown,
        })
    }

    /// Gathers what has happened since the last frame.
    fn gather(&mut self, ctx: &Context) {
        while let Ok(answer) = self.answers.try_recv() {
            self.hear(answer, ctx);
        }
        let dropped = ctx.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
        if let Some(path) = dropped {
            self.desk.ask(Action::Open(path));
        }
        let dark = ctx.system_theme().map(|theme| theme == egui::Theme::Dark).or(self.desktop_is_dark);
        if let Some(dark) = dark.filter(|dark| *dark != self.desk.state.system_is_dark) {
            self.desk.ask(Action::SystemIsDark(dark));
        }
    }

    fn hear(&mut self, answer: Answer, ctx: &Context) {
        match answer {
            Answer::Read { number, path, stamp, outcome } => {
                if self.reads.end(number) {
                    self.read_last = Some((path.clone(), stamp));
                    self.desk.ask(Action::Loaded { path, outcome });
                }
            }
            Answer::Happened(action) => self.desk.ask(*action),
            Answer::Asked(action) => {
                self.asking = false;
                if let Some(action) = action {
                    self.desk.ask(*action);
                }
            }
            #[cfg(all(unix, not(target_os = "macos")))]
            Answer::Screens => self.stage.look_again(),
            Answer::Wished(wishes) => self.wish(wishes),
            Answer::Picture(picture) => ctx.copy_image(*picture),
            Answer::SystemIsDark(dark) => self.desktop_is_dark = Some(dark),
        }
    }

    /// What whoever presents wishes: a key there is the same as one before the audience.
    fn wish(&mut self, wishes: Vec<Wished>) {
        for wish in wishes {
            match wish {
                Wished::Act(action) => self.desk.ask(action),
                Wished::Key(event) => self.keys.push(event),
                Wished::Restart => {} // the time is that window's own
            }
        }
    }

    fn carry_out(&mut self, effect: Effect, ctx: &Context, frame: &Frame) {
        let done = match effect {
            Effect::AskOpen => self.ask(frame),
            Effect::Read(path) => self.read(&path),
            Effect::Watch(path) => {
                self.watch(path.as_deref());
                Ok(())
            }
            Effect::Draw(job) => self.draw(job),
            Effect::WriteKept { path, kept, known } => {
                self.write_kept(Wish { path, kept, known, language: self.desk.state.language.clone() })
            }
            Effect::AskSaveAs { text, kept } => self.ask_where(frame, text, kept),
            Effect::AskExport { name, format, ending, asked } => self.ask_export(frame, (&name, &format, ending), asked),
            Effect::Export(job) => self.export(job),
            Effect::Reveal(path) => {
                self.reveal(&path);
                Ok(())
            }
            Effect::Keep(settings) => {
                self.keep(*settings);
                Ok(())
            }
            Effect::Quit => {
                ctx.send_viewport_cmd(ViewportCommand::Close);
                Ok(())
            }
        };
        if let Err(error) = done {
            self.no_thread(&error);
        }
    }

    fn no_thread(&self, error: &io::Error) {
        let why = files::told(error, &self.desk.state.language);
        self.post.happened(Action::Failed(tr!(self.desk.state.language, "no-thread", why = why)));
    }

    fn ask(&mut self, frame: &Frame) -> io::Result<()> {
        if self.asking {
            return Ok(());
        }
        ask::ask(frame, &self.desk.state, self.post.clone())?;
        self.asking = true;
        Ok(())
    }

    fn ask_where(&mut self, frame: &Frame, text: Arc<String>, kept: Kept) -> io::Result<()> {
        if self.asking {
            return Ok(());
        }
        ask::ask_where(frame, self.desk.state.language.clone(), text, kept, self.post.clone())?;
        self.asking = true;
        Ok(())
    }

    fn ask_export(&mut self, frame: &Frame, names: (&str, &str, &'static str), asked: Asked) -> io::Result<()> {
        if self.asking {
            return Ok(());
        }
        ask::ask_export(frame, &self.desk.state, names, asked, self.post.clone())?;
        self.asking = true;
        Ok(())
    }

    fn export(&mut self, job: Arc<PressJob>) -> io::Result<()> {
        self.exports.retain(|thread| !thread.is_finished());
        self.exports.push(export::job::begin(job, &self.desk.state.language, &self.post)?);
        Ok(())
    }

    fn reveal(&self, path: &Path) {
        if !export::job::reveal(path) {
            let text = tr!(self.desk.state.language, "export-no-folder", file = path.display().to_string());
            self.post.happened(Action::Failed(text));
        }
    }

    fn write_kept(&mut self, wish: Wish) -> io::Result<()> {
        let writer = match self.writer.take() {
            Some(writer) => writer,
            None => Writer::start(self.post.clone())?,
        };
        writer.write(wish);
        self.writer = Some(writer);
        Ok(())
    }

    fn read(&mut self, path: &Path) -> io::Result<()> {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let number = self.reads.begin(&path);
        let (post, language): (Post, Language) = (self.post.clone(), self.desk.state.language.clone());
        jobs::start("read", move || {
            let stamp = Stamp::of(&path);
            let outcome = files::read(&path, &language).map(Arc::new);
            let document = outcome.as_ref().ok().map(Arc::clone);
            post.send(Answer::Read { number, path, stamp, outcome });
            // The window draws meanwhile.
            if let Some(document) = document {
                prepare(&document, &post);
            }
        })?;
        Ok(())
    }

    /// Makes a drawing on a thread. Whatever happens there, there is an answer: the window waits for it.
    fn draw(&mut self, job: Arc<Job>) -> io::Result<()> {
        let (post, failed) = (self.post.clone(), job.failed());
        let started = jobs::start("draw", move || {
            let drawn = catch_unwind(AssertUnwindSafe(|| job.run()));
            post.happened(drawn.unwrap_or_else(|_| job.failed()));
        });
        if started.is_err() {
            self.post.happened(failed);
        }
        started.map(drop)
    }

    fn watch(&mut self, path: Option<&Path>) {
        self.reads.opened(path);
        if path.is_some() && self.watch.as_ref().map(Watch::path) == path {
            return;
        }
        self.watch = None;
        let Some(path) = path else { return };
        let stamp = self.read_last.as_ref().filter(|(read, _)| read == path).and_then(|(_, stamp)| *stamp);
        match Watch::start(path, stamp, self.post.clone()) {
            Ok(watch) => self.watch = Some(watch),
            Err(error) => {
                let why = files::told(&error, &self.desk.state.language);
                let file = path.display().to_string();
                self.post.happened(Action::Failed(tr!(self.desk.state.language, "watch-failed", file = file, why = why)));
            }
        }
    }

    fn keep(&mut self, settings: Settings) {
        if let Some(keeper) = &self.keeper {
            keeper.keep(settings, self.desk.state.language.clone());
        }
    }

    fn name(&mut self, ctx: &Context) {
        let name = self.desk.state.document.organisation.name.in_language(self.desk.state.language.tag());
        let title = tr!(self.desk.state.language, "file-title", name = name);
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

/// Makes what a document does not need for its first picture, and says when it is there.
fn prepare(document: &Document, post: &Post) {
    if document.findings().is_none() {
        document.check();
        post.happened(Action::Checked);
    }
    if document.index().is_none() {
        document.prepare();
        post.happened(Action::Prepared);
    }
}

/// Carries out `action` before there is a window. What is drawn is waited for, so that nobody sees another organisation first.
fn drawn_here(state: &mut State, action: Action) -> Vec<Effect> {
    let (draw, mut rest): (Vec<_>, Vec<_>) = update(state, action).into_iter().partition(|effect| matches!(effect, Effect::Draw(_)));
    for effect in draw {
        if let Effect::Draw(job) = effect {
            rest.extend(update(state, job.run()));
        }
    }
    rest
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, frame: &mut Frame) {
        self.shown.store(true, Ordering::Relaxed);
        self.gather(ctx);
        if ctx.input(|input| input.viewport().close_requested()) && self.desk.state.holds_window() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.desk.ask(Action::Quit);
        }
        let keys = std::mem::take(&mut self.keys);
        ctx.input_mut(|input| input.events.extend(keys));
        let first = std::mem::take(&mut self.first);
        for effect in first.into_iter().chain(self.desk.logic(ctx)) {
            self.carry_out(effect, ctx, frame);
        }
        self.name(ctx);
        if let Some(screens) = self.stage.set(ctx, frame, &self.desk.state) {
            self.desk.ask(screens);
            ctx.request_repaint();
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        self.desk.ui(ui);
        if let Err(error) = self.stage.show(ui.ctx(), &self.desk.state, &self.post) {
            self.no_thread(&error);
            self.desk.ask(Action::TogglePresenter); // once is enough
        }
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        // What was typed last may not be kept yet.
        if let Some(Effect::WriteKept { path, kept, known }) = self.desk.state.unkept() {
            let _ = self.write_kept(Wish { path, kept, known, language: self.desk.state.language.clone() }); // nobody is there to be told
        }
        for thread in self.exports.drain(..) {
            let _ = thread.join(); // whatever became of it, nothing is left half written
        }
        (self.writer, self.keeper) = (None, None); // waits until views, decks and settings are written
    }

    fn clear_color(&self, _visuals: &Visuals) -> [f32; 4] {
        Theme::of(self.desk.state.theme_id()).ink(Ink::Paper).to_normalized_gamma_f32()
    }
}
