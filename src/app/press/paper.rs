//! Paper: how large pages are, which way they lie, and what is put on them.

use emath::{Rect, Vec2};

use crate::export::{Exporter, Holds};

/// What is put on pages, and how large these are.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Setup {
    /// How large a page is.
    pub format: Format,
    /// Which way it lies.
    pub turn: Turn,
    /// What is put on how many of them.
    pub spread: Spread,
}

/// How large a page is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// As large as what is on it.
    Own,
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 297 × 420 mm.
    A3,
    /// 420 × 594 mm.
    A2,
    /// 594 × 841 mm.
    A1,
    /// 841 × 1189 mm.
    A0,
    /// 8½ × 11 inches.
    Letter,
    /// A slide: 16 to 9.
    Wide,
}

/// Which way a page lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Turn {
    /// As what is on it is seen larger.
    #[default]
    Fitting,
    /// Higher than wide.
    Portrait,
    /// Wider than high.
    Landscape,
}

/// What is put on how many pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spread {
    /// A chart on one page, as large as fits. A sheet that is higher than a page goes on over pages.
    #[default]
    Fit,
    /// A chart at a size that is read from near, on as many pages as it takes, to be put together; first an overview of them.
    Tiles,
    /// The contents, the view, and then a page for each body with what its panel says.
    Handout,
}

impl Format {
    /// Every format, in the order they are offered in.
    pub const ALL: [Self; 8] = [Self::A4, Self::A3, Self::A2, Self::A1, Self::A0, Self::Letter, Self::Wide, Self::Own];

    /// Its name on the command line, and the variable of the message `export-format`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::A4 => "a4",
            Self::A3 => "a3",
            Self::A2 => "a2",
            Self::A1 => "a1",
            Self::A0 => "a0",
            Self::Letter => "letter",
            Self::Wide => "wide",
        }
    }

    /// The format with this [`tag`](Self::tag).
    #[must_use]
    pub fn for_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.tag().eq_ignore_ascii_case(tag))
    }

    /// The one that is meant where none is asked for: a slide program's pages are slides.
    #[must_use]
    pub fn usual(exporter: &Exporter) -> Self {
        if exporter.holds == Holds::Slides { Self::Wide } else { Self::A4 }
    }

    /// Its shorter and its longer side, in points of paper; nothing for a page that is as large as what is on it.
    pub(super) const fn sides(self) -> Option<(f32, f32)> {
        match self {
            Self::Own => None,
            Self::A4 => Some((595.25, 842.0)),
            Self::A3 => Some((842.0, 1190.5)),
            Self::A2 => Some((1190.5, 1683.75)),
            Self::A1 => Some((1683.75, 2383.75)),
            Self::A0 => Some((2383.75, 3370.5)),
            Self::Letter => Some((612.0, 792.0)),
            Self::Wide => Some((540.0, 960.0)),
        }
    }
}

impl Turn {
    /// Both ways, the first one first where both are as good.
    pub(super) fn ways(self, format: Format) -> &'static [Self] {
        match self {
            Self::Fitting if format == Format::Wide => &[Self::Landscape],
            Self::Fitting => &[Self::Landscape, Self::Portrait],
            Self::Portrait => &[Self::Portrait],
            Self::Landscape => &[Self::Landscape],
        }
    }
}

/// The edge of a page that nothing is printed on but the foot, in points: about 13 mm.
pub(super) const MARGIN: f32 = 36.0;
/// The height of the foot, in points, with the air above it.
pub(super) const FOOT: f32 = 22.0;

/// A page of paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sheet {
    pub(super) size: Vec2,
}

impl Sheet {
    /// A page of a format that lies one way. A format without a size is as an A4 page.
    pub(super) fn new(format: Format, turn: Turn) -> Self {
        let (short, long) = format.sides().or(Format::A4.sides()).unwrap_or_default();
        let size = if turn == Turn::Portrait { Vec2::new(short, long) } else { Vec2::new(long, short) };
        Self { size }
    }

    /// All of it but the margins.
    pub(super) fn inside(self) -> Rect {
        Rect::from_min_size(emath::Pos2::ZERO, self.size).shrink(MARGIN.min(self.size.min_elem() / 8.0))
    }

    /// The room for what is put on it: the foot is below.
    pub(super) fn content(self) -> Rect {
        let inside = self.inside();
        inside.with_max_y(inside.bottom() - FOOT)
    }
}
