//! The words that the invented administration is put together from.

use samverkan::model::{BodyKind, End, Fact, Icon, Lane, Level, Line, Organisation, Period, RelationKind, Source, Standing, Subject, Text};

pub(super) const COUNTRY: &str = "Vidmark";
pub(super) const FACTS: usize = 40;
pub(super) const SUBJECTS: usize = 24;
pub(super) const PLACES: usize = FIRST.len() * LAST.len() * SIDES.len();

pub(super) const LEVELS: [(&str, &str, &str); 6] = [
    ("regering", "Regering", "Government"),
    ("departement", "Departement", "Ministries"),
    ("myndigheter", "Myndigheter", "Agencies"),
    ("avdelningar", "Avdelningar", "Departments"),
    ("enheter", "Enheter", "Units"),
    ("grupper", "Grupper och råd", "Groups and councils"),
];

pub(super) const LANES: [(&str, &str, &str); 6] = [
    ("ratt", "Rätt och ordning", "Justice"),
    ("finans", "Finans", "Finance"),
    ("halsa", "Hälsa och omsorg", "Health and care"),
    ("kunskap", "Kunskap och kultur", "Knowledge and culture"),
    ("natur", "Natur och näring", "Nature and trade"),
    ("vagar", "Vägar och försörjning", "Roads and supply"),
];

pub(super) const KINDS: [(&str, &str, &str, Standing); 14] = [
    ("regering", "Regering", "Government", Standing::Decides),
    ("departement", "Departement", "Ministry", Standing::Decides),
    ("myndighet", "Myndighet", "Agency", Standing::Decides),
    ("inspektion", "Inspektion", "Inspectorate", Standing::Decides),
    ("namnd", "Nämnd", "Board", Standing::Decides),
    ("avdelning", "Avdelning", "Department", Standing::Serves),
    ("distrikt", "Distrikt", "District", Standing::Serves),
    ("kansli", "Kansli", "Secretariat", Standing::Serves),
    ("enhet", "Enhet", "Unit", Standing::Serves),
    ("kontor", "Kontor", "Office", Standing::Serves),
    ("utskott", "Utskott", "Committee", Standing::Recommends),
    ("arbetsgrupp", "Arbetsgrupp", "Working group", Standing::Recommends),
    ("natverk", "Nätverk", "Network", Standing::Advises),
    ("rad", "Råd", "Council", Standing::Advises),
];

pub(super) const ICONS: [Icon; 6] = [Icon::Diamond, Icon::Square, Icon::Hexagon, Icon::Triangle, Icon::Circle, Icon::Ring];

pub(super) type Words = (&'static str, &'static str);

pub(super) const RELATIONS: [(&str, Words, Option<Words>, Line, End); 5] = [
    ("stodjer", ("stödjer", "supports"), Some(("stöds av", "is supported by")), Line::Dashed, End::Arrow),
    ("rapporterar", ("rapporterar till", "reports to"), Some(("får rapporter från", "is reported to by")), Line::Solid, End::FilledArrow),
    ("granskar", ("granskar", "supervises"), Some(("granskas av", "is supervised by")), Line::DashDot, End::Bar),
    ("samordnar", ("samordnar med", "coordinates with"), None, Line::Double, End::Plain),
    ("knyts", ("är knuten till", "is tied to"), None, Line::Thin, End::Dot),
];

pub(super) const VERBS: [Words; 8] = [
    ("Samordnar", "Coordinates"),
    ("Bereder", "Prepares"),
    ("Följer upp", "Follows up"),
    ("Beslutar om", "Decides on"),
    ("Ger råd om", "Advises on"),
    ("Utreder", "Investigates"),
    ("Redovisar varje år", "Reports every year on"),
    ("Ansvarar för", "Is responsible for"),
];

pub(super) const TOPICS: [Words; 48] = [
    ("vattenvård", "water care"),
    ("djurhälsa", "animal health"),
    ("folkhälsa", "public health"),
    ("barnomsorg", "child care"),
    ("äldreomsorg", "care of the elderly"),
    ("primärvård", "primary care"),
    ("läkemedelsförsörjning", "supply of medicines"),
    ("smittskydd", "infection control"),
    ("skogsbruk", "forestry"),
    ("fiske", "fisheries"),
    ("jordbruk", "agriculture"),
    ("livsmedelsberedskap", "food preparedness"),
    ("klimatanpassning", "climate adaptation"),
    ("havsmiljö", "marine environment"),
    ("kemikalietillsyn", "supervision of chemicals"),
    ("järnvägar", "railways"),
    ("hamnar", "harbours"),
    ("sjöfart", "shipping"),
    ("luftfart", "aviation"),
    ("vägunderhåll", "road maintenance"),
    ("kollektivtrafik", "public transport"),
    ("elförsörjning", "electricity supply"),
    ("fjärrvärme", "district heating"),
    ("bredband", "broadband"),
    ("post", "mail"),
    ("grundskola", "compulsory school"),
    ("vuxenutbildning", "adult education"),
    ("forskning", "research"),
    ("bibliotek", "libraries"),
    ("museer", "museums"),
    ("scenkonst", "performing arts"),
    ("kulturarv", "cultural heritage"),
    ("idrott", "sport"),
    ("skatt", "taxes"),
    ("tull", "customs"),
    ("upphandling", "procurement"),
    ("statistik", "statistics"),
    ("revision", "auditing"),
    ("finanstillsyn", "financial supervision"),
    ("domstolar", "courts"),
    ("åklagarväsende", "prosecution"),
    ("kriminalvård", "prisons and probation"),
    ("räddningstjänst", "rescue service"),
    ("krisberedskap", "crisis preparedness"),
    ("gränsbevakning", "border control"),
    ("arbetsmiljö", "work environment"),
    ("kompetensförsörjning", "supply of skills"),
    ("näringslivsutveckling", "business development"),
];

pub(super) const FIRST: [&str; 30] = [
    "Alm", "Asp", "Bjälk", "Brant", "Dal", "Djur", "Ekor", "Fjäll", "Frost", "Glim", "Gråben", "Hav", "Hjort", "Is", "Karv", "Klipp",
    "Lars", "Mjöl", "Måk", "Ny", "Orr", "Regn", "Sand", "Sol", "Stjärn", "Tjäder", "Ugg", "Varg", "Yxe", "Ärl",
];
pub(super) const LAST: [&str; 20] = [
    "berga", "boda", "bro", "by", "fors", "gård", "hamn", "hed", "holm", "koga", "köping", "lund", "mark", "mo", "näs", "sele", "sund",
    "torp", "vall", "vik",
];
pub(super) const SIDES: [&str; 5] = ["", "Norra ", "Södra ", "Västra ", "Östra "];

pub(super) fn both(swedish: &str, english: &str) -> Text {
    [("sv", swedish), ("en", english)].into_iter().collect()
}

pub(super) fn subject_id(ix: usize) -> String {
    format!("amne-{ix}")
}

/// A place that is on no map.
pub(super) fn place(number: usize) -> String {
    let number = number % PLACES;
    let (first, rest) = (FIRST[number % FIRST.len()], number / FIRST.len());
    let (last, side) = (LAST[rest % LAST.len()], rest / LAST.len());
    format!("{}{first}{last}", SIDES[side % SIDES.len()])
}

/// All but the bodies: levels, lanes, kinds and what else they are described with.
pub(super) fn words(bodies: usize) -> Organisation {
    Organisation {
        name: both(&format!("{COUNTRY}s förvaltning"), &format!("Administration of {COUNTRY}")),
        about: both("Ett land som inte finns", "A country that does not exist"),
        period: Some(Period { from: "2030".parse().ok(), to: None }),
        sources: vec![Source { id: "kalender".into(), title: both("Statskalendern", "State Calendar"), ..Source::default() }],
        facts: (1..=FACTS.min(bodies))
            .map(|ix| Fact {
                id: format!("F{ix}").as_str().into(),
                text: both(&format!("Organ {ix} finns i kalendern"), &format!("Body {ix} stands in the calendar")),
                source: Some("kalender".into()),
                ..Fact::default()
            })
            .collect(),
        levels: LEVELS.iter().map(|(id, sv, en)| Level { id: (*id).into(), name: both(sv, en), ..Level::default() }).collect(),
        lanes: LANES.iter().map(|(id, sv, en)| Lane { id: (*id).into(), name: both(sv, en), ..Lane::default() }).collect(),
        kinds: KINDS
            .iter()
            .zip(ICONS.iter().cycle())
            .map(|((id, sv, en, standing), icon)| BodyKind {
                id: (*id).into(),
                name: both(sv, en),
                standing: *standing,
                icon: *icon,
                ..BodyKind::default()
            })
            .collect(),
        relation_kinds: RELATIONS
            .iter()
            .map(|(id, name, inverse, line, end)| RelationKind {
                id: (*id).into(),
                name: both(name.0, name.1),
                inverse: inverse.map_or_else(Text::default, |(sv, en)| both(sv, en)),
                mutual: inverse.is_none(),
                quiet: *line == Line::Thin,
                support: false,
                line: *line,
                end: *end,
            })
            .collect(),
        subjects: (0..SUBJECTS)
            .map(|ix| Subject { id: subject_id(ix).as_str().into(), name: both(TOPICS[ix].0, TOPICS[ix].1), ..Subject::default() })
            .collect(),
        ..Organisation::default()
    }
}
