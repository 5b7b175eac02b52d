//! Who sits in a body: stated against counted, as a picture of seats and as a table.

use super::{About, Part, Section, dotted};
use crate::model::{FactId, Role, Seat};
use crate::tr;

/// More seats than this are told in the table alone: a picture of them could not be taken in, and a faulty file may claim billions.
const MOST_MARKS: u64 = 1_000;
/// What stands in the table for a number that is not stated.
pub const NOT_STATED: &str = "–";
/// So many appointers of the same seats are told in one row.
const ALIKE: usize = 3;

/// Who sits in a body.
#[derive(Clone, Debug, PartialEq)]
pub struct Composition {
    /// Whether the stated and the counted number agree.
    pub verdict: Verdict,
    /// Stated and counted, in words.
    pub words: String,
    /// What may explain a difference.
    pub remark: String,
    /// The facts that the stated number is founded on, or else all seats.
    pub facts: Vec<FactId>,
    /// The picture: for each appointer its seats. Empty where there are too many.
    pub groups: Vec<SeatGroup>,
    /// What the marks of the picture mean, where they are not all ordinary members.
    pub key: Vec<(Mark, String)>,
    /// The table.
    pub rows: Vec<Row>,
    /// Its sum, with all that is counted.
    pub sum: Row,
}

/// Whether the stated and the counted number of members agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They agree.
    AddsUp,
    /// They differ.
    Differs,
    /// One of them is not known.
    Open,
}

/// The seats of one appointer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatGroup {
    /// The letters of the appointer.
    pub letters: String,
    /// The lane colour of the appointer.
    pub lane: u8,
    /// Its seats, ordinary ones first.
    pub seats: Vec<SeatMark>,
    /// The same in words, for tooltips and screen readers.
    pub said: String,
}

/// One seat, or several whose number is not stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeatMark {
    /// What it looks like.
    pub mark: Mark,
    /// Whether it is a deputy's.
    pub place: SeatPlace,
}

/// Whether a seat is an ordinary one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeatPlace {
    /// An ordinary seat.
    Ordinary,
    /// A deputy's.
    Deputy,
}

/// The look of a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A seat with this role.
    Role(Role),
    /// A deputy.
    Deputy,
    /// Seats whose number is not stated.
    NotStated,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The lane colour of who appoints.
    pub lane: u8,
    /// Who appoints.
    pub who: String,
    /// Who is to sit, and the role if it is not an ordinary one.
    pub post: String,
    /// How many ordinary seats; "–" where that is not stated, empty where there are none to tell.
    pub ordinary: String,
    /// How many deputies.
    pub deputies: String,
    /// The facts it is founded on, beyond those of the whole.
    pub facts: Vec<FactId>,
    /// The rows that it sums up.
    pub each: Vec<Row>,
}

impl Row {
    pub(super) fn cited(&self) -> Vec<&FactId> {
        self.facts.iter().chain(self.each.iter().flat_map(|row| &row.facts)).collect()
    }
}

/// Who sits in the body, if anything is known about it.
pub(super) fn section(about: &About<'_>) -> Option<Section> {
    let body = about.body;
    if body.seats.is_empty() && body.size.is_none() {
        return None;
    }
    let mut facts = body.size.as_ref().map_or_else(Vec::new, |size| size.facts.clone());
    if facts.is_empty() {
        let common = |fact: &&FactId| body.seats.iter().all(|seat| seat.facts.contains(fact));
        facts = body.seats.first().map_or_else(Vec::new, |seat| seat.facts.iter().filter(common).cloned().collect());
    }
    let (verdict, words) = compare(about);
    let groups = groups(about);
    let composition = Composition {
        verdict,
        words,
        remark: body.size.as_ref().map_or_else(String::new, |size| about.text(&size.remark)),
        key: key(about, &groups),
        groups,
        rows: rows(about, &facts),
        sum: sum(about),
        facts,
    };
    Section::new(tr!(about.language, "inspector-composition"), vec![Part::Seats(composition)])
}

/// What is counted, deputies apart; `None` where a member's seat has no stated number.
fn counted(about: &About<'_>) -> (Option<u64>, u64) {
    let seats = &about.body.seats;
    let members = seats.iter().filter(|seat| seat.role.is_member()).map(|seat| seat.ordinary.map(u64::from)).sum::<Option<u64>>();
    (members.filter(|_| !seats.is_empty()), seats.iter().filter_map(|seat| seat.deputies).map(u64::from).sum())
}

fn compare(about: &About<'_>) -> (Verdict, String) {
    let language = about.language;
    let (members, deputies) = counted(about);
    let stated = about.body.size.as_ref().map(|size| (u64::from(size.members), size.at_least));
    let stated_words = stated.map(|(stated, at_least)| {
        if at_least {
            tr!(language, "inspector-stated-at-least", count = stated)
        } else {
            tr!(language, "inspector-stated", count = stated)
        }
    });
    let counted_words = members.map(|members| tr!(language, "inspector-counted", count = members));
    let (verdict, end) = match (stated, members) {
        (Some((stated, at_least)), Some(members)) if stated == members || (at_least && members > stated) => {
            (Verdict::AddsUp, tr!(language, "inspector-adds-up"))
        }
        (Some((stated, _)), Some(members)) => (Verdict::Differs, tr!(language, "inspector-differs", count = stated.abs_diff(members))),
        (_, None) if !about.body.seats.is_empty() => {
            (Verdict::Open, tr!(language, "inspector-number-not-stated", count = appointers(about)))
        }
        _ => (Verdict::Open, String::new()),
    };
    let deputies = if deputies > 0 { tr!(language, "inspector-deputies", count = deputies) } else { String::new() };
    (verdict, dotted([stated_words.unwrap_or_default(), counted_words.unwrap_or_default(), deputies, end]))
}

fn appointers(about: &About<'_>) -> usize {
    about.body.seats.iter().map(|seat| &seat.by).collect::<std::collections::BTreeSet<_>>().len()
}

fn lane(about: &About<'_>, seat: &Seat) -> u8 {
    let lane = about.graph.owner(&seat.by).map_or(0, |(_, owner)| about.graph.owner_lane(owner));
    u8::try_from(about.graph.lane_colour(lane)).unwrap_or(0)
}

fn role_words(about: &About<'_>, role: Role) -> String {
    let key = match role {
        Role::Chair => "chair",
        Role::ViceChair => "vice-chair",
        Role::Member => "member",
        Role::CoOpted => "co-opted",
        Role::Secretary => "secretary",
    };
    tr!(about.language, "inspector-role", role = key)
}

fn groups(about: &About<'_>) -> Vec<SeatGroup> {
    let seats = &about.body.seats;
    let marks: u64 = seats.iter().map(|seat| u64::from(seat.ordinary.unwrap_or(1)) + u64::from(seat.deputies.unwrap_or(0))).sum();
    if marks > MOST_MARKS {
        return Vec::new();
    }
    let mut groups: Vec<(&Seat, SeatGroup)> = Vec::new();
    for seat in seats {
        let at = groups.iter().position(|(first, _)| first.by == seat.by).unwrap_or(groups.len());
        if at == groups.len() {
            let owner = about.graph.owner(&seat.by).map(|(_, owner)| about.text(&owner.short));
            groups.push((
                seat,
                SeatGroup { letters: owner.unwrap_or_default(), lane: lane(about, seat), seats: Vec::new(), said: String::new() },
            ));
        }
        let Some((_, group)) = groups.get_mut(at) else { continue };
        add_marks(&mut group.seats, seat);
        let words = seat_words(about, seat);
        group.said =
            if group.said.is_empty() { format!("{}: {words}", about.owner_name(&seat.by)) } else { format!("{}; {words}", group.said) };
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn add_marks(marks: &mut Vec<SeatMark>, seat: &Seat) {
    match seat.ordinary {
        Some(count) => marks.extend((0..count).map(|_| SeatMark { mark: Mark::Role(seat.role), place: SeatPlace::Ordinary })),
        None => marks.push(SeatMark { mark: Mark::NotStated, place: SeatPlace::Ordinary }),
    }
    marks.extend((0..seat.deputies.unwrap_or(0)).map(|_| SeatMark { mark: Mark::Deputy, place: SeatPlace::Deputy }));
    marks.sort_by_key(|mark| mark.place == SeatPlace::Deputy);
}

/// "Municipal director, chair, 1 ordinary, 1 deputy".
fn seat_words(about: &About<'_>, seat: &Seat) -> String {
    let language = about.language;
    let ordinary = match seat.ordinary {
        Some(count) => tr!(language, "inspector-ordinary", count = count),
        None => tr!(language, "inspector-not-stated"),
    };
    let deputies = seat.deputies.map_or_else(String::new, |count| tr!(language, "inspector-deputies", count = count));
    [post(about, seat), ordinary, deputies].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The post, and the role where it is not that of an ordinary member.
fn post(about: &About<'_>, seat: &Seat) -> String {
    let role = if seat.role == Role::Member { String::new() } else { role_words(about, seat.role) };
    dotted([about.text(&seat.post), role])
}

fn key(about: &About<'_>, groups: &[SeatGroup]) -> Vec<(Mark, String)> {
    let shown: std::collections::BTreeSet<Mark> = groups.iter().flat_map(|group| group.seats.iter().map(|seat| seat.mark)).collect();
    if shown.iter().all(|mark| *mark == Mark::Role(Role::Member)) {
        return Vec::new();
    }
    let words = |mark: Mark| match mark {
        Mark::Role(role) => role_words(about, role),
        Mark::Deputy => tr!(about.language, "inspector-deputy"),
        Mark::NotStated => tr!(about.language, "inspector-not-stated"),
    };
    shown.into_iter().map(|mark| (mark, words(mark))).collect()
}

fn number(about: &About<'_>, count: Option<u64>) -> String {
    #[allow(clippy::cast_precision_loss, reason = "no body has 2^53 seats")]
    count.map_or_else(|| NOT_STATED.to_owned(), |count| about.language.number(count as f64, 0))
}

fn row(about: &About<'_>, seat: &Seat, common: &[FactId]) -> Row {
    Row {
        lane: lane(about, seat),
        who: about.owner_name(&seat.by),
        post: post(about, seat),
        ordinary: number(about, seat.ordinary.map(u64::from)),
        deputies: seat.deputies.map_or_else(String::new, |count| number(about, Some(u64::from(count)))),
        facts: seat.facts.iter().filter(|fact| !common.contains(fact)).cloned().collect(),
        each: Vec::new(),
    }
}

/// A row for each appointer; many that appoint the same stand in one row that opens.
fn rows(about: &About<'_>, common: &[FactId]) -> Vec<Row> {
    let alike = |a: &Seat, b: &Seat| {
        (lane(about, a), &a.post, a.role, a.ordinary, a.deputies, &a.facts)
            == (lane(about, b), &b.post, b.role, b.ordinary, b.deputies, &b.facts)
    };
    let mut kinds: Vec<Vec<&Seat>> = Vec::new();
    for seat in &about.body.seats {
        match kinds.iter_mut().find(|kind| kind.first().is_some_and(|first| alike(first, seat))) {
            Some(kind) => kind.push(seat),
            None => kinds.push(vec![seat]),
        }
    }
    let told = |kind: Vec<&Seat>| match kind.first() {
        Some(first) if kind.len() >= ALIKE => vec![several(about, first, &kind, common)],
        _ => kind.into_iter().map(|seat| row(about, seat, common)).collect(),
    };
    kinds.into_iter().flat_map(told).collect()
}

fn several(about: &About<'_>, first: &Seat, kind: &[&Seat], common: &[FactId]) -> Row {
    let one = row(about, first, common);
    let lane_ix = about.graph.owner(&first.by).map_or(0, |(_, owner)| about.graph.owner_lane(owner));
    let lane = about.graph.lane_at(lane_ix).map_or_else(String::new, |lane| about.text(&lane.name));
    let total = |count: Option<u32>| count.map(|count| u64::from(count) * kind.len() as u64);
    let each = kind.iter().map(|seat| Row { facts: Vec::new(), ..row(about, seat, common) });
    Row {
        who: tr!(about.language, "inspector-several", lane = lane, count = kind.len()),
        ordinary: number(about, total(first.ordinary)),
        deputies: total(first.deputies).map_or_else(String::new, |count| number(about, Some(count))),
        each: each.collect(),
        ..one
    }
}

fn sum(about: &About<'_>) -> Row {
    let (members, deputies) = counted(about);
    Row {
        lane: 0,
        who: tr!(about.language, "inspector-sum"),
        post: String::new(),
        ordinary: number(about, members),
        deputies: if deputies > 0 { number(about, Some(deputies)) } else { String::new() },
        facts: Vec::new(),
        each: Vec::new(),
    }
}
