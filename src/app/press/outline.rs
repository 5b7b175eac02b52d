//! The outline: every body with what its panel says, for those who read instead of look and for programs.

use std::collections::{BTreeMap, BTreeSet};

use crate::app::Document;
use crate::drawing::{Entry, Outline, Said, Section, Source};
use crate::graph::{BodyIx, OrgGraph};
use crate::i18n::Language;
use crate::layout::{Go, Phase, Watch};
use crate::model::{Organisation, Text};
use crate::panel::{Composition, Door, NOT_STATED, Panel, Panels, Part, Row, standing_words};
use crate::projection::{Projection, matches};
use crate::tr;
use crate::view::View;

/// How many bodies are told before whoever waits is asked whether it is to go on.
const BATCH: usize = 256;

/// How much is said of each body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Length {
    /// What it is called, and what it is.
    Brief,
    /// All that is known about it.
    Full,
}

/// The bodies of a document and what is said of each. Ends early, with what there is, when nobody waits for it any more.
///
/// # Complexity
/// O(what all panels say).
#[must_use]
pub fn outline(document: &Document, language: &Language, watch: &dyn Watch) -> Outline {
    outline_of(document, language, None, Length::Full, watch)
}

/// The bodies that are told of for a view: those in its focus that its filter leaves bright, folded away or not; `None` for all of them.
///
/// # Complexity
/// O(bodies · log).
pub(super) fn told_of(graph: &OrgGraph, view: &View) -> Option<BTreeSet<BodyIx>> {
    if view.filter.is_empty() && view.focus.is_none() {
        return None;
    }
    let focus = View { focus: view.focus.clone(), ..View::default() };
    let shown: BTreeSet<BodyIx> = Projection::new(graph, &focus).shown.iter().map(|shown| shown.body).collect();
    let is_near =
        |body: BodyIx| view.focus.is_none() || shown.contains(&body) || graph.group(body).is_some_and(|group| shown.contains(&group));
    Some((0..graph.len()).filter(|body| is_near(*body) && matches(graph, &view.filter, *body)).collect())
}

/// The bodies of a document, or those of them that are `told` of, and so much of each.
pub(super) fn outline_of(
    document: &Document,
    language: &Language,
    told: Option<&BTreeSet<BodyIx>>,
    length: Length,
    watch: &dyn Watch,
) -> Outline {
    let (graph, organisation, tag) = (&*document.graph, &*document.organisation, language.tag());
    let panels = Panels::new(graph, document.findings().unwrap_or_default(), language);
    let mut entries = Vec::with_capacity(graph.len());
    let mut sources = Sources::of(organisation);
    let is_told = |(body, _): &(BodyIx, usize)| told.is_none_or(|told| told.contains(body));
    for (at, (body, depth)) in in_order(graph).into_iter().filter(is_told).enumerate() {
        if at % BATCH == 0 && watch.begins(Phase::Draw) == Go::Stop {
            break;
        }
        let Some(mut entry) = entry(graph, language, body, depth) else { continue };
        if length == Length::Full {
            let panel = panels.of(body);
            entry.sections = panel.as_ref().map(|panel| sections(language, panel)).unwrap_or_default();
            if let Some(panel) = &panel {
                sources.add(panel);
            }
        }
        entries.push(entry);
    }
    Outline {
        name: organisation.name.in_language(tag).to_owned(),
        line: about(document, language),
        language: tag,
        entries,
        kinds: organisation.relation_kinds.iter().map(|kind| kind.name.in_language(tag).to_owned()).collect(),
        sources: sources.cited.into_values().collect(),
    }
}

/// The facts that are cited, each once.
struct Sources<'a> {
    /// Where each fact stands in the organisation.
    places: BTreeMap<&'a str, usize>,
    /// By their places, and by their names where they have none.
    cited: BTreeMap<(usize, String), Source>,
}

impl<'a> Sources<'a> {
    fn of(organisation: &'a Organisation) -> Self {
        let places = organisation.facts.iter().enumerate().map(|(place, fact)| (fact.id.as_str(), place));
        Self { places: places.collect(), cited: BTreeMap::new() }
    }

    fn add(&mut self, panel: &Panel) {
        for part in panel.sections.iter().flat_map(|section| &section.parts) {
            let Part::Source(source) = part else { continue };
            let id = source.fact.to_string();
            let place = self.places.get(id.as_str()).copied().unwrap_or(usize::MAX);
            let told = || Source { id: id.clone(), text: source.text.clone(), origin: source.origin.clone() };
            self.cited.entry((place, id.clone())).or_insert_with(told);
        }
    }
}

/// The period that the organisation holds for, and how many bodies it has.
pub(super) fn about(document: &Document, language: &Language) -> String {
    let bodies = tr!(language, "bodies-shown", count = document.graph.len());
    match document.organisation.period {
        Some(period) => tr!(language, "bar-line", period = period.to_string(), bodies = bodies.as_str()),
        None => bodies,
    }
}

/// Every body once with how many are above it: each before those below it, a group before its members.
pub(super) fn in_order(graph: &OrgGraph) -> Vec<(BodyIx, usize)> {
    let mut order = Vec::with_capacity(graph.len());
    let mut seen = BTreeSet::new();
    let tops = (0..graph.len()).filter(|ix| graph.above(*ix).is_none());
    for top in tops.chain(0..graph.len()) {
        let mut waiting = vec![(top, 0)];
        while let Some((body, depth)) = waiting.pop() {
            if !seen.insert(body) {
                continue;
            }
            order.push((body, depth));
            waiting.extend(graph.below(body).iter().rev().map(|below| (*below, depth + 1)));
        }
    }
    order
}

fn entry(graph: &OrgGraph, language: &Language, ix: BodyIx, depth: usize) -> Option<Entry> {
    let (body, tag) = (graph.at(ix)?, language.tag());
    let text = |text: Option<&Text>| text.map_or_else(String::new, |text| text.in_language(tag).to_owned());
    let name = body.name.in_language(tag);
    Some(Entry {
        body: ix,
        id: body.id.to_string(),
        depth,
        name: if name.is_empty() { body.id.to_string() } else { name.to_owned() },
        short: text(Some(&body.short)),
        kind: text(graph.kind(ix).map(|kind| &kind.name)),
        level: text(graph.level_at(graph.level(ix)).map(|level| &level.name)),
        lane: text(graph.lane_at(graph.lane(ix)).map(|lane| &lane.name)),
        standing: standing_words(language, graph.standing(ix)),
        sections: Vec::new(),
    })
}

fn sections(language: &Language, panel: &Panel) -> Vec<Section> {
    panel.sections.iter().map(|section| Section { title: section.title.clone(), said: said(language, section) }).collect()
}

fn said(language: &Language, section: &crate::panel::Section) -> Vec<Said> {
    section.parts.iter().flat_map(|part| part_said(language, part)).collect()
}

fn part_said(language: &Language, part: &Part) -> Vec<Said> {
    match part {
        Part::Point(point) => vec![Said::Words(joined([&labelled(&point.label, &point.text), &point.note]))],
        Part::Seats(seats) => seats_said(language, seats),
        Part::Links(group) => {
            let title = joined([&group.title, &group.note]);
            let title = (!title.is_empty()).then_some(Said::Words(title));
            title.into_iter().chain(group.doors.iter().map(door)).collect()
        }
        Part::Rhythm(rhythm) => {
            let words = Said::Words(joined([&labelled(&rhythm.how_often, &rhythm.text), &rhythm.dates]));
            std::iter::once(words).chain(rhythm.doors.iter().map(door)).collect()
        }
        Part::Record(record) => {
            let title = Said::Words(labelled(&record.label, &record.title));
            std::iter::once(title).chain(record.lines.iter().cloned().map(Said::Words)).collect()
        }
        Part::Poll(poll) => {
            let question = Said::Words(joined([&poll.question, &poll.date]));
            let bars = poll.bars.iter().map(|bar| Said::Words(labelled(&bar.name, &bar.summary)));
            let ends = [joined([&poll.low, &poll.high]), poll.caution.clone()].into_iter().filter(|words| !words.is_empty());
            std::iter::once(question).chain(bars).chain(ends.map(Said::Words)).collect()
        }
        Part::Found(found) => vec![Said::Words(labelled(&found.severity.told(language), &found.text))],
        Part::Source(source) => vec![Said::Source(source.fact.to_string())],
    }
}

fn door(door: &Door) -> Said {
    Said::Body(door.ix, door.name.clone(), door.note.clone())
}

/// Who sits in a body: what is counted, and a row for each who appoints. What is stated of nobody has no column, and where only those who
/// appoint are known they are a list.
fn seats_said(language: &Language, seats: &Composition) -> Vec<Said> {
    let cells = |row: &Row| [row.who.clone(), row.post.clone(), row.ordinary.clone(), row.deputies.clone()];
    let rows = seats.rows.iter().flat_map(|sum| if sum.each.is_empty() { std::slice::from_ref(sum) } else { &sum.each });
    let mut rows: Vec<[String; 4]> = rows.map(cells).collect();
    let is_known = seats.sum.ordinary != NOT_STATED || !seats.sum.deputies.is_empty();
    if is_known && rows.len() > 1 {
        rows.push(cells(&seats.sum));
    }
    let is_stated = |column: usize| rows.iter().filter_map(|row| row.get(column)).any(|cell| !cell.is_empty() && cell != NOT_STATED);
    let head = [
        tr!(language, "inspector-column-who"),
        tr!(language, "inspector-column-post"),
        tr!(language, "inspector-column-ordinary"),
        tr!(language, "inspector-column-deputies"),
    ];
    let columns: Vec<usize> = (0..head.len()).filter(|column| is_stated(*column)).collect();
    let kept = |row: &[String; 4]| columns.iter().filter_map(|column| row.get(*column).cloned()).collect::<Vec<_>>();
    let words = [&seats.words, &seats.remark].into_iter().filter(|words| !words.is_empty()).cloned().map(Said::Words);
    if let [only] = columns.as_slice() {
        let all: Vec<&str> = rows.iter().filter_map(|row| row.get(*only)).map(String::as_str).collect();
        let list = labelled(head.get(*only).map_or("", String::as_str), &all.join(", "));
        return words.chain(std::iter::once(Said::Words(list))).collect();
    }
    if columns.is_empty() {
        return words.collect();
    }
    words.chain(std::iter::once(Said::Head(kept(&head)))).chain(rows.iter().map(|row| Said::Row(kept(row)))).collect()
}

fn labelled(label: &str, text: &str) -> String {
    match (label, text) {
        ("", text) => text.to_owned(),
        (label, "") => label.to_owned(),
        (label, text) => format!("{label}: {text}"),
    }
}

fn joined(parts: [&str; 2]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ")
}
