//! How things look: roles of ink, space and type, read from `assets/theme/*.ron`; the fonts; the measuring of text.
//!
//! Whoever draws names a role ([`Ink::Quiet`], [`Type::Caption`], [`Space::Inside`]), never a colour or a size. A `Drawing`
//! keeps the roles, so that one drawing serves every theme.

mod contrast;
mod fonts;
mod ink;
pub mod measure;
mod space;
mod style;
mod tokens;
mod type_scale;

#[cfg(test)]
mod tests;

pub use contrast::{Pair, contrast, luminance};
pub use fonts::{Face, fonts};
pub use ink::{Ink, LANES, Mood, Part, TONES, Tint};
pub use space::{CORNER, CORNER_SMALL, FOCUS, HAIRLINE, Space};
pub use tokens::{BLACK, Theme, ThemeId, WHITE};
pub use type_scale::Type;
