//! A county's collaboration organisation by hand: 34 cards, 56 links, four lanes, five rows.

use super::super::{Card, Input, Link, Manner, Options, Shape};

/// Kinds of links, as nets.
pub(super) const SETS_UP: usize = 0;
const CORRESPONDS: usize = 1;
const SUPPORTS: usize = 2;
const COMMISSIONS: usize = 3;
const REPORTS: usize = 4;
const TIED: usize = 5;
const PREPARES: usize = 6;
const APPOINTS: usize = 7;
const FOLLOWS_UP: usize = 8;
const ON_BEHALF: usize = 9;
const PART: usize = 10;
const MEETS: usize = 11;

/// The council over all, and the directors' group.
pub(super) const COUNCIL: usize = 4;
pub(super) const DIRECTORS: usize = 11;

/// The whole; `all` with the quiet links too.
pub(super) fn county(nets: std::ops::Range<usize>) -> Input {
    let mut cards = Vec::new();
    let mut add = |row: usize, lane: usize, span: usize, height: f32, parent: Option<usize>| {
        cards.push(Card { row, lane, span, height, parent, frame: None, shape: Shape::Card });
    };
    for (row, height) in [(0, 58.0), (1, 58.0), (2, 58.0), (3, 58.0)] {
        add(row, 0, 1, height, None);
    }
    add(1, 1, 2, 86.0, None);
    for height in [74.0, 90.0, 74.0, 58.0] {
        add(2, 1, 1, height, Some(COUNCIL));
    }
    add(2, 1, 1, 58.0, None);
    add(3, 1, 1, 90.0, Some(COUNCIL));
    add(3, 1, 2, 90.0, Some(COUNCIL));
    for (parent, height) in [(5, 58.0), (6, 90.0), (7, 74.0), (8, 58.0), (9, 74.0)] {
        add(4, 1, 1, height, Some(parent));
    }
    for height in [74.0, 74.0, 58.0, 58.0, 58.0] {
        add(4, 1, 1, height, Some(DIRECTORS));
    }
    for (row, height) in [(0, 58.0), (1, 58.0), (2, 50.0), (3, 50.0), (3, 58.0), (3, 58.0)] {
        add(row, 2, 1, height, None);
    }
    add(4, 2, 1, 50.0, Some(27));
    for height in [50.0, 50.0, 50.0, 50.0, 58.0] {
        add(3, 3, 1, height, None);
    }
    let links = links().into_iter().filter(|link| nets.contains(&link.net)).collect();
    Input { rows: 5, lanes: 4, cards, links, columns: Vec::new(), counts: Vec::new(), stood: Vec::new(), options: Options::default() }
}

fn links() -> Vec<Link> {
    use Manner::{Hierarchy, Level, Upward};
    let mut links = Vec::new();
    let mut add = |net: usize, manner: Manner, pairs: &[(usize, usize)]| {
        links.extend(pairs.iter().map(|&(from, to)| Link { from, to, net, manner }));
    };
    add(SETS_UP, Hierarchy, &[(4, 5), (4, 6), (4, 7), (4, 8)]);
    add(CORRESPONDS, Level, &[(4, 1), (4, 23), (5, 2), (6, 2), (7, 2), (8, 2), (5, 24), (6, 24), (7, 24), (8, 24)]);
    add(SUPPORTS, Upward, &[(11, 4), (12, 5), (13, 6), (14, 7), (15, 8)]);
    add(COMMISSIONS, Hierarchy, &[(4, 11)]);
    add(REPORTS, Upward, &[(12, 11), (13, 11), (14, 11), (15, 11), (16, 11), (17, 11), (18, 11), (19, 11), (20, 11), (21, 11)]);
    add(TIED, Upward, &[(16, 9)]);
    add(PREPARES, Upward, &[(5, 4), (6, 4), (7, 4), (8, 4), (4, 0), (4, 22)]);
    add(APPOINTS, Upward, &[(1, 4), (23, 4), (3, 10), (25, 10), (26, 10), (29, 10), (30, 10), (31, 10), (32, 10), (33, 10)]);
    add(APPOINTS, Upward, &[(3, 11), (25, 11), (26, 11), (29, 11)]);
    add(FOLLOWS_UP, Upward, &[(28, 4), (28, 10)]);
    add(ON_BEHALF, Upward, &[(28, 27)]);
    add(PART, Hierarchy, &[(11, 27)]);
    add(MEETS, Level, &[(11, 30)]);
    links
}
