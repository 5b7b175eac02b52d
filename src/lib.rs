//! Samverkan: the collaboration map.

pub mod i18n;
pub mod theme;

pub mod model;
