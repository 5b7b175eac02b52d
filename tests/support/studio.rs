//! The studio: the real window on a desk, drawn without a screen.

use std::path::PathBuf;
use std::sync::Arc;

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use image::RgbaImage;
use samverkan::app::{Action, Document, Effect, Origin, PressAction, PressGoal, Settings, State, ThemeChoice};
use samverkan::shell::{self, Desk, keep};
use samverkan::view::LensId;

use crate::raster::Raster;

/// A picture to be taken.
pub(crate) struct Shot {
    /// The language (a tag).
    pub lang: String,
    /// The theme.
    pub theme: ThemeChoice,
    /// Width and height of the window, in points.
    pub size: (u16, u16),
    /// Pixels to the point.
    pub scale: f32,
    /// The size of text, in per cent.
    pub text_size: u16,
    /// Whether the outline is open; `None` lets the width decide.
    pub outline: Option<bool>,
    /// A file to show instead of what is built in.
    pub file: Option<PathBuf>,
    /// So many bodies made for the purpose, instead of a file.
    pub many: Option<usize>,
    /// Whether even few bodies are drawn beside the window, and that never comes to an end.
    pub waiting: bool,
    /// Whether exports begin and never come to an end by themselves.
    pub exporting: bool,
    /// The lens to show, and the names of its spots to touch, one after the other.
    pub lens: Option<String>,
    /// How many pages of it to scroll down at the end.
    pub pages: i8,
    /// See `lens`.
    pub touch: Vec<String>,
    /// The name of a control to press when all else is done.
    pub press: Option<String>,
    /// What the user did before.
    pub actions: Vec<Action>,
}

impl Shot {
    /// The window as it opens.
    pub(crate) fn new(lang: &str, theme: ThemeChoice, size: (u16, u16)) -> Self {
        Self {
            lang: lang.to_owned(),
            theme,
            size,
            scale: 1.0,
            text_size: 100,
            outline: None,
            file: None,
            many: None,
            lens: None,
            pages: 0,
            touch: Vec::new(),
            press: None,
            waiting: false,
            exporting: false,
            actions: Vec::new(),
        }
    }

    /// The window at rest after everything that was done, without motion, so that the picture does not depend on time.
    pub(crate) fn window(&self) -> Harness<'static, Desk> {
        let document = self.file.as_ref().map_or_else(Document::built_in, |path| {
            let text = std::fs::read_to_string(path).expect("the file can be read");
            Document::read(&text, Origin::File(path.clone())).expect("the file can be understood")
        });
        let settings = Settings {
            theme: self.theme,
            text_size: self.text_size,
            outline_open: self.outline,
            reduced_motion: true,
            ..Settings::default()
        };
        let settings = Settings { outline_open: if self.many.is_some() { Some(false) } else { self.outline }, ..settings };
        let state = match self.many {
            Some(count) => crate::many::state(count, Settings { language: Some(self.lang.clone()), ..settings }),
            None => State::new(Arc::new(document), settings, std::slice::from_ref(&self.lang)),
        };
        let mut desk = Desk::new(state);
        let size = egui::vec2(f32::from(self.size.0), f32::from(self.size.1));
        if self.waiting {
            desk.state.at_once = 0;
        }
        let (mut started, waiting, exporting) = (false, self.waiting, self.exporting);
        let frame = move |ui: &mut egui::Ui, desk: &mut Desk| {
            if !std::mem::replace(&mut started, true) {
                Desk::prepare(ui.ctx()); // fonts hold from the next frame on
                ui.ctx().request_repaint();
                return;
            }
            for effect in desk.logic(ui.ctx()) {
                if !(exporting && matches!(effect, Effect::Export(_))) {
                    carry_out(desk, effect, waiting);
                }
            }
            // The harness leaves a margin around what it shows; a window has none.
            let whole = ui.ctx().content_rect();
            ui.scope_builder(egui::UiBuilder::new().max_rect(whole), |ui| {
                ui.set_clip_rect(whole);
                desk.ui(ui);
            });
        };
        let builder = Harness::builder().with_size(size).with_pixels_per_point(self.scale).renderer(Raster::default());
        let mut window = builder.build_ui_state(frame, desk);
        window.run_steps(4);
        for action in &self.actions {
            window.state_mut().ask(action.clone());
            window.run_steps(2);
        }
        self.look_through(&mut window);
        if let Some(name) = &self.press {
            window.get_by_label(name).click();
        }
        window.run_steps(4);
        window
    }

    /// Shows the lens, and does in it what is to be done.
    fn look_through(&self, window: &mut Harness<'static, Desk>) {
        if let Some(lens) = &self.lens {
            window.state_mut().ask(Action::SetLens(LensId::from(lens.as_str())));
            window.run_steps(3);
        }
        for name in &self.touch {
            let spots = &window.state().state.picture.drawing.spots;
            let found = spots.iter().find(|spot| spot.target.is_some() && spot.name.contains(name.as_str()));
            let target = found.and_then(|spot| spot.target.clone()).unwrap_or_else(|| panic!("no spot is called {name}"));
            window.state_mut().ask(Action::Touch(target));
            window.run_steps(2);
        }
        if self.pages != 0 {
            window.state_mut().ask(Action::ScrollPage(self.pages));
            window.run_steps(2);
        }
    }

    /// The picture.
    pub(crate) fn take(&self) -> RgbaImage {
        self.window().render().expect("our rasteriser draws everything")
    }
}

/// Of the world, a studio has what draws, reads and writes files; nothing else is asked for.
fn carry_out(desk: &mut Desk, effect: Effect, waiting: bool) {
    match effect {
        Effect::Draw(job) if !waiting => desk.ask(job.run()),
        Effect::WriteKept { path, kept, known } => {
            let kept = keep(&path, &kept, &known, &desk.state.language);
            desk.ask(kept);
            desk.ask(Action::FileChanged(path)); // as the watch of a window may say in any case
        }
        // A viewer is opened by nobody here.
        Effect::Export(job) if job.goal != PressGoal::Print => {
            let outcome = shell::export(&job, &desk.state.language, drop);
            desk.ask(Action::Press(PressAction::Done(job.number, outcome)));
        }
        Effect::Read(path) => {
            let text = std::fs::read_to_string(&path).expect("the file can be read");
            let outcome = Document::read(text, Origin::File(path.clone())).map(Arc::new);
            desk.ask(Action::Loaded { path, outcome });
        }
        _ => {}
    }
}

/// The states that are looked at whenever something visible changed.
#[allow(dead_code, reason = "the tests have states of their own")]
pub(crate) fn usual_states() -> Vec<(&'static str, Vec<Action>)> {
    let select = |id: &str| Action::Select(Some(id.into()));
    vec![
        ("start", vec![]),
        ("council", vec![select("rsr")]),
        ("directors", vec![select("kcrd")]),
        ("partnership", vec![select("partnerskap")]),
        ("opened", vec![Action::ToggleBelow("ks".into())]),
        ("folded", vec![Action::ToggleBelow("kcrd".into())]),
        ("focused", vec![Action::Focus("rad-kultur".into())]),
        ("search", vec![Action::OpenSearch, Action::Query("halsa".to_owned())]),
        ("help", vec![Action::OpenDialog(samverkan::app::Dialog::Help)]),
        ("findings", vec![Action::SetLens(LensId::from(LensId::FINDINGS))]),
    ]
}
