//! The window: everything has its name, its place and its keys, in every size.

use std::sync::Arc;

use egui::accesskit::{Action as Asked, Role};
use egui::{Key, Modifiers, Rect, Ui, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samverkan::app::{Action, Document, Origin, Pane, Panel, Settings, State, update};
use samverkan::model::BodyId;
use samverkan::theme::{self, Theme};
use samverkan::ui::{Panes, root_ui, shortcuts};

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
    let mut harness = Harness::builder().with_size(size).build_ui_state(|ui, window: &mut Window| window.frame(ui), window);
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

/// The places of everything in the bar that can be used, with its name.
fn controls(harness: &Harness<'_, Window>, within: Rect) -> Vec<(String, Rect)> {
    let live =
        |role: Role| matches!(role, Role::Button | Role::Tab | Role::RadioButton | Role::SearchInput | Role::CheckBox | Role::Heading);
    let nodes = harness.root().children_recursive();
    let nodes = nodes.filter(|node| live(node.accesskit_node().role()) && within.contains_rect(node.rect()));
    nodes.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect())).collect()
}

#[test]
fn the_bar_has_room_for_all_it_shows_at_every_size() {
    for (size, text_size) in
        [((1024.0, 700.0), 200), ((1024.0, 700.0), 100), ((1280.0, 720.0), 200), ((1280.0, 720.0), 150), ((1920.0, 1080.0), 80)]
    {
        for language in ["sv", "en"] {
            let settings = Settings { text_size, language: Some(language.to_owned()), ..Settings::default() };
            let harness = open(Vec2::from(size), settings);
            let bar = Rect::from_min_size(egui::Pos2::ZERO, vec2(size.0, 40.0 * f32::from(text_size) / 100.0 + 32.0));
            let controls = controls(&harness, bar);
            assert!(controls.len() >= 5, "{controls:?}");
            for (ix, (name, rect)) in controls.iter().enumerate() {
                assert!(bar.contains_rect(*rect), "{name} is cut at {size:?}, {text_size} %");
                let over = controls[ix + 1..].iter().find(|(_, other)| other.shrink(0.5).intersects(rect.shrink(0.5)));
                assert!(over.is_none(), "{name} {rect} lies under {over:?} at {size:?}, {text_size} %, {language}");
            }
        }
    }
}

#[test]
fn everything_that_can_be_used_has_a_name() {
    let mut harness = open(wide(), swedish());
    act(&mut harness, Action::GoTo(BodyId::from("rsr")));
    let can = |node: &egui_kittest::Node<'_>, asked: Asked| node.accesskit_node().data().supports_action(asked);
    let usable = |node: &egui_kittest::Node<'_>| can(node, Asked::Click) || can(node, Asked::Focus);
    // A bar for scrolling is told by its role; the ground of the chart takes clicks, and its cards are nodes of their own.
    let usable = |node: &egui_kittest::Node<'_>| usable(node) && !matches!(node.accesskit_node().role(), Role::ScrollBar | Role::Unknown);
    let nameless = harness.root().children_recursive().filter(usable).filter(|node| {
        let node = node.accesskit_node();
        node.label().unwrap_or_default().is_empty() && node.value().unwrap_or_default().is_empty()
    });
    let nameless: Vec<String> = nameless.map(|node| format!("{:?} {}", node.accesskit_node().role(), node.rect())).collect();
    assert!(nameless.is_empty(), "{nameless:#?}");
}

#[test]
fn a_body_is_found_by_keys_alone() {
    let mut harness = open(wide(), swedish());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run_steps(3);
    let before = harness.state().state.view.clone();
    harness.event(egui::Event::Text("halsa".to_owned()));
    for key in [Key::E, Key::Plus, Key::Num0] {
        harness.key_press(key); // keys of the chart: while something is typed they are letters
    }
    harness.run_steps(3);
    assert_eq!(harness.state().state.view, before);
    let first = harness.state().state.search.hits.first().map(|hit| hit.target);
    assert!(first.is_some(), "{:?}", harness.state().state.search);
    harness.key_press(Key::ArrowDown);
    harness.run_steps(2);
    assert_eq!(harness.state().state.search.chosen, 1);
    harness.key_press(Key::ArrowUp);
    harness.run_steps(2);
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    assert!(harness.state().state.view.selected.is_some());
    assert!(!harness.state().state.search.open);
}

#[test]
fn a_search_that_finds_nothing_says_what_to_do() {
    let mut harness = open(wide(), swedish());
    act(&mut harness, Action::Query("qqqqxxzz".to_owned()));
    assert!(
        harness.query_by_label_contains("qqqqxxzz").is_some()
            || harness.query_by_value("Sökningen gäller namn, uppdrag, ledamöter, möten, kopplingar och källor").is_some()
    );
}

#[test]
fn the_outline_is_walked_by_keys() {
    let mut harness = open(wide(), swedish());
    harness.state_mut().state.pane_wanted = Some(Pane::Outline);
    harness.run_steps(3);
    assert_eq!(harness.state().state.pane, Pane::Outline);
    let selected = |harness: &Harness<'_, Window>| harness.state().state.view.selected.clone();
    harness.key_press(Key::ArrowDown);
    harness.run_steps(3);
    let second = selected(&harness).expect("a body is selected");
    harness.key_press(Key::ArrowUp);
    harness.run_steps(3);
    let first = selected(&harness).expect("a body is selected");
    assert_ne!(first, second);
    harness.key_press(Key::ArrowLeft);
    harness.run_steps(3);
    assert!(harness.state().state.view.folded.contains(&first), "left folds what is open");
    harness.key_press(Key::ArrowRight);
    harness.run_steps(3);
    assert!(!harness.state().state.view.folded.contains(&first), "right opens it again");
    harness.event(egui::Event::Text("reg".to_owned()));
    harness.run_steps(3);
    let named =
        selected(&harness).and_then(|id| harness.state().state.graph().body(&id).map(|body| body.name.in_language("sv").to_lowercase()));
    assert!(named.is_some_and(|name| name.starts_with("reg")));
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    assert!(harness.state().state.view.focus.is_some());
}

#[test]
fn a_row_of_the_outline_tells_its_level_its_place_and_whether_it_is_open() {
    let mut harness = open(wide(), swedish());
    act(&mut harness, Action::GoTo(BodyId::from("rsr")));
    let row = harness.get_all_by_label("Regionala samverkansrådet").find(|node| node.rect().right() < 300.0);
    let row = row.expect("RSR is in the outline").accesskit_node();
    assert_eq!(row.role(), Role::TreeItem);
    assert_eq!(row.data().level(), Some(2));
    assert_eq!(row.data().is_expanded(), Some(true));
    assert!(row.data().description().is_some_and(|told| told.contains("nivå 2") && told.contains("öppen")));
}

#[test]
fn the_legend_leaves_a_kind_of_wire_out_and_draws_it_again() {
    let mut harness = open(wide(), swedish());
    for toggled in [1, 0] {
        harness.get_by_label("Visa kopplingen inrättar").click();
        harness.run_steps(3);
        assert_eq!(harness.state().state.view.toggled_relations.len(), toggled);
    }
}

#[test]
fn escape_closes_a_menu_and_nothing_under_it() {
    let mut harness = open(wide(), swedish());
    act(&mut harness, Action::GoTo(BodyId::from("rsr")));
    harness.get_by_label("Meny").click();
    harness.run_steps(4);
    assert!(harness.query_by_label("Avsluta").is_some());
    harness.key_press(Key::Escape);
    harness.run_steps(4);
    assert!(harness.query_by_label("Avsluta").is_none());
    assert!(harness.state().state.view.selected.is_some());
    harness.key_press(Key::Escape);
    harness.run_steps(3);
    assert!(harness.state().state.view.selected.is_none());
}

#[test]
fn the_language_changes_at_once() {
    let mut harness = open(wide(), swedish());
    harness.get_by_label("English").click();
    harness.run_steps(3);
    assert!(harness.query_by_label("Menu").is_some());
    assert!(harness.query_by_label("Meny").is_none());
}

#[test]
fn f6_walks_through_the_panes_and_back() {
    let mut harness = open(wide(), swedish());
    let mut seen = Vec::new();
    for _ in 0..3 {
        harness.key_press(Key::F6);
        harness.run_steps(4);
        seen.push(harness.state().state.pane);
    }
    assert_eq!(seen, [Pane::Bar, Pane::Outline, Pane::Canvas]);
    harness.key_press_modifiers(Modifiers::SHIFT, Key::F6);
    harness.run_steps(4);
    assert_eq!(harness.state().state.pane, Pane::Outline);
}

#[test]
fn an_empty_organisation_says_how_to_begin() {
    let mut harness = open(wide(), swedish());
    let empty = Document::read("(version: 1, name: \"Tom\")", Origin::File("tom.ron".into())).unwrap();
    act(&mut harness, Action::Loaded { path: "tom.ron".into(), outcome: Ok(Arc::new(empty)) });
    harness.run_steps(3);
    assert!(harness.query_by_label("Öppna den inbyggda organisationen").is_some());
}

#[test]
fn a_message_is_an_alert_until_it_is_taken_away() {
    let mut harness = open(wide(), swedish());
    act(&mut harness, Action::Failed("Disken är full".to_owned()));
    assert_eq!(harness.get_by_label("Disken är full").accesskit_node().role(), Role::Alert);
    harness.get_by_label("Ta bort meddelandet").click();
    harness.run_steps(3);
    assert!(harness.query_by_label("Disken är full").is_none());
}

#[test]
fn the_window_is_as_wide_as_it_says() {
    let harness = open(vec2(1280.0, 720.0), swedish());
    assert!(harness.state().done.iter().all(|action| !matches!(action, Action::WindowSize(size) if (size.x - 1280.0).abs() > 0.5)));
    assert!(!harness.state().state.is_open(Panel::Outline), "beside the outline the chart would be too small");
}
