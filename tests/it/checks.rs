//! Tests of the checks: a few fields of a file in, what is found out.

use samverkan::check::{CHECKS, Finding, FindingKind, decks, run, views};
use samverkan::data;
use samverkan::i18n::Language;
use samverkan::model::Organisation;

/// Levels, lanes and kinds, so that a body needs no more than `IN`.
const WORDS: &str = "levels: [(id: \"v\", name: \"V\")], lanes: [(id: \"l\", name: \"L\")], kinds: [(id: \"k\", name: \"K\")], ";
const IN: &str = "kind: \"k\", level: \"v\", lane: \"l\"";

/// What is found in `fields`, as "severity path: words".
fn found(fields: &str) -> Vec<String> {
    let file = data::read(format!("(version: 1, {fields})")).unwrap_or_else(|error| panic!("{error}\n{fields}"));
    let english = Language::for_tag("en");
    run(&file.organisation)
        .iter()
        .map(|finding| format!("{} {}: {}", finding.severity.key(), finding.path, finding.told(&english)))
        .collect()
}

#[track_caller]
fn check(fields: &str, expect: &[&str]) {
    assert_eq!(found(fields), expect, "in {fields}");
}

/// Bodies "id: more fields".
fn bodies(bodies: &[(&str, &str)]) -> String {
    let body = |(id, more): &(&str, &str)| format!("(id: \"{id}\", name: \"Body {id}\", {IN}, {more}), ");
    format!("{WORDS}bodies: [{}], ", bodies.iter().map(body).collect::<String>())
}

#[test]
fn an_id_that_nothing_has_is_found_wherever_it_stands() {
    let nothing = |place: &str, thing: &str| format!("error {place}: Nothing has the id \"x\" ({thing})");
    let one = |more: &str, expect: String| check(&(bodies(&[("a", "")]) + more), &[expect.as_str()]);
    let about = |place: &str, thing: &str| format!("error {place}: Body a: Nothing has the id \"x\" ({thing})");
    let of_body = |field: &str, expect: String| check(&bodies(&[("a", field)]), &[expect.as_str()]);
    of_body("owner: \"x\"", about("bodies/0/owner", "owner"));
    of_body("parents: [\"x\"]", about("bodies/0/parents/0", "body"));
    of_body("group: \"x\"", about("bodies/0/group", "body"));
    of_body("member_of: [\"x\"]", about("bodies/0/member_of/0", "body"));
    of_body("subjects: [\"x\"]", about("bodies/0/subjects/0", "subject area"));
    of_body("mandate: [(facts: [\"x\"])]", about("bodies/0/mandate/0/facts/0", "fact"));
    of_body("seats: [(by: \"x\")]", about("bodies/0/seats/0/by", "owner"));
    of_body("size: (members: 1, facts: [\"x\"])", about("bodies/0/size/facts/0", "fact"));
    of_body("meetings: [(with: [\"x\"])]", about("bodies/0/meetings/0/with/0", "body"));
    one("relation_kinds: [(id: \"r\", name: \"R\")], relations: [(kind: \"r\", from: \"a\", to: \"x\")]", about("relations/0/to", "body"));
    one("documents: [(id: \"d\", title: \"D\", parties: [\"x\"])]", nothing("documents/0/parties/0", "owner"));
    one(
        "strategies: [(id: \"s\", name: \"S\", duties: [(id: \"d\", text: \"D\", phase: \"x\", parts: [(body: \"a\")])])]",
        nothing("strategies/0/duties/0/phase", "phase"),
    );
    one(
        "strategies: [(id: \"s\", name: \"S\", duties: [(id: \"d\", text: \"D\", parts: [(body: \"x\")])])]",
        nothing("strategies/0/duties/0/parts/0/body", "body"),
    );
    one("road: [(id: \"r\", text: \"R\", when: [\"x\"])]", nothing("road/0/when/0", "condition"));
    one("road: [(id: \"r\", text: \"R\", to: Kinds([\"k\", \"x\"]))]", nothing("road/0/to/0/1", "kind of body"));
    one("matters: [(id: \"m\", name: \"M\", raised_in: \"x\")]", nothing("matters/0/raised_in", "body"));
    one("figures: [(id: \"f\", name: \"F\", value: 1, date: \"2022\", owner: \"x\")]", nothing("figures/0/owner", "owner"));
    one("figures: [(id: \"f\", name: \"F\", value: 1, date: \"2022\", beside: (\"x\", \"c\"))]", nothing("figures/0/beside/0", "table"));
    one(
        "tables: [(id: \"t\", name: \"T\", date: \"2022\", columns: [], rows: [])], figures: [(id: \"f\", name: \"F\", value: 1, date: \"2022\", beside: (\"t\", \"x\"))]",
        nothing("figures/0/beside/1", "column"),
    );
    one("surveys: [(id: \"s\", question: \"S\", scale: [], groups: [], bodies: [\"x\"])]", nothing("surveys/0/bodies/0", "body"));
    one("ideas: [(id: \"i\", text: \"I\", bodies: [\"x\"])]", nothing("ideas/0/bodies/0", "body"));
    one("owners: [(id: \"o\", name: \"O\", lane: \"x\")]", nothing("owners/0/lane", "lane"));
}

#[test]
fn an_id_that_was_probably_meant_is_offered() {
    check(
        &bodies(&[("rsr", ""), ("kultur", "parents: [\"rrs\"]")]),
        &["error bodies/1/parents/0: Body kultur: Nothing has the id \"rrs\" (body). Did you mean \"rsr\"?"],
    );
}

#[test]
fn a_section_is_known_within_its_own_source_only() {
    let sources = "sources: [(id: \"a\", title: \"A\", sections: [(id: \"S1\", title: \"T\")]), (id: \"b\", title: \"B\", sections: [(id: \"S1\", title: \"T\"), (id: \"S2\", title: \"T\")])]";
    let fact = |section: &str| {
        format!(
            "{sources}, facts: [(id: \"F\", text: \"F\", source: \"a\", section: \"{section}\")], subjects: [(id: \"s\", name: \"S\", facts: [\"F\"])]"
        )
    };
    check(&fact("S1"), &[]);
    check(&fact("S2"), &["error facts/0/section: Nothing has the id \"S2\" (section)"]);
}

#[test]
fn an_id_that_is_given_twice_or_not_at_all_is_found() {
    check(&bodies(&[("a", ""), ("a", "")]), &["error bodies/1/id: Body a: Two have the same id \"a\" (body). Give one of them another"]);
    check("levels: [(name: \"V\")]", &["error levels/0/id: The id is missing (level)"]);
    check(
        "ideas: [(id: \"i\", text: \"I\"), (id: \"i\", text: \"J\")]",
        &["error ideas/1/id: Two have the same id \"i\" (idea). Give one of them another"],
    );
}

#[test]
fn a_body_without_name_kind_level_and_lane_is_found() {
    check(
        "bodies: [(id: \"a\")]",
        &[
            "error bodies/0/kind: The body does not say of which kind it is (kind)",
            "error bodies/0/lane: The body does not say which lane it stands in (lane)",
            "error bodies/0/level: The body does not say which level it stands on (level)",
            "error bodies/0/name: The name or text is missing (body, id \"a\")",
        ],
    );
}

#[test]
fn each_loop_is_found_once() {
    check(
        &bodies(&[("a", "parents: [\"c\"]"), ("b", "parents: [\"a\"]"), ("c", "parents: [\"b\"]"), ("d", "parents: [\"a\", \"d\"]")]),
        &[
            "error bodies/0/parents: Body a: Parents lead back to themselves (parents): a → c → b",
            "error bodies/3/parents: Body d: Parents lead back to themselves (parents): d",
        ],
    );
    check(
        &bodies(&[("a", "group: \"b\""), ("b", "group: \"a\"")]),
        &["error bodies/0/group: Body a: Groups lead back to themselves (group): a → b"],
    );
    check(
        &bodies(&[("a", "member_of: [\"a\"]")]),
        &["error bodies/0/member_of: Body a: Memberships lead back to themselves (member_of): a"],
    );
    check(&bodies(&[("a", ""), ("b", "parents: [\"a\"]"), ("c", "parents: [\"a\"]"), ("d", "parents: [\"b\", \"c\"]")]), &[]);
}

#[test]
fn a_chain_and_a_loop_of_100_000_bodies_are_looked_through() {
    let bodies = (0..100_000)
        .map(|n: u32| samverkan::model::Body {
            id: n.to_string().as_str().into(),
            parents: if n == 0 { Vec::new() } else { vec![(n - 1).to_string().as_str().into()] },
            ..Default::default()
        })
        .collect();
    let mut organisation = Organisation { bodies, ..Organisation::default() };
    let loops = |organisation: &Organisation| {
        let mut findings = Vec::new();
        let check = CHECKS.iter().find(|check| check.name == "loops").expect("loops are looked for");
        (check.run)(organisation, &mut findings);
        findings
            .iter()
            .map(|finding| if let FindingKind::Loop { bodies, .. } = &finding.kind { bodies.len() } else { 0 })
            .collect::<Vec<_>>()
    };
    assert_eq!(loops(&organisation), [0_usize; 0]);
    organisation.bodies[0].parents = vec!["99999".into()];
    assert_eq!(loops(&organisation), [100_000]);
}

#[test]
fn a_relation_to_itself_and_one_that_comes_twice_are_found() {
    let kinds = "relation_kinds: [(id: \"r\", name: \"R\"), (id: \"m\", name: \"M\", mutual: true)], ";
    let with = |relations: &str| format!("{}{kinds}relations: [{relations}]", bodies(&[("a", ""), ("b", "")]));
    check(&with("(kind: \"r\", from: \"a\", to: \"b\"), (kind: \"r\", from: \"b\", to: \"a\")"), &[]);
    check(
        &with("(kind: \"r\", from: \"a\", to: \"a\"), (kind: \"r\", from: \"a\", to: \"b\"), (kind: \"r\", from: \"a\", to: \"b\")"),
        &[
            "error relations/0: Body a: The body has a relation to itself (r)",
            "error relations/2: Body a: The same relation is given twice: r from a to b",
        ],
    );
    check(
        &with("(kind: \"m\", from: \"a\", to: \"b\"), (kind: \"m\", from: \"b\", to: \"a\")"),
        &["error relations/1: Body b: The same relation is given twice: m from b to a"],
    );
}

#[test]
fn stated_members_are_compared_with_the_seats() {
    let lane = "owners: [(id: \"o\", name: \"O\", lane: \"l\")], ";
    let with = |more: &str, expect: &[&str]| check(&(bodies(&[("a", more)]) + lane), expect);
    let seats = "seats: [(by: \"o\", ordinary: 2, deputies: 1), (by: \"o\", role: Secretary, ordinary: 1)], ";
    with(&format!("{seats}size: (members: 2)"), &["confirmed bodies/0/size: Body a: 2 members stated and 2 counted: it adds up; 1 deputy"]);
    with(&format!("{seats}size: (members: 3)"), &["error bodies/0/size: Body a: 3 members stated, 2 counted"]);
    with(&format!("{seats}size: (members: 1)"), &["error bodies/0/size: Body a: 1 member stated, 2 counted"]);
    with(
        &format!("{seats}size: (members: 3, remark: \"So it says\")"),
        &["notice bodies/0/size: Body a: 3 members stated, 2 counted. So it says"],
    );
    with(
        &format!("{seats}size: (members: 1, at_least: true)"),
        &["confirmed bodies/0/size: Body a: at least 1 member stated and 2 counted: it adds up; 1 deputy"],
    );
    with(&format!("{seats}size: (members: 3, at_least: true)"), &["error bodies/0/size: Body a: at least 3 members stated, 2 counted"]);
    with("seats: [(by: \"o\")], size: (members: 3)", &[]);
}

#[test]
fn days_and_periods_that_cannot_be_are_found() {
    check("period: (from: \"2021\", to: \"2019-06\")", &["error period: Ends 2019-06, before it begins 2021"]);
    check("period: (from: \"2021-06\", to: \"2021\")", &[]);
    check(
        &bodies(&[("a", "meetings: [(dates: [\"2022-01-01\", \"2021-02-30\"])]")]),
        &["error bodies/0/meetings/0/dates/1: Body a: The calendar has no 2021-02-30"],
    );
}

#[test]
fn tables_are_added_up_and_divided() {
    let table = |rows: &str, totals: &str| {
        format!(
            "tables: [(id: \"t\", name: \"T\", date: \"2022\", columns: [(id: \"n\", name: \"N\"), (id: \"p\", name: \"P\", adds_up: true), \
             (id: \"a\", name: \"A\", adds_up: true), (id: \"d\", name: \"D\", decimals: 1, ratio: (\"p\", \"a\"))], rows: [{rows}], totals: [{totals}])]"
        )
    };
    check(
        &table("[\"x\", 10, 4, 2.5], [\"y\", 1, 3, 0.3]", "(), 11, 7, 1.6"),
        &[
            "confirmed tables/0/columns/3: D: all 3 ratios are right",
            "confirmed tables/0/totals/1: P: 2 rows give 11, as stated",
            "confirmed tables/0/totals/2: A: 2 rows give 7, as stated",
        ],
    );
    check(
        &table("[\"x\", 10, 4, 2.6], [\"y\", 1]", "(), 12, 4, ()"),
        &[
            "error tables/0/rows/0/3: D, x: 2.6 stated, computed 2.500",
            "error tables/0/rows/1: T: 2 cells in the row but 4 columns",
            "error tables/0/totals/1: P: 12 stated, the rows give 11",
            "confirmed tables/0/totals/2: A: 2 rows give 4, as stated",
        ],
    );
    check(
        "tables: [(id: \"t\", name: \"T\", date: \"2022\", columns: [], rows: [[], []], marked_row: 2)]",
        &["error tables/0/marked_row: T: row 2 is marked, but the last row is 1 (counted from 0)"],
    );
}

#[test]
fn answers_of_a_survey_are_added_up() {
    let survey = |more: &str| {
        format!(
            "surveys: [(id: \"s\", question: \"S\", scale: [(value: 1), (value: 2)], groups: [(name: \"G\", counts: [1, 2], answers: 3), (name: \"H\", counts: [0, 4])], {more})]"
        )
    };
    check(&survey("answers: 7, answers_by_score: [1, 6]"), &["confirmed surveys/0: The survey's 7 answers agree with all stated sums"]);
    check(
        &survey("answers: 8, answers_by_score: [2, 6, 0]"),
        &[
            "error surveys/0/answers: 8 answers stated, 7 counted",
            "error surveys/0/answers_by_score: 3 counts but 2 steps on the scale",
            "error surveys/0/answers_by_score/0: 2 answers stated, 1 counted",
        ],
    );
}

#[test]
fn a_duty_wants_one_lead() {
    let duty = |parts: &str| {
        let bodies = bodies(&[("a", ""), ("b", "")]);
        format!("{bodies}strategies: [(id: \"s\", name: \"S\", duties: [(id: \"d\", text: \"D\", parts: [{parts}])])]")
    };
    let part = |body: &str, share: &str| format!("(body: \"{body}\", share: {share}), ");
    let at = "strategies/0/duties/0";
    check(&duty(&part("a", "TakesPart")), &[]);
    check(&duty(&(part("a", "Receives") + &part("b", "Receives"))), &[]);
    check(&duty(&(part("a", "CarriesOut") + &part("b", "TakesPart"))), &[]);
    check(&duty(""), &[&format!("notice {at}: Nobody has the duty: D")]);
    check(&duty(&(part("a", "TakesPart") + &part("b", "TakesPart"))), &[&format!("notice {at}: Several take part but none leads: D")]);
    check(&duty(&(part("a", "Decides") + &part("b", "Responsible"))), &[&format!("notice {at}: 2 lead the same duty (a, b): D")]);
    check(
        &duty(&(part("a", "Decides") + &part("a", "TakesPart"))),
        &[&format!("error {at}/parts/1: Body a: Has two parts in the same duty: D")],
    );
}

#[test]
fn a_fact_that_nothing_is_founded_on_is_a_notice() {
    check("facts: [(id: \"F1\", text: \"F\")]", &["notice facts/0: Nothing is founded on F1"]);
}

#[test]
fn a_colour_that_no_theme_has_and_a_number_that_is_none_are_found() {
    check("lanes: [(id: \"l\", name: \"L\", colour: 6)]", &["error lanes/0/colour: There is no colour 6; lanes have the colours 0 to 5"]);
    let mut organisation =
        data::read("(version: 1, figures: [(id: \"f\", name: \"F\", value: 1, date: \"2022\")])").expect("a figure").organisation;
    organisation.figures[0].value = f64::NAN;
    assert_eq!(run(&organisation).iter().map(|finding| finding.path.to_string()).collect::<Vec<_>>(), ["figures/0/value"]);
}

#[test]
fn every_kind_of_finding_has_words_in_every_language() {
    let file = data::read(include_str!("../../assets/data/orebro.ron")).expect("the dataset");
    for tag in Language::ALL {
        let language = Language::for_tag(tag);
        for finding in run(&file.organisation) {
            assert!(!finding.told(&language).contains("check-"), "{tag}: {finding:?}");
            assert!(!finding.severity.told(&language).contains("check-"), "{tag}");
        }
    }
}

#[test]
fn a_view_that_names_what_is_gone_is_told_with_its_name_and_place() {
    let text = "(version: 1, bodies: [(id: \"a\")], owners: [(id: \"o\")], views: [
        (name: \"First\", view: (selected: \"a\", asked: (chosen: Owner(\"o\")))),
        (name: \"Second\", view: (
            focus: (body: \"b\"), filter: (kinds: [\"k\"]),
            asked: (chosen: Duty(\"s\", \"d\")))),
        (name: \"Third\", view: (lens: \"none\", asked: (
            chosen: Meeting(\"a\", 7), sorts: {\"no\": (by: \"name\")}, matter: (concerns: Several(\"l\"))))),
    ])";
    let file = data::read(text).expect("it is a file");
    let graph = samverkan::graph::OrgGraph::new(std::sync::Arc::new(file.organisation));
    let told = |finding: &Finding| format!("{}: {}", file.places.find(&finding.path), finding.told(&Language::for_tag("en")));
    let found: Vec<String> = views(&graph, &file.views, samverkan::lens::is_known).iter().map(told).collect();
    let expect = [
        "4:49: Second: Nothing has the id \"k\" (kind of body)",
        "4:20: Second: Nothing has the id \"b\" (body)",
        "5:29: Second: Nothing has the id \"d\" (duty in a strategy)",
        "6:38: Third: Nothing has the id \"none\" (lens)",
        "7:21: Third: Nothing has the id \"a 7\" (meeting of a body, counted from 0)",
        "7:45: Third: Nothing has the id \"no\" (lens)",
        "7:86: Third: Nothing has the id \"l\" (lane)",
    ];
    assert_eq!(found, expect);
}

#[test]
fn a_slide_that_names_what_is_gone_is_told_with_its_title_and_place() {
    let text = "(version: 1, bodies: [(id: \"a\")], decks: [
        (name: \"Talk\", slides: [
            (title: \"Whole\", view: (selected: \"a\"), sees: [\"a\"], appear: [Bodies([\"a\"]), Choose(Road)]),
            (title: \"First\", view: (focus: (body: \"b\")), sees: [\"a\", \"c\"]),
            (appear: [Bodies([\"a\", \"d\"]), Choose(Owner(\"o\"))]),
        ]),
    ])";
    let file = data::read(text).expect("it is a file");
    let graph = samverkan::graph::OrgGraph::new(std::sync::Arc::new(file.organisation));
    let told = |finding: &Finding| format!("{}: {}", file.places.find(&finding.path), finding.told(&Language::for_tag("en")));
    let found: Vec<String> = decks(&graph, &file.decks, samverkan::lens::is_known).iter().map(told).collect();
    let expect = [
        "4:44: First: Nothing has the id \"b\" (body)",
        "4:70: First: Nothing has the id \"c\" (body)",
        "5:36: Talk: Nothing has the id \"d\" (body)",
        "5:50: Talk: Nothing has the id \"o\" (owner)",
    ];
    assert_eq!(found, expect);
}

#[test]
fn the_decks_that_come_with_the_program_name_nothing_unknown_and_each_slide_differs_from_the_one_before() {
    let document = samverkan::app::Document::built_in();
    assert_eq!(decks(&document.graph, &document.decks, samverkan::lens::is_known), []);
    let deck = document.decks.first().expect("a deck comes with the program");
    assert!((12..=14).contains(&deck.slides.len()) && deck.minutes.is_some());
    for pair in deck.slides.windows(2) {
        assert_ne!(pair[0].view, pair[1].view, "{:?}", pair[1].title);
    }
    // What does not add up is told where it stands; the list of it is for whoever keeps the file.
    let lacks = |lens: &samverkan::lens::Lens| deck.slides.iter().all(|slide| slide.view.lens.as_str() != lens.id);
    let lacking: Vec<&str> = samverkan::lens::LENSES.iter().filter(|lens| lacks(lens)).map(|lens| lens.id).collect();
    assert_eq!(lacking, [samverkan::view::LensId::FINDINGS], "every other lens has its slide");
    for slide in &deck.slides {
        for tag in ["sv", "en"] {
            let (title, notes) = (slide.title.in_language(tag), slide.notes.in_language(tag));
            assert!((20..=64).contains(&title.chars().count()), "{title}");
            let sentences = notes.matches(". ").count() + notes.matches("? ").count() + 1;
            assert!((3..=6).contains(&sentences), "{sentences} sentences in {title}");
            assert!(notes.contains("(F"), "{title} names its facts");
        }
    }
}

#[test]
fn every_fact_that_the_notes_of_the_deck_name_is_one_that_the_file_has() {
    let document = samverkan::app::Document::built_in();
    let notes: Vec<&str> = document
        .decks
        .iter()
        .flat_map(|deck| &deck.slides)
        .flat_map(|slide| ["sv", "en"].map(|tag| slide.notes.in_language(tag)))
        .collect();
    let named = notes.concat();
    let words: Vec<&str> = named.split(|letter: char| !letter.is_alphanumeric()).collect();
    let facts = words.iter().filter(|word| word.strip_prefix('F').is_some_and(|number| number.parse::<u8>().is_ok()));
    for fact in facts {
        assert!(document.organisation.facts.iter().any(|known| known.id.as_str() == *fact), "{fact}");
    }
    // Both languages found the same on the same facts.
    for slide in document.decks.iter().flat_map(|deck| &deck.slides) {
        let cited = |tag: &str| {
            let notes = slide.notes.in_language(tag);
            let words = notes.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.starts_with('F') && word.len() <= 3);
            words.filter(|word| word[1..].parse::<u8>().is_ok()).map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(cited("sv"), cited("en"), "{:?}", slide.title);
    }
}
