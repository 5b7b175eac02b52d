//! Samverkan: the collaboration map.

pub mod graph;
pub mod i18n;
pub mod theme;

pub mod model;
pub mod projection;
pub mod view;
