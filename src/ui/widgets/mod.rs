//! Small things that several panels are made of, one file each.

pub mod button;
pub mod chip;
pub mod fact_mark;
pub mod flow;
pub mod icon;
pub mod icon_button;
pub mod menu_item;
pub mod pill_tab;
pub mod ring;
pub mod splitter;
pub mod symbol;
pub mod wire_sample;

/// Whether something that can be switched is on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Switch {
    /// It is on, or chosen.
    On,
    /// It is off.
    #[default]
    Off,
}

impl From<bool> for Switch {
    fn from(on: bool) -> Self {
        if on { Self::On } else { Self::Off }
    }
}

impl Switch {
    /// Whether it is on.
    #[must_use]
    pub fn is_on(self) -> bool {
        self == Self::On
    }
}
