//! Samverkan: the collaboration map.

pub mod i18n;
pub mod model;
