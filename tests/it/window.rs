//! Pictures of the real window, few and small, and what has to be true of every window however it looks.

use samverkan::app::{Action, Begin, ShowAction, ThemeChoice};
use samverkan::deck::Place;
use samverkan::drawing::Target;
use samverkan::view::{Arrangement, Chosen, Direction, LensId, Links, MatterAsked, Shape};

use crate::administration::Administration;
use crate::picture::check_picture;
use crate::studio::Shot;

/// A picture at half size: enough to see that something moved, and small enough to keep.
fn check(name: &str, lang: &str, theme: ThemeChoice, actions: Vec<Action>) {
    let mut shot = Shot::new(lang, theme, (1280, 720));
    shot.scale = 0.5;
    shot.actions = actions;
    check_picture(name, &shot.take());
}

#[test]
fn the_window_opens_as_it_did_when_someone_last_looked() {
    check("window-start-sv-light", "sv", ThemeChoice::Light, vec![]);
}

#[test]
fn a_council_is_told_of_as_it_was_when_someone_last_looked() {
    check("window-council-en-dark", "en", ThemeChoice::Dark, vec![Action::Select(Some("rsr".into()))]);
}

#[test]
fn a_compact_chart_looks_as_it_did_when_someone_last_looked() {
    let shape = Shape { arrangement: Arrangement::Compact, direction: Direction::Right, links: Links::Stubs };
    check("window-compact-en-light", "en", ThemeChoice::Light, vec![Action::SetShape(shape)]);
}

#[test]
fn a_large_administration_opens_folded_as_it_did_when_someone_last_looked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("administration.ron");
    std::fs::write(&path, Administration::of(1_000).text()).unwrap();
    let mut shot = Shot::new("sv", ThemeChoice::Light, (1280, 720));
    (shot.scale, shot.file) = (0.5, Some(path));
    check_picture("window-administration-sv-light", &shot.take());
}

fn show(lens: &str) -> Action {
    Action::SetLens(LensId::from(lens))
}

#[test]
fn a_matrix_a_wheel_and_bars_look_as_they_did_when_someone_last_looked() {
    check("window-representation-sv-dark", "sv", ThemeChoice::Dark, vec![show("representation")]);
    check("window-year-en-light", "en", ThemeChoice::Light, vec![show("year")]);
    check("window-survey-sv-contrast", "sv", ThemeChoice::HighContrast, vec![show("survey")]);
}

#[test]
fn the_road_of_a_matter_lies_over_the_chart_as_it_did_when_someone_last_looked() {
    let matter = MatterAsked { text: "Kulturplanen".to_owned(), ..MatterAsked::default() };
    let lit = Action::Touch(Target::Show(Chosen::Road));
    check("window-road-sv-light", "sv", ThemeChoice::Light, vec![show("road"), Action::Ask(Box::new(matter)), lit]);
}

#[test]
fn an_audience_sees_a_slide_and_a_question_as_it_did_when_someone_last_looked() {
    let show = |action: ShowAction| Action::Show(action);
    let mut actions = vec![show(ShowAction::Begin(Begin::First)), show(ShowAction::To(Place { slide: 1, step: 2 }))];
    check("window-show-sv", "sv", ThemeChoice::Dark, actions.clone());
    actions.extend([Action::OpenSearch, Action::Query("kult".to_owned())]);
    check("window-question-en", "en", ThemeChoice::Dark, actions);
}

#[test]
fn the_same_wishes_give_the_same_bytes() {
    let shot = || {
        let mut shot = Shot::new("sv", ThemeChoice::HighContrast, (1024, 700));
        shot.actions = vec![Action::ToggleBelow("ks".into()), Action::Select(Some("kcrd".into()))];
        shot.take()
    };
    assert_eq!(shot().as_raw(), shot().as_raw());
}
