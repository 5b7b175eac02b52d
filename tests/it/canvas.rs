//! The canvas in a window: it sleeps when idle, answers the pointer, and is there for the keyboard and for screen readers.

use std::sync::Arc;

use egui::{Event, Modifiers, PointerButton, Pos2, Rect, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use samverkan::app::{Action, Document, Pane, Settings, State, update};
use samverkan::canvas::{Canvas, canvas_ui};
use samverkan::model::BodyId;
use samverkan::theme::{self, Theme};

/// A window with nothing but the canvas, its state, and all that it wished for.
pub(crate) struct Window {
    pub(crate) state: State,
    canvas: Canvas,
    wished: Vec<Action>,
    frames: u32,
    is_made: bool,
}

const SIZE: Vec2 = Vec2::new(1200.0, 640.0);

pub(crate) fn window<'a>(settings: Settings) -> Harness<'a, Window> {
    window_of(State::new(Arc::new(Document::built_in()), settings, &["sv-SE".to_owned()]))
}

fn window_of<'a>(state: State) -> Harness<'a, Window> {
    let window = Window { state, canvas: Canvas::default(), wished: Vec::new(), frames: 0, is_made: false };
    let mut dressed = false;
    let frame = move |ui: &mut egui::Ui, window: &mut Window| {
        if !dressed {
            dressed = true;
            ui.ctx().set_fonts(theme::fonts());
            ui.ctx().request_repaint();
            return;
        }
        let theme = Theme::of(window.state.theme_id());
        ui.ctx().set_global_style(theme.style(window.state.settings.text_scale()));
        ui.painter().rect_filled(ui.max_rect().expand(99.0), 0.0, theme.ink(theme::Ink::Paper));
        let mut actions = Vec::new();
        canvas_ui(ui, &window.state, &mut window.canvas, &mut actions);
        window.frames += 1;
        if !actions.is_empty() {
            ui.ctx().request_repaint();
        }
        for action in actions {
            window.wished.push(action.clone());
            // A drawing that was made for a test is not to be made anew.
            if !(window.is_made && matches!(action, Action::Focus(_))) {
                update(&mut window.state, action);
            }
        }
    };
    let mut harness = Harness::builder()
        .with_size(SIZE)
        .with_step_dt(1.0 / 60.0)
        .with_max_steps(60)
        .renderer(crate::raster::Raster::default())
        .build_ui_state(frame, window);
    harness.run();
    harness
}

fn id(body: &str) -> BodyId {
    BodyId::from(body)
}

/// Where a card is on screen.
fn rect(harness: &Harness<'_, Window>, body: &str) -> Rect {
    let state = &harness.state().state;
    let ix = state.graph().find(&id(body)).unwrap();
    let card = state.picture.drawing.cards().find(|card| card.body == ix).unwrap_or_else(|| panic!("{body} is not shown")).clone();
    let canvas = harness.get_by_label("Organisationsschema").rect();
    let sight = state.sight();
    Rect::from_min_max(canvas.center() + sight.on_canvas(card.rect.min), canvas.center() + sight.on_canvas(card.rect.max))
}

fn press(harness: &mut Harness<'_, Window>, pos: Pos2) {
    harness.event(Event::PointerMoved(pos));
    harness.step();
    for pressed in [true, false] {
        harness.event(Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE });
        harness.step();
    }
}

fn focused(harness: &Harness<'_, Window>) -> Vec<String> {
    let items = harness.get_all_by_role(egui::accesskit::Role::TreeItem);
    items.filter(egui_kittest::Node::is_focused).filter_map(|item| item.accesskit_node().label()).collect()
}

fn selected(harness: &Harness<'_, Window>) -> Option<String> {
    harness.state().state.view.selected.as_ref().map(ToString::to_string)
}

#[test]
fn an_idle_canvas_asks_for_no_frame() {
    let mut harness = window(Settings::default());
    // `run` panics unless the window comes to rest; then nothing may be asked for.
    for pos in [Pos2::new(600.0, 300.0), Pos2::new(300.0, 200.0)] {
        harness.event(Event::PointerMoved(pos));
        assert!(harness.run() < 40);
    }
    let viewport = &harness.output().viewport_output[&egui::ViewportId::ROOT];
    assert_eq!(viewport.repaint_delay, std::time::Duration::MAX);
}

#[test]
fn a_sleeping_canvas_paints_what_it_painted_awake() {
    let mut harness = window(Settings::default());
    let awake = harness.render().unwrap();
    harness.run_steps(3);
    assert_eq!(crate::picture::difference(&awake, &harness.render().unwrap()), Some(crate::picture::Difference::default()));
}

#[test]
fn a_card_is_hovered_clicked_and_focused_by_the_pointer_even_after_sleep() {
    let mut harness = window(Settings::default());
    harness.run_steps(4);
    let pos = rect(&harness, "rsr").center();
    harness.event(Event::PointerMoved(pos));
    harness.run();
    assert_eq!(harness.state().state.hovered, Some(id("rsr")));
    press(&mut harness, pos);
    harness.run();
    assert_eq!(selected(&harness).as_deref(), Some("rsr"));
    press(&mut harness, pos);
    press(&mut harness, pos);
    harness.run();
    assert!(harness.state().state.view.focus.as_ref().is_some_and(|focus| focus.body == id("rsr")));
}

#[test]
fn a_click_on_empty_ground_selects_nothing_and_a_pointer_that_leaves_hovers_nothing() {
    let mut harness = window(Settings::default());
    let pos = rect(&harness, "rsr").center();
    press(&mut harness, pos);
    harness.run();
    press(&mut harness, Pos2::new(20.0, SIZE.y - 20.0));
    harness.run();
    assert_eq!(selected(&harness), None);
    assert_eq!(harness.state().state.hovered, None);
}

#[test]
fn dragging_moves_the_drawing_with_the_pointer() {
    let mut harness = window(Settings::default());
    let before = rect(&harness, "rsr");
    let from = before.center();
    harness.event(Event::PointerMoved(from));
    harness.step();
    harness.event(Event::PointerButton { pos: from, button: PointerButton::Primary, pressed: true, modifiers: Modifiers::NONE });
    harness.step();
    for step in 1..=8_u8 {
        harness.event(Event::PointerMoved(from + Vec2::new(10.0, 4.0) * f32::from(step)));
        harness.step();
    }
    let to = from + Vec2::new(80.0, 32.0);
    harness.event(Event::PointerButton { pos: to, button: PointerButton::Primary, pressed: false, modifiers: Modifiers::NONE });
    harness.run();
    let moved = rect(&harness, "rsr").min - before.min;
    assert!((moved - Vec2::new(80.0, 32.0)).length() < 0.5, "{moved:?}");
    assert_eq!(selected(&harness), None, "a drag is no click");
}

#[test]
fn the_wheel_zooms_to_the_pointer() {
    let mut harness = window(Settings::default());
    let pos = rect(&harness, "rsr").left_top();
    harness.event(Event::PointerMoved(pos));
    harness.step();
    let before = harness.state().state.sight().zoom;
    let wheel = Event::MouseWheel {
        unit: egui::MouseWheelUnit::Line,
        delta: Vec2::new(0.0, 2.0),
        phase: egui::TouchPhase::Move,
        modifiers: Modifiers::NONE,
    };
    harness.event(wheel);
    harness.run();
    assert!(harness.state().state.sight().zoom > before * 1.2);
    assert!((rect(&harness, "rsr").left_top() - pos).length() < 0.5);
}

#[test]
fn every_card_is_a_tree_item_with_its_level_place_and_words() {
    let harness = window(Settings::default());
    let items: Vec<_> = harness.get_all_by_role(egui::accesskit::Role::TreeItem).collect();
    assert_eq!(items.len(), harness.state().state.picture.drawing.cards().count());
    let council = harness.get_by_role_and_label(egui::accesskit::Role::TreeItem, "Regionala samverkansrådet");
    let node = council.accesskit_node();
    assert!(node.description().unwrap().contains("bereder och rekommenderar"));
    assert!(node.description().unwrap().contains("kopplingar"));
    assert_eq!(node.data().level(), Some(harness.state().state.graph().level(harness.state().state.graph().find(&id("rsr")).unwrap()) + 1));
    assert!(node.data().position_in_set().is_some() && node.data().size_of_set().is_some());
    let stack = harness.get_by_role_and_label(egui::accesskit::Role::TreeItem, "Kommunstyrelser");
    assert_eq!(stack.accesskit_node().data().is_expanded(), Some(false));
}

#[test]
fn the_keyboard_enters_the_canvas_at_one_card_and_follows_the_selection() {
    let mut harness = window(Settings::default());
    harness.state_mut().state.pane = Pane::Bar;
    harness.state_mut().state.pane_wanted = Some(Pane::Canvas);
    harness.run();
    assert_eq!(harness.state().state.pane, Pane::Canvas);
    assert_eq!(harness.state().state.pane_wanted, None);
    update(&mut harness.state_mut().state, Action::Select(Some(id("rsr"))));
    harness.run();
    assert_eq!(focused(&harness), ["Regionala samverkansrådet"]);
    harness.key_press(egui::Key::ArrowDown);
    harness.run();
    assert_eq!(focused(&harness), ["Regionala samverkansrådet"], "the arrows do not take the keyboard away");
}

#[test]
fn the_members_of_a_group_glide_out_and_the_group_stays_where_it_is() {
    let mut harness = window(Settings::default());
    let body = harness.state().state.document.organisation.bodies.iter().find_map(|body| body.group.clone()).unwrap();
    let before = rect(&harness, body.as_str());
    let chip =
        harness.get_all_by_role(egui::accesskit::Role::Button).find(|node| node.rect().intersects(before)).map(|node| node.rect()).unwrap();
    press(&mut harness, chip.center());
    harness.run();
    assert!(harness.state().state.view.open_groups.contains(&body));
    assert!((rect(&harness, body.as_str()).min - before.min).length() < 1.0);
}

#[test]
fn nothing_glides_with_reduced_motion() {
    let mut harness = window(Settings { reduced_motion: true, ..Settings::default() });
    update(&mut harness.state_mut().state, Action::Select(Some(id("rsr"))));
    update(&mut harness.state_mut().state, Action::Zoom { factor: 2.0, at: Vec2::ZERO });
    harness.step();
    let first = harness.render().unwrap();
    harness.run();
    assert_eq!(crate::picture::difference(&first, &harness.render().unwrap()), Some(crate::picture::Difference::default()));
}

/// A window with a map: thousands of bodies, seen all at once.
fn map<'a>(settings: Settings) -> Harness<'a, Window> {
    let mut harness = window_of(crate::many::state(3_000, settings));
    harness.state_mut().is_made = true;
    harness
}

/// The names that can be read on the map, and where their rooms are.
fn rooms(harness: &Harness<'_, Window>) -> Vec<(String, Rect)> {
    let items = harness.get_all_by_role(egui::accesskit::Role::TreeItem);
    let rooms = items.filter(|item| item.accesskit_node().description().is_some_and(|said| said.ends_with(" organ")));
    rooms.map(|item| (item.accesskit_node().label().unwrap(), item.rect())).collect()
}

fn zoom(harness: &mut Harness<'_, Window>, factor: f32) {
    update(&mut harness.state_mut().state, Action::Zoom { factor, at: Vec2::ZERO });
    harness.run();
}

#[test]
fn a_map_tells_of_its_rooms_and_not_of_every_card() {
    let harness = map(Settings::default());
    let rooms = rooms(&harness);
    assert!((5..200).contains(&rooms.len()), "{}", rooms.len());
    assert!(harness.get_all_by_role(egui::accesskit::Role::TreeItem).count() <= rooms.len() + 1, "and of the card with the keyboard");
    for (ix, (name, rect)) in rooms.iter().enumerate() {
        assert!(!name.is_empty());
        assert!(rooms.iter().skip(ix + 1).all(|(_, other)| !rect.shrink(1.0).intersects(*other)), "{name} lies in no other");
    }
}

#[test]
fn a_room_is_hovered_and_selected_and_a_double_click_focuses_its_body() {
    let mut harness = map(Settings::default());
    let (name, rect) = rooms(&harness)[1].clone();
    let named = |harness: &Harness<'_, Window>, id: &BodyId| {
        let graph = harness.state().state.graph();
        graph.at(graph.find(id).unwrap()).unwrap().name.in_language("sv").to_owned()
    };
    press(&mut harness, rect.center());
    harness.run();
    let selected = harness.state().state.view.selected.clone().expect("the room is selected");
    assert_eq!(named(&harness, &selected), name);
    assert_eq!(harness.state().state.hovered, Some(selected.clone()));
    press(&mut harness, rect.center());
    press(&mut harness, rect.center());
    harness.run();
    assert!(harness.state().wished.iter().any(|action| matches!(action, Action::Focus(body) if *body == selected)));
}

#[test]
fn the_keyboard_finds_what_is_selected_on_a_map() {
    let mut harness = map(Settings::default());
    harness.state_mut().state.pane = Pane::Bar;
    harness.state_mut().state.pane_wanted = Some(Pane::Canvas);
    harness.run();
    assert_eq!(harness.state().state.pane, Pane::Canvas);
    update(&mut harness.state_mut().state, Action::Select(Some(id("body-2999"))));
    harness.run();
    assert_eq!(focused(&harness).len(), 1, "even where it is too small to be seen");
}

#[test]
fn a_map_at_rest_asks_for_no_frame_and_sleeps_as_it_was() {
    let mut harness = map(Settings::default());
    zoom(&mut harness, 1.7);
    harness.run_steps(4);
    let awake = harness.render().unwrap();
    harness.run_steps(3);
    let viewport = &harness.output().viewport_output[&egui::ViewportId::ROOT];
    assert_eq!(viewport.repaint_delay, std::time::Duration::MAX);
    assert_eq!(crate::picture::difference(&awake, &harness.render().unwrap()), Some(crate::picture::Difference::default()));
}

#[test]
fn coming_nearer_a_map_turns_into_cards_that_say_who_they_are() {
    let mut harness = map(Settings::default());
    let mut steps = 0;
    while !rooms(&harness).is_empty() {
        zoom(&mut harness, 1.3);
        steps += 1;
        assert!(steps < 30, "it ends at some zoom");
    }
    zoom(&mut harness, 1.3);
    let items = harness.get_all_by_role(egui::accesskit::Role::TreeItem).count();
    let seen = harness.state().state.sight();
    assert!((1..1_000).contains(&items), "{items} at {}", seen.zoom);
}

#[test]
fn the_lines_from_a_card_to_those_below_it_are_painted_from_near() {
    let picture = |trunks: bool| {
        let mut harness = map(Settings { reduced_motion: true, ..Settings::default() });
        let state = &mut harness.state_mut().state;
        if !trunks {
            let mut drawing = (*state.picture.drawing).clone();
            drawing.items.retain(|item| !matches!(item, samverkan::drawing::Item::Trunk(_)));
            state.picture.drawing = Arc::new(drawing);
        }
        let zoom_to = 1.0 / state.sight().zoom;
        zoom(&mut harness, zoom_to);
        harness.render().unwrap()
    };
    assert_ne!(crate::picture::difference(&picture(true), &picture(false)), Some(crate::picture::Difference::default()));
}

#[test]
fn a_drawing_that_was_moved_looks_like_one_that_was_painted_there() {
    let moved_in = |steps: u16| {
        let mut harness = map(Settings { reduced_motion: true, ..Settings::default() });
        let zoom_to = 1.0 / harness.state().state.sight().zoom;
        zoom(&mut harness, zoom_to);
        for _ in 0..steps {
            update(&mut harness.state_mut().state, Action::Pan(Vec2::new(60.0, 24.0) / f32::from(steps)));
            harness.step();
        }
        harness.render().unwrap()
    };
    // Places are rounded to pixels once for the whole instead of once for each text: some of those end up a pixel off.
    let difference = crate::picture::difference(&moved_in(1), &moved_in(6)).unwrap();
    assert!(difference.pixels < 1200 * 640 / 100, "{difference:?}");
}
