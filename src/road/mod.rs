//! The road of a matter: in which forum it is best raised and why, through which bodies it passes, and who decides in the end.
//!
//! Everything follows from the file: its rules, subjects, mandates and matters. What the file does not say is not answered: then there is no
//! forum, or no road, and the answer says so. Three files: `words` compares words, `forums` ranks bodies, `way` follows the rules.

mod forums;
mod way;
mod words;

pub use words::Pair;

use crate::graph::{BodyIx, Link, OrgGraph};
use crate::i18n::Language;
use crate::model::{ConditionId, FactId, Owner, Stage};
use crate::view::MatterAsked;

/// What is known of the road of a matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Whether something was asked about at all.
    pub asked: bool,
    /// The forums that fit, best first.
    pub forums: Vec<Forum>,
    /// The forum whose road it is: the one that was chosen, or the best.
    pub forum: Option<BodyIx>,
    /// Bodies that work with the matter without being on any road, best first.
    pub near: Vec<Near>,
    /// Whom one can ask where no forum fits: the forum that the others' matters go on to, and its support.
    pub advisers: Vec<BodyIx>,
    /// What is known of each condition, in the order of the file.
    pub known: Vec<Known>,
    /// The road from the forum.
    pub road: Road,
    /// Who may decide, and who only recommends.
    pub power: Power,
}

/// A forum that fits a matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forum {
    /// The body.
    pub body: BodyIx,
    /// Why it fits, the best reason first.
    pub reasons: Vec<Reason>,
    /// How well it fits; comparable within one answer only.
    pub score: u32,
    /// Whether it surely fits; otherwise it may.
    pub sure: bool,
}

/// A body that works with a matter without being on any road.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// The body.
    pub body: BodyIx,
    /// Why it fits, the best reason first.
    pub reasons: Vec<Reason>,
    /// The nearest body above it that is on a road.
    pub above: Option<BodyIx>,
    /// Whether it surely fits; otherwise it may.
    pub sure: bool,
}

/// Why a body fits a matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What of it fits.
    pub why: Why,
    /// What fits, in the words of the file.
    pub text: String,
    /// The facts it is founded on.
    pub facts: Vec<FactId>,
    /// The words that meet; nothing where the subject was picked, or a rule opens it.
    pub pair: Option<Pair>,
}

/// What of a body fits a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// A point of its mandate.
    Mandate,
    /// A matter that the file says is raised in it.
    Matter,
    /// A subject it works in.
    Subject,
    /// Its name.
    Name,
    /// A rule of the road that opens it to such a matter.
    Rule,
}

/// What is known of a condition of the road.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Whether it holds; `None` where nobody has said.
    pub holds: Option<bool>,
    /// Who said so.
    pub by: By,
    /// Whether the road that is shown depends on it.
    pub matters: bool,
}

/// Who has said whether a condition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Nobody, or whoever asks.
    Asked,
    /// It follows from whom the matter concerns.
    Concern,
    /// The file says so of its matter at this place in the list.
    Matter(usize),
}

/// The steps of a road and the ways between them. The first step is the forum.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Road {
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// The ways from step to step.
    pub ways: Vec<Way>,
    /// Those who decide in the end, each for itself.
    pub principals: Vec<Principal>,
}

/// A step of a road.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What happens there.
    pub stage: Stage,
    /// The bodies; a group stands for its members.
    pub bodies: Vec<BodyIx>,
    /// The rules that lead there, by their places in the file.
    pub rules: Vec<usize>,
    /// The body below it that the matter comes from, where no rule leads there; and their relation, where the file has one.
    pub under: Option<(BodyIx, Option<Link>)>,
    /// Whether the matter is sure to pass here.
    pub sure: bool,
    /// How many steps lie before it on the longest way.
    pub column: usize,
    /// The officials' support of its bodies.
    pub support: Vec<Support>,
}

/// A way from one step to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// The step it leads from.
    pub from: usize,
    /// The step it leads to.
    pub to: usize,
    /// The rule, by its place in the file; nothing for the way to the body above.
    pub rule: Option<usize>,
    /// Whether the matter goes this way.
    pub holds: Holds,
}

/// Whether a matter goes a way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// It does.
    Surely,
    /// If a condition holds of which nobody has said whether it does.
    If,
    /// If it does not.
    Otherwise,
}

/// Officials that support a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Support {
    /// The officials' body.
    pub body: BodyIx,
    /// The body it supports.
    pub of: BodyIx,
    /// The facts it is founded on.
    pub facts: Vec<FactId>,
}

/// A principal at the end of a road.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Principal {
    /// Its place in the list of owners.
    pub owner: usize,
    /// Its bodies that decide.
    pub bodies: Vec<BodyIx>,
    /// Whether the matter concerns it.
    pub concerned: bool,
}

/// Who may decide, and who only recommends. A group stands for its members.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Power {
    /// The bodies that decide.
    pub decides: Vec<BodyIx>,
    /// The bodies that prepare, recommend or advise.
    pub recommends: Vec<BodyIx>,
    /// The facts of the rules that say so.
    pub facts: Vec<FactId>,
}

impl Principal {
    /// The owner.
    #[must_use]
    pub fn owner<'a>(&self, graph: &'a OrgGraph) -> Option<&'a Owner> {
        graph.organisation().owners.get(self.owner)
    }
}

impl Answer {
    /// The body whose road is shown unless another is chosen: the best forum; one that works with the matter where no forum surely fits.
    #[must_use]
    pub fn best(&self) -> Option<BodyIx> {
        let near = self.near.iter().find(|near| near.above.is_some());
        let forum = self.forums.first();
        match (forum, near) {
            (Some(forum), Some(near)) if near.sure && !forum.sure => Some(near.body),
            (Some(forum), _) => Some(forum.body),
            (None, near) => near.map(|near| near.body),
        }
    }

    /// Why a body fits, and whether it surely does.
    #[must_use]
    pub fn fitting(&self, body: BodyIx) -> Option<(&[Reason], bool)> {
        let near = self.near.iter().find(|near| near.body == body).map(|near| (near.reasons.as_slice(), near.sure));
        self.forums.iter().find(|forum| forum.body == body).map(|forum| (forum.reasons.as_slice(), forum.sure)).or(near)
    }

    /// Whether it is known that a condition holds.
    #[must_use]
    pub fn known(&self, graph: &OrgGraph, id: &ConditionId) -> Option<Known> {
        let at = graph.organisation().conditions.iter().position(|condition| condition.id == *id)?;
        self.known.get(at).copied()
    }
}

/// What is known of each condition, in the order of the file, before a road is looked for.
///
/// # Complexity
/// O(matters + what the file says of every matter).
#[must_use]
pub fn known(graph: &OrgGraph, language: &Language, asked: &MatterAsked) -> Vec<Known> {
    way::known(graph, asked, forums::matter(graph, language, asked))
}

/// Where a matter goes: the forums that fit it, the road from the chosen or best one, and who decides.
///
/// The same question has the same answer; of two bodies that fit as well, the first in the file comes first.
///
/// # Complexity
/// O(letters of what bodies say × words asked + rules × bodies).
#[must_use]
pub fn ask(graph: &OrgGraph, language: &Language, asked: &MatterAsked) -> Answer {
    let found = forums::find(graph, language, asked);
    let known = way::known(graph, asked, found.matter);
    let mut answer = Answer { asked: found.asked, forums: found.forums, near: found.near, known, ..Answer::default() };
    forums::open_by_rule(graph, language, &mut answer);
    let chosen = asked.forum.as_ref().and_then(|id| graph.find(id));
    answer.forum = chosen.or_else(|| answer.best());
    answer.asked |= chosen.is_some();
    if answer.asked && answer.forum.is_none() {
        answer.advisers = forums::advisers(graph);
    }
    if let Some(forum) = answer.forum {
        answer.road = way::follow(graph, &mut answer.known, forum, asked.concerns.as_ref());
    }
    answer.power = way::power(graph, &answer.road);
    answer
}
