//! Samverkan: the collaboration map.

pub mod check;
pub mod data;
pub mod model;
