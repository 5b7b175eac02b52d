//! The fonts: Inter in four weights, built in, so that every machine shows and measures the same letters.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};
use serde::{Deserialize, Serialize};

/// A weight of the one family.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Face {
    /// 400: running text.
    #[default]
    Regular,
    /// 500: buttons, tabs.
    Medium,
    /// 600: names and headings.
    SemiBold,
    /// 700: titles.
    Bold,
}

impl Face {
    /// Every weight, from light to heavy.
    pub const ALL: [Self; 4] = [Self::Regular, Self::Medium, Self::SemiBold, Self::Bold];

    /// The name under which egui knows the weight.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Regular => "Inter",
            Self::Medium => "Inter Medium",
            Self::SemiBold => "Inter SemiBold",
            Self::Bold => "Inter Bold",
        }
    }

    /// The CSS weight, for documents.
    #[must_use]
    pub const fn weight(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Medium => 500,
            Self::SemiBold => 600,
            Self::Bold => 700,
        }
    }

    /// The font family for egui.
    #[must_use]
    pub fn family(self) -> FontFamily {
        match self {
            Self::Regular => FontFamily::Proportional,
            heavier => FontFamily::Name(heavier.name().into()),
        }
    }

    /// The TrueType file, for measuring and for embedding into documents.
    #[must_use]
    pub const fn file(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../assets/fonts/Inter-Regular.ttf"),
            Self::Medium => include_bytes!("../../assets/fonts/Inter-Medium.ttf"),
            Self::SemiBold => include_bytes!("../../assets/fonts/Inter-SemiBold.ttf"),
            Self::Bold => include_bytes!("../../assets/fonts/Inter-Bold.ttf"),
        }
    }
}

/// All weights for egui. Regular is the proportional family, and the monospace one too: its figures are of one width, and
/// nothing in the program is set in a typewriter face.
#[must_use]
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions { font_data: BTreeMap::new(), families: BTreeMap::new() };
    for face in Face::ALL {
        fonts.font_data.insert(face.name().to_owned(), Arc::new(FontData::from_static(face.file())));
        fonts.families.insert(face.family(), vec![face.name().to_owned()]);
        fonts.families.insert(FontFamily::Name(face.name().into()), vec![face.name().to_owned()]);
    }
    fonts.families.insert(FontFamily::Monospace, vec![Face::Regular.name().to_owned()]);
    fonts
}
