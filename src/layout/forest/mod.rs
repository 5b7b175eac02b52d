//! Every card over the cards below it: a tidy tree, or one that is folded into the proportions of a window.

use emath::{Pos2, Rangef, Rect, Vec2};

use super::{Go, Phase, Route, Watch};

/// What is to be placed. Cards and links name each other by their place in these lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input {
    /// How many lanes there are, from the left; each is a band of columns of its own. 0 counts as 1.
    pub lanes: usize,
    /// The cards, in reading order.
    pub cards: Vec<Card>,
    /// The links that are not from a card to its parent.
    pub links: Vec<Link>,
    /// Sizes, gaps and choices.
    pub options: Options,
}

/// A card to be placed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Card {
    /// Its width and height.
    pub size: Vec2,
    /// The card it stands below. Loops are cut; see [`parents`].
    pub parent: Option<usize>,
    /// Its lane, beyond the last counts as the last. A card whose parent is in another lane stands at the top of its own.
    pub lane: usize,
    /// Its level, counted from the highest, for [`Rows::Levels`].
    pub level: usize,
}

/// A link that is not from a card to its parent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// The card it starts at.
    pub from: usize,
    /// The card it ends at.
    pub to: usize,
}

/// How those below a card are arranged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrangement {
    /// Side by side where that suits the proportions, folded otherwise.
    #[default]
    Auto,
    /// Side by side, however wide that becomes.
    Spread,
    /// Folded into lines and columns, so that the whole has the wanted proportions.
    Compact,
}

/// Where those below a card stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// Below it.
    #[default]
    Down,
    /// Above it.
    Up,
    /// To the right of it.
    Right,
    /// To the left of it.
    Left,
}

/// What decides how deep a card stands, where those below a card stand side by side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    /// The card above it.
    #[default]
    Free,
    /// Its distance from the top: equal distances on one line.
    Depths,
    /// Its level: equal levels on one line across all lanes.
    Levels,
}

/// In which order those below a card stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As given.
    #[default]
    Given,
    /// So that few links cross; as given where that makes no difference.
    Untangled,
}

/// Sizes and gaps in points, and choices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    /// How those below a card are arranged.
    pub arrangement: Arrangement,
    /// Where those below a card stand.
    pub direction: Direction,
    /// What decides how deep a card stands.
    pub rows: Rows,
    /// In which order those below a card stand.
    pub order: Order,
    /// Smallest gap between cards side by side.
    pub gap: f32,
    /// Smallest gap between cards below each other.
    pub row_gap: f32,
    /// Distance between parallel wires.
    pub pitch: f32,
    /// Gap between lanes.
    pub lane_gap: f32,
    /// Height kept free at the top, for the headings of the lanes.
    pub head: f32,
    /// Width kept free at the left.
    pub side: f32,
    /// The width by height to aim for.
    pub aspect: f32,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            arrangement: Arrangement::Auto,
            direction: Direction::Down,
            rows: Rows::Free,
            order: Order::Given,
            gap: 12.0,
            row_gap: 16.0,
            pitch: 5.0,
            lane_gap: 8.0,
            head: 0.0,
            side: 0.0,
            aspect: 2.0,
        }
    }
}

/// Where everything goes. Coordinates are multiples of 1/64 point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placement {
    /// The whole, with the room for headings; it starts at the origin.
    pub size: Vec2,
    /// One for each card of the input.
    pub cards: Vec<Rect>,
    /// Left and right of each lane (top and bottom where the direction is sideways).
    pub lanes: Vec<Rangef>,
    /// For each card the room of the card and all that stands below it. Rooms are nested; two that are not nested do not overlap
    /// where the arrangement is compact.
    pub rooms: Vec<Rect>,
    /// For each card the way from its parent; empty where it has none.
    pub stems: Vec<Route>,
    /// One for each link of the input.
    pub routes: Vec<Route>,
}

/// Chooses one parent for each of `count` cards out of `edges` (parent, child): the first that is `certain`, else the first; an edge
/// that would close a loop is passed over.
#[must_use]
pub fn parents(count: usize, edges: &[(usize, usize)], certain: &[bool]) -> Vec<Option<usize>> {
    let mut parents = vec![None; count];
    let chosen = edges.iter().enumerate().filter(|(ix, _)| certain.get(*ix) == Some(&true)).chain(edges.iter().enumerate());
    for (_, (parent, child)) in chosen {
        if let Some(slot) = parents.get_mut(*child).filter(|slot| slot.is_none())
            && parent < child
        {
            *slot = Some(*parent);
        }
    }
    parents
}

/// Places cards and routes links.
#[must_use]
pub fn place(input: &Input, watch: &dyn Watch) -> Placement {
    if watch.begins(Phase::Tree) == Go::Stop {
        return Placement::default();
    }
    let across = 100;
    let rect = |(ix, card): (usize, &Card)| {
        let (x, y) = (u16::try_from(ix % across).unwrap_or(0), u16::try_from(ix / across).unwrap_or(0));
        Rect::from_min_size(Pos2::new(f32::from(x) * 200.0, f32::from(y) * 100.0), card.size)
    };
    let cards: Vec<Rect> = input.cards.iter().enumerate().map(rect).collect();
    let straight = |a: usize, b: usize| match (cards.get(a), cards.get(b)) {
        (Some(a), Some(b)) => Route { path: vec![a.center_bottom(), b.center_top()], own: 0..2 },
        _ => Route::default(),
    };
    Placement {
        size: cards.iter().fold(Vec2::ZERO, |size, card| size.max(card.max.to_vec2())),
        lanes: vec![Rangef::new(0.0, 20_000.0)],
        rooms: cards.clone(),
        stems: input.cards.iter().enumerate().map(|(ix, card)| card.parent.map_or(Route::default(), |up| straight(up, ix))).collect(),
        routes: input.links.iter().map(|link| straight(link.from, link.to)).collect(),
        cards,
    }
}
