//! The rules of a placement, each with the faults against it.

use std::collections::{BTreeMap, BTreeSet};

use emath::{Pos2, Rect};

use super::super::kin::Kin;
use super::super::rows::standing;
use super::super::unit::{PITCH, Unit};
use super::super::{Arrangement, Input, Order, Placement};
use super::upright::{upright, upright_input};

/// Lengths in 1/64 point.
type N = i64;

/// Cards are looked up by bands so high.
const BAND: N = 64 * 64;

/// A card or a room: left, top, right, bottom.
type Area = [N; 4];

/// A straight stretch of a wire: whether it is level, where it lies, from where to where along, and whose wire it is.
type Stretch = (bool, N, N, N, Net);

/// A card and a side of it.
type Port = (usize, usize);

/// The ports that a stretch ends at, if it is the first of its wire, and the last.
type Ends = [Option<Port>; 2];

/// Whose wire it is: the lines below one card are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Net {
    Below(usize),
    Stem(usize),
    Route(usize),
}

/// All that is wrong with a placement.
pub(super) fn faults(input: &Input, placement: &Placement) -> Vec<String> {
    let (input, placement) = (&upright_input(input), &upright(placement.clone(), input.options.direction));
    let mut checker = Checker {
        input,
        placement,
        kin: Kin::new(&standing(input), input.lanes),
        unit: Unit::new(input.options.pitch),
        areas: placement.cards.iter().map(|card| area(*card)).collect(),
        faults: Vec::new(),
    };
    checker.numbers();
    if checker.faults.is_empty() {
        checker.cards();
        checker.rooms();
        checker.lanes();
        checker.families();
        checker.wires();
        checker.trunks();
    }
    checker.faults
}

struct Checker<'a> {
    input: &'a Input,
    placement: &'a Placement,
    kin: Kin,
    unit: Unit,
    areas: Vec<Area>,
    faults: Vec<String>,
}

#[expect(clippy::cast_possible_truncation, reason = "pictures are far smaller than 2^53")]
fn n(length: f32) -> N {
    (f64::from(length) * 64.0).round() as N
}

fn area(rect: Rect) -> Area {
    [n(rect.left()), n(rect.top()), n(rect.right()), n(rect.bottom())]
}

fn overlap(a: Area, b: Area) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

fn touch(a: Area, b: Area) -> bool {
    a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
}

fn within(inner: Area, outer: Area) -> bool {
    inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]
}

fn of_line(a: Pos2, b: Pos2) -> Area {
    [n(a.x).min(n(b.x)), n(a.y).min(n(b.y)), n(a.x).max(n(b.x)), n(a.y).max(n(b.y))]
}

impl Checker<'_> {
    fn wrong(&mut self, is_wrong: bool, what: impl FnOnce() -> String) {
        if is_wrong {
            self.faults.push(what());
        }
    }

    fn card(&self, card: usize) -> Area {
        self.areas[card]
    }

    /// All there, finite, on the grid, within the whole.
    fn numbers(&mut self) {
        let (all, count) = (self.placement, self.input.cards.len());
        let counts = [all.cards.len(), all.rooms.len(), all.stems.len()];
        self.wrong(counts != [count; 3] || all.routes.len() != self.input.links.len(), || format!("numbers: {counts:?}"));
        self.wrong(all.lanes.len() != self.input.lanes.max(1), || "numbers: lanes".to_owned());
        let rects = all.cards.iter().chain(&all.rooms).flat_map(|rect| [rect.min, rect.max]);
        let lines = all.trunks.iter().flat_map(|trunk| trunk.lines.iter().flatten()).chain(all.stems.iter().chain(&all.routes).flatten());
        for pos in rects.chain(lines.copied()) {
            let is_on_grid = [pos.x, pos.y].iter().all(|v| v.is_finite() && (f64::from(*v) * 64.0).fract() == 0.0);
            self.wrong(!is_on_grid, || format!("grid: {pos:?}"));
            let is_inside = pos.x >= 0.0 && pos.y >= 0.0 && pos.x <= all.size.x && pos.y <= all.size.y;
            self.wrong(!is_inside, || format!("outside: {pos:?} of {:?}", all.size));
        }
    }

    /// Each of its size, none on another.
    fn cards(&mut self) {
        for (index, card) in self.input.cards.iter().enumerate() {
            let rect = self.placement.cards[index];
            for (got, asked, end) in [(rect.width(), card.size.x, rect.right()), (rect.height(), card.size.y, rect.bottom())] {
                let least = self.unit.points(2 * PITCH);
                let asked = if asked.is_finite() { asked.clamp(least, least.max(100_000.0)) } else { least };
                // Far out there are fewer than 64 numbers to a point.
                let rounding = end * 2.0e-7;
                self.wrong(got < asked - rounding || got > asked + 1.0 / 32.0 + rounding, || format!("size: {index} {got} for {asked}"));
            }
        }
        // Along the longer side of the whole, so that few are beside each other.
        let mut areas = self.areas.clone();
        if self.placement.size.y > self.placement.size.x {
            for area in &mut areas {
                *area = [area[1], area[0], area[3], area[2]];
            }
        }
        areas.sort_unstable();
        for (place, a) in areas.iter().enumerate() {
            for b in areas[place + 1..].iter().take_while(|b| b[0] < a[2]) {
                self.wrong(overlap(*a, *b), || format!("cards overlap: {a:?} {b:?}"));
            }
        }
    }

    /// Whether nothing is folded: all cards below one begin at one height.
    fn is_spread(&self) -> bool {
        let lists = (0..self.input.lanes.max(1)).map(|lane| self.kin.roots.of(lane));
        let mut lists = lists.chain((0..self.areas.len()).map(|card| self.kin.below.of(card)));
        let in_line = |list: &[usize]| list.windows(2).all(|pair| self.card(pair[0])[1] == self.card(pair[1])[1]);
        match self.input.options.arrangement {
            Arrangement::Spread => true,
            Arrangement::Auto => lists.all(in_line),
            Arrangement::Compact => false,
        }
    }

    /// A card and the rooms of those below it are in its room; rooms that are not nested do not overlap.
    fn rooms(&mut self) {
        let rooms: Vec<Area> = self.placement.rooms.iter().map(|room| area(*room)).collect();
        for (index, room) in rooms.iter().enumerate() {
            self.wrong(!within(self.card(index), *room), || format!("room: {index} is not in its own"));
            if let Some(up) = self.kin.parent[index] {
                self.wrong(!within(*room, rooms[up]), || format!("room: {index} is not in that of {up}"));
            }
        }
        if self.is_spread() {
            return;
        }
        // Those below one card, and those on top: what is in them is in them.
        let kin = self.kin.clone();
        let tops = (0..self.input.lanes.max(1)).map(|lane| kin.roots.of(lane));
        for family in tops.chain((0..rooms.len()).map(|card| kin.below.of(card))) {
            let mut own: Vec<(Area, usize)> = family.iter().map(|card| (rooms[*card], *card)).collect();
            own.sort_unstable();
            for (place, (a, card)) in own.iter().enumerate() {
                for (b, other) in own[place + 1..].iter().take_while(|(b, _)| b[0] < a[2]) {
                    self.wrong(overlap(*a, *b), || format!("rooms overlap: {card} {other}"));
                }
            }
        }
    }

    /// Side by side in their order; rooms in that of their lane.
    fn lanes(&mut self) {
        let lanes: Vec<(N, N)> = self.placement.lanes.iter().map(|lane| (n(lane.min), n(lane.max))).collect();
        let is_tidy = lanes.iter().all(|(left, right)| left <= right) && lanes.windows(2).all(|pair| pair[0].1 <= pair[1].0);
        self.wrong(!is_tidy, || format!("lanes: {lanes:?}"));
        for (index, room) in self.placement.rooms.iter().enumerate() {
            let lane = lanes[self.kin.lane[index]];
            self.wrong(n(room.left()) < lane.0 || n(room.right()) > lane.1, || format!("lane: {index} is not in its own"));
        }
    }

    /// Those below a card are below it, in order, with it over their middle.
    fn families(&mut self) {
        let slack = n(self.unit.points(PITCH) * 0.625);
        for up in 0..self.input.cards.len() {
            let below = self.kin.below.of(up).to_vec();
            let Some(bottom) = below.iter().map(|card| self.card(*card)[1]).min() else { continue };
            let own = self.card(up);
            self.wrong(bottom <= own[3], || format!("below: {up} is not over those below it"));
            let low = below.iter().map(|card| self.card(*card)[0]).min().unwrap_or(0);
            let high = below.iter().map(|card| self.card(*card)[2]).max().unwrap_or(0);
            let off = i64::midpoint(low, high) - i64::midpoint(own[0], own[2]);
            // Where the room of the family ends it cannot stand further to that side.
            let room = area(self.placement.rooms[up]);
            let is_free = if off < 0 { own[0] - room[0] > slack } else { room[2] - own[2] > slack };
            self.wrong(off.abs() > slack && is_free, || format!("centre: {up} is off by {}", off / 64));
            self.reading(&below);
        }
        for lane in 0..self.input.lanes.max(1) {
            let roots = self.kin.roots.of(lane).to_vec();
            self.reading(&roots);
        }
    }

    /// Each further to the right than the one before, or below it.
    fn reading(&mut self, siblings: &[usize]) {
        if self.input.options.order != Order::Given {
            return;
        }
        // The rooms of trees side by side may reach over each other: there the cards tell the order.
        let is_spread = self.is_spread();
        for pair in siblings.windows(2) {
            let [a, b] = [pair[0], pair[1]].map(|card| if is_spread { self.card(card) } else { area(self.placement.rooms[card]) });
            let follows = b[0] >= a[2] || (!is_spread && b[1] >= a[3]);
            self.wrong(!follows, || format!("order: {} before {}", pair[0], pair[1]));
        }
    }

    /// From border to border, with right angles, through no card, on no other.
    fn wires(&mut self) {
        let mut ways: Vec<(Net, usize, usize, &[Pos2])> = Vec::new();
        for (card, stem) in self.placement.stems.iter().enumerate() {
            let known = self.input.cards[card].parent.filter(|up| *up < self.input.cards.len() && *up != card);
            self.wrong(known.is_some() == stem.is_empty(), || format!("ends: stem of {card} has {} points", stem.len()));
            if let Some(up) = known.filter(|_| !stem.is_empty()) {
                let net = if self.kin.parent[card].is_some() { Net::Below(up) } else { Net::Stem(card) };
                ways.push((net, up, card, stem));
            }
        }
        for (index, (link, route)) in self.input.links.iter().zip(&self.placement.routes).enumerate() {
            let is_known = link.from.max(link.to) < self.input.cards.len() && link.from != link.to;
            self.wrong(is_known == route.is_empty(), || format!("ends: route {index} has {} points", route.len()));
            if is_known && !route.is_empty() {
                ways.push((Net::Route(index), link.from, link.to, route));
            }
        }
        let mut bands: BTreeMap<N, Vec<usize>> = BTreeMap::new();
        for (card, [_, top, _, bottom]) in (0..self.input.cards.len()).map(|card| (card, self.card(card))) {
            (top / BAND..=bottom / BAND).for_each(|band| bands.entry(band).or_default().push(card));
        }
        let mut stretches: BTreeSet<(Stretch, Ends)> = BTreeSet::new();
        let mut at_sides: BTreeSet<(Port, Net)> = BTreeSet::new();
        for (net, from, to, way) in ways {
            self.way(net, (from, to), way, &bands);
            let last = way.len().saturating_sub(2);
            for (place, pair) in way.windows(2).enumerate() {
                let ends = [(place == 0).then(|| (from, side(pair[0], pair[1]))), (place == last).then(|| (to, side(pair[1], pair[0])))];
                at_sides.extend(ends.iter().flatten().map(|port| (*port, net)));
                stretches.insert(((stretch(pair[0], pair[1], net)), ends));
            }
        }
        self.apart(&stretches, &at_sides);
    }

    /// One wire by itself.
    fn way(&mut self, net: Net, (from, to): (usize, usize), way: &[Pos2], bands: &BTreeMap<N, Vec<usize>>) {
        let last = way.len() - 1;
        self.wrong(last == 0, || format!("way: {net:?} is a point"));
        let bend = |at: usize| (n(way[at].x) == n(way[at + 1].x), n(way[at].y) == n(way[at + 1].y));
        let is_square = (0..last).all(|at| bend(at).0 != bend(at).1) && (1..last).all(|at| bend(at - 1) != bend(at));
        self.wrong(!is_square, || format!("way: {net:?} is not square: {way:?}"));
        for (place, pair) in way.windows(2).enumerate() {
            let line = of_line(pair[0], pair[1]);
            let near = bands.range(line[1] / BAND..=line[3] / BAND).flat_map(|(_, cards)| cards).copied();
            let met: BTreeSet<usize> = near.filter(|card| touch(line, self.card(*card))).collect();
            for card in met {
                let leaves = |end: usize| touch(of_line(way[end], way[end]), self.card(card)) && meets_in_a_point(line, self.card(card));
                let is_right = (place == 0 && card == from && leaves(0)) || (place + 1 == last && card == to && leaves(last));
                self.wrong(!is_right, || format!("through: {net:?} {from} to {to} meets {card} by stretch {place} of {way:?}"));
            }
        }
        for (end, card) in [(0, from), (last, to)] {
            let is_there = touch(of_line(way[end], way[end]), self.card(card));
            self.wrong(!is_there, || format!("ends: {net:?} is not at {card}"));
        }
    }

    /// No two wires on each other, except on their way to a side of a card that has no place for them all.
    fn apart(&mut self, stretches: &BTreeSet<(Stretch, Ends)>, at_sides: &BTreeSet<(Port, Net)>) {
        let crowded: BTreeSet<Port> = at_sides.iter().map(|(port, _)| *port).filter(|port| self.is_crowded(*port, at_sides)).collect();
        let mut line = None;
        let mut open: Vec<&(Stretch, Ends)> = Vec::new();
        for item in stretches {
            let ((level, at, from, to, net), ends) = item;
            if line != Some((level, at)) {
                open.clear();
            }
            line = Some((level, at));
            open.retain(|(other, _)| other.3 > *from);
            for (other, other_ends) in open.iter().filter(|(other, _)| other.4 != *net) {
                let both = |port: &&Port| at_sides.contains(&(**port, *net)) && at_sides.contains(&(**port, other.4));
                let shares = ends.iter().chain(other_ends).flatten().filter(both).any(|port| crowded.contains(port));
                let (to, at) = (to.min(&other.3) / 64, at / 64);
                let told = || {
                    format!(
                        "on each other: {net:?} {:?} {} at {at} from {} to {to}",
                        other.4,
                        if *level { "level" } else { "upright" },
                        from / 64
                    )
                };
                self.wrong(!shares, told);
            }
            open.push(item);
        }
    }

    /// Whether a side of a card has more wires than there are places between its corners: two fewer than it is pitches long.
    fn is_crowded(&self, port: Port, at_sides: &BTreeSet<(Port, Net)>) -> bool {
        let size = self.placement.cards[port.0].size();
        let length = if port.1 < 2 { size.x } else { size.y };
        let places = usize::try_from(self.unit.up(length - 1.0e-3) / PITCH - 2).unwrap_or(0).max(1);
        at_sides.range((port, Net::Below(0))..=(port, Net::Route(usize::MAX))).count() > places
    }

    /// Trunks are the stems, each stretch once.
    fn trunks(&mut self) {
        let mut stems: BTreeMap<usize, BTreeSet<Stretch>> = BTreeMap::new();
        for (card, stem) in self.placement.stems.iter().enumerate() {
            if let Some(up) = self.kin.parent[card] {
                stems.entry(up).or_default().extend(stem.windows(2).map(|pair| stretch(pair[0], pair[1], Net::Below(0))));
            }
        }
        let names: Vec<usize> = self.placement.trunks.iter().map(|trunk| trunk.card).collect();
        let is_one_each = names.iter().collect::<BTreeSet<_>>().len() == names.len() && names.len() == stems.len();
        self.wrong(!is_one_each, || format!("trunks: {} for {} cards", names.len(), stems.len()));
        for trunk in &self.placement.trunks {
            let drawn: Vec<Stretch> =
                trunk.lines.iter().flat_map(|line| line.windows(2)).map(|pair| stretch(pair[0], pair[1], Net::Below(0))).collect();
            let empty = BTreeSet::new();
            let whole: Vec<Stretch> = stems.get(&trunk.card).unwrap_or(&empty).iter().copied().collect();
            let (drawn, twice) = union(drawn);
            self.wrong(twice, || format!("trunks: that of {} has a stretch twice", trunk.card));
            let (whole, _) = union(whole);
            self.wrong(drawn != whole, || format!("trunks: that of {} is {drawn:?}, its stems are {whole:?}", trunk.card));
        }
    }
}

fn meets_in_a_point(line: Area, area: Area) -> bool {
    line[0].max(area[0]) == line[2].min(area[2]) && line[1].max(area[1]) == line[3].min(area[3])
}

fn stretch(a: Pos2, b: Pos2, net: Net) -> Stretch {
    let [left, top, right, bottom] = of_line(a, b);
    if top == bottom { (true, top, left, right, net) } else { (false, left, top, bottom, net) }
}

/// The side of a card that a wire leaves from `end` towards `next`: top, bottom, left, right.
fn side(end: Pos2, next: Pos2) -> usize {
    if n(next.x) == n(end.x) { usize::from(next.y > end.y) } else { 2 + usize::from(next.x > end.x) }
}

/// The stretches joined where they go on in each other, and whether any lie on each other.
fn union(mut stretches: Vec<Stretch>) -> (Vec<Stretch>, bool) {
    stretches.sort_unstable();
    let (mut joined, mut twice): (Vec<Stretch>, bool) = (Vec::new(), false);
    for own in stretches {
        match joined.last_mut() {
            Some(last) if (last.0, last.1) == (own.0, own.1) && last.3 >= own.2 => {
                twice |= last.3 > own.2;
                last.3 = last.3.max(own.3);
            }
            _ => joined.push(own),
        }
    }
    (joined, twice)
}
