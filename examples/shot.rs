//! Draws a picture of the window without a screen.
//!
//! ```text
//! cargo run --example shot -- --lang sv --theme dark --size 1920x1080 --text-size 200 --select rsr OUT.png
//! cargo run --example shot -- --all target/shots
//! ```
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a picture that cannot be drawn is told by a panic")]

#[path = "../tests/support/lectern.rs"]
#[allow(dead_code, reason = "the tests work at it")]
mod lectern;
#[path = "../tests/support/many.rs"]
mod many;
#[path = "../tests/support/picture.rs"]
#[allow(dead_code, reason = "the tests compare pictures as well")]
mod picture;
#[path = "../tests/support/raster.rs"]
mod raster;
#[path = "../tests/support/studio.rs"]
mod studio;

use std::path::PathBuf;

use clap::Parser;
use samverkan::app::{Action, Begin, DeckAction, Dialog, Panel, Screen, Screens, ShowAction, ThemeChoice};
use samverkan::deck::Place;
use samverkan::model::BodyId;
use samverkan::view::{Arrangement, Direction, MatterAsked, Shape};

use studio::Shot;

/// What is to be drawn.
#[derive(Parser)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own on the command line")]
struct Line {
    /// The language: sv or en.
    #[arg(long, default_value = "sv")]
    lang: String,
    /// The theme: light, dark or high-contrast.
    #[arg(long, default_value = "light")]
    theme: String,
    /// Width and height of the window, in points.
    #[arg(long, default_value = "1280x720", value_parser = size)]
    size: (u16, u16),
    /// The size of text, in per cent.
    #[arg(long, default_value_t = 100)]
    text_size: u16,
    /// Pixels to the point.
    #[arg(long, default_value_t = 1.0)]
    scale: f32,
    /// The body to select.
    #[arg(long)]
    select: Option<String>,
    /// The body to focus.
    #[arg(long)]
    focus: Option<String>,
    /// Bodies to fold, or groups to open.
    #[arg(long)]
    fold: Vec<String>,
    /// The body that the pointer is over.
    #[arg(long)]
    hover: Option<String>,
    /// What to type into the search.
    #[arg(long)]
    search: Option<String>,
    /// Go to the first thing that the search finds.
    #[arg(long)]
    go: bool,
    /// The saved view to show, counted from 0.
    #[arg(long)]
    view: Option<usize>,
    /// Draw the show at this slide, counted from 1, and this step of it, counted from 0: 3 or 3.1.
    #[arg(long, value_parser = place)]
    present: Option<Place>,
    /// Light up in it what the pointer is over, and leave the rest in the dark.
    #[arg(long)]
    spotlight: bool,
    /// Go past the last step of it.
    #[arg(long)]
    over: bool,
    /// Draw the window of whoever presents this instead of the audience's.
    #[arg(long)]
    presenter: bool,
    /// Draw it when so many minutes have gone.
    #[arg(long)]
    minutes: Option<u64>,
    /// How large the notes are, in per cent of their usual size.
    #[arg(long, default_value_t = 100)]
    notes: i16,
    /// What to type into the palette; empty to only open it.
    #[arg(long)]
    palette: Option<String>,
    /// A dialog to open: help, views, save-view, export, the number of a finding, or the name of a fact.
    #[arg(long)]
    dialog: Option<String>,
    /// The lens to show.
    #[arg(long)]
    lens: Option<String>,
    /// A spot of the lens to touch, by a part of its name; more than one are touched in order.
    #[arg(long)]
    touch: Vec<String>,
    /// The matter to ask about in the road of a matter.
    #[arg(long)]
    matter: Option<String>,
    /// How many pages to scroll down.
    #[arg(long, default_value_t = 0)]
    pages: i8,
    /// The name of a control to press, for instance a menu.
    #[arg(long)]
    press: Option<String>,
    /// Show a drawing that is being made beside the window and does not come.
    #[arg(long)]
    waiting: bool,
    /// Steps of zooming in.
    #[arg(long, default_value_t = 0)]
    zoom: i32,
    /// Whether the outline is open.
    #[arg(long)]
    outline: bool,
    /// How the chart is arranged: auto, levels, spread or compact.
    #[arg(long, default_value = "auto")]
    arrangement: String,
    /// Where those below a body stand: down, up, right or left.
    #[arg(long, default_value = "down")]
    direction: String,
    /// Open the panel of slides, with this one shown, counted from 1; 0 shows none.
    #[arg(long)]
    slide: Option<usize>,
    /// Unfold everything.
    #[arg(long)]
    unfold: bool,
    /// A file to draw instead of what is built in.
    #[arg(long)]
    file: Option<PathBuf>,
    /// Draw so many bodies made for the purpose instead of a file.
    #[arg(long)]
    many: Option<usize>,
    /// The point of the drawing to look at, in per cent of its size, and the scale in per cent: 50,50,20.
    #[arg(long, value_delimiter = ',')]
    look: Vec<f32>,
    /// Draw the usual set of pictures into the folder OUT.
    #[arg(long)]
    all: bool,
    /// Where the picture goes.
    out: PathBuf,
}

fn size(text: &str) -> Result<(u16, u16), String> {
    let parts = text.split_once('x').and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    parts.ok_or_else(|| format!("{text} is no size; expected for instance 1280x720"))
}

fn place(text: &str) -> Result<Place, String> {
    let (slide, step) = text.split_once('.').unwrap_or((text, "0"));
    let slide = slide.parse::<usize>().ok().and_then(|slide| slide.checked_sub(1));
    let place = slide.zip(step.parse().ok()).map(|(slide, step)| Place { slide, step });
    place.ok_or_else(|| format!("{text} is no place of a deck; expected for instance 3 or 3.1"))
}

impl Line {
    fn shot(&self) -> Shot {
        let mut shot = Shot::new(&self.lang, theme(&self.theme), self.size);
        shot.text_size = self.text_size;
        shot.scale = self.scale;
        shot.outline = self.outline.then_some(true);
        shot.file.clone_from(&self.file);
        shot.many = self.many;
        shot.press.clone_from(&self.press);
        shot.lens.clone_from(&self.lens);
        shot.touch.clone_from(&self.touch);
        shot.actions.extend(self.matter.clone().map(|text| {
            shot.lens = Some("road".to_owned());
            Action::Ask(Box::new(MatterAsked { text, ..MatterAsked::default() }))
        }));
        shot.pages = self.pages;
        shot.waiting = self.waiting;
        let body = |id: &String| BodyId::from(id.as_str());
        shot.actions.extend(self.unfold.then_some(Action::UnfoldAll));
        shot.actions.extend(self.present.is_none().then(|| Action::SetShape(self.shape())));
        if self.presenter {
            let screen = |name: &str, index, x| Screen { name: name.to_owned(), index, at: (x, 0), size: (1920, 1080) };
            let screens = Screens::new(vec![screen("eDP-1", 0, 0), screen("HDMI-1", 1, 1920)], Some(0));
            shot.actions.extend([Action::Screens(screens), Action::StepNotes(self.notes - 100)]);
        }
        let present = |place: Place| [ShowAction::Begin(Begin::First), ShowAction::To(place)].map(Action::Show);
        shot.actions.extend(self.present.into_iter().flat_map(present));
        if self.over {
            shot.actions.extend([ShowAction::ToEnd, ShowAction::Next].map(Action::Show));
        }
        shot.actions.extend(self.spotlight.then_some(Action::Show(ShowAction::Spotlight)));
        shot.actions.extend(self.fold.iter().map(|id| Action::ToggleBelow(body(id))));
        shot.actions.extend(self.focus.iter().map(|id| Action::Focus(body(id))));
        shot.actions.extend(self.select.iter().map(|id| Action::Select(Some(body(id)))));
        shot.actions.extend((0..self.zoom).map(|_| Action::Zoom { factor: 1.25, at: emath::Vec2::ZERO }));
        shot.actions.extend(self.hover.iter().map(|id| Action::Hover(Some(body(id)))));
        shot.actions.extend(self.search.iter().map(|_| Action::OpenSearch));
        shot.actions.extend(self.search.clone().map(Action::Query));
        shot.actions.extend(self.go.then_some(Action::PickHit(0)));
        shot.actions.extend(self.view.map(Action::ShowView));
        shot.actions.extend(self.slide.map(|_| Action::TogglePanel(Panel::Deck)));
        shot.actions.extend(self.slide.and_then(|at| at.checked_sub(1)).map(|at| Action::Deck(DeckAction::Show(at))));
        shot.actions.extend(self.palette.iter().map(|_| Action::TogglePalette));
        shot.actions.extend(self.palette.clone().map(Action::AskPalette));
        shot.actions.extend(self.dialog.as_deref().map(|name| Action::OpenDialog(dialog(name))));
        shot
    }
}

impl Line {
    fn draw_presenter(&self, state: &samverkan::app::State) {
        let mut lectern = lectern::Lectern::of(state);
        lectern.clock.elapsed = self.minutes.map_or(lectern.clock.elapsed, |minutes| 60 * minutes);
        let mut window = lectern.window(self.size, self.scale);
        picture::save(&window.render().expect("our rasteriser draws everything"), &self.out);
    }

    fn shape(&self) -> Shape {
        let arrangement = match self.arrangement.as_str() {
            "levels" => Arrangement::Levels,
            "spread" => Arrangement::Spread,
            "compact" => Arrangement::Compact,
            _ => Arrangement::Auto,
        };
        let direction = match self.direction.as_str() {
            "up" => Direction::Up,
            "right" => Direction::Right,
            "left" => Direction::Left,
            _ => Direction::Down,
        };
        Shape { arrangement, direction, ..Shape::default() }
    }
}

fn dialog(name: &str) -> Dialog {
    match name {
        "help" => Dialog::Help,
        "views" => Dialog::Views,
        "save-view" => Dialog::SaveView,
        "export" => Dialog::Export,
        "leave" => Dialog::Leave,
        name => name.parse().map_or_else(|_| Dialog::Fact(name.into()), Dialog::Place),
    }
}

fn theme(name: &str) -> ThemeChoice {
    match name {
        "dark" => ThemeChoice::Dark,
        "high-contrast" => ThemeChoice::HighContrast,
        _ => ThemeChoice::Light,
    }
}

fn main() {
    let line = Line::parse();
    if !line.all {
        let shot = line.shot();
        let mut window = shot.window();
        if line.presenter {
            return line.draw_presenter(&window.state().state);
        }
        if let [x, y, zoom] = line.look[..] {
            let size = window.state().state.picture.drawing.size;
            let centre = emath::Pos2::new(size.x * x / 100.0, size.y * y / 100.0);
            let view = samverkan::view::View {
                camera: samverkan::view::Camera::Free { centre, zoom: zoom / 100.0 },
                ..window.state().state.view.clone()
            };
            window.state_mut().ask(Action::SetView(Box::new(view)));
            window.run_steps(6);
        }
        picture::save(&window.render().expect("our rasteriser draws everything"), &line.out);
        return;
    }
    for lang in ["sv", "en"] {
        for theme_name in ["light", "dark", "high-contrast"] {
            for size in [(1280, 720), (1920, 1080)] {
                for (name, actions) in studio::usual_states() {
                    let mut shot = Shot::new(lang, theme(theme_name), size);
                    shot.actions = actions;
                    let file = format!("{name}-{lang}-{theme_name}-{}x{}.png", size.0, size.1);
                    picture::save(&shot.take(), &line.out.join(file));
                }
            }
        }
        let mut large = Shot::new(lang, ThemeChoice::Light, (1280, 720));
        large.text_size = 200;
        large.actions = vec![Action::Select(Some("rsr".into()))];
        picture::save(&large.take(), &line.out.join(format!("text-200-{lang}.png")));
    }
}
