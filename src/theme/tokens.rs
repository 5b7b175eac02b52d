//! The theme files: one set of tokens per theme, a colour for every role and a size for every kind of text.

use std::fmt;
use std::sync::LazyLock;

use egui::{Color32, FontId, Stroke};
use serde::{Deserialize, Deserializer, Serialize};

use super::ink::{Ink, LANES, Mood, Part, TONES, Tint};
use super::type_scale::{Sizes, Type};
use super::{Face, HAIRLINE};

/// A screen on which nothing is to be seen, in every theme: dark, and light.
pub const BLACK: Color32 = Color32::BLACK;
/// See [`BLACK`].
pub const WHITE: Color32 = Color32::WHITE;

/// The themes that are built in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ThemeId {
    /// Warm white paper.
    #[default]
    Light,
    /// A dark room.
    Dark,
    /// Black on white; every text at 7:1 or better.
    HighContrast,
    /// For the wall: larger type, stronger tints.
    Projector,
}

impl ThemeId {
    /// Every theme, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::HighContrast, Self::Projector];

    /// The name for settings and the command line, and the variable of the message `theme-name`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
            Self::Projector => "projector",
        }
    }

    /// The theme with this [`tag`](Self::tag).
    #[must_use]
    pub fn for_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|id| id.tag() == tag)
    }
}

/// A theme: colours by [`Ink`], type by [`Type`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Theme {
    id: ThemeId,
    tokens: Tokens,
}

// The files are part of the program and a test reads all four: the default is never seen.
static LIGHT: LazyLock<Theme> =
    LazyLock::new(|| Theme::read(ThemeId::Light, include_str!("../../assets/theme/light.ron")).unwrap_or_default());
static DARK: LazyLock<Theme> =
    LazyLock::new(|| Theme::read(ThemeId::Dark, include_str!("../../assets/theme/dark.ron")).unwrap_or_default());
static HIGH_CONTRAST: LazyLock<Theme> =
    LazyLock::new(|| Theme::read(ThemeId::HighContrast, include_str!("../../assets/theme/high-contrast.ron")).unwrap_or_default());
static PROJECTOR: LazyLock<Theme> =
    LazyLock::new(|| Theme::read(ThemeId::Projector, include_str!("../../assets/theme/projector.ron")).unwrap_or_default());

impl Theme {
    /// The colour of paper that nothing is printed on.
    pub const UNPRINTED: Color32 = Color32::WHITE;

    /// The built-in theme.
    #[must_use]
    pub fn of(id: ThemeId) -> &'static Self {
        match id {
            ThemeId::Light => &LIGHT,
            ThemeId::Dark => &DARK,
            ThemeId::HighContrast => &HIGH_CONTRAST,
            ThemeId::Projector => &PROJECTOR,
        }
    }

    /// Reads a theme file.
    ///
    /// # Errors
    /// What RON says, with line and column: a role without colour, an unknown role, a colour that is not `#RRGGBB` or `#RRGGBBAA`.
    pub fn read(id: ThemeId, text: &str) -> Result<Self, ron::error::SpannedError> {
        Ok(Self { id, tokens: ron::from_str(text)? })
    }

    /// Which theme this is.
    #[must_use]
    pub const fn id(&self) -> ThemeId {
        self.id
    }

    /// Whether light text stands on dark paper.
    #[must_use]
    pub const fn is_dark(&self) -> bool {
        self.tokens.dark
    }

    /// The colour of a role.
    #[must_use]
    pub fn ink(&self, ink: Ink) -> Color32 {
        let tokens = &self.tokens;
        let Hex(colour) = match ink {
            Ink::Paper => tokens.paper,
            Ink::Raised => tokens.raised,
            Ink::Sunken => tokens.sunken,
            Ink::Hairline => tokens.hairline,
            Ink::Plain => tokens.ink,
            Ink::Quiet => tokens.quiet,
            Ink::Accent => tokens.accent,
            Ink::OnAccent => tokens.on_accent,
            Ink::Selection => tokens.selection,
            Ink::Hover => tokens.hover,
            Ink::Pressed => tokens.pressed,
            Ink::Focus => tokens.focus,
            Ink::WireStrong => tokens.wire_strong,
            Ink::WireQuiet => tokens.wire_quiet,
            Ink::Shadow => tokens.shadow,
            Ink::Mood(Mood::Notice, part) => tokens.notice.part(part),
            Ink::Mood(Mood::Error, part) => tokens.error.part(part),
            Ink::Mood(Mood::Ok, part) => tokens.ok.part(part),
            Ink::Lane(lane, tint) => {
                let [first, ..] = &tokens.lanes;
                tokens.lanes.get(usize::from(lane) % LANES).unwrap_or(first).tint(tint)
            }
            Ink::Scale(tone) => tokens.scale_step(tone).fill,
            Ink::OnScale(tone) => tokens.scale_step(tone).on_fill,
        };
        colour
    }

    /// A line of the usual width in the colour of a role.
    #[must_use]
    pub fn line(&self, ink: Ink) -> Stroke {
        Stroke::new(HAIRLINE, self.ink(ink))
    }

    /// The size of a kind of text in points, before the user's text size is applied.
    #[must_use]
    pub const fn points(&self, kind: Type) -> f32 {
        self.tokens.sizes.of(kind).points
    }

    /// The weight of a kind of text.
    #[must_use]
    pub const fn face(&self, kind: Type) -> Face {
        self.tokens.sizes.of(kind).face
    }

    /// From one line of text to the next, in points, before the user's text size is applied; on whole quarters of a point.
    #[must_use]
    pub fn line_height(&self, kind: Type) -> f32 {
        (self.points(kind) * self.tokens.line_height * 4.0).round() / 4.0
    }

    /// The font for a kind of text at the user's text size (1.0 is 100 %).
    #[must_use]
    pub fn font(&self, kind: Type, text_scale: f32) -> FontId {
        FontId::new(self.points(kind) * text_scale, self.face(kind).family())
    }
}

/// What a theme file holds.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tokens {
    dark: bool,
    paper: Hex,
    raised: Hex,
    sunken: Hex,
    hairline: Hex,
    ink: Hex,
    quiet: Hex,
    accent: Hex,
    on_accent: Hex,
    selection: Hex,
    hover: Hex,
    pressed: Hex,
    focus: Hex,
    wire_strong: Hex,
    wire_quiet: Hex,
    shadow: Hex,
    notice: MoodTokens,
    error: MoodTokens,
    ok: MoodTokens,
    lanes: [LaneTokens; LANES],
    /// From the farthest on the low side to the farthest on the high side.
    scale: [ScaleTokens; 2 * TONES as usize + 1],
    line_height: f32,
    sizes: Sizes,
}

impl Tokens {
    fn scale_step(&self, tone: i8) -> ScaleTokens {
        let at = tone.clamp(-TONES, TONES) + TONES;
        let [first, ..] = self.scale;
        self.scale.get(usize::from(at.unsigned_abs())).copied().unwrap_or(first)
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct ScaleTokens {
    fill: Hex,
    on_fill: Hex,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct MoodTokens {
    fill: Hex,
    on_fill: Hex,
    soft: Hex,
    on_soft: Hex,
}

impl MoodTokens {
    const fn part(self, part: Part) -> Hex {
        match part {
            Part::Fill => self.fill,
            Part::OnFill => self.on_fill,
            Part::Soft => self.soft,
            Part::OnSoft => self.on_soft,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct LaneTokens {
    band: Hex,
    strong: Hex,
    on_strong: Hex,
    line: Hex,
    soft: Hex,
}

impl LaneTokens {
    const fn tint(&self, tint: Tint) -> Hex {
        match tint {
            Tint::Band => self.band,
            Tint::Strong => self.strong,
            Tint::OnStrong => self.on_strong,
            Tint::Line => self.line,
            Tint::Soft => self.soft,
        }
    }
}

/// A colour as a theme file writes it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Hex(Color32);

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Color32::from_hex(&text).map(Self).map_err(|_| serde::de::Error::custom(NotAColour(text)))
    }
}

struct NotAColour(String);

impl fmt::Display for NotAColour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no colour; colours are written \"#RRGGBB\" or \"#RRGGBBAA\"", self.0)
    }
}
