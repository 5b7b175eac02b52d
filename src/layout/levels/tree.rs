//! The tree of a bundle in the lattice of slots.

use crate::layout::at::at;

/// One step in the lattice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Dir {
    #[default]
    Left,
    Right,
    Up,
    Down,
}

impl Dir {
    pub(super) const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Up, Self::Down];

    /// 0 for left and right, 1 for up and down.
    pub(super) fn axis(self) -> usize {
        match self {
            Self::Left | Self::Right => 0,
            Self::Up | Self::Down => 1,
        }
    }

    pub(super) fn back(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
            Self::Up => Self::Down,
            Self::Down => Self::Up,
        }
    }

    /// A bit of its own.
    pub(super) fn bit(self) -> u8 {
        match self {
            Self::Left => 1,
            Self::Right => 2,
            Self::Up => 4,
            Self::Down => 8,
        }
    }
}

/// A cell of the lattice that the tree passes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Twig {
    /// The cell.
    pub(super) cell: usize,
    /// The twig it grows from; none if it grows from the root card.
    pub(super) prev: Option<usize>,
    /// The step from there to here.
    pub(super) dir: Dir,
    /// The sides on which it goes on, [`Dir::bit`] by bit.
    pub(super) sides: u8,
    /// The runs it is part of, across and down.
    pub(super) runs: [usize; 2],
}

/// Where the tree reaches a card.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct End {
    pub(super) card: usize,
    /// The last twig.
    pub(super) twig: usize,
    /// The step from there into the card.
    pub(super) dir: Dir,
}

/// The tree of a bundle. Every cell is in it once at most.
#[derive(Clone, Debug, Default)]
pub(super) struct Tree {
    pub(super) twigs: Vec<Twig>,
    pub(super) ends: Vec<End>,
}

/// A way through the tree: where it leaves a card, the twigs, where it enters the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Way {
    pub(super) twigs: Vec<usize>,
    /// The step from the first twig into the card where the way starts.
    pub(super) start: Dir,
    /// The step from the last twig into the card where it ends.
    pub(super) end: Dir,
}

impl Tree {
    fn end(&self, card: usize) -> Option<End> {
        self.ends.iter().find(|end| end.card == card).copied()
    }

    /// The twigs from `twig` down to the root, and the step from the last of them into the root card.
    fn down(&self, twig: usize) -> (Vec<usize>, Dir) {
        let mut below = vec![twig];
        let mut last = at(&self.twigs, twig);
        while let Some(prev) = last.prev {
            below.push(prev);
            last = at(&self.twigs, prev);
        }
        (below, last.dir.back())
    }

    /// The way from one card to another, either of which may be the root.
    pub(super) fn way(&self, root: usize, from: usize, to: usize) -> Option<Way> {
        if from == root {
            let end = self.end(to)?;
            let (mut twigs, start) = self.down(end.twig);
            twigs.reverse();
            return Some(Way { twigs, start, end: end.dir });
        }
        if to == root {
            let end = self.end(from)?;
            let (twigs, root_side) = self.down(end.twig);
            return Some(Way { twigs, start: end.dir, end: root_side });
        }
        let (start, end) = (self.end(from)?, self.end(to)?);
        let (up, _) = self.down(start.twig);
        let (down, _) = self.down(end.twig);
        let mut shared = up.iter().rev().zip(down.iter().rev()).take_while(|(a, b)| a == b).count();
        // The last twig that both share is where the way turns.
        shared = shared.saturating_sub(1);
        let twigs = up.iter().take(up.len() - shared).chain(down.iter().take(down.len() - shared - 1).rev()).copied().collect();
        Some(Way { twigs, start: start.dir, end: end.dir })
    }
}
