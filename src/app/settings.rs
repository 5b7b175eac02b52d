//! What is kept between starts.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::theme::ThemeId;

/// How many files are remembered.
pub const RECENT_FILES: usize = 8;

/// What is kept between starts. Every field has a default, so that settings of another version still serve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own in the window")]
pub struct Settings {
    /// The language (a tag); `None` follows the system.
    pub language: Option<String>,
    /// The theme.
    pub theme: ThemeChoice,
    /// The size of text, in per cent, 80 to 200.
    pub text_size: u16,
    /// Whether things cut instead of moving.
    pub reduced_motion: bool,
    /// Whether the outline is open; `None` lets the width of the window decide.
    pub outline_open: Option<bool>,
    /// Its width, in points.
    pub outline_width: f32,
    /// Whether the slides are open instead of the outline.
    pub deck_open: bool,
    /// Their width, in points.
    pub deck_width: f32,
    /// Whether a selected body opens its panel.
    pub inspector_open: bool,
    /// Its width, in points.
    pub inspector_width: f32,
    /// Whether the legend is open: all of it, rather than one line.
    pub legend_open: bool,
    /// Whether the small map is open.
    pub minimap_open: bool,
    /// How large the notes of slides are, in per cent of the size they start with.
    pub notes_size: u16,
    /// The name of the screen that shows are seen on; `None` for another one than the window is on.
    pub audience_screen: Option<String>,
    /// Files opened lately, the last one first.
    pub recent: Vec<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: ThemeChoice::System,
            text_size: 100,
            reduced_motion: false,
            outline_open: None,
            outline_width: 260.0,
            deck_open: false,
            deck_width: 280.0,
            inspector_open: true,
            inspector_width: 340.0,
            legend_open: false,
            minimap_open: true,
            notes_size: 100,
            audience_screen: None,
            recent: Vec::new(),
        }
    }
}

impl Settings {
    /// The smallest and the largest text, in per cent.
    pub const TEXT_SIZES: (u16, u16) = (80, 200);

    /// The smallest and the largest notes, in per cent.
    pub const NOTES_SIZES: (u16, u16) = (60, 300);

    /// The size of text as a factor.
    #[must_use]
    pub fn text_scale(&self) -> f32 {
        let (least, most) = Self::TEXT_SIZES;
        f32::from(self.text_size.clamp(least, most)) / 100.0
    }

    /// Puts `path` first among the recent files.
    pub fn remember(&mut self, path: PathBuf) {
        self.recent.retain(|other| *other != path);
        self.recent.insert(0, path);
        self.recent.truncate(RECENT_FILES);
    }
}

/// Which theme is worn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// Light or dark as the system is.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// With the strongest contrast.
    HighContrast,
}

impl ThemeChoice {
    /// All of them, in the order they are offered in.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::HighContrast];

    /// The theme itself.
    #[must_use]
    pub fn id(self, system_is_dark: bool) -> ThemeId {
        match self {
            Self::System if system_is_dark => ThemeId::Dark,
            Self::System | Self::Light => ThemeId::Light,
            Self::Dark => ThemeId::Dark,
            Self::HighContrast => ThemeId::HighContrast,
        }
    }
}
