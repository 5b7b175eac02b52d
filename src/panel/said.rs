//! What is said of a body in words: mandate, notes, meetings, duties, the road of a matter.

use super::{About, Door, Part, Section, dotted};
use crate::i18n::Language;
use crate::model::{Body, FactId, Meeting, Occasion, Place, RoadRule, Share, Stage, Statement};
use crate::tr;

/// A sentence, and what it is founded on.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// A word or two that say what sort of sentence it is; may be empty.
    pub label: String,
    /// The sentence.
    pub text: String,
    /// What holds for it, said quietly; may be empty.
    pub note: String,
    /// The facts it is founded on.
    pub facts: Vec<FactId>,
}

/// Something that happens a number of times a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Rhythm {
    /// How often, in words: "Meeting · at least 4 times a year · since 2020".
    pub how_often: String,
    /// How many times a year, where that is stated.
    pub times: Option<u32>,
    /// The rule, in words.
    pub text: String,
    /// The days that are set.
    pub dates: String,
    /// The bodies it happens with.
    pub doors: Vec<Door>,
    /// The facts it is founded on.
    pub facts: Vec<FactId>,
}

/// Something with a title and a few words about it: a document, a figure, a matter.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// What sort of thing it is.
    pub label: String,
    /// Its title, or the figure.
    pub title: String,
    /// What is said of it, a line each.
    pub lines: Vec<String>,
    /// The facts it is founded on.
    pub facts: Vec<FactId>,
}

fn points(about: &About<'_>, title: String, statements: &[Statement]) -> Option<Section> {
    let said = |statement: &Statement| {
        Part::Point(Said { label: String::new(), text: about.text(&statement.text), note: String::new(), facts: statement.facts.clone() })
    };
    Section::new(title, statements.iter().map(said).collect())
}

/// What the body is to do.
pub(super) fn mandate(about: &About<'_>) -> Option<Section> {
    points(about, tr!(about.language, "inspector-mandate"), &about.body.mandate)
}

/// What else is known about it.
pub(super) fn notes(about: &About<'_>) -> Option<Section> {
    points(about, tr!(about.language, "inspector-notes"), &about.body.notes)
}

/// What has to happen and how often, in the body itself and in others together with it.
pub(super) fn meetings(about: &About<'_>) -> Option<Section> {
    let own = about.body.meetings.iter().map(|meeting| rhythm(about, meeting, about.doors(&meeting.with)));
    let mut all: Vec<Rhythm> = own.collect();
    let others = about.panels.meets.get(&about.body.id).into_iter().flatten().filter_map(|ix| about.graph.at(*ix));
    let others = others.filter(|body| body.id != about.body.id && !about.is_meant(&body.id));
    for body in others {
        for meeting in body.meetings.iter().filter(|meeting| meeting.with.contains(&about.body.id)) {
            add(&mut all, rhythm(about, meeting, about.doors([&body.id])));
        }
    }
    Section::new(tr!(about.language, "inspector-meetings"), all.into_iter().map(Part::Rhythm).collect())
}

/// Ten networks that report by the same rule are one rhythm with ten doors.
fn add(all: &mut Vec<Rhythm>, new: Rhythm) {
    let same = |known: &&mut Rhythm| {
        (&known.how_often, &known.text, &known.dates, &known.facts) == (&new.how_often, &new.text, &new.dates, &new.facts)
    };
    match all.iter_mut().find(same) {
        Some(known) => known.doors.extend(new.doors),
        None => all.push(new),
    }
}

fn rhythm(about: &About<'_>, meeting: &Meeting, doors: Vec<Door>) -> Rhythm {
    let language = about.language;
    let occasion = match meeting.occasion {
        Occasion::Meeting => "meeting",
        Occasion::Report => "report",
        Occasion::Plan => "plan",
        Occasion::FollowUp => "follow-up",
    };
    let times = match (meeting.times_a_year, meeting.at_least) {
        (None, _) => tr!(language, "inspector-times-not-stated"),
        (Some(times), true) => tr!(language, "inspector-times-at-least", count = times),
        (Some(times), false) => tr!(language, "inspector-times", count = times),
    };
    Rhythm {
        how_often: dotted([tr!(language, "inspector-occasion", occasion = occasion), times, about.period(meeting.period)]),
        times: meeting.times_a_year,
        text: about.text(&meeting.text),
        dates: meeting.dates.iter().map(ToString::to_string).collect::<Vec<_>>().join(" · "),
        doors,
        facts: meeting.facts.clone(),
    }
}

/// The body's parts in the duties of each strategy.
pub(super) fn duties(about: &About<'_>) -> Vec<Section> {
    let section = |strategy: &crate::model::Strategy| {
        let phase =
            |id| strategy.phases.iter().find(|phase| Some(&phase.id) == id).map_or_else(String::new, |phase| about.text(&phase.name));
        let parts = strategy.duties.iter().flat_map(|duty| {
            let own = duty.parts.iter().filter(|part| about.is_meant(&part.body));
            own.map(|part| {
                let facts = if part.facts.is_empty() { &duty.facts } else { &part.facts };
                let note = phase(duty.phase.as_ref());
                Part::Point(Said {
                    label: share_words(about.language, part.share),
                    text: about.text(&duty.text),
                    note,
                    facts: facts.clone(),
                })
            })
        });
        let name = if strategy.short.is_empty() { &strategy.name } else { &strategy.short };
        Section::new(tr!(about.language, "inspector-duties", strategy = about.text(name)), parts.collect())
    };
    about.org.strategies.iter().filter_map(section).collect()
}

fn share_words(language: &Language, share: Share) -> String {
    let key = match share {
        Share::Decides => "decides",
        Share::Responsible => "responsible",
        Share::CarriesOut => "carries-out",
        Share::TakesPart => "takes-part",
        Share::Receives => "receives",
    };
    tr!(language, "inspector-share", share = key)
}

/// The rules of the road that name the body or its kind.
pub(super) fn road(about: &About<'_>) -> Option<Section> {
    let parts = about.org.road.iter().filter_map(|rule| {
        let way = match (names(about, &rule.from), names(about, &rule.to)) {
            (false, false) => return None,
            (true, false) => "from",
            (false, true) => "to",
            (true, true) => "within",
        };
        let label = tr!(about.language, "inspector-road-step", way = way, stage = stage(rule));
        Some(Part::Point(Said { label, text: about.text(&rule.text), note: conditions(about, rule), facts: rule.facts.clone() }))
    });
    Section::new(tr!(about.language, "inspector-road"), parts.collect())
}

fn names(about: &About<'_>, place: &Place) -> bool {
    let kind = |body: &Body| body.kind.clone();
    match place {
        Place::Anyone => false,
        Place::Bodies(bodies) => bodies.iter().any(|id| about.is_meant(id)),
        Place::Kinds(kinds) => kinds.contains(&kind(about.body)),
    }
}

fn stage(rule: &RoadRule) -> &'static str {
    match rule.stage {
        Stage::Raised => "raised",
        Stage::Prepared => "prepared",
        Stage::Considered => "considered",
        Stage::Decided => "decided",
    }
}

/// "if: Is it of strategic importance? / Has it larger financial consequences?"
fn conditions(about: &About<'_>, rule: &RoadRule) -> String {
    let known = rule.when.iter().filter_map(|id| about.org.conditions.iter().find(|condition| condition.id == *id));
    let questions: Vec<String> = known.map(|condition| about.text(&condition.question)).collect();
    if questions.is_empty() { String::new() } else { tr!(about.language, "inspector-road-when", questions = questions.join(" / ")) }
}
