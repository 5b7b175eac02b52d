//! The window: everything has its name, its place and its keys, in every size.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Key, Modifiers, Rect, Ui, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samverkan::app::{Action, Dialog, Document, Pane, Panel, Settings, State, update};
use samverkan::model::BodyId;
use samverkan::theme::{self, Theme};
use samverkan::ui::{Panes, root_ui, shortcuts};

use crate::picture;
use crate::raster::Raster;

/// The program without a shell: what is done is carried out at once, what is asked of the world is left.
struct Window {
    state: State,
    panes: Panes,
    /// What was done, to be looked at.
    done: Vec<Action>,
}

impl Window {
    fn frame(&mut self, ui: &mut Ui) {
        if ui.ctx().cumulative_pass_nr() == 0 {
            ui.ctx().set_fonts(theme::fonts());
            ui.ctx().options_mut(|options| options.zoom_with_keyboard = false);
        }
        let style = Theme::of(self.state.theme_id()).style(self.state.settings.text_scale());
        ui.ctx().all_styles_mut(|old| *old = style.clone());
        ui.set_style(style);
        if ui.ctx().cumulative_pass_nr() == 0 {
            return; // fonts hold from the next frame on
        }
        let mut actions = Vec::new();
        shortcuts(ui.ctx(), &self.state, &mut actions);
        root_ui(ui, &self.state, &mut self.panes, &mut actions);
        for action in actions {
            self.done.push(action.clone());
            update(&mut self.state, action);
        }
    }
}

fn open(size: Vec2, settings: Settings) -> Harness<'static, Window> {
    let state = State::new(Arc::new(Document::built_in()), settings, &["sv".to_owned()]);
    let window = Window { state, panes: Panes::default(), done: Vec::new() };
    let mut harness =
        Harness::builder().with_size(size).renderer(Raster::default()).build_ui_state(|ui, window: &mut Window| window.frame(ui), window);
    harness.run_steps(4);
    harness
}

fn swedish() -> Settings {
    Settings { language: Some("sv".to_owned()), ..Settings::default() }
}

fn wide() -> Vec2 {
    vec2(1600.0, 1000.0)
}

fn act(harness: &mut Harness<'_, Window>, action: Action) {
    update(&mut harness.state_mut().state, action);
    harness.run_steps(3);
}

#[test]
#[ignore = "pictures to look at"]
fn shots() {
    let shot = |name: &str, harness: &mut Harness<'_, Window>| {
        harness.run_steps(2);
        picture::save(
            &harness.render().unwrap(),
            Path::new(env!("CARGO_MANIFEST_DIR")).join("target/ui").join(name).with_extension("png").as_path(),
        );
    };
    let mut h = open(wide(), swedish());
    shot("wide", &mut h);
    act(&mut h, Action::GoTo(BodyId::from("rsr")));
    shot("selected", &mut h);
    act(&mut h, Action::Query("kultur".to_owned()));
    shot("search", &mut h);
    act(&mut h, Action::CloseSearch);
    act(&mut h, Action::OpenDialog(Dialog::Help));
    shot("help", &mut h);
    act(&mut h, Action::OpenDialog(Dialog::Findings));
    shot("findings", &mut h);
    act(&mut h, Action::ShowFact("F8".into()));
    shot("fact", &mut h);
    let mut h = open(vec2(1280.0, 720.0), Settings { theme: samverkan::app::ThemeChoice::Dark, ..swedish() });
    act(&mut h, Action::TogglePanel(Panel::Outline));
    act(&mut h, Action::Failed("Filen kan inte läsas: rad 3, kolumn 5. Rätta den och spara".to_owned()));
    shot("dark", &mut h);
    let mut h = open(vec2(1024.0, 700.0), Settings { text_size: 200, ..swedish() });
    shot("large", &mut h);
    act(&mut h, Action::TogglePanel(Panel::Outline));
    act(&mut h, Action::GoTo(BodyId::from("rsr")));
    shot("large-open", &mut h);
    let mut h = open(vec2(1280.0, 720.0), Settings { text_size: 200, language: Some("en".to_owned()), ..swedish() });
    shot("large-1280", &mut h);
    let mut h = open(vec2(1280.0, 720.0), swedish());
    h.get_by_label("Meny").click();
    shot("menu", &mut h);
}
