//! Chips: buttons on sheets, for whoever sits before the window.

use emath::{Align, Pos2, Rect, Vec2};

use super::sheet::{Sheet, Style};
use crate::drawing::{Ink, Role, Spot, Target};
use crate::theme::{Space, Type};

/// The words of a chip.
const CHIP: Style = Style(Type::Body, Ink::Plain);

impl Sheet<'_> {
    /// How much room a chip takes: none where it is only looked at.
    pub(super) fn chip_room(&self, text: &str) -> Vec2 {
        if self.is_shown() { Vec2::ZERO } else { chip_size(text) }
    }

    /// A button as a chip; `chosen` fills it; nothing without words, or where it is only looked at. Gives its size.
    pub(super) fn chip(&mut self, at: Pos2, text: &str, target: Target, chosen: bool) -> Vec2 {
        if text.is_empty() || self.is_shown() {
            return Vec2::ZERO;
        }
        let size = chip_size(text);
        let rect = Rect::from_min_size(at, size);
        let (fill, ink) = if chosen { (Ink::Selection, Ink::Accent) } else { (Ink::Raised, Ink::Plain) };
        self.area(rect, size.y / 2.0, Some(fill), Some(if chosen { Ink::Accent } else { Ink::Hairline }));
        self.line_in(rect, Align::Center, CHIP.ink(ink), text);
        self.spot(Spot { rect, role: Role::Button, name: text.into(), target: Some(target), body: None, chosen });
        size
    }
}

/// How large a chip is.
pub(super) fn chip_size(text: &str) -> Vec2 {
    Vec2::new((CHIP.width(text) + 2.0 * Space::Inside.pts()).ceil(), CHIP.line().ceil() + Space::Close.pts())
}
