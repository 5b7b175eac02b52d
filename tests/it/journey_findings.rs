//! A journey through the findings: to the body on the chart, to the line of the file, and back.

use std::sync::Arc;

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samverkan::app::{Action, Dialog, Document, Origin, Settings, State, ThemeChoice, update};
use samverkan::drawing::{Role as SpotRole, Target};
use samverkan::view::LensId;

use crate::hand::{Window, ask, press, walk_to};
use crate::studio::Shot;

/// What is said somewhere in the window, if something begins so.
fn said(window: &Window<'_>, start: &str) -> Option<String> {
    let text = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.label().or_else(|| node.value()).unwrap_or_default()
    };
    let mut found = window.root().query_all_by(|node| {
        node.label().is_some_and(|said| said.starts_with(start)) || node.value().is_some_and(|said| said.starts_with(start))
    });
    found.next().map(|node| text(&node))
}

fn is_lens(window: &Window<'_>) -> bool {
    window.state().state.view.lens.as_str() == LensId::FINDINGS
}

fn journey(language: &str, notice: &str, title: &str, here: &str) {
    let mut window = Shot::new(language, ThemeChoice::Light, (1280, 720)).window();
    press(&mut window, Modifiers::NONE, Key::F8);
    assert!(is_lens(&window));
    ask(&mut window, Action::InPane(samverkan::app::Pane::Canvas));
    walk_to(&mut window, Key::ArrowDown, notice);
    press(&mut window, Modifiers::NONE, Key::Enter);
    let state = &window.state().state;
    assert!(state.dialog.is_none() && state.view.lens.is_chart(), "the body comes first");
    assert_eq!(state.view.selected.as_ref().map(ToString::to_string).as_deref(), Some("partnerskap"));
    press(&mut window, Modifiers::NONE, Key::F8);
    ask(&mut window, Action::Touch(Target::Place(0)));
    let state = &window.state().state;
    assert!(matches!(state.dialog, Some(Dialog::Place(0))) && is_lens(&window));
    assert!(said(&window, title).is_some(), "{title}");
    // The line that is meant, as the file that ships has it.
    let finding = state.document.findings().and_then(|all| all.first()).expect("there is a notice");
    let line = state.document.places.find(&finding.path).line;
    let text = crate::facts::DATASET.lines().nth(line - 1).expect("the file is as long").trim();
    assert_eq!(said(&window, &format!("{here} {line}")).as_deref().and_then(|said| said.split(": ").nth(1)), text.split(": ").next());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.state().state.dialog.is_none());
    while !is_lens(&window) {
        assert!(window.state().state.history.can_go_back());
        press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    }
}

#[test]
fn an_official_follows_a_notice_to_its_body_and_its_line_and_comes_back() {
    journey("sv", "Anmärkning: Partnerskapet", "Var det står", "Rad");
}

#[test]
fn an_official_does_the_same_in_english() {
    journey("en", "Notice: Partnership", "Where it stands", "Line");
}

const BROKEN: &str = "(
    version: 1,
    levels: [(id: \"v\", name: \"V\")],
    lanes: [(id: \"l\", name: \"L\")],
    kinds: [(id: \"k\", name: \"K\")],
    bodies: [
        (id: \"a\", name: \"Åsa\", kind: \"k\", level: \"v\", lane: \"l\"),
        (
            id: \"b\",
            name: \"Bo\",
            kind: \"k\", level: \"v\", lane: \"l\",
            /* å */ parents: [\"missing\"],
        ),
    ],
)
";

#[test]
fn a_broken_file_is_shown_at_the_line_that_is_broken() {
    let file = tempfile::Builder::new().suffix(".ron").tempfile().expect("there is room for a file");
    std::fs::write(file.path(), BROKEN).expect("it can be written");
    let shot =
        Shot { file: Some(file.path().to_owned()), lens: Some("findings".to_owned()), ..Shot::new("sv", ThemeChoice::Light, (1280, 720)) };
    let mut window = Shot { touch: vec!["Visa raden i filen: Rad 12".to_owned()], ..shot }.window();
    assert_eq!(said(&window, "Rad 12, här").as_deref(), Some("Rad 12, här: /* å */ parents: [\"missing\"],"));
    assert!(said(&window, "Rad 11:").is_some_and(|said| said.contains("kind: \"k\"")), "the line before");
    assert!(said(&window, &format!("{}, rad 12, kolumn 31", file.path().display())).is_some());
    window.get_by_label("Kopiera platsen").click();
    window.step();
    let copied = window.output().platform_output.commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    assert_eq!(copied, Some(format!("{}:12:31", file.path().display())));
}

/// The state with the findings of a text on screen.
fn state(text: &str) -> State {
    let document = Document::read(text, Origin::BuiltIn).expect("it can be read");
    let mut state = State::new(Arc::new(document), Settings::default(), &["en".to_owned()]);
    drop(update(&mut state, Action::SetLens(LensId::from(LensId::FINDINGS))));
    state
}

#[test]
fn thousands_of_findings_are_told_by_their_first_hundreds_and_the_number_of_the_rest() {
    let bodies: Vec<String> =
        (0..1500).map(|n| format!("(id: \"b{n}\", name: \"B{n}\", kind: \"k\", level: \"v\", lane: \"x\"), ")).collect();
    let bodies = bodies.concat();
    let state = state(&format!("(version: 1, levels: [(id: \"v\", name: \"V\")], kinds: [(id: \"k\", name: \"K\")], bodies: [{bodies}])"));
    let spots = &state.picture.drawing.spots;
    assert_eq!(spots.iter().filter(|spot| spot.role == SpotRole::ListItem).count(), 200);
    assert!(spots.iter().any(|spot| spot.name.starts_with("… and 1,300 more")), "the rest is counted");
    assert!(spots.iter().any(|spot| &*spot.name == "1,500 errors"));
}

#[test]
fn a_file_without_findings_says_that_all_is_well_and_what_was_checked() {
    let state = state("(version: 1, levels: [(id: \"v\", name: \"V\")])");
    let said: Vec<&str> = state.picture.drawing.spots.iter().map(|spot| &*spot.name).collect();
    assert!(said.iter().any(|said| said.starts_with("All is well")) && said.iter().any(|said| said.starts_with("Checked are")), "{said:?}");
}

#[test]
fn a_finding_that_is_gone_is_not_shown() {
    let mut state = state("(version: 1)");
    drop(update(&mut state, Action::Touch(Target::Finding(77))));
    drop(update(&mut state, Action::Touch(Target::Place(77))));
    assert!(state.dialog.is_none());
}

#[test]
fn the_place_that_is_shown_stays_that_of_its_finding_when_the_file_is_read_again() {
    use samverkan::app::{Document, Origin, Settings, State, update};
    use std::sync::Arc;
    const FILE: &str = "(version: 1, bodies: [(id: \"a\", name: \"A\", parents: [\"x\"]), (id: \"b\", name: \"B\", parents: [\"y\"])])";
    let read = |text: &str| Arc::new(Document::read(text, Origin::File("/f.ron".into())).expect("it can be read"));
    let again = |state: &mut State, text: &str| {
        update(state, Action::Loaded { path: "/f.ron".into(), outcome: Ok(read(text)) });
    };
    let place = |state: &State, told: &str| {
        let at = state.document.findings()?.iter().position(|finding| format!("{:?}", finding.kind).contains(told));
        at.map(Dialog::Place)
    };
    let mut state = State::new(read(FILE), Settings::default(), &["en".to_owned()]);
    let shown = place(&state, "\"y\"").expect("y is unknown");
    update(&mut state, Action::OpenDialog(shown.clone()));
    // What is wrong with A is mended: the finding moves up in the list.
    again(&mut state, &FILE.replace("[\"x\"]", "[]"));
    assert!(state.dialog.is_some() && state.dialog == place(&state, "\"y\"") && state.dialog != Some(shown));
    // A comes to stand below B: the finding is the same, elsewhere in the file.
    again(&mut state, &FILE.replace("bodies: [", "bodies: [(id: \"c\", name: \"C\"), "));
    assert!(state.dialog.is_some() && state.dialog == place(&state, "\"y\""));
    // It is mended itself.
    again(&mut state, &FILE.replace("[\"y\"]", "[]"));
    assert_eq!(state.dialog, None);
}
