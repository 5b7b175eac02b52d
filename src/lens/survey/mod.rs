//! Surveys: how those who were asked answered. Bars diverge from the middle of the scale (Heiberger and Robbins 2014, "Design of Diverging
//! Stacked Bar Charts for Likert Scales"), a sentence says what they show, a table has every number.

mod bars;
mod table;
mod words;

use emath::{Pos2, Rect, Vec2};

use super::Request;
use super::sheet::{BODY, CAPTION, HEADING, MARGIN, MEASURE, QUIET, STRONG, Sheet, TITLE};
use crate::drawing::{Drawing, Ink, Role, Spot, Target};
use crate::graph::BodyIx;
use crate::i18n::{Language, Message};
use crate::model::{Organisation, Survey, Tally};
use crate::theme::Space;
use crate::view::Chosen;
use crate::{msg, tr};

/// The widest that bars and tables are drawn.
const WIDEST: f32 = 1240.0;
/// From this room on the bodies stand beside the sentences, in less below the table.
const BESIDE: f32 = 260.0;

/// Why there is nothing to show.
pub(super) fn lacks(organisation: &Organisation) -> Option<Message> {
    organisation.surveys.is_empty().then_some(msg!("survey-lacks"))
}

/// Draws the surveys, one section each.
///
/// # Complexity
/// O(groups × steps + the bodies they are about).
#[must_use]
pub(super) fn draw(request: &Request<'_>) -> Drawing {
    let mut sheet = Sheet::new(request);
    let surveys = &request.graph.organisation().surveys;
    let lead = sheet.hint(tr!(request.language, "survey-lead"));
    let mut y = sheet.head(&sheet.called(tr!(request.language, "survey-title", count = surveys.len())), &lead);
    // To an audience the one that is talked about is shown.
    let is_chosen = |survey: &&Survey| matches!(&request.asked.chosen, Some(Chosen::Survey(id)) if *id == survey.id);
    let chosen = surveys.iter().find(is_chosen).filter(|_| sheet.is_staged()).map(|survey| vec![survey]);
    let shown = chosen.unwrap_or_else(|| surveys.iter().collect());
    for (survey, n) in shown.into_iter().zip(0_usize..) {
        if n > 0 {
            sheet.rule(MARGIN, MARGIN + sheet.inner(), y);
            y += Space::Broad.pts();
        }
        y = section(&mut sheet, request, survey, y) + Space::Vast.pts();
    }
    sheet.finish()
}

/// A survey with its groups, as it is drawn.
struct Poll<'a> {
    language: &'a Language,
    survey: &'a Survey,
    /// The groups, and all of them together where there are several.
    rows: Vec<Row<'a>>,
    all: Tally,
}

/// The answers of a group, or of all.
struct Row<'a> {
    name: std::borrow::Cow<'a, str>,
    tally: Tally,
    is_all: bool,
}

impl<'a> Poll<'a> {
    fn new(language: &'a Language, survey: &'a Survey) -> Self {
        let all = survey.all();
        let group = |group: &'a crate::model::Respondents| {
            let name = group.name.in_language(language.tag()).into();
            Row { name, tally: survey.tally(group), is_all: false }
        };
        let mut rows: Vec<Row<'a>> = survey.groups.iter().map(group).collect();
        if rows.len() != 1 {
            rows.push(Row { name: tr!(language, "inspector-survey-all").into(), tally: all.clone(), is_all: true });
        }
        Self { language, survey, rows, all }
    }

    /// The value of a step, with what it means where the survey says so: "5 Very good".
    fn step(&self, step: usize) -> String {
        let Some(score) = self.survey.scale.get(step) else { return String::new() };
        format!("{} {}", self.value(step), score.name.in_language(self.language.tag())).trim_end().to_owned()
    }

    /// The value of a step.
    fn value(&self, step: usize) -> String {
        self.survey.scale.get(step).map_or_else(String::new, |score| self.language.number(f64::from(score.value), 0))
    }
}

/// One survey. Gives where the next one begins.
fn section(sheet: &mut Sheet<'_>, request: &Request<'_>, survey: &Survey, y: f32) -> f32 {
    let poll = Poll::new(request.language, survey);
    let width = sheet.inner().min(WIDEST);
    let side = MARGIN + MEASURE + Space::Vast.pts();
    let beside = width - MEASURE - Space::Vast.pts();
    let mut below = heading(sheet, request, survey, y) + Space::Apart.pts();
    if sheet.is_staged() {
        // The bars have every number of the table, and the bodies are named by the question.
        below += prose(sheet, &poll, Pos2::new(MARGIN, below), width);
        let at = Pos2::new(MARGIN, below + Space::Wide.pts());
        return if poll.all.answers() > 0 { bars::draw(sheet, &poll, at, width) } else { below };
    }
    below += prose(sheet, &poll, Pos2::new(MARGIN, below), width.min(MEASURE));
    if beside >= BESIDE {
        below = below.max(about(sheet, request, survey, Pos2::new(side, y), beside));
    }
    if poll.all.answers() > 0 {
        below = bars::draw(sheet, &poll, Pos2::new(MARGIN, below + Space::Wide.pts()), width);
        below = table::draw(sheet, &poll, Pos2::new(MARGIN, below + Space::Wide.pts()), width);
    }
    if beside < BESIDE {
        below = about(sheet, request, survey, Pos2::new(MARGIN, below + Space::Wide.pts()), width.min(MEASURE));
    }
    below
}

/// The question, and when it was asked. Gives where it ends.
fn heading(sheet: &mut Sheet<'_>, request: &Request<'_>, survey: &Survey, y: f32) -> f32 {
    let (language, width) = (request.language, if sheet.is_staged() { sheet.inner() } else { sheet.inner().min(MEASURE) });
    let question = sheet.say(&survey.question).to_owned();
    let mut at = Pos2::new(MARGIN, y);
    let height = sheet.para(at, width, HEADING, &question);
    if !question.is_empty() {
        sheet.heading_spot(Rect::from_min_size(at, Vec2::new(width, height)), &question);
    }
    at.y += height + Space::Tight.pts();
    let date = survey.date.map(|date| date.to_string());
    let answers = tr!(language, "survey-answers", count = survey.all().answers());
    let known = [date, Some(answers)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let size = sheet.line(at, CAPTION, &known);
    sheet.text_spot(Rect::from_min_size(at, size), &known);
    sheet.facts(at + Vec2::new(size.x + Space::Close.pts(), 0.0), size.y, &survey.facts);
    at.y + size.y
}

/// What the answers say, and how far that can be trusted. Gives its height.
fn prose(sheet: &mut Sheet<'_>, poll: &Poll<'_>, at: Pos2, width: f32) -> f32 {
    if poll.all.answers() == 0 {
        return sheet.told(at, width, QUIET, &tr!(poll.language, "survey-nobody"));
    }
    let mut y = at.y;
    let sentences = if sheet.is_staged() { words::spoken(poll) } else { words::sentences(poll) };
    for (sentence, n) in sentences.iter().zip(0_usize..) {
        let style = if n == 0 { TITLE } else { BODY };
        y += sheet.told(Pos2::new(at.x, y), width, style, sentence) + Space::Tight.pts();
    }
    if poll.survey.is_small() {
        y += Space::Close.pts();
        let words =
            tr!(poll.language, "inspector-survey-few", count = poll.all.answers(), by = poll.language.number(poll.survey.one_moves(), 2));
        y += sheet.caution(Pos2::new(at.x, y), width.min(MEASURE), &words);
    }
    y - at.y
}

/// The bodies that a survey is about, which can be lit on the chart. Gives where they end.
fn about(sheet: &mut Sheet<'_>, request: &Request<'_>, survey: &Survey, at: Pos2, width: f32) -> f32 {
    let bodies: Vec<BodyIx> = survey.bodies.iter().filter_map(|id| request.graph.find(id)).collect();
    if bodies.is_empty() {
        return at.y;
    }
    let mut at = at;
    at.y += sheet.told(at, width, STRONG, &tr!(request.language, "survey-about", count = bodies.len())) + Space::Tight.pts();
    for body in bodies {
        at.y += sheet.body_link(at, width, BODY.ink(Ink::Accent), body).y;
    }
    at.y += Space::Close.pts();
    let chosen = Chosen::Survey(survey.id.clone());
    let is_chosen = request.asked.chosen.as_ref() == Some(&chosen);
    at.y + sheet.chip(at, &tr!(request.language, "lens-show-on-chart"), Target::Show(chosen), is_chosen).y
}

/// Something of a diagram or a table that says something.
fn spot(rect: Rect, role: Role, name: &str) -> Spot {
    Spot { rect, role, name: name.into(), target: None, body: None, chosen: false }
}
