//! The administration of a country that does not exist, as large as is wanted: for tests, measurements and pictures of many bodies.
//!
//! The same wishes give the same bytes on every machine. A tree is grown as in the comparison of layouts: 2 to 12 bodies below
//! each body that has any, mostly five, and branches of different depth. All names are put together from lists of words.
#![allow(dead_code, reason = "each of those who share it uses a part")]
#![allow(clippy::cast_possible_truncation, clippy::indexing_slicing, reason = "every number is drawn below the length of its list")]

#[path = "administration_words.rs"]
mod administration_words;

use std::collections::BTreeSet;

use administration_words::{COUNTRY, FACTS, LANES, LEVELS, PLACES, RELATIONS, SUBJECTS, TOPICS, VERBS, both, place, subject_id, words};

use samverkan::data;
use samverkan::model::{
    Body, BodyId, Meeting, Occasion, Organisation, Owner, Period, Relation, Role, Seat, Size, Standing, Statement, Text,
};

/// What sort of administration is wanted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Administration {
    /// How many bodies.
    pub(crate) bodies: usize,
    /// Relations across the tree, for every 1 000 bodies.
    pub(crate) cross: usize,
    /// Bodies that answer to a second body as well, of every 1 000.
    pub(crate) second_parents: usize,
    /// Faults: bodies that are below themselves.
    pub(crate) loops: usize,
    /// Another number is another administration.
    pub(crate) seed: u64,
}

impl Administration {
    /// An administration without faults.
    pub(crate) fn of(bodies: usize) -> Self {
        Self { bodies, cross: 100, second_parents: 20, loops: 0, seed: 1 }
    }

    /// What its file says.
    pub(crate) fn organisation(&self) -> Organisation {
        let mut chance = Chance(self.seed.wrapping_mul(1_000_003).wrapping_add(self.bodies as u64));
        let tree = Tree::grown(self.bodies, &mut chance);
        let mut organisation = words(self.bodies);
        let (lanes, owners) = (lanes_of(&tree, &mut chance), owners_of(&tree));
        organisation.owners = tree.places().filter(|ix| owners[*ix] == *ix && tree.depth[*ix] > 0).map(|ix| owner(ix, lanes[ix])).collect();
        organisation.bodies = tree.places().map(|ix| body(ix, &tree, lanes[ix], owners[ix], &mut chance)).collect();
        let groups = gather_groups(&tree, &mut organisation.bodies, &mut chance);
        self.add_second_parents(&tree, &groups, &mut organisation.bodies, &mut chance);
        self.close_loops(&tree, &mut organisation.bodies);
        organisation.relations = self.relations(&tree, &mut chance);
        organisation
    }

    /// Its file, as the program writes it.
    pub(crate) fn text(&self) -> String {
        data::write(&self.organisation())
    }

    /// A second parent stands higher than the body, so that nothing loops.
    fn add_second_parents(&self, tree: &Tree, groups: &BTreeSet<usize>, bodies: &mut [Body], chance: &mut Chance) {
        for _ in 0..self.bodies * self.second_parents / 1000 {
            let (child, other) = (chance.below(tree.len()), tree.near(chance.below(tree.len()), chance));
            let fits = tree.depth[other] > 0 && tree.depth[other] < tree.depth[child] && !groups.contains(&other);
            let id = id(other);
            if fits && !bodies[child].parents.is_empty() && !bodies[child].parents.contains(&id) {
                bodies[child].parents.push(id);
            }
        }
    }

    /// Puts bodies below one of those that are below them, each loop apart from the others.
    fn close_loops(&self, tree: &Tree, bodies: &mut [Body]) {
        let mut taken = BTreeSet::new();
        for ix in tree.places().rev().filter(|ix| tree.depth[*ix] >= 2) {
            let above = tree.parent[ix];
            if taken.len() < 2 * self.loops && !taken.contains(&ix) && !taken.contains(&above) {
                taken.extend([ix, above]);
                bodies[above].parents = vec![id(ix)];
                bodies[ix].parents = vec![id(above)];
            }
        }
    }

    /// Most lead to somewhere near, the rest anywhere; no two bodies have more than one.
    fn relations(&self, tree: &Tree, chance: &mut Chance) -> Vec<Relation> {
        let wanted = if tree.len() > 3 { self.bodies * self.cross / 1000 } else { 0 };
        let mut known = BTreeSet::new();
        let mut relations = Vec::new();
        for _ in 0..wanted * 4 {
            if relations.len() == wanted {
                break;
            }
            let from = chance.below(tree.len());
            let to = if chance.is(700) { tree.near(from, chance) } else { chance.below(tree.len()) };
            if from != to && known.insert((from.min(to), from.max(to))) {
                let kind = RELATIONS[chance.below(RELATIONS.len())].0.into();
                let note = if chance.is(50) { both("enligt avtal", "by agreement") } else { Text::default() };
                let period = chance.is(30).then(|| Period { from: "2031".parse().ok(), to: None });
                relations.push(Relation { kind, from: id(from), to: id(to), note, period, ..Relation::default() });
            }
        }
        relations
    }
}

/// Numbers that look as if they came by chance (`SplitMix64`; Steele, Lea, Flood 2014).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, count: usize) -> usize {
        (self.next() % count.max(1) as u64) as usize
    }

    /// True this many times of a thousand.
    fn is(&mut self, of_1000: usize) -> bool {
        self.below(1000) < of_1000
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
}

/// Who is below whom; bodies are numbered in the order in which they grow, the topmost first.
struct Tree {
    parent: Vec<usize>,
    depth: Vec<usize>,
    children: Vec<Vec<usize>>,
}

impl Tree {
    fn grown(count: usize, chance: &mut Chance) -> Self {
        let mut tree = Self { parent: vec![0], depth: vec![0], children: vec![Vec::new()] };
        let (mut open, mut next) = (vec![0], 0);
        while tree.len() < count {
            // Mostly level by level; now and then a branch is ahead of the others.
            if next + 1 < open.len() && chance.is(400) {
                let other = next + chance.below(open.len() - next);
                open.swap(next, other);
            }
            let at = open[next];
            next += 1;
            for _ in 0..chance.of(&SPANS).min(count - tree.len()) {
                let child = tree.len();
                tree.parent.push(at);
                tree.depth.push(tree.depth[at] + 1);
                tree.children.push(Vec::new());
                tree.children[at].push(child);
                open.push(child);
            }
        }
        tree.truncate(count)
    }

    fn truncate(mut self, count: usize) -> Self {
        self.parent.truncate(count);
        self.depth.truncate(count);
        self.children.truncate(count);
        self
    }

    fn len(&self) -> usize {
        self.parent.len()
    }

    fn places(&self) -> std::ops::Range<usize> {
        0..self.len()
    }

    fn level(&self, ix: usize) -> usize {
        self.depth[ix].min(LEVELS.len() - 1)
    }

    /// A cousin: up one to three steps, and as many down as there are.
    fn near(&self, ix: usize, chance: &mut Chance) -> usize {
        let up = 1 + chance.below(3);
        let mut at = (0..up).fold(ix, |at, _| self.parent[at]);
        for _ in 0..up {
            if !self.children[at].is_empty() {
                at = chance.of(&self.children[at]);
            }
        }
        at
    }
}

/// How many bodies are below a body that has any.
const SPANS: [usize; 24] = [2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 6, 6, 6, 7, 7, 8, 9, 10, 12];

/// A body is mostly in the lane of the one above it.
fn lanes_of(tree: &Tree, chance: &mut Chance) -> Vec<usize> {
    let mut lanes: Vec<usize> = Vec::with_capacity(tree.len());
    for ix in tree.places() {
        let own = match tree.depth[ix] {
            0 => 0,
            1 => ix % LANES.len(),
            _ if chance.is(900) => lanes[tree.parent[ix]],
            _ => chance.below(LANES.len()),
        };
        lanes.push(own);
    }
    lanes
}

/// The first three levels below the topmost are owners, and own what is below them.
fn owners_of(tree: &Tree) -> Vec<usize> {
    let mut owners = Vec::with_capacity(tree.len());
    for ix in tree.places() {
        owners.push(if tree.depth[ix] <= 3 { ix } else { owners[tree.parent[ix]] });
    }
    owners
}

fn id(ix: usize) -> BodyId {
    format!("organ-{ix:05}").as_str().into()
}

fn owner_id(ix: usize) -> String {
    format!("huvudman-{ix}")
}

fn owner(ix: usize, lane: usize) -> Owner {
    let place = place(ix * 7 + 3);
    Owner {
        id: owner_id(ix).as_str().into(),
        name: both(&format!("{place} förvaltning"), &format!("Administration of {place}")),
        short: Text::plain(&place.chars().take(2).collect::<String>()),
        code: ix.is_multiple_of(3).then(|| format!("{:04}", 1000 + ix)),
        lane: LANES[lane].0.into(),
        principal: ix < 8,
        ..Owner::default()
    }
}

fn body(ix: usize, tree: &Tree, lane: usize, owner: usize, chance: &mut Chance) -> Body {
    let level = tree.level(ix);
    let (kind, name, short) = named(ix, level, chance);
    let fact = (ix < FACTS).then(|| format!("F{}", ix + 1).as_str().into());
    let seats = if chance.is(150) { seats(owner, tree, chance) } else { Vec::new() };
    let counted: u32 = seats.iter().filter(|seat| seat.role.is_member()).filter_map(|seat| seat.ordinary).sum();
    Body {
        id: id(ix),
        name,
        short,
        kind: kind.into(),
        standing: chance.is(20).then_some(Standing::Advises),
        level: LEVELS[level].0.into(),
        lane: LANES[lane].0.into(),
        owner: (tree.depth[owner] > 0).then(|| owner_id(owner).as_str().into()),
        parents: if ix > 0 { vec![id(tree.parent[ix])] } else { Vec::new() },
        subjects: if chance.is(400) { vec![subject_id(chance.below(SUBJECTS)).as_str().into()] } else { Vec::new() },
        period: chance.is(50).then(|| Period { from: "2030-01".parse().ok(), to: "2034".parse().ok() }),
        mandate: if chance.is(200) { (0..=chance.below(3)).map(|_| mandate(chance)).collect() } else { Vec::new() },
        size: (!seats.is_empty() && chance.is(300)).then(|| Size { members: counted, ..Size::default() }),
        seats,
        meetings: if chance.is(100) { vec![meeting(chance)] } else { Vec::new() },
        facts: fact.into_iter().collect(),
        ..Body::default()
    }
}

fn seats(owner: usize, tree: &Tree, chance: &mut Chance) -> Vec<Seat> {
    let owners = if tree.depth[owner] == 0 { &tree.children[owner] } else { &tree.children[tree.parent[owner]] };
    let Some(_) = owners.first() else { return Vec::new() };
    (0..=chance.below(4))
        .map(|nth| Seat {
            by: owner_id(chance.of(owners)).as_str().into(),
            post: if chance.is(300) { both("direktör", "director") } else { Text::default() },
            role: if nth == 0 { Role::Chair } else { Role::Member },
            ordinary: Some(1 + chance.below(if nth == 0 { 1 } else { 4 }) as u32),
            deputies: chance.is(300).then_some(1),
            ..Seat::default()
        })
        .collect()
}

fn mandate(chance: &mut Chance) -> Statement {
    let (verb_sv, verb_en) = chance.of(&VERBS);
    let ((a_sv, a_en), (b_sv, b_en)) = (chance.of(&TOPICS), chance.of(&TOPICS));
    let place = place(chance.below(PLACES));
    let text = match chance.below(3) {
        0 => both(&format!("{verb_sv} {a_sv}"), &format!("{verb_en} {a_en}")),
        1 => both(&format!("{verb_sv} {a_sv} och {b_sv} i {place}"), &format!("{verb_en} {a_en} and {b_en} in {place}")),
        _ => both(
            &format!("{verb_sv} frågor om {a_sv} som även rör {b_sv}, tillsammans med dem som ansvarar i {place}"),
            &format!("{verb_en} questions of {a_en} that also concern {b_en}, with those who are responsible in {place}"),
        ),
    };
    Statement { text, ..Statement::default() }
}

fn meeting(chance: &mut Chance) -> Meeting {
    let times = 1 + chance.below(11) as u32;
    Meeting {
        occasion: chance.of(&[Occasion::Meeting, Occasion::Meeting, Occasion::Report, Occasion::FollowUp]),
        text: both(&format!("{times} gånger om året"), &format!("{times} times a year")),
        times_a_year: Some(times),
        at_least: chance.is(300),
        ..Meeting::default()
    }
}

/// Here and there one card stands for all that are directly below a body; tells for whom they stand.
fn gather_groups(tree: &Tree, bodies: &mut [Body], chance: &mut Chance) -> BTreeSet<usize> {
    let mut groups = BTreeSet::new();
    for ix in tree.places().filter(|ix| tree.depth[*ix] >= 3 && tree.children[*ix].len() >= 4) {
        if !groups.contains(&tree.parent[ix]) && chance.is(60) {
            groups.insert(ix);
            for child in &tree.children[ix] {
                bodies[*child].group = Some(id(ix));
                bodies[*child].parents = vec![id(tree.parent[ix])];
            }
        }
    }
    groups
}

/// The kind of a body, its name and perhaps a short one.
fn named(ix: usize, level: usize, chance: &mut Chance) -> (&'static str, Text, Text) {
    let ((topic, english), (other, other_english)) = (chance.of(&TOPICS), chance.of(&TOPICS));
    let (place, number) = (place(chance.below(PLACES)), 1 + chance.below(60));
    let (kind, sv, en) = match (level, chance.below(4)) {
        (0, _) => ("regering", format!("{COUNTRY}s regering"), format!("Government of {COUNTRY}")),
        (1, _) => ("departement", format!("Departementet för {topic} och {other}"), format!("Ministry of {english} and {other_english}")),
        (2, 0) => ("myndighet", format!("Myndigheten för {topic}"), format!("Agency for {english}")),
        (2, 1) => ("inspektion", format!("Inspektionen för {topic}"), format!("Inspectorate of {english}")),
        (2, 2) => ("namnd", format!("Statens nämnd för {topic} och {other}"), format!("State Board for {english} and {other_english}")),
        (2, _) => ("myndighet", format!("{COUNTRY}s verk för {topic}"), format!("{COUNTRY} Administration of {english}")),
        (3, 0) => ("avdelning", format!("Avdelningen för {topic}"), format!("Department of {english}")),
        (3, 1) => ("distrikt", format!("Distrikt {place}"), format!("{place} District")),
        (3, 2) => ("kansli", format!("Kansliet för {topic}"), format!("Secretariat for {english}")),
        (3, _) => ("avdelning", format!("Avdelningen för {topic} i {place}"), format!("Department of {english} in {place}")),
        (4, 0) => ("enhet", format!("Enheten för {topic}"), format!("Unit for {english}")),
        (4, 1) => ("kontor", format!("Kontoret i {place}"), format!("{place} office")),
        (4, 2) => ("utskott", format!("Utskott {number} för {topic}"), format!("Committee {number} on {english}")),
        (4, _) => (
            "enhet",
            format!("Samordningsfunktionen för {topic} och {other} i {place} med omnejd"),
            format!("Coordination of {english} and {other_english} in and around {place}"),
        ),
        (_, 0) => ("arbetsgrupp", format!("Arbetsgruppen för {topic} i {place}"), format!("Working group on {english} in {place}")),
        (_, 1) => ("natverk", format!("Nätverk {number} för {topic}"), format!("Network {number} for {english}")),
        (_, 2) => ("kontor", format!("{place} {number}"), format!("{place} {number}")),
        (_, _) => {
            ("rad", format!("Rådet för {topic} och {other} i {place}"), format!("Council for {english} and {other_english} in {place}"))
        }
    };
    let initials = sv.split(' ').filter_map(|word| word.chars().next()).filter(|letter| letter.is_alphabetic());
    let short = if chance.is(300) { format!("{}{ix}", initials.collect::<String>().to_uppercase()) } else { String::new() };
    (kind, both(&sv, &en), if short.is_empty() { Text::default() } else { Text::plain(&short) })
}
