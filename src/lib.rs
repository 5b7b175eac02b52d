//! Samverkan: the collaboration map. It holds an organisation of public bodies and draws it as a chart that can be asked.
//!
//! > A file becomes a model, a model becomes a drawing, a drawing becomes pixels or a document.
//! > The user's wishes travel back as actions, and only `update` changes anything.
//!
//! ```text
//!  assets/data/*.ron
//!        │ data                                          what may be changed is on the left,
//!        ▼            graph        projection     lens   what follows from it on the right
//!   Organisation ──────────► OrgGraph ─────► Projection ─────► Drawing ─► canvas ─► window
//!        ▲  check: what does not add up      (folds, groups,      │  ▲  (measure, layout, draw)
//!        │  search: what can be found         focus)              │  └─ deck: how one becomes the next
//!        │  panel: what is said of a body                         └─► app::press ─► Page ─► export ─► SVG PDF PPTX …
//!   app::update ◄── Action ◄── ui, canvas, keyboard, finished jobs
//!        └──► Effect ──► shell (disk, dialogs, threads) ──► Action
//! ```
//!
//! | I want to change … | and open … |
//! |---|---|
//! | a word on screen | `assets/i18n/*/*.ftl` |
//! | a colour, a size of type | `assets/theme/*.ron`, [`theme`] |
//! | what a file can say | [`model`], then `docs/format.md` |
//! | how a file is read, how its errors are told, how views are written into it | [`data`] |
//! | what is found wrong in an organisation | [`check`]: a function and a line in `CHECKS` |
//! | what is said of a body, in its panel and on its page | [`panel`] |
//! | where a matter goes, and why: forums and the steps of its road | [`road`] |
//! | what hides, folds, opens or dims | [`projection`] |
//! | where cards stand and wires run | [`layout`]: `levels` for rows and lanes, `forest` for trees and compact charts |
//! | what stands on a card, which arrangement is drawn | [`lens::chart`] |
//! | another way of looking: a question and its picture | [`lens`]: a file and a line in `LENSES`; `sheet.rs` is the pen |
//! | what a sheet says before an audience, on one screen | [`lens`], `stage.rs` there and in the folders of the lenses |
//! | what a choice in a lens lights on the chart | [`lens`], `lit.rs` |
//! | what a view remembers, and what is asked of the lenses; what a slide is | [`view`] |
//! | what can come in a step of a slide | [`view`], `Appear` in `deck.rs`: the compiler names the other places |
//! | how one steps through a deck | [`deck`] |
//! | a key in a show | the table in [`app`], `show/keys.rs`; how keyboards write it: [`ui`], `show/keys.rs` |
//! | what an audience sees, and where it comes back to | [`app`], `show`; [`ui`], `show` |
//! | what whoever presents sees, and on which screen | [`ui`], `presenter`; [`app`], `screens.rs`; [`shell`], `stage.rs` |
//! | how slides are made and changed | [`app`], `deck`; [`ui`], `deck` |
//! | what stands on a page of paper or a slide that goes out | [`app`], `press`: `slide.rs`, `view.rs`, `tiles.rs`, `handout.rs` |
//! | where pages are cut, what stands around them | [`app`], `press/sheet.rs`; `press/frame.rs` |
//! | how a page comes apart into outlines, lines and words, for every format | [`drawing`], `marks` |
//! | a format that is written | [`export`]: a file and a line in `EXPORTERS` |
//! | how one picture becomes the next | [`deck`], `tween`; how the window does it: [`canvas`], `tween.rs` and `crossfade.rs` |
//! | how the chart is set for an audience | [`lens::chart`], `stage.rs` |
//! | where the headings of lanes and rows stand, on screen and on paper | [`drawing::Headings`] |
//! | what part of a chart a slide shows, and what is paper beside it | [`app`], `show/frame.rs`; [`canvas`], `mat.rs` |
//! | how sheets are scrolled, pointed at, walked and read aloud | [`canvas`], `sheet`; what touching them does: [`app`], `sheet.rs` |
//! | which wires are left out of a crowded chart | [`lens::chart`], `calm.rs` |
//! | what is seen from far | [`canvas`], `map.rs` and `rooms.rs` |
//! | how a card or a wire is painted | [`canvas`] |
//! | a panel, a menu, a dialog | [`ui`] |
//! | a key, a command | the tables in [`app`], `command` |
//! | what the palette offers | [`app`], `palette.rs` |
//! | what is asked before views and slides would be lost | [`app`], `leave.rs` |
//! | what a wish does | [`app`], `update.rs` and the file it names |
//! | how a large organisation opens, and what is drawn beside the window | [`app`], `opening.rs` and `waiting.rs` |
//! | files, settings, the command line | [`shell`] |
//! | what something costs | `benches`, `docs/benchmarks.md` |
//!
//! The modules stand here in reading order; each imports only those above it (`tests/it/architecture.rs` holds them to it).

pub mod i18n;
pub mod theme;
pub mod model;
pub mod view;
pub mod data;
pub mod graph;
pub mod check;
pub mod search;
pub mod panel;
pub mod road;
pub mod projection;
pub mod layout;
pub mod drawing;
pub mod lens;
pub mod deck;
pub mod export;
pub mod app;
pub mod canvas;
pub mod ui;
pub mod shell;
