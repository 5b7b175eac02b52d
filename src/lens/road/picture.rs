//! The picture of the road: its steps from left to right, or from top to bottom where there is little room, and the ways between them.

use emath::{Pos2, Rect, Vec2};

use super::Page;
use crate::drawing::{Ink, Role, Spot, Target};
use crate::graph::BodyIx;
use crate::lens::chip::chip_size;
use crate::lens::lit::step_name;
use crate::lens::sheet::{BODY, CAPTION, MARGIN, STRONG, Style, TITLE, facts_width};
use crate::model::FactId;
use crate::road::{Holds, Step, Way};
use crate::theme::{CORNER, Space, Tint, Type};
use crate::tr;
use crate::view::Chosen;

/// The narrowest and the widest that a step is.
const STEP: (f32, f32) = (208.0, 400.0);
/// Between steps, with room for an arrow and a word on it.
const GAP: f32 = 60.0;
/// Between steps that stand below each other.
const GAP_DOWN: f32 = 40.0;
/// The room for ways that pass by a step.
const BYPASS: f32 = 34.0;
/// From the border of a step to what it says.
const PAD: f32 = Space::Inside.pts();
/// The middle of an arrow below the top of the first card of a step.
const ARROW_AT: f32 = 26.0;
/// The side of an arrow's head.
const HEAD: f32 = 8.0;
/// The dashes of what depends on an answer.
const DASH: f32 = 5.0;
/// The number and the name of a stage.
const STAGE: Style = Style(Type::Strong, Ink::Accent);
const LINK: Style = Style(Type::Caption, Ink::Accent);

/// From the border of a card to its name.
const CARD_X: f32 = 36.0;
const CARD_Y: f32 = 10.0;
/// Between what a step says.
const BETWEEN: f32 = Space::Close.pts();
/// Between ways that pass by.
const LANE_STEP: f32 = 10.0;
/// How far from the left an arrow leads down.
const DOWN_AT: f32 = 90.0;

/// What a step says below its stage, one under the other.
enum Part {
    Card(BodyIx),
    /// On which branch it applies, the rule, its facts.
    Rule(String, String, Vec<FactId>),
    Support(BodyIx, Vec<FactId>),
}

/// Where the steps stand.
struct Plan {
    across: bool,
    width: f32,
    /// For each step its place.
    rects: Vec<Rect>,
    /// How far below the top of a step its first card begins.
    cards: f32,
}

impl Page<'_, '_> {
    pub(super) fn picture(&mut self) {
        let road = &self.answer.road;
        let language = self.request.language;
        self.y += Space::Inside.pts();
        let heading = tr!(language, "road-heading");
        let line = self.sheet.heading(Pos2::new(MARGIN, self.y), TITLE, &heading);
        let show = tr!(language, "lens-show-on-chart");
        let size = chip_size(&show);
        let at = Pos2::new(MARGIN + TITLE.width(&heading) + Space::Apart.pts(), self.y + (line - size.y) / 2.0);
        self.sheet.chip(at, &show, Target::Show(Chosen::Road), false);
        self.y += line.max(size.y) + Space::Close.pts();
        let plan = self.plan();
        let mut passing = 0.0;
        for way in &road.ways {
            self.way(&plan, *way, passing);
            passing += if passes_by(way) { 1.0 } else { 0.0 };
        }
        for (place, (step, rect)) in road.steps.iter().zip(&plan.rects).enumerate() {
            self.step(&plan, place, step, *rect);
        }
        self.y = plan.rects.iter().map(Rect::bottom).fold(self.y, f32::max) + Space::Close.pts();
        if road.ways.is_empty() {
            self.note(&tr!(language, "road-no-way"), &[]);
        }
    }

    /// Where the steps stand: in columns if each has room, else below each other.
    fn plan(&self) -> Plan {
        let road = &self.answer.road;
        let columns = road.steps.iter().map(|step| step.column + 1).max().unwrap_or(1);
        let count = f32::from(u16::try_from(columns).unwrap_or(u16::MAX));
        let room = ((self.sheet.inner() + GAP) / count - GAP).floor().min(STEP.1);
        let one_each = road.steps.windows(2).all(|pair| matches!(pair, [a, b] if a.column < b.column));
        let across = room >= STEP.0 && one_each;
        let passing = road.ways.iter().filter(|way| passes_by(way)).map(|_| LANE_STEP).sum::<f32>();
        let bypass = if passing > 0.0 { BYPASS + passing } else { 0.0 };
        let (width, indent) = if across { (room, 0.0) } else { ((self.sheet.inner() - bypass).min(560.0), bypass) };
        let stage = STAGE.line() + Space::Tight.pts();
        let cards = PAD + stage;
        let heights: Vec<f32> =
            road.steps.iter().enumerate().map(|(place, step)| cards + self.content_height(place, step, width - 2.0 * PAD) + PAD).collect();
        let tallest = heights.iter().copied().fold(0.0, f32::max);
        let mut at = Pos2::new(MARGIN + indent, self.y + if across { bypass } else { 0.0 });
        let rects = heights.iter().map(|height| {
            let rect = Rect::from_min_size(at, Vec2::new(width, if across { tallest } else { *height }));
            at += if across { Vec2::new(width + GAP, 0.0) } else { Vec2::new(0.0, height + GAP_DOWN) };
            rect
        });
        Plan { across, width, rects: rects.collect(), cards }
    }

    fn step(&mut self, plan: &Plan, place: usize, step: &Step, rect: Rect) {
        let chosen = self.request.asked.chosen == Some(Chosen::Step(place));
        self.sheet.area(rect, CORNER, chosen.then_some(Ink::Selection), Some(if chosen { Ink::Accent } else { Ink::Hairline }));
        let stage = step_name(self.request.graph, self.request.language, place, step);
        let label = format!("{} · {stage}", place + 1);
        let names: Vec<&str> = step.bodies.iter().map(|body| self.sheet.name(*body)).collect();
        let rules: Vec<&str> = step.rules.iter().filter_map(|at| self.rule_text(*at)).collect();
        let support: Vec<&str> = step.support.iter().map(|of| self.sheet.name(of.body)).collect();
        let mut said = tr!(self.request.language, "road-step", stage = label.as_str(), bodies = names.join(", "), rule = rules.join(". "));
        if !step.sure {
            said = tr!(self.request.language, "road-step-open", step = said);
        }
        if !support.is_empty() {
            said = tr!(self.request.language, "road-step-support", step = said, support = support.join(", "));
        }
        let target = Some(Target::Choose(Chosen::Step(place)));
        self.sheet.spot(Spot { rect, role: Role::ListItem, name: said.into(), target, body: None, chosen });
        self.sheet.line(rect.min + Vec2::splat(PAD), STAGE, &label);
        let width = plan.width - 2.0 * PAD;
        let mut at = rect.min + Vec2::new(PAD, plan.cards);
        for part in self.parts(place, step) {
            let height = self.height(&part, width);
            self.draw_part(&part, Rect::from_min_size(at, Vec2::new(width, height)), step.sure);
            at.y += height + BETWEEN;
        }
    }

    fn content_height(&self, place: usize, step: &Step, width: f32) -> f32 {
        self.parts(place, step).iter().map(|part| self.height(part, width) + BETWEEN).sum::<f32>() - BETWEEN
    }

    fn rule_text(&self, at: usize) -> Option<&str> {
        self.request.graph.organisation().road.get(at).map(|rule| self.sheet.say(&rule.text))
    }

    /// What a step says below its stage.
    fn parts(&self, place: usize, step: &Step) -> Vec<Part> {
        let organisation = self.request.graph.organisation();
        let mut parts: Vec<Part> = step.bodies.iter().map(|body| Part::Card(*body)).collect();
        for (at, rule) in step.rules.iter().filter_map(|at| Some((*at, organisation.road.get(*at)?))) {
            let branch = self.comes_from(place, at);
            parts.push(Part::Rule(branch, self.sheet.say(&rule.text).to_owned(), rule.facts.clone()));
        }
        if let Some((relation, _)) = step.under.and_then(|(_, link)| self.request.graph.relation(link?)) {
            parts.push(Part::Rule(String::new(), self.sheet.say(&relation.note).to_owned(), relation.facts.clone()));
        }
        parts.extend(step.support.iter().map(|of| Part::Support(of.body, of.facts.clone())));
        parts
    }

    fn height(&self, part: &Part, width: f32) -> f32 {
        match part {
            Part::Card(body) => {
                let more = if self.members(*body).is_empty() { 0.0 } else { CAPTION.line() };
                self.sheet.para_height(width - CARD_X - PAD, STRONG, self.sheet.name(*body)) + more + 2.0 * CARD_Y
            }
            Part::Rule(branch, text, facts) => {
                let line = |empty: bool| if empty { 0.0 } else { CAPTION.line() + 2.0 };
                line(branch.is_empty()) + self.sheet.para_height(width, BODY, text) + self.sheet.facts_line(facts, CAPTION.line() + 2.0)
            }
            Part::Support(body, _) => {
                let words = self.sheet.para_height(width, LINK, self.sheet.name(*body));
                Space::Close.pts() + CAPTION.line() + words
            }
        }
    }

    fn draw_part(&mut self, part: &Part, rect: Rect, sure: bool) {
        let at = rect.min;
        match part {
            Part::Card(body) => self.card(*body, rect, sure),
            Part::Rule(branch, text, facts) => {
                let mut at = at;
                if !branch.is_empty() {
                    at.y += self.sheet.line(at, CAPTION, branch).y + 2.0;
                }
                at.y += self.sheet.para(at, rect.width(), BODY, text) + 2.0;
                self.sheet.facts(at, CAPTION.line(), facts);
            }
            Part::Support(body, facts) => {
                self.sheet.stroke(vec![at, Pos2::new(rect.right(), at.y)], 1.0, Ink::WireQuiet, Some(DASH));
                let label = tr!(self.request.language, "road-support");
                let top = at + Vec2::new(0.0, Space::Close.pts());
                self.sheet.line(top, CAPTION, &label);
                let wide = CAPTION.width(&label) + Space::Close.pts();
                if wide + facts_width(facts) <= rect.width() + Space::Tight.pts() {
                    self.sheet.facts(top + Vec2::new(wide, 0.0), CAPTION.line(), facts);
                }
                self.sheet.body_link(top + Vec2::new(0.0, CAPTION.line()), rect.width(), LINK, *body);
            }
        }
    }

    /// A body as on the chart: filled where it decides, outlined where it does not; dashed where the matter may not come.
    fn card(&mut self, body: BodyIx, rect: Rect, sure: bool) {
        let lane = self.request.graph.lane(body);
        let decides = self.decides(body);
        let ink = if decides { self.lane(lane, Tint::OnStrong) } else { self.lane(lane, Tint::Line) };
        let fill = if decides { self.lane(lane, Tint::Strong) } else { Ink::Raised };
        self.sheet.area(rect, CORNER, Some(fill), (sure && !decides).then_some(ink));
        if !sure {
            let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
            self.sheet.stroke(corners.to_vec(), 1.5, ink, Some(DASH));
        }
        self.mark(body, rect.min + Vec2::new(PAD + 7.0, CARD_Y + STRONG.line() / 2.0), ink, decides);
        let name = self.sheet.name(body);
        let words = if decides { STRONG.ink(ink) } else { STRONG };
        let height = self.sheet.para(rect.min + Vec2::new(CARD_X, CARD_Y), rect.width() - CARD_X - PAD, words, name);
        let members = self.members(body);
        let quiet = if decides { CAPTION.ink(ink) } else { CAPTION };
        self.sheet.line(rect.min + Vec2::new(CARD_X, CARD_Y + height), quiet, &members);
        let said = if members.is_empty() { name.to_owned() } else { format!("{name}, {members}") };
        self.sheet.spot(Spot {
            rect,
            role: Role::Link,
            name: said.into(),
            target: Some(Target::Body(body)),
            body: Some(body),
            chosen: false,
        });
    }

    /// How many bodies a group stands for, in words.
    fn members(&self, body: BodyIx) -> String {
        let count = self.request.graph.members(body).len();
        match (count, self.only()) {
            (0, _) => String::new(),
            (_, None) => tr!(self.request.language, "road-members", count = count),
            (_, Some(_)) => tr!(self.request.language, "road-members-one", count = count),
        }
    }

    /// An arrow from step to step; one that passes by others runs above them, or at their left.
    fn way(&mut self, plan: &Plan, way: Way, passing: f32) {
        let Some((a, b)) = plan.rects.get(way.from).copied().zip(plan.rects.get(way.to).copied()) else { return };
        let next = way.to == way.from + 1;
        let level = |rect: Rect| rect.top() + plan.cards + ARROW_AT;
        let shift = passing * LANE_STEP;
        let (path, label) = match (plan.across, next) {
            (true, true) => {
                let y = level(a);
                (vec![Pos2::new(a.right(), y), Pos2::new(b.left(), y)], Pos2::new(a.right() + 8.0, y - CAPTION.line() - 2.0))
            }
            (true, false) => {
                let lane = a.top() - 14.0 - shift;
                let (from, to) = (Pos2::new(a.center().x, a.top()), Pos2::new(b.center().x, b.top()));
                let label = Pos2::new(from.x + Space::Close.pts(), lane - CAPTION.line() - 1.0);
                (vec![from, Pos2::new(from.x, lane), Pos2::new(to.x, lane), to], label)
            }
            (false, true) => {
                let x = a.left() + DOWN_AT;
                (
                    vec![Pos2::new(x, a.bottom()), Pos2::new(x, b.top())],
                    Pos2::new(x + 8.0, a.bottom() + (GAP_DOWN - CAPTION.line()) / 2.0 - 2.0),
                )
            }
            (false, false) => {
                let lane = a.left() - 22.0 - shift;
                let (from, to) = (Pos2::new(a.left(), level(a)), Pos2::new(b.left(), level(b)));
                let label = Pos2::new(lane + 6.0, b.top() - f32::midpoint(GAP_DOWN, CAPTION.line()));
                (vec![from, Pos2::new(lane, from.y), Pos2::new(lane, to.y), to], label)
            }
        };
        let dash = (way.holds != Holds::Surely).then_some(DASH);
        self.arrow(path, dash);
        let room = if next { GAP } else { (self.sheet.inner() + MARGIN - label.x).min((b.center().x - label.x).max(0.0)) };
        self.sheet.line(label, CAPTION, &self.branch(way, room));
    }

    /// When a matter goes a way, as fully as there is room for. The condition itself stands with the rule in the step that it leads to.
    fn branch(&self, way: Way, room: f32) -> String {
        let language = self.request.language;
        match way.holds {
            Holds::Surely => String::new(),
            Holds::If => tr!(language, "road-if"),
            Holds::Otherwise => {
                let organisation = self.request.graph.organisation();
                let others = self.answer.road.ways.iter().filter(|other| other.from == way.from && other.holds == Holds::If);
                let rules = others.filter_map(|other| organisation.road.get(other.rule?));
                let asked: Vec<_> = rules.flat_map(|rule| &rule.when).collect();
                let conditions = organisation.conditions.iter().filter(|condition| asked.contains(&&condition.id));
                let questions: Vec<&str> = conditions.map(|condition| self.sheet.say(&condition.question)).collect();
                let long = tr!(language, "road-otherwise-of", questions = questions.join(" "));
                let short = tr!(language, "road-otherwise", count = questions.len());
                if CAPTION.width(&long) <= room { long } else { short }
            }
        }
    }

    /// Where a rule leads from, where several ways lead to a step: directly, or from the step before it.
    fn comes_from(&self, place: usize, rule: usize) -> String {
        let ways = &self.answer.road.ways;
        if ways.iter().filter(|way| way.to == place).count() < 2 {
            return String::new();
        }
        let Some(way) = ways.iter().find(|way| way.to == place && way.rule == Some(rule)) else { return String::new() };
        let bodies = self.answer.road.steps.get(way.from).map_or(&[][..], |step| step.bodies.as_slice());
        let from = bodies.iter().map(|body| self.short(*body)).collect::<Vec<_>>().join(", ");
        let how = if passes_by(way) { "direct" } else { "next" };
        tr!(self.request.language, "road-comes-from", how = how, step = way.from + 1, from = from)
    }

    fn arrow(&mut self, mut path: Vec<Pos2>, dash: Option<f32>) {
        let [.., before, tip] = path.as_slice() else { return };
        let (before, tip) = (*before, *tip);
        let along = (tip - before).normalized();
        let across = Vec2::new(-along.y, along.x) * (HEAD / 2.0);
        let base = tip - along * HEAD;
        path.pop();
        path.push(base);
        self.sheet.stroke(path, 1.5, Ink::WireStrong, dash);
        self.sheet.polygon(vec![tip, base + across, base - across], Some(Ink::WireStrong), None);
    }
}

/// Whether a way passes by a step.
fn passes_by(way: &Way) -> bool {
    way.to > way.from + 1
}
