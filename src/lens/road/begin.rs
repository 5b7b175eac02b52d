//! How to begin, and what to do where no forum fits.

use emath::{Pos2, Rect, Vec2};

use super::Page;
use crate::drawing::{Ink, Target};
use crate::graph::BodyIx;
use crate::lens::sheet::{BODY, CAPTION, MARGIN, MEASURE, QUIET, STRONG};
use crate::road::{Reason, Why, ask};
use crate::theme::Space;
use crate::tr;
use crate::view::MatterAsked;

/// How much of a line what is asked takes, before the forum that fits it.
const NAMES: f32 = 0.4;

impl Page<'_, '_> {
    /// Nothing is asked yet.
    pub(super) fn begin(&mut self) {
        let language = self.request.language;
        self.y = self.sheet.head(&tr!(language, "road-title"), &self.sheet.hint(tr!(language, "road-lead"))) - Space::Close.pts();
        self.power();
        self.subjects();
        self.matters();
    }

    /// Something is asked, and nothing in the file fits it.
    pub(super) fn none_fits(&mut self) {
        let (language, matter) = (self.request.language, self.matter());
        let near = !self.answer.near.is_empty();
        let title = if matter.is_empty() { tr!(language, "road-none-any") } else { tr!(language, "road-none", matter = matter.as_str()) };
        let lead = if near { tr!(language, "road-none-near", matter = matter) } else { tr!(language, "road-none-lead") };
        self.y = self.sheet.head(&title, &lead) - Space::Close.pts();
        self.power();
        if near {
            self.section(&tr!(language, "road-near"));
        }
        for near in &self.answer.near {
            self.entry(near.body, near.reasons.first(), near.above);
        }
        // Those from whom the road was offered above are not named again.
        let offered: Vec<BodyIx> = self.answer.near.iter().filter_map(|near| near.above).collect();
        let advisers: Vec<BodyIx> = self.answer.advisers.iter().copied().filter(|body| !offered.contains(body)).collect();
        if !advisers.is_empty() {
            self.section(&tr!(language, "road-advisers"));
        }
        for body in advisers {
            let first = self.request.graph.at(body).and_then(|body| body.mandate.first());
            let reason = first.map(|point| Reason {
                why: Why::Mandate,
                text: self.sheet.say(&point.text).to_owned(),
                facts: point.facts.clone(),
                pair: None,
            });
            self.entry(body, reason.as_ref(), Some(body));
        }
        self.subjects();
        self.matters();
    }

    /// A body, what speaks for it, and the road from it or from what is above it.
    pub(super) fn entry(&mut self, body: BodyIx, reason: Option<&Reason>, from: Option<BodyIx>) {
        let width = self.sheet.inner();
        self.y += self.sheet.body_link(Pos2::new(MARGIN, self.y), width, STRONG.ink(Ink::Accent), body).y + 2.0;
        if let Some(reason) = reason {
            let label = self.why(reason);
            self.y += self.sheet.line(Pos2::new(MARGIN, self.y), CAPTION, &label).y + 2.0;
            let at = Pos2::new(MARGIN, self.y);
            let wide = (width - 120.0).min(MEASURE);
            let height = self.sheet.para(at, wide, BODY, &reason.text);
            self.sheet.text_spot(Rect::from_min_size(at, Vec2::new(wide, height)), &format!("{label}: {}", reason.text));
            let last = self.sheet.lines(wide, BODY, &reason.text).last().map_or(0.0, |line| BODY.width(line));
            let mark = Pos2::new(MARGIN + last + Space::Close.pts(), self.y + height - BODY.line());
            self.sheet.facts(mark, BODY.line(), &reason.facts);
            self.y += height + Space::Tight.pts();
        }
        if let Some(from) = from {
            let text = if from == body {
                tr!(self.request.language, "road-from", forum = self.short(from))
            } else {
                tr!(self.request.language, "road-from-above", forum = self.short(from))
            };
            let size = self.sheet.chip(Pos2::new(MARGIN, self.y), &text, self.from(from), false);
            self.y += size.y + Space::Inside.pts();
        }
    }

    /// The short name of a body.
    pub(super) fn short(&self, body: BodyIx) -> String {
        self.request.graph.at(body).map_or("", |body| body.short_name(self.request.language.tag())).to_owned()
    }

    /// The subjects of the file, to pick one.
    fn subjects(&mut self) {
        let asked = &self.request.asked.matter;
        let subjects = self.request.graph.organisation().subjects.iter().map(|subject| {
            let asked = MatterAsked { subject: Some(subject.id.clone()), forum: None, ..asked.clone() };
            (self.sheet.say(&subject.name).to_owned(), asked)
        });
        let subjects = subjects.collect();
        let headings = [tr!(self.request.language, "road-subjects"), tr!(self.request.language, "road-subjects-forums")];
        self.offer(headings, subjects);
    }

    /// The matters of the file, as examples.
    fn matters(&mut self) {
        let matters = self.request.graph.organisation().matters.iter().map(|matter| {
            let text = self.sheet.say(&matter.name).to_owned();
            (text.clone(), MatterAsked { text, ..MatterAsked::default() })
        });
        let matters = matters.collect();
        let headings = [tr!(self.request.language, "road-matters"), tr!(self.request.language, "road-matters-forums")];
        self.offer(headings, matters);
    }

    /// What may be asked, each to be picked; where nothing can be, each with the forum that fits it.
    fn offer(&mut self, [pick, list]: [String; 2], offered: Vec<(String, MatterAsked)>) {
        if self.sheet.is_shown() {
            self.list(&list, &offered);
        } else {
            let chips: Vec<_> = offered.into_iter().map(|(name, asked)| (name, Target::Ask(Box::new(asked)))).collect();
            self.chips(&pick, &chips);
        }
    }

    /// What may be asked, in lines with the forum that fits best.
    fn list(&mut self, heading: &str, asked: &[(String, MatterAsked)]) {
        if asked.is_empty() {
            return;
        }
        self.section(heading);
        let width = self.sheet.inner().min(MEASURE);
        let left = (width * NAMES).floor();
        let pad = Space::Tight.pts();
        for (name, asked) in asked {
            self.sheet.rule(MARGIN, MARGIN + width, self.y);
            let at = Pos2::new(MARGIN, self.y + pad);
            let beside = Pos2::new(MARGIN + left, at.y);
            let high = self.sheet.para(at, left - Space::Apart.pts(), BODY, name);
            self.sheet.text_spot(Rect::from_min_size(at, Vec2::new(left - Space::Apart.pts(), high)), name);
            let other = match ask(self.request.graph, self.request.language, asked).best() {
                Some(forum) => self.sheet.body_link(beside, width - left, BODY.ink(Ink::Accent), forum).y,
                None => self.sheet.line(beside, QUIET, &tr!(self.request.language, "road-no-forum")).y,
            };
            self.y = at.y + high.max(other) + pad;
        }
        self.y += Space::Inside.pts();
    }
}
