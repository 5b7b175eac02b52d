//! The roles that a colour can play.

use serde::{Deserialize, Serialize};

/// How many lanes have colours of their own; the seventh lane looks like the first.
pub const LANES: usize = 6;

/// How many tones there are on either side of the middle of a scale.
pub const TONES: i8 = 3;

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
    /// A step of a scale that runs from one side to the other: from minus [`TONES`], the farthest on the low side, over 0, the middle,
    /// to [`TONES`], the farthest on the high side; beyond, as these. Each step has a lightness of its own.
    Scale(i8),
    /// Text on a step of a scale.
    OnScale(i8),
}

impl Ink {
    /// The tone of the step at `step`, counted from 0, on a scale of `steps` steps, and that of text on it. Scales of up to seven steps have
    /// a tone for each; on longer ones neighbours may share one.
    #[must_use]
    pub fn of_step(step: usize, steps: usize) -> [Self; 2] {
        let (low, high) = (step, steps.saturating_sub(step + 1));
        let half = steps / 2;
        let from_middle = half.saturating_sub(low.min(high)).min(half);
        // With few steps the tones are far from each other: 1 and 3 rather than 1 and 2.
        let spread = usize::from(TONES.unsigned_abs()) - 1;
        let tone = match (from_middle, half) {
            (0, _) => 0,
            (_, 1) => 2,
            (at, half) => 1 + ((at - 1) * spread + (half - 1) / 2) / (half - 1),
        };
        let tone = i8::try_from(tone).unwrap_or(TONES);
        let tone = if low < high { -tone } else { tone };
        [Self::Scale(tone), Self::OnScale(tone)]
    }
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
