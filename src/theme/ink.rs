//! The roles that a colour can play.

use serde::{Deserialize, Serialize};

/// How many lanes have colours of their own; the seventh lane looks like the first.
pub const LANES: usize = 6;

/// What a colour is for. [`Theme::ink`](super::Theme::ink) turns it into a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Ink {
    /// The ground everything stands on.
    Paper,
    /// A surface laid on the paper: a card, a panel, a menu.
    Raised,
    /// A surface pressed into the paper: a text field, a track, a status line.
    Sunken,
    /// Thin lines and outlines.
    Hairline,
    /// Text.
    Plain,
    /// Text that explains, and may be passed over.
    Quiet,
    /// The one strong colour: what is chosen, what can be followed.
    Accent,
    /// Text on the accent.
    OnAccent,
    /// The ground of what is selected.
    Selection,
    /// The ground of what the pointer is over.
    Hover,
    /// The ground of what is being pressed.
    Pressed,
    /// The ring around what has the keyboard.
    Focus,
    /// A wire that matters now.
    WireStrong,
    /// A wire that steps back.
    WireQuiet,
    /// What a menu casts on the paper; the only role that is translucent.
    Shadow,
    /// A part of a message to the user.
    Mood(Mood, Part),
    /// A tint of a lane. Lanes are counted from 0; beyond [`LANES`] they begin again.
    Lane(u8, Tint),
}

/// How serious a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Mood {
    /// Worth a look.
    Notice,
    /// Something is wrong.
    Error,
    /// All is well.
    Ok,
}

impl Mood {
    /// Every mood.
    pub const ALL: [Self; 3] = [Self::Notice, Self::Error, Self::Ok];
}

/// The parts of a message or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Part {
    /// The ground of a mark; also its lines and icons on plain surfaces.
    Fill,
    /// Text on the fill.
    OnFill,
    /// The ground of a banner or chip.
    Soft,
    /// Text on the soft ground, or on plain surfaces.
    OnSoft,
}

/// The tints of a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Tint {
    /// The ground of the whole lane.
    Band,
    /// The fill of bodies that decide.
    Strong,
    /// Text on the strong fill.
    OnStrong,
    /// Outlines, icons and text in the lane's colour, on the band, the soft tint or a plain surface.
    Line,
    /// The ground of a chip.
    Soft,
}
