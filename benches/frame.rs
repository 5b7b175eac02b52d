//! What a frame of the chart costs, awake and asleep: update and tessellation at 1920×1080.
//!
//! `cargo bench --bench frame` measures single frames of the built-in organisation with divan, then moves through 100 000 bodies
//! and tells of every way the median, the 99th percentile, the slowest frame and how many took more than 16 ms: divan has no
//! percentiles. `cargo bench --bench frame -- many` does the second part alone. At its end it shows the same bodies with plain
//! `egui_graphs`.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark is no library")]

#[path = "../tests/support/many.rs"]
mod many;

use std::sync::Arc;
use std::time::{Duration, Instant};

use divan::Bencher;
use egui::epaint::ClippedShape;
use egui::{Context, Event, FullOutput, Pos2, RawInput, Rect, Vec2};
use samverkan::app::{Action, Document, Settings, State, update};
use samverkan::canvas::{Canvas, canvas_ui};
use samverkan::theme::{self, Theme};
use samverkan::view::{Camera, View};

/// How many bodies the second part has.
const MANY: usize = 100_000;
/// A minute of frames.
const MINUTE: usize = 3_600;

fn main() {
    let only_many = std::env::args().any(|argument| argument == "many");
    if !only_many {
        divan::main();
    }
    if only_many || std::env::args().any(|argument| argument == "--bench") && std::env::args().count() <= 2 {
        move_through_many();
    }
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
        Self::of(State::new(Arc::new(Document::built_in()), Settings::default(), &["sv-SE".to_owned()]))
    }

    fn of(state: State) -> Self {
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

/// How long each frame took, by the clock: the processor's own account of a thread is told in steps of 4 ms on some systems, which is
/// longer than a frame. On a machine that also does other things the percentiles tell of those.
struct Took(Vec<Duration>);

impl Took {
    fn tell(mut self, what: &str) {
        self.0.sort();
        let ms = |duration: Duration| duration.as_secs_f64() * 1000.0;
        let at = |share: usize| self.0[(self.0.len() - 1) * share / 100];
        let late = self.0.iter().filter(|took| **took > Duration::from_millis(16)).count();
        println!(
            "{what:<58} median {:7.2} ms   99 % {:7.2} ms   slowest {:7.2} ms   over 16 ms {late:>4} of {}",
            ms(at(50)),
            ms(at(99)),
            ms(at(100)),
            self.0.len()
        );
    }
}

impl Window {
    fn time(&mut self, frames: usize, mut step: impl FnMut(usize, &mut State) -> Vec<Event>) -> Took {
        let mut one = |frame| {
            let start = Instant::now();
            let events = step(frame, &mut self.state);
            self.frame(events);
            start.elapsed()
        };
        Took((0..frames).map(&mut one).collect())
    }

    fn look(&mut self, at: Vec2, zoom: f32) {
        let centre = (self.state.picture.drawing.size * at).to_pos2();
        let view = View { camera: Camera::Free { centre, zoom }, ..self.state.view.clone() };
        update(&mut self.state, Action::SetView(Box::new(view)));
        for _ in 0..20 {
            self.frame(Vec::new());
        }
    }
}

/// Zooms in and out by a few per cent a frame, and moves about.
fn wander(frame: usize, state: &mut State) -> Vec<Event> {
    let way = if (frame / 30).is_multiple_of(2) { 1.0 } else { -1.0 };
    if frame.is_multiple_of(2) {
        update(state, Action::Zoom { factor: 1.0 + 0.02 * way, at: Vec2::new(100.0, -50.0) });
    } else {
        update(state, Action::Pan(Vec2::new(7.0 * way, 5.0 * way)));
    }
    Vec::new()
}

fn pan(frame: usize, state: &mut State) -> Vec<Event> {
    let way = if (frame / 60).is_multiple_of(2) { 1.0 } else { -1.0 };
    update(state, Action::Pan(Vec2::new(7.0 * way, 5.0 * way)));
    Vec::new()
}

/// The pointer runs over everything.
fn point(frame: usize, _: &mut State) -> Vec<Event> {
    let at = u16::try_from(frame).unwrap();
    vec![Event::PointerMoved(Pos2::new(200.0 + f32::from(at * 13 % 1500), 100.0 + f32::from(at * 7 % 800)))]
}

/// Every second something else: zooming right in and out again, moving, pointing, choosing, searching.
fn a_minute(frame: usize, state: &mut State) -> Vec<Event> {
    let (second, within) = (frame / 60, frame % 60);
    match second % 6 {
        0 => drop(update(state, Action::Zoom { factor: 1.06, at: Vec2::new(-200.0, -100.0) })),
        2 => drop(update(state, Action::Zoom { factor: 1.0 / 1.06, at: Vec2::new(-200.0, -100.0) })),
        1 | 3 => return pan(frame, state),
        4 => return point(within, state),
        _ if within == 0 => {
            let body = state.document.organisation.bodies[second * 1003].id.clone();
            update(state, Action::Select(Some(body)));
        }
        _ if within % 10 == 0 => {
            let query: String = "vattenvård".chars().take(within / 10 + 1).collect();
            update(state, Action::Query(query));
        }
        _ if within == 59 => drop(update(state, Action::CloseSearch)),
        _ => {}
    }
    Vec::new()
}

fn move_through_many() {
    let start = Instant::now();
    let mut window = Window::of(many::state(MANY, Settings::default()));
    println!("\n{MANY} bodies, 1920×1080, update + tessellate (made in {:.1} s)", start.elapsed().as_secs_f64());
    let start = Instant::now();
    window.canvas = Canvas::default();
    window.frame(Vec::new());
    println!("the first frame of a drawing: {:.1} ms", start.elapsed().as_secs_f64() * 1000.0);
    let middle = Vec2::new(0.305, 0.304);
    window.time(600, pan).tell("fit all, panning");
    window.time(600, wander).tell("fit all, panning and zooming");
    window.time(600, point).tell("fit all, hovering");
    window.time(600, |_, _| Vec::new()).tell("fit all, nothing happens");
    for zoom in [0.05, 0.08, 0.11, 0.2, 0.4] {
        window.look(middle, zoom);
        let area = Rect::from_center_size((window.state.picture.drawing.size * middle).to_pos2(), Vec2::new(1920.0, 1080.0) / zoom);
        let cards = window.state.picture.drawing.cards().filter(|card| card.rect.intersects(area)).count();
        window.time(600, pan).tell(&format!("{cards} cards in sight ({zoom}), panning"));
        window.time(600, wander).tell(&format!("{cards} cards in sight ({zoom}), panning and zooming"));
    }
    for zoom in [0.6, 1.0, 2.0] {
        window.look(middle, zoom);
        let area = Rect::from_center_size((window.state.picture.drawing.size * middle).to_pos2(), Vec2::new(1920.0, 1080.0) / zoom);
        let cards = window.state.picture.drawing.cards().filter(|card| card.rect.intersects(area)).count();
        window.time(600, pan).tell(&format!("near, {cards} cards in sight ({zoom}), panning"));
        window.time(600, wander).tell(&format!("near, {cards} cards in sight ({zoom}), panning and zooming"));
        window.time(600, point).tell(&format!("near, {cards} cards in sight ({zoom}), hovering"));
        window.time(600, |_, _| Vec::new()).tell(&format!("near, {cards} cards in sight ({zoom}), nothing happens"));
    }
    update(&mut window.state, Action::Fit);
    window.frame(Vec::new());
    window.time(MINUTE, a_minute).tell("a minute of zooming, moving, pointing, choosing, searching");
    plain(&window.state);
}

/// A layout that does nothing, as ours.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize)]
struct AsDrawn;

impl egui_graphs::LayoutState for AsDrawn {}

impl egui_graphs::Layout<Self> for AsDrawn {
    fn from_state(state: Self) -> impl egui_graphs::Layout<Self> {
        state
    }

    fn next<N, E, Ty, Ix, Dn, De>(&mut self, _: &mut egui_graphs::Graph<N, E, Ty, Ix, Dn, De>, _: &egui::Ui)
    where
        N: Clone,
        E: Clone,
        Ty: petgraph::EdgeType,
        Ix: petgraph::graph::IndexType,
        Dn: egui_graphs::DisplayNode<N, E, Ty, Ix>,
        De: egui_graphs::DisplayEdge<N, E, Ty, Ix, Dn>,
    {
    }

    fn state(&self) -> Self {
        Self
    }
}

/// The same bodies and wires as `egui_graphs` shows them by itself.
fn plain(state: &State) {
    let mut graph: egui_graphs::Graph<(), ()> = egui_graphs::Graph::new();
    let drawing = &state.picture.drawing;
    let nodes: Vec<_> = drawing.cards().map(|card| graph.add_node_with_label_and_location((), String::new(), card.rect.center())).collect();
    for wire in drawing.wires() {
        graph.add_edge(nodes[wire.from], nodes[wire.to], ());
    }
    for body in 0..nodes.len() {
        if let Some(above) = state.document.graph.parent(body) {
            graph.add_edge(nodes[above], nodes[body], ());
        }
    }
    for (what, zoom) in [("plain egui_graphs, fit all", 0.02), ("plain egui_graphs, zoomed in", 1.0)] {
        let ctx = Context::default();
        let mut frames = Vec::new();
        for frame in 0..12_u8 {
            let screen = Rect::from_min_size(Pos2::ZERO, Vec2::new(1920.0, 1080.0));
            let input = RawInput { screen_rect: Some(screen), time: Some(f64::from(frame) / 60.0), ..RawInput::default() };
            let start = Instant::now();
            let output = ctx.run_ui(input, |ui| {
                let mut camera = egui_graphs::MetadataFrame::new(None);
                camera.zoom = zoom;
                camera.pan = Vec2::new(960.0, 540.0) - drawing.size / 2.0 * zoom + Vec2::splat(f32::from(frame));
                camera.save(ui);
                let navigation = egui_graphs::SettingsNavigation::new().with_fit_to_screen_enabled(false);
                egui_graphs::GraphView::<AsDrawn, AsDrawn>::new().with_navigations(&navigation).show(ui, &mut graph);
            });
            let FullOutput { shapes, pixels_per_point, mut textures_delta, .. } = output;
            textures_delta.clear();
            divan::black_box(ctx.tessellate(shapes, pixels_per_point));
            frames.push(start.elapsed());
        }
        Took(frames.split_off(2)).tell(what);
    }
}
