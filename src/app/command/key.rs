//! Keys and their modifiers, apart from any window system.

/// A key with its modifiers. `ctrl` is Command on a Mac.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortcut {
    /// Whether Control is held.
    pub ctrl: Held,
    /// Whether Shift is held.
    pub shift: Held,
    /// Whether Alt is held.
    pub alt: Held,
    /// The key.
    pub key: Key,
}

/// Whether a modifier is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// It is held.
    Down,
    /// It is not.
    Up,
}

/// A key, apart from any window system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A letter, a digit or a sign.
    Char(char),
    /// A function key.
    F(u8),
    /// Enter.
    Enter,
    /// The space bar.
    Space,
    /// Escape.
    Escape,
    /// Backspace.
    Backspace,
    /// The arrow upwards.
    Up,
    /// The arrow downwards.
    Down,
    /// The arrow to the left.
    Left,
    /// The arrow to the right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

pub(in super::super) const fn plain(key: Key) -> Shortcut {
    Shortcut { ctrl: Held::Up, shift: Held::Up, alt: Held::Up, key }
}

pub(in super::super) const fn ctrl(key: Key) -> Shortcut {
    Shortcut { ctrl: Held::Down, ..plain(key) }
}

pub(in super::super) const fn shift(key: Key) -> Shortcut {
    Shortcut { shift: Held::Down, ..plain(key) }
}

pub(in super::super) const fn alt(key: Key) -> Shortcut {
    Shortcut { alt: Held::Down, ..plain(key) }
}

pub(in super::super) const fn ctrl_shift(key: Key) -> Shortcut {
    Shortcut { shift: Held::Down, ..ctrl(key) }
}
