//! A journey along the road of a matter, by keyboard alone: type it, answer a question, take another forum, follow the road on the chart.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use samverkan::app::{Action, Pane, ThemeChoice};
use samverkan::view::{Chosen, Concern, LensId, MatterAsked};

use crate::hand::{Window, ask, find, focus, is_named, on, press, selected, to_lens, type_text, walk_to};
use crate::studio::Shot;

/// What the journey meets in one language.
struct Words {
    language: &'static str,
    typed: &'static str,
    best: &'static str,
    field: &'static str,
    yes: &'static str,
    unknown: &'static str,
    open: &'static str,
    other: &'static str,
    from: &'static str,
    show: &'static str,
    back: &'static str,
}

fn names_lit(window: &Window<'_>) -> Vec<String> {
    let state = &window.state().state;
    let lit = state.lit.as_ref().expect("something is lit");
    lit.bodies.iter().map(|body| state.graph().at(*body).unwrap().id.to_string()).collect()
}

fn asked(window: &Window<'_>) -> MatterAsked {
    window.state().state.view.asked.matter.clone()
}

fn says(window: &Window<'_>, start: &str) -> bool {
    window.state().state.picture.drawing.spots.iter().any(|spot| spot.name.starts_with(start))
}

fn journey(words: &Words) {
    let mut window = Shot::new(words.language, ThemeChoice::Light, (1280, 720)).window();
    to_lens(&mut window, "road");
    // The field has the keyboard; what is typed is answered letter by letter.
    for letter in words.typed.chars() {
        type_text(&mut window, &letter.to_string());
    }
    assert_eq!(asked(&window).text, words.typed);
    assert!(says(&window, words.best), "{}", words.best);
    assert!(says(&window, words.open), "the regional council may be passed by");
    // A question of the file, answered by keys.
    focus(&mut window, Role::RadioButton, words.yes);
    press(&mut window, Modifiers::NONE, Key::Space);
    assert_eq!(asked(&window).answers.values().copied().collect::<Vec<_>>(), [true]);
    assert!(!says(&window, words.open), "now it is known");
    let toggled = |window: &Window<'_>, name: &str| find(window, Role::RadioButton, name).unwrap().accesskit_node().toggled();
    assert_eq!(toggled(&window, words.yes), Some(egui::accesskit::Toggled::True));
    assert_eq!(toggled(&window, words.unknown), Some(egui::accesskit::Toggled::False));
    // Enter in the field leads to the sheet; there another forum is taken.
    focus(&mut window, Role::SearchInput, words.field);
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::NONE, Key::End);
    walk_to(&mut window, Key::ArrowLeft, words.other);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(asked(&window).forum.map(|forum| forum.to_string()).as_deref(), Some("kcrd"));
    assert!(is_named(&window, Role::Heading, words.from));
    // Back to the best one, and on to the chart.
    press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(asked(&window).forum, None);
    press(&mut window, Modifiers::NONE, Key::Home);
    walk_to(&mut window, Key::ArrowRight, words.show);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.state().state.view.lens.is_chart());
    assert!(is_named(&window, Role::Button, words.back));
    assert_eq!(names_lit(&window), ["kf", "rf", "rsr", "rad-skola"]);
    // Step by step along the road, to those who decide.
    ask(&mut window, Action::ToPane(Pane::Canvas));
    let mut passed = Vec::new();
    for _ in 0..3 {
        press(&mut window, Modifiers::NONE, Key::N);
        passed.push(names_lit(&window).join(" "));
    }
    assert_eq!(passed, ["rad-skola", "rsr rad-skola", "kf rf rsr rad-skola"], "what has been walked stays lit");
    press(&mut window, Modifiers::NONE, Key::N);
    assert_eq!(window.state().state.view.asked.chosen, Some(Chosen::Step(2)), "the road ends there");
    press(&mut window, Modifiers::NONE, Key::P);
    assert_eq!(names_lit(&window), ["rsr", "rad-skola"]);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.state().state.lit.is_none() && window.state().state.view.lens.is_chart());
    // Back leads to the sheet as it was asked, and from there past everything that was typed at once.
    while window.state().state.view.lens.is_chart() {
        press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    }
    assert_eq!(asked(&window).text, words.typed);
    let mut texts = vec![asked(&window).text];
    while window.state().state.history.can_go_back() {
        ask(&mut window, Action::Back);
        if texts.last() != Some(&asked(&window).text) {
            texts.push(asked(&window).text);
        }
    }
    assert_eq!(texts, [words.typed, ""], "typing is one step of the way");
}

#[test]
fn an_official_follows_the_road_of_a_matter_by_keyboard_in_swedish() {
    journey(&Words {
        language: "sv",
        typed: "skolresultat",
        best: "Samverkansråd skola, utbildning och kompetensförsörjning är bästa forum",
        field: "Vad gäller ärendet?",
        yes: "Är ärendet av strategisk betydelse? Ja",
        unknown: "Är ärendet av strategisk betydelse? Vet inte",
        open: "2 · Bereds: Regionala samverkansrådet. Är ärendet av strategisk betydelse, eller får det på annat sätt större ekonomiska konsekvenser för huvudmännen, bereds det i RSR. Beror",
        other: "Vägen från KC/RD",
        from: "Vägen från Kommundirektörs-/Regiondirektörsgruppen",
        show: "Visa på kartan",
        back: "Till Ärendets väg",
    });
}

#[test]
fn an_official_follows_the_road_of_a_matter_by_keyboard_in_english() {
    journey(&Words {
        language: "en",
        typed: "school results",
        best: "Collaboration council for school, education and supply of skills is the best forum",
        field: "What is the matter about?",
        yes: "Is the matter of strategic importance? Yes",
        unknown: "Is the matter of strategic importance? Don't know",
        open: "2 · Prepared: Regional collaboration council. If the matter is of strategic importance, or otherwise has larger financial consequences for the principals, it is prepared in RSR. Depends",
        other: "The road from ",
        from: "The road from Directors' group",
        show: "Show on the chart",
        back: "To Road of a matter",
    });
}

#[test]
fn subject_and_whom_it_concerns_are_picked_from_menus() {
    let mut window = Shot::new("sv", ThemeChoice::Light, (1280, 720)).window();
    ask(&mut window, Action::SetLens(LensId::from("road")));
    focus(&mut window, Role::Button, "Ämne: alla");
    press(&mut window, Modifiers::NONE, Key::Enter);
    focus(&mut window, Role::MenuItemRadio, "Folkhälsa");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(is_named(&window, Role::Heading, "Samverkansråd folkhälsa är bästa forum"));
    focus(&mut window, Role::Button, "Rör: vet inte");
    press(&mut window, Modifiers::NONE, Key::Enter);
    focus(&mut window, Role::MenuItemRadio, "Kommunerna, flera");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(asked(&window).concerns, Some(Concern::Several("municipalities".into())));
    assert!(says(&window, "Är det en mellankommunal fråga? Ja, det följer av vem ärendet rör"));
    let follows = "Är det en mellankommunal fråga? (följer av vem ärendet rör) Ja";
    assert_eq!(find(&window, Role::RadioButton, follows).unwrap().accesskit_node().toggled(), Some(egui::accesskit::Toggled::True));
    assert!(says(&window, "12 huvudmän beslutar") && says(&window, "Region Örebro län berörs inte"));
    let one = MatterAsked { concerns: Some(Concern::One("municipalities".into())), ..asked(&window) };
    ask(&mut window, Action::Ask(Box::new(one)));
    assert!(is_named(&window, Role::Heading, "Kommunen beslutar själv"));
    assert!(says(&window, "En av 12 huvudmän beslutar") && says(&window, "Möjlig mötesplats, som inte beslutar"));
    focus(&mut window, Role::Button, "Börja om");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(asked(&window), MatterAsked::default());
    type_text(&mut window, "parkeringsböter");
    assert!(is_named(&window, Role::Heading, "Inget i filen nämner ”parkeringsböter”"), "the field has the keyboard again");
    assert!(says(&window, "Vägen från RSR") && says(&window, "Kulturplanen"));
    assert!(on(&window).is_none() && selected(&window).is_empty());
}
