//! The road of a matter: which forum fits it and why, the road from there to those who decide, and who may decide and who only recommends.
//!
//! Four files: `begin` tells how to begin, and what to do where no forum fits; `own` what concerns one principal alone; `picture` draws the road; `strip` its end, the principals.

mod begin;
mod own;
mod picture;
mod strip;

use emath::{Pos2, Rect, Vec2};

use super::Request;
use super::chip::chip_size;
use super::sheet::{BODY, CAPTION, MARGIN, MEASURE, QUIET, STRONG, Sheet, Style, TITLE, facts_width, lane_ink};
use crate::drawing::{Drawing, Glyph, GlyphShape, Ink, Target};
use crate::graph::BodyIx;
use crate::i18n::Message;
use crate::model::{FactId, Organisation, Standing};
use crate::road::{Answer, By, Near, Reason, Why, ask};
use crate::theme::{CORNER, Space, Tint, Type};
use crate::view::MatterAsked;
use crate::{msg, tr};

/// From so many bodies of one kind on, the kind is named and not each of them.
const MANY: usize = 3;
/// The bar beside what is quoted.
const BAR: f32 = 3.0;
/// Words of a quotation.
const QUOTED: Style = Style(Type::Title, Ink::Plain);

/// Why there is nothing to show.
pub(super) fn lacks(organisation: &Organisation) -> Option<Message> {
    organisation.road.is_empty().then_some(msg!("road-lacks"))
}

/// Draws the road of the matter that is asked about.
///
/// # Complexity
/// That of [`ask`].
#[must_use]
pub(super) fn draw(request: &Request<'_>) -> Drawing {
    let answer = ask(request.graph, request.language, &request.asked.matter);
    let mut page = Page { sheet: Sheet::new(request), request, answer: &answer, y: 0.0 };
    let only = page.only().filter(|_| answer.asked && request.asked.matter.forum.is_none()).cloned();
    if let Some(lane) = only {
        page.own_affair(&lane);
        return page.sheet.finish();
    }
    match (answer.asked, answer.forum) {
        (false, _) => page.begin(),
        (true, None) => page.none_fits(),
        (true, Some(forum)) => page.forum(forum),
    }
    page.sheet.finish()
}

/// The sheet, from top to bottom.
struct Page<'a, 'r> {
    sheet: Sheet<'a>,
    request: &'a Request<'a>,
    answer: &'r Answer,
    y: f32,
}

impl Page<'_, '_> {
    fn forum(&mut self, forum: BodyIx) {
        let language = self.request.language;
        let name = self.sheet.name(forum);
        let (reasons, sure) = self.answer.fitting(forum).unwrap_or((&[], false));
        let best = self.answer.best() == Some(forum);
        let political = matches!(self.request.graph.standing(forum), Standing::Recommends | Standing::Advises);
        let title = match (best, political, sure) {
            (false, ..) => tr!(language, "road-chosen", forum = name),
            (true, true, true) => tr!(language, "road-best", forum = name),
            (true, true, false) => tr!(language, "road-may", forum = name),
            (true, false, true) => tr!(language, "road-works", forum = name),
            (true, false, false) => tr!(language, "road-works-may", forum = name),
        };
        let lead = self.lead(political);
        self.y = self.sheet.head(&title, &lead) - Space::Close.pts();
        // A body's own name, which stands above already, is a reason only where there is no other.
        let telling = reasons.iter().filter(|reason| reason.why != Why::Name || reasons.len() == 1);
        // A room is not told twice which subject it is.
        let told = self.matter();
        let repeats = |reason: &&Reason| self.sheet.is_staged() && reason.why == Why::Subject && reason.text == told;
        let telling: Vec<&Reason> = telling.take(2).filter(|reason| !repeats(reason)).collect();
        for reason in telling {
            self.quote(reason);
        }
        self.power();
        self.presumed();
        self.picture();
        self.principals();
        self.alternatives(forum);
        self.others();
    }

    /// What is asked: the matter that was typed, or the subject that was picked.
    fn asked_for(&self) -> String {
        let (language, matter) = (self.request.language, self.matter());
        let typed = !self.request.asked.matter.text.trim().is_empty();
        match (matter.is_empty(), typed) {
            (true, _) => String::new(),
            (false, true) => tr!(language, "road-matter", matter = matter),
            (false, false) => tr!(language, "road-subject", subject = matter),
        }
    }

    /// What is asked, and where politicians prepare it where the forum is one of officials.
    fn lead(&self, political: bool) -> String {
        let (language, asked) = (self.request.language, self.asked_for());
        let prepares = |body: &BodyIx| matches!(self.request.graph.standing(*body), Standing::Recommends | Standing::Advises);
        let mut political_bodies = self.answer.road.steps.iter().flat_map(|step| step.bodies.iter().copied()).filter(prepares);
        match political_bodies.next().filter(|_| !political) {
            None => asked,
            Some(body) if asked.is_empty() => tr!(language, "road-prepared-in", forum = self.sheet.name(body)),
            Some(body) => tr!(language, "road-asked-prepared-in", asked = asked, forum = self.sheet.name(body)),
        }
    }

    /// What the matter is called: the words that were typed, or the subject that was picked.
    fn matter(&self) -> String {
        let asked = &self.request.asked.matter;
        let text = asked.text.trim();
        let of = asked.subject.as_ref().and_then(|id| self.request.graph.organisation().subjects.iter().find(|subject| subject.id == *id));
        match (text.is_empty(), of) {
            (false, _) => text.to_owned(),
            (true, Some(subject)) => self.sheet.say(&subject.name).to_owned(),
            (true, None) => String::new(),
        }
    }

    /// Why a body fits, in a few words: which word that was asked meets what.
    fn why(&self, reason: &Reason) -> String {
        let (language, why) = (
            self.request.language,
            match reason.why {
                Why::Mandate => "mandate",
                Why::Matter => "matter",
                Why::Subject => "subject",
                Why::Name => "name",
                Why::Rule => "rule",
            },
        );
        match &reason.pair {
            None => tr!(language, "road-why", why = why),
            Some(pair) if pair.same => tr!(language, "road-why-word", why = why, word = pair.asked.as_str()),
            Some(pair) => tr!(language, "road-why-like", why = why, word = pair.asked.as_str(), found = pair.found.as_str()),
        }
    }

    /// Why a body fits, in the words of the file and with their source.
    fn quote(&mut self, reason: &Reason) {
        let label = self.why(reason);
        let text = match reason.why {
            Why::Mandate | Why::Rule => tr!(self.request.language, "road-quoted", text = reason.text.as_str()),
            Why::Matter | Why::Subject | Why::Name => reason.text.clone(),
        };
        let style = if matches!(reason.why, Why::Mandate | Why::Rule) { BODY } else { QUOTED };
        self.passage(&label, style, &text, &reason.facts);
    }

    /// Words beside a bar, with a caption above and source marks behind them.
    fn passage(&mut self, label: &str, style: Style, text: &str, facts: &[FactId]) {
        let left = MARGIN + BAR + Space::Inside.pts();
        let width = (self.sheet.inner() - BAR - Space::Inside.pts()).min(MEASURE);
        let top = self.y;
        let wide = CAPTION.width(label) + Space::Close.pts();
        self.sheet.line(Pos2::new(left, top), CAPTION, label);
        self.sheet.facts(Pos2::new(left + wide, top), CAPTION.line(), facts);
        let height = CAPTION.line() + 2.0 + self.sheet.para(Pos2::new(left, top + CAPTION.line() + 2.0), width, style, text);
        self.sheet.area(Rect::from_min_size(Pos2::new(MARGIN, top), Vec2::new(BAR, height)), 0.0, Some(Ink::Accent), None);
        self.sheet.text_spot(Rect::from_min_size(Pos2::new(left, top), Vec2::new(width, height)), &format!("{label}: {text}"));
        self.y = top + height + Space::Inside.pts();
    }

    /// Who may decide, and who only recommends.
    fn power(&mut self) {
        let language = self.request.language;
        let power = &self.answer.power;
        let decides = self.listed(&self.of_only(&power.decides));
        let recommends = self.listed(&power.recommends);
        let first = match (decides.is_empty(), self.only()) {
            (true, _) => tr!(language, "road-nobody-decides"),
            (false, None) => tr!(language, "road-decides", bodies = decides),
            (false, Some(_)) => tr!(language, "road-decides-own", bodies = decides),
        };
        let own = self.only().is_some() && self.request.asked.matter.forum.is_none();
        let second = if recommends.is_empty() || own { String::new() } else { tr!(language, "road-recommends", bodies = recommends) };
        // To a room this is the answer.
        let (strong, plain) = if self.sheet.is_staged() { (TITLE, BODY) } else { (STRONG, BODY) };
        let lines = [(first, &power.decides, strong), (second, &power.recommends, plain)];
        let pad = Space::Inside.pts();
        let indent = Space::Wide.pts();
        let most = if self.sheet.is_staged() { f32::INFINITY } else { MEASURE + 2.0 * pad + indent };
        let width = self.sheet.inner().min(most);
        let inner = width - 2.0 * pad - indent;
        let heights: Vec<f32> = lines
            .iter()
            .map(|(text, _, style)| if text.is_empty() { 0.0 } else { self.sheet.para_height(inner, *style, text) + 2.0 })
            .collect();
        let facts_line = self.sheet.facts_line(&power.facts, CAPTION.line() + 2.0);
        let rect =
            Rect::from_min_size(Pos2::new(MARGIN, self.y), Vec2::new(width, heights.iter().sum::<f32>() + facts_line + 2.0 * pad - 2.0));
        self.sheet.area(rect, CORNER, Some(Ink::Raised), Some(Ink::Hairline));
        let said: Vec<&str> = lines.iter().map(|(text, ..)| text.as_str()).filter(|text| !text.is_empty()).collect();
        self.sheet.text_spot(rect, &said.join(". "));
        let mut at = rect.min + Vec2::splat(pad);
        for ((text, bodies, style), height) in lines.iter().zip(heights) {
            if text.is_empty() {
                continue;
            }
            if let Some(body) = bodies.first() {
                self.mark(*body, at + Vec2::new(7.0, style.line() / 2.0), Ink::Accent, *style == strong);
            }
            self.sheet.para(at + Vec2::new(indent, 0.0), inner, *style, text);
            at.y += height;
        }
        self.sheet.facts(at + Vec2::new(indent, 0.0), CAPTION.line(), &power.facts);
        self.y = rect.bottom() + Space::Inside.pts();
    }

    /// The mark of a body's kind: filled where it decides.
    fn mark(&mut self, body: BodyIx, at: Pos2, ink: Ink, filled: bool) {
        let icon = self.request.graph.kind(body).map(|kind| kind.icon).unwrap_or_default();
        self.sheet.glyph(Glyph { at, radius: 6.0, shape: GlyphShape::Icon(icon), fill: filled.then_some(ink), line: Some(ink) });
    }

    /// Bodies as a list in words; of many that are of one kind the kind.
    fn listed(&self, bodies: &[BodyIx]) -> String {
        let graph = self.request.graph;
        let mut names: Vec<&str> = Vec::new();
        for body in bodies {
            let kind = graph.at(*body).map(|body| &body.kind);
            let alike = bodies.iter().filter(|other| graph.at(**other).map(|body| &body.kind) == kind).count();
            let plural = graph.kind(*body).filter(|_| alike >= MANY).map_or("", |kind| self.sheet.say(&kind.plural));
            let name = if plural.is_empty() { self.sheet.name(*body) } else { plural };
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let language = self.request.language;
        match names.split_last() {
            None => String::new(),
            Some((last, [])) => (*last).to_owned(),
            Some((last, first)) => tr!(language, "road-and", first = first.join(", "), last = *last),
        }
    }

    /// What is taken to hold without having been answered, and why.
    fn presumed(&mut self) {
        let organisation = self.request.graph.organisation();
        for (condition, known) in organisation.conditions.iter().zip(&self.answer.known) {
            let Some(holds) = known.holds.filter(|_| known.matters) else { continue };
            let question = self.sheet.say(&condition.question);
            let holds = if holds { "yes" } else { "no" };
            let text = match known.by {
                By::Asked => continue,
                By::Concern => tr!(self.request.language, "road-by-concern", question = question, holds = holds),
                By::Matter(at) => {
                    let name = organisation.matters.get(at).map_or("", |matter| self.sheet.say(&matter.name));
                    tr!(self.request.language, "road-by-matter", question = question, holds = holds, matter = name)
                }
            };
            self.note(&text, &condition.facts);
        }
    }

    /// A quiet line with source marks.
    fn note(&mut self, text: &str, facts: &[FactId]) {
        let marks = facts_width(facts);
        let width = (self.sheet.inner() - marks - Space::Tight.pts()).min(MEASURE);
        let at = Pos2::new(MARGIN, self.y);
        let lines = self.sheet.lines(width, QUIET, text);
        let height = self.sheet.para(at, width, QUIET, text);
        let last = lines.last().map_or(0.0, |line| QUIET.width(line));
        self.sheet.text_spot(Rect::from_min_size(at, Vec2::new(width, height)), text);
        self.sheet.facts(Pos2::new(MARGIN + last + Space::Tight.pts(), self.y + height - QUIET.line()), QUIET.line(), facts);
        self.y += height + Space::Tight.pts();
    }

    /// The other forums that fit and why, the best among them where another was chosen.
    fn alternatives(&mut self, forum: BodyIx) {
        let answer = self.answer;
        let others: Vec<(BodyIx, &Reason)> = (answer.forums.iter().filter(|other| other.body != forum))
            .filter_map(|other| Some((other.body, other.reasons.first()?)))
            .collect();
        if !others.is_empty() {
            self.section(&tr!(self.request.language, "road-alternatives"));
        }
        for (body, reason) in others {
            self.entry(body, Some(reason), Some(body));
        }
    }

    /// Asks for the road from a body.
    fn from(&self, body: BodyIx) -> Target {
        let forum = self.request.graph.at(body).map(|body| body.id.clone());
        Target::Ask(Box::new(MatterAsked { forum, ..self.request.asked.matter.clone() }))
    }

    /// The bodies that work with the matter beside its road.
    fn others(&mut self) {
        let answer = self.answer;
        let on_road = |body: BodyIx| {
            let mut steps = answer.road.steps.iter();
            steps.any(|step| step.bodies.contains(&body) || step.support.iter().any(|of| of.body == body))
        };
        let others: Vec<&Near> = answer.near.iter().filter(|near| !on_road(near.body)).collect();
        if !others.is_empty() {
            self.section(&tr!(self.request.language, "road-also"));
        }
        for near in others {
            self.entry(near.body, near.reasons.first(), near.above);
        }
    }

    fn section(&mut self, heading: &str) {
        self.y += Space::Inside.pts();
        self.y += self.sheet.heading(Pos2::new(MARGIN, self.y), STRONG, heading) + Space::Tight.pts();
    }

    /// Choices as chips under a heading, in lines of as many as there is room for.
    fn chips(&mut self, heading: &str, chips: &[(String, Target)]) {
        if chips.is_empty() {
            return;
        }
        self.section(heading);
        let gap = Space::Close.pts();
        let mut at = Pos2::new(MARGIN, self.y);
        for (text, target) in chips {
            let size = chip_size(text);
            if at.x > MARGIN && at.x + size.x > MARGIN + self.sheet.inner() {
                at = Pos2::new(MARGIN, at.y + size.y + gap);
            }
            self.sheet.chip(at, text, target.clone(), false);
            at.x += size.x + gap;
            self.y = at.y + size.y + gap;
        }
    }

    fn decides(&self, body: BodyIx) -> bool {
        self.request.graph.standing(body) == Standing::Decides
    }

    fn lane(&self, lane: usize, tint: Tint) -> Ink {
        lane_ink(self.request, lane, tint)
    }
}
