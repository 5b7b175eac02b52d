//! The head of the panel: what the body is, and what it may do.

use super::{About, dotted, merge};
use crate::graph::BodyIx;
use crate::i18n::Language;
use crate::model::{BodyId, FactId, Place, Stage, Standing, SubjectId};
use crate::tr;

/// What a body is.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// Its place.
    pub ix: BodyIx,
    /// Its id.
    pub id: BodyId,
    /// Its name in full.
    pub name: String,
    /// Its kind and its short name: "Political collaboration council · PCC".
    pub kind: String,
    /// What it may do.
    pub standing: Standing,
    /// What that means, in a sentence.
    pub standing_means: String,
    /// The facts that say so.
    pub standing_facts: Vec<FactId>,
    /// Its level, lane, owner and period, each with what it is.
    pub place: Vec<(String, String)>,
    /// The subject areas it works in.
    pub subjects: Vec<(SubjectId, String)>,
    /// The facts that say it exists.
    pub facts: Vec<FactId>,
    /// What stands below it.
    pub below: Below,
}

/// What can be folded below a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Below {
    /// Nothing.
    Nothing,
    /// The members that it stands for: so many.
    Members(usize),
    /// The bodies below it: so many.
    Bodies(usize),
}

/// What a standing is called: "prepares and recommends".
#[must_use]
pub fn standing_words(language: &Language, standing: Standing) -> String {
    tr!(language, "inspector-standing", standing = key(standing))
}

fn key(standing: Standing) -> &'static str {
    match standing {
        Standing::Decides => "decides",
        Standing::Recommends => "recommends",
        Standing::Advises => "advises",
        Standing::Serves => "serves",
    }
}

impl Head {
    pub(super) fn of(about: &About<'_>) -> Self {
        let (body, graph) = (about.body, about.graph);
        let name = about.text(&body.name);
        // A short name that the full one holds says nothing new.
        let held = |short: &String| name.to_lowercase().contains(&short.to_lowercase());
        let short = Some(about.text(&body.short)).filter(|short| !held(short)).unwrap_or_default();
        let kind = graph.kind(about.ix).map_or_else(String::new, |kind| about.text(&kind.name));
        let standing = graph.standing(about.ix);
        let members = graph.members(about.ix).len();
        let below = graph.below(about.ix).len();
        Self {
            ix: about.ix,
            id: body.id.clone(),
            name: if name.is_empty() { body.id.to_string() } else { name },
            kind: dotted([kind, short]),
            standing,
            standing_means: tr!(about.language, "inspector-standing-means", standing = key(standing)),
            standing_facts: standing_facts(about, standing),
            place: place(about),
            subjects: subjects(about),
            facts: body.facts.clone(),
            below: match (members, below) {
                (0, 0) => Below::Nothing,
                (0, bodies) => Below::Bodies(bodies),
                (members, _) => Below::Members(members),
            },
        }
    }
}

fn place(about: &About<'_>) -> Vec<(String, String)> {
    let (body, graph, language) = (about.body, about.graph, about.language);
    let level = graph.level_at(graph.level(about.ix)).map_or_else(String::new, |level| about.text(&level.name));
    let lane = graph.lane_at(graph.lane(about.ix)).map_or_else(String::new, |lane| about.text(&lane.name));
    let owner = body.owner.as_ref().map(|owner| about.owner_name(owner)).filter(|owner| *owner != lane).unwrap_or_default();
    let all = [
        (tr!(language, "inspector-level"), level),
        (tr!(language, "inspector-lane"), lane),
        (tr!(language, "inspector-owner"), owner),
        (tr!(language, "inspector-period"), about.period(body.period)),
    ];
    all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

fn subjects(about: &About<'_>) -> Vec<(SubjectId, String)> {
    let known = |id: &SubjectId| about.org.subjects.iter().find(|subject| subject.id == *id);
    about
        .body
        .subjects
        .iter()
        .map(|id| (id.clone(), known(id).map_or_else(|| id.to_string(), |subject| about.text(&subject.name))))
        .collect()
}

/// The road tells who decides on what: its deciding steps found the standing of those they lead from and to.
fn standing_facts(about: &About<'_>, standing: Standing) -> Vec<FactId> {
    let deciding = about.org.road.iter().filter(|rule| rule.stage == Stage::Decided);
    let names = |place: &Place| match place {
        Place::Anyone => false,
        Place::Bodies(bodies) => bodies.iter().any(|id| about.is_meant(id)),
        Place::Kinds(kinds) => kinds.contains(&about.body.kind),
    };
    let mut facts = Vec::new();
    for rule in deciding {
        let meant = match standing {
            Standing::Decides => names(&rule.to),
            Standing::Recommends => names(&rule.from),
            Standing::Advises | Standing::Serves => false,
        };
        if meant {
            merge(&mut facts, &rule.facts);
        }
    }
    facts
}
