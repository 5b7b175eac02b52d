//! `docs/format.md`: its examples can be read, and it has an example for every field and every choice there is.

use std::collections::BTreeSet;
use std::sync::Arc;

use samverkan::check::{self, Severity};
use samverkan::data::{self, ReadErrorKind};
use samverkan::view::Kept;

const FORMAT: &str = include_str!("../../docs/format.md");
const OTHER: &str = include_str!("../fixtures/saaristo.ron");

/// The examples: what stands in blocks marked `ron`, a whole file or some of its fields.
fn examples() -> Vec<String> {
    let blocks = FORMAT.split("```ron\n").skip(1).map(|block| block.split("```").next().unwrap());
    blocks.map(|block| if block.contains("version: 1") { block.to_owned() } else { format!("(version: 1,\n{block})") }).collect()
}

#[test]
fn every_example_can_be_read() {
    assert!(examples().len() >= 8);
    for example in examples() {
        data::read(&example).unwrap_or_else(|error| panic!("{error} in\n{example}"));
    }
}

/// The names that may stand where `?` stands in `fields`; the reader tells them when it meets one that it does not know.
fn names(fields: &str) -> Vec<&'static str> {
    let text = format!("(version: 1, {})", fields.replace('?', "zzz"));
    match data::read(&text).expect_err(fields).kind {
        ReadErrorKind::UnknownField { known, .. } | ReadErrorKind::UnknownChoice { known, .. } => known.to_vec(),
        other => panic!("{other:?} for {fields}"),
    }
}

#[test]
fn every_field_has_an_example() {
    let records = [
        "?: 1",
        "period: (?: 1)",
        "sources: [(?: 1)]",
        "sources: [(sections: [(?: 1)])]",
        "facts: [(?: 1)]",
        "levels: [(?: 1)]",
        "lanes: [(?: 1)]",
        "kinds: [(?: 1)]",
        "relation_kinds: [(?: 1)]",
        "subjects: [(?: 1)]",
        "owners: [(?: 1)]",
        "bodies: [(?: 1)]",
        "bodies: [(mandate: [(?: 1)])]",
        "bodies: [(seats: [(?: 1)])]",
        "bodies: [(size: (?: 1))]",
        "bodies: [(meetings: [(?: 1)])]",
        "relations: [(?: 1)]",
        "documents: [(?: 1)]",
        "strategies: [(?: 1)]",
        "strategies: [(phases: [(?: 1)])]",
        "strategies: [(duties: [(?: 1)])]",
        "strategies: [(duties: [(parts: [(?: 1)])])]",
        "conditions: [(?: 1)]",
        "road: [(?: 1)]",
        "matters: [(?: 1)]",
        "figures: [(?: 1)]",
        "tables: [(?: 1)]",
        "tables: [(id: \"t\", name: \"T\", date: \"2022\", columns: [(?: 1)])]",
        "surveys: [(?: 1)]",
        "surveys: [(scale: [(?: 1)])]",
        "surveys: [(groups: [(?: 1)])]",
        "ideas: [(?: 1)]",
        "views: [(?: 1)]",
        "views: [(view: (?: 1))]",
        "views: [(view: (filter: (?: 1)))]",
        "views: [(view: (focus: (?: 1)))]",
        "views: [(view: (shape: (?: 1)))]",
        "views: [(view: (asked: (?: 1)))]",
        "views: [(view: (asked: (matter: (?: 1))))]",
        "views: [(view: (asked: (sorts: {\"ideas\": (?: 1)})))]",
        "decks: [(?: 1)]",
        "decks: [(slides: [(?: 1)])]",
    ];
    let examples = examples().concat();
    for record in records {
        for field in names(record) {
            assert!(examples.contains(&format!("{field}: ")), "no example of {field} in {record}");
            assert!(FORMAT.contains(&format!("`{field}`")), "nothing is said about `{field}` in {record}");
        }
    }
}

#[test]
fn every_choice_is_told() {
    let choices = [
        "bodies: [(standing: ?)]",
        "bodies: [(seats: [(role: ?)])]",
        "bodies: [(meetings: [(occasion: ?)])]",
        "kinds: [(icon: ?)]",
        "relation_kinds: [(line: ?)]",
        "relation_kinds: [(end: ?)]",
        "documents: [(kind: ?)]",
        "strategies: [(duties: [(parts: [(share: ?)])])]",
        "conditions: [(concerns: ?)]",
        "road: [(from: ?)]",
        "road: [(stage: ?)]",
        "ideas: [(kind: ?)]",
        "views: [(view: (camera: ?))]",
        "views: [(view: (shape: (arrangement: ?)))]",
        "views: [(view: (shape: (direction: ?)))]",
        "views: [(view: (shape: (links: ?)))]",
        "views: [(view: (asked: (chosen: ?)))]",
        "views: [(view: (asked: (matter: (concerns: ?))))]",
        "decks: [(slides: [(appear: [?])])]",
    ];
    for choice in choices {
        let missing: BTreeSet<_> = names(choice).into_iter().filter(|name| !FORMAT.contains(&format!("`{name}"))).collect();
        assert!(missing.is_empty(), "{missing:?} in {choice}");
    }
}

#[test]
fn an_organisation_of_another_country_reads_without_faults_and_in_its_own_language() {
    let file = data::read(OTHER).unwrap_or_else(|error| panic!("saaristo.ron:{error}"));
    let wrong: Vec<_> = check::run(&file.organisation).into_iter().filter(|finding| finding.severity != Severity::Confirmed).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(file.organisation.name.in_language("fi-FI"), "Kuvitteellisen saariston yhteistyö");
    assert_eq!(file.organisation.name.in_language("sv"), "Kuvitteellisen saariston yhteistyö");
    assert_eq!(data::read(data::write(&file.organisation)).unwrap().organisation, file.organisation);
}

#[test]
fn what_ships_has_its_views_and_decks_as_the_program_writes_them() {
    const PATH: &str = "assets/data/orebro.ron";
    let text = std::fs::read_to_string(PATH).unwrap();
    let file = data::read(text.as_str()).unwrap();
    let kept = Kept { views: Arc::new(file.views), decks: Arc::new(file.decks) };
    let without = data::with_kept(&text, &Kept::default()).unwrap();
    let again = data::with_kept(&without, &kept).unwrap();
    if std::env::var_os("UPDATE_DUMPS").is_some() {
        std::fs::write(PATH, &again).unwrap();
    }
    assert!(again == text, "changing one slide in the program would change how others are written");
}
