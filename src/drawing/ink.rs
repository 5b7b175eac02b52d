//! The roles of colour in a drawing.

/// A role of colour; the theme says which colour has it. Lane numbers are the theme's lane colours, 0 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ink {
    /// Text.
    Text,
    /// Text that stands back.
    Quiet,
    /// The one strong colour.
    Accent,
    /// The paper that everything stands on.
    Paper,
    /// The surface of a card.
    Card,
    /// The border of a card.
    Border,
    /// Hairlines.
    Hairline,
    /// The background of a lane.
    LaneBand(u8),
    /// The surface of a card that decides.
    LaneStrong(u8),
    /// Text on the surface of a card that decides.
    OnLaneStrong(u8),
    /// Marks, icons and bars of a lane.
    LaneLine(u8),
    /// The background of a chip of a lane.
    LaneSoft(u8),
    /// Something to notice.
    Notice,
    /// Text on something to notice.
    OnNotice,
    /// Wires.
    Wire,
    /// Wires that stand back.
    QuietWire,
}
