//! A body: what it is, what it may do, who sits in it, how often it meets.

use serde::{Deserialize, Serialize};

use super::{BodyId, Date, FactId, KindId, LaneId, LevelId, OwnerId, Period, SubjectId, Text};

/// A council, board, group, network or office: something that a chart shows as a card.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Body {
    /// What the file calls it.
    pub id: BodyId,
    /// Its name in full.
    pub name: Text,
    /// A short name or abbreviation, for where there is little room.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub short: Text,
    /// Its kind.
    pub kind: KindId,
    /// What it may do, where that differs from its kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// Its level of responsibility: the row it stands in.
    pub level: LevelId,
    /// Whose it is: the lane it stands in.
    pub lane: LaneId,
    /// The organisation it belongs to, where that is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<OwnerId>,
    /// The bodies it answers to. The first is its place in the outline and in folding.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parents: Vec<BodyId>,
    /// The body that stands for it on the chart, together with its equals (one card for twelve boards).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<BodyId>,
    /// The bodies that it is a member of as a whole, rather than through seats.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub member_of: Vec<BodyId>,
    /// The subject areas it works in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<SubjectId>,
    /// When it exists, or the mandate period it was set up for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// What it is to do, point by point.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mandate: Vec<Statement>,
    /// Who sits in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub seats: Vec<Seat>,
    /// How many members its source says it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<Size>,
    /// What has to happen, and how often.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub meetings: Vec<Meeting>,
    /// What else is known about it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Statement>,
    /// The facts that say it exists and what it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

/// What a body may do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Standing {
    /// It may decide.
    Decides,
    /// It prepares matters and recommends; others decide.
    Recommends,
    /// It gives advice.
    Advises,
    /// It serves: it carries out, co-ordinates or supports.
    #[default]
    Serves,
}

impl Standing {
    /// All of them, the one with most power first.
    pub const ALL: [Self; 4] = [Self::Decides, Self::Recommends, Self::Advises, Self::Serves];
}

/// Something that is said, and the facts it is founded on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Statement {
    /// What is said.
    pub text: Text,
    /// The facts it is founded on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

/// Seats that one owner or body appoints, all with the same role.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Seat {
    /// The owner that appoints.
    pub by: OwnerId,
    /// Who is to sit, where that is known: "the municipal director".
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub post: Text,
    /// The role in the body.
    pub role: Role,
    /// How many ordinary seats; `None` where the source does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordinary: Option<u32>,
    /// How many deputies; `None` where the source does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deputies: Option<u32>,
    /// The facts it is founded on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

/// A role in a body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Leads the meetings.
    Chair,
    /// Leads them when the chair cannot.
    ViceChair,
    /// An ordinary member.
    #[default]
    Member,
    /// Takes part without being a member.
    CoOpted,
    /// Keeps the record; not counted as a member.
    Secretary,
}

impl Role {
    /// Whether one who has this role counts as a member.
    #[must_use]
    pub fn is_member(self) -> bool {
        matches!(self, Self::Chair | Self::ViceChair | Self::Member)
    }
}

/// A stated number of members.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Size {
    /// How many members the source says there are, deputies not counted.
    pub members: u32,
    /// Whether the source says "at least".
    #[serde(skip_serializing_if = "is_false")]
    pub at_least: bool,
    /// What may explain a difference from the seats that are counted.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub remark: Text,
    /// The facts it is founded on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

/// Something that has to happen a number of times a year.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Meeting {
    /// What happens.
    pub occasion: Occasion,
    /// The rule, in words.
    pub text: Text,
    /// How many times a year; `None` where no rule says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times_a_year: Option<u32>,
    /// Whether the rule says "at least".
    #[serde(skip_serializing_if = "is_false")]
    pub at_least: bool,
    /// The bodies it happens together with or before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<BodyId>,
    /// Since or until when the rule holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The days that are set, if any are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<Date>,
    /// The facts it is founded on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

/// What happens at a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Occasion {
    /// The body meets.
    #[default]
    Meeting,
    /// It reports to another.
    Report,
    /// It draws up a plan.
    Plan,
    /// Something is followed up.
    FollowUp,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
pub(super) fn is_false(flag: &bool) -> bool {
    !flag
}

impl Body {
    /// The members counted from the seats, deputies and secretaries left out; `None` if any seat has no stated number.
    #[must_use]
    pub fn counted_members(&self) -> Option<u32> {
        let mut members = self.seats.iter().filter(|seat| seat.role.is_member());
        members.try_fold(0, |sum: u32, seat| seat.ordinary.map(|count| sum.saturating_add(count)))
    }

    /// The deputies counted from the seats.
    #[must_use]
    pub fn counted_deputies(&self) -> u32 {
        self.seats.iter().filter_map(|seat| seat.deputies).fold(0, u32::saturating_add)
    }

    /// The short name in `language`, or the full one where there is none.
    #[must_use]
    pub fn short_name(&self, language: &str) -> &str {
        let text = if self.short.is_empty() { &self.name } else { &self.short };
        text.in_language(language)
    }
}
