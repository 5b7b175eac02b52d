//! Samverkan: the collaboration map.

pub mod model;
