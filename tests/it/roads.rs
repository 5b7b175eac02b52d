//! The road for matters of different kinds, against the bodies that the facts say.

use std::sync::Arc;

use samverkan::data;
use samverkan::graph::{BodyIx, OrgGraph};
use samverkan::i18n::Language;
use samverkan::model::{BodyId, Concern, ConditionId, LaneId, Stage, SubjectId};
use samverkan::road::{Answer, By, Holds, Why, ask};
use samverkan::view::MatterAsked;

fn orebro() -> OrgGraph {
    OrgGraph::new(Arc::new(data::read(include_str!("../../assets/data/orebro.ron")).expect("it can be read").organisation))
}

fn saaristo() -> OrgGraph {
    OrgGraph::new(Arc::new(data::read(include_str!("../fixtures/saaristo.ron")).expect("the fixture can be read").organisation))
}

fn about(text: &str) -> MatterAsked {
    MatterAsked { text: text.to_owned(), ..MatterAsked::default() }
}

fn answered(matter: MatterAsked, answers: &[(&str, bool)]) -> MatterAsked {
    MatterAsked { answers: answers.iter().map(|(id, holds)| (ConditionId::from(*id), *holds)).collect(), ..matter }
}

fn names(graph: &OrgGraph, bodies: &[BodyIx]) -> String {
    bodies.iter().map(|body| graph.at(*body).unwrap().id.to_string()).collect::<Vec<_>>().join(" ")
}

/// "rad-kultur > rsr? > kf rf": the steps from the forum on; "?" marks one that a condition decides on.
fn road(graph: &OrgGraph, answer: &Answer) -> String {
    let steps = answer.road.steps.iter().map(|step| names(graph, &step.bodies) + if step.sure { "" } else { "?" });
    steps.collect::<Vec<_>>().join(" > ")
}

fn check(graph: &OrgGraph, language: &str, asked: &MatterAsked, expect: &str) -> Answer {
    let answer = ask(graph, &Language::for_tag(language), asked);
    assert_eq!(road(graph, &answer), expect, "{asked:?}\n{answer:#?}");
    answer
}

fn decides(graph: &OrgGraph, answer: &Answer) -> String {
    format!("{} decide, {} recommend", names(graph, &answer.power.decides), names(graph, &answer.power.recommends))
}

fn facts(facts: &[samverkan::model::FactId]) -> String {
    facts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_culture_plan_is_strategic_and_passes_the_regional_council() {
    let graph = orebro();
    let answer = check(&graph, "sv", &about("kulturplanen"), "rad-kultur > rsr > kf rf");
    let best = &answer.forums[0].reasons;
    assert!(best.iter().any(|reason| reason.why == Why::Mandate && facts(&reason.facts) == "F20"), "{best:?}");
    let strategic = answer.known(&graph, &ConditionId::from("strategic")).unwrap();
    assert_eq!((strategic.holds, strategic.by), (Some(true), By::Matter(0)), "the file says so of its matter");
    assert_eq!(decides(&graph, &answer), "kf rf decide, rsr rad-kultur recommend");
    assert_eq!(facts(&answer.power.facts), "F9 F12");
    assert_eq!(answer.road.principals.len(), 13);
    assert!(answer.road.principals.iter().all(|principal| principal.bodies.len() == 1 && principal.concerned));
    let support: Vec<String> =
        answer.road.steps.iter().map(|step| names(&graph, &step.support.iter().map(|of| of.body).collect::<Vec<_>>())).collect();
    assert_eq!(support, ["chefsgrupp-kultur", "kcrd", ""]);
    // What the user says counts more than what the file says.
    check(&graph, "sv", &answered(about("kulturplanen"), &[("strategic", false), ("financial", false)]), "rad-kultur > kf rf");
}

#[test]
fn school_results_belong_to_the_council_for_school() {
    let graph = orebro();
    let answer = check(&graph, "sv", &about("bättre skolresultat"), "rad-skola > rsr? > kf rf");
    let holds: Vec<Holds> = answer.road.ways.iter().map(|way| way.holds).collect();
    assert_eq!(holds, [Holds::If, Holds::Otherwise, Holds::Surely], "both branches are shown while nobody has said");
    assert_eq!(answer.road.steps[0].stage, Stage::Raised);
    assert_eq!(facts(&answer.forums[0].reasons[0].facts), "F8");
    assert!(answer.forums.iter().any(|forum| names(&graph, &[forum.body]) == "kcrd"), "the directors give assignments there (F42)");
    check(&graph, "sv", &answered(about("skolresultat"), &[("financial", true)]), "rad-skola > rsr > kf rf");
    check(&graph, "sv", &answered(about("skolresultat"), &[("financial", false), ("strategic", false)]), "rad-skola > kf rf");
}

/// The ten networks (F36) report to KC/RD (F35), which is commissioned by RSR (F38); that is where politicians prepare a matter (F13).
const FROM_A_NETWORK: &str = "kcrd > rsr > kf rf";

#[test]
fn broadband_in_the_countryside_is_worked_with_by_a_network() {
    let graph = orebro();
    let road = format!("digitalisering > {FROM_A_NETWORK}");
    let answer = check(&graph, "sv", &about("bredband på landsbygden"), &road);
    assert!(answer.forums.is_empty(), "no council has it");
    let (from, link) = answer.road.steps[1].under.unwrap();
    assert_eq!(names(&graph, &[from]), "digitalisering");
    assert_eq!(facts(&graph.relation(link.unwrap()).unwrap().0.facts), "F35 F36");
    let digital = MatterAsked { subject: Some(SubjectId::from("digitalisation")), ..about("bredband på landsbygden") };
    assert!(check(&graph, "sv", &digital, &road).near[0].sure);
    check(&graph, "en", &about("broadband in the countryside"), &road);
}

#[test]
fn the_words_of_officials_find_their_forum() {
    let graph = orebro();
    for (words, forum) in [
        ("hemtjänst för äldre", "rad-valfard"),
        ("psykisk ohälsa hos unga", "rad-folkhalsa"),
        ("ny järnvägsstation", "trafik"),
        ("cykelvägar", "trafik"),
        ("busstrafik", "trafik"),
        ("biblioteksverksamhet", "rad-kultur"),
        ("klimatanpassning", "energi"),
        ("bostadsbyggande", "fol"),
    ] {
        let answer = ask(&graph, &Language::for_tag("sv"), &about(words));
        let best = answer.forum.expect(words);
        assert_eq!(names(&graph, &[best]), forum, "{words}");
        assert!(answer.fitting(best).unwrap().1, "{words} is in the file");
    }
}

#[test]
fn a_word_that_may_mean_something_else_only_may_fit_and_is_shown() {
    let graph = orebro();
    for (words, asked, found) in [("sociala medier", "sociala", "Social"), ("energidryck", "energidryck", "Energi")] {
        let answer = ask(&graph, &Language::for_tag("sv"), &about(words));
        let (reasons, sure) = answer.fitting(answer.forum.unwrap()).unwrap();
        let pair = reasons[0].pair.as_ref().unwrap();
        assert_eq!((pair.asked.as_str(), pair.found.as_str(), sure), (asked, found, false));
    }
}

#[test]
fn care_and_public_health_have_their_councils() {
    let graph = orebro();
    for words in ["sjukvård", "äldreomsorgen", "vård och omsorg", "social välfärd"] {
        check(&graph, "sv", &answered(about(words), &[("strategic", true)]), "rad-valfard > rsr > kf rf");
    }
    for words in ["folkhälsan", "FOLKHALSA", "hälsa"] {
        check(&graph, "sv", &about(words), "rad-folkhalsa > rsr? > kf rf");
    }
}

#[test]
fn growth_is_for_the_regional_council_itself() {
    let graph = orebro();
    let answer = check(&graph, "sv", &about("tillväxt"), "rsr > kf rf");
    assert!(answer.forums[0].reasons.iter().any(|reason| facts(&reason.facts) == "F17"));
    assert_eq!(facts(&graph.organisation().road[answer.road.steps[0].rules[0]].facts), "F14 F15", "it stands on the level of the boards");
    assert_eq!(decides(&graph, &answer), "kf rf decide, rsr recommend");
}

#[test]
fn a_matter_between_municipalities_may_be_raised_in_any_council_and_is_decided_by_them() {
    let graph = orebro();
    let between = MatterAsked { concerns: Some(Concern::Several(LaneId::from("municipalities"))), ..about("gemensam växel") };
    let answer = check(&graph, "sv", &between, "rsr > kf");
    assert_eq!(facts(&answer.forums[0].reasons[0].facts), "F11");
    let all: Vec<BodyIx> = answer.forums.iter().map(|forum| forum.body).collect();
    assert_eq!(names(&graph, &all), "rsr rad-kultur rad-skola rad-valfard rad-folkhalsa");
    let known = answer.known(&graph, &ConditionId::from("inter-municipal")).unwrap();
    assert_eq!((known.holds, known.by), (Some(true), By::Concern));
    assert_eq!(answer.road.principals.iter().filter(|principal| principal.concerned).count(), 12);
    // One that has a subject as well goes to the council that has it.
    check(&graph, "sv", &MatterAsked { text: "kulturskolan".to_owned(), ..between.clone() }, "rad-kultur > rsr? > kf");
    // Who says that it does not concern several municipalities alone has said that it is none.
    let all = MatterAsked { concerns: Some(Concern::All), ..about("gemensam växel") };
    assert!(check(&graph, "sv", &all, "").forums.is_empty());
}

#[test]
fn parking_fines_have_no_forum() {
    let graph = orebro();
    for (language, words) in [
        ("sv", "parkeringsböter"),
        ("en", "parking fines"),
        ("sv", "kommunens frågor"),
        ("sv", "grönområden"),
        ("sv", "snöröjning"),
        ("sv", "xyz"),
    ] {
        let answer = check(&graph, language, &about(words), "");
        assert!(answer.near.is_empty(), "{words}: {:?}", answer.near);
    }
}

#[test]
fn traffic_is_prepared_by_its_group_for_the_directors() {
    let graph = orebro();
    let answer = check(&graph, "sv", &about("kollektivtrafiken"), "trafik > kcrd > rsr > kf rf");
    assert_eq!(facts(&graph.organisation().road[answer.road.steps[1].rules[0]].facts), "F36");
    check(&graph, "en", &about("transport"), "trafik > kcrd > rsr > kf rf");
}

#[test]
fn a_matter_without_a_political_forum_names_the_network_that_works_with_it() {
    let graph = orebro();
    for (words, network) in [("besöksnäringen", "turism"), ("klimatet", "energi"), ("fysisk planering", "fol")] {
        let answer = check(&graph, "sv", &about(words), &format!("{network} > {FROM_A_NETWORK}"));
        assert_eq!(names(&graph, &[answer.near[0].body]), network, "{words}");
        assert_eq!(answer.near[0].above.map(|above| names(&graph, &[above])).as_deref(), Some("kcrd"));
    }
}

#[test]
fn what_is_asked_in_english_is_answered_in_english_and_in_the_other_language_where_it_must() {
    let graph = orebro();
    let answer = check(&graph, "en", &about("Educational results"), "rad-skola > rsr? > kf rf");
    assert_eq!(answer.forums[0].reasons[0].text, "School, education and supply of skills");
    let swedish = check(&graph, "en", &about("kompetensförsörjning"), "rad-skola > rsr? > kf rf");
    check(&graph, "en", &about("better school results"), "rad-skola > rsr? > kf rf");
    assert_eq!(swedish.forums[0].reasons[0].text, answer.forums[0].reasons[0].text, "found in Swedish, told in English");
}

#[test]
fn a_chosen_forum_has_the_road_and_the_best_stays_the_best() {
    let graph = orebro();
    let chosen = MatterAsked { forum: Some(BodyId::from("rsr")), ..about("kulturplanen") };
    let answer = check(&graph, "sv", &chosen, "rsr > kf rf");
    assert_eq!(names(&graph, &[answer.forums[0].body]), "rad-kultur");
}

#[test]
fn nothing_asked_has_no_forum_but_says_who_decides() {
    let graph = orebro();
    let answer = check(&graph, "sv", &about("  "), "");
    assert!(!answer.asked && answer.forums.is_empty() && answer.advisers.is_empty());
    assert_eq!(names(&graph, &answer.power.decides), "kf rf");
}

#[test]
fn an_invented_organisation_has_its_own_rules() {
    let graph = saaristo();
    let ice = answered(about("winter fairway"), &[]);
    let answer = check(&graph, "en", &ice, "lauttaneuvosto > jaaryhma > saarikokous");
    assert_eq!(answer.known[0].by, By::Matter(0));
    check(&graph, "en", &about("boats"), "lauttaneuvosto > jaaryhma? > saarikokous");
    check(&graph, "en", &answered(about("ferries"), &[("jaassa", false)]), "lauttaneuvosto > saarikokous");
    check(&graph, "sv", &about("lautoista jäällä"), "lauttaneuvosto > jaaryhma? > saarikokous");
    assert_eq!(decides(&graph, &answer), "saarikokous decide, lauttaneuvosto recommend");
    assert!(answer.road.principals.iter().all(|principal| names(&graph, &principal.bodies) == "saarikokous"), "they decide together");
    assert_eq!(names(&graph, &check(&graph, "en", &about("bridges"), "").advisers), "lauttaneuvosto");
}
