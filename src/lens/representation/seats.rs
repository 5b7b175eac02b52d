//! Who has how many seats where: the numbers of the matrix, in the order they are shown in.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use crate::check::{self, FindingKind};
use crate::graph::{BodyIx, OrgGraph};
use crate::i18n::Language;
use crate::lens::Request;
use crate::model::{Body, LaneId, Owner, OwnerId, Role, Seat};
use crate::projection::{GroupState, Projection};
use crate::view::Sort;

/// So many bodies are shown at most; of more it is told how many they are.
pub(super) const MOST_ROWS: usize = 1_000;
/// So many marks are drawn at most: enough for 300 bodies in which 200 owners each have a member.
const MOST_MARKS: usize = 60_000;
/// So many owners are shown at most.
pub(super) const MOST_COLUMNS: usize = 400;

/// Orders the bodies by the number of their members.
pub(super) const BY_TOTAL: &str = "total";
/// Orders them by name.
pub(super) const BY_NAME: &str = "name";

/// The order that is meant first: names from the beginning of the alphabet, numbers from the largest.
pub(super) fn first_order(by: &str) -> Sort {
    Sort { by: by.to_owned(), descending: by != BY_NAME }
}
/// Orders the owners by the number of their seats.
pub(super) const BY_OWNERS: &str = "owners";
/// Orders the bodies by the seats of the owner whose id follows.
const BY_OWNER: &str = "owner ";

/// The order by the seats of one owner.
pub(super) fn by_owner(owner: &OwnerId) -> String {
    format!("{BY_OWNER}{owner}")
}

/// A number of seats, of which some may not be stated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Count {
    /// The stated ones.
    pub(super) known: u64,
    /// Whether there are others.
    pub(super) open: bool,
}

impl Count {
    fn add(&mut self, count: Option<u32>) {
        self.known += count.map_or(0, u64::from);
        self.open |= count.is_none();
    }

    fn join(&mut self, other: Self) {
        self.known += other.known;
        self.open |= other.open;
    }
}

/// What a seat is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Chair,
    ViceChair,
    Member,
    Deputy,
    CoOpted,
    Secretary,
}

impl Kind {
    pub(super) fn of(role: Role) -> Self {
        match role {
            Role::Chair => Self::Chair,
            Role::ViceChair => Self::ViceChair,
            Role::Member => Self::Member,
            Role::CoOpted => Self::CoOpted,
            Role::Secretary => Self::Secretary,
        }
    }

    /// Its name in the language files.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Chair => "chair",
            Self::ViceChair => "vice-chair",
            Self::Member => "member",
            Self::Deputy => "deputy",
            Self::CoOpted => "co-opted",
            Self::Secretary => "secretary",
        }
    }
}

/// Seats of one kind in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mark {
    pub(super) kind: Kind,
    /// How many; `None` where that is not stated.
    pub(super) count: Option<u64>,
}

/// What one owner has in the bodies of a row: seats of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// The place of its column.
    pub(super) column: usize,
    pub(super) mark: Mark,
}

/// What orders rows by the seats of one owner: its members, and how many marks it has.
fn weight(cell: &[Entry]) -> (u64, usize) {
    let members = cell.iter().filter(|entry| matches!(entry.mark.kind, Kind::Chair | Kind::ViceChair | Kind::Member));
    (members.filter_map(|entry| entry.mark.count).sum(), cell.len())
}

/// An owner, with all its seats.
#[derive(Clone, Debug)]
pub(super) struct Column<'a> {
    pub(super) owner: &'a Owner,
    /// The theme's colour of its lane.
    pub(super) lane: u8,
    pub(super) members: Count,
    pub(super) deputies: u64,
    /// In how many bodies it has seats.
    pub(super) bodies: usize,
    last: Option<BodyIx>,
}

/// A body with seats; or a group, for those of its members that have seats.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) body: BodyIx,
    /// The bodies whose seats it shows.
    pub(super) of: Vec<BodyIx>,
    /// By column, then by kind; those of columns that are not shown are left out.
    entries: Vec<Entry>,
    pub(super) members: Count,
    pub(super) deputies: u64,
    /// The stated number of members, and whether it is a least number; `None` where it is not stated.
    pub(super) stated: Option<(u64, bool)>,
    /// What comes of comparing the two, for each body that can be compared.
    pub(super) verdicts: Vec<(BodyIx, FindingKind)>,
}

impl Row {
    /// The bodies whose seats do not make up their stated number.
    pub(super) fn differing(&self) -> impl Iterator<Item = &(BodyIx, FindingKind)> {
        self.verdicts.iter().filter(|(_, verdict)| matches!(verdict, FindingKind::SeatsDiffer { .. }))
    }
}

/// The whole matrix.
#[derive(Clone, Debug)]
pub(super) struct Matrix<'a> {
    /// The owners: principals, then others that appoint a seat.
    pub(super) columns: Vec<Column<'a>>,
    /// How many of the columns are principals.
    pub(super) principals: usize,
    pub(super) rows: Vec<Row>,
    /// The sum of all members.
    pub(super) members: Count,
    /// How many bodies have seats, how many of them state a number that can be compared, and in how many of these it differs.
    pub(super) bodies: usize,
    pub(super) stated: usize,
    pub(super) differ: usize,
    /// Whether there are seats that are not counted: of secretaries and of those who are co-opted.
    pub(super) has_guests: bool,
    /// How many bodies have seats in rows that are not shown.
    pub(super) more_bodies: usize,
    /// The owners of columns that are not shown.
    pub(super) more_columns: usize,
}

impl<'a> Matrix<'a> {
    /// # Complexity
    /// O(bodies + owners + s log s) for s seats.
    pub(super) fn new(request: &Request<'a>) -> Self {
        let graph = request.graph;
        let (mut columns, places) = columns(graph);
        let mut rows: BTreeMap<BodyIx, Row> = BTreeMap::new();
        let stands = stands_in(graph, request.projection);
        for (ix, body) in graph.organisation().bodies.iter().enumerate().filter(|(_, body)| !body.seats.is_empty()) {
            let at = stands.get(ix).copied().unwrap_or(ix);
            let row = rows.entry(at).or_insert_with(|| Row::new(at));
            row.take(ix, body);
            for seat in &body.seats {
                let Some(&place) = places.get(&seat.by) else { continue };
                row.push(place, seat);
                if let Some(column) = columns.get_mut(place) {
                    column.take(ix, seat);
                }
            }
        }
        let mut rows: Vec<Row> = rows.into_values().collect();
        let kinds: BTreeMap<_, usize> = graph.organisation().kinds.iter().map(|kind| &kind.id).zip(0..).collect();
        let kind = |ix| graph.kind(ix).and_then(|kind| kinds.get(&kind.id)).copied();
        rows.sort_by_cached_key(|row| (graph.level(row.body), kind(row.body), row.body));
        let mut members = Count::default();
        for row in &rows {
            members.join(row.members);
        }
        let mut matrix = Self {
            columns,
            principals: 0,
            members,
            bodies: rows.iter().map(|row| row.of.len()).sum(),
            stated: rows.iter().map(|row| row.verdicts.len()).sum(),
            differ: rows.iter().map(|row| row.differing().count()).sum(),
            has_guests: graph.organisation().bodies.iter().flat_map(|body| &body.seats).any(|seat| !seat.role.is_member()),
            rows,
            more_bodies: 0,
            more_columns: 0,
        };
        let sort = request.asked.sorts.get(&super::ID.into());
        matrix.arrange(sort);
        matrix.order(graph, request.language, sort);
        matrix.cut();
        matrix
    }

    /// Puts the columns in order, and the cells with them.
    fn arrange(&mut self, sort: Option<&Sort>) {
        let mut order: Vec<usize> = (0..self.columns.len()).collect();
        let weight = |at: &usize| self.columns.get(*at).map(|column| (column.members.known, column.bodies, column.deputies));
        match sort.filter(|sort| sort.by == BY_OWNERS) {
            Some(sort) if sort.descending => order.sort_by_key(|at| Reverse(weight(at))),
            Some(_) => order.sort_by_key(weight),
            None => {}
        }
        // A principal is shown even where it has no seat: that is worth seeing too.
        let shown = |at: &usize| self.columns.get(*at).is_some_and(|column| column.owner.principal || column.bodies > 0);
        order.retain(shown);
        order.sort_by_key(|at| self.columns.get(*at).is_some_and(|column| !column.owner.principal));
        self.more_columns = order.len().saturating_sub(MOST_COLUMNS);
        order.truncate(MOST_COLUMNS);
        let mut places = vec![usize::MAX; self.columns.len()];
        for (to, from) in order.iter().enumerate() {
            if let Some(place) = places.get_mut(*from) {
                *place = to;
            }
        }
        for row in &mut self.rows {
            row.settle(&places);
        }
        self.columns = order.iter().filter_map(|at| self.columns.get(*at)).cloned().collect();
        self.principals = self.columns.iter().filter(|column| column.owner.principal).count();
    }

    /// Puts the rows in order.
    fn order(&mut self, graph: &OrgGraph, language: &Language, sort: Option<&Sort>) {
        let Some(sort) = sort else { return };
        let turned = |order: Ordering| if sort.descending { order.reverse() } else { order };
        if sort.by == BY_TOTAL {
            self.rows.sort_by(|a, b| turned(a.members.known.cmp(&b.members.known)));
        } else if sort.by == BY_NAME {
            let name = |row: &Row| graph.at(row.body).map_or("", |body| body.name.in_language(language.tag()));
            self.rows.sort_by(|a, b| turned(language.compare(name(a), name(b))));
        } else if let Some(id) = sort.by.strip_prefix(BY_OWNER) {
            let column = self.columns.iter().position(|column| column.owner.id.as_str() == id);
            let weight = |row: &Row| column.map(|column| weight(row.at(column)));
            self.rows.sort_by(|a, b| turned(weight(a).cmp(&weight(b))));
        }
    }

    /// Leaves out what nobody could take in. The sums stay those of the whole.
    fn cut(&mut self) {
        let mut marks = 0;
        let fits = |row: &Row| {
            marks += row.entries.len();
            marks <= MOST_MARKS
        };
        let most = self.rows.iter().take(MOST_ROWS).map(fits).filter(|fits| *fits).count();
        self.more_bodies = self.rows.iter().skip(most).map(|row| row.of.len()).sum();
        self.rows.truncate(most);
    }

    /// Whether rows stand by what they are, so that kinds head them.
    pub(super) fn is_by_kind(sort: Option<&Sort>) -> bool {
        sort.is_none_or(|sort| sort.by == BY_OWNERS)
    }
}

impl Row {
    fn new(body: BodyIx) -> Self {
        let (of, entries, verdicts) = (Vec::new(), Vec::new(), Vec::new());
        Self { body, of, entries, members: Count::default(), deputies: 0, stated: Some((0, false)), verdicts }
    }

    fn take(&mut self, ix: BodyIx, body: &Body) {
        self.of.push(ix);
        for seat in &body.seats {
            if seat.role.is_member() {
                self.members.add(seat.ordinary);
            }
            self.deputies += seat.deputies.map_or(0, u64::from);
        }
        let sum = self.stated.zip(body.size.as_ref());
        self.stated = sum.map(|((sum, at_least), size)| (sum + u64::from(size.members), at_least || size.at_least));
        self.verdicts.extend(check::members(body).map(|verdict| (ix, verdict)));
    }

    fn push(&mut self, column: usize, seat: &Seat) {
        let own = Mark { kind: Kind::of(seat.role), count: seat.ordinary.map(u64::from) };
        let deputies = Mark { kind: Kind::Deputy, count: Some(seat.deputies.map_or(0, u64::from)) };
        self.entries.extend([own, deputies].into_iter().filter(|mark| mark.count != Some(0)).map(|mark| Entry { column, mark }));
    }

    /// The columns have new places; what is alike becomes one mark.
    fn settle(&mut self, places: &[usize]) {
        for entry in &mut self.entries {
            entry.column = places.get(entry.column).copied().unwrap_or(usize::MAX);
        }
        self.entries.retain(|entry| entry.column != usize::MAX);
        let alike = |entry: &Entry| (entry.column, entry.mark.kind, entry.mark.count.is_none());
        self.entries.sort_by_key(alike);
        self.entries.dedup_by(|next, kept| {
            let same = alike(next) == alike(kept);
            if same {
                kept.mark.count = kept.mark.count.zip(next.mark.count).map(|(a, b)| a + b);
            }
            same
        });
    }

    /// What each owner has here that has something, in the order of the columns.
    pub(super) fn cells(&self) -> impl Iterator<Item = (usize, &[Entry])> {
        self.entries.chunk_by(|a, b| a.column == b.column).filter_map(|cell| cell.first().map(|first| (first.column, cell)))
    }

    /// What the owner of a column has here.
    fn at(&self, column: usize) -> &[Entry] {
        let from = self.entries.partition_point(|entry| entry.column < column);
        let to = self.entries.partition_point(|entry| entry.column <= column);
        self.entries.get(from..to).unwrap_or_default()
    }
}

impl Column<'_> {
    fn take(&mut self, body: BodyIx, seat: &Seat) {
        if seat.role.is_member() {
            self.members.add(seat.ordinary);
        }
        self.deputies += seat.deputies.map_or(0, u64::from);
        if self.last.replace(body) != Some(body) {
            self.bodies += 1;
        }
    }
}

/// All owners as columns, and where each stands.
fn columns(graph: &OrgGraph) -> (Vec<Column<'_>>, BTreeMap<&OwnerId, usize>) {
    let owners = &graph.organisation().owners;
    let mut lanes: BTreeMap<&LaneId, u8> = BTreeMap::new();
    let column = |owner| {
        let colour = || u8::try_from(graph.lane_colour(graph.owner_lane(owner))).unwrap_or(0);
        let lane = *lanes.entry(&owner.lane).or_insert_with(colour);
        Column { owner, lane, members: Count::default(), deputies: 0, bodies: 0, last: None }
    };
    let columns: Vec<Column<'_>> = owners.iter().map(column).collect();
    let mut places = BTreeMap::new();
    for (at, owner) in owners.iter().enumerate() {
        places.entry(&owner.id).or_insert(at); // of two with one id the first is meant; `check` tells
    }
    (columns, places)
}

/// The body in whose row each body is shown: the outermost group that is not open, else its own.
fn stands_in(graph: &OrgGraph, projection: &Projection) -> Vec<BodyIx> {
    let is_open = |group: BodyIx| projection.find(group).is_some_and(|shown| shown.group == GroupState::Open);
    let mut stands: Vec<Option<BodyIx>> = vec![None; graph.len()];
    let mut way = Vec::new();
    for start in 0..graph.len() {
        let mut at = start;
        let mut known = stands.get(at).copied().flatten();
        while known.is_none() {
            way.push(at);
            let Some(group) = graph.group(at) else { break };
            at = group;
            known = stands.get(at).copied().flatten();
        }
        // From the outermost group back to where the walk began.
        let mut above = known.map(|row| (at, row));
        while let Some(ix) = way.pop() {
            let row = match above {
                Some((group, row)) if row != group || !is_open(group) => row,
                _ => ix,
            };
            if let Some(slot) = stands.get_mut(ix) {
                *slot = Some(row);
            }
            above = Some((ix, row));
        }
    }
    stands.into_iter().enumerate().map(|(ix, row)| row.unwrap_or(ix)).collect()
}
