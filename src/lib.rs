//! Samverkan: the collaboration map.

pub mod i18n;
pub mod theme;
pub mod model;
pub mod data;
pub mod graph;
pub mod check;
pub mod search;
pub mod view;
pub mod projection;
pub mod layout;
pub mod drawing;
pub mod lens;
pub mod app;
pub mod ui;
pub mod shell;
