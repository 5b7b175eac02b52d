//! The dataset that ships: all facts are in it and cited, and its figures are those of the source.

use std::collections::BTreeSet;

use samverkan::check::{self, FindingKind, Severity};
use samverkan::data;
use samverkan::model::{Cell, Organisation};

pub(super) const DATASET: &str = include_str!("../../assets/data/orebro.ron");

fn orebro() -> Organisation {
    data::read(DATASET).unwrap_or_else(|error| panic!("orebro.ron:{error}")).organisation
}

#[test]
fn all_52_facts_are_told_in_both_languages_with_section_and_date() {
    let organisation = orebro();
    let ids: Vec<String> = organisation.facts.iter().map(|fact| fact.id.to_string()).collect();
    assert_eq!(ids, (1..=52).map(|n| format!("F{n}")).collect::<Vec<_>>());
    for fact in &organisation.facts {
        let languages: BTreeSet<&str> = fact.text.entries().map(|(language, _)| language).collect();
        assert_eq!(languages, BTreeSet::from(["en", "sv"]), "{}", fact.id);
        let common = matches!(fact.id.as_str(), "F5" | "F52");
        assert_eq!(fact.common_knowledge, common, "{}", fact.id);
        assert_eq!(fact.section.is_none(), common, "{}", fact.id);
        let own_date = fact.date.map(|date| date.to_string());
        let expect = match fact.id.as_str() {
            "F1" => Some("2021-12-31"),
            "F3" | "F4" => Some("2021-06"),
            _ => None,
        };
        assert_eq!(own_date.as_deref(), expect, "{}", fact.id);
    }
    assert_eq!(organisation.sources[0].date.map(|date| date.to_string()).as_deref(), Some("2022"));
}

#[test]
fn every_fact_is_cited_outside_the_list_of_facts_and_none_is_unknown() {
    // Counted in the text itself, so that the check and this test do not lean on the same walk.
    let list = DATASET.find("\n    facts: [").unwrap();
    let end = list + DATASET[list..].find("\n    ],").unwrap();
    let rest = format!("{}{}", &DATASET[..list], &DATASET[end..]);
    let cited: BTreeSet<String> = rest
        .split("facts: [")
        .skip(1)
        .flat_map(|after| after.split(']').next().unwrap().split(','))
        .map(|id| id.trim().trim_matches('"').to_owned())
        .collect();
    assert_eq!(cited, (1..=52).map(|n| format!("F{n}")).collect::<BTreeSet<_>>());
}

#[test]
fn the_only_thing_to_notice_is_the_size_of_the_partnership() {
    let findings = check::run(&orebro());
    let wrong: Vec<_> = findings.iter().filter(|finding| finding.severity != Severity::Confirmed).collect();
    assert_eq!(wrong.len(), 1, "{wrong:#?}");
    assert_eq!(wrong[0].severity, Severity::Notice);
    assert_eq!(wrong[0].body.as_ref().map(samverkan::model::BodyId::as_str), Some("partnerskap"));
    assert!(matches!(wrong[0].kind, FindingKind::SeatsDiffer { stated: 20, at_least: false, counted: 19, .. }));
}

#[test]
fn the_directors_and_the_council_for_culture_add_up() {
    let findings = check::run(&orebro());
    let confirmed = |id: &str| {
        let of = |finding: &&check::Finding| {
            finding.severity == Severity::Confirmed && finding.body.as_ref().is_some_and(|body| body.as_str() == id)
        };
        findings.iter().find(of).map(|finding| finding.kind.clone())
    };
    let adds_up = |stated, at_least, counted, deputies| Some(FindingKind::SeatsAddUp { stated, at_least, counted, deputies });
    assert_eq!(confirmed("kcrd"), adds_up(16, false, 16, 0));
    assert_eq!(confirmed("rad-kultur"), adds_up(13, true, 13, 13));
}

#[test]
fn the_counties_are_21_and_make_up_sweden() {
    let organisation = orebro();
    let table = &organisation.tables[0];
    let column = |name: &str| table.columns.iter().position(|column| column.id.as_str() == name).unwrap();
    let numbers = |name: &str| -> Vec<f64> {
        table.rows.iter().filter_map(|row| if let Cell::Number(number) = row[column(name)] { Some(number) } else { None }).collect()
    };
    let sum = |name: &str| numbers(name).iter().sum::<f64>();
    assert_eq!(table.rows.len(), 21);
    let sums = ["area", "population", "municipalities", "below-10000"].map(|name| sum(name).to_string());
    assert_eq!(sums, ["407311", "10452326", "290", "72"]);
    for ((density, population), area) in numbers("density").iter().zip(numbers("population")).zip(numbers("area")) {
        assert_eq!(format!("{density:.1}"), format!("{:.1}", population / area));
    }
    let orebro = &table.rows[table.marked_row.unwrap()];
    let expect = ["Örebro län", "T", "8504", "306792", "36.1", "12", "5", "Örebro"];
    let said: Vec<String> = orebro
        .iter()
        .map(|cell| match cell {
            Cell::Empty => String::new(),
            Cell::Number(number) => number.to_string(),
            Cell::Name(name) => name.clone(),
            Cell::Names(names) => names.join(";"),
        })
        .collect();
    assert_eq!(said, expect);
    let large: usize = table
        .rows
        .iter()
        .map(|row| match &row[column("above-100000")] {
            Cell::Name(_) => 1,
            Cell::Names(names) => names.len(),
            _ => 0,
        })
        .sum();
    assert_eq!(large, 19);
}

#[test]
fn the_county_has_12_municipalities_with_their_codes_and_13_principals() {
    let organisation = orebro();
    let codes: BTreeSet<(&str, &str)> =
        organisation.owners.iter().filter_map(|owner| owner.code.as_deref().map(|code| (owner.id.as_str(), code))).collect();
    let expect = [
        ("askersund", "1882"),
        ("degerfors", "1862"),
        ("hallsberg", "1861"),
        ("hallefors", "1863"),
        ("karlskoga", "1883"),
        ("kumla", "1881"),
        ("laxa", "1860"),
        ("lekeberg", "1814"),
        ("lindesberg", "1885"),
        ("ljusnarsberg", "1864"),
        ("nora", "1884"),
        ("orebro", "1880"),
    ];
    assert_eq!(codes, BTreeSet::from(expect));
    assert_eq!(organisation.owners.iter().filter(|owner| owner.principal).count(), 13);
    for group in ["kf", "ks", "facknamnder", "kommundirektorer"] {
        let members = organisation.bodies.iter().filter(|body| body.group.as_ref().is_some_and(|id| id.as_str() == group));
        let owners: BTreeSet<&str> = members.filter_map(|body| body.owner.as_ref()).map(samverkan::model::OwnerId::as_str).collect();
        assert_eq!(owners.len(), 12, "{group}");
    }
    let figures: Vec<String> = organisation.figures.iter().map(|figure| format!("{} in {}", figure.value, figure.date)).collect();
    assert_eq!(figures, ["12 in 2022", "305832 in 2021-06", "4662 in 2021-06", "156170 in 2021-06"]);
}

#[test]
fn the_survey_has_17_politicians_and_10_officials() {
    let organisation = orebro();
    let survey = &organisation.surveys[0];
    let counts: Vec<&[u32]> = survey.groups.iter().map(|group| group.counts.as_slice()).collect();
    assert_eq!(counts, [[1, 1, 8, 7, 0], [0, 2, 4, 3, 1]]);
    assert_eq!(survey.groups.iter().map(|group| group.answers).collect::<Vec<_>>(), [Some(17), Some(10)]);
    assert_eq!((survey.answers, survey.answers_by_score.as_slice()), (Some(27), [1, 3, 12, 10, 1].as_slice()));
}

#[test]
fn what_the_panels_tell_of_three_bodies_is_cited() {
    let organisation = orebro();
    let cites = |id: &str| -> BTreeSet<u32> {
        let body = organisation.bodies.iter().find(|body| body.id.as_str() == id).unwrap();
        let about = |id: &samverkan::model::BodyId| *id == body.id;
        let mut facts: Vec<_> = body.facts.iter().collect();
        facts.extend(body.mandate.iter().chain(&body.notes).flat_map(|statement| &statement.facts));
        facts.extend(body.seats.iter().flat_map(|seat| &seat.facts));
        facts.extend(body.size.iter().flat_map(|size| &size.facts));
        facts.extend(body.meetings.iter().flat_map(|meeting| &meeting.facts));
        facts.extend(
            organisation
                .relations
                .iter()
                .filter(|relation| about(&relation.from) || about(&relation.to))
                .flat_map(|relation| &relation.facts),
        );
        facts.extend(
            organisation.documents.iter().filter(|document| document.bodies.iter().any(about)).flat_map(|document| &document.facts),
        );
        for duty in organisation.strategies.iter().flat_map(|strategy| &strategy.duties) {
            for part in duty.parts.iter().filter(|part| about(&part.body)) {
                facts.extend(if part.facts.is_empty() { &duty.facts } else { &part.facts });
            }
        }
        facts.iter().filter_map(|fact| fact.as_str().trim_start_matches('F').parse().ok()).collect()
    };
    let missing = |id: &str, wanted: &mut dyn Iterator<Item = u32>| wanted.filter(|n| !cites(id).contains(n)).collect::<Vec<_>>();
    assert_eq!(missing("rsr", &mut (6..=11).chain(13..=19).chain([25, 38])), [0; 0]);
    assert_eq!(missing("kcrd", &mut (30..=44)), [0; 0]);
    assert_eq!(missing("rad-kultur", &mut (20..=23)), [0; 0]);
}

#[test]
fn the_duties_of_the_strategy_are_shared_as_the_source_says() {
    let organisation = orebro();
    let rows: Vec<String> = organisation.strategies[0]
        .duties
        .iter()
        .map(|duty| format!("{}: {}", duty.id, duty.parts.iter().map(|part| part.body.as_str()).collect::<Vec<_>>().join(" ")))
        .collect();
    let expect = [
        "beslut: rf",
        "ansvar: rf",
        "samordning: rus-styrgrupp",
        "resurser: rus-styrgrupp",
        "genomforande: rus-team",
        "bidrag: kcrd",
        "utvardering: rus-team",
        "uppfoljning: rsr partnerskap",
        "dialog: rsr partnerskap",
    ];
    assert_eq!(rows, expect);
}
