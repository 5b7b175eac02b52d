//! Samverkan: the collaboration map.

pub mod check;
pub mod data;
pub mod graph;
pub mod i18n;
pub mod model;
pub mod projection;
pub mod view;
