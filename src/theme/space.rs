//! Space on a grid of four points, corners and line widths.

/// The radius of the corners of cards, panels and menus, in points.
pub const CORNER: f32 = 8.0;
/// The radius of the corners of buttons, fields and marks, in points.
pub const CORNER_SMALL: f32 = 6.0;
/// The width of thin lines and outlines, in points.
pub const HAIRLINE: f32 = 1.0;
/// The width of the ring around what has the keyboard, in points.
pub const FOCUS: f32 = 2.0;

/// A distance, named by what it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Space {
    /// Between a mark and its word.
    Tight,
    /// Between things that belong together.
    Close,
    /// From the edge of a card to what it says.
    Inside,
    /// Between things of the same kind.
    Apart,
    /// Between groups.
    Wide,
    /// Between sections.
    Broad,
    /// Around the whole.
    Vast,
}

impl Space {
    /// Every space, from narrow to wide.
    pub const ALL: [Self; 7] = [Self::Tight, Self::Close, Self::Inside, Self::Apart, Self::Wide, Self::Broad, Self::Vast];

    /// The distance in points.
    #[must_use]
    pub const fn pts(self) -> f32 {
        match self {
            Self::Tight => 4.0,
            Self::Close => 8.0,
            Self::Inside => 12.0,
            Self::Apart => 16.0,
            Self::Wide => 24.0,
            Self::Broad => 32.0,
            Self::Vast => 48.0,
        }
    }
}
