//! Ideas and agreements: what assignments are given in, what is agreed to be dealt with, what could be better; and the documents that bind.
//! Each is a card that points to the bodies it concerns.

mod stage;

use emath::{Pos2, Rect, Vec2};

use super::Request;
use super::sheet::{BODY, CAPTION, MARGIN, STRONG, Sheet, Style, TITLE, facts_width, height};
use crate::drawing::{Drawing, Ink, Role, Spot, Target};
use crate::graph::BodyIx;
use crate::i18n::Message;
use crate::model::{BodyId, Document, DocumentKind, FactId, Idea, IdeaKind, Organisation};
use crate::theme::{CORNER, Space, Type};
use crate::view::Chosen;
use crate::{msg, tr};

/// The narrowest that a card is.
const CARD: f32 = 300.0;
/// The widest.
const WIDEST: f32 = 460.0;

/// Why there is nothing to show.
pub(super) fn lacks(organisation: &Organisation) -> Option<Message> {
    (organisation.ideas.is_empty() && organisation.documents.is_empty()).then_some(msg!("ideas-lacks"))
}

/// Draws the ideas and agreements.
///
/// # Complexity
/// O(ideas + documents + the bodies they name).
#[must_use]
pub(super) fn draw(request: &Request<'_>) -> Drawing {
    let mut sheet = Sheet::new(request);
    let some = request.graph.organisation().ideas.iter().any(|idea| !idea.bodies.is_empty());
    let choose = some.then(|| tr!(request.language, "ideas-choose"));
    let lead = [Some(tr!(request.language, "ideas-lead")), choose].into_iter().flatten().collect::<Vec<_>>().join(". ");
    let lead = sheet.hint(lead);
    let mut y = sheet.head(&sheet.called(tr!(request.language, "ideas-title")), &lead);
    if sheet.is_staged() && stage::draw(&mut sheet, request, y) {
        return sheet.finish();
    }
    for (heading, cards) in ideas(request) {
        y = group(&mut sheet, request, y, &heading, &cards);
    }
    let cards: Vec<Card<'_>> = request.graph.organisation().documents.iter().map(|document| Card::of_document(request, document)).collect();
    group(&mut sheet, request, y, &tr!(request.language, "ideas-documents", count = cards.len()), &cards);
    sheet.finish()
}

/// The ideas of each kind, under their heading.
fn ideas<'a>(request: &Request<'a>) -> impl Iterator<Item = (String, Vec<Card<'a>>)> {
    [IdeaKind::Area, IdeaKind::Question, IdeaKind::Improvement].into_iter().map(|kind| {
        let of_kind = request.graph.organisation().ideas.iter().filter(|idea| idea.kind == kind);
        let cards: Vec<Card<'a>> = of_kind.map(|idea| Card::of_idea(request, idea)).collect();
        let heading = match kind {
            IdeaKind::Area => tr!(request.language, "ideas-areas", count = cards.len()),
            IdeaKind::Question => tr!(request.language, "ideas-questions", count = cards.len()),
            IdeaKind::Improvement => tr!(request.language, "ideas-improvements", count = cards.len()),
        };
        (heading, cards)
    })
}

/// What stands on a card.
struct Card<'a> {
    label: String,
    text: &'a str,
    more: &'a str,
    bodies: Vec<BodyIx>,
    facts: &'a [FactId],
    /// The idea, where it is one.
    idea: Option<Chosen>,
    /// What stands in the place of bodies where there are none.
    nobody: String,
}

impl<'a> Card<'a> {
    fn of_idea(request: &Request<'a>, idea: &'a Idea) -> Self {
        Card {
            label: String::new(),
            text: idea.text.in_language(request.language.tag()),
            more: "",
            bodies: places(request, &idea.bodies),
            facts: &idea.facts,
            idea: Some(Chosen::Idea(idea.id.clone())),
            nobody: if idea.bodies.is_empty() { tr!(request.language, "ideas-no-body") } else { String::new() },
        }
    }

    fn of_document(request: &Request<'a>, document: &'a Document) -> Self {
        let kind = match document.kind {
            DocumentKind::Agreement => "agreement",
            DocumentKind::Strategy => "strategy",
            DocumentKind::Plan => "plan",
            DocumentKind::Other => "other",
        };
        let kind = tr!(request.language, "ideas-document-kind", kind = kind);
        let period = document.period.map(|period| period.to_string());
        Card {
            label: [Some(kind), period].into_iter().flatten().collect::<Vec<_>>().join(" · "),
            text: document.title.in_language(request.language.tag()),
            more: document.about.in_language(request.language.tag()),
            bodies: places(request, &document.bodies),
            facts: &document.facts,
            idea: None,
            nobody: String::new(),
        }
    }

    /// What choosing it lights on the chart; nothing where it names no body.
    fn target(&self) -> Option<Chosen> {
        self.idea.clone().filter(|_| !self.bodies.is_empty())
    }

    fn is_chosen(&self, request: &Request<'_>) -> bool {
        self.idea.is_some() && request.asked.chosen == self.idea
    }

    /// All that it says, in words.
    fn said(&self, sheet: &Sheet<'_>, request: &Request<'_>) -> String {
        let names: Vec<&str> = self.bodies.iter().take(MOST_BODIES).map(|body| sheet.name(*body)).collect();
        let parts = [self.label.as_str(), self.text, self.more, self.nobody.as_str()].into_iter().filter(|part| !part.is_empty());
        let said = parts.collect::<Vec<_>>().join(". ");
        if names.is_empty() { said } else { tr!(request.language, "ideas-said", text = said, bodies = names.join(", ")) }
    }

    /// How many bodies it does not name.
    fn left_out(&self) -> usize {
        self.bodies.len().saturating_sub(MOST_BODIES)
    }

    /// Its texts in the lines of a card of this width.
    fn lay(&self, sheet: &Sheet<'_>, width: f32) -> Lines {
        let inner = width - 2.0 * PAD;
        let name = |body: &BodyIx| sheet.lines(inner, LINK, sheet.name(*body));
        Lines {
            text: sheet.lines(inner, STRONG, self.text),
            more: sheet.lines(inner, BODY, self.more),
            bodies: self.bodies.iter().take(MOST_BODIES).map(name).collect(),
        }
    }
}

/// The texts of a card in lines.
struct Lines {
    text: Vec<String>,
    more: Vec<String>,
    bodies: Vec<Vec<String>>,
}

impl Lines {
    /// How high the card is that they stand on.
    fn height(&self, card: &Card<'_>) -> f32 {
        let label = if card.label.is_empty() { 0.0 } else { CAPTION.line() };
        let more = if self.more.is_empty() { 0.0 } else { height(&self.more, BODY) + Space::Tight.pts() };
        let bodies = self.bodies.iter().map(|lines| height(lines, LINK)).sum::<f32>() + if card.left_out() > 0 { LINK.line() } else { 0.0 };
        let foot = if self.bodies.is_empty() { 0.0 } else { Space::Close.pts() + bodies };
        (2.0 * PAD + label + height(&self.text, STRONG) + more + foot + Space::Tight.pts() + CAPTION.line()).ceil()
    }
}

/// More bodies than this a card does not name, and more cards than this a group does not show: it says how many there are.
const MOST_BODIES: usize = 40;
const MOST_CARDS: usize = 400;

const PAD: f32 = Space::Inside.pts();
const LINK: Style = Style(Type::Caption, Ink::Accent);

fn places(request: &Request<'_>, ids: &[BodyId]) -> Vec<BodyIx> {
    ids.iter().filter_map(|id| request.graph.find(id)).collect()
}

/// The cards of a kind, in rows of as many as there is room for. Gives where the next group begins.
fn group(sheet: &mut Sheet<'_>, request: &Request<'_>, y: f32, heading: &str, cards: &[Card<'_>]) -> f32 {
    if cards.is_empty() {
        return y;
    }
    let mut y = y + sheet.heading(Pos2::new(MARGIN, y), TITLE, heading) + Space::Close.pts();
    let gap = Space::Apart.pts();
    let columns = (1..=4_u8).rev().find(|n| (sheet.inner() + gap) / f32::from(*n) >= CARD + gap).unwrap_or(1);
    let width = ((sheet.inner() + gap) / f32::from(columns) - gap).min(WIDEST).floor();
    for row in cards.get(..cards.len().min(MOST_CARDS)).unwrap_or_default().chunks(usize::from(columns)) {
        let mut most = 0.0_f32;
        for (card, n) in row.iter().zip(0_u8..) {
            // Each as high as what it says: what names no body is less than what does.
            let lines = card.lay(sheet, width);
            let height = lines.height(card);
            most = most.max(height);
            let at = Pos2::new(MARGIN + f32::from(n) * (width + gap), y);
            draw_card(sheet, request, card, &lines, Rect::from_min_size(at, Vec2::new(width, height)));
        }
        y += most + gap;
    }
    if let Some(more) = cards.len().checked_sub(MOST_CARDS).filter(|more| *more > 0) {
        y += sheet.told(Pos2::new(MARGIN, y), sheet.inner(), BODY, &tr!(request.language, "lens-more", count = more)) + gap;
    }
    y + Space::Apart.pts()
}

fn draw_card(sheet: &mut Sheet<'_>, request: &Request<'_>, card: &Card<'_>, lines: &Lines, rect: Rect) {
    let target = card.target();
    let chosen = target.is_some() && card.is_chosen(request);
    sheet.area(
        rect,
        CORNER,
        Some(if chosen { Ink::Selection } else { Ink::Raised }),
        Some(if chosen { Ink::Accent } else { Ink::Hairline }),
    );
    let name = card.said(sheet, request).into();
    sheet.spot(Spot { rect, role: Role::ListItem, name, target: target.clone().map(Target::Choose), body: None, chosen });
    let mut at = rect.min + Vec2::splat(PAD);
    if !card.label.is_empty() {
        at.y += sheet.line(at, CAPTION, &card.label).y;
    }
    at.y += sheet.set(at, STRONG, &lines.text);
    if !card.more.is_empty() {
        at.y += Space::Tight.pts();
        at.y += sheet.set(at, BODY, &lines.more);
    }
    at.y += if card.bodies.is_empty() { 0.0 } else { Space::Close.pts() };
    for (body, lines) in card.bodies.iter().zip(&lines.bodies) {
        at.y += sheet.set_link(at, LINK, *body, lines).y;
    }
    if card.left_out() > 0 {
        sheet.line(at, CAPTION, &tr!(request.language, "lens-more", count = card.left_out()));
    }
    let foot = rect.bottom() - PAD - CAPTION.line();
    let marks = facts_width(card.facts) - Space::Tight.pts();
    sheet.facts(Pos2::new(rect.right() - PAD - marks, foot), CAPTION.line(), card.facts);
    sheet.line(Pos2::new(rect.left() + PAD, foot), CAPTION, &card.nobody);
    if let Some(shown) = target.filter(|_| chosen) {
        let words = tr!(request.language, "lens-show-on-chart");
        sheet.press(Pos2::new(rect.left() + PAD, foot), LINK, &words, Target::Show(shown));
    }
}
