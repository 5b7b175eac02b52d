//! The language files, built into the program: a new subject is one line here and one file per language.

/// Names the subjects once and embeds each in every language.
macro_rules! files {
    ($($subject:literal),+ $(,)?) => {
        pub(super) const SWEDISH: &[&str] = &[$(include_str!(concat!("../../assets/i18n/sv/", $subject, ".ftl"))),+];
        pub(super) const ENGLISH: &[&str] = &[$(include_str!(concat!("../../assets/i18n/en/", $subject, ".ftl"))),+];
    };
}

files![
    // In the order of the alphabet, one to a line.
    "app",
    "canvas",
    "chart",
    "check",
    "deck",
    "export",
    "findings",
    "ideas",
    "inspector",
    "lens",
    "palette",
    "representation",
    "responsibility",
    "road",
    "shell",
    "show",
    "statistics",
    "survey",
    "ui",
    "year",
];
