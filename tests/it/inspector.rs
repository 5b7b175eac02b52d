//! The panel of the selected body: what it cites, what can be reached in it, and that it fits.

use std::sync::Arc;

use egui::{Frame, Ui, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use samverkan::app::{Action, Document, Settings, State, ThemeChoice, update};
use samverkan::model::BodyId;
use samverkan::theme::{self, Ink, Theme};
use samverkan::ui::inspector::inspector_ui;

use crate::raster::Raster;

/// The panel alone in a window.
struct Window {
    state: State,
    actions: Vec<Action>,
}

fn selected(body: &str, language: &str, theme: ThemeChoice, text_size: u16) -> State {
    let settings = Settings { theme, text_size, ..Settings::default() };
    let mut state = State::new(Arc::new(Document::built_in()), settings, &[language.to_owned()]);
    update(&mut state, Action::Select(Some(BodyId::from(body))));
    state
}

fn frame(ui: &mut Ui, window: &mut Window) {
    let theme = Theme::of(window.state.theme_id());
    if ui.ctx().cumulative_pass_nr() == 0 {
        // Fonts hold from the next frame on.
        ui.ctx().set_fonts(theme::fonts());
        ui.ctx().all_styles_mut(|style| *style = theme.style(window.state.settings.text_scale()));
        return;
    }
    Frame::new().fill(theme.ink(Ink::Raised)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        inspector_ui(ui, &window.state, &mut window.actions);
    });
}

fn window(state: State, size: Vec2) -> Harness<'static, Window> {
    let window = Window { state, actions: Vec::new() };
    let builder = Harness::builder().with_size(size).renderer(Raster::default());
    let mut harness = builder.build_ui_state(frame, window);
    harness.run_steps(4);
    harness
}

#[test]
fn every_body_fits_at_every_width_and_text_size() {
    let bodies = ["rsr", "kcrd", "rad-kultur", "partnerskap", "ks-orebro", "ks"];
    for (body, (width, text_size)) in
        bodies.iter().flat_map(|body| [(260.0, 100), (340.0, 80), (340.0, 200), (600.0, 100)].map(|case| (body, case)))
    {
        let harness = window(selected(body, "sv", ThemeChoice::Light, text_size), vec2(width, 900.0));
        let cut: Vec<String> = harness
            .root()
            .children_recursive()
            .filter(|node| node.accesskit_node().label().is_some() || node.accesskit_node().value().is_some())
            .filter(|node| node.rect().left() < -0.5 || node.rect().right() > width + 0.5)
            .map(|node| format!("{:?} {:?} {:?}", node.rect(), node.accesskit_node().label(), node.accesskit_node().value()))
            .collect();
        assert!(cut.is_empty(), "{body} at {width} and {text_size} %: {cut:#?}");
    }
}

#[test]
fn a_door_leads_to_its_body_and_says_so() {
    let mut harness = window(selected("rsr", "en", ThemeChoice::Dark, 100), vec2(340.0, 3000.0));
    harness.get_by_label("Go to Municipal executive boards, corresponds to").click_accesskit();
    harness.run_steps(2);
    assert!(harness.state().actions.iter().any(|action| matches!(action, Action::GoTo(body) if body.as_str() == "ks")));
}

#[test]
fn a_mark_and_a_source_ask_for_their_fact() {
    let mut harness = window(selected("rsr", "en", ThemeChoice::Dark, 100), vec2(340.0, 4500.0));
    harness.get_by_label_contains("Show F17:").click_accesskit();
    harness.run_steps(2);
    assert!(harness.state().actions.iter().any(|action| matches!(action, Action::ShowFact(fact) if fact.as_str() == "F17")));
}

#[test]
fn headings_are_headings() {
    let harness = window(selected("rsr", "en", ThemeChoice::Dark, 100), vec2(340.0, 900.0));
    let headings: Vec<String> = harness
        .root()
        .children_recursive()
        .filter(|node| node.accesskit_node().role() == egui::accesskit::Role::Heading)
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    for expect in ["Regional collaboration council", "Mandate", "Composition"] {
        assert!(headings.iter().any(|heading| heading == expect), "{expect}: {headings:?}");
    }
}

#[test]
fn all_can_be_reached_by_keyboard_and_the_panel_scrolls_after_it() {
    let mut state = selected("kcrd", "sv", ThemeChoice::Light, 100);
    state.pane_wanted = Some(samverkan::app::Pane::Inspector);
    let mut harness = window(state, vec2(340.0, 600.0));
    harness.state_mut().state.pane_wanted = None;
    for _ in 0..30 {
        harness.key_press(egui::Key::Tab);
        harness.run_steps(2);
    }
    harness.run_steps(2);
    let focused = harness.root().children_recursive().find(|node| node.accesskit_node().is_focused()).expect("something has the keyboard");
    assert!(focused.rect().top() >= 0.0 && focused.rect().bottom() <= 600.0, "{:?} is out of sight", focused.rect());
    let title = |harness: &Harness<'_, Window>| {
        let mut headings = harness.query_all_by_role(egui::accesskit::Role::Heading);
        headings.next().expect("a heading").rect()
    };
    assert!(title(&harness).bottom() < 0.0, "it has scrolled");
    update(&mut harness.state_mut().state, Action::Select(Some(BodyId::from("rsr"))));
    harness.run_steps(3);
    assert!(title(&harness).top() >= 0.0, "another body is shown from its top");
}
