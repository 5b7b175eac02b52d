//! What a frame of the chart costs, awake and asleep: update and tessellation at 1920×1080. The limit is a millisecond.

use std::sync::Arc;

use divan::Bencher;
use egui::epaint::ClippedShape;
use egui::{Context, Event, FullOutput, Pos2, RawInput, Rect, Vec2};
use samverkan::app::{Action, Document, Settings, State, update};
use samverkan::canvas::{Canvas, canvas_ui};
use samverkan::theme::{self, Theme};

fn main() {
    divan::main();
}

/// A window with nothing but the canvas.
struct Window {
    ctx: Context,
    state: State,
    canvas: Canvas,
    time: f64,
}

impl Window {
    fn new() -> Self {
        let state = State::new(Arc::new(Document::built_in()), Settings::default(), &["sv-SE".to_owned()]);
        let ctx = Context::default();
        ctx.set_fonts(theme::fonts());
        ctx.set_global_style(Theme::of(state.theme_id()).style(1.0));
        let mut window = Self { ctx, state, canvas: Canvas::default(), time: 0.0 };
        for _ in 0..8 {
            window.frame(Vec::new());
        }
        window
    }

    /// Updates, and tells how many meshes come of it.
    fn frame(&mut self, events: Vec<Event>) -> usize {
        let (shapes, pixels_per_point) = self.update(events);
        self.ctx.tessellate(shapes, pixels_per_point).len()
    }

    fn update(&mut self, events: Vec<Event>) -> (Vec<ClippedShape>, f32) {
        self.time += 0.1;
        let screen = Rect::from_min_size(Pos2::ZERO, Vec2::new(1920.0, 1080.0));
        let input = RawInput { screen_rect: Some(screen), time: Some(self.time), events, ..RawInput::default() };
        let mut actions = Vec::new();
        let FullOutput { shapes, pixels_per_point, mut textures_delta, .. } =
            self.ctx.run_ui(input, |ui| canvas_ui(ui, &self.state, &mut self.canvas, &mut actions));
        textures_delta.clear();
        for action in actions {
            update(&mut self.state, action);
        }
        (shapes, pixels_per_point)
    }
}

/// The part of an awake frame that is not tessellation.
#[divan::bench]
fn update_alone(bencher: Bencher) {
    let mut window = Window::new();
    let mut x = 0.0;
    bencher.bench_local(|| {
        x = if x > 10.0 { 0.0 } else { x + 1.0 };
        window.update(vec![Event::PointerMoved(Pos2::new(20.0 + x, 1060.0))])
    });
}

/// Nothing happens: the last shapes are added again.
#[divan::bench]
fn asleep(bencher: Bencher) {
    let mut window = Window::new();
    bencher.bench_local(|| window.frame(Vec::new()));
}

/// The pointer moves over empty ground: the graph is shown, and nothing else changes.
#[divan::bench]
fn awake(bencher: Bencher) {
    let mut window = Window::new();
    let mut x = 0.0;
    bencher.bench_local(|| {
        x = if x > 10.0 { 0.0 } else { x + 1.0 };
        window.frame(vec![Event::PointerMoved(Pos2::new(20.0 + x, 1060.0))])
    });
}

/// The drawing is dragged.
#[divan::bench]
fn panning(bencher: Bencher) {
    let mut window = Window::new();
    let mut way = 1.0;
    bencher.bench_local(|| {
        way = -way;
        update(&mut window.state, Action::Pan(Vec2::new(3.0 * way, 2.0 * way)));
        window.frame(vec![Event::PointerMoved(Pos2::new(20.0, 1060.0 + way))])
    });
}
