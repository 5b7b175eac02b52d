//! The language files, built into the program: a new subject is one line here and one file per language.

/// Names the subjects once and embeds each in every language.
macro_rules! files {
    ($($subject:literal),+ $(,)?) => {
        pub(super) const SWEDISH: &[&str] = &[$(include_str!(concat!("../../assets/i18n/sv/", $subject, ".ftl"))),+];
        pub(super) const ENGLISH: &[&str] = &[$(include_str!(concat!("../../assets/i18n/en/", $subject, ".ftl"))),+];
    };
}

<<<<<<< HEAD
files!["app", "canvas", "chart", "check", "ideas", "inspector", "lens", "representation", "road", "shell", "statistics", "survey", "ui",];
=======
files![
    "app",       // the window and everything without a subject of its own
    "canvas",    // tooltips, screen readers, buttons of the canvas
    "chart",     // the words on cards
    "check",     // what is wrong in a file, and what adds up
    "ideas",     // the lens of ideas and agreements
    "inspector", // the panel of the selected body
    "lens",      // what the lenses have in common
    "palette",   // the palette of commands, saved views
    "shell",     // the command line, the disk, the window system
    "ui",        // panels, menus, dialogs
];
>>>>>>> palette
