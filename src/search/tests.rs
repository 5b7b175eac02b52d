//! Statements about finding, on a small organisation of an invented valley.

use std::fmt::Write;

use crate::model::{
    Body, BodyId, BodyKind, Cell, Column, Date, Document, Duty, Fact, FactId, Figure, Idea, Lane, Level, Matter, Meeting, Organisation,
    Owner, OwnerId, Part, Place, Relation, RelationKind, RoadCondition, RoadRule, Score, Seat, Section, Size, Source, Statement, Strategy,
    Subject, Survey, Table, Text,
};

use super::{Hit, Index, Target};

fn both(sv: &str, en: &str) -> Text {
    [("sv", sv), ("en", en)].into_iter().collect()
}

fn said(sv: &str, en: &str, facts: &[&str]) -> Statement {
    Statement { text: both(sv, en), facts: facts.iter().map(|id| FactId::from(*id)).collect() }
}

fn body(id: &str, name: Text, kind: &str) -> Body {
    Body { id: id.into(), name, kind: kind.into(), level: "council".into(), lane: "valley".into(), ..Body::default() }
}

fn bodies() -> Vec<Body> {
    vec![
        Body {
            short: Text::plain("DR"),
            subjects: vec!["growth".into()],
            mandate: vec![said("Samråda om kulturplaner", "Consult on culture plans", &["F2"])],
            seats: vec![Seat { by: "a".into(), post: both("Kommunalråd", "Mayor"), facts: vec!["F17".into()], ..Seat::default() }],
            size: Some(Size { remark: both("En plats är vakant", "One seat is vacant"), ..Size::default() }),
            ..body("dr", both("Dalarådet", "Valley council"), "council")
        },
        Body {
            subjects: vec!["culture".into()],
            owner: Some("a".into()),
            notes: vec![said("Har ännu ingen ordförande", "Has no chair yet", &[])],
            meetings: vec![Meeting { text: both("Minst fyra möten", "At least four meetings"), ..Meeting::default() }],
            ..body("kultur", both("Kulturnämnden", "Culture committee"), "committee")
        },
        Body { member_of: vec!["dr".into()], ..body("hed", both("Hälsa och vård i Hedby", "Health and care in Hedby"), "committee") },
        Body {
            mandate: vec![said("Ta del av kultur och hälsa", "Take part in culture and health", &["F2"])],
            ..body("urd", Text::plain("URD"), "network")
        },
        Body { subjects: vec!["growth".into()], ..body("bolag", both("Regionutvecklingsbolaget", "Regional growth company"), "network") },
    ]
}

#[allow(clippy::too_many_lines, reason = "one organisation, thing by thing")]
fn about_bodies() -> Organisation {
    let fact = |id: &str, sv: &str, en: &str| Fact { id: id.into(), text: both(sv, en), ..Fact::default() };
    let one = |id: &str| vec![BodyId::from(id)];
    Organisation {
        facts: vec![
            fact("F2", "Planen antogs efter en remiss om hälsa", "The plan was adopted after a consultation on health"),
            fact("F17", "Rådet leds av ett kommunalråd", "The council is led by a mayor"),
            fact("F18", "Dalen har två sjöar", "The valley has two lakes"),
        ],
        levels: vec![Level { id: "council".into(), name: both("Politisk nivå", "Political level"), ..Level::default() }],
        lanes: vec![Lane {
            id: "valley".into(),
            name: both("Gemensamt", "Shared"),
            note: both("hela dalen", "whole valley"),
            ..Lane::default()
        }],
        kinds: ["council Samråd Consultation", "committee Nämnd Committee", "network Nätverk Network"]
            .iter()
            .map(|line| kind(line))
            .collect(),
        relation_kinds: vec![RelationKind {
            id: "sets".into(),
            name: both("inrättar", "sets up"),
            inverse: both("inrättas av", "is set up by"),
            ..RelationKind::default()
        }],
        subjects: vec![
            Subject {
                id: "culture".into(),
                name: both("Kultur", "Culture"),
                words: vec![both("bibliotek", "libraries"), both("teater", "theatre")],
                ..Subject::default()
            },
            Subject { id: "growth".into(), name: both("Tillväxt", "Growth"), ..Subject::default() },
        ],
        owners: vec![
            Owner {
                id: "a".into(),
                name: Text::plain("Ålsta"),
                short: Text::plain("Ål"),
                code: Some("1701".to_owned()),
                ..Owner::default()
            },
            Owner { id: "c".into(), name: Text::plain("Fjärrby"), ..Owner::default() },
        ],
        bodies: bodies(),
        relations: vec![Relation {
            kind: "sets".into(),
            from: "dr".into(),
            to: "kultur".into(),
            note: both("med eget avtal", "by its own agreement"),
            ..Relation::default()
        }],
        documents: vec![
            Document {
                id: "d1".into(),
                title: both("Överenskommelsen", "The accord"),
                bodies: one("dr"),
                parties: vec![OwnerId::from("c")],
                ..Document::default()
            },
            Document {
                id: "d2".into(),
                title: both("Skogsprogrammet", "The forest programme"),
                about: both("Om granar", "On spruces"),
                ..Document::default()
            },
        ],
        strategies: vec![Strategy {
            name: both("Dalstrategin", "The valley strategy"),
            duties: vec![Duty {
                text: both("Följa upp årligen", "Follow up yearly"),
                parts: vec![Part { body: "hed".into(), ..Part::default() }],
                ..Duty::default()
            }],
            ..Strategy::default()
        }],
        matters: vec![Matter { name: both("Bredband", "Broadband"), raised_in: Some("bolag".into()), ..Matter::default() }],
        ideas: vec![
            Idea { text: both("Gemensam kalender", "A shared calendar"), bodies: one("urd"), ..Idea::default() },
            Idea { text: both("Färre blanketter", "Fewer forms"), ..Idea::default() },
        ],
        ..Organisation::default()
    }
}

fn kind(line: &str) -> BodyKind {
    let [id, sv, en] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("three words: {line}") };
    BodyKind { id: id.into(), name: both(sv, en), plural: both(&format!("{sv}er"), &format!("{en}s")), ..BodyKind::default() }
}

fn organisation() -> Organisation {
    let date: Date = "2031".parse().unwrap();
    Organisation {
        sources: vec![Source {
            id: "s".into(),
            title: both("Handboken", "The handbook"),
            sections: vec![Section { id: "S9".into(), title: both("Ordlista", "Glossary") }],
            ..Source::default()
        }],
        conditions: vec![RoadCondition { question: both("Är ärendet brådskande?", "Is it urgent?"), ..RoadCondition::default() }],
        road: vec![RoadRule {
            text: both("Bereds av tjänstepersoner", "Prepared by officials"),
            to: Place::Kinds(vec!["network".into()]),
            ..RoadRule::default()
        }],
        figures: vec![Figure {
            id: "f".into(),
            name: both("Invånare", "Inhabitants"),
            value: 4662.0,
            unit: Text::default(),
            decimals: 0,
            date,
            beside: None,
            owner: Some("c".into()),
            facts: Vec::new(),
        }],
        tables: vec![Table {
            id: "t".into(),
            name: both("Grannkommuner", "Neighbours"),
            date,
            columns: vec![Column { name: both("Areal", "Area"), ..Column::default() }],
            rows: vec![vec![Cell::Names(vec!["Bortom".to_owned()])], vec![Cell::Number(1.0)]],
            totals: Vec::new(),
            marked_row: None,
            facts: Vec::new(),
        }],
        surveys: vec![Survey {
            question: both("Hur fungerar mötena?", "How do meetings work?"),
            scale: vec![Score { value: 1, name: both("Uselt", "Badly") }],
            ..Survey::default()
        }],
        ..about_bodies()
    }
}

/// What a hit says: `Body(0) Name "[Dala]rådet"`, with what matched in brackets.
fn told(hit: &Hit) -> String {
    let (mut text, mut at) = (String::new(), 0);
    for range in &hit.ranges {
        write!(text, "{}[{}]", &hit.text[at..range.start], &hit.text[range.clone()]).unwrap();
        at = range.end;
    }
    let target = match hit.target {
        Target::Body(ix) => bodies()[ix].id.to_string(),
        other => format!("{other:?}"),
    };
    format!("{target} {:?} {text}{}", hit.field, &hit.text[at..])
}

fn check_in(language: &str, query: &str, expect: &[&str]) {
    let found: Vec<String> = Index::new(&organisation()).find(query, language, 20).iter().map(told).collect();
    assert_eq!(found, expect, "{query:?} in {language}");
}

fn check(query: &str, expect: &[&str]) {
    check_in("sv", query, expect);
}

#[test]
fn case_and_diacritics_do_not_matter_and_what_matched_is_marked() {
    check("HALSA hedby", &["hed Name [Hälsa] och vård i [Hedby]"]);
    check("ALSTA", &["kultur Owner [Ålsta]", "dr Seat [Ålsta]"]);
}

#[test]
fn a_name_comes_before_a_mandate_and_that_before_a_fact() {
    check(
        "halsa",
        &[
            "hed Name [Hälsa] och vård i Hedby",
            "urd Mandate Ta del av kultur och [hälsa]",
            "dr Fact F2 · Planen antogs efter en remiss om [hälsa]",
        ],
    );
}

#[test]
fn typing_errors_are_forgiven_also_while_a_word_is_being_typed() {
    check("dalaradte", &["dr Name [Dalarådet]", "hed Relation [Dalarådet]", "kultur Relation inrättas av [Dalarådet]"]);
    check("tilvä", &["dr Subject [Tillväxt]", "bolag Subject [Tillväxt]"]);
    check("bredbnad", &["bolag Matter [Bredband]"]);
}

#[test]
fn all_words_have_to_be_found_and_count_for_more_in_one_text() {
    check("kultur hälsa", &["urd Mandate Ta del av [kultur] och [hälsa]", "dr Mandate Samråda om [kultur]planer"]);
    check("dr vakant", &["dr Short [DR]"]);
    check("dr hedby", &[]);
}

#[test]
fn a_part_of_a_compound_is_found_after_whole_words_and_beginnings() {
    check("utveckling", &["bolag Name Region[utveckling]sbolaget"]);
    check("nämnd", &["kultur Name Kultur[nämnd]en", "hed Kind [Nämnd]", "dr Relation inrättar Kultur[nämnd]en"]);
}

#[test]
fn the_text_is_told_in_the_language_of_the_user_if_it_was_found_there() {
    check_in("en", "urd", &["urd Name [URD]"]);
    check_in("en-GB", "hedby", &["hed Name Health and care in [Hedby]"]);
    check_in("en", "vard hedby", &["hed Name Hälsa och [vård] i [Hedby]"]);
    check_in("de", "culture committee", &["kultur Name [Culture] [committee]", "dr Relation sets up [Culture] [committee]"]);
}

#[test]
fn every_text_leads_to_what_it_is_said_of() {
    let index = Index::new(&organisation());
    let first = |query: &str, expect: &str| {
        let hits = index.find(query, "sv", 9);
        assert_eq!(hits.first().map(told).as_deref(), Some(expect), "{query:?}: {hits:?}");
    };
    first("nätverker", "urd Kind [Nätverker]");
    first("bibliotek", "kultur Subject [bibliotek]");
    first("1701", "kultur Owner Ålsta · [1701]");
    first("politisk nivå", "dr Level [Politisk] [nivå]");
    first("gemensamt", "dr Lane [Gemensamt]");
    first("hela dalen", "dr Lane [hela] [dalen]");
    first("ordförande", "kultur Note Har ännu ingen [ordförande]");
    first("kommunalråd", "dr Seat [Kommunalråd]");
    first("vakant", "dr Seat En plats är [vakant]");
    first("fyra möten", "kultur Meeting Minst [fyra] [möten]");
    first("inrättar", "dr Relation [inrättar] Kulturnämnden");
    first("avtal", "dr Relation med eget [avtal]");
    first("överenskommelsen", "dr Document [Överenskommelsen]");
    first("överenskommelsen fjärrby", "dr Document [Överenskommelsen] · [Fjärrby]");
    first("dalstrategin", "hed Strategy [Dalstrategin]");
    first("årligen", "hed Strategy Följa upp [årligen]");
    first("kalender", "urd Idea Gemensam [kalender]");
    first("tjänstepersoner", "urd Rule Bereds av [tjänstepersoner]");
    first("f17", "dr Fact [F17] · Rådet leds av ett kommunalråd");
    first("sjöar", "Fact(2) Fact F18 · Dalen har två [sjöar]");
    first("skogsprogrammet", "Document(1) Name [Skogsprogrammet]");
    first("granar", "Document(1) Content Om [granar]");
    first("blanketter", "Idea(1) Name Färre [blanketter]");
    first("invånare", "Figure(0) Name [Invånare]");
    first("areal", "Table(0) Content [Areal]");
    first("bortom", "Table(0) Content [Bortom]");
    first("uselt", "Survey(0) Content [Uselt]");
    first("brådskande", "Condition(0) Name Är ärendet [brådskande]?");
    first("ordlista", "Source(0) Content S9 · [Ordlista]");
}

#[test]
fn an_owner_that_has_no_body_and_no_seat_is_found_itself() {
    let index = Index::new(&organisation());
    assert!(index.find("fjärrby", "sv", 9).iter().any(|hit| hit.target == Target::Owner(1)));
    assert!(!index.find("ålsta", "sv", 9).iter().any(|hit| matches!(hit.target, Target::Owner(_))));
}

#[test]
fn no_more_is_told_than_was_asked_for_and_the_best_are_told() {
    let index = Index::new(&organisation());
    let all = index.find("a", "sv", 99);
    assert!(all.len() > 5);
    assert_eq!(index.find("a", "sv", 3), all[..3]);
    assert!(all.is_sorted_by_key(|hit| (std::cmp::Reverse(hit.score), hit.target)));
    assert!(index.find("a", "sv", 0).is_empty() && index.find(" – ", "sv", 9).is_empty());
    assert!(Index::new(&Organisation::default()).find("a", "sv", 9).is_empty());
}

/// Marsaglia's xorshift (2003), for texts that no one would write.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit).unwrap()).unwrap()
    }

    fn text(&mut self, longest: usize) -> String {
        const LETTERS: &[char] = &[
            'a', 'b', 'k', 'å', 'Ö', 'o', '\u{308}', 'æ', 'ß', 'İ', '½', '²', '\u{ad}', '-', ' ', ' ', '7', 'ﬁ', '中', '🙂', '\u{0}', '\n',
            '/', 'ǅ', '\u{1f}',
        ];
        (0..self.below(longest)).map(|_| LETTERS[self.below(LETTERS.len())]).collect()
    }
}

#[test]
fn whatever_is_written_and_typed_marks_stand_on_letters_in_order_and_apart() {
    let mut chance = Chance(0x5eed);
    let mut hits = 0;
    for _ in 0..300 {
        let bodies = (0..6).map(|ix| Body {
            mandate: vec![Statement { text: both(&chance.text(40), &chance.text(40)), ..Statement::default() }],
            ..body(&ix.to_string(), Text::plain(&chance.text(30)), "")
        });
        let index = Index::new(&Organisation { bodies: bodies.collect(), ..Organisation::default() });
        for _ in 0..12 {
            let query = chance.text(14);
            let found = index.find(&query, "en", 9);
            assert_eq!(index.find(&query, "en", 2), found[..found.len().min(2)], "{query:?}");
            for hit in found {
                let mut at = 0;
                for range in &hit.ranges {
                    assert!(range.start >= at && !hit.text[range.clone()].is_empty(), "{query:?}: {hit:?}");
                    at = range.end + 1;
                }
                assert!(!hit.ranges.is_empty(), "{query:?}: {hit:?}");
                hits += 1;
            }
        }
    }
    assert!(hits > 1000, "{hits}");
}
